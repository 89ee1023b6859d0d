import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asRecord, asText } from '../../src/datasources/kube/json.ts';
import {
  CLUSTER_PROFILE,
  FLEET_CLUSTER,
  GKE_MEMBERSHIP,
  KARMADA_CLUSTER,
  KUBEFED_CLUSTER,
  MANAGED_CLUSTER,
  RANCHER_CLUSTER,
  SHOOT,
  toHubObject,
} from '../support/hubs.ts';
import type { HubKind } from '../support/hubs.ts';
import type { TestFleet } from '../support/open-fleet.ts';
import { openFleet, readOperations } from '../support/open-fleet.ts';
import { define, toDefinition } from '../support/write-contract/definition.ts';
import type { AggregatedHub } from './aggregated-hub.ts';
import { startAggregatedHub } from './aggregated-hub.ts';
import { readModuleDefinitions } from './module-definitions.ts';
import type { Kubernetes } from './start-kubernetes.ts';
import { startKubernetes } from './start-kubernetes.ts';

const PATIENCE = { timeout: 60_000, interval: 250 };
const CLUSTER_API: HubKind = ['cluster.x-k8s.io/v1beta2', 'Cluster', 'clusters'];

const stack = new AsyncDisposableStack();
let hub: Kubernetes;
let alpha: Kubernetes;
let beta: Kubernetes;
let aggregated: AggregatedHub;
let app: TestFleet;

/** Karmada and Gardener behind the API server, the kinds of the others in it. */
beforeAll(async () => {
  const crds = await readModuleDefinitions('cluster-api');
  [hub, alpha, beta] = await Promise.all([
    startKubernetes({ name: 'hub', crds }).then((one) => stack.use(one)),
    startKubernetes({
      name: 'alpha',
      crds: await readModuleDefinitions('multi-cluster-services'),
    }).then((one) => stack.use(one)),
    startKubernetes({ name: 'beta' }).then((one) => stack.use(one)),
  ]);
  aggregated = stack.use(
    await startAggregatedHub({
      hub,
      kinds: [KARMADA_CLUSTER, SHOOT],
      members: { a: { url: alpha.url, ca: alpha.ca, token: alpha.tokens.admin } },
      kubeconfigs: { 'b-shoot': toKubeconfig(beta) },
    }),
  );
  await describeAlpha();
  await describeBeta();
  await describeItself();
  const connection = {
    server: hub.url,
    certificateAuthority: hub.ca,
    user: { token: hub.tokens.admin },
  };
  app = stack.use(
    await openFleet([{ name: 'hub', connection }], {
      hasHubs: true,
      discover: ['KARMADA', 'CLUSTER_API', 'KUBEFED', 'GARDENER', 'VCLUSTER'],
    }),
  );
});

afterAll(() => stack.disposeAsync());

describe('ten hubs in one real API server', () => {
  it('that describe three clusters are three clusters', async () => {
    await expect.poll(readClusters, PATIENCE).toEqual([
      { uid: hub.uid, state: 'LIVE', types: ['OCM', 'RANCHER'] },
      {
        uid: alpha.uid,
        state: 'LIVE',
        types: ['CLUSTER_API', 'CLUSTER_INVENTORY', 'GKE_HUB', 'KARMADA', 'OCM'],
      },
      {
        uid: beta.uid,
        state: 'LIVE',
        types: ['GARDENER', 'KUBEFED', 'RANCHER', 'RANCHER_FLEET', 'VCLUSTER'],
      },
    ]);
  });

  it('lead to a cluster by each of their ways', async () => {
    // What goes to the cluster itself goes before what goes through a hub.
    await expect
      .poll(() => readWays(alpha.uid), PATIENCE)
      .toEqual(['HUB_PROXY SPARE', 'HUB_SECRET USED']);
    await expect
      .poll(() => readWays(beta.uid), PATIENCE)
      .toEqual([
        expect.stringMatching(/^HUB_ISSUED (USED|SPARE)$/),
        expect.stringMatching(/^HUB_SECRET (USED|SPARE)$/),
        expect.stringMatching(/^HUB_SECRET (USED|SPARE)$/),
      ]);
  });

  it('answer OneClusterManyHubs', async () => {
    const document = await readOperations('federation');

    const { data, errors } = await app.query(document, { name: alpha.uid }, 'OneClusterManyHubs');

    expect(errors).toEqual([]);
    expect(data.list('cluster.memberships')).toHaveLength(5);
    expect(data.at('cluster.parent.name')).toBe('hub');
  });

  it('tell what services a member shares, and who it says that it is', async () => {
    await describeShared();

    await expect
      .poll(async () => {
        const document = await readOperations('federation');
        const filter = { namespaces: ['default'] };
        const variables = { exports: filter, imports: filter };
        return (await app.query(document, variables, 'SharedServices')).data.value;
      }, PATIENCE)
      .toMatchObject({
        serviceExports: {
          nodes: [{ name: 'orders', valid: 'TRUE', cluster: { clusterSet: 'production' } }],
        },
        serviceImports: {
          nodes: [
            {
              name: 'orders',
              type: 'CLUSTER_SET_IP',
              ips: ['10.1.2.3'],
              ports: [{ name: 'http', port: 80, protocol: 'TCP' }],
              exporters: [{ name: 'alpha-id' }],
            },
          ],
        },
      });
  });

  it('keep a cluster when one that led to it has let it go', async () => {
    await hub.client.delete('/apis/cluster.x-k8s.io/v1beta2/namespaces/fleet/clusters/a-capi');

    await expect.poll(() => readWays(alpha.uid), PATIENCE).toEqual(['HUB_PROXY USED']);
    await alpha.client.post('/api/v1/namespaces/default/configmaps', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'still-here' },
    });
    await expect
      .poll(async () => {
        const { data } = await app.query(
          `{ objects(resource: { version: "v1", resource: "configmaps" }, filter: { clusters: ["${alpha.uid}"], text: "still-here" }) { nodes { name } } }`,
        );
        return data.at('objects.nodes');
      }, PATIENCE)
      .toEqual([{ name: 'still-here' }]);
  });
});

