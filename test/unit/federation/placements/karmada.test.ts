import { describe, expect, it } from 'vitest';
import { KARMADA_CLUSTER, no, toHubObject, unknown, yes } from '../../../support/hubs.ts';
import type { Json } from '../../../support/open-fleet.ts';
import type { Manifest } from '../../../support/placements.ts';
import {
  KARMADA_BINDING,
  KARMADA_CLUSTER_BINDING,
  KARMADA_CLUSTER_POLICY,
  KARMADA_KINDS,
  KARMADA_POLICY,
  readPlacement,
  toPlaced,
} from '../../../support/placements.ts';

const ID = 'propagationpolicy.karmada.io/permanent-id';
const NAMED = {
  'propagationpolicy.karmada.io/namespace': 'shop',
  'propagationpolicy.karmada.io/name': 'web',
};
const RESOURCE = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' };

describe('a placement of Karmada', () => {
  it('tells which members were chosen, and how its workloads stand on each', async () => {
    const placement = await readPlacement(
      KARMADA_KINDS,
      [
        toHubObject(KARMADA_CLUSTER, 'm1'),
        toPlaced(KARMADA_POLICY, 'web', {
          metadata: { labels: { [ID]: 'one' } },
          spec: { placement: { clusterAffinity: { clusterNames: ['m1', 'm2'] } } },
        }),
        toPlaced(KARMADA_BINDING, 'web-deployment', {
          metadata: { labels: { [ID]: 'one' }, annotations: NAMED },
          spec: {
            resource: RESOURCE,
            clusters: [
              { name: 'm2', replicas: 1 },
              { name: 'm1', replicas: 2 },
            ],
          },
          status: {
            conditions: [yes('Scheduled', 'Success'), no('FullyApplied', 'FullyAppliedFailed')],
            aggregatedStatus: [
              {
                clusterName: 'm1',
                applied: true,
                health: 'Healthy',
                status: { readyReplicas: 2 },
              },
            ],
          },
        }),
        toPlaced(KARMADA_BINDING, 'cart-deployment', {
          metadata: { annotations: NAMED },
          spec: {
            resource: { ...RESOURCE, name: 'cart' },
            clusters: [{ name: 'm1', replicas: 3 }],
          },
          status: { conditions: [yes('Scheduled', 'Success')] },
        }),
      ],
      `federation { name type } ref { apiVersion kind namespace name } strategy
       selected { member { name } memberName replicas reason }
       conditions { type status reason }
       workloads { totalCount nodes {
         target { apiVersion kind namespace name } scheduled fullyApplied
         members { memberName desiredReplicas readyReplicas state isApplied health message isEvicting }
       } }`,
    );

    const shared = { message: null, isEvicting: false };
    const waiting = {
      ...shared,
      readyReplicas: null,
      state: 'PENDING',
      isApplied: false,
      health: 'UNKNOWN',
    };
    expect(placement.value).toEqual({
      federation: { name: 'hub', type: 'KARMADA' },
      ref: {
        apiVersion: 'policy.karmada.io/v1alpha1',
        kind: 'PropagationPolicy',
        namespace: 'shop',
        name: 'web',
      },
      strategy: 'NAMED',
      selected: [
        { member: { name: 'm1' }, memberName: 'm1', replicas: 5, reason: null },
        { member: null, memberName: 'm2', replicas: 1, reason: null },
      ],
      conditions: [
        { type: 'Scheduled', status: 'TRUE', reason: 'Success' },
        { type: 'FullyApplied', status: 'FALSE', reason: 'FullyAppliedFailed' },
      ],
      workloads: {
        totalCount: 2,
        nodes: [
          {
            target: { ...RESOURCE, name: 'cart' },
            scheduled: 'TRUE',
            fullyApplied: 'UNKNOWN',
            members: [{ ...waiting, memberName: 'm1', desiredReplicas: 3 }],
          },
          {
            target: RESOURCE,
            scheduled: 'TRUE',
            fullyApplied: 'FALSE',
            members: [
              {
                ...shared,
                memberName: 'm1',
                desiredReplicas: 2,
                readyReplicas: 2,
                state: 'APPLIED',
                isApplied: true,
                health: 'HEALTHY',
              },
              { ...waiting, memberName: 'm2', desiredReplicas: 1 },
            ],
          },
        ],
      },
    });
  });

  it.each<[state: string, why: string, of: Standing, fields: object]>([
    ['PENDING', 'it was chosen and says nothing', {}, { isApplied: false, health: 'UNKNOWN' }],
    [
      'APPLYING',
      'it says neither that it is applied nor what is wrong',
      { told: { health: 'Unknown' } },
      { isApplied: false, health: 'UNKNOWN' },
    ],
    [
      'APPLIED',
      'it is, be it healthy or not',
      { told: { applied: true, health: 'Unhealthy' } },
      { isApplied: true, health: 'UNHEALTHY' },
    ],
    [
      'FAILED',
      'it says what is wrong',
      { told: { applied: false, appliedMessage: 'Forbidden.' } },
      { isApplied: false, message: 'Forbidden.' },
    ],
    [
      'REMOVING',
      'it is driven away',
      {
        told: { applied: true },
        spec: {
          clusters: [{ name: 'm2' }],
          gracefulEvictionTasks: [{ fromCluster: 'm1', reason: 'TaintUntolerated' }],
        },
      },
      { isApplied: true, isEvicting: true },
    ],
    [
      'REMOVING',
      'it is chosen no more',
      { told: { applied: true }, spec: { clusters: [] } },
      { isApplied: true, isEvicting: false },
    ],
    ['SUSPENDED', 'nothing is dispatched', { policy: { dispatching: true } }, {}],
    [
      'SUSPENDED',
      'nothing is dispatched to it',
      { policy: { dispatchingOnClusters: { clusterNames: ['m1'] } }, told: { applied: true } },
      { isApplied: true },
    ],
    [
      'SUSPENDED',
      'its binding alone is suspended',
      { spec: { suspension: { dispatching: true } } },
      {},
    ],
  ])('has a member in state %s when %s', async (state, _why, standing, fields) => {
    const placement = await readStanding(standing);

    const members = placement.list('workloads.nodes.0.members');
    const member = members.find((one) => one.at('memberName') === 'm1');
    expect(member?.value).toMatchObject({ state, ...fields });
  });

  it.each<[string, object, string]>([
    ['ALL', {}, 'without an affinity'],
    ['ALL', { clusterAffinity: {} }, 'with an empty one'],
    ['NAMED', { clusterAffinity: { clusterNames: ['m1'] } }, 'by names'],
    ['SELECTED', { clusterAffinity: { labelSelector: {} } }, 'by labels'],
    ['SELECTED', { clusterAffinity: { exclude: ['m1'] } }, 'by whom it leaves out'],
    [
      'MIXED',
      { clusterAffinities: [{ clusterNames: ['m1'] }, { fieldSelector: {} }] },
      'by groups of both',
    ],
    ['COUNTED', { spreadConstraints: [{ spreadByField: 'cluster', maxGroups: 2 }] }, 'by number'],
  ])('chooses %s of %j: %s', async (strategy, placement) => {
    const policy = toPlaced(KARMADA_POLICY, 'web', { spec: { placement } });

    const row = await readPlacement(KARMADA_KINDS, [policy], 'strategy selected { memberName }');

    expect(row.value).toEqual({ strategy, selected: [] });
  });

  it('is of those bindings that its own permanent id has made, not of an older one of its name', async () => {
    const older = { labels: { [ID]: 'older' }, annotations: NAMED };
    const placement = await readPlacement(
      KARMADA_KINDS,
      [
        toPlaced(KARMADA_POLICY, 'web', { metadata: { labels: { [ID]: 'new' } } }),
        toPlaced(KARMADA_BINDING, 'web-deployment', {
          metadata: older,
          spec: { resource: RESOURCE, clusters: [{ name: 'm1' }] },
        }),
      ],
      'selected { memberName } workloads { nodes { scheduled } }',
    );

    expect(placement.value).toEqual({ selected: [], workloads: { nodes: [] } });
  });

  it('may be of all namespaces, with what belongs to none', async () => {
    const label = { 'clusterpropagationpolicy.karmada.io/permanent-id': 'all' };
    const placement = await readPlacement(
      KARMADA_KINDS,
      [
        toPlaced(KARMADA_CLUSTER_POLICY, 'base', { metadata: { labels: label } }),
        toPlaced(KARMADA_BINDING, 'web-deployment', {
          metadata: { labels: label },
          spec: { resource: RESOURCE, clusters: [{ name: 'm1' }] },
          status: { conditions: [unknown('Scheduled', 'Waiting')] },
        }),
        toPlaced(KARMADA_CLUSTER_BINDING, 'reader-clusterrole', {
          metadata: { annotations: { 'clusterpropagationpolicy.karmada.io/name': 'base' } },
          spec: {
            resource: {
              apiVersion: 'rbac.authorization.k8s.io/v1',
              kind: 'ClusterRole',
              name: 'r',
            },
            clusters: [{ name: 'm2' }],
          },
          status: { conditions: [yes('Scheduled', 'Success')] },
        }),
      ],
      `ref { kind namespace } selected { memberName } conditions { type status }
       workloads { nodes { target { kind namespace } } }`,
    );

    expect(placement.value).toEqual({
      ref: { kind: 'ClusterPropagationPolicy', namespace: null },
      selected: [{ memberName: 'm1' }, { memberName: 'm2' }],
      conditions: [{ type: 'Scheduled', status: 'UNKNOWN' }],
      workloads: {
        nodes: [
          { target: { kind: 'Deployment', namespace: 'shop' } },
          { target: { kind: 'ClusterRole', namespace: null } },
        ],
      },
    });
  });
});

/** How one workload stands on member m1. */
interface Standing {
  readonly told?: object;
  readonly spec?: object;
  readonly policy?: object;
}

async function readStanding({ told, spec, policy }: Standing): Promise<Json> {
  const binding: Manifest = toPlaced(KARMADA_BINDING, 'web-deployment', {
    metadata: { annotations: NAMED },
    spec: { resource: RESOURCE, clusters: [{ name: 'm1', replicas: 2 }], ...spec },
    status: { aggregatedStatus: told === undefined ? [] : [{ clusterName: 'm1', ...told }] },
  });
  return await readPlacement(
    KARMADA_KINDS,
    [toPlaced(KARMADA_POLICY, 'web', { spec: { suspension: policy } }), binding],
    'workloads { nodes { members { memberName state isApplied health message isEvicting } } }',
  );
}
