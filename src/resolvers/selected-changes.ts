import type { GraphQLResolveInfo } from 'graphql';
import { FleetError } from '../datasources/errors.ts';
import type { FleetRecord } from '../datasources/fleet/fleet-kind.ts';
import type { FleetChange, FleetUpdate } from '../datasources/fleet/fleet-update.ts';
import type { RowState } from './selected-fields.ts';
import { compareSelected } from './selected-fields.ts';

/** How a subscription's rows are looked at. */
export interface RowSelection<T> {
  /** From the message to the row, by field names. */
  readonly path: readonly string[];
  /**
   * What resolvers may ask besides the row and still speak of it alone: made of that row. Whatever
   * else they ask is another's, and causes no message.
   */
  readonly contextOf?: (record: T) => object;
  /** What the field of the row resolves to. @default the record */
  readonly toParent?: (record: T) => unknown;
  /** Whether a change is told at all. @default all are */
  readonly isTold?: (change: FleetChange<T>) => boolean;
}

/**
 * The message without the changes of which nothing is to be seen in what the operation selects of the
 * rows' own records.
 * @throws {FleetError} `UNCHANGED` when nothing is left to tell: the message is not sent.
 */
export function toSelectedChanges<T extends FleetRecord>(
  update: FleetUpdate<T>,
  info: GraphQLResolveInfo,
  {
    path,
    contextOf = () => ({}),
    toParent = (record) => record,
    isTold = () => true,
  }: RowSelection<T>,
): FleetUpdate<T> {
  const isSame = compareSelected(info, path);
  const toState = (record: T): RowState => ({
    parent: toParent(record),
    context: contextOf(record),
  });
  const changes = update.changes.filter((change) => {
    if (!isTold(change)) return false;
    const { type, before, record } = change;
    return type !== 'MODIFIED' || !isSame(toState(before), toState(record));
  });
  if (changes.length === 0 && !update.isNotice) {
    throw new FleetError('UNCHANGED', 'Nothing that is selected has changed.');
  }
  return changes.length === update.changes.length ? update : { ...update, changes };
}
