import { describe, expect, it } from 'vitest';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { openFleet } from '../../support/open-fleet.ts';
import { addKruise } from '../../support/sandboxes.ts';

describe('Sandboxes of OpenKruise', () => {
  it('tell of their pool, their claim, their template and their end', async () => {
    await using cluster = await startKruise();
    cluster.apply({
      apiVersion: API,
      kind: 'SandboxTemplate',
      metadata: { name: 'python', namespace: 'agents' },
      spec: { template: { spec: { runtimeClassName: 'kata-qemu' } } },
    });
    cluster.apply({
      apiVersion: API,
      kind: 'SandboxSet',
      metadata: { name: 'set', namespace: 'agents' },
      spec: { replicas: 3, templateRef: { name: 'python' } },
      status: { replicas: 2, availableReplicas: 1 },
    });
    cluster.apply(
      toKruiseSandbox('claimed', {
        labels: { 'sandbox-pool': 'set', 'sandbox-claimed': 'true', 'claim-name': 'task' },
        spec: { templateRef: { name: 'python' }, shutdownTime: '2030-01-01T00:00:00Z' },
        status: { phase: 'Running', nodeName: 'node-1', podInfo: { podIP: '10.0.0.3' } },
      }),
    );
    cluster.apply(
      toKruiseSandbox('waiting', {
        labels: { 'sandbox-pool': 'set' },
        spec: { template: { spec: { runtimeClassName: 'runsc' } } },
        status: { phase: 'Running' },
      }),
    );
    await using app = await openApp(cluster);

    const { data, errors } = await app.query(`{
      sandboxes { nodes {
        name apiVersion sandboxKind isolation phase podIPs template { name } warmPool { name } isPoolMember
        claim { name } shutdownAt shutdownPolicy capabilities
      } }
      sandboxWarmPools { nodes {
        kind sandboxKind desired total ready template { name } sandboxes { nodes { name } }
      } }
    }`);

    expect(errors).toEqual([]);
    expect(data.value).toEqual({
      sandboxes: {
        nodes: [
          {
            name: 'claimed',
            apiVersion: API,
            sandboxKind: 'KRUISE_SANDBOX',
            isolation: 'KATA',
            phase: 'RUNNING',
            podIPs: ['10.0.0.3'],
            template: { name: 'python' },
            warmPool: { name: 'set' },
            isPoolMember: false,
            claim: { name: 'task' },
            shutdownAt: '2030-01-01T00:00:00Z',
            shutdownPolicy: 'DELETE',
            capabilities: ['PAUSE', 'EXTEND_SHUTDOWN', 'DELETE'],
          },
          {
            name: 'waiting',
            apiVersion: API,
            sandboxKind: 'KRUISE_SANDBOX',
            isolation: 'GVISOR',
            phase: 'AVAILABLE',
            podIPs: [],
            template: null,
            warmPool: { name: 'set' },
            isPoolMember: true,
            claim: null,
            shutdownAt: null,
            shutdownPolicy: null,
            capabilities: ['DELETE'],
          },
        ],
      },
      sandboxWarmPools: {
        nodes: [
          {
            kind: 'SandboxSet',
            sandboxKind: 'KRUISE_SANDBOX',
            desired: 3,
            total: 2,
            ready: 1,
            template: { name: 'python' },
            sandboxes: { nodes: [{ name: 'waiting' }] },
          },
        ],
      },
    });
  });

  it.each([
    ['', {}, [], 'PROVISIONING'],
    ['Pending', {}, [], 'PROVISIONING'],
    ['Upgrading', {}, [], 'PROVISIONING'],
    ['Recycling', {}, [], 'PROVISIONING'],
    ['Resuming', {}, [], 'RESUMING'],
    ['Running', {}, [], 'RUNNING'],
    ['Running', { paused: true }, [], 'PAUSING'],
    ['Paused', { paused: true }, [], 'PAUSING'],
    ['Paused', { paused: true }, [{ type: 'SandboxPaused', status: 'False' }], 'PAUSING'],
    ['Paused', { paused: true }, [{ type: 'SandboxPaused', status: 'True' }], 'PAUSED'],
    ['Succeeded', {}, [], 'SUCCEEDED'],
    ['Failed', {}, [], 'FAILED'],
    ['Terminating', {}, [], 'TERMINATING'],
    ['SomethingNew', {}, [], 'UNKNOWN'],
  ])('are, when their status says %s of %j and %j, %s', async (told, spec, conditions, phase) => {
    await using cluster = await startKruise();
    cluster.apply(toKruiseSandbox('task', { spec, status: { phase: told, conditions } }));
    await using app = await openApp(cluster);

    const { data } = await app.query('{ sandboxes { nodes { phase } } }');

    expect(data.at('sandboxes.nodes.0.phase')).toBe(phase);
  });
});

describe('a claim of OpenKruise', () => {
  it('takes a sandbox from its set as it is: one change, and no new row', async () => {
    await using cluster = await startKruise();
    const labels = { 'sandbox-pool': 'set' };
    const made = { spec: {}, status: { phase: 'Running' } };
    const waiting = cluster.apply(toKruiseSandbox('set-1', { labels, ...made }));
    await using app = await openApp(cluster);
    const stream = app.follow(
      'subscription { sandboxes { changes { type sandbox { uid phase claim { name } } } } }',
    );
    const first = (await stream.next()).value;

    const taken = { ...labels, 'sandbox-claimed': 'true', 'claim-name': 'task' };
    cluster.apply(toKruiseSandbox('set-1', { labels: taken, ...made }));
    const second = (await stream.next()).value;
    await stream.return(undefined);

    const { uid } = waiting.metadata;
    expect(first?.at('sandboxes.changes')).toEqual([
      { type: 'ADDED', sandbox: { uid, phase: 'AVAILABLE', claim: null } },
    ]);
    expect(second?.at('sandboxes.changes')).toEqual([
      { type: 'MODIFIED', sandbox: { uid, phase: 'RUNNING', claim: { name: 'task' } } },
    ]);
  });
});

describe('a Sandbox of OpenKruise that is being deleted', () => {
  it('is TERMINATING whatever its status says', async () => {
    await using cluster = await startKruise();
    const sandbox = toKruiseSandbox('task', { spec: {}, status: { phase: 'Running' } });
    const metadata = {
      ...sandbox.metadata,
      finalizers: ['agents.kruise.io/sandbox'],
      deletionTimestamp: '2026-11-22T10:00:00Z',
    };
    cluster.apply({ ...sandbox, metadata });
    await using app = await openApp(cluster);

    const { data } = await app.query('{ sandboxes { nodes { phase capabilities } } }');

    expect(data.at('sandboxes.nodes')).toEqual([{ phase: 'TERMINATING', capabilities: [] }]);
  });
});

const API = 'agents.kruise.io/v1alpha1';

function openApp(cluster: EmbeddedCluster) {
  return openFleet([{ name: 'alpha', connection: { server: cluster.url, user: {} } }]);
}

async function startKruise(): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({ name: 'alpha' });
  addKruise(cluster);
  return cluster;
}

function toKruiseSandbox(
  name: string,
  {
    labels = {},
    spec,
    status,
  }: {
    readonly labels?: Readonly<Record<string, string>>;
    readonly spec: object;
    readonly status: object;
  },
) {
  return {
    apiVersion: API,
    kind: 'Sandbox',
    metadata: {
      name,
      namespace: 'agents',
      labels: Object.fromEntries(
        Object.entries(labels).map(([key, value]) => [`agents.kruise.io/${key}`, value]),
      ),
    },
    spec: { ...spec },
    status: { ...status },
  };
}
