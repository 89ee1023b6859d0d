import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { Json, TestFleet } from '../support/open-fleet.ts';
import { openFleet, readOperations } from '../support/open-fleet.ts';

const STARTED_AT = new Date(Date.now() - 600_000).toISOString();

describe('the logs of a pod', () => {
  let cluster: EmbeddedCluster;
  let app: TestFleet;
  let id: unknown;
  beforeAll(async () => {
    cluster = await startEmbeddedCluster({ name: 'one', objects: toObjects() });
    app = await openFleet([{ name: 'one', connection: { server: cluster.url, user: {} } }]);
    const { data } = await app.query('{ pods { nodes { id name } } }');
    id = data
      .list('pods.nodes')
      .find((pod) => pod.at('name') === 'web')
      ?.at('id');
  });
  afterAll(async () => {
    await app?.[Symbol.asyncDispose]();
    await cluster?.[Symbol.asyncDispose]();
  });
  const readLogs = async (name: string): Promise<Json> => {
    const variables = { cluster: 'one', namespace: 'default', name };
    const { data, errors } = await app.query(await readOperations('nodes'), variables, 'Logs');
    expect(errors).toEqual([]);
    return data;
  };

  it('are those of each of its containers, with the times of their lines', async () => {
    const data = await readLogs('web');

    const logs = data.list('cluster.pod.logs');
    expect(logs.map((log) => log.at('container'))).toEqual(['main', 'side']);
    for (const log of logs) {
      expect(log.list('lines').length).toBeGreaterThan(0);
      expect(log.at('lines.0')).toEqual({
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        text: expect.stringMatching(/./),
      });
      expect(log.at('isTruncated')).toBe(false);
    }
  });

  it('are of one container, and its last lines, where that is asked for', async () => {
    const { data, errors } = await ask(
      'logs(container: "side", tailLines: 2) { container lines { text isTruncated } }',
    );

    expect(errors).toEqual([]);
    expect(data.list('node.logs').map((log) => log.at('container'))).toEqual(['side']);
    expect(data.list('node.logs.0.lines')).toHaveLength(2);
  });

  it('say of which container there are none, while there are of others', async () => {
    const { data, errors } = await app.query(
      '{ cluster(name: "one") { pod(namespace: "default", name: "half") { logs { container error { code message } } } } }',
    );

    expect(errors).toEqual([]);
    expect(data.at('cluster.pod.logs')).toEqual([
      { container: 'main', error: null },
      {
        container: 'side',
        error: { code: 'BAD_USER_INPUT', message: expect.stringContaining('waiting to start') },
      },
    ]);
  });

  it.each([
    ['a container it does not have', 'container: "none"', 'BAD_USER_INPUT'],
    ['too many lines', 'tailLines: 5001', 'BAD_USER_INPUT'],
    ['no seconds', 'sinceSeconds: 0', 'BAD_USER_INPUT'],
  ])('are refused for %s', async (_title, argument, code) => {
    const { data, errors } = await ask(`logs(${argument}) { container }`);

    expect(data.at('node.logs')).toBeNull();
    expect(codesOf(errors)).toEqual([code]);
  });

  it('are a typed error where no kubelet answers', async () => {
    const { errors } = await app.query(
      '{ cluster(name: "one") { pod(namespace: "default", name: "lost") { logs { container } } } }',
    );

    expect(codesOf(errors)).toEqual(['CLUSTER_UNREACHABLE']);
    expect(errors[0]?.message).toContain('no route to host');
  });

  it('are read of 20 pods of an operation, and not of one more', async () => {
    const aliases = Array.from({ length: 21 }, (_, index) => `p${index}: logs { container }`);

    const { errors } = await ask(aliases.join(' '));

    expect(codesOf(errors)).toEqual(['COST_EXCEEDED']);
  });

  it('are let go of when nobody follows them any more', async () => {
    const input = { id, container: null, tailLines: 10 };
    const stream = app.follow(await readOperations('nodes'), { input }, 'LogsLive');
    await stream.next();
    await expect.poll(() => countOpenLogs(cluster)).toBe(2);

    await stream.return(undefined);

    await expect.poll(() => countOpenLogs(cluster)).toBe(0);
  });

  it('are followed over all containers, until the pod is gone', async () => {
    const document = await readOperations('nodes');
    const input = { id, container: null, tailLines: 10 };
    const stream = app.follow(document, { input }, 'LogsLive');
    const seen = new Set<unknown>();
    while (seen.size < 2) {
      const { value } = await stream.next();
      if (value === undefined) throw new Error('The logs ended.');
      expect(value.list('podLogs.lines').length).toBeGreaterThan(0);
      seen.add(value.at('podLogs.container'));
    }

    cluster.remove({ apiVersion: 'v1', kind: 'Pod', namespace: 'default', name: 'web' });
    const rest: Json[] = [];
    for await (const message of stream) rest.push(message);

    expect(seen).toEqual(new Set(['main', 'side']));
  });

  it('of another pod under the same name are not found', async () => {
    const web = toObjects().find(({ metadata }) => metadata.name === 'web');
    if (web !== undefined) cluster.apply(web);
    const stream = app.follow(
      'subscription ($input: PodLogsInput!) { podLogs(input: $input) { container } }',
      { input: { id } },
    );

    await expect(stream.next()).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });

  function ask(selection: string): ReturnType<TestFleet['query']> {
    return app.query(`query ($id: ID!) { node(id: $id) { ... on Pod { ${selection} } } }`, { id });
  }
});

function countOpenLogs({ requests }: EmbeddedCluster): number {
  return requests.filter(({ path, isOpen }) => path.endsWith('/log') && isOpen).length;
}

function codesOf(errors: Awaited<ReturnType<TestFleet['query']>>['errors']): readonly unknown[] {
  return errors.map(({ originalError }) =>
    originalError !== undefined && originalError !== null && 'code' in originalError
      ? originalError.code
      : undefined,
  );
}

function toObjects() {
  const running = { running: { startedAt: STARTED_AT } };
  const waiting = { waiting: { reason: 'ContainerCreating' } };
  return [
    toNode('here', {}),
    toNode('dead', {
      conditions: [{ type: 'Ready', status: 'Unknown' }],
      addresses: [{ type: 'InternalIP', address: '127.0.0.1' }],
      daemonEndpoints: { kubeletEndpoint: { Port: 1 } },
    }),
    toPod('web', 'here', [running, running]),
    toPod('half', 'here', [running, waiting]),
    toPod('lost', 'dead', [running, running]),
  ];
}

function toNode(name: string, status: object) {
  return { apiVersion: 'v1', kind: 'Node', metadata: { name }, status };
}

function toPod(name: string, nodeName: string, states: readonly object[]) {
  const names = ['main', 'side'];
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'default' },
    spec: { nodeName, containers: names.map((one) => ({ name: one, image: 'web:1' })) },
    status: {
      phase: 'Running',
      startTime: STARTED_AT,
      containerStatuses: names.map((one, index) => ({
        name: one,
        ready: true,
        restartCount: 0,
        state: states[index],
      })),
    },
  };
}
