import type { Json, JsonObject } from './json.ts';

/** Which resource an error speaks of. */
export interface Subject {
  readonly group: string;
  readonly resource: string;
}

/** A refusal in the form of the real server: what is thrown here is what the client reads. */
export class StatusError extends Error {
  readonly code: number;
  readonly body: JsonObject;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: number,
    reason: string,
    message: string,
    extra: {
      readonly details?: JsonObject;
      readonly metadata?: JsonObject;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    this.name = 'StatusError';
    this.code = code;
    this.headers = extra.headers ?? {};
    this.body = {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: extra.metadata ?? {},
      status: 'Failure',
      message,
      ...(reason === '' ? {} : { reason }),
      ...(extra.details === undefined ? {} : { details: extra.details }),
      code,
    };
  }
}

export function badRequest(message: string): StatusError {
  return new StatusError(400, 'BadRequest', message);
}

export function unauthorized(): StatusError {
  return new StatusError(401, 'Unauthorized', 'Unauthorized');
}

export interface DeniedRequest extends Subject {
  readonly user: string;
  readonly verb: string;
  readonly name?: string | undefined;
  readonly namespace?: string | undefined;
}

export function forbidden(request: DeniedRequest): StatusError {
  const { user, verb, resource, group, name, namespace } = request;
  const scope =
    namespace === undefined ? 'at the cluster scope' : `in the namespace "${namespace}"`;
  const named = name === undefined ? '' : ` "${name}"`;
  return new StatusError(
    403,
    'Forbidden',
    `${qualified(request)}${named} is forbidden: User "${user}" cannot ${verb} resource "${resource}" in API group "${group}" ${scope}`,
    { details: detailsOf(request, name) },
  );
}

export function notFound(subject: Subject, name: string): StatusError {
  return new StatusError(404, 'NotFound', `${qualified(subject)} "${name}" not found`, {
    details: detailsOf(subject, name),
  });
}

/** For a path that leads to no resource. */
export function notServed(): StatusError {
  return new StatusError(404, 'NotFound', 'the server could not find the requested resource', {
    details: {},
  });
}

export function methodNotAllowed(): StatusError {
  return new StatusError(
    405,
    'MethodNotAllowed',
    'the server does not allow this method on the requested resource',
    { details: {} },
  );
}

export function notAcceptable(): StatusError {
  return new StatusError(
    406,
    'NotAcceptable',
    '406: Not Acceptable\n\nAvailable representations: application/json',
    { details: {} },
  );
}

export function alreadyExists(subject: Subject, name: string): StatusError {
  return new StatusError(409, 'AlreadyExists', `${qualified(subject)} "${name}" already exists`, {
    details: detailsOf(subject, name),
  });
}

export function conflict(subject: Subject, name: string, why: string): StatusError {
  return new StatusError(
    409,
    'Conflict',
    `Operation cannot be fulfilled on ${qualified(subject)} "${name}": ${why}`,
    { details: detailsOf(subject, name) },
  );
}

export const MODIFIED =
  'the object has been modified; please apply your changes to the latest version and try again';

/** A field that somebody else owns, and who, as the real server names it. */
export interface ManagerConflict {
  readonly manager: string;
  readonly field: string;
}

export function applyConflict(conflicts: readonly ManagerConflict[]): StatusError {
  const [first, ...others] = conflicts;
  const noun = others.length === 0 ? '1 conflict' : `${conflicts.length} conflicts`;
  const byManager = Map.groupBy(conflicts, ({ manager }) => manager);
  const list =
    first !== undefined && others.length === 0
      ? `conflict with ${first.manager}: ${first.field}`
      : [...byManager]
          .toSorted(([left], [right]) => left.localeCompare(right))
          .map(([manager, own]) =>
            [`conflicts with ${manager}:`, ...own.map(({ field }) => `- ${field}`)].join('\n'),
          )
          .join('\n');
  const causes = conflicts.map(({ manager, field }) => ({
    reason: 'FieldManagerConflict',
    message: `conflict with ${manager}`,
    field,
  }));
  return new StatusError(409, 'Conflict', `Apply failed with ${noun}: ${list}`, {
    details: { causes },
  });
}

