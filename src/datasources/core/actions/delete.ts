import type { KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asStrings } from '../../kube/json.ts';
import { removeSecrets } from '../../kube/redact.ts';
import { toResourceName } from '../../kube/resource.ts';
import { deleteObject } from '../../kube/write.ts';
import type { AnyRecord } from '../any-object.ts';
import { toAnyRecord } from '../any-object.ts';
import { noteChange, withPreconditions } from './change.ts';
import { refuse } from './refusal.ts';
import type { ChangeInput, Located } from './target.ts';
import { toWriteOptions } from './target.ts';

export interface DeleteInput extends ChangeInput {
  readonly propagationPolicy?: keyof typeof POLICIES | null | undefined;
  readonly gracePeriodSeconds?: number | null | undefined;
  readonly confirm?: string | null | undefined;
}

/** What became of an object that was to be deleted. */
export interface DeleteResult {
  /** Whether the deletion was taken; false when it was refused. */
  readonly isDeleted: boolean;
  /** What is left of it while something holds it back; undefined once it is gone. */
  readonly object: AnyRecord | undefined;
  /** What has to be done before it goes, by whom: in the words of the object. */
  readonly finalizers: readonly string[];
  readonly isPropagated: boolean;
}

/**
 * Deletes one object, on condition that it still is that one.
 * @throws {Refusal} `CONFIRMATION_REQUIRED` for what takes other objects along, unless it is named;
 * `UNSUPPORTED` for kinds that are only computed.
 */
export async function deleteTarget(located: Located, input: DeleteInput): Promise<DeleteResult> {
  const { member, location, target } = located;
  checkVerb(located);
  checkConfirmation(located, input);
  const pending = noteChange(located);
  const { propagationPolicy, gracePeriodSeconds, expectedResourceVersion } = input;
  const answered = await withPreconditions(located, input, () =>
    deleteObject(member.kube.transport, location, {
      ...toWriteOptions(located, input.dryRun === true),
      uid: target.uid,
      resourceVersion: expectedResourceVersion ?? undefined,
      propagationPolicy: propagationPolicy ? POLICIES[propagationPolicy] : undefined,
      gracePeriodSeconds: gracePeriodSeconds ?? undefined,
    }),
  );
  const held = toHeld(answered);
  return {
    isDeleted: true,
    object:
      held === undefined ? undefined : toAnyRecord(removeSecrets(held.object), located.context),
    finalizers: held?.finalizers ?? [],
    isPropagated: input.dryRun === true ? false : await pending.hasGone(target.uid),
  };
}

const POLICIES = {
  BACKGROUND: 'Background',
  FOREGROUND: 'Foreground',
  ORPHAN: 'Orphan',
} as const;

/** Everything in a namespace goes with it, and every object of a kind with its definition. */
const TAKES_ALONG: ReadonlyMap<string, string> = new Map([
  ['namespaces', 'everything in it'],
  ['customresourcedefinitions.apiextensions.k8s.io', 'every object of its kind'],
]);

/** Some kinds are only computed, as measurements are. */
function checkVerb({ resource }: Located): void {
  if (resource.verbs.length === 0 || resource.verbs.includes('delete')) return;
  throw refuse('UNSUPPORTED', `A ${resource.kind} cannot be deleted.`, { argument: 'id' });
}

function checkConfirmation({ resource, target }: Located, { confirm, dryRun }: DeleteInput): void {
  const what = TAKES_ALONG.get(toResourceName(resource.group, resource.resource));
  if (what === undefined || dryRun === true || confirm === target.name) return;
  const message = `With ${target.name} goes ${what}: confirm it by its name.`;
  throw refuse('CONFIRMATION_REQUIRED', message, { argument: 'confirm' });
}

/**
 * The object as it was answered, when it stays for now: held by finalizers (a namespace has its own in
 * its spec), or by the time its containers have to end. Else the answer tells of what is gone.
 */
function toHeld(
  answered: KubernetesObject,
): { readonly object: KubernetesObject; readonly finalizers: readonly string[] } | undefined {
  const metadata = asRecord(answered['metadata']);
  if (metadata['deletionTimestamp'] === undefined) return undefined;
  const finalizers = [
    ...asStrings(metadata['finalizers']),
    ...asStrings(asRecord(answered['spec'])['finalizers']),
  ];
  const hasTime = (asNumber(metadata['deletionGracePeriodSeconds']) ?? 0) > 0;
  return finalizers.length > 0 || hasTime ? { object: answered, finalizers } : undefined;
}
