import { toTime } from '../clock.ts';
import type { JsonObject } from '../json.ts';
import type { FunctionEngine, WorkloadPlan } from '../scenarios/scenario.ts';
import type { World } from './world.ts';

/** The objects of which an engine has made a Deployment. */
export function addFunction(
  world: World,
  workload: WorkloadPlan,
  engine: FunctionEngine,
  createdMs: number,
): void {
  const { namespace } = workload;
  const creationTimestamp = toTime(createdMs);
  for (const { apiVersion, kind, name, ...rest } of OBJECTS[engine](workload)) {
    const metadata = { name, namespace, creationTimestamp };
    world.objects.apply({ apiVersion, kind, metadata, ...rest });
  }
}

/** By which an engine finds the Deployment and the pods of its function. */
export function toFunctionLabels(workload: WorkloadPlan): Readonly<Record<string, string>> {
  const { functionOn } = workload;
  return functionOn === undefined ? {} : LABELS[functionOn](workload);
}

const LABELS = {
  openfaas: ({ name }) => ({ faas_function: name }),
  fission: ({ name, namespace }) => ({
    functionName: name,
    functionNamespace: namespace,
    executorType: 'newdeploy',
  }),
} as const satisfies Record<
  FunctionEngine,
  (workload: WorkloadPlan) => Readonly<Record<string, string>>
>;

interface FunctionObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly spec: JsonObject;
  readonly status?: JsonObject;
}

const OBJECTS = {
  openfaas: ({ name, image, replicas = 1 }) => [
    {
      apiVersion: 'openfaas.com/v1',
      kind: 'Function',
      name,
      spec: {
        name,
        image,
        labels: { 'com.openfaas.scale.min': '1', 'com.openfaas.scale.max': '5' },
        annotations: { topic: 'scans' },
      },
      status: {
        observedGeneration: 1,
        replicas,
        availableReplicas: replicas,
        conditions: ['Ready', 'Healthy'].map((type) => ({ type, status: 'True' })),
      },
    },
  ],
  fission: ({ name, namespace, image, replicas = 1 }) => [
    {
      apiVersion: 'fission.io/v1',
      kind: 'Environment',
      name: 'python',
      spec: {
        version: 3,
        runtime: { image },
        builder: { image: `${image}-builder`, command: 'build' },
        poolsize: 0,
      },
    },
    {
      apiVersion: 'fission.io/v1',
      kind: 'Package',
      name: `${name}-pkg`,
      spec: {
        environment: { name: 'python', namespace },
        source: { type: 'url', url: `https://source.example/${name}-1.zip` },
        buildcmd: './build.sh',
      },
      status: { buildstatus: 'succeeded' },
    },
    {
      apiVersion: 'fission.io/v1',
      kind: 'Function',
      name,
      spec: {
        environment: { name: 'python', namespace },
        package: { packageref: { name: `${name}-pkg`, namespace } },
        InvokeStrategy: {
          StrategyType: 'execution',
          ExecutionStrategy: { ExecutorType: 'newdeploy', MinScale: replicas, MaxScale: 4 },
        },
        functionTimeout: 60,
      },
      status: {
        conditions: [
          { type: 'PackageReady', status: 'True', reason: 'PackageReady' },
          { type: 'Ready', status: 'True', reason: 'Available' },
        ],
      },
    },
    {
      apiVersion: 'fission.io/v1',
      kind: 'HTTPTrigger',
      name: `${name}-http`,
      spec: {
        host: 'functions.example.com',
        relativeurl: `/${name}`,
        methods: ['POST'],
        functionref: { type: 'name', name },
      },
    },
  ],
} as const satisfies Record<FunctionEngine, (workload: WorkloadPlan) => readonly FunctionObject[]>;
