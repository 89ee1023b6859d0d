import { monitorEventLoopDelay } from 'node:perf_hooks';
import { request } from 'undici';
import { createSystemClock } from '../src/async/clock.ts';
import { createSlots } from '../src/async/slots.ts';
import { POD_RESOURCE } from '../src/datasources/core/pod.ts';
import { createKubeCluster } from '../src/datasources/kube/kube-cluster.ts';
import { createSequence } from '../src/datasources/store/sequence.ts';
import { SILENT_LOG } from '../src/telemetry/log.ts';
import { readHeapBytes } from './heap.ts';
import { startApiServers } from './processes.ts';
import type { Row } from './table.ts';

const PODS = 5000;

/** From nothing to 5,000 pods that can be read, beside parsing the whole list at once. */
export async function benchFirstList(): Promise<readonly Row[]> {
  await using servers = await startApiServers({ clusters: 1, nodes: 100, pods: PODS });
  const [server] = servers.clusters;
  if (server === undefined) throw new Error('There is no API server.');
  await request(`${server.url}/api/v1/pods`).then(({ body }) => body.dump({ limit: 1e9 }));

  const baseline = await measure(async () => {
    const { body } = await request(`${server.url}/api/v1/pods`);
    const list: unknown = JSON.parse(await body.text());
    return list;
  });
  const ours = await measure(() => listOnce(server.url));
  return [
    {
      work: 'first list of 5,000 pods of 9 kB',
      figure: `${ours.cpuMs.toFixed(0)} ms CPU, loop blocked ${ours.longestMs.toFixed(0)} ms at most, ${(ours.heapBytes / PODS).toFixed(0)} B held a pod`,
      ratio: `parsing the list at once: ${baseline.cpuMs.toFixed(0)} ms CPU, ${baseline.longestMs.toFixed(0)} ms blocked, ${(baseline.heapBytes / PODS).toFixed(0)} B`,
    },
  ];
}

interface Cost {
  readonly cpuMs: number;
  readonly longestMs: number;
  readonly heapBytes: number;
}

async function measure(run: () => Promise<unknown>): Promise<Cost> {
  await warmUp(run);
  await settle();
  const heapBefore = readHeapBytes();
  const cpuBefore = process.cpuUsage();
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const held = await run();
  await settle();
  delays.disable();
  const { user, system } = process.cpuUsage(cpuBefore);
  const heapBytes = readHeapBytes() - heapBefore;
  if (held === undefined) throw new Error('Nothing was held.');
  return { cpuMs: (user + system) / 1000, longestMs: delays.max / 1e6, heapBytes };
}

/** What it makes is free when it returns. */
async function warmUp(run: () => Promise<unknown>): Promise<void> {
  await run();
}

/** Lets timers fire: a block that has just ended is only seen by the next one. */
async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}

/** What it answers keeps the rows alive; its connections are closed. */
async function listOnce(server: string): Promise<unknown> {
  const cluster = createKubeCluster({
    name: 'bench',
    connection: { server, user: {} },
    clock: createSystemClock(),
    random: Math.random,
    verifyIdentity: () => Promise.resolve(),
    slots: createSlots({ capacity: 8 }),
    sequence: createSequence(),
    log: SILENT_LOG,
    namespaces: [],
  });
  const informer = cluster.informer(POD_RESOURCE);
  informer.acquire();
  await informer.synced({ signal: AbortSignal.timeout(30_000), timeoutMs: 30_000 });
  const rows = informer.list();
  if (rows.length !== PODS) throw new Error(`${rows.length} pods were listed.`);
  return { informer, rows };
}
