import { describe, expect, it } from 'vitest';
import type { ScalingEventRecord } from '../../../src/datasources/autoscaling/events/scaling-event.ts';
import type { KubernetesObject } from '../../../src/datasources/kube/json.ts';
import { asRecord, asRecords, asText } from '../../../src/datasources/kube/json.ts';
import { readCapture } from '../../support/captures.ts';
import type { TestJournal } from '../../support/scaling-events.ts';
import { eventObject, openJournal } from '../../support/scaling-events.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

describe('what nobody writes an Event about', () => {
  it.each([
    ['a NodeClaim that was made', [claim()], 'SCALE_UP_REQUESTED', { delta: 1, group: GENERAL }],
    ['a NodeClaim that was launched', [claim('Launched')], 'SCALE_UP_ACCEPTED', {}],
    ['a NodeClaim that registered', [claim('Launched', 'Registered')], 'NODE_REGISTERED', {}],
    [
      'a NodeClaim that is complete',
      [claim('Launched', 'Registered', 'Initialized')],
      'SCALE_UP_COMPLETED',
      { delta: 1, occurredAt: '2026-11-22T19:53:00Z' },
    ],
    [
      'a NodeClaim that is to go',
      [claim('Registered'), deleted(claim('Registered', 'DisruptionReason'))],
      'SCALE_DOWN_TRIGGERED',
      { delta: -1, occurredAt: '2026-11-22T19:55:00Z' },
    ],
  ] as const)('is told: %s', (_story, objects, type, facts) => {
    using test = openJournal();

    test.writeObjects(NODE_CLAIMS, ...objects);

    expect(test.rows().filter((row) => row.type === type)).toMatchObject([
      { autoscaler: 'KARPENTER', isDerived: true, subject: { kind: 'NodeClaim' }, ...facts },
    ]);
  });

  it.each([
    ['registered', claim('Registered'), 'SCALE_DOWN_COMPLETED', 'NORMAL'],
    ['never registered', claim('Launched'), 'SCALE_UP_FAILED', 'WARNING'],
  ] as const)('is told: a NodeClaim that is gone and %s', (_story, object, type, severity) => {
    using test = openJournal();
    test.writeObjects(NODE_CLAIMS, object);

    test.removeObject(NODE_CLAIMS, 'general-a1b2c');

    expect(test.rows().at(-1)).toMatchObject({ type, severity, delta: -1, isDerived: true });
  });

  it('is told: how many nodes a NodePool has, and is to have', () => {
    using test = openJournal();

    test.writeObjects(NODE_POOLS, pool('1', 1, '1'), pool('3', 1, '2'), pool('3', 5, '3'));

    expect(test.rows()).toMatchObject([
      { type: 'STATE_CHANGED', direction: 'UP', reason: 'NodesChanged', fromSize: 1, toSize: 3 },
      { type: 'STATE_CHANGED', reason: 'ReplicasChanged', fromSize: 1, toSize: 5, group: GENERAL },
    ]);
  });

  it('is told: a node that registers, gets ready, is lost, comes back and goes', () => {
    using test = openJournal();

    test.writeObjects(
      NODES,
      node({ ready: ['False', '2026-11-22T19:50:00Z'] }),
      node({ ready: ['True', '2026-11-22T19:50:10Z'] }),
      node({ ready: ['Unknown', '2026-11-22T19:55:00Z'] }),
      node({ ready: ['True', '2026-11-22T19:56:00Z'] }),
    );
    test.removeObject(NODES, 'n1');

    expect(test.rows().map(({ type, occurredAt }) => [type, occurredAt])).toEqual([
      ['NODE_REGISTERED', '2026-11-22T19:50:00Z'],
      ['NODE_READY', '2026-11-22T19:50:10Z'],
      ['NODE_NOT_READY', '2026-11-22T19:55:00Z'],
      ['NODE_READY', '2026-11-22T19:56:00Z'],
      ['NODE_REMOVED', '2026-11-22T20:00:00.000Z'],
    ]);
    expect(test.rows().every(({ nodeName }) => nodeName === 'n1')).toBe(true);
  });

  it('is told: a node that Cluster Autoscaler may not need, is to remove, and keeps', () => {
    using test = openJournal();
    const candidate = taint('DeletionCandidateOfClusterAutoscaler', '1795377000');
    const marked = taint('ToBeDeletedByClusterAutoscaler', '1795377060');
    const ready = ['True', '2026-11-22T10:00:00Z'] as const;

    test.writeObjects(
      NODES,
      node({ ready, createdAt: '2026-11-22T10:00:00Z' }),
      node({ ready, createdAt: '2026-11-22T10:00:00Z', taints: [candidate] }),
      node({ ready, createdAt: '2026-11-22T10:00:00Z', taints: [candidate, marked] }),
      node({ ready, createdAt: '2026-11-22T10:00:00Z', taints: [] }),
    );

    expect(test.rows()).toMatchObject([
      { type: 'SCALE_DOWN_CANDIDATE', occurredAt: '2026-11-22T19:50:00.000Z', nodeName: 'n1' },
      { type: 'SCALE_DOWN_TRIGGERED', occurredAt: '2026-11-22T19:51:00.000Z' },
      { type: 'SCALE_DOWN_FAILED', severity: 'WARNING', autoscaler: 'CLUSTER_AUTOSCALER' },
    ]);
  });

  it('is told: what Cluster Autoscaler completes, backs off from, may not need, and how it is', () => {
    using test = openJournal();
    const at = '2026-11-22T19:50:00Z';

    test.writeObjects(
      CONFIG_MAPS,
      status({ scaleUp: 'InProgress', at }),
      status({ scaleUp: 'NoActivity', at: '2026-11-22T19:51:00Z' }),
      status({ scaleUp: 'Backoff', at: '2026-11-22T19:52:00Z' }),
      status({ scaleUp: 'NoActivity', at: '2026-11-22T19:53:00Z' }),
      status({ scaleUp: 'NoActivity', scaleDown: 'CandidatesPresent', at: '2026-11-22T19:54:00Z' }),
      status({ scaleUp: 'NoActivity', health: 'Unhealthy', at: '2026-11-22T19:55:00Z' }),
      status({ scaleUp: 'NoActivity', at: '2026-11-22T19:56:00Z' }),
    );

    const told = test
      .rows()
      .map(({ type, occurredAt, group }) => `${occurredAt.slice(11, 16)} ${type} ${group?.name}`);
    expect(told.toSorted()).toEqual([
      '19:51 SCALE_UP_COMPLETED pool-a',
      '19:52 SCALE_UP_BACKOFF_STARTED pool-a',
      '19:53 SCALE_UP_BACKOFF_ENDED pool-a',
      '19:54 SCALE_DOWN_CANDIDATE pool-a',
      '19:55 AUTOSCALER_UNHEALTHY pool-a',
      '19:55 AUTOSCALER_UNHEALTHY undefined',
      '19:56 AUTOSCALER_RECOVERED pool-a',
      '19:56 AUTOSCALER_RECOVERED undefined',
    ]);
    expect(test.rows()[1]?.message).toBe(
      'Group pool-a is not tried for a while: QUOTA_EXCEEDED: no more CPUs',
    );
  });

  it.each([
    ['Accepted', 'SCALE_UP_TRIGGERED'],
    ['Provisioned', 'SCALE_UP_COMPLETED'],
    ['Failed', 'SCALE_UP_FAILED'],
    ['BookingExpired', 'STATE_CHANGED'],
    ['CapacityRevoked', 'STATE_CHANGED'],
  ])('is told: a ProvisioningRequest that is %s', (condition, type) => {
    using test = openJournal();

    test.writeObjects('provisioningrequests.autoscaling.x-k8s.io', {
      metadata: { name: 'batch', namespace: 'jobs', uid: 'request' },
      spec: {
        provisioningClassName: 'check-capacity.autoscaling.x-k8s.io',
        podSets: [{ count: 3 }, { count: 4 }],
      },
      status: { conditions: [conditionOf(condition, '2026-11-22T19:50:00Z')] },
    });

    expect(test.rows()).toMatchObject([
      { type, autoscaler: 'CLUSTER_AUTOSCALER', namespace: 'jobs', delta: undefined },
    ]);
    expect(test.rows()[0]?.message).toContain('for 7 pods');
  });

  it('is told: for how many pods a CapacityBuffer keeps room, and what keeps it from more', () => {
    using test = openJournal();

    test.writeObjects(
      'capacitybuffers.autoscaling.x-k8s.io',
      buffer('1', 3, []),
      buffer('2', 5, [conditionOf('LimitedByQuotas', '2026-11-22T19:50:00Z')]),
    );

    expect(test.rows()).toMatchObject([
      { type: 'SCALE_UP_LIMITED', severity: 'WARNING', occurredAt: '2026-11-22T19:50:00Z' },
      { autoscaler: 'CAPACITY_BUFFER', type: 'STATE_CHANGED', direction: 'UP', toSize: 5 },
    ]);
  });

  it.each([
    ['TooManyReplicas', 'True', ['SCALE_UP_LIMITED']],
    ['ScaleUpLimit', 'True', ['SCALE_UP_LIMITED']],
    ['TooFewReplicas', 'True', []],
    ['DesiredWithinRange', 'False', []],
  ])('is told: a HorizontalPodAutoscaler whose limit is %s', (reason, isTrue, types) => {
    using test = openJournal();

    test.writeObjects('horizontalpodautoscalers.autoscaling', {
      metadata: { name: 'web', namespace: 'shop', uid: 'hpa' },
      spec: { maxReplicas: 10, scaleTargetRef: { kind: 'Deployment', name: 'web' } },
      status: {
        conditions: [
          {
            type: 'ScalingLimited',
            status: isTrue,
            reason,
            lastTransitionTime: '2026-11-22T19:50:00Z',
          },
        ],
      },
    });

    expect(test.rows().map(({ type }) => type)).toEqual(types);
  });

  it('is told: what a VerticalPodAutoscaler recommends, each container in one row', () => {
    using test = openJournal();

    test.writeObjects(
      'verticalpodautoscalers.autoscaling.k8s.io',
      vpa('1', '100m'),
      vpa('2', '150m'),
      vpa('3', '170m'),
    );

    expect(test.rows()).toMatchObject([
      {
        autoscaler: 'VPA',
        type: 'STATE_CHANGED',
        count: 2,
        message: 'Container app should ask for 170m CPU and 256Mi memory.',
      },
    ]);
  });

  it('is told: a Revision of Knative that wakes up, grows, shrinks and sleeps', () => {
    using test = openJournal();

    const steps = [
      podAutoscaler('1', 0, 0, 'False', 'NoTraffic', '2026-11-22T19:50:00Z'),
      podAutoscaler('2', 0, 0, 'Unknown', 'Queued', '2026-11-22T20:00:00Z'),
      podAutoscaler('3', -1, 0, 'Unknown', 'Queued', '2026-11-22T20:00:00Z'),
      podAutoscaler('4', 3, 0, 'Unknown', 'Queued', '2026-11-22T20:00:00Z'),
      podAutoscaler('5', 3, 3, 'True', undefined, '2026-11-22T20:00:03Z'),
      podAutoscaler('6', 1, 3, 'True', undefined, '2026-11-22T20:00:03Z'),
      podAutoscaler('7', 1, 1, 'True', undefined, '2026-11-22T20:00:03Z'),
      podAutoscaler('8', 0, 1, 'True', undefined, '2026-11-22T20:00:03Z'),
      podAutoscaler('9', 0, 0, 'False', 'NoTraffic', '2026-11-22T20:00:07Z'),
    ];
    for (const step of steps) {
      test.writeObjects(POD_AUTOSCALERS, step);
      test.clock.advance(1000);
    }

    const rows = test.rows();
    expect(rows.map(({ type, fromSize, toSize }) => [type, fromSize, toSize])).toEqual([
      ['SCALE_UP_TRIGGERED', undefined, undefined],
      ['SCALED_FROM_ZERO', 0, 3],
      ['SCALE_UP_COMPLETED', undefined, 3],
      ['RESCALED', 3, 1],
      ['SCALE_DOWN_COMPLETED', undefined, 1],
      ['SCALED_TO_ZERO', 1, 0],
      ['SCALE_DOWN_COMPLETED', undefined, 0],
    ]);
    expect(rows.every(({ group }) => group?.name === 'hello-00001')).toBe(true);
  });

  it.each([
    ['TimedOut', 'SCALE_UP_TIMED_OUT'],
    ['FailedCreate', 'CONFIGURATION_INVALID'],
    ['NotOwned', 'CONFIGURATION_INVALID'],
  ])('is told: a Revision of Knative that cannot start: %s', (reason, type) => {
    using test = openJournal();

    test.writeObjects(
      POD_AUTOSCALERS,
      podAutoscaler('1', 0, 0, 'False', reason, '2026-11-22T19:50:00Z'),
    );

    expect(test.rows()).toMatchObject([{ type, severity: 'WARNING', reason }]);
  });
});

