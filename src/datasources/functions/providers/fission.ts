import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { PodRecord } from '../../core/pod.ts';
import { POD_RESOURCE } from '../../core/pod.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asString, asText, getPath } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import type { DeploymentRecord } from '../deployment.ts';
import { FUNCTION_DEPLOYMENTS, toScaleTarget } from '../deployment.ts';
import type {
  FissionCanaryRecord,
  FissionEnvironmentRecord,
  FissionPackageRecord,
  FissionTriggerRecord,
} from '../fission-objects.ts';
import {
  FISSION_CANARIES,
  FISSION_ENVIRONMENTS,
  FISSION_PACKAGES,
  FISSION_TRIGGERS,
  toPodImage,
} from '../fission-objects.ts';
import type { FunctionRecord, FunctionRollout, Standing } from '../function.ts';
import type { EngineChange, FunctionEngine, Split } from '../function-engine.ts';
import { refuseSettings } from '../function-inputs.ts';
import { createGatedStore, noticeWhole } from '../gated-store.ts';
import { joinFunction } from '../joined-function.ts';
import { NO_SCALE, tell, toOwnRow, withStanding } from '../own-row.ts';
import { toRuntime } from '../runtime.ts';
import { toWeightShares, toWeightSplit } from '../weighted-split.ts';

type Executor = 'poolmgr' | 'newdeploy' | 'container';

interface OwnRecord extends FunctionRecord {
  readonly executor: Executor;
  readonly environmentKey: string;
  readonly packageKey: string;
}

const FUNCTIONS = defineResource<OwnRecord>({
  group: 'fission.io',
  resource: 'functions',
  kind: 'Function',
  isNamespaced: true,
  versions: { v1: toOwn },
  indexes: {
    environment: ({ environmentKey }) => environmentKey,
    package: ({ packageKey }) => packageKey,
  },
});

/**
 * Fission's Functions, `fission.io/v1`, with their Environment, Package, triggers and canaries, and the
 * Deployments and pods that run them: pods of a pool only in the function's own namespace.
 */
export const fission: FunctionEngine = {
  name: 'FISSION',
  reads: [
    FUNCTIONS,
    FISSION_ENVIRONMENTS,
    FISSION_PACKAGES,
    FISSION_CANARIES,
    ...FISSION_TRIGGERS,
    FUNCTION_DEPLOYMENTS,
    POD_RESOURCE,
  ],
  open({ kube }) {
    const functions = kube.informer(FUNCTIONS);
    const environments = kube.informer(FISSION_ENVIRONMENTS);
    const packages = kube.informer(FISSION_PACKAGES);
    const canaries = kube.informer(FISSION_CANARIES);
    const triggers = FISSION_TRIGGERS.map((resource) => ({
      resource,
      store: kube.informer(resource),
    }));
    const deployments = createGatedStore(kube.informer(FUNCTION_DEPLOYMENTS), functions);
    const pods = createGatedStore(kube.informer(POD_RESOURCE), functions);
    const isRequired = false;
    const usersOf = (index: string, key: string): readonly string[] =>
      functions.by(index, key).map((one) => one.key);
    return {
      inputs: [
        viewInput(functions, ({ key }) => [key]),
        viewInput(environments, ({ key }) => usersOf('environment', key), { isRequired }),
        viewInput(packages, ({ key }) => usersOf('package', key), { isRequired }),
        viewInput(canaries, toCanaryKeys, { isRequired }),
        ...triggers.map(({ store }) =>
          viewInput<FissionTriggerRecord>(store, (one) => one.functionKeys, { isRequired }),
        ),
        viewInput(deployments, toKeys, { isRequired }),
        noticeWhole(viewInput(pods, toKeys, { isRequired })),
      ],
      build(key) {
        const own = functions.get(key);
        if (own === undefined) return undefined;
        const calling = triggers.map(({ resource, store }) => ({
          resource,
          records: store.by('function', key),
        }));
        const parts = {
          environments: environments.list().filter((one) => one.key === own.environmentKey),
          packages: packages.list().filter((one) => one.key === own.packageKey),
          canaries: canaries.list().filter((one) => toCanaryKeys(one).includes(key)),
          deployments: deployments.by('fission', key),
          pods: pods
            .by('namespace', own.namespace ?? '')
            .filter((pod) => toKeys(pod).includes(key)),
        };
        return joinFunction((see, knows) => {
          const called = calling.map(({ resource, records }) => see(resource, records));
          return join(own, {
            environment: see(FISSION_ENVIRONMENTS, parts.environments)[0],
            pack: see(FISSION_PACKAGES, parts.packages)[0],
            canaries: see(FISSION_CANARIES, parts.canaries),
            deployment: see(FUNCTION_DEPLOYMENTS, parts.deployments)[0],
            pods: knows(POD_RESOURCE, pods, own.namespace)
              ? see(POD_RESOURCE, parts.pods)
              : undefined,
            triggers: called.flat(),
            routes: called[0] ?? [],
          });
        });
      },
    };
  },
  actions: {
    toRow: toOwn,
    deploy(_row, change) {
      refuseSettings(change, 'Fission');
      const path = '/spec/podspec/containers/0/image';
      return { type: 'json', operations: [{ op: 'replace', path, value: change.image }] };
    },
    setScale: (_row, { min, max }) => ({
      type: 'merge',
      body: {
        spec: { InvokeStrategy: { ExecutionStrategy: { MinScale: min, MaxScale: max } } },
      },
    }),
    splitTraffic: toWeightsChange,
    refusals: {
      DEPLOY:
        'its code comes in a Package: only a function of a container has an image of its own.',
      SET_SCALE_BOUNDS: 'functions of a pool have no bounds.',
      SPLIT_TRAFFIC: 'no HTTPTrigger splits its requests by weights.',
      SET_REPLICAS: 'Fission counts its pods itself: give min and max.',
    },
  },
};

