import type { Query } from './call.ts';
import type { CallIdentity } from './connection.ts';
import type { KubernetesObject } from './json.ts';
import { asNumber, asRecord, asRecords, asText } from './json.ts';
import type { Transport } from './transport.ts';

export interface ListPage {
  readonly objects: readonly KubernetesObject[];
  /** Of the whole list: the same on each page. A watch goes on from it. */
  readonly resourceVersion: string;
  /** How many there are after this page; undefined when the server does not say. */
  readonly remaining: number | undefined;
  readonly continueToken: string;
}

export interface ListOptions {
  readonly path: string;
  readonly query?: Query;
  readonly isMetadataOnly?: boolean;
  readonly signal: AbortSignal;
  /** @default the connection's own user */
  readonly identity?: CallIdentity | undefined;
  /** Objects a page. @default 500 */
  readonly limit?: number;
  /** Of each page. @default 60000 */
  readonly timeoutMs?: number;
}

/**
 * Yields a list page by page, as of one version.
 * @throws {FleetError} `EXPIRED` when the server has forgotten that version between two pages.
 */
export async function* listPages(
  transport: Transport,
  options: ListOptions,
): AsyncGenerator<ListPage, void, undefined> {
  let continueToken = '';
  do {
    const page = await readPage(transport, options, continueToken);
    yield page;
    ({ continueToken } = page);
  } while (continueToken !== '');
}

/** How many objects there are, by a page of one; undefined where the server does not say. */
export async function countObjects(
  transport: Transport,
  options: ListOptions,
): Promise<number | undefined> {
  const page = await readPage(transport, { ...options, limit: 1 }, '');
  if (page.remaining !== undefined) return page.objects.length + page.remaining;
  return page.continueToken === '' ? page.objects.length : undefined;
}

/**
 * Makes sure that the server has come as far as this version: a watch from one that is ahead of it, as
 * after its data was put back to an older state, is opened and says nothing.
 * @throws {FleetError} `EXPIRED` when it has not.
 */
export async function assertReached(
  transport: Transport,
  { query, ...options }: ListOptions,
  resourceVersion: string,
): Promise<void> {
  const atLeast = { ...query, resourceVersion, resourceVersionMatch: 'NotOlderThan' };
  await readPage(transport, { ...options, query: atLeast, limit: 1 }, '');
}

async function readPage(
  transport: Transport,
  options: ListOptions,
  continueToken: string,
): Promise<ListPage> {
  const { path, query, isMetadataOnly = false, limit = 500, timeoutMs = 60_000 } = options;
  const { signal, identity } = options;
  const list = asRecord(
    await transport.getJson({
      path,
      query: { ...query, limit, continue: continueToken === '' ? undefined : continueToken },
      accept: isMetadataOnly ? METADATA_LIST : 'application/json',
      signal,
      identity,
      timeoutMs,
    }),
  );
  const metadata = asRecord(list['metadata']);
  return {
    objects: asRecords(list['items']),
    resourceVersion: asText(metadata['resourceVersion']),
    remaining: asNumber(metadata['remainingItemCount']),
    continueToken: asText(metadata['continue']),
  };
}

const METADATA_LIST =
  'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json';
