import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../src/datasources/access/viewer.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { TestFleet } from '../../support/open-fleet.ts';
import { openFleet } from '../../support/open-fleet.ts';

describe('a VerticalPodAutoscaler', () => {
  it('says what it recommends, and what becomes of pods', async () => {
    await using cluster = await startVertical();
    cluster.apply(
      toVertical({
        spec: { updatePolicy: { updateMode: 'InPlaceOrRecreate' } },
        status: { recommendation: RECOMMENDATION },
      }),
    );
    await using app = await openApp(cluster);

    const { data, errors } = await app.query(`{ autoscalers { nodes {
      __typename autoscaler status statusReason minSize maxSize target { kind name }
      ... on VerticalPodAutoscaler {
        updateMode
        recommendations {
          container target { cpu cpuMillis memory memoryBytes } lowerBound { cpuMillis } upperBound { cpuMillis }
        }
      }
    } } }`);

    expect(errors).toEqual([]);
    expect(data.at('autoscalers.nodes')).toEqual([
      {
        __typename: 'VerticalPodAutoscaler',
        autoscaler: 'VPA',
        status: 'ACTIVE',
        statusReason: null,
        minSize: null,
        maxSize: null,
        target: { kind: 'Deployment', name: 'web' },
        updateMode: 'IN_PLACE_OR_RECREATE',
        recommendations: [
          {
            container: 'main',
            target: {
              cpu: '250m',
              cpuMillis: 250,
              memory: '262144k',
              memoryBytes: 262_144_000,
            },
            lowerBound: { cpuMillis: 100 },
            upperBound: null,
          },
          {
            container: 'sidecar',
            target: { cpu: '10m', cpuMillis: 10, memory: null, memoryBytes: null },
            lowerBound: null,
            upperBound: null,
          },
        ],
      },
    ]);
  });

  it.each([
    [
      'ACTIVE',
      'Off',
      ['RecommendationProvided'],
      'It recommends, and changes nothing: its mode is Off.',
    ],
    ['IDLE', 'Auto', ['RecommendationProvided', 'NoPodsMatched'], 'about NoPodsMatched'],
    ['FAILING', 'Auto', ['ConfigUnsupported', 'NoPodsMatched'], 'about ConfigUnsupported'],
  ])('is %s with mode %s and conditions %j', async (status, updateMode, types, statusReason) => {
    await using cluster = await startVertical();
    cluster.apply(
      toVertical({
        spec: { updatePolicy: { updateMode } },
        status: { recommendation: RECOMMENDATION, conditions: types.map(toCondition) },
      }),
    );
    await using app = await openApp(cluster);

    const { data } = await app.query('{ autoscalers { nodes { status statusReason } } }');

    expect(data.at('autoscalers.nodes')).toEqual([{ status, statusReason }]);
  });

  it('is not known to work before its recommender has looked', async () => {
    await using cluster = await startVertical();
    cluster.apply(toVertical({}));
    await using app = await openApp(cluster);

    const { data } = await app.query('{ autoscalers { nodes { status statusReason } } }');

    expect(data.at('autoscalers.nodes')).toEqual([
      { status: 'UNKNOWN', statusReason: 'Its recommender has recommended nothing yet.' },
    ]);
  });
});

describe("Knative's PodAutoscaler", () => {
  it.each([
    ['ACTIVE', 'True', undefined, { desiredScale: 2, actualScale: 1 }, null],
    ['LIMITED', 'True', undefined, { desiredScale: 5 }, 'Its largest size is 5.'],
    ['IDLE', 'False', 'NoTraffic', { desiredScale: 0, actualScale: 0 }, 'about it'],
    ['FAILING', 'False', 'TimedOut', { desiredScale: 0 }, 'about it'],
    ['ACTIVE', 'Unknown', 'Queued', { desiredScale: -1 }, 'about it'],
  ])('is %s where Active is %s by %s', async (status, active, reason, scales, statusReason) => {
    const { desiredScale, actualScale }: Scales = scales;
    await using cluster = await startKnative();
    const message = statusReason === 'about it' ? statusReason : undefined;
    const conditions = [{ type: 'Active', status: active, reason, message }];
    cluster.apply(toPodAutoscaler({}, { ...scales, conditions }));
    await using app = await openApp(cluster);

    const { data, errors } = await app.query(`{ autoscalers { nodes {
      __typename status statusReason minSize maxSize currentSize desiredSize metrics { name target }
      ... on KnativePodAutoscaler { class }
    } } }`);

    expect(errors).toEqual([]);
    expect(data.at('autoscalers.nodes')).toEqual([
      {
        __typename: 'KnativePodAutoscaler',
        status,
        statusReason,
        minSize: 0,
        maxSize: 5,
        currentSize: actualScale ?? null,
        desiredSize: desiredScale < 0 ? null : desiredScale,
        metrics: [{ name: 'concurrency', target: '10' }],
        class: 'KPA',
      },
    ]);
  });

  it('streams the sizes of the HorizontalPodAutoscaler it owns', async () => {
    await using cluster = await startKnative();
    const owner = cluster.apply(toPodAutoscaler({}, {}));
    const hpa = cluster.apply(toOwnedHpa(owner.metadata.uid ?? ''));
    await using app = await openApp(cluster);
    const stream = app.follow(
      'subscription { autoscalers { changes { type autoscaler { desiredSize } } } }',
    );
    await stream.next();

    cluster.apply({ ...hpa, status: { currentReplicas: 4, desiredReplicas: 5 } });
    const { value } = await stream.next();

    expect(value?.at('autoscalers.changes')).toEqual([
      { type: 'MODIFIED', autoscaler: { desiredSize: 5 } },
    ]);
  });

  it('has the HorizontalPodAutoscaler it owns as a part of it', async () => {
    await using cluster = await startKnative();
    const owner = cluster.apply(
      toPodAutoscaler({ 'autoscaling.knative.dev/class': 'hpa.autoscaling.knative.dev' }, {}),
    );
    cluster.apply(toOwnedHpa(owner.metadata.uid ?? ''));
    await using app = await openApp(cluster);

    const { data } = await app.query(`{ autoscalers { nodes {
      __typename currentSize desiredSize metrics { name target } ... on KnativePodAutoscaler { class }
    } } }`);

    expect(data.at('autoscalers.nodes')).toEqual([
      {
        __typename: 'KnativePodAutoscaler',
        currentSize: 3,
        desiredSize: 4,
        metrics: [{ name: 'cpu', target: '80%' }],
        class: 'HPA',
      },
    ]);
  });
});

