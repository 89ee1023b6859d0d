import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Json } from '../open-fleet.ts';
import { define, toDefinition } from './definition.ts';
import type { GetFleet } from './writable-fleet.ts';
import { ask, make } from './writable-fleet.ts';

const PATIENCE = { timeout: 30_000, interval: 200 };

/** A kind that placements are of, or members. */
interface PlacedKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly scope?: 'Cluster';
}

const POLICY: PlacedKind = {
  group: 'policy.karmada.io',
  version: 'v1alpha1',
  kind: 'PropagationPolicy',
  plural: 'propagationpolicies',
};
const CLUSTER_POLICY: PlacedKind = {
  ...POLICY,
  kind: 'ClusterPropagationPolicy',
  plural: 'clusterpropagationpolicies',
  scope: 'Cluster',
};
const FEDERATED: PlacedKind = {
  group: 'types.kubefed.io',
  version: 'v1beta1',
  kind: 'FederatedDeployment',
  plural: 'federateddeployments',
};
const RESOURCE_PLACEMENT: PlacedKind = {
  group: 'placement.kubernetes-fleet.io',
  version: 'v1',
  kind: 'ClusterResourcePlacement',
  plural: 'clusterresourceplacements',
  scope: 'Cluster',
};
const PREFERENCE: PlacedKind = {
  group: 'scheduling.kubefed.io',
  version: 'v1alpha1',
  kind: 'ReplicaSchedulingPreference',
  plural: 'replicaschedulingpreferences',
};
const GIT_REPO: PlacedKind = {
  group: 'fleet.cattle.io',
  version: 'v1alpha1',
  kind: 'GitRepo',
  plural: 'gitrepos',
};
const BUNDLE: PlacedKind = { ...GIT_REPO, kind: 'Bundle', plural: 'bundles' };
const OCM_PLACEMENT: PlacedKind = {
  group: 'cluster.open-cluster-management.io',
  version: 'v1beta1',
  kind: 'Placement',
  plural: 'placements',
};
const MANAGED_CLUSTER: PlacedKind = {
  ...OCM_PLACEMENT,
  version: 'v1',
  kind: 'ManagedCluster',
  plural: 'managedclusters',
  scope: 'Cluster',
};
const KINDS = [
  POLICY,
  CLUSTER_POLICY,
  FEDERATED,
  PREFERENCE,
  RESOURCE_PLACEMENT,
  GIT_REPO,
  BUNDLE,
  OCM_PLACEMENT,
  MANAGED_CLUSTER,
];