describe('an Event and the state it tells of', () => {
  it.each(['Event first', 'state first'])('are one row: %s', (order) => {
    using test = openJournal();
    const steps = [
      () => test.write(launched('2026-11-22T19:51:01Z')),
      () => test.writeObjects(NODE_CLAIMS, claim('Launched')),
    ];

    for (const step of order === 'Event first' ? steps : steps.toReversed()) step();

    const accepted = test.rows().filter(({ type }) => type === 'SCALE_UP_ACCEPTED');
    expect(accepted).toMatchObject([
      {
        isDerived: false,
        reason: 'Launched',
        message:
          'Status condition transitioned, Type: Launched, Status: Unknown -> True, Reason: Launched',
        component: 'karpenter',
        group: GENERAL,
        origin: undefined,
      },
    ]);
  });

  it('are one row that keeps its id, whichever came first', () => {
    using test = openJournal();
    test.writeObjects(NODE_CLAIMS, claim('Launched'));
    const before = test.rows().find(({ type }) => type === 'SCALE_UP_ACCEPTED');

    test.write(launched('2026-11-22T19:51:01Z'));

    const after = test.rows().find(({ type }) => type === 'SCALE_UP_ACCEPTED');
    expect([before?.isDerived, after?.isDerived]).toEqual([true, false]);
    expect(after?.key).toBe(before?.key);
    expect(after?.occurredAt).toBe('2026-11-22T19:51:00Z');
  });

  it('are two of a node when they lie minutes apart', () => {
    using test = openJournal();
    const ready = ['True', '2026-11-22T19:50:00Z'] as const;

    test.writeObjects(NODES, node({ ready }));
    test.write(
      nodeEvent('r1', 'NodeReady', '2026-11-22T19:50:02Z'),
      nodeEvent('r2', 'NodeReady', '2026-11-22T19:57:00Z'),
    );

    const rows = test.rows().filter(({ type }) => type === 'NODE_READY');
    expect(rows.map(({ isDerived, occurredAt }) => [isDerived, occurredAt])).toEqual([
      [false, '2026-11-22T19:50:00Z'],
      [false, '2026-11-22T19:57:00Z'],
    ]);
  });

  it.each(['Event first', 'states first'])(
    'are found where the Event names nobody, and counts several: %s',
    (order) => {
      using test = openJournal();
      const names = ['general-a1b2c', 'general-b1b2c', 'general-c1b2c'];
      test.writeObjects(NODE_CLAIMS, ...names.slice(0, 2).map((name) => named(name)));
      const steps = [
        () => test.write(finalized(3)),
        () => {
          for (const name of names.slice(0, 2)) test.removeObject(NODE_CLAIMS, name);
        },
      ];

      for (const step of order === 'Event first' ? steps : steps.toReversed()) step();

      const done = test.rows().filter(({ type }) => type === 'SCALE_DOWN_COMPLETED');
      const facts = done.map(({ subject, count, isDerived }) =>
        [subject.name, count, isDerived].join(' '),
      );
      expect(facts.toSorted()).toEqual([
        ' 1 false',
        'general-a1b2c 1 false',
        'general-b1b2c 1 false',
      ]);
    },
  );

  it('count once in everything that Karpenter was recorded doing', async () => {
    using test = openJournal({ clock: createVirtualClock(Date.parse('2026-11-22T20:40:00Z')) });
    const steps = await readRecording();

    for (const { atMs, resource, type, object } of steps) {
      test.clock.advance(Math.max(0, atMs - test.clock.now()));
      const name = asText(asRecord(object['metadata'])['name']);
      if (resource === 'events') test.write(object);
      else if (type === 'DELETED') test.removeObject(resource, name);
      else test.writeObjects(resource, object);
    }

    const counts = countByType(test.rows().filter(({ subject }) => subject.kind === 'NodeClaim'));
    expect(counts).toMatchObject({
      SCALE_UP_REQUESTED: 4,
      SCALE_UP_ACCEPTED: 4,
      NODE_REGISTERED: 4,
      SCALE_UP_COMPLETED: 4,
      SCALE_DOWN_TRIGGERED: 4,
      SCALE_DOWN_COMPLETED: 4,
    });
    const types = new Set(['SCALE_UP_ACCEPTED', 'SCALE_DOWN_TRIGGERED', 'SCALE_DOWN_COMPLETED']);
    const told = test.rows().filter(({ type }) => types.has(type));
    expect(told.every(({ group }) => group?.name === 'general')).toBe(true);
    expect(told.every(({ subject }) => subject.name !== '')).toBe(true);
  });

  it('are the same rows after a restart, made of what is still there', () => {
    using live = openJournal();
    live.writeObjects(NODE_CLAIMS, claim('Launched', 'Registered', 'Initialized'));
    live.write(launched('2026-11-22T19:51:01Z'));

    using restarted = openJournal({ objects: [launched('2026-11-22T19:51:01Z')] });
    restarted.writeObjects(NODE_CLAIMS, claim('Launched', 'Registered', 'Initialized'));

    expect(toFacts(restarted)).toEqual(toFacts(live));
  });
});