/** The ways to a cluster by hubs whose members are engaged, and how they stand. */
async function readWays(uid: string): Promise<readonly string[]> {
  const { data } = await app.query(
    'query ($name: String!) { cluster(name: $name) { access { path state } } }',
    { name: uid },
  );
  const ways = data.list('cluster.access').filter((way) => way.at('state') !== 'NOT_ENGAGED');
  return toSorted(ways.map((way) => `${asText(way.at('path'))} ${asText(way.at('state'))}`));
}

function toSorted(texts: readonly string[]): readonly string[] {
  return texts.toSorted((a, b) => (a < b ? -1 : 1));
}

/** In the order hub, alpha, beta: whatever they are called. */
async function readClusters(): Promise<readonly unknown[]> {
  const { data } = await app.query(
    '{ clusters { nodes { uid state memberships { federation { type } } } } }',
  );
  const order = [hub.uid, alpha.uid, beta.uid];
  return data
    .list('clusters.nodes')
    .map((one) => ({
      uid: asText(one.at('uid')),
      state: one.at('state'),
      types: toSorted(one.list('memberships').map((row) => asText(row.at('federation.type')))),
    }))
    .toSorted((a, b) => order.indexOf(a.uid) - order.indexOf(b.uid));
}

/** Known by its UID, by what it claims, and by the credentials that lead to it. */
async function describeAlpha(): Promise<void> {
  const { uid } = alpha;
  aggregated.api.apply(toHubObject(KARMADA_CLUSTER, 'a', { spec: { id: uid, syncMode: 'Push' } }));
  await put(MANAGED_CLUSTER, 'a-ocm', {
    spec: { hubAcceptsClient: true },
    status: { clusterClaims: [{ name: 'id.k8s.io', value: uid }] },
  });
  await put(GKE_MEMBERSHIP, 'a-gke', { spec: { externalId: uid } });
  await put(CLUSTER_PROFILE, 'a-profile', {
    spec: { clusterManager: { name: 'somebody' } },
    status: { properties: [{ name: 'cluster.clusterset.k8s.io', value: uid }] },
  });
  await put(CLUSTER_API, 'a-capi', {
    spec: {
      controlPlaneEndpoint: { host: '127.0.0.1', port: 1 },
      infrastructureRef: { apiGroup: 'infrastructure.cluster.x-k8s.io', kind: 'A', name: 'a' },
    },
  });
  await putSecret('a-capi-kubeconfig', { value: toKubeconfig(alpha) });
}

/** Known by the UID its agent has told, by objects that name each other, and by credentials. */
async function describeBeta(): Promise<void> {
  aggregated.api.apply(toHubObject(SHOOT, 'b-shoot', { spec: { provider: { type: 'aws' } } }));
  await put(RANCHER_CLUSTER, 'c-b', { spec: { displayName: 'b-rancher' } });
  await put(FLEET_CLUSTER, 'b-fleet', {
    metadata: { labels: { 'management.cattle.io/cluster-name': 'c-b' } },
    spec: { clientID: beta.uid },
  });
  await put(KUBEFED_CLUSTER, 'b-kubefed', {
    spec: {
      apiEndpoint: beta.url,
      caBundle: Buffer.from(beta.ca).toString('base64'),
      secretRef: { name: 'b-kubefed' },
    },
  });
  await putSecret('b-kubefed', { token: beta.tokens.admin });
  await make('/apis/apps/v1/namespaces/fleet/statefulsets', {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'b-vcluster', labels: { app: 'vcluster', release: 'b-vcluster' } },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: 'vcluster' } },
      template: {
        metadata: { labels: { app: 'vcluster' } },
        spec: { containers: [{ name: 'syncer', image: 'vcluster:1' }] },
      },
    },
  });
  await putSecret('vc-b-vcluster', { config: toKubeconfig(beta) });
}

