import { FleetError } from '../datasources/errors.ts';
import type {
  FederationKey,
  FederationMemberFilter as MemberFilter,
} from '../datasources/federation/federation-member.ts';
import type { PlacementFilter as PlacedFilter } from '../datasources/federation/placements/placement.ts';
import { parseId } from './object-id.ts';
import type { FederationMemberFilter, PlacementFilter } from './types.generated.ts';

interface Filtered<F> {
  readonly filter?: F | null | undefined;
}

type OfClusters<F> = F & { readonly clusters?: readonly string[] | null | undefined };

/**
 * The arguments of a list of members as the domain takes them: federations by their keys.
 * @throws {FleetError} `BAD_USER_INPUT` for what is no id of a federation.
 */
export function toMemberArguments<A extends Filtered<FederationMemberFilter>>(
  { filter, ...args }: A,
  within?: MemberFilter['within'],
): Omit<A, 'filter'> & {
  readonly filter: OfClusters<MemberFilter>;
} {
  const federations = filter?.federations?.map(toFederationKey);
  return { ...args, filter: { ...filter, federations, within } };
}

/** The same of a list of placements. @throws as `toMemberArguments` */
export function toPlacementArguments<A extends Filtered<PlacementFilter>>(
  { filter, ...args }: A,
  within?: PlacedFilter['within'],
): Omit<A, 'filter'> & { readonly filter: OfClusters<PlacedFilter> } {
  const federations = filter?.federations?.map(toFederationKey);
  return { ...args, filter: { ...filter, federations, within } };
}

function toFederationKey(text: string): FederationKey {
  const id = parseId(text);
  if (id?.type === 'federation') return id;
  throw new FleetError('BAD_USER_INPUT', `"${text}" is not the id of a federation.`, {
    argument: 'filter.federations',
  });
}
