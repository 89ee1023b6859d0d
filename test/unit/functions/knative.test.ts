import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../src/datasources/access/viewer.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { openFunctions, serve } from '../../support/functions.ts';

describe('a Service of Knative', () => {
  it.each([
    ['PENDING without a status', {}, []],
    ['DEPLOYING while its controller is behind', { ...READY, observedGeneration: 0 }, []],
    ['PENDING while its first revision starts', { conditions: [unknown('Ready')] }, []],
    [
      'DEPLOYING while a later revision starts',
      { ...SERVING, conditions: [unknown('Ready', 'Deploying')] },
      [],
    ],
    ['FAILED when it is not ready and nothing serves', { conditions: [no('Ready')] }, []],
    [
      'DEGRADED when it is not ready and an earlier revision serves',
      { ...SERVING, conditions: [no('Ready', 'RevisionFailed')] },
      [],
    ],
    [
      'SCALED_TO_ZERO when no revision that requests go to has pods',
      READY,
      [no('Active', 'NoTraffic'), yes('Ready')],
    ],
    [
      'ACTIVATING while the first pod of one is on its way',
      READY,
      [unknown('Active', 'Queued'), yes('Ready')],
    ],
    ['READY else', READY, [yes('Active'), yes('Ready')]],
    [
      'FAILED when it is not ready, though its revision is queued',
      { conditions: [no('Ready', 'Unschedulable')], traffic: SERVING.traffic },
      [unknown('Active', 'Queued')],
    ],
  ])('is %s', async (title, status, conditions) => {
    await using cluster = await startKnative();
    cluster.apply(toService({ status }));
    cluster.apply(toRevision('hello-00001', { conditions }));
    await using app = await openFunctions(cluster);

    const { data, errors } = await app.query('{ functions { nodes { phase reason } } }');

    expect(errors).toEqual([]);
    expect(data.at('functions.nodes.0.phase')).toBe(title.split(' ')[0]);
  });

  it.each([
    ['may where nothing is said', undefined, true],
    ['may where its cluster says so', { 'enable-scale-to-zero': 'true' }, true],
    ['may not where its cluster forbids it', { 'enable-scale-to-zero': 'false' }, false],
  ])('%s go to none', async (_title, data, isScaleToZero) => {
    await using cluster = await startKnative();
    cluster.apply(toService({ status: READY }));
    if (data !== undefined) {
      const metadata = { namespace: 'knative-serving', name: 'config-autoscaler' };
      cluster.apply({ apiVersion: 'v1', kind: 'ConfigMap', metadata, data });
    }
    await using app = await openFunctions(cluster);

    const answer = await app.query('{ functions { nodes { scale { isScaleToZero } } } }');

    expect(answer.data.at('functions.nodes')).toEqual([{ scale: { isScaleToZero } }]);
  });

  it('is not what ConfigMaps of that name elsewhere say', async () => {
    await using cluster = await startKnative();
    cluster.apply(toService({ status: READY }));
    cluster.apply({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { namespace: 'shop', name: 'config-autoscaler' },
      data: { 'enable-scale-to-zero': 'false' },
    });
    await using app = await openFunctions(cluster);

    const answer = await app.query('{ functions { nodes { scale { isScaleToZero } } } }');

    expect(answer.data.at('functions.nodes')).toEqual([{ scale: { isScaleToZero: true } }]);
  });

  it('is TERMINATING while finalizers hold back its deletion', async () => {
    await using cluster = await startKnative();
    const metadata = { deletionTimestamp: '2026-01-01T00:00:00Z', finalizers: ['a.b/c'] };
    cluster.apply(toService({ metadata, status: READY }));
    await using app = await openFunctions(cluster);

    const { data } = await app.query('{ functions { nodes { phase } } }');

    expect(data.at('functions.nodes')).toEqual([{ phase: 'TERMINATING' }]);
  });

  it('tells of one revision what it runs, how it stands and how many pods it has', async () => {
    await using cluster = await startKnative();
    cluster.apply(toService({ status: READY }));
    cluster.apply(
      toRevision('hello-00001', {
        conditions: [yes('Ready'), yes('Active')],
        actualReplicas: 2,
        desiredReplicas: 3,
        containerStatuses: [{ name: 'user-container', imageDigest: 'reg/hello@sha256:abc' }],
      }),
    );
    await using app = await openFunctions(cluster);

    const { data, errors } = await app.query(`{ functions { nodes {
      provider runtime runtimeRaw image imageDigest url internalUrl timeoutSeconds runtimeClassName
      scale { min max desired ready isScaleToZero metric target concurrencyLimit }
      revisions { totalCount nodes { name image isReady isActive reason concurrencyLimit timeoutSeconds } }
      capabilities
    } } }`);

    expect(errors).toEqual([]);
    expect(data.at('functions.nodes.0')).toEqual({
      provider: 'KNATIVE',
      runtime: 'GO',
      runtimeRaw: 'go',
      image: 'reg/hello:1',
      imageDigest: 'sha256:abc',
      url: 'https://hello.shop.example.com',
      internalUrl: 'http://hello.shop.svc.cluster.local',
      timeoutSeconds: 30,
      runtimeClassName: 'gvisor',
      scale: {
        min: 0,
        max: 5,
        desired: 3,
        ready: 2,
        isScaleToZero: true,
        metric: 'concurrency',
        target: 70,
        concurrencyLimit: 10,
      },
      revisions: {
        totalCount: 1,
        nodes: [
          {
            name: 'hello-00001',
            image: 'reg/hello:1',
            isReady: true,
            isActive: true,
            reason: null,
            concurrencyLimit: 10,
            timeoutSeconds: 30,
          },
        ],
      },
      capabilities: ['DEPLOY', 'SET_SCALE_BOUNDS', 'SPLIT_TRAFFIC', 'DELETE'],
    });
  });

  it('is found by what it is', async () => {
    await using cluster = await startKnative();
    cluster.apply(toService({ status: READY }));
    const other = { name: 'Other-hello', namespace: 'web', labels: { team: 'search' } };
    cluster.apply(toService({ metadata: other, status: {} }));
    await using app = await openFunctions(cluster);
    const names = async (filter: string): Promise<readonly unknown[]> => {
      const { data, errors } = await app.query(
        `{ functions(filter: ${filter}) { nodes { name } } }`,
      );
      expect(errors).toEqual([]);
      return data.list('functions.nodes').map((row) => row.at('name'));
    };

    expect(await names('{}')).toEqual(['hello', 'Other-hello']);
    expect(await names('{ namespaces: ["web"] }')).toEqual(['Other-hello']);
    expect(await names('{ providers: [OPENFAAS] }')).toEqual([]);
    expect(await names('{ runtimes: [GO] }')).toEqual(['hello']);
    expect(await names('{ phases: [PENDING] }')).toEqual(['Other-hello']);
    expect(await names('{ labelSelector: "team=search" }')).toEqual(['Other-hello']);
    expect(await names('{ labelSelector: "!team" }')).toEqual(['hello']);
    expect(await names('{ text: "other" }')).toEqual(['Other-hello']);
  });

  it('is not looked for by what is no selector', async () => {
    await using cluster = await startKnative();
    await using app = await openFunctions(cluster);

    const { errors } = await app.query(
      '{ functions(filter: { labelSelector: "a in" }) { totalCount } }',
    );

    expect(errors.map(({ message }) => message)).toEqual([
      'filter.labelSelector: "a in" is not a label key.',
    ]);
  });

  it('pages its revisions, newest first, none twice', async () => {
    await using cluster = await startKnative();
    cluster.apply(toService({ status: READY }));
    for (const name of ['hello-00001', 'hello-00002', 'hello-00003']) {
      cluster.apply(toRevision(name, {}));
    }
    await using app = await openFunctions(cluster);
    const query = `query ($after: String) { functions { nodes { revisions(first: 2, after: $after) {
      nodes { name } pageInfo { hasNextPage endCursor }
    } } } }`;

    const first = await app.query(query);
    const after = first.data.at('functions.nodes.0.revisions.pageInfo.endCursor');
    const second = await app.query(query, { after });

    const names = [first, second].flatMap(({ data }) =>
      data.list('functions.nodes.0.revisions.nodes').map((one) => one.at('name')),
    );
    expect(names).toEqual(['hello-00003', 'hello-00002', 'hello-00001']);
    expect(second.data.at('functions.nodes.0.revisions.pageInfo.hasNextPage')).toBe(false);
  });
});

