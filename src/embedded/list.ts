import type { Entry } from './entry.ts';
import { isJsonObject } from './json.ts';
import { parseRevision } from './list-options.ts';
import type { ListOptions } from './list-options.ts';
import type { Matcher } from './matcher.ts';
import type { ObjectStore } from './object-store.ts';
import { badRequest, expired, versionTooLarge } from './status.ts';

export interface ListedPage {
  readonly entries: readonly Entry[];
  readonly revision: number;
  readonly continueToken: string | undefined;
  /** Known only where no selector was given. */
  readonly remaining: number | undefined;
}

/**
 * One page, by the rules for `resourceVersion`, `resourceVersionMatch`, `limit` and `continue`.
 * @throws {StatusError} 410 when the asked version is forgotten, 504 when it is yet to come.
 */
export function listPage(
  store: ObjectStore,
  current: number,
  matcher: Matcher,
  options: ListOptions,
): ListedPage {
  const { revision, start } = toPosition(options, current);
  const all = revision === current ? store.list() : store.listAt(revision);
  if (all === undefined) {
    throw start === '' ? expired(TOO_OLD) : expired(TOO_OLD_TO_CONTINUE, freshToken(start));
  }

  const limit = options.resourceVersion === '0' ? 0 : options.limit;
  const scope = all.slice(indexFrom(all, start));
  const entries: Entry[] = [];
  let last: Entry | undefined;
  let left = scope.length;
  for (const entry of scope) {
    left -= 1;
    if (matcher.matches(entry)) {
      entries.push(entry);
      last = entry;
      if (limit > 0 && entries.length >= limit) {
        break;
      }
    }
  }
  // What is left is counted within the namespace: keys of others do not match without a selector.
  const rest = matcher.isSelective
    ? left
    : scope.slice(scope.length - left).filter((entry) => matcher.matches(entry)).length;
  const hasMore = rest > 0;
  return {
    entries,
    revision,
    continueToken: hasMore ? toToken(revision, `${last?.key ?? ''}\0`) : undefined,
    remaining: hasMore && !matcher.isSelective ? rest : undefined,
  };
}

const TOO_OLD = 'The resourceVersion for the provided list is too old.';

const TOO_OLD_TO_CONTINUE =
  'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.';

/** A token of this revision goes on with whatever there is now. */
const INCONSISTENT = -1;

export function freshToken(start: string): { readonly continue: string } {
  return { continue: toToken(INCONSISTENT, start) };
}

/** The key a continue token starts from. @throws {StatusError} 400 where it is no token. */
export function startOf(token: string): string {
  return parseToken(token).start;
}

function toPosition(
  options: ListOptions,
  current: number,
): { readonly revision: number; readonly start: string } {
  const asked = parseRevision(options.resourceVersion);
  if (options.continueToken !== '') {
    if (asked !== 0) {
      throw badRequest('specifying resource version is not allowed when using continue');
    }
    const { revision, start } = parseToken(options.continueToken);
    return { revision: revision === INCONSISTENT ? current : revision, start };
  }
  if (asked > current) {
    throw versionTooLarge(String(asked), String(current));
  }
  const isExact =
    options.resourceVersionMatch === 'Exact' ||
    (options.resourceVersionMatch === '' && asked !== 0 && options.limit > 0);
  return { revision: isExact ? asked : current, start: '' };
}

function indexFrom(entries: readonly Entry[], start: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && entry.key < start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function toToken(revision: number, start: string): string {
  return Buffer.from(JSON.stringify({ v: 'meta.k8s.io/v1', rv: revision, start })).toString(
    'base64url',
  );
}

function parseToken(token: string): { readonly revision: number; readonly start: string } {
  const parsed = parseJson(Buffer.from(token, 'base64url').toString());
  const { rv, start } = isJsonObject(parsed) ? parsed : {};
  if (typeof rv !== 'number' || typeof start !== 'string') {
    throw badRequest(`invalid continue token: continue key is not valid: ${token}`);
  }
  return { revision: rv, start };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Refused by the caller with the token's text.
  }
}
