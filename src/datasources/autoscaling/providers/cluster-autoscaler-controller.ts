import type { DomainProvider } from '../../core/provider-view.ts';
import { viewInput } from '../../store/view-input.ts';
import type { Until } from '../../store/view.ts';
import type { AutoscalerRecord } from '../autoscalers/autoscaler.ts';
import type { StatusDocument } from '../objects/cluster-autoscaler-document.ts';
import {
  believedUntil,
  isWithoutStatus,
  tellSilence,
} from '../objects/cluster-autoscaler-state.ts';
import type { StatusReading, StatusRecord } from '../objects/cluster-autoscaler-status.ts';
import { CLUSTER_AUTOSCALER_STATUS } from '../objects/cluster-autoscaler-status.ts';

/** Cluster Autoscaler itself, by its status document: one a cluster. Its groups are node groups. */
export const clusterAutoscalerController: DomainProvider<AutoscalerRecord> = {
  name: 'CLUSTER_AUTOSCALER',
  reads: [CLUSTER_AUTOSCALER_STATUS],
  open({ kube }) {
    const statuses = kube.informer(CLUSTER_AUTOSCALER_STATUS);
    return {
      state: () => (isWithoutStatus(statuses) ? { phase: 'absent' } : undefined),
      inputs: [viewInput(statuses, ({ key }) => [key])],
      build(key, now) {
        const status = statuses.get(key);
        return status && toRow(status, now);
      },
    };
  },
};

function toRow(status: StatusRecord, now: number): AutoscalerRecord | Until<AutoscalerRecord> {
  const { reading, ...object } = status;
  const document = reading.isRead ? reading.document : undefined;
  const groups = document?.groups ?? [];
  const record: AutoscalerRecord = {
    ...object,
    autoscaler: 'CLUSTER_AUTOSCALER',
    ...toStanding(reading, now),
    minSize: undefined,
    maxSize: undefined,
    currentSize: sum(groups.map(({ registered }) => registered)),
    desiredSize: sum(groups.map(({ target }) => target)),
    target: undefined,
    metrics: [],
    triggers: [],
    conditions: [],
    lastScaledAt: undefined,
  };
  const until = document && believedUntil(document);
  return until === undefined || until <= now ? record : { record, until };
}

/** Undefined of nothing. */
function sum(sizes: readonly (number | undefined)[]): number | undefined {
  const known = sizes.filter((size) => size !== undefined);
  return known.length === 0 ? undefined : known.reduce((total, size) => total + size, 0);
}

function toStanding(
  reading: StatusReading,
  now: number,
): Pick<AutoscalerRecord, 'status' | 'statusReason'> {
  if (!reading.isRead) {
    return { status: 'FAILING', statusReason: `Its status cannot be read: ${reading.problem}` };
  }
  const { document } = reading;
  const { state, message, whole } = document;
  const silence = tellSilence(document, now);
  if (silence !== undefined) return { status: 'FAILING', statusReason: silence };
  if (whole === undefined) {
    const otherwise = state === 'Initializing' ? 'It is starting.' : `It is ${state}.`;
    return { status: 'UNKNOWN', statusReason: message ?? otherwise };
  }
  if (whole.health === 'Unhealthy') {
    const { ready = 0, registered = 0 } = whole;
    const statusReason = `The cluster is unhealthy to it: ${ready} of ${registered} nodes are ready.`;
    return { status: 'FAILING', statusReason };
  }
  return toProgress(document);
}

function toProgress({
  groups,
  message,
}: StatusDocument): Pick<AutoscalerRecord, 'status' | 'statusReason'> {
  const waiting = groups.filter(({ scaleUp }) => scaleUp === 'Backoff');
  if (waiting.length === 0) return { status: 'ACTIVE', statusReason: message };
  const names = waiting.map(({ name }) => name).join(', ');
  return {
    status: 'LIMITED',
    statusReason: `${waiting.length} of ${groups.length} groups wait after a failure: ${names}.`,
  };
}
