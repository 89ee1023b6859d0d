import { describe, expect, it } from 'vitest';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { Json, TestFleet } from '../../support/open-fleet.ts';
import { openFleet, readOperations } from '../../support/open-fleet.ts';
import {
  addAgentSandbox,
  addKruise,
  ownedBy,
  toSandbox,
  toWarmPool,
} from '../../support/sandboxes.ts';

describe('sandboxes of the older version', () => {
  it('are paused and resumed by their size', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    addAgentSandbox(cluster, ['v1alpha1']);
    cluster.apply(toSandbox('task', { version: 'v1alpha1', spec: { replicas: 1 } }));
    await using app = await openApp(cluster);
    const id = await findId(app);
    const size = (): unknown => cluster.get(TASK_V1ALPHA1)?.['spec'];

    const paused = await act(app, 'PauseSandbox', { id });
    const between = size();
    const resumed = await act(app, 'ResumeSandbox', { id });

    expect(paused.at('pauseSandbox')).toMatchObject({
      sandbox: { isDesiredRunning: false },
      errors: [],
    });
    expect(between).toMatchObject({ replicas: 0 });
    expect(between).not.toMatchObject({ operatingMode: expect.anything() });
    expect(resumed.at('resumeSandbox.sandbox.isDesiredRunning')).toBe(true);
    expect(size()).toMatchObject({ replicas: 1 });
  });

  it('are claimed by pool and template', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    addAgentSandbox(cluster, ['v1alpha1']);
    cluster.apply(toWarmPool('pool', { version: 'v1alpha1' }));
    await using app = await openApp(cluster);

    const data = await act(app, 'Claim', {
      cluster: 'alpha',
      namespace: 'agents',
      name: 'task',
      warmPool: 'pool',
    });

    expect(data.at('claimSandbox.errors')).toEqual([]);
    expect(cluster.get({ ...CLAIM, apiVersion: `${EXTENSIONS}/v1alpha1` })?.['spec']).toEqual({
      sandboxTemplateRef: { name: 'python' },
      warmpool: 'pool',
    });
  });
});

describe('a claim', () => {
  it('answers with the sandbox it was given, where that is known soon', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    addAgentSandbox(cluster);
    cluster.apply(toWarmPool('pool'));
    await using app = await openApp(cluster);
    await findIds(app);

    const claiming = act(app, 'Claim', {
      cluster: 'alpha',
      namespace: 'agents',
      name: 'task',
      warmPool: 'pool',
    });
    await expect.poll(() => cluster.get(CLAIM)).toBeDefined();
    const made = cluster.get(CLAIM);
    if (made !== undefined) cluster.apply(toSandbox('pool-x7k2', { metadata: ownedBy(made) }));
    const data = await claiming;

    expect(data.at('claimSandbox')).toMatchObject({
      claim: { name: 'task' },
      sandbox: { phase: 'RUNNING' },
      operation: { state: 'RUNNING' },
      errors: [],
    });
  });
});

describe('sandboxes of OpenKruise', () => {
  it('are paused and given an end by their own object, claimed or not', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    addKruise(cluster);
    const labels = {
      'agents.kruise.io/sandbox-pool': 'set',
      'agents.kruise.io/sandbox-claimed': 'true',
      'agents.kruise.io/claim-name': 'holder',
    };
    cluster.apply({
      apiVersion: KRUISE,
      kind: 'Sandbox',
      metadata: { name: 'task', namespace: 'agents', labels },
      spec: { template: { spec: { runtimeClassName: 'kata' } } },
      status: { phase: 'Running' },
    });
    await using app = await openApp(cluster);
    const id = await findId(app);

    const paused = await act(app, 'PauseSandbox', { id });
    const extended = await act(app, 'Extend', { id, shutdownAt: '2030-01-01T00:00:00Z' });

    expect(paused.at('pauseSandbox')).toEqual({
      sandbox: { id, phase: 'PAUSING', isDesiredRunning: false },
      errors: [],
    });
    expect(extended.at('extendSandbox.errors')).toEqual([]);
    const reference = { apiVersion: KRUISE, kind: 'Sandbox', namespace: 'agents', name: 'task' };
    expect(cluster.get(reference)?.['spec']).toMatchObject({
      paused: true,
      shutdownTime: '2030-01-01T00:00:00Z',
    });
  });
});