describe('the traffic of a Service of Knative', () => {
  it('goes to the newest where nothing else is asked for', async () => {
    const { traffic, rollout } = await readTraffic({ status: READY });

    expect(traffic).toEqual([
      {
        revision: 'hello-00001',
        isLatest: true,
        tag: null,
        desiredPercent: 100,
        actualPercent: 100,
      },
    ]);
    expect(rollout).toBeNull();
  });

  it('is told as it was asked for and as it is, by revision and tag', async () => {
    const { traffic, rollout } = await readTraffic({
      spec: {
        traffic: [
          { latestRevision: true, percent: 20 },
          { revisionName: 'hello-00001', percent: 80, tag: 'stable' },
        ],
      },
      status: {
        ...READY,
        latestReadyRevisionName: 'hello-00002',
        latestCreatedRevisionName: 'hello-00002',
        traffic: [
          { latestRevision: true, revisionName: 'hello-00002', percent: 20 },
          { revisionName: 'hello-00001', percent: 80, tag: 'stable', url: 'https://stable-hello' },
        ],
      },
    });

    expect(traffic).toEqual([
      { revision: 'hello-00002', isLatest: true, tag: null, desiredPercent: 20, actualPercent: 20 },
      {
        revision: 'hello-00001',
        isLatest: false,
        tag: 'stable',
        desiredPercent: 80,
        actualPercent: 80,
      },
    ]);
    expect(rollout).toBeNull();
  });

  it('moves step by step while its Route rolls out', async () => {
    const { traffic, rollout } = await readTraffic({
      status: {
        ...READY,
        conditions: [unknown('Ready', 'RolloutInProgress')],
        latestReadyRevisionName: 'hello-00002',
        latestCreatedRevisionName: 'hello-00002',
        traffic: [
          { latestRevision: true, revisionName: 'hello-00001', percent: 70 },
          { latestRevision: true, revisionName: 'hello-00002', percent: 30 },
        ],
      },
      route: { conditions: [unknown('IngressReady', 'RolloutInProgress')] },
    });

    expect(traffic).toEqual([
      {
        revision: 'hello-00002',
        isLatest: true,
        tag: null,
        desiredPercent: 100,
        actualPercent: 30,
      },
      { revision: 'hello-00001', isLatest: false, tag: null, desiredPercent: 0, actualPercent: 70 },
    ]);
    expect(rollout).toEqual({
      fromRevision: 'hello-00001',
      toRevision: 'hello-00002',
      percentMoved: 30,
      reason: 'RolloutInProgress',
    });
  });

  it('stays where it is while the newest revision is not ready', async () => {
    const { rollout } = await readTraffic({
      status: {
        ...READY,
        conditions: [no('Ready', 'RevisionFailed'), no('ConfigurationsReady', 'RevisionFailed')],
        latestCreatedRevisionName: 'hello-00002',
      },
    });

    expect(rollout).toEqual({
      fromRevision: 'hello-00001',
      toRevision: 'hello-00002',
      percentMoved: 0,
      reason: 'RevisionFailed',
    });
  });
});

