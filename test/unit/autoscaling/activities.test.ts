import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../src/datasources/kube/json.ts';
import { asRecord } from '../../../src/datasources/kube/json.ts';
import { toScalingActivityFilter } from '../../../src/datasources/autoscaling/activities/scaling-activity-filter.ts';
import type { TestActivities } from '../../support/scaling-events.ts';
import { eventObject, openActivities } from '../../support/scaling-events.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

describe('an activity of Cluster Autoscaler', () => {
  it('goes from the pods that wait to the last node that is ready', () => {
    using test = openActivities();

    test.write(requested('19:50:00'), accepted('19:50:02'));
    const begun = test.rows();
    test.write(triggered('web-1', '19:50:03'), triggered('web-2', '19:50:03'));
    test.writeNodes(node('pool-a-1', '19:51:00'), node('pool-a-2', '19:51:10'));
    const registered = test.rows();
    test.writeNodes(node('pool-a-1', '19:51:00', '19:51:30'));
    test.writeNodes(node('pool-a-2', '19:51:10', '19:52:00'));

    expect(begun).toMatchObject([{ state: 'IN_PROGRESS', delta: 2, durationSeconds: undefined }]);
    expect(registered).toMatchObject([
      { state: 'IN_PROGRESS', nodeNames: ['pool-a-1', 'pool-a-2'], durationSeconds: undefined },
    ]);
    expect(test.rows()).toMatchObject([
      {
        autoscaler: 'CLUSTER_AUTOSCALER',
        direction: 'UP',
        state: 'SUCCEEDED',
        group: { kind: 'NodeGroup', name: 'pool-a' },
        fromSize: 3,
        toSize: 5,
        delta: 2,
        trigger: { kind: 'Pod', namespace: 'shop', name: 'web-1' },
        podNames: ['web-1', 'web-2'],
        triggered: { at: time('19:50:00') },
        durationSeconds: 120,
        namespace: undefined,
      },
    ]);
    expect(test.rows()[0]?.legs).toEqual([
      leg('DECISION', '19:50:00', '19:50:00', 0),
      leg('ACCEPTANCE', '19:50:00', '19:50:02', 2),
      leg('REGISTRATION', '19:50:02', '19:51:10', 68),
      leg('COMPLETION', '19:51:10', '19:52:00', 50),
    ]);
  });

  it('is one, in whatever order its Events and nodes come', () => {
    const told = [triggered('web-1', '19:50:03'), accepted('19:50:02'), requested('19:50:00')];
    using test = openActivities();

    test.writeNodes(
      node('pool-a-1', '19:51:00', '19:51:30'),
      node('pool-a-2', '19:51:00', '19:52:00'),
    );
    test.write(...told);

    expect(test.rows()).toMatchObject([
      { state: 'SUCCEEDED', delta: 2, triggered: { at: time('19:50:00') }, durationSeconds: 120 },
    ]);
  });

  it('has the same id when its Events are read anew', () => {
    using live = openActivities();
    live.write(requested('19:50:00'), accepted('19:50:02'), triggered('web-1', '19:50:03'));

    using restarted = openActivities({
      objects: [triggered('web-1', '19:50:03'), accepted('19:50:02'), requested('19:50:00')],
    });

    expect(restarted.rows().map(({ key }) => key)).toEqual(live.rows().map(({ key }) => key));
  });

  it('is another when the group grows once more', () => {
    using test = openActivities();

    test.write(requested('19:50:00'), requested('19:53:00', { uid: 'r2', from: 5, to: 6 }));

    expect(test.rows().map(({ delta }) => delta)).toEqual([2, 1]);
  });

  it.each([
    [
      'FAILED',
      'FailedToScaleUpGroup',
      'Scale-up failed for group pool-a: quota exceeded',
      'quota exceeded',
    ],
    [
      'FAILED',
      'ScaleUpFailed',
      'Failed adding 2 nodes to group pool-a due to OutOfResource.QUOTA; source errors: CPUS',
      'OutOfResource.QUOTA',
    ],
    [
      'TIMED_OUT',
      'ScaleUpTimedOut',
      'Nodes added to group pool-a failed to register within 15m6.2s',
      '15m6.2s',
    ],
  ])('is %s by %s', (state, reason, message, words) => {
    using test = openActivities();
    test.write(requested('19:50:00'));

    test.write(configMap('f', reason, message, '19:51:00'));

    expect(test.rows()).toMatchObject([
      { state, durationSeconds: 60, outcome: { failure: { reason } } },
    ]);
    const [row] = test.rows();
    expect(row?.outcome.phase === 'succeeded' || row?.outcome.phase === 'open').toBe(false);
    expect(JSON.stringify(row?.outcome)).toContain(words);
  });

  it('takes the nodes of its own group alone, and none that were there before', () => {
    using test = openActivities({ nodeObjects: [node('pool-a-0', '19:00:00', '19:01:00')] });
    test.write(
      requested('19:50:00'),
      requested('19:50:00', { uid: 'b', group: 'eks-pool-b-x1', to: 4 }),
    );

    test.writeNodes(node('b-1', '19:51:00', '19:51:20', 'pool-b'));

    expect(test.rows().map(({ group, nodeNames }) => [group?.name, nodeNames])).toEqual([
      ['eks-pool-b-x1', ['b-1']],
      ['pool-a', []],
    ]);
  });

  it('follows a node from its choice to its removal', () => {
    using test = openActivities();

    test.write(
      configMap(
        'd',
        'ScaleDown',
        'Scale-down: removing node node-1, utilization: {0.05 0.11 0 0 memory 0.11}, pods to reschedule: web-1,web-2',
        '19:50:00',
      ),
      onNode(
        'cluster-autoscaler',
        'ScaleDown',
        'marked the node as toBeDeleted/unschedulable',
        '19:50:01',
      ),
    );
    const begun = test.rows();
    test.write(
      configMap('e', 'ScaleDown', 'Scale-down: node node-1 removed with drain', '19:51:00'),
    );
    test.write(onNode('node-controller', 'RemovingNode', 'x', '19:51:30'));

    expect(begun).toMatchObject([{ state: 'IN_PROGRESS', direction: 'DOWN', delta: -1 }]);
    expect(test.rows()).toMatchObject([
      {
        state: 'SUCCEEDED',
        nodeNames: ['node-1'],
        podNames: ['web-1', 'web-2'],
        cause: '{0.05 0.11 0 0 memory 0.11}',
        trigger: { kind: 'Node', name: 'node-1' },
        durationSeconds: 60,
      },
    ]);
    expect(test.rows()[0]?.events.length).toBe(4);
  });

  it('fails with the drain of its node', () => {
    using test = openActivities();

    test.write(
      configMap('d', 'ScaleDownEmpty', 'Scale-down: removing empty node "node-1"', '19:50:00'),
      onNode('cluster-autoscaler', 'ScaleDownFailed', 'failed to delete empty node: x', '19:50:05'),
    );

    expect(test.rows()).toMatchObject([{ state: 'FAILED', durationSeconds: 5 }]);
  });
});

