import { startEmbeddedFleet } from '../../src/embedded/fleet.ts';
import { createKubernetesClient } from '../support/kubernetes-client.ts';
import { openFleet } from '../support/open-fleet.ts';
import { describeWrites } from '../support/write-contract.ts';

const READY = {
  status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }] },
};

describeWrites('the embedded fleet', async () => {
  const embedded = await startEmbeddedFleet({ scenario: 'quiet' });
  const app = await openFleet(
    embedded.clusters.map(({ name, url, token }) => ({
      name,
      connection: { server: url, user: { token } },
    })),
  );
  const own = embedded.clusters.find(({ name }) => name === 'eks-prod-eu');
  const client = createKubernetesClient({ url: own?.url ?? '', token: own?.token ?? '' });
  return {
    app,
    cluster: 'eks-prod-eu',
    client,
    hasControllers: false,
    async playKubelet(path) {
      await client.patch(`${path}/status`, 'merge', READY);
    },
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await client[Symbol.asyncDispose]();
      await embedded[Symbol.asyncDispose]();
    },
  };
});
