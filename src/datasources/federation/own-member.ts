import { parseApiVersion } from '../../kubernetes/paths.ts';
import type { ClusterDescription, ClusterFacts } from '../core/cluster-description.ts';
import { NO_FACTS } from '../core/cluster-description.ts';
import type { ConditionRecord } from '../core/condition.ts';
import { toConditions } from '../core/condition.ts';
import type { Health } from '../core/cluster.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import { asRecord } from '../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import type { FederationMemberRecord } from './federation-member.ts';
import { PLAIN_MEMBER } from './federation-member.ts';
import { toObjectEvidence } from './member-evidence.ts';

/** What every hub's object has, read once. */
export interface OwnObject {
  readonly base: ObjectRecord;
  readonly spec: JsonRecord;
  readonly status: JsonRecord;
  readonly conditions: readonly ConditionRecord[];
}

export function readOwnObject(object: KubernetesObject, context: ProjectionContext): OwnObject {
  const status = asRecord(object['status']);
  return {
    base: toObjectRecord(object, context),
    spec: asRecord(object['spec']),
    status,
    conditions: toConditions(status, context),
  };
}

type Needed = 'hubType' | 'syncMode' | 'isJoined' | 'ready';
type Own = keyof ObjectRecord | 'description' | Needed;

interface Told
  extends Pick<FederationMemberRecord, Needed>, Partial<Omit<FederationMemberRecord, Own>> {
  /** The plural of its object's kind. */
  readonly resource: string;
  readonly description: Health & Pick<ClusterDescription, 'authority'> & Partial<ClusterFacts>;
}

/** The member that an object stands for: what its hub does not tell is empty, and everybody is let in. */
export function toOwnMember(
  { base, conditions }: OwnObject,
  { resource, description, evidence = [], ...told }: Told,
): FederationMemberRecord {
  return {
    ...base,
    ...PLAIN_MEMBER,
    memberName: base.name,
    isAccepted: true,
    conditions,
    ...told,
    evidence: [toOwnEvidence(base, resource), ...evidence],
    description: { ...NO_FACTS, labels: base.labels, ...description },
  };
}

/** That of an object for itself. */
function toOwnEvidence(
  { cluster, apiVersion, namespace, name }: ObjectRecord,
  resource: string,
): string {
  const { group } = parseApiVersion(apiVersion);
  return toObjectEvidence({ cluster, group, resource, namespace, name });
}
