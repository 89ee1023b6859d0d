import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../src/datasources/access/viewer.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { Kind } from '../../support/functions.ts';
import {
  openFunctions,
  readFunction,
  readFunctions,
  serve,
  toObject,
} from '../../support/functions.ts';

describe('what Crossplane declares', () => {
  const creating = { ...no('Ready'), reason: 'Creating' };
  it.each([
    ['PENDING without a condition', []],
    ['FAILED when it cannot be made', [{ ...no('Synced'), reason: 'ReconcileError' }, creating]],
    ['FAILED when making it has failed', [yes('Synced'), no('LastAsyncOperation'), creating]],
    [
      'DEGRADED when a later change cannot be made',
      [{ ...no('Synced'), reason: 'ReconcileError' }, yes('Ready')],
    ],
    ['DEPLOYING while it is made', [yes('Synced'), creating]],
    ['TERMINATING while it is unmade', [yes('Synced'), { ...no('Ready'), reason: 'Deleting' }]],
    ['FAILED when it is not available', [yes('Synced'), { ...no('Ready'), reason: 'Unavailable' }]],
    ['UNKNOWN for any other reason', [yes('Synced'), { ...no('Ready'), reason: 'Dreaming' }]],
    ['READY when it is', [yes('Synced'), yes('Ready')]],
    [
      'READY when it is and nobody looks after it',
      [{ ...no('Synced'), reason: 'ReconcilePaused' }, yes('Ready')],
    ],
  ])('is a function %s', async (title, conditions) => {
    const own = toObject('lambda.aws.m.upbound.io/v1beta1', 'Function', 'hello', {
      status: { conditions },
    });

    const row = await readFunction([MANAGED_LAMBDA], [own], 'phase');

    expect(row).toEqual({ phase: title.split(' ')[0] });
  });

  it('is a row of its own, of the whole cluster, of a namespace and beside that of others', async () => {
    const objects = [
      toObject('lambda.aws.upbound.io/v1beta2', 'Function', 'hello', {
        metadata: { namespace: undefined },
        spec: {
          initProvider: { runtime: 'python3.12', timeout: 5 },
          forProvider: { timeout: 3, reservedConcurrentExecutions: -1 },
        },
      }),
      toObject('lambda.aws.m.upbound.io/v1beta1', 'Function', 'hello', {
        spec: { forProvider: { imageUri: 'reg/hello:1', reservedConcurrentExecutions: 7 } },
      }),
      toObject('lambda.services.k8s.aws/v1alpha1', 'Function', 'hello'),
    ];

    const rows = await readFunctions(
      [LAMBDA, MANAGED_LAMBDA, CLUSTER_LAMBDA],
      objects,
      'apiVersion namespace name runtime image timeoutSeconds scale { max }',
    );

    expect(rows).toEqual([
      {
        apiVersion: 'lambda.aws.upbound.io/v1beta2',
        namespace: null,
        name: 'hello',
        runtime: 'PYTHON',
        image: null,
        timeoutSeconds: 3,
        scale: { max: null },
      },
      {
        apiVersion: 'lambda.aws.m.upbound.io/v1beta1',
        namespace: 'shop',
        name: 'hello',
        runtime: 'CONTAINER',
        image: 'reg/hello:1',
        timeoutSeconds: null,
        scale: { max: 7 },
      },
      {
        apiVersion: 'lambda.services.k8s.aws/v1alpha1',
        namespace: 'shop',
        name: 'hello',
        runtime: 'CONTAINER',
        image: null,
        timeoutSeconds: null,
        scale: { max: null },
      },
    ]);
  });
});

describe('AWS Lambda', () => {
  it.each([
    ['PENDING without a state', {}],
    ['FAILED when its controller gives up', { conditions: [yes('ACK.Terminal')] }],
    ['DEPLOYING in Pending', { state: 'Pending' }],
    ['FAILED in Failed', { state: 'Failed' }],
    ['SCALED_TO_ZERO in Inactive', { state: 'Inactive' }],
    ['DEPLOYING while it is updated', { state: 'Active', lastUpdateStatus: 'InProgress' }],
    ['DEGRADED when its update has failed', { state: 'Active', lastUpdateStatus: 'Failed' }],
    ['READY in Active', { state: 'Active', lastUpdateStatus: 'Successful' }],
    ['UNKNOWN in any other', { state: 'Dreaming' }],
  ])('has a Function %s', async (title, status) => {
    const own = toObject('lambda.services.k8s.aws/v1alpha1', 'Function', 'hello', {
      spec: { runtime: 'java21', timeout: 3 },
      status,
    });

    const row = await readFunction([LAMBDA], [own], 'phase runtime timeoutSeconds capabilities');

    expect(row).toEqual({
      phase: title.split(' ')[0],
      runtime: 'JAVA',
      timeoutSeconds: 3,
      capabilities: [],
    });
  });
});

