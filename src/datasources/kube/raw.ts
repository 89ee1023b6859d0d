import type { ResourceLocation } from '../../kubernetes/paths.ts';
import type { CallIdentity } from './connection.ts';
import type { KubernetesObject } from './json.ts';
import { asRecord, asRecords, asText } from './json.ts';
import { toObjectPath } from './object-path.ts';
import { removeSecrets } from './redact.ts';
import type { Transport } from './transport.ts';

export interface RawOptions {
  readonly signal: AbortSignal;
  /** @default the connection's own user */
  readonly identity?: CallIdentity | undefined;
  readonly timeoutMs?: number;
}

export interface RawListOptions extends RawOptions {
  /** As text, made by `toLabelSelectorText`. */
  readonly labelSelector?: string | undefined;
  readonly fieldSelector?: string | undefined;
  /** Objects at most. @default 500 */
  readonly limit?: number;
  readonly continueToken?: string | undefined;
}

export interface RawList {
  /** With their `apiVersion` and `kind`, which lists leave out. */
  readonly objects: readonly KubernetesObject[];
  /** Of the next page; undefined after the last. */
  readonly continueToken: string | undefined;
}

/**
 * One object as it is now, without secrets.
 * @throws {FleetError} `NOT_FOUND`, `FORBIDDEN`, and the connection's errors.
 */
export async function getRaw(
  transport: Transport,
  location: ResourceLocation & { readonly name: string },
  options: RawOptions,
): Promise<KubernetesObject> {
  const path = toObjectPath(location);
  return removeSecrets(asRecord(await transport.getJson({ ...options, path })));
}

/** A page of objects as they are now, without secrets. */
export async function listRaw(
  transport: Transport,
  location: ResourceLocation,
  options: RawListOptions,
): Promise<RawList> {
  const { labelSelector, fieldSelector, limit = 500, continueToken, ...call } = options;
  const list = asRecord(
    await transport.getJson({
      ...call,
      path: toObjectPath(location),
      query: { labelSelector, fieldSelector, limit, continue: continueToken },
    }),
  );
  const kind = asText(list['kind']).replace(/List$/, '');
  const apiVersion = asText(list['apiVersion']);
  const next = asText(asRecord(list['metadata'])['continue']);
  return {
    objects: asRecords(list['items']).map((object) =>
      removeSecrets({ apiVersion, kind, ...object }),
    ),
    continueToken: next === '' ? undefined : next,
  };
}