describe('the triggers of a Service of Knative', () => {
  it('are what sends to it, by reference or by address, where it is installed', async () => {
    await using cluster = await startKnative();
    serve(cluster, 'serving.knative.dev/v1beta1', 'DomainMapping', 'domainmappings');
    serve(cluster, 'eventing.knative.dev/v1', 'Trigger', 'triggers');
    serve(cluster, 'sources.knative.dev/v1', 'PingSource', 'pingsources');
    serve(cluster, 'sources.knative.dev/v1', 'KafkaSource', 'kafkasources');
    const ref = { apiVersion: 'serving.knative.dev/v1', kind: 'Service', name: 'hello' };
    const conditions = [yes('Ready')];
    cluster.apply(toService({ status: READY }));
    cluster.apply({
      ...toObject('serving.knative.dev/v1beta1', 'DomainMapping', 'hello.example.org'),
      spec: { ref },
      status: { conditions },
    });
    cluster.apply({
      ...toObject('eventing.knative.dev/v1', 'Trigger', 'orders'),
      spec: {
        broker: 'default',
        filter: { attributes: { type: 'order.created' } },
        subscriber: { ref },
      },
      status: { conditions: [no('Ready')] },
    });
    cluster.apply({
      ...toObject('sources.knative.dev/v1', 'PingSource', 'hourly'),
      spec: {
        schedule: '0 * * * *',
        sink: { uri: 'http://hello.shop.svc.cluster.local/run' },
      },
    });
    cluster.apply({
      ...toObject('sources.knative.dev/v1', 'KafkaSource', 'others'),
      spec: { topics: ['a'], sink: { ref: { ...ref, name: 'other' } } },
    });
    await using app = await openFunctions(cluster);

    const { data } = await app.query(
      '{ functions { nodes { triggers { kind apiVersion name isReady summary source } } } }',
    );

    const at = { isReady: null, summary: null, source: null };
    expect(data.at('functions.nodes.0.triggers')).toEqual([
      {
        ...at,
        kind: 'DOMAIN',
        apiVersion: 'serving.knative.dev/v1beta1',
        name: 'hello.example.org',
        isReady: true,
      },
      {
        kind: 'BROKER',
        apiVersion: 'eventing.knative.dev/v1',
        name: 'orders',
        isReady: false,
        summary: 'type=order.created',
        source: 'default',
      },
      {
        ...at,
        kind: 'CRON',
        apiVersion: 'sources.knative.dev/v1',
        name: 'hourly',
        summary: '0 * * * *',
      },
    ]);
  });
});

