import { toTime } from '../clock.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { WorkloadPlan } from '../scenarios/scenario.ts';
import { toRevision } from './knative.ts';
import type { World } from './world.ts';

const API = 'serving.knative.dev/v1';

/** The Service that a revision is one of. */
function toServiceName(workload: Pick<WorkloadPlan, 'name'>): string {
  return toRevision(workload).replace(/-\d+$/, '');
}

/** A revision that is ready and has no pods, and the Service and Route that lead to it. */
export function addRevision(world: World, workload: WorkloadPlan, createdMs: number): void {
  const { namespace, image, requests } = workload;
  const service = toServiceName(workload);
  const revision = toRevision(workload);
  const creationTimestamp = toTime(createdMs);
  const labels = {
    'serving.knative.dev/configuration': service,
    'serving.knative.dev/service': service,
  };
  const template = toRevisionTemplate(workload);
  world.objects.apply({
    apiVersion: API,
    kind: 'Revision',
    metadata: { name: revision, namespace, creationTimestamp, labels, ...template.metadata },
    spec: template.spec,
    status: {
      ...toRevisionStatus({ activity: 'inactive', desired: 0, actual: 0 }),
      containerStatuses: [{ name: 'user-container', imageDigest: toDigest(image) }],
    },
  });
  world.objects.apply({
    apiVersion: API,
    kind: 'Route',
    metadata: { name: service, namespace, creationTimestamp, labels },
    spec: {},
    status: { conditions: ['AllTrafficAssigned', 'IngressReady', 'Ready'].map(toTrue) },
  });
  const share = requests?.share === undefined ? undefined : 0;
  world.objects.apply({
    apiVersion: API,
    kind: 'Service',
    metadata: {
      name: service,
      namespace,
      creationTimestamp,
      labels: {
        'function.knative.dev/name': service,
        'function.knative.dev/runtime': 'go',
      },
    },
    spec: { template, ...toTraffic(workload, share, 'spec') },
    status: {
      observedGeneration: 1,
      url: `https://${service}.${namespace}.example.com`,
      address: { url: `http://${service}.${namespace}.svc.cluster.local` },
      latestCreatedRevisionName: revision,
      latestReadyRevisionName: revision,
      conditions: ['ConfigurationsReady', 'RoutesReady', 'Ready'].map(toTrue),
      ...toTraffic(workload, share, 'status'),
    },
  });
}

export function getService(world: World, workload: WorkloadPlan): KubernetesObject | undefined {
  const { namespace } = workload;
  const name = toServiceName(workload);
  return world.cluster.get({ apiVersion: API, kind: 'Service', namespace, name });
}

export function getRevision(world: World, workload: WorkloadPlan): KubernetesObject | undefined {
  const { namespace } = workload;
  const name = toRevision(workload);
  return world.cluster.get({ apiVersion: API, kind: 'Revision', namespace, name });
}

/**
 * All to the newest; or a share of it, and what is left to the revision before. As it is asked for, or as
 * the controller has resolved it.
 */
export function toTraffic(
  workload: WorkloadPlan,
  share: number | undefined,
  part: 'spec' | 'status',
): JsonObject {
  const newest = part === 'spec' ? {} : { revisionName: toRevision(workload) };
  const latest = { latestRevision: true, ...newest, percent: share ?? 100 };
  if (share === undefined) return { traffic: [latest] };
  const revisionName = toRevision(workload).replace(/\d+$/, (count) =>
    String(Number(count) - 1).padStart(count.length, '0'),
  );
  return { traffic: [{ revisionName, percent: 100 - share }, latest] };
}

/** What the controllers write of a revision that is ready. */
export function toRevisionStatus({
  activity,
  desired,
  actual,
}: {
  readonly activity: keyof typeof ACTIVE;
  readonly desired: number;
  readonly actual: number;
}): JsonObject {
  return {
    observedGeneration: 1,
    desiredReplicas: desired,
    actualReplicas: actual,
    conditions: [
      { type: 'Active', ...ACTIVE[activity] },
      ...['ContainerHealthy', 'Ready', 'ResourcesAvailable'].map(toTrue),
    ],
  };
}

const ACTIVE = {
  active: { status: 'True' },
  activating: { status: 'Unknown', reason: 'Queued' },
  inactive: {
    status: 'False',
    reason: 'NoTraffic',
    message: 'The target is not receiving traffic.',
  },
} as const;

function toRevisionTemplate({ image, requests }: WorkloadPlan): {
  readonly metadata: { readonly annotations: Readonly<Record<string, string>> };
  readonly spec: JsonObject;
} {
  const { max = 0, perPod = 100 } = requests ?? {};
  return {
    metadata: {
      annotations: {
        'autoscaling.knative.dev/max-scale': String(max),
        'autoscaling.knative.dev/target': String(perPod),
      },
    },
    spec: {
      containers: [{ name: 'user-container', image, ports: [{ containerPort: 8080 }] }],
      containerConcurrency: 0,
      timeoutSeconds: 300,
    },
  };
}

function toTrue(type: string): JsonObject {
  return { type, status: 'True' };
}

/** The same for the same image. */
function toDigest(image: string): string {
  const repository = image.slice(0, image.lastIndexOf(':'));
  const digits = Buffer.from(image).toString('hex').padEnd(64, '0').slice(-64);
  return `${repository}@sha256:${digits}`;
}