describe('Cloud Run', () => {
  const latestReadyRevision = 'projects/p/locations/l/services/s/revisions/hello-1';
  it.each([
    ['PENDING without a condition', {}],
    ['FAILED when it could not be made', { conditions: notReady('UpdateFailed') }],
    [
      'DEGRADED when a later change could not be made',
      { conditions: notReady('UpdateFailed'), latestReadyRevision },
    ],
    ['DEPLOYING while it is made', { conditions: notReady('Updating') }],
    ['DEPLOYING while it is reconciled', { conditions: [yes('Ready')], reconciling: true }],
    ['READY else', { conditions: [yes('Ready')] }],
  ])('has a RunService %s', async (title, status) => {
    const own = toObject('run.cnrm.cloud.google.com/v1beta1', 'RunService', 'hello', { status });

    const row = await readFunction([CLOUD_RUN], [own], 'phase');

    expect(row).toEqual({ phase: title.split(' ')[0] });
  });

  it('tells of its traffic as it was asked for, and as it is', async () => {
    const type = 'TRAFFIC_TARGET_ALLOCATION_TYPE';
    const own = toObject('run.cnrm.cloud.google.com/v1beta1', 'RunService', 'hello', {
      spec: {
        template: {
          containers: [{ image: 'reg/hello:1' }],
          scaling: { maxInstanceCount: 3 },
          timeout: '300s',
        },
        traffic: [
          { type: `${type}_LATEST`, percent: 10 },
          { type: `${type}_REVISION`, revision: 'hello-0', percent: 90 },
        ],
      },
      status: {
        conditions: [yes('Ready')],
        uri: 'https://hello.run.app',
        latestReadyRevision,
        latestCreatedRevision: latestReadyRevision,
        trafficStatuses: [{ type: `${type}_REVISION`, revision: 'hello-0', percent: 100 }],
      },
    });

    const row = await readFunction(
      [CLOUD_RUN],
      [own],
      `image url timeoutSeconds scale { min max isScaleToZero } rollout { toRevision }
       traffic { revision isLatest desiredPercent actualPercent }`,
    );

    expect(row).toEqual({
      image: 'reg/hello:1',
      url: 'https://hello.run.app',
      timeoutSeconds: 300,
      scale: { min: 0, max: 3, isScaleToZero: true },
      rollout: null,
      traffic: [
        { revision: 'hello-1', isLatest: true, desiredPercent: 10, actualPercent: 0 },
        { revision: 'hello-0', isLatest: false, desiredPercent: 90, actualPercent: 100 },
      ],
    });
  });

  it.each([
    ['READY when a change has ended well', { terminalCondition: ended('CONDITION_SUCCEEDED') }],
    ['DEPLOYING while it waits', { terminalCondition: ended('CONDITION_PENDING') }],
    [
      'DEPLOYING while it is reconciled',
      { terminalCondition: ended('CONDITION_SUCCEEDED'), reconciling: true },
    ],
    ['FAILED when nothing was ever ready', { terminalCondition: ended('CONDITION_FAILED') }],
    [
      'DEGRADED when something was',
      { terminalCondition: ended('CONDITION_FAILED'), latestReadyRevision },
    ],
    ['UNKNOWN in any other state', { terminalCondition: ended('CONDITION_DREAMING') }],
    ['READY without a word', {}],
  ])('has a V2Service of Crossplane that is %s', async (title, atProvider) => {
    const own = toObject('cloudrun.gcp.m.upbound.io/v1beta1', 'V2Service', 'hello', {
      spec: {
        forProvider: {
          template: { containers: [{ image: 'reg/hello:1' }], scaling: { minInstanceCount: 1 } },
        },
      },
      status: { ...MANAGED_READY, atProvider: { uri: 'https://hello.run.app', ...atProvider } },
    });

    const row = await readFunction(
      [MANAGED_RUN],
      [own],
      'phase provider image url scale { min isScaleToZero }',
    );

    expect(row).toEqual({
      phase: title.split(' ')[0],
      provider: 'CLOUD_RUN',
      image: 'reg/hello:1',
      url: 'https://hello.run.app',
      scale: { min: 1, isScaleToZero: false },
    });
  });

  it.each([
    ['READY when it is', [yes('Ready')], {}],
    ['DEPLOYING while that is not known', [{ type: 'Ready', status: 'Unknown' }], {}],
    ['FAILED when it is not', [no('Ready')], {}],
    ['DEGRADED when it was', [no('Ready')], { latestReadyRevisionName: 'hello-1' }],
  ])('has a Service of Crossplane that is %s', async (title, conditions, told) => {
    const own = toObject('cloudrun.gcp.upbound.io/v1beta1', 'Service', 'hello', {
      metadata: { namespace: undefined },
      spec: {
        forProvider: {
          // Its first version writes a part as a list of one.
          template: [
            {
              metadata: [{ annotations: { 'autoscaling.knative.dev/maxScale': '4' } }],
              spec: [{ containers: [{ image: 'reg/hello:1' }], timeoutSeconds: 60 }],
            },
          ],
          traffic: [{ latestRevision: true, percent: 100 }],
        },
      },
      status: {
        ...MANAGED_READY,
        atProvider: { status: [{ url: 'https://hello.run.app', conditions, ...told }] },
      },
    });

    const row = await readFunction(
      [CLUSTER_RUN],
      [own],
      'phase image url timeoutSeconds scale { min max } traffic { isLatest desiredPercent }',
    );

    expect(row).toEqual({
      phase: title.split(' ')[0],
      image: 'reg/hello:1',
      url: 'https://hello.run.app',
      timeoutSeconds: 60,
      scale: { min: 0, max: 4 },
      traffic: [{ isLatest: true, desiredPercent: 100 }],
    });
  });
});