describe('an activity of Karpenter', () => {
  it('fails when there is no capacity', () => {
    using test = openActivities();
    test.write(nominated('web-1', 'general-abcde', '19:50:00'));

    test.write(
      claim('InsufficientCapacityError', 'all instance types were unavailable', '19:50:04'),
    );

    expect(test.rows()).toMatchObject([
      {
        key: 'karpenter-up/general-abcde',
        state: 'FAILED',
        group: { kind: 'NodePool', name: 'general' },
        trigger: { kind: 'Pod', name: 'web-1' },
        durationSeconds: 4,
        outcome: { failure: { message: 'all instance types were unavailable' } },
      },
    ]);
  });

  it('is complete by the label of its node, when nobody tells of it', () => {
    using test = openActivities();
    test.write(nominated('web-1', 'general-abcde', '19:50:00'));

    test.writeNodes(ofClaim(node('ip-10-0-0-1', '19:50:30', '19:51:00'), 'general-abcde'));

    expect(test.rows()).toMatchObject([
      { state: 'SUCCEEDED', nodeNames: ['ip-10-0-0-1'], durationSeconds: 60 },
    ]);
  });

  it('ends on its way down when its node is gone, whoever tells', () => {
    using test = openActivities();
    test.writeNodes(ofClaim(node('ip-10-0-0-1', '19:40:00', '19:41:00'), 'general-abcde'));
    test.write(claim('DisruptionTerminating', 'Disrupting NodeClaim: Drifted', '19:59:00'));
    const begun = test.rows();

    test.removeNode('ip-10-0-0-1');

    expect(begun).toMatchObject([{ state: 'IN_PROGRESS', cause: 'Drifted' }]);
    expect(test.rows()).toMatchObject([
      { state: 'SUCCEEDED', nodeNames: ['ip-10-0-0-1'], durationSeconds: 60 },
    ]);
  });

  it('does not begin because a spot node might go', () => {
    using test = openActivities();

    test.write(claim('SpotRebalanceRecommendation', 'x', '19:50:00'));
    const before = test.rows();
    test.write(claim('SpotInterrupted', 'x', '19:50:10', 's'));

    expect(before).toEqual([]);
    expect(test.rows()).toMatchObject([{ direction: 'DOWN', state: 'IN_PROGRESS' }]);
  });
});

