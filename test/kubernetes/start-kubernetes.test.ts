import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startKubernetes } from './start-kubernetes.ts';
import type { Kubernetes } from './start-kubernetes.ts';

describe('A whole cluster', () => {
  let kubernetes: Kubernetes;

  beforeAll(async () => {
    kubernetes = await startKubernetes({
      controllers: true,
      scheduler: true,
      nodes: 3,
      metricsServer: true,
      crds: [WIDGETS],
    });
  });

  afterAll(async () => {
    await kubernetes[Symbol.asyncDispose]();
  });

  it('runs the pods of a Deployment on its nodes', async () => {
    const { client } = kubernetes;

    await client.post('/apis/apps/v1/namespaces/default/deployments', DEPLOYMENT);

    await expect.poll(async () => countRunning(), { timeout: 60_000, interval: 200 }).toBe(3);
    const events = await client.get('/api/v1/namespaces/default/events');
    expect(events.text).toContain('"reason":"ScalingReplicaSet"');
    expect(events.text).toContain('"reason":"RegisteredNode"');
  });

  it('serves the definitions it was given', async () => {
    const { code } = await kubernetes.client.get('/apis/test.example/v1/widgets');

    expect(code).toBe(200);
  });

  it('serves usage', async () => {
    const path = '/apis/metrics.k8s.io/v1beta1/nodes';

    await expect
      .poll(async () => (await kubernetes.client.get(path)).text, {
        timeout: 90_000,
        interval: 500,
      })
      .toContain('"usage":{"cpu":');
  });

  it('keeps its objects when the API server is killed and started again', async () => {
    const { client, uid } = kubernetes;

    await kubernetes.kill();
    const refused = await client.get('/readyz').catch((error: unknown) => error);
    await kubernetes.restart();
    const namespace = await client.get('/api/v1/namespaces/kube-system');

    expect(refused).toBeInstanceOf(Error);
    expect(namespace.text).toContain(uid);
  });

  async function countRunning(): Promise<number> {
    const { text } = await kubernetes.client.get(
      '/api/v1/namespaces/default/pods?fieldSelector=status.phase%3DRunning',
    );
    return text.split('"phase":"Running"').length - 1;
  }
});

const DEPLOYMENT = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: {
    replicas: 3,
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: {
        labels: { app: 'web' },
        annotations: { 'kwok.x-k8s.io/usage-cpu': '100m' },
      },
      spec: {
        containers: [
          {
            name: 'main',
            image: 'registry.example/web:1',
            resources: { requests: { cpu: '100m' } },
          },
        ],
      },
    },
  },
};

const WIDGETS = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.test.example' },
  spec: {
    group: 'test.example',
    scope: 'Namespaced',
    names: { plural: 'widgets', singular: 'widget', kind: 'Widget', listKind: 'WidgetList' },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
        },
      },
    ],
  },
};
