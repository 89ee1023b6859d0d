import { toConditions } from '../../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asString, asText } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import type { DeploymentRecord } from '../deployment.ts';
import {
  OPENFAAS_DEPLOYMENTS,
  toDeploymentStanding,
  toScaleTarget,
  toWhole,
} from '../deployment.ts';
import type { FunctionRecord, FunctionScale, FunctionTrigger, Standing } from '../function.ts';
import type { EngineChange, FunctionEngine, ScaleChange } from '../function-engine.ts';
import { refuseSettings } from '../function-inputs.ts';
import { joinFunction } from '../joined-function.ts';
import { NO_SCALE, tell, toOwnRow } from '../own-row.ts';

interface OwnRecord extends FunctionRecord {
  /** As the gateway calls it; its object and its Deployment are named so, too. */
  readonly functionKey: string;
  readonly profiles: readonly string[];
}

interface IngressRecord extends ObjectRecord {
  readonly functionKey: string;
  readonly url: string;
  readonly trigger: FunctionTrigger;
}

interface ProfileRecord extends ObjectRecord {
  readonly runtimeClassName: string | undefined;
}

const GROUP = 'openfaas.com';

const BY_GATEWAY =
  'the community edition has no object of it, and its gateway alone may change it.';

const FUNCTIONS = defineResource<OwnRecord>({
  group: GROUP,
  resource: 'functions',
  kind: 'Function',
  isNamespaced: true,
  versions: { v1: toOwn },
  indexes: { function: ({ functionKey }) => functionKey, profile: ({ profiles }) => profiles },
});

const INGRESSES = defineResource<IngressRecord>({
  group: GROUP,
  resource: 'functioningresses',
  kind: 'FunctionIngress',
  isNamespaced: true,
  versions: { v1: toIngress },
  indexes: { function: ({ functionKey }) => functionKey },
});

const PROFILES = defineResource<ProfileRecord>({
  group: GROUP,
  resource: 'profiles',
  kind: 'Profile',
  isNamespaced: true,
  versions: {
    v1: (object, context) => ({
      ...toObjectRecord(object, context),
      runtimeClassName: asString(asRecord(object['spec'])['runtimeClassName']),
    }),
  },
  indexes: { name: ({ name }) => name },
});

/**
 * OpenFaaS: Functions, `openfaas.com/v1`, with their FunctionIngresses and Profiles; and the Deployments
 * that the community edition's gateway makes, where no Function has made them.
 */
export const openfaas: FunctionEngine = {
  name: 'OPENFAAS',
  reads: [FUNCTIONS, OPENFAAS_DEPLOYMENTS, INGRESSES, PROFILES],
  open({ kube }) {
    const functions = kube.informer(FUNCTIONS);
    const deployments = kube.informer(OPENFAAS_DEPLOYMENTS);
    const ingresses = kube.informer(INGRESSES);
    const profiles = kube.informer(PROFILES);
    const isRequired = false;
    return {
      inputs: [
        viewInput(functions, ({ functionKey }) => [functionKey]),
        viewInput(deployments, ({ key }) => [key]),
        viewInput(ingresses, ({ functionKey }) => [functionKey], { isRequired }),
        viewInput(
          profiles,
          ({ name }) => functions.by('profile', name).map(({ functionKey }) => functionKey),
          { isRequired },
        ),
      ],
      // Deployments are served everywhere: without any of its own it is not installed.
      state: () =>
        functions.state.phase === 'absent' && deployments.size === 0 ? functions.state : undefined,
      build(key) {
        const [own] = functions.by('function', key);
        const deployment = deployments.get(key);
        const row = own ?? (deployment && ofDeployment(deployment));
        if (row === undefined) return undefined;
        const routes = ingresses.by('function', key);
        const named = (own?.profiles ?? []).flatMap((name) => profiles.by('name', name));
        return joinFunction((see) => {
          const seen = see(INGRESSES, routes);
          const profile = see(PROFILES, named).find((one) => one.runtimeClassName !== undefined);
          return {
            ...row,
            url: seen[0]?.url,
            triggers: [...row.triggers, ...seen.map(({ trigger }) => trigger)],
            runtimeClassName: profile?.runtimeClassName ?? row.runtimeClassName,
          };
        });
      },
    };
  },
  actions: {
    toRow: toOwn,
    create: (name, change) => {
      refuseSettings(change, 'OpenFaaS');
      return { group: GROUP, version: 'v1', kind: 'Function', spec: { name, image: change.image } };
    },
    deploy(_row, change) {
      refuseSettings(change, 'OpenFaaS');
      return { type: 'merge', body: { spec: { image: change.image } } };
    },
    setScale: toBounds,
    refusals: {
      DEPLOY: BY_GATEWAY,
      SET_SCALE_BOUNDS: BY_GATEWAY,
      DELETE: BY_GATEWAY,
      SET_REPLICAS: 'OpenFaaS counts its pods itself: give min and max.',
    },
  },
};

