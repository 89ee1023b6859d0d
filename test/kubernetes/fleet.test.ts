import { spawn } from 'node:child_process';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSystemClock } from '../../src/async/clock.ts';
import { createKubeconfigSource } from '../../src/datasources/fleet/kubeconfig-source.ts';
import { SILENT_LOG } from '../../src/telemetry/log.ts';
import { describeFrontEnds } from '../support/front-end-contract.ts';
import type { TestFleet } from '../support/open-fleet.ts';
import { openFleet, readOperations } from '../support/open-fleet.ts';
import type { Kubernetes } from './start-kubernetes.ts';
import { startKubernetes } from './start-kubernetes.ts';

const POLL = { timeout: 90_000, interval: 250 };

let clusters: readonly Kubernetes[] = [];
let app: TestFleet;

beforeAll(async () => {
  const working = await startKubernetes({
    name: 'alpha',
    controllers: true,
    scheduler: true,
    nodes: 3,
    metricsServer: true,
  });
  const others = await Promise.all(
    ['beta', 'gamma'].map((name) => startKubernetes({ name, nodes: 2 })),
  );
  clusters = [working, ...others];
  await Promise.all(clusters.map(fill));
  app = await openKubeconfigs(clusters.map(({ kubeconfig }) => kubeconfig));
});

afterAll(async () => {
  await app?.[Symbol.asyncDispose]();
  await Promise.all(clusters.map((cluster) => cluster[Symbol.asyncDispose]()));
});

describeFrontEnds('real API servers', async () => {
  await vi.waitFor(async () => {
    if ((await countPods('alpha')) < 2) throw new Error('The pods do not run yet.');
  }, POLL);
  return {
    app,
    cluster: 'alpha',
    namespace: 'default',
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
});

describe('a fleet of three real API servers', () => {
  it('reads usage from the metrics server', async () => {
    // Answers are kept for 15 s, and the metrics server's first scrape takes longer than that.
    await expect.poll(readUsages, POLL).toContainEqual({
      cpuMillis: expect.any(Number),
      memoryBytes: expect.any(Number),
      measuredAt: expect.any(String),
    });
  });

  it('streams what real controllers report', async () => {
    const events = app.follow(await readOperations('autoscaling'), {}, 'ScalingLive');
    const first = await events.next();

    const [alpha] = clusters;
    await alpha?.client.patch('/apis/apps/v1/namespaces/default/deployments/web', 'merge', {
      spec: { replicas: 4 },
    });
    const seen = await collect(events, (message) =>
      message.list('scalingEvents.events').some((event) => event.at('autoscaler') === 'WORKLOAD'),
    );
    await events.return(undefined);

    expect(first.value?.at('scalingEvents.phase')).toBe('SNAPSHOT');
    expect(first.value?.list('scalingEvents.events')).toEqual([]);
    const scaled = seen
      .list('scalingEvents.events')
      .find((event) => event.at('type') === 'RESCALED');
    expect(scaled?.at('subject.name')).toBe('web');
    expect(scaled?.at('toSize')).toBe(4);
  });

  it('keeps the last state of a killed cluster with its age, and drops what went meanwhile', async () => {
    const beta = clusters[1];
    if (beta === undefined) throw new Error('There is no second cluster.');
    await readNodes('beta');

    await beta.kill();
    await expect.poll(async () => (await readNodes('beta')).state, POLL).not.toBe('LIVE');
    const stale = await readNodes('beta');
    const others = await readNodes('gamma');
    await beta.restart();
    await beta.client.delete('/api/v1/nodes/doomed');
    await expect.poll(async () => (await readNodes('beta')).state, POLL).toBe('LIVE');

    expect(stale.names).toContain('doomed');
    expect(['STALE', 'DOWN']).toContain(stale.state);
    expect(stale.asOf).toEqual(expect.any(String));
    expect(others.state).toBe('LIVE');
    await expect.poll(async () => (await readNodes('beta')).names, POLL).not.toContain('doomed');
  });

  it('shows a kind whose definition is installed while it runs', async () => {
    const gamma = clusters[2];
    const query = `{ objects(resource: { group: "test.example", resource: "gadgets" }, filter: { clusters: ["gamma"] }) {
      nodes { kind name } outcomes { state } } }`;
    const before = await app.query(query);

    await gamma?.client.post('/apis/apiextensions.k8s.io/v1/customresourcedefinitions', GADGETS);
    await expect
      .poll(async () => {
        const made = await gamma?.client.post('/apis/test.example/v1/namespaces/default/gadgets', {
          apiVersion: 'test.example/v1',
          kind: 'Gadget',
          metadata: { name: 'first' },
        });
        return made?.code;
      }, POLL)
      .toBeOneOf([201, 409]);

    expect(before.data.at('objects.outcomes.0.state')).toBe('ABSENT');
    const names = async (): Promise<unknown> =>
      (await app.query(query)).data.at('objects.nodes.0.name');
    await expect.poll(names, POLL).toBe('first');
  });

  it('is served by the command, by kubeconfig', async () => {
    const files = clusters.flatMap(({ kubeconfig }) => ['--kubeconfig', kubeconfig]);

    const { code, answer } = await serveOnce(
      [...files, '--port', '0', '--log-level', 'silent'],
      '{ clusters { nodes { name state } } pods(filter: { clusters: ["alpha"] }) { isComplete } }',
    );

    expect(answer).toMatchObject({
      data: {
        clusters: {
          nodes: ['alpha', 'beta', 'gamma'].map((name) => ({ name, state: 'LIVE' })),
        },
        pods: { isComplete: true },
      },
    });
    expect(code).toBe(0);
  });

  it('works for the one namespace that a caller may see, and says so', async () => {
    const alpha = clusters[0];
    if (alpha === undefined) throw new Error('There is no first cluster.');
    await allowOneNamespace(alpha);
    await using narrow = await openFleet(
      [
        {
          name: 'narrow',
          connection: {
            server: alpha.url,
            certificateAuthority: alpha.ca,
            namespace: 'default',
            user: { token: alpha.tokens.alice },
          },
        },
      ],
      {},
    );

    const { data } = await narrow.query(
      '{ pods { isComplete nodes { namespace } outcomes { state namespaces } } clusterNodes { outcomes { state error { code } } } }',
    );

    expect(data.at('pods.outcomes.0.namespaces')).toEqual(['default']);
    expect(data.at('pods.isComplete')).toBe(false);
    expect(data.list('pods.nodes').length).toBeGreaterThan(0);
    expect(data.at('clusterNodes.outcomes.0.state')).toBe('FORBIDDEN');
    expect(data.at('clusterNodes.outcomes.0.error.code')).toBe('FORBIDDEN');
  });
});

/** Starts the command, asks one question and ends it by SIGTERM. */
async function serveOnce(
  args: readonly string[],
  query: string,
): Promise<{ code: number | null; answer: unknown }> {
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
  const child = spawn(execPath, [main, ...args]);
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  const url = await new Promise<string>((resolve) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /ready at (\S+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer: unknown = await response.json();
  child.kill('SIGTERM');
  return { code: await ended, answer };
}

async function openKubeconfigs(files: readonly string[]): Promise<TestFleet> {
  const clock = createSystemClock();
  const source = await createKubeconfigSource({ files, clock, log: SILENT_LOG });
  return await openFleet([], { sources: [source], clock });
}

async function fill({ client, name }: Kubernetes): Promise<void> {
  await client.post('/api/v1/nodes', {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'doomed', labels: { 'kubernetes.io/os': 'linux' } },
  });
  await client.post('/api/v1/namespaces/default/configmaps', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'kube-like' },
  });
  if (name !== 'alpha') return;
  await client.post('/apis/apps/v1/namespaces/default/deployments', DEPLOYMENT);
}