export function expired(message: string, metadata: JsonObject = {}): StatusError {
  return new StatusError(410, 'Expired', message, { metadata });
}

/** `accepted` is named where the media type is known but not for this resource. */
export function unsupportedMediaType(accepted?: readonly string[]): StatusError {
  return accepted === undefined
    ? new StatusError(415, 'UnsupportedMediaType', '415: Unsupported Media Type', { details: {} })
    : new StatusError(
        415,
        'UnsupportedMediaType',
        `the body of the request was in an unknown format - accepted media types include: ${accepted.join(', ')}`,
      );
}

/** A refused field, as `field.Error` of the real server writes it. */
export interface FieldError {
  readonly type:
    | 'FieldValueForbidden'
    | 'FieldValueInvalid'
    | 'FieldValueNotSupported'
    | 'FieldValueRequired';
  readonly field: string;
  readonly detail: string;
}

export function invalid(
  kind: { readonly group: string; readonly kind: string },
  name: string,
  errors: readonly FieldError[],
): StatusError {
  const texts = errors.map((error) => `${error.field}: ${error.detail}`);
  const list = texts.length === 1 ? texts.join('') : `[${texts.join(', ')}]`;
  const qualifiedKind = kind.group === '' ? kind.kind : `${kind.kind}.${kind.group}`;
  return new StatusError(422, 'Invalid', `${qualifiedKind} "${name}" is invalid: ${list}`, {
    details: {
      ...(name === '' ? {} : { name }),
      ...(kind.group === '' ? {} : { group: kind.group }),
      kind: kind.kind,
      causes: errors.map((error) => ({
        reason: error.type,
        message: error.detail,
        field: error.field,
      })),
    },
  });
}

export function tooManyRequests(retryAfterSeconds: number): StatusError {
  return new StatusError(429, 'TooManyRequests', 'Too many requests, please try again later.', {
    details: { retryAfterSeconds },
    headers: { 'retry-after': String(retryAfterSeconds) },
  });
}

/** An eviction that a budget refuses; without seconds nobody knows when to ask again. */
export function disruptionRefused(message: string, retryAfterSeconds?: number): StatusError {
  return new StatusError(
    429,
    'TooManyRequests',
    "Cannot evict pod as it would violate the pod's disruption budget.",
    {
      details: {
        causes: [{ reason: 'DisruptionBudget', message }],
        ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
      },
      ...(retryAfterSeconds === undefined
        ? {}
        : { headers: { 'retry-after': String(retryAfterSeconds) } }),
    },
  );
}

/** For who is let in but whose request the object itself does not allow. */
export function notAllowed(subject: Subject, name: string, why: string): StatusError {
  return new StatusError(403, 'Forbidden', `${qualified(subject)} "${name}" is forbidden: ${why}`, {
    details: detailsOf(subject, name),
  });
}

export function internalError(message: string): StatusError {
  return new StatusError(500, 'InternalError', `Internal error occurred: ${message}`, {
    details: { causes: [{ message }] },
  });
}

export function versionTooLarge(asked: string, current: string): StatusError {
  return new StatusError(
    504,
    'Timeout',
    `Timeout: Too large resource version: ${asked}, current: ${current}`,
    {
      details: {
        causes: [{ reason: 'ResourceVersionTooLarge', message: 'Too large resource version' }],
        retryAfterSeconds: 1,
      },
      headers: { 'retry-after': '1' },
    },
  );
}

/** The answer to a deletion that left nothing behind. */
export function toDeleted(subject: Subject, name: string, uid: string): JsonObject {
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    details: { ...detailsOf(subject, name), uid },
  };
}

function qualified({ group, resource }: Subject): string {
  return group === '' ? resource : `${resource}.${group}`;
}

function detailsOf({ group, resource }: Subject, name?: string): Record<string, Json> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(group === '' ? {} : { group }),
    kind: resource,
  };
}
