import DataLoader from 'dataloader';
import type { Asking } from '../datasources/core/asking.ts';
import type { KindReference, RawObject, RawObjects } from '../datasources/core/raw-objects.ts';

/** Reads objects as they are now, each once an operation. Made per operation. */
export interface RawObjectLoader {
  /** Undefined when there is no such object. */
  load(reference: KindReference): Promise<RawObject | undefined>;
}

/** A refused object never fails its neighbours: each key has its own answer or error. */
export function createRawObjectLoader(objects: RawObjects, asking: Asking): RawObjectLoader {
  const references = new Map<string, KindReference>();
  const loader = new DataLoader<string, RawObject | undefined>((keys) =>
    Promise.all(
      keys.map(async (key) => {
        const reference = references.get(key);
        return reference && (await toAnswer(objects.read(reference, asking)));
      }),
    ),
  );
  return {
    load(reference) {
      const { cluster, apiVersion, group, kind, namespace, name } = reference;
      const key = JSON.stringify([cluster, apiVersion, group, kind, namespace, name]);
      references.set(key, reference);
      return loader.load(key);
    },
  };
}

async function toAnswer(
  reading: Promise<RawObject | undefined>,
): Promise<RawObject | Error | undefined> {
  try {
    return await reading;
  } catch (error) {
    return error instanceof Error
      ? error
      : new Error('The object could not be read.', { cause: error });
  }
}
