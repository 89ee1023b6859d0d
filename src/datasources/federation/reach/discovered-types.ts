import { FleetError } from '../../errors.ts';
import type { HubType } from '../../fleet/cluster-source.ts';

/** As the command line calls the hubs that lead to their members. */
const TYPES: ReadonlyMap<string, HubType> = new Map([
  ['karmada', 'KARMADA'],
  ['ocm', 'OCM'],
  ['cluster-inventory', 'CLUSTER_INVENTORY'],
  ['cluster-api', 'CLUSTER_API'],
  ['gardener', 'GARDENER'],
  ['kubefed', 'KUBEFED'],
  ['rancher', 'RANCHER'],
  ['vcluster', 'VCLUSTER'],
]);

/**
 * Of which sorts of hubs members are engaged; `all` is every one that leads there.
 * @throws {FleetError} `BAD_USER_INPUT` for a word that is none.
 */
export function parseDiscover(words: readonly string[]): ReadonlySet<HubType> {
  const types = words.flatMap((word) => word.split(',')).map((word) => word.trim());
  return new Set(types.includes('all') ? TYPES.values() : types.map(toType));
}

function toType(word: string): HubType {
  const type = TYPES.get(word);
  if (type !== undefined) return type;
  const known = ['all', ...TYPES.keys()].join(', ');
  throw new FleetError('BAD_USER_INPUT', `--discover takes ${known}, not "${word}".`);
}
