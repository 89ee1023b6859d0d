import { toTri } from '../member-health.ts';
import type { BindingRecord, BindingStatus } from './karmada-binding.ts';
import type { KarmadaSuspension } from './karmada-suspension.ts';
import type { MemberWorkload, MemberWorkloadState, PropagatedWorkload } from './placement.ts';
import { toMemberPointer, toPropagatedWorkload } from './propagation.ts';

/** A binding as it stands on the members that it was given to, leaves, or says something of. */
export function toKarmadaWorkload(
  binding: BindingRecord,
  policy: KarmadaSuspension,
): PropagatedWorkload {
  const { target, clusters, evicting, statuses, scheduled, fullyApplied } = binding;
  const wanted = new Map(clusters.map(({ name, replicas }) => [name, replicas]));
  const told = new Map(statuses.map((status) => [status.member, status]));
  const names = new Set([...wanted.keys(), ...evicting, ...told.keys()]);
  const hub = { cluster: binding.cluster, hubType: 'KARMADA' } as const;
  const members = [...names].map((name): MemberWorkload => {
    const status = told.get(name);
    return {
      member: toMemberPointer(hub, name),
      desiredReplicas: wanted.get(name),
      readyReplicas: status?.readyReplicas,
      state: toState(status, {
        isLeaving: binding.deletedAt !== undefined || !wanted.has(name),
        isSuspended: isSuspended(policy, name) || isSuspended(binding.suspension, name),
      }),
      isApplied: status?.isApplied ?? false,
      health: status?.health ?? 'UNKNOWN',
      message: status?.message,
      isEvicting: evicting.includes(name),
    };
  });
  return toPropagatedWorkload(target, {
    scheduled: toTri(scheduled),
    fullyApplied: toTri(fullyApplied),
    members,
  });
}

function isSuspended({ isEverywhere, members }: KarmadaSuspension, name: string): boolean {
  return isEverywhere || members.includes(name);
}

/** The first that holds. */
function toState(
  status: BindingStatus | undefined,
  {
    isLeaving,
    isSuspended: isHeld,
  }: { readonly isLeaving: boolean; readonly isSuspended: boolean },
): MemberWorkloadState {
  if (isLeaving) return 'REMOVING';
  if (isHeld) return 'SUSPENDED';
  if (status === undefined) return 'PENDING';
  if (status.isApplied) return 'APPLIED';
  return status.message === undefined ? 'APPLYING' : 'FAILED';
}
