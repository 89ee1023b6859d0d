import { startApiServers, startServing } from './processes.ts';
import { measure } from './requests.ts';
import type { Row } from './table.ts';

const PAGE = `{
  functions(first: 50, filter: { phases: [READY] }, orderBy: { field: NAME }) {
    totalCount
    nodes { name namespace provider phase image url scale { min max desired ready } }
  }
}`;
const ONE = '{ fleet { clusterCount } }';

/** A page of 50 of 10,000 functions of 100 clusters, warm over HTTP, beside the least that is asked. */
export async function benchFunctions(): Promise<readonly Row[]> {
  await using servers = await startApiServers({ clusters: 100, nodes: 1, pods: 0, functions: 100 });
  await using server = await startServing('../src/main.ts', servers);
  const least = await measure(server, { query: ONE, count: 300 });
  const page = await measure(server, { query: PAGE, count: 300 });
  return [
    {
      work: 'page of 50 of 10,000 functions, by phase and name',
      figure: `${page.cpuMsPerRequest.toFixed(2)} ms CPU a request, p50 ${page.p50Ms.toFixed(1)} ms, ${page.upstream} upstream calls`,
      ratio: `${(page.cpuMsPerRequest / least.cpuMsPerRequest).toFixed(1)} × the least request (${least.cpuMsPerRequest.toFixed(2)} ms)`,
    },
  ];
}
