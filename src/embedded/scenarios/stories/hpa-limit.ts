import type { Scenario } from '../scenario.ts';
import { toWorkloads } from '../workload-table.ts';
import { PLATFORM_WORKLOADS } from './platform-workloads.ts';

/** A sale of which nobody told those who set the limits: twice as many pods as are allowed. */
const SALE = [
  [0, 1.8],
  [0.02, 2.6],
  [0.1, 6],
  [0.2, 10],
  [0.35, 12],
  [0.4, 12],
  [0.5, 1.8],
] as const;

/**
 * An HPA that comes to its maximum while its load goes on rising, and comes back; a VPA sizes the
 * same pods by the same CPU, which the two of them should not.
 */
export const HPA_LIMIT: Scenario = {
  hasLife: true,
  startHour: 0,
  clusters: [
    {
      name: 'shop-sale',
      platform: 'gke',
      version: 'v1.33.5-gke.1201000',
      region: 'us-central1',
      zones: ['us-central1-a', 'us-central1-b'],
      dayHours: 0.75,
      pools: [
        { name: 'default-pool', count: 3, instanceType: 'e2-standard-4', cpu: 4, memoryGi: 16 },
      ],
      workloads: [
        ...PLATFORM_WORKLOADS,
        ...toWorkloads('shop', 'web', [
          [
            'Deployment',
            'storefront',
            'us-docker.pkg.dev/shop/web/storefront:5.102.1',
            2,
            '500m',
            '512Mi',
            {
              autoscaling: { min: 2, max: 6, targetCpu: 60, load: SALE },
              sizing: { updateMode: 'Recreate' },
            },
          ],
          ['Deployment', 'cart', 'us-docker.pkg.dev/shop/web/cart:1.8.0', 2, '200m', '256Mi'],
        ]),
      ],
    },
  ],
};
