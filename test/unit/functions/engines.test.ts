import { describe, expect, it } from 'vitest';
import { readFunction, readFunctions, toDeployment, toObject } from '../../support/functions.ts';

describe('OpenFaaS', () => {
  it.each([
    ['PENDING without a status', {}],
    ['FAILED when it is not ready', { conditions: [no('Ready')] }],
    [
      'SCALED_TO_ZERO when it is healthy without pods',
      { replicas: 0, conditions: [yes('Healthy')] },
    ],
    [
      'DEPLOYING when it is not healthy and none is available',
      { replicas: 1, availableReplicas: 0, conditions: [no('Healthy')] },
    ],
    [
      'DEGRADED when it is not healthy and some are available',
      { replicas: 2, availableReplicas: 1, conditions: [no('Healthy')] },
    ],
    ['READY else', { replicas: 1, availableReplicas: 1, conditions: [yes('Healthy')] }],
  ])('has a Function %s', async (title, status) => {
    const own = toObject('openfaas.com/v1', 'Function', 'echo', { spec: ECHO, status });

    const row = await readFunction([OPENFAAS], [own], 'phase');

    expect(row).toEqual({ phase: title.split(' ')[0] });
  });

  it('tells of a Function what its labels, profiles and ingresses say, and its Deployment not twice', async () => {
    const objects = [
      toObject('openfaas.com/v1', 'Function', 'echo', {
        spec: {
          ...ECHO,
          labels: {
            'com.openfaas.scale.min': '2',
            'com.openfaas.scale.max': '9',
            'com.openfaas.scale.zero': 'true',
            'com.openfaas.scale.type': 'capacity',
            'com.openfaas.scale.target': '30',
          },
          annotations: { topic: 'orders', 'com.openfaas.profile': 'other, sandbox' },
        },
        status: { replicas: 3, availableReplicas: 2, conditions: [yes('Ready')] },
      }),
      toObject('openfaas.com/v1', 'Profile', 'sandbox', { spec: { runtimeClassName: 'gvisor' } }),
      toObject('openfaas.com/v1', 'FunctionIngress', 'echo-in', {
        spec: { domain: 'echo.example.com', function: 'echo', tls: { enabled: true } },
      }),
      toDeployment('echo', { labels: { faas_function: 'echo' } }),
    ];

    const row = await readFunction(
      [OPENFAAS, OPENFAAS_PROFILE, OPENFAAS_INGRESS],
      objects,
      `kind provider image url internalUrl runtimeClassName capabilities
       scale { min max desired ready isScaleToZero metric target } triggers { kind name source }`,
    );

    expect(row).toEqual({
      kind: 'Function',
      provider: 'OPENFAAS',
      image: 'reg/echo:1',
      url: 'https://echo.example.com',
      internalUrl: 'http://gateway.openfaas:8080/function/echo.shop',
      runtimeClassName: 'gvisor',
      capabilities: ['DEPLOY', 'SET_SCALE_BOUNDS', 'DELETE'],
      scale: {
        min: 2,
        max: 9,
        desired: 3,
        ready: 2,
        isScaleToZero: true,
        metric: 'capacity',
        target: 30,
      },
      triggers: [
        { kind: 'MESSAGE_QUEUE', name: 'topic', source: 'orders' },
        { kind: 'DOMAIN', name: 'echo-in', source: 'echo.example.com' },
      ],
    });
  });

  it('is its Deployments where there is nothing else, and these can only be changed by its gateway', async () => {
    const template = {
      metadata: { labels: { 'com.openfaas.scale.max': '3' } },
      spec: { containers: [{ name: 'echo', image: 'reg/echo:1' }] },
    };
    const objects = [
      toDeployment('echo', { labels: { faas_function: 'echo' }, spec: { template } }),
      toDeployment('other'),
    ];

    const row = await readFunction([], objects, 'kind image scale { min max } capabilities');

    expect(row).toEqual({
      kind: 'Deployment',
      image: 'reg/echo:1',
      scale: { min: 1, max: 3 },
      capabilities: [],
    });
  });
});