describe('Cloud Functions', () => {
  it.each([
    ['READY in ACTIVE', 'ACTIVE'],
    ['DEPLOYING in DEPLOYING', 'DEPLOYING'],
    ['TERMINATING in DELETING', 'DELETING'],
    ['FAILED in FAILED', 'FAILED'],
    ['UNKNOWN in any other', 'DREAMING'],
    ['READY without a state', undefined],
  ])('have a Function of the second generation %s', async (title, state) => {
    const own = toObject('cloudfunctions2.gcp.m.upbound.io/v1beta1', 'Function', 'hello', {
      spec: {
        forProvider: {
          buildConfig: { runtime: 'nodejs22' },
          serviceConfig: { minInstanceCount: 0, maxInstanceCount: 5, timeoutSeconds: 30 },
          eventTrigger: {
            eventType: 'google.cloud.pubsub.topic.v1.messagePublished',
            pubsubTopic: 'orders',
          },
        },
      },
      status: { ...MANAGED_READY, atProvider: { state, url: 'https://hello.run.app' } },
    });

    const row = await readFunction(
      [CLOUD_FUNCTIONS_2],
      [own],
      `phase provider runtime url timeoutSeconds scale { min max isScaleToZero concurrencyLimit }
       triggers { kind apiVersion source }`,
    );

    expect(row).toEqual({
      phase: title.split(' ')[0],
      provider: 'CLOUD_FUNCTIONS',
      runtime: 'NODEJS',
      url: 'https://hello.run.app',
      timeoutSeconds: 30,
      scale: { min: 0, max: 5, isScaleToZero: true, concurrencyLimit: 1 },
      triggers: [
        {
          kind: 'MESSAGE_QUEUE',
          apiVersion: 'cloudfunctions2.gcp.m.upbound.io/v1beta1',
          source: 'orders',
        },
      ],
    });
  });

  it.each([
    ['READY in ACTIVE', 'ACTIVE'],
    ['DEPLOYING in DEPLOY_IN_PROGRESS', 'DEPLOY_IN_PROGRESS'],
    ['TERMINATING in DELETE_IN_PROGRESS', 'DELETE_IN_PROGRESS'],
    ['FAILED in OFFLINE', 'OFFLINE'],
    ['UNKNOWN in UNKNOWN', 'UNKNOWN'],
  ])('have a Function of the first generation %s', async (title, status) => {
    const own = toObject('cloudfunctions.gcp.upbound.io/v1beta2', 'Function', 'hello', {
      metadata: { namespace: undefined },
      spec: { forProvider: { runtime: 'go122', maxInstances: 3, timeout: 10 } },
      status: { ...MANAGED_READY, atProvider: { status, httpsTriggerUrl: 'https://hello.net/x' } },
    });

    const row = await readFunction(
      [CLOUD_FUNCTIONS_1],
      [own],
      'phase runtime url timeoutSeconds scale { max }',
    );

    expect(row).toEqual({
      phase: title.split(' ')[0],
      runtime: 'GO',
      url: 'https://hello.net/x',
      timeoutSeconds: 10,
      scale: { max: 3 },
    });
  });
});

