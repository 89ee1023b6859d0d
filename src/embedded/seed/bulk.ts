import { toTime } from '../clock.ts';
import type { Manifest } from '../object.ts';
import { createRandom, toNameSuffix, toUid } from '../random.ts';
import type { Random } from '../random.ts';

export interface BulkOptions {
  /** @default 50 */
  readonly namespaces?: number;
  /** @default 100 */
  readonly nodes?: number;
  /** @default 1 */
  readonly seed?: number;
  /** When the oldest was created; each is a second younger. @default 2026-11-22T00:00:00Z */
  readonly startedMs?: number;
}

/**
 * Running pods as a real cluster serves them: some 9 kB of JSON each, half of it managedFields. The
 * same for the same options; what benchmarks list.
 */
export function createPods(count: number, options: BulkOptions = {}): readonly Manifest[] {
  const { namespaces = 50, nodes = 100, seed = 1, startedMs = Date.UTC(2026, 10, 22) } = options;
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) =>
    toBulkPod(random, {
      namespace: `team-${String(index % namespaces).padStart(3, '0')}`,
      nodeName: `node-${String(index % nodes).padStart(4, '0')}`,
      app: `service-${index % 97}`,
      createdAt: toTime(startedMs + index * 1000),
    }),
  );
}

interface BulkPod {
  readonly namespace: string;
  readonly nodeName: string;
  readonly app: string;
  readonly createdAt: string;
}

function toBulkPod(random: Random, pod: BulkPod): Manifest {
  const { namespace, app, createdAt } = pod;
  const hash = toNameSuffix(random, 10);
  const owner = {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    name: `${app}-${hash}`,
    uid: toUid(random),
    controller: true,
    blockOwnerDeletion: true,
  };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `${app}-${hash}-${toNameSuffix(random)}`,
      namespace,
      uid: toUid(random),
      creationTimestamp: createdAt,
      labels: {
        app,
        'app.kubernetes.io/name': app,
        'app.kubernetes.io/part-of': namespace,
        'pod-template-hash': hash,
        tier: random() < 0.5 ? 'front' : 'back',
      },
      annotations: {
        'prometheus.io/scrape': 'true',
        'prometheus.io/port': '9090',
        'checksum/config': toDigest(random),
      },
      ownerReferences: [owner],
      managedFields: toManagedFields(createdAt),
    },
    spec: toSpec(pod),
    status: toStatus(random, pod),
  };
}

function toSpec({ nodeName, app }: BulkPod): object {
  return {
    containers: [
      toContainer('main', `registry.example/${app}:1.4.2`),
      toContainer('proxy', 'registry.example/mesh/proxy:2.9.0'),
    ],
    nodeName,
    restartPolicy: 'Always',
    schedulerName: 'default-scheduler',
    serviceAccountName: 'default',
    serviceAccount: 'default',
    terminationGracePeriodSeconds: 30,
    dnsPolicy: 'ClusterFirst',
    securityContext: {},
    tolerations: ['not-ready', 'unreachable'].map((state) => ({
      key: `node.kubernetes.io/${state}`,
      operator: 'Exists',
      effect: 'NoExecute',
      tolerationSeconds: 300,
    })),
    priority: 0,
    enableServiceLinks: true,
    preemptionPolicy: 'PreemptLowerPriority',
    volumes: [
      TOKEN_VOLUME,
      { name: 'config', configMap: { name: `${app}-config`, defaultMode: 420 } },
    ],
  };
}

function toStatus(random: Random, { app, createdAt }: BulkPod): object {
  const address = `10.${64 + Math.floor(random() * 60)}.${Math.floor(random() * 250)}.${Math.floor(random() * 250)}`;
  return {
    phase: 'Running',
    conditions: CONDITIONS.map((type) => ({
      type,
      status: 'True',
      observedGeneration: 1,
      lastProbeTime: null,
      lastTransitionTime: createdAt,
    })),
    hostIP: '10.0.0.10',
    hostIPs: [{ ip: '10.0.0.10' }],
    podIP: address,
    podIPs: [{ ip: address }],
    startTime: createdAt,
    containerStatuses: ['main', 'proxy'].map((name) => ({
      name,
      state: { running: { startedAt: createdAt } },
      lastState: {},
      ready: true,
      restartCount: Math.floor(random() * 3),
      image: `registry.example/${app}:1.4.2`,
      imageID: `registry.example/${app}@sha256:${toDigest(random)}`,
      containerID: `containerd://${toDigest(random)}`,
      started: true,
    })),
    qosClass: 'Burstable',
  };
}

