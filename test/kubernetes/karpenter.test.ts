import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isJsonObject, toJsonArray } from '../../src/embedded/json.ts';
import type { TestFleet } from '../support/open-fleet.ts';
import { openFleet } from '../support/open-fleet.ts';
import { countEvents, toMissed } from './karpenter-events.ts';
import { NODE_CLASS, toDeployment, toNodePool, toPod } from './karpenter-objects.ts';
import type { NodeClaim } from './node-claims.ts';
import { followNodeClaims, followNodes } from './node-claims.ts';
import type { ObjectLog } from './object-log.ts';
import type { ScalingReader } from './scaling-reader.ts';
import { createScalingReader } from './scaling-reader.ts';
import {
  findClaim,
  listStories,
  toClaimNames,
  toDeviations,
  toUpTimes,
} from './scaling-stories.ts';
import type { Kubernetes } from './start-kubernetes.ts';
import { startKubernetes } from './start-kubernetes.ts';
import { until } from './until.ts';

const POLL = { timeout: 150_000, interval: 200 };
const DEPLOYMENTS = '/apis/apps/v1/namespaces/default/deployments';
const PODS = '/api/v1/namespaces/default/pods';

let kubernetes: Kubernetes;
let app: TestFleet;
let claims: ObjectLog<NodeClaim>;
let nodes: ObjectLog<{ readonly name: string }>;
let reader: ScalingReader;

beforeAll(async () => {
  kubernetes = await startKubernetes({
    name: 'alpha',
    controllers: true,
    scheduler: true,
    kwok: true,
    karpenter: true,
  });
  const { url, ca, administrator, client } = kubernetes;
  const { cert = '', key = '' } = administrator;
  const user = { clientCertificate: cert, clientKey: key };
  app = await openFleet([
    { name: 'alpha', connection: { server: url, certificateAuthority: ca, user } },
  ]);
  claims = await followNodeClaims(client);
  nodes = await followNodes(client);
  reader = createScalingReader(app);
  await reader.connect();
  await client.post('/apis/karpenter.kwok.sh/v1alpha1/kwoknodeclasses', NODE_CLASS);
  await createPool('general');
});

afterAll(async () => {
  await reader?.[Symbol.asyncDispose]();
  await nodes?.[Symbol.asyncDispose]();
  await claims?.[Symbol.asyncDispose]();
  await app?.[Symbol.asyncDispose]();
  await kubernetes?.[Symbol.asyncDispose]();
});

