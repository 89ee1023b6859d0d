import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asStrings, asText } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import { withDeployment } from '../deployed-function.ts';
import { FUNCTION_DEPLOYMENTS } from '../deployment.ts';
import type {
  FunctionPhase,
  FunctionRecord,
  FunctionTrigger,
  FunctionTriggerKind,
  TrafficSplitter,
} from '../function.ts';
import type { EngineChange, FunctionEngine, Split } from '../function-engine.ts';
import { refuseSettings } from '../function-inputs.ts';
import { createGatedStore } from '../gated-store.ts';
import { joinFunction, listOne } from '../joined-function.ts';
import { NO_SCALE, toOwnRow } from '../own-row.ts';
import { toRuntime } from '../runtime.ts';
import { toWeightShares, toWeightSplit } from '../weighted-split.ts';

interface GatewayRecord extends TrafficSplitter {
  readonly functionKeys: readonly string[];
  readonly trigger: FunctionTrigger;
  readonly url: string | undefined;
}

const FUNCTIONS = defineResource<FunctionRecord>({
  group: 'nuclio.io',
  resource: 'nucliofunctions',
  kind: 'NuclioFunction',
  isNamespaced: true,
  versions: { v1beta1: toOwn },
});

const GATEWAYS = defineResource<GatewayRecord>({
  group: 'nuclio.io',
  resource: 'nuclioapigateways',
  kind: 'NuclioAPIGateway',
  isNamespaced: true,
  versions: { v1beta1: toGateway },
  indexes: { function: ({ functionKeys }) => functionKeys },
});

/** Nuclio's NuclioFunctions, `nuclio.io/v1beta1`, with the API gateways before them and their Deployment. */
export const nuclio: FunctionEngine = {
  name: 'NUCLIO',
  reads: [FUNCTIONS, GATEWAYS, FUNCTION_DEPLOYMENTS],
  open({ kube }) {
    const functions = kube.informer(FUNCTIONS);
    const gateways = kube.informer(GATEWAYS);
    const store = createGatedStore(kube.informer(FUNCTION_DEPLOYMENTS), functions);
    const isRequired = false;
    return {
      inputs: [
        viewInput(functions, ({ key }) => [key]),
        viewInput(gateways, ({ functionKeys }) => functionKeys, { isRequired }),
        viewInput(store, ({ key }) => (key.includes('/nuclio-') ? [toFunctionKey(key)] : []), {
          isRequired,
        }),
      ],
      build(key) {
        const own = functions.get(key);
        if (own === undefined) return undefined;
        const routes = gateways.by('function', key);
        const found = listOne(store, toDeploymentKey(own));
        return joinFunction((see, knows) => {
          const seen = see(GATEWAYS, routes);
          const split = seen.find(({ weights }) => weights !== undefined);
          const row: FunctionRecord = {
            ...own,
            url: own.url ?? seen[0]?.url,
            traffic: split === undefined ? [] : toWeightShares(split, { isInForce: false }),
            triggers: [...own.triggers, ...seen.map(({ trigger }) => trigger)],
            capabilities:
              split === undefined ? own.capabilities : [...own.capabilities, 'SPLIT_TRAFFIC'],
            splitBy: split,
          };
          const by = { resource: FUNCTION_DEPLOYMENTS, store, found };
          return withDeployment(row, by, { see, knows, isStanding: false });
        });
      },
    };
  },
  actions: {
    toRow: toOwn,
    deploy(_row, change) {
      refuseSettings(change, 'Nuclio');
      return toChange({ image: change.image });
    },
    setScale: (_row, { min, max }) => toChange({ minReplicas: min, maxReplicas: max }),
    splitTraffic: toUpstreams,
    refusals: {
      SPLIT_TRAFFIC: 'no NuclioAPIGateway splits its requests.',
      SET_REPLICAS: 'Nuclio counts its pods itself: give min and max.',
    },
  },
};

/** Its controller looks at a function again when its state says so: it has no status of its own to write to. */
function toChange(spec: JsonRecord): EngineChange {
  return { type: 'merge', body: { spec, status: { state: 'waitingForResourceConfiguration' } } };
}

function toUpstreams(row: FunctionRecord, split: readonly Split[]): EngineChange {
  const { target, weights } = toWeightSplit(row, split);
  return {
    type: 'merge',
    target,
    shown: { traffic: toWeightShares({ weights }, { isInForce: false }) },
    body: {
      spec: {
        upstreams: split.map(({ revision, percent }) => ({
          kind: 'nucliofunction',
          nucliofunction: { name: revision },
          percentage: percent,
        })),
      },
      status: { state: 'waitingForProvisioning' },
    },
  };
}

function toDeploymentKey({ namespace = '', name }: FunctionRecord): string {
  return `${namespace}/nuclio-${name}`;
}

function toFunctionKey(deploymentKey: string): string {
  return deploymentKey.replace('/nuclio-', '/');
}

const PHASES: ReadonlyMap<string, FunctionPhase> = new Map([
  ['waitingForBuild', 'BUILDING'],
  ['building', 'BUILDING'],
  ['waitingForResourceConfiguration', 'DEPLOYING'],
  ['configuringResources', 'DEPLOYING'],
  ['waitingForScaleResourceFromZero', 'ACTIVATING'],
  ['scaledToZero', 'SCALED_TO_ZERO'],
  ['waitingForScaleResourceToZero', 'SCALED_TO_ZERO'],
  ['unhealthy', 'DEGRADED'],
  ['error', 'FAILED'],
  ['imported', 'DISABLED'],
  ['ready', 'READY'],
]);

