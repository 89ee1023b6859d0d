import { createVirtualClock } from '../../src/embedded/clock.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import { describeKubernetesApi } from '../support/kubernetes-contract.ts';
import type { ContractServer } from '../support/kubernetes-contract/contract.ts';

describeKubernetesApi('The embedded API', startServer);

async function startServer(): Promise<ContractServer> {
  const clock = createVirtualClock(Date.parse('2026-11-22T20:00:00Z'));
  const cluster = await startEmbeddedCluster({
    clock,
    controllers: 'none',
    version: 'v1.37.2',
    token: 'admin-token',
    users: { 'stranger-token': 'stranger' },
  });
  cluster.faults.add({ type: 'forbidden', user: 'stranger', resource: 'pods' });
  return {
    administrator: { url: cluster.url, token: 'admin-token' },
    stranger: { url: cluster.url, token: 'stranger-token' },
    async forgetHistory() {
      cluster.forgetHistory();
    },
    passTime(ms) {
      clock.advance(ms);
    },
    [Symbol.asyncDispose]: async () => cluster[Symbol.asyncDispose](),
  };
}
