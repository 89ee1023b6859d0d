import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { JsonRecord } from '../../kube/json.ts';
import { asRecord, asRecords, asString, asText, getPath } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { toApiVersion } from '../../../kubernetes/paths.ts';
import type { Tri } from '../federation-member.ts';
import { findCondition, toTri } from '../member-health.ts';
import type {
  MemberPointer,
  MemberWorkload,
  MemberWorkloadState,
  TargetObject,
  WorkloadHealth,
} from './placement.ts';
import { PLAIN_WORKLOAD, toTargetKey } from './propagation.ts';

/** What KubeFleet says of one member of a placement. */
export interface FleetMemberStatus {
  readonly name: string;
  readonly reason: string | undefined;
  readonly isSynchronized: boolean;
  readonly overridden: ConditionRecord | undefined;
  readonly applied: Tri;
  readonly available: Tri;
  /** By the keys of their targets, with what is wrong with them. */
  readonly failed: ReadonlyMap<string, Failure>;
  readonly drifted: ReadonlySet<string>;
  readonly diffed: ReadonlySet<string>;
}

interface Failure {
  readonly type: string;
  readonly message: string | undefined;
}

/** Of what is wrong KubeFleet names this many objects a member: of others nothing is known then. */
const MOST_TOLD = 100;

/** Undefined for a place that no member was found for. */
export function toFleetMemberStatus(
  one: JsonRecord,
  context: ProjectionContext,
): FleetMemberStatus | undefined {
  const name = asText(one['clusterName']);
  if (name === '') return undefined;
  const conditions = toConditions(one, context);
  const scheduled = findCondition(conditions, 'Scheduled');
  const read = (type: string): Tri => toTri(findCondition(conditions, type));
  return {
    name: context.interner.text(name),
    reason: scheduled?.message ?? scheduled?.reason,
    isSynchronized: read('WorkSynchronized') === 'TRUE',
    overridden: findCondition(conditions, 'Overridden'),
    applied: read('Applied'),
    available: read('Available'),
    failed: new Map(
      asRecords(one['failedPlacements']).map((failure) => [
        toKey(failure),
        {
          type: asText(getPath(failure, 'condition', 'type')),
          message:
            asString(getPath(failure, 'condition', 'message')) ??
            asString(getPath(failure, 'condition', 'reason')),
        },
      ]),
    ),
    drifted: new Set(asRecords(one['driftedPlacements']).map(toKey)),
    diffed: new Set(asRecords(one['diffedPlacements']).map(toKey)),
  };
}

export function toMemberWorkload(
  status: FleetMemberStatus,
  target: TargetObject,
  { member, isDeleting }: { readonly member: MemberPointer; readonly isDeleting: boolean },
): MemberWorkload {
  const key = toTargetKey(target);
  const failure = status.failed.get(key);
  const state = isDeleting ? 'REMOVING' : toState(status, key, failure);
  const isBroken = status.overridden?.status === 'FALSE';
  return {
    ...PLAIN_WORKLOAD,
    member,
    state,
    isApplied: toApplied(status, state, failure),
    health: toHealth(status, failure),
    message: failure?.message ?? (isBroken ? status.overridden?.message : undefined),
  };
}

/** The first that holds. */
function toState(
  { isSynchronized, overridden, applied, failed, drifted, diffed }: FleetMemberStatus,
  key: string,
  failure: Failure | undefined,
): MemberWorkloadState {
  if (drifted.has(key)) return 'DRIFTED';
  if (failure !== undefined && failure.type !== 'Available') return 'FAILED';
  if (diffed.has(key)) return 'OUT_OF_SYNC';
  if (overridden?.status === 'FALSE') return 'FAILED';
  if (!isSynchronized) return 'PENDING';
  if (applied === 'TRUE') return 'APPLIED';
  if (applied === 'UNKNOWN') return 'APPLYING';
  const isNamed = failed.size > 0 && failed.size < MOST_TOLD;
  return isNamed ? 'APPLIED' : 'UNKNOWN';
}

function toApplied(
  { applied }: FleetMemberStatus,
  state: MemberWorkloadState,
  failure: Failure | undefined,
): boolean | undefined {
  if (failure !== undefined && failure.type !== 'Available') return false;
  if (state === 'UNKNOWN') return undefined;
  return applied === 'TRUE' || state === 'APPLIED';
}

function toHealth({ available }: FleetMemberStatus, failure: Failure | undefined): WorkloadHealth {
  if (failure?.type === 'Available') return 'UNHEALTHY';
  return available === 'TRUE' ? 'HEALTHY' : 'UNKNOWN';
}

function toKey(one: JsonRecord): string {
  const { group, version, kind, namespace, name } = asRecord(one);
  return toTargetKey({
    apiVersion: toApiVersion(asText(group), asText(version)),
    kind: asText(kind),
    namespace: asString(namespace) || undefined,
    name: asText(name),
  });
}
