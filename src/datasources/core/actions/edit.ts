import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord, asText } from '../../kube/json.ts';
import type { JsonPatchOperation } from '../../kube/write.ts';
import { patchObject } from '../../kube/write.ts';
import { requireObject, withPreconditions } from './change.ts';
import { Refusal } from './refusal.ts';
import { requireVersion } from './row.ts';
import type { ChangeInput, Located } from './target.ts';
import { toWriteOptions } from './target.ts';

type ToOperations = (object: KubernetesObject) => readonly JsonPatchOperation[];

/**
 * Reads the object and writes it at that version: what is written to a list holds for that state of it
 * alone. Once more where it was changed in between, as controllers write the status of an object often,
 * unless the caller expects a version. The object as it is left: as it was, without operations.
 * @throws {Refusal} as `changeObject`
 */
export async function editObject(
  located: Located,
  toOperations: ToOperations,
  input: ChangeInput,
): Promise<KubernetesObject> {
  try {
    return await editOnce(located, toOperations, input);
  } catch (error) {
    const isChanged = error instanceof Refusal && error.errors[0]?.code === 'CONFLICT';
    const isExpected = (input.expectedResourceVersion ?? undefined) !== undefined;
    if (!isChanged || isExpected) throw error;
    return await editOnce(located, toOperations, input);
  }
}

async function editOnce(
  located: Located,
  toOperations: ToOperations,
  input: ChangeInput,
): Promise<KubernetesObject> {
  const { member, location, target } = located;
  const object = await requireObject(located);
  const resourceVersion = asText(asRecord(object['metadata'])['resourceVersion']);
  requireVersion({ name: target.name, resourceVersion }, input);
  const operations = toOperations(object);
  if (operations.length === 0) return object;
  const tests = [
    { op: 'test', path: '/metadata/uid', value: target.uid },
    { op: 'test', path: '/metadata/resourceVersion', value: resourceVersion },
  ] as const;
  const expected = { expectedResourceVersion: resourceVersion };
  const written = await withPreconditions(located, expected, () =>
    patchObject(
      member.kube.transport,
      location,
      { type: 'json', operations: [...tests, ...operations] },
      toWriteOptions(located, input.dryRun === true),
    ),
  );
  return written.object;
}
