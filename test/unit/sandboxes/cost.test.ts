import { describe, expect, it, vi } from 'vitest';
import { PODS } from '../../../src/datasources/core/pod.ts';
import type { Member } from '../../../src/datasources/fleet/member.ts';
import { AGENT_CLAIMS } from '../../../src/datasources/sandboxes/agent-claim.ts';
import { RUNTIME_CLASSES } from '../../../src/datasources/core/runtime-class.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { TestFleet } from '../../support/open-fleet.ts';
import { openFleet } from '../../support/open-fleet.ts';
import {
  addAgentSandbox,
  ownedBy,
  toClaim,
  toPod,
  toRuntimeClass,
  toSandbox,
} from '../../support/sandboxes.ts';

/** Of each sort. */
const MANY = 100;

describe('a change of one object among many', () => {
  it('builds one row when it is a pod', async () => {
    await using cluster = await startMany();
    await using app = await openApp(cluster);
    const following = await follow(app);

    cluster.apply(toIsolatedPod(7, { status: { phase: 'Failed' } }));
    const changed = await following.next();

    expect(changed).toEqual(['pod-7']);
    expect(following.builds()).toEqual({ pods: ['agents/pod-7'], claims: [], rows: ['secure'] });
  });

  it('builds none when it is a pod that asks for no RuntimeClass', async () => {
    await using cluster = await startMany();
    await using app = await openApp(cluster);
    const following = await follow(app);

    cluster.apply(toPod('usual', { status: { phase: 'Failed' } }));
    cluster.apply(toIsolatedPod(8, { status: { phase: 'Failed' } }));
    const changed = await following.next();

    expect(changed).toEqual(['pod-8']);
    expect(following.builds()).toEqual({ pods: ['agents/pod-8'], claims: [], rows: ['secure'] });
  });

  it('builds one row when it is a Sandbox', async () => {
    await using cluster = await startMany();
    await using app = await openApp(cluster);
    const following = await follow(app);

    cluster.apply(toClaimed(cluster, 7, { operatingMode: 'Suspended' }));
    const changed = await following.next();

    expect(changed).toEqual(['sandbox-7']);
    expect(following.builds()).toEqual({ pods: [], claims: ['agents/claim-7'], rows: ['gvisor'] });
  });

  it('builds the row of its Sandbox when it is a claim', async () => {
    await using cluster = await startMany();
    await using app = await openApp(cluster);
    const following = await follow(app);

    const lifecycle = { shutdownTime: '2030-01-01T00:00:00Z' };
    cluster.apply(toClaim('claim-7', { spec: { lifecycle } }));
    const changed = await following.next();

    expect(changed).toEqual(['sandbox-7']);
    expect(following.builds()).toEqual({ pods: [], claims: ['agents/claim-7'], rows: ['gvisor'] });
  });
});

async function startMany(): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({
    name: 'alpha',
    objects: [toRuntimeClass('secure', 'kata'), toRuntimeClass('gvisor', 'runsc'), toPod('usual')],
  });
  addAgentSandbox(cluster);
  for (let index = 0; index < MANY; index += 1) {
    cluster.apply(toIsolatedPod(index));
    cluster.apply(toClaim(`claim-${index}`));
    cluster.apply(toClaimed(cluster, index));
  }
  return cluster;
}

function toIsolatedPod(index: number, parts: Parameters<typeof toPod>[1] = {}) {
  return toPod(`pod-${index}`, { spec: { runtimeClassName: 'secure' }, ...parts });
}

function toClaimed(cluster: EmbeddedCluster, index: number, spec: object = {}) {
  const { apiVersion, kind, metadata } = toClaim(`claim-${index}`);
  const claim = cluster.get({ apiVersion, kind, ...metadata });
  return toSandbox(`sandbox-${index}`, {
    metadata: claim === undefined ? {} : ownedBy(claim),
    spec,
  });
}

function openApp(cluster: EmbeddedCluster): Promise<TestFleet> {
  return openFleet([{ name: 'alpha', connection: { server: cluster.url, user: {} } }]);
}

/** Follows the sandboxes, and counts from the end of the snapshot on what their rows are built of. */
async function follow(app: TestFleet) {
  const stream = app.follow(
    'subscription { sandboxes { isSynced changes { sandbox { name phase shutdownAt } } } }',
  );
  let first = await stream.next();
  while (first.value?.at('sandboxes.isSynced') !== true) first = await stream.next();
  const member = findMember(app);
  const pods = vi.spyOn(member.store(PODS), 'get');
  const claims = vi.spyOn(member.kube.informer(AGENT_CLAIMS), 'get');
  const rows = vi.spyOn(member.store(RUNTIME_CLASSES), 'get');
  return {
    builds: () => ({
      pods: pods.mock.calls.map(([key]) => key),
      claims: claims.mock.calls.map(([key]) => key),
      rows: rows.mock.calls.map(([key]) => key),
    }),
    async next(): Promise<readonly unknown[]> {
      const { value } = await stream.next();
      await stream.return(undefined);
      return value?.list('sandboxes.changes').map((change) => change.at('sandbox.name')) ?? [];
    },
  };
}

function findMember({ fleet }: TestFleet): Member {
  const [member] = fleet.clusters.list().flatMap(({ id }) => fleet.member(id) ?? []);
  if (member === undefined) throw new Error('The cluster is not engaged.');
  return member;
}