describe('functions', () => {
  it('cost nothing beyond discovery where no engine is installed', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openFunctions(cluster);

    const { data } = await app.query(
      '{ functions { totalCount isComplete outcomes { state providers { provider state } } } }',
    );

    expect(data.at('functions')).toMatchObject({ totalCount: 0, isComplete: true });
    expect(data.list('functions.outcomes.0.providers').map(({ value }) => value)).toContainEqual({
      provider: 'KNATIVE',
      state: 'ABSENT',
    });
    const engines = cluster.requests.filter(({ path }) => path.includes('knative'));
    expect(engines).toEqual([]);
  });

  it('lead to their pods and to the autoscaler of what requests go to', async () => {
    await using cluster = await startKnative();
    serve(cluster, 'autoscaling.internal.knative.dev/v1alpha1', 'PodAutoscaler', 'podautoscalers');
    cluster.apply(toService({ status: READY }));
    cluster.apply(toRevision('hello-00001', {}));
    cluster.apply({
      ...toObject('autoscaling.internal.knative.dev/v1alpha1', 'PodAutoscaler', 'hello-00001'),
      spec: {
        scaleTargetRef: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          name: 'hello-00001-deployment',
        },
      },
    });
    cluster.apply(toPod('hello-00001-x', { 'serving.knative.dev/service': 'hello' }));
    cluster.apply(toPod('other', {}));
    await using app = await openFunctions(cluster);

    const { data, errors } = await app.query(`{ functions { nodes {
      id pods { nodes { name } } autoscaler { autoscaler name } scalingEvents { totalCount }
    } } }`);
    const again = await app.query(
      'query ($id: ID!) { node(id: $id) { __typename ... on Function { name yaml } } }',
      {
        id: data.at('functions.nodes.0.id'),
      },
    );

    expect(errors).toEqual([]);
    expect(data.at('functions.nodes.0')).toMatchObject({
      pods: { nodes: [{ name: 'hello-00001-x' }] },
      autoscaler: { autoscaler: 'KNATIVE', name: 'hello-00001' },
      scalingEvents: { totalCount: 0 },
    });
    expect(again.data.at('node')).toMatchObject({
      __typename: 'Function',
      name: 'hello',
      yaml: expect.stringContaining('kind: Service'),
    });
  });

  it('hide from who may not list Revisions what these tell, from filters too', async () => {
    await using cluster = await startKnative();
    cluster.apply(toService({ status: READY }));
    cluster.apply(
      toRevision('hello-00001', {
        conditions: [no('Active', 'NoTraffic'), yes('Ready')],
        actualReplicas: 0,
      }),
    );
    await using all = await openFunctions(cluster);
    await using some = await openFunctions(cluster, SERVICES_ALONE);
    const query = `query ($filter: FunctionFilter) { functions(filter: $filter) {
      nodes { phase scale { max ready } revisions { totalCount } traffic { revision isActive } }
    } }`;

    const whole = await all.query(query);
    const part = await some.query(query);
    const found = await some.query(query, { filter: { phases: ['SCALED_TO_ZERO'] } });

    expect(whole.data.at('functions.nodes.0')).toEqual({
      phase: 'SCALED_TO_ZERO',
      scale: { max: 5, ready: 0 },
      revisions: { totalCount: 1 },
      traffic: [{ revision: 'hello-00001', isActive: false }],
    });
    expect(part.data.at('functions.nodes.0')).toEqual({
      phase: 'READY',
      scale: { max: 5, ready: null },
      revisions: { totalCount: 0 },
      traffic: [{ revision: 'hello-00001', isActive: null }],
    });
    expect(found.data.at('functions.nodes')).toEqual([]);
  });

  it('lie by phase and by ready pods, as who looks sees these', async () => {
    await using cluster = await startKnative();
    for (const [name, actualReplicas] of [
      ['idle', 0],
      ['one', 1],
      ['ten', 10],
    ] as const) {
      const conditions = [actualReplicas === 0 ? no('Active', 'NoTraffic') : yes('Active')];
      const traffic = [{ revisionName: `${name}-00001`, percent: 100 }];
      const status = { conditions: [yes('Ready')], traffic };
      cluster.apply(toService({ metadata: { name }, status }));
      cluster.apply(toRevision(`${name}-00001`, { conditions, actualReplicas }, name));
    }
    cluster.apply(
      toService({ metadata: { name: 'broken' }, status: { conditions: [no('Ready')] } }),
    );
    await using all = await openFunctions(cluster);
    await using some = await openFunctions(cluster, SERVICES_ALONE);
    const query = `query ($orderBy: FunctionOrder, $after: String) {
      functions(first: 2, orderBy: $orderBy, after: $after) {
        nodes { name }
        pageInfo { endCursor }
      }
    }`;
    const listAll = async (app: typeof all, field: string, direction: string) => {
      const orderBy = { field, direction };
      const first = await app.query(query, { orderBy });
      const after = first.data.at('functions.pageInfo.endCursor');
      const second = await app.query(query, { orderBy, after });
      return [first, second].flatMap(({ data }) =>
        data.list('functions.nodes').map((row) => row.at('name')),
      );
    };

    const byPhase = await listAll(all, 'PHASE', 'ASC');
    const byReady = await listAll(all, 'READY_REPLICAS', 'DESC');
    const hidden = await listAll(some, 'READY_REPLICAS', 'DESC');

    expect(byPhase).toEqual(['one', 'ten', 'idle', 'broken']);
    expect(byReady).toEqual(['ten', 'one', 'idle', 'broken']);
    expect(hidden).toEqual(['broken', 'idle', 'one', 'ten']);
  });

  it('are found by what their RuntimeClass isolates them by, as who looks may know', async () => {
    await using cluster = await startKnative();
    for (const [name, handler] of [
      ['sandboxed', 'runsc'],
      ['gvisor', 'my-shim'],
    ] as const) {
      cluster.apply({
        apiVersion: 'node.k8s.io/v1',
        kind: 'RuntimeClass',
        metadata: { name },
        handler,
      });
      const isolated = { spec: { containers: [{ image: 'a:1' }], runtimeClassName: name } };
      cluster.apply(toService({ metadata: { name }, spec: { template: isolated }, status: READY }));
    }
    const template = { spec: { containers: [{ image: 'a:1' }] } };
    cluster.apply(toService({ metadata: { name: 'plain' }, spec: { template }, status: READY }));
    await using all = await openFunctions(cluster);
    await using some = await openFunctions(cluster, SERVICES_ALONE);
    const query = `query ($filter: FunctionFilter) { functions(filter: $filter) {
      nodes { name isolation runtimeClass { handler } }
    } }`;
    const find = async (app: typeof all, isolation: string) => {
      const { data } = await app.query(query, { filter: { isolations: [isolation] } });
      return data.at('functions.nodes');
    };

    const gvisor = await find(all, 'GVISOR');
    const unknownHandler = await find(all, 'UNKNOWN');
    const plain = await find(all, 'NONE');
    const byName = await find(some, 'GVISOR');

    expect(gvisor).toEqual([
      // Its handler tells nothing: its name does.
      { name: 'gvisor', isolation: 'GVISOR', runtimeClass: { handler: 'my-shim' } },
      { name: 'sandboxed', isolation: 'GVISOR', runtimeClass: { handler: 'runsc' } },
    ]);
    expect(unknownHandler).toEqual([]);
    expect(plain).toEqual([{ name: 'plain', isolation: 'NONE', runtimeClass: null }]);
    expect(byName).toEqual([{ name: 'gvisor', isolation: 'GVISOR', runtimeClass: null }]);
  });

  it('are not seen by who may not list their own objects', async () => {
    await using cluster = await startKnative();
    cluster.apply(toService({ status: READY }));
    await using app = await openFunctions(cluster, NOTHING);

    const { data } = await app.query('{ functions { totalCount } }');

    expect(data.at('functions.totalCount')).toBe(0);
  });

  it('tell a live view when what they are made of changes', async () => {
    await using cluster = await startKnative();
    cluster.apply(toService({ status: READY }));
    cluster.apply(toRevision('hello-00001', { conditions: [yes('Active')], actualReplicas: 1 }));
    await using app = await openFunctions(cluster);
    const stream = app.follow(
      'subscription { functions { phase changes { type function { phase scale { ready } } } } }',
    );

    const first = await stream.next();
    cluster.apply(
      toRevision('hello-00001', { conditions: [no('Active', 'NoTraffic')], actualReplicas: 0 }),
    );
    const second = await stream.next();

    expect(first.value?.at('functions.changes')).toEqual([
      { type: 'ADDED', function: { phase: 'READY', scale: { ready: 1 } } },
    ]);
    expect(second.value?.at('functions.changes')).toEqual([
      { type: 'MODIFIED', function: { phase: 'SCALED_TO_ZERO', scale: { ready: 0 } } },
    ]);
  });
});

