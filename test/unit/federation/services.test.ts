import { describe, expect, it } from 'vitest';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { HubKind } from '../../support/hubs.ts';
import { no, openHubs, serveHubKinds, toHubObject, yes } from '../../support/hubs.ts';
import type { TestFleet } from '../../support/open-fleet.ts';

const PROPERTY: HubKind = [
  'about.k8s.io/v1beta1',
  'ClusterProperty',
  'clusterproperties',
  'Cluster',
];

function toKinds(version: string): readonly [exported: HubKind, imported: HubKind] {
  const apiVersion = `multicluster.x-k8s.io/${version}`;
  return [
    [apiVersion, 'ServiceExport', 'serviceexports'],
    [apiVersion, 'ServiceImport', 'serviceimports'],
  ];
}

const [EXPORT, IMPORT] = toKinds('v1beta1');

describe.each(['v1beta1', 'v1alpha1'])('services of several clusters, in %s', (version) => {
  const [exported, imported] = toKinds(version);

  it('are listed as who exports them says', async () => {
    await using alpha = await startEmbeddedCluster({ name: 'alpha' });
    serveHubKinds(alpha, [exported, imported]);
    put(alpha, exported, 'web', { conditions: [yes('Valid'), yes('Ready', 'Exported')] });
    put(alpha, exported, 'old', { conditions: [yes('Exported'), yes('Conflict', 'PortConflict')] });
    put(alpha, exported, 'wrong', { conditions: [no('Valid', 'NoService')] });
    await using app = await openHubs([alpha]);

    const { data, errors } = await app.query(
      '{ serviceExports { isComplete nodes { name namespace apiVersion exported valid conflict conditions { type reason } cluster { name } } } }',
    );

    const shared = { namespace: 'fleet', cluster: { name: 'alpha' } };
    expect(errors).toEqual([]);
    expect(data.at('serviceExports.isComplete')).toBe(true);
    expect(data.at('serviceExports.nodes')).toMatchObject([
      { ...shared, name: 'old', exported: 'TRUE', valid: 'UNKNOWN', conflict: 'TRUE' },
      { ...shared, name: 'web', exported: 'TRUE', valid: 'TRUE', conflict: 'UNKNOWN' },
      { ...shared, name: 'wrong', exported: 'UNKNOWN', valid: 'FALSE' },
    ]);
    expect(data.at('serviceExports.nodes.0.apiVersion')).toBe(`multicluster.x-k8s.io/${version}`);
  });

  it('are listed as who imports them has them', async () => {
    await using alpha = await startEmbeddedCluster({ name: 'alpha' });
    serveHubKinds(alpha, [exported, imported]);
    putImport(alpha, imported, 'web', ['eu']);
    await using app = await openHubs([alpha]);

    const { data } = await app.query(
      '{ serviceImports { nodes { name type ips ports { name port protocol appProtocol } exporters { name cluster { name } } } } }',
    );

    expect(data.at('serviceImports.nodes')).toEqual([
      {
        name: 'web',
        type: 'CLUSTER_SET_IP',
        ips: ['10.42.0.7'],
        ports: [{ name: 'http', port: 80, protocol: 'TCP', appProtocol: 'h2c' }],
        exporters: [{ name: 'eu', cluster: null }],
      },
    ]);
  });
});

describe('the exporters of a service', () => {
  it('are the clusters that say they have that id in the set of who imports it', async () => {
    await using fleet = await startFleet({
      alpha: { 'clusterset.k8s.io': 'prod' },
      beta: { 'clusterset.k8s.io': 'prod', 'cluster.clusterset.k8s.io': 'eu' },
      gamma: { 'clusterset.k8s.io': 'test', 'cluster.clusterset.k8s.io': 'eu' },
    });

    await expect.poll(fleet.exporters).toEqual([{ name: 'eu', cluster: { name: 'beta' } }]);
  });

  it('are none where two say so', async () => {
    await using fleet = await startFleet({
      alpha: {},
      beta: { 'cluster.clusterset.k8s.io': 'eu' },
      gamma: { 'cluster.clusterset.k8s.io': 'eu' },
    });

    expect(await fleet.exporters()).toEqual([{ name: 'eu', cluster: null }]);
  });

  it('are those that are called so where nobody says anything', async () => {
    await using fleet = await startFleet({ alpha: {}, eu: {} });

    expect(await fleet.exporters()).toEqual([{ name: 'eu', cluster: { name: 'eu' } }]);
  });

  it('are none that is called so and says that it is another', async () => {
    await using fleet = await startFleet({
      alpha: {},
      eu: { 'cluster.clusterset.k8s.io': 'us' },
    });

    expect(await fleet.exporters()).toEqual([{ name: 'eu', cluster: null }]);
  });
});

