import { describe, expect, it } from 'vitest';
import type { ClusterMention, HubType } from '../../../src/datasources/fleet/cluster-source.ts';
import { toUidEvidence } from '../../../src/datasources/fleet/cluster-source.ts';
import type { Fleet } from '../../../src/datasources/fleet/fleet.ts';
import { groupMentions } from '../../../src/datasources/fleet/mentions.ts';
import { createTestSource, openFleet, startClusters, toEntry } from '../../support/fleet.ts';
import type { VirtualClock } from '../../support/virtual-clock.ts';

const UID = '3f0c9a52-7d1b-4b43-9d3c-000000000001';
const OTHER_UID = '3f0c9a52-7d1b-4b43-9d3c-000000000002';

describe('groupMentions', () => {
  it.each<[title: string, mentions: readonly ClusterMention[], groups: readonly string[]]>([
    ['a name is no evidence', [toMention('a', 'prod'), toMention('b', 'prod')], ['a', 'b']],
    [
      'one evidence makes them one',
      [toMention('a', 'x', ['link']), toMention('b', 'y', ['link'])],
      ['a b'],
    ],
    [
      'a third ties two',
      [toMention('a', 'x', ['1']), toMention('b', 'y', ['2']), toMention('c', 'z', ['1', '2'])],
      ['a b c'],
    ],
    [
      'a UID goes to all that are tied to who tells it',
      [toMention('a', 'x', ['1']), toMention('b', 'y', ['1', toUidEvidence(UID)])],
      [`a b ${UID}`],
    ],
    [
      'two UIDs are two clusters, whatever ties them',
      [
        toMention('a', 'x', ['1', toUidEvidence(UID)]),
        toMention('b', 'y', ['1', toUidEvidence(OTHER_UID)]),
        toMention('c', 'z', ['1']),
      ],
      [`a c ${UID}`, `b ${OTHER_UID}`],
    ],
  ])('%s', (_title, mentions, expected) => {
    const groups = groupMentions(mentions);

    expect(
      groups.map(({ mentions: told, clusterUid }) =>
        [...told.map(({ key }) => key), clusterUid ?? []].flat().join(' '),
      ),
    ).toEqual(expected);
  });

  it('groups ten thousand that are tied in a chain', () => {
    const mentions = Array.from({ length: 10_000 }, (_, at) =>
      toMention(`m${at}`, `m${at}`, [`link-${at}`, `link-${at + 1}`]),
    );

    expect(groupMentions(mentions)).toHaveLength(1);
  });
});

