import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../open-fleet.ts';
import { readOperations } from '../open-fleet.ts';
import type { GetFleet, WritableFleet } from './writable-fleet.ts';
import { ask, make, untilListed } from './writable-fleet.ts';

const NODE = 'draining';
const PODS = '/api/v1/namespaces/writes/pods';
const BUDGET = '/apis/policy/v1/namespaces/writes/poddisruptionbudgets';

export function describeDrain(get: GetFleet): void {
  const follow = async (operation: Json): Promise<AsyncGenerator<Json>> =>
    get().app.follow(
      await readOperations('nodes'),
      { id: operation.at('drainClusterNode.operation.id') },
      'OperationLive',
    );

  describe('drainClusterNode', () => {
    let id: unknown;
    let owner: Owner;
    beforeAll(async () => {
      await make(get(), '/api/v1/nodes', {
        apiVersion: 'v1',
        kind: 'Node',
        metadata: { name: NODE, labels: { draining: 'yes' } },
      });
      id = (await untilListed(get(), { group: '', resource: 'nodes' }, NODE)).at('id');
      owner = await makeOwner(get(), 'v1', 'ConfigMap', '/api/v1/namespaces/writes/configmaps');
    });
    const isClosed = async (): Promise<unknown> => {
      const { data } = await get().app.query(
        'query ($id: ID!) { node(id: $id) { ... on ClusterNode { isSchedulable } } }',
        { id },
      );
      return data.at('node.isSchedulable') === false;
    };
    const drain = async (input = {}): Promise<Json> =>
      await ask(get(), 'nodes', 'Drain', { input: { id, ...input } });

    it('tells everything that forbids it before anything is touched', async () => {
      const agents = await makeOwner(
        get(),
        'apps/v1',
        'DaemonSet',
        '/apis/apps/v1/namespaces/writes/daemonsets',
      );
      if (get().hasControllers) await untilDaemonRuns(get());
      else await makePod(get(), `${agents.name}-1`, { owner: agents });
      await makePod(get(), 'with-data', { owner, hasEmptyDir: true });
      await makePod(get(), 'alone', {});

      const data = await drain();

      expect(data.at('drainClusterNode.operation')).toBeNull();
      const errors = data.list('drainClusterNode.errors');
      const told = errors.map((error) => ({
        code: error.at('code'),
        argument: error.at('path.1'),
        message: error.at('message'),
      }));
      expect(told).toHaveLength(3);
      expect(told).toEqual(
        expect.arrayContaining([
          toRefusal('deleteEmptyDirData', 'writes/with-data'),
          toRefusal('force', 'writes/alone'),
          toRefusal('ignoreDaemonSets', 'writes/owner-daemonset-'),
        ]),
      );
      expect(await isClosed()).toBe(false);
    });

    it('is finished at once as a dry run, and its steps say what would happen', async () => {
      const consent = { ignoreDaemonSets: true, deleteEmptyDirData: true, force: true };

      const data = await drain({ ...consent, dryRun: true });
      const [state] = await collect(await follow(data));

      expect(data.at('drainClusterNode.errors')).toEqual([]);
      expect(data.at('drainClusterNode.operation.state')).toBe('SUCCEEDED');
      expect(toSteps(state)).toEqual([
        'alone SUCCEEDED It would be evicted. Nobody makes it anew.',
        'daemon SKIPPED It is of a DaemonSet, and stays.',
        'with-data SUCCEEDED It would be evicted. What is in its emptyDir volumes is lost.',
      ]);
      expect(state?.at('operation.progress')).toEqual({ total: 3, done: 3 });
      expect(await isClosed()).toBe(false);
      expect((await get().client.get(`${PODS}/alone`)).code).toBe(200);
    });

    it('evicts what was agreed to, waits until it is gone, and leaves DaemonSets', async () => {
      const consent = { ignoreDaemonSets: true, deleteEmptyDirData: true, force: true };

      const data = await drain(consent);
      const states = await collect(await follow(data));

      expect(data.at('drainClusterNode.errors')).toEqual([]);
      expect(data.at('drainClusterNode.operation.state')).toBe('RUNNING');
      expect(states.at(-1)?.at('operation')).toMatchObject({
        kind: 'DRAIN_CLUSTER_NODE',
        state: 'SUCCEEDED',
        finishedAt: expect.any(String),
        error: null,
      });
      expect(toSteps(states.at(-1))).toEqual([
        'alone SUCCEEDED It is gone.',
        'daemon SKIPPED It is of a DaemonSet, and stays.',
        'with-data SUCCEEDED It is gone.',
      ]);
      expect((await get().client.get(`${PODS}/alone`)).code).toBe(404);
      expect((await get().client.get(PODS)).text).toContain('"name":"owner-daemonset-');
      expect(await isClosed()).toBe(true);
    }, 60_000);

    it('waits for a budget that first refuses and later allows', async () => {
      await makePod(get(), 'guarded', { owner, labels: { guarded: 'yes' } });
      await makeBudget(get(), 'guard', { guarded: 'yes' });

      const data = await drain({ ignoreDaemonSets: true, timeoutSeconds: 90 });
      const stream = await follow(data);
      const waiting = await until(stream, (state) =>
        toSteps(state).some((step) => step.startsWith('guarded RUNNING Cannot evict pod')),
      );
      const present = await get().client.get(`${PODS}/guarded`);
      await get().client.patch(`${BUDGET}/guard`, 'merge', { spec: { minAvailable: 0 } });
      const states = await collect(stream);

      expect(waiting.at('operation.state')).toBe('RUNNING');
      expect(present.code).toBe(200);
      expect(states.at(-1)?.at('operation.state')).toBe('SUCCEEDED');
      expect(toSteps(states.at(-1))).toContain('guarded SUCCEEDED It is gone.');
      expect((await get().client.get(`${PODS}/guarded`)).code).toBe(404);
    }, 90_000);

    it('leaves what was not evicted when it is cancelled, and says so', async () => {
      await makePod(get(), 'stays', { owner, labels: { stays: 'yes' } });
      await makeBudget(get(), 'stay', { stays: 'yes' });
      const data = await drain({ ignoreDaemonSets: true });
      const operation = data.at('drainClusterNode.operation.id');
      const stream = await follow(data);
      await until(stream, (state) =>
        toSteps(state).some((step) => step.startsWith('stays RUNNING Cannot')),
      );

      const dry = await ask(get(), 'nodes', 'Cancel', { input: { id: operation, dryRun: true } });
      const cancelled = await ask(get(), 'nodes', 'Cancel', { input: { id: operation } });
      const states = await collect(stream);
      const again = await ask(get(), 'nodes', 'Cancel', { input: { id: operation } });

      expect(dry.at('cancelOperation.operation.state')).toBe('RUNNING');
      expect(cancelled.at('cancelOperation')).toEqual({
        operation: { id: operation, state: 'CANCELLED' },
        errors: [],
      });
      expect(again.at('cancelOperation.operation.state')).toBe('CANCELLED');
      expect(toSteps(states.at(-1)).find((step) => step.startsWith('stays'))).toMatch(
        /^stays SKIPPED It was left on the node\. Cannot evict pod/,
      );
      const { data: polled } = await get().app.query(
        'query ($id: ID!) { operation(id: $id) { state message subject { kind name } cluster { name } progress { total done } } }',
        { id: operation },
      );
      expect(polled.at('operation')).toEqual({
        state: 'CANCELLED',
        message: expect.stringMatching(/^It was cancelled: 1 of \d+ steps were not finished\.$/),
        subject: { kind: 'Node', name: NODE },
        cluster: { name: get().cluster },
        progress: { total: expect.any(Number), done: expect.any(Number) },
      });
      expect((await get().client.get(`${PODS}/stays`)).code).toBe(200);
    }, 60_000);

    it('gives up when its time is over', async () => {
      const data = await drain({ ignoreDaemonSets: true, timeoutSeconds: 1 });
      const states = await collect(await follow(data));

      expect(states.at(-1)?.at('operation')).toMatchObject({
        state: 'FAILED',
        error: { code: 'CLUSTER_TIMEOUT', message: expect.stringContaining('not empty after 1 s') },
      });
      expect(toSteps(states.at(-1)).find((step) => step.startsWith('stays'))).toMatch(
        /^stays FAILED It was not evicted in time: Cannot evict pod/,
      );
    }, 30_000);

    it('fails a pod that two budgets match, as waiting does not mend that', async () => {
      await makeBudget(get(), 'stay-too', { stays: 'yes' });

      const data = await drain({ ignoreDaemonSets: true });
      const states = await collect(await follow(data));

      expect(states.at(-1)?.at('operation.state')).toBe('FAILED');
      expect(toSteps(states.at(-1)).find((step) => step.startsWith('stays'))).toMatch(
        /^stays FAILED .*more than one PodDisruptionBudget/,
      );
    }, 30_000);
  });
}

