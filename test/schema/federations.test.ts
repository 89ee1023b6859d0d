import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import { describeFederations } from '../support/federation-contract.ts';
import { startHubProxy } from '../support/hub-proxy.ts';
import { createKubernetesClient } from '../support/kubernetes-client.ts';
import { openFleet } from '../support/open-fleet.ts';

describeFederations('embedded clusters', async () => {
  const stack = new AsyncDisposableStack();
  const hub = stack.use(await startEmbeddedCluster({ name: 'hub' }));
  const member = stack.use(await startEmbeddedCluster({ name: 'member' }));
  const proxy = stack.use(await startHubProxy(hub, { member1: member }));
  const app = stack.use(
    await openFleet([{ name: 'hub', connection: { server: proxy.url, user: {} } }], {
      hasHubs: true,
      discover: ['KARMADA'],
    }),
  );
  const client = stack.use(createKubernetesClient({ url: hub.url }));
  const memberClient = stack.use(createKubernetesClient({ url: member.url }));
  return {
    app,
    hub: 'hub',
    client,
    member: { uid: member.uid, client: memberClient },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
});