describe('machines of KubeVirt', () => {
  it.each([
    ['PauseSandbox', 'Running', [], 'virtualmachineinstances/db/pause'],
    ['ResumeSandbox', 'Paused', [toPausedCondition()], 'virtualmachineinstances/db/unpause'],
    ['ResumeSandbox', 'Stopped', [], 'virtualmachines/db/start'],
  ])(
    'are moved by what KubeVirt serves for it: %s when %s',
    async (operation, told, conditions, path) => {
      await using cluster = await startMachine({ printableStatus: told, conditions });
      if (told !== 'Stopped') addInstance(cluster);
      await using app = await openApp(cluster);
      const id = await findId(app);

      await act(app, operation, { id, dryRun: true });

      expect(cluster.requests.filter(({ method }) => method === 'PUT')).toMatchObject([
        { path: `/apis/subresources.kubevirt.io/v1/namespaces/agents/${path}` },
      ]);
    },
  );

  it.each([
    ['PauseSandbox', 'Stopped', {}, 'pauseSandbox', 'does not run'],
    ['PauseSandbox', 'Starting', {}, 'pauseSandbox', 'does not run'],
    ['ResumeSandbox', 'Running', {}, 'resumeSandbox', 'neither stands still'],
    ['Extend', 'Running', { shutdownAt: null }, 'extendSandbox', 'no end of its own'],
  ])('refuse %s when %s', async (operation, printableStatus, more, field, words) => {
    await using cluster = await startMachine({ printableStatus });
    await using app = await openApp(cluster);
    const id = await findId(app);

    const data = await act(app, operation, { id, ...more });

    expect(data.at(`${field}.errors`)).toMatchObject([
      { code: 'UNSUPPORTED', message: expect.stringContaining(words) },
    ]);
  });

  it('are not paused when another instance runs by the name than was seen', async () => {
    await using cluster = await startMachine({ printableStatus: 'Running' });
    addInstance(cluster);
    await using app = await openApp(cluster);
    const id = await findId(app);
    cluster.faults.add({ type: 'silent-watch' });
    cluster.remove(INSTANCE);
    addInstance(cluster);

    const data = await act(app, 'PauseSandbox', { id });

    expect(data.at('pauseSandbox')).toMatchObject({
      sandbox: null,
      errors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }],
    });
    expect(cluster.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('refuse an old version before anything is asked for', async () => {
    await using cluster = await startMachine({ printableStatus: 'Running' });
    await using app = await openApp(cluster);
    const id = await findId(app);

    const data = await act(app, 'PauseSandbox', { id, expectedResourceVersion: '1' });

    expect(data.at('pauseSandbox.errors')).toMatchObject([{ code: 'CONFLICT' }]);
    expect(cluster.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });
});

const EXTENSIONS = 'extensions.agents.x-k8s.io';
const KRUISE = 'agents.kruise.io/v1alpha1';
const CLAIM = {
  apiVersion: `${EXTENSIONS}/v1beta1`,
  kind: 'SandboxClaim',
  namespace: 'agents',
  name: 'task',
};
const TASK_V1ALPHA1 = {
  apiVersion: 'agents.x-k8s.io/v1alpha1',
  kind: 'Sandbox',
  namespace: 'agents',
  name: 'task',
};

function toPausedCondition() {
  return { type: 'Paused', status: 'True' };
}

function openApp(cluster: EmbeddedCluster): Promise<TestFleet> {
  return openFleet([{ name: 'alpha', connection: { server: cluster.url, user: {} } }]);
}

async function act(app: TestFleet, operation: string, input: object): Promise<Json> {
  const { data, errors } = await app.query(await readOperations('sandboxes'), { input }, operation);
  expect(errors).toEqual([]);
  return data;
}

async function findIds(app: TestFleet): Promise<readonly unknown[]> {
  const { data } = await app.query('{ sandboxes { nodes { id } } }');
  return data.list('sandboxes.nodes').map((row) => row.at('id'));
}

async function findId(app: TestFleet): Promise<unknown> {
  const [id] = await findIds(app);
  return id;
}

const INSTANCE = {
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachineInstance',
  namespace: 'agents',
  name: 'db',
};

/** The instance that runs the machine. */
function addInstance(cluster: EmbeddedCluster): void {
  const machine = cluster.get({ ...INSTANCE, kind: 'VirtualMachine' });
  const owner = machine === undefined ? {} : ownedBy(machine);
  const { apiVersion, kind, name, namespace } = INSTANCE;
  cluster.apply({
    apiVersion,
    kind,
    metadata: { name, namespace, ...owner },
    status: { phase: 'Running' },
  });
}

async function startMachine(status: object): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({ name: 'alpha' });
  cluster.addCrd({ group: 'kubevirt.io', kind: 'VirtualMachine', plural: 'virtualmachines' });
  cluster.addCrd({
    group: 'kubevirt.io',
    kind: 'VirtualMachineInstance',
    plural: 'virtualmachineinstances',
  });
  cluster.apply({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'db', namespace: 'agents' },
    spec: { runStrategy: 'Manual' },
    status: { ...status },
  });
  return cluster;
}