/** What it exports to the others of its ClusterSet, and imports of itself. */
async function describeShared(): Promise<void> {
  const { client } = alpha;
  const property = {
    plural: 'clusterproperties',
    kind: 'ClusterProperty',
    scope: 'Cluster',
  } as const;
  await define({ client }, toDefinition('about.k8s.io', 'v1beta1', property));
  const apiVersion = 'multicluster.x-k8s.io/v1beta1';
  const path = `/apis/${apiVersion}/namespaces/default`;
  const metadata = { name: 'orders' };
  const spec = {
    type: 'ClusterSetIP',
    ips: ['10.1.2.3'],
    ports: [{ name: 'http', port: 80, protocol: 'TCP' }],
  };
  for (const [place, object] of [
    [
      '/apis/about.k8s.io/v1beta1/clusterproperties',
      {
        apiVersion: 'about.k8s.io/v1beta1',
        kind: 'ClusterProperty',
        metadata: { name: 'clusterset.k8s.io' },
        spec: { value: 'production' },
      },
    ],
    [`${path}/serviceexports`, { apiVersion, kind: 'ServiceExport', metadata }],
    [`${path}/serviceimports`, { apiVersion, kind: 'ServiceImport', metadata, spec }],
  ] as const) {
    await vi.waitFor(async () => {
      const { code, text } = await client.post(place, object);
      if (code !== 201) throw new Error(text);
    }, PATIENCE);
  }
  const lastTransitionTime = '2026-01-01T00:00:00Z';
  const valid = { type: 'Valid', status: 'True', reason: 'Valid', message: '', lastTransitionTime };
  for (const [plural, status] of [
    ['serviceexports', { conditions: [valid] }],
    ['serviceimports', { clusters: [{ cluster: 'alpha-id' }] }],
  ] as const) {
    const { code, text } = await client.patch(`${path}/${plural}/orders/status`, 'merge', {
      status,
    });
    if (code !== 200) throw new Error(text);
  }
}

/** The hub is a member of itself twice. */
async function describeItself(): Promise<void> {
  await put(RANCHER_CLUSTER, 'local', { spec: { internal: true }, status: { driver: 'local' } });
  await put(MANAGED_CLUSTER, 'local-cluster', {
    metadata: { labels: { 'local-cluster': 'true' } },
    status: { clusterClaims: [{ name: 'id.k8s.io', value: hub.uid }] },
  });
}

async function put(
  kind: HubKind,
  name: string,
  { status, ...object }: Readonly<Record<string, unknown>>,
): Promise<void> {
  const [apiVersion, kindName, plural, scope = 'Namespaced'] = kind;
  const [group = '', version = ''] = apiVersion.split('/');
  await define(
    { client: hub.client },
    toDefinition(group, version, { plural, kind: kindName, scope }),
  );
  const place = scope === 'Cluster' ? '' : '/namespaces/fleet';
  const path = `/apis/${apiVersion}${place}/${plural}`;
  await make(path, toHubObject(kind, name, object));
  if (status === undefined) return;
  const { code, text } = await hub.client.patch(`${path}/${name}/status`, 'merge', { status });
  if (code !== 200) throw new Error(text);
}

async function putSecret(name: string, data: Readonly<Record<string, string>>): Promise<void> {
  const metadata = { name, namespace: 'fleet' };
  await make('/api/v1/namespaces/fleet/secrets', { metadata, stringData: data });
}

/** As soon as the kind and the namespace are there. */
async function make(path: string, body: object): Promise<void> {
  await vi.waitFor(async () => {
    await hub.client.post('/api/v1/namespaces', { metadata: { name: 'fleet' } });
    const { code, text } = await hub.client.post(path, body);
    if (code !== 201 && asRecord(JSON.parse(text))['reason'] !== 'AlreadyExists')
      throw new Error(text);
  }, PATIENCE);
}

function toKubeconfig({ url, ca, tokens }: Kubernetes): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'member',
    contexts: [{ name: 'member', context: { cluster: 'member', user: 'member' } }],
    clusters: [
      {
        name: 'member',
        cluster: { server: url, 'certificate-authority-data': Buffer.from(ca).toString('base64') },
      },
    ],
    users: [{ name: 'member', user: { token: tokens.admin } }],
  });
}