describe('the real Karpenter', { timeout: 480_000 }, () => {
  it('has a story of every node it makes, with the times of its NodeClaim', async () => {
    await createDeployment('shop', 12);
    await expect.poll(countRunning, POLL).toBe(12);
    await expect
      .poll(async () => toClaimNames(await listStories(app, 'UP', 'SUCCEEDED')), POLL)
      .toEqual(claims.all.map(({ name }) => name));
    // The label of a node tells of its end before its NodeClaim does.
    await expect
      .poll(async () => toDeviations(await listStories(app, 'UP'), claims.all, toUpTimes))
      .toEqual([]);

    const stories = await listStories(app, 'UP');

    expect(toClaimNames(stories)).toEqual(claims.all.map(({ name }) => name));
    expect(claims.all.length).toBeGreaterThanOrEqual(4);
    for (const story of stories) {
      expect(story.value).toMatchObject({
        state: 'SUCCEEDED',
        group: { kind: 'NodePool', name: 'general' },
        trigger: { kind: expect.stringMatching(/^(Pod|NodeClaim)$/) },
        nodes: [{ name: findClaim(claims.all, story).nodeName, isReady: true }],
        failure: null,
        legs: ['DECISION', 'ACCEPTANCE', 'REGISTRATION', 'COMPLETION'].map((phase) => ({ phase })),
      });
    }
  });

  it('is an autoscaler by its definition, and its pools are node groups', async () => {
    const size = claims.present.length;
    const document = `{
      nodeGroups { isComplete nodes { name autoscaler health desiredSize readySize } }
      autoscalers(filter: { autoscalers: [KARPENTER] }) {
        isComplete nodes { __typename kind name status currentSize }
      }
    }`;

    await expect
      .poll(async () => (await app.query(document)).data.value, POLL)
      .toEqual({
        nodeGroups: {
          isComplete: true,
          nodes: [
            {
              name: 'general',
              autoscaler: 'KARPENTER',
              health: 'HEALTHY',
              desiredSize: size,
              readySize: size,
            },
          ],
        },
        autoscalers: {
          isComplete: true,
          nodes: [
            {
              __typename: 'Karpenter',
              kind: 'CustomResourceDefinition',
              name: 'nodepools.karpenter.sh',
              status: 'ACTIVE',
              currentSize: size,
            },
          ],
        },
      });
  });

  it('says why a pod gets no node', async () => {
    const { client } = kubernetes;
    await client.post(PODS, toPod('too-big', 'general', '64'));
    await expect.poll(() => readVerdict('too-big'), POLL).toBe('NO_GROUP_FITS');

    await createPool('capped', { cpu: '1' });
    await client.post(PODS, toPod('one-more', 'capped', '500m'));

    await expect.poll(() => readVerdict('one-more'), POLL).toBe('AT_MAXIMUM');
    await client.delete(`${PODS}/too-big`);
    await client.delete(`${PODS}/one-more`);
  });

  it('has a story of every node it takes away', async () => {
    const { client } = kubernetes;
    const size = claims.present.length;
    await client.patch(`${DEPLOYMENTS}/shop`, 'merge', { spec: { replicas: 5 } });
    await expect.poll(() => claims.present.length, POLL).toBeLessThan(size);
    await client.delete(`${DEPLOYMENTS}/shop`);
    await expect.poll(() => claims.present.length, POLL).toBe(0);
    await expect.poll(countOpen, POLL).toBe(0);

    const stories = await listStories(app, 'DOWN');

    expect(toClaimNames(stories)).toEqual(claims.all.map(({ name }) => name));
    expect(toDeviations(stories, claims.all, toDownTimes)).toEqual([]);
    for (const story of stories) {
      expect(story.value).toMatchObject({
        state: 'SUCCEEDED',
        group: { kind: 'NodePool', name: 'general' },
        trigger: { kind: 'NodeClaim', name: findClaim(claims.all, story).name },
        cause: expect.stringMatching(/^(Empty|Underutilized)$/),
        nodes: [],
        nodeNames: [findClaim(claims.all, story).nodeName],
        failure: null,
      });
    }
  });

  it('is followed, each Event once, by a reader who leaves while API servers are killed', async () => {
    const { client } = kubernetes;
    await createDeployment('late', 6);
    await expect.poll(() => claims.present.length, { ...POLL, interval: 20 }).toBeGreaterThan(0);

    await reader.disconnect();
    await restart();
    await expect.poll(countRunning, POLL).toBe(6);
    await reader.connect();
    await client.delete(`${DEPLOYMENTS}/late`);
    await expect.poll(() => claims.present.some(({ deletedAtMs }) => deletedAtMs), POLL).toBe(true);
    await restart();
    await reader.disconnect();
    await expect.poll(() => claims.present.length, POLL).toBe(0);
    await reader.connect();

    await expect
      .poll(async () => toMissed(await countEvents(client), reader.rows), POLL)
      .toEqual([]);
    expect(reader.resyncs).toEqual([]);
    expect(reader.repeats).toEqual([]);
  });

  it('has one story up and one down of each NodeClaim that lived', async () => {
    await expect.poll(countOpen, POLL).toBe(0);

    const [up, down] = await Promise.all([listStories(app, 'UP'), listStories(app, 'DOWN')]);

    expect(claims.all.length).toBeGreaterThanOrEqual(6);
    expect(toClaimNames(up)).toEqual(claims.all.map(({ name }) => name));
    expect(toClaimNames(down)).toEqual(claims.all.map(({ name }) => name));
  });
});

/** Resolves when Karpenter has said that it works. */
async function createPool(name: string, limits?: { readonly cpu: string }): Promise<void> {
  await kubernetes.client.post('/apis/karpenter.sh/v1/nodepools', toNodePool(name, limits));
  await until(`the NodePool ${name}`, 60_000, async () => {
    const { data } = await app.query('{ nodeGroups { nodes { name health } } }');
    const row = data.list('nodeGroups.nodes').find((one) => one.at('name') === name);
    return row?.at('health') === 'HEALTHY';
  });
}

async function createDeployment(name: string, replicas: number): Promise<void> {
  await kubernetes.client.post(DEPLOYMENTS, toDeployment(name, 'general', replicas));
}

async function restart(): Promise<void> {
  await kubernetes.kill();
  await kubernetes.restart();
}

async function countRunning(): Promise<number> {
  const { body } = await kubernetes.client.get(`${PODS}?fieldSelector=status.phase%3DRunning`);
  return toJsonArray(isJsonObject(body) ? body['items'] : undefined).length;
}

async function readVerdict(name: string): Promise<unknown> {
  const { data } = await app.query(
    'query ($name: String!) { pods(filter: { text: $name }) { nodes { scaling { verdict } } } }',
    { name },
  );
  return data.at('pods.nodes.0.scaling.verdict');
}

async function countOpen(): Promise<number> {
  const [up, down] = await Promise.all(
    (['UP', 'DOWN'] as const).map((direction) => listStories(app, direction, 'IN_PROGRESS')),
  );
  return (up?.length ?? 0) + (down?.length ?? 0);
}

function toDownTimes({ deletedAtMs, nodeName }: NodeClaim): Record<string, number | undefined> {
  const node = nodes.all.find(({ name }) => name === nodeName);
  return {
    requestedAt: deletedAtMs,
    acceptedAt: deletedAtMs,
    completedAt: node?.goneAtMs,
  };
}
