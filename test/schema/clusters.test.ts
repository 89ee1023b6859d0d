import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/datasources/access/viewer.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import { KARMADA_CLUSTER, openHubs, serveHubKinds, toHubObject, yes } from '../support/hubs.ts';
import { toReader } from '../support/placements.ts';
import type { TestFleet } from '../support/open-fleet.ts';

const LIST = `query ($filter: ClusterFilter, $orderBy: ClusterOrder) {
  clusters(filter: $filter, orderBy: $orderBy) { totalCount nodes { name } }
}`;

describe('clusters', () => {
  it.each([
    ['providers', { providers: ['AWS', 'VSPHERE'] }, 'aws known'],
    ['regions', { regions: ['eu-west-1'] }, 'aws'],
    ['regions that a hub tells of', { regions: ['berlin'] }, 'known'],
    ['hubs', { hubTypes: ['KARMADA'] }, 'known'],
    ['other hubs', { hubTypes: ['OCM'] }, ''],
    ['machines on premises', { isOnPremises: true }, 'known metal'],
    ['machines in a cloud', { isOnPremises: false }, 'aws'],
    ['distributions', { distributions: ['EKS'] }, 'aws'],
    ['the version', { kubernetesVersion: '1.34' }, 'aws known'],
    ['the version, in whole numbers', { kubernetesVersion: 'v1.3' }, ''],
    ['health', { health: ['DEGRADED'] }, 'metal'],
    ['nodes', { minNodes: 3 }, 'known metal'],
    ['labels', { labelSelector: 'tier in (edge)' }, 'known'],
    ['several conditions', { minNodes: 3, isOnPremises: true, regions: ['berlin'] }, 'known'],
    ['kinds', { kinds: ['SEED'] }, ''],
  ])('are filtered by %s', async (_by, filter, names) => {
    await using clusters = await startClusters();

    const { data, errors } = await clusters.app.query(LIST, { filter });

    expect(errors).toEqual([]);
    expect(namesOf(data)).toBe(names);
  });

  it.each([
    ['PROVIDER', 'ASC', 'aws metal hub known'],
    ['REGION', 'ASC', 'known aws hub metal'],
    ['VERSION', 'ASC', 'metal aws known hub'],
    ['NODES', 'DESC', 'known metal aws hub'],
    ['HEALTH', 'ASC', 'metal aws hub known'],
    ['NAME', 'DESC', 'metal known hub aws'],
  ])('are ordered by %s %s', async (field, direction, names) => {
    await using clusters = await startClusters();

    const { data } = await clusters.app.query(LIST, { orderBy: { field, direction } });

    expect(namesOf(data)).toBe(names);
  });

  it('are paged by what they are ordered by', async () => {
    await using clusters = await startClusters();
    const page = `query ($after: String) { clusters(first: 2, after: $after, orderBy: { field: NODES }) {
      nodes { name } pageInfo { hasNextPage endCursor }
    } }`;

    const first = await clusters.app.query(page);
    const second = await clusters.app.query(page, {
      after: first.data.at('clusters.pageInfo.endCursor'),
    });

    expect([namesOf(first.data), namesOf(second.data)]).toEqual(['hub aws', 'metal known']);
    expect(second.data.at('clusters.pageInfo.hasNextPage')).toBe(false);
  });

  it('refuse a selector that is none', async () => {
    await using clusters = await startClusters();

    const { errors } = await clusters.app.query(LIST, { filter: { labelSelector: 'a in b' } });

    expect(errors[0]?.originalError).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'filter.labelSelector',
    });
  });

  it('are found by nothing that the caller may not see', async () => {
    await using clusters = await startClusters(toReader({ pods: 'all' }));

    const { data, errors } = await clusters.app.query(`{
      all: clusters(orderBy: { field: NODES }) { nodes { name provider region } }
      onPremises: clusters(filter: { isOnPremises: true }) { totalCount }
      large: clusters(filter: { minNodes: 1 }) { totalCount }
      members: clusters(filter: { hubTypes: [KARMADA] }) { totalCount }
      fleet { isHybrid clustersByRegion { region } clustersByProvider { provider count } }
    }`);

    expect(errors).toEqual([]);
    expect(data.value).toEqual({
      all: {
        nodes: ['aws', 'hub', 'metal'].map((name) => ({ name, provider: 'UNKNOWN', region: null })),
      },
      onPremises: { totalCount: 0 },
      large: { totalCount: 0 },
      members: { totalCount: 0 },
      fleet: {
        isHybrid: false,
        clustersByRegion: [],
        clustersByProvider: [{ provider: 'UNKNOWN', count: 3 }],
      },
    });
  });

  it('add up to what sort of fleet it is', async () => {
    await using clusters = await startClusters();

    const { data, errors } = await clusters.app.query(`{ fleet {
      clustersByProvider { provider count nodeCount }
      clustersByRegion { region count nodeCount }
      isHybrid isMultiProvider isGeoDistributed
    } }`);

    expect(errors).toEqual([]);
    expect(data.at('fleet')).toEqual({
      clustersByProvider: [
        { provider: 'AWS', count: 1, nodeCount: 1 },
        { provider: 'BARE_METAL', count: 1, nodeCount: 3 },
        { provider: 'UNKNOWN', count: 1, nodeCount: 0 },
        { provider: 'VSPHERE', count: 1, nodeCount: 9 },
      ],
      clustersByRegion: [
        { region: 'berlin', count: 1, nodeCount: 9 },
        { region: 'eu-west-1', count: 1, nodeCount: 1 },
      ],
      isHybrid: true,
      isMultiProvider: true,
      isGeoDistributed: true,
    });
  });

  it('tell a live view of what their hubs say anew, and of new memberships', async () => {
    await using clusters = await startClusters();
    const stream = clusters.app.follow(`subscription { clusters(filter: { clusters: ["known"] }) {
      changes { type cluster { name health region labels { key value } memberships { ready } } }
    } }`);
    await stream.next();

    clusters.describe({ labels: { tier: 'core' }, region: 'bern', conditions: [] });
    const moved = await stream.next();
    await stream.return(undefined);

    expect(moved.value?.at('clusters.changes')).toEqual([
      {
        type: 'MODIFIED',
        cluster: {
          name: 'known',
          health: 'UNKNOWN',
          region: 'bern',
          labels: [{ key: 'tier', value: 'core' }],
          memberships: [{ ready: 'UNKNOWN' }],
        },
      },
    ]);
  });

  it('come into a live view and leave it as their hubs make them fit its filter', async () => {
    await using clusters = await startClusters();
    const stream = clusters.app.follow(
      'subscription { clusters(filter: { regions: ["bern"] }) { changes { type cluster { name } } } }',
    );
    const first = await stream.next();

    clusters.describe({ labels: {}, region: 'bern', conditions: [] });
    const came = await stream.next();
    clusters.describe({ labels: {}, region: 'berlin', conditions: [] });
    const left = await stream.next();
    await stream.return(undefined);

    expect(first.value?.at('clusters.changes')).toEqual([]);
    expect(came.value?.at('clusters.changes')).toEqual([
      { type: 'ADDED', cluster: { name: 'known' } },
    ]);
    expect(left.value?.at('clusters.changes')).toEqual([{ type: 'DELETED', cluster: null }]);
  });
});

