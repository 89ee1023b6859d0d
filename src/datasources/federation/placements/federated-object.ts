import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText, getPath } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { findCondition } from '../member-health.ts';
import type { MemberWorkloadState, PlacementObject, PlacementStrategy } from './placement.ts';
import type { TargetObject } from './placement.ts';
import { toPlacementKey } from './propagation.ts';

/** A kind that KubeFed federates, as its own objects name it. */
export interface FederatedKind {
  /** `federateddeployments` */
  readonly plural: string;
  /** `FederatedDeployment` */
  readonly kind: string;
  readonly target: Pick<TargetObject, 'apiVersion' | 'kind'>;
}

/** An object of KubeFed: template, placement and status in one. */
export interface FederatedRecord extends PlacementObject {
  readonly placementKey: string;
  readonly target: TargetObject;
  readonly conditions: readonly ConditionRecord[];
  readonly members: readonly FederatedMember[];
}

interface FederatedMember {
  readonly name: string;
  readonly replicas: number | undefined;
  readonly readyReplicas: number | undefined;
  readonly state: MemberWorkloadState;
  /** In the word of KubeFed; undefined where all is well. */
  readonly message: string | undefined;
}

export function toFederated(
  object: KubernetesObject,
  context: ProjectionContext,
  { plural, target }: FederatedKind,
): FederatedRecord {
  const base = toObjectRecord(object, context);
  const conditions = toConditions(asRecord(object['status']), context);
  return {
    ...base,
    placementKey: toPlacementKey(plural, base),
    hubType: 'KUBEFED',
    strategy: toStrategy(asRecord(getPath(object, 'spec', 'placement'))),
    target: {
      ...target,
      // A FederatedNamespace lies in the namespace that it federates.
      namespace: target.kind === 'Namespace' ? undefined : base.namespace,
      name: base.name,
    },
    conditions,
    members: toMembers(object, {
      isDeleting: base.deletedAt !== undefined,
      isPlaced: findCondition(conditions, 'Propagation')?.reason !== 'NamespaceNotFederated',
    }),
  };
}

/** Where names are given, be it none, the selector is ignored. */
function toStrategy(placement: JsonRecord): PlacementStrategy {
  const { clusters, clusterSelector } = placement;
  if (clusters !== undefined && clusters !== null) {
    return asRecords(clusters).length > 0 ? 'NAMED' : 'NONE';
  }
  if (clusterSelector === undefined || clusterSelector === null) return 'NONE';
  const { matchLabels, matchExpressions } = asRecord(clusterSelector);
  const isEverything =
    Object.keys(asRecord(matchLabels)).length === 0 && asRecords(matchExpressions).length === 0;
  return isEverything ? 'ALL' : 'SELECTED';
}

/** Those that its status tells of, and those named that it cannot tell of yet. */
function toMembers(
  object: KubernetesObject,
  { isDeleting, isPlaced }: { readonly isDeleting: boolean; readonly isPlaced: boolean },
): readonly FederatedMember[] {
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const replicasOf = toReplicas(spec);
  const told = asRecords(status['clusters']).map((one): FederatedMember => {
    const name = asText(one['name']);
    const word = asString(one['status']) || undefined;
    return {
      name,
      replicas: replicasOf(name),
      readyReplicas: asNumber(getPath(one, 'remoteStatus', 'readyReplicas')),
      state: isDeleting ? 'REMOVING' : toState(word),
      message: word,
    };
  });
  const generation = asNumber(asRecord(object['metadata'])['generation']) ?? 0;
  const observed = asNumber(status['observedGeneration']) ?? (told.length > 0 ? generation : -1);
  if (observed >= generation || isDeleting || !isPlaced) return told;
  const known = new Set(told.map(({ name }) => name));
  const named = asRecords(getPath(spec, 'placement', 'clusters')).map(({ name }) => asText(name));
  const waiting = named
    .filter((name) => !known.has(name))
    .map((name): FederatedMember => ({
      name,
      replicas: replicasOf(name),
      readyReplicas: undefined,
      state: 'PENDING',
      message: undefined,
    }));
  return [...told, ...waiting];
}

/** As the template says, where no override of the member says otherwise. */
function toReplicas(spec: JsonRecord): (name: string) => number | undefined {
  const usual = asNumber(getPath(spec, 'template', 'spec', 'replicas'));
  const own = new Map(
    asRecords(spec['overrides']).flatMap(({ clusterName, clusterOverrides }) =>
      asRecords(clusterOverrides)
        .filter(({ path }) => path === '/spec/replicas')
        .map(({ value }) => [asText(clusterName), asNumber(value)] as const),
    ),
  );
  return (name) => own.get(name) ?? usual;
}

function toState(word: string | undefined): MemberWorkloadState {
  if (word === undefined) return 'APPLIED';
  return STATES.get(word) ?? 'FAILED';
}

/** Of a member that cannot be asked nothing is known; every other word is of something that failed. */
const STATES: ReadonlyMap<string, MemberWorkloadState> = new Map([
  ['WaitingForRemoval', 'REMOVING'],
  ['ClusterNotReady', 'UNKNOWN'],
  ['ClientRetrievalFailed', 'UNKNOWN'],
  ['CachedRetrievalFailed', 'UNKNOWN'],
  ['RetrievalFailed', 'UNKNOWN'],
]);
