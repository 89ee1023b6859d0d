import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../src/embedded/clock.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { getPath } from '../../src/embedded/json.ts';
import type { Manifest } from '../../src/embedded/object.ts';
import { createKubernetesClient } from '../support/kubernetes-client.ts';

describe('Pods that are told to end', () => {
  it('are there until their time is over', async () => {
    const clock = createVirtualClock(START_MS);
    await using cluster = await startEmbeddedCluster({ clock, objects: [toPod('web-1')] });
    await using api = createKubernetesClient({ url: cluster.url });

    await api.delete(`${PODS}/web-1`, { gracePeriodSeconds: 20 });
    clock.advance(19_000);
    const ending = await api.get(`${PODS}/web-1`);
    clock.advance(2000);
    const gone = await api.get(`${PODS}/web-1`);

    expect([ending.code, gone.code]).toEqual([200, 404]);
    expect(messagesOf(cluster)).toContain('Stopping container main');
  });

  it('stay where nothing runs beside the API server', async () => {
    const clock = createVirtualClock(START_MS);
    await using cluster = await startEmbeddedCluster({
      clock,
      controllers: 'none',
      objects: [toPod('web-1')],
    });
    await using api = createKubernetesClient({ url: cluster.url });

    await api.delete(`${PODS}/web-1`);
    clock.advance(3_600_000);

    expect((await api.get(`${PODS}/web-1`)).code).toBe(200);
  });
});

describe('A PodDisruptionBudget', () => {
  it.each([
    [{ minAvailable: 2 }, { disruptionsAllowed: 1, desiredHealthy: 2, expectedPods: 3 }],
    [{ minAvailable: '50%' }, { disruptionsAllowed: 1, desiredHealthy: 2, expectedPods: 3 }],
    [{ maxUnavailable: 1 }, { disruptionsAllowed: 1, desiredHealthy: 2, expectedPods: 3 }],
    [{ maxUnavailable: '50%' }, { disruptionsAllowed: 2, desiredHealthy: 1, expectedPods: 3 }],
    [{ minAvailable: 3 }, { disruptionsAllowed: 0, desiredHealthy: 3, expectedPods: 3 }],
  ])('with %o of three pods is counted', async (spec, status) => {
    const clock = createVirtualClock(START_MS);
    await using cluster = await startCluster(clock, spec);

    clock.advance(1000);

    expect(statusOf(cluster)).toMatchObject({
      observedGeneration: 1,
      currentHealthy: 3,
      ...status,
      conditions: [
        status.disruptionsAllowed > 0
          ? { type: 'DisruptionAllowed', status: 'True', reason: 'SufficientPods' }
          : { type: 'DisruptionAllowed', status: 'False', reason: 'InsufficientPods' },
      ],
    });
  });

  it('lets the next pod go when another is ready', async () => {
    const clock = createVirtualClock(START_MS);
    await using cluster = await startCluster(clock, { maxUnavailable: 1 });
    await using api = createKubernetesClient({ url: cluster.url });
    const evict = async (name: string): Promise<number> => {
      const { code } = await api.post(`${PODS}/${name}/eviction`, { metadata: { name } });
      return code;
    };
    clock.advance(1000);

    const first = await evict('web-1');
    const second = await evict('web-2');
    clock.advance(60_000);
    const third = await evict('web-2');
    cluster.apply(toPod('web-4'));
    clock.advance(1000);
    const fourth = await evict('web-2');

    expect([first, second, third, fourth]).toEqual([201, 429, 429, 201]);
  });
});

const START_MS = Date.parse('2026-11-22T20:00:00Z');

const PODS = '/api/v1/namespaces/default/pods';

const REPLICA_SET: Manifest = {
  apiVersion: 'apps/v1',
  kind: 'ReplicaSet',
  metadata: { name: 'web', namespace: 'default', uid: 'web-uid' },
  spec: { replicas: 3, selector: { matchLabels: { app: 'web' } } },
};

async function startCluster(
  clock: ReturnType<typeof createVirtualClock>,
  spec: object,
): Promise<EmbeddedCluster> {
  return startEmbeddedCluster({
    clock,
    objects: [
      REPLICA_SET,
      ...['web-1', 'web-2', 'web-3'].map(toPod),
      {
        apiVersion: 'policy/v1',
        kind: 'PodDisruptionBudget',
        metadata: { name: 'web', namespace: 'default' },
        spec: { selector: { matchLabels: { app: 'web' } }, ...spec },
      },
    ],
  });
}

function toPod(name: string): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: 'default',
      labels: { app: 'web' },
      ownerReferences: [
        {
          apiVersion: 'apps/v1',
          kind: 'ReplicaSet',
          name: 'web',
          uid: 'web-uid',
          controller: true,
        },
      ],
    },
    spec: { nodeName: 'node-1', containers: [{ name: 'main', image: 'registry.example/web:1' }] },
    status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }] },
  };
}

function statusOf(cluster: EmbeddedCluster): unknown {
  const reference = { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', name: 'web' };
  return getPath(cluster.get({ ...reference, namespace: 'default' }), ['status']);
}

function messagesOf(cluster: EmbeddedCluster): readonly unknown[] {
  return cluster.list({ apiVersion: 'v1', kind: 'Event' }).map((event) => event['message']);
}