/** What can be done to placements. */
export function describePlacements(get: GetFleet): void {
  const create = async (placed: PlacedKind, name: string, spec: object): Promise<void> => {
    const { group, version, kind } = placed;
    const labels = { 'writes/name': name };
    const body = { apiVersion: `${group}/${version}`, kind, metadata: { name, labels }, spec };
    await vi.waitFor(() => make(get(), toPath(placed), body), PATIENCE);
  };
  const find = async (name: string): Promise<unknown> =>
    await vi.waitFor(async () => {
      const { data } = await get().app.query(
        'query ($filter: PlacementFilter) { placements(filter: $filter) { nodes { id ref { name } } } }',
        { filter: { clusters: [get().cluster], text: name } },
      );
      const found = data.list('placements.nodes').find((row) => row.at('ref.name') === name);
      if (found === undefined) throw new Error(`${name} is not listed.`);
      return found.at('id');
    }, PATIENCE);
  const readSpec = async (placed: PlacedKind, name: string): Promise<unknown> =>
    (await get().client.get(toPath(placed, name))).body;
  const change = async (input: object): Promise<Json> =>
    await ask(get(), 'federation', 'ChangePlacement', { input });

  describe('changePlacement', () => {
    beforeAll(async () => {
      for (const { group, version, ...kind } of KINDS) {
        await define(get(), toDefinition(group, version, kind));
      }
      for (const name of ['writes-m1', 'writes-m2', 'writes-m3']) {
        await create(MANAGED_CLUSTER, name, { hubAcceptsClient: true });
      }
    }, 120_000);

    it.each<[what: string, placed: PlacedKind, before: object, after: object]>([
      [
        'the names of a policy of Karmada',
        POLICY,
        { placement: { clusterAffinity: { clusterNames: ['writes-m1', 'writes-m2'] } } },
        { placement: { clusterAffinity: { clusterNames: ['writes-m2', 'writes-m3'] } } },
      ],
      [
        'the names of a policy of all namespaces',
        CLUSTER_POLICY,
        { placement: { clusterAffinity: { clusterNames: ['writes-m1', 'writes-m2'] } } },
        { placement: { clusterAffinity: { clusterNames: ['writes-m2', 'writes-m3'] } } },
      ],
      [
        'the clusters of a federated object',
        FEDERATED,
        { placement: { clusters: [{ name: 'writes-m1' }] } },
        { placement: { clusters: [{ name: 'writes-m3' }] } },
      ],
      [
        'the clusters of a federated object that is placed nowhere',
        FEDERATED,
        { template: {} },
        { template: {}, placement: { clusters: [{ name: 'writes-m3' }] } },
      ],
      [
        'the fixed names of KubeFleet',
        RESOURCE_PLACEMENT,
        { policy: { placementType: 'PickFixed', clusterNames: ['writes-m1'] } },
        { policy: { placementType: 'PickFixed', clusterNames: ['writes-m3'] } },
      ],
      [
        "the targets of Rancher's Fleet, and leaves those that select",
        GIT_REPO,
        { targets: [{ clusterGroup: 'prod' }, { name: 'one', clusterName: 'writes-m1' }] },
        { targets: [{ clusterGroup: 'prod' }, { clusterName: 'writes-m3' }] },
      ],
      [
        'the values of the one label that is the name of members',
        OCM_PLACEMENT,
        toLabelled(['writes-m1', 'writes-m2']),
        toLabelled(['writes-m2', 'writes-m3']),
      ],
    ])('changes %s', async (what, placed, before, after) => {
      const name = toName(what);
      await create(placed, name, before);
      const id = await find(name);
      const members = { addMembers: ['writes-m3'], removeMembers: ['writes-m1'] };

      const dry = await change({ id, ...members, dryRun: true });
      const unchanged = await readSpec(placed, name);
      const done = await change({ id, ...members });
      const again = await change({ id, addMembers: ['writes-m3'] });

      const answer = { placement: { id }, errors: [] };
      expect(dry.at('changePlacement')).toMatchObject({ ...answer, isPropagated: false });
      expect(unchanged).toMatchObject({ spec: before });
      expect(done.at('changePlacement')).toMatchObject({ ...answer, isPropagated: true });
      expect(await readSpec(placed, name)).toMatchObject({ spec: after });
      expect(again.at('changePlacement')).toMatchObject({ ...answer, isPropagated: true });
    });

    it.each<[what: string, placed: PlacedKind, spec: object, argument: string]>([
      [
        'a policy that selects by labels',
        POLICY,
        { placement: { clusterAffinity: { clusterNames: ['writes-m1'], labelSelector: {} } } },
        'id',
      ],
      ['a policy of all members', POLICY, { placement: {} }, 'id'],
      [
        'a policy of several groups',
        POLICY,
        { placement: { clusterAffinities: [{ affinityName: 'a', clusterNames: ['writes-m1'] }] } },
        'id',
      ],
      [
        'a policy that excludes the member',
        POLICY,
        { placement: { clusterAffinity: { clusterNames: ['writes-m1'], exclude: ['writes-m3'] } } },
        'id',
      ],
      [
        'a federated object that selects by labels',
        FEDERATED,
        { placement: { clusterSelector: { matchLabels: { env: 'prod' } } } },
        'id',
      ],
      ['a placement of KubeFleet by number', RESOURCE_PLACEMENT, toPolicy('PickN'), 'id'],
      ['a GitRepo without targets', GIT_REPO, {}, 'id'],
      [
        'a GitRepo that selects the member to remove',
        GIT_REPO,
        { targets: [{ clusterGroup: 'prod' }] },
        'removeMembers',
      ],
      ['a Bundle', BUNDLE, { targets: [{ clusterName: 'writes-m1' }] }, 'id'],
      ['a Placement without a name in it', OCM_PLACEMENT, { numberOfClusters: 2 }, 'id'],
      [
        'a Placement by a label that is no name',
        OCM_PLACEMENT,
        toLabelled(['writes-m1'], 'env'),
        'id',
      ],
    ])('refuses %s', async (what, placed, spec, argument) => {
      const name = toName(what);
      await create(placed, name, spec);
      const id = await find(name);

      const data = await change({ id, addMembers: ['writes-m3'], removeMembers: ['writes-m1'] });

      expect(data.at('changePlacement')).toMatchObject({
        placement: null,
        errors: [{ code: 'UNSUPPORTED', path: ['input', argument] }],
      });
    });

    it('refuses a federated object that a preference of replicas places', async () => {
      const name = 'writes-preferred';
      await create(FEDERATED, name, { placement: { clusters: [{ name: 'writes-m1' }] } });
      await create(PREFERENCE, name, { targetKind: 'FederatedDeployment', totalReplicas: 3 });
      const id = await find(name);

      const data = await change({ id, addMembers: ['writes-m3'] });

      expect(data.at('changePlacement.errors')).toMatchObject([
        { code: 'UNSUPPORTED', path: ['input', 'id'] },
      ]);
    });

    it.each<[what: string, placed: PlacedKind, spec: object]>([
      [
        'a policy, which would be of all members',
        POLICY,
        { placement: { clusterAffinity: { clusterNames: ['writes-m1'] } } },
      ],
      ['a placement of KubeFleet', RESOURCE_PLACEMENT, toPolicy('PickFixed', ['writes-m1'])],
      ['a GitRepo', GIT_REPO, { targets: [{ clusterName: 'writes-m1' }] }],
      ['a Placement', OCM_PLACEMENT, toLabelled(['writes-m1'])],
    ])('keeps the last name of %s', async (what, placed, spec) => {
      const name = toName(`last ${what}`);
      await create(placed, name, spec);
      const id = await find(name);

      const data = await change({ id, removeMembers: ['writes-m1'] });

      expect(data.at('changePlacement.errors')).toMatchObject([
        { code: 'UNSUPPORTED', path: ['input', 'removeMembers'] },
      ]);
    });

    it.each([
      ['nothing', {}, 'INVALID', ['input']],
      [
        'to add and remove at once',
        { addMembers: ['writes-m1'], removeMembers: ['writes-m1'] },
        'INVALID',
        ['input', 'removeMembers'],
      ],
      ['what is no member', { addMembers: ['nobody'] }, 'INVALID', ['input', 'addMembers']],
      [
        'an old version',
        { addMembers: ['writes-m3'], expectedResourceVersion: '1' },
        'CONFLICT',
        ['input', 'expectedResourceVersion'],
      ],
    ])('refuses %s', async (what, input, code, path) => {
      const name = toName(`refused ${what}`);
      await create(OCM_PLACEMENT, name, toLabelled(['writes-m1']));
      const id = await find(name);

      const data = await change({ id, ...input });

      expect(data.at('changePlacement')).toMatchObject({
        placement: null,
        isPropagated: false,
        errors: [{ code, path }],
      });
    });
  });
}

function toPath({ group, version, plural, scope }: PlacedKind, name?: string): string {
  const place = scope === 'Cluster' ? plural : `namespaces/writes/${plural}`;
  const path = `/apis/${group}/${version}/${place}`;
  return name === undefined ? path : `${path}/${name}`;
}

function toLabelled(values: readonly string[], key = 'writes/name'): object {
  const labelSelector = { matchExpressions: [{ key, operator: 'In', values }] };
  return { predicates: [{ requiredClusterSelector: { labelSelector } }] };
}

function toPolicy(placementType: string, clusterNames?: readonly string[]): object {
  return { policy: { placementType, ...(clusterNames && { clusterNames }) } };
}

/** A name for an object, of what it is about. */
function toName(what: string): string {
  const words = what.toLowerCase().match(/[a-z]+/g) ?? [];
  return ['writes', ...words.slice(0, 8)].join('-');
}
