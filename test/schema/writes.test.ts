import { startEmbeddedFleet } from '../../src/embedded/fleet.ts';
import { openFleet } from '../support/open-fleet.ts';
import { describeWrites } from '../support/write-contract.ts';

describeWrites('the embedded fleet', async () => {
  const embedded = await startEmbeddedFleet({ scenario: 'quiet' });
  const app = await openFleet(
    embedded.clusters.map(({ name, url, token }) => ({
      name,
      connection: { server: url, user: { token } },
    })),
  );
  return {
    app,
    cluster: 'eks-prod-eu',
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await embedded[Symbol.asyncDispose]();
    },
  };
});