describe('an activity of a workload', () => {
  it('is joined by the Deployment of its own name when several get the same size', () => {
    using test = openActivities();

    test.write(
      rescaled('api', 4, '19:50:00'),
      rescaled('web', 4, '19:50:00'),
      resized('web', '19:50:01'),
      resized('api', '19:50:02'),
    );

    expect(test.rows().map(({ trigger, group }) => [trigger?.name, group?.name])).toEqual([
      ['api', 'api'],
      ['web', 'web'],
    ]);
  });

  it('is joined by nothing when it cannot be told whose it is', () => {
    using test = openActivities();

    test.write(
      rescaled('a', 4, '19:50:00'),
      rescaled('b', 4, '19:50:00'),
      resized('c', '19:50:01'),
    );

    expect(test.rows()).toMatchObject([{ group: undefined }, { group: undefined }]);
  });

  it('is joined by a resize that was told of first', () => {
    using test = openActivities();

    test.write(resized('api', '19:50:00'), rescaled('autoscaler-of-api', 4, '19:50:01'));

    expect(test.rows()).toMatchObject([{ group: { name: 'api' }, fromSize: 2, delta: 2 }]);
  });

  it('is its namespace’s, and fails with what its autoscaler says', () => {
    using test = openActivities();

    test.write(
      eventObject({
        component: 'horizontal-pod-autoscaler',
        reason: 'FailedRescale',
        kind: 'HorizontalPodAutoscaler',
        namespace: 'shop',
        message: 'New size: 4; reason: All metrics below target; error: the server refused',
      }),
    );

    expect(test.rows()).toMatchObject([
      { namespace: 'shop', state: 'FAILED', cause: 'All metrics below target' },
    ]);
  });
});

describe('an activity', () => {
  it('that nobody ends is given up, and says how far it came', () => {
    using test = openActivities({ clock: createVirtualClock(Date.parse(time('19:50:05'))) });
    test.write(requested('19:50:00'), accepted('19:50:02'));
    const { revision } = test.journal;

    test.clock.advance(20 * 60_000);

    expect(test.rows()).toMatchObject([
      {
        state: 'TIMED_OUT',
        durationSeconds: 1200,
        outcome: {
          failure: {
            reason: 'TimedOut',
            message: 'It was accepted, but no node has come; nothing more was heard for 1200 s.',
          },
        },
      },
    ]);
    expect(test.journal.since(revision).changes.length).toBe(1);
  });

  it('that was given up may succeed all the same', () => {
    using test = openActivities({ clock: createVirtualClock(Date.parse(time('19:50:05'))) });
    test.write(requested('19:50:00'), accepted('19:50:02'));
    test.clock.advance(25 * 60_000);

    test.writeNodes(
      node('pool-a-1', '20:12:00', '20:13:00'),
      node('pool-a-2', '20:12:00', '20:14:00'),
    );

    expect(test.rows()).toMatchObject([{ state: 'SUCCEEDED', durationSeconds: 1440 }]);
  });

  it('takes no time where clocks disagree', () => {
    using test = openActivities();

    test.write(requested('19:50:04'));
    test.writeNodes(
      node('pool-a-1', '19:50:00', '19:50:01'),
      node('pool-a-2', '19:50:00', '19:50:01'),
    );

    expect(test.rows()).toMatchObject([{ state: 'SUCCEEDED', durationSeconds: 0 }]);
    expect(test.rows()[0]?.legs.every(({ durationSeconds }) => durationSeconds >= 0)).toBe(true);
  });

  it('leaves nothing running', () => {
    const test = openActivities();
    test.write(requested('19:50:00'));

    test[Symbol.dispose]();

    expect(test.clock.pending).toBe(0);
    expect([test.events.held.count, test.nodes.held.count]).toEqual([0, 0]);
  });
});

describe('the filter of scaling activities', () => {
  it.each([
    [{}, ['DOWN', 'UP', 'UP']],
    [{ autoscalers: ['HPA'] as const }, ['UP']],
    [{ states: ['SUCCEEDED'] as const }, ['UP']],
    [{ states: ['IN_PROGRESS'] as const, directions: ['DOWN'] as const }, ['DOWN']],
    [{ groups: ['pool-a'] }, ['UP']],
    [{ namespaces: ['shop'] }, ['UP']],
    [{ since: new Date(time('19:50:30')) }, ['DOWN']],
    [{ states: [] }, []],
  ])('%j keeps what fits', (filter, expected) => {
    using test = openActivities();
    writeSome(test);

    const found = test.rows().filter(toScalingActivityFilter(filter).matches);

    expect(found.map(({ direction }) => direction).toSorted()).toEqual(expected);
  });
});

