import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../src/datasources/kube/json.ts';
import { asRecord, asText } from '../../../src/datasources/kube/json.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { readCapture } from '../../support/captures.ts';
import type { TestFleet } from '../../support/open-fleet.ts';
import { openFleet } from '../../support/open-fleet.ts';

describe('a HorizontalPodAutoscaler', () => {
  it.each([
    ['ACTIVE', [['ScalingActive', 'True', 'ValidMetricFound']], null],
    [
      'LIMITED',
      [
        ['ScalingActive', 'True', 'ValidMetricFound'],
        ['ScalingLimited', 'True', 'TooManyReplicas'],
      ],
      'about TooManyReplicas',
    ],
    ['DISABLED', [['ScalingActive', 'False', 'ScalingDisabled']], 'about ScalingDisabled'],
    [
      'FAILING',
      [['ScalingActive', 'False', 'FailedGetResourceMetric']],
      'about FailedGetResourceMetric',
    ],
    [
      'FAILING',
      [
        ['AbleToScale', 'False', 'FailedGetScale'],
        ['ScalingActive', 'True', 'ValidMetricFound'],
      ],
      'about FailedGetScale',
    ],
    ['UNKNOWN', [], 'Its controller has not looked at it yet.'],
  ] as const)('is %s by its conditions', async (status, conditions, statusReason) => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openApp(cluster);
    cluster.apply(
      toAutoscaler({
        status: {
          conditions: conditions.map(([type, state, reason]) => ({
            type,
            status: state,
            reason,
            message: `about ${reason}`,
          })),
        },
      }),
    );

    const { data } = await app.query('{ autoscalers { nodes { status statusReason } } }');

    expect(data.at('autoscalers.nodes')).toEqual([{ status, statusReason }]);
  });

  it('has the least size that the API server means where it does not say', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openApp(cluster);
    cluster.apply(toAutoscaler({ status: { currentReplicas: 4, desiredReplicas: 5 } }));

    const { data } = await app.query(
      '{ autoscalers { nodes { minSize maxSize currentSize desiredSize target { kind name } } } }',
    );

    expect(data.at('autoscalers.nodes.0')).toEqual({
      minSize: 1,
      maxSize: 10,
      currentSize: 4,
      desiredSize: 5,
      target: { kind: 'Deployment', name: 'web' },
    });
  });

  it('finds the current value of each metric, whatever its type and place', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openApp(cluster);
    cluster.apply(
      toAutoscaler({
        spec: {
          metrics: [
            resource('cpu', 'target', { type: 'Utilization', averageUtilization: 80 }),
            external('target', { type: 'AverageValue', averageValue: '30' }),
            container('target', { type: 'AverageValue', averageValue: '500m' }),
            resource('memory', 'target', { type: 'Utilization', averageUtilization: 70 }),
          ],
        },
        status: {
          currentMetrics: [
            external('current', { averageValue: '12500m' }),
            container('current', { averageValue: '250m' }),
            resource('cpu', 'current', { averageUtilization: 91, averageValue: '910m' }),
          ],
        },
      }),
    );

    const { data } = await app.query(
      '{ autoscalers { nodes { metrics { name type current target } } } }',
    );

    expect(data.at('autoscalers.nodes.0.metrics')).toEqual([
      { name: 'cpu', type: 'Resource', current: '91%', target: '80%' },
      { name: 'queue', type: 'External', current: '12500m', target: '30' },
      { name: 'main/cpu', type: 'ContainerResource', current: '250m', target: '500m' },
      { name: 'memory', type: 'Resource', current: null, target: '70%' },
    ]);
  });

  it('is read again by its id, and is another after it was made anew', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openApp(cluster);
    cluster.apply(toAutoscaler({}));
    const { data } = await app.query('{ autoscalers { nodes { id } } }');
    const id = data.at('autoscalers.nodes.0.id');
    const read = async (): Promise<unknown> => {
      const query = 'query ($id: ID!) { node(id: $id) { __typename ... on Autoscaler { name } } }';
      return (await app.query(query, { id })).data.at('node');
    };

    const before = await read();
    cluster.remove({
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      namespace: 'shop',
      name: 'web',
    });
    cluster.apply(toAutoscaler({}));

    expect(before).toEqual({ __typename: 'HorizontalPodAutoscaler', name: 'web' });
    await expect.poll(read).toBeNull();
  });

  it('streams its sizes, and not what nobody asked for', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openApp(cluster);
    cluster.apply(toAutoscaler({ status: { desiredReplicas: 2 } }));
    const stream = app.follow(
      'subscription { autoscalers { changes { type autoscaler { desiredSize } } } }',
    );
    await stream.next();

    cluster.apply(toAutoscaler({ status: { desiredReplicas: 2, currentReplicas: 1 } }));
    cluster.apply(toAutoscaler({ status: { desiredReplicas: 3, currentReplicas: 1 } }));
    const { value } = await stream.next();

    expect(value?.at('autoscalers.changes')).toEqual([
      { type: 'MODIFIED', autoscaler: { desiredSize: 3 } },
    ]);
  });

  it('is forbidden where it may not be seen, which its provider says', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    cluster.faults.add({ type: 'forbidden', resource: 'horizontalpodautoscalers' });
    await using app = await openApp(cluster);

    const { data } = await app.query(
      '{ autoscalers { isComplete outcomes { state providers { provider state error { code } } } } }',
    );

    expect(data.at('autoscalers')).toEqual({
      isComplete: false,
      outcomes: [
        {
          state: 'FORBIDDEN',
          providers: [
            { provider: 'HPA', state: 'FORBIDDEN', error: { code: 'FORBIDDEN' } },
            ...ABSENT.map((provider) => ({ provider, state: 'ABSENT', error: null })),
          ],
        },
      ],
    });
  });
});

