import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../src/datasources/kube/json.ts';
import { asRecord, asRecords, asText } from '../../../src/datasources/kube/json.ts';
import { readCapture } from '../../support/captures.ts';
import { eventObject, openActivities } from '../../support/scaling-events.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

const START = Date.parse('2026-11-22T20:00:00Z');

describe('an activity of a HorizontalPodAutoscaler whose workload is seen', () => {
  it('goes on until all its pods are ready', () => {
    using test = openActivities({ clock: createVirtualClock(START) });
    test.writeObjects(AUTOSCALERS, autoscaler());
    test.writeWorkload(DEPLOYMENTS, deployment({ desired: 2, present: 2, ready: 2 }));
    test.clock.advance(1000);

    test.write(rescaled(4));
    const [begun] = test.rows();
    test.clock.advance(2000);
    test.writeWorkload(DEPLOYMENTS, deployment({ desired: 4, present: 4, ready: 2 }));
    test.clock.advance(10_000);
    test.writeWorkload(DEPLOYMENTS, deployment({ desired: 4, present: 4, ready: 3 }));
    const [waiting] = test.rows();
    test.clock.advance(5000);
    test.writeWorkload(DEPLOYMENTS, deployment({ desired: 4, present: 4, ready: 4 }));

    expect(begun).toMatchObject({
      state: 'IN_PROGRESS',
      group: { kind: 'Deployment', name: 'web' },
      fromSize: 2,
      toSize: 4,
      delta: 2,
    });
    expect(waiting).toMatchObject({ state: 'IN_PROGRESS', progress: '3 of 4 pods are ready' });
    const [done] = test.rows();
    expect(done).toMatchObject({
      state: 'SUCCEEDED',
      durationSeconds: 18,
      // The autoscaler's clock began it, and this server's ends it.
      isApproximate: true,
    });
    expect(done?.legs.map(({ phase, durationSeconds }) => [phase, durationSeconds])).toEqual([
      ['DECISION', 0],
      ['REGISTRATION', 3],
      ['COMPLETION', 15],
    ]);
  });

  it('ends on the way down when the pods are gone', () => {
    using test = openActivities({ clock: createVirtualClock(START) });
    test.writeObjects(AUTOSCALERS, autoscaler(4));
    test.writeWorkload(DEPLOYMENTS, deployment({ desired: 4, present: 4, ready: 4 }));

    test.write(rescaled(1, 'All metrics below target'));
    test.clock.advance(3000);
    test.writeWorkload(DEPLOYMENTS, deployment({ desired: 1, present: 1, ready: 1 }));

    expect(test.rows()).toMatchObject([
      { state: 'SUCCEEDED', direction: 'DOWN', fromSize: 4, delta: -3, durationSeconds: 3 },
    ]);
  });

  it('is given up after ten minutes, and says how many were ready', () => {
    using test = openActivities({ clock: createVirtualClock(START) });
    test.writeObjects(AUTOSCALERS, autoscaler());
    test.writeWorkload(DEPLOYMENTS, deployment({ desired: 2, present: 2, ready: 2 }));
    test.write(rescaled(4));
    test.writeWorkload(DEPLOYMENTS, deployment({ desired: 4, present: 4, ready: 3 }));

    test.clock.advance(600_000);

    expect(test.rows()).toMatchObject([
      {
        state: 'TIMED_OUT',
        outcome: {
          failure: { message: '3 of 4 pods are ready; nothing more was heard for 600 s.' },
        },
      },
    ]);
  });

  it('fails when it is turned round before it is done', () => {
    using test = openActivities({ clock: createVirtualClock(START) });
    test.writeObjects(AUTOSCALERS, autoscaler());
    test.writeWorkload(DEPLOYMENTS, deployment({ desired: 2, present: 2, ready: 2 }));
    test.write(rescaled(8));
    test.writeWorkload(DEPLOYMENTS, deployment({ desired: 8, present: 8, ready: 3 }));
    test.clock.advance(20_000);

    test.write(rescaled(2, 'All metrics below target', 'second'));
    test.clock.advance(5000);
    test.writeWorkload(DEPLOYMENTS, deployment({ desired: 2, present: 2, ready: 2 }));

    expect(test.rows()).toMatchObject([
      {
        state: 'FAILED',
        toSize: 8,
        outcome: {
          failure: { reason: 'Superseded', message: 'Before it was done, 2 was decided.' },
        },
      },
      { state: 'SUCCEEDED', toSize: 2, durationSeconds: 5 },
    ]);
  });

  it('says no more than its Event where that is older than this server', () => {
    using test = openActivities({ clock: createVirtualClock(START + 600_000) });
    test.writeObjects(AUTOSCALERS, autoscaler());
    test.writeWorkload(DEPLOYMENTS, deployment({ desired: 6, present: 6, ready: 6 }));

    test.write(rescaled(4));

    expect(test.rows()).toMatchObject([
      { state: 'SUCCEEDED', pods: undefined, fromSize: undefined, durationSeconds: 0 },
    ]);
  });
});

