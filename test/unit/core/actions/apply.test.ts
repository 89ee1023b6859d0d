import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actions } from '../../../../src/datasources/core/actions/actions.ts';
import { createActions } from '../../../../src/datasources/core/actions/actions.ts';
import type { ApplyResult } from '../../../../src/datasources/core/actions/apply.ts';
import type { Asking } from '../../../../src/datasources/core/asking.ts';
import { createOperations } from '../../../../src/datasources/core/operations.ts';
import type { EmbeddedCluster } from '../../../../src/embedded/cluster.ts';
import type { TestClusters, TestFleet } from '../../../support/fleet.ts';
import { EVERYBODY, createTestSource, openFleet, startClusters } from '../../../support/fleet.ts';

describe('applying a manifest', () => {
  let clusters: TestClusters;
  let world: TestFleet;
  let cluster: EmbeddedCluster;
  let actions: Actions;
  beforeEach(async () => {
    clusters = await startClusters({ alpha: [] });
    world = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await vi.waitUntil(() => [...world.fleet.members()].length === 1);
    const [first] = clusters.all;
    if (first === undefined) throw new Error('There is no cluster.');
    cluster = first;
    actions = createActions({
      fleet: world.fleet,
      operations: createOperations({ clock: clusters.clock }),
      manifest: { maxObjects: 10 },
    });
  });
  afterEach(async () => {
    await world[Symbol.asyncDispose]();
    await clusters[Symbol.asyncDispose]();
  });
  const apply = async (names: readonly string[], input = {}): Promise<readonly ApplyResult[]> => {
    const manifest = names.map(toMap).join('---\n');
    const [member] = world.fleet.members();
    let results: readonly ApplyResult[] | undefined;
    void actions
      .apply(member?.id ?? '', { manifest, ...input }, ASKING)
      .then((payload) => (results = payload.results));
    await clusters.clock.advanceUntil(() => results !== undefined, 250);
    return results ?? [];
  };

  it('does not try the others once the cluster did not answer to three in a row', async () => {
    await apply(['warm']);
    cluster.faults.add({ type: 'reset' }, { matches: ({ path }) => path.includes('configmaps') });

    const results = await apply(['a', 'b', 'c', 'd', 'e']);

    expect(results.map(({ action }) => action)).toEqual([
      'FAILED',
      'FAILED',
      'FAILED',
      'SKIPPED',
      'SKIPPED',
    ]);
    expect(results.every(({ error }) => error?.code === 'CLUSTER_UNREACHABLE')).toBe(true);
  });

  it('goes on after one that the cluster did not answer to', async () => {
    cluster.faults.add(
      { type: 'reset' },
      { matches: ({ path }) => path.endsWith('/configmaps/b') },
    );

    const results = await apply(['a', 'b', 'c', 'd']);

    expect(results.map(({ action }) => action)).toEqual([
      'CREATED',
      'FAILED',
      'CREATED',
      'CREATED',
    ]);
  });

  it('tries no more with a token that is refused', async () => {
    await apply(['warm']);
    cluster.faults.add(
      { type: 'unauthorized' },
      { matches: ({ path }) => path.includes('configmaps') },
    );

    const results = await apply(['a', 'b']);

    expect(results.map(({ action }) => action)).toEqual(['FAILED', 'SKIPPED']);
    expect(results[0]?.error?.code).toBe('UNAUTHENTICATED');
  });

  it('is done for who may write and not read, without a diff', async () => {
    cluster.faults.add({ type: 'forbidden', resource: 'configmaps', verbs: ['get'] });

    const results = [...(await apply(['a'])), ...(await apply(['a']))];

    expect(results.map(({ action, diff }) => [action, diff])).toEqual([
      ['CREATED', undefined],
      ['UPDATED', undefined],
    ]);
  });

  it('may be refused for one kind alone', async () => {
    cluster.faults.add({ type: 'forbidden', resource: 'configmaps', verbs: ['patch'] });

    const [result] = await apply(['a']);

    expect(result).toMatchObject({ action: 'FAILED', error: { code: 'FORBIDDEN' } });
  });

  it.each([['', 'x'.repeat(129), 'with\nnewline']])(
    'refuses a field manager that cannot be one',
    async (fieldManager) => {
      const [member] = world.fleet.members();
      const input = { manifest: toMap('a'), fieldManager };

      const payload = await actions.apply(member?.id ?? '', input, ASKING);

      expect(payload.results).toEqual([]);
      expect(payload.errors).toMatchObject([{ code: 'INVALID', path: ['input', 'fieldManager'] }]);
    },
  );

  it('keeps to the limits it was given', async () => {
    const [member] = world.fleet.members();
    const manifest = Array.from({ length: 11 }, (_, index) => toMap(`m-${index}`)).join('---\n');

    const payload = await actions.apply(member?.id ?? '', { manifest }, ASKING);

    expect(payload.errors[0]?.message).toBe('A manifest has at most 10 documents.');
    expect(cluster.list({ apiVersion: 'v1', kind: 'ConfigMap' })).toEqual([]);
  });
});

const ASKING: Asking = {
  viewer: EVERYBODY,
  signal: new AbortController().signal,
  onUpstreamCall: () => undefined,
  onColdList: () => undefined,
};

function toMap(name: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;
}
