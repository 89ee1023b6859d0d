import type { ConditionRecord } from '../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText, getPath } from '../kube/json.ts';
import type { ProjectionContext } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';
import type { DeploymentRecord } from './deployment.ts';
import { toScaleTarget } from './deployment.ts';
import type { FissionAliasRecord } from './fission-alias.ts';
import type {
  FissionCanaryRecord,
  FissionEnvironmentRecord,
  FissionPackageRecord,
  FissionPodRecord,
  FissionTriggerRecord,
} from './fission-objects.ts';
import type { FunctionRecord, FunctionRollout, Standing } from './function.ts';
import { NO_SCALE, tell, toOwnRow, withStanding } from './own-row.ts';
import { toRuntime } from './runtime.ts';
import { toWeightShares } from './weighted-split.ts';

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

/** What a function is made of beside its own object. */
interface Parts {
  readonly environment: FissionEnvironmentRecord | undefined;
  readonly pack: FissionPackageRecord | undefined;
  readonly canaries: readonly FissionCanaryRecord[];
  readonly aliases: readonly FissionAliasRecord[];
  readonly deployment: DeploymentRecord | undefined;
  /** Undefined while they are not known. */
  readonly pods: readonly FissionPodRecord[] | undefined;
  readonly triggers: readonly FissionTriggerRecord[];
}

/** The row of a function with what there is of it. */
export function toFissionRow(own: FissionFunctionRecord, parts: Parts): FunctionRecord {
  const { environment, pack, canaries, aliases, deployment, pods, triggers } = parts;
  const routes = triggers.filter(({ trigger }) => trigger.kind === 'HTTP');
  const route = routes.find(({ host }) => host !== undefined) ?? routes[0];
  const split = routes.find(({ weights }) => weights !== undefined);
  const ready = pods?.filter(({ isReady }) => isReady).length;
  const row: FunctionRecord = {
    ...own,
    image: own.image ?? environment?.image,
    url: route?.host === undefined ? undefined : `http://${route.host}${route.path ?? ''}`,
    internalUrl: route && `http://router.fission${route.path ?? ''}`,
    scale: {
      ...own.scale,
      desired: deployment?.desired ?? (own.executor === 'poolmgr' ? pods?.length : undefined),
      ready: deployment?.ready ?? ready,
    },
    traffic: [
      ...(split === undefined ? [] : toWeightShares(split, { isInForce: true })),
      ...aliases.flatMap(({ shares }) => shares),
    ],
    rollout: toRollout(canaries, split),
    triggers: triggers.map(({ trigger }) => trigger),
    capabilities: split === undefined ? own.capabilities : [...own.capabilities, 'SPLIT_TRAFFIC'],
    splitBy: split,
    scaleTargets: deployment === undefined ? [] : [toScaleTarget(deployment)],
  };
  return withStanding(row, toStanding(own, pack, pods?.length));
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

/** The first that holds. */
function toStanding(
  { conditions, scale, executor }: FissionFunctionRecord,
  pack: FissionPackageRecord | undefined,
  pods: number | undefined,
): Standing {
  const packaged = conditions.find(({ type }) => type === 'PackageReady');
  const ready = conditions.find(({ type }) => type === 'Ready');
  const build = pack?.buildStatus;
  if (build === 'pending' || build === 'running') return tell('BUILDING', { reason: build });
  if (build === 'failed' || packaged?.status === 'FALSE') {
    return tell('FAILED', packaged ?? { reason: 'PackageBuildFailed' });
  }
  if (ready?.status === 'TRUE') return tell('READY', ready);
  const isIdle = executor === 'poolmgr' || scale.min === 0;
  if (isIdle && pods === 0) return tell('SCALED_TO_ZERO', notReady(ready));
  return tell('DEPLOYING', notReady(ready));
}

function notReady(ready: ConditionRecord | undefined): ConditionRecord | undefined {
  return ready?.status === 'FALSE' ? ready : undefined;
}

function toRollout(
  canaries: readonly FissionCanaryRecord[],
  split: FissionTriggerRecord | undefined,
): FunctionRollout | undefined {
  const canary = canaries.find(({ status }) => status === undefined || status === 'pending');
  if (canary === undefined) return undefined;
  return {
    fromRevision: canary.oldFunction,
    toRevision: canary.newFunction,
    percentMoved: split?.weights?.[canary.newFunction],
    reason: canary.status,
  };
}