interface Described {
  readonly labels: Readonly<Record<string, string>>;
  readonly region: string;
  readonly conditions: readonly object[];
}

interface Clusters extends AsyncDisposable {
  readonly app: TestFleet;
  /** Lets the hub say this of the cluster that it alone knows. */
  describe(known: Described): void;
}

/** One in a cloud, one of bare metal, a hub without nodes and one that it tells of. */
async function startClusters(viewer?: Viewer): Promise<Clusters> {
  const stack = new AsyncDisposableStack();
  const aws = stack.use(await startEmbeddedCluster({ name: 'aws', version: 'v1.34.2-eks-1' }));
  const metal = stack.use(await startEmbeddedCluster({ name: 'metal', version: 'v1.9.11' }));
  const hub = stack.use(await startEmbeddedCluster({ name: 'hub', version: 'v1.35.0' }));
  addNode(aws, 'a', { providerID: 'aws:///eu-west-1a/i-1' }, 'True');
  for (const [index, name] of ['a', 'b', 'c'].entries()) {
    addNode(metal, name, {}, index === 0 ? 'False' : 'True');
  }
  serveHubKinds(hub, [KARMADA_CLUSTER]);
  const describeKnown = ({ labels, region, conditions }: Described): void => {
    hub.apply(
      toHubObject(KARMADA_CLUSTER, 'known', {
        metadata: { labels },
        spec: { provider: 'vsphere', region, syncMode: 'Push' },
        status: {
          kubernetesVersion: 'v1.34.10',
          nodeSummary: { totalNum: 9, readyNum: 9 },
          conditions,
        },
      }),
    );
  };
  describeKnown({ labels: { tier: 'edge' }, region: 'berlin', conditions: [yes('Ready')] });
  const app = stack.use(await openHubs([aws, metal, hub], viewer));
  return { app, describe: describeKnown, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

function addNode(
  cluster: EmbeddedCluster,
  name: string,
  spec: { readonly providerID?: string },
  ready: string,
): void {
  const labels = { 'topology.kubernetes.io/region': 'eu-west-1' };
  cluster.apply({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, labels: spec.providerID === undefined ? {} : labels },
    spec: { ...spec },
    status: {
      conditions: [{ type: 'Ready', status: ready }],
      nodeInfo: { osImage: 'Ubuntu 24.04', kubeletVersion: 'v1.34.2' },
    },
  });
}

function namesOf(data: { list(path: string): readonly { at(path: string): unknown }[] }): string {
  return data
    .list('clusters.nodes')
    .map((node) => String(node.at('name')))
    .join(' ');
}
