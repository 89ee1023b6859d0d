import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord, asText, getPath } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { findCondition } from '../member-health.ts';
import type { MemberWorkload, MemberWorkloadState, WorkloadHealth } from './placement.ts';
import { PLAIN_WORKLOAD, toMemberPointer } from './propagation.ts';

/** One bundle on one cluster of Rancher's Fleet. */
export interface BundleDeploymentRecord extends ObjectRecord {
  /** `namespace/name` of the bundle. */
  readonly bundleKey: string;
  readonly workload: MemberWorkload;
}

export function toBundleDeployment(
  object: KubernetesObject,
  context: ProjectionContext,
): BundleDeploymentRecord {
  const base = toObjectRecord(object, context);
  const read = (wanted: string): string =>
    base.labels.find(({ key }) => key === `fleet.cattle.io/${wanted}`)?.value ?? '';
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const word = asText(getPath(status, 'display', 'state'));
  const wanted = asText(spec['deploymentID']);
  const hub = { cluster: base.cluster, hubType: 'RANCHER_FLEET' } as const;
  return {
    ...base,
    bundleKey: `${read('bundle-namespace')}/${read('bundle-name')}`,
    workload: {
      ...PLAIN_WORKLOAD,
      member: toMemberPointer(hub, read('cluster'), read('cluster-namespace') || undefined),
      state: toState(word, {
        isLeaving: base.deletedAt !== undefined,
        isHeld: spec['paused'] === true || spec['offSchedule'] === true,
      }),
      isApplied: wanted !== '' && status['appliedDeploymentID'] === wanted,
      health: HEALTH.get(word) ?? 'UNKNOWN',
      message: toMessage(toConditions(status, context)),
    },
  };
}

/** The first that holds. */
function toState(
  word: string,
  { isLeaving, isHeld }: { readonly isLeaving: boolean; readonly isHeld: boolean },
): MemberWorkloadState {
  if (isLeaving) return 'REMOVING';
  if (isHeld) return 'SUSPENDED';
  return STATES.get(word) ?? 'UNKNOWN';
}

/** What is wrong, in the words of the first condition that says so. */
function toMessage(conditions: readonly ConditionRecord[]): string | undefined {
  const broken = ['Deployed', 'Installed', 'Ready', 'Monitored']
    .map((type) => findCondition(conditions, type))
    .find((one) => one?.status === 'FALSE');
  return broken?.message ?? broken?.reason;
}

/** What is not ready yet was applied. */
const STATES: ReadonlyMap<string, MemberWorkloadState> = new Map([
  ['Ready', 'APPLIED'],
  ['NotReady', 'APPLIED'],
  ['Pending', 'PENDING'],
  ['WaitApplied', 'PENDING'],
  ['OutOfSync', 'OUT_OF_SYNC'],
  ['Modified', 'DRIFTED'],
  ['ErrApplied', 'FAILED'],
]);

const HEALTH: ReadonlyMap<string, WorkloadHealth> = new Map([
  ['Ready', 'HEALTHY'],
  ['NotReady', 'UNHEALTHY'],
]);