describe('Fission', () => {
  it.each([
    ['BUILDING while its Package waits', 'poolmgr', { buildstatus: 'pending' }, {}],
    ['BUILDING while its Package is built', 'poolmgr', { buildstatus: 'running' }, {}],
    ['FAILED when its Package could not be built', 'poolmgr', { buildstatus: 'failed' }, {}],
    ['FAILED when its Package is not ready', 'poolmgr', {}, { conditions: [no('PackageReady')] }],
    ['READY when it says so', 'poolmgr', {}, { conditions: [yes('Ready')] }],
    ['SCALED_TO_ZERO in a pool without pods', 'poolmgr', { buildstatus: 'succeeded' }, {}],
    ['SCALED_TO_ZERO without a least size and pods', 'newdeploy', {}, {}],
    ['DEPLOYING else', 'container', {}, {}],
  ])('has a Function %s', async (title, executor, packaged, status) => {
    const objects = [
      toFission('hello', { executor, min: executor === 'container' ? 1 : 0, status }),
      toObject('fission.io/v1', 'Package', 'hello-pkg', { status: packaged }),
    ];

    const row = await readFunction([FISSION, FISSION_PACKAGE], objects, 'phase');

    expect(row).toEqual({ phase: title.split(' ')[0] });
  });

  it('tells of a Function what its Environment, Deployment and triggers say', async () => {
    const objects = [
      toFission('hello', { executor: 'newdeploy', min: 1, status: { conditions: [yes('Ready')] } }),
      toObject('fission.io/v1', 'Environment', 'python', {
        spec: { runtime: { image: 'fission/python-env' } },
      }),
      toObject('fission.io/v1', 'HTTPTrigger', 'hello-http', {
        spec: {
          host: 'hello.example.com',
          relativeurl: '/hello',
          methods: ['GET'],
          functionref: { type: 'name', name: 'hello' },
        },
      }),
      toObject('fission.io/v1', 'TimeTrigger', 'hourly', {
        spec: { cron: '@hourly', functionref: { type: 'name', name: 'hello' } },
        status: { conditions: [yes('Scheduled')] },
      }),
      toDeployment('newdeploy-hello', {
        labels: { functionName: 'hello', functionNamespace: 'shop' },
        spec: { replicas: 2 },
        status: { readyReplicas: 1 },
      }),
    ];

    const row = await readFunction(
      [FISSION, FISSION_ENVIRONMENT, FISSION_HTTP, FISSION_TIME],
      objects,
      `runtime runtimeRaw image url internalUrl timeoutSeconds capabilities
       scale { min max desired ready isScaleToZero concurrencyLimit }
       triggers { kind name isReady summary }`,
    );

    expect(row).toEqual({
      runtime: 'PYTHON',
      runtimeRaw: 'python',
      image: 'fission/python-env',
      url: 'http://hello.example.com/hello',
      internalUrl: 'http://router.fission/hello',
      timeoutSeconds: 60,
      capabilities: ['SET_SCALE_BOUNDS', 'DELETE'],
      scale: { min: 1, max: 5, desired: 2, ready: 1, isScaleToZero: false, concurrencyLimit: 1 },
      triggers: [
        { kind: 'HTTP', name: 'hello-http', isReady: null, summary: 'GET /hello' },
        { kind: 'CRON', name: 'hourly', isReady: true, summary: '@hourly' },
      ],
    });
  });

  it('splits requests by the weights of a trigger, and moves them by a canary', async () => {
    const functionref = { type: 'function-weights', functionweights: { old: 80, new: 20 } };
    const objects = [
      toFission('new', { executor: 'poolmgr', min: 0, status: {} }),
      toObject('fission.io/v1', 'HTTPTrigger', 'split', { spec: { functionref } }),
      toObject('fission.io/v1', 'CanaryConfig', 'moving', {
        spec: { trigger: 'split', newfunction: 'new', oldfunction: 'old' },
        status: { status: 'pending' },
      }),
    ];

    const row = await readFunction(
      [FISSION, FISSION_HTTP, FISSION_CANARY],
      objects,
      'traffic { revision desiredPercent } rollout { fromRevision toRevision percentMoved } capabilities',
    );

    expect(row).toEqual({
      traffic: [
        { revision: 'old', desiredPercent: 80 },
        { revision: 'new', desiredPercent: 20 },
      ],
      rollout: { fromRevision: 'old', toRevision: 'new', percentMoved: 20 },
      capabilities: ['DELETE', 'SPLIT_TRAFFIC'],
    });
  });
});

