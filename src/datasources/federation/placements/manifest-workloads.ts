import type { Tri } from '../federation-member.ts';
import type { ManifestWorkRecord, ReplicaSetRecord, WorkManifest } from './manifest-work.ts';
import type {
  MemberPointer,
  MemberWorkload,
  MemberWorkloadState,
  PropagatedWorkload,
  TargetObject,
  WorkloadHealth,
} from './placement.ts';
import {
  PLAIN_WORKLOAD,
  sortWorkloads,
  toFullyApplied,
  toPropagatedWorkload,
  toTargetKey,
} from './propagation.ts';

interface Works {
  readonly works: readonly ManifestWorkRecord[];
  readonly replicaSets: readonly ReplicaSetRecord[];
  /** The members that were decided on; undefined while that is not known. */
  readonly decided: ReadonlySet<string> | undefined;
  readonly scheduled: Tri;
  readonly toMember: (name: string) => MemberPointer;
}

interface Spread {
  readonly target: TargetObject;
  readonly members: Map<string, MemberWorkload>;
}

/** What replica sets give to the members of a placement: as their works say, and what has none yet. */
export function toManifestWorkloads({
  works,
  replicaSets,
  decided,
  scheduled,
  toMember,
}: Works): readonly PropagatedWorkload[] {
  const spreads = new Map<string, Spread>();
  const find = (target: TargetObject): Spread['members'] => {
    const key = toTargetKey(target);
    const spread = spreads.get(key) ?? { target, members: new Map() };
    spreads.set(key, spread);
    return spread.members;
  };
  for (const { manifests } of replicaSets) {
    for (const { target, desiredReplicas } of manifests) {
      const members = find(target);
      for (const name of decided ?? []) {
        const waiting = { member: toMember(name), state: 'PENDING', isApplied: false } as const;
        members.set(name, { ...PLAIN_WORKLOAD, ...waiting, desiredReplicas });
      }
    }
  }
  for (const { namespace: name = '', deletedAt, manifests } of works) {
    const isLeaving = deletedAt !== undefined || decided?.has(name) === false;
    for (const manifest of manifests) {
      find(manifest.target).set(name, toMemberWorkload(manifest, toMember(name), isLeaving));
    }
  }
  const workloads = [...spreads.values()].map(({ target, members: byName }) => {
    const members = [...byName.values()];
    return toPropagatedWorkload(target, {
      scheduled,
      fullyApplied: toFullyApplied(members),
      members,
    });
  });
  return sortWorkloads(workloads);
}

function toMemberWorkload(
  manifest: WorkManifest,
  member: MemberPointer,
  isLeaving: boolean,
): MemberWorkload {
  const { desiredReplicas, readyReplicas, applied, message } = manifest;
  return {
    member,
    desiredReplicas,
    readyReplicas,
    state: isLeaving ? 'REMOVING' : toState(manifest),
    isApplied: applied === 'TRUE',
    health: toHealth(manifest),
    message,
    isEvicting: false,
  };
}

/** The first that holds. */
function toState({ applied, isBehind, isProgressing }: WorkManifest): MemberWorkloadState {
  if (isBehind) return 'OUT_OF_SYNC';
  if (applied === 'TRUE') return 'APPLIED';
  if (applied === 'FALSE') return 'FAILED';
  return isProgressing ? 'APPLYING' : 'PENDING';
}

/** Available says that it is there; Degraded comes of rules that the work has of its own. */
function toHealth({ available, isDegraded }: WorkManifest): WorkloadHealth {
  if (isDegraded || available === 'FALSE') return 'UNHEALTHY';
  return available === 'TRUE' ? 'HEALTHY' : 'UNKNOWN';
}
