import type { Scenario } from '../scenario.ts';
import { toWorkloads } from '../workload-table.ts';
import { PLATFORM_WORKLOADS } from './platform-workloads.ts';

/** The source of a function that does not build: it stays broken until somebody pushes one that does. */
export const BUILDS: Scenario = {
  hasLife: true,
  startHour: 0,
  clusters: [
    {
      name: 'functions',
      platform: 'gke',
      version: 'v1.33.5-gke.1201000',
      region: 'europe-west1',
      zones: ['europe-west1-b', 'europe-west1-c'],
      dayHours: 0.5,
      pools: [
        { name: 'default-pool', count: 2, instanceType: 'e2-standard-4', cpu: 4, memoryGi: 16 },
      ],
      day: [
        { hour: 0.05, type: 'build', namespace: 'mail', function: 'render-mail', isBroken: true },
        { hour: 0.25, type: 'build', namespace: 'mail', function: 'render-mail' },
      ],
      workloads: [
        ...PLATFORM_WORKLOADS,
        ...toWorkloads('mail', 'mail', [
          [
            'Deployment',
            'render-mail',
            'registry.example/mail/python-env:1.34.0',
            1,
            '100m',
            '128Mi',
            { functionOn: 'fission' },
          ],
        ]),
      ],
    },
  ],
};
