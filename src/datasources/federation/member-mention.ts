import type { ClusterMention } from '../fleet/cluster-source.ts';
import type { FederationMemberRecord } from './federation-member.ts';
import { toResource } from './member-view.ts';

/** By which a member is mentioned. */
export function toMentionKey({
  hubType,
  cluster,
  namespace,
  memberName,
}: Pick<FederationMemberRecord, 'hubType' | 'cluster' | 'namespace' | 'memberName'>): string {
  const name = namespace === undefined ? memberName : `${namespace}/${memberName}`;
  return `${hubType}@${cluster}:${name}`;
}

/** What a member says of its cluster. */
export function toMention(row: FederationMemberRecord): ClusterMention {
  const { hubType, cluster, namespace, name, memberName, kind, key, evidence } = row;
  const path = namespace === undefined ? name : `${namespace}/${name}`;
  return {
    key: toMentionKey(row),
    kind: hubType,
    name: memberName,
    reference: `${kind} ${path}`,
    evidence,
    describedBy: { cluster, key, resource: toResource(row), namespace },
  };
}

/** Whether two say the same. */
export function isSameMention(a: ClusterMention | undefined, b: ClusterMention): boolean {
  return (
    a !== undefined &&
    a.key === b.key &&
    a.name === b.name &&
    a.reference === b.reference &&
    a.evidence.join('\n') === b.evidence.join('\n')
  );
}
