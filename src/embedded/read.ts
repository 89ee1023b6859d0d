import type { Clock } from './clock.ts';
import { toEntryText, toListedText } from './entry.ts';
import type { Entry, Representation } from './entry.ts';
import type { FaultBoard } from './faults.ts';
import { freshToken, listPage, startOf } from './list.ts';
import { parseListOptions, parseRevision, parseWatchOptions } from './list-options.ts';
import type { JsonObject } from './json.ts';
import { createMatcher } from './matcher.ts';
import { keyOf } from './object.ts';
import type { Random } from './random.ts';
import type { ApiRequest, Reply, Target } from './request.ts';
import { apiVersionOf } from './resource.ts';
import type { ResourceDefinition } from './resource.ts';
import { expired, notFound, versionTooLarge } from './status.ts';
import type { Storage } from './storage.ts';
import { openWatch } from './watch.ts';
import type { OpenWatch } from './watch.ts';

export interface ReadDependencies {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly faults: FaultBoard;
  readonly openWatches: Set<OpenWatch>;
  readonly hasWatchList: boolean;
  readonly bookmarkIntervalMs: number;
}

export interface ResourceRequest {
  readonly request: ApiRequest;
  readonly target: Target;
  readonly definition: ResourceDefinition;
  readonly representation: Representation;
}

/** @throws {StatusError} 404 when there is no such object. */
export function getObject(call: ResourceRequest, { storage }: ReadDependencies): Reply {
  const { definition, representation, target } = call;
  const asked = parseRevision(call.request.parameters.get('resourceVersion') ?? '');
  if (asked > storage.revision) {
    throw versionTooLarge(String(asked), String(storage.revision));
  }
  const entry = storage.store(definition.storageKey).get(keyOfTarget(target));
  if (entry === undefined) {
    throw notFound(definition, target.name ?? '');
  }
  return { form: 'chunks', code: 200, chunks: [toEntryText(entry, definition, representation)] };
}

/** @throws {StatusError} as `listPage` does, and for malformed parameters. */
export function listObjects(call: ResourceRequest, dependencies: ReadDependencies): Reply {
  const { definition, request, representation, target } = call;
  const { storage, faults } = dependencies;
  const options = parseListOptions(request.parameters);
  if (faults.strike(request, ['expired-continue']) !== undefined) {
    throw expired('The provided continue parameter is too old.', {
      ...freshToken(startOf(options.continueToken)),
    });
  }
  const matcher = createMatcher(definition, request.parameters, target.namespace);
  const page = listPage(storage.store(definition.storageKey), storage.revision, matcher, options);
  const metadata = {
    resourceVersion: String(page.revision),
    ...(page.continueToken === undefined ? {} : { continue: page.continueToken }),
    ...(page.remaining === undefined ? {} : { remainingItemCount: page.remaining }),
  };
  const frame = toListFrame(definition, representation, metadata);
  return {
    form: 'chunks',
    code: 200,
    chunks: toListChunks(frame, page.entries, definition, representation),
  };
}

/** @throws {StatusError} for parameters that are refused before the stream begins. */
export function watchObjects(call: ResourceRequest, dependencies: ReadDependencies): Reply {
  const { definition, request, representation, target } = call;
  const { storage, clock, faults, openWatches } = dependencies;
  const options = parseWatchOptions(request.parameters, dependencies.hasWatchList);
  const matcher = createMatcher(definition, request.parameters, target.namespace);
  const timeoutSeconds = options.timeoutSeconds ?? 1800 * (1 + dependencies.random());
  return {
    form: 'watch',
    open(sink) {
      let hasEnded = false;
      const watch = openWatch(
        {
          definition,
          store: storage.store(definition.storageKey),
          matcher,
          representation,
          options,
          clock,
          bookmarkIntervalMs: dependencies.bookmarkIntervalMs,
          timeoutMs: timeoutSeconds * 1000,
          currentRevision: () => storage.revision,
          isSilent: () => faults.applies(request, 'silent-watch'),
        },
        {
          ...sink,
          end() {
            hasEnded = true;
            sink.end();
          },
        },
      );
      const closed: OpenWatch = {
        ...watch,
        close(error) {
          openWatches.delete(closed);
          watch.close(error);
        },
      };
      if (!hasEnded) {
        openWatches.add(closed);
      }
      return closed;
    },
  };
}

export function keyOfTarget(target: Target): string {
  return keyOf({
    name: target.name ?? '',
    ...(target.namespace === undefined ? {} : { namespace: target.namespace }),
  });
}

const CHUNK_SIZE = 200;

interface ListFrame {
  readonly head: string;
  readonly foot: string;
}

/** Lists of custom resources have their metadata behind the members, as in the real server. */
function toListFrame(
  definition: ResourceDefinition,
  representation: Representation,
  metadata: JsonObject,
): ListFrame {
  if (representation === 'metadata') {
    const type = { kind: 'PartialObjectMetadataList', apiVersion: 'meta.k8s.io/v1' };
    return { head: openObject({ ...type, metadata }), foot: '}' };
  }
  const apiVersion = apiVersionOf(definition);
  const kind = `${definition.kind}List`;
  if (definition.isBuiltIn) {
    return { head: openObject({ kind, apiVersion, metadata }), foot: '}' };
  }
  const rest = JSON.stringify({ kind, metadata: { continue: '', ...metadata } });
  return { head: openObject({ apiVersion }), foot: `,${rest.slice(1)}` };
}

function openObject(members: JsonObject): string {
  return JSON.stringify(members).slice(0, -1);
}

function* toListChunks(
  frame: ListFrame,
  entries: readonly Entry[],
  definition: ResourceDefinition,
  representation: Representation,
): Generator<string> {
  let text = `${frame.head},"items":[`;
  for (let index = 0; index < entries.length; index += CHUNK_SIZE) {
    const chunk = entries.slice(index, index + CHUNK_SIZE);
    const texts = chunk.map((entry) => toListedText(entry, definition, representation));
    yield `${text}${index === 0 ? '' : ','}${texts.join(',')}`;
    text = '';
  }
  yield `${text}]${frame.foot}\n`;
}
