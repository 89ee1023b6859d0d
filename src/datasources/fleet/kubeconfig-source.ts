import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Clock } from '../../async/clock.ts';
import { createListenerSet } from '../../async/listener-set.ts';
import type { Log } from '../../telemetry/log.ts';
import { FleetError } from '../errors.ts';
import type { KubeconfigOptions, LoadedKubeconfig } from '../kube/kubeconfig.ts';
import { loadKubeconfig } from '../kube/kubeconfig.ts';
import type { ClusterEntry, ClusterSource } from './cluster-source.ts';

export interface KubeconfigSourceOptions extends KubeconfigOptions {
  readonly clock: Clock;
  readonly log: Log;
}

/** Editors write a file in several steps: it is read when they have been quiet for this long. */
const SETTLE_MS = 200;

/**
 * The contexts of kubeconfigs. Their folders are watched: a context added, changed or removed is told
 * at once. A file that is broken for a while keeps its last contexts, and a line in the log says so.
 * @throws {FleetError} `BAD_USER_INPUT` when the first reading fails.
 */
export async function createKubeconfigSource(
  options: KubeconfigSourceOptions,
): Promise<ClusterSource> {
  const { clock, log } = options;
  const listeners = createListenerSet();
  const running = new DisposableStack();
  let loaded = await loadKubeconfig(options);
  let entries = toEntries(loaded);
  let pending: Disposable | undefined;
  let isClosed = false;

  const reload = async (): Promise<void> => {
    try {
      loaded = await loadKubeconfig({ ...options, mayMiss: true });
      const next = toEntries(loaded);
      if (isClosed || JSON.stringify(next) === JSON.stringify(entries)) return;
      entries = next;
      listeners.emit();
    } catch (error) {
      const reason = error instanceof FleetError ? error.message : String(error);
      log.warn({ reason }, 'The kubeconfig cannot be read now; its last contexts go on.');
    }
  };
  const schedule = (): void => {
    pending?.[Symbol.dispose]();
    pending = clock.setTimeout(() => void reload(), SETTLE_MS);
  };
  for (const [folder, names] of toFolders(loaded.files)) {
    const watcher = watch(folder, (_event, name) => {
      if (name === null || names.has(name)) schedule();
    });
    watcher.on('error', (error) => log.warn({ folder, error }, 'The kubeconfig is not watched.'));
    running.defer(() => watcher.close());
  }
  return {
    kind: 'KUBECONFIG',
    name: 'kubeconfig',
    get entries() {
      return entries;
    },
    subscribe: listeners.listen,
    [Symbol.asyncDispose]() {
      isClosed = true;
      pending?.[Symbol.dispose]();
      running.dispose();
      return Promise.resolve();
    },
  };
}

/** The folder, not the file, is watched: writers replace the file by renaming another over it. */
function toFolders(files: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>();
  for (const file of files) {
    const folder = dirname(file);
    const names = folders.get(folder) ?? new Set();
    folders.set(folder, names.add(basename(file)));
  }
  return folders;
}

/** Two files may have a context of one name: they stand for two clusters, or for one. */
function toEntries({ entries }: LoadedKubeconfig): readonly ClusterEntry[] {
  const keys = new Set<string>();
  return entries.map(({ context, file, connection }) => {
    const reference = `${file}#${context}`;
    const key = keys.has(context) ? reference : context;
    keys.add(key);
    return { key, name: context, reference, connection };
  });
}
