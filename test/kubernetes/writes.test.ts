import { appendFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createKubeconfigSource } from '../../src/datasources/fleet/kubeconfig-source.ts';
import type { Viewer } from '../../src/datasources/access/viewer.ts';
import { EVERYTHING } from '../../src/datasources/access/viewer.ts';
import { createSystemClock } from '../../src/async/clock.ts';
import { SILENT_LOG } from '../../src/telemetry/log.ts';
import type { Json, TestFleet } from '../support/open-fleet.ts';
import { openFleet, readOperations } from '../support/open-fleet.ts';
import { describeWrites } from '../support/write-contract.ts';
import { readModuleDefinitions } from './module-definitions.ts';
import { startKubernetes } from './start-kubernetes.ts';

describe('logs on real API servers', () => {
  it('are a typed error where nobody plays the kubelet, in the API server’s words', async () => {
    await using kubernetes = await startKubernetes({ name: 'beta' });
    const pods = '/api/v1/namespaces/default/pods';
    await kubernetes.client.post('/api/v1/nodes', {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: 'dead' },
      status: {
        addresses: [{ type: 'InternalIP', address: '127.0.0.1' }],
        daemonEndpoints: { kubeletEndpoint: { Port: 1 } },
      },
    });
    await kubernetes.client.post(pods, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: { nodeName: 'dead', containers: [{ name: 'main', image: 'example/main:1' }] },
    });
    await using app = await openKubeconfig(kubernetes.kubeconfig);
    const document = await readOperations('nodes');

    const variables = { cluster: 'beta', namespace: 'default', name: 'web' };
    const { errors } = await app.query(document, variables, 'Logs');
    const { data } = await app.query('{ pods { nodes { id } } }');
    const input = { id: data.at('pods.nodes.0.id'), container: null, tailLines: 10 };
    const first = app.follow(document, { input }, 'LogsLive').next();

    expect(errors.map(({ originalError }) => originalError)).toMatchObject([
      { code: 'CLUSTER_UNREACHABLE', message: expect.stringContaining('connection refused') },
    ]);
    await expect(first).rejects.toMatchObject({ extensions: { code: 'CLUSTER_UNREACHABLE' } });
  });
});

describe('logs through a real API server', () => {
  it('are read and followed, over all containers', async () => {
    await using kubernetes = await startKubernetes({ name: 'gamma', nodes: 1 });
    await write(kubernetes.podLog, 'one', 'zwei ✓');
    const containers = ['main', 'side'].map((name) => ({ name, image: 'example/main:1' }));
    await kubernetes.client.post('/api/v1/namespaces/default/pods', {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: { nodeName: 'node-0', containers },
    });
    await using app = await openKubeconfig(kubernetes.kubeconfig);
    const document = await readOperations('nodes');
    const variables = { cluster: 'gamma', namespace: 'default', name: 'web' };
    await expect
      .poll(async () => (await app.query(document, variables, 'Logs')).errors, { timeout: 30_000 })
      .toEqual([]);

    const { data } = await app.query(document, variables, 'Logs');
    const { data: pods } = await app.query('{ pods { nodes { id } } }');
    const input = { id: pods.at('pods.nodes.0.id'), container: null, tailLines: 1 };
    const stream = app.follow(document, { input }, 'LogsLive');
    const before = await takeLines(stream, 2);
    await write(kubernetes.podLog, 'three');
    const after = await takeLines(stream, 2);
    await stream.return(undefined);

    expect(data.at('cluster.pod.logs')).toEqual(
      ['main', 'side'].map((container) => ({
        container,
        isTruncated: false,
        lines: ['one', 'zwei ✓'].map((text) => ({ at: AT, text })),
      })),
    );
    expect(before).toEqual(new Set(['main zwei ✓', 'side zwei ✓']));
    expect(after).toEqual(new Set(['main three', 'side three']));
  });
});

