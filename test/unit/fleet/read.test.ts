import { describe, expect, it } from 'vitest';
import type { Page, ReadRequest } from '../../../src/datasources/fleet/read.ts';
import type { ObjectRecord } from '../../../src/datasources/kube/object-record.ts';
import {
  BY_NAME,
  EVERYBODY,
  POD_KIND,
  createTestSource,
  openFleet,
  startClusters,
  withClock,
} from '../../support/fleet.ts';
import type { TestFleet } from '../../support/fleet.ts';
import type { VirtualClock } from '../../support/virtual-clock.ts';

describe('fleet.read', () => {
  it('orders, counts and pages over three clusters as one', async () => {
    await using clusters = await startClusters({
      alpha: ['shop/a', 'shop/d', 'shop/g'],
      beta: ['shop/b', 'shop/e'],
      gamma: ['shop/c', 'shop/f'],
    });
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);

    const names: string[] = [];
    const totals = new Set<number>();
    let after: string | undefined;
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- One page after the other.
      const page = await read(test, clusters.clock, { first: 2, after });
      names.push(...page.rows.map(({ name }) => name));
      totals.add(page.totalCount);
      const last = page.rows.at(-1);
      if (!page.hasNextPage || last === undefined) break;
      after = page.cursorOf(last);
    }

    expect(names).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect([...totals]).toEqual([7]);
  });
});

async function read(
  { reader }: TestFleet,
  clock: VirtualClock,
  request: Partial<ReadRequest<ObjectRecord>> = {},
): Promise<Page<ObjectRecord>> {
  const { signal } = new AbortController();
  const page = reader.read(POD_KIND, {
    viewer: EVERYBODY,
    order: BY_NAME,
    first: 50,
    signal,
    ...request,
  });
  return withClock(clock, Promise.resolve(page));
}
