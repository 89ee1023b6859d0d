import { toConnection } from './connection.ts';
import { kubernetesObject } from './kubernetes-object.ts';
import { map } from './maybe-promise.ts';
import { toId } from './object-id.ts';
import { toTypeName } from './record-type.ts';
import type { SandboxTemplateResolvers } from './types.generated.ts';

export const SandboxTemplate: SandboxTemplateResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'SandboxTemplate',
  id: ({ cluster, key, uid }) => toId({ type: 'sandboxTemplate', cluster, key, uid }),
  cluster: kubernetesObject.cluster,
  owner: kubernetesObject.owner,
  observedAt: kubernetesObject.observedAt,
  annotations: kubernetesObject.annotations,
  raw: kubernetesObject.raw,
  yaml: kubernetesObject.yaml,
  events: kubernetesObject.events,
  viewerCan: kubernetesObject.viewerCan,
  runtimeClass: ({ cluster, runtimeClassName }, _args, { runtimeClasses, asking }) =>
    runtimeClassName === undefined ? null : runtimeClasses.get(cluster, runtimeClassName, asking),
  isolation: (template, _args, { sandboxTemplates, asking }) =>
    map(sandboxTemplates.isolation(template, asking), ({ isolation }) => isolation),
  warmPools: (template, args, { sandboxTemplates, asking }) =>
    toConnection(sandboxTemplates.warmPoolsOf(template, args, asking)),
  sandboxes: (template, args, { sandboxTemplates, asking }) =>
    toConnection(sandboxTemplates.sandboxesOf(template, args, asking)),
};
