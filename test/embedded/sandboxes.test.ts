import { describe, expect, it } from 'vitest';
import { startEmbeddedFleet } from '../../src/embedded/fleet.ts';
import type { Json, TestFleet } from '../support/open-fleet.ts';
import { openFleet, readOperations } from '../support/open-fleet.ts';

describe('the sandboxes of the embedded fleet', () => {
  it('are of three sorts in the demo, each as it should be', async () => {
    await using fleet = await start('quiet');

    const { data, errors } = await fleet.app.query(
      await readOperations('sandboxes'),
      { first: 50 },
      'Sandboxes',
    );
    const rows = data.list('sandboxes.nodes');

    expect(errors).toEqual([]);
    expect(
      new Set(rows.map((row) => `${String(row.at('sandboxKind'))} ${String(row.at('phase'))}`)),
    ).toEqual(
      new Set([
        'AGENT_SANDBOX AVAILABLE',
        'AGENT_SANDBOX RUNNING',
        'POD RUNNING',
        'VM PAUSED',
        'VM RUNNING',
      ]),
    );
    const running = rows.filter((row) => row.at('phase') === 'RUNNING');
    expect(running.every((row) => row.at('pod') !== null && row.at('node') !== null)).toBe(true);
    expect(new Set(running.map((row) => row.at('isolation')))).toEqual(new Set(['GVISOR', 'VM']));
  });

  it('do what is asked of them through the API', async () => {
    await using fleet = await start('sandboxes');
    const { app } = fleet;
    const act = async (operation: string, input: object): Promise<Json> => {
      const { data, errors } = await app.query(
        await readOperations('sandboxes'),
        { input },
        operation,
      );
      expect(errors).toEqual([]);
      return data;
    };
    const read = async (id: unknown): Promise<Json> => {
      const query = 'query ($id: ID!) { node(id: $id) { ... on Sandbox { phase pod { name } } } }';
      return (await app.query(query, { id })).data;
    };
    await app.query('{ sandboxes { totalCount } }');

    const claimed = await act('Claim', {
      cluster: 'agents',
      namespace: 'agents',
      name: 'mine',
      warmPool: 'python',
    });
    const id = claimed.at('claimSandbox.sandbox.id');
    const before = await read(id);
    await act('PauseSandbox', { id });
    await expect.poll(async () => (await read(id)).at('node.phase')).toBe('PAUSED');
    const paused = await read(id);
    await act('ResumeSandbox', { id });
    await expect.poll(async () => (await read(id)).at('node.phase')).toBe('RUNNING');
    await act('DeleteSandbox', { id });

    expect(claimed.at('claimSandbox.errors')).toEqual([]);
    expect(before.at('node.phase')).toBe('RUNNING');
    expect(paused.at('node.pod')).toBeNull();
    await expect.poll(async () => (await read(id)).at('node')).toBeNull();
  });
});

describe('the machines of the embedded fleet', () => {
  it('are paused and go on where they are, and are started when they were stopped', async () => {
    await using fleet = await start('quiet');
    const { app } = fleet;
    const find = async (name: string): Promise<Json> => {
      const { data } = await app.query(
        `{ sandboxes(filter: { kinds: [VM], text: "${name}" }) {
          nodes { id phase node { name } pod { name } }
        } }`,
      );
      return data;
    };
    const act = async (operation: string, id: unknown): Promise<Json> => {
      const document = await readOperations('sandboxes');
      const { data, errors } = await app.query(document, { input: { id } }, operation);
      expect(errors).toEqual([]);
      return data;
    };
    const phaseOf = async (name: string): Promise<unknown> =>
      (await find(name)).at('sandboxes.nodes.0.phase');

    const running = await find('licence-server');
    const paused = await act('PauseSandbox', running.at('sandboxes.nodes.0.id'));
    const still = await find('licence-server');
    const resumed = await act('ResumeSandbox', running.at('sandboxes.nodes.0.id'));
    const stopped = await find('windows-build');
    const started = await act('ResumeSandbox', stopped.at('sandboxes.nodes.0.id'));

    expect(paused.at('pauseSandbox')).toMatchObject({ sandbox: { phase: 'PAUSED' }, errors: [] });
    expect(still.at('sandboxes.nodes.0')).toEqual({
      ...toRow(running),
      phase: 'PAUSED',
    });
    expect(resumed.at('resumeSandbox')).toMatchObject({
      sandbox: { phase: 'RUNNING' },
      errors: [],
    });
    expect(stopped.at('sandboxes.nodes.0')).toMatchObject({ phase: 'PAUSED', pod: null });
    expect(started.at('resumeSandbox.errors')).toEqual([]);
    await expect.poll(() => phaseOf('windows-build'), { timeout: 10_000 }).toBe('RUNNING');
  });
});

function toRow(data: Json): object {
  const row = data.at('sandboxes.nodes.0');
  return typeof row === 'object' && row !== null ? row : {};
}

interface Started extends AsyncDisposable {
  readonly app: TestFleet;
}

/** Time is short: what is waited for comes soon. */
async function start(scenario: 'quiet' | 'sandboxes'): Promise<Started> {
  const embedded = await startEmbeddedFleet({ scenario, speed: 300 });
  const app = await openFleet(
    embedded.clusters.map(({ name, url, token }) => ({
      name,
      connection: { server: url, user: { token } },
    })),
  );
  return {
    app,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await embedded[Symbol.asyncDispose]();
    },
  };
}
