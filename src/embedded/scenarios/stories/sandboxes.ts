import type { Scenario } from '../scenario.ts';
import { toWorkloads } from '../workload-table.ts';
import { PLATFORM_WORKLOADS } from './platform-workloads.ts';

/** Agents take sandboxes from a warm pool, pause one and go on with it, and let another's time run out. */
export const SANDBOXES: Scenario = {
  hasLife: true,
  startHour: 0,
  clusters: [
    {
      name: 'agents',
      platform: 'gke',
      version: 'v1.35.2-gke.1021000',
      region: 'europe-west4',
      zones: ['europe-west4-a', 'europe-west4-b'],
      dayHours: 0.5,
      pools: [
        { name: 'sandbox-pool', count: 3, instanceType: 'n2-standard-8', cpu: 8, memoryGi: 32 },
      ],
      runtimeClasses: [
        { name: 'gvisor', handler: 'runsc' },
        { name: 'kata-clh', handler: 'kata-clh', overhead: { cpu: '250m', memory: '130Mi' } },
      ],
      sandboxes: {
        namespace: 'agents',
        pool: 'python',
        replicas: 2,
        image: 'registry.example/agents/python-runtime:3.13',
        runtimeClass: 'gvisor',
        cpu: '250m',
        memory: '512Mi',
      },
      machines: [{ namespace: 'agents', name: 'build-vm', instanceType: 'u1.medium' }],
      day: [
        { hour: 0.02, type: 'sandbox', action: 'claim', claim: 'research' },
        { hour: 0.04, type: 'sandbox', action: 'claim', claim: 'quick-check', minutes: 8 },
        { hour: 0.12, type: 'sandbox', action: 'pause', claim: 'research' },
        { hour: 0.22, type: 'sandbox', action: 'resume', claim: 'research' },
        { hour: 0.36, type: 'sandbox', action: 'release', claim: 'research' },
        { hour: 0.38, type: 'sandbox', action: 'release', claim: 'quick-check' },
      ],
      workloads: [
        ...PLATFORM_WORKLOADS,
        ...toWorkloads('agents', 'agents', [
          [
            'Deployment',
            'code-runner',
            'registry.example/agents/code-runner:2.4.0',
            2,
            '250m',
            '256Mi',
            { runtimeClass: 'kata-clh' },
          ],
        ]),
      ],
    },
  ],
};
