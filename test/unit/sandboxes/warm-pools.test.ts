import { describe, expect, it } from 'vitest';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { Json, TestFleet } from '../../support/open-fleet.ts';
import { openFleet } from '../../support/open-fleet.ts';
import { ownedBy, startAgents, toSandbox, toWarmPool } from '../../support/sandboxes.ts';

describe('warm pools', () => {
  it('tell how many shall wait, how many there are and which, and stream', async () => {
    await using cluster = await startAgents();
    const pool = cluster.apply(toWarmPool('pool', { status: { replicas: 2, readyReplicas: 1 } }));
    cluster.apply(toSandbox('pool-1', { metadata: ownedBy(pool) }));
    cluster.apply(toSandbox('pool-2', { metadata: ownedBy(pool), status: { conditions: [] } }));
    cluster.apply(toSandbox('alone'));
    await using app = await openApp(cluster);
    const stream = app.follow(
      'subscription { sandboxWarmPools { changes { type id warmPool { desired ready } } } }',
    );
    await stream.next();

    const { data, errors } = await app.query(`{ sandboxWarmPools { nodes {
      __typename id sandboxKind name desired total ready template { name }
      sandboxes { nodes { name phase warmPool { name } } }
    } outcomes { state providers { provider state } } } }`);
    cluster.apply(toWarmPool('pool', { spec: { replicas: 5 }, status: { replicas: 2 } }));
    const told = (await stream.next()).value;
    await stream.return(undefined);

    const id = data.at('sandboxWarmPools.nodes.0.id');
    expect(errors).toEqual([]);
    expect(data.at('sandboxWarmPools')).toEqual({
      nodes: [
        {
          __typename: 'SandboxWarmPool',
          id,
          sandboxKind: 'AGENT_SANDBOX',
          name: 'pool',
          desired: 2,
          total: 2,
          ready: 1,
          template: { name: 'python' },
          sandboxes: {
            nodes: [
              { name: 'pool-1', phase: 'AVAILABLE', warmPool: { name: 'pool' } },
              { name: 'pool-2', phase: 'PROVISIONING', warmPool: { name: 'pool' } },
            ],
          },
        },
      ],
      outcomes: [
        {
          state: 'LIVE',
          providers: [
            { provider: 'AGENT_SANDBOX', state: 'LIVE' },
            { provider: 'KRUISE_SANDBOX', state: 'ABSENT' },
          ],
        },
      ],
    });
    expect(told?.at('sandboxWarmPools.changes')).toEqual([
      { type: 'MODIFIED', id, warmPool: { desired: 5, ready: 0 } },
    ]);
  });
});

describe('the list of warm pools', () => {
  it('is ordered by what is ready and what is wanted, page by page', async () => {
    await using cluster = await startAgents();
    cluster.apply(toWarmPool('a', { spec: { replicas: 1 }, status: { readyReplicas: 1 } }));
    cluster.apply(toWarmPool('b', { spec: { replicas: 9 } }));
    cluster.apply(toWarmPool('c', { spec: { replicas: 12 }, status: { readyReplicas: 10 } }));
    await using app = await openApp(cluster);
    const page = async (orderBy: string, after: unknown): Promise<Json> => {
      const { data } = await app.query(
        `query ($after: String) { sandboxWarmPools(first: 1, after: $after, orderBy: ${orderBy}) {
          nodes { name } pageInfo { endCursor }
        } }`,
        { after },
      );
      return data;
    };
    const names = async (orderBy: string): Promise<readonly unknown[]> => {
      const found: unknown[] = [];
      let after: unknown = null;
      for (let count = 0; count < 3; count += 1) {
        const data = await page(orderBy, after);
        found.push(data.at('sandboxWarmPools.nodes.0.name'));
        after = data.at('sandboxWarmPools.pageInfo.endCursor');
      }
      return found;
    };

    expect(await names('{ field: READY }')).toEqual(['b', 'a', 'c']);
    expect(await names('{ field: READY, direction: DESC }')).toEqual(['c', 'a', 'b']);
    expect(await names('{ field: DESIRED, direction: DESC }')).toEqual(['c', 'b', 'a']);
    expect(await names('{ field: NAME, direction: DESC }')).toEqual(['c', 'b', 'a']);
  });
});

function openApp(cluster: EmbeddedCluster): Promise<TestFleet> {
  return openFleet([{ name: 'alpha', connection: { server: cluster.url, user: {} } }]);
}
