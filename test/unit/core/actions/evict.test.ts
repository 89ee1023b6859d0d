import { describe, expect, it } from 'vitest';
import { createSlots } from '../../../../src/async/slots.ts';
import { evict, evictOnce } from '../../../../src/datasources/core/actions/evict.ts';
import type { NodePod } from '../../../../src/datasources/core/actions/drain-plan.ts';
import type { Acting } from '../../../../src/datasources/core/actions/target.ts';
import type { Asking } from '../../../../src/datasources/core/asking.ts';
import { EVERYBODY } from '../../../support/fleet.ts';
import { connect, sendJson, startScriptedServer } from '../../../support/kube-client.ts';
import type { VirtualClock } from '../../../support/virtual-clock.ts';
import { createVirtualClock } from '../../../support/virtual-clock.ts';

const POD: NodePod = {
  uid: 'u-1',
  namespace: 'shop',
  name: 'web-1',
  isFinished: false,
  isBeingDeleted: false,
  isMirror: false,
  hasEmptyDir: false,
  controller: undefined,
};
const REAL = { isDryRun: false, gracePeriodSeconds: undefined };
const BUDGET = { reason: 'DisruptionBudget', message: 'needs 1 healthy pods and has 1 currently' };

describe('evictOnce', () => {
  it.each([
    [201, '', [], 'taken'],
    [404, 'NotFound', [], 'gone'],
    [409, 'Conflict', [], 'refused'],
    [429, 'TooManyRequests', [BUDGET], 'refused'],
    [503, 'ServiceUnavailable', [], 'refused'],
    [403, 'Forbidden', [{ reason: 'NamespaceTerminating' }], 'refused'],
  ])('takes %i %s for an eviction that is %s', async (code, reason, causes, expected) => {
    const status = { kind: 'Status', code, reason, message: 'no', details: { causes } };
    await using world = await open((request, response) => {
      if (request.method === 'GET') sendJson(response, 200, { metadata: { uid: POD.uid } });
      else sendJson(response, code, status);
    });

    const eviction = await evictOnce(world.node, POD, REAL);

    expect(eviction.type).toBe(expected);
  });

  it('takes a pod for gone when another has its name', async () => {
    await using world = await open((request, response) => {
      if (request.method === 'GET') sendJson(response, 200, { metadata: { uid: 'another' } });
      else sendJson(response, 409, { kind: 'Status', code: 409, reason: 'Conflict' });
    });

    const eviction = await evictOnce(world.node, POD, REAL);

    expect(eviction.type).toBe('gone');
  });

  it('takes a pod that is being deleted in an ending namespace for evicted', async () => {
    const details = { causes: [{ reason: 'NamespaceTerminating' }] };
    await using world = await open((_request, response) =>
      sendJson(response, 403, { kind: 'Status', code: 403, reason: 'Forbidden', details }),
    );

    const eviction = await evictOnce(world.node, { ...POD, isBeingDeleted: true }, REAL);

    expect(eviction.type).toBe('taken');
  });

  it.each([
    [500, 'InternalError', 'INTERNAL'],
    [403, 'Forbidden', 'FORBIDDEN'],
    [401, 'Unauthorized', 'UNAUTHENTICATED'],
  ])('fails with %i %s, which waiting does not mend', async (code, reason, expected) => {
    await using world = await open((_request, response) =>
      sendJson(response, code, { kind: 'Status', code, reason, message: 'two budgets' }),
    );

    await expect(evictOnce(world.node, POD, REAL)).rejects.toMatchObject({ code: expected });
  });
});

describe('evict', () => {
  it('asks again after five seconds, or later when the server says so', async () => {
    const clock = createVirtualClock();
    const times: number[] = [];
    await using world = await open((_request, response, index) => {
      times.push(clock.now());
      if (index === 1) response.setHeader('retry-after', '10');
      if (index === 2) sendJson(response, 201, {});
      else sendJson(response, 429, { kind: 'Status', code: 429, reason: 'TooManyRequests' });
    }, clock);
    const refusals: string[] = [];
    let outcome: string | undefined;

    void evict(world.node, POD, {
      ...REAL,
      slots: createSlots({ capacity: 1 }),
      onRefused: (message) => refusals.push(message),
    }).then((how) => (outcome = how));
    await clock.advanceUntil(() => outcome !== undefined, 100);

    expect(outcome).toBe('taken');
    expect(refusals).toHaveLength(2);
    expect(times.map((time) => Math.round((time - (times[0] ?? 0)) / 1000))).toEqual([0, 5, 15]);
  });

  it('takes no place while it waits', async () => {
    const clock = createVirtualClock();
    await using world = await open((_request, response) => {
      sendJson(response, 429, { kind: 'Status', code: 429, reason: 'TooManyRequests' });
    }, clock);
    const slots = createSlots({ capacity: 1 });
    let refusals = 0;
    const evictions = ['a', 'b', 'c'].map((uid) =>
      evict(world.node, toPod(uid), { ...REAL, slots, onRefused: () => (refusals += 1) }),
    );
    await expect.poll(() => refusals).toBe(3);
    world.abort();
    const ends = await Promise.allSettled(evictions);

    expect(slots.used).toBe(0);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});

function toPod(uid: string): NodePod {
  return { ...POD, name: uid, uid };
}

interface World extends AsyncDisposable {
  readonly node: Acting;
  abort(): void;
}

async function open(
  answer: Parameters<typeof startScriptedServer>[0],
  clock: VirtualClock = createVirtualClock(),
): Promise<World> {
  const server = await startScriptedServer(answer);
  const client = connect(server.url, { clock });
  const aborter = new AbortController();
  const asking: Asking = {
    viewer: EVERYBODY,
    signal: aborter.signal,
    onUpstreamCall: () => undefined,
    onColdList: () => undefined,
  };
  return {
    node: { member: { kube: client.cluster, clock }, asking },
    abort: () => aborter.abort(new Error('The test is over.')),
    async [Symbol.asyncDispose]() {
      await client[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}
