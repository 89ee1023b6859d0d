import { describe, expect, it } from 'vitest';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { TestFleetOptions } from '../../support/open-fleet.ts';
import { openFleet } from '../../support/open-fleet.ts';
import {
  addAgentSandbox,
  addKruise,
  ownedBy,
  toRuntimeClass,
  toSandbox,
  toViewer,
  toWarmPool,
} from '../../support/sandboxes.ts';

const KRUISE = 'agents.kruise.io/v1alpha1';
const TEMPLATE_REF = 'agents.x-k8s.io/sandbox-template-ref';

describe('templates of sandboxes', () => {
  it('tell what is made by them, and what that is isolated by', async () => {
    await using cluster = await startTemplates();
    await using app = await openApp(cluster);

    const { data, errors } = await app.query(`{ sandboxTemplates { totalCount isComplete nodes {
      __typename sandboxKind namespace name image runtimeClassName isolation runtimeClass { handler }
      warmPools { totalCount nodes { name } } sandboxes { totalCount nodes { name } }
    } outcomes { providers { provider state } } } }`);

    expect(errors).toEqual([]);
    expect(data.at('sandboxTemplates')).toEqual({
      totalCount: 2,
      isComplete: true,
      nodes: [
        {
          __typename: 'SandboxTemplate',
          sandboxKind: 'AGENT_SANDBOX',
          namespace: 'agents',
          name: 'python',
          image: 'python:3',
          runtimeClassName: 'secure',
          isolation: 'GVISOR',
          runtimeClass: { handler: 'runsc' },
          warmPools: { totalCount: 1, nodes: [{ name: 'pool' }] },
          sandboxes: { totalCount: 2, nodes: [{ name: 'pool-1' }, { name: 'task' }] },
        },
        {
          __typename: 'SandboxTemplate',
          sandboxKind: 'KRUISE_SANDBOX',
          namespace: 'agents',
          name: 'python',
          image: null,
          runtimeClassName: null,
          isolation: 'NONE',
          runtimeClass: null,
          warmPools: { totalCount: 1, nodes: [{ name: 'set' }] },
          sandboxes: { totalCount: 0, nodes: [] },
        },
      ],
      outcomes: [
        {
          providers: [
            { provider: 'AGENT_SANDBOX', state: 'LIVE' },
            { provider: 'KRUISE_SANDBOX', state: 'LIVE' },
          ],
        },
      ],
    });
  });

  it('are found by what they are, and read again by their id', async () => {
    await using cluster = await startTemplates();
    await using app = await openApp(cluster);
    const find = async (filter: string): Promise<readonly unknown[]> => {
      const { data } = await app.query(
        `{ cluster(name: "alpha") { sandboxTemplates(filter: ${filter}) { nodes { sandboxKind } } } }`,
      );
      return data.list('cluster.sandboxTemplates.nodes').map((row) => row.at('sandboxKind'));
    };

    const { data } = await app.query('{ sandboxTemplates(first: 1) { nodes { id } } }');
    const read = await app.query(
      'query ($id: ID!) { node(id: $id) { id ... on SandboxTemplate { name } } }',
      { id: data.at('sandboxTemplates.nodes.0.id') },
    );

    expect(read.data.at('node')).toEqual({
      id: data.at('sandboxTemplates.nodes.0.id'),
      name: 'python',
    });
    expect(await find('{ kinds: [KRUISE_SANDBOX] }')).toEqual(['KRUISE_SANDBOX']);
    expect(await find('{ runtimeClasses: ["secure"] }')).toEqual(['AGENT_SANDBOX']);
    expect(await find('{ namespaces: ["elsewhere"] }')).toEqual([]);
    expect(await find('{ text: "PYTH" }')).toEqual(['AGENT_SANDBOX', 'KRUISE_SANDBOX']);
  });

  it('are of those groups alone that the caller may list', async () => {
    await using cluster = await startTemplates();
    const { access, ...viewer } = toViewer();
    const isAgents = { group: 'extensions.agents.x-k8s.io', resource: 'sandboxtemplates' };
    await using app = await openApp(cluster, {
      viewer: {
        ...viewer,
        access: {
          ...access,
          namespacesOf: ({ resource: { group, resource } }) =>
            group === isAgents.group && resource === isAgents.resource ? 'all' : new Set(),
        },
      },
    });

    const { data } = await app.query(
      '{ sandboxTemplates { nodes { sandboxKind isolation runtimeClass { name } } } }',
    );

    expect(data.at('sandboxTemplates.nodes')).toEqual([
      { sandboxKind: 'AGENT_SANDBOX', isolation: 'UNKNOWN', runtimeClass: null },
    ]);
  });

  it('cost no call where they are not installed', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openApp(cluster);

    const { data } = await app.query('{ sandboxTemplates { totalCount outcomes { state } } }');

    expect(data.at('sandboxTemplates')).toEqual({ totalCount: 0, outcomes: [{ state: 'ABSENT' }] });
    expect(cluster.requests.filter(({ path }) => path.includes('sandboxtemplates'))).toEqual([]);
  });
});

function openApp(cluster: EmbeddedCluster, options?: TestFleetOptions) {
  return openFleet([{ name: 'alpha', connection: { server: cluster.url, user: {} } }], options);
}

/** One of each sort, by the same name: what is made by one was not made by the other. */
async function startTemplates(): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({
    name: 'alpha',
    objects: [toRuntimeClass('secure', 'runsc')],
  });
  addAgentSandbox(cluster);
  addKruise(cluster);
  const metadata = { name: 'python', namespace: 'agents' };
  const containers = [{ name: 'main', image: 'python:3' }];
  cluster.apply({
    apiVersion: 'extensions.agents.x-k8s.io/v1beta1',
    kind: 'SandboxTemplate',
    metadata,
    spec: { podTemplate: { spec: { runtimeClassName: 'secure', containers } } },
  });
  cluster.apply({ apiVersion: KRUISE, kind: 'SandboxTemplate', metadata, spec: { template: {} } });
  cluster.apply({
    apiVersion: KRUISE,
    kind: 'SandboxSet',
    metadata: { name: 'set', namespace: 'agents' },
    spec: { templateRef: { name: 'python' } },
  });
  const pool = cluster.apply(toWarmPool('pool'));
  const annotations = { [TEMPLATE_REF]: 'python' };
  cluster.apply(toSandbox('pool-1', { metadata: { ...ownedBy(pool), annotations } }));
  cluster.apply(toSandbox('task', { metadata: { annotations } }));
  cluster.apply(toSandbox('alone'));
  return cluster;
}
