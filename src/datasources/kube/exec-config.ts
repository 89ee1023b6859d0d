import type { FleetError } from '../errors.ts';
import type { ExecConfig } from './connection.ts';
import type { JsonRecord } from './json.ts';
import { asRecords, asString, asStrings, asText } from './json.ts';

export interface ExecOrigin {
  /** Where the file that has it lies. */
  readonly workingDirectory: string;
  /** Makes what is thrown of a problem: `has an exec plugin that …`. */
  readonly refuse: (problem: string) => FleetError;
}

/**
 * A credential plugin as kubeconfigs have it, from a file of this machine.
 * @throws {FleetError} what `refuse` makes, for one that cannot be run.
 */
export function parseExecConfig(
  exec: JsonRecord,
  { workingDirectory, refuse }: ExecOrigin,
): ExecConfig {
  const apiVersion = asText(exec['apiVersion']);
  const command = asText(exec['command']);
  if (apiVersion === '' || command === '') {
    throw refuse('has an exec plugin without command or apiVersion');
  }
  if (exec['interactiveMode'] === 'Always') {
    throw refuse('has an exec plugin that needs a terminal');
  }
  return {
    apiVersion,
    command,
    args: asStrings(exec['args']),
    env: asRecords(exec['env']).map((variable) => ({
      name: asText(variable['name']),
      value: asText(variable['value']),
    })),
    provideClusterInfo: exec['provideClusterInfo'] === true,
    installHint: asString(exec['installHint']),
    workingDirectory,
  };
}

/** What a cluster has for the plugin that signs calls to it. */
export function getPluginConfig(cluster: JsonRecord): unknown {
  return getExtension(cluster, 'client.authentication.k8s.io/exec');
}

/** One of the extensions of a cluster as kubeconfigs and ClusterProfiles have it. */
export function getExtension(cluster: JsonRecord, name: string): unknown {
  return asRecords(cluster['extensions']).find((one) => one['name'] === name)?.['extension'];
}
