import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actions } from '../../../../src/datasources/core/actions/actions.ts';
import { createActions } from '../../../../src/datasources/core/actions/actions.ts';
import type { ObjectTarget } from '../../../../src/datasources/core/actions/target.ts';
import type { Asking } from '../../../../src/datasources/core/asking.ts';
import type { OperationRecord } from '../../../../src/datasources/core/operation.ts';
import type { Operations } from '../../../../src/datasources/core/operations.ts';
import { createOperations } from '../../../../src/datasources/core/operations.ts';
import type { EmbeddedCluster } from '../../../../src/embedded/cluster.ts';
import type { TestClusters, TestFleet } from '../../../support/fleet.ts';
import { EVERYBODY, createTestSource, openFleet, startClusters } from '../../../support/fleet.ts';

describe('a drain', () => {
  let clusters: TestClusters;
  let world: TestFleet;
  let cluster: EmbeddedCluster;
  let operations: Operations;
  let actions: Actions;
  let node: ObjectTarget;
  beforeEach(async () => {
    clusters = await startClusters({ alpha: [] });
    world = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await vi.waitUntil(() => [...world.fleet.members()].length === 1);
    const [first] = clusters.all;
    if (first === undefined) throw new Error('There is no cluster.');
    cluster = first;
    operations = createOperations({ clock: clusters.clock });
    actions = createActions({ fleet: world.fleet, operations });
    const { metadata } = cluster.apply({
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: 'n-1' },
    });
    const [member] = world.fleet.members();
    node = {
      cluster: member?.id ?? '',
      apiVersion: 'v1',
      kind: 'Node',
      namespace: undefined,
      name: 'n-1',
      uid: metadata.uid ?? '',
    };
  });
  afterEach(async () => {
    await operations[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
    await clusters[Symbol.asyncDispose]();
  });
  const stateOf = (operation: OperationRecord | undefined): OperationRecord | undefined =>
    operations.get(EVERYBODY, operation?.id ?? '');

  it('goes on when its caller has left', async () => {
    putPods(cluster, 3);
    const caller = new AbortController();

    const { operation } = await actions.drain(node, { force: true }, toAsking(caller.signal));
    caller.abort(new Error('The caller has left.'));
    await clusters.clock.advanceUntil(() => stateOf(operation)?.finishedAt !== undefined);

    expect(operation?.state).toBe('RUNNING');
    expect(stateOf(operation)?.state).toBe('SUCCEEDED');
    expect(cluster.list({ apiVersion: 'v1', kind: 'Pod' })).toEqual([]);
  });

  it('outlasts an API server that does not answer for a while', async () => {
    putPods(cluster, 2);
    cluster.faults.add(
      { type: 'reset' },
      { matches: ({ path }) => path.endsWith('/eviction'), times: 3 },
    );

    const { operation } = await actions.drain(node, { force: true }, toAsking());
    await clusters.clock.advanceUntil(() => stateOf(operation)?.finishedAt !== undefined);

    expect(stateOf(operation)?.state).toBe('SUCCEEDED');
  });

  it('fails when a pod came that forbids it before the node was closed', async () => {
    putPods(cluster, 1, { owned: true });
    cluster.faults.add({ type: 'latency', delayMs: 1000 }, { matches: isCordon });
    const draining = actions.drain(node, {}, toAsking());
    await vi.waitUntil(() => cluster.requests.some(isCordon));
    putPods(cluster, 1);
    clusters.clock.advance(1000);

    const { operation } = await draining;
    await clusters.clock.advanceUntil(() => stateOf(operation)?.finishedAt !== undefined);

    expect(stateOf(operation)).toMatchObject({
      state: 'FAILED',
      error: { code: 'CONFLICT', message: expect.stringContaining('default/alone-0') },
    });
    expect(cluster.list({ apiVersion: 'v1', kind: 'Pod' })).toHaveLength(2);
  });

  it('fails when its time is over while the cluster does not answer', async () => {
    putPods(cluster, 1, { owned: true });
    const input = { timeoutSeconds: 10 };
    let lists = 0;
    cluster.faults.add(
      { type: 'reset' },
      {
        matches({ verb, path }) {
          lists += Number(verb === 'list' && path.endsWith('/pods'));
          return lists > 1;
        },
      },
    );

    const { operation } = await actions.drain(node, input, toAsking());
    await clusters.clock.advanceUntil(() => stateOf(operation)?.finishedAt !== undefined);

    expect(stateOf(operation)).toMatchObject({
      state: 'FAILED',
      error: { code: 'CLUSTER_TIMEOUT', message: 'n-1 was not empty after 10 s.' },
      steps: [{ state: 'SKIPPED' }],
    });
  });

  it('is interrupted with its server, and leaves what it had not evicted', async () => {
    putPods(cluster, 1, { owned: true });
    cluster.faults.add(
      { type: 'too-many-requests', retryAfterSeconds: 1 },
      { matches: ({ path }) => path.endsWith('/eviction') },
    );
    const { operation } = await actions.drain(node, {}, toAsking());
    await vi.waitUntil(() => stateOf(operation)?.steps[0]?.message !== undefined);

    await operations[Symbol.asyncDispose]();

    expect(stateOf(operation)).toMatchObject({
      state: 'INTERRUPTED',
      message: 'The server stopped: 1 of 1 steps were not finished.',
      steps: [{ state: 'SKIPPED', message: expect.stringMatching(/^It was left on the node\./) }],
    });
    expect(cluster.list({ apiVersion: 'v1', kind: 'Pod' })).toHaveLength(1);
  });

  it.each([
    ['timeoutSeconds', { timeoutSeconds: 0 }],
    ['timeoutSeconds', { timeoutSeconds: 86_401 }],
    ['gracePeriodSeconds', { gracePeriodSeconds: -1 }],
  ])('refuses a %s that cannot be', async (argument, input) => {
    const { operation, errors } = await actions.drain(node, input, toAsking());

    expect(operation).toBeUndefined();
    expect(errors).toMatchObject([{ code: 'INVALID', path: ['input', argument] }]);
  });

  it('of a node that is gone is refused', async () => {
    const gone = { ...node, uid: 'another' };

    const { errors } = await actions.drain(gone, {}, toAsking());

    expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
  });
});

function isCordon({ verb }: { readonly verb: string }): boolean {
  return verb === 'patch';
}

function putPods(
  cluster: EmbeddedCluster,
  count: number,
  { owned = false }: { readonly owned?: boolean } = {},
): void {
  const owner = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web', uid: 'rs-1' };
  for (let index = 0; index < count; index += 1) {
    cluster.apply({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name: `${owned ? 'owned' : 'alone'}-${index}`,
        namespace: 'default',
        ...(owned ? { ownerReferences: [{ ...owner, controller: true }] } : {}),
      },
      spec: { nodeName: 'n-1', terminationGracePeriodSeconds: 1, containers: [] },
      status: { phase: 'Running' },
    });
  }
}

function toAsking(signal: AbortSignal = new AbortController().signal): Asking {
  return {
    viewer: EVERYBODY,
    signal,
    onUpstreamCall: () => undefined,
    onColdList: () => undefined,
  };
}
