import { toObjectPath } from '../../kube/object-path.ts';
import { asRecord, asText } from '../../kube/json.ts';
import { FleetError } from '../../errors.ts';
import type { AskedHub } from './member-way.ts';

/** Where a hub keeps what it needs for a member. */
export interface SecretReference {
  readonly namespace: string;
  readonly name: string;
  readonly key: string;
}

/**
 * One value of a Secret of the hub, as text. It is kept nowhere.
 * @throws {FleetError} `NOT_FOUND` where there is no such value, and as calls to the hub do.
 */
export async function readHubSecret(
  { transport }: Pick<AskedHub, 'transport'>,
  { namespace, name, key }: SecretReference,
  signal: AbortSignal,
): Promise<string> {
  const path = toObjectPath({ group: '', version: 'v1', resource: 'secrets', namespace, name });
  const secret = asRecord(await transport.getJson({ path, signal }));
  const value = asText(asRecord(secret['data'])[key]);
  if (value === '') {
    throw new FleetError('NOT_FOUND', `The Secret ${namespace}/${name} of the hub has no ${key}.`);
  }
  return Buffer.from(value, 'base64').toString('utf8');
}
