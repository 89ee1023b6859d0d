import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PendingWrite } from '../../../../src/datasources/core/actions/propagation.ts';
import { noteWrite } from '../../../../src/datasources/core/actions/propagation.ts';
import { PODS } from '../../../../src/datasources/core/pod.ts';
import type { Member } from '../../../../src/datasources/fleet/member.ts';
import type { EmbeddedCluster } from '../../../../src/embedded/cluster.ts';
import type { TestClusters, TestFleet } from '../../../support/fleet.ts';
import { createTestSource, openFleet, startClusters } from '../../../support/fleet.ts';

const NEVER = new AbortController().signal;
const POD = { apiVersion: 'v1', kind: 'Pod' };

describe('noteWrite', () => {
  let clusters: TestClusters;
  let world: TestFleet;
  let cluster: EmbeddedCluster;
  let member: Member;
  beforeEach(async () => {
    clusters = await startClusters({ alpha: ['default/web'] });
    world = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await vi.waitUntil(() => [...world.fleet.members()].length === 1);
    const [first] = clusters.all;
    const [engaged] = world.fleet.members();
    if (first === undefined || engaged === undefined) throw new Error('There is no cluster.');
    cluster = first;
    member = engaged;
  });
  afterEach(async () => {
    await world[Symbol.asyncDispose]();
    await clusters[Symbol.asyncDispose]();
  });

  it('waits for nothing where nobody reads the kind', async () => {
    const pending = note(member);
    const { uid, version } = write(cluster, 'a');

    expect(await pending.hasVersion(uid, version)).toBe(true);
  });

  it('waits until the watch has delivered the very version', async () => {
    await follow(member, clusters);
    const pending = note(member);
    const { uid, version } = write(cluster, 'a');

    expect(await pending.hasVersion(uid, version)).toBe(true);
    expect(member.store(PODS).get('default/web')?.resourceVersion).toBe(version);
  });

  it('knows a version that another write has followed already', async () => {
    await follow(member, clusters);
    const pending = note(member);
    const first = write(cluster, 'a');
    const second = write(cluster, 'b');
    await expect
      .poll(() => member.store(PODS).get('default/web')?.resourceVersion)
      .toBe(second.version);

    expect(await pending.hasVersion(first.uid, first.version)).toBe(true);
  });

  it('gives up after two seconds', async () => {
    await follow(member, clusters);
    const { uid } = write(cluster, 'a');
    const pending = note(member);
    let answer: boolean | undefined;

    void pending.hasVersion(uid, 'never').then((has) => (answer = has));
    clusters.clock.advance(1999);
    await Promise.resolve();
    const before = answer;
    clusters.clock.advance(1);
    await expect.poll(() => answer).toBe(false);

    expect(before).toBeUndefined();
  });

  it('takes an object for gone when it is, and when it is on its way', async () => {
    await follow(member, clusters);
    const { uid } = write(cluster, 'a');
    const gone = note(member).hasGone(uid);
    cluster.remove({ ...POD, namespace: 'default', name: 'web' });

    expect(await gone).toBe(true);
    expect(await note(member).hasGone('another')).toBe(true);
  });
});

function note(member: Member): PendingWrite {
  const resource = { group: '', resource: 'pods' };
  return noteWrite({ member, resource, namespace: 'default', name: 'web', signal: NEVER });
}

/** Until the fleet is closed. */
async function follow(member: Member, { clock }: TestClusters): Promise<void> {
  const store = member.store(PODS);
  store.acquire();
  await clock.advanceUntil(() => store.isWhole, 10);
}

function write(
  cluster: EmbeddedCluster,
  value: string,
): { readonly uid: string; readonly version: string } {
  const { metadata } = cluster.apply({
    ...POD,
    metadata: { name: 'web', namespace: 'default', labels: { value } },
  });
  return { uid: metadata.uid ?? '', version: metadata.resourceVersion ?? '' };
}
