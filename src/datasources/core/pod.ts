import { matchesLabels, parseLabelSelector } from '../../kubernetes/label-selector.ts';
import { findTime, toTimeText } from '../../kubernetes/time.ts';
import type { FleetKind } from '../fleet/fleet-kind.ts';
import type { RowFilter } from '../fleet/selector.ts';
import { asNumber, asRecord, asRecords, asString, asText, isJsonRecord } from '../kube/json.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';
import type { Order } from '../store/order.ts';
import { createOrder } from '../store/order.ts';
import { parseArgument } from './argument.ts';
import { isConditionTrue } from './condition.ts';
import { toPodRequests } from './pod-requests.ts';
import type { PodRequests } from './pod-requests.ts';
import { toPodStatus } from './pod-status.ts';
import { toChoice, toFilterKey, toTextMatcher } from './row-filter.ts';

/** What is kept of a pod. */
export interface PodRecord extends ObjectRecord {
  readonly phase: PodPhase;
  /** In the word kubectl prints. */
  readonly status: string;
  readonly isReady: boolean;
  readonly restartCount: number;
  readonly nodeName: string | undefined;
  readonly runtimeClassName: string | undefined;
  readonly podIPs: readonly string[];
  readonly requests: PodRequests;
  readonly containers: readonly ContainerRecord[];
  /** When its kubelet ends it, whatever it does. Missing in nearly all of them: there it costs nothing. */
  readonly deadlineAt?: string;
}

export type PodPhase = 'PENDING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'UNKNOWN';

export interface ContainerRecord {
  readonly name: string;
  readonly image: string;
  readonly isReady: boolean;
  readonly restartCount: number;
  readonly state: 'WAITING' | 'RUNNING' | 'TERMINATED' | 'UNKNOWN';
  readonly reason: string | undefined;
}

export const POD_RESOURCE = defineResource({
  group: '',
  resource: 'pods',
  kind: 'Pod',
  isNamespaced: true,
  versions: { v1: toPodRecord },
  indexes: {
    node: ({ nodeName }) => nodeName,
    namespace: ({ namespace }) => namespace,
    owner: ({ owner }) => owner?.uid,
  },
});

export const PODS: FleetKind<PodRecord> = {
  name: 'Pod',
  resource: POD_RESOURCE,
  open: ({ kube }) => kube.informer(POD_RESOURCE),
};

export function toPodRecord(object: KubernetesObject, context: ProjectionContext): PodRecord {
  const { interner } = context;
  const base = toObjectRecord(object, context);
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const nodeName = asText(spec['nodeName']);
  const runtimeClassName = asText(spec['runtimeClassName']);
  const containers = toContainers(spec, status, context);
  return {
    ...base,
    phase: PHASES.get(asText(status['phase'])) ?? 'UNKNOWN',
    status: interner.text(toPodStatus(base.deletedAt !== undefined, spec, status)),
    isReady: isConditionTrue(status, 'Ready'),
    restartCount: containers.reduce((sum, { restartCount }) => sum + restartCount, 0),
    nodeName: nodeName === '' ? undefined : interner.text(nodeName),
    runtimeClassName: runtimeClassName === '' ? undefined : interner.text(runtimeClassName),
    podIPs: asRecords(status['podIPs']).map(({ ip }) => asText(ip)),
    requests: toPodRequests(spec),
    containers,
    ...toDeadline(spec, status),
  };
}

/** Whether it still holds its place on a node: finished pods ask for nothing. */
export function isActive({ phase }: PodRecord): boolean {
  return phase !== 'SUCCEEDED' && phase !== 'FAILED';
}

const PHASES: ReadonlyMap<string, PodPhase> = new Map([
  ['Pending', 'PENDING'],
  ['Running', 'RUNNING'],
  ['Succeeded', 'SUCCEEDED'],
  ['Failed', 'FAILED'],
]);

/** Counted from when the kubelet took it. */
function toDeadline(spec: JsonRecord, status: JsonRecord): Pick<PodRecord, 'deadlineAt'> {
  const seconds = asNumber(spec['activeDeadlineSeconds']);
  const startMs = findTime(asText(status['startTime']));
  if (seconds === undefined || startMs === undefined) return {};
  const endMs = startMs + seconds * 1000;
  return endMs > MAX_TIME_MS ? {} : { deadlineAt: toTimeText(endMs) };
}

