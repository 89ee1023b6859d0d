import { toTime } from './clock.ts';
import type { Entry } from './entry.ts';
import { createMatcher } from './matcher.ts';
import { withMetadata } from './object.ts';
import type { ResourceRequest } from './read.ts';
import type { Reply } from './request.ts';
import { apiVersionOf } from './resource.ts';
import { toDeleted } from './status.ts';
import { findEntry, reply } from './write.ts';
import type { WriteDependencies } from './write.ts';
import { checkPreconditions, parseDeleteOptions } from './write-options.ts';
import type { DeleteOptions } from './write-options.ts';

/** @throws {StatusError} 404, and 409 for a precondition that does not hold. */
export function deleteObject(call: ResourceRequest, dependencies: WriteDependencies): Reply {
  const options = parseDeleteOptions(call.request);
  const entry = findEntry(call, dependencies.storage);
  checkPreconditions(call.definition, entry.object, options);
  return remove(call, entry, options, dependencies);
}

export function deleteCollection(call: ResourceRequest, dependencies: WriteDependencies): Reply {
  const { definition, request, target } = call;
  const options = parseDeleteOptions(request);
  const matcher = createMatcher(definition, request.parameters, target.namespace);
  const entries = dependencies.storage
    .store(definition.storageKey)
    .list()
    .filter((entry) => matcher.matches(entry));
  for (const entry of entries) {
    remove(call, entry, options, dependencies);
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

/** What stays until its finalizers are gone is marked, everything else goes at once. */
function remove(
  call: ResourceRequest,
  entry: Entry,
  options: DeleteOptions,
  { committer, clock }: WriteDependencies,
): Reply {
  const { definition } = call;
  const { finalizers = [], name, uid = '', deletionTimestamp } = entry.object.metadata;
  if (options.isDryRun) {
    return reply(200, entry, call);
  }
  if (finalizers.length > 0) {
    const marked = withMetadata(entry.object, {
      deletionTimestamp: deletionTimestamp ?? toTime(clock.now()),
      deletionGracePeriodSeconds: 0,
    });
    return reply(
      200,
      deletionTimestamp === undefined ? committer.put(definition, marked) : entry,
      call,
    );
  }
  const removed = committer.remove(definition, entry.key);
  return removed !== undefined && definition.answersDeletedObject
    ? reply(200, removed, call)
    : { form: 'json', code: 200, body: toDeleted(definition, name, uid) };
}
