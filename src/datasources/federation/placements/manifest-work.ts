import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText, getPath } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { toApiVersion } from '../../../kubernetes/paths.ts';
import type { Tri } from '../federation-member.ts';
import { findCondition, toTri } from '../member-health.ts';
import type { TargetObject } from './placement.ts';
import { toTargetKey } from './propagation.ts';

const REPLICA_SET = 'work.open-cluster-management.io/manifestworkreplicaset';
const PLACEMENT_NAME = 'work.open-cluster-management.io/placementname';

/** What one member is given. Its namespace is the member's. Made by a ManifestWorkReplicaSet. */
export interface ManifestWorkRecord extends ObjectRecord {
  /** `namespace/name` of the placement it was made for. */
  readonly placementKey: string | undefined;
  /** `namespace/name` of the replica set that made it. */
  readonly replicaSetKey: string;
  readonly manifests: readonly WorkManifest[];
}

export interface WorkManifest {
  readonly target: TargetObject;
  readonly desiredReplicas: number | undefined;
  readonly readyReplicas: number | undefined;
  readonly applied: Tri;
  readonly available: Tri;
  readonly isDegraded: boolean;
  /** Whether the work was changed after the member has told of it. */
  readonly isBehind: boolean;
  readonly isProgressing: boolean;
  readonly message: string | undefined;
}

/** A ManifestWorkReplicaSet: what it gives to the members of which placements. */
export interface ReplicaSetRecord extends ObjectRecord {
  readonly placementKeys: readonly string[];
  readonly manifests: readonly Pick<WorkManifest, 'target' | 'desiredReplicas'>[];
}

export function toManifestWork(
  object: KubernetesObject,
  context: ProjectionContext,
): ManifestWorkRecord {
  const base = toObjectRecord(object, context);
  const read = (wanted: string): string | undefined =>
    base.labels.find(({ key }) => key === wanted)?.value;
  // Names of namespaces have no dots.
  const madeBy = read(REPLICA_SET) ?? '';
  const at = madeBy.indexOf('.');
  const namespace = madeBy.slice(0, Math.max(0, at));
  const placement = read(PLACEMENT_NAME);
  return {
    ...base,
    placementKey: placement === undefined ? undefined : `${namespace}/${placement}`,
    replicaSetKey: `${namespace}/${madeBy.slice(at + 1)}`,
    manifests: toWorkManifests(object, context),
  };
}

export function toReplicaSet(
  object: KubernetesObject,
  context: ProjectionContext,
): ReplicaSetRecord {
  const base = toObjectRecord(object, context);
  const spec = asRecord(object['spec']);
  const { namespace = '' } = base;
  return {
    ...base,
    placementKeys: asRecords(spec['placementRefs']).map(
      ({ name }) => `${namespace}/${asText(name)}`,
    ),
    manifests: toManifests(getPath(spec, 'manifestWorkTemplate', 'workload', 'manifests'), context),
  };
}

/** Manifests may hold secrets: nothing is kept of them but what they are, and how many. */
function toManifests(manifests: unknown, { interner }: ProjectionContext) {
  return asRecords(manifests).map((manifest) => {
    const metadata = asRecord(manifest['metadata']);
    return {
      target: {
        apiVersion: interner.text(asText(manifest['apiVersion'])),
        kind: interner.text(asText(manifest['kind'])),
        namespace: asString(metadata['namespace']) || undefined,
        name: interner.text(asText(metadata['name'])),
      },
      desiredReplicas: asNumber(asRecord(manifest['spec'])['replicas']),
    };
  });
}

function toWorkManifests(
  object: KubernetesObject,
  context: ProjectionContext,
): readonly WorkManifest[] {
  const status = asRecord(object['status']);
  const work = toConditions(status, context);
  const isTrue = (type: string): boolean => toTri(findCondition(work, type)) === 'TRUE';
  const generation = asNumber(asRecord(object['metadata'])['generation']) ?? 0;
  const [seen] = asRecords(status['conditions'])
    .filter(({ type }) => type === 'Applied')
    .map(({ observedGeneration }) => asNumber(observedGeneration) ?? generation);
  const told = new Map(
    asRecords(getPath(status, 'resourceStatus', 'manifests')).map((one) => [toMetaKey(one), one]),
  );
  const manifests = toManifests(getPath(object, 'spec', 'workload', 'manifests'), context);
  return manifests.map(({ target, desiredReplicas }) => {
    const one = asRecord(told.get(toTargetKey(target)));
    const conditions = toConditions(one, context);
    const applied = findCondition(conditions, 'Applied') ?? findCondition(work, 'Applied');
    const available = findCondition(conditions, 'Available') ?? findCondition(work, 'Available');
    const degraded = findCondition(conditions, 'Degraded') ?? findCondition(work, 'Degraded');
    return {
      target,
      desiredReplicas,
      readyReplicas: toFeedback(one, 'ReadyReplicas'),
      applied: toTri(applied),
      available: toTri(available),
      isDegraded: toTri(degraded) === 'TRUE',
      isBehind: seen !== undefined && seen < generation,
      isProgressing: isTrue('Progressing'),
      message: toMessage(applied, available, degraded),
    };
  });
}

/** Of what is not as it should be. */
function toMessage(
  applied: ConditionRecord | undefined,
  available: ConditionRecord | undefined,
  degraded: ConditionRecord | undefined,
): string | undefined {
  const broken = [applied, available].find((one) => one?.status === 'FALSE');
  const told = broken ?? (degraded?.status === 'TRUE' ? degraded : undefined);
  return told?.message ?? told?.reason;
}

function toMetaKey({ resourceMeta }: JsonRecord): string {
  const { group, version, kind, namespace, name } = asRecord(resourceMeta);
  return toTargetKey({
    apiVersion: toApiVersion(asText(group), asText(version)),
    kind: asText(kind),
    namespace: asString(namespace),
    name: asText(name),
  });
}

function toFeedback(manifest: JsonRecord, wanted: string): number | undefined {
  const values = asRecords(asRecord(manifest['statusFeedback'])['values']);
  const found = values.find(({ name }) => name === wanted);
  return asNumber(getPath(found, 'fieldValue', 'integer'));
}