function toOwn(object: KubernetesObject, context: ProjectionContext): OwnRecord {
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const annotations = asRecord(spec['annotations']);
  const { namespace = '', name } = toObjectRecord(object, context);
  const functionName = asText(spec['name']) || name;
  const row = toOwnRow(object, context, {
    provider: 'OPENFAAS',
    runtime: 'CONTAINER',
    ...toStanding(status, context),
    image: asString(spec['image']),
    internalUrl: toGatewayUrl(functionName, namespace),
    scale: {
      ...toBoundsOf(asRecord(spec['labels'])),
      desired: asNumber(status['replicas']),
      ready: asNumber(status['availableReplicas']),
    },
    triggers: toTopics(asString(annotations['topic']), context.apiVersion),
    capabilities: ['DEPLOY', 'SET_SCALE_BOUNDS', 'DELETE'],
    podLabel: { key: 'faas_function', value: functionName },
    scaleTargets: [toScaleTarget({ namespace, name: functionName })],
  });
  return {
    ...row,
    functionKey: `${namespace}/${functionName}`,
    profiles: asText(annotations['com.openfaas.profile'])
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  };
}

/** The first that holds. */
function toStanding(status: JsonRecord, context: ProjectionContext): Standing {
  const conditions = toConditions(status, context);
  const ready = conditions.find(({ type }) => type === 'Ready');
  const healthy = conditions.find(({ type }) => type === 'Healthy');
  if (ready?.status === 'FALSE') return tell('FAILED', ready);
  const replicas = asNumber(status['replicas']) ?? 0;
  if (healthy?.status === 'TRUE' && replicas === 0) return tell('SCALED_TO_ZERO');
  if (healthy?.status === 'FALSE') {
    const available = asNumber(status['availableReplicas']) ?? 0;
    return tell(available === 0 ? 'DEPLOYING' : 'DEGRADED', healthy);
  }
  return ready === undefined && healthy === undefined ? tell('PENDING') : tell('READY');
}

function ofDeployment(deployment: DeploymentRecord): FunctionRecord {
  const { namespace = '', name, desired, available, image, podLabels } = deployment;
  return {
    ...deployment,
    provider: 'OPENFAAS',
    runtime: 'CONTAINER',
    runtimeRaw: undefined,
    image,
    imageDigest: undefined,
    ...toDeploymentStanding(deployment),
    url: undefined,
    internalUrl: toGatewayUrl(name, namespace),
    scale: { ...toBoundsOf(podLabels), desired, ready: available },
    timeoutSeconds: undefined,
    revisions: [],
    traffic: [],
    rollout: undefined,
    triggers: toTopics(deployment.topic, deployment.apiVersion),
    capabilities: [],
    podLabel: { key: 'faas_function', value: name },
    scaleTargets: [toScaleTarget(deployment)],
  };
}

/** `https://docs.openfaas.com/architecture/autoscaling/` */
const DEFAULTS = { min: 1, max: 20, type: 'rps' } as const;

function toBoundsOf(labels: JsonRecord): FunctionScale {
  const read = (name: string): unknown => labels[`com.openfaas.scale.${name}`];
  const target = Number.parseFloat(asText(read('target')));
  return {
    ...NO_SCALE,
    min: toWhole(read('min')) ?? DEFAULTS.min,
    max: toWhole(read('max')) ?? DEFAULTS.max,
    isScaleToZero: read('zero') === 'true',
    metric: asString(read('type')) ?? DEFAULTS.type,
    target: Number.isFinite(target) ? target : undefined,
  };
}

function toGatewayUrl(name: string, namespace: string): string {
  return `http://gateway.openfaas:8080/function/${name}.${namespace}`;
}

/** Connectors call functions by the topics that an annotation names. */
function toTopics(topic: string | undefined, apiVersion: string): readonly FunctionTrigger[] {
  if (topic === undefined || topic === '') return [];
  return [
    {
      kind: 'MESSAGE_QUEUE',
      apiVersion,
      name: 'topic',
      isReady: undefined,
      summary: undefined,
      source: topic,
    },
  ];
}

function toIngress(object: KubernetesObject, context: ProjectionContext): IngressRecord {
  const base = toObjectRecord(object, context);
  const spec = asRecord(object['spec']);
  const domain = asText(spec['domain']);
  const path = asText(spec['path']);
  const isSecure = asRecord(spec['tls'])['enabled'] === true;
  const namespace = asString(spec['functionNamespace']) ?? base.namespace ?? '';
  return {
    ...base,
    functionKey: `${namespace}/${asText(spec['function'])}`,
    url: `${isSecure ? 'https' : 'http'}://${domain}${path}`,
    trigger: {
      kind: 'DOMAIN',
      apiVersion: base.apiVersion,
      name: base.name,
      isReady: undefined,
      summary: path === '' ? undefined : path,
      source: domain,
    },
  };
}

function toBounds(_row: FunctionRecord, { min, max }: ScaleChange): EngineChange {
  const labels = {
    'com.openfaas.scale.min': min?.toString(),
    'com.openfaas.scale.max': max?.toString(),
  };
  return { type: 'merge', body: { spec: { labels } } };
}
