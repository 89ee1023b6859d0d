import type { DomainProvider } from '../../core/provider-view.ts';
import type { HubType } from '../../fleet/cluster-source.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import type { JsonPatchOperation } from '../../kube/write.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import type { PlacementRecord } from './placement.ts';
import type { PlacementWriter } from './placement-writer.ts';

/** Where the placements of one sort of hub come from, and how they are changed. One file each. */
export interface PlacementProvider extends DomainProvider<PlacementRecord> {
  readonly name: HubType;
  /** Its placements choose among the members of their own namespace. @default among all */
  readonly isOfNamespace?: boolean;
  /** What else writes its placements. @default nothing */
  readonly writer?: PlacementWriter;
  /** What is to be written to the object of a placement. @throws {Refusal} where it goes by no names. */
  readonly change: (
    object: KubernetesObject,
    change: PlacementChange,
  ) => readonly JsonPatchOperation[];
}

export interface PlacementChange {
  /** The kind of the object. */
  readonly kind: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** Those members of the hub that the caller may list. */
  readonly members: readonly FederationMemberRecord[];
}
