import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPath, isJsonObject, toText } from '../../src/embedded/json.ts';
import { createKubernetesClient } from '../support/kubernetes-client.ts';
import type { ClientOptions, KubernetesClient } from '../support/kubernetes-client.ts';
import { createCertificates } from './certificates.ts';
import type { Certificates } from './certificates.ts';
import {
  toApiServerParameters,
  toControllerManagerParameters,
  toEtcdParameters,
  toKubeconfig,
  toSchedulerParameters,
} from './control-plane.ts';
import { applyDefinitions } from './definitions.ts';
import { readKarpenterDefinitions, startKarpenter } from './karpenter.ts';
import type { Launch } from './karpenter.ts';
import { POD_LOG, createNodes, startKwok } from './kwok.ts';
import { startMetricsServer } from './metrics-server.ts';
import { openHatch, requireNamespaces } from './network-namespace.ts';
import { locateBinary } from './binaries.ts';
import type { BinaryName } from './binaries.ts';
import { findFreePorts, startProcess } from './processes.ts';
import type { RunningProcess } from './processes.ts';
import { until } from './until.ts';

export interface KubernetesOptions {
  /** Name of the context in the kubeconfig. @default 'test' */
  readonly name?: string;
  /** Runs kube-controller-manager. @default false */
  readonly controllers?: boolean;
  /** Runs kube-scheduler. @default false */
  readonly scheduler?: boolean;
  /** How many nodes there are; kwok plays their kubelets. @default 0 */
  readonly nodes?: number;
  /** Runs kwok, which makes nodes ready and pods run. @default whether there are nodes */
  readonly kwok?: boolean;
  /** Serves `metrics.k8s.io` from kwok's usage annotations; needs kwok. @default false */
  readonly metricsServer?: boolean;
  /** Runs Karpenter, which makes nodes for pods that find no room; needs kwok. @default false */
  readonly karpenter?: boolean;
  /** CustomResourceDefinitions to put in; they are established when the promise resolves. */
  readonly crds?: readonly object[];
  /** Further flags of kube-apiserver, such as `--emulated-version=1.36`. */
  readonly apiServerFlags?: readonly string[];
}

/** Real etcd and kube-apiserver on the loopback address, with what was asked for beside them. */
export interface Kubernetes {
  readonly name: string;
  readonly url: string;
  /** Path of a kubeconfig with an administrator's client certificate. */
  readonly kubeconfig: string;
  readonly ca: string;
  readonly administrator: ClientOptions;
  /** Static tokens: `alice` and `viewer` may do nothing until RBAC lets them. */
  readonly tokens: Certificates['tokens'];
  /** The UID of the namespace `kube-system`. */
  readonly uid: string;
  /** As the administrator. */
  readonly client: KubernetesClient;
  /** What every container writes, where kwok plays the nodes: a file to append to. */
  readonly podLog: string;
  /** Compacts etcd: older versions of what has no watch cache (events) are gone. */
  compact(): Promise<void>;
  /** Ends kube-apiserver in good order; etcd and its data stay. */
  stop(): Promise<void>;
  /** Ends it at once. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
  /** A second kube-apiserver over the same data, under another address, until it is disposed of. */
  startBeside(): Promise<KubernetesClient & { readonly url: string }>;
  /** Remembers the data as it is now; everything is down for a moment. */
  snapshot(): Promise<void>;
  /** Goes back to the data of the last `snapshot`: versions start again from there. */
  restore(): Promise<void>;
  /** Another cluster under the same address: without data, with another UID. */
  rebuild(): Promise<void>;
  /** Ends everything and removes the data. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Resolves when the API server is ready, its namespaces are there and the extras have started. */
export async function startKubernetes(options: KubernetesOptions = {}): Promise<Kubernetes> {
  const { name = 'test', nodes = 0, kwok = nodes > 0, karpenter = false } = options;
  if (karpenter) await requireNamespaces();
  const folder = await mkdtemp(join(tmpdir(), 'fleetgraph-kubernetes-'));
  const certificates = await createCertificates(folder);
  const [
    port = 0,
    etcdPort = 0,
    peerPort = 0,
    controllerPort = 0,
    schedulerPort = 0,
    kubeletPort = 0,
    metricsPort = 0,
    portBeside = 0,
  ] = await findFreePorts(8);
  const url = `https://127.0.0.1:${port}`;
  const etcdUrl = `http://127.0.0.1:${etcdPort}`;
  const processes = new Map<string, RunningProcess>();
  const launch: Launch = async (program) => {
    const logFile = join(folder, `${program.name}.log`);
    processes.set(program.name, await startProcess({ ...program, logFile }));
  };
  const start = async (
    binary: BinaryName,
    parameters: readonly string[],
    processName: string = binary,
  ): Promise<void> => launch({ name: processName, path: await locateBinary(binary), parameters });
  const administrator: ClientOptions = { url, ca: certificates.ca, ...certificates.admin };
  const client = createKubernetesClient(administrator);
  const apiServerParameters = (onPort: number): readonly string[] => [
    ...toApiServerParameters({
      certificates,
      port: onPort,
      etcdUrl,
      hasControllers: options.controllers ?? false,
    }),
    ...(options.apiServerFlags ?? []),
  ];
  const startApiServer = async (): Promise<void> => {
    await start('kube-apiserver', apiServerParameters(port));
    await untilReady(client, processes);
  };
  const startBeside: Kubernetes['startBeside'] = async () => {
    await start('kube-apiserver', apiServerParameters(portBeside), 'kube-apiserver-beside');
    const urlBeside = `https://127.0.0.1:${portBeside}`;
    const beside = createKubernetesClient({ ...administrator, url: urlBeside });
    await until('the API server beside', 60_000, async () => {
      const answer = await beside.get('/readyz').catch(() => undefined);
      return answer?.code === 200;
    });
    return {
      ...beside,
      url: urlBeside,
      async [Symbol.asyncDispose]() {
        await beside[Symbol.asyncDispose]();
        await processes.get('kube-apiserver-beside')?.end('SIGTERM');
        processes.delete('kube-apiserver-beside');
      },
    };
  };
  const data = join(folder, 'etcd');
  const startAll = async (): Promise<void> => {
    await start('etcd', toEtcdParameters({ folder, etcdUrl, peerPort }));
    await startApiServer();
    await untilSeeded(client);
  };
  const changeData = async (change: () => Promise<void>): Promise<void> => {
    await endApiServer('SIGKILL');
    await processes.get('etcd')?.end('SIGTERM');
    await change();
    await startAll();
  };
  const endApiServer = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    await processes.get('kube-apiserver')?.end(signal);
  };
  const hatches = new AsyncDisposableStack();
  const dispose = async (): Promise<void> => {
    await client[Symbol.asyncDispose]();
    const others = [...processes.values()].filter((one) => one.name !== 'etcd');
    await Promise.all(others.map(async (one) => one.end('SIGKILL')));
    await processes.get('etcd')?.end('SIGKILL');
    await hatches.disposeAsync();
    await rm(folder, { recursive: true, force: true });
  };

