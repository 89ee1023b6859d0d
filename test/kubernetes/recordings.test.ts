import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestFleet } from '../support/open-fleet.ts';
import { openFleet } from '../support/open-fleet.ts';
import { readModuleDefinitions } from './module-definitions.ts';
import type { Kubernetes } from './start-kubernetes.ts';
import { startKubernetes } from './start-kubernetes.ts';
import { writeBack } from './write-back.ts';

let kubernetes: Kubernetes;
let app: TestFleet;

beforeAll(async () => {
  kubernetes = await startKubernetes({
    name: 'alpha',
    crds: await readModuleDefinitions('keda'),
  });
  const { url, ca, administrator } = kubernetes;
  const { cert = '', key = '' } = administrator;
  const user = { clientCertificate: cert, clientKey: key };
  app = await openFleet([
    { name: 'alpha', connection: { server: url, certificateAuthority: ca, user } },
  ]);
});

afterAll(async () => {
  await app?.[Symbol.asyncDispose]();
  await kubernetes?.[Symbol.asyncDispose]();
});

describe('what KEDA was recorded writing, written to a real API server', () => {
  it('is told as it was: its objects, its events and its activities', async () => {
    await writeBack(kubernetes.client, 'keda', {
      scaledobjects: '/apis/keda.sh/v1alpha1/namespaces/default/scaledobjects',
      scaledjobs: '/apis/keda.sh/v1alpha1/namespaces/default/scaledjobs',
      hpas: '/apis/autoscaling/v2/namespaces/default/horizontalpodautoscalers',
      deployments: '/apis/apps/v1/namespaces/default/deployments',
      events: '/api/v1/namespaces/default/events',
    });

    await expect.poll(async () => await readActivities(), POLL).toEqual(ACTIVITIES);
    const { data, errors } = await app.query(`{
      autoscalers { nodes { __typename name status } }
      scalingEvents(filter: { autoscalers: [KEDA] }, first: 200) { nodes { type isDerived } }
    }`);

    expect(errors).toEqual([]);
    expect(data.list('autoscalers.nodes').map(({ value }) => value)).toEqual([
      { __typename: 'ScaledJob', name: expect.any(String), status: expect.any(String) },
      ...Array.from({ length: 5 }, () => ({
        __typename: 'ScaledObject',
        name: expect.any(String),
        status: expect.any(String),
      })),
    ]);
    const types = new Set(data.list('scalingEvents.nodes').map((row) => row.at('type')));
    expect([...types]).toEqual(
      expect.arrayContaining([
        'SCALED_FROM_ZERO',
        'SCALED_TO_ZERO',
        'SCALE_UP_ACCEPTED',
        'SCALE_UP_FAILED',
        'PAUSED',
        'METRICS_UNAVAILABLE',
        'CONFIGURATION_INVALID',
      ]),
    );
  });
});

const POLL = { timeout: 60_000, interval: 500 };

async function readActivities(): Promise<readonly string[]> {
  const { data } =
    await app.query(`{ scalingActivities(filter: { autoscalers: [KEDA] }, first: 100) {
    nodes { state direction delta group { name } triggeredAt }
  } }`);
  return data
    .list('scalingActivities.nodes')
    .map((row) =>
      [row.at('state'), row.at('direction'), row.at('delta'), row.at('group.name')].join(' '),
    )
    .toSorted();
}

/** As the recording says: two targets from zero, one of them back, and the jobs of eight batches. */
const ACTIVITIES = [
  'FAILED UP  ',
  'SUCCEEDED DOWN -1 worker',
  'SUCCEEDED UP 1 ',
  'SUCCEEDED UP 1 ',
  'SUCCEEDED UP 1 cronjob',
  'SUCCEEDED UP 1 worker',
  ...Array.from({ length: 6 }, () => 'SUCCEEDED UP 2 '),
];