interface Parts {
  readonly environment: FissionEnvironmentRecord | undefined;
  readonly pack: FissionPackageRecord | undefined;
  readonly canaries: readonly FissionCanaryRecord[];
  readonly deployment: DeploymentRecord | undefined;
  /** Undefined while they are not known. */
  readonly pods: readonly PodRecord[] | undefined;
  readonly triggers: readonly FissionTriggerRecord[];
  readonly routes: readonly FissionTriggerRecord[];
}

function join(own: OwnRecord, parts: Parts): FunctionRecord {
  const { environment, pack, canaries, deployment, pods, triggers, routes } = parts;
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
    traffic: split === undefined ? [] : toWeightShares(split, { isInForce: true }),
    rollout: toRollout(canaries, split),
    triggers: triggers.map(({ trigger }) => trigger),
    capabilities: split === undefined ? own.capabilities : [...own.capabilities, 'SPLIT_TRAFFIC'],
    splitBy: split,
    scaleTargets: deployment === undefined ? [] : [toScaleTarget(deployment)],
  };
  return withStanding(row, toStanding(own, pack, pods?.length));
}

/** The first that holds. */
function toStanding(
  { conditions, scale, executor }: OwnRecord,
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

function toWeightsChange(row: FunctionRecord, split: readonly Split[]): EngineChange {
  const { splitter, target, weights } = toWeightSplit(row, split);
  // What is not named is taken out: a merge would keep it.
  const removed = Object.fromEntries(Object.keys(splitter.weights ?? {}).map((one) => [one, null]));
  const functionweights = { ...removed, ...weights };
  return {
    type: 'merge',
    target,
    shown: { traffic: toWeightShares({ weights }, { isInForce: true }) },
    body: { spec: { functionref: { type: 'function-weights', functionweights } } },
  };
}

function toCanaryKeys({
  namespace,
  newFunction,
  oldFunction,
}: FissionCanaryRecord): readonly string[] {
  return [newFunction, oldFunction].map((name) => `${namespace ?? ''}/${name}`);
}

/** Of the Deployments and pods that Fission has made for a function. */
function toKeys({ namespace = '', labels }: DeploymentRecord | PodRecord): readonly string[] {
  const read = (wanted: string): string | undefined =>
    labels.find(({ key }) => key === wanted)?.value;
  const name = read('functionName');
  return name === undefined ? [] : [`${read('functionNamespace') ?? namespace}/${name}`];
}

function toOwn(object: KubernetesObject, context: ProjectionContext): OwnRecord {
  const spec = asRecord(object['spec']);
  const strategy = asRecord(getPath(spec, 'InvokeStrategy', 'ExecutionStrategy'));
  const executor = toExecutor(asText(strategy['ExecutorType']));
  const isPool = executor === 'poolmgr';
  const environment = asRecord(spec['environment']);
  const pack = asRecord(getPath(spec, 'package', 'packageref'));
  const runtimeRaw = executor === 'container' ? undefined : asString(environment['name']);
  const min = isPool ? undefined : (asNumber(strategy['MinScale']) ?? 0);
  const row = toOwnRow(object, context, {
    provider: 'FISSION',
    runtime: toRuntime(runtimeRaw),
    runtimeRaw,
    phase: 'DEPLOYING',
    reason: undefined,
    message: undefined,
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
    ...row,
    podLabel: { key: 'functionName', value: row.name },
    executor,
    environmentKey: toKey(environment),
    packageKey: toKey(pack),
    ...standAlone(toConditions(asRecord(object['status']), context), row),
  };
}

/** Of the function alone, for who may not list the rest. */
function standAlone(conditions: readonly ConditionRecord[], { phase }: FunctionRecord): Standing {
  const ready = conditions.find(({ type }) => type === 'Ready');
  if (phase === 'TERMINATING') return tell(phase);
  return ready?.status === 'TRUE' ? tell('READY', ready) : tell('DEPLOYING', ready);
}

function toExecutor(text: string): Executor {
  return text === 'newdeploy' || text === 'container' ? text : 'poolmgr';
}
