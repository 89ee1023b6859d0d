import { describe, expect, it } from 'vitest';
import type { ClusterEntry } from '../../../src/datasources/fleet/cluster-source.ts';
import type { Fleet } from '../../../src/datasources/fleet/fleet.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import {
  POD_KIND,
  createTestSource,
  follow,
  openFleet,
  startClusters,
  toEntry,
} from '../../support/fleet.ts';
import { startRelay } from '../../support/tcp-relay.ts';
import type { VirtualClock } from '../../support/virtual-clock.ts';

describe('the ways to a cluster', () => {
  it('are tried by what they are, not by who came first', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const [alpha] = clusters.all;
    await using relayed = await startRelay(portOf(alpha));
    await using direct = await startRelay(portOf(alpha));
    const [proxy, secret, given] = [
      { ...toEntry('proxy', urlOf(relayed)), ...HUB, isRelayed: true },
      { ...toEntry('secret', urlOf(direct)), ...HUB },
      toEntry('given', alpha?.url ?? ''),
    ];
    const source = createTestSource([proxy]);
    await using test = openFleet([source], clusters.clock);
    const used: string[] = [];

    for (const entries of [[proxy], [proxy, secret], [proxy, secret, given], [proxy, secret]]) {
      source.set(entries);
      await untilMet(test.fleet, clusters.clock, entries);
      used.push(nameOfUsed(test.fleet));
    }

    expect(used).toEqual(['proxy', 'secret', 'given', 'secret']);
  });

  it('are changed under what is read and followed, which goes on where it was', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a', 'shop/b'] });
    const [alpha] = clusters.all;
    await using relay = await startRelay(portOf(alpha));
    const proxy = { ...toEntry('proxy', urlOf(relay)), ...HUB, isRelayed: true };
    const given = toEntry('given', alpha?.url ?? '');
    const source = createTestSource([proxy]);
    await using test = openFleet([source], clusters.clock);
    await untilMet(test.fleet, clusters.clock, [proxy]);
    await using stream = follow(POD_KIND, test.fleet, clusters.clock);
    await stream.takeUntil(({ isSynced }) => isSynced);

    source.set([proxy, given]);
    await untilMet(test.fleet, clusters.clock, [proxy, given]);
    addPod(alpha, 'c');
    const better = await stream.takeUntil(({ changes }) => changes.length > 0);
    source.set([proxy]);
    await untilMet(test.fleet, clusters.clock, [proxy]);
    addPod(alpha, 'd');
    const back = await stream.takeUntil(({ changes }) => changes.length > 0);

    expect(toTold(better)).toEqual(['ADDED c']);
    expect(toTold(back)).toEqual(['ADDED d']);
    expect(new Set([...better, ...back].map(({ phase }) => phase))).toEqual(new Set(['LIVE']));
  });

  it('are left while they fail, and the better one is returned to when it has answered for a while', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'] });
    const { clock } = clusters;
    const [alpha] = clusters.all;
    const relay = await startRelay(portOf(alpha));
    const given = toEntry('given', urlOf(relay));
    const proxy = { ...toEntry('proxy', alpha?.url ?? ''), ...HUB, isRelayed: true };
    await using test = openFleet([createTestSource([given, proxy])], clock);
    await untilMet(test.fleet, clock, [given, proxy]);
    await using stream = follow(POD_KIND, test.fleet, clock);
    await stream.takeUntil(({ isSynced }) => isSynced);
    const first = nameOfUsed(test.fleet);

    await relay[Symbol.asyncDispose]();
    await clock.advanceUntil(() => nameOfUsed(test.fleet) === 'proxy');
    const failed = statesOf(test.fleet);
    addPod(alpha, 'b');
    const meanwhile = await stream.takeUntil(({ changes }) => changes.length > 0);
    await using again = await startRelay(portOf(alpha), relay.port);
    await clock.advanceUntil(() => statesOf(test.fleet).every((one) => one.endsWith('live')));
    const [answeredAt, stillUsed] = [clock.now(), nameOfUsed(test.fleet)];
    await clock.advanceUntil(() => nameOfUsed(test.fleet) === 'given');
    const waitedMs = clock.now() - answeredAt;
    addPod(alpha, 'c');
    const after = await stream.takeUntil(({ changes }) => changes.length > 0);

    expect(first).toBe('given');
    expect(failed).toEqual(['proxy live', 'given down']);
    expect(stillUsed).toBe('proxy');
    expect(waitedMs).toBeGreaterThanOrEqual(50_000);
    expect([...toTold(meanwhile), ...toTold(after)]).toEqual(['ADDED b', 'ADDED c']);
    expect(again.connections).toBeGreaterThan(0);
    expect(test.fleet.clusters.list()).toMatchObject([{ connection: { phase: 'live' } }]);
  });

  it('are passed over when they have died while nobody used them', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const { clock } = clusters;
    const [alpha] = clusters.all;
    const relays = [await startRelay(portOf(alpha)), await startRelay(portOf(alpha))] as const;
    const entries = [
      toEntry('given', urlOf(relays[0])),
      { ...toEntry('secret', urlOf(relays[1])), ...HUB },
      { ...toEntry('proxy', alpha?.url ?? ''), ...HUB, isRelayed: true },
    ];
    await using test = openFleet([createTestSource(entries)], clock);
    await untilMet(test.fleet, clock, entries);
    const phases = new Set<string>();
    test.fleet.clusters.subscribe(() => phases.add(phaseOf(test.fleet)));

    for (const relay of relays) await relay[Symbol.asyncDispose]();
    const diedAt = clock.now();
    await clock.advanceUntil(() => nameOfUsed(test.fleet) === 'proxy');

    expect(clock.now() - diedAt).toBeLessThan(50_000);
    expect(statesOf(test.fleet).toSorted()).toEqual(['given down', 'proxy live', 'secret down']);
    expect(phases).not.toContain('down');
  });

  it('are not taken when another cluster answers there by now', async () => {
    await using clusters = await startClusters({ alpha: [], beta: [] });
    const { clock } = clusters;
    const [alpha, beta] = clusters.all;
    const relays = [await startRelay(portOf(alpha)), await startRelay(portOf(alpha))] as const;
    const entries = [toEntry('given', urlOf(relays[0])), toEntry('spare', urlOf(relays[1]))];
    await using test = openFleet([createTestSource(entries)], clock);
    await untilMet(test.fleet, clock, entries);

    for (const relay of relays) await relay[Symbol.asyncDispose]();
    await using moved = await startRelay(portOf(beta), relays[1].port);
    await clock.advanceUntil(() => test.fleet.find('spare')?.clusterUid === beta?.uid);

    expect(test.fleet.find('given')).toMatchObject({
      clusterUid: alpha?.uid,
      sources: [{ name: 'given' }],
      connection: { phase: 'down' },
    });
    expect(moved.connections).toBeGreaterThan(0);
  });

  it('are all down until one of them answers again, whichever it is', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const { clock } = clusters;
    const [alpha] = clusters.all;
    const relays = [await startRelay(portOf(alpha)), await startRelay(portOf(alpha))] as const;
    const [given, other] = [toEntry('given', urlOf(relays[0])), toEntry('other', urlOf(relays[1]))];
    await using test = openFleet([createTestSource([given, other])], clock);
    await untilMet(test.fleet, clock, [given, other]);

    for (const relay of relays) await relay[Symbol.asyncDispose]();
    await clock.advanceUntil(() => phaseOf(test.fleet) === 'down');
    await using again = await startRelay(portOf(alpha), relays[0].port);
    await clock.advanceUntil(() => phaseOf(test.fleet) === 'live');

    expect(nameOfUsed(test.fleet)).toBe('given');
    expect(again.connections).toBeGreaterThan(0);
  });

  it('are one more way to a cluster that is there without them, while nobody answers', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const { clock } = clusters;
    const [alpha] = clusters.all;
    const given = toEntry('given', alpha?.url ?? '');
    const dead = { ...toEntry('member', 'http://127.0.0.1:1'), ...HUB, mention: 'm' };
    const source = createTestSource([given]);
    await using test = openFleet([source], clock);
    await untilMet(test.fleet, clock, [given]);

    source.set(
      [given, dead],
      [
        {
          key: 'm',
          kind: 'KARMADA',
          name: 'member',
          reference: 'Cluster member',
          evidence: [`uid:${alpha?.uid}`],
          describedBy: {
            cluster: 'hub',
            key: 'm',
            resource: { group: '', resource: 'x' },
            namespace: undefined,
          },
        },
      ],
    );
    await clock.advanceUntil(() => statesOf(test.fleet).length === 2, 100);
    await clock.advanceUntil(() => statesOf(test.fleet)[1] === 'member down');

    expect(test.fleet.clusters.list()).toMatchObject([
      { id: alpha?.uid, name: 'given', aliases: ['member'], connection: { phase: 'live' } },
    ]);
  });
});

