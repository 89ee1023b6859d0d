import type { ConditionRecord } from '../../core/condition.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import type { BindingRecord } from '../placements/karmada-binding.ts';
import { CLUSTER_POLICY, POLICY, toBinding } from '../placements/karmada-binding.ts';
import type { PolicyRecord } from '../placements/karmada-policy.ts';
import { changePolicy, toPolicy } from '../placements/karmada-policy.ts';
import { toKarmadaWorkload } from '../placements/karmada-workload.ts';
import type { PlacementDetail } from '../placements/placement.ts';
import type { PlacementProvider } from '../placements/placement-provider.ts';
import {
  mergeDecisions,
  sortWorkloads,
  toMemberPointer,
  toWorstConditions,
} from '../placements/propagation.ts';

const POLICIES = defineResource<PolicyRecord>({
  group: 'policy.karmada.io',
  resource: POLICY.plural,
  kind: 'PropagationPolicy',
  isNamespaced: true,
  versions: { v1alpha1: (object, context) => toPolicy(object, context, POLICY) },
  indexes: { permanentId: ({ permanentId }) => permanentId },
});

const CLUSTER_POLICIES = defineResource<PolicyRecord>({
  group: 'policy.karmada.io',
  resource: CLUSTER_POLICY.plural,
  kind: 'ClusterPropagationPolicy',
  isNamespaced: false,
  versions: { v1alpha1: (object, context) => toPolicy(object, context, CLUSTER_POLICY) },
  indexes: { permanentId: ({ permanentId }) => permanentId },
});

const INDEXES = {
  policy: ({ policyKey }: BindingRecord) => policyKey,
  policyId: ({ policyId }: BindingRecord) => policyId,
};

const BINDINGS = defineResource<BindingRecord>({
  group: 'work.karmada.io',
  resource: 'resourcebindings',
  kind: 'ResourceBinding',
  isNamespaced: true,
  versions: { v1alpha2: toBinding },
  indexes: INDEXES,
});

const CLUSTER_BINDINGS = defineResource<BindingRecord>({
  group: 'work.karmada.io',
  resource: 'clusterresourcebindings',
  kind: 'ClusterResourceBinding',
  isNamespaced: false,
  versions: { v1alpha2: toBinding },
  indexes: INDEXES,
});

const CONDITIONS = ['Scheduled', 'FullyApplied'] as const;

/** Karmada: PropagationPolicies and ClusterPropagationPolicies, with the bindings that they made. */
export const karmadaPlacements: PlacementProvider = {
  name: 'KARMADA',
  reads: [POLICIES, CLUSTER_POLICIES, BINDINGS, CLUSTER_BINDINGS],
  open({ kube }) {
    const policies = kube.informer(POLICIES);
    const clusterPolicies = kube.informer(CLUSTER_POLICIES);
    const bindings = kube.informer(BINDINGS);
    const clusterBindings = kube.informer(CLUSTER_BINDINGS);
    const keysOf = ({ policyKey, policyId }: BindingRecord): readonly string[] => {
      const named = policyKey === undefined ? [] : [policyKey];
      if (policyId === undefined) return named;
      const identified = [policies, clusterPolicies].flatMap((store) =>
        store.by('permanentId', policyId).map(({ placementKey }) => placementKey),
      );
      return [...named, ...identified];
    };
    const isRequired = false;
    return {
      inputs: [
        viewInput(policies, ({ placementKey }) => [placementKey]),
        viewInput(clusterPolicies, ({ placementKey }) => [placementKey]),
        viewInput(bindings, keysOf, { isRequired }),
        viewInput(clusterBindings, keysOf, { isRequired }),
      ],
      build(placementKey) {
        const at = placementKey.indexOf('/');
        const isClusterWide = placementKey.slice(0, at) === CLUSTER_POLICY.plural;
        const own = (isClusterWide ? clusterPolicies : policies).get(placementKey.slice(at + 1));
        if (own === undefined) return undefined;
        const made = findBindings(bindings, own);
        const clusterMade = isClusterWide ? findBindings(clusterBindings, own) : [];
        const { isWhole } = bindings;
        const isClusterWhole = !isClusterWide || clusterBindings.isWhole;
        return {
          own,
          parts: [made, clusterMade, isWhole, isClusterWhole],
          tell: (look) =>
            tell(
              own,
              [...look.see(BINDINGS, made), ...look.see(CLUSTER_BINDINGS, clusterMade)],
              look.knows(BINDINGS, isWhole, own.namespace) &&
                (!isClusterWide || look.knows(CLUSTER_BINDINGS, isClusterWhole, undefined)),
            ),
        };
      },
    };
  },
  change: changePolicy,
};

interface BindingStore {
  by(index: string, value: string): readonly BindingRecord[];
}

/** By the permanent id where both have one; older bindings say the name alone. */
function findBindings(
  bindings: BindingStore,
  { placementKey, permanentId }: PolicyRecord,
): readonly BindingRecord[] {
  const named = bindings.by('policy', placementKey);
  if (permanentId === undefined) return named;
  const identified = bindings.by('policyId', permanentId);
  const others = named.filter(({ policyId }) => policyId === undefined);
  return others.length === 0 ? identified : [...identified, ...others];
}

function tell(
  policy: PolicyRecord,
  bindings: readonly BindingRecord[],
  isKnown: boolean,
): PlacementDetail {
  if (bindings.length === 0 && !isKnown) {
    return { selected: undefined, conditions: undefined, workloads: undefined };
  }
  const decisions = bindings.flatMap(({ clusters }) =>
    clusters.map(({ name, replicas }) => {
      return { member: toMemberPointer(policy, name), replicas, reason: undefined };
    }),
  );
  return {
    selected: mergeDecisions(decisions),
    conditions: toWorstConditions(bindings.flatMap(toBindingConditions), CONDITIONS),
    workloads: sortWorkloads(bindings.map((one) => toKarmadaWorkload(one, policy.suspension))),
  };
}

function toBindingConditions({ scheduled, fullyApplied }: BindingRecord): ConditionRecord[] {
  return [scheduled, fullyApplied].filter((one) => one !== undefined);
}
