import type { ResourceLocation } from '../../../kubernetes/paths.ts';
import type { JsonRecord } from '../../kube/json.ts';
import { asRecord } from '../../kube/json.ts';
import { toObjectPath } from '../../kube/object-path.ts';
import type { AskedHub } from './member-way.ts';

/**
 * One object of the hub, as it is now.
 * @throws {FleetError} as calls to the hub do.
 */
export async function readHubObject(
  { transport }: Pick<AskedHub, 'transport'>,
  location: ResourceLocation,
  signal: AbortSignal,
): Promise<JsonRecord> {
  return asRecord(await transport.getJson({ path: toObjectPath(location), signal }));
}