  try {
    for (const [file, user] of KUBECONFIGS) {
      await writeFile(join(folder, file), toKubeconfig({ name, url, certificates, user }));
    }
    await startAll();
    if (options.controllers ?? false) {
      await start(
        'kube-controller-manager',
        toControllerManagerParameters(certificates, controllerPort),
      );
    }
    if (options.scheduler ?? false) {
      await start('kube-scheduler', toSchedulerParameters(certificates, schedulerPort));
    }
    await applyDefinitions(client, [
      ...(options.crds ?? []),
      ...(karpenter ? await readKarpenterDefinitions() : []),
    ]);
    if (kwok) {
      await startKwok({ start, certificates, port: kubeletPort });
    }
    await createNodes(client, nodes);
    if (options.metricsServer ?? false) {
      await startMetricsServer({ start, certificates, client, port: metricsPort });
    }
    if (karpenter) {
      const socket = join(folder, 'karpenter.sock');
      hatches.use(await openHatch(socket, port));
      const kubeconfig = certificates.path('kubeconfig');
      await startKarpenter({ launch, kubeconfig, port, socket });
    }
    const uid = toText(getMember((await client.get('/api/v1/namespaces/kube-system')).body, 'uid'));
    return {
      name,
      url,
      kubeconfig: certificates.path('kubeconfig'),
      ca: certificates.ca,
      administrator,
      tokens: certificates.tokens,
      uid,
      client,
      podLog: certificates.path(POD_LOG),
      compact: async () => compact(etcdUrl),
      stop: async () => endApiServer('SIGTERM'),
      kill: async () => endApiServer('SIGKILL'),
      restart: startApiServer,
      startBeside,
      snapshot: async () => changeData(async () => cp(data, `${data}-then`, { recursive: true })),
      restore: async () =>
        changeData(async () => {
          await rm(data, { recursive: true });
          await cp(`${data}-then`, data, { recursive: true });
        }),
      rebuild: async () => changeData(async () => rm(data, { recursive: true })),
      [Symbol.asyncDispose]: dispose,
    };
  } catch (error) {
    const logs = await Promise.all(
      [...processes.values()].map(async (one) => `--- ${one.name}\n${await one.tail()}`),
    );
    await dispose();
    throw new Error(`Kubernetes did not start.\n${logs.join('\n')}`, { cause: error });
  }
}

const KUBECONFIGS = [
  ['kubeconfig', 'admin'],
  ['controller-manager.kubeconfig', 'controller-manager'],
  ['scheduler.kubeconfig', 'scheduler'],
] as const;

async function untilReady(
  client: KubernetesClient,
  processes: ReadonlyMap<string, RunningProcess>,
): Promise<void> {
  await until('the API server to be ready', 60_000, async () => {
    const dead = [...processes.values()].find(
      (one) => !one.isRunning && one.name !== 'kube-apiserver',
    );
    if (processes.get('kube-apiserver')?.isRunning === false || dead !== undefined) {
      throw new Error(`${dead?.name ?? 'kube-apiserver'} ended.`);
    }
    const answer = await client.get('/readyz').catch(() => undefined);
    return answer?.code === 200;
  });
}

/** The API server makes these namespaces by itself, a moment after it is ready. */
async function untilSeeded(client: KubernetesClient): Promise<void> {
  await until('the first namespaces', 30_000, async () => {
    const answers = await Promise.all(
      ['default', 'kube-system'].map(async (name) => client.get(`/api/v1/namespaces/${name}`)),
    );
    return answers.every(({ code }) => code === 200);
  });
}

async function compact(etcdUrl: string): Promise<void> {
  const call = async (path: string, body: object): Promise<unknown> => {
    const answer = await fetch(`${etcdUrl}/v3/kv/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return answer.json();
  };
  const range = await call('range', { key: btoa('/registry/none') });
  const revision = isJsonObject(range) ? toText(getPath(range, ['header', 'revision'])) : '';
  await call('compaction', { revision, physical: true });
}

function getMember(body: unknown, member: string): string | undefined {
  const value = isJsonObject(body) ? getPath(body, ['metadata', member]) : undefined;
  return typeof value === 'string' ? value : undefined;
}
