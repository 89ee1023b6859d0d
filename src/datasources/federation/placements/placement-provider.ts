import type { DomainProvider } from '../../core/provider-view.ts';
import type { HubType } from '../../fleet/cluster-source.ts';
import type { OpenCluster } from '../../fleet/fleet-kind.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import type { ObjectRecord } from '../../kube/object-record.ts';
import type { JsonPatchOperation } from '../../kube/write.ts';
import type { ViewInput } from '../../store/view-input.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import type { Look, PlacementDetail, PlacementObject, PlacementRecord } from './placement.ts';
import type { PlacementWriter } from './placement-writer.ts';

/** Where the placements of one sort of hub come from, and how they are changed. One file each. */
export interface PlacementProvider extends Omit<DomainProvider<PlacementRecord>, 'open'> {
  readonly name: HubType;
  /** Called at first use in a cluster; what is not installed there costs no call. */
  readonly open: (cluster: OpenCluster) => OpenPlacements;
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

interface OpenPlacements {
  readonly inputs: readonly ViewInput[];
  readonly build: (key: string) => MadePlacement | undefined;
}

/** A placement of what there is now. */
export interface MadePlacement {
  readonly own: PlacementObject;
  /** Of what else it is made. */
  readonly parts: readonly PlacementPart[];
  /** For one reader, of what it was made of. */
  readonly tell: (look: Look) => PlacementDetail;
}

/** Records of an index, or whether they are all there are. */
export type PlacementPart = readonly ObjectRecord[] | boolean;

export interface PlacementChange {
  /** The kind of the object. */
  readonly kind: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** Those members of the hub that the caller may list. */
  readonly members: readonly FederationMemberRecord[];
}