describe('OpenFunction', () => {
  it.each([
    ['PENDING without a status', {}],
    ['BUILDING while its build is made', { build: { state: 'Created' } }],
    ['BUILDING while it is built', { build: { state: 'Building' } }],
    ['FAILED when its build has failed', { build: { state: 'Failed' } }],
    ['FAILED when its build took too long', { build: { state: 'Timeout' } }],
    ['FAILED when its build was cancelled', { build: { state: 'Canceled' } }],
    ['DEPLOYING while its serving is made', built({ state: 'Created' })],
    ['DEPLOYING while its serving starts', built({ state: 'Starting' })],
    ['READY while its serving runs', built({ state: 'Running' })],
    [
      'READY while its serving runs, and nothing was built',
      { build: { state: 'Skipped' }, serving: { state: 'Running' } },
    ],
    ['FAILED when its serving has failed', built({ state: 'Failed' })],
    ['FAILED when its serving took too long', built({ state: 'Timeout' })],
    ['FAILED when nobody knows its runtime', built({ state: 'UnknownRuntime' })],
    ['UNKNOWN in any other state', built({ state: 'Dreaming' })],
  ])('has a Function %s', async (title, status) => {
    const own = toObject('core.openfunction.io/v1beta2', 'Function', 'hello', { status });

    const row = await readFunction([OPENFUNCTION], [own], 'phase');

    expect(row).toEqual({ phase: title.split(' ')[0] });
  });

  it('is one row with the Service of Knative it has made, and idle when that is', async () => {
    const objects = [
      toObject('core.openfunction.io/v1beta2', 'Function', 'hello', {
        spec: {
          image: 'reg/hello:1',
          serving: { scaleOptions: { minReplicas: 0, maxReplicas: 7 } },
        },
        status: built({ state: 'Running', resourceRef: 'serving-x' }),
      }),
      toObject('serving.knative.dev/v1', 'Service', 'serving-x-ksvc', {
        labels: { 'openfunction.io/serving': 'serving-x' },
        status: {
          conditions: [yes('Ready')],
          latestReadyRevisionName: 'serving-x-ksvc-1',
          latestCreatedRevisionName: 'serving-x-ksvc-1',
          traffic: [{ revisionName: 'serving-x-ksvc-1', percent: 100 }],
        },
      }),
      toObject('serving.knative.dev/v1', 'Service', 'other', { status: {} }),
      toObject('serving.knative.dev/v1', 'Revision', 'serving-x-ksvc-1', {
        labels: { 'serving.knative.dev/service': 'serving-x-ksvc' },
        status: {
          conditions: [yes('Ready'), { ...no('Active'), reason: 'NoTraffic' }],
          actualReplicas: 0,
        },
      }),
    ];

    const rows = await readFunctions(
      [OPENFUNCTION, KNATIVE, KNATIVE_REVISION],
      objects,
      'provider name phase scale { max ready } revisions { totalCount }',
    );

    expect(rows).toEqual([
      {
        provider: 'KNATIVE',
        name: 'other',
        phase: 'PENDING',
        scale: { max: null, ready: null },
        revisions: { totalCount: 0 },
      },
      {
        provider: 'OPENFUNCTION',
        name: 'hello',
        phase: 'SCALED_TO_ZERO',
        scale: { max: 7, ready: 0 },
        revisions: { totalCount: 1 },
      },
    ]);
  });
});

