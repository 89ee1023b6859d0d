import { setTimeout as delay } from 'node:timers/promises';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  getPath,
  isJsonObject,
  toJsonArray,
  toJsonObject,
  toText,
} from '../../src/embedded/json.ts';
import { createLiveClient, listRows } from '../support/live-client.ts';
import type { LiveClient, LiveView } from '../support/live-client.ts';
import type { KubernetesClient } from '../support/kubernetes-client.ts';
import type { TestFleet } from '../support/open-fleet.ts';
import { openFleet, readOperations } from '../support/open-fleet.ts';
import type { Kubernetes } from './start-kubernetes.ts';
import { startKubernetes } from './start-kubernetes.ts';

const POLL = { timeout: 60_000, interval: 250 };
/** Bookmarks come once a minute: who hears none twice lists anew. */
const SILENT_POLL = { timeout: 300_000, interval: 1000 };

/** How long a killed server stays away: longer than a probe, and a resumed watch, will wait. */
const DEAD_MS = 10_000;

const VIEWS = {
  clusterNodes: { field: 'clusterNodes', row: 'clusterNode' },
  pods: { field: 'pods', row: 'pod' },
  workloads: { field: 'workloads', row: 'workload' },
  objects: {
    field: 'objects',
    row: 'object',
    arguments: 'resource: { group: "", version: "v1", resource: "configmaps" }',
  },
} as const satisfies Record<string, LiveView>;

let clusters: readonly Kubernetes[] = [];
let app: TestFleet;

beforeAll(async () => {
  clusters = await Promise.all(['alpha', 'beta', 'gamma'].map((name) => startKubernetes({ name })));
  app = await openFleet(
    clusters.map(({ name, url, ca, administrator: { cert = '', key = '' } }) => ({
      name,
      connection: {
        server: url,
        certificateAuthority: ca,
        user: { clientCertificate: cert, clientKey: key },
      },
    })),
  );
});

afterAll(async () => {
  await app?.[Symbol.asyncDispose]();
  await Promise.all(clusters.map((cluster) => cluster[Symbol.asyncDispose]()));
});

describe('live views of real API servers', { timeout: 420_000 }, () => {
  it.each([
    [20261123, 1],
    [42, 0],
    [7, 2],
  ])(
    'end with what a list gives, whatever changed while a server was dead and readers were gone (schedule %i)',
    async (seed, killed) => {
      await using clients = await openClients();
      const steps = fc.sample(toStep(), { numRuns: 120, seed });
      const dying = getCluster(killed);

      for (const step of steps.slice(0, 40)) await take(step, clients);
      await dying.kill();
      const dead = delay(DEAD_MS);
      {
        await using beside = await dying.startBeside();
        for (const step of steps.slice(40, 80)) {
          const isThere = 'cluster' in step && step.cluster === killed;
          await take(step, clients, isThere ? beside : undefined);
        }
      }
      await dead;
      await dying.restart();
      for (const step of steps.slice(80)) await take(step, clients);

      await expectLists(clients);
      expect(clients.of('pods').phases).toContain('LIVE');
    },
  );

  it('go on over history that was compacted while nobody could watch', async () => {
    await using clients = await openClients();
    const gamma = getCluster(2);
    await put(gamma.client, 'pods', 'before');
    await gamma.kill();
    {
      await using beside = await gamma.startBeside();
      await put(beside, 'pods', 'during');
      await remove(beside, 'pods', 'before');
      await gamma.compact();
    }

    await gamma.restart();

    await expectLists(clients);
    expect(clients.of('pods').rows.some((row) => row.includes('default/during'))).toBe(true);
  });

  it('survive an etcd that was put back to an older state', async () => {
    await using clients = await openClients();
    const gamma = getCluster(2);
    await put(gamma.client, 'objects', 'kept');
    await gamma.snapshot();
    await put(gamma.client, 'objects', 'undone');
    await remove(gamma.client, 'objects', 'kept');
    await expectLists(clients);

    await gamma.restore();

    await expect
      .poll(() => clients.of('objects').rows.filter((row) => /kept|undone/.test(row)), SILENT_POLL)
      .toEqual([expect.stringContaining('default/kept')]);
    await expectLists(clients, SILENT_POLL);
  });

  it('drop the rows of a cluster that was rebuilt under its name and address', async () => {
    await using clients = await openClients();
    const gamma = getCluster(2);
    await put(gamma.client, 'pods', 'old');
    await expect.poll(() => clients.of('pods').rows.join(), POLL).toContain('default/old');
    const formerId = await readClusterId('gamma');

    await gamma.rebuild();
    await put(gamma.client, 'pods', 'new');

    await expect.poll(() => clients.of('pods').rows.join(), SILENT_POLL).toContain('default/new');
    await expectLists(clients);
    expect(clients.of('pods').rows.filter((row) => row.startsWith(String(formerId)))).toEqual([]);
  });

  it('hear of an Event after minutes without any', async () => {
    const [alpha] = clusters;
    const events = app.follow(await readOperations('autoscaling'), {}, 'ScalingLive');
    await events.next();

    // Events send no bookmarks, so that nothing at all is heard of a watch that lives.
    await delay(150_000);
    await alpha?.client.post('/api/v1/namespaces/default/events', toScalingEvent());
    const { value } = await events.next();
    await events.return(undefined);

    expect(value?.at('scalingEvents.phase')).toBe('LIVE');
    expect(value?.at('scalingEvents.events.0.group.name') ?? null).toBeDefined();
    expect(value?.list('scalingEvents.events')).toHaveLength(1);
  });
});

