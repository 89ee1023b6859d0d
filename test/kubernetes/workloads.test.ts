import { setTimeout as delay } from 'node:timers/promises';
import { describeWorkloads } from '../support/workload-contract.ts';
import type { WorkloadServer } from '../support/workload-contract.ts';
import { startKubernetes } from './start-kubernetes.ts';

describeWorkloads('A real API server', startServer);

async function startServer(): Promise<WorkloadServer> {
  const kubernetes = await startKubernetes({ controllers: true, scheduler: true, nodes: 2 });
  return {
    administrator: kubernetes.administrator,
    async passSecond() {
      await delay(250);
    },
    [Symbol.asyncDispose]: async () => kubernetes[Symbol.asyncDispose](),
  };
}