describe('Kyma', () => {
  const running = (reason: string) => ({ ...no('Running'), reason });
  it.each([
    ['PENDING without a condition', [], 1],
    ['FAILED when it is not configured', [no('ConfigurationReady'), yes('Running')], 1],
    ['READY while it runs', [yes('Running')], 1],
    ['SCALED_TO_ZERO while it runs without pods', [yes('Running')], 0],
    ['DEGRADED with less pods than it should have', [running('MinReplicasNotAvailable')], 1],
    ['FAILED when it could not be deployed', [running('DeploymentFailed')], 1],
    ['DEPLOYING else', [running('DeploymentWaiting')], 1],
  ])('has a Function %s', async (title, conditions, replicas) => {
    const own = toObject('serverless.kyma-project.io/v1alpha2', 'Function', 'hello', {
      spec: { runtime: 'nodejs22', replicas },
      status: { conditions },
    });

    const row = await readFunction([KYMA], [own], 'phase runtime capabilities');

    expect(row).toEqual({
      phase: title.split(' ')[0],
      runtime: 'NODEJS',
      capabilities: ['SET_REPLICAS', 'DELETE'],
    });
  });
});

describe('Nuclio', () => {
  it.each([
    ['PENDING without a state', '', false],
    ['BUILDING in waitingForBuild', 'waitingForBuild', false],
    ['BUILDING in building', 'building', false],
    ['DEPLOYING in waitingForResourceConfiguration', 'waitingForResourceConfiguration', false],
    ['DEPLOYING in configuringResources', 'configuringResources', false],
    ['ACTIVATING in waitingForScaleResourceFromZero', 'waitingForScaleResourceFromZero', false],
    ['SCALED_TO_ZERO in scaledToZero', 'scaledToZero', false],
    ['SCALED_TO_ZERO in waitingForScaleResourceToZero', 'waitingForScaleResourceToZero', false],
    ['DEGRADED in unhealthy', 'unhealthy', false],
    ['FAILED in error', 'error', false],
    ['DISABLED in imported', 'imported', false],
    ['DISABLED when it is disabled', 'ready', true],
    ['READY in ready', 'ready', false],
    ['UNKNOWN in any other', 'dreaming', false],
  ])('has a function %s', async (title, state, disable) => {
    const own = toObject('nuclio.io/v1beta1', 'NuclioFunction', 'hello', {
      spec: { disable },
      status: { state },
    });

    const row = await readFunction([NUCLIO], [own], 'phase');

    expect(row).toEqual({ phase: title.split(' ')[0] });
  });

  it('tells of a function what its Deployment and gateways say', async () => {
    const upstreams = [
      { kind: 'nucliofunction', nucliofunction: { name: 'hello' } },
      { kind: 'nucliofunction', nucliofunction: { name: 'canary' }, percentage: 20 },
    ];
    const objects = [
      toObject('nuclio.io/v1beta1', 'NuclioFunction', 'hello', {
        spec: {
          runtime: 'python:3.9',
          minReplicas: 0,
          maxReplicas: 4,
          eventTimeout: '2m',
          triggers: { c: { kind: 'cron', attributes: { schedule: '* * * * *' } } },
        },
        status: { state: 'ready', containerImage: 'reg/hello:1' },
      }),
      toObject('nuclio.io/v1beta1', 'NuclioAPIGateway', 'gate', {
        spec: { host: 'gate.example.com', path: '/x', upstreams },
        status: { state: 'ready' },
      }),
      toDeployment('nuclio-hello', { spec: { replicas: 2 }, status: { readyReplicas: 2 } }),
    ];

    const row = await readFunction(
      [NUCLIO, NUCLIO_GATEWAY],
      objects,
      `runtime image url timeoutSeconds scale { min max desired ready isScaleToZero }
       traffic { revision desiredPercent actualPercent } triggers { kind name summary } capabilities`,
    );

    expect(row).toEqual({
      runtime: 'PYTHON',
      image: 'reg/hello:1',
      url: 'http://gate.example.com/x',
      timeoutSeconds: 120,
      scale: { min: 0, max: 4, desired: 2, ready: 2, isScaleToZero: true },
      traffic: [
        { revision: 'hello', desiredPercent: 80, actualPercent: null },
        { revision: 'canary', desiredPercent: 20, actualPercent: null },
      ],
      triggers: [
        { kind: 'CRON', name: 'c', summary: '* * * * *' },
        { kind: 'DOMAIN', name: 'gate', summary: '/x' },
      ],
      capabilities: ['DEPLOY', 'SET_SCALE_BOUNDS', 'DELETE', 'SPLIT_TRAFFIC'],
    });
  });
});

