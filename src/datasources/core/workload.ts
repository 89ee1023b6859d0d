import { matchesLabels, parseLabelSelector } from '../../kubernetes/label-selector.ts';
import type { FleetKind, OpenCluster } from '../fleet/fleet-kind.ts';
import type { RowFilter } from '../fleet/selector.ts';
import type { KubernetesObject } from '../kube/json.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import type { Resource } from '../kube/resource.ts';
import { defineResource } from '../kube/resource.ts';
import { createKeyOrder } from '../fleet/key-order.ts';
import type { LiveStore } from '../store/store.ts';
import type { ViewInput } from '../store/view-input.ts';
import { viewInput } from '../store/view-input.ts';
import { createView } from '../store/view.ts';
import { parseArgument } from './argument.ts';
import { toChoice, toFilterKey, toTextMatcher } from './row-filter.ts';
import type { Rollout, WorkloadKind } from './workload-rollout.ts';
import { toRollout } from './workload-rollout.ts';

/** What is kept of a workload, of whatever kind. In the store of all kinds its key ends in the kind. */
export interface WorkloadRecord extends ObjectRecord, Rollout {
  readonly workloadKind: WorkloadKind;
}

const SOURCES = {
  DEPLOYMENT: { group: 'apps', resource: 'deployments', kind: 'Deployment' },
  STATEFUL_SET: { group: 'apps', resource: 'statefulsets', kind: 'StatefulSet' },
  DAEMON_SET: { group: 'apps', resource: 'daemonsets', kind: 'DaemonSet' },
  REPLICA_SET: { group: 'apps', resource: 'replicasets', kind: 'ReplicaSet' },
  JOB: { group: 'batch', resource: 'jobs', kind: 'Job' },
  CRON_JOB: { group: 'batch', resource: 'cronjobs', kind: 'CronJob' },
} as const satisfies Record<
  WorkloadKind,
  { readonly group: string; readonly resource: string; readonly kind: string }
>;

const KINDS: readonly WorkloadKind[] = [
  'DEPLOYMENT',
  'STATEFUL_SET',
  'DAEMON_SET',
  'REPLICA_SET',
  'JOB',
  'CRON_JOB',
];

const RESOURCES: readonly Resource<WorkloadRecord>[] = KINDS.map((workloadKind) =>
  defineResource({
    ...SOURCES[workloadKind],
    isNamespaced: true,
    versions: {
      v1: (object, context) => toWorkloadRecord(workloadKind, object, context),
    },
  }),
);

/** Each kind by itself. */
export const WORKLOAD_KINDS: readonly FleetKind<WorkloadRecord>[] = RESOURCES.map((resource) => ({
  name: resource.kind,
  resource,
  open: ({ kube }) => kube.informer(resource),
}));

/** Those that have a size which is set: what autoscalers scale. */
export const SCALED_WORKLOADS: readonly Resource<WorkloadRecord>[] = RESOURCES.filter(
  ({ kind }) => kind === 'Deployment' || kind === 'StatefulSet',
);

/** Undefined for what is no workload. */
export function toWorkloadKindOf(group: string, kind: string): WorkloadKind | undefined {
  return KINDS.find((one) => SOURCES[one].group === group && SOURCES[one].kind === kind);
}

/** The six kinds as one: a View, so that a list over them is ordered and paged as a whole. */
export const WORKLOADS: FleetKind<WorkloadRecord> = {
  name: 'Workload',
  resource: { group: 'apps', resource: 'deployments' },
  reads: KINDS.map((kind) => SOURCES[kind]),
  open: openWorkloads,
};

/** The key of a workload in the store of `WORKLOADS`; undefined for what is no workload. */
export function toWorkloadKey(
  kind: string,
  namespace: string | undefined,
  name: string,
): string | undefined {
  const found = KINDS.find((one) => SOURCES[one].kind === kind);
  return found && `${namespace ?? ''}/${name}/${SOURCES[found].kind}`;
}

export function toWorkloadRecord(
  workloadKind: WorkloadKind,
  object: KubernetesObject,
  context: ProjectionContext,
): WorkloadRecord {
  return {
    ...toObjectRecord(object, context),
    workloadKind,
    ...toRollout(workloadKind, object),
  };
}

function openWorkloads({ kube, sequence, clock }: OpenCluster): LiveStore<WorkloadRecord> {
  const informers = RESOURCES.map((resource) => kube.informer(resource));
  const inputs: readonly ViewInput[] = informers.map((informer) =>
    viewInput(informer, ({ key, kind }) => [`${key}/${kind}`]),
  );
  return createView<WorkloadRecord>({
    name: `${kube.name}/workloads`,
    inputs,
    sequence,
    clock,
    indexes: {
      owner: ({ owner }) => owner?.uid,
      namespace: ({ namespace }) => namespace,
      uid: ({ uid }) => uid,
    },
    isEqual: (a, b) => a.resourceVersion === b.resourceVersion,
    build(key) {
      const at = key.lastIndexOf('/');
      const kind = KINDS.findIndex((one) => SOURCES[one].kind === key.slice(at + 1));
      const workload = informers[kind]?.get(key.slice(0, at));
      return workload && { ...workload, key };
    },
  });
}

export interface WorkloadFilter {
  readonly namespaces?: readonly string[] | null | undefined;
  readonly kinds?: readonly WorkloadKind[] | null | undefined;
  readonly labelSelector?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/**
 * Without `kinds` what another workload owns is left out: the ReplicaSets of Deployments.
 * @throws {FleetError} `BAD_USER_INPUT` for a malformed selector.
 */
export function toWorkloadFilter(filter: WorkloadFilter): RowFilter<WorkloadRecord> {
  const { kinds } = filter;
  const selector = parseArgument('filter.labelSelector', filter.labelSelector, parseLabelSelector);
  const isNamed = toTextMatcher(filter.text);
  const isInNamespace = toChoice(filter.namespaces);
  const isOfKind = toChoice(kinds);
  const isOwnedLeftOut = kinds === undefined || kinds === null;
  return {
    key: toFilterKey({ ...filter }),
    matches: (workload) =>
      !(isOwnedLeftOut && isOwned(workload)) &&
      isInNamespace(workload.namespace ?? '') &&
      isOfKind(workload.workloadKind) &&
      isNamed(workload.name) &&
      (selector === undefined || matchesLabels(selector, workload.labels)),
  };
}

/** By namespace, name, kind, then cluster. */
export const WORKLOAD_ORDER = createKeyOrder<WorkloadRecord>('workloads');

function isOwned({ owner, workloadKind }: WorkloadRecord): boolean {
  return (
    (workloadKind === 'REPLICA_SET' && owner?.kind === 'Deployment') ||
    (workloadKind === 'JOB' && owner?.kind === 'CronJob')
  );
}
