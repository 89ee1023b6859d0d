import { describe, expect, it } from 'vitest';
import { toVerdict } from '../../../src/datasources/autoscaling/why/pod-verdict.ts';
import type {
  NodeAutoscalerState,
  PodVerdict,
} from '../../../src/datasources/autoscaling/why/pod-verdict.ts';
import { NEWEST_SCALING_ACTIVITIES_FIRST } from '../../../src/datasources/autoscaling/activities/scaling-activity.ts';
import { NEWEST_SCALING_EVENTS_FIRST } from '../../../src/datasources/autoscaling/events/scaling-event.ts';
import type { KubernetesObject } from '../../../src/datasources/kube/json.ts';
import { eventObject, openActivities } from '../../support/scaling-events.ts';

describe('the verdict on a pod that waits', () => {
  it.each<[PodVerdict['verdict'], string, readonly KubernetesObject[]]>([
    ['UNKNOWN', 'No autoscaler has said anything of it.', []],
    [
      'BEING_PROVISIONED',
      'NodePool general grows for it: it is decided.',
      [nominated('nodeclaim/general-abcde', '19:59:00')],
    ],
    [
      'BEING_PROVISIONED',
      'NodePool general grows for it: the cloud has accepted it, and no node has registered yet.',
      [nominated('nodeclaim/general-abcde', '19:59:00'), launched('19:59:02')],
    ],
    ['BEING_PROVISIONED', 'NodeGroup pool-a grows for it: it is decided.', [triggered('19:59:00')]],
    [
      'WAITS_FOR_NODE',
      'The node made for it is there; the scheduler has not placed the pod yet.',
      [nominated('nodeclaim/general-abcde', '19:59:00'), ready('19:59:30')],
    ],
    [
      'WAITS_FOR_NODE',
      'It is to run on node-1, once there is room.',
      [nominated('node/node-1', '19:59:00')],
    ],
    [
      'PROVISIONING_FAILED',
      'NodePool general could not grow: no spot capacity',
      [nominated('nodeclaim/general-abcde', '19:59:00'), failed('19:59:30')],
    ],
    [
      'NO_GROUP_FITS',
      "No group can make a node: 2 node(s) didn't match Pod's node affinity/selector",
      [notTriggered("2 node(s) didn't match Pod's node affinity/selector", '19:59:00')],
    ],
    [
      'NO_GROUP_FITS',
      'No group can make a node: no instance type has enough resources',
      [unschedulable('no instance type has enough resources', '19:59:00')],
    ],
    [
      'AT_MAXIMUM',
      'No group may grow: 1 max node group size reached',
      [notTriggered('1 max node group size reached', '19:59:00')],
    ],
    [
      'AT_MAXIMUM',
      'No group may grow: all available instance types exceed limits for nodepool "general"',
      [
        unschedulable(
          'all available instance types exceed limits for nodepool "general"',
          '19:59:00',
        ),
      ],
    ],
    [
      'NO_GROUP_FITS',
      'No group can make a node: no instance type has enough resources; all available instance types exceed limits for nodepool (NodePool=capped)',
      [
        unschedulable(
          'no instance type has enough resources; all available instance types exceed limits for nodepool (NodePool=capped)',
          '19:59:00',
        ),
      ],
    ],
    [
      'AT_MAXIMUM',
      'No group may grow: did not tolerate taint (NodePool=gpu); all available instance types exceed limits for nodepool (NodePool=capped)',
      [
        unschedulable(
          'did not tolerate taint (NodePool=gpu); all available instance types exceed limits for nodepool (NodePool=capped)',
          '19:59:00',
        ),
      ],
    ],
    [
      'BACKING_OFF',
      'Growth failed lately: 1 in backoff after failed scale-up',
      [notTriggered('1 in backoff after failed scale-up', '19:59:00')],
    ],
    [
      'BACKING_OFF',
      'Growth failed lately: 1 in backoff after failed scale-up',
      [
        nominated('nodeclaim/general-abcde', '19:50:00'),
        failed('19:51:00'),
        notTriggered('1 in backoff after failed scale-up', '19:59:00'),
      ],
    ],
    [
      'PROVISIONING_FAILED',
      'NodePool general could not grow: no spot capacity',
      [
        unschedulable('no instance type has enough resources', '19:49:00'),
        nominated('nodeclaim/general-abcde', '19:50:00'),
        failed('19:51:00'),
      ],
    ],
  ])('is %s: %s', (verdict, explanation, objects) => {
    expect(judge(objects)).toMatchObject({ verdict, explanation });
  });

  it('is that nothing makes nodes, where nothing does', () => {
    expect(judge([], { phase: 'absent' })).toEqual({
      verdict: 'AUTOSCALER_ABSENT',
      explanation: 'No autoscaler of nodes is seen in its cluster.',
      activity: undefined,
    });
  });

  it('is that what makes nodes does not work, with its own reason', () => {
    const reason = 'None of its pods is available.';

    expect(judge([], { phase: 'failing', reason })).toMatchObject({
      verdict: 'AUTOSCALER_UNHEALTHY',
      explanation: `The autoscaler of its cluster's nodes does not work: ${reason}`,
    });
  });

  it('holds what was done last', () => {
    const objects = [nominated('nodeclaim/general-abcde', '19:59:00')];

    expect(judge(objects).activity).toMatchObject({ key: 'karpenter-up/general-abcde' });
  });
});

