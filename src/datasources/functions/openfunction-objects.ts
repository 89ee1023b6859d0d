import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText, getPath } from '../kube/json.ts';
import type { ProjectionContext } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';
import type { FunctionPhase, FunctionRecord, FunctionTrigger, Standing } from './function.ts';
import { NO_SCALE, tell, toOwnRow } from './own-row.ts';
import { toRuntime } from './runtime.ts';

export interface OpenFunctionRecord extends FunctionRecord {
  /** The Serving that runs it, as `namespace/name`: a Service of Knative bears its name as a label. */
  readonly servingKey: string | undefined;
}

/** Read by its own engine, and by Knative's, which leaves out what these have made. Index: `serving`. */
export const OPENFUNCTIONS = defineResource<OpenFunctionRecord>({
  group: 'core.openfunction.io',
  resource: 'functions',
  kind: 'Function',
  isNamespaced: true,
  versions: { v1beta2: toOpenFunction, v1beta1: toOpenFunction },
  indexes: { serving: ({ servingKey }) => servingKey },
});

const SERVING_LABEL = 'openfunction.io/serving';

export function toOpenFunction(
  object: KubernetesObject,
  context: ProjectionContext,
): OpenFunctionRecord {
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const serving = asRecord(spec['serving']);
  const options = asRecord(serving['scaleOptions']);
  const runtimeRaw = asString(spec['workloadRuntime']);
  const { namespace = '', name } = toObjectRecord(object, context);
  const min = asNumber(options['minReplicas']);
  const servingName = asText(getPath(status, 'serving', 'resourceRef'));
  const addresses = asRecords(status['addresses']);
  const row = toOwnRow(object, context, {
    provider: 'OPENFUNCTION',
    runtime: toRuntime(runtimeRaw === 'OCIContainer' ? undefined : runtimeRaw),
    runtimeRaw,
    ...toStanding(status),
    image: asString(spec['image']),
    imageDigest: asString(getPath(status, 'revision', 'imageDigest')),
    url: toAddress(addresses, 'External'),
    internalUrl: toAddress(addresses, 'Internal'),
    scale: {
      ...NO_SCALE,
      min,
      max: asNumber(options['maxReplicas']),
      isScaleToZero: min === 0,
    },
    timeoutSeconds: asNumber(serving['timeout']),
    runtimeClassName: asString(getPath(serving, 'template', 'runtimeClassName')),
    triggers: toTriggers(asRecord(serving['triggers']), context.apiVersion),
    capabilities: ['DEPLOY', 'SET_SCALE_BOUNDS', 'DELETE'],
    podLabel: servingName === '' ? undefined : { key: SERVING_LABEL, value: servingName },
  });
  return {
    ...row,
    name,
    servingKey: servingName === '' ? undefined : `${namespace}/${servingName}`,
  };
}

const BUILDS: ReadonlyMap<string, FunctionPhase> = new Map([
  ['Created', 'BUILDING'],
  ['Building', 'BUILDING'],
  ['Failed', 'FAILED'],
  ['Timeout', 'FAILED'],
  ['Canceled', 'FAILED'],
]);

const SERVINGS: ReadonlyMap<string, FunctionPhase> = new Map([
  ['Created', 'DEPLOYING'],
  ['Starting', 'DEPLOYING'],
  ['Running', 'READY'],
  ['Failed', 'FAILED'],
  ['Timeout', 'FAILED'],
  ['UnknownRuntime', 'FAILED'],
]);

/** The first that holds: what its build says, then what serves it says. */
function toStanding(status: JsonRecord): Standing {
  const build = asRecord(status['build']);
  const serving = asRecord(status['serving']);
  const built = BUILDS.get(asText(build['state']));
  if (built !== undefined) return tellState(built, build);
  const served = SERVINGS.get(asText(serving['state']));
  if (served !== undefined) return tellState(served, serving);
  return tell(
    asText(build['state']) === '' && asText(serving['state']) === '' ? 'PENDING' : 'UNKNOWN',
  );
}

function tellState(phase: FunctionPhase, { state, reason, message }: JsonRecord): Standing {
  return tell(phase, {
    reason: asText(reason) || asString(state),
    message: asText(message) || undefined,
  });
}

function toAddress(addresses: readonly JsonRecord[], wanted: string): string | undefined {
  return asString(addresses.find(({ type }) => type === wanted)?.['value']);
}

function toTriggers(triggers: JsonRecord, apiVersion: string): readonly FunctionTrigger[] {
  const http = asRecord(triggers['http']);
  const toTrigger = (
    kind: FunctionTrigger['kind'],
    name: string,
    summary: string | undefined,
  ): FunctionTrigger => ({
    kind,
    apiVersion,
    name,
    isReady: undefined,
    summary,
    source: undefined,
  });
  return [
    ...(triggers['http'] === undefined
      ? []
      : [toTrigger('HTTP', 'http', asString(http['engine']))]),
    ...asRecords(triggers['dapr']).map(({ name, type }) =>
      toTrigger('OTHER', asText(name), asString(type)),
    ),
  ];
}