const NODE_CLAIMS = 'nodeclaims.karpenter.sh';
const NODE_POOLS = 'nodepools.karpenter.sh';
const NODES = 'nodes';
const CONFIG_MAPS = 'configmaps';
const POD_AUTOSCALERS = 'podautoscalers.autoscaling.internal.knative.dev';
const GENERAL = { kind: 'NodePool', name: 'general' };

/** Each condition is a minute after the one before. */
function claim(...conditions: readonly string[]): KubernetesObject {
  return {
    metadata: {
      name: 'general-a1b2c',
      uid: 'uid-of-general-a1b2c',
      resourceVersion: String(conditions.length),
      creationTimestamp: '2026-11-22T19:50:00Z',
      labels: { 'karpenter.sh/nodepool': 'general' },
    },
    status: {
      conditions: conditions.map((type, index) =>
        conditionOf(type, `2026-11-22T19:5${index + 1}:00Z`),
      ),
    },
  };
}

function named(name: string): KubernetesObject {
  const object = claim('Registered');
  return { ...object, metadata: { ...asRecord(object['metadata']), name, uid: `uid-of-${name}` } };
}

function deleted(object: KubernetesObject): KubernetesObject {
  const metadata = {
    ...asRecord(object['metadata']),
    deletionTimestamp: '2026-11-22T19:55:00Z',
    resourceVersion: 'deleted',
  };
  return { ...object, metadata };
}