describe('what an autoscaler was set to', () => {
  it('is told of a HorizontalPodAutoscaler: how fast it may move', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    for (const [name, behavior] of [
      ['fast', { scaleUp: { policies: [{ type: 'Percent', value: 100, periodSeconds: 15 }] } }],
      ['usual', undefined],
    ] as const) {
      cluster.apply({
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
        metadata: { name, namespace: 'shop' },
        spec: {
          maxReplicas: 3,
          scaleTargetRef: { kind: 'Deployment', name },
          ...(behavior && { behavior }),
        },
      });
    }
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, user: {} } },
    ]);

    const { data, errors } = await app.query(`{ autoscalers { nodes {
      ... on HorizontalPodAutoscaler { name behavior {
        scaleUp { stabilizationWindowSeconds selectPolicy policies { type value periodSeconds } }
        scaleDown { selectPolicy }
      } }
    } } }`);

    expect(errors).toEqual([]);
    expect(data.at('autoscalers.nodes')).toEqual([
      {
        name: 'fast',
        behavior: {
          scaleUp: {
            stabilizationWindowSeconds: null,
            selectPolicy: null,
            policies: [{ type: 'Percent', value: 100, periodSeconds: 15 }],
          },
          scaleDown: null,
        },
      },
      { name: 'usual', behavior: null },
    ]);
  });

  it('is told of KEDA: what has the credentials of its triggers', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    const versions = ['v1alpha1'];
    cluster.addCrd({ group: 'keda.sh', kind: 'ScaledObject', plural: 'scaledobjects', versions });
    cluster.apply({
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'ScaledObject',
      metadata: { name: 'worker', namespace: 'shop' },
      spec: {
        scaleTargetRef: { name: 'worker' },
        triggers: [
          { type: 'cron' },
          { type: 'kafka', authenticationRef: { name: 'kafka' } },
          { type: 'sqs', authenticationRef: { name: 'aws', kind: 'ClusterTriggerAuthentication' } },
        ],
      },
    });
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, user: {} } },
    ]);

    const { data, errors } = await app.query(
      '{ autoscalers { nodes { ... on ScaledObject { triggers { type authentication { kind name } } } } } }',
    );

    expect(errors).toEqual([]);
    expect(data.at('autoscalers.nodes.0.triggers')).toEqual([
      { type: 'cron', authentication: null },
      { type: 'kafka', authentication: { kind: 'TriggerAuthentication', name: 'kafka' } },
      { type: 'sqs', authentication: { kind: 'ClusterTriggerAuthentication', name: 'aws' } },
    ]);
  });
});

