import type { Clock } from './clock.ts';
import { toTime } from './clock.ts';
import type { Entry } from './entry.ts';
import { getPath, isSameJson } from './json.ts';
import { createMatcher } from './matcher.ts';
import { withMetadata } from './object.ts';
import type { KubernetesObject } from './object.ts';
import type { ResourceRequest } from './read.ts';
import type { Reply } from './request.ts';
import { apiVersionOf } from './resource.ts';
import type { ResourceDefinition } from './resource.ts';
import { toDeleted } from './status.ts';
import { findEntry, reply } from './write.ts';
import type { WriteDependencies } from './write.ts';
import { checkPreconditions, parseDeleteOptions } from './write-options.ts';
import type { DeleteOptions } from './write-options.ts';

/** What a deletion left: the object as it is marked, or as it was last. */
export interface Deletion {
  readonly entry: Entry;
  readonly isGone: boolean;
}

/** The finalizer by which an owner waits until what it owns is gone. */
export const FOREGROUND = 'foregroundDeletion';

/** The finalizer by which an owner waits until nothing names it any more. */
export const ORPHAN = 'orphan';

/** @throws {StatusError} 404, and 409 for a precondition that does not hold. */
export function deleteObject(call: ResourceRequest, dependencies: WriteDependencies): Reply {
  const { definition } = call;
  const options = parseDeleteOptions(call.request);
  const entry = findEntry(call, dependencies.storage);
  checkPreconditions(definition, entry.object, options);
  if (options.isDryRun) {
    return reply(200, entry, call);
  }
  const deletion = deleteEntry(definition, entry, options, dependencies);
  const { name, uid = '' } = entry.object.metadata;
  return deletion.isGone && !definition.answersDeletedObject
    ? { form: 'json', code: 200, body: toDeleted(definition, name, uid) }
    : reply(200, deletion.entry, call);
}

export function deleteCollection(call: ResourceRequest, dependencies: WriteDependencies): Reply {
  const { definition, request, target } = call;
  const options = parseDeleteOptions(request);
  const matcher = createMatcher(definition, request.parameters, target.namespace);
  const entries = dependencies.storage
    .store(definition.storageKey)
    .list()
    .filter((entry) => matcher.matches(entry));
  for (const entry of options.isDryRun ? [] : entries) {
    deleteEntry(definition, entry, options, dependencies);
  }
  return {
    form: 'json',
    code: 200,
    body: {
      kind: `${definition.kind}List`,
      apiVersion: apiVersionOf(definition),
      metadata: { resourceVersion: String(dependencies.storage.revision) },
      items: entries.map((entry) => entry.object),
    },
  };
}

/** Marks what must wait for its kubelet or its finalizers; everything else goes at once. */
export function deleteEntry(
  definition: ResourceDefinition,
  entry: Entry,
  options: DeleteOptions,
  { committer, clock }: Pick<WriteDependencies, 'clock' | 'committer'>,
): Deletion {
  const { object } = entry;
  const finalizers = toFinalizers(object, options);
  const isPod = definition.storageKey === 'pods';
  if (!isPod && finalizers.length === 0) {
    return { entry: committer.remove(definition, entry.key) ?? entry, isGone: true };
  }
  const graceSeconds = isPod ? graceOf(object, options) : 0;
  const marked = toMarked(object, graceSeconds, finalizers, clock);
  const stored = marked === object ? entry : committer.put(definition, marked);
  const isKept =
    finalizers.length > 0 || Number(marked.metadata['deletionGracePeriodSeconds'] ?? 0) > 0;
  return isKept
    ? { entry: stored, isGone: false }
    : { entry: committer.remove(definition, entry.key) ?? stored, isGone: true };
}

/** Those the object has, with what the options say of its dependents. */
function toFinalizers(
  { metadata: { finalizers = [] } }: KubernetesObject,
  { propagationPolicy }: DeleteOptions,
): readonly string[] {
  const others = finalizers.filter((name) => name !== FOREGROUND && name !== ORPHAN);
  switch (propagationPolicy) {
    case 'Background':
      return others;
    case 'Foreground':
      return [...others, FOREGROUND];
    case 'Orphan':
      return [...others, ORPHAN];
    case undefined:
      return finalizers;
  }
}

/** What runs nowhere, or runs no more, needs no time to end. */
function graceOf(pod: KubernetesObject, { gracePeriodSeconds }: DeleteOptions): number {
  const phase = getPath(pod, ['status', 'phase']);
  const isIdle =
    getPath(pod, ['spec', 'nodeName']) === undefined || phase === 'Succeeded' || phase === 'Failed';
  const own = getPath(pod, ['spec', 'terminationGracePeriodSeconds']);
  const asked = gracePeriodSeconds ?? (typeof own === 'number' ? own : 30);
  return isIdle ? 0 : asked < 0 ? 1 : asked;
}

/** A later deletion may shorten the time that the first one gave, never prolong it. */
function toMarked(
  object: KubernetesObject,
  graceSeconds: number,
  finalizers: readonly string[],
  clock: Clock,
): KubernetesObject {
  const { deletionTimestamp, generation } = object.metadata;
  const given = Number(object.metadata['deletionGracePeriodSeconds'] ?? 0);
  const isSame = isSameJson(object.metadata.finalizers ?? [], finalizers);
  if (deletionTimestamp !== undefined && graceSeconds >= given) {
    return isSame ? object : withMetadata(object, { finalizers });
  }
  const startedMs =
    deletionTimestamp === undefined ? clock.now() : Date.parse(deletionTimestamp) - given * 1000;
  return withMetadata(object, {
    deletionTimestamp: toTime(startedMs + graceSeconds * 1000),
    deletionGracePeriodSeconds: graceSeconds,
    generation:
      deletionTimestamp === undefined && generation !== undefined ? generation + 1 : generation,
    finalizers: finalizers.length === 0 ? undefined : finalizers,
  });
}
