import { toPageInfo } from '../connection.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const clusters: NonNullable<QueryResolvers['clusters']> = async (
  _parent,
  args,
  { clusters: source, asking },
) => {
  const page = await source.list(args, asking);
  return {
    nodes: page.rows,
    edges: page.rows.map((node) => ({ node, cursor: page.cursorOf(node) })),
    pageInfo: toPageInfo(page),
    totalCount: page.totalCount,
    streamCursor: page.streamCursor,
  };
};
