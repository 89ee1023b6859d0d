import type { ClusterPlan } from './scenario.ts';
import { toWorkloads } from './workload-table.ts';

/** Pods for those who look at the catalogue, some hours behind Europe. */
const BROWSING = [
  [0, 18],
  [4, 16],
  [6, 13.5],
  [8, 8],
  [12, 7],
  [15, 12],
  [20, 19],
] as const;

/** More than its limit allows for, once the offers of the day are out. */
const OFFERS = [
  [0, 13],
  [6, 13.5],
  [6.2, 15],
  [6.6, 21],
  [7.5, 23],
  [8.5, 13],
] as const;

/** Pictures are uploaded in bursts, each time somebody has been to a fair. */
const UPLOADS = [
  [0, 0],
  [6.15, 0],
  [6.16, 8],
  [6.3, 60],
  [6.5, 0],
  [13, 0],
  [13.01, 10],
  [13.2, 40],
  [13.6, 0],
] as const;

/** A data and machine learning cluster on GKE, with accelerators and spot nodes. */
export const GKE_SHOP_US: ClusterPlan = {
  name: 'gke-shop-us',
  platform: 'gke',
  version: 'v1.33.5-gke.1201000',
  region: 'us-central1',
  zones: ['us-central1-a', 'us-central1-b', 'us-central1-f'],
  pools: [
    { name: 'default-pool', count: 7, instanceType: 'e2-standard-8', cpu: 8, memoryGi: 32 },
    {
      name: 'batch-spot',
      count: 5,
      instanceType: 'n2d-standard-8',
      cpu: 8,
      memoryGi: 32,
      isSpot: true,
    },
    { name: 'gpu-l4', count: 2, instanceType: 'g2-standard-12', cpu: 12, memoryGi: 48, gpus: 1 },
  ],
  day: [
    {
      hour: 8,
      type: 'release',
      namespace: 'web',
      deployment: 'storefront',
      image: 'us-docker.pkg.dev/shop/web/storefront:5.103.0',
    },
  ],
  workloads: [
    ...toWorkloads('kube-system', 'platform', [
      ['DaemonSet', 'fluentbit-gke', 'gke.gcr.io/fluent-bit:v1.8.12-gke.63', 0, '100m', '200Mi'],
      [
        'DaemonSet',
        'gke-metrics-agent',
        'gke.gcr.io/gke-metrics-agent:1.16.4-gke.1',
        0,
        '20m',
        '100Mi',
      ],
      ['DaemonSet', 'netd', 'gke.gcr.io/netd:v1.3.7', 0, '2m', '30Mi'],
      [
        'DaemonSet',
        'pdcsi-node',
        'gke.gcr.io/gcp-compute-persistent-disk-csi-driver:v1.22.1',
        0,
        '10m',
        '20Mi',
      ],
      ['Deployment', 'kube-dns', 'gke.gcr.io/k8s-dns-kube-dns:1.26.5', 3, '260m', '110Mi'],
      [
        'Deployment',
        'metrics-server-v1.33.0',
        'gke.gcr.io/metrics-server:v0.7.2',
        1,
        '48m',
        '105Mi',
      ],
      ['Deployment', 'konnectivity-agent', 'gke.gcr.io/proxy-agent:v0.32.2', 3, '10m', '30Mi'],
    ]),
    ...toWorkloads('gmp-system', 'platform', [
      [
        'DaemonSet',
        'collector',
        'gke.gcr.io/prometheus-engine/prometheus:v2.53.5',
        0,
        '10m',
        '64Mi',
      ],
    ]),
    ...toWorkloads('catalog', 'catalog', [
      [
        'Deployment',
        'catalog-api',
        'us-docker.pkg.dev/shop/catalog/api:7.3.1',
        14,
        '400m',
        '512Mi',
        { autoscaling: { min: 6, max: 20, targetCpu: 60, load: BROWSING } },
      ],
      [
        'Deployment',
        'catalog-graphql',
        'us-docker.pkg.dev/shop/catalog/graphql:2.2.0',
        8,
        '300m',
        '384Mi',
      ],
      [
        'Deployment',
        'price-engine',
        'us-docker.pkg.dev/shop/catalog/price-engine:4.0.5',
        8,
        '500m',
        '768Mi',
        { autoscaling: { min: 4, max: 12, targetCpu: 75 } },
      ],
      ['StatefulSet', 'catalog-cache', 'valkey/valkey:8.1.4', 3, '250m', '2Gi'],
      [
        'CronJob',
        'refresh-prices',
        'us-docker.pkg.dev/shop/catalog/price-tools:4.0.5',
        3,
        '250m',
        '256Mi',
        { schedule: '*/20 * * * *' },
      ],
    ]),
    ...toWorkloads('analytics', 'data', [
      ['Deployment', 'spark-operator', 'ghcr.io/kubeflow/spark-operator:2.3.0', 1, '100m', '300Mi'],
      ['Deployment', 'trino-worker', 'trinodb/trino:477', 16, '1', '4Gi', { pool: 'batch-spot' }],
      ['Deployment', 'trino-coordinator', 'trinodb/trino:477', 1, '2', '8Gi'],
      ['StatefulSet', 'clickhouse', 'clickhouse/clickhouse-server:25.9', 6, '1', '4Gi'],
      [
        'Deployment',
        'event-ingest',
        'us-docker.pkg.dev/shop/data/ingest:1.44.0',
        16,
        '250m',
        '384Mi',
        { pool: 'batch-spot' },
      ],
      [
        'Job',
        'backfill-2026-q3',
        'us-docker.pkg.dev/shop/data/backfill:0.3.1',
        4,
        '500m',
        '1Gi',
        { pool: 'batch-spot' },
      ],
    ]),
    ...toWorkloads('ml', 'recommendations', [
      [
        'Deployment',
        'ranker-serving',
        'vllm/vllm-openai:v0.11.0',
        2,
        '4',
        '16Gi',
        { pool: 'gpu-l4' },
      ],
      [
        'Deployment',
        'embedder',
        'us-docker.pkg.dev/shop/ml/embedder:0.8.2',
        4,
        '1',
        '2Gi',
        { trouble: { state: 'unschedulable', count: 1 }, pool: 'gpu-l4' },
      ],
      [
        'Deployment',
        'feature-store',
        'us-docker.pkg.dev/shop/ml/feature-store:1.6.0',
        6,
        '500m',
        '1Gi',
      ],
    ]),
    ...toWorkloads('web', 'web', [
      [
        'Deployment',
        'storefront',
        'us-docker.pkg.dev/shop/web/storefront:5.102.1',
        18,
        '300m',
        '384Mi',
        { autoscaling: { min: 10, max: 30, targetCpu: 70 } },
      ],
      [
        'Deployment',
        'bff',
        'us-docker.pkg.dev/shop/web/bff:3.9.0',
        14,
        '300m',
        '384Mi',
        {
          autoscaling: { min: 8, max: 16, targetCpu: 60, load: OFFERS },
          sizing: { updateMode: 'Recreate' },
        },
      ],
      ['Deployment', 'sessions', 'us-docker.pkg.dev/shop/web/sessions:1.5.2', 6, '200m', '256Mi'],
    ]),
    ...toWorkloads('functions', 'web', [
      [
        'Deployment',
        'resize-image-00001-deployment',
        'us-docker.pkg.dev/shop/functions/resize-image:1.4.0',
        0,
        '100m',
        '128Mi',
        { requests: { max: 8, perPod: 10, load: UPLOADS } },
      ],
      [
        'Deployment',
        'gift-cards',
        'us-docker.pkg.dev/shop/functions/python-env:1.34.0',
        1,
        '50m',
        '64Mi',
        { functionOn: 'fission' },
      ],
    ]),
  ],
};
