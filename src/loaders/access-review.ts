import DataLoader from 'dataloader';
import type { Asking } from '../datasources/core/asking.ts';
import type { KindReference, RawObjects } from '../datasources/core/raw-objects.ts';

/** Asks what the caller may do, each question once an operation. Made per operation. */
export interface AccessReviewLoader {
  /** Undefined when that cannot be found out. */
  load(reference: KindReference, verb: string): Promise<boolean | undefined>;
}

/** A cluster that does not answer makes its own questions undefined, and fails nobody. */
export function createAccessReviewLoader(objects: RawObjects, asking: Asking): AccessReviewLoader {
  const questions = new Map<string, { readonly reference: KindReference; readonly verb: string }>();
  const loader = new DataLoader<string, boolean | undefined>((keys) =>
    Promise.all(
      keys.map(async (key) => {
        const question = questions.get(key);
        if (question === undefined) return undefined;
        try {
          return await objects.can(question.reference, question.verb, asking);
        } catch {
          // The field says null for what cannot be found out: the schema promises no error here.
          return undefined;
        }
      }),
    ),
  );
  return {
    load(reference, verb) {
      const { cluster, apiVersion, kind, namespace, name } = reference;
      const key = JSON.stringify([cluster, apiVersion, kind, namespace, name, verb]);
      questions.set(key, { reference, verb });
      return loader.load(key);
    },
  };
}
