import type { Viewer } from '../access/viewer.ts';
import type { FleetKind, FleetRecord } from './fleet-kind.ts';

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
  const visible = access.namespacesOf({ cluster, resource: kind.resource, verb });
  const key = `${access.key}\n${filter?.key ?? ''}`;
  if (visible === 'all') return { key, matches: filter?.matches };
  return {
    key,
    matches: (row) =>
      row.namespace !== undefined &&
      visible.has(row.namespace) &&
      (filter === undefined || filter.matches(row)),
  };
}