describe('an activity of KEDA whose workload is seen', () => {
  it('goes on until the first pod is ready', () => {
    using test = openActivities({ clock: createVirtualClock(START) });
    test.writeWorkload(DEPLOYMENTS, deployment({ desired: 0, present: 0, ready: 0 }));

    test.write(
      eventObject({
        component: 'keda-operator',
        reason: 'KEDAScaleTargetActivated',
        kind: 'ScaledObject',
        name: 'worker',
        namespace: 'shop',
        message: 'Scaled apps/v1.Deployment shop/web from 0 to 1, triggered by s0-kafka',
        at: '2026-11-22T20:00:00Z',
      }),
    );
    const [begun] = test.rows();
    test.clock.advance(4000);
    test.writeWorkload(DEPLOYMENTS, deployment({ desired: 1, present: 1, ready: 1 }));

    expect(begun?.state).toBe('IN_PROGRESS');
    expect(test.rows()).toMatchObject([
      { state: 'SUCCEEDED', autoscaler: 'KEDA', cause: 's0-kafka', durationSeconds: 4 },
    ]);
  });
});

describe('an activity of Knative', () => {
  it('goes from the request that found no pod to the pods that are there', () => {
    using test = openActivities({ clock: createVirtualClock(START) });
    test.writeObjects(POD_AUTOSCALERS, revision('1', 0, 0, 'NoTraffic', START - 60_000));

    test.writeObjects(POD_AUTOSCALERS, revision('2', 0, 0, 'Queued', START));
    const [woken] = test.rows();
    test.clock.advance(1000);
    test.writeObjects(POD_AUTOSCALERS, revision('3', 3, 0, 'Queued', START));
    test.clock.advance(4000);
    test.writeObjects(POD_AUTOSCALERS, revision('4', 3, 3, undefined, START + 5000));

    expect(woken).toMatchObject({ state: 'IN_PROGRESS', cause: 'requests that found no pod' });
    expect(test.rows()).toMatchObject([
      {
        autoscaler: 'KNATIVE',
        direction: 'UP',
        state: 'SUCCEEDED',
        group: { kind: 'Revision', name: 'hello-00001' },
        namespace: 'fn',
        fromSize: 0,
        toSize: 3,
        delta: 3,
        durationSeconds: 5,
      },
    ]);
  });

  it('is another for each size, and ends the one before', () => {
    using test = openActivities({ clock: createVirtualClock(START) });
    const sizes = [
      [1, 1],
      [5, 1],
      [9, 3],
      [9, 9],
      [0, 9],
      [0, 0],
    ] as const;

    for (const [index, [desired, actual]] of sizes.entries()) {
      test.writeObjects(
        POD_AUTOSCALERS,
        revision(String(index), desired, actual, undefined, START),
      );
      test.clock.advance(1000);
    }

    const rows = test.rows().map(({ toSize, state, direction }) => [toSize, state, direction]);
    expect(rows).toEqual([
      [5, 'FAILED', 'UP'],
      [9, 'SUCCEEDED', 'UP'],
      [0, 'SUCCEEDED', 'DOWN'],
    ]);
    expect(test.rows()[2]?.cause).toBe('no traffic');
  });

  it('times out with the reason of its Revision', () => {
    using test = openActivities({ clock: createVirtualClock(START) });
    test.writeObjects(POD_AUTOSCALERS, revision('1', 0, 0, 'Queued', START));
    test.clock.advance(120_000);

    test.writeObjects(POD_AUTOSCALERS, revision('2', 0, 0, 'TimedOut', START + 120_000));

    expect(test.rows()).toMatchObject([
      { state: 'TIMED_OUT', durationSeconds: 120, outcome: { failure: { reason: 'TimedOut' } } },
    ]);
  });
});

