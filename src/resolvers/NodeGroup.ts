import { toId } from './object-id.ts';
import type { NodeGroupResolvers } from './types.generated.ts';

export const NodeGroup: NodeGroupResolvers = {
  id: ({ cluster, name }) => toId({ type: 'nodeGroup', cluster, name }),
};
