import { describe, expect, it } from 'vitest';
import type { Kind, Manifest } from '../../support/functions.ts';
import { readFunction, toDeployment, toObject } from '../../support/functions.ts';

/** An engine whose functions stand as their Deployment does: its kinds, and what there is beside that. */
interface Deployed {
  readonly engine: string;
  readonly kinds: readonly Kind[];
  readonly objects: readonly Manifest[];
  /** Of the Deployment. */
  readonly labels?: Readonly<Record<string, string>>;
}

const DEPLOYED: readonly Deployed[] = [
  { engine: 'OPENFAAS', kinds: [], objects: [], labels: { faas_function: 'hello' } },
  { engine: 'FUNC_RAW', kinds: [], objects: [], labels: { 'function.knative.dev/name': 'hello' } },
  {
    engine: 'KUBELESS',
    kinds: [['kubeless.io/v1beta1', 'Function', 'functions']],
    objects: [toObject('kubeless.io/v1beta1', 'Function', 'hello')],
  },
  {
    engine: 'SPINKUBE',
    kinds: [['core.spinkube.dev/v1alpha1', 'SpinApp', 'spinapps']],
    objects: [toObject('core.spinkube.dev/v1alpha1', 'SpinApp', 'hello')],
  },
  {
    engine: 'KEDA_HTTP, by a HTTPScaledObject,',
    kinds: [['http.keda.sh/v1alpha1', 'HTTPScaledObject', 'httpscaledobjects']],
    objects: [
      toObject('http.keda.sh/v1alpha1', 'HTTPScaledObject', 'scaled', {
        spec: { scaleTargetRef: { name: 'hello' } },
      }),
    ],
  },
  {
    engine: 'KEDA_HTTP, by an InterceptorRoute,',
    kinds: [
      ['http.keda.sh/v1beta1', 'InterceptorRoute', 'interceptorroutes'],
      ['keda.sh/v1alpha1', 'ScaledObject', 'scaledobjects'],
    ],
    objects: [
      toObject('http.keda.sh/v1beta1', 'InterceptorRoute', 'route'),
      toObject('keda.sh/v1alpha1', 'ScaledObject', 'scaler', {
        spec: {
          scaleTargetRef: { name: 'hello' },
          triggers: [{ type: 'external-push', metadata: { interceptorRoute: 'route' } }],
        },
      }),
    ],
  },
];

describe.each(DEPLOYED)('a function of $engine', ({ kinds, objects, labels = {} }) => {
  it.each([
    ['SCALED_TO_ZERO when it asks for no pods', 0, 0, { observedGeneration: 9 }],
    [
      'FAILED when its deadline is over',
      2,
      1,
      progressing('False', 'ProgressDeadlineExceeded', { observedGeneration: 9 }),
    ],
    [
      'DEPLOYING while it progresses',
      2,
      1,
      progressing('True', 'ReplicaSetUpdated', { observedGeneration: 9 }),
    ],
    [
      'DEPLOYING while its controller is behind',
      2,
      1,
      progressing('True', 'NewReplicaSetAvailable', { observedGeneration: 0 }),
    ],
    [
      'DEGRADED when it lacks pods after it has been available',
      2,
      1,
      progressing('True', 'NewReplicaSetAvailable', { observedGeneration: 9 }),
    ],
    ['READY when all its pods are available', 2, 2, { observedGeneration: 9 }],
  ])('is %s', async (title, replicas, availableReplicas, status) => {
    const deployment = toDeployment('hello', {
      labels,
      spec: { replicas },
      status: { ...status, availableReplicas },
    });

    const row = await readFunction(kinds, [...objects, deployment], 'phase');

    expect(row).toEqual({ phase: title.split(' ')[0] });
  });
});

describe.each(DEPLOYED.filter(({ objects }) => objects.length > 0))(
  'a function of $engine',
  ({ kinds, objects }) => {
    it('is PENDING without a Deployment', async () => {
      const row = await readFunction(kinds, objects, 'phase reason');

      expect(row).toEqual({ phase: 'PENDING', reason: 'NoDeployment' });
    });
  },
);

describe("what KEDA's HTTP add-on scales that is no Deployment", () => {
  it.each([
    ['UNKNOWN, as nothing tells of that', []],
    ['FAILED when it cannot be scaled', [{ type: 'Ready', status: 'False', reason: 'Broken' }]],
  ])('is %s', async (title, conditions) => {
    const scaled = toObject('http.keda.sh/v1alpha1', 'HTTPScaledObject', 'hello', {
      spec: { scaleTargetRef: { kind: 'StatefulSet', name: 'hello' } },
      status: { conditions },
    });

    const row = await readFunction(
      [['http.keda.sh/v1alpha1', 'HTTPScaledObject', 'httpscaledobjects']],
      [scaled],
      'phase',
    );

    expect(row).toEqual({ phase: title.split(/[ ,]/)[0] });
  });
});

describe('a function that is being deleted', () => {
  it.each<readonly [apiVersion: string, kind: string, plural: string]>([
    ['serving.knative.dev/v1', 'Service', 'services'],
    ['openfaas.com/v1', 'Function', 'functions'],
    ['fission.io/v1', 'Function', 'functions'],
    ['core.openfunction.io/v1beta2', 'Function', 'functions'],
    ['serverless.kyma-project.io/v1alpha2', 'Function', 'functions'],
    ['nuclio.io/v1beta1', 'NuclioFunction', 'nucliofunctions'],
    ['kubeless.io/v1beta1', 'Function', 'functions'],
    ['core.spinkube.dev/v1alpha1', 'SpinApp', 'spinapps'],
    ['http.keda.sh/v1alpha1', 'HTTPScaledObject', 'httpscaledobjects'],
    ['http.keda.sh/v1beta1', 'InterceptorRoute', 'interceptorroutes'],
    ['run.cnrm.cloud.google.com/v1beta1', 'RunService', 'runservices'],
    ['lambda.services.k8s.aws/v1alpha1', 'Function', 'functions'],
    ['lambda.aws.m.upbound.io/v1beta1', 'Function', 'functions'],
  ])('is TERMINATING whatever else is said: %s %s', async (apiVersion, kind, plural) => {
    const own = toObject(apiVersion, kind, 'hello', { metadata: DELETED, status: RUNNING });

    const row = await readFunction([[apiVersion, kind, plural]], [own], 'phase');

    expect(row).toEqual({ phase: 'TERMINATING' });
  });

  it.each([
    ['OpenFaaS', { faas_function: 'hello' }],
    ['func', { 'function.knative.dev/name': 'hello' }],
  ])('is TERMINATING as the Deployment of %s is', async (_title, labels) => {
    const deployment = toDeployment('hello', { labels, metadata: DELETED });

    const row = await readFunction([], [deployment], 'phase');

    expect(row).toEqual({ phase: 'TERMINATING' });
  });
});

const DELETED = { deletionTimestamp: '2026-01-01T00:00:00Z', finalizers: ['a.b/c'] };

/** In the words of as many engines as there are. */
const RUNNING = {
  state: 'Active',
  build: { state: 'Failed' },
  conditions: ['Ready', 'Running', 'Synced'].map((type) => ({ type, status: 'True' })),
};

function progressing(status: string, reason: string, rest: object) {
  return { ...rest, conditions: [{ type: 'Progressing', status, reason }] };
}
