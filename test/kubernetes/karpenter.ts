import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isJsonObject } from '../../src/embedded/json.ts';
import { listYaml, locateBinary, locateModule } from './binaries.ts';
import { toNamespaced } from './network-namespace.ts';
import type { ProcessOptions } from './processes.ts';

export type Launch = (options: Omit<ProcessOptions, 'logFile'>) => Promise<void>;

/**
 * Runs Karpenter with the provider whose machines are Node objects alone: kwok plays their kubelets.
 * It listens on all addresses for metrics and health, and nothing keeps it from that: so it gets a
 * network of its own, and reaches the API server through `socket`.
 */
export async function startKarpenter(options: {
  readonly launch: Launch;
  readonly kubeconfig: string;
  readonly port: number;
  readonly socket: string;
}): Promise<void> {
  const { launch, kubeconfig, port, socket } = options;
  const path = await locateBinary('karpenter');
  await launch({
    name: 'karpenter',
    ...toNamespaced({ path, parameters: [] }, { port, socket }),
    environment: {
      KUBECONFIG: kubeconfig,
      DISABLE_LEADER_ELECTION: 'true',
      SYSTEM_NAMESPACE: 'kube-system',
      BATCH_IDLE_DURATION: '1s',
      BATCH_MAX_DURATION: '3s',
    },
  });
}

/** The definitions of Karpenter's kinds and of those of its provider, as its module has them. */
export async function readKarpenterDefinitions(): Promise<readonly object[]> {
  const module = await locateModule('karpenter', 'sigs.k8s.io/karpenter');
  const folders = ['pkg/apis/crds', 'kwok/apis/crds'].map((folder) => join(module, folder));
  const files = (await Promise.all(folders.map(listYaml))).flat();
  return Promise.all(files.map(readDefinition));
}

async function readDefinition(file: string): Promise<object> {
  const definition: unknown = parse(await readFile(file, 'utf8'));
  if (!isJsonObject(definition)) throw new TypeError(`${file} holds no definition.`);
  return definition;
}
