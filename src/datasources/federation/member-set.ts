import type { HubType } from '../fleet/cluster-source.ts';
import type { FederationRecord } from './federation.ts';

/** Members that a hub puts together, of which there is one at least. */
export interface MemberSetRecord {
  /** The identity of the hub. */
  readonly cluster: string;
  readonly hubType: HubType;
  readonly name: string;
  /** What the hub calls such a set. */
  readonly kind: string;
}

export function toMemberSets(
  { cluster, hubType, setKind = 'set' }: FederationRecord,
  names: readonly string[],
): readonly MemberSetRecord[] {
  return names.map((name) => ({ cluster, hubType, name, kind: setKind }));
}
