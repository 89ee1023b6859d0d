import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../src/async/clock.ts';
import { createSystemClock } from '../../../src/async/clock.ts';
import type { Viewer } from '../../../src/datasources/access/viewer.ts';
import type { CloudSource } from '../../../src/datasources/federation/cloud/cloud-source.ts';
import { openClouds } from '../../../src/datasources/federation/cloud/open-clouds.ts';
import type { ClusterSource } from '../../../src/datasources/fleet/cluster-source.ts';
import type { UserConfig } from '../../../src/datasources/kube/connection.ts';
import { assertSomeCredential } from '../../../src/first-contact.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { SILENT_LOG } from '../../../src/telemetry/log.ts';
import type { CloudServer } from '../../support/cloud-server.ts';
import { readCloudAnswer, refuse, startCloudServer } from '../../support/cloud-server.ts';
import { openFleet } from '../../support/open-fleet.ts';
import { createTemporaryFolder } from '../../support/temporary-folder.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';
import type { ClusterTelling } from '../../../src/datasources/core/cluster-telling.ts';
import { toKnownRow } from '../../../src/datasources/fleet/seat.ts';

const PAGES = (path: string): Promise<object> =>
  readCloudAnswer(path.includes('pageToken') ? 'gke-memberships-2' : 'gke-memberships-1');

const NOBODY: Viewer = {
  name: 'nobody',
  groups: [],
  isAnonymous: false,
  access: { key: 'none', namespacesOf: () => new Set() },
};

