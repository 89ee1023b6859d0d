import { toQueueScaling } from '../queue-scaling.ts';
import type { Load, Scenario } from '../scenario.ts';
import { toWorkloads } from '../workload-table.ts';
import { PLATFORM_WORKLOADS } from './platform-workloads.ts';

const INVOICES: Load = [
  [0, 0],
  [0.02, 0],
  [0.04, 20],
  [0.15, 60],
  [0.3, 60],
  [0.36, 0],
];

const SCANS: Load = [
  [0, 0],
  [0.1, 0],
  [0.11, 4],
  [0.14, 6],
  [0.15, 0],
];

/** KEDA makes pods for the messages of a queue, from none on, and Jobs for those of another. */
export const KEDA: Scenario = {
  hasLife: true,
  startHour: 0,
  clusters: [
    {
      name: 'queues',
      platform: 'aks',
      version: 'v1.35.1',
      region: 'westeurope',
      zones: ['westeurope-1', 'westeurope-2'],
      dayHours: 0.6,
      pools: [
        { name: 'userpool', count: 3, instanceType: 'Standard_D4s_v5', cpu: 4, memoryGi: 16 },
      ],
      workloads: [
        ...PLATFORM_WORKLOADS,
        ...toWorkloads('keda', 'platform', [
          ['Deployment', 'keda-operator', 'ghcr.io/kedacore/keda:2.21.0', 1, '100m', '128Mi'],
          [
            'Deployment',
            'keda-operator-metrics-apiserver',
            'ghcr.io/kedacore/keda-metrics-apiserver:2.21.0',
            1,
            '100m',
            '128Mi',
          ],
        ]),
        ...toWorkloads('billing', 'finance', [
          ['StatefulSet', 'rabbitmq', 'rabbitmq:4.1.4-management', 1, '250m', '1Gi'],
          [
            'Deployment',
            'invoice-worker',
            'registry.example/billing/invoice-worker:4.2.0',
            0,
            '250m',
            '256Mi',
            { events: toQueueScaling('invoices', { max: 10, perPod: 10, load: INVOICES }) },
          ],
          [
            'ScaledJob',
            'scan-documents',
            'registry.example/billing/scan-documents:1.7.0',
            0,
            '500m',
            '512Mi',
            { events: toQueueScaling('scans', { max: 4, perPod: 2, load: SCANS }) },
          ],
        ]),
      ],
    },
  ],
};
