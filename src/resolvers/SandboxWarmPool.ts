import { toConnection } from './connection.ts';
import { kubernetesObject } from './kubernetes-object.ts';
import { toId } from './object-id.ts';
import { toTypeName } from './record-type.ts';
import { toSandboxPointer } from './sandbox-reference.ts';
import type { SandboxWarmPoolResolvers } from './types.generated.ts';

export const SandboxWarmPool: SandboxWarmPoolResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'SandboxWarmPool',
  id: ({ cluster, key, uid }) => toId({ type: 'sandboxWarmPool', cluster, key, uid }),
  cluster: kubernetesObject.cluster,
  owner: kubernetesObject.owner,
  observedAt: kubernetesObject.observedAt,
  annotations: kubernetesObject.annotations,
  raw: kubernetesObject.raw,
  yaml: kubernetesObject.yaml,
  events: kubernetesObject.events,
  viewerCan: kubernetesObject.viewerCan,
  template: (pool) => toSandboxPointer(pool, pool.template),
  sandboxes: (pool, args, { sandboxes, asking }) =>
    toConnection(sandboxes.inPool(pool, args, asking)),
};