describe('a cloud', () => {
  it('makes its clusters known to everybody, with what it knows of them', async () => {
    await using server = await startCloudServer(PAGES);
    await using app = await openFleet([], { clouds: open(server), viewer: NOBODY });

    const { data } = await app.query(`{
      clusters { nodes { name state health kubernetesVersion provider region labels { key }
        sources { kind hubType name reference } access { path } memberships { name } } }
      fleet { cloudFleets { type name state memberCount error { code } } }
    }`);

    expect(data.at('clusters.nodes')).toMatchObject([
      { name: 'attic', state: 'KNOWN', health: 'PROVISIONING' },
      {
        name: 'eu-1',
        state: 'KNOWN',
        health: 'HEALTHY',
        kubernetesVersion: 'v1.34.1-gke.2000',
        provider: 'GCP',
        region: 'europe-west1',
        labels: [{ key: 'env' }, { key: 'team' }],
        sources: [
          {
            kind: 'CLOUD',
            hubType: 'GKE_HUB',
            name: 'eu-1',
            reference: 'projects/shop-prod/locations/europe-west1/memberships/eu-1',
          },
        ],
        access: [],
        memberships: [],
      },
      { name: 'us-1' },
    ]);
    expect(data.at('fleet.cloudFleets')).toEqual([
      {
        type: 'GKE_HUB',
        name: 'projects/shop-prod',
        state: 'LIVE',
        memberCount: 3,
        error: null,
      },
    ]);
  });

  it('speaks of the cluster that has this UID, whoever leads there', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'mine' });
    const membership = {
      name: 'projects/shop-prod/locations/global/memberships/theirs',
      externalId: cluster.uid,
      state: { code: 'READY' },
      endpoint: { gkeCluster: { resourceLink: '' } },
    };
    await using server = await startCloudServer(() => ({ resources: [membership] }));
    const connection = { server: cluster.url, user: {} };
    await using app = await openFleet([{ name: 'mine', connection }], { clouds: open(server) });

    const { data } = await app.query(`{
      clusters { nodes { name state uid kind aliases { name } sources { kind name } } }
    }`);

    expect(data.at('clusters.nodes')).toEqual([
      {
        name: 'mine',
        state: 'LIVE',
        uid: cluster.uid,
        kind: 'MANAGED',
        aliases: [{ name: 'theirs' }],
        sources: [
          { kind: 'EMBEDDED', name: 'mine' },
          { kind: 'CLOUD', name: 'theirs' },
        ],
      },
    ]);
  });

  it('of Azure makes those known that it has no UID of', async () => {
    await using server = await startCloudServer((path, { headers }) => {
      if (path.includes('/managedClusters')) return readCloudAnswer('aks-managed-clusters');
      const page = path.includes('skipToken') ? 2 : 1;
      return readCloudAnswer(`aks-members-${page}`, `http://${headers.host}`);
    });
    const subscription = '00000000-0000-0000-0000-000000000001';
    const fleet = {
      type: 'aks-fleet',
      subscription,
      resourceGroup: 'rg-fleet',
      fleet: 'shop',
    } as const;
    const clouds = openClouds([{ ...fleet, endpoint: server.url, user: {} }], OPTIONS);
    await using app = await openFleet([], { clouds });

    const { data } = await app.query(`{
      clusters { nodes { name state health distribution apiEndpoint nodeCount { total ready } uid } }
      fleet { cloudFleets { type name state } }
    }`);

    expect(data.at('clusters.nodes')).toMatchObject([
      { name: 'asleep', state: 'KNOWN', health: 'HIBERNATED', nodeCount: null },
      { name: 'broken', state: 'KNOWN', health: 'UNHEALTHY' },
      {
        name: 'west',
        state: 'KNOWN',
        health: 'HEALTHY',
        distribution: 'AKS',
        apiEndpoint: 'https://west-1234.hcp.westeurope.azmk8s.io:443',
        nodeCount: { total: 7, ready: null },
        uid: null,
      },
    ]);
    expect(data.at('fleet.cloudFleets')).toEqual([
      { type: 'AKS_FLEET', name: `${subscription}/rg-fleet/shop`, state: 'LIVE' },
    ]);
  });

  it('does not hide that the credential of every entry is refused', async () => {
    await using server = await startCloudServer(PAGES);
    await using cluster = await startEmbeddedCluster({ name: 'mine', token: 'right' });
    const connection = { server: cluster.url, user: { token: 'wrong' } };
    const clouds = open(server);
    await using app = await openFleet([{ name: 'mine', connection }], { clouds });
    await read(clouds.source);

    await expect(assertSomeCredential(app.fleet)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is told live: a cluster that comes, that changes and that leaves', async () => {
    const clock = createVirtualClock();
    let resources: readonly object[] = [];
    await using server = await startCloudServer(() => ({ resources }));
    const clouds = open(server, { clock });
    await using app = await openFleet([], { clouds });
    await read(clouds.source);
    const stream = app.follow(
      'subscription { clusters { changes { type cluster { name health } } } }',
    );
    const follow = async (next: readonly object[]): Promise<unknown> => {
      resources = next;
      clock.advance(60_000);
      return (await stream.next()).value?.at('clusters.changes');
    };
    await stream.next();

    const added = await follow([toMembership('CREATING')]);
    const modified = await follow([toMembership('READY')]);
    const deleted = await follow([]);
    await stream.return(undefined);

    expect(added).toEqual([{ type: 'ADDED', cluster: toRow('PROVISIONING') }]);
    expect(modified).toEqual([{ type: 'MODIFIED', cluster: toRow('HEALTHY') }]);
    expect(deleted).toEqual([{ type: 'DELETED', cluster: null }]);
  });

  it('that stops answering goes on with what it said, and is old after ten minutes', async () => {
    const clock = createVirtualClock();
    let isAway = false;
    await using server = await startCloudServer((path) =>
      isAway ? refuse(500, 'Backend error.') : PAGES(path),
    );
    const start = clock.now();
    const clouds = open(server, { clock });
    await using source = clouds.source;
    await read(source);
    const phase = (): unknown => clouds.fleets()[0]?.state.phase;

    isAway = true;
    await clock.advanceUntil(() => phase() === 'stale', 10_000);
    const stale = readHeard(clouds).length;
    await clock.advanceUntil(() => phase() === 'down', 10_000);
    const down = readHeard(clouds).length;
    const lost = clock.now();
    isAway = false;
    await clock.advanceUntil(() => phase() === 'live', 10_000);

    expect(stale).toBe(3);
    expect(down).toBe(0);
    expect(lost - start).toBeGreaterThanOrEqual(600_000);
    expect(source.mentions).toHaveLength(3);
  });

  it('of which a location is silent keeps the clusters there', async () => {
    const clock = createVirtualClock();
    let isSilent = false;
    await using server = await startCloudServer((path) =>
      isSilent ? { unreachable: ['us-east1'] } : PAGES(path),
    );
    const clouds = open(server, { clock });
    await using source = clouds.source;
    await read(source);

    isSilent = true;
    clock.advance(60_000);
    await expect.poll(() => source.mentions?.length).toBe(1);

    expect(source.mentions?.[0]?.name).toBe('us-1');
    expect(clouds.fleets()[0]?.state).toMatchObject({
      phase: 'stale',
      error: { message: 'These of its locations do not answer: us-east1.' },
    });
  });

  it('of which a location is silent has each cluster once, as it was heard of last', async () => {
    const clock = createVirtualClock();
    let round = 0;
    await using server = await startCloudServer(() => ({
      resources: [
        {
          name: 'projects/shop/locations/us-east1/memberships/us-1',
          labels: { round: String(round) },
        },
      ],
      unreachable: ['us-east1'],
    }));
    const clouds = open(server, { clock });
    await using source = clouds.source;
    await read(source);

    const toLabel = () => readHeard(clouds)[0]?.description.labels[0];
    for (round = 1; round <= 3; round += 1) {
      clock.advance(60_000);
      await expect.poll(toLabel).toEqual({ key: 'round', value: String(round) });
    }

    expect(clouds.fleets()[0]?.memberCount).toBe(1);
  });

  it('that wants to be left alone for months is asked again in an hour', async () => {
    const clock = createVirtualClock();
    await using server = await startCloudServer(() =>
      refuse(429, 'Quota exceeded.', { 'retry-after': '9999999' }),
    );
    const clouds = open(server, { clock });
    await using source = clouds.source;
    await read(source);

    clock.advance(3_599_000);
    const early = server.asked.length;
    clock.advance(1000);

    await expect.poll(() => server.asked.length).toBe(2);
    expect(early).toBe(1);
  });

  it.each<[number, string, string]>([
    [401, 'UNAUTHENTICATED', 'down'],
    [403, 'FORBIDDEN', 'forbidden'],
    [404, 'NOT_FOUND', 'down'],
  ])('that refuses with %i says why', async (status, code, phase) => {
    await using server = await startCloudServer(() => refuse(status, 'Not for you.'));
    const clouds = open(server, { clock: createVirtualClock() });
    await using source = clouds.source;

    await read(source);

    const message = 'Not for you.';
    expect(clouds.fleets()[0]?.state).toMatchObject({ phase, error: { code, message } });
  });

  it('that wants to be left alone is asked again when it said', async () => {
    const clock = createVirtualClock();
    let isBusy = true;
    await using server = await startCloudServer((path) =>
      isBusy ? refuse(429, 'Quota exceeded.', { 'retry-after': '600' }) : PAGES(path),
    );
    const clouds = open(server, { clock });
    await using source = clouds.source;
    await read(source);

    isBusy = false;
    clock.advance(599_000);
    const early = server.asked.length;
    const refused = clouds.fleets()[0]?.state;
    clock.advance(1000);
    await expect.poll(() => clouds.fleets()[0]?.state.phase).toBe('live');

    expect(refused).toMatchObject({ error: { code: 'RATE_LIMITED' } });
    expect(early).toBe(1);
  });

  it('is asked with the token of a plugin, or with what lies in a file now', async () => {
    const folder = await createTemporaryFolder();
    const tokenFile = join(folder, 'token');
    await writeFile(tokenFile, 'of-the-file\n');
    const seen: (string | undefined)[] = [];
    await using server = await startCloudServer((_path, { headers }) => {
      seen.push(headers.authorization);
      return {};
    });
    const apiVersion = 'client.authentication.k8s.io/v1';
    const printed = { apiVersion, kind: 'ExecCredential', status: { token: 'of-the-plugin' } };
    const script = `process.stdout.write(${JSON.stringify(JSON.stringify(printed))})`;
    const exec = {
      apiVersion,
      command: execPath,
      args: ['-e', script],
      env: [],
      provideClusterInfo: false,
      installHint: undefined,
      workingDirectory: undefined,
    };

    for (const user of [{ tokenFile }, { exec }]) {
      const clouds = open(server, { user });
      await using source = clouds.source;
      await read(source);
    }

    expect(seen).toEqual(['Bearer of-the-file', 'Bearer of-the-plugin']);
  });
});

