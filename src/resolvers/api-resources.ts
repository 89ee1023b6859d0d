import type { ApiResource } from '../datasources/kube/discovery-document.ts';
import { FleetError } from '../datasources/errors.ts';
import type { PageInfo } from './connection.ts';
import { toPageInfo } from './connection.ts';

/** A page of what a cluster serves, by group and plural. */
export interface ApiResourcePage {
  readonly nodes: readonly ApiResource[];
  readonly edges: readonly { readonly node: ApiResource; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** The cursor is the plural and the group, which name the kind: `deployments.apps`. */
export function toApiResources(
  all: readonly ApiResource[],
  {
    first,
    after,
  }: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
): ApiResourcePage {
  const position = after === null || after === undefined ? undefined : parsePosition(after);
  const sorted = all.toSorted((a, b) => (toPosition(a) < toPosition(b) ? -1 : 1));
  const rest = position === undefined ? sorted : sorted.filter((one) => toPosition(one) > position);
  const rows = rest.slice(0, first ?? 50);
  return {
    nodes: rows,
    edges: rows.map((node) => ({ node, cursor: cursorOf(node) })),
    pageInfo: toPageInfo({
      rows,
      cursorOf,
      hasNextPage: rest.length > rows.length,
      hasPreviousPage: rest.length < sorted.length,
    }),
    totalCount: all.length,
  };
}

function cursorOf(one: ApiResource): string {
  return Buffer.from(toPosition(one)).toString('base64url');
}

function toPosition({ group, resource }: ApiResource): string {
  return `${group}/${resource}`;
}

function parsePosition(cursor: string): string {
  const position = Buffer.from(cursor, 'base64url').toString();
  if (/^[a-z0-9.-]*\/[a-z0-9.-]+$/i.test(position)) return position;
  throw new FleetError('BAD_USER_INPUT', 'after is not a cursor of this server.', {
    argument: 'after',
  });
}
