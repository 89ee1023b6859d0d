import { describe, expect, it } from 'vitest';
import type { Condition, HubKind } from '../../../support/hubs.ts';
import { no, unknown, yes } from '../../../support/hubs.ts';
import { readPlacement, toPlaced } from '../../../support/placements.ts';

const GROUP = 'placement.kubernetes-fleet.io';
const CRP: HubKind = [
  `${GROUP}/v1`,
  'ClusterResourcePlacement',
  'clusterresourceplacements',
  'Cluster',
];
const WEB = { group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name: 'web' };
const SHOP = { version: 'v1', kind: 'Namespace', name: 'shop' };
const GIVEN = [yes('Scheduled'), yes('RolloutStarted'), yes('WorkSynchronized')];

describe('a placement of KubeFleet', () => {
  it.each(['v1', 'v1beta1'])('is told as its status in %s does', async (version) => {
    const kind: HubKind = [`${GROUP}/${version}`, CRP[1], CRP[2], 'Cluster'];
    const placement = await readPlacement(
      [kind],
      [
        toPlaced(kind, 'base', {
          spec: { policy: { placementType: 'PickN', numberOfClusters: 2 } },
          status: {
            conditions: [
              no('ClusterResourcePlacementScheduled', 'NotEnough'),
              yes('ClusterResourcePlacementApplied'),
            ],
            selectedResources: [WEB, SHOP],
            placementStatuses: [
              { clusterName: 'm1', conditions: [...GIVEN, yes('Applied'), yes('Available')] },
              { conditions: [no('Scheduled', 'NoMember')] },
            ],
          },
        }),
      ],
      `ref { apiVersion kind namespace name } strategy
       selected { memberName replicas reason } conditions { type status }
       workloads { nodes {
         target { apiVersion kind namespace name } scheduled fullyApplied
         members { memberName desiredReplicas state isApplied health message isEvicting }
       } }`,
    );

    const shared = {
      scheduled: 'FALSE',
      fullyApplied: 'TRUE',
      members: [
        {
          memberName: 'm1',
          desiredReplicas: null,
          state: 'APPLIED',
          isApplied: true,
          health: 'HEALTHY',
          message: null,
          isEvicting: false,
        },
      ],
    };
    expect(placement.value).toEqual({
      ref: { apiVersion: `${GROUP}/${version}`, kind: CRP[1], namespace: null, name: 'base' },
      strategy: 'COUNTED',
      selected: [{ memberName: 'm1', replicas: null, reason: 'Scheduled: Yes.' }],
      conditions: [
        { type: 'ClusterResourcePlacementScheduled', status: 'FALSE' },
        { type: 'ClusterResourcePlacementApplied', status: 'TRUE' },
      ],
      workloads: {
        nodes: [
          {
            target: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' },
            ...shared,
          },
          {
            target: { apiVersion: 'v1', kind: 'Namespace', namespace: null, name: 'shop' },
            ...shared,
          },
        ],
      },
    });
  });

  it.each<[state: string, why: string, of: MemberParts, fields: object]>([
    ['PENDING', 'its roll-out has not come to it', [[yes('Scheduled')]], { isApplied: false }],
    [
      'APPLYING',
      'it was given it and has not said how it went',
      [[...GIVEN, unknown('Applied', 'Pending')]],
      { isApplied: false, health: 'UNKNOWN' },
    ],
    [
      'APPLIED',
      'it has it, and waits for it',
      [[...GIVEN, yes('Applied'), no('Available', 'NotYet')]],
      { isApplied: true, health: 'UNKNOWN' },
    ],
    [
      'APPLIED',
      'it has it, and it does not work',
      [
        [...GIVEN, yes('Applied'), no('Available', 'Broken')],
        { failedPlacements: [{ ...WEB, condition: no('Available', 'Broken') }] },
      ],
      { isApplied: true, health: 'UNHEALTHY', message: 'Available: Broken.' },
    ],
    [
      'APPLIED',
      'another object alone has failed',
      [
        [...GIVEN, no('Applied', 'Some')],
        { failedPlacements: [{ ...SHOP, condition: no('Applied', 'Taken') }] },
      ],
      { isApplied: true },
    ],
    [
      'FAILED',
      'it could not be applied',
      [
        [...GIVEN, no('Applied', 'Some')],
        { failedPlacements: [{ ...WEB, condition: no('Applied', 'Taken') }] },
      ],
      { isApplied: false, message: 'Applied: Taken.' },
    ],
    [
      'FAILED',
      'its overrides do not fit',
      [[yes('Scheduled'), no('Overridden', 'BadPath')]],
      { isApplied: false, message: 'Overridden: BadPath.' },
    ],
    [
      'UNKNOWN',
      'something has failed and nobody says what',
      [[...GIVEN, no('Applied', 'Some')]],
      { isApplied: null },
    ],
    [
      'DRIFTED',
      'it was changed there',
      [[...GIVEN, yes('Applied')], { driftedPlacements: [WEB] }],
      { isApplied: true },
    ],
    [
      'DRIFTED',
      'it was changed there and is therefore not applied',
      [
        [...GIVEN, no('Applied', 'Some')],
        {
          driftedPlacements: [WEB],
          failedPlacements: [{ ...WEB, condition: no('Applied', 'FoundDrifts') }],
        },
      ],
      { isApplied: false, message: 'Applied: FoundDrifts.' },
    ],
    [
      'OUT_OF_SYNC',
      'it differs, and is to be reported alone',
      [[...GIVEN, yes('DiffReported')], { diffedPlacements: [WEB] }],
      { isApplied: false },
    ],
  ])('has a member in state %s when %s', async (state, _why, [conditions, lists], fields) => {
    const own = toPlaced(CRP, 'base', {
      status: {
        selectedResources: [WEB],
        placementStatuses: [{ clusterName: 'm1', conditions, ...lists }],
      },
    });

    const placement = await readPlacement(
      [CRP],
      [own],
      'workloads { nodes { members { memberName state isApplied health message } } }',
    );

    expect(placement.at('workloads.nodes.0.members.0')).toMatchObject({ state, ...fields });
  });

  it('is REMOVING while it is deleted', async () => {
    const own = toPlaced(CRP, 'base', {
      metadata: {
        finalizers: [`${GROUP}/crp-cleanup`],
        deletionTimestamp: '2026-01-02T03:04:05Z',
      },
      status: {
        selectedResources: [WEB],
        placementStatuses: [{ clusterName: 'm1', conditions: [...GIVEN, yes('Applied')] }],
      },
    });

    const placement = await readPlacement(
      [CRP],
      [own],
      'workloads { nodes { members { state } } }',
    );

    expect(placement.at('workloads.nodes.0.members')).toEqual([{ state: 'REMOVING' }]);
  });

  it.each<[string, object | undefined]>([
    ['ALL', undefined],
    ['ALL', { placementType: 'PickAll' }],
    ['SELECTED', { placementType: 'PickAll', affinity: {} }],
    ['COUNTED', { placementType: 'PickN', numberOfClusters: 1 }],
    ['NAMED', { placementType: 'PickFixed', clusterNames: ['m1'] }],
    ['UNKNOWN', { placementType: 'PickSomeday' }],
  ])('chooses %s by %j', async (strategy, policy) => {
    const own = toPlaced(CRP, 'base', { spec: { policy } });

    const row = await readPlacement([CRP], [own], 'strategy');

    expect(row.value).toEqual({ strategy });
  });
});

type MemberParts = readonly [conditions: readonly Condition[], lists?: object];
