import { describe, expect, it } from 'vitest';
import type { EmbeddedClusterOptions } from '../../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { createDiscovery } from '../../../src/datasources/kube/discovery.ts';
import { createStreamingLists } from '../../../src/datasources/kube/streaming-lists.ts';
import { openTransport, sendJson, startScriptedServer } from '../../support/kube-client.ts';

describe.each<[string, EmbeddedClusterOptions]>([
  ['aggregated discovery', {}],
  ['the old form of discovery', { aggregatedDiscovery: false }],
])('%s', (_, options) => {
  it('tells what is served, in which versions', async () => {
    await using world = await start(options);
    const { discovery } = world;

    await expect(discovery.find('', 'pods')).resolves.toMatchObject({
      group: '',
      resource: 'pods',
      kind: 'Pod',
      isNamespaced: true,
      versions: ['v1'],
      verbs: expect.arrayContaining(['get', 'list', 'watch']),
      shortNames: ['po'],
      isStale: false,
    });
    await expect(discovery.find('', 'nodes')).resolves.toMatchObject({ isNamespaced: false });
    await expect(discovery.find('apps', 'deployments')).resolves.toMatchObject({
      kind: 'Deployment',
    });
    await expect(discovery.find('example.com', 'widgets')).resolves.toBeUndefined();
  });

  it('learns of definitions that come and go, and calls back when they do', async () => {
    await using world = await start(options);
    const { api, discovery } = world;
    await discovery.resources();
    let changes = 0;
    discovery.onChange(() => {
      changes += 1;
    });

    await discovery.refresh();
    const unchanged = changes;
    api.addCrd({ group: 'example.com', kind: 'Widget', plural: 'widgets', versions: ['v1', 'v2'] });
    await discovery.refresh();
    const widget = await discovery.find('example.com', 'widgets');
    api.remove({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      name: 'widgets.example.com',
    });
    await discovery.refresh();

    expect(unchanged).toBe(0);
    expect(widget?.versions.toSorted()).toEqual(['v1', 'v2']);
    expect(changes).toBe(2);
    await expect(discovery.find('example.com', 'widgets')).resolves.toBeUndefined();
  });
});

describe('discovery', () => {
  it('is asked once for all who wait, and kept', async () => {
    await using world = await start({});
    const { api, discovery } = world;

    await Promise.all([discovery.resources(), discovery.version(), discovery.find('', 'pods')]);
    await discovery.resources();

    expect(api.requests.map(({ path }) => path).toSorted()).toEqual(['/api', '/apis', '/version']);
  });

  it('tells the version of the server', async () => {
    await using world = await start({ version: 'v1.34.1-gke.100' });

    await expect(world.discovery.version()).resolves.toEqual({
      gitVersion: 'v1.34.1-gke.100',
      major: 1,
      minor: 34,
    });
  });

  it('goes without the version where it may not be asked for', async () => {
    await using server = await startScriptedServer((request, response) => {
      if (request.url === '/version') sendJson(response, 403, { kind: 'Status', code: 403 });
      else if (request.url === '/api') sendJson(response, 200, { versions: ['v1'] });
      else sendJson(response, 200, { resources: [{ name: 'pods', kind: 'Pod' }] });
    });
    await using transport = openTransport(server.url);
    const discovery = createDiscovery({ transport });

    const version = await discovery.version();

    expect(version).toEqual({ gitVersion: '', major: 0, minor: 0 });
    await expect(discovery.find('', 'pods')).resolves.toMatchObject({ kind: 'Pod' });
  });

  it('costs no content when nothing has changed', async () => {
    const tags: (string | undefined)[] = [];
    await using server = await startScriptedServer((request, response) => {
      if (request.url === '/version') {
        sendJson(response, 200, { gitVersion: 'v1.34.0', major: '1', minor: '34' });
        return;
      }
      tags.push(request.headers['if-none-match']);
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200, {
        'content-type': 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
        etag: '"1"',
      });
      response.end(request.headers['if-none-match'] === '"1"' ? '' : '{"items":[]}');
    });
    await using transport = openTransport(server.url);
    const discovery = createDiscovery({ transport });

    await discovery.resources();
    await discovery.refresh();

    expect(tags).toEqual([undefined, undefined, '"1"', '"1"']);
  });

  it('marks a group as stale whose server does not answer, and tells the others', async () => {
    await using server = await startScriptedServer((request, response) => {
      response.setHeader(
        'content-type',
        'application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList',
      );
      const items =
        request.url === '/apis'
          ? [toGroup('a.test', 'Stale', 'as'), toGroup('b.test', 'Current', 'bs')]
          : [];
      response.end(JSON.stringify(request.url === '/version' ? {} : { items }));
    });
    await using transport = openTransport(server.url);
    const discovery = createDiscovery({ transport });

    await expect(discovery.find('a.test', 'as')).resolves.toMatchObject({ isStale: true });
    await expect(discovery.find('b.test', 'bs')).resolves.toMatchObject({ isStale: false });
  });

  it('of a cluster that answers rubbish fails with the name of the cluster', async () => {
    await using world = await start({});
    world.api.faults.add({ type: 'rubbish-body' });

    await expect(world.discovery.resources()).rejects.toMatchObject({
      code: 'INTERNAL',
      message: 'alpha answered with something that is not JSON.',
    });
  });
});

describe('streaming lists', () => {
  it.each([
    ['v1.26.9', false],
    ['v1.27.0', true],
    ['v1.35.1', true],
  ])('of %s are tried: %s', async (version, expected) => {
    await using world = await start({ version });
    const streamingLists = createStreamingLists({ discovery: world.discovery });

    await expect(streamingLists.isUsable('apps')).resolves.toBe(expected);
  });

  it('that one aggregated server refuses are refused by it alone', async () => {
    await using world = await start({});
    const streamingLists = createStreamingLists({ discovery: world.discovery });
    await streamingLists.isUsable('metrics.example.com');

    streamingLists.refuse('metrics.example.com');

    await expect(streamingLists.isUsable('metrics.example.com')).resolves.toBe(false);
    await expect(streamingLists.isUsable('')).resolves.toBe(true);
  });
});

async function start(options: EmbeddedClusterOptions) {
  const api = await startEmbeddedCluster(options);
  const transport = openTransport(api.url);
  return {
    api,
    transport,
    discovery: createDiscovery({ transport }),
    async [Symbol.asyncDispose]() {
      await transport[Symbol.asyncDispose]();
      await api[Symbol.asyncDispose]();
    },
  };
}

function toGroup(name: string, freshness: string, resource: string) {
  return {
    metadata: { name },
    versions: [
      { version: 'v1', freshness, resources: [{ resource, responseKind: { kind: 'K' } }] },
    ],
  };
}