describe('engines whose functions stand as their Deployment does', () => {
  const ready = { spec: { replicas: 1 }, status: { readyReplicas: 1, availableReplicas: 1 } };

  it.each([
    ['PENDING', []],
    ['READY', [toDeployment('hello', ready)]],
  ])('say %s of Kubeless by it, and read alone', async (phase, deployments) => {
    const objects = [
      toObject('kubeless.io/v1beta1', 'Function', 'hello', {
        spec: {
          runtime: 'ruby2.6',
          timeout: '30',
          horizontalPodAutoscaler: { spec: { minReplicas: 1, maxReplicas: 3 } },
        },
      }),
      toObject('kubeless.io/v1beta1', 'HTTPTrigger', 'web', {
        spec: { 'function-name': 'hello', 'host-name': 'hello.example.com', path: 'x' },
      }),
      ...deployments,
    ];

    const row = await readFunction(
      [KUBELESS, KUBELESS_HTTP],
      objects,
      'phase runtime url timeoutSeconds scale { min max } triggers { kind } capabilities',
    );

    expect(row).toEqual({
      phase,
      runtime: 'RUBY',
      url: 'http://hello.example.com/x',
      timeoutSeconds: 30,
      scale: { min: 1, max: 3 },
      triggers: [{ kind: 'HTTP' }],
      capabilities: [],
    });
  });

  it.each([
    ['PENDING', []],
    ['READY', [toDeployment('hello', ready)]],
  ])('say %s of SpinKube by it', async (phase, deployments) => {
    const objects = [
      toObject('core.spinkube.dev/v1alpha1', 'SpinApp', 'hello', {
        spec: { image: 'reg/spin:1', executor: 'containerd-shim-spin', replicas: 1 },
      }),
      toObject('core.spinkube.dev/v1alpha1', 'SpinAppExecutor', 'containerd-shim-spin', {
        spec: { deploymentConfig: { runtimeClassName: 'wasmtime-spin-v2' } },
      }),
      ...deployments,
    ];

    const row = await readFunction(
      [SPINKUBE, SPINKUBE_EXECUTOR],
      objects,
      'phase runtime image runtimeClassName',
    );

    expect(row).toEqual({
      phase,
      runtime: 'WASM',
      image: 'reg/spin:1',
      runtimeClassName: 'wasmtime-spin-v2',
    });
  });

  it.each([
    ['PENDING', {}, []],
    ['READY', { conditions: [yes('Ready')] }, [toDeployment('hello', ready)]],
    ['READY', {}, [toDeployment('hello', ready)]],
  ])("say %s of KEDA's HTTP add-on by it", async (phase, status, deployments) => {
    const scaled = toObject('http.keda.sh/v1alpha1', 'HTTPScaledObject', 'scaled', {
      spec: {
        hosts: ['hello.example.com'],
        scaleTargetRef: { name: 'hello' },
        replicas: { max: 10 },
      },
      status,
    });

    const row = await readFunction(
      [KEDA_HTTP],
      [scaled, ...deployments],
      'provider phase url scale { min max isScaleToZero metric target } capabilities',
    );

    expect(row).toEqual({
      provider: 'KEDA_HTTP',
      phase,
      url: 'http://hello.example.com',
      scale: { min: 0, max: 10, isScaleToZero: true, metric: 'concurrency', target: 100 },
      capabilities: ['SET_SCALE_BOUNDS', 'DELETE'],
    });
  });

  it('tell of an InterceptorRoute by the ScaledObject that scales by it, beside a HTTPScaledObject of its name', async () => {
    const objects = [
      toRoute('hello', { status: { conditions: [yes('Ready')] } }),
      toScaler('by-requests', { interceptorRoute: 'hello' }),
      toScaler('by-something-else', { scalerAddress: 'else:9090' }),
      toDeployment('hello', ready),
      toObject('http.keda.sh/v1alpha1', 'HTTPScaledObject', 'hello', {
        spec: { scaleTargetRef: { name: 'other' } },
      }),
      toRoute('alone', { status: { conditions: [yes('Ready')] } }),
      toRoute('broken', { status: { conditions: [no('Ready')] } }),
    ];

    const rows = await readFunctions(
      [KEDA_HTTP, KEDA_ROUTE, KEDA_SCALER],
      objects,
      `kind name phase url scale { min max ready isScaleToZero metric target } capabilities
       triggers { kind source summary }`,
    );

    const triggers = [{ kind: 'HTTP', source: 'hello.example.com', summary: '/api' }];
    const url = 'http://hello.example.com/api';
    const scale = {
      min: null,
      max: null,
      ready: null,
      isScaleToZero: false,
      metric: 'requestRate',
      target: 50,
    };
    expect(rows).toEqual([
      {
        kind: 'InterceptorRoute',
        name: 'alone',
        phase: 'UNKNOWN',
        url,
        scale,
        capabilities: ['DELETE'],
        triggers,
      },
      {
        kind: 'InterceptorRoute',
        name: 'broken',
        phase: 'FAILED',
        url,
        scale,
        capabilities: ['DELETE'],
        triggers,
      },
      {
        kind: 'HTTPScaledObject',
        name: 'hello',
        phase: 'PENDING',
        url: null,
        scale: {
          min: 0,
          max: 100,
          ready: null,
          isScaleToZero: true,
          metric: 'concurrency',
          target: 100,
        },
        capabilities: ['SET_SCALE_BOUNDS', 'DELETE'],
        triggers: [],
      },
      {
        kind: 'InterceptorRoute',
        name: 'hello',
        phase: 'READY',
        url,
        scale: { ...scale, min: 0, max: 3, ready: 1, isScaleToZero: true },
        capabilities: ['SET_SCALE_BOUNDS', 'DELETE'],
        triggers,
      },
    ]);
  });

  it('list what Knative Functions has deployed once, with what scales it by requests', async () => {
    const labels = { 'function.knative.dev/name': 'hello', 'function.knative.dev/runtime': 'go' };
    const objects = [
      toDeployment('hello', { ...ready, labels }),
      toDeployment('of-a-service', {
        labels: { ...labels, 'serving.knative.dev/service': 'of-a-service' },
      }),
      toObject('http.keda.sh/v1alpha1', 'HTTPScaledObject', 'hello', {
        spec: { scaleTargetRef: { name: 'hello' }, replicas: { min: 1, max: 10 } },
      }),
    ];

    const row = await readFunction(
      [KEDA_HTTP],
      objects,
      'provider kind phase runtime scale { min max desired ready } capabilities',
    );

    expect(row).toEqual({
      provider: 'FUNC_RAW',
      kind: 'Deployment',
      phase: 'READY',
      runtime: 'GO',
      scale: { min: 1, max: 10, desired: 1, ready: 1 },
      capabilities: ['DEPLOY', 'SET_REPLICAS', 'DELETE'],
    });
  });
});

