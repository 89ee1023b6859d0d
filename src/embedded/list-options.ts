import { badRequest, invalid } from './status.ts';
import type { FieldError } from './status.ts';

export interface ListOptions {
  readonly limit: number;
  readonly continueToken: string;
  readonly resourceVersion: string;
  readonly resourceVersionMatch: string;
}

export interface WatchOptions {
  readonly resourceVersion: string;
  readonly sendInitialEvents: boolean | undefined;
  readonly allowWatchBookmarks: boolean;
  readonly timeoutSeconds: number | undefined;
}

/** @throws {StatusError} 400 or 422 for options the real server refuses, in its words. */
export function parseListOptions(query: URLSearchParams): ListOptions {
  const options = {
    limit: parseCount(query, 'limit') ?? 0,
    continueToken: query.get('continue') ?? '',
    resourceVersion: query.get('resourceVersion') ?? '',
    resourceVersionMatch: query.get('resourceVersionMatch') ?? '',
  };
  const { resourceVersion, resourceVersionMatch: match } = options;
  const errors: FieldError[] = [];
  if (match !== '') {
    if (resourceVersion === '') {
      errors.push(forbiddenMatch('is forbidden unless resourceVersion is provided'));
    }
    if (options.continueToken !== '') {
      errors.push(forbiddenMatch('is forbidden when continue is provided'));
    }
    if (match !== 'Exact' && match !== 'NotOlderThan') {
      errors.push(unsupportedMatch(match, '"Exact", "NotOlderThan", ""'));
    }
    if (match === 'Exact' && resourceVersion === '0') {
      errors.push(forbiddenMatch('"exact" is forbidden for resourceVersion "0"'));
    }
  }
  if (query.has('sendInitialEvents')) {
    errors.push(forbiddenField('sendInitialEvents', 'sendInitialEvents is forbidden for list'));
  }
  refuse(errors);
  return options;
}

/** @throws {StatusError} as `parseListOptions` does. */
export function parseWatchOptions(query: URLSearchParams, hasWatchList: boolean): WatchOptions {
  const match = query.get('resourceVersionMatch') ?? '';
  const sendInitialEvents = parseFlag(query, 'sendInitialEvents');
  const errors: FieldError[] = [];
  if (sendInitialEvents !== undefined && match !== 'NotOlderThan') {
    errors.push(
      forbiddenField(
        'resourceVersionMatch',
        'sendInitialEvents requires setting resourceVersionMatch to NotOlderThan',
      ),
    );
  }
  if (sendInitialEvents !== undefined && !hasWatchList) {
    errors.push(
      forbiddenField(
        'sendInitialEvents',
        'sendInitialEvents is forbidden for watch unless the WatchList feature gate is enabled',
      ),
    );
  }
  if (match !== '' && sendInitialEvents === undefined) {
    errors.push(forbiddenMatch('is forbidden for watch unless sendInitialEvents is provided'));
  }
  if (match !== '' && match !== 'NotOlderThan') {
    errors.push(unsupportedMatch(match, '"NotOlderThan"'));
  }
  refuse(errors);
  const resourceVersion = query.get('resourceVersion') ?? '';
  // Where it can stream lists, the server takes a watch from "any version" as a request for one.
  const isFromAny = parseRevision(resourceVersion) === 0;
  return {
    resourceVersion,
    sendInitialEvents: sendInitialEvents ?? (isFromAny && hasWatchList ? true : undefined),
    allowWatchBookmarks: parseFlag(query, 'allowWatchBookmarks') ?? false,
    timeoutSeconds: parseCount(query, 'timeoutSeconds'),
  };
}

/** Absent and unreadable as the real server reads a boolean parameter: anything but 0 and false. */
function parseFlag(query: URLSearchParams, name: string): boolean | undefined {
  const value = query.get(name);
  return value === null ? undefined : value !== 'false' && value !== '0';
}

/** @throws {StatusError} 400 where the text is no revision; 0 stands for "any". */
export function parseRevision(text: string): number {
  if (text !== '' && !/^\d+$/.test(text)) {
    throw badRequest(
      `invalid resource version: resourceVersion: Invalid value: "${text}": strconv.ParseUint: parsing "${text}": invalid syntax`,
    );
  }
  return Number(text);
}

function parseCount(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') {
    return undefined;
  }
  if (!/^-?\d+$/.test(text)) {
    throw badRequest(`strconv.ParseInt: parsing "${text}": invalid syntax`);
  }
  return Number(text);
}

function forbiddenMatch(why: string): FieldError {
  return forbiddenField('resourceVersionMatch', `resourceVersionMatch ${why}`);
}

function forbiddenField(field: string, why: string): FieldError {
  return { type: 'FieldValueForbidden', field, detail: `Forbidden: ${why}` };
}

function unsupportedMatch(match: string, supported: string): FieldError {
  return {
    type: 'FieldValueNotSupported',
    field: 'resourceVersionMatch',
    detail: `Unsupported value: "${match}": supported values: ${supported}`,
  };
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) {
    throw invalid({ group: 'meta.k8s.io', kind: 'ListOptions' }, '', errors);
  }
}
