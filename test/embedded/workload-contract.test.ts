import { createVirtualClock } from '../../src/embedded/clock.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { Manifest } from '../../src/embedded/object.ts';
import { describeWorkloads } from '../support/workload-contract.ts';
import type { WorkloadServer } from '../support/workload-contract.ts';

describeWorkloads('The embedded API', startServer);

async function startServer(): Promise<WorkloadServer> {
  const clock = createVirtualClock(Date.parse('2026-11-22T20:00:00Z'));
  const cluster = await startEmbeddedCluster({
    clock,
    controllers: 'all',
    objects: ['node-0', 'node-1'].map(toNode),
  });
  return {
    administrator: { url: cluster.url },
    async passSecond() {
      clock.advance(1000);
    },
    [Symbol.asyncDispose]: async () => cluster[Symbol.asyncDispose](),
  };
}

function toNode(name: string): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name },
    status: {
      allocatable: { cpu: '32', memory: '256Gi', pods: '110' },
      conditions: [{ type: 'Ready', status: 'True' }],
    },
  };
}
