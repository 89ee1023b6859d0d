import { describe, expect, it } from 'vitest';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { Manifest } from '../../src/embedded/object.ts';
import type { Json, TestFleet } from '../support/open-fleet.ts';
import { openFleet, readOperations } from '../support/open-fleet.ts';
import { eventObject } from '../support/scaling-events.ts';

const START_MS = Date.now() - 600_000;

describe('scalingActivities', () => {
  it('tells a story from its trigger to its node', async () => {
    await using test = await openGrown();
    const { app } = test;

    const { data, errors } = await app.query(
      await readOperations('autoscaling'),
      { filter: { clusters: ['alpha'], states: ['SUCCEEDED'], directions: ['UP'] } },
      'ScalingActivities',
    );

    expect(errors).toEqual([]);
    expect(data.list('scalingActivities.nodes').map(({ value }) => value)).toEqual([
      {
        id: expect.any(String),
        cluster: { name: 'alpha' },
        autoscaler: 'KARPENTER',
        direction: 'UP',
        state: 'SUCCEEDED',
        group: { kind: 'NodePool', name: 'general' },
        delta: 1,
        trigger: { kind: 'Pod', namespace: 'shop', name: 'web-1' },
        triggeredAt: at(0),
        requestedAt: at(0),
        completedAt: at(30),
        durationSeconds: 30,
        nodes: [{ id: expect.any(String), name: 'node-general-aaaaa', isReady: true }],
        events: {
          nodes: [
            expect.objectContaining({ type: 'SCALE_UP_COMPLETED', occurredAt: at(30) }),
            expect.objectContaining({ type: 'NODE_READY' }),
            expect.objectContaining({ type: 'NODE_REGISTERED' }),
            expect.objectContaining({ type: 'SCALE_UP_ACCEPTED', occurredAt: at(10) }),
            expect.objectContaining({ type: 'SCALE_UP_TRIGGERED', occurredAt: at(0) }),
          ],
        },
        failure: null,
      },
    ]);
  });

  it('is read again by its id', async () => {
    await using test = await openGrown();
    const { app } = test;
    const [activity] = await list(app);

    const { data, errors } = await app.query(
      'query ($id: ID!) { node(id: $id) { __typename id ... on ScalingActivity { legs { phase durationSeconds } } } }',
      { id: activity?.at('id') },
    );

    expect(errors).toEqual([]);
    expect(data.at('node')).toEqual({
      __typename: 'ScalingActivity',
      id: activity?.at('id'),
      legs: [
        { phase: 'DECISION', durationSeconds: 0 },
        { phase: 'ACCEPTANCE', durationSeconds: 10 },
        { phase: 'REGISTRATION', durationSeconds: 10 },
        { phase: 'COMPLETION', durationSeconds: 10 },
      ],
    });
  });

  it('streams what begins and goes on, and to who comes back what was missed', async () => {
    await using test = await openGrown();
    const { app, cluster } = test;
    const stream = app.follow(LIVE, {});
    const first = await stream.next();

    const [nominated, launched, ...rest] = growth('general-bbbbb');
    if (nominated !== undefined) cluster.apply(nominated);
    const begun = await nextOf(stream, 'IN_PROGRESS');
    await stream.return(undefined);
    for (const object of [launched, ...rest]) if (object !== undefined) cluster.apply(object);
    await expect.poll(async () => (await list(app)).length).toBe(2);
    const resumed = app.follow(LIVE, { after: begun.at('scalingActivities.cursor') });
    const done = await nextOf(resumed, 'SUCCEEDED');
    await resumed.return(undefined);

    expect(first.value?.at('scalingActivities')).toMatchObject({
      phase: 'SNAPSHOT',
      activities: [],
    });
    expect(begun.list('scalingActivities.activities').length).toBe(1);
    expect(done.at('scalingActivities.activities.0.id')).toBe(
      begun.at('scalingActivities.activities.0.id'),
    );
    expect(done.at('scalingActivities.resync')).toEqual([]);
  });
});