/** May list Services of Knative, and nothing else. */
const SERVICES_ALONE: Viewer = toViewer('bob', ({ resource, group }) =>
  resource === 'services' && group === 'serving.knative.dev' ? 'all' : new Set(),
);

const NOTHING: Viewer = toViewer('eve', () => new Set());

function toViewer(
  name: string,
  namespacesOf: (resource: {
    readonly group: string;
    readonly resource: string;
  }) => 'all' | ReadonlySet<string>,
): Viewer {
  return {
    name,
    groups: [],
    isAnonymous: false,
    access: { key: name, namespacesOf: ({ resource }) => namespacesOf(resource) },
  };
}

function yes(type: string) {
  return { type, status: 'True' };
}

function no(type: string, reason = 'Broken') {
  return { type, status: 'False', reason, message: `${type}: ${reason}.` };
}

function unknown(type: string, reason = 'Waiting') {
  return { type, status: 'Unknown', reason };
}

const SERVING = {
  latestReadyRevisionName: 'hello-00001',
  latestCreatedRevisionName: 'hello-00001',
  traffic: [{ latestRevision: true, revisionName: 'hello-00001', percent: 100 }],
  url: 'https://hello.shop.example.com',
  address: { url: 'http://hello.shop.svc.cluster.local' },
};

