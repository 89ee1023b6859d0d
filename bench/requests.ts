import { Agent, request } from 'undici';
import type { Measured } from './processes.ts';

export interface Load {
  readonly query: string;
  readonly count: number;
}

export interface LoadResult {
  readonly cpuMsPerRequest: number;
  readonly p50Ms: number;
  readonly bytes: number;
  readonly upstream: number;
}

/** One request after the other, after a few that warm up; CPU time is the server's own. */
export async function measure(server: Measured, { query, count }: Load): Promise<LoadResult> {
  const agent = new Agent({ connections: 1 });
  const ask = async (): Promise<string> => {
    const { body } = await request(new URL('/graphql', server.url), {
      dispatcher: agent,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return await body.text();
  };
  let text = '';
  for (let index = 0; index < Math.max(5, count / 5); index += 1) text = await ask();
  if (text.startsWith('{"errors"')) throw new Error(text.slice(0, 500));
  const times: number[] = [];
  const cpuBefore = await server.cpuMs();
  for (let index = 0; index < count; index += 1) {
    const startedAt = performance.now();
    text = await ask();
    times.push(performance.now() - startedAt);
  }
  const cpuMs = (await server.cpuMs()) - cpuBefore;
  await agent.close();
  const upstream: unknown = JSON.parse(text).extensions?.upstream ?? {};
  return {
    cpuMsPerRequest: cpuMs / count,
    p50Ms: median(times),
    bytes: text.length,
    upstream: Object.values(Object(upstream)).reduce<number>((sum, one) => sum + Number(one), 0),
  };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
