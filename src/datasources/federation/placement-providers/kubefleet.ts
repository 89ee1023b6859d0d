import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asRecord, asRecords, asString, asStrings, asText, getPath } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import { toApiVersion } from '../../../kubernetes/paths.ts';
import { findCondition, toTri } from '../member-health.ts';
import type { FleetMemberStatus } from '../placements/fleet-member-status.ts';
import { toFleetMemberStatus, toMemberWorkload } from '../placements/fleet-member-status.ts';
import { editNames, refuseChange } from '../placements/name-list.ts';
import type { PlacementDetail, PlacementObject } from '../placements/placement.ts';
import type { PlacementStrategy, TargetObject } from '../placements/placement.ts';
import type { PlacementChange, PlacementProvider } from '../placements/placement-provider.ts';
import {
  mergeDecisions,
  sortWorkloads,
  toMemberPointer,
  toPlacementKey,
  toPropagatedWorkload,
} from '../placements/propagation.ts';

const PLURAL = 'clusterresourceplacements';

interface OwnRecord extends PlacementObject {
  readonly conditions: readonly ConditionRecord[];
  readonly targets: readonly TargetObject[];
  readonly members: readonly FleetMemberStatus[];
}

const PLACEMENTS = defineResource<OwnRecord>({
  group: 'placement.kubernetes-fleet.io',
  resource: PLURAL,
  kind: 'ClusterResourcePlacement',
  isNamespaced: false,
  versions: { v1: toOwn, v1beta1: toOwn },
});

/** KubeFleet: ClusterResourcePlacements, whose status says all there is. */
export const kubefleetPlacements: PlacementProvider = {
  name: 'KUBEFLEET',
  reads: [PLACEMENTS],
  open({ kube }) {
    const placements = kube.informer(PLACEMENTS);
    return {
      inputs: [viewInput(placements, (own) => [toPlacementKey(PLURAL, own)])],
      build(placementKey) {
        const own = placements.get(placementKey.slice(PLURAL.length + 1));
        return own && { own, parts: [], tell: () => tell(own) };
      },
    };
  },
  change: changePlacement,
};

function tell(own: OwnRecord): PlacementDetail {
  const { conditions, targets, members } = own;
  const toWord = (type: string) =>
    toTri(findCondition(conditions, `ClusterResourcePlacement${type}`));
  return {
    selected: mergeDecisions(
      members.map(({ name, reason }) => {
        return { member: toMemberPointer(own, name), replicas: undefined, reason };
      }),
    ),
    conditions,
    workloads: sortWorkloads(
      targets.map((target) =>
        toPropagatedWorkload(target, {
          scheduled: toWord('Scheduled'),
          fullyApplied: toWord('Applied'),
          members: members.map((status) =>
            toMemberWorkload(status, target, {
              member: toMemberPointer(own, status.name),
              isDeleting: own.deletedAt !== undefined,
            }),
          ),
        }),
      ),
    ),
  };
}

function toOwn(object: KubernetesObject, context: ProjectionContext): OwnRecord {
  const status = asRecord(object['status']);
  return {
    ...toObjectRecord(object, context),
    hubType: 'KUBEFLEET',
    strategy: toStrategy(asRecord(getPath(object, 'spec', 'policy'))),
    conditions: toConditions(status, context),
    targets: asRecords(status['selectedResources']).map((one) => toTarget(one, context)),
    members: asRecords(status['placementStatuses'])
      .map((one) => toFleetMemberStatus(one, context))
      .filter((one) => one !== undefined),
  };
}

/** Without a policy all members are taken. */
function toStrategy(policy: JsonRecord): PlacementStrategy {
  const type = asString(policy['placementType']) ?? 'PickAll';
  if (type === 'PickFixed') return 'NAMED';
  if (type === 'PickN') return 'COUNTED';
  if (type !== 'PickAll') return 'UNKNOWN';
  return policy['affinity'] === undefined ? 'ALL' : 'SELECTED';
}

function toTarget(one: JsonRecord, { interner }: ProjectionContext): TargetObject {
  return {
    apiVersion: interner.text(toApiVersion(asText(one['group']), asText(one['version']))),
    kind: interner.text(asText(one['kind'])),
    namespace: asString(one['namespace']) || undefined,
    name: asText(one['name']),
  };
}

function changePlacement(
  object: KubernetesObject,
  { add, remove }: PlacementChange,
): ReturnType<PlacementProvider['change']> {
  const policy = asRecord(getPath(object, 'spec', 'policy'));
  const type = asString(policy['placementType']) ?? 'PickAll';
  if (type !== 'PickFixed') {
    throw refuseChange(
      `This placement is of type ${type}, which names no members; the type of one cannot be changed.`,
    );
  }
  return editNames({
    names: asStrings(policy['clusterNames']),
    path: '/spec/policy/clusterNames',
    add,
    remove,
    whyOne: 'A placement of type PickFixed names one member at least: delete it instead.',
  });
}
