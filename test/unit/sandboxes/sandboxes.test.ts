import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../src/datasources/access/viewer.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { TestFleet } from '../../support/open-fleet.ts';
import { openFleet } from '../../support/open-fleet.ts';
import {
  ownedBy,
  startAgents,
  toClaim,
  toPod,
  toRuntimeClass,
  toSandbox,
  toViewer,
  toWarmPool,
} from '../../support/sandboxes.ts';

describe('Sandboxes of agent-sandbox', () => {
  it('tell where they run, what they were made by and when they end', async () => {
    await using cluster = await startAgents();
    const sandbox = cluster.apply(
      toSandbox('task', {
        metadata: { annotations: { 'agents.x-k8s.io/sandbox-template-ref': 'python' } },
        spec: { shutdownTime: '2030-01-01T00:00:00Z', shutdownPolicy: 'Delete' },
        status: {
          podIPs: ['10.0.0.7'],
          nodeName: 'node-1',
          serviceFQDN: 'task.agents.svc.cluster.local',
        },
      }),
    );
    cluster.apply({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'node-1' } });
    cluster.apply(toPod('task-pod', { metadata: ownedBy(sandbox) }));
    await using app = await openApp(cluster);

    const { data, errors } = await app.query(`{ sandboxes { nodes {
      __typename id name kind sandboxKind isolation phase reason isDesiredRunning node { name } pod { name }
      podIPs serviceFQDN template { apiVersion kind name } warmPool { name } claim { name }
      runtimeClass { name handler } shutdownAt shutdownPolicy expiresInSeconds capabilities
    } } }`);
    const read = await app.query('query ($id: ID!) { node(id: $id) { __typename id } }', {
      id: data.at('sandboxes.nodes.0.id'),
    });

    expect(errors).toEqual([]);
    expect(data.at('sandboxes.nodes')).toEqual([
      {
        __typename: 'Sandbox',
        id: expect.any(String),
        name: 'task',
        kind: 'Sandbox',
        sandboxKind: 'AGENT_SANDBOX',
        isolation: 'GVISOR',
        phase: 'RUNNING',
        reason: null,
        isDesiredRunning: true,
        node: { name: 'node-1' },
        pod: { name: 'task-pod' },
        podIPs: ['10.0.0.7'],
        serviceFQDN: 'task.agents.svc.cluster.local',
        template: {
          apiVersion: 'extensions.agents.x-k8s.io/v1beta1',
          kind: 'SandboxTemplate',
          name: 'python',
        },
        warmPool: null,
        claim: null,
        runtimeClass: { name: 'gvisor', handler: 'runsc' },
        shutdownAt: '2030-01-01T00:00:00Z',
        shutdownPolicy: 'DELETE',
        expiresInSeconds: expect.any(Number),
        capabilities: ['PAUSE', 'EXTEND_SHUTDOWN', 'DELETE'],
      },
    ]);
    expect(read.data.at('node')).toEqual({
      __typename: 'Sandbox',
      id: data.at('sandboxes.nodes.0.id'),
    });
  });

  it('end with their claim or by themselves, whichever is earlier', async () => {
    await using cluster = await startAgents();
    for (const [name, own, claimed] of [
      ['a', undefined, '2030-01-01T00:00:00Z'],
      ['b', '2029-01-01T00:00:00Z', '2030-01-01T00:00:00Z'],
      ['c', '2031-01-01T00:00:00Z', '2030-01-01T00:00:00Z'],
    ] as const) {
      const lifecycle = { shutdownTime: claimed, shutdownPolicy: 'DeleteForeground' };
      const claim = cluster.apply(toClaim(`claim-${name}`, { spec: { lifecycle } }));
      const spec = own === undefined ? {} : { shutdownTime: own };
      cluster.apply(toSandbox(name, { metadata: ownedBy(claim), spec }));
    }
    await using app = await openApp(cluster);

    const { data } = await app.query(
      '{ sandboxes { nodes { name shutdownAt shutdownPolicy claim { kind name } } } }',
    );

    expect(data.at('sandboxes.nodes')).toMatchObject([
      { shutdownAt: '2030-01-01T00:00:00Z', claim: { kind: 'SandboxClaim', name: 'claim-a' } },
      { shutdownAt: '2029-01-01T00:00:00Z', shutdownPolicy: 'DELETE_FOREGROUND' },
      { shutdownAt: '2030-01-01T00:00:00Z' },
    ]);
  });

  it('are read in the older version where that is all there is', async () => {
    await using cluster = await startAgents(['v1alpha1']);
    const version = 'v1alpha1';
    const running = cluster.apply(toSandbox('running', { version, spec: { replicas: 1 } }));
    cluster.apply(toSandbox('paused', { version, spec: { replicas: 0 } }));
    cluster.apply({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'node-1' } });
    cluster.apply(toPod('running', { metadata: ownedBy(running) }));
    await using app = await openApp(cluster);

    const { data } = await app.query(
      '{ sandboxes { nodes { name apiVersion phase isDesiredRunning node { name } } } }',
    );

    const apiVersion = 'agents.x-k8s.io/v1alpha1';
    expect(data.at('sandboxes.nodes')).toEqual([
      { name: 'paused', apiVersion, phase: 'PAUSED', isDesiredRunning: false, node: null },
      {
        name: 'running',
        apiVersion,
        phase: 'RUNNING',
        isDesiredRunning: true,
        node: { name: 'node-1' },
      },
    ]);
  });

  it('are read in the newer version where both are served', async () => {
    await using cluster = await startAgents(['v1alpha1', 'v1beta1']);
    cluster.apply(toSandbox('task'));
    await using app = await openApp(cluster);

    const { data } = await app.query('{ sandboxes { nodes { apiVersion } } }');

    expect(data.at('sandboxes.nodes.0.apiVersion')).toBe('agents.x-k8s.io/v1beta1');
  });
});