function conditionOf(type: string, at: string): object {
  return { type, status: 'True', reason: type, lastTransitionTime: at };
}

function node({
  ready: [isReady, at],
  createdAt = '2026-11-22T19:50:00Z',
  taints = [],
}: {
  readonly ready: readonly [string, string];
  readonly createdAt?: string;
  readonly taints?: readonly object[];
}): KubernetesObject {
  return {
    metadata: {
      name: 'n1',
      uid: 'uid-of-n1',
      resourceVersion: `${at}/${taints.length}`,
      creationTimestamp: createdAt,
    },
    spec: { taints },
    status: { conditions: [{ type: 'Ready', status: isReady, lastTransitionTime: at }] },
  };
}

function taint(key: string, value: string): object {
  return { key, value, effect: 'NoSchedule' };
}

function status({
  scaleUp,
  scaleDown = 'NoCandidates',
  health = 'Healthy',
  at,
}: {
  readonly scaleUp: string;
  readonly scaleDown?: string;
  readonly health?: string;
  readonly at: string;
}): KubernetesObject {
  const part = `
  health:
    status: ${health}
    nodeCounts:
      registered:
        total: 3
        ready: 3
    cloudProviderTarget: 3
    lastTransitionTime: "${at}"
  scaleUp:
    status: ${scaleUp}
    backoffInfo:
      errorCode: QUOTA_EXCEEDED
      errorMessage: no more CPUs
    lastTransitionTime: "${at}"
  scaleDown:
    status: ${scaleDown}
    candidates: 1
    lastTransitionTime: "${at}"`;
  const text = `time: 2026-11-22 19:50:00.123 +0000 UTC
autoscalerStatus: Running
clusterWide:${part}
nodeGroups:
- name: pool-a${part}
`;
  return {
    metadata: {
      name: 'cluster-autoscaler-status',
      namespace: 'kube-system',
      uid: 'status',
      resourceVersion: at,
    },
    data: { status: text },
  };
}