function judge(
  objects: readonly KubernetesObject[],
  autoscaler: NodeAutoscalerState = { phase: 'working' },
): PodVerdict {
  using test = openActivities();
  test.write(...objects);
  const events = test.told.by('subject', POD.subjectUid);
  const activities = test.journal.by('pod', POD.subjectUid);
  return toVerdict({
    events: events.toSorted((a, b) => NEWEST_SCALING_EVENTS_FIRST.compare(a, b)),
    activities: activities.toSorted((a, b) => NEWEST_SCALING_ACTIVITIES_FIRST.compare(a, b)),
    autoscaler,
  });
}

const POD = {
  kind: 'Pod',
  name: 'web-1',
  namespace: 'shop',
  subjectUid: 'uid-of-the-pod',
} as const;

function ofPod(component: string, reason: string, message: string, at: string): KubernetesObject {
  return eventObject({ ...POD, uid: `${reason}-${at}`, component, reason, message, at: time(at) });
}

function nominated(on: string, at: string): KubernetesObject {
  return ofPod('karpenter', 'Nominated', `Pod should schedule on: ${on}`, at);
}

function unschedulable(reasons: string, at: string): KubernetesObject {
  return ofPod('karpenter', 'FailedScheduling', `Failed to schedule pod, ${reasons}`, at);
}

function triggered(at: string): KubernetesObject {
  const message = 'pod triggered scale-up: [{pool-a 3->5 (max: 10)}]';
  return ofPod('cluster-autoscaler', 'TriggeredScaleUp', message, at);
}

function notTriggered(reasons: string, at: string): KubernetesObject {
  const message = `pod didn't trigger scale-up: ${reasons}`;
  return ofPod('cluster-autoscaler', 'NotTriggerScaleUp', message, at);
}

function ofClaim(reason: string, message: string, at: string): KubernetesObject {
  return eventObject({
    uid: `${reason}-${at}`,
    component: 'karpenter',
    reason,
    kind: 'NodeClaim',
    name: 'general-abcde',
    message,
    at: time(at),
  });
}

function launched(at: string): KubernetesObject {
  return ofClaim('Launched', transition('Launched'), at);
}

function ready(at: string): KubernetesObject {
  return ofClaim('Ready', transition('Ready'), at);
}

function failed(at: string): KubernetesObject {
  return ofClaim('InsufficientCapacityError', 'no spot capacity', at);
}

function transition(type: string): string {
  return `Status condition transitioned, Type: ${type}, Status: Unknown -> True, Reason: ${type}`;
}

function time(clock: string): string {
  return `2026-11-22T${clock}Z`;
}
