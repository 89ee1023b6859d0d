import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../src/datasources/access/viewer.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { TestFleet } from '../../support/open-fleet.ts';
import { openFleet } from '../../support/open-fleet.ts';

describe('two autoscalers of one target', () => {
  it('say of each other that one resizes what the other measures', async () => {
    await using cluster = await startCluster();
    applyAll(cluster, [toHpa('web', 'cpu'), toVpa('web', 'Recreate')]);
    await using app = await openApp(cluster);

    const { data } = await app.query(CONDITIONS);

    const message =
      'acts on the same target: one resizes its pods, and one counts them by their use of cpu.';
    expect(data.at('autoscalers.nodes')).toEqual([
      {
        kind: 'HorizontalPodAutoscaler',
        conditions: [
          {
            type: 'TargetConflict',
            status: 'TRUE',
            reason: 'SizesWhatIsMeasured',
            message: `VerticalPodAutoscaler web ${message}`,
          },
        ],
      },
      {
        kind: 'VerticalPodAutoscaler',
        conditions: [
          {
            type: 'TargetConflict',
            status: 'TRUE',
            reason: 'SizesWhatIsMeasured',
            message: `HorizontalPodAutoscaler web ${message}`,
          },
        ],
      },
    ]);
  });

  it.each([
    ['a VerticalPodAutoscaler that only recommends', [toHpa('web', 'cpu'), toVpa('web', 'Off')]],
    ['another measure', [toHpa('web', undefined), toVpa('web', 'Recreate')]],
    ['another target', [toHpa('web', 'cpu'), toVpa('other', 'Recreate')]],
  ])('do not fight with %s', async (_name, objects) => {
    await using cluster = await startCluster();
    applyAll(cluster, objects);
    await using app = await openApp(cluster);

    const { data } = await app.query(CONDITIONS);

    const rows = data.list('autoscalers.nodes').map((row) => row.at('conditions'));
    expect(rows).toEqual([[], []]);
  });

  it('stop saying so when one of them is gone', async () => {
    await using cluster = await startCluster();
    applyAll(cluster, [toHpa('web', 'cpu'), toHpa('web', 'memory', 'second')]);
    await using app = await openApp(cluster);
    const before = await app.query(CONDITIONS);

    cluster.remove({
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      namespace: 'shop',
      name: 'second',
    });

    expect(before.data.at('autoscalers.nodes.0.conditions.0.reason')).toBe('BothCountPods');
    await expect
      .poll(async () => (await app.query(CONDITIONS)).data.at('autoscalers.nodes'))
      .toEqual([{ kind: 'HorizontalPodAutoscaler', conditions: [] }]);
  });

  it('say nothing of one that the caller may not list', async () => {
    await using cluster = await startCluster();
    applyAll(cluster, [toHpa('web', 'cpu'), toVpa('web', 'Recreate')]);
    await using app = await openApp(cluster, WITHOUT_VERTICAL);

    const { data } = await app.query(CONDITIONS);

    expect(data.at('autoscalers.nodes')).toEqual([
      { kind: 'HorizontalPodAutoscaler', conditions: [] },
    ]);
  });
});

describe('the autoscalers of Karmada', () => {
  it('are a FederatedHPA like any other, and a CronFederatedHPA with its rules', async () => {
    await using cluster = await startCluster();
    applyAll(cluster, [FEDERATED, CRON]);
    await using app = await openApp(cluster);

    const { data, errors } = await app.query(`{ autoscalers {
      outcomes { providers { provider state } }
      nodes {
        __typename autoscaler status statusReason minSize maxSize currentSize desiredSize target { kind name }
        ... on CronFederatedHPA {
          rules { name schedule timeZone isSuspended size nextRunAt lastRunAt failure }
        }
      }
    } }`);

    expect(errors).toEqual([]);
    expect(data.at('autoscalers.nodes')).toEqual([
      {
        __typename: 'CronFederatedHPA',
        autoscaler: 'KARMADA',
        status: 'FAILING',
        statusReason: 'Rule night: no such target',
        minSize: null,
        maxSize: null,
        currentSize: null,
        desiredSize: null,
        target: { kind: 'FederatedHPA', name: 'web' },
        rules: [
          {
            name: 'night',
            schedule: '0 22 * * *',
            timeZone: 'Europe/Berlin',
            isSuspended: false,
            size: 1,
            nextRunAt: '2026-11-23T21:00:00Z',
            lastRunAt: null,
            failure: 'no such target',
          },
        ],
      },
      {
        __typename: 'FederatedHPA',
        autoscaler: 'KARMADA',
        status: 'LIMITED',
        statusReason: 'the desired replica count is more than the maximum replica count',
        minSize: 2,
        maxSize: 6,
        currentSize: 6,
        desiredSize: 6,
        target: { kind: 'Deployment', name: 'web' },
      },
    ]);
    const providers = data.list('autoscalers.outcomes.0.providers').map(({ value }) => value);
    expect(providers).toContainEqual({ provider: 'KARMADA', state: 'LIVE' });
  });
});