describe('a claim', () => {
  it('takes a sandbox from its pool as it is: one change, and no new row', async () => {
    await using cluster = await startAgents();
    const pool = cluster.apply(toWarmPool('pool', { status: { replicas: 1, readyReplicas: 1 } }));
    const member = cluster.apply(toSandbox('pool-x7k2', { metadata: ownedBy(pool) }));
    await using app = await openApp(cluster);
    const stream = app.follow(`subscription { sandboxes { phase changes { type id sandbox {
      uid phase isPoolMember claim { name } capabilities
    } } } }`);
    const first = (await stream.next()).value;

    const claim = cluster.apply(toClaim('task'));
    cluster.apply({ ...member, metadata: { ...member.metadata, ...ownedBy(claim) } });
    const second = (await stream.next()).value;
    await stream.return(undefined);
    const { data } = await app.query(
      '{ sandboxWarmPools { nodes { sandboxes { totalCount } } } sandboxes { nodes { warmPool { name } } } }',
    );

    const id = first?.at('sandboxes.changes.0.id');
    const uid = member.metadata.uid;
    expect(first?.at('sandboxes.changes')).toEqual([
      {
        type: 'ADDED',
        id,
        sandbox: {
          uid,
          phase: 'AVAILABLE',
          isPoolMember: true,
          claim: null,
          capabilities: ['DELETE'],
        },
      },
    ]);
    expect(second?.at('sandboxes.changes')).toEqual([
      {
        type: 'MODIFIED',
        id,
        sandbox: {
          uid,
          phase: 'RUNNING',
          isPoolMember: false,
          claim: { name: 'task' },
          capabilities: ['PAUSE', 'EXTEND_SHUTDOWN', 'DELETE'],
        },
      },
    ]);
    expect(data.value).toEqual({
      sandboxWarmPools: { nodes: [{ sandboxes: { totalCount: 0 } }] },
      sandboxes: { nodes: [{ warmPool: { name: 'pool' } }] },
    });
  });
});