const OPENFAAS = ['openfaas.com/v1', 'Function', 'functions'] as const;
const OPENFAAS_PROFILE = ['openfaas.com/v1', 'Profile', 'profiles'] as const;
const OPENFAAS_INGRESS = ['openfaas.com/v1', 'FunctionIngress', 'functioningresses'] as const;
const FISSION = ['fission.io/v1', 'Function', 'functions'] as const;
const FISSION_PACKAGE = ['fission.io/v1', 'Package', 'packages'] as const;
const FISSION_ENVIRONMENT = ['fission.io/v1', 'Environment', 'environments'] as const;
const FISSION_HTTP = ['fission.io/v1', 'HTTPTrigger', 'httptriggers'] as const;
const FISSION_TIME = ['fission.io/v1', 'TimeTrigger', 'timetriggers'] as const;
const FISSION_CANARY = ['fission.io/v1', 'CanaryConfig', 'canaryconfigs'] as const;
const OPENFUNCTION = ['core.openfunction.io/v1beta2', 'Function', 'functions'] as const;
const KNATIVE = ['serving.knative.dev/v1', 'Service', 'services'] as const;
const KNATIVE_REVISION = ['serving.knative.dev/v1', 'Revision', 'revisions'] as const;
const KYMA = ['serverless.kyma-project.io/v1alpha2', 'Function', 'functions'] as const;
const NUCLIO = ['nuclio.io/v1beta1', 'NuclioFunction', 'nucliofunctions'] as const;
const NUCLIO_GATEWAY = ['nuclio.io/v1beta1', 'NuclioAPIGateway', 'nuclioapigateways'] as const;
const KUBELESS = ['kubeless.io/v1beta1', 'Function', 'functions'] as const;
const KUBELESS_HTTP = ['kubeless.io/v1beta1', 'HTTPTrigger', 'httptriggers'] as const;
const SPINKUBE = ['core.spinkube.dev/v1alpha1', 'SpinApp', 'spinapps'] as const;
const SPINKUBE_EXECUTOR = [
  'core.spinkube.dev/v1alpha1',
  'SpinAppExecutor',
  'spinappexecutors',
] as const;
const KEDA_HTTP = ['http.keda.sh/v1alpha1', 'HTTPScaledObject', 'httpscaledobjects'] as const;

