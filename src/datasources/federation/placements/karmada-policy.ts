import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asRecord, asRecords, asStrings, getPath } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import type { JsonPatchOperation } from '../../kube/write.ts';
import type { CLUSTER_POLICY, POLICY } from './karmada-binding.ts';
import type { KarmadaSuspension } from './karmada-suspension.ts';
import { toSuspension } from './karmada-suspension.ts';
import { editNames, refuseChange } from './name-list.ts';
import type { PlacementObject, PlacementStrategy } from './placement.ts';
import type { PlacementChange } from './placement-provider.ts';
import { toPlacementKey } from './propagation.ts';

/** A policy by itself: pkg/apis/policy/v1alpha1 of Karmada. */
export interface PolicyRecord extends PlacementObject {
  readonly placementKey: string;
  /** Of the policy for good: another of the same name has another. */
  readonly permanentId: string | undefined;
  readonly suspension: KarmadaSuspension;
}

export function toPolicy(
  object: KubernetesObject,
  context: ProjectionContext,
  { plural, group }: typeof POLICY | typeof CLUSTER_POLICY,
): PolicyRecord {
  const base = toObjectRecord(object, context);
  const spec = asRecord(object['spec']);
  const placementKey = toPlacementKey(plural, base);
  return {
    ...base,
    placementKey,
    hubType: 'KARMADA',
    strategy: toStrategy(asRecord(spec['placement'])),
    permanentId: base.labels.find(({ key }) => key === `${group}/permanent-id`)?.value,
    suspension: toSuspension(spec['suspension']),
  };
}

/** Ordered groups are taken together: which of them is tried is the scheduler's. */
function toStrategy(placement: JsonRecord): PlacementStrategy {
  const spreads = asRecords(placement['spreadConstraints']);
  const isCounted = spreads.some(
    (one) =>
      (one['spreadByField'] === 'cluster' || one['spreadByField'] === undefined) &&
      Number(one['maxGroups'] ?? 0) > 0 &&
      one['spreadByLabel'] === undefined,
  );
  if (isCounted) return 'COUNTED';
  const affinities = [asRecord(placement['clusterAffinity'])].concat(
    asRecords(placement['clusterAffinities']),
  );
  const isNamed = affinities.some((one) => asStrings(one['clusterNames']).length > 0);
  const isSelected = affinities.some(
    (one) =>
      one['labelSelector'] !== undefined ||
      one['fieldSelector'] !== undefined ||
      asStrings(one['exclude']).length > 0,
  );
  if (isNamed) return isSelected ? 'MIXED' : 'NAMED';
  return isSelected ? 'SELECTED' : 'ALL';
}

/** An empty list of names means all members: the last name has to stay. */
export function changePolicy(
  object: KubernetesObject,
  { kind, add, remove }: PlacementChange,
): readonly JsonPatchOperation[] {
  const placement = asRecord(getPath(object, 'spec', 'placement'));
  if (asRecords(placement['clusterAffinities']).length > 0) {
    throw refuseChange(`This ${kind} has several groups of members in an order.`);
  }
  const affinity = asRecord(placement['clusterAffinity']);
  if (affinity['labelSelector'] !== undefined || affinity['fieldSelector'] !== undefined) {
    throw refuseChange(`This ${kind} selects members by their labels or fields: change those.`);
  }
  const names = asStrings(affinity['clusterNames']);
  if (names.length === 0) {
    throw refuseChange(`This ${kind} selects all members: a name would leave out the others.`);
  }
  const excluded = asStrings(affinity['exclude']).find((name) => add.includes(name));
  if (excluded !== undefined) {
    throw refuseChange(`This ${kind} excludes ${excluded}, whatever names it has.`);
  }
  return editNames({
    names,
    path: '/spec/placement/clusterAffinity/clusterNames',
    add,
    remove,
    whyOne: `A ${kind} without names selects all members: delete it, or name another.`,
  });
}
