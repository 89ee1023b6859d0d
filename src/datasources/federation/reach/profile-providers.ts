import { dirname, resolve } from 'node:path';
import { FleetError } from '../../errors.ts';
import type { ExecConfig } from '../../kube/connection.ts';
import { parseExecConfig } from '../../kube/exec-config.ts';
import type { JsonRecord } from '../../kube/json.ts';
import { asRecord, asRecords, asText, isJsonRecord, parseJson } from '../../kube/json.ts';
import { readLocalFile } from '../local-file.ts';

/** Who gets the credentials for clusters whose ClusterProfile offers a provider of this name. */
export interface ProfileProvider {
  readonly name: string;
  readonly exec: ExecConfig;
  /** Whether a profile may add arguments to the command. */
  readonly args: ArgumentsPolicy;
  /** Whether a profile may add variables to those of `exec`, and which goes first. */
  readonly variables: VariablesPolicy;
}

export type ArgumentsPolicy = (typeof ARGUMENTS)[number];
export type VariablesPolicy = (typeof VARIABLES)[number];

const ARGUMENTS = ['Ignore', 'Append'] as const;
const VARIABLES = ['Ignore', 'AppendIfNotExists', 'Replace'] as const;

const OPTION = '--cluster-profile-providers';

/**
 * Reads the providers, in order of preference, from a file in the form that cluster-inventory-api has
 * for its clients (`-clusterprofile-provider-file`).
 * @throws {FleetError} `BAD_USER_INPUT`, in one line for a person, for what is missing or broken.
 */
export async function loadProfileProviders(file: string): Promise<readonly ProfileProvider[]> {
  const document = parseDocument(file, await readLocalFile(OPTION, file));
  const providers = asRecords(document['providers']).map((provider) => toProvider(file, provider));
  if (providers.length === 0) throw refuse(file, 'has no providers');
  const names = providers.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw refuse(file, `has the provider "${twice}" twice`);
  return providers;
}

function parseDocument(file: string, text: string): JsonRecord {
  try {
    const document = parseJson(text);
    if (isJsonRecord(document)) return document;
  } catch (cause) {
    throw refuse(file, 'is not valid JSON', cause);
  }
  throw refuse(file, 'is no JSON object');
}

function toProvider(file: string, provider: JsonRecord): ProfileProvider {
  const name = asText(provider['name']);
  if (name === '') throw refuse(file, 'has a provider without a name');
  const refuseProvider = (problem: string): FleetError =>
    refuse(file, `has a provider "${name}" that ${problem}`);
  const choose = <T extends string>(member: string, known: readonly [T, ...T[]]): T => {
    const value = provider[member] ?? '';
    if (value === '') return known[0];
    const found = known.find((word) => word === value);
    if (found !== undefined) return found;
    throw refuseProvider(`has a ${member} that is none of ${known.join(', ')}`);
  };
  return {
    name,
    exec: parseExecConfig(asRecord(provider['execConfig']), {
      workingDirectory: dirname(resolve(file)),
      refuse: refuseProvider,
    }),
    args: choose('profileSourcedCLIArgsPolicy', ARGUMENTS),
    variables: choose('profileSourcedEnvVarsPolicy', VARIABLES),
  };
}

function refuse(file: string, problem: string, cause?: unknown): FleetError {
  return new FleetError('BAD_USER_INPUT', `${OPTION} ${file} ${problem}.`, { cause });
}