function podAutoscaler(
  version: string,
  desiredScale: number,
  actualScale: number,
  active: string,
  reason: string | undefined,
  at: string,
): KubernetesObject {
  return {
    metadata: {
      name: 'hello-00001',
      namespace: 'fn',
      uid: 'pa',
      resourceVersion: version,
      ownerReferences: [
        {
          apiVersion: 'serving.knative.dev/v1',
          kind: 'Revision',
          name: 'hello-00001',
          uid: 'r',
          controller: true,
        },
      ],
    },
    spec: { scaleTargetRef: { kind: 'Deployment', name: 'hello-00001-deployment' } },
    status: {
      desiredScale,
      actualScale,
      conditions: [{ type: 'Active', status: active, reason, lastTransitionTime: at }],
    },
  };
}

function launched(at: string): KubernetesObject {
  return eventObject({
    uid: 'launched',
    component: 'karpenter',
    reason: 'Launched',
    kind: 'NodeClaim',
    name: 'general-a1b2c',
    message:
      'Status condition transitioned, Type: Launched, Status: Unknown -> True, Reason: Launched',
    at,
  });
}

function nodeEvent(uid: string, reason: string, at: string): KubernetesObject {
  const message = `Node n1 status is now: ${reason}`;
  // Kubelets put the name of the node where its UID should be.
  return eventObject({
    uid,
    component: 'kubelet',
    reason,
    kind: 'Node',
    name: 'n1',
    subjectUid: 'n1',
    message,
    at,
  });
}

