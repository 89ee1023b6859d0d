import { expect, it } from 'vitest';
import type { ScalingEventRecord } from '../../src/datasources/autoscaling/events/scaling-event.ts';
import { eventObject, openJournal } from './scaling-events.ts';

export type Expected = Partial<ScalingEventRecord>;

/** An Event, and what its row must say. */
export type Line = readonly [reason: string, kind: string, message: string, expected: Expected];

/** What one component writes for one autoscaler. */
export type EventTable = readonly [autoscaler: string, component: string, lines: readonly Line[]];

/** A test for each line of a table. */
export function readsEvents(...[autoscaler, component, lines]: EventTable): void {
  it.each<Line>([...lines])('reads %s of a %s: %s', (reason, kind, message, expected) => {
    using test = openJournal();

    test.write(eventObject({ component, reason, kind, message }));

    expect(test.rows()).toEqual([
      expect.objectContaining({ autoscaler, component, reason, message, ...expected }),
    ]);
  });
}
