import { startApiServers, startServing } from './processes.ts';
import { measure } from './requests.ts';
import type { Row } from './table.ts';

const FLAT =
  '{ pods(first: 5000) { nodes { namespace name phase status isReady restartCount createdAt uid } } }';
const NESTED =
  '{ clusters(first: 100) { nodes { name nodes(first: 20) { nodes { name status pods(first: 5) { nodes { name phase isReady } } } } } } }';

/** Warm lists over HTTP, beside the same schema and fleet behind Apollo Server's defaults. */
export async function benchReads(): Promise<readonly Row[]> {
  return [
    ...(await compare(
      '5,000 pods × 8 fields, warm',
      FLAT,
      { clusters: 1, nodes: 100, pods: 5000 },
      40,
    )),
    ...(await compare(
      '100 clusters × 20 nodes × 5 pods',
      NESTED,
      { clusters: 100, nodes: 20, pods: 100 },
      20,
    )),
  ];
}

async function compare(
  work: string,
  query: string,
  order: Parameters<typeof startApiServers>[0],
  count: number,
): Promise<readonly Row[]> {
  await using servers = await startApiServers(order);
  const ours = await load('../src/main.ts', servers, query, count);
  const baseline = await load('./baseline.ts', servers, query, count);
  return [
    {
      work,
      figure: `${ours.cpuMsPerRequest.toFixed(1)} ms CPU a request, p50 ${ours.p50Ms.toFixed(1)} ms, ${(ours.bytes / 1024).toFixed(0)} KiB, ${ours.upstream} upstream calls`,
      ratio: `${(baseline.cpuMsPerRequest / ours.cpuMsPerRequest).toFixed(1)} × less than Apollo's defaults (${baseline.cpuMsPerRequest.toFixed(1)} ms)`,
    },
  ];
}

async function load(
  script: Parameters<typeof startServing>[0],
  servers: Awaited<ReturnType<typeof startApiServers>>,
  query: string,
  count: number,
): ReturnType<typeof measure> {
  await using server = await startServing(script, servers);
  return await measure(server, { query, count });
}
