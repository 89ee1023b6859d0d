import { kubernetesObject } from './kubernetes-object.ts';
import { toId } from './object-id.ts';
import { toTypeName } from './record-type.ts';
import { toSandboxPointer } from './sandbox-reference.ts';
import type { SandboxResolvers } from './types.generated.ts';

export const Sandbox: SandboxResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'Sandbox',
  id: ({ cluster, key, uid }) => toId({ type: 'sandbox', cluster, key, uid }),
  cluster: kubernetesObject.cluster,
  owner: kubernetesObject.owner,
  observedAt: kubernetesObject.observedAt,
  annotations: kubernetesObject.annotations,
  raw: kubernetesObject.raw,
  yaml: kubernetesObject.yaml,
  events: kubernetesObject.events,
  viewerCan: kubernetesObject.viewerCan,
  isolation: (row, _args, { sandboxes, asking }) => sandboxes.isolation(row, asking).isolation,
  hypervisor: (row, _args, { sandboxes, asking }) => sandboxes.isolation(row, asking).hypervisor,
  confidential: (row, _args, { sandboxes, asking }) =>
    sandboxes.isolation(row, asking).confidential,
  runtimeClass: ({ cluster, runtimeClassName }, _args, { runtimeClasses, asking }) =>
    runtimeClassName === undefined ? null : runtimeClasses.get(cluster, runtimeClassName, asking),
  // What its own status does not tell, its pod does.
  node: async (row, _args, { nodes, sandboxes, asking }) => {
    const name = row.nodeName ?? (await sandboxes.pod(row, asking))?.nodeName;
    return name === undefined ? null : await nodes.get(row.cluster, name, asking);
  },
  pod: (row, _args, { sandboxes, asking }) => sandboxes.pod(row, asking),
  template: (row) => toSandboxPointer(row, row.template),
  warmPool: (row, _args, { sandboxes, asking }) => sandboxes.warmPool(row, asking),
  claim: (row) => toSandboxPointer(row, row.claim),
  expiresInSeconds: (row, _args, { sandboxes }) => sandboxes.expiresInSeconds(row),
};