describe('the nodes of a scaling activity', () => {
  it('are not known where nodes may not be listed; the rest is told', async () => {
    await using test = await openGrown({ areNodesForbidden: true });

    const { data, errors } = await test.app.query(
      '{ scalingActivities { nodes { durationSeconds nodeNames nodes { name } } outcomes { state } } }',
    );

    expect(errors).toEqual([]);
    expect(data.at('scalingActivities')).toEqual({
      nodes: [{ durationSeconds: 30, nodeNames: [], nodes: [] }],
      outcomes: [{ state: 'LIVE' }],
    });
  });
});

interface Grown extends AsyncDisposable {
  readonly cluster: EmbeddedCluster;
  readonly app: TestFleet;
}

/** A fleet of one cluster in which one NodeClaim has become a node. */
async function openGrown({ areNodesForbidden = false } = {}): Promise<Grown> {
  const nodeNames = areNodesForbidden ? [] : ['node-general-aaaaa'];
  const cluster = await startEmbeddedCluster({ name: 'alpha' });
  if (areNodesForbidden) cluster.faults.add({ type: 'forbidden', resource: 'nodes' });
  const app = await openFleet([{ name: 'alpha', connection: { server: cluster.url, user: {} } }]);
  for (const object of growth('general-aaaaa')) cluster.apply(object);
  const wanted = { state: 'SUCCEEDED', nodeNames };
  await expect.poll(async () => (await list(app))[0]?.value).toMatchObject(wanted);
  return {
    cluster,
    app,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await cluster[Symbol.asyncDispose]();
    },
  };
}

const LIVE = `subscription ($after: String) {
  scalingActivities(after: $after) { phase resync cursor activities { id state completedAt } }
}`;

async function nextOf(stream: AsyncGenerator<Json, undefined>, state: string): Promise<Json> {
  for await (const message of stream) {
    const activities = message.list('scalingActivities.activities');
    if (activities.some((one) => one.at('state') === state)) return message;
  }
  throw new Error('The stream has ended.');
}

async function list(app: TestFleet): Promise<readonly Json[]> {
  const { data } = await app.query('{ scalingActivities { nodes { id state nodeNames } } }');
  return data.list('scalingActivities.nodes');
}

function at(seconds: number): string {
  return `${new Date(START_MS + seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** What Karpenter writes of one NodeClaim, and the node it makes. */
function growth(claim: string): readonly Manifest[] {
  const ofClaim = { component: 'karpenter', kind: 'NodeClaim', name: claim };
  const event = (
    options: Pick<Parameters<typeof eventObject>[0], 'kind' | 'name' | 'reason' | 'message'> & {
      readonly seconds: number;
      readonly namespace?: string;
    },
  ): Manifest => {
    const uid = `${claim}-${options.reason.toLowerCase()}`;
    const object = eventObject({
      ...options,
      uid,
      component: 'karpenter',
      at: at(options.seconds),
    });
    const { namespace = 'default' } = options;
    return { apiVersion: 'v1', kind: 'Event', ...object, metadata: { name: uid, namespace, uid } };
  };
  return [
    event({
      kind: 'Pod',
      name: 'web-1',
      namespace: 'shop',
      reason: 'Nominated',
      message: `Pod should schedule on: nodeclaim/${claim}`,
      seconds: 0,
    }),
    event({ ...ofClaim, reason: 'Launched', message: transition('Launched'), seconds: 10 }),
    {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name: `node-${claim}`,
        creationTimestamp: at(20),
        labels: { 'karpenter.sh/nodepool': 'general' },
        ownerReferences: [
          { apiVersion: 'karpenter.sh/v1', kind: 'NodeClaim', name: claim, uid: claim },
        ],
      },
      status: { conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: at(25) }] },
    },
    event({ ...ofClaim, reason: 'Initialized', message: transition('Initialized'), seconds: 30 }),
  ];
}

function transition(type: string): string {
  return `Status condition transitioned, Type: ${type}, Status: Unknown -> True, Reason: ${type}`;
}