const READY = { ...SERVING, conditions: [yes('Ready')] };

type Manifest = Parameters<EmbeddedCluster['apply']>[0];

async function startKnative(): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({ name: 'alpha' });
  serve(cluster, 'serving.knative.dev/v1', 'Service', 'services');
  serve(cluster, 'serving.knative.dev/v1', 'Revision', 'revisions');
  serve(cluster, 'serving.knative.dev/v1', 'Route', 'routes');
  return cluster;
}

async function readTraffic({
  route = {},
  ...service
}: {
  readonly spec?: object;
  readonly status: object;
  readonly route?: object;
}): Promise<{ readonly traffic: unknown; readonly rollout: unknown }> {
  await using cluster = await startKnative();
  cluster.apply(toService(service));
  cluster.apply({ ...toObject('serving.knative.dev/v1', 'Route', 'hello'), status: route });
  cluster.apply(toRevision('hello-00001', { conditions: [yes('Ready')] }));
  await using app = await openFunctions(cluster);
  const { data } = await app.query(`{ functions { nodes {
    traffic { revision isLatest tag desiredPercent actualPercent }
    rollout { fromRevision toRevision percentMoved reason }
  } } }`);
  return {
    traffic: data.at('functions.nodes.0.traffic'),
    rollout: data.at('functions.nodes.0.rollout'),
  };
}

