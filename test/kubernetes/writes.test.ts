import { describe, expect, it } from 'vitest';
import { createKubeconfigSource } from '../../src/datasources/fleet/kubeconfig-source.ts';
import { createSystemClock } from '../../src/async/clock.ts';
import { SILENT_LOG } from '../../src/telemetry/log.ts';
import type { TestFleet } from '../support/open-fleet.ts';
import { openFleet, readOperations } from '../support/open-fleet.ts';
import { describeWrites } from '../support/write-contract.ts';
import { startKubernetes } from './start-kubernetes.ts';

describe('logs on real API servers', () => {
  it('are a typed error where nobody plays the kubelet, in the API server’s words', async () => {
    await using kubernetes = await startKubernetes({ name: 'beta' });
    const pods = '/api/v1/namespaces/default/pods';
    await kubernetes.client.post('/api/v1/nodes', {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: 'dead' },
      status: {
        addresses: [{ type: 'InternalIP', address: '127.0.0.1' }],
        daemonEndpoints: { kubeletEndpoint: { Port: 1 } },
      },
    });
    await kubernetes.client.post(pods, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: { nodeName: 'dead', containers: [{ name: 'main', image: 'example/main:1' }] },
    });
    await using app = await openKubeconfig(kubernetes.kubeconfig);
    const document = await readOperations('nodes');

    const variables = { cluster: 'beta', namespace: 'default', name: 'web' };
    const { errors } = await app.query(document, variables, 'Logs');
    const { data } = await app.query('{ pods { nodes { id } } }');
    const input = { id: data.at('pods.nodes.0.id'), container: null, tailLines: 10 };
    const first = app.follow(document, { input }, 'LogsLive').next();

    expect(errors.map(({ originalError }) => originalError)).toMatchObject([
      { code: 'CLUSTER_UNREACHABLE', message: expect.stringContaining('connection refused') },
    ]);
    await expect(first).rejects.toMatchObject({ extensions: { code: 'CLUSTER_UNREACHABLE' } });
  });
});

describeWrites('real API servers', async () => {
  const kubernetes = await startKubernetes({
    name: 'alpha',
    controllers: true,
    scheduler: true,
    nodes: 2,
  });
  const app = await openKubeconfig(kubernetes.kubeconfig);
  return {
    app,
    cluster: 'alpha',
    client: kubernetes.client,
    hasControllers: true,
    // kwok does.
    playKubelet: () => Promise.resolve(),
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await kubernetes[Symbol.asyncDispose]();
    },
  };
});

async function openKubeconfig(file: string): Promise<TestFleet> {
  const clock = createSystemClock();
  const source = await createKubeconfigSource({ files: [file], clock, log: SILENT_LOG });
  return await openFleet([], { sources: [source], clock });
}
