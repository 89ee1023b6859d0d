import type { ConditionRecord } from '../core/condition.ts';
import { toConditions } from '../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import {
  asNumber,
  asRecord,
  asRecords,
  asString,
  asStrings,
  asText,
  getPath,
  isJsonRecord,
} from '../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';
import type { FunctionScale } from './function.ts';
import { NO_SCALE } from './own-row.ts';

/** What is kept of a HTTPScaledObject, or of an InterceptorRoute. */
export interface HttpScaledRecord extends ObjectRecord {
  readonly generation: number;
  readonly conditions: readonly ConditionRecord[];
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
  /** What it scales, as `namespace/name`; undefined where that is no Deployment, and of routes. */
  readonly deploymentKey: string | undefined;
  /** Of a route without bounds: those are its ScaledObject's. */
  readonly scale: FunctionScale;
}

/** What is kept of a ScaledObject that scales by what routes count. */
export interface RouteScalerRecord extends ObjectRecord {
  /** As `namespace/name`; none of those that scale by something else. */
  readonly routeKeys: readonly string[];
  readonly deploymentKey: string | undefined;
  readonly min: number;
  readonly max: number;
}

/** Read by its own engine, and by that of Knative Functions. Index: `deployment` as `namespace/name`. */
export const HTTP_SCALED_OBJECTS = defineResource<HttpScaledRecord>({
  group: 'http.keda.sh',
  resource: 'httpscaledobjects',
  kind: 'HTTPScaledObject',
  isNamespaced: true,
  versions: { v1alpha1: toHttpScaledObject },
  indexes: { deployment: ({ deploymentKey }) => deploymentKey },
});

/** What comes after them: each sends to a Service, and leaves its bounds to a ScaledObject. */
export const INTERCEPTOR_ROUTES = defineResource<HttpScaledRecord>({
  group: 'http.keda.sh',
  resource: 'interceptorroutes',
  kind: 'InterceptorRoute',
  isNamespaced: true,
  versions: { v1beta1: toInterceptorRoute },
});

/** Indexes: `route` and `deployment`, as `namespace/name`. */
export const ROUTE_SCALERS = defineResource<RouteScalerRecord>({
  group: 'keda.sh',
  resource: 'scaledobjects',
  kind: 'ScaledObject',
  isNamespaced: true,
  versions: { v1alpha1: toRouteScaler },
  indexes: {
    route: ({ routeKeys }) => routeKeys,
    deployment: ({ deploymentKey }) => deploymentKey,
  },
});

export function toHttpScaledObject(
  object: KubernetesObject,
  context: ProjectionContext,
): HttpScaledRecord {
  const spec = asRecord(object['spec']);
  const { min, max } = asRecord(spec['replicas']);
  const bounds = { min: asNumber(min) ?? DEFAULTS.min, max: asNumber(max) ?? DEFAULTS.max };
  return {
    ...toBase(object, context),
    hosts: asStrings(spec['hosts']),
    paths: asStrings(spec['pathPrefixes']),
    deploymentKey: toDeploymentKey(object),
    scale: { ...toMetric(spec), ...bounds, isScaleToZero: bounds.min === 0 },
  };
}

export function toInterceptorRoute(
  object: KubernetesObject,
  context: ProjectionContext,
): HttpScaledRecord {
  const spec = asRecord(object['spec']);
  const rules = asRecords(spec['rules']);
  return {
    ...toBase(object, context),
    hosts: [...new Set(rules.flatMap(({ hosts }) => asStrings(hosts)))],
    paths: rules.flatMap(({ paths }) => asRecords(paths).map(({ value }) => asText(value))),
    deploymentKey: undefined,
    scale: toMetric(spec),
  };
}

function toRouteScaler(object: KubernetesObject, context: ProjectionContext): RouteScalerRecord {
  const base = toObjectRecord(object, context);
  const spec = asRecord(object['spec']);
  return {
    ...base,
    routeKeys: asRecords(spec['triggers'])
      .filter(({ type }) => type === 'external-push')
      .flatMap(({ metadata }) => asString(asRecord(metadata)['interceptorRoute']) ?? [])
      .map((name) => `${base.namespace ?? ''}/${name}`),
    deploymentKey: toDeploymentKey(object),
    min: asNumber(spec['minReplicaCount']) ?? DEFAULTS.min,
    max: asNumber(spec['maxReplicaCount']) ?? DEFAULTS.max,
  };
}

function toBase(
  object: KubernetesObject,
  context: ProjectionContext,
): Omit<HttpScaledRecord, 'hosts' | 'paths' | 'deploymentKey' | 'scale'> {
  return {
    ...toObjectRecord(object, context),
    generation: asNumber(asRecord(object['metadata'])['generation']) ?? 0,
    conditions: toConditions(asRecord(object['status']), context),
  };
}

function toDeploymentKey(object: KubernetesObject): string | undefined {
  const target = asRecord(getPath(object, 'spec', 'scaleTargetRef'));
  const isDeployment = (asString(target['kind']) ?? 'Deployment') === 'Deployment';
  const namespace = asText(getPath(object, 'metadata', 'namespace'));
  return isDeployment ? `${namespace}/${asText(target['name'])}` : undefined;
}

/**
 * `https://github.com/kedacore/http-add-on` and `https://keda.sh/docs/latest/reference/scaledobject-spec/`,
 * the definitions of the kinds.
 */
const DEFAULTS = { min: 0, max: 100, target: 100 } as const;

/** A route may count both: concurrency is told then. */
function toMetric(spec: JsonRecord): FunctionScale {
  const { concurrency, requestRate } = asRecord(spec['scalingMetric']);
  const isRate = isJsonRecord(requestRate) && !isJsonRecord(concurrency);
  const measure = asRecord(isRate ? requestRate : concurrency);
  return {
    ...NO_SCALE,
    metric: isRate ? 'requestRate' : 'concurrency',
    target: asNumber(measure['targetValue']) ?? DEFAULTS.target,
  };
}
