import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord, asRecords, asString, asStrings, asText, getPath } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import { findCondition, toTri } from '../member-health.ts';
import type { ManifestWorkRecord, ReplicaSetRecord } from '../placements/manifest-work.ts';
import { toManifestWork, toReplicaSet } from '../placements/manifest-work.ts';
import { toManifestWorkloads } from '../placements/manifest-workloads.ts';
import { changeChosenLabel } from '../placements/chosen-label.ts';
import type { Look, PlacementDetail, PlacementObject } from '../placements/placement.ts';
import type { PlacementStrategy } from '../placements/placement.ts';
import type { PlacementProvider } from '../placements/placement-provider.ts';
import { mergeDecisions, toMemberPointer, toPlacementKey } from '../placements/propagation.ts';

const GROUP = 'cluster.open-cluster-management.io';
const WORK_GROUP = 'work.open-cluster-management.io';
const PLURAL = 'placements';

interface OwnRecord extends PlacementObject {
  readonly conditions: readonly ConditionRecord[];
}

interface DecisionRecord extends ObjectRecord {
  /** `namespace/name` of its placement. */
  readonly placementKey: string;
  readonly decisions: readonly { readonly name: string; readonly reason: string | undefined }[];
}

const PLACEMENTS = defineResource<OwnRecord>({
  group: GROUP,
  resource: PLURAL,
  kind: 'Placement',
  isNamespaced: true,
  versions: { v1beta1: toOwn },
});

const DECISIONS = defineResource<DecisionRecord>({
  group: GROUP,
  resource: 'placementdecisions',
  kind: 'PlacementDecision',
  isNamespaced: true,
  versions: { v1beta1: toDecision },
  indexes: { placement: ({ placementKey }) => placementKey },
});

/** Those alone that replica sets have made: others are made for one member by hand. */
const WORKS = defineResource<ManifestWorkRecord>({
  group: WORK_GROUP,
  resource: 'manifestworks',
  kind: 'ManifestWork',
  isNamespaced: true,
  versions: { v1: toManifestWork },
  labelSelector: `${WORK_GROUP}/manifestworkreplicaset`,
  indexes: {
    placement: ({ placementKey }) => placementKey,
    unplaced: (work) => (work.placementKey === undefined ? work.replicaSetKey : undefined),
  },
});

const REPLICA_SETS = defineResource<ReplicaSetRecord>({
  group: WORK_GROUP,
  resource: 'manifestworkreplicasets',
  kind: 'ManifestWorkReplicaSet',
  isNamespaced: true,
  versions: { v1alpha1: toReplicaSet },
  indexes: { placement: ({ placementKeys }) => placementKeys },
});

/** Open Cluster Management: Placements with their decisions, and the works of replica sets. */
export const ocmPlacements: PlacementProvider = {
  name: 'OCM',
  reads: [PLACEMENTS, DECISIONS, WORKS, REPLICA_SETS],
  open({ kube }) {
    const placements = kube.informer(PLACEMENTS);
    const decisions = kube.informer(DECISIONS);
    const works = kube.informer(WORKS);
    const replicaSets = kube.informer(REPLICA_SETS);
    const isRequired = false;
    // Older replica sets do not write whose placement it was.
    const keysOf = ({ placementKey, replicaSetKey }: ManifestWorkRecord): readonly string[] =>
      placementKey === undefined
        ? (replicaSets.get(replicaSetKey)?.placementKeys ?? [])
        : [placementKey];
    return {
      inputs: [
        viewInput(placements, (own) => [toPlacementKey(PLURAL, own)]),
        viewInput(decisions, ({ placementKey }) => toKeys([placementKey]), { isRequired }),
        viewInput(works, (work) => toKeys(keysOf(work)), { isRequired }),
        viewInput(replicaSets, ({ placementKeys }) => toKeys(placementKeys), { isRequired }),
      ],
      build(placementKey) {
        const own = placements.get(placementKey.slice(PLURAL.length + 1));
        if (own === undefined) return undefined;
        const sets = replicaSets.by('placement', own.key);
        const found: Found = {
          decisions: decisions.by('placement', own.key),
          sets,
          works: works.by('placement', own.key),
          unplaced: sets.flatMap(({ key }) => works.by('unplaced', key)),
          isDecided: decisions.isWhole,
          isWhole: works.isWhole && replicaSets.isWhole,
        };
        return { own, parts: Object.values(found), tell: (look) => tell(own, found, look) };
      },
    };
  },
  change: changeChosenLabel,
};

function toKeys(keys: readonly string[]): readonly string[] {
  return keys.map((key) => `${PLURAL}/${key}`);
}

interface Found {
  readonly decisions: readonly DecisionRecord[];
  readonly sets: readonly ReplicaSetRecord[];
  readonly works: readonly ManifestWorkRecord[];
  readonly unplaced: readonly ManifestWorkRecord[];
  readonly isDecided: boolean;
  readonly isWhole: boolean;
}

function tell(own: OwnRecord, found: Found, look: Look): PlacementDetail {
  const decided = look.see(DECISIONS, found.decisions);
  const sets = look.see(REPLICA_SETS, found.sets);
  const works = look.see(WORKS, [...found.works, ...found.unplaced]);
  const isDecided = decided.length > 0 || look.knows(DECISIONS, found.isDecided, own.namespace);
  const selected = mergeDecisions(
    decided.flatMap(({ decisions }) =>
      decisions.map(({ name, reason }) => {
        return { member: toMemberPointer(own, name), replicas: undefined, reason };
      }),
    ),
  );
  const isKnown =
    look.knows(WORKS, found.isWhole, undefined) &&
    look.knows(REPLICA_SETS, found.isWhole, own.namespace);
  const workloads = toManifestWorkloads({
    works,
    replicaSets: sets,
    decided: isDecided ? new Set(selected.map(({ member }) => member.name)) : undefined,
    scheduled: toTri(findCondition(own.conditions, 'PlacementSatisfied')),
    toMember: (name) => toMemberPointer(own, name),
  });
  return {
    selected: isDecided ? selected : undefined,
    conditions: own.conditions,
    workloads: isKnown || workloads.length > 0 ? workloads : undefined,
  };
}

function toOwn(object: KubernetesObject, context: ProjectionContext): OwnRecord {
  const spec = asRecord(object['spec']);
  const isCounted = spec['numberOfClusters'] !== undefined;
  const isSelected = asRecords(spec['predicates']).length > 0;
  const isOfSets = asStrings(spec['clusterSets']).length > 0;
  return {
    ...toObjectRecord(object, context),
    hubType: 'OCM',
    strategy: toStrategy({ isCounted, isSelected: isSelected || isOfSets }),
    conditions: toConditions(asRecord(object['status']), context),
  };
}

function toStrategy({
  isCounted,
  isSelected,
}: {
  readonly isCounted: boolean;
  readonly isSelected: boolean;
}): PlacementStrategy {
  if (isCounted) return 'COUNTED';
  return isSelected ? 'SELECTED' : 'ALL';
}

function toDecision(object: KubernetesObject, context: ProjectionContext): DecisionRecord {
  const base = toObjectRecord(object, context);
  const { interner } = context;
  const placement = base.labels.find(({ key }) => key === `${GROUP}/placement`)?.value ?? '';
  return {
    ...base,
    placementKey: `${base.namespace ?? ''}/${placement}`,
    decisions: asRecords(getPath(object, 'status', 'decisions')).map(({ clusterName, reason }) => {
      return {
        name: interner.text(asText(clusterName)),
        reason: asString(reason) || undefined,
      };
    }),
  };
}