async function readUsages(): Promise<readonly unknown[]> {
  const { data } = await app.query(
    '{ clusterNodes(filter: { clusters: ["alpha"], isReady: true }) { nodes { usage { cpuMillis memoryBytes measuredAt } } } }',
  );
  return data.list('clusterNodes.nodes').map((node) => node.at('usage'));
}

async function countPods(cluster: string): Promise<number> {
  const { data } = await app.query(
    'query ($cluster: String!) { pods(filter: { clusters: [$cluster], phases: [RUNNING] }) { totalCount } }',
    { cluster },
  );
  return Number(data.at('pods.totalCount'));
}

async function readNodes(
  cluster: string,
): Promise<{ state: unknown; asOf: unknown; names: readonly unknown[] }> {
  const { data } = await app.query(
    'query ($cluster: String!) { clusterNodes(filter: { clusters: [$cluster] }) { nodes { name } outcomes { state asOf } } }',
    { cluster },
  );
  return {
    state: data.at('clusterNodes.outcomes.0.state'),
    asOf: data.at('clusterNodes.outcomes.0.asOf'),
    names: data.list('clusterNodes.nodes').map((node) => node.at('name')),
  };
}

/** The first message for which the condition holds; those before it are passed over. */
async function collect<T>(
  messages: AsyncGenerator<T>,
  isWanted: (message: T) => boolean,
): Promise<T> {
  for (;;) {
    const { value, done } = await messages.next();
    if (done === true) throw new Error('The stream has ended.');
    if (isWanted(value)) return value;
  }
}

async function allowOneNamespace({ client }: Kubernetes): Promise<void> {
  const metadata = { name: 'reader', namespace: 'default' };
  const base = '/apis/rbac.authorization.k8s.io/v1/namespaces/default';
  await client.post(`${base}/roles`, {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata,
    rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] }],
  });
  await client.post(`${base}/rolebindings`, {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata,
    subjects: [{ kind: 'User', name: 'alice', apiGroup: 'rbac.authorization.k8s.io' }],
    roleRef: { kind: 'Role', name: 'reader', apiGroup: 'rbac.authorization.k8s.io' },
  });
}

const DEPLOYMENT = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', labels: { app: 'web' } },
  spec: {
    replicas: 2,
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: {
        labels: { app: 'web' },
        annotations: {
          'kwok.x-k8s.io/usage-cpu': '100m',
          'kwok.x-k8s.io/usage-memory': '64Mi',
        },
      },
      spec: {
        containers: [
          {
            name: 'web',
            image: 'example/web:1',
            resources: { requests: { cpu: '50m', memory: '64Mi' } },
          },
        ],
      },
    },
  },
};

const GADGETS = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'gadgets.test.example' },
  spec: {
    group: 'test.example',
    scope: 'Namespaced',
    names: { plural: 'gadgets', singular: 'gadget', kind: 'Gadget', listKind: 'GadgetList' },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
        },
      },
    ],
  },
};
