import { FleetError } from '../datasources/errors.ts';
import type { PropagatedWorkload } from '../datasources/federation/placements/placement.ts';
import type { PageInfo } from './connection.ts';
import { toPageInfo } from './connection.ts';

/** A page of what one placement puts on its members. */
interface PropagatedWorkloadPage {
  readonly nodes: readonly PropagatedWorkload[];
  readonly edges: readonly { readonly node: PropagatedWorkload; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** The cursor is the key, in the order of which they lie: none is met twice, whatever comes and goes. */
export function toPropagatedWorkloads(
  all: readonly PropagatedWorkload[],
  {
    first,
    after,
  }: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
): PropagatedWorkloadPage {
  const position = after === null || after === undefined ? undefined : parsePosition(after);
  const rest = position === undefined ? all : all.filter(({ key }) => key > position);
  const rows = rest.slice(0, first ?? 20);
  return {
    nodes: rows,
    edges: rows.map((node) => ({ node, cursor: cursorOf(node) })),
    pageInfo: toPageInfo({
      rows,
      cursorOf,
      hasNextPage: rest.length > rows.length,
      hasPreviousPage: rest.length < all.length,
    }),
    totalCount: all.length,
  };
}

function cursorOf({ key }: PropagatedWorkload): string {
  return Buffer.from(key).toString('base64url');
}

function parsePosition(cursor: string): string {
  const position = Buffer.from(cursor, 'base64url').toString();
  if (/^[^/]+(?:\/[^/]*){3,4}$/.test(position)) return position;
  throw new FleetError('BAD_USER_INPUT', 'after is not a cursor of this server.', {
    argument: 'after',
  });
}
