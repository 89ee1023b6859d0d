import type { FleetRecord } from '../../fleet/fleet-kind.ts';
import type { MaybePromise } from '../../fleet/read.ts';
import type { Asking } from '../asking.ts';
import { refuse } from './refusal.ts';
import type { ChangeInput } from './target.ts';

/** One row of a list, as its id says. Another UID under the key is another object. */
export interface RowId {
  readonly cluster: string;
  readonly key: string;
  readonly uid: string;
}

/**
 * The row that an action is about, as its caller may see it.
 * @throws {Refusal} `NOT_FOUND` when it is gone, or another has its name.
 */
export async function requireRow<T extends FleetRecord>(
  rows: { get(cluster: string, key: string, asking: Asking): MaybePromise<T | undefined> },
  { cluster, key, uid }: RowId,
  asking: Asking,
): Promise<T> {
  const row = await rows.get(cluster, key, asking);
  if (row?.uid === uid) return row;
  throw refuse('NOT_FOUND', 'It is gone, or another has its name now.', { argument: 'id' });
}

/**
 * For writes that cannot name the version which is expected: those to another object, and those without
 * preconditions. @throws {Refusal} `CONFLICT` for another version.
 */
export function requireVersion(
  { name, resourceVersion }: { readonly name: string; readonly resourceVersion: string },
  { expectedResourceVersion }: ChangeInput,
): void {
  if (expectedResourceVersion === undefined || expectedResourceVersion === null) return;
  if (expectedResourceVersion === resourceVersion) return;
  throw refuse('CONFLICT', `${name} was changed: it is at version ${resourceVersion}.`, {
    argument: 'expectedResourceVersion',
  });
}