type ViewName = keyof typeof VIEWS;

interface Clients extends AsyncDisposable {
  readonly all: readonly { readonly name: ViewName; readonly client: LiveClient }[];
  of(name: ViewName): LiveClient;
}

/** A client of each view that goes and comes, and one of pods that stays. */
async function openClients(): Promise<Clients> {
  const names: readonly ViewName[] = ['clusterNodes', 'pods', 'workloads', 'objects'];
  const all = names.map((name) => ({ name, client: createLiveClient(app, VIEWS[name]) }));
  for (const { client } of all) client.connect();
  await expect.poll(() => all.every(({ client }) => client.phases.length > 0), POLL).toBe(true);
  return {
    all,
    of(name) {
      const found = all.find((one) => one.name === name);
      if (found === undefined) throw new Error(`Nobody follows ${name}.`);
      return found.client;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(all.map(({ client }) => client[Symbol.asyncDispose]()));
    },
  };
}

/** The fleet's lists come to what the API servers have, and the clients to what the lists tell. */
async function expectLists({ all }: Clients, poll = POLL): Promise<void> {
  for (const { client } of all) client.connect();
  for (const { name, client } of all) {
    const actual = await Promise.all(clusters.map((cluster) => readNames(cluster, name)));
    await expect.poll(() => listNames(name), poll).toEqual(actual);
    await expect
      .poll(async () => {
        const listed = await listRows(app, VIEWS[name]);
        const missing = difference(listed, client.rows);
        return { name, missing, extra: difference(client.rows, listed) };
      }, poll)
      .toEqual({ name, missing: [], extra: [] });
    expect({ name, faults: client.faults }).toEqual({ name, faults: [] });
  }
}

/** Names and versions, as an API server has them. */
async function readNames({ client }: Kubernetes, name: ViewName): Promise<readonly string[]> {
  const { body } = await client.get(PATHS[name]);
  const items = isJsonObject(body) ? toJsonArray(body['items']).map(toJsonObject) : [];
  return items
    .map((object) =>
      ['namespace', 'name', 'resourceVersion']
        .map((field) => toText(getPath(object, ['metadata', field])))
        .join('/'),
    )
    .toSorted();
}

