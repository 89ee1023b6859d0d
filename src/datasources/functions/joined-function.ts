import type { AccessResource } from '../access/viewer.ts';
import type { RowOrigin } from '../fleet/fleet-kind.ts';
import type { ObjectRecord } from '../kube/object-record.ts';
import type { FunctionRecord } from './function.ts';

/** Takes the records of a resource through: those that the reader of the row may list. */
export type See = <T extends ObjectRecord>(
  resource: AccessResource,
  records: readonly T[],
) => readonly T[];

/**
 * A row made of its own object and of others. `make` is called again for readers who may not list all of
 * them, so it takes each of the others through `see`, and has noted before what it takes.
 */
export function joinFunction(make: (see: See) => FunctionRecord): FunctionRecord {
  const madeOf = new Map<string, RowOrigin>();
  const parts: string[] = [];
  const whole = make((resource, records) => {
    for (const { namespace, resourceVersion } of records) {
      madeOf.set(`${resource.resource}.${resource.group}/${namespace ?? ''}`, {
        resource,
        namespace,
      });
      parts.push(resourceVersion);
    }
    return records;
  });
  if (parts.length === 0) return whole;
  return {
    ...whole,
    madeOf: [...madeOf.values()],
    parts,
    seenBy: (isSeen) =>
      make((resource, records) =>
        records.filter(({ namespace }) => isSeen({ resource, namespace })),
      ),
  };
}