function writeSome(test: TestActivities): void {
  test.write(
    requested('19:50:00'),
    rescaled('api', 4, '19:50:00'),
    configMap('d', 'ScaleDownEmpty', 'Scale-down: removing empty node "node-1"', '19:51:00'),
  );
}

function time(clock: string): string {
  return `2026-11-22T${clock}Z`;
}

function leg(phase: string, from: string, to: string, durationSeconds: number): object {
  return { phase, startedAt: time(from), endedAt: time(to), durationSeconds };
}

function configMap(uid: string, reason: string, message: string, at: string): KubernetesObject {
  return eventObject({
    uid,
    component: 'cluster-autoscaler',
    reason,
    kind: 'ConfigMap',
    name: 'cluster-autoscaler-status',
    namespace: 'kube-system',
    message,
    at: time(at),
  });
}

function requested(
  at: string,
  { uid = 'r', group = 'pool-a', from = 3, to = 5 } = {},
): KubernetesObject {
  const message = `Scale-up: setting group ${group} size to ${to} instead of ${from} (max: 10)`;
  return configMap(uid, 'ScaledUpGroup', message, at);
}

function accepted(at: string): KubernetesObject {
  const message = 'Scale-up: group pool-a size set to 5 instead of 3 (max: 10)';
  return configMap('a', 'ScaledUpGroup', message, at);
}

function triggered(pod: string, at: string): KubernetesObject {
  return eventObject({
    uid: `t-${pod}`,
    component: 'cluster-autoscaler',
    reason: 'TriggeredScaleUp',
    kind: 'Pod',
    name: pod,
    namespace: 'shop',
    message: 'pod triggered scale-up: [{pool-a 3->5 (max: 10)}]',
    at: time(at),
  });
}

function onNode(component: string, reason: string, message: string, at: string): KubernetesObject {
  return eventObject({
    uid: `${component}.${reason}`,
    component,
    reason,
    kind: 'Node',
    name: 'node-1',
    message,
    at: time(at),
  });
}

function nominated(pod: string, nodeClaim: string, at: string): KubernetesObject {
  return eventObject({
    uid: `n-${pod}`,
    component: 'karpenter',
    reason: 'Nominated',
    kind: 'Pod',
    name: pod,
    namespace: 'shop',
    message: `Pod should schedule on: nodeclaim/${nodeClaim}`,
    at: time(at),
  });
}

function claim(reason: string, message: string, at: string, uid = 'c'): KubernetesObject {
  return eventObject({
    uid,
    component: 'karpenter',
    reason,
    kind: 'NodeClaim',
    name: 'general-abcde',
    message,
    at: time(at),
  });
}

function rescaled(name: string, size: number, at: string): KubernetesObject {
  return eventObject({
    uid: `h-${name}`,
    component: 'horizontal-pod-autoscaler',
    reason: 'SuccessfulRescale',
    kind: 'HorizontalPodAutoscaler',
    name,
    namespace: 'shop',
    message: `New size: ${size}; reason: cpu resource above target`,
    at: time(at),
  });
}

function resized(name: string, at: string): KubernetesObject {
  return eventObject({
    uid: `w-${name}`,
    component: 'deployment-controller',
    reason: 'ScalingReplicaSet',
    kind: 'Deployment',
    name,
    namespace: 'shop',
    message: `Scaled up replica set ${name}-1 from 2 to 4`,
    at: time(at),
  });
}

function node(name: string, created: string, ready?: string, pool?: string): KubernetesObject {
  const condition = { type: 'Ready', status: 'True', lastTransitionTime: time(ready ?? created) };
  return {
    metadata: {
      name,
      uid: `uid-of-${name}`,
      resourceVersion: `${created}-${ready ?? ''}`,
      creationTimestamp: time(created),
      labels: pool === undefined ? {} : { 'eks.amazonaws.com/nodegroup': pool },
    },
    status: { conditions: ready === undefined ? [] : [condition] },
  };
}

function ofClaim(object: KubernetesObject, name: string): KubernetesObject {
  const { metadata, ...rest } = object;
  return {
    ...rest,
    metadata: {
      ...asRecord(metadata),
      ownerReferences: [{ apiVersion: 'karpenter.sh/v1', kind: 'NodeClaim', name, uid: 'u' }],
      labels: { 'karpenter.sh/initialized': 'true' },
    },
  };
}
