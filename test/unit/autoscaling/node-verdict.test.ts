import { describe, expect, it } from 'vitest';
import type { NodeVerdict } from '../../../src/datasources/autoscaling/why/node-verdict.ts';
import { toNodeVerdict } from '../../../src/datasources/autoscaling/why/node-verdict.ts';
import { NEWEST_SCALING_EVENTS_FIRST } from '../../../src/datasources/autoscaling/events/scaling-event.ts';
import type { AutoscalerKind } from '../../../src/datasources/autoscaling/events/scaling-event.ts';
import { toNodeRecord } from '../../../src/datasources/core/node.ts';
import { toPodRecord } from '../../../src/datasources/core/pod.ts';
import { createInterner } from '../../../src/datasources/kube/intern.ts';
import type { KubernetesObject } from '../../../src/datasources/kube/json.ts';
import { CLUSTER } from '../../support/object-stores.ts';
import { eventObject, openActivities } from '../../support/scaling-events.ts';

describe('the verdict on a node', () => {
  it.each<
    readonly [
      NodeVerdict['verdict'],
      string,
      readonly KubernetesObject[],
      Partial<NodeParts> & { readonly autoscaler?: AutoscalerKind | undefined },
    ]
  >([
    ['NEEDED', 'Its autoscaler has not said that it could go.', [], {}],
    ['NOT_AUTOSCALED', 'Nobody is known to scale its pool.', [], { autoscaler: undefined }],
    [
      'PROTECTED',
      'Its annotation karpenter.sh/do-not-disrupt keeps autoscalers from removing it.',
      [candidate('19:59:00')],
      { annotations: { 'karpenter.sh/do-not-disrupt': 'true' } },
    ],
    [
      'BLOCKED',
      'Pdb prevents pod evictions (PodDisruptionBudget=[shop/web-budget])',
      [
        candidate('19:58:00'),
        blocked('Pdb prevents pod evictions (PodDisruptionBudget=[shop/web-budget])', '19:59:00'),
      ],
      {},
    ],
    ['CANDIDATE', 'Consolidation candidate: delete: [node-1]', [candidate('19:59:00')], {}],
    [
      'CANDIDATE',
      'Consolidation candidate: delete: [node-1]',
      [blocked('Node is nominated for a pending pod', '19:50:00'), candidate('19:59:00')],
      {},
    ],
    [
      'NEEDED',
      'Its autoscaler has not said that it could go.',
      [blocked('Node is nominated for a pending pod', '19:30:00')],
      {},
    ],
    [
      'CANDIDATE',
      'It is not needed, and may be removed.',
      [],
      { autoscaler: 'CLUSTER_AUTOSCALER', taint: 'DeletionCandidateOfClusterAutoscaler' },
    ],
    [
      'BEING_REMOVED',
      'It is to go: it bears the taint ToBeDeletedByClusterAutoscaler.',
      [],
      { autoscaler: 'CLUSTER_AUTOSCALER', taint: 'ToBeDeletedByClusterAutoscaler' },
    ],
    [
      'BEING_REMOVED',
      'It is to go ({0.05 0.11 0 0 memory 0.11}): it is decided.',
      [removing('19:59:00')],
      { autoscaler: 'CLUSTER_AUTOSCALER' },
    ],
    [
      'BLOCKED',
      'Pods that nobody would make again keep Cluster Autoscaler from removing it: default/bare.',
      [],
      { autoscaler: 'CLUSTER_AUTOSCALER', pod: 'bare' },
    ],
    [
      'NEEDED',
      'Its autoscaler has not said that it could go.',
      [],
      { autoscaler: 'KARPENTER', pod: 'bare' },
    ],
  ])('is %s: %s', (verdict, explanation, events, parts) => {
    expect(judge(events, parts)).toMatchObject({ verdict, explanation });
  });

  it('names the pods and budgets that keep it', () => {
    const message =
      'Pdb prevents pod evictions (PodDisruptionBudget=[shop/a, shop/b]), Pod has "karpenter.sh/do-not-disrupt" annotation (Pod=shop/web-1)';

    expect(judge([blocked(message, '19:59:00')], {}).blockers).toEqual([
      { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', namespace: 'shop', name: 'a' },
      { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', namespace: 'shop', name: 'b' },
      { apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'web-1' },
    ]);
  });
});

interface NodeParts {
  readonly annotations: Readonly<Record<string, string>>;
  readonly taint: string;
  /** A pod on it that nobody owns. */
  readonly pod: string;
}

function judge(
  objects: readonly KubernetesObject[],
  {
    annotations = {},
    taint,
    pod,
    ...given
  }: Partial<NodeParts> & { autoscaler?: AutoscalerKind | undefined },
): NodeVerdict {
  using test = openActivities();
  test.write(...objects);
  const context = { interner: createInterner(), cluster: CLUSTER, apiVersion: 'v1' };
  const node = {
    metadata: { name: 'node-1', uid: 'uid-of-node-1', annotations },
    spec: { taints: taint === undefined ? [] : [{ key: taint, value: '1795377000' }] },
  };
  const bare = {
    metadata: { name: pod, namespace: 'default', uid: 'uid-of-pod' },
    status: { phase: 'Running' },
  };
  const autoscaler = 'autoscaler' in given ? given.autoscaler : 'KARPENTER';
  const events = test.told.by('node', 'node-1');
  return toNodeVerdict({
    node: toNodeRecord(node, { ...context, kind: 'Node' }),
    autoscaler,
    events: events.toSorted((a, b) => NEWEST_SCALING_EVENTS_FIRST.compare(a, b)),
    activities: test.journal.by('node', 'node-1'),
    pods: pod === undefined ? undefined : [toPodRecord(bare, { ...context, kind: 'Pod' })],
    now: test.clock.now(),
  });
}

function candidate(at: string): KubernetesObject {
  return onNode('ConsolidationCandidate', 'Consolidation candidate: delete: [node-1]', at);
}

function blocked(message: string, at: string): KubernetesObject {
  return onNode('DisruptionBlocked', message, at);
}

function onNode(reason: string, message: string, at: string): KubernetesObject {
  return eventObject({
    uid: `${reason}-${at}`,
    component: 'karpenter',
    reason,
    kind: 'Node',
    name: 'node-1',
    message,
    at: `2026-11-22T${at}Z`,
  });
}

function removing(at: string): KubernetesObject {
  return eventObject({
    component: 'cluster-autoscaler',
    reason: 'ScaleDown',
    kind: 'ConfigMap',
    name: 'cluster-autoscaler-status',
    namespace: 'kube-system',
    message:
      'Scale-down: removing node node-1, utilization: {0.05 0.11 0 0 memory 0.11}, pods to reschedule: web-1',
    at: `2026-11-22T${at}Z`,
  });
}
