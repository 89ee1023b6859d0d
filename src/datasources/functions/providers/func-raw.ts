import { asRecord, asText, getPath } from '../../kube/json.ts';
import { viewInput } from '../../store/view-input.ts';
import { openCallers } from '../callers.ts';
import type { DeploymentRecord } from '../deployment.ts';
import { FUNC_DEPLOYMENTS, toDeploymentStanding, toScaleTarget } from '../deployment.ts';
import type { FunctionRecord } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { refuseSettings } from '../function-inputs.ts';
import { createGatedStore } from '../gated-store.ts';
import { joinFunction } from '../joined-function.ts';
import { HTTP_SCALED_OBJECTS } from '../keda-http-objects.ts';
import { EVENTING } from '../knative-eventing.ts';
import { findServing } from '../knative-serving.ts';
import { NO_SCALE } from '../own-row.ts';
import { toRuntime } from '../runtime.ts';

/**
 * Knative Functions that are deployed without Knative: plain Deployments, those of its `keda` deployer
 * with their HTTPScaledObject.
 */
export const funcRaw: FunctionEngine = {
  name: 'FUNC_RAW',
  reads: [FUNC_DEPLOYMENTS, HTTP_SCALED_OBJECTS, ...EVENTING],
  open({ kube }) {
    const deployments = kube.informer(FUNC_DEPLOYMENTS);
    const scaled = kube.informer(HTTP_SCALED_OBJECTS);
    const callers = openCallers(EVENTING, (resource) =>
      createGatedStore(kube.informer(resource), deployments),
    );
    const isRequired = false;
    return {
      inputs: [
        viewInput(deployments, ({ key }) => [key]),
        viewInput(scaled, ({ deploymentKey = [] }) => [deploymentKey].flat(), { isRequired }),
        ...callers.inputs,
      ],
      // Deployments are served everywhere: without any of its own it is not installed.
      state: () =>
        deployments.isWhole && deployments.size === 0 ? { phase: 'absent' } : undefined,
      build(key) {
        const deployment = deployments.get(key);
        if (deployment === undefined) return undefined;
        const scalers = scaled.by('deployment', key);
        const calling = callers.of(key);
        return joinFunction((see) => {
          const [scaler] = see(HTTP_SCALED_OBJECTS, scalers);
          const row = toRow(deployment);
          const { desired, ready } = row.scale;
          const [host] = scaler?.hosts ?? [];
          return {
            ...row,
            url: host === undefined ? undefined : `http://${host}`,
            scale: scaler === undefined ? row.scale : { ...scaler.scale, desired, ready },
            triggers: calling(see).map(({ trigger }) => trigger),
          };
        });
      },
    };
  },
  actions: {
    toRow: (object, context) => {
      const project = FUNC_DEPLOYMENTS.versions.get('v1');
      if (project === undefined) throw new TypeError('Deployments have no v1.');
      return toRow(project(object, context));
    },
    async deploy(_row, change, read) {
      refuseSettings(change, 'a Deployment');
      const object = await read();
      const container = findServing(asRecord(getPath(object, 'spec', 'template', 'spec')));
      const path = `/spec/template/spec/containers/${container}/image`;
      return {
        type: 'json',
        operations: [{ op: 'replace', path, value: change.image }],
        readAt: asText(asRecord(object['metadata'])['resourceVersion']),
      };
    },
    setScale: ({ scale }, { replicas }) => ({
      type: 'merge',
      subresource: 'scale',
      shown: { scale: { ...scale, desired: replicas } },
      body: { spec: { replicas } },
    }),
    refusals: {
      SET_SCALE_BOUNDS:
        'a Deployment has no bounds: give replicas, or set those of its autoscaler.',
    },
  },
};

function toRow(deployment: DeploymentRecord): FunctionRecord {
  const { namespace = '', name, labels, desired, ready } = deployment;
  const read = (label: string): string | undefined =>
    labels.find(({ key }) => key === `function.knative.dev/${label}`)?.value;
  const runtimeRaw = read('runtime');
  return {
    ...deployment,
    provider: 'FUNC_RAW',
    runtime: toRuntime(runtimeRaw),
    runtimeRaw,
    imageDigest: undefined,
    ...toDeploymentStanding(deployment),
    url: undefined,
    internalUrl: `http://${name}.${namespace}.svc.cluster.local`,
    scale: { ...NO_SCALE, desired, ready },
    timeoutSeconds: undefined,
    revisions: [],
    traffic: [],
    rollout: undefined,
    triggers: [],
    // Its Deployment owns its Service, its Triggers and its HTTPScaledObject: they go with it.
    capabilities: ['DEPLOY', 'SET_REPLICAS', 'DELETE'],
    podLabel: { key: 'function.knative.dev/name', value: read('name') ?? name },
    scaleTargets: [toScaleTarget(deployment)],
  };
}
