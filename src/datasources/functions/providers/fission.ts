import { viewInput } from '../../store/view-input.ts';
import { openCallers } from '../callers.ts';
import type { DeploymentRecord } from '../deployment.ts';
import { FUNCTION_DEPLOYMENTS } from '../deployment.ts';
import { FISSION_ALIASES } from '../fission-alias.ts';
import { FISSION_FUNCTIONS, toFissionFunction, toFissionRow } from '../fission-function.ts';
import type { FissionPodRecord } from '../fission-objects.ts';
import {
  FISSION_CANARIES,
  FISSION_ENVIRONMENTS,
  FISSION_PACKAGES,
  FISSION_PODS,
  FISSION_TRIGGERS,
} from '../fission-objects.ts';
import type { FunctionRecord } from '../function.ts';
import type { EngineChange, FunctionEngine, Split } from '../function-engine.ts';
import { refuseSettings } from '../function-inputs.ts';
import { createGatedStore, noticeWhole } from '../gated-store.ts';
import { joinFunction, listOne } from '../joined-function.ts';
import { toFissionKey } from '../label-key.ts';
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
          return toFissionRow(own, {
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
