import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText, getPath } from '../kube/json.ts';
import type { ProjectionContext } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';
import type { FunctionRecord } from './function.ts';
import { NO_SCALE, tell, toOwnRow, withStanding } from './own-row.ts';
import { toRuntime } from './runtime.ts';

/** What is kept of a Function of Fission: the row of its own object alone. */
export interface FissionFunctionRecord extends FunctionRecord {
  readonly executor: 'poolmgr' | 'newdeploy' | 'container';
  /** As `namespace/name`. */
  readonly environmentKey: string;
  readonly packageKey: string;
}

/** Indexes: `environment` and `package`, as `namespace/name`. */
export const FISSION_FUNCTIONS = defineResource<FissionFunctionRecord>({
  group: 'fission.io',
  resource: 'functions',
  kind: 'Function',
  isNamespaced: true,
  versions: { v1: toFissionFunction },
  indexes: {
    environment: ({ environmentKey }) => environmentKey,
    package: ({ packageKey }) => packageKey,
  },
});

/** Also of an object that a write was answered with. */
export function toFissionFunction(
  object: KubernetesObject,
  context: ProjectionContext,
): FissionFunctionRecord {
  const spec = asRecord(object['spec']);
  const strategy = asRecord(getPath(spec, 'InvokeStrategy', 'ExecutionStrategy'));
  const executor = toExecutor(asText(strategy['ExecutorType']));
  const isPool = executor === 'poolmgr';
  const environment = asRecord(spec['environment']);
  const runtimeRaw = executor === 'container' ? undefined : asString(environment['name']);
  const min = isPool ? undefined : (asNumber(strategy['MinScale']) ?? 0);
  const row = toOwnRow(object, context, {
    provider: 'FISSION',
    runtime: toRuntime(runtimeRaw),
    runtimeRaw,
    ...tell('DEPLOYING'),
    image: executor === 'container' ? toPodImage(spec) : undefined,
    scale: {
      ...NO_SCALE,
      min,
      max: isPool ? undefined : asNumber(strategy['MaxScale']),
      isScaleToZero: isPool || min === 0,
      metric: isPool ? undefined : 'cpu',
      target: asNumber(strategy['TargetCPUPercent']) || undefined,
      concurrencyLimit: asNumber(spec['requestsPerPod']) ?? 1,
    },
    timeoutSeconds: asNumber(spec['functionTimeout']),
    capabilities: [
      ...(executor === 'container' ? (['DEPLOY'] as const) : []),
      ...(isPool ? [] : (['SET_SCALE_BOUNDS'] as const)),
      'DELETE',
    ],
  });
  const toKey = ({ namespace, name }: typeof environment): string =>
    `${asText(namespace) || (row.namespace ?? '')}/${asText(name)}`;
  return {
    ...withOwnStanding(row),
    podLabel: { key: 'functionName', value: row.name },
    executor,
    environmentKey: toKey(environment),
    packageKey: toKey(asRecord(getPath(spec, 'package', 'packageref'))),
  };
}

/** Of the function alone, for who may not list the rest. */
function withOwnStanding(row: FunctionRecord): FunctionRecord {
  const ready = row.conditions.find(({ type }) => type === 'Ready');
  return withStanding(row, tell(ready?.status === 'TRUE' ? 'READY' : 'DEPLOYING', ready));
}

/** The image of a container function. */
function toPodImage(spec: JsonRecord): string | undefined {
  return asString(asRecords(asRecord(spec['podspec'])['containers'])[0]?.['image']);
}

function toExecutor(text: string): FissionFunctionRecord['executor'] {
  return text === 'newdeploy' || text === 'container' ? text : 'poolmgr';
}
