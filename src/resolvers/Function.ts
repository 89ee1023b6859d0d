import { toConnection } from './connection.ts';
import { readAutoscalers, toFunctionId, told } from './function-row.ts';
import { toFunctionRevisions } from './function-revisions.ts';
import { kubernetesObject } from './kubernetes-object.ts';
import { map } from './maybe-promise.ts';
import { toTypeName } from './record-type.ts';
import type { FunctionResolvers } from './types.generated.ts';

export const Function: FunctionResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'Function',
  id: toFunctionId,
  cluster: kubernetesObject.cluster,
  owner: kubernetesObject.owner,
  observedAt: kubernetesObject.observedAt,
  annotations: kubernetesObject.annotations,
  raw: kubernetesObject.raw,
  yaml: kubernetesObject.yaml,
  events: kubernetesObject.events,
  viewerCan: kubernetesObject.viewerCan,
  runtime: told('runtime'),
  runtimeRaw: told('runtimeRaw'),
  image: told('image'),
  imageDigest: told('imageDigest'),
  phase: told('phase'),
  reason: told('reason'),
  message: told('message'),
  conditions: told('conditions'),
  url: told('url'),
  internalUrl: told('internalUrl'),
  scale: told('scale'),
  timeoutSeconds: told('timeoutSeconds'),
  revisions: (row, args, { functions, asking }) =>
    toFunctionRevisions(functions.seen(row, asking).revisions, args),
  traffic: told('traffic'),
  rollout: told('rollout'),
  triggers: told('triggers'),
  runtimeClassName: told('runtimeClassName'),
  runtimeClass: (row, _args, { functions, runtimeClasses, asking }) =>
    runtimeClasses.named(functions.seen(row, asking), asking),
  isolation: (row, _args, { functions, runtimeClasses, asking }) =>
    map(runtimeClasses.named(functions.seen(row, asking), asking), () =>
      functions.isolation(row, asking),
    ),
  pods: (row, args, { functions, asking }) => toConnection(functions.podsOf(row, args, asking)),
  autoscaler: (row, _args, context) => map(readAutoscalers(row, context), ([first]) => first),
  scalingEvents: (row, args, context) => {
    const { scalingEvents, asking } = context;
    return map(readAutoscalers(row, context), (scalers) =>
      toConnection(
        scalingEvents.related(row.cluster, args, asking, (store) =>
          [row, ...scalers].flatMap(({ uid }) => store.by('subject', uid)),
        ),
      ),
    );
  },
};