const HUB = { hubType: 'KARMADA' } as const;

function portOf(cluster: EmbeddedCluster | undefined): number {
  return Number(new URL(cluster?.url ?? '').port);
}

function urlOf({ port }: { readonly port: number }): string {
  return `http://127.0.0.1:${port}`;
}

function addPod(cluster: EmbeddedCluster | undefined, name: string): void {
  cluster?.apply({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'shop' },
    spec: { containers: [{ name: 'main', image: 'registry.example/main:1' }] },
  });
}

async function untilMet(
  { clusters }: Fleet,
  clock: VirtualClock,
  entries: readonly ClusterEntry[],
): Promise<void> {
  const names = entries.map(({ name }) => name).toSorted();
  await clock.advanceUntil(() => {
    const [only, ...others] = clusters.list();
    const sources = only?.sources.map(({ name }) => name).toSorted();
    return others.length === 0 && sources?.join(' ') === names.join(' ');
  }, 100);
}

function nameOfUsed({ clusters }: Fleet): string {
  return clusters.list()[0]?.sources[0]?.name ?? '';
}

function statesOf({ clusters }: Fleet): readonly string[] {
  return (clusters.list()[0]?.sources ?? []).map(({ name, state }) => `${name} ${state.phase}`);
}

function phaseOf({ clusters }: Fleet): string {
  return clusters.list()[0]?.connection.phase ?? 'gone';
}

function toTold(
  updates: readonly {
    readonly changes: readonly { readonly type: string; readonly record?: unknown }[];
  }[],
): readonly string[] {
  return updates.flatMap(({ changes }) =>
    changes.map(({ type, record }) => {
      const isNamed = typeof record === 'object' && record !== null && 'name' in record;
      return `${type} ${isNamed ? String(record.name) : ''}`;
    }),
  );
}