describe('KEDA, as it was recorded', () => {
  it('shows each ScaledObject and ScaledJob once, with the HorizontalPodAutoscaler it owns', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    for (const [kind, plural] of KEDA_KINDS) {
      cluster.addCrd({ group: 'keda.sh', kind, plural, versions: ['v1alpha1'] });
    }
    const captures = await Promise.all(
      ['scaledobjects', 'scaledjobs', 'hpas'].map((name) => readCapture('keda', name)),
    );
    for (const { type, object } of captures.flat()) {
      if (type !== 'DELETED') cluster.apply(asManifest(object));
    }
    await using app = await openApp(cluster);

    const { data, errors } = await app.query(`{
      autoscalers {
        nodes {
          __typename name status statusReason minSize maxSize currentSize
          target { apiVersion kind name } metrics { name target }
          ... on ScaledObject { triggers { type isActive } }
          ... on ScaledJob { triggers { type isActive } }
        }
        outcomes { state providers { provider state } }
      }
    }`);

    expect(errors).toEqual([]);
    const rows = data.list('autoscalers.nodes');
    expect(rows.map((row) => [row.at('__typename'), row.at('name'), row.at('status')])).toEqual([
      ['ScaledJob', 'batch', 'ACTIVE'],
      ['ScaledObject', 'broken', 'FAILING'],
      ['ScaledObject', 'cronjob', 'ACTIVE'],
      ['ScaledObject', 'orphan', 'FAILING'],
      ['ScaledObject', 'paused', 'PAUSED'],
      ['ScaledObject', 'worker', 'IDLE'],
    ]);
    expect(rows.find((row) => row.at('name') === 'worker')?.value).toMatchObject({
      minSize: 0,
      maxSize: 6,
      target: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'worker' },
      metrics: [{ name: 's0-workload-default', target: '2' }],
      triggers: [{ type: 'kubernetes-workload', isActive: false }],
    });
    expect(rows.find((row) => row.at('name') === 'orphan')?.at('statusReason')).toMatch(/\w/);
    expect(data.at('autoscalers.outcomes.0.providers')).toEqual([
      { provider: 'HPA', state: 'LIVE' },
      { provider: 'KEDA', state: 'LIVE' },
      ...ABSENT.slice(1).map((provider) => ({ provider, state: 'ABSENT' })),
    ]);
  });

  it('is absent where it is not installed, and takes nothing from the others', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openApp(cluster);

    const { data } = await app.query(
      '{ autoscalers { isComplete outcomes { state providers { provider state } } } }',
    );

    expect(data.at('autoscalers')).toMatchObject({
      isComplete: true,
      outcomes: [
        {
          state: 'LIVE',
          providers: [
            { provider: 'HPA', state: 'LIVE' },
            ...ABSENT.map((provider) => ({ provider, state: 'ABSENT' })),
          ],
        },
      ],
    });
    expect(cluster.requests.filter(({ path }) => path.includes('keda.sh'))).toEqual([]);
  });
});

/** A recorded object, to be put into a cluster that numbers versions by itself. */
function asManifest(object: KubernetesObject): Parameters<EmbeddedCluster['apply']>[0] {
  const metadata = asRecord(object['metadata']);
  return {
    ...object,
    apiVersion: asText(object['apiVersion']),
    kind: asText(object['kind']),
    metadata: {
      ...metadata,
      name: asText(metadata['name']),
      namespace: asText(metadata['namespace']),
    },
  };
}

/** What is not there in a cluster where nothing was installed. */
const ABSENT = ['KEDA', 'VPA', 'KNATIVE', 'KARMADA', 'CLUSTER_AUTOSCALER', 'KARPENTER'] as const;

const KEDA_KINDS = [
  ['ScaledObject', 'scaledobjects'],
  ['ScaledJob', 'scaledjobs'],
] as const;

function openApp(cluster: EmbeddedCluster): Promise<TestFleet> {
  return openFleet([{ name: 'alpha', connection: { server: cluster.url, user: {} } }]);
}

function toAutoscaler({
  spec = {},
  status = {},
}: {
  readonly spec?: object;
  readonly status?: object;
}) {
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      maxReplicas: 10,
      ...spec,
    },
    status,
  };
}

function resource(name: string, field: string, value: object) {
  return {
    type: 'Resource',
    resource: { name, [field]: value },
  };
}

function external(field: string, value: object) {
  return {
    type: 'External',
    external: { metric: { name: 'queue' }, [field]: value },
  };
}

function container(field: string, value: object) {
  return {
    type: 'ContainerResource',
    containerResource: { name: 'cpu', container: 'main', [field]: value },
  };
}
