import type { DomainProvider } from '../../core/provider-view.ts';
import type { PodRecord } from '../../core/pod.ts';
import { PODS, POD_RESOURCE } from '../../core/pod.ts';
import { viewInput } from '../../store/view-input.ts';
import { NOTHING } from '../own-row.ts';
import type { SandboxPhase, SandboxSource } from '../sandbox.ts';
import { toSandboxKind } from '../sandbox-pod.ts';

/**
 * Pods that ask for a RuntimeClass, and belong to no sandbox of another kind. Those whose class isolates
 * nothing are left out where the class is known.
 */
export const isolatedPods: DomainProvider<SandboxSource> = {
  name: 'POD',
  reads: [POD_RESOURCE],
  open(cluster) {
    const pods = cluster.store(PODS);
    return {
      inputs: [viewInput(pods, (pod) => (isListed(pod) ? [pod.key] : []))],
      build(key) {
        const pod = pods.get(key);
        return pod !== undefined && isListed(pod) ? toRow(pod) : undefined;
      },
    };
  },
};

/** Of nearly all pods the first condition tells, and it costs nothing. */
function isListed(pod: PodRecord): boolean {
  return pod.runtimeClassName !== undefined && toSandboxKind(pod) === 'POD';
}

function toRow({
  restartCount: _restartCount,
  requests: _requests,
  containers: _containers,
  deadlineAt,
  isReady,
  status,
  phase,
  ...pod
}: PodRecord): SandboxSource {
  const told = toPhase({ ...pod, isReady, phase });
  return {
    ...NOTHING,
    ...pod,
    sandboxKind: 'POD',
    phase: told,
    // The word that kubectl prints says why it is not as it should be.
    reason: told === 'RUNNING' || status === 'Pending' || status === 'Running' ? undefined : status,
    pod: { key: pod.key },
    shutdownAt: deadlineAt,
    // Its containers are stopped, and it stays listed as failed.
    shutdownPolicy: deadlineAt === undefined ? undefined : 'RETAIN',
  };
}

function toPhase({
  phase,
  isReady,
  nodeName,
  deletedAt,
}: Pick<PodRecord, 'phase' | 'isReady' | 'nodeName' | 'deletedAt'>): SandboxPhase {
  if (deletedAt !== undefined) return 'TERMINATING';
  switch (phase) {
    case 'PENDING':
      return nodeName === undefined ? 'PENDING' : 'PROVISIONING';
    case 'RUNNING':
      return isReady ? 'RUNNING' : 'PROVISIONING';
    case 'SUCCEEDED':
    case 'FAILED':
    case 'UNKNOWN':
      return phase;
  }
}
