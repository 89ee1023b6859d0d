import type { AccessResource, Viewer, VisibleNamespaces } from '../access/viewer.ts';
import type { FleetKind, FleetRecord, RowOrigin } from './fleet-kind.ts';

/** Which rows of a kind a request is about, in every cluster. */
export interface RowFilter<T> {
  /** Equal keys match the same rows: the canonical text of the filter. */
  readonly key: string;
  readonly matches: (row: T) => boolean;
}

/** The caller's rights in one cluster and the request's filter, as one. */
export interface RowSelector<T> {
  readonly key: string;
  /** Undefined when every row passes. */
  readonly matches: ((row: T) => boolean) | undefined;
}

export function toSelector<T extends FleetRecord>(
  kind: FleetKind<T>,
  cluster: string,
  {
    viewer,
    filter,
    verb,
  }: {
    readonly viewer: Viewer;
    readonly filter: RowFilter<T> | undefined;
    readonly verb: 'list' | 'watch';
  },
): RowSelector<T> {
  const { access } = viewer;
  const key = `${access.key}\n${filter?.key ?? ''}`;
  const ask = (resource: AccessResource): VisibleNamespaces =>
    access.namespacesOf({ cluster, resource, verb });
  const resources =
    kind.originsOf === undefined ? [kind.resource] : (kind.reads ?? [kind.resource]);
  const known = new Map(resources.map((resource) => [toName(resource), ask(resource)]));
  if ([...known.values()].every((visible) => visible === 'all')) {
    return { key, matches: filter?.matches };
  }
  const originsOf = (row: T): readonly RowOrigin[] =>
    kind.originsOf?.(row) ?? [{ resource: kind.resource, namespace: row.namespace }];
  return {
    key,
    matches: (row) =>
      originsOf(row).every(({ resource, namespace }) => {
        const visible = known.get(toName(resource)) ?? ask(resource);
        return visible === 'all' || (namespace !== undefined && visible.has(namespace));
      }) &&
      (filter === undefined || filter.matches(row)),
  };
}

function toName({ group, resource }: AccessResource): string {
  return `${resource}.${group}`;
}