/** The same, as the fleet tells it, cluster by cluster. */
async function listNames(name: ViewName): Promise<readonly (readonly string[])[]> {
  const { field, arguments: given = '' }: LiveView = VIEWS[name];
  return await Promise.all(
    clusters.map(async (cluster) => {
      const { data } = await app.query(
        `{ view: ${field}(${given} first: 5000, filter: { clusters: ["${cluster.name}"] }) {
          nodes { ... on KubernetesObject { namespace name resourceVersion } } } }`,
      );
      return data
        .list('view.nodes')
        .map((row) =>
          ['namespace', 'name', 'resourceVersion'].map((one) => readText(row.at(one))).join('/'),
        )
        .toSorted();
    }),
  );
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function difference(some: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return some.filter((one) => !known.has(one));
}

type Step =
  | {
      readonly do: 'put' | 'remove';
      readonly cluster: number;
      readonly view: ViewName;
      readonly name: string;
    }
  | { readonly do: 'disconnect' | 'connect'; readonly view: ViewName };

function toStep(): fc.Arbitrary<Step> {
  const view = fc.constantFrom<ViewName>('clusterNodes', 'pods', 'workloads', 'objects');
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const cluster = fc.nat({ max: 2 });
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant<'put'>('put'), cluster, view, name }) },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant<'remove'>('remove'), cluster, view, name }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom<'disconnect' | 'connect'>('disconnect', 'connect'),
        view,
      }),
    },
  );
}

async function take(step: Step, clients: Clients, beside?: KubernetesClient): Promise<void> {
  if ('cluster' in step) {
    const client = beside ?? getCluster(step.cluster).client;
    if (step.do === 'put') await put(client, step.view, step.name);
    else await remove(client, step.view, step.name);
    return;
  }
  if (step.do === 'connect') clients.of(step.view).connect();
  else await clients.of(step.view).disconnect();
}

const PATHS = {
  clusterNodes: '/api/v1/nodes',
  pods: '/api/v1/pods',
  workloads: '/apis/apps/v1/deployments',
  objects: '/api/v1/configmaps',
} as const satisfies Record<ViewName, string>;

let changes = 0;

/** Creates the object, or changes it where it is. */
async function put(client: KubernetesClient, view: ViewName, name: string): Promise<void> {
  changes += 1;
  const path = toNamespacedPath(view);
  const created = await client.post(path, { ...OBJECTS[view], metadata: { name } });
  if (created.code === 201) return;
  const changed = await client.patch(`${path}/${name}`, 'merge', {
    metadata: { annotations: { change: String(changes) } },
  });
  if (changed.code !== 200) throw new Error(`Nothing was written: ${created.text} ${changed.text}`);
}

async function remove(client: KubernetesClient, view: ViewName, name: string): Promise<void> {
  await client.delete(`${toNamespacedPath(view)}/${name}`, { gracePeriodSeconds: 0 });
}

function toNamespacedPath(view: ViewName): string {
  const path = PATHS[view];
  return view === 'clusterNodes' ? path : path.replace('/v1/', '/v1/namespaces/default/');
}

const TEMPLATE = {
  metadata: { labels: { app: 'a' } },
  spec: { containers: [{ name: 'main', image: 'example/image' }] },
};

const OBJECTS = {
  clusterNodes: { apiVersion: 'v1', kind: 'Node' },
  pods: { apiVersion: 'v1', kind: 'Pod', spec: TEMPLATE.spec },
  workloads: {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    spec: { selector: { matchLabels: { app: 'a' } }, template: TEMPLATE },
  },
  objects: { apiVersion: 'v1', kind: 'ConfigMap' },
} as const satisfies Record<ViewName, object>;

function getCluster(index: number): Kubernetes {
  const cluster = clusters[index];
  if (cluster === undefined) throw new Error(`There is no cluster ${index}.`);
  return cluster;
}

async function readClusterId(name: string): Promise<unknown> {
  const { data } = await app.query('query ($name: String) { cluster(name: $name) { id } }', {
    name,
  });
  return data.at('cluster.id');
}

function toScalingEvent(): object {
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: 'web.scaled', namespace: 'default' },
    involvedObject: {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      namespace: 'default',
      name: 'web',
      uid: '5f6e0f5e-7f6c-4a39-9c2e-0c4d2d0a0001',
    },
    reason: 'SuccessfulRescale',
    message: 'New size: 4; reason: cpu resource utilization (percentage of request) above target',
    source: { component: 'horizontal-pod-autoscaler' },
    firstTimestamp: new Date().toISOString(),
    lastTimestamp: new Date().toISOString(),
    count: 1,
    type: 'Normal',
  };
}
