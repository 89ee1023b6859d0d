import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../src/datasources/access/viewer.ts';
import type { PodRecord } from '../../src/datasources/core/pod.ts';
import { PODS, toPodFilter } from '../../src/datasources/core/pod.ts';
import { createStreams } from '../../src/datasources/fleet/streams.ts';
import { createPods } from '../../src/embedded/seed/bulk.ts';
import type { TestFleet } from '../support/open-fleet.ts';
import { openFleet } from '../support/open-fleet.ts';
import type { Kubernetes } from './start-kubernetes.ts';
import { startKubernetes } from './start-kubernetes.ts';

const COUNT = 5000;
const NAMESPACES = 50;

describe('5,000 pods of one real API server', () => {
  let kubernetes: Kubernetes;
  let app: TestFleet;
  beforeAll(async () => {
    kubernetes = await startKubernetes({ name: 'large' });
    await seed(kubernetes);
    const { url, ca, tokens } = kubernetes;
    const user = { token: tokens.admin };
    app = await openFleet(
      [{ name: 'large', connection: { server: url, certificateAuthority: ca, user } }],
      { budgetMs: 30_000 },
    );
  });
  afterAll(async () => {
    await app?.[Symbol.asyncDispose]();
    await kubernetes?.[Symbol.asyncDispose]();
  });

  it('are listed once, and paged to the last', async () => {
    await app.query('{ clusters { nodes { state } } }');
    const before = process.memoryUsage().heapUsed;
    const delays = monitorEventLoopDelay({ resolution: 1 });
    delays.enable();
    const first = await app.query('{ pods(first: 1) { totalCount isComplete } }');
    delays.disable();
    const held = process.memoryUsage().heapUsed - before;
    console.log(
      `First list of ${COUNT} pods: the loop was blocked ${(delays.max / 1e6).toFixed(0)} ms at most; the heap grew by ${(held / 1e6).toFixed(1)} MB before any collection.`,
    );
    const names = new Set<unknown>();
    let after: unknown = null;
    for (let page = 0; page < 20; page += 1) {
      const { data } = await app.query(
        'query ($after: String) { pods(first: 700, after: $after) { nodes { namespace name } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      for (const pod of data.list('pods.nodes')) {
        names.add(`${String(pod.at('namespace'))}/${String(pod.at('name'))}`);
      }
      if (data.at('pods.pageInfo.hasNextPage') !== true) break;
      after = data.at('pods.pageInfo.endCursor');
    }

    expect(first.data.value).toEqual({ pods: { totalCount: COUNT, isComplete: true } });
    expect([...first.upstream.values()]).toEqual([1]);
    expect(names.size).toBe(COUNT);
  });

  it('are followed in one namespace alone', async () => {
    const ended = new AbortController();
    const stream = createStreams<PodRecord>({ fleet: app.fleet }).follow(PODS, {
      viewer: { name: 'test', groups: [], isAnonymous: true, access: EVERYTHING },
      filter: toPodFilter({ namespaces: ['ns-3'] }),
      signal: ended.signal,
    });
    const snapshot = await stream.next();

    await kubernetes.client.post('/api/v1/namespaces/ns-4/pods', toPod('elsewhere'));
    await kubernetes.client.post('/api/v1/namespaces/ns-3/pods', toPod('here'));
    const live = await stream.next();
    ended.abort(new Error('Done.'));
    await stream.return();

    expect(snapshot.value?.changes).toHaveLength(COUNT / NAMESPACES);
    expect(live.value?.changes.map(({ type, record }) => [type, record?.key])).toEqual([
      ['ADDED', 'ns-3/here'],
    ]);
  });
});

async function seed({ client }: Kubernetes): Promise<void> {
  for (let index = 0; index < NAMESPACES; index += 1) {
    await client.post('/api/v1/namespaces', {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: `ns-${index}` },
    });
  }
  const pods = createPods(COUNT, { namespaces: NAMESPACES, nodes: 100 }).entries();
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      for (const [index, pod] of pods) {
        const namespace = `ns-${index % NAMESPACES}`;
        const { name, labels, annotations } = Object(pod['metadata']);
        const manifest = { ...pod, metadata: { name, labels, annotations, namespace } };
        const { code, text } = await client.post(`/api/v1/namespaces/${namespace}/pods`, manifest);
        if (code !== 201) throw new Error(`A pod was refused: ${text.slice(0, 300)}`);
      }
    }),
  );
}

function toPod(name: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name },
    spec: { containers: [{ name: 'main', image: 'example/main:1' }] },
  };
}
