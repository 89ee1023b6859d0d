import { describe, expectTypeOf, it } from 'vitest';
import type { NodeRecord } from '../../src/datasources/core/node.ts';
import { NODES } from '../../src/datasources/core/node.ts';
import type {
  FleetKind,
  FleetRecord,
  OpenCluster,
} from '../../src/datasources/fleet/fleet-kind.ts';
import type { LiveStore } from '../../src/datasources/store/store.ts';

describe('a cluster', () => {
  it('opens a kind as a Store of its records', () => {
    expectTypeOf(openNodes).returns.toEqualTypeOf<LiveStore<NodeRecord>>();
  });

  it('takes the kinds of all records as one sort of thing', () => {
    expectTypeOf(NODES).toExtend<FleetKind<FleetRecord>>();
  });
});

function openNodes(cluster: OpenCluster): ReturnType<typeof cluster.store<NodeRecord>> {
  return cluster.store(NODES);
}