describe('a function of the whole cluster', () => {
  it('is seen by who may list its kind everywhere, one of a namespace by who may list it there', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    for (const kind of [MANAGED_LAMBDA, CLUSTER_LAMBDA]) serve(cluster, ...kind);
    cluster.apply(
      toObject('lambda.aws.upbound.io/v1beta2', 'Function', 'wide', {
        metadata: { namespace: undefined },
      }),
    );
    cluster.apply(toObject('lambda.aws.m.upbound.io/v1beta1', 'Function', 'narrow'));
    await using all = await openFunctions(cluster);
    await using some = await openFunctions(cluster, toViewer(new Set(['shop'])));

    const [everything, part] = await Promise.all(
      [all, some].map((app) => app.query('{ functions { nodes { name } } }')),
    );

    expect(everything?.data.at('functions.nodes')).toEqual([{ name: 'narrow' }, { name: 'wide' }]);
    expect(part?.data.at('functions.nodes')).toEqual([{ name: 'narrow' }]);
  });
});

describe('Azure Functions', () => {
  const failed = { ...no('Ready'), severity: 'Error' };
  it.each([
    ['PENDING without a condition', {}],
    ['DEPLOYING while it is made', { conditions: [{ ...no('Ready'), severity: 'Info' }] }],
    [
      'DEPLOYING while that is tried again',
      { conditions: [{ ...no('Ready'), severity: 'Warning' }] },
    ],
    ['FAILED when it could not be made', { conditions: [failed] }],
    [
      'DEGRADED when it runs though a later change could not be made',
      { conditions: [failed], state: 'Running' },
    ],
    ['DISABLED in Stopped', { conditions: [yes('Ready')], state: 'Stopped' }],
    ['DISABLED when it is', { conditions: [yes('Ready')], state: 'Running', enabled: false }],
    [
      'DEGRADED when its quota is used up',
      { conditions: [yes('Ready')], state: 'Running', usageState: 'Exceeded' },
    ],
    [
      'DEGRADED when it can be had in part',
      { conditions: [yes('Ready')], state: 'Running', availabilityState: 'Limited' },
    ],
    [
      'READY in Running',
      { conditions: [yes('Ready')], state: 'Running', availabilityState: 'Normal' },
    ],
    ['READY without a state', { conditions: [yes('Ready')] }],
    ['UNKNOWN in any other', { conditions: [yes('Ready')], state: 'Dreaming' }],
  ])('have a Site of Azure Service Operator that is %s', async (title, status) => {
    const own = toSite({ kind: 'functionapp,linux' }, status);

    const row = await readFunction([SITE], [own], 'phase provider capabilities');

    expect(row).toEqual({
      phase: title.split(' ')[0],
      provider: 'AZURE_FUNCTIONS',
      capabilities: [],
    });
  });

  it.each([
    [{ siteConfig: { linuxFxVersion: 'PYTHON|3.11' } }, 'PYTHON', null],
    [{ siteConfig: { linuxFxVersion: 'DOCKER|reg/hello:1' } }, 'CONTAINER', 'reg/hello:1'],
    [
      { siteConfig: { appSettings: [{ name: 'FUNCTIONS_WORKER_RUNTIME', value: 'node' }] } },
      'NODEJS',
      null,
    ],
    [{ functionAppConfig: { runtime: { name: 'dotnet-isolated' } } }, 'DOTNET', null],
    [{}, 'UNKNOWN', null],
  ])('are written in what their Site says: %j', async (spec, runtime, image) => {
    const own = toSite({ kind: 'functionapp', ...spec }, {});

    const row = await readFunction([SITE], [own], 'runtime image');

    expect(row).toEqual({ runtime, image });
  });

  it('are those Sites alone that are function apps, by what was asked for or came of it', async () => {
    const objects = [
      toSite({ kind: 'app,linux' }, {}),
      toSite({}, {}, 'not-known-yet'),
      toSite({}, { kind: 'functionapp' }, 'told'),
      toSite(
        {
          kind: 'functionapp',
          siteConfig: { minimumElasticInstanceCount: 1, functionAppScaleLimit: 9 },
        },
        { defaultHostName: 'hello.azurewebsites.net' },
        'whole',
      ),
    ];

    const rows = await readFunctions([SITE], objects, 'name url scale { min max }');

    expect(rows).toEqual([
      { name: 'told', url: null, scale: { min: null, max: null } },
      { name: 'whole', url: 'https://hello.azurewebsites.net', scale: { min: 1, max: 9 } },
    ]);
  });

  it.each([
    ['READY', {}],
    ['DISABLED', { enabled: false }],
  ])('are %s of Crossplane, as it says', async (phase, asked) => {
    const own = toObject('web.azure.m.upbound.io/v1beta1', 'LinuxFunctionApp', 'hello', {
      spec: {
        forProvider: {
          siteConfig: { applicationStack: { pythonVersion: '3.12' }, appScaleLimit: 4 },
          ...asked,
        },
      },
      status: { ...MANAGED_READY, atProvider: { defaultHostname: 'hello.azurewebsites.net' } },
    });

    const row = await readFunction([MANAGED_APP], [own], 'phase runtime url scale { max }');

    expect(row).toEqual({
      phase,
      runtime: 'PYTHON',
      url: 'https://hello.azurewebsites.net',
      scale: { max: 4 },
    });
  });

  it('run the image that an app of Crossplane names', async () => {
    const docker = [{ imageName: 'hello', imageTag: '2' }];
    const own = toObject('web.azure.upbound.io/v1beta1', 'WindowsFunctionApp', 'hello', {
      metadata: { namespace: undefined },
      // Its first version writes a part as a list of one.
      spec: { forProvider: { siteConfig: [{ applicationStack: [{ docker }] }] } },
    });

    const row = await readFunction([CLUSTER_APP], [own], 'runtime image');

    expect(row).toEqual({ runtime: 'CONTAINER', image: 'hello:2' });
  });
});