function toService({
  metadata = {},
  spec = {},
  status,
}: {
  readonly metadata?: object;
  readonly spec?: object;
  readonly status: object;
}): Manifest {
  return {
    apiVersion: 'serving.knative.dev/v1',
    kind: 'Service',
    metadata: {
      name: 'hello',
      namespace: 'shop',
      labels: { 'function.knative.dev/runtime': 'go' },
      ...metadata,
    },
    spec: { template: TEMPLATE, ...spec },
    status,
  };
}

const TEMPLATE = {
  metadata: {
    annotations: {
      'autoscaling.knative.dev/max-scale': '5',
      'autoscaling.knative.dev/target': '70',
    },
  },
  spec: {
    containers: [{ image: 'reg/hello:1', ports: [{ containerPort: 8080 }] }],
    containerConcurrency: 10,
    timeoutSeconds: 30,
    runtimeClassName: 'gvisor',
  },
} as const;

function toRevision(name: string, status: object, service = 'hello'): Manifest {
  const labels = { 'serving.knative.dev/service': service };
  return {
    ...toObject('serving.knative.dev/v1', 'Revision', name),
    metadata: { name, namespace: 'shop', labels },
    spec: TEMPLATE.spec,
    status,
  };
}

function toPod(name: string, labels: Readonly<Record<string, string>>): Manifest {
  return {
    ...toObject('v1', 'Pod', name),
    metadata: { name, namespace: 'shop', labels },
    spec: { containers: [{ name: 'main', image: 'main:1' }] },
  };
}

function toObject(apiVersion: string, kind: string, name: string) {
  return { apiVersion, kind, metadata: { name, namespace: 'shop' } };
}