function toRefusal(argument: string, pod: string): unknown {
  return { code: 'CONFIRMATION_REQUIRED', argument, message: expect.stringContaining(pod) };
}

interface Owner {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
}

/** What a pod names as its controller; nobody has to play it. */
async function makeOwner(
  fleet: WritableFleet,
  apiVersion: string,
  kind: string,
  path: string,
): Promise<Owner> {
  const name = `owner-${kind.toLowerCase()}`;
  const labels = { owned: 'by-nobody' };
  const template = {
    metadata: { labels },
    spec: { ...toContainers(), nodeSelector: { draining: 'yes' } },
  };
  const spec =
    kind === 'DaemonSet' ? { spec: { selector: { matchLabels: labels }, template } } : {};
  await make(fleet, path, { apiVersion, kind, metadata: { name }, ...spec });
  const { text } = await fleet.client.get(`${path}/${name}`);
  const uid = /"uid":\s*"(?<uid>[^"]+)"/.exec(text)?.groups?.['uid'] ?? '';
  return { apiVersion, kind, name, uid };
}

async function makePod(
  fleet: WritableFleet,
  name: string,
  options: {
    readonly owner?: Owner;
    readonly labels?: Readonly<Record<string, string>>;
    readonly hasEmptyDir?: boolean;
  },
): Promise<void> {
  const { owner, labels = {}, hasEmptyDir = false } = options;
  // DaemonSets let go of pods without their labels.
  const all = owner?.kind === 'DaemonSet' ? { ...labels, owned: 'by-nobody' } : labels;
  await make(fleet, PODS, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      labels: all,
      ...(owner === undefined ? {} : { ownerReferences: [{ ...owner, controller: true }] }),
    },
    spec: {
      nodeName: NODE,
      terminationGracePeriodSeconds: 1,
      ...toContainers(),
      ...(hasEmptyDir ? { volumes: [{ name: 'data', emptyDir: {} }] } : {}),
    },
  });
  await fleet.playKubelet(`${PODS}/${name}`);
  const isReady = async (): Promise<boolean> =>
    /"type":\s*"Ready",[^}]*"status":\s*"True"|"status":\s*"True",[^}]*"type":\s*"Ready"/.test(
      (await fleet.client.get(`${PODS}/${name}`)).text,
    );
  await expect.poll(isReady, { timeout: 30_000 }).toBe(true);
}

