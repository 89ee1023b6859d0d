import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import type { ApiServers, Measured } from './processes.ts';
import { startApiServers, startServing } from './processes.ts';
import { measure } from './requests.ts';
import type { Row } from './table.ts';

const HUBS = 4;
const MEMBERS = 1000;
const ENGAGED = 100;
const REST_MS = 10_000;

const PAGE = `{ federationMembers(first: 50) { totalCount nodes {
  name ready isCordoned taints { key } labels { key value } federation { type name }
  cluster { id name state health kubernetesVersion provider region }
} } }`;
const CLUSTERS =
  '{ clusters(first: 200) { nodes { state kubernetesVersion nodeCount { total } } } }';

/** Members as hubs describe them, and members that are called. */
export async function benchFederation(): Promise<readonly Row[]> {
  return [await benchMembers(), ...(await benchEngaging())];
}

/** Beside the same page of what the server itself is asked for anyway: its clusters. */
async function benchMembers(): Promise<Row> {
  const order = { clusters: HUBS, nodes: 0, pods: 0, members: MEMBERS / HUBS };
  await using servers = await startApiServers(order);
  await using server = await startServing('../src/main.ts', servers);
  await until(async () => {
    const answer = await ask(server, '{ federationMembers { totalCount } }');
    return JSON.stringify(answer).includes(`"totalCount":${MEMBERS}`);
  });
  const members = await measure(server, { query: PAGE, count: 40 });
  const plain = await measure(server, {
    query: '{ clusters(first: 50) { totalCount nodes { id name state } } }',
    count: 40,
  });
  return {
    work: `page of 50 of ${MEMBERS.toLocaleString('en')} members of ${HUBS} hubs, with their clusters, warm`,
    figure: `${members.cpuMsPerRequest.toFixed(1)} ms CPU a request, p50 ${members.p50Ms.toFixed(1)} ms, ${members.upstream} upstream calls`,
    ratio: `${(members.cpuMsPerRequest / plain.cpuMsPerRequest).toFixed(1)} × a page of 50 clusters by name (${plain.cpuMsPerRequest.toFixed(1)} ms)`,
  };
}

async function benchEngaging(): Promise<readonly Row[]> {
  await using servers = await startApiServers({
    clusters: ENGAGED + 1,
    nodes: 10,
    pods: 50,
    isLed: true,
  });
  const discover = ['--discover', 'cluster-api', '--discover-local'];
  const led = await engage(servers, { clusters: servers.clusters.slice(0, 1) }, discover);
  const given = await engage(servers, servers, []);
  return [
    {
      work: `${ENGAGED} members engaged by the Secrets of a hub, until all are answered with their nodes`,
      figure: `${led.cpuMs.toFixed(0)} ms CPU since the start of the process, ${led.callsToAnswer.toFixed(1)} API calls a member`,
      ratio: `${(led.cpuMs / given.cpuMs).toFixed(1)} × as contexts of a kubeconfig (${given.cpuMs.toFixed(0)} ms, ${given.callsToAnswer.toFixed(1)} calls)`,
    },
    {
      work: `${ENGAGED} engaged members at rest`,
      figure: `${led.socketsPerMember.toFixed(2)} connections a member, ${led.callsPerMinute.toFixed(1)} API calls a member and minute, ${led.restCpuPercent.toFixed(1)} % of a core for all`,
      ratio: `${(led.callsPerMinute / given.callsPerMinute).toFixed(1)} × the calls as contexts of a kubeconfig`,
    },
  ];
}

interface Engaging {
  readonly cpuMs: number;
  readonly callsToAnswer: number;
  readonly socketsPerMember: number;
  readonly callsPerMinute: number;
  readonly restCpuPercent: number;
}

async function engage(
  servers: ApiServers,
  given: Pick<ApiServers, 'clusters'>,
  further: readonly string[],
): Promise<Engaging> {
  const before = await countCalls(servers);
  await using server = await startServing('../src/main.ts', given, further);
  await until(async () => {
    const answer = await ask(server, CLUSTERS);
    return JSON.stringify(answer).split('"total":10').length > ENGAGED;
  });
  const cpuMs = await server.cpuMs();
  const answered = await countCalls(servers);
  // What it goes on with once it was started is done.
  await sleep(REST_MS);
  const [calls, cpu] = [await countCalls(servers), await server.cpuMs()];
  await sleep(REST_MS);
  return {
    cpuMs,
    callsToAnswer: (answered - before) / ENGAGED,
    socketsPerMember: (await server.sockets()) / ENGAGED,
    callsPerMinute: (((await countCalls(servers)) - calls) / ENGAGED) * (60_000 / REST_MS),
    restCpuPercent: (((await server.cpuMs()) - cpu) / REST_MS) * 100,
  };
}

/** Of all members. */
async function countCalls(servers: ApiServers): Promise<number> {
  const [, ...members] = await servers.requests();
  return members.reduce((sum, count) => sum + count, 0);
}

async function ask({ url }: Measured, query: string): Promise<unknown> {
  const { body } = await request(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return await body.json();
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('It did not come about in two minutes.');
    await sleep(100);
  }
}
