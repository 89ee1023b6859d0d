import { createKubeconfigSource } from '../../src/datasources/fleet/kubeconfig-source.ts';
import { createSystemClock } from '../../src/async/clock.ts';
import { SILENT_LOG } from '../../src/telemetry/log.ts';
import { openFleet } from '../support/open-fleet.ts';
import { describeWrites } from '../support/write-contract.ts';
import { startKubernetes } from './start-kubernetes.ts';

describeWrites('real API servers', async () => {
  const kubernetes = await startKubernetes({
    name: 'alpha',
    controllers: true,
    scheduler: true,
    nodes: 2,
  });
  const clock = createSystemClock();
  const files = [kubernetes.kubeconfig];
  const source = await createKubeconfigSource({ files, clock, log: SILENT_LOG });
  const app = await openFleet([], { sources: [source], clock });
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
