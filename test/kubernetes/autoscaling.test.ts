import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, TestFleet } from '../support/open-fleet.ts';
import { openFleet } from '../support/open-fleet.ts';
import type { Kubernetes } from './start-kubernetes.ts';
import { startKubernetes } from './start-kubernetes.ts';

const POLL = { timeout: 200_000, interval: 1000 };
const PODS = '/api/v1/namespaces/default/pods';

let kubernetes: Kubernetes;
let app: TestFleet;

beforeAll(async () => {
  kubernetes = await startKubernetes({
    name: 'alpha',
    controllers: true,
    scheduler: true,
    nodes: 3,
    metricsServer: true,
  });
  const { url, ca, administrator } = kubernetes;
  const { cert = '', key = '' } = administrator;
  app = await openFleet([
    {
      name: 'alpha',
      connection: {
        server: url,
        certificateAuthority: ca,
        user: { clientCertificate: cert, clientKey: key },
      },
    },
  ]);
});

afterAll(async () => {
  await app?.[Symbol.asyncDispose]();
  await kubernetes?.[Symbol.asyncDispose]();
});

describe('the real HPA controller', { timeout: 480_000 }, () => {
  it('is followed up and down, each step once, also by a reader who comes back', async () => {
    const sizes: unknown[] = [];
    const stop = new AbortController();
    const following = followSizes(sizes, stop.signal);
    const events = app.follow(EVENTS);
    let cursor = (await events.next()).value?.at('scalingEvents.cursor');
    await events.return(undefined);
    const { client } = kubernetes;
    await client.post('/apis/apps/v1/namespaces/default/deployments', DEPLOYMENT);
    await client.post('/apis/autoscaling/v2/namespaces/default/horizontalpodautoscalers', HPA);

    await expect.poll(() => driveTo('90m', 4), POLL).toBe(true);
    // What happened while nobody followed is told to whoever comes back.
    const up = await collect(cursor);
    ({ cursor } = up);
    await expect.poll(() => driveTo('2m', 1), POLL).toBe(true);
    const down = await collect(cursor);
    // A list shows a change as it comes, a live view with its next tick.
    await expect.poll(() => sizes.at(-1), POLL).toBe(1);
    stop.abort();
    await following;

    const { body } = await client.get('/api/v1/namespaces/default/events');
    const told = [...up.rescales, ...down.rescales];
    expect(told.map(({ id }) => id)).toHaveLength(new Set(told.map(({ id }) => id)).size);
    expect(told.map(({ size }) => size)).toEqual(readRescales(body));
    expect(up.rescales.every(({ direction }) => direction === 'UP')).toBe(true);
    expect(down.rescales.every(({ direction }) => direction === 'DOWN')).toBe(true);
    expect(sizes).toContain(4);
    const row = await readRow();
    expect(row?.at('metrics')).toMatchObject([{ name: 'cpu', type: 'Resource', target: '50%' }]);
    expect(row?.at('target')).toEqual({ kind: 'Deployment', name: 'api' });
  });

  it('has a story of each new size, from the size before to the pods that are ready', async () => {
    const { data, errors } = await app.query(STORIES);

    const { body } = await kubernetes.client.get('/api/v1/namespaces/default/events');
    const sizes = readRescales(body);
    expect(errors).toEqual([]);
    const stories = data.list('scalingActivities.nodes').toReversed();
    expect(stories.map((story) => story.at('toSize'))).toEqual(sizes);
    expect(stories.map((story) => story.at('fromSize'))).toEqual([1, ...sizes.slice(0, -1)]);
    for (const story of stories) {
      expect(story.value).toMatchObject({
        state: 'SUCCEEDED',
        group: { kind: 'Deployment', name: 'api' },
        trigger: { kind: 'HorizontalPodAutoscaler', name: 'api' },
        failure: null,
      });
      const legs = story.list('legs').map((leg) => Number(leg.at('durationSeconds')));
      const sum = legs.reduce((total, leg) => total + leg, 0);
      expect(sum).toBeCloseTo(Number(story.at('durationSeconds')), 3);
    }
    const up = stories.filter((story) => story.at('direction') === 'UP');
    // Pods of kwok take a second or more to be ready.
    expect(up.every((story) => Number(story.at('durationSeconds')) > 0)).toBe(true);
  });
});

