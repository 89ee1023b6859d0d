import type { AccessResource } from '../access/viewer.ts';
import type { RowOrigin } from '../fleet/fleet-kind.ts';
import type { ObjectRecord } from '../kube/object-record.ts';
import type { Store } from '../store/store.ts';
import type { FunctionRecord } from './function.ts';

/** Takes the records of a resource through: those that the reader of the row may list. */
export type See = <T extends ObjectRecord>(
  resource: AccessResource,
  records: readonly T[],
) => readonly T[];

/**
 * Whether it is known what there is of a resource in a namespace: none found is none there. False for
 * readers who may not list it, and while it was never listed as a whole.
 */
export type Knows = (
  resource: AccessResource,
  store: Pick<Store<ObjectRecord>, 'isWhole'>,
  namespace: string | undefined,
) => boolean;

/** The record of a key as `See` takes it: a list of one, or of none. */
export function listOne<T extends ObjectRecord>(
  store: Pick<Store<T>, 'get'>,
  key: string | undefined,
): readonly T[] {
  const record = key === undefined ? undefined : store.get(key);
  return record === undefined ? [] : [record];
}

/**
 * A row made of its own object and of others. `make` is called again for readers who may not list all of
 * them, so it takes each of the others through `see`, and has noted before what it takes.
 */
export function joinFunction(make: (see: See, knows: Knows) => FunctionRecord): FunctionRecord {
  const madeOf = new Map<string, RowOrigin>();
  const parts: string[] = [];
  const note = ({ resource, namespace }: RowOrigin): void => {
    madeOf.set(`${resource.resource}.${resource.group}/${namespace ?? ''}`, {
      resource,
      namespace,
    });
  };
  const whole = make(
    (resource, records) => {
      for (const { namespace, resourceVersion } of records) {
        note({ resource, namespace });
        parts.push(resourceVersion);
      }
      return records;
    },
    (resource, { isWhole }, namespace) => {
      if (isWhole) note({ resource, namespace });
      return isWhole;
    },
  );
  if (madeOf.size === 0) return whole;
  return {
    ...whole,
    madeOf: [...madeOf.values()],
    parts,
    seenBy: (isSeen) =>
      make(
        (resource, records) => records.filter(({ namespace }) => isSeen({ resource, namespace })),
        (resource, { isWhole }, namespace) => isWhole && isSeen({ resource, namespace }),
      ),
  };
}
