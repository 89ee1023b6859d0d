import { describe, expect, it } from 'vitest';
import { asRecord } from '../../../src/datasources/kube/json.ts';
import type { FleetCluster } from '../../../src/datasources/fleet/fleet-cluster.ts';
import type { Fleet } from '../../../src/datasources/fleet/fleet.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { createTestSource, openFleet, toEntry } from '../../support/fleet.ts';
import { toEmbeddedClock } from '../../support/kube-client.ts';
import { startRelay } from '../../support/tcp-relay.ts';
import type { VirtualClock } from '../../support/virtual-clock.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

describe('two entries whose clusters have one UID', () => {
  it('are two clusters where the API servers have nothing in common', async () => {
    await using twins = await startTwins();
    const { clock, original, copy } = twins;
    const source = createTestSource([toEntry('original', original.url)]);
    await using test = openFleet([source], clock);
    await settled(test.fleet, clock, 1);
    const alone = test.fleet.clusters.list();

    source.set([toEntry('original', original.url), toEntry('copy', copy.url)]);
    await settled(test.fleet, clock, 2);

    expect(alone).toMatchObject([{ id: original.uid, isDuplicate: false }]);
    expect(byName(test.fleet)).toMatchObject({
      original: { id: original.uid, clusterUid: original.uid, isDuplicate: true },
      copy: {
        id: expect.stringMatching(new RegExp(`^${original.uid}:[0-9a-f]{12}$`)),
        clusterUid: original.uid,
        isDuplicate: true,
      },
    });
    expect(test.fleet.find('pending:test:copy')?.name).toBe('copy');
    expect(test.fleet.member(original.uid)?.kube.name).toBe('original');
  });

  it('keep their identities when one of them leaves and comes back', async () => {
    await using twins = await startTwins();
    const { clock, original, copy } = twins;
    const entries = [toEntry('original', original.url), toEntry('copy', copy.url)] as const;
    const source = createTestSource(entries.slice(0, 1));
    await using test = openFleet([source], clock);
    await settled(test.fleet, clock, 1);
    source.set(entries);
    await settled(test.fleet, clock, 2);
    const before = byName(test.fleet)['copy'];

    source.set([entries[1]]);
    await settled(test.fleet, clock, 1);
    const left = test.fleet.clusters.list();
    source.set(entries);
    await settled(test.fleet, clock, 2);

    expect(left).toMatchObject([{ id: before?.id, name: 'copy', isDuplicate: false }]);
    expect(byName(test.fleet)).toMatchObject({
      original: { id: original.uid, isDuplicate: true },
      copy: { id: before?.id, isDuplicate: true },
    });
  });

  it('know further entries of each of them, whichever come at once', async () => {
    await using twins = await startTwins();
    const { clock, original, copy } = twins;
    await using relay = await startRelay(Number(new URL(copy.url).port));
    const source = createTestSource([toEntry('original', original.url)]);
    await using test = openFleet([source], clock);
    await settled(test.fleet, clock, 1);

    source.set([
      toEntry('original', original.url),
      toEntry('copy', copy.url),
      toEntry('relayed', `http://127.0.0.1:${relay.port}`),
    ]);
    await settled(test.fleet, clock, 2);

    const names = test.fleet.clusters
      .list()
      .map(({ sources }) => sources.map(({ name }) => name).toSorted());
    expect(names.toSorted((a, b) => a.length - b.length)).toEqual([
      ['original'],
      ['copy', 'relayed'],
    ]);
  });

  it.each([
    ['the Leases may not be read', ({ copy }: Twins) => void copy.faults.add(NO_LEASES)],
    ['one has none', ({ copy }: Twins) => void copy.remove(leaseOf(copy))],
    [
      'one API server runs in both',
      ({ original, copy }: Twins) => void copy.apply(readLease(original)),
    ],
  ])('are one cluster where %s', async (_why, change) => {
    await using twins = await startTwins();
    const { clock, original, copy } = twins;
    change(twins);
    const source = createTestSource([toEntry('original', original.url)]);
    await using test = openFleet([source], clock);
    await settled(test.fleet, clock, 1);

    source.set([toEntry('original', original.url), toEntry('copy', copy.url)]);
    await clock.advanceUntil(() => test.fleet.find('copy')?.sources.length === 2, 100);

    expect(test.fleet.clusters.list()).toMatchObject([
      { id: original.uid, isDuplicate: false, aliases: ['copy'] },
    ]);
  });

  it('are two where the copy still has the Lease of the other, which stands still', async () => {
    await using twins = await startTwins();
    const { clock, original, copy } = twins;
    const { metadata, ...lease } = readLease(original);
    copy.apply({
      ...lease,
      metadata: { name: 'apiserver-before', namespace: 'kube-system', labels: metadata.labels },
      spec: { ...lease.spec, renewTime: '2026-11-22T19:50:00.000000Z' },
    });
    const source = createTestSource([toEntry('original', original.url)]);
    await using test = openFleet([source], clock);
    await settled(test.fleet, clock, 1);

    source.set([toEntry('original', original.url), toEntry('copy', copy.url)]);
    await settled(test.fleet, clock, 2);

    expect(test.fleet.find('copy')?.isDuplicate).toBe(true);
  });

  it('cost a cluster of which there is one entry nothing', async () => {
    await using twins = await startTwins();
    await using test = openFleet(
      [createTestSource([toEntry('original', twins.original.url)])],
      twins.clock,
    );

    await settled(test.fleet, twins.clock, 1);

    const asked = twins.original.requests.map(({ path }) => path);
    expect(asked.filter((path) => path.includes('leases'))).toEqual([]);
  });
});

interface Twins extends AsyncDisposable {
  readonly clock: VirtualClock;
  readonly original: EmbeddedCluster;
  /** Of the same UID, and with an API server of its own. */
  readonly copy: EmbeddedCluster;
}

async function startTwins(): Promise<Twins> {
  const clock = createVirtualClock();
  const options = { name: 'alpha', clock: toEmbeddedClock(clock) };
  const original = await startEmbeddedCluster(options);
  const copy = await startEmbeddedCluster(options);
  const lease = readLease(copy);
  copy.apply({ ...lease, spec: { ...lease.spec, holderIdentity: 'apiserver-other_made-up' } });
  return {
    clock,
    original,
    copy,
    async [Symbol.asyncDispose]() {
      await Promise.all([original[Symbol.asyncDispose](), copy[Symbol.asyncDispose]()]);
    },
  };
}

const NO_LEASES = { type: 'forbidden', resource: 'leases' } as const;
const LEASE = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', namespace: 'kube-system' };

function leaseOf(cluster: EmbeddedCluster): typeof LEASE & { readonly name: string } {
  return { ...LEASE, name: cluster.list(LEASE)[0]?.metadata.name ?? '' };
}

function readLease(cluster: EmbeddedCluster) {
  const lease = cluster.get(leaseOf(cluster));
  if (lease === undefined) throw new Error('No API server has a Lease.');
  return { ...lease, spec: asRecord(lease['spec']) };
}

async function settled({ clusters }: Fleet, clock: VirtualClock, count: number): Promise<void> {
  await clock.advanceUntil(() => {
    const all = clusters.list();
    return all.length === count && all.every(({ connection }) => connection.phase === 'live');
  }, 100);
}

function byName({ clusters }: Fleet): Readonly<Record<string, FleetCluster>> {
  return Object.fromEntries(clusters.list().map((cluster) => [cluster.name, cluster]));
}