/** No time can be written beyond it. */
const MAX_TIME_MS = Date.UTC(9999, 11, 31);

function toContainers(
  spec: JsonRecord,
  status: JsonRecord,
  { interner }: ProjectionContext,
): readonly ContainerRecord[] {
  const told = new Map(
    asRecords(status['containerStatuses']).map((one) => [asText(one['name']), one]),
  );
  return asRecords(spec['containers']).map((container) => {
    const name = asText(container['name']);
    const one = told.get(name);
    const { state, reason } = toState(asRecord(one?.['state']));
    return {
      name: interner.text(name),
      image: interner.text(asText(container['image'])),
      isReady: one?.['ready'] === true,
      restartCount: asNumber(one?.['restartCount']) ?? 0,
      state,
      reason: reason === undefined ? undefined : interner.text(reason),
    };
  });
}

function toState(state: JsonRecord): Pick<ContainerRecord, 'state' | 'reason'> {
  const { running, waiting, terminated } = state;
  if (isJsonRecord(running)) return { state: 'RUNNING', reason: undefined };
  if (isJsonRecord(waiting)) return { state: 'WAITING', reason: asString(waiting['reason']) };
  if (isJsonRecord(terminated)) {
    return { state: 'TERMINATED', reason: asString(terminated['reason']) };
  }
  return { state: 'UNKNOWN', reason: undefined };
}

export interface PodFilter {
  readonly namespaces?: readonly string[] | null | undefined;
  readonly labelSelector?: string | null | undefined;
  readonly phases?: readonly PodPhase[] | null | undefined;
  readonly nodeName?: string | null | undefined;
  readonly isReady?: boolean | null | undefined;
  readonly text?: string | null | undefined;
}

/** @throws {FleetError} `BAD_USER_INPUT` for a malformed selector. */
export function toPodFilter(filter: PodFilter): RowFilter<PodRecord> {
  const { nodeName, isReady } = filter;
  const selector = parseArgument('filter.labelSelector', filter.labelSelector, parseLabelSelector);
  const isNamed = toTextMatcher(filter.text);
  const isInNamespace = toChoice(filter.namespaces);
  const isInPhase = toChoice(filter.phases);
  return {
    key: toFilterKey({ ...filter }),
    matches: (pod) =>
      isInNamespace(pod.namespace ?? '') &&
      isInPhase(pod.phase) &&
      (nodeName === undefined || nodeName === null || pod.nodeName === nodeName) &&
      (isReady === undefined || isReady === null || pod.isReady === isReady) &&
      isNamed(pod.name) &&
      (selector === undefined || matchesLabels(selector, pod.labels)),
  };
}

export type PodOrderField =
  | 'NAME'
  | 'CREATED_AT'
  | 'RESTARTS'
  | 'CPU_REQUESTED'
  | 'MEMORY_REQUESTED';

const VALUES = {
  NAME: ({ key }) => key,
  CREATED_AT: ({ createdAt }) => createdAt,
  RESTARTS: ({ restartCount }) => restartCount,
  CPU_REQUESTED: ({ requests }) => requests.cpuMillis,
  MEMORY_REQUESTED: ({ requests }) => requests.memoryBytes,
} as const satisfies Record<PodOrderField, (pod: PodRecord) => string | number>;

/** Ties go by namespace, name and cluster, always upwards. */
export function toPodOrder(
  field: PodOrderField = 'NAME',
  direction: 'ASC' | 'DESC' = 'ASC',
): Order<PodRecord> & { readonly isKeyOrder: boolean } {
  const order = createOrder<PodRecord>(`pods ${field} ${direction}`, [
    { value: VALUES[field], isDescending: direction === 'DESC' },
    { value: ({ key }) => key },
    { value: ({ cluster }) => cluster },
  ]);
  return { ...order, isKeyOrder: field === 'NAME' && direction === 'ASC' };
}