/** Where somebody plays DaemonSets, a pod of one comes by itself. */
async function untilDaemonRuns(fleet: WritableFleet): Promise<void> {
  const read = async (): Promise<string> => (await fleet.client.get(PODS)).text;
  await expect.poll(read, { timeout: 30_000 }).toContain('"name":"owner-daemonset-');
}

function toContainers(): { readonly containers: readonly object[] } {
  return { containers: [{ name: 'main', image: 'example/main:1' }] };
}

/** Resolves when its status counts the one healthy pod. */
async function makeBudget(
  fleet: WritableFleet,
  name: string,
  matchLabels: Readonly<Record<string, string>>,
): Promise<void> {
  await make(fleet, BUDGET, {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name },
    spec: { minAvailable: 1, selector: { matchLabels } },
  });
  const read = async (): Promise<unknown> => (await fleet.client.get(`${BUDGET}/${name}`)).body;
  await expect
    .poll(read, { timeout: 30_000 })
    .toMatchObject({ status: { currentHealthy: 1, disruptionsAllowed: 0 } });
}

/** `name STATE message`, in the order of names; a node may have pods of its own. */
function toSteps(state: Json | undefined): readonly string[] {
  return (state?.list('operation.steps') ?? [])
    .filter((step) => step.at('subject.namespace') === 'writes')
    .map((step) => {
      const name = String(step.at('subject.name')).replace(/^owner-daemonset-.*/, 'daemon');
      return [name, step.at('state'), step.at('message')].join(' ').trimEnd();
    })
    .toSorted();
}

async function collect(stream: AsyncGenerator<Json>): Promise<readonly Json[]> {
  const states: Json[] = [];
  for await (const state of stream) states.push(state);
  return states;
}

async function until(stream: AsyncGenerator<Json>, isMet: (state: Json) => boolean): Promise<Json> {
  for (;;) {
    const { done, value } = await stream.next();
    if (done === true) throw new Error('The operation ended first.');
    if (isMet(value)) return value;
  }
}
