import { request } from 'undici';
import { createSystemClock } from '../src/async/clock.ts';
import { createSlots } from '../src/async/slots.ts';
import type { FleetKind, FleetRecord, OpenCluster } from '../src/datasources/fleet/fleet-kind.ts';
import type { FunctionRecord } from '../src/datasources/functions/function.ts';
import { FUNCTIONS } from '../src/datasources/functions/function-view.ts';
import { createKubeCluster } from '../src/datasources/kube/kube-cluster.ts';
import { createSequence } from '../src/datasources/store/sequence.ts';
import type { LiveStore } from '../src/datasources/store/store.ts';
import { SILENT_LOG } from '../src/telemetry/log.ts';
import { readHeapBytes } from './heap.ts';
import { startApiServers } from './processes.ts';
import type { Row } from './table.ts';

const MANY = 10_000;
const FEW = 100;
const CHANGES = 500;

/** What a function holds with all that it is made of, and what one change of a Revision costs. */
export async function benchFunctionRows(): Promise<readonly Row[]> {
  // Whoever came first would pay for the compiler.
  await measure(FEW);
  const few = await measure(FEW);
  const many = await measure(MANY);
  return [
    {
      work: `a change of one Revision among ${MANY.toLocaleString('en')} functions`,
      figure: `${many.microsPerChange.toFixed(0)} µs CPU with the watch that brings it, ${many.rowsPerChange.toFixed(2)} rows changed`,
      ratio: `${(many.microsPerChange / few.microsPerChange).toFixed(1)} × among ${FEW} (${few.microsPerChange.toFixed(0)} µs)`,
    },
    {
      work: `${MANY.toLocaleString('en')} functions of Knative with their Revisions, held`,
      figure: `${Math.round(many.bytesPerFunction).toLocaleString('en')} B a function`,
      ratio: `${(many.bytesPerFunction / many.jsonBytesPerFunction).toFixed(2)} × the JSON of its two objects`,
    },
  ];
}

interface Cost {
  readonly bytesPerFunction: number;
  readonly jsonBytesPerFunction: number;
  readonly microsPerChange: number;
  readonly rowsPerChange: number;
}

async function measure(count: number): Promise<Cost> {
  await using servers = await startApiServers({ clusters: 1, nodes: 0, pods: 0, functions: count });
  const [server] = servers.clusters;
  if (server === undefined) throw new Error('There is no API server.');
  const path = `${server.url}/apis/serving.knative.dev/v1`;
  const before = readHeapBytes();
  const store = openStore(server.url);
  store.acquire();
  await store.synced({ signal: AbortSignal.timeout(60_000), timeoutMs: 60_000 });
  if (store.size !== count) throw new Error(`${store.size} functions were listed.`);
  const bytes = readHeapBytes() - before;
  const jsonBytes = (await readBytes(`${path}/services`)) + (await readBytes(`${path}/revisions`));
  const [row] = store.list();
  if (row === undefined) throw new Error('There is no function.');
  const start = store.revision;
  const cpu = process.cpuUsage();
  for (let at = 1; at <= CHANGES; at += 1) await changeRevision(path, row, { at, store });
  const { user, system } = process.cpuUsage(cpu);
  return {
    bytesPerFunction: bytes / count,
    jsonBytesPerFunction: jsonBytes / count,
    microsPerChange: (user + system) / CHANGES,
    rowsPerChange: store.since(start).changes.length / CHANGES,
  };
}

/** Until the row shows it. */
async function changeRevision(
  path: string,
  { name, namespace = '', key }: FunctionRecord,
  { at, store }: { readonly at: number; readonly store: LiveStore<FunctionRecord> },
): Promise<void> {
  const shown = new Promise<void>((resolve) => {
    const unsubscribe = store.subscribe(() => {
      if (store.get(key)?.scale.ready !== at) return;
      unsubscribe();
      resolve();
    });
  });
  const { statusCode, body } = await request(
    `${path}/namespaces/${namespace}/revisions/${name}-00001/status`,
    {
      method: 'PATCH',
      headers: { 'content-type': 'application/merge-patch+json' },
      body: JSON.stringify({ status: { actualReplicas: at } }),
    },
  );
  await body.dump();
  if (statusCode !== 200) throw new Error(`The Revision was answered with ${statusCode}.`);
  await shown;
}

async function readBytes(url: string): Promise<number> {
  const { body } = await request(url);
  return (await body.arrayBuffer()).byteLength;
}

/** The functions of one API server, read as a fleet reads them. */
function openStore(server: string): LiveStore<FunctionRecord> {
  const clock = createSystemClock();
  const sequence = createSequence();
  const kube = createKubeCluster({
    name: 'bench',
    connection: { server, user: {} },
    clock,
    random: Math.random,
    verifyIdentity: () => Promise.resolve(),
    slots: createSlots({ capacity: 8 }),
    sequence,
    log: SILENT_LOG,
    namespaces: [],
  });
  const cluster: OpenCluster = {
    id: 'bench',
    kube,
    sequence,
    clock,
    store<T extends FleetRecord>(kind: FleetKind<T>): LiveStore<T> {
      return kind.open(cluster);
    },
  };
  return cluster.store(FUNCTIONS);
}
