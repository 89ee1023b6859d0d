import type { KubernetesObject } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { viewInput } from '../../store/view-input.ts';
import { withDeployment } from '../deployed-function.ts';
import { FUNC_DEPLOYMENTS, FUNCTION_DEPLOYMENTS } from '../deployment.ts';
import type { FunctionRecord } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { createGatedStore, noticeWhole } from '../gated-store.ts';
import { joinFunction, listOne } from '../joined-function.ts';
import type { HttpScaledObjectRecord } from '../keda-http-objects.ts';
import { HTTP_SCALED_OBJECTS, toHttpScaledObject } from '../keda-http-objects.ts';
import { tell, toOwnRow, withStanding } from '../own-row.ts';

/**
 * What KEDA's HTTP add-on scales by requests, `http.keda.sh/v1alpha1`, with its Deployment, but for what
 * Knative Functions has deployed, which is a row of its own. InterceptorRoutes are not read.
 */
export const kedaHttp: FunctionEngine = {
  name: 'KEDA_HTTP',
  reads: [HTTP_SCALED_OBJECTS, FUNCTION_DEPLOYMENTS],
  open({ kube }) {
    const scaled = kube.informer(HTTP_SCALED_OBJECTS);
    const funcs = createGatedStore(kube.informer(FUNC_DEPLOYMENTS), scaled);
    const store = createGatedStore(kube.informer(FUNCTION_DEPLOYMENTS), scaled);
    const isRequired = false;
    const scalersOf = ({ key }: { readonly key: string }): readonly string[] =>
      scaled.by('deployment', key).map((one) => one.key);
    return {
      inputs: [
        viewInput(scaled, ({ key }) => [key]),
        viewInput(funcs, scalersOf, { isRequired }),
        noticeWhole(viewInput(store, scalersOf, { isRequired })),
      ],
      build(key) {
        const own = scaled.get(key);
        const target = own?.deploymentKey ?? ' ';
        if (own === undefined || funcs.get(target) !== undefined) return undefined;
        const by = { resource: FUNCTION_DEPLOYMENTS, store, found: listOne(store, target) };
        const isStanding = own.deploymentKey !== undefined;
        return joinFunction((see, knows) =>
          withDeployment(toRow(own), by, { see, knows, isStanding }),
        );
      },
    };
  },
  actions: {
    toRow: toOwn,
    setScale: (_row, { min, max }) => ({
      type: 'merge',
      body: { spec: { replicas: { min, max } } },
    }),
    refusals: {
      DEPLOY: 'what it runs stands in its Deployment.',
      SET_REPLICAS: 'KEDA counts its pods itself: give min and max.',
    },
  },
};

function toOwn(object: KubernetesObject, context: ProjectionContext): FunctionRecord {
  const own = toOwnRow(object, context, NOTHING_TOLD);
  return { ...own, ...toRow(toHttpScaledObject(object, context)) };
}

const NOTHING_TOLD = {
  provider: 'KEDA_HTTP',
  runtime: 'CONTAINER',
  phase: 'UNKNOWN',
  reason: undefined,
  message: undefined,
} as const;

function toRow(scaled: HttpScaledObjectRecord): FunctionRecord {
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