const STORIES = `{
  scalingActivities(filter: { autoscalers: [HPA] }, first: 50) {
    nodes {
      state direction group { kind name } trigger { kind name } failure { reason }
      fromSize toSize durationSeconds legs { phase durationSeconds }
    }
  }
}`;

const EVENTS = `subscription ($after: String) {
  scalingEvents(filter: { autoscalers: [HPA] }, after: $after) {
    phase cursor resync events { id type direction toSize subject { name } }
  }
}`;

interface Rescale {
  readonly id: unknown;
  readonly size: unknown;
  readonly direction: unknown;
}

/** What a reader is told who comes back with a cursor: all of it is in the first message. */
async function collect(
  after: unknown,
): Promise<{ readonly cursor: unknown; readonly rescales: readonly Rescale[] }> {
  const stream = app.follow(EVENTS, { after });
  const { value } = await stream.next();
  await stream.return(undefined);
  expect(value?.at('scalingEvents.phase')).toBe('LIVE');
  expect(value?.at('scalingEvents.resync')).toEqual([]);
  const rescales = value
    ?.list('scalingEvents.events')
    .filter((event) => event.at('type') === 'RESCALED')
    .map((event) => ({
      id: event.at('id'),
      size: event.at('toSize'),
      direction: event.at('direction'),
    }));
  return { cursor: value?.at('scalingEvents.cursor'), rescales: rescales ?? [] };
}

/** Keeps every pod at this use; whether the autoscaler has come to this size. */
async function driveTo(cpu: string, size: number): Promise<boolean> {
  const { client } = kubernetes;
  const { body } = await client.get(`${PODS}?labelSelector=app%3Dapi`);
  const names = readItems(body).map((pod) => String(at(pod, 'metadata', 'name')));
  await Promise.all(
    names.map((name) =>
      client.patch(`${PODS}/${name}`, 'merge', {
        metadata: { annotations: { 'kwok.x-k8s.io/usage-cpu': cpu } },
      }),
    ),
  );
  const row = await readRow();
  return row?.at('currentSize') === size && row.at('desiredSize') === size;
}

async function readRow(): Promise<Json | undefined> {
  const { data } = await app.query(
    `{ autoscalers { nodes { name status currentSize desiredSize target { kind name }
      metrics { name type current target } } } }`,
  );
  return data.list('autoscalers.nodes').find((row) => row.at('name') === 'api');
}

async function followSizes(sizes: unknown[], signal: AbortSignal): Promise<void> {
  const stream = app.follow(
    'subscription { autoscalers { changes { autoscaler { currentSize } } } }',
  );
  signal.addEventListener('abort', () => void stream.return(undefined));
  for await (const message of stream) {
    for (const change of message.list('autoscalers.changes')) {
      sizes.push(change.at('autoscaler.currentSize'));
    }
  }
}

/** The sizes that the controller's own Events tell, in their order. */
function readRescales(body: unknown): readonly number[] {
  return readItems(body)
    .filter((event) => at(event, 'reason') === 'SuccessfulRescale')
    .toSorted((a, b) =>
      String(at(a, 'lastTimestamp')).localeCompare(String(at(b, 'lastTimestamp'))),
    )
    .map((event) => Number(/New size: (\d+)/.exec(String(at(event, 'message')))?.[1]));
}

function readItems(body: unknown): readonly unknown[] {
  const items = at(body, 'items');
  return Array.isArray(items) ? items : [];
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const name of path) {
    current =
      typeof current === 'object' && current !== null ? Reflect.get(current, name) : undefined;
  }
  return current;
}

const DEPLOYMENT = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'api' },
  spec: {
    selector: { matchLabels: { app: 'api' } },
    template: {
      metadata: { labels: { app: 'api' } },
      spec: {
        containers: [
          { name: 'main', image: 'example/api', resources: { requests: { cpu: '100m' } } },
        ],
      },
    },
  },
};

const HPA = {
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: { name: 'api' },
  spec: {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' },
    minReplicas: 1,
    maxReplicas: 4,
    metrics: [
      {
        type: 'Resource',
        resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 50 } },
      },
    ],
    behavior: {
      scaleDown: {
        stabilizationWindowSeconds: 5,
        policies: [{ type: 'Pods', value: 4, periodSeconds: 10 }],
      },
    },
  },
};