describe('an activity of Karpenter whose NodeClaims are seen', () => {
  it('is one for each NodeClaim and way, as long as the NodeClaims say themselves', async () => {
    using test = openActivities({ clock: createVirtualClock(Date.parse('2026-11-22T20:40:00Z')) });
    const claims = new Map<string, KubernetesObject>();

    for (const { atMs, resource, type, object } of await readRecording()) {
      test.clock.advance(Math.max(0, atMs - test.clock.now()));
      const name = asText(asRecord(object['metadata'])['name']);
      if (resource === 'events') test.write(object);
      else if (type === 'DELETED') test.removeObject(NODE_CLAIMS, name);
      else test.writeObjects(NODE_CLAIMS, object);
      if (resource === NODE_CLAIMS) claims.set(name, object);
    }

    expect(test.rows().length).toBe(8);
    for (const [name, object] of claims) {
      const up = test.journal.get(`karpenter-up/${name}`);
      const down = test.journal.get(`karpenter-down/${name}`);
      const created = timeOf(asRecord(object['metadata'])['creationTimestamp']);
      expect(up).toMatchObject({ state: 'SUCCEEDED', group: { name: 'general' } });
      expect(down).toMatchObject({ state: 'SUCCEEDED', cause: 'Empty' });
      expect(up?.outcome).toMatchObject({ at: { atMs: initializedAt(object) } });
      expect(Math.abs((up?.triggered.atMs ?? 0) - created)).toBeLessThanOrEqual(1000);
    }
  });

  it('is told by one clock where its NodeClaim tells both ends', () => {
    using test = openActivities({ clock: createVirtualClock(START) });
    const conditions = ['Launched', 'Registered', 'Initialized'].map((type, index) => ({
      type,
      status: 'True',
      lastTransitionTime: `2026-11-22T19:50:0${index + 1}Z`,
    }));

    test.writeObjects(NODE_CLAIMS, {
      metadata: { name: 'general-a1b2c', uid: 'u', creationTimestamp: '2026-11-22T19:50:00Z' },
      status: { conditions },
    });

    expect(test.rows()).toMatchObject([
      { state: 'SUCCEEDED', durationSeconds: 3, isApproximate: false },
    ]);
  });

  it('begins to be drained when its NodeClaim says so, not when an Event says that it is done', () => {
    using test = openActivities({ clock: createVirtualClock(START + 20_000) });
    const leaving = toLeaving({ deletedAt: '2026-11-22T20:00:00Z', drained: 'Unknown' });
    test.writeObjects(NODE_CLAIMS, leaving);
    test.write(drained('2026-11-22T20:00:07Z'));
    test.clock.advance(1000);

    test.removeObject(NODE_CLAIMS, 'general-a1b2c');

    expect(test.journal.get('karpenter-down/general-a1b2c')).toMatchObject({
      state: 'SUCCEEDED',
      accepted: { at: '2026-11-22T20:00:01Z' },
      durationSeconds: 21,
    });
  });

  it('leaves out a drain that was told of when all was over', () => {
    using test = openActivities({ clock: createVirtualClock(START) });
    test.writeObjects(NODE_CLAIMS, toLeaving({ deletedAt: '2026-11-22T19:59:55Z' }));
    test.removeObject(NODE_CLAIMS, 'general-a1b2c');
    test.clock.advance(5000);

    test.write(drained('2026-11-22T20:00:03Z'));

    const down = test.rows().find(({ direction }) => direction === 'DOWN');
    expect(down).toMatchObject({ accepted: undefined, durationSeconds: 5 });
    expect(down?.legs.map(({ durationSeconds }) => durationSeconds)).toEqual([0, 5]);
  });

  it('fails when a NodeClaim is given up, without an Event', () => {
    using test = openActivities({ clock: createVirtualClock(START) });
    test.writeObjects(NODE_CLAIMS, {
      metadata: {
        name: 'general-a1b2c',
        uid: 'u',
        creationTimestamp: '2026-11-22T20:00:00Z',
        labels: { 'karpenter.sh/nodepool': 'general' },
      },
    });
    test.clock.advance(300_000);

    test.removeObject(NODE_CLAIMS, 'general-a1b2c');

    expect(test.rows()).toMatchObject([
      {
        state: 'FAILED',
        durationSeconds: 300,
        group: { name: 'general' },
        outcome: { failure: { reason: 'NotRegistered' } },
      },
    ]);
  });
});

