import type { Load, Scenario } from '../scenario.ts';
import { toWorkloads } from '../workload-table.ts';
import { PLATFORM_WORKLOADS } from './platform-workloads.ts';

const BURST: Load = [
  [0, 0],
  [0.03, 0],
  [0.032, 8],
  [0.06, 60],
  [0.1, 60],
  [0.15, 12],
  [0.2, 0],
];

/** How much of a hundred the newer revision gets: a fifth first, then all; the next day anew. */
const CANARY: Load = [
  [0, 0],
  [0.22, 0],
  [0.225, 20],
  [0.3, 20],
  [0.35, 100],
  [0.48, 100],
  [0.485, 0],
];

/** What is left to the older one, and what goes to the newer. */
const STAYING: Load = [
  [0.3, 10],
  [0.35, 0],
  [0.48, 0],
  [0.485, 10],
];
const MOVED: Load = [
  [0.22, 0],
  [0.225, 10],
  [0.48, 10],
  [0.485, 0],
];

/** A revision that nobody asks for, then many do, then nobody again: 0, n, 0, and no Event of it; and a canary to which requests move. */
export const KNATIVE: Scenario = {
  hasLife: true,
  startHour: 0,
  clusters: [
    {
      name: 'serverless',
      platform: 'gke',
      version: 'v1.33.5-gke.1201000',
      region: 'us-central1',
      zones: ['us-central1-a', 'us-central1-b'],
      dayHours: 0.5,
      pools: [
        { name: 'default-pool', count: 3, instanceType: 'e2-standard-4', cpu: 4, memoryGi: 16 },
      ],
      workloads: [
        ...PLATFORM_WORKLOADS,
        ...toWorkloads('knative-serving', 'platform', [
          [
            'Deployment',
            'activator',
            'gcr.io/knative-releases/activator:v1.23.0',
            1,
            '300m',
            '64Mi',
          ],
          [
            'Deployment',
            'autoscaler',
            'gcr.io/knative-releases/autoscaler:v1.23.0',
            1,
            '100m',
            '128Mi',
          ],
        ]),
        ...toWorkloads('functions', 'web', [
          [
            'Deployment',
            'resize-image-00001-deployment',
            'us-docker.pkg.dev/shop/functions/resize-image:1.4.0',
            0,
            '200m',
            '256Mi',
            { requests: { max: 8, perPod: 10, load: BURST } },
          ],
          [
            'Deployment',
            'greet-00001-deployment',
            'us-docker.pkg.dev/shop/functions/greet:1.0.0',
            0,
            '100m',
            '64Mi',
            { requests: { max: 4, perPod: 10, load: STAYING } },
          ],
          [
            'Deployment',
            'greet-00002-deployment',
            'us-docker.pkg.dev/shop/functions/greet:1.1.0',
            0,
            '100m',
            '64Mi',
            { requests: { max: 4, perPod: 10, load: MOVED, share: CANARY } },
          ],
        ]),
      ],
    },
  ],
};