describe('a viewer', () => {
  it('sees of an owner what it says itself, if not the HorizontalPodAutoscaler it owns', async () => {
    await using cluster = await startKnative();
    const owner = cluster.apply(toPodAutoscaler({}, { desiredScale: 1 }));
    cluster.apply(toOwnedHpa(owner.metadata.uid ?? ''));
    await using app = await openApp(cluster, OWNERS_ALONE);

    const { data } = await app.query(
      '{ autoscalers { nodes { currentSize desiredSize metrics { name } } } }',
    );

    expect(data.at('autoscalers.nodes')).toEqual([
      { currentSize: null, desiredSize: 1, metrics: [{ name: 'concurrency' }] },
    ]);
  });

  it('sees of each kind what they may list there', async () => {
    await using cluster = await startKnative();
    cluster.apply(toPodAutoscaler({}, {}));
    cluster.apply({ ...toOwnedHpa(''), metadata: { name: 'own', namespace: 'shop' } });
    await using app = await openApp(cluster, HPA_IN_SHOP);

    const { data } = await app.query('{ autoscalers { totalCount nodes { name } } }');

    expect(data.at('autoscalers')).toEqual({ totalCount: 1, nodes: [{ name: 'own' }] });
  });
});

/** May list what Knative has, and nothing else. */
const OWNERS_ALONE: Viewer = {
  name: 'bob',
  groups: [],
  isAnonymous: false,
  access: {
    key: 'bob',
    namespacesOf: ({ resource }) => (resource.resource === 'podautoscalers' ? 'all' : new Set()),
  },
};

/** May list HorizontalPodAutoscalers in one namespace, and nothing else. */
const HPA_IN_SHOP: Viewer = {
  name: 'alice',
  groups: [],
  isAnonymous: false,
  access: {
    key: 'alice',
    namespacesOf: ({ resource }) =>
      new Set(resource.resource === 'horizontalpodautoscalers' ? ['shop'] : []),
  },
};

const RECOMMENDATION = {
  containerRecommendations: [
    {
      containerName: 'main',
      target: { cpu: '250m', memory: '262144k' },
      lowerBound: { cpu: '100m', memory: '131072k' },
    },
    { containerName: 'sidecar', target: { cpu: '10m' } },
  ],
} as const;

interface Scales {
  readonly desiredScale: number;
  readonly actualScale?: number;
}

type Manifest = Parameters<EmbeddedCluster['apply']>[0];

function openApp(cluster: EmbeddedCluster, viewer?: Viewer): Promise<TestFleet> {
  return openFleet(
    [{ name: 'alpha', connection: { server: cluster.url, user: {} } }],
    viewer && { viewer },
  );
}

async function startVertical(): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({ name: 'alpha' });
  cluster.addCrd({
    group: 'autoscaling.k8s.io',
    kind: 'VerticalPodAutoscaler',
    plural: 'verticalpodautoscalers',
    versions: ['v1'],
  });
  return cluster;
}

async function startKnative(): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({ name: 'alpha' });
  cluster.addCrd({
    group: 'autoscaling.internal.knative.dev',
    kind: 'PodAutoscaler',
    plural: 'podautoscalers',
    versions: ['v1alpha1'],
  });
  return cluster;
}

function toCondition(type: string) {
  return { type, status: 'True', message: `about ${type}` };
}

function toVertical({
  spec = {},
  status = {},
}: {
  readonly spec?: object;
  readonly status?: object;
}): Manifest {
  return {
    apiVersion: 'autoscaling.k8s.io/v1',
    kind: 'VerticalPodAutoscaler',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, ...spec },
    status,
  };
}

function toPodAutoscaler(annotations: object, status: object): Manifest {
  return {
    apiVersion: 'autoscaling.internal.knative.dev/v1alpha1',
    kind: 'PodAutoscaler',
    metadata: {
      name: 'hello-00001',
      namespace: 'shop',
      annotations: {
        'autoscaling.knative.dev/max-scale': '5',
        'autoscaling.knative.dev/target': '10',
        ...annotations,
      },
    },
    spec: {
      scaleTargetRef: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        name: 'hello-00001-deployment',
      },
    },
    status,
  };
}

function toOwnedHpa(uid: string): Manifest {
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: {
      name: 'hello-00001',
      namespace: 'shop',
      ownerReferences: [
        {
          apiVersion: 'autoscaling.internal.knative.dev/v1alpha1',
          kind: 'PodAutoscaler',
          name: 'hello-00001',
          uid,
          controller: true,
        },
      ],
    },
    spec: {
      scaleTargetRef: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        name: 'hello-00001-deployment',
      },
      maxReplicas: 5,
      metrics: [
        {
          type: 'Resource',
          resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } },
        },
      ],
    },
    status: { currentReplicas: 3, desiredReplicas: 4 },
  };
}