describe('a caller without rights on a real API server', () => {
  it('is refused each action and all logs, and is told so', async () => {
    await using kubernetes = await startKubernetes({ name: 'epsilon', nodes: 1 });
    await kubernetes.client.post('/api/v1/namespaces/default/pods', {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: { nodeName: 'node-0', containers: [{ name: 'main', image: 'example/main:1' }] },
    });
    const identity = { token: kubernetes.tokens.alice };
    const viewer = { name: 'alice', groups: [], isAnonymous: false, access: EVERYTHING, identity };
    await using app = await openKubeconfig(kubernetes.kubeconfig, viewer);
    const { data: rows } = await app.query(
      '{ clusterNodes { nodes { id } } pods { nodes { id } } }',
    );
    const node = rows.at('clusterNodes.nodes.0.id');
    const pod = rows.at('pods.nodes.0.id');
    const nodes = await readOperations('nodes');
    const objects = await readOperations('objects');
    const manifest = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';

    const answers = await Promise.all([
      app.query(nodes, { input: { id: node, isCordoned: true } }, 'Cordon'),
      app.query(nodes, { input: { id: node, force: true } }, 'Drain'),
      app.query(objects, { input: { id: pod } }, 'DeleteObject'),
      app.query(objects, { input: { cluster: 'epsilon', manifest } }, 'Apply'),
    ]);
    const logs = await app.query(
      nodes,
      { cluster: 'epsilon', namespace: 'default', name: 'web' },
      'Logs',
    );

    const [cordon, drain, deletion, apply] = answers.map(({ data }) => data);
    expect(cordon?.at('cordonClusterNode.errors.0.code')).toBe('FORBIDDEN');
    expect(drain?.at('drainClusterNode')).toMatchObject({
      operation: null,
      errors: [{ code: 'FORBIDDEN' }],
    });
    expect(deletion?.at('deleteObject.errors.0.code')).toBe('FORBIDDEN');
    expect(apply?.at('applyManifest.results.0.error.code')).toBe('FORBIDDEN');
    expect(logs.errors.map(({ originalError }) => originalError)).toMatchObject([
      { code: 'FORBIDDEN', message: expect.stringContaining('alice') },
    ]);
    const { text } = await kubernetes.client.get('/api/v1/nodes/node-0');
    expect(text).not.toContain('unschedulable');
  });
});

describe('applyManifest on a real API server', () => {
  it('takes a field that the kind does not have, or of another type, for bad input', async () => {
    await using kubernetes = await startKubernetes({ name: 'delta' });
    await using app = await openKubeconfig(kubernetes.kubeconfig);
    const manifest = [
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\nfoo: bar\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: b }\ndata: { c: 1 }\n',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: c }\ndata: { d: "not base64!" }\n',
    ].join('---\n');

    const { data, errors } = await app.query(
      await readOperations('objects'),
      { input: { cluster: 'delta', manifest } },
      'Apply',
    );

    expect(errors).toEqual([]);
    const results = data.list('applyManifest.results');
    expect(results.map((result) => result.at('error.code'))).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
    expect(results[0]?.at('error.message')).toContain('.foo: field not declared in schema');
  });
});

describeWrites('real API servers', async () => {
  const kubernetes = await startKubernetes({
    name: 'alpha',
    controllers: true,
    scheduler: true,
    nodes: 2,
    crds: await readModuleDefinitions('keda', 'knative-serving', 'vertical-pod-autoscaler'),
  });
  const app = await openKubeconfig(kubernetes.kubeconfig);
  return {
    app,
    cluster: 'alpha',
    client: kubernetes.client,
    hasControllers: true,
    // kwok does.
    playKubelet: () => Promise.resolve(),
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await kubernetes[Symbol.asyncDispose]();
    },
  };
});

async function openKubeconfig(file: string, viewer?: Viewer): Promise<TestFleet> {
  const clock = createSystemClock();
  const source = await createKubeconfigSource({ files: [file], clock, log: SILENT_LOG });
  const options = { sources: [source], clock, hasHubs: true };
  return await openFleet([], viewer === undefined ? options : { ...options, viewer });
}

const AT = new Date().toISOString().replace('Z', '456789Z');

/** Appends lines as container runtimes keep them. */
async function write(file: string, ...lines: readonly string[]): Promise<void> {
  await appendFile(file, lines.map((line) => `${AT} stdout F ${line}\n`).join(''));
}

/** `container text` of the next lines. */
async function takeLines(stream: AsyncGenerator<Json>, count: number): Promise<Set<string>> {
  const lines = new Set<string>();
  while (lines.size < count) {
    const { value } = await stream.next();
    for (const line of value?.list('podLogs.lines') ?? []) {
      lines.add(`${String(value?.at('podLogs.container'))} ${String(line.at('text'))}`);
    }
  }
  return lines;
}
