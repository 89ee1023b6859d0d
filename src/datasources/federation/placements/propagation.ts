import type { ConditionRecord } from '../../core/condition.ts';
import type { HubType } from '../../fleet/cluster-source.ts';
import type { ObjectRecord } from '../../kube/object-record.ts';
import type { Tri } from '../federation-member.ts';
import type {
  MemberPointer,
  MemberWorkload,
  PlacementDecision,
  PropagatedWorkload,
  TargetObject,
} from './placement.ts';

/** The key of a placement within its provider: its kind is part of it. */
export function toPlacementKey(plural: string, { key }: Pick<ObjectRecord, 'key'>): string {
  return `${plural}/${key}`;
}

export function toMemberPointer(
  { cluster, hubType }: { readonly cluster: string; readonly hubType: HubType },
  name: string,
  namespace?: string,
): MemberPointer {
  return { cluster, hubType, namespace, name };
}

/** What is told of a workload on a member beside what its hub says. */
export const PLAIN_WORKLOAD = {
  desiredReplicas: undefined,
  readyReplicas: undefined,
  health: 'UNKNOWN',
  message: undefined,
  isEvicting: false,
} as const satisfies Partial<MemberWorkload>;

export function toPropagatedWorkload(
  target: TargetObject,
  facts: Omit<PropagatedWorkload, 'key' | 'target'>,
): PropagatedWorkload {
  return { ...facts, key: toTargetKey(target), target, members: sortByMember(facts.members) };
}

export function toTargetKey({ apiVersion, kind, namespace = '', name }: TargetObject): string {
  return `${apiVersion}/${kind}/${namespace}/${name}`;
}

export function sortWorkloads(
  workloads: readonly PropagatedWorkload[],
): readonly PropagatedWorkload[] {
  return workloads.toSorted((a, b) => compare(a.key, b.key));
}

/** Each member once, in name order: replicas of several workloads are added up. */
export function mergeDecisions(
  decisions: Iterable<PlacementDecision>,
): readonly PlacementDecision[] {
  const merged = new Map<string, PlacementDecision>();
  for (const decision of decisions) {
    const { namespace = '', name } = decision.member;
    const key = `${namespace}/${name}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? decision : add(known, decision));
  }
  return sortByMember([...merged.values()]);
}

/** Whether a workload is as it shall be on every member, where the hub has no word for that. */
export function toFullyApplied(members: readonly MemberWorkload[]): Tri {
  if (members.length === 0) return 'UNKNOWN';
  return members.every(({ state }) => state === 'APPLIED') ? 'TRUE' : 'FALSE';
}

/** Of each of these types the one that is worst: a placement without a status is as its works are. */
export function toWorstConditions(
  conditions: Iterable<ConditionRecord>,
  types: readonly string[],
): readonly ConditionRecord[] {
  const worst = new Map<string, ConditionRecord>();
  for (const condition of conditions) {
    const known = worst.get(condition.type);
    if (known === undefined || BADNESS[condition.status] > BADNESS[known.status]) {
      worst.set(condition.type, condition);
    }
  }
  return types.flatMap((type) => worst.get(type) ?? []);
}

const BADNESS = { TRUE: 0, UNKNOWN: 1, FALSE: 2 } as const satisfies Record<Tri, number>;

function add(a: PlacementDecision, b: PlacementDecision): PlacementDecision {
  const replicas =
    a.replicas === undefined && b.replicas === undefined
      ? undefined
      : (a.replicas ?? 0) + (b.replicas ?? 0);
  return { ...a, replicas, reason: a.reason ?? b.reason };
}

function sortByMember<T extends { readonly member: MemberPointer }>(
  rows: readonly T[],
): readonly T[] {
  return rows.toSorted(
    (a, b) =>
      compare(a.member.name, b.member.name) ||
      compare(a.member.namespace ?? '', b.member.namespace ?? ''),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
