import { describe, expect, it } from 'vitest';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { openHubs } from '../../support/hubs.ts';
import type { Json } from '../../support/open-fleet.ts';

describe('a vcluster', () => {
  it.each(['StatefulSet', 'Deployment'])('is told with all that its %s says', async (kind) => {
    const member = await readVcluster({ kind, spec: { replicas: 1 }, status: ONE });

    expect(member.value).toEqual({
      name: 'my-vcluster',
      namespace: 'team-a',
      syncMode: 'NONE',
      isAccepted: true,
      isJoined: true,
      ready: 'TRUE',
      isCordoned: null,
      health: 'HEALTHY',
      healthReason: null,
      object: { kind },
      federation: { type: 'VCLUSTER', capabilities: ['HIBERNATE'] },
      cluster: {
        name: 'my-vcluster',
        kind: 'VIRTUAL',
        distribution: 'VCLUSTER',
        nodeCount: null,
        parent: { name: 'hub' },
      },
    });
  });

  it.each([
    ['HEALTHY when it runs', 1, 1, {}, 'TRUE', null],
    [
      'DEGRADED when not all of its control plane runs',
      3,
      2,
      {},
      'TRUE',
      '1 of 3 replicas of its control plane are not ready.',
    ],
    [
      'UNHEALTHY when none of it runs',
      1,
      0,
      {},
      'FALSE',
      '1 of 1 replicas of its control plane are not ready.',
    ],
    [
      'HIBERNATED when it is paused',
      0,
      0,
      { annotations: { 'loft.sh/paused': 'true', 'loft.sh/paused-replicas': '1' } },
      'FALSE',
      'It was put to sleep.',
    ],
    ['HIBERNATED when it was scaled down', 0, 0, {}, 'FALSE', 'It was put to sleep.'],
    [
      'DELETING while it is being deleted',
      1,
      1,
      { finalizers: ['x/y'], deletionTimestamp: '2026-01-02T03:04:05Z' },
      'TRUE',
      'It is being deleted.',
    ],
  ])('is %s', async (title, replicas, readyReplicas, metadata, ready, healthReason) => {
    const member = await readVcluster({
      metadata,
      spec: { replicas },
      status: { replicas, readyReplicas },
    });

    expect(member.value).toMatchObject({ health: title.split(' ')[0], ready, healthReason });
  });

  it('makes a hub of a cluster, and its end makes none of it again', async () => {
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    hub.apply(toControlPlane({ metadata: { labels: { app: 'other' } } }));
    await using app = await openHubs([hub]);
    const document = `{
      federations { nodes { type } outcomes { state } }
      federationMembers { nodes { name } outcomes { state } }
    }`;

    const before = await app.query(document);
    hub.apply(toControlPlane({}));
    await expect
      .poll(async () => (await app.query(document)).data.at('federationMembers.nodes'))
      .toEqual([{ name: 'my-vcluster' }]);
    const during = await app.query(document);
    hub.remove({
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      namespace: 'team-a',
      name: 'my-vcluster',
    });
    await expect
      .poll(async () => (await app.query(document)).data.at('federations.nodes'))
      .toEqual([]);

    const none = { nodes: [], outcomes: [{ state: 'ABSENT' }] };
    expect(before.data.value).toEqual({ federations: none, federationMembers: none });
    expect(during.data.at('federations.nodes')).toEqual([{ type: 'VCLUSTER' }]);
    expect(during.data.at('federations.outcomes.0.state')).toBe('LIVE');
  });
});

interface ControlPlane {
  readonly kind?: string;
  readonly metadata?: object;
  readonly spec?: object;
  readonly status?: object;
}

const ONE = { replicas: 1, readyReplicas: 1 };

function toControlPlane({ kind = 'StatefulSet', metadata, spec, status }: ControlPlane) {
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: {
      name: 'my-vcluster',
      namespace: 'team-a',
      labels: { app: 'vcluster', release: 'my-vcluster' },
      ...metadata,
    },
    spec,
    status,
  };
}

async function readVcluster(controlPlane: ControlPlane): Promise<Json> {
  await using hub = await startEmbeddedCluster({ name: 'hub', controllers: 'none' });
  hub.apply(toControlPlane(controlPlane));
  await using app = await openHubs([hub]);
  const { data, errors } = await app.query(`{ federationMembers { nodes {
    name namespace syncMode isAccepted isJoined ready isCordoned health healthReason
    object { kind } federation { type capabilities }
    cluster { name kind distribution nodeCount { total } parent { name } }
  } } }`);
  if (errors.length > 0) throw new AggregateError(errors);
  const [member, ...others] = data.list('federationMembers.nodes');
  if (member === undefined || others.length > 0) throw new Error('There is not one member.');
  return member;
}
