import { describe, expect, it } from 'vitest';
import type { HubKind } from '../../../support/hubs.ts';
import { no, yes } from '../../../support/hubs.ts';
import { readPlacement, readPlacements, toPlaced } from '../../../support/placements.ts';

const VERSION = 'types.kubefed.io/v1beta1';
const DEPLOYMENT: HubKind = [VERSION, 'FederatedDeployment', 'federateddeployments'];
const NAMESPACE: HubKind = [VERSION, 'FederatedNamespace', 'federatednamespaces'];
const OTHERS: readonly HubKind[] = [
  [VERSION, 'FederatedConfigMap', 'federatedconfigmaps'],
  [VERSION, 'FederatedIngress', 'federatedingresses'],
  [VERSION, 'FederatedJob', 'federatedjobs'],
  [VERSION, 'FederatedReplicaSet', 'federatedreplicasets'],
  [VERSION, 'FederatedService', 'federatedservices'],
  [VERSION, 'FederatedServiceAccount', 'federatedserviceaccounts'],
];
const PLACEMENT = { clusters: [{ name: 'm1' }, { name: 'm2' }] };

describe('a placement of KubeFed', () => {
  it('is a federated object, with replicas by its overrides', async () => {
    const placement = await readPlacement(
      [DEPLOYMENT],
      [
        toPlaced(DEPLOYMENT, 'web', {
          spec: {
            template: { spec: { replicas: 3 } },
            placement: PLACEMENT,
            overrides: [
              {
                clusterName: 'm2',
                clusterOverrides: [
                  { path: '/spec/paused', value: true },
                  { path: '/spec/replicas', value: 5 },
                ],
              },
            ],
          },
          status: {
            conditions: [no('Propagation', 'CheckClusters')],
            clusters: [
              { name: 'm2', status: 'ClusterNotReady' },
              { name: 'm1', remoteStatus: { readyReplicas: 2 } },
            ],
          },
        }),
      ],
      `ref { apiVersion kind namespace name } strategy
       selected { member { name } memberName replicas reason } conditions { type status reason }
       workloads { nodes {
         target { apiVersion kind namespace name } scheduled fullyApplied
         members { memberName desiredReplicas readyReplicas state isApplied health message isEvicting }
       } }`,
    );

    const shared = { health: 'UNKNOWN', isEvicting: false };
    expect(placement.value).toEqual({
      ref: { apiVersion: VERSION, kind: 'FederatedDeployment', namespace: 'shop', name: 'web' },
      strategy: 'NAMED',
      selected: [
        { member: null, memberName: 'm1', replicas: 3, reason: null },
        { member: null, memberName: 'm2', replicas: 5, reason: null },
      ],
      conditions: [{ type: 'Propagation', status: 'FALSE', reason: 'CheckClusters' }],
      workloads: {
        nodes: [
          {
            target: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' },
            scheduled: 'TRUE',
            fullyApplied: 'FALSE',
            members: [
              {
                ...shared,
                memberName: 'm1',
                desiredReplicas: 3,
                readyReplicas: 2,
                state: 'APPLIED',
                isApplied: true,
                message: null,
              },
              {
                ...shared,
                memberName: 'm2',
                desiredReplicas: 5,
                readyReplicas: null,
                state: 'UNKNOWN',
                isApplied: null,
                message: 'ClusterNotReady',
              },
            ],
          },
        ],
      },
    });
  });

  it.each([
    ['', 'APPLIED', true, true],
    ['WaitingForRemoval', 'REMOVING', false, false],
    ['ClusterNotReady', 'UNKNOWN', null, true],
    ['ClientRetrievalFailed', 'UNKNOWN', null, true],
    ['CachedRetrievalFailed', 'UNKNOWN', null, true],
    ['RetrievalFailed', 'UNKNOWN', null, true],
    ['ComputeResourceFailed', 'FAILED', false, true],
    ['ApplyOverridesFailed', 'FAILED', false, true],
    ['CreationFailed', 'FAILED', false, true],
    ['UpdateFailed', 'FAILED', false, true],
    ['DeletionFailed', 'FAILED', false, true],
    ['LabelRemovalFailed', 'FAILED', false, true],
    ['AlreadyExists', 'FAILED', false, true],
    ['FieldRetentionFailed', 'FAILED', false, true],
    ['VersionRetrievalFailed', 'FAILED', false, true],
    ['ManagedLabelFalse', 'FAILED', false, true],
    ['CreationTimedOut', 'FAILED', false, true],
    ['UpdateTimedOut', 'FAILED', false, true],
    ['DeletionTimedOut', 'FAILED', false, true],
    ['LabelRemovalTimedOut', 'FAILED', false, true],
  ])('with status "%s" of a member is %s there', async (status, state, isApplied, isSelected) => {
    const placement = await readPlacement(
      [DEPLOYMENT],
      [toPlaced(DEPLOYMENT, 'web', { spec: {}, status: { clusters: [{ name: 'm1', status }] } })],
      'selected { memberName } workloads { nodes { members { state isApplied message } } }',
    );

    expect(placement.value).toEqual({
      selected: isSelected ? [{ memberName: 'm1' }] : [],
      workloads: { nodes: [{ members: [{ state, isApplied, message: status || null }] }] },
    });
  });

  it('is PENDING where it was named and its controller has not looked yet', async () => {
    const fresh = toPlaced(DEPLOYMENT, 'web', {
      metadata: { generation: 2 },
      spec: { placement: PLACEMENT },
      status: { observedGeneration: 1, clusters: [{ name: 'm1' }] },
    });

    const placement = await readPlacement(
      [DEPLOYMENT],
      [fresh],
      'workloads { nodes { scheduled fullyApplied members { memberName state } } }',
    );

    expect(placement.at('workloads.nodes.0')).toEqual({
      scheduled: 'UNKNOWN',
      fullyApplied: 'UNKNOWN',
      members: [
        { memberName: 'm1', state: 'APPLIED' },
        { memberName: 'm2', state: 'PENDING' },
      ],
    });
  });

  it('is REMOVING while it is deleted, and nowhere where its namespace is not federated', async () => {
    const metadata = {
      finalizers: ['kubefed.io/sync-controller'],
      deletionTimestamp: '2026-01-02T03:04:05Z',
    };
    const rows = await readPlacements(
      [DEPLOYMENT],
      [
        toPlaced(DEPLOYMENT, 'going', { metadata, status: { clusters: [{ name: 'm1' }] } }),
        toPlaced(DEPLOYMENT, 'nowhere', {
          spec: { placement: PLACEMENT },
          status: { conditions: [no('Propagation', 'NamespaceNotFederated')] },
        }),
      ],
      'ref { name } workloads { nodes { scheduled members { state } } }',
    );

    expect(rows.map(({ value }) => value)).toEqual([
      {
        ref: { name: 'going' },
        workloads: { nodes: [{ scheduled: 'UNKNOWN', members: [{ state: 'REMOVING' }] }] },
      },
      {
        ref: { name: 'nowhere' },
        workloads: { nodes: [{ scheduled: 'FALSE', members: [] }] },
      },
    ]);
  });

  it.each<[string, object | undefined]>([
    ['NONE', undefined],
    ['NONE', { clusters: [], clusterSelector: {} }],
    ['ALL', { clusterSelector: {} }],
    ['SELECTED', { clusterSelector: { matchLabels: { env: 'prod' } } }],
    ['NAMED', { clusters: [{ name: 'm1' }], clusterSelector: {} }],
  ])('chooses %s by %j', async (strategy, placement) => {
    const own = toPlaced(DEPLOYMENT, 'web', { spec: { placement } });

    const row = await readPlacement([DEPLOYMENT], [own], 'strategy');

    expect(row.value).toEqual({ strategy });
  });

  it('is of every kind that KubeFed comes with, but for secrets', async () => {
    const secret: HubKind = [VERSION, 'FederatedSecret', 'federatedsecrets'];
    const kinds = [DEPLOYMENT, NAMESPACE, secret, ...OTHERS];
    const status = { conditions: [yes('Propagation')] };

    const rows = await readPlacements(
      kinds,
      kinds.map((kind) => toPlaced(kind, 'shop', { status })),
      'workloads { nodes { target { apiVersion kind namespace } fullyApplied } }',
    );

    const targets = rows.map((row) => row.at('workloads.nodes.0.target'));
    expect(targets).toEqual([
      { apiVersion: 'v1', kind: 'ConfigMap', namespace: 'shop' },
      { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop' },
      { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', namespace: 'shop' },
      { apiVersion: 'batch/v1', kind: 'Job', namespace: 'shop' },
      { apiVersion: 'v1', kind: 'Namespace', namespace: null },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet', namespace: 'shop' },
      { apiVersion: 'v1', kind: 'ServiceAccount', namespace: 'shop' },
      { apiVersion: 'v1', kind: 'Service', namespace: 'shop' },
    ]);
    expect(rows.map((row) => row.at('workloads.nodes.0.fullyApplied'))).toEqual(
      rows.map(() => 'TRUE'),
    );
  });
});