const LAMBDA: Kind = ['lambda.services.k8s.aws/v1alpha1', 'Function', 'functions'];
const MANAGED_LAMBDA: Kind = ['lambda.aws.m.upbound.io/v1beta1', 'Function', 'functions'];
const CLUSTER_LAMBDA: Kind = ['lambda.aws.upbound.io/v1beta2', 'Function', 'functions', 'Cluster'];
const CLOUD_RUN: Kind = ['run.cnrm.cloud.google.com/v1beta1', 'RunService', 'runservices'];
const MANAGED_RUN: Kind = ['cloudrun.gcp.m.upbound.io/v1beta1', 'V2Service', 'v2services'];
const CLUSTER_RUN: Kind = ['cloudrun.gcp.upbound.io/v1beta1', 'Service', 'services', 'Cluster'];
const CLOUD_FUNCTIONS_2: Kind = [
  'cloudfunctions2.gcp.m.upbound.io/v1beta1',
  'Function',
  'functions',
];
const CLOUD_FUNCTIONS_1: Kind = [
  'cloudfunctions.gcp.upbound.io/v1beta2',
  'Function',
  'functions',
  'Cluster',
];
const SITE: Kind = ['web.azure.com/v1api20220301', 'Site', 'sites'];
const MANAGED_APP: Kind = [
  'web.azure.m.upbound.io/v1beta1',
  'LinuxFunctionApp',
  'linuxfunctionapps',
];
const CLUSTER_APP: Kind = [
  'web.azure.upbound.io/v1beta1',
  'WindowsFunctionApp',
  'windowsfunctionapps',
  'Cluster',
];

const MANAGED_READY = { conditions: [yes('Synced'), yes('Ready')] };

function toViewer(namespaces: ReadonlySet<string>): Viewer {
  const access = { key: 'bob', namespacesOf: () => namespaces };
  return { name: 'bob', groups: [], isAnonymous: false, access };
}

function ended(state: string) {
  return [{ type: 'Ready', state }];
}

function toSite(spec: object, status: object, name = 'hello') {
  return toObject('web.azure.com/v1api20220301', 'Site', name, { spec, status });
}

function notReady(reason: string) {
  return [{ ...no('Ready'), reason }];
}

function yes(type: string) {
  return { type, status: 'True' };
}

function no(type: string) {
  return { type, status: 'False', reason: 'Broken' };
}