describe('a fleet of which hubs speak', () => {
  it('shows a cluster that no entry leads to, as known, and waits for it nowhere', async () => {
    await using clusters = await startClusters({});
    const source = createTestSource([]);
    await using test = openFleet([source], clusters.clock);

    source.set([], [toMention('karmada@hub:eu', 'eu')]);

    expect(test.fleet.clusters.list()).toMatchObject([
      { id: 'pending:karmada@hub:eu', name: 'eu', connection: { phase: 'known' }, sources: [] },
    ]);
    expect(test.fleet.member('pending:karmada@hub:eu')).toBeUndefined();
  });

  it('shows what two hubs say of one cluster as one, under the names of both', async () => {
    await using clusters = await startClusters({});
    const source = createTestSource([]);
    await using test = openFleet([source], clusters.clock);

    source.set(
      [],
      [
        toMention('karmada@hub:eu', 'eu', [toUidEvidence(UID)]),
        toMention('ocm@hub:prod', 'prod', [toUidEvidence(UID)], 'OCM'),
        toMention('ocm@hub:eu', 'eu', [], 'OCM'),
      ],
    );

    expect(test.fleet.clusters.list()).toMatchObject([
      { id: UID, clusterUid: UID, name: 'eu', aliases: ['prod'] },
      { id: 'pending:ocm@hub:eu', name: 'ocm/eu', aliases: [] },
    ]);
    for (const name of ['eu', 'prod', 'pending:karmada@hub:eu', 'pending:ocm@hub:prod', UID]) {
      expect(test.fleet.find(name)?.id).toBe(UID);
    }
  });

  it('takes the cluster that answers for the one that is spoken of, by its UID alone', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const [alpha] = clusters.all;
    const uid = alpha?.uid ?? '';
    const source = createTestSource([]);
    await using test = openFleet([source], clusters.clock);
    const mentions = [
      toMention('karmada@hub:member1', 'member1', [toUidEvidence(uid)]),
      toMention('ocm@hub:alpha', 'alpha', [], 'OCM'),
    ];
    source.set([], mentions);

    source.set([toEntry('alpha', alpha?.url ?? '')], mentions);
    await settled(test.fleet, clusters.clock);

    expect(test.fleet.find('pending:karmada@hub:member1')).toMatchObject({
      id: uid,
      name: 'embedded/alpha',
      aliases: ['member1'],
      connection: { phase: 'live' },
      mentions: [{ name: 'member1' }],
    });
    expect(test.fleet.find('alpha')).toMatchObject({ id: 'pending:ocm@hub:alpha' });
  });

  it('goes on knowing a cluster whose last entry is taken away, until nobody speaks of it', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const [alpha] = clusters.all;
    const uid = alpha?.uid ?? '';
    const mentions = [toMention('karmada@hub:member1', 'member1', [toUidEvidence(uid)])];
    const source = createTestSource([toEntry('alpha', alpha?.url ?? '')]);
    await using test = openFleet([source], clusters.clock);
    source.set(source.entries, mentions);
    await settled(test.fleet, clusters.clock);

    source.set([], mentions);
    const known = test.fleet.clusters.list();
    source.set([]);

    expect(known).toMatchObject([
      { id: uid, name: 'member1', aliases: [], connection: { phase: 'known' } },
    ]);
    expect(test.fleet.clusters.list()).toEqual([]);
    expect(test.fleet.find('member1')).toBeUndefined();
  });

  it('keeps the name that a hub has for a cluster when the entry of the same name goes', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const [alpha] = clusters.all;
    const mentions = [
      toMention('ocm@hub:alpha', 'alpha', [toUidEvidence(alpha?.uid ?? '')], 'OCM'),
    ];
    const source = createTestSource([toEntry('alpha', alpha?.url ?? '')]);
    await using test = openFleet([source], clusters.clock);
    source.set(source.entries, mentions);
    await settled(test.fleet, clusters.clock);
    source.set(source.entries, []);
    source.set(source.entries, mentions);
    const engaged = test.fleet.clusters.list();

    source.set([], mentions);
    const known = test.fleet.clusters.list();
    source.set([], []);
    source.set([], [toMention('ocm@hub:2', 'alpha', [], 'OCM')]);

    expect(engaged).toMatchObject([{ name: 'alpha', aliases: [] }]);
    expect(known).toMatchObject([{ id: alpha?.uid, name: 'alpha' }]);
    expect(test.fleet.clusters.list()).toMatchObject([{ name: 'alpha' }]);
  });

  it('ties an entry to the mention that gave it, before anybody has answered and after', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const [alpha] = clusters.all;
    const mention = toMention('karmada@hub:member1', 'member1');
    const entry = { ...toEntry('member1', alpha?.url ?? ''), mention: mention.key };
    const source = createTestSource([]);
    await using test = openFleet([source], clusters.clock);

    source.set([entry], [mention]);
    const before = test.fleet.clusters.list();
    await settled(test.fleet, clusters.clock);

    expect(before).toMatchObject([{ connection: { phase: 'connecting' }, mentions: [mention] }]);
    expect(test.fleet.clusters.list()).toMatchObject([
      { id: alpha?.uid, name: 'member1', connection: { phase: 'live' }, mentions: [mention] },
    ]);
    expect(test.fleet.find('pending:karmada@hub:member1')?.id).toBe(alpha?.uid);
  });
});

function toMention(
  key: string,
  name: string,
  evidence: readonly string[] = [],
  kind: HubType = 'KARMADA',
): ClusterMention {
  const resource = { group: 'cluster.karmada.io', resource: 'clusters' };
  const describedBy = { cluster: 'hub', key, resource, namespace: undefined };
  return { key, kind, name, reference: `${kind} ${name}`, evidence, describedBy };
}

async function settled(fleet: Fleet, clock: VirtualClock): Promise<void> {
  await clock.advanceUntil(
    () => fleet.clusters.list().every(({ connection }) => connection.phase !== 'connecting'),
    100,
  );
}
