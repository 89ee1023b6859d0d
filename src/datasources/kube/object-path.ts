import { toResourcePath } from '../../kubernetes/paths.ts';
import type { ResourceLocation } from '../../kubernetes/paths.ts';
import { FleetError } from '../errors.ts';

/**
 * The path of a call about a collection, an object or a sub-resource.
 * @throws {FleetError} `BAD_USER_INPUT` for a name that cannot be one.
 */
export function toObjectPath(location: ResourceLocation): string {
  try {
    return toResourcePath(location);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new FleetError('BAD_USER_INPUT', cause.message, { cause });
  }
}