const KEDA_ROUTE = ['http.keda.sh/v1beta1', 'InterceptorRoute', 'interceptorroutes'] as const;
const KEDA_SCALER = ['keda.sh/v1alpha1', 'ScaledObject', 'scaledobjects'] as const;

const ECHO = { name: 'echo', image: 'reg/echo:1' } as const;

function toRoute(name: string, { status }: { readonly status: object }) {
  return toObject('http.keda.sh/v1beta1', 'InterceptorRoute', name, {
    spec: {
      target: { service: 'hello', port: 8080 },
      rules: [{ hosts: ['hello.example.com'], paths: [{ value: '/api' }] }],
      scalingMetric: { requestRate: { targetValue: 50 } },
    },
    status,
  });
}

function toScaler(name: string, metadata: object) {
  return toObject('keda.sh/v1alpha1', 'ScaledObject', name, {
    spec: {
      scaleTargetRef: { name: 'hello' },
      maxReplicaCount: 3,
      triggers: [{ type: 'external-push', metadata }],
    },
  });
}

function yes(type: string) {
  return { type, status: 'True' };
}

function no(type: string) {
  return { type, status: 'False', reason: 'Broken' };
}

function built(serving: object) {
  return { build: { state: 'Succeeded' }, serving };
}

function toFission(
  name: string,
  {
    executor,
    min,
    status,
  }: { readonly executor: string; readonly min: number; readonly status: object },
) {
  return toObject('fission.io/v1', 'Function', name, {
    spec: {
      environment: { name: 'python', namespace: 'shop' },
      package: { packageref: { name: 'hello-pkg', namespace: 'shop' } },
      InvokeStrategy: {
        StrategyType: 'execution',
        ExecutionStrategy: { ExecutorType: executor, MinScale: min, MaxScale: 5 },
      },
      functionTimeout: 60,
    },
    status,
  });
}
