import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import { createKubernetesClient } from '../support/kubernetes-client.ts';
import { openFleet } from '../support/open-fleet.ts';
import { describeWrites } from '../support/write-contract.ts';

const READY = { phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }] };

describeWrites('an embedded cluster', async () => {
  const name = 'alpha';
  const objects = ['node-0', 'node-1'].map((node) => ({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: node },
  }));
  const embedded = await startEmbeddedCluster({ name, objects });
  const connection = { server: embedded.url, user: {} };
  const app = await openFleet([{ name, connection }], { hasHubs: true });
  const client = createKubernetesClient({ url: embedded.url });
  return {
    app,
    cluster: name,
    client,
    hasControllers: false,
    async playKubelet(path) {
      await client.patch(`${path}/status`, 'merge', { status: READY });
    },
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await client[Symbol.asyncDispose]();
      await embedded[Symbol.asyncDispose]();
    },
  };
});
