import type { JsonRecord } from '../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText, isJsonRecord } from '../kube/json.ts';
import { isConditionTrue } from './condition.ts';

/**
 * The word kubectl prints for a pod.
 * Source: kubernetes/kubernetes pkg/printers/internalversion/printers.go, printPod.
 */
export function toPodStatus(isDeleted: boolean, spec: JsonRecord, status: JsonRecord): string {
  const reason = asText(status['reason']);
  const waiting = toInitStatus(spec, status);
  if (isDeleted) return reason === 'NodeLost' ? 'Unknown' : 'Terminating';
  if (waiting !== undefined) return waiting;
  const told = toContainerStatus(status);
  const fallback = reason === '' ? asText(status['phase']) || 'Unknown' : reason;
  if (told === undefined) return fallback;
  if (told !== 'Completed' || !hasRunning(status)) return told;
  return isConditionTrue(status, 'Ready') ? 'Running' : 'NotReady';
}

function toInitStatus(spec: JsonRecord, status: JsonRecord): string | undefined {
  const containers = asRecords(spec['initContainers']);
  const sidecars = new Set(
    containers.filter((one) => one['restartPolicy'] === 'Always').map(({ name }) => name),
  );
  for (const [index, one] of asRecords(status['initContainerStatuses']).entries()) {
    const { terminated, waiting } = asRecord(one['state']);
    if (isJsonRecord(terminated) && terminated['exitCode'] === 0) continue;
    if (sidecars.has(one['name']) && one['started'] === true) continue;
    if (isJsonRecord(terminated)) return `Init:${toEndReason(terminated)}`;
    const reason = isJsonRecord(waiting) ? asText(waiting['reason']) : '';
    if (reason !== '' && reason !== 'PodInitializing') return `Init:${reason}`;
    return `Init:${index}/${containers.length}`;
  }
  return undefined;
}

/** Of the first container that has something to tell. */
function toContainerStatus(status: JsonRecord): string | undefined {
  for (const one of asRecords(status['containerStatuses'])) {
    const { terminated, waiting } = asRecord(one['state']);
    const reason = isJsonRecord(waiting) ? asString(waiting['reason']) : undefined;
    if (reason !== undefined && reason !== '') return reason;
    if (isJsonRecord(terminated)) return toEndReason(terminated);
  }
  return undefined;
}

function toEndReason(terminated: JsonRecord): string {
  const reason = asText(terminated['reason']);
  if (reason !== '') return reason;
  const signal = asNumber(terminated['signal']) ?? 0;
  return signal === 0 ? `ExitCode:${asNumber(terminated['exitCode']) ?? 0}` : `Signal:${signal}`;
}

function hasRunning(status: JsonRecord): boolean {
  return asRecords(status['containerStatuses']).some(
    (one) => one['ready'] === true && isJsonRecord(asRecord(one['state'])['running']),
  );
}
