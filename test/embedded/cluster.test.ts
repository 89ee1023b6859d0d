import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../src/embedded/clock.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { Fault } from '../../src/embedded/faults.ts';
import { createKubernetesClient } from '../support/kubernetes-client.ts';
import type { KubernetesClient } from '../support/kubernetes-client.ts';

describe('An embedded cluster', () => {
  it('logs each request with its verb and target', async () => {
    await using cluster = await startEmbeddedCluster({ pods: ['shop/web-1'] });
    await using api = connect(cluster);

    await api.get('/api/v1/namespaces/shop/pods?limit=5');
    await api.get('/api/v1/namespaces/shop/pods/web-1');

    expect(cluster.requests).toMatchObject([
      { method: 'GET', path: '/api/v1/namespaces/shop/pods', query: 'limit=5', verb: 'list' },
      { verb: 'get', target: { resource: 'pods', namespace: 'shop', name: 'web-1' } },
    ]);
  });

  it('shows in its watches what is applied and removed from inside', async () => {
    await using cluster = await startEmbeddedCluster({ pods: ['web-1'] });
    await using api = connect(cluster);
    using watch = await api.watch('/api/v1/pods?watch=1');

    const first = await watch.next();
    cluster.apply({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web-2' } });
    cluster.remove({ apiVersion: 'v1', kind: 'Pod', namespace: 'default', name: 'web-1' });
    const rest = await watch.take(2);

    expect([first, ...rest].map((event) => event?.type)).toEqual(['ADDED', 'ADDED', 'DELETED']);
  });

  it('replaces an object that comes with another UID', async () => {
    await using cluster = await startEmbeddedCluster({ pods: ['web-1'] });
    await using api = connect(cluster);
    using watch = await api.watch('/api/v1/pods?watch=1');
    await watch.next();

    cluster.apply({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web-1', uid: 'another' } });
    const events = await watch.take(2);

    expect(events.map(({ type }) => type)).toEqual(['DELETED', 'ADDED']);
  });

  it('ends open watches with 410 when it forgets its history', async () => {
    await using cluster = await startEmbeddedCluster({ pods: ['web-1'] });
    await using api = connect(cluster);
    using watch = await api.watch('/api/v1/pods?watch=1');
    await watch.next();

    cluster.forgetHistory();
    const event = await watch.next();

    expect(event).toMatchObject({ type: 'ERROR', object: { code: 410, reason: 'Expired' } });
    expect(await watch.next()).toBeUndefined();
  });

  it('forgets what is older than its history is long', async () => {
    await using cluster = await startEmbeddedCluster({ historySize: 2 });
    await using api = connect(cluster);

    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      cluster.apply({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } });
    }
    using watch = await api.watch('/api/v1/configmaps?watch=1&resourceVersion=1');

    expect(await watch.next()).toMatchObject({ type: 'ERROR', object: { code: 410 } });
  });

  it('is another cluster under the same URL when it is rebuilt', async () => {
    await using cluster = await startEmbeddedCluster({ pods: ['web-1'] });
    const { uid, url } = cluster;

    cluster.rebuild();

    await using api = connect(cluster);
    const pods = await api.get('/api/v1/pods');
    const system = await api.get('/api/v1/namespaces/kube-system');
    expect(cluster.url).toBe(url);
    expect(cluster.uid).not.toBe(uid);
    expect(system.text).toContain(cluster.uid);
    expect(pods.body).toMatchObject({ items: [], metadata: { resourceVersion: '5' } });
  });

  it('refuses connections while it is killed, and comes back with its objects', async () => {
    await using cluster = await startEmbeddedCluster({ pods: ['web-1'] });
    await using api = connect(cluster);

    await cluster.kill();
    const refused = await api.get('/readyz').catch((error: unknown) => error);
    await cluster.restart();
    const answer = await api.get('/api/v1/namespaces/default/pods/web-1');

    expect(refused).toBeInstanceOf(Error);
    expect(answer.code).toBe(200);
  });

  it('marks its watches by the clock it was given', async () => {
    const clock = createVirtualClock(0);
    await using cluster = await startEmbeddedCluster({ clock, bookmarkIntervalMs: 30_000 });
    await using api = connect(cluster);
    using watch = await api.watch('/api/v1/pods?watch=1&resourceVersion=4&allowWatchBookmarks=1');

    clock.advance(30_000);
    const event = await watch.next();

    expect(event).toMatchObject({
      type: 'BOOKMARK',
      object: { metadata: { resourceVersion: '5' } },
    });
  });

  it('refuses to stream lists where it is told so', async () => {
    await using cluster = await startEmbeddedCluster({ watchList: false });
    await using api = connect(cluster);

    const { code, body } = await api.get(
      '/api/v1/pods?watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan',
    );

    expect(code).toBe(422);
    expect(body).toMatchObject({ details: { causes: [{ field: 'sendInitialEvents' }] } });
  });

  it('knows only the old discovery where it is told so', async () => {
    await using cluster = await startEmbeddedCluster({ aggregatedDiscovery: false });
    await using api = connect(cluster);

    const { body } = await api.get('/apis', AGGREGATED);

    expect(body).toMatchObject({ kind: 'APIGroupList' });
  });

  it('speaks HTTP/2 over TLS', async () => {
    const tls = await createTls();
    await using cluster = await startEmbeddedCluster({ tls, pods: ['web-1'] });
    await using api = createKubernetesClient({ url: cluster.url, ca: tls.cert });

    const { code } = await api.get('/api/v1/pods');
    using watch = await api.watch('/api/v1/pods?watch=1');
    const event = await watch.next();

    expect(cluster.url).toMatch(/^https:/);
    expect(code).toBe(200);
    expect(event?.type).toBe('ADDED');
  });

  it('gives pods and nodes usage, but for those that are not ready', async () => {
    await using cluster = await startEmbeddedCluster({ pods: ['shop/web-1'] });
    await using api = connect(cluster);
    for (const [name, status] of [
      ['up', 'True'],
      ['down', 'False'],
    ] as const) {
      cluster.apply({
        apiVersion: 'v1',
        kind: 'Node',
        metadata: { name },
        status: { conditions: [{ type: 'Ready', status }] },
      });
    }

    const pods = await api.get('/apis/metrics.k8s.io/v1beta1/namespaces/shop/pods');
    const nodes = await api.get('/apis/metrics.k8s.io/v1beta1/nodes');

    expect(pods.body).toMatchObject({
      kind: 'PodMetricsList',
      items: [{ metadata: { name: 'web-1' }, containers: [{ name: 'main' }] }],
    });
    expect(nodes.body).toMatchObject({ items: [{ metadata: { name: 'up' } }] });
  });
});

describe('Faults', () => {
  it.each<[Fault, number, string]>([
    [{ type: 'too-many-requests', retryAfterSeconds: 3 }, 429, '"reason":"TooManyRequests"'],
    [{ type: 'internal-error' }, 500, '"reason":"InternalError"'],
    [{ type: 'rubbish-body' }, 200, '<html>'],
    [{ type: 'unauthorized' }, 401, '"reason":"Unauthorized"'],
    [
      { type: 'forbidden', resource: 'pods' },
      403,
      'pods is forbidden: User \\"admin\\" cannot list',
    ],
  ])('strike as often as they should: %j', async (fault, code, text) => {
    await using cluster = await startEmbeddedCluster();
    await using api = connect(cluster);
    const active = cluster.faults.add(fault, { times: 1 });

    const struck = await api.get('/api/v1/pods');
    const spared = await api.get('/api/v1/pods');

    expect(struck.code).toBe(code);
    expect(struck.text).toContain(text);
    expect(spared.body).toMatchObject({ kind: 'PodList' });
    expect(active.struck).toBe(1);
  });

  it('cut a connection', async () => {
    await using cluster = await startEmbeddedCluster();
    await using api = connect(cluster);
    cluster.faults.add({ type: 'reset' });

    await expect(api.get('/api/v1/pods')).rejects.toBeInstanceOf(Error);
  });

  it('leave a request without an answer', async () => {
    await using cluster = await startEmbeddedCluster();
    await using api = connect(cluster);
    const hang = cluster.faults.add(
      { type: 'hang' },
      { matches: ({ path }) => path === '/readyz' },
    );
    const signal = AbortSignal.timeout(50);

    const stuck = fetch(`${cluster.url}/readyz`, { signal }).catch((error: unknown) => error);
    const other = await api.get('/livez');

    expect(other.code).toBe(200);
    expect(await stuck).toBeInstanceOf(Error);
    expect(hang.struck).toBe(1);
  });

  it('delay by the clock', async () => {
    const clock = createVirtualClock(0);
    await using cluster = await startEmbeddedCluster({ clock });
    await using api = connect(cluster);
    const latency = cluster.faults.add({ type: 'latency', delayMs: 5000 });

    const answer = api.get('/api/v1/pods');
    await expect.poll(() => latency.struck).toBe(1);
    clock.advance(5000);

    expect((await answer).code).toBe(200);
  });

  it('silence a watch that is open, which catches up when they are removed', async () => {
    await using cluster = await startEmbeddedCluster({ pods: ['web-1'] });
    await using api = connect(cluster);
    using watch = await api.watch('/api/v1/pods?watch=1');
    await watch.next();

    const silence = cluster.faults.add({ type: 'silent-watch' });
    cluster.apply({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web-2' } });
    const next = watch.next();
    silence.remove();

    expect(await next).toMatchObject({ type: 'ADDED', object: { metadata: { name: 'web-2' } } });
  });

  it('expire a list between its pages', async () => {
    await using cluster = await startEmbeddedCluster({ pods: ['a', 'b', 'c'] });
    await using api = connect(cluster);
    const { text } = await api.get('/api/v1/pods?limit=1');
    const token = /"continue":"([^"]+)"/.exec(text)?.[1] ?? '';
    cluster.faults.add({ type: 'expired-continue' }, { times: 1 });

    const refused = await api.get(`/api/v1/pods?limit=1&continue=${token}`);
    const fresh = /"continue":"([^"]+)"/.exec(refused.text)?.[1] ?? '';
    const rest = await api.get(`/api/v1/pods?continue=${fresh}`);

    expect(refused.code).toBe(410);
    expect(rest.body).toMatchObject({
      items: [{ metadata: { name: 'b' } }, { metadata: { name: 'c' } }],
    });
  });

  it('take away the server behind an aggregated group', async () => {
    await using cluster = await startEmbeddedCluster();
    await using api = connect(cluster);
    cluster.faults.add({ type: 'unavailable-group', group: 'metrics.k8s.io' });

    const metrics = await api.get('/apis/metrics.k8s.io/v1beta1/nodes');
    const others = await api.get('/apis/apps/v1/deployments');
    const groups = await api.get('/apis', AGGREGATED);

    expect(metrics).toMatchObject({ code: 503, text: 'service unavailable\n' });
    expect(metrics.contentType).toContain('text/plain');
    expect(others.code).toBe(200);
    expect(groups.text).toContain('"freshness":"Stale"');
  });

  it('forbid the list over all namespaces alone, and reviews say so', async () => {
    await using cluster = await startEmbeddedCluster({ pods: ['shop/web-1'] });
    await using api = connect(cluster);
    cluster.faults.add({ type: 'forbidden', resource: 'pods', isClusterWideOnly: true });

    const wide = await api.get('/api/v1/pods');
    const narrow = await api.get('/api/v1/namespaces/shop/pods');
    const reviews = await Promise.all([undefined, 'shop'].map(async (one) => review(api, one)));

    expect([wide.code, narrow.code]).toEqual([403, 200]);
    expect(reviews).toEqual([false, true]);
  });
});

const AGGREGATED = {
  accept: 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json',
};

function connect(cluster: EmbeddedCluster): KubernetesClient {
  return createKubernetesClient({ url: cluster.url });
}

async function review(api: KubernetesClient, namespace: string | undefined): Promise<boolean> {
  const { text } = await api.post('/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', {
    spec: { resourceAttributes: { verb: 'list', resource: 'pods', namespace } },
  });
  return text.includes('"allowed":true');
}

async function createTls(): Promise<{ readonly key: string; readonly cert: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'embedded-tls-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    await promisify(execFile)('openssl', [
      'req',
      '-x509',
      ...kind,
      ...name,
      '-keyout',
      key,
      '-out',
      cert,
    ]);
    return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
  } finally {
    await rm(folder, { recursive: true });
  }
}