describe('the list of sandboxes', () => {
  it('says how each sort stands, and calls nothing for what is not installed', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openApp(cluster);

    const { data } = await app.query(
      '{ sandboxes { outcomes { state providers { provider state } } } }',
    );

    expect(data.at('sandboxes.outcomes')).toEqual([
      {
        state: 'LIVE',
        providers: [
          { provider: 'POD', state: 'LIVE' },
          { provider: 'AGENT_SANDBOX', state: 'ABSENT' },
          { provider: 'KRUISE_SANDBOX', state: 'ABSENT' },
          { provider: 'VM', state: 'ABSENT' },
        ],
      },
    ]);
    const paths = cluster.requests.map(({ path }) => path);
    expect(paths.filter((path) => /agents|kubevirt/.test(path))).toEqual([]);
  });

  it('is filtered by what a row is, and ordered', async () => {
    await using cluster = await startAgents();
    cluster.apply(toSandbox('b', { spec: { shutdownTime: '2030-01-01T00:00:00Z' } }));
    cluster.apply(toSandbox('a', { spec: { operatingMode: 'Suspended' } }));
    cluster.apply(
      toPod('c', {
        metadata: { labels: { team: 'search' } },
        spec: { runtimeClassName: 'kata-qemu' },
      }),
    );
    await using app = await openApp(cluster);
    const names = async (args: string): Promise<readonly unknown[]> => {
      const { data } = await app.query(`{ sandboxes(${args}) { nodes { name } } }`);
      return data.list('sandboxes.nodes').map((row) => row.at('name'));
    };

    expect(await names('filter: {}')).toEqual(['a', 'b', 'c']);
    expect(await names('filter: { kinds: [POD] }')).toEqual(['c']);
    expect(await names('filter: { isolations: [KATA] }')).toEqual(['c']);
    expect(await names('filter: { phases: [PAUSING, PAUSED] }')).toEqual(['a']);
    expect(await names('filter: { runtimeClasses: ["gvisor"] }')).toEqual(['a', 'b']);
    expect(await names('filter: { warmPool: "pool" }')).toEqual([]);
    expect(await names('filter: { labelSelector: "team in (search)" }')).toEqual(['c']);
    expect(await names('filter: { labelSelector: "team!=search" }')).toEqual(['a', 'b']);
    expect(await names('orderBy: { field: NAME, direction: DESC }')).toEqual(['c', 'b', 'a']);
    expect(await names('orderBy: { field: SHUTDOWN_AT }')).toEqual(['b', 'a', 'c']);
    expect(await names('orderBy: { field: PHASE }')).toEqual(['b', 'c', 'a']);
    expect(await names('orderBy: { field: PHASE, direction: DESC }')).toEqual(['a', 'b', 'c']);
  });

  it('shows a claimed one to those who may list claims, too', async () => {
    await using cluster = await startAgents();
    const claim = cluster.apply(toClaim('task'));
    cluster.apply(toSandbox('claimed', { metadata: ownedBy(claim) }));
    cluster.apply(toSandbox('alone'));
    await using app = await openApp(cluster, toViewer('sandboxes', 'pods'));

    const { data } = await app.query('{ sandboxes { nodes { name } } }');

    expect(data.at('sandboxes.nodes')).toEqual([{ name: 'alone' }]);
  });

  it('goes by the name of a RuntimeClass for those who may not list these', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [
        toRuntimeClass('secure', 'runsc'),
        toPod('web', { spec: { runtimeClassName: 'secure' } }),
      ],
    });
    await using app = await openApp(cluster, toViewer('pods'));

    const { data } = await app.query(`{
      sandboxes { nodes { isolation runtimeClassName runtimeClass { handler } } }
      found: sandboxes(filter: { isolations: [GVISOR] }) { totalCount }
    }`);

    expect(data.value).toEqual({
      sandboxes: {
        nodes: [{ isolation: 'UNKNOWN', runtimeClassName: 'secure', runtimeClass: null }],
      },
      found: { totalCount: 0 },
    });
  });

  it('counts the sandboxes of a class', async () => {
    await using cluster = await startAgents();
    cluster.apply(toSandbox('a'));
    cluster.apply(toPod('b', { spec: { runtimeClassName: 'gvisor' } }));
    await using app = await openApp(cluster);

    const { data } = await app.query(
      '{ cluster(name: "alpha") { runtimeClasses { name sandboxCount } sandboxes { totalCount } } }',
    );

    expect(data.at('cluster')).toEqual({
      runtimeClasses: [{ name: 'gvisor', sandboxCount: 2 }],
      sandboxes: { totalCount: 2 },
    });
  });
});

function openApp(cluster: EmbeddedCluster, viewer?: Viewer): Promise<TestFleet> {
  return openFleet(
    [{ name: 'alpha', connection: { server: cluster.url, user: {} } }],
    viewer && { viewer },
  );
}