const OPTIONS = {
  clock: createSystemClock(),
  random: () => 0,
  log: SILENT_LOG,
  environment: {},
  userAgent: 'test',
};

interface Opened {
  readonly clock?: Clock;
  readonly user?: UserConfig;
}

function open(
  { url }: CloudServer,
  { clock = OPTIONS.clock, user = { token: 'of-the-cloud' } }: Opened = {},
): CloudSource {
  return openClouds([{ type: 'gke-hub', project: 'shop-prod', endpoint: url, user }], {
    ...OPTIONS,
    clock,
  });
}

function toMembership(code: string): object {
  return { name: 'projects/shop-prod/locations/global/memberships/new', state: { code } };
}

function toRow(health: string): object {
  return { name: 'new', health };
}

/** When it was asked for the first time. */
async function read(source: ClusterSource): Promise<void> {
  await source.learned?.({ timeoutMs: 5000, signal: AbortSignal.timeout(5000) });
}

/** What it says of clusters that counts. */
function readHeard({ source, tellings }: CloudSource): readonly ClusterTelling[] {
  const { mentions = [] } = source;
  const named = { name: 'all', aliases: [], mentions, isDuplicate: false };
  return tellings.of(toKnownRow('pending:all', named)).filter(({ isHeard }) => isHeard);
}
