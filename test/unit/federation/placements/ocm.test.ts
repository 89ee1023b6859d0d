import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../support/hubs.ts';
import { MANAGED_CLUSTER, no, toHubObject, unknown, yes } from '../../../support/hubs.ts';
import type { Manifest } from '../../../support/placements.ts';
import {
  OCM_DECISION,
  OCM_KINDS,
  OCM_PLACEMENT,
  OCM_REPLICA_SET,
  OCM_WORK,
  readPlacement,
  toPlaced,
} from '../../../support/placements.ts';

const WEB = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { replicas: 3 },
};
const REPLICA_SET = toPlaced(OCM_REPLICA_SET, 'web', {
  spec: {
    placementRefs: [{ name: 'prod' }],
    manifestWorkTemplate: { workload: { manifests: [WEB] } },
  },
});

describe('a placement of Open Cluster Management', () => {
  it('tells of all its decisions, and of the works that its replica sets made', async () => {
    const placement = await readPlacement(
      OCM_KINDS,
      [
        toHubObject(MANAGED_CLUSTER, 'm1'),
        toPlaced(OCM_PLACEMENT, 'prod', {
          spec: { numberOfClusters: 2 },
          status: { conditions: [yes('PlacementSatisfied', 'AllDecisionsScheduled')] },
        }),
        toDecision('prod-decision-1', ['m2']),
        toDecision('prod-decision-0', ['m1']),
        toDecision('other-decision-0', ['m9'], 'other'),
        REPLICA_SET,
        toWork('m1', {
          conditions: [yes('Applied'), yes('Available')],
          values: [{ name: 'ReadyReplicas', fieldValue: { type: 'Integer', integer: 2 } }],
        }),
      ],
      `federation { type } ref { kind namespace name } strategy
       selected { member { name } memberName replicas reason } conditions { type status }
       workloads { nodes {
         target { apiVersion kind namespace name } scheduled fullyApplied
         members { memberName desiredReplicas readyReplicas state isApplied health }
       } }`,
    );

    expect(placement.value).toEqual({
      federation: { type: 'OCM' },
      ref: { kind: 'Placement', namespace: 'shop', name: 'prod' },
      strategy: 'COUNTED',
      selected: [
        { member: { name: 'm1' }, memberName: 'm1', replicas: null, reason: 'Scored' },
        { member: null, memberName: 'm2', replicas: null, reason: 'Scored' },
      ],
      conditions: [{ type: 'PlacementSatisfied', status: 'TRUE' }],
      workloads: {
        nodes: [
          {
            target: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' },
            scheduled: 'TRUE',
            fullyApplied: 'FALSE',
            members: [
              {
                memberName: 'm1',
                desiredReplicas: 3,
                readyReplicas: 2,
                state: 'APPLIED',
                isApplied: true,
                health: 'HEALTHY',
              },
              {
                memberName: 'm2',
                desiredReplicas: 3,
                readyReplicas: null,
                state: 'PENDING',
                isApplied: false,
                health: 'UNKNOWN',
              },
            ],
          },
        ],
      },
    });
  });

  it.each<[state: string, why: string, work: WorkParts, fields: object]>([
    ['PENDING', 'its agent has said nothing', {}, { isApplied: false, health: 'UNKNOWN' }],
    [
      'APPLYING',
      'its agent is at it',
      { work: [yes('Progressing')] },
      { isApplied: false, health: 'UNKNOWN' },
    ],
    [
      'APPLIED',
      'it has it',
      { conditions: [yes('Applied'), yes('Available')] },
      { isApplied: true, health: 'HEALTHY', message: null },
    ],
    [
      'APPLIED',
      'it has it, and it is not there',
      { conditions: [yes('Applied'), no('Available', 'Gone')] },
      { isApplied: true, health: 'UNHEALTHY', message: 'Available: Gone.' },
    ],
    [
      'APPLIED',
      'it has it, and a rule of the work finds it degraded',
      { conditions: [yes('Applied'), yes('Available')], work: [yes('Degraded', 'Slow')] },
      { isApplied: true, health: 'UNHEALTHY', message: 'Degraded: Slow.' },
    ],
    [
      'APPLIED',
      'the whole work says so, and nothing is said of it alone',
      { work: [yes('Applied'), unknown('Available', 'Unsure')] },
      { isApplied: true, health: 'UNKNOWN' },
    ],
    [
      'FAILED',
      'it could not be applied',
      { conditions: [no('Applied', 'Forbidden')], work: [no('Applied', 'Some')] },
      { isApplied: false, message: 'Applied: Forbidden.' },
    ],
    [
      'OUT_OF_SYNC',
      'its agent speaks of an older work',
      { work: [{ ...yes('Applied'), observedGeneration: 0 }], conditions: [yes('Applied')] },
      { isApplied: true },
    ],
    [
      'REMOVING',
      'the work waits for its finalizers',
      { conditions: [yes('Applied')], isDeleting: true },
      { isApplied: true },
    ],
    [
      'REMOVING',
      'it is decided on no more',
      { conditions: [yes('Applied')], member: 'm3' },
      { isApplied: true },
    ],
  ])('has a member in state %s when %s', async (state, _why, parts, fields) => {
    const placement = await readPlacement(
      OCM_KINDS,
      [
        toPlaced(OCM_PLACEMENT, 'prod'),
        toDecision('prod-decision-0', ['m1']),
        REPLICA_SET,
        toWork(parts.member ?? 'm1', parts),
      ],
      'workloads { nodes { members { memberName state isApplied health message } } }',
    );

    const members = placement.list('workloads.nodes.0.members');
    const member = members.find((one) => one.at('memberName') === (parts.member ?? 'm1'));
    expect(member?.value).toMatchObject({ state, ...fields });
  });

  it('finds the works of replica sets that do not write whose placement it was', async () => {
    const placement = await readPlacement(
      OCM_KINDS,
      [
        toPlaced(OCM_PLACEMENT, 'prod'),
        toDecision('prod-decision-0', ['m1']),
        REPLICA_SET,
        toWork('m1', { conditions: [yes('Applied')], isUnplaced: true }),
      ],
      'workloads { nodes { members { memberName state } } }',
    );

    expect(placement.at('workloads.nodes.0.members')).toEqual([
      { memberName: 'm1', state: 'APPLIED' },
    ]);
  });

  it.each<[string, object]>([
    ['ALL', {}],
    ['SELECTED', { predicates: [{ requiredClusterSelector: {} }] }],
    ['SELECTED', { clusterSets: ['prod'] }],
    ['COUNTED', { clusterSets: ['prod'], numberOfClusters: 1 }],
  ])('chooses %s by %j', async (strategy, spec) => {
    const own = toPlaced(OCM_PLACEMENT, 'prod', { spec });

    const row = await readPlacement(OCM_KINDS, [own], 'strategy');

    expect(row.value).toEqual({ strategy });
  });
});

