import { toCoreEvent, toEventsV1, withEventDefaults } from './event-views.ts';
import {
  CORE_EVENT_FIELDS,
  EVENT_FIELDS,
  JOB_FIELDS,
  NAMESPACE_FIELDS,
  NODE_FIELDS,
  POD_FIELDS,
  REPLICA_SET_FIELDS,
  SECRET_FIELDS,
  SERVICE_FIELDS,
} from './field-values.ts';
import { getPath, toJsonObject } from './json.ts';
import type { JsonObject } from './json.ts';
import { toSelectorText } from './labels.ts';
import type { KubernetesObject } from './object.ts';
import { qualityOf } from './pod-quality.ts';
import type { ResourceDefinition, ScalePaths } from './resource.ts';

/** Deletions of these answer the object that is gone. */
const ANSWER_DELETED_OBJECT: ReadonlySet<string> = new Set([
  'customresourcedefinitions',
  'namespaces',
  'persistentvolumeclaims',
  'pods',
  'serviceaccounts',
  'services',
]);

const SCALE: ScalePaths = {
  specReplicas: ['spec', 'replicas'],
  statusReplicas: ['status', 'replicas'],
  toSelector: (object) => toSelectorText(getPath(object, ['spec', 'selector'])),
  isStrict: false,
};

/** The built-in kinds that the embedded API serves, in the order discovery lists them. */
export const BUILT_IN_RESOURCES: readonly ResourceDefinition[] = [
  define('/v1', 'namespaces', 'Namespace', {
    isNamespaced: false,
    shortNames: ['ns'],
    fields: NAMESPACE_FIELDS,
    defaults: (namespace) => ({
      ...namespace,
      spec: { finalizers: ['kubernetes'], ...toJsonObject(namespace['spec']) },
      status: { phase: 'Active', ...toJsonObject(namespace['status']) },
    }),
  }),
  define('/v1', 'nodes', 'Node', {
    isNamespaced: false,
    shortNames: ['no'],
    fields: NODE_FIELDS,
    keepsStatusOnCreate: true,
  }),
  define('/v1', 'pods', 'Pod', {
    shortNames: ['po'],
    categories: ['all'],
    fields: POD_FIELDS,
    hasGeneration: true,
    defaults: (pod) => withStatus({ phase: 'Pending', qosClass: qualityOf(pod) })(pod),
  }),
  define('/v1', 'services', 'Service', {
    shortNames: ['svc'],
    categories: ['all'],
    fields: SERVICE_FIELDS,
    defaults: withStatus({ loadBalancer: {} }),
  }),
  define('/v1', 'configmaps', 'ConfigMap', { shortNames: ['cm'], hasStatus: false }),
  define('/v1', 'secrets', 'Secret', {
    hasStatus: false,
    fields: SECRET_FIELDS,
    defaults: (secret) => ({ type: 'Opaque', ...secret }),
  }),
  define('/v1', 'events', 'Event', {
    shortNames: ['ev'],
    hasStatus: false,
    fields: CORE_EVENT_FIELDS,
    sendsBookmarks: false,
    storageKey: 'events',
    defaults: withEventDefaults,
  }),
  define('/v1', 'serviceaccounts', 'ServiceAccount', { shortNames: ['sa'], hasStatus: false }),
  define('/v1', 'persistentvolumeclaims', 'PersistentVolumeClaim', {
    shortNames: ['pvc'],
    defaults: withStatus({ phase: 'Pending' }),
  }),
  define('events.k8s.io/v1', 'events', 'Event', {
    shortNames: ['ev'],
    hasStatus: false,
    fields: EVENT_FIELDS,
    sendsBookmarks: false,
    storageKey: 'events',
    view: { toServed: toEventsV1, toStored: toCoreEvent },
    defaults: withEventDefaults,
  }),
  workload('apps/v1', 'deployments', 'Deployment', {
    shortNames: ['deploy'],
    scale: SCALE,
  }),
  workload('apps/v1', 'statefulsets', 'StatefulSet', {
    shortNames: ['sts'],
    scale: SCALE,
  }),
  workload('apps/v1', 'daemonsets', 'DaemonSet', { shortNames: ['ds'] }),
  workload('apps/v1', 'replicasets', 'ReplicaSet', {
    shortNames: ['rs'],
    fields: REPLICA_SET_FIELDS,
    scale: SCALE,
  }),
  define('apps/v1', 'controllerrevisions', 'ControllerRevision', { hasStatus: false }),
  workload('batch/v1', 'jobs', 'Job', { fields: JOB_FIELDS }),
  workload('batch/v1', 'cronjobs', 'CronJob', { shortNames: ['cj'] }),
  define('autoscaling/v2', 'horizontalpodautoscalers', 'HorizontalPodAutoscaler', {
    shortNames: ['hpa'],
    categories: ['all'],
    defaults: withStatus({ desiredReplicas: 0, currentMetrics: null }),
  }),
  define('node.k8s.io/v1', 'runtimeclasses', 'RuntimeClass', {
    isNamespaced: false,
    hasStatus: false,
  }),
  define('coordination.k8s.io/v1', 'leases', 'Lease', {
    hasStatus: false,
    allowsUnconditionalUpdate: false,
  }),
  define('policy/v1', 'poddisruptionbudgets', 'PodDisruptionBudget', {
    shortNames: ['pdb'],
    hasGeneration: true,
    defaults: withStatus({
      disruptionsAllowed: 0,
      currentHealthy: 0,
      desiredHealthy: 0,
      expectedPods: 0,
    }),
  }),
  define('scheduling.k8s.io/v1', 'priorityclasses', 'PriorityClass', {
    isNamespaced: false,
    shortNames: ['pc'],
    hasStatus: false,
    hasGeneration: true,
  }),
  define('apiextensions.k8s.io/v1', 'customresourcedefinitions', 'CustomResourceDefinition', {
    isNamespaced: false,
    shortNames: ['crd', 'crds'],
    categories: ['api-extensions'],
    hasGeneration: true,
    allowsUnconditionalUpdate: false,
  }),
];

function define(
  groupVersion: string,
  resource: string,
  kind: string,
  features: Partial<ResourceDefinition>,
): ResourceDefinition {
  const slash = groupVersion.indexOf('/');
  const group = groupVersion.slice(0, slash);
  return {
    group,
    version: groupVersion.slice(slash + 1),
    resource,
    singular: kind.toLowerCase(),
    kind,
    isNamespaced: true,
    shortNames: [],
    categories: [],
    hasStatus: true,
    isBuiltIn: true,
    fields: {},
    storageKey: group === '' ? resource : `${resource}.${group}`,
    hasGeneration: false,
    allowsUnconditionalUpdate: true,
    sendsBookmarks: true,
    keepsStatusOnCreate: false,
    answersDeletedObject: ANSWER_DELETED_OBJECT.has(resource),
    ...features,
  };
}

function workload(
  groupVersion: string,
  resource: string,
  kind: string,
  features: Partial<ResourceDefinition>,
): ResourceDefinition {
  return define(groupVersion, resource, kind, {
    categories: ['all'],
    hasGeneration: true,
    defaults: withStatus({}),
    ...features,
  });
}

function withStatus(status: JsonObject): (object: KubernetesObject) => KubernetesObject {
  return (object) => ({ ...object, status: { ...status, ...toJsonObject(object['status']) } });
}
