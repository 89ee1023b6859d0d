import type { AnyRecord } from '../datasources/core/any-object.ts';

const CORE: ReadonlyMap<string, string> = new Map([
  ['Node', 'ClusterNode'],
  ['Pod', 'Pod'],
  ['Namespace', 'Namespace'],
  ['Event', 'Event'],
]);

const WORKLOADS: ReadonlySet<string> = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'Job',
  'CronJob',
]);

const AUTOSCALERS: ReadonlyMap<string, string> = new Map([
  ['HPA HorizontalPodAutoscaler', 'HorizontalPodAutoscaler'],
  ['KEDA ScaledObject', 'ScaledObject'],
  ['KEDA ScaledJob', 'ScaledJob'],
  ['VPA VerticalPodAutoscaler', 'VerticalPodAutoscaler'],
  ['KNATIVE PodAutoscaler', 'KnativePodAutoscaler'],
  ['KARMADA FederatedHPA', 'FederatedHPA'],
  ['KARMADA CronFederatedHPA', 'CronFederatedHPA'],
  ['CLUSTER_AUTOSCALER ConfigMap', 'ClusterAutoscaler'],
  ['KARPENTER Deployment', 'Karpenter'],
  ['KARPENTER CustomResourceDefinition', 'Karpenter'],
]);

/** The schema's type of a row: by its kind, and by its group where two groups have the kind. */
export function toTypeName(record: object): string {
  if ('sandboxKind' in record) return toSandboxTypeName(record);
  if ('isAutoscaled' in record) return 'NodeGroup';
  if ('hubType' in record) return toFederationType(record);
  if ('exporterNames' in record) return 'ServiceImport';
  if ('exported' in record) return 'ServiceExport';
  if ('revisions' in record) return 'Function';
  if ('triggered' in record) return 'ScalingActivity';
  if (!isAnyRecord(record)) return 'Cluster';
  const { apiVersion, kind } = record;
  // An object of such a kind that is listed as any object is one without a type of its own.
  if ('autoscaler' in record) {
    return AUTOSCALERS.get(`${String(record.autoscaler)} ${kind}`) ?? 'UntypedObject';
  }
  if (!apiVersion.includes('/')) return CORE.get(kind) ?? 'UntypedObject';
  const isWorkload = apiVersion.startsWith('apps/') || apiVersion.startsWith('batch/');
  return isWorkload && WORKLOADS.has(kind) ? kind : 'UntypedObject';
}

function toFederationType(record: object): string {
  if ('memberName' in record) return 'FederationMember';
  if ('strategy' in record) return 'Placement';
  return 'capabilities' in record ? 'Federation' : 'MemberSet';
}

function toSandboxTypeName(record: object): string {
  if ('phase' in record) return 'Sandbox';
  return 'desired' in record ? 'SandboxWarmPool' : 'SandboxTemplate';
}

function isAnyRecord(record: object): record is AnyRecord {
  return 'apiVersion' in record && 'resourceVersion' in record;
}
