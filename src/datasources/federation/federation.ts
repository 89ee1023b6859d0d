import type { FleetRecord } from '../fleet/fleet-kind.ts';
import type { HubType } from '../fleet/cluster-source.ts';
import { toChoice, toFilterKey } from '../core/row-filter.ts';
import type { RowFilter } from '../fleet/selector.ts';
import { createKeyOrder } from '../fleet/key-order.ts';
import type { FederationCapability } from './hub-provider.ts';

/** One hub that keeps members: of each type a cluster is one at most. Its key is the type. */
export interface FederationRecord extends FleetRecord {
  readonly hubType: HubType;
  readonly capabilities: readonly FederationCapability[];
  /** What it calls the sets that it puts members in; undefined where it has none. */
  readonly setKind: string | undefined;
}

export interface FederationFilter {
  readonly types?: readonly HubType[] | null | undefined;
}

export function toFederationFilter({ types }: FederationFilter): RowFilter<FederationRecord> {
  const isOfType = toChoice(types);
  return { key: toFilterKey({ types }), matches: ({ hubType }) => isOfType(hubType) };
}

/** By type, then hub. */
export const FEDERATION_ORDER = createKeyOrder<FederationRecord>('federations');