const AUTOSCALERS = 'horizontalpodautoscalers.autoscaling';
const DEPLOYMENTS = 'deployments.apps';
const POD_AUTOSCALERS = 'podautoscalers.autoscaling.internal.knative.dev';
const NODE_CLAIMS = 'nodeclaims.karpenter.sh';

function autoscaler(currentReplicas = 2): KubernetesObject {
  return {
    metadata: { name: 'web-scaler', namespace: 'shop', uid: 'uid-of-web-scaler' },
    spec: { maxReplicas: 10, scaleTargetRef: { kind: 'Deployment', name: 'web' } },
    status: { currentReplicas, desiredReplicas: currentReplicas },
  };
}

function deployment({
  desired,
  present,
  ready,
}: {
  readonly desired: number;
  readonly present: number;
  readonly ready: number;
}): KubernetesObject {
  return {
    metadata: {
      name: 'web',
      namespace: 'shop',
      uid: 'uid-of-web',
      resourceVersion: `${desired}-${present}-${ready}`,
    },
    spec: { replicas: desired },
    status: { replicas: present, readyReplicas: ready, updatedReplicas: present },
  };
}

function rescaled(
  size: number,
  why = 'cpu resource above target',
  uid = 'first',
): KubernetesObject {
  return eventObject({
    uid,
    component: 'horizontal-pod-autoscaler',
    reason: 'SuccessfulRescale',
    kind: 'HorizontalPodAutoscaler',
    name: 'web-scaler',
    namespace: 'shop',
    message: `New size: ${size}; reason: ${why}`,
    at: uid === 'first' ? '2026-11-22T20:00:00Z' : '2026-11-22T20:00:20Z',
  });
}

function revision(
  version: string,
  desiredScale: number,
  actualScale: number,
  reason: string | undefined,
  sinceMs: number,
): KubernetesObject {
  const status = reason === undefined ? 'True' : reason === 'Queued' ? 'Unknown' : 'False';
  const lastTransitionTime = new Date(sinceMs).toISOString();
  return {
    metadata: { name: 'hello-00001', namespace: 'fn', uid: 'pa', resourceVersion: version },
    spec: { scaleTargetRef: { kind: 'Deployment', name: 'hello-00001-deployment' } },
    status: {
      desiredScale,
      actualScale,
      conditions: [{ type: 'Active', status, reason, lastTransitionTime }],
    },
  };
}

function toLeaving({
  deletedAt,
  drained: status,
}: {
  readonly deletedAt: string;
  readonly drained?: string;
}): KubernetesObject {
  const registered = { type: 'Registered', status: 'True', lastTransitionTime: deletedAt };
  const draining = {
    type: 'Drained',
    status,
    reason: 'Draining',
    lastTransitionTime: '2026-11-22T20:00:01Z',
  };
  return {
    metadata: {
      name: 'general-a1b2c',
      uid: 'uid-of-general-a1b2c',
      creationTimestamp: '2026-11-22T18:00:00Z',
      deletionTimestamp: deletedAt,
      labels: { 'karpenter.sh/nodepool': 'general' },
    },
    status: { conditions: status === undefined ? [registered] : [registered, draining] },
  };
}

function drained(at: string): KubernetesObject {
  return eventObject({
    uid: 'drained',
    component: 'karpenter',
    reason: 'Drained',
    kind: 'NodeClaim',
    name: 'general-a1b2c',
    message:
      'Status condition transitioned, Type: Drained, Status: Unknown -> True, Reason: Drained',
    at,
  });
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
      atMs: timeOf(object['lastTimestamp'] ?? object['eventTime']),
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
    .map(timeOf);
}

function initializedAt(object: KubernetesObject): number {
  const conditions = asRecords(asRecord(object['status'])['conditions']);
  return timeOf(conditions.find(({ type }) => type === 'Initialized')?.['lastTransitionTime']);
}

function timeOf(value: unknown): number {
  return Date.parse(asText(value));
}