function toPhase(state: string, isDisabled: boolean): FunctionPhase {
  const phase = PHASES.get(state);
  if (isDisabled && (phase === undefined || phase === 'READY')) return 'DISABLED';
  return phase ?? (state === '' ? 'PENDING' : 'UNKNOWN');
}

function toOwn(object: KubernetesObject, context: ProjectionContext): FunctionRecord {
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const state = asText(status['state']);
  const runtimeRaw = asString(spec['runtime']);
  const replicas = asNumber(spec['replicas']);
  const min = asNumber(spec['minReplicas']) ?? replicas;
  const { namespace = '', name } = toObjectRecord(object, context);
  const [internal] = asStrings(status['internalInvocationUrls']);
  const [external] = asStrings(status['externalInvocationUrls']);
  return toOwnRow(object, context, {
    provider: 'NUCLIO',
    runtime: toRuntime(runtimeRaw),
    runtimeRaw,
    phase: toPhase(state, spec['disable'] === true),
    reason: state === '' ? undefined : state,
    message: asText(status['message']) || undefined,
    image: asString(status['containerImage']) ?? asString(spec['image']),
    imageDigest: asText(spec['imageHash']) || undefined,
    url: external,
    internalUrl: internal,
    scale: {
      ...NO_SCALE,
      min,
      max: asNumber(spec['maxReplicas']) ?? replicas,
      isScaleToZero: min === 0,
      metric: asNumber(spec['targetCPU']) === undefined ? undefined : 'cpu',
      target: asNumber(spec['targetCPU']),
    },
    timeoutSeconds: toSeconds(spec['eventTimeout']),
    triggers: Object.entries(asRecord(spec['triggers'])).map(([key, trigger]) =>
      toTrigger(key, asRecord(trigger), context.apiVersion),
    ),
    capabilities: ['DEPLOY', 'SET_SCALE_BOUNDS', 'DELETE'],
    podLabel: { key: 'nuclio.io/function-name', value: name },
    scaleTargets: [`Deployment ${namespace}/nuclio-${name}`],
  });
}

const TRIGGERS: ReadonlyMap<string, FunctionTriggerKind> = new Map([
  ['http', 'HTTP'],
  ['cron', 'CRON'],
  ['kafka', 'MESSAGE_QUEUE'],
  ['kafka-cluster', 'MESSAGE_QUEUE'],
  ['rabbit-mq', 'MESSAGE_QUEUE'],
  ['nats', 'MESSAGE_QUEUE'],
  ['mqtt', 'MESSAGE_QUEUE'],
  ['kinesis', 'MESSAGE_QUEUE'],
  ['v3ioStream', 'MESSAGE_QUEUE'],
]);

function toTrigger(key: string, trigger: JsonRecord, apiVersion: string): FunctionTrigger {
  const kind = asText(trigger['kind']);
  return {
    kind: TRIGGERS.get(kind) ?? 'OTHER',
    apiVersion,
    name: asText(trigger['name']) || key,
    isReady: undefined,
    summary: asString(asRecord(trigger['attributes'])['schedule']) ?? kind,
    // An address may hold credentials.
    source: undefined,
  };
}

/** `30s`, `2m`: what is more than that is not read. */
function toSeconds(value: unknown): number | undefined {
  const [, count, unit] = /^(\d+)([smh])$/.exec(asText(value)) ?? [];
  return count === undefined ? undefined : Number(count) * (SECONDS.get(unit ?? 's') ?? 1);
}

const SECONDS: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['m', 60],
  ['h', 3600],
]);

function toGateway(object: KubernetesObject, context: ProjectionContext): GatewayRecord {
  const base: ObjectRecord = toObjectRecord(object, context);
  const spec = asRecord(object['spec']);
  const upstreams = asRecords(spec['upstreams']).map((upstream) => ({
    name: asText(asRecord(upstream['nucliofunction'])['name']),
    percent: asNumber(upstream['percentage']),
  }));
  const host = asText(spec['host']);
  const state = asText(asRecord(object['status'])['state']);
  const isSplit = upstreams.length > 1;
  return {
    ...base,
    functionKeys: upstreams.map(({ name }) => `${base.namespace ?? ''}/${name}`),
    weights: isSplit
      ? Object.fromEntries(upstreams.map(({ name, percent }) => [name, percent ?? rest(upstreams)]))
      : undefined,
    url: host === '' ? undefined : `http://${host}${asText(spec['path'])}`,
    trigger: {
      kind: 'DOMAIN',
      apiVersion: base.apiVersion,
      name: base.name,
      isReady: state === '' ? undefined : state === 'ready',
      summary: asText(spec['path']) || undefined,
      source: host === '' ? undefined : host,
    },
  };
}

/** The one without a percentage gets what the others leave. */
function rest(upstreams: readonly { readonly percent: number | undefined }[]): number {
  return 100 - upstreams.reduce((sum, { percent = 0 }) => sum + percent, 0);
}
