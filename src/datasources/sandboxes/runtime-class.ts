import type { Label } from '../../kubernetes/label-selector.ts';
import type { Amounts } from '../core/amounts.ts';
import { toAmounts } from '../core/amounts.ts';
import type { NodeRecord } from '../core/node.ts';
import type { FleetKind } from '../fleet/fleet-kind.ts';
import type { KubernetesObject } from '../kube/json.ts';
import { asRecord, asText, getPath, isJsonRecord } from '../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';
import type { IsolationFacts } from './isolation.ts';
import { toIsolation } from './isolation.ts';

/** A way to run the containers of a pod, and what that tells of their isolation. */
export interface RuntimeClassRecord extends ObjectRecord, IsolationFacts {
  /** As the container runtimes of the nodes call it. */
  readonly handler: string;
  /** What a pod costs beside its containers; undefined where nothing is said. */
  readonly overhead: Amounts | undefined;
  /** Of the nodes that have it; empty for all of them. */
  readonly nodeSelector: readonly Label[];
}

export const RUNTIME_CLASS_RESOURCE = defineResource<RuntimeClassRecord>({
  group: 'node.k8s.io',
  resource: 'runtimeclasses',
  kind: 'RuntimeClass',
  isNamespaced: false,
  versions: { v1: toRuntimeClassRecord },
});

export const RUNTIME_CLASSES: FleetKind<RuntimeClassRecord> = {
  name: 'RuntimeClass',
  resource: RUNTIME_CLASS_RESOURCE,
  open: ({ kube }) => kube.informer(RUNTIME_CLASS_RESOURCE),
};

/**
 * Whether pods of the class can run on a node: its labels are those the class asks for, and its kubelet,
 * where it tells of its handlers at all, has this one.
 */
export function isServedBy(
  { handler, nodeSelector }: RuntimeClassRecord,
  { labels, runtimeHandlers }: NodeRecord,
): boolean {
  return (
    (runtimeHandlers === undefined || runtimeHandlers.includes(handler)) &&
    nodeSelector.every(({ key, value }) =>
      labels.some((label) => label.key === key && label.value === value),
    )
  );
}

/** Its members lie at the top: there is no spec. */
function toRuntimeClassRecord(
  object: KubernetesObject,
  context: ProjectionContext,
): RuntimeClassRecord {
  const base = toObjectRecord(object, context);
  const handler = asText(object['handler']);
  const overhead = getPath(object, 'overhead', 'podFixed');
  return {
    ...base,
    ...toIsolation({ handler, name: base.name }),
    handler: context.interner.text(handler),
    overhead: isJsonRecord(overhead) ? toAmounts(asRecord(overhead)) : undefined,
    nodeSelector: context.interner.labels(getPath(object, 'scheduling', 'nodeSelector')),
  };
}
