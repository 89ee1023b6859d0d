import { access } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { FleetError } from '../errors.ts';
import type { ConnectionConfig } from './connection.ts';
import { asString, asText } from './json.ts';
import type { KubeconfigPart, KubeconfigParts } from './kubeconfig-document.ts';
import { readKubeconfigParts } from './kubeconfig-document.ts';
import { toConnection } from './kubeconfig-user.ts';

/** One context, resolved: everything that is needed to reach its cluster. */
export interface KubeconfigEntry {
  readonly context: string;
  /** The name of its cluster entry, for people: nothing is identified by it. */
  readonly cluster: string;
  /** Where the context stands. */
  readonly file: string;
  readonly namespace: string | undefined;
  readonly connection: ConnectionConfig;
}

export interface KubeconfigOptions {
  /**
   * Each stands for itself: a context sees the clusters and users of its own file. `default` means
   * those of `KUBECONFIG`, merged, else the user's `.kube/config`.
   */
  readonly files: readonly string[];
  /** @default all */
  readonly contexts?: readonly string[];
  /** Whether contexts may be missing, all of them too: when the files are read again. @default false */
  readonly mayMiss?: boolean;
  /** The user's home directory. */
  readonly home?: string | undefined;
  /** The variable `KUBECONFIG`. */
  readonly kubeconfigVariable?: string | undefined;
}

export interface LoadedKubeconfig {
  /** In the order of the files; the same context name may come from two files. */
  readonly entries: readonly KubeconfigEntry[];
  /** All that were read: watch them to learn of changes. */
  readonly files: readonly string[];
}

/**
 * Reads kubeconfigs without contacting anything and without running anything.
 * @throws {FleetError} `BAD_USER_INPUT`, with one line for a person, for what is missing or broken.
 */
export async function loadKubeconfig(options: KubeconfigOptions): Promise<LoadedKubeconfig> {
  const sets = await Promise.all(options.files.map((file) => toFileSet(file, options)));
  const chosen = new Set(options.contexts);
  const loaded = await Promise.all(
    sets.map(async (files) => {
      const parts = await readKubeconfigParts(files);
      const contexts = [...parts.contexts.values()].filter(
        ({ name }) => options.contexts === undefined || chosen.has(name),
      );
      return await Promise.all(contexts.map((context) => toEntry(context, parts)));
    }),
  );
  const entries = loaded.flat();
  const files = sets.flat();
  const known = new Set(entries.map(({ context }) => context));
  if (options.mayMiss === true) return { entries, files };
  const missing = [...chosen].find((context) => !known.has(context));
  if (missing !== undefined)
    throw refuse(`There is no context "${missing}" in ${listFiles(files)}.`);
  if (entries.length === 0) throw refuse(`There is no context in ${listFiles(files)}.`);
  return { entries, files };
}

async function toFileSet(
  file: string,
  { home, kubeconfigVariable = '' }: KubeconfigOptions,
): Promise<readonly string[]> {
  if (file !== 'default') return [resolve(file)];
  const listed = kubeconfigVariable.split(delimiter).filter((path) => path !== '');
  if (listed.length > 0) {
    // As kubectl: a file that does not exist is left out, as long as there is one that does.
    const existing = await Promise.all(listed.map(exists));
    const present = listed.filter((_path, index) => existing[index]);
    return (present.length > 0 ? present : listed).map((path) => resolve(path));
  }
  if (home === undefined) throw refuse('There is no home directory to find a kubeconfig in.');
  return [join(home, '.kube', 'config')];
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

async function toEntry(context: KubeconfigPart, parts: KubeconfigParts): Promise<KubeconfigEntry> {
  const { name, content, file } = context;
  const clusterName = asText(content['cluster']);
  const userName = asString(content['user']);
  const cluster = parts.clusters.get(clusterName);
  if (cluster === undefined) {
    throw refuse(
      `The context "${name}" of ${file} names a cluster that is not there: "${clusterName}".`,
    );
  }
  const user = userName === undefined ? undefined : parts.users.get(userName);
  if (userName !== undefined && userName !== '' && user === undefined) {
    throw refuse(`The context "${name}" of ${file} names a user that is not there: "${userName}".`);
  }
  const namespace = asString(content['namespace']);
  return {
    context: name,
    cluster: clusterName,
    file,
    namespace,
    connection: { ...(await toConnection(cluster, user)), namespace },
  };
}

function listFiles(files: readonly string[]): string {
  return files.join(', ');
}

function refuse(message: string): FleetError {
  return new FleetError('BAD_USER_INPUT', message);
}
