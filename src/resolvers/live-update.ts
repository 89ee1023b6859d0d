import type { FleetRecord } from '../datasources/fleet/fleet-kind.ts';
import type { FleetChange, FleetUpdate } from '../datasources/fleet/fleet-update.ts';
import type { ObjectRecord } from '../datasources/kube/object-record.ts';
import { toTimeText } from '../kubernetes/time.ts';
import { toId } from './object-id.ts';

/** The fields that every message of a live view makes in the same way. */
export const liveUpdate = {
  at: ({ at }: Pick<FleetUpdate<FleetRecord>, 'at'>): string => toTimeText(at),
  resync: ({ resync }: Pick<FleetUpdate<FleetRecord>, 'resync'>): readonly string[] =>
    resync.map((cluster) => toId({ type: 'cluster', cluster })),
};

/** A change as its reader is told of it. */
interface RowChange<T> {
  readonly type: FleetChange<T>['type'];
  readonly id: string;
  /** Undefined when the row is gone. */
  readonly row: T | undefined;
}

/** What happened to which object. */
export function toObjectChanges<T extends FleetRecord & ObjectRecord>({
  changes,
}: Pick<FleetUpdate<T>, 'changes'>): readonly RowChange<T>[] {
  return changes.map((change) => {
    const named = toChangedRow(change);
    return { type: change.type, id: toId({ type: 'object', ...named }), row: change.record };
  });
}

/** The row that a change is about: as it is now, or as it was last. */
export function toChangedRow<T extends FleetRecord>(change: FleetChange<T>): T {
  return change.type === 'DELETED' ? change.before : change.record;
}