function toContainer(name: string, image: string): object {
  const probe = {
    httpGet: { path: '/healthz', port: 8080, scheme: 'HTTP' },
    timeoutSeconds: 1,
    periodSeconds: 10,
    successThreshold: 1,
    failureThreshold: 3,
  };
  return {
    name,
    image,
    ports: [
      { name: 'http', containerPort: 8080, protocol: 'TCP' },
      { name: 'metrics', containerPort: 9090, protocol: 'TCP' },
    ],
    env: VARIABLES.map((variable) => ({ name: variable, value: `value-of-${variable}` })),
    resources: { limits: { memory: '512Mi' }, requests: { cpu: '100m', memory: '256Mi' } },
    volumeMounts: [
      { name: 'config', mountPath: '/etc/config', readOnly: true },
      {
        name: 'kube-api-access',
        readOnly: true,
        mountPath: '/var/run/secrets/kubernetes.io/serviceaccount',
      },
    ],
    livenessProbe: probe,
    readinessProbe: probe,
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
    imagePullPolicy: 'IfNotPresent',
    securityContext: {
      runAsNonRoot: true,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    },
  };
}

const CONDITIONS = [
  'PodReadyToStartContainers',
  'Initialized',
  'Ready',
  'ContainersReady',
  'PodScheduled',
];

const VARIABLES = ['LOG_LEVEL', 'REGION', 'ENVIRONMENT', 'OTEL_EXPORTER_OTLP_ENDPOINT'];

const CONTAINER_FIELDS = [
  'env',
  'image',
  'imagePullPolicy',
  'livenessProbe',
  'name',
  'ports',
  'readinessProbe',
  'resources',
  'securityContext',
  'terminationMessagePath',
  'terminationMessagePolicy',
  'volumeMounts',
];

const POD_NAMESPACE = { path: 'namespace', fieldRef: { fieldPath: 'metadata.namespace' } };

const TOKEN_VOLUME = {
  name: 'kube-api-access',
  projected: {
    sources: [
      { serviceAccountToken: { expirationSeconds: 3607, path: 'token' } },
      { configMap: { name: 'kube-root-ca.crt', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
      { downwardAPI: { items: [POD_NAMESPACE] } },
    ],
    defaultMode: 420,
  },
};

/** The bookkeeping of two writers, of the usual size. */
function toManagedFields(time: string): readonly object[] {
  const entry = { operation: 'Update', apiVersion: 'v1', time, fieldsType: 'FieldsV1' };
  const container = toFields(
    CONTAINER_FIELDS,
    toFields(['first', 'second', 'third', 'fourth'], {}),
  );
  const condition = toFields(['lastProbeTime', 'lastTransitionTime', 'status', 'type'], {});
  const conditions = CONDITIONS.map((type) => [`k:{"type":"${type}"}`, condition]);
  const containers = { 'k:{"name":"main"}': container, 'k:{"name":"proxy"}': container };
  return [
    {
      ...entry,
      manager: 'kube-controller-manager',
      fieldsV1: {
        'f:metadata': toFields(['annotations', 'generateName', 'labels', 'ownerReferences'], {}),
        'f:spec': {
          'f:containers': containers,
          ...toFields(['dnsPolicy', 'enableServiceLinks', 'restartPolicy', 'volumes'], {}),
        },
      },
    },
    {
      ...entry,
      manager: 'kubelet',
      subresource: 'status',
      fieldsV1: {
        'f:status': {
          'f:conditions': Object.fromEntries(conditions),
          ...toFields(['containerStatuses', 'hostIP', 'phase', 'podIP', 'podIPs', 'startTime'], {}),
        },
      },
    },
  ];
}

function toFields(names: readonly string[], below: object): Readonly<Record<string, object>> {
  return Object.fromEntries(names.map((name) => [`f:${name}`, below]));
}

function toDigest(random: Random): string {
  return toUid(random).replaceAll('-', '').repeat(2);
}
