import { toConnection } from './connection.ts';
import { requireCluster } from './require-cluster.ts';
import type { RuntimeClassResolvers } from './types.generated.ts';

export const RuntimeClass: RuntimeClassResolvers = {
  cluster: ({ cluster }, _args, context) => requireCluster(context, cluster),
  sandboxCount: (runtimeClass, _args, { sandboxes, asking }) =>
    sandboxes.countOf(runtimeClass, asking),
  nodes: (runtimeClass, args, { runtimeClasses, asking }) =>
    toConnection(runtimeClasses.nodesOf(runtimeClass, args, asking)),
};