describe('serviceExports and serviceImports', () => {
  it('are filtered, and read again by their ids', async () => {
    await using alpha = await startEmbeddedCluster({ name: 'alpha' });
    serveHubKinds(alpha, [EXPORT, IMPORT]);
    put(alpha, EXPORT, 'web', { conditions: [yes('Ready')] });
    put(alpha, EXPORT, 'db', { conditions: [yes('Conflict')] });
    putImport(alpha, IMPORT, 'web', ['eu', 'us']);
    putImport(alpha, IMPORT, 'db', ['us']);
    await using app = await openHubs([alpha]);

    const { data } = await app.query(`{
      ready: serviceExports(filter: { exported: TRUE }) { nodes { id name } }
      conflicts: serviceExports(filter: { conflict: TRUE, namespaces: ["fleet"] }) { nodes { name } }
      fromEurope: serviceImports(filter: { exporters: ["eu"] }) { nodes { id name } }
      headless: serviceImports(filter: { types: [HEADLESS] }) { totalCount }
    }`);
    const ids = [data.at('ready.nodes.0.id'), data.at('fromEurope.nodes.0.id')];
    const again = await app.query(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on KubernetesObject { name } } }',
      { ids },
    );

    expect(data.value).toMatchObject({
      ready: { nodes: [{ name: 'web' }] },
      conflicts: { nodes: [{ name: 'db' }] },
      fromEurope: { nodes: [{ name: 'web' }] },
      headless: { totalCount: 0 },
    });
    expect(again.data.at('nodes')).toEqual([
      { __typename: 'ServiceExport', id: ids[0], name: 'web' },
      { __typename: 'ServiceImport', id: ids[1], name: 'web' },
    ]);
  });

  it('are followed, as clusters begin and end to share', async () => {
    await using alpha = await startEmbeddedCluster({ name: 'alpha' });
    serveHubKinds(alpha, [EXPORT, IMPORT]);
    put(alpha, EXPORT, 'web', { conditions: [yes('Valid')] });
    await using app = await openHubs([alpha]);
    const exports = app.follow(
      'subscription { serviceExports { changes { type serviceExport { name exported } } } }',
    );
    const imports = app.follow(
      'subscription { serviceImports { changes { type serviceImport { name exporters { name } } } } }',
    );
    const first = [await exports.next(), await imports.next()];

    put(alpha, EXPORT, 'web', { conditions: [yes('Valid'), yes('Ready')] });
    putImport(alpha, IMPORT, 'web', ['eu']);
    const then = [await exports.next(), await imports.next()];
    putImport(alpha, IMPORT, 'web', ['eu', 'us']);
    const more = await imports.next();
    await Promise.all([exports.return(undefined), imports.return(undefined)]);

    expect(more.value?.at('serviceImports.changes')).toMatchObject([
      { type: 'MODIFIED', serviceImport: { exporters: [{ name: 'eu' }, { name: 'us' }] } },
    ]);
    expect(first.map(({ value }) => value?.value)).toEqual([
      { serviceExports: { changes: [toChange('ADDED', 'web', 'UNKNOWN')] } },
      { serviceImports: { changes: [] } },
    ]);
    expect(then.map(({ value }) => value?.value)).toEqual([
      { serviceExports: { changes: [toChange('MODIFIED', 'web', 'TRUE')] } },
      {
        serviceImports: {
          changes: [{ type: 'ADDED', serviceImport: { name: 'web', exporters: [{ name: 'eu' }] } }],
        },
      },
    ]);
  });

  it('are ABSENT and complete where the kinds are not served, and cost no call', async () => {
    await using alpha = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openHubs([alpha]);

    const { data } = await app.query(`{
      serviceExports { isComplete outcomes { state error { code } } }
      serviceImports { isComplete outcomes { state error { code } } }
    }`);

    const absent = { isComplete: true, outcomes: [{ state: 'ABSENT', error: null }] };
    expect(data.value).toEqual({ serviceExports: absent, serviceImports: absent });
    expect(alpha.requests.filter(({ path }) => path.includes('multicluster'))).toEqual([]);
  });
});

interface ExportingFleet extends AsyncDisposable {
  /** Of the service that alpha imports from `eu`. */
  exporters(this: void): Promise<unknown>;
}

/** Clusters that say this of themselves; alpha imports a service of `eu`. */
async function startFleet(
  told: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<ExportingFleet> {
  const stack = new AsyncDisposableStack();
  const clusters: EmbeddedCluster[] = [];
  for (const [name, properties] of Object.entries(told)) {
    const cluster = stack.use(await startEmbeddedCluster({ name }));
    serveHubKinds(cluster, [PROPERTY, EXPORT, IMPORT]);
    for (const [property, value] of Object.entries(properties)) {
      cluster.apply(toHubObject(PROPERTY, property, { spec: { value } }));
    }
    if (name === 'alpha') putImport(cluster, IMPORT, 'web', ['eu']);
    clusters.push(cluster);
  }
  const app: TestFleet = stack.use(await openHubs(clusters));
  await app.query('{ clusters { nodes { properties { name } } } }');
  return {
    async exporters() {
      const { data } = await app.query(
        '{ serviceImports { nodes { exporters { name cluster { name } } } } }',
      );
      return data.at('serviceImports.nodes.0.exporters');
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

function toChange(type: string, name: string, exported: string): object {
  return { type, serviceExport: { name, exported } };
}

function put(cluster: EmbeddedCluster, kind: HubKind, name: string, status: object): void {
  cluster.apply(toHubObject(kind, name, { status }));
}

function putImport(
  cluster: EmbeddedCluster,
  kind: HubKind,
  name: string,
  exporters: readonly string[],
): void {
  cluster.apply(
    toHubObject(kind, name, {
      spec: {
        type: 'ClusterSetIP',
        ips: ['10.42.0.7'],
        ports: [{ name: 'http', port: 80, protocol: 'TCP', appProtocol: 'h2c' }],
      },
      status: { clusters: exporters.map((exporter) => ({ cluster: exporter })) },
    }),
  );
}
