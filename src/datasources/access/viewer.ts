import type { CallIdentity } from '../kube/connection.ts';

/** Who asks, and what they may see. Made once a request or connection; passed down to every read. */
export interface Viewer {
  readonly name: string;
  readonly groups: readonly string[];
  readonly isAnonymous: boolean;
  readonly access: AccessSet;
  /**
   * As whom writes, logs and single objects are asked for.
   * @default the connection's own user
   */
  readonly identity?: CallIdentity | undefined;
}

/** A kind as access rules name it. */
export interface AccessResource {
  /** The empty text is the core group. */
  readonly group: string;
  readonly resource: string;
}

/** The namespaces in which something is allowed: all of them and what has none, or just these. */
export type VisibleNamespaces = 'all' | ReadonlySet<string>;

/** What one caller may see. Rows, counts, cursors and events are made after it was applied. */
export interface AccessSet {
  /** Equal keys allow the same: part of the key of everything that is cached or shared. */
  readonly key: string;
  namespacesOf(question: {
    readonly cluster: string;
    readonly resource: AccessResource;
    readonly verb: 'list' | 'watch' | 'get';
  }): VisibleNamespaces;
}

/** For the server's own rights: what its credentials may read, its callers may. */
export const EVERYTHING: AccessSet = {
  key: '*',
  namespacesOf: () => 'all',
};

/** Whether a caller may list all of a kind in a cluster: sums over it are for nobody else. */
export function maySum({ access }: Viewer, cluster: string, resource: AccessResource): boolean {
  return access.namespacesOf({ cluster, resource, verb: 'list' }) === 'all';
}

/** Whether a caller may list a kind where something lies. */
export function mayListIn(
  { access }: Viewer,
  { cluster, namespace }: { readonly cluster: string; readonly namespace: string | undefined },
  resource: AccessResource,
): boolean {
  const visible = access.namespacesOf({ cluster, resource, verb: 'list' });
  return visible === 'all' || (namespace !== undefined && visible.has(namespace));
}
