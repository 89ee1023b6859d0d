import { FleetError } from '../../errors.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asRecord, asText } from '../../kube/json.ts';
import { getRaw } from '../../kube/raw.ts';
import type { Written } from '../../kube/write.ts';
import { patchObject } from '../../kube/write.ts';
import { noteWrite } from './propagation.ts';
import type { PendingWrite } from './propagation.ts';
import { refuse } from './refusal.ts';
import type { ChangeInput, Located } from './target.ts';
import { toWriteOptions } from './target.ts';

/** An object as a write left it, or as it would have. */
export interface Changed {
  readonly object: KubernetesObject;
  /** Whether lists show it already; false for a dry run, which nothing shows. */
  readonly isPropagated: boolean;
}

/**
 * Merges a change into one object, on condition that it still is that one.
 * @throws {Refusal} `NOT_FOUND` when it is gone or another has its name, `CONFLICT` when it is at
 * another version than was expected.
 */
export async function changeObject(
  located: Located,
  change: MergeChange,
  input: ChangeInput,
): Promise<Changed> {
  const pending = noteChange(located);
  const { object } = await sendMerge(located, change, input);
  return { object, isPropagated: await hasPropagated(pending, object, input) };
}

interface MergeChange {
  readonly metadata?: JsonRecord;
  readonly spec?: JsonRecord;
}

/**
 * Sends a merge patch that names the UID, and the version that is expected. @throws as `changeObject`
 */
export async function sendMerge(
  located: Located,
  change: MergeChange,
  input: ChangeInput,
): Promise<Written> {
  const { member, location, target } = located;
  const resourceVersion = input.expectedResourceVersion ?? undefined;
  const metadata = { ...change.metadata, uid: target.uid, resourceVersion };
  const patch = { type: 'merge', body: { ...change, metadata } } as const;
  return await withPreconditions(located, input, () => {
    const options = toWriteOptions(located, input.dryRun === true);
    return patchObject(member.kube.transport, location, patch, options);
  });
}

/** Where the Stores stood before a write to the target. */
export function noteChange({ member, resource, target, asking }: Located): PendingWrite {
  const { namespace, name } = target;
  return noteWrite({ member, resource, namespace, name, signal: asking.signal });
}

/** Whether what a write was answered with is to be seen; a dry run leaves nothing to see. */
export async function hasPropagated(
  pending: PendingWrite,
  answered: KubernetesObject,
  { dryRun }: ChangeInput,
): Promise<boolean> {
  if (dryRun === true) return false;
  const { uid, resourceVersion } = asRecord(answered['metadata']);
  return await pending.hasVersion(asText(uid), asText(resourceVersion));
}

/** The target as it is now, without secrets; undefined when it is gone or another has its name. */
async function readTarget({
  member,
  location,
  target,
  asking,
}: Located): Promise<KubernetesObject | undefined> {
  const { signal, viewer } = asking;
  asking.onUpstreamCall(member.kube.name);
  try {
    const options = { signal, identity: viewer.identity };
    const whole = { ...location, subresource: undefined };
    const object = await getRaw(member.kube.transport, whole, options);
    return asRecord(object['metadata'])['uid'] === target.uid ? object : undefined;
  } catch (error) {
    if (error instanceof FleetError && error.code === 'NOT_FOUND') return undefined;
    throw error;
  }
}

/** @throws {Refusal} `NOT_FOUND` when it is gone or another has its name. */
export async function requireObject(located: Located): Promise<KubernetesObject> {
  const object = await readTarget(located);
  if (object === undefined) throw refuseGone(located);
  return object;
}

/**
 * Runs a write that names UID and version. API servers refuse a wrong UID in three different ways;
 * what is there now tells which of the conditions did not hold.
 */
export async function withPreconditions<T>(
  located: Located,
  { expectedResourceVersion }: ChangeInput,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const isRefused = error instanceof FleetError && PRECONDITIONS.has(error.code);
    if (!isRefused) throw error;
    if (error.code === 'NOT_FOUND') throw refuseGone(located, error);
    const present = await readAfter(located, error);
    if (present === undefined) throw refuseGone(located, error);
    const version = asText(asRecord(present['metadata'])['resourceVersion']);
    if (expectedResourceVersion === undefined || expectedResourceVersion === null) throw error;
    if (version === expectedResourceVersion) throw error;
    throw refuse('CONFLICT', `${located.target.name} was changed: it is at version ${version}.`, {
      argument: 'expectedResourceVersion',
      cause: error,
    });
  }
}

/** What is there after a refusal; the refusal itself, for a caller who may write and not read. */
async function readAfter(
  located: Located,
  refusal: FleetError,
): Promise<KubernetesObject | undefined> {
  try {
    return await readTarget(located);
  } catch (error) {
    throw error instanceof FleetError ? refusal : error;
  }
}

function refuseGone({ target }: Located, cause?: unknown): Error {
  const message = `The ${target.kind} ${target.name} is gone, or another has its name now.`;
  return refuse('NOT_FOUND', message, { argument: 'id', cause });
}

const PRECONDITIONS: ReadonlySet<FleetError['code']> = new Set([
  'CONFLICT',
  'PRECONDITION_FAILED',
  'BAD_USER_INPUT',
  'NOT_FOUND',
]);
