import type { KubernetesObject } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { viewInput } from '../../store/view-input.ts';
import { withDeployment } from '../deployed-function.ts';
import { FUNC_DEPLOYMENTS, FUNCTION_DEPLOYMENTS } from '../deployment.ts';
import type { FunctionRecord } from '../function.ts';
import type { EngineChange, FunctionEngine, ScaleChange } from '../function-engine.ts';
import { createGatedStore, noticeWhole } from '../gated-store.ts';
import type { See } from '../joined-function.ts';
import { joinFunction, listOne } from '../joined-function.ts';
import type { HttpScaledRecord, RouteScalerRecord } from '../keda-http-objects.ts';
import {
  HTTP_SCALED_OBJECTS,
  INTERCEPTOR_ROUTES,
  ROUTE_SCALERS,
  toHttpScaledObject,
  toInterceptorRoute,
} from '../keda-http-objects.ts';
import { tell, toOwnRow, withStanding } from '../own-row.ts';

/**
 * What KEDA's HTTP add-on scales by requests, by HTTPScaledObjects, `http.keda.sh/v1alpha1`, or by
 * InterceptorRoutes, `http.keda.sh/v1beta1`, with the ScaledObject of each; with its Deployment, but for
 * what Knative Functions has deployed, which is a row of its own.
 */
export const kedaHttp: FunctionEngine = {
  name: 'KEDA_HTTP',
  reads: [HTTP_SCALED_OBJECTS, INTERCEPTOR_ROUTES, ROUTE_SCALERS, FUNCTION_DEPLOYMENTS],
  open({ kube }) {
    const scaled = kube.informer(HTTP_SCALED_OBJECTS);
    const routes = kube.informer(INTERCEPTOR_ROUTES);
    const scalers = createGatedStore(kube.informer(ROUTE_SCALERS), routes);
    const funcs = createGatedStore(kube.informer(FUNC_DEPLOYMENTS), scaled, routes);
    const store = createGatedStore(kube.informer(FUNCTION_DEPLOYMENTS), scaled, routes);
    const isRequired = false;
    const usersOf = ({ key }: { readonly key: string }): readonly string[] => [
      ...scaled.by('deployment', key).map((one) => one.key),
      ...scalers.by('deployment', key).flatMap(({ routeKeys }) => routeKeys.map(toRouteKey)),
    ];
    const join = (
      deploymentKey: string | undefined,
      toSeen: (see: See) => FunctionRecord,
    ): FunctionRecord | undefined => {
      if (funcs.get(deploymentKey ?? ' ') !== undefined) return undefined;
      const found = listOne(store, deploymentKey);
      return joinFunction((see, knows) => {
        const row = toSeen(see);
        const isStanding = row.scaleTargets.length > 0;
        const by = { resource: FUNCTION_DEPLOYMENTS, store, found: isStanding ? found : [] };
        return withDeployment(row, by, { see, knows, isStanding });
      });
    };
    return {
      inputs: [
        viewInput(scaled, ({ key }) => [key]),
        viewInput(routes, ({ key }) => [toRouteKey(key)]),
        viewInput(scalers, ({ routeKeys }) => routeKeys.map(toRouteKey), { isRequired }),
        viewInput(funcs, usersOf, { isRequired }),
        noticeWhole(viewInput(store, usersOf, { isRequired })),
      ],
      build(key) {
        if (!key.endsWith(OF_ROUTE)) {
          const own = scaled.get(key);
          return own && join(own.deploymentKey, () => toRow(own));
        }
        const route = routes.get(key.slice(0, -OF_ROUTE.length));
        if (route === undefined) return undefined;
        // Of several the first by name, whatever came first.
        const scaling = scalers.by('route', route.key).toSorted((a, b) => (a.key < b.key ? -1 : 1));
        return join(scaling[0]?.deploymentKey, (see) =>
          toRouteRow(route, see(ROUTE_SCALERS, scaling)[0]),
        );
      },
    };
  },
  actions: {
    toRow: toOwn,
    setScale: toBounds,
    refusals: {
      DEPLOY: 'what it runs stands in its Deployment.',
      SET_SCALE_BOUNDS: 'no ScaledObject scales by what its route counts.',
      SET_REPLICAS: 'KEDA counts its pods itself: give min and max.',
    },
  },
};

/** Both kinds may use a name; none has a space in it. */
const OF_ROUTE = ` ${INTERCEPTOR_ROUTES.name}`;

function toRouteKey(key: string): string {
  return `${key}${OF_ROUTE}`;
}

/** The bounds of a route stand in its ScaledObject. */
function toBounds({ scale, scaledBy }: FunctionRecord, { min, max }: ScaleChange): EngineChange {
  if (scaledBy === undefined) return { type: 'merge', body: { spec: { replicas: { min, max } } } };
  const { cluster, apiVersion, kind, namespace, name, uid } = scaledBy;
  const least = min ?? scale.min;
  return {
    type: 'merge',
    target: { cluster, apiVersion, kind, namespace, name, uid },
    shown: { scale: { ...scale, min: least, max: max ?? scale.max, isScaleToZero: least === 0 } },
    body: { spec: { minReplicaCount: min, maxReplicaCount: max } },
  };
}

function toOwn(object: KubernetesObject, context: ProjectionContext): FunctionRecord {
  const own = toOwnRow(object, context, NOTHING_TOLD);
  return context.kind === INTERCEPTOR_ROUTES.kind
    ? { ...own, ...toRouteRow(toInterceptorRoute(object, context), undefined) }
    : { ...own, ...toRow(toHttpScaledObject(object, context)) };
}

function toRouteRow(
  route: HttpScaledRecord,
  scaler: RouteScalerRecord | undefined,
): FunctionRecord {
  if (scaler === undefined) return { ...toRow(route), capabilities: ['DELETE'] };
  const { min, max, deploymentKey } = scaler;
  const scale = { ...route.scale, min, max, isScaleToZero: min === 0 };
  return { ...toRow({ ...route, scale, deploymentKey }), scaledBy: scaler };
}

const NOTHING_TOLD = {
  provider: 'KEDA_HTTP',
  runtime: 'CONTAINER',
  phase: 'UNKNOWN',
  reason: undefined,
  message: undefined,
} as const;

function toRow(scaled: HttpScaledRecord): FunctionRecord {
  const { conditions, hosts, paths, deploymentKey, deletedAt } = scaled;
  const [host] = hosts;
  const [path = ''] = paths;
  const ready = conditions.find(({ type }) => type === 'Ready');
  const row: FunctionRecord = {
    ...scaled,
    ...NOTHING_TOLD,
    runtimeRaw: undefined,
    image: undefined,
    imageDigest: undefined,
    observedGeneration: undefined,
    url: host === undefined ? undefined : `http://${host}${path}`,
    internalUrl: undefined,
    timeoutSeconds: undefined,
    revisions: [],
    traffic: [],
    rollout: undefined,
    triggers: hosts.map((source) => ({
      kind: 'HTTP',
      apiVersion: scaled.apiVersion,
      name: source,
      isReady: ready === undefined ? undefined : ready.status === 'TRUE',
      summary: paths.join(', ') || undefined,
      source,
    })),
    runtimeClassName: undefined,
    capabilities: ['SET_SCALE_BOUNDS', 'DELETE'],
    podLabel: undefined,
    scaleTargets: deploymentKey === undefined ? [] : [`Deployment ${deploymentKey}`],
  };
  if (deletedAt !== undefined) return { ...row, ...tell('TERMINATING') };
  return ready?.status === 'FALSE' ? withStanding(row, tell('FAILED', ready)) : row;
}