/** Karpenter says so of no NodeClaim in particular. */
function finalized(count: number): KubernetesObject {
  const object = eventObject({
    uid: 'finalized',
    component: 'karpenter',
    reason: 'Finalized',
    kind: 'NodeClaim',
    message: 'Finalized karpenter.sh/termination',
    count,
    at: '2026-11-22T19:59:59Z',
  });
  return { ...object, involvedObject: { kind: 'NodeClaim', apiVersion: 'karpenter.sh/v1' } };
}

interface Step {
  readonly atMs: number;
  readonly resource: string;
  readonly type: string;
  readonly object: KubernetesObject;
}

/** Events and NodeClaims in the order of the last times that they name. */
async function readRecording(): Promise<readonly Step[]> {
  const events = (await readCapture('karpenter', 'events'))
    .filter(({ type }) => type !== 'DELETED')
    .map(({ type, object }) => ({
      atMs: Date.parse(asText(object['lastTimestamp']) || asText(object['eventTime'])),
      resource: 'events',
      type,
      object,
    }));
  const claims = (await readCapture('karpenter', 'nodeclaims')).map(({ type, object }) => ({
    atMs: Math.max(...timesOf(object)),
    resource: NODE_CLAIMS,
    type,
    object,
  }));
  return [...claims, ...events].toSorted((a, b) => a.atMs - b.atMs);
}

function timesOf(object: KubernetesObject): readonly number[] {
  const { creationTimestamp, deletionTimestamp } = asRecord(object['metadata']);
  const conditions = asRecords(asRecord(object['status'])['conditions']);
  return [
    creationTimestamp,
    deletionTimestamp,
    ...conditions.map((one) => one['lastTransitionTime']),
  ]
    .filter((time) => time !== undefined)
    .map((time) => Date.parse(asText(time)));
}

function countByType(rows: readonly ScalingEventRecord[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { type, count } of rows) counts[type] = (counts[type] ?? 0) + count;
  return counts;
}

function pool(nodes: string, replicas: number, version: string): KubernetesObject {
  return {
    metadata: { name: 'general', uid: 'pool', resourceVersion: version },
    spec: { replicas },
    status: { resources: { nodes } },
  };
}

function vpa(version: string, cpu: string): KubernetesObject {
  return {
    metadata: { name: 'web', namespace: 'shop', uid: 'vpa', resourceVersion: version },
    spec: { targetRef: { kind: 'Deployment', name: 'web' } },
    status: {
      recommendation: {
        containerRecommendations: [
          { containerName: 'app', target: { cpu, memory: '256Mi' } },
          { containerName: 'proxy', target: { cpu: '10m', memory: '32Mi' } },
        ],
      },
    },
  };
}

function buffer(
  version: string,
  replicas: number,
  conditions: readonly object[],
): KubernetesObject {
  return {
    metadata: { name: 'spare', namespace: 'shop', uid: 'buffer', resourceVersion: version },
    status: { replicas, conditions },
  };
}

function toFacts(test: TestJournal): readonly unknown[] {
  return test.rows().map(({ type, isDerived }) => [type, isDerived]);
}
