import { beforeAll, describe, expect, it, vi } from 'vitest';
import { asRecord } from '../../../src/datasources/kube/json.ts';
import { define, toDefinition } from './definition.ts';
import type { GetFleet } from './writable-fleet.ts';
import { ask, make } from './writable-fleet.ts';

const KARMADA = '/apis/cluster.karmada.io/v1alpha1/clusters';
const OCM = '/apis/cluster.open-cluster-management.io/v1/managedclusters';
const RETRYING = { timeout: 30_000, interval: 200 };

/** What can be done to the members of federations. */
export function describeMembers(get: GetFleet): void {
  const find = (name: string): Promise<unknown> =>
    vi.waitFor(async () => {
      const { data } = await get().app.query(
        `query ($filter: FederationMemberFilter) { federationMembers(filter: $filter) {
          nodes { id }
        } }`,
        { filter: { clusters: [get().cluster], text: name } },
      );
      const [row] = data.list('federationMembers.nodes');
      if (row === undefined) throw new Error(`${name} is not listed.`);
      return row.at('id');
    }, RETRYING);
  const read = async (path: string) => asRecord((await get().client.get(path)).body);
  const makeSoon = (path: string, body: Readonly<Record<string, unknown>>): Promise<void> =>
    vi.waitFor(() => make(get(), path, body), RETRYING);

  describe('members of Karmada', () => {
    let id: unknown;
    beforeAll(async () => {
      const cluster = { plural: 'clusters', kind: 'Cluster', scope: 'Cluster' } as const;
      await define(get(), toDefinition('cluster.karmada.io', 'v1alpha1', cluster));
      await makeSoon(KARMADA, {
        apiVersion: 'cluster.karmada.io/v1alpha1',
        kind: 'Cluster',
        metadata: { name: 'writes-member' },
        spec: { syncMode: 'Push', taints: [TEAM] },
      });
      id = await find('writes-member');
    });

    it('would be cordoned by a dry run, and are not', async () => {
      const input = { id, dryRun: true };
      const data = await ask(get(), 'federation', 'CordonMember', { input });

      expect(data.at('cordonFederationMember')).toMatchObject({
        federationMember: { id, isCordoned: true },
        errors: [],
      });
      expect(await read(`${KARMADA}/writes-member`)).toMatchObject({ spec: { taints: [TEAM] } });
    });

    it('are cordoned by the taint of karmadactl beside all others, and uncordoned again', async () => {
      const cordoned = await ask(get(), 'federation', 'CordonMember', { input: { id } });
      const tainted = await read(`${KARMADA}/writes-member`);
      const twice = await ask(get(), 'federation', 'CordonMember', { input: { id } });
      const uncordoned = await ask(get(), 'federation', 'UncordonMember', { input: { id } });
      const after = await read(`${KARMADA}/writes-member`);

      expect(cordoned.at('cordonFederationMember')).toEqual({
        federationMember: {
          id,
          isCordoned: true,
          taints: [
            { key: 'team', effect: 'NO_EXECUTE' },
            { key: 'cluster.karmada.io/unschedulable', effect: 'NO_SCHEDULE' },
          ],
        },
        errors: [],
      });
      expect(tainted).toMatchObject({ spec: { taints: [TEAM, UNSCHEDULABLE] } });
      expect(twice.at('cordonFederationMember.errors')).toEqual([]);
      expect(uncordoned.at('uncordonFederationMember')).toMatchObject({
        federationMember: { isCordoned: false },
        errors: [],
      });
      expect(after).toMatchObject({ spec: { taints: [TEAM] } });
    });

    it('refuse an old version', async () => {
      const input = { id, expectedResourceVersion: '1' };
      const data = await ask(get(), 'federation', 'CordonMember', { input });

      expect(data.at('cordonFederationMember')).toMatchObject({
        federationMember: null,
        errors: [{ code: 'CONFLICT', path: ['input', 'expectedResourceVersion'] }],
      });
    });

    it('need not be accepted', async () => {
      const data = await ask(get(), 'federation', 'Accept', { input: { id } });

      expect(data.at('acceptFederationMember')).toMatchObject({
        federationMember: null,
        errors: [{ code: 'UNSUPPORTED', message: expect.stringContaining('nothing to accept') }],
      });
    });

    it('do not leave unless they are named', async () => {
      const input = { id, confirm: 'another' };
      const data = await ask(get(), 'federation', 'Unjoin', { input });

      expect(data.at('unjoinFederationMember')).toMatchObject({
        operation: null,
        errors: [{ code: 'CONFIRMATION_REQUIRED', path: ['input', 'confirm'] }],
      });
    });

    it('would leave by a dry run, whose operation says so', async () => {
      const input = { id, confirm: 'writes-member', dryRun: true };
      const data = await ask(get(), 'federation', 'Unjoin', { input });

      expect(data.at('unjoinFederationMember')).toMatchObject({
        operation: { state: 'SUCCEEDED' },
        errors: [],
      });
      expect(await read(`${KARMADA}/writes-member`)).toMatchObject({ kind: 'Cluster' });
    });

    it('leave when their finalizers have let them go', async () => {
      const finalizers = ['karmada.io/cluster-controller'];
      await get().client.patch(`${KARMADA}/writes-member`, 'merge', { metadata: { finalizers } });
      const input = { id, confirm: 'writes-member' };

      const data = await ask(get(), 'federation', 'Unjoin', { input });
      const operation = data.at('unjoinFederationMember.operation.id');
      await expect
        .poll(() => follow(operation), RETRYING)
        .toMatchObject({
          state: 'RUNNING',
          steps: [{ message: 'It is held back by karmada.io/cluster-controller.' }],
        });
      await get().client.patch(`${KARMADA}/writes-member`, 'merge', {
        metadata: { finalizers: null },
      });

      await expect
        .poll(() => follow(operation), RETRYING)
        .toMatchObject({
          state: 'SUCCEEDED',
          steps: [{ message: 'It is gone.' }],
        });
    });
  });

  describe('members of Open Cluster Management', () => {
    let id: unknown;
    beforeAll(async () => {
      const kind = { plural: 'managedclusters', kind: 'ManagedCluster', scope: 'Cluster' } as const;
      await define(get(), toDefinition('cluster.open-cluster-management.io', 'v1', kind));
      await makeSoon(OCM, {
        apiVersion: 'cluster.open-cluster-management.io/v1',
        kind: 'ManagedCluster',
        metadata: { name: 'writes-managed' },
        spec: { hubAcceptsClient: false, taints: [DATED] },
      });
      id = await find('writes-managed');
    });

    it('are let in', async () => {
      const data = await ask(get(), 'federation', 'Accept', { input: { id } });

      expect(data.at('acceptFederationMember')).toMatchObject({
        federationMember: { id, isAccepted: true },
        errors: [],
      });
      expect(await read(`${OCM}/writes-managed`)).toMatchObject({
        spec: { hubAcceptsClient: true },
      });
    });

    it('are cordoned by a taint of our own without a time, which the hub gives; others keep theirs', async () => {
      await ask(get(), 'federation', 'CordonMember', { input: { id } });

      expect(await read(`${OCM}/writes-managed`)).toMatchObject({
        spec: { taints: [DATED, { key: 'fleetgraph.io/cordoned', effect: 'NoSelect' }] },
      });
      const data = await ask(get(), 'federation', 'UncordonMember', { input: { id } });
      expect(data.at('uncordonFederationMember.errors')).toEqual([]);
    });

    it('are not uncordoned where somebody else’s taint keeps them out', async () => {
      const taint = { key: 'maintenance', effect: 'NoSelect', timeAdded: DATED.timeAdded };
      await get().client.patch(`${OCM}/writes-managed`, 'merge', { spec: { taints: [taint] } });

      await vi.waitFor(async () => {
        const data = await ask(get(), 'federation', 'UncordonMember', { input: { id } });
        expect(data.at('uncordonFederationMember')).toMatchObject({
          federationMember: null,
          errors: [{ code: 'UNSUPPORTED', message: expect.stringContaining('maintenance') }],
        });
      }, RETRYING);
    });
  });

  const follow = async (id: unknown): Promise<unknown> => {
    const { data } = await get().app.query(
      'query ($id: ID!) { operation(id: $id) { state steps { message } } }',
      { id },
    );
    return data.at('operation');
  };
}

const TEAM = { key: 'team', effect: 'NoExecute' };
const UNSCHEDULABLE = { key: 'cluster.karmada.io/unschedulable', effect: 'NoSchedule' };
const DATED = { key: 'gpu', effect: 'NoSelectIfNew', timeAdded: '2026-01-02T03:04:05Z' };
