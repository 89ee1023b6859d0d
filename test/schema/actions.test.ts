import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../src/datasources/access/viewer.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { TestFleet } from '../support/open-fleet.ts';
import { openFleet, readOperations } from '../support/open-fleet.ts';

describe('what is asked of a cluster for a caller', () => {
  let cluster: EmbeddedCluster;
  let app: TestFleet;
  let documents: readonly string[];
  beforeAll(async () => {
    cluster = await startEmbeddedCluster({
      name: 'one',
      objects: [toNode('n-1'), toPod('web', 'n-1'), toNode('n-2'), toPod('logged', 'n-2')],
    });
    const viewer = {
      name: 'jane',
      groups: [],
      isAnonymous: false,
      access: EVERYTHING,
      identity: { impersonate: { user: 'jane', groups: ['editors'] } },
    };
    const clusters = [{ name: 'one', connection: { server: cluster.url, user: {} } }];
    app = await openFleet(clusters, { viewer });
    documents = [await readOperations('nodes'), await readOperations('objects')];
  });
  afterAll(async () => {
    await app?.[Symbol.asyncDispose]();
    await cluster?.[Symbol.asyncDispose]();
  });
  const findId = async (field: string): Promise<unknown> =>
    (await app.query(`{ ${field} { nodes { id } } }`)).data.at(`${field}.nodes.0.id`);

  it.each([
    ['Cordon', 'clusterNodes', { isCordoned: true }],
    ['DeleteObject', 'pods', { dryRun: true }],
    ['Drain', 'clusterNodes', { force: true, dryRun: true }],
    ['Drain', 'clusterNodes', { force: true }],
  ])('is asked as that caller by %s of %s', async (operation, field, input) => {
    const id = await findId(field);
    const document = documents.find((text) => text.includes(`mutation ${operation}(`)) ?? '';
    const before = cluster.requests.length;

    const { errors } = await app.query(document, { input: { ...input, id } }, operation);
    await expect
      .poll(() => cluster.requests.slice(before).some(({ method }) => method !== 'GET'))
      .toBe(true);

    const writes = cluster.requests.slice(before).filter(({ method }) => method !== 'GET');
    expect(errors).toEqual([]);
    expect(new Set(writes.map(({ user }) => user))).toEqual(new Set(['jane']));
  });

  it.each([['applyManifest', 'Apply', { cluster: 'one', manifest: toMap() }, '/configmaps/mine']])(
    'is asked as that caller by %s, its reads too',
    async (_title, operation, input, path) => {
      const before = cluster.requests.length;

      const { errors } = await app.query(documents[1] ?? '', { input }, operation);

      const made = cluster.requests.slice(before).filter((request) => request.path.endsWith(path));
      expect(errors).toEqual([]);
      expect(made.map(({ method, user }) => [method, user])).toEqual([
        ['GET', 'jane'],
        ['PATCH', 'jane'],
      ]);
    },
  );

  it('is asked as that caller for logs and single objects', async () => {
    const before = cluster.requests.length;

    const { errors } = await app.query(
      `{ cluster(name: "one") { pod(namespace: "default", name: "logged") {
        yaml logs { container } canDelete: viewerCan(verb: DELETE) } } }`,
    );

    const made = cluster.requests
      .slice(before)
      .filter(({ path }) => path.includes('/pods/logged') || path.includes('accessreviews'));
    expect(errors).toEqual([]);
    expect(made.length).toBeGreaterThanOrEqual(4);
    expect(new Set(made.map(({ user }) => user))).toEqual(new Set(['jane']));
  });

  it.each([
    ['no id at all', 'nonsense'],
    ['the id of a cluster', toId('c', 'one')],
    ['the id of another kind', toId('o', 'one', 'v1', 'Pod', 'default', 'web', 'u')],
    ['a version that cannot be', toId('o', 'one', 'a/b/c', 'Node', '', 'n-1', 'u')],
  ])('is nothing for %s', async (_title, id) => {
    const input = { id, isCordoned: true };

    const { errors, data } = await app.query(documents[0] ?? '', { input }, 'Cordon');

    expect(data.at('cordonClusterNode')).toBeNull();
    expect(errors.map(({ originalError }) => originalError)).toMatchObject([
      { code: 'BAD_USER_INPUT', argument: 'input.id' },
    ]);
  });

  it.each([
    ['a cluster that has left', 'gone', 'v1'],
    ['a kind that is not served', undefined, 'none.example/v1'],
  ])('is nothing for %s, which the payload says', async (_title, named, apiVersion) => {
    const { data: known } = await app.query('{ cluster(name: "one") { uid } }');
    const place = named ?? String(known.at('cluster.uid'));
    const id = toId('o', place, apiVersion, 'Node', '', 'n-1', 'u');

    const { errors, data } = await app.query(
      documents[0] ?? '',
      { input: { id, isCordoned: true } },
      'Cordon',
    );

    expect(errors).toEqual([]);
    expect(data.at('cordonClusterNode.errors.0')).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'id'],
    });
  });
});

/** An id as this server writes them, or as somebody makes one up. */
function toId(...parts: readonly string[]): string {
  return Buffer.from(JSON.stringify([1, ...parts])).toString('base64url');
}

function toMap(): string {
  return 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: mine, namespace: default }\n';
}

function toNode(name: string) {
  return { apiVersion: 'v1', kind: 'Node', metadata: { name } };
}

function toPod(name: string, nodeName: string) {
  const state = { running: { startedAt: '2026-01-01T00:00:00Z' } };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'default' },
    spec: { nodeName, terminationGracePeriodSeconds: 1, containers: [{ name: 'main' }] },
    status: { phase: 'Running', containerStatuses: [{ name: 'main', state }] },
  };
}
