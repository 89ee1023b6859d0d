import type { ResourceLocation } from '../../kubernetes/paths.ts';
import { FleetError } from '../errors.ts';
import { parseBody } from './body.ts';
import type { CallIdentity } from './connection.ts';
import type { JsonRecord, KubernetesObject } from './json.ts';
import { asRecord } from './json.ts';
import { toObjectPath } from './object-path.ts';
import type { KubeResponse, Transport } from './transport.ts';

/** Whose write it is, and whether it counts. */
export interface WriteOptions {
  readonly signal: AbortSignal;
  /** @default the connection's own user */
  readonly identity?: CallIdentity | undefined;
  /** Admission and validation run, and nothing is stored. @default false */
  readonly isDryRun?: boolean | undefined;
  /** Who is written down as the owner of what changes. @default fleetgraph */
  readonly fieldManager?: string | undefined;
  /** Admission webhooks may take their time. @default 30000 */
  readonly timeoutMs?: number;
}

/**
 * A change to one object. `merge`: RFC 7396. `json`: RFC 6902, its `test` operations are
 * preconditions. `apply`: server-side apply, which makes what is not there.
 */
export type Patch =
  | { readonly type: 'merge'; readonly body: JsonRecord }
  | { readonly type: 'json'; readonly operations: readonly JsonPatchOperation[] }
  | { readonly type: 'apply'; readonly configuration: JsonRecord; readonly isForced: boolean };

export interface JsonPatchOperation {
  readonly op: 'add' | 'remove' | 'replace' | 'test';
  readonly path: string;
  readonly value?: unknown;
}

/** What an API server answered to a write. May hold secrets: `removeSecrets` before it is shown. */
export interface Written {
  readonly object: KubernetesObject;
  /** Whether there was no such object before. */
  readonly isCreated: boolean;
}

export interface DeleteOptions extends WriteOptions {
  readonly uid?: string | undefined;
  readonly resourceVersion?: string | undefined;
  readonly propagationPolicy?: 'Background' | 'Foreground' | 'Orphan' | undefined;
  readonly gracePeriodSeconds?: number | undefined;
}

type ObjectLocation = ResourceLocation & { readonly name: string };

const FIELD_MANAGER = 'fleetgraph';
const TIMEOUT_MS = 30_000;

/**
 * Posts an object to a collection, or to a sub-resource of an object. Never sent twice.
 * @throws {FleetError} `CONFLICT`, `BAD_USER_INPUT`, `NOT_FOUND`, `FORBIDDEN`, `RATE_LIMITED`, and
 * the connection's errors.
 */
export async function createObject(
  transport: Transport,
  location: ResourceLocation,
  body: JsonRecord,
  options: WriteOptions,
): Promise<Written> {
  const request = {
    ...toCall(options),
    method: 'POST',
    path: toObjectPath(location),
    body,
  } as const;
  const answer = await transport.request({ ...request, query: toQuery(options) });
  return toWritten(transport, answer);
}

/**
 * Changes an object, or one of its sub-resources. Apply and dry runs are sent again after overload
 * or a broken connection, other changes are not. @throws as `createObject`
 */
export async function patchObject(
  transport: Transport,
  location: ObjectLocation,
  patch: Patch,
  options: WriteOptions,
): Promise<Written> {
  const isApply = patch.type === 'apply';
  const sending = transport.request({
    ...toCall(options),
    method: 'PATCH',
    path: toObjectPath(location),
    query: { ...toQuery(options), force: isApply && patch.isForced ? true : undefined },
    contentType: CONTENT_TYPES[patch.type],
    body: toPatchBody(patch),
    isRepeatable: isApply || options.isDryRun === true,
  });
  return toWritten(transport, await (isApply ? sending.catch(throwAsInput) : sending));
}

/**
 * Asks an aggregated API to do something to an object, through a sub-resource that stores nothing. What
 * it answers is empty. Never sent twice. @throws as `createObject`
 */
export async function putAction(
  transport: Transport,
  location: ObjectLocation & { readonly subresource: string },
  options: WriteOptions,
): Promise<void> {
  await transport.request({
    ...toCall(options),
    method: 'PUT',
    path: toObjectPath(location),
    // It knows no query of that name.
    body: options.isDryRun === true ? { dryRun: ['All'] } : {},
  });
}

/**
 * Deletes an object. Answers it while something holds it back (finalizers, a grace period), else
 * what the API server says instead. @throws as `createObject`
 */
export async function deleteObject(
  transport: Transport,
  location: ObjectLocation,
  options: DeleteOptions,
): Promise<KubernetesObject> {
  const { uid, resourceVersion, propagationPolicy, gracePeriodSeconds, isDryRun } = options;
  const answer = await transport.request({
    ...toCall(options),
    method: 'DELETE',
    path: toObjectPath(location),
    body: {
      apiVersion: 'v1',
      kind: 'DeleteOptions',
      preconditions: { uid, resourceVersion },
      propagationPolicy,
      gracePeriodSeconds,
      ...(isDryRun === true ? { dryRun: ['All'] } : {}),
    },
    isRepeatable: isDryRun === true,
  });
  return asRecord(parseBody(transport.name, answer.body));
}

const CONTENT_TYPES = {
  merge: 'application/merge-patch+json',
  json: 'application/json-patch+json',
  // Its body may be JSON: every JSON text is YAML.
  apply: 'application/apply-patch+yaml',
} as const satisfies Record<Patch['type'], string>;

/**
 * A field that the kind does not have, or of another type, is answered to an apply with status 500 and
 * no reason; failures of the server itself have one.
 */
function throwAsInput(error: unknown): never {
  const isInput = error instanceof FleetError && error.code === 'INTERNAL' && error.reason === '';
  if (!isInput) throw error;
  const { message, cluster } = error;
  throw new FleetError('BAD_USER_INPUT', message, {
    cause: error,
    ...(cluster === undefined ? {} : { cluster }),
  });
}

function toPatchBody(patch: Patch): JsonRecord | readonly unknown[] {
  switch (patch.type) {
    case 'merge':
      return patch.body;
    case 'json':
      return patch.operations;
    case 'apply':
      return patch.configuration;
  }
}

function toCall({ signal, identity, timeoutMs = TIMEOUT_MS }: WriteOptions): {
  readonly signal: AbortSignal;
  readonly identity: CallIdentity | undefined;
  readonly timeoutMs: number;
} {
  return { signal, identity, timeoutMs };
}

function toQuery({ isDryRun, fieldManager = FIELD_MANAGER }: WriteOptions): {
  readonly fieldManager: string;
  readonly dryRun: string | undefined;
} {
  return { fieldManager, dryRun: isDryRun === true ? 'All' : undefined };
}

function toWritten(transport: Transport, { statusCode, body }: KubeResponse): Written {
  const object = asRecord(parseBody(transport.name, body));
  return { object, isCreated: statusCode === 201 };
}