function toDecision(name: string, members: readonly string[], placement = 'prod'): Manifest {
  return toPlaced(OCM_DECISION, name, {
    metadata: { labels: { 'cluster.open-cluster-management.io/placement': placement } },
    status: { decisions: members.map((clusterName) => ({ clusterName, reason: 'Scored' })) },
  });
}

interface WorkParts {
  readonly member?: string;
  /** Of the whole work. */
  readonly work?: readonly (Condition & object)[] | readonly object[];
  /** Of its manifest. */
  readonly conditions?: readonly Condition[];
  readonly values?: readonly object[];
  readonly isDeleting?: boolean;
  readonly isUnplaced?: boolean;
}

function toWork(
  namespace: string,
  { work = [], conditions, values = [], isDeleting = false, isUnplaced = false }: WorkParts,
): Manifest {
  const going = {
    finalizers: ['cluster.open-cluster-management.io/manifest-work-cleanup'],
    deletionTimestamp: '2026-01-02T03:04:05Z',
  };
  const resourceMeta = {
    ordinal: 0,
    group: 'apps',
    version: 'v1',
    kind: 'Deployment',
    namespace: 'shop',
    name: 'web',
  };
  return toPlaced(OCM_WORK, 'web', {
    metadata: {
      namespace,
      generation: 1,
      labels: {
        'work.open-cluster-management.io/manifestworkreplicaset': 'shop.web',
        ...(!isUnplaced && { 'work.open-cluster-management.io/placementname': 'prod' }),
      },
      ...(isDeleting && going),
    },
    spec: { workload: { manifests: [WEB] } },
    status: {
      conditions: work,
      resourceStatus: {
        manifests:
          conditions === undefined
            ? []
            : [{ resourceMeta, conditions, statusFeedback: { values } }],
      },
    },
  });
}
