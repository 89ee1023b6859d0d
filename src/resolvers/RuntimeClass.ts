import { toConnection } from './connection.ts';
import { requireCluster } from './require-cluster.ts';
import type { RuntimeClassResolvers } from './types.generated.ts';

export const RuntimeClass: RuntimeClassResolvers = {
  cluster: ({ cluster }, _args, context) => requireCluster(context, cluster),
  isolation: (row, _args, { runtimeClasses }) => runtimeClasses.isolation(row).isolation,
  hypervisor: (row, _args, { runtimeClasses }) => runtimeClasses.isolation(row).hypervisor,
  confidential: (row, _args, { runtimeClasses }) => runtimeClasses.isolation(row).confidential,
  sandboxes: (runtimeClass, args, { sandboxes, asking }) =>
    toConnection(sandboxes.ofClass(runtimeClass, args, asking)),
  sandboxCount: (runtimeClass, _args, { sandboxes, asking }) =>
    sandboxes.countOf(runtimeClass, asking),
  nodes: (runtimeClass, args, { runtimeClasses, asking }) =>
    toConnection(runtimeClasses.nodesOf(runtimeClass, args, asking)),
};
