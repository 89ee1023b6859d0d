import { FleetError } from '../datasources/errors.ts';
import type { FunctionRevision } from '../datasources/functions/function.ts';
import type { PageInfo } from './connection.ts';
import { toPageInfo } from './connection.ts';

/** A page of the revisions of one function, newest first. */
export interface FunctionRevisionPage {
  readonly nodes: readonly FunctionRevision[];
  readonly edges: readonly { readonly node: FunctionRevision; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** The cursor is the name, in the order of which they lie: none is met twice, whatever comes and goes. */
export function toFunctionRevisions(
  all: readonly FunctionRevision[],
  {
    first,
    after,
  }: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
): FunctionRevisionPage {
  const position = after === null || after === undefined ? undefined : parsePosition(after);
  const rest = position === undefined ? all : all.filter(({ name }) => name < position);
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

function cursorOf({ name }: FunctionRevision): string {
  return Buffer.from(name).toString('base64url');
}

function parsePosition(cursor: string): string {
  const position = Buffer.from(cursor, 'base64url').toString();
  if (/^[a-z0-9.-]+$/.test(position)) return position;
  throw new FleetError('BAD_USER_INPUT', 'after is not a cursor of this server.', {
    argument: 'after',
  });
}
