import type { ConditionRecord } from '../../core/condition.ts';
import { viewInput } from '../../store/view-input.ts';
import { openCallers } from '../callers.ts';
import type { DeploymentRecord } from '../deployment.ts';
import { FUNCTION_DEPLOYMENTS, toScaleTarget } from '../deployment.ts';
import type { FissionAliasRecord } from '../fission-alias.ts';
import { FISSION_ALIASES } from '../fission-alias.ts';
import type { FissionFunctionRecord } from '../fission-function.ts';
import { FISSION_FUNCTIONS, toFissionFunction } from '../fission-function.ts';
import type {
  FissionCanaryRecord,
  FissionEnvironmentRecord,
  FissionPackageRecord,
  FissionPodRecord,
  FissionTriggerRecord,
} from '../fission-objects.ts';
import {
  FISSION_CANARIES,
  FISSION_ENVIRONMENTS,
  FISSION_PACKAGES,
  FISSION_PODS,
  FISSION_TRIGGERS,
} from '../fission-objects.ts';
import type { FunctionRecord, FunctionRollout, Standing } from '../function.ts';
import type { EngineChange, FunctionEngine, Split } from '../function-engine.ts';
import { refuseSettings } from '../function-inputs.ts';
import { createGatedStore, noticeWhole } from '../gated-store.ts';
import { joinFunction, listOne } from '../joined-function.ts';
import { toFissionKey } from '../label-key.ts';
import { tell, withStanding } from '../own-row.ts';
import { toWeightShares, toWeightSplit } from '../weighted-split.ts';

/**
 * Fission's Functions, `fission.io/v1`, with their Environment, Package, triggers, canaries and aliases, and
 * the Deployments and pods that run them: pods of a pool only in the function's own namespace.
 */
export const fission: FunctionEngine = {
  name: 'FISSION',
  reads: [
    FISSION_FUNCTIONS,
    FISSION_ENVIRONMENTS,
    FISSION_PACKAGES,
    FISSION_CANARIES,
    FISSION_ALIASES,
    ...FISSION_TRIGGERS,
    FUNCTION_DEPLOYMENTS,
    FISSION_PODS,
  ],
  open({ kube }) {
    const functions = kube.informer(FISSION_FUNCTIONS);
    const environments = kube.informer(FISSION_ENVIRONMENTS);
    const packages = kube.informer(FISSION_PACKAGES);
    const canaries = kube.informer(FISSION_CANARIES);
    const aliases = kube.informer(FISSION_ALIASES);
    const callers = openCallers(FISSION_TRIGGERS, (resource) => kube.informer(resource));
    const deployments = createGatedStore(kube.informer(FUNCTION_DEPLOYMENTS), functions);
    const pods = createGatedStore(kube.informer(FISSION_PODS), functions);
    const isRequired = false;
    const usersOf = (index: string, key: string): readonly string[] =>
      functions.by(index, key).map((one) => one.key);
    return {
      inputs: [
        viewInput(functions, ({ key }) => [key]),
        viewInput(environments, ({ key }) => usersOf('environment', key), { isRequired }),
        viewInput(packages, ({ key }) => usersOf('package', key), { isRequired }),
        viewInput(canaries, ({ functionKeys }) => functionKeys, { isRequired }),
        viewInput(aliases, ({ functionKey }) => [functionKey], { isRequired }),
        ...callers.inputs,
        viewInput(deployments, toKeys, { isRequired }),
        noticeWhole(viewInput(pods, toKeys, { isRequired })),
      ],
      build(key) {
        const own = functions.get(key);
        if (own === undefined) return undefined;
        const calling = callers.of(key);
        const parts = {
          environments: listOne(environments, own.environmentKey),
          packages: listOne(packages, own.packageKey),
          canaries: canaries.by('function', key),
          aliases: aliases.by('function', key),
          deployments: deployments.by('fission', key),
          pods: pods.by('function', key).filter(({ namespace }) => namespace === own.namespace),
        };
        return joinFunction((see, knows) => {
          const isCounted = knows(FISSION_PODS, pods, own.namespace);
          return join(own, {
            environment: see(FISSION_ENVIRONMENTS, parts.environments)[0],
            pack: see(FISSION_PACKAGES, parts.packages)[0],
            canaries: see(FISSION_CANARIES, parts.canaries),
            aliases: see(FISSION_ALIASES, parts.aliases),
            deployment: see(FUNCTION_DEPLOYMENTS, parts.deployments)[0],
            pods: isCounted ? see(FISSION_PODS, parts.pods) : undefined,
            triggers: calling(see),
          });
        });
      },
    };
  },
  actions: {
    toRow: toFissionFunction,
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
  readonly aliases: readonly FissionAliasRecord[];
  readonly deployment: DeploymentRecord | undefined;
  /** Undefined while they are not known. */
  readonly pods: readonly FissionPodRecord[] | undefined;
  readonly triggers: readonly FissionTriggerRecord[];
}

function join(own: FissionFunctionRecord, parts: Parts): FunctionRecord {
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

function toKeys(made: DeploymentRecord | FissionPodRecord): readonly string[] {
  return [toFissionKey(made) ?? []].flat();
}
