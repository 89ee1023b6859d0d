import type { Label } from '../../kubernetes/label-selector.ts';
import type { Amounts } from './amounts.ts';
import { toAmounts } from './amounts.ts';
import type { NodeRecord } from './node.ts';
import { toChoice, toFilterKey, toTextMatcher } from './row-filter.ts';
import type { FleetKind } from '../fleet/fleet-kind.ts';
import type { RowFilter } from '../fleet/selector.ts';
import type { KubernetesObject } from '../kube/json.ts';
import { asRecord, asText, getPath, isJsonRecord } from '../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';
import type { Classify, Isolation } from './isolation.ts';

/** A way to run the containers of a pod. */
export interface RuntimeClassRecord extends ObjectRecord {
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

/** Which classes. Everything given must hold; of a list, one of its values. */
export interface RuntimeClassFilter {
  readonly isolations?: readonly Isolation[] | null | undefined;
  readonly handlers?: readonly string[] | null | undefined;
  readonly text?: string | null | undefined;
}

export function toRuntimeClassFilter(
  { isolations, handlers, text }: RuntimeClassFilter,
  classify: Classify,
): RowFilter<RuntimeClassRecord> {
  const isIsolated = toChoice(isolations);
  const isHandled = toChoice(handlers);
  const isNamed = toTextMatcher(text);
  return {
    key: toFilterKey({ isolations, handlers, text }),
    matches: (row) =>
      isHandled(row.handler) && isNamed(row.name) && isIsolated(classify(row).isolation),
  };
}

/** Its members lie at the top: there is no spec. */
function toRuntimeClassRecord(
  object: KubernetesObject,
  context: ProjectionContext,
): RuntimeClassRecord {
  const overhead = getPath(object, 'overhead', 'podFixed');
  return {
    ...toObjectRecord(object, context),
    handler: context.interner.text(asText(object['handler'])),
    overhead: isJsonRecord(overhead) ? toAmounts(asRecord(overhead)) : undefined,
    nodeSelector: context.interner.labels(getPath(object, 'scheduling', 'nodeSelector')),
  };
}
