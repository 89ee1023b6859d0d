import { beforeAll, describe, expect, it, vi } from 'vitest';
import { asRecord } from '../../../src/datasources/kube/json.ts';
import { define, toDefinition } from './definition.ts';
import type { GetFleet } from './writable-fleet.ts';
import { ask, make } from './writable-fleet.ts';

const SEEDS = '/apis/core.gardener.cloud/v1beta1/seeds';
const SHOOTS = '/apis/core.gardener.cloud/v1beta1/namespaces/writes/shoots';
const STATEFUL_SETS = '/apis/apps/v1/namespaces/writes/statefulsets';
const CAPI = '/apis/cluster.x-k8s.io/v1beta1/namespaces/writes/clusters';
const KUBEFLEET = '/apis/cluster.kubernetes-fleet.io/v1/memberclusters';
const FLEET = '/apis/fleet.cattle.io/v1alpha1/namespaces/writes/clusters';
const RETRYING = { timeout: 30_000, interval: 200 };

/** What can be done to members of Gardener, Cluster API, KubeFleet and Rancher's Fleet. */
export function describeOtherMembers(get: GetFleet): void {
  const find = (name: string) =>
    vi.waitFor(async () => {
      const { data } = await get().app.query(
        `query ($filter: FederationMemberFilter) { federationMembers(filter: $filter) {
          nodes { id cluster { id } }
        } }`,
        { filter: { clusters: [get().cluster], text: name } },
      );
      const [row] = data.list('federationMembers.nodes');
      if (row === undefined) throw new Error(`${name} is not listed.`);
      return { id: row.at('id'), cluster: row.at('cluster.id') };
    }, RETRYING);
  const read = async (path: string) => asRecord((await get().client.get(path)).body);
  const install = async (
    [group, version, kind]: readonly [string, string, Parameters<typeof toDefinition>[2]],
    path: string,
    object: Readonly<Record<string, unknown>>,
  ): Promise<void> => {
    await define(get(), toDefinition(group, version, kind));
    await vi.waitFor(
      () => make(get(), path, { apiVersion: `${group}/${version}`, kind: kind.kind, ...object }),
      RETRYING,
    );
  };

  describe('members of Gardener', () => {
    beforeAll(async () => {
      const group = 'core.gardener.cloud';
      const seed = { plural: 'seeds', kind: 'Seed', scope: 'Cluster' } as const;
      const metadata = { name: 'writes-seed' };
      const settings = { scheduling: { visible: true }, dependencyWatchdog: { enabled: true } };
      await install([group, 'v1beta1', seed], SEEDS, { metadata, spec: { settings } });
      const shoot = { plural: 'shoots', kind: 'Shoot' };
      await install([group, 'v1beta1', shoot], SHOOTS, { metadata: { name: 'writes-sleeper' } });
    });

    it('that are seeds get no new shoots while they are cordoned, and keep all other settings', async () => {
      const { id } = await find('writes-seed');

      const cordoned = await ask(get(), 'federation', 'CordonMember', { input: { id } });
      const hidden = await read(`${SEEDS}/writes-seed`);
      const uncordoned = await ask(get(), 'federation', 'UncordonMember', { input: { id } });
      const visible = await read(`${SEEDS}/writes-seed`);

      expect(cordoned.at('cordonFederationMember')).toMatchObject({
        federationMember: { isCordoned: true },
        errors: [],
      });
      expect(hidden).toMatchObject({
        spec: {
          settings: { scheduling: { visible: false }, dependencyWatchdog: { enabled: true } },
        },
      });
      expect(uncordoned.at('uncordonFederationMember.errors')).toEqual([]);
      expect(visible).toMatchObject({ spec: { settings: { scheduling: { visible: true } } } });
    });

    it('that are seeds are not taken out', async () => {
      const { id } = await find('writes-seed');

      const data = await ask(get(), 'federation', 'Unjoin', {
        input: { id, confirm: 'writes-seed' },
      });

      expect(data.at('unjoinFederationMember.errors')).toMatchObject([{ code: 'UNSUPPORTED' }]);
    });

    it('that are shoots are not cordoned: nothing is placed on them', async () => {
      const { id } = await find('writes-sleeper');

      const data = await ask(get(), 'federation', 'CordonMember', { input: { id } });

      expect(data.at('cordonFederationMember.errors')).toMatchObject([
        { code: 'UNSUPPORTED', message: expect.stringContaining('cordon the seed') },
      ]);
    });

    it('that are shoots sleep, and wake', async () => {
      const { cluster } = await find('writes-sleeper');
      const hibernate = async (isHibernated: boolean, dryRun = false) => {
        const input = { id: cluster, isHibernated, dryRun };
        return await ask(get(), 'federation', 'Hibernate', { input });
      };

      const dry = await hibernate(true, true);
      const before = await read(`${SHOOTS}/writes-sleeper`);
      const slept = await hibernate(true);
      const asleep = await read(`${SHOOTS}/writes-sleeper`);
      await hibernate(false);
      const awake = await read(`${SHOOTS}/writes-sleeper`);

      expect(dry.at('hibernateCluster.errors')).toEqual([]);
      expect(before['spec']).toBeUndefined();
      expect(slept.at('hibernateCluster')).toMatchObject({ cluster: { id: cluster }, errors: [] });
      expect(asleep).toMatchObject({ spec: { hibernation: { enabled: true } } });
      expect(awake).toMatchObject({ spec: { hibernation: { enabled: false } } });
    });

    it('that are shoots stay awake where Gardener says that they cannot sleep', async () => {
      const { cluster } = await find('writes-sleeper');
      const constraint = { type: 'HibernationPossible', status: 'False', message: 'A webhook.' };
      await get().client.patch(`${SHOOTS}/writes-sleeper/status`, 'merge', {
        status: { constraints: [constraint] },
      });

      const data = await ask(get(), 'federation', 'Hibernate', {
        input: { id: cluster, isHibernated: true },
      });

      expect(data.at('hibernateCluster')).toMatchObject({
        cluster: null,
        errors: [{ code: 'CONFLICT', message: expect.stringContaining('A webhook.') }],
      });
    });

    it('that are shoots are destroyed with the confirmation that Gardener asks for', async () => {
      const finalizers = ['gardener.cloud/gardener'];
      await get().client.patch(`${SHOOTS}/writes-sleeper`, 'merge', { metadata: { finalizers } });
      const { id } = await find('writes-sleeper');

      const data = await ask(get(), 'federation', 'Unjoin', {
        input: { id, confirm: 'writes-sleeper' },
      });

      expect(data.at('unjoinFederationMember.errors')).toEqual([]);
      await expect
        .poll(() => read(`${SHOOTS}/writes-sleeper`), RETRYING)
        .toMatchObject({
          metadata: {
            annotations: { 'confirmation.gardener.cloud/deletion': 'true' },
            deletionTimestamp: expect.any(String),
          },
        });
      await get().client.patch(`${SHOOTS}/writes-sleeper`, 'merge', {
        metadata: { finalizers: null },
      });
    });
  });

  describe('a vcluster', () => {
    it('sleeps without replicas of its control plane, and wakes with as many as before', async () => {
      const metadata = { name: 'writes-virtual', labels: { app: 'vcluster' } };
      const template = {
        metadata: { labels: { app: 'vcluster' } },
        spec: { containers: [{ name: 'syncer', image: 'vcluster:1' }] },
      };
      const spec = { replicas: 2, selector: { matchLabels: { app: 'vcluster' } }, template };
      await make(get(), STATEFUL_SETS, {
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata,
        spec,
      });
      const { cluster } = await find('writes-virtual');
      const hibernate = async (isHibernated: boolean) => {
        const input = { id: cluster, isHibernated };
        return (await ask(get(), 'federation', 'Hibernate', { input })).at('hibernateCluster');
      };

      const slept = await hibernate(true);
      const asleep = await read(`${STATEFUL_SETS}/writes-virtual`);
      const twice = await hibernate(true);
      const kept = await read(`${STATEFUL_SETS}/writes-virtual`);
      const woken = await hibernate(false);
      const awake = await read(`${STATEFUL_SETS}/writes-virtual`);

      expect([slept, twice, woken]).toMatchObject([{ errors: [] }, { errors: [] }, { errors: [] }]);
      for (const paused of [asleep, kept]) {
        expect(paused).toMatchObject({
          metadata: { annotations: { 'loft.sh/paused': 'true', 'loft.sh/paused-replicas': '2' } },
          spec: { replicas: 0 },
        });
      }
      expect(awake).toMatchObject({ spec: { replicas: 2 } });
      expect(asRecord(awake['metadata'])['annotations']).toBeUndefined();
    });
  });

  describe('a cluster of Cluster API', () => {
    it('is destroyed by who names it', async () => {
      const kind = { plural: 'clusters', kind: 'Cluster' };
      const metadata = { name: 'writes-capi' };
      await install(['cluster.x-k8s.io', 'v1beta1', kind], CAPI, { metadata });
      const { id } = await find('writes-capi');

      const refused = await ask(get(), 'federation', 'Unjoin', { input: { id, confirm: '' } });
      const kept = (await get().client.get(`${CAPI}/writes-capi`)).code;
      await ask(get(), 'federation', 'Unjoin', { input: { id, confirm: 'writes-capi' } });

      expect(refused.at('unjoinFederationMember.errors')).toMatchObject([
        { code: 'CONFIRMATION_REQUIRED' },
      ]);
      expect(kept).toBe(200);
      await expect
        .poll(async () => (await get().client.get(`${CAPI}/writes-capi`)).code, RETRYING)
        .toBe(404);
    });
  });

  describe('members of KubeFleet and of Rancher’s Fleet', () => {
    it('are cordoned by a taint of ours, and by a pause', async () => {
      const member = { plural: 'memberclusters', kind: 'MemberCluster', scope: 'Cluster' } as const;
      await install(['cluster.kubernetes-fleet.io', 'v1', member], KUBEFLEET, {
        metadata: { name: 'writes-kubefleet' },
        spec: {},
      });
      const cluster = { plural: 'clusters', kind: 'Cluster' };
      await install(['fleet.cattle.io', 'v1alpha1', cluster], FLEET, {
        metadata: { name: 'writes-fleet' },
      });
      for (const name of ['writes-kubefleet', 'writes-fleet']) {
        const { id } = await find(name);
        const data = await ask(get(), 'federation', 'CordonMember', { input: { id } });
        expect(data.at('cordonFederationMember.errors')).toEqual([]);
      }

      expect(await read(`${KUBEFLEET}/writes-kubefleet`)).toMatchObject({
        spec: { taints: [{ key: 'fleetgraph.io/cordoned', effect: 'NoSchedule' }] },
      });
      expect(await read(`${FLEET}/writes-fleet`)).toMatchObject({ spec: { paused: true } });
      // Placements of a hub without members may name any.
      await get().client.delete(`${KUBEFLEET}/writes-kubefleet`);
      await get().client.delete(`${FLEET}/writes-fleet`);
    });
  });
}
