import { toConnection } from './connection.ts';
import { requireCluster } from './require-cluster.ts';
import type { RuntimeClassResolvers } from './types.generated.ts';

export const RuntimeClass: RuntimeClassResolvers = {
  cluster: ({ cluster }, _args, context) => requireCluster(context, cluster),
  nodes: (runtimeClass, args, { runtimeClasses, asking }) =>
    toConnection(runtimeClasses.nodesOf(runtimeClass, args, asking)),
};
