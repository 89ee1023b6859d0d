import { describe, expect, it } from 'vitest';
import type {
  Look,
  PlacementObject,
} from '../../../../src/datasources/federation/placements/placement.ts';
import type {
  PlacementPart,
  PlacementProvider,
} from '../../../../src/datasources/federation/placements/placement-provider.ts';
import { withStates } from '../../../../src/datasources/federation/placements/placement-states.ts';
import { createSequence } from '../../../../src/datasources/store/sequence.ts';
import type { LiveStore } from '../../../../src/datasources/store/store.ts';
import { connect } from '../../../support/kube-client.ts';

describe('the states of a placement', () => {
  it('are one while nothing changes that it is made of', async () => {
    await using world = openStates();

    const first = world.build([OWN, true]);
    const same = world.build([[...OWN], true]);
    const other = world.build([OWN, false]);

    expect(same?.state).toBe(first?.state);
    expect(other?.state).not.toBe(first?.state);
  });

  it('are told once for all readers of the same rights', async () => {
    await using world = openStates();
    const row = world.build([OWN]);

    const one = row?.state.tell('a', LOOK);
    const again = row?.state.tell('a', LOOK);
    const other = row?.state.tell('b', LOOK);

    expect(again).toBe(one);
    expect(other).not.toBe(one);
    expect(other).toEqual({ selected: [], conditions: [], workloads: [] });
  });

  it('are let go of but for the last: an older one has nothing to tell', async () => {
    await using world = openStates();
    const rows = Array.from({ length: 10 }, (_, index) => world.build([[toBinding(index)]]));

    const told = rows.map((row) => row?.state.tell('a', LOOK).selected);

    expect(told.slice(0, 2)).toEqual([undefined, undefined]);
    expect(told.slice(2)).toEqual(told.slice(2).map(() => []));
  });

  it('are let go of with their placement', async () => {
    await using world = openStates();
    const row = world.build([OWN]);

    const gone = world.build(undefined);

    expect(gone).toBeUndefined();
    expect(row?.state.tell('a', LOOK).workloads).toBeUndefined();
  });
});

const TEMPLATE: PlacementObject = {
  key: 'shop/web',
  uid: 'one',
  cluster: 'hub',
  apiVersion: 'policy.karmada.io/v1alpha1',
  kind: 'PropagationPolicy',
  namespace: 'shop',
  name: 'web',
  resourceVersion: '1',
  createdAt: '2026-01-02T03:04:05Z',
  deletedAt: undefined,
  labels: [],
  owner: undefined,
  hubType: 'KARMADA',
  strategy: 'ALL',
};

function toBinding(version: number): PlacementObject {
  return { ...TEMPLATE, resourceVersion: String(version) };
}

const OWN: readonly PlacementObject[] = [TEMPLATE];

const LOOK: Look = { see: (_resource, records) => records, knows: () => true };

/** Rows of a provider that has one placement, made of these parts. */
function openStates() {
  const client = connect('http://127.0.0.1:1');
  let parts: readonly PlacementPart[] | undefined;
  const provider: PlacementProvider = {
    name: 'KARMADA',
    reads: [],
    change: () => [],
    open: () => ({
      inputs: [],
      build: () =>
        parts && {
          own: TEMPLATE,
          parts,
          tell: () => ({ selected: [], conditions: [], workloads: [] }),
        },
    }),
  };
  const { build } = withStates(provider).open({
    id: 'hub',
    kube: client.cluster,
    clock: client.clock,
    sequence: createSequence(),
    store(): LiveStore<never> {
      throw new Error('Providers read informers.');
    },
  });
  return {
    build(made: readonly PlacementPart[] | undefined) {
      parts = made;
      const row = build('shop/web', 0);
      return row !== undefined && 'state' in row ? row : undefined;
    },
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  };
}