const CONDITIONS = `{ autoscalers { nodes { kind conditions { type status reason message } } } }`;

const WITHOUT_VERTICAL: Viewer = {
  name: 'alice',
  groups: [],
  isAnonymous: false,
  access: {
    key: 'without vertical',
    namespacesOf: ({ resource }) =>
      resource.resource === 'verticalpodautoscalers' ? new Set<string>() : 'all',
  },
};

type Manifest = Parameters<EmbeddedCluster['apply']>[0];

async function startCluster(): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({ name: 'alpha' });
  const kinds = [
    ['autoscaling.k8s.io', 'v1', 'verticalpodautoscalers', 'VerticalPodAutoscaler'],
    ['autoscaling.karmada.io', 'v1alpha1', 'federatedhpas', 'FederatedHPA'],
    ['autoscaling.karmada.io', 'v1alpha1', 'cronfederatedhpas', 'CronFederatedHPA'],
  ] as const;
  for (const [group, version, plural, kind] of kinds) {
    cluster.addCrd({ group, kind, plural, versions: [version] });
  }
  return cluster;
}

function applyAll(cluster: EmbeddedCluster, objects: readonly Manifest[]): void {
  for (const object of objects) cluster.apply(object);
}

function openApp(cluster: EmbeddedCluster, viewer?: Viewer): Promise<TestFleet> {
  return openFleet(
    [{ name: 'alpha', connection: { server: cluster.url, user: {} } }],
    viewer && { viewer },
  );
}

function toHpa(target: string, resource: string | undefined, name = target): Manifest {
  const external = { type: 'External', external: { metric: { name: 'queue' } } };
  const measured = { type: 'Resource', resource: { name: resource } };
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name, namespace: 'shop' },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: target },
      maxReplicas: 10,
      metrics: [resource === undefined ? external : measured],
    },
  };
}

function toVpa(target: string, updateMode: string): Manifest {
  return {
    apiVersion: 'autoscaling.k8s.io/v1',
    kind: 'VerticalPodAutoscaler',
    metadata: { name: target, namespace: 'shop' },
    spec: {
      targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: target },
      updatePolicy: { updateMode },
    },
  };
}

const FEDERATED: Manifest = {
  apiVersion: 'autoscaling.karmada.io/v1alpha1',
  kind: 'FederatedHPA',
  metadata: { name: 'web', namespace: 'shop' },
  spec: {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
    minReplicas: 2,
    maxReplicas: 6,
  },
  status: {
    currentReplicas: 6,
    desiredReplicas: 6,
    conditions: [
      { type: 'ScalingActive', status: 'True', reason: 'ValidMetricFound' },
      {
        type: 'ScalingLimited',
        status: 'True',
        reason: 'TooManyReplicas',
        message: 'the desired replica count is more than the maximum replica count',
      },
    ],
  },
};

const CRON: Manifest = {
  apiVersion: 'autoscaling.karmada.io/v1alpha1',
  kind: 'CronFederatedHPA',
  metadata: { name: 'nights', namespace: 'shop' },
  spec: {
    scaleTargetRef: {
      apiVersion: 'autoscaling.karmada.io/v1alpha1',
      kind: 'FederatedHPA',
      name: 'web',
    },
    rules: [
      { name: 'night', schedule: '0 22 * * *', timeZone: 'Europe/Berlin', targetReplicas: 1 },
    ],
  },
  status: {
    executionHistories: [
      {
        ruleName: 'night',
        nextExecutionTime: '2026-11-23T21:00:00Z',
        failedExecutions: [{ executionTime: '2026-11-22T21:00:00Z', message: 'no such target' }],
      },
    ],
  },
};
