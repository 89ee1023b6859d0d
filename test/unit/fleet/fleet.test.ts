import { describe, expect, it } from 'vitest';
import type { FleetCluster } from '../../../src/datasources/fleet/fleet-cluster.ts';
import type { Fleet } from '../../../src/datasources/fleet/fleet.ts';
import { createTestSource, openFleet, startClusters, toEntry } from '../../support/fleet.ts';
import { startRelay } from '../../support/tcp-relay.ts';
import type { VirtualClock } from '../../support/virtual-clock.ts';

describe('a fleet', () => {
  it('takes two entries that lead to one cluster for one, with an alias', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const [alpha] = clusters.all;
    const url = alpha?.url ?? '';
    const source = createTestSource([toEntry('alpha', url), toEntry('alpha-admin', url)]);
    await using test = openFleet([source], clusters.clock);

    await settled(test.fleet, clusters.clock);

    const [only, ...others] = test.fleet.clusters.list();
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      id: alpha?.uid,
      clusterUid: alpha?.uid,
      connection: { phase: 'live' },
      sources: [{ reference: 'test#alpha' }, { reference: 'test#alpha-admin' }],
    });
    expect(new Set(namesOf(test.fleet))).toEqual(new Set(['alpha', 'alpha-admin']));
    for (const name of ['alpha', 'alpha-admin', 'pending:test:alpha', 'pending:test:alpha-admin']) {
      expect(test.fleet.find(name)?.id).toBe(alpha?.uid);
    }
  });

  it('goes on with the other entry when one of two is taken away', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const url = clusters.all[0]?.url ?? '';
    const [first, second] = [toEntry('first', url), toEntry('second', url)];
    const source = createTestSource([first, second]);
    await using test = openFleet([source], clusters.clock);
    await settled(test.fleet, clusters.clock);

    source.set([second]);
    await settled(test.fleet, clusters.clock);

    expect(namesOf(test.fleet)).toEqual(['second']);
    expect(test.fleet.find('first')).toBeUndefined();
    expect(test.fleet.member(clusters.all[0]?.uid ?? '')?.kube.name).toBe('second');
  });

  it('goes on by the other of two ways when one does not answer', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const [alpha] = clusters.all;
    const port = Number(new URL(alpha?.url ?? '').port);
    const relay = await startRelay(port);
    const entries = [
      toEntry('relayed', `http://127.0.0.1:${relay.port}`),
      toEntry('direct', alpha?.url ?? ''),
    ];
    const source = createTestSource(entries.slice(0, 1));
    await using test = openFleet([source], clusters.clock);
    await settled(test.fleet, clusters.clock);
    source.set(entries);
    await settled(test.fleet, clusters.clock);
    const before = test.fleet.find('relayed')?.endpoint;

    await relay[Symbol.asyncDispose]();
    await clusters.clock.advanceUntil(() => test.fleet.find('relayed')?.endpoint === alpha?.url);

    expect(before).toBe(entries[0]?.connection.server);
    expect(test.fleet.clusters.list()).toMatchObject([
      {
        id: alpha?.uid,
        name: 'relayed',
        aliases: ['direct'],
        connection: { phase: 'live' },
        sources: [{ name: 'direct' }, { name: 'relayed' }],
      },
    ]);
  });

  it('leaves a name to who came first, and calls another cluster by its source as well', async () => {
    await using clusters = await startClusters({ alpha: [], beta: [] });
    const [alpha, beta] = clusters.all;
    const sources = [
      createTestSource([toEntry('prod', alpha?.url ?? '')], { kind: 'KUBECONFIG', name: 'one' }),
      createTestSource([toEntry('prod', beta?.url ?? '')], { kind: 'IN_CLUSTER', name: 'two' }),
    ];
    await using test = openFleet(sources, clusters.clock);

    await settled(test.fleet, clusters.clock);

    expect(test.fleet.find('prod')?.id).toBe(alpha?.uid);
    expect(test.fleet.find('in-cluster/prod')?.id).toBe(beta?.uid);
  });

  it('shows a cluster that refuses connections as down, and asks again until it answers', async () => {
    await using clusters = await startClusters({ alpha: [] });
    await clusters.all[0]?.kill();
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await until(test.fleet, clusters.clock, ({ connection }) => connection.phase === 'down');
    const [down] = test.fleet.clusters.list();

    await clusters.all[0]?.restart();
    await until(test.fleet, clusters.clock, ({ connection }) => connection.phase === 'live');

    expect(down).toMatchObject({
      id: 'pending:test:alpha',
      name: 'alpha',
      clusterUid: undefined,
      connection: { phase: 'down', error: { code: 'CLUSTER_UNREACHABLE', cluster: 'alpha' } },
    });
    expect(namesOf(test.fleet)).toEqual(['alpha']);
    expect(test.fleet.find('pending:test:alpha')?.id).toBe(clusters.all[0]?.uid);
  });

  it('asks hardly ever again with credentials that were refused', async () => {
    await using clusters = await startClusters({ alpha: [] });
    clusters.all[0]?.faults.add({ type: 'unauthorized' });
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await until(test.fleet, clusters.clock, ({ connection }) => connection.phase === 'down');
    const asked = clusters.all[0]?.requests.length ?? 0;

    for (let minute = 0; minute < 10; minute += 1) {
      clusters.clock.advance(60_000);
      await settled(test.fleet, clusters.clock);
    }

    expect(test.fleet.clusters.list()[0]).toMatchObject({
      connection: { phase: 'down', error: { code: 'UNAUTHENTICATED', isRetryable: false } },
    });
    expect((clusters.all[0]?.requests.length ?? 0) - asked).toBeLessThan(10);
  });

  it('meets a cluster whose credentials were refused for a while', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const refusal = clusters.all[0]?.faults.add({ type: 'unauthorized' });
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await until(test.fleet, clusters.clock, ({ connection }) => connection.phase === 'down');

    refusal?.remove();
    await until(test.fleet, clusters.clock, ({ connection }) => connection.phase === 'live');

    expect(namesOf(test.fleet)).toEqual(['alpha']);
  });

  it('says that a credential plugin does not answer, and not that the API server does not', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const [entry] = clusters.entries;
    if (entry === undefined) throw new Error('There is no entry.');
    const user = { exec: { ...PLUGIN, command: '/bin/sleep', args: ['600'] } };
    const hanging = { ...entry, connection: { ...entry.connection, user } };
    await using test = openFleet([createTestSource([hanging])], clusters.clock);

    await until(test.fleet, clusters.clock, ({ connection }) => connection.phase === 'down');

    expect(test.fleet.clusters.list()[0]?.connection).toMatchObject({
      error: {
        code: 'UNAUTHENTICATED',
        message: 'The credential plugin "/bin/sleep" of alpha does not answer.',
      },
    });
  });

  it('knows by its address a cluster whose UID may not be read', async () => {
    await using clusters = await startClusters({ alpha: [] });
    clusters.all[0]?.faults.add({ type: 'forbidden', resource: 'namespaces' });
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);

    await settled(test.fleet, clusters.clock);

    expect(test.fleet.clusters.list()).toMatchObject([
      {
        id: expect.stringMatching(/^endpoint:[\da-f]{32}$/),
        clusterUid: undefined,
        connection: { phase: 'live' },
      },
    ]);
  });

  it('goes on resolving that address when the UID may be read later', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const [alpha] = clusters.all;
    const fault = alpha?.faults.add({ type: 'forbidden', resource: 'namespaces' });
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await settled(test.fleet, clusters.clock);
    const [former] = test.fleet.clusters.list();

    fault?.remove();
    await until(test.fleet, clusters.clock, ({ clusterUid }) => clusterUid === alpha?.uid);

    expect(test.fleet.clusters.list()).toMatchObject([{ id: alpha?.uid, name: 'alpha' }]);
    expect(test.fleet.find(former?.id ?? '')?.id).toBe(alpha?.uid);
  });

  it('turns stale, then down, when a cluster falls silent, and live when it answers', async () => {
    await using clusters = await startClusters({ alpha: [], beta: [] });
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await settled(test.fleet, clusters.clock);
    const phases: string[] = [];
    test.fleet.clusters.subscribe(() => {
      const phase = test.fleet.find('alpha')?.connection.phase ?? 'gone';
      if (phases.at(-1) !== phase) phases.push(phase);
    });

    const startedAt = clusters.clock.now();
    const fault = clusters.all[0]?.faults.add({ type: 'hang' });
    clusters.all[0]?.cutConnections();
    await untilPhase(test.fleet, clusters.clock, 'stale');
    const staleAfterMs = clusters.clock.now() - startedAt;
    await untilPhase(test.fleet, clusters.clock, 'down');
    const downAfterMs = clusters.clock.now() - startedAt;
    fault?.remove();
    await untilPhase(test.fleet, clusters.clock, 'live');

    expect(phases).toEqual(['stale', 'down', 'live']);
    expect(staleAfterMs).toBeLessThan(25_000);
    expect(downAfterMs).toBeGreaterThanOrEqual(30_000);
    expect(downAfterMs).toBeLessThan(60_000);
    expect(test.fleet.find('beta')?.connection.phase).toBe('live');
  });

  it('takes a cluster that was rebuilt for another one', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const [alpha] = clusters.all;
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await settled(test.fleet, clusters.clock);
    const former = test.fleet.find('alpha');

    alpha?.rebuild();
    await until(test.fleet, clusters.clock, ({ clusterUid }) => clusterUid === alpha?.uid);

    expect(test.fleet.clusters.list()).toMatchObject([{ id: alpha?.uid, name: 'alpha' }]);
    expect(former?.id).not.toBe(alpha?.uid);
    expect(test.fleet.find(former?.id ?? '')).toBeUndefined();
    expect(test.fleet.member(former?.id ?? '')).toBeUndefined();
  });

  it('engages and disengages as the entries of its sources come, change and go', async () => {
    await using clusters = await startClusters({ alpha: [], beta: [] });
    const [alpha, beta] = clusters.all;
    const source = createTestSource([toEntry('a', alpha?.url ?? '')]);
    await using test = openFleet([source], clusters.clock);
    await settled(test.fleet, clusters.clock);

    source.set([toEntry('a', alpha?.url ?? ''), toEntry('b', beta?.url ?? '')]);
    await settled(test.fleet, clusters.clock);
    const both = idsOf(test.fleet);
    source.set([toEntry('a', beta?.url ?? '')]);
    await settled(test.fleet, clusters.clock);
    const moved = idsOf(test.fleet);
    source.set([]);

    expect(both).toEqual({ a: alpha?.uid, b: beta?.uid });
    expect(moved).toEqual({ a: beta?.uid });
    expect(test.fleet.clusters.list()).toEqual([]);
    expect([...test.fleet.members()]).toEqual([]);
  });

  it('leaves no timer behind when it ends', async () => {
    await using clusters = await startClusters({ alpha: [], beta: [] });
    await clusters.all[1]?.kill();
    const test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await settled(test.fleet, clusters.clock);

    await test[Symbol.asyncDispose]();

    expect(test.fleet.clusters.list().map(({ name }) => name)).toEqual(['alpha', 'beta']);
    expect(clusters.clock.pending).toBe(0);
  });
});

async function settled(fleet: Fleet, clock: VirtualClock): Promise<void> {
  await clock.advanceUntil(
    () => fleet.clusters.list().every(({ connection }) => connection.phase !== 'connecting'),
    100,
  );
}

async function until(
  fleet: Fleet,
  clock: VirtualClock,
  holds: (cluster: FleetCluster) => boolean,
): Promise<void> {
  await clock.advanceUntil(() => fleet.clusters.list().some(holds));
}

async function untilPhase(fleet: Fleet, clock: VirtualClock, phase: string): Promise<void> {
  await clock.advanceUntil(() => fleet.find('alpha')?.connection.phase === phase);
}

function namesOf({ clusters }: Fleet): readonly string[] {
  return clusters.list().flatMap(({ name, aliases }) => [name].concat(aliases));
}

function idsOf({ clusters }: Fleet): Record<string, string> {
  return Object.fromEntries(clusters.list().map(({ name, id }) => [name, id]));
}

const PLUGIN = {
  apiVersion: 'client.authentication.k8s.io/v1',
  env: [],
  provideClusterInfo: false,
  installHint: undefined,
  workingDirectory: undefined,
};
