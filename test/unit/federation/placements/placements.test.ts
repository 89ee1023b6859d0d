import { describe, expect, it } from 'vitest';
import type { EmbeddedCluster } from '../../../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../../../src/embedded/cluster.ts';
import { KARMADA_CLUSTER, openHubs, toHubObject, yes } from '../../../support/hubs.ts';
import { readOperations } from '../../../support/open-fleet.ts';
import type { Manifest } from '../../../support/placements.ts';
import {
  KARMADA_BINDING,
  KARMADA_CLUSTER_POLICY,
  KARMADA_KINDS,
  KARMADA_POLICY,
  OCM_KINDS,
  OCM_PLACEMENT,
  startHub,
  toPlaced,
  toReader,
} from '../../../support/placements.ts';

const NAMES = '{ placements(filter: $filter) { nodes { ref { namespace name } } } }';

describe('placements', () => {
  it('are one list over all hubs, below each federation, and by id', async () => {
    await using hub = await startBoth();
    await using other = await startEmbeddedCluster({ name: 'other' });
    await using app = await openHubs([hub, other]);

    const { data, errors } = await app.query(`{
      placements { totalCount isComplete nodes { id federation { type } ref { name } } outcomes { cluster { name } state } }
      federations { nodes { type placements { nodes { id } } } }
    }`);
    const again = await app.query(
      'query ($id: ID!) { node(id: $id) { id ... on Placement { ref { name object { kind } } } } }',
      { id: data.at('placements.nodes.0.id') },
    );

    expect(errors).toEqual([]);
    const rows = data.list('placements.nodes');
    expect(rows.map((row) => [row.at('federation.type'), row.at('ref.name')])).toEqual([
      ['KARMADA', 'base'],
      ['KARMADA', 'cart'],
      ['KARMADA', 'web'],
      ['OCM', 'prod'],
    ]);
    expect(data.at('placements.isComplete')).toBe(true);
    expect(data.list('placements.outcomes').map(({ value }) => value)).toEqual([
      { cluster: { name: 'hub' }, state: 'LIVE' },
      { cluster: { name: 'm1' }, state: 'KNOWN' },
      { cluster: { name: 'm2' }, state: 'KNOWN' },
      { cluster: { name: 'other' }, state: 'ABSENT' },
    ]);
    const ids = rows.map((row) => ({ id: row.at('id') }));
    expect(data.at('federations.nodes')).toEqual([
      { type: 'KARMADA', placements: { nodes: ids.slice(0, 3) } },
      { type: 'OCM', placements: { nodes: ids.slice(3) } },
    ]);
    expect(again.data.at('node')).toEqual({
      id: rows[0]?.at('id'),
      ref: { name: 'base', object: { kind: 'ClusterPropagationPolicy' } },
    });
  });

  it("answer the front ends' documents", async () => {
    await using hub = await startBoth();
    await using app = await openHubs([hub]);
    const document = await readOperations('federation');
    const filter = { namespaces: ['shop'], text: 'web' };

    const listed = await app.query(document, { filter }, 'Placements');
    const stream = app.follow(document, { filter }, 'PlacementsLive');
    const { value: first } = await stream.next();
    await stream.return(undefined);

    expect(listed.errors).toEqual([]);
    expect(listed.data.at('placements.nodes')).toMatchObject([
      {
        federation: { name: 'hub', type: 'KARMADA' },
        selected: [{ member: { name: 'm1' }, replicas: 1 }],
        workloads: { nodes: [{ members: [{ member: { name: 'm1' }, state: 'PENDING' }] }] },
      },
    ]);
    expect(first?.at('placements.phase')).toBe('SNAPSHOT');
    expect(first?.at('placements.changes')).toMatchObject([
      { type: 'ADDED', id: listed.data.at('placements.nodes.0.id') },
    ]);
  });

  it('cost nothing beyond discovery where there is no hub', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'plain' });
    await using app = await openHubs([cluster]);

    const { data } = await app.query('{ placements { totalCount isComplete } }');

    expect(data.value).toEqual({ placements: { totalCount: 0, isComplete: true } });
    const asked = cluster.requests.map(({ path }) => path).filter((path) => path.includes('.io/'));
    expect(asked.filter((path) => !path.includes('apiextensions.k8s.io'))).toEqual([]);
  });

  it.each([
    ['types', { types: ['OCM'] }, ['prod']],
    ['namespaces', { namespaces: ['shop', 'none'] }, ['cart', 'web', 'prod']],
    ['text', { text: 'A' }, ['base', 'cart']],
    ['clusters', { clusters: ['hub'], types: ['KARMADA'], text: 'web' }, ['web']],
  ])('are filtered by %s', async (_name, filter, names) => {
    await using hub = await startBoth();
    await using app = await openHubs([hub]);

    const { data } = await app.query(`query ($filter: PlacementFilter) ${NAMES}`, { filter });

    expect(data.list('placements.nodes').map((row) => row.at('ref.name'))).toEqual(names);
  });

  it('are filtered by the ids of federations, and by nothing else', async () => {
    await using hub = await startBoth();
    await using app = await openHubs([hub]);
    const found = await app.query('{ federations(filter: { types: [OCM] }) { nodes { id } } }');
    const federation = found.data.at('federations.nodes.0.id');

    const document = `query ($filter: PlacementFilter) ${NAMES}`;
    const one = await app.query(document, { filter: { federations: [federation] } });
    const none = await app.query(document, { filter: { federations: ['nonsense'] } });

    expect(one.data.list('placements.nodes').map((row) => row.at('ref.name'))).toEqual(['prod']);
    expect(none.errors[0]?.originalError).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('page their workloads by their order', async () => {
    const targets = ['a', 'b', 'c'];
    await using hub = await startHub(KARMADA_KINDS, [
      toPlaced(KARMADA_POLICY, 'web'),
      ...targets.map((name) => toBinding(name, ['m1'])),
    ]);
    await using app = await openHubs([hub]);
    const document = `query ($after: String) { placements { nodes {
      workloads(first: 2, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { target { name } }
      }
    } } }`;

    const first = await app.query(document);
    const after = first.data.at('placements.nodes.0.workloads.pageInfo.endCursor');
    const second = await app.query(document, { after });
    const wrong = await app.query(document, { after: 'nonsense' });

    expect(first.data.at('placements.nodes.0.workloads')).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [{ target: { name: 'a' } }, { target: { name: 'b' } }],
    });
    expect(second.data.at('placements.nodes.0.workloads')).toMatchObject({
      pageInfo: { hasNextPage: false },
      nodes: [{ target: { name: 'c' } }],
    });
    expect(wrong.errors[0]?.originalError).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('the reader of a placement', () => {
  const fields = `ref { name } selected { memberName member { name } } conditions { type }
    workloads { nodes { target { name } } }`;

  it('is told of none whose objects may not be listed', async () => {
    await using hub = await startBoth();
    await using app = await openHubs([hub], toReader({ placements: 'all' }));

    const { data } = await app.query('{ placements { totalCount nodes { ref { name } } } }');

    expect(data.at('placements')).toEqual({ totalCount: 1, nodes: [{ ref: { name: 'prod' } }] });
  });

  it('is told nothing of bindings that may not be listed, nor of members', async () => {
    await using hub = await startBoth();
    const shop = new Set(['shop']);
    await using app = await openHubs([hub], toReader({ propagationpolicies: shop }));
    await using reader = await openHubs(
      [hub],
      toReader({ propagationpolicies: shop, resourcebindings: shop }),
    );

    const blind = await app.query(`{ placements { nodes { ${fields} } } }`);
    const seeing = await reader.query(`{ placements { nodes { ${fields} } } }`);

    const nothing = { selected: null, conditions: null, workloads: null };
    expect(blind.errors).toEqual([]);
    expect(blind.data.at('placements.nodes')).toEqual([
      { ref: { name: 'cart' }, ...nothing },
      { ref: { name: 'web' }, ...nothing },
    ]);
    expect(seeing.data.at('placements.nodes')).toEqual([
      { ref: { name: 'cart' }, selected: [], conditions: [], workloads: { nodes: [] } },
      {
        ref: { name: 'web' },
        selected: [{ memberName: 'm1', member: null }],
        conditions: [{ type: 'Scheduled' }],
        workloads: { nodes: [{ target: { name: 'web' } }] },
      },
    ]);
  });

  it('is told of the bindings of those namespaces alone that may be listed', async () => {
    const annotations = { 'clusterpropagationpolicy.karmada.io/name': 'base' };
    await using hub = await startHub(KARMADA_KINDS, [
      toPlaced(KARMADA_CLUSTER_POLICY, 'base'),
      toBinding('web', ['m1'], { annotations }),
      toBinding('api', ['m2'], { annotations, namespace: 'hidden' }),
    ]);
    const rights = {
      clusterpropagationpolicies: 'all',
      resourcebindings: new Set(['shop']),
    } as const;
    await using app = await openHubs([hub], toReader(rights));

    const { data } = await app.query(`{ placements { nodes { ${fields} } } }`);

    expect(data.at('placements.nodes.0')).toMatchObject({
      selected: [{ memberName: 'm1' }],
      workloads: { nodes: [{ target: { name: 'web' } }] },
    });
  });
});

describe('the live view of placements', () => {
  it('tells when a decision moves, and when a workload changes on one member', async () => {
    await using hub = await startBoth();
    await using app = await openHubs([hub]);
    const stream = app.follow(`subscription { placements(filter: { text: "web" }) {
      phase changes { type placement {
        ref { name } selected { member { name } }
        workloads { nodes { members { memberName state health } } }
      } }
    } }`);
    const first = await stream.next();

    hub.apply(toBinding('web', ['m2']));
    const moved = await stream.next();
    hub.apply(toBinding('web', ['m2'], { told: [{ clusterName: 'm2', applied: true }] }));
    const applied = await stream.next();
    await stream.return(undefined);

    const ref = { name: 'web' };
    const toChange = (member: string, state: string) => ({
      type: 'MODIFIED',
      placement: {
        ref,
        selected: [{ member: { name: member } }],
        workloads: { nodes: [{ members: [{ memberName: member, state, health: 'UNKNOWN' }] }] },
      },
    });
    expect(first.value?.at('placements')).toEqual({
      phase: 'SNAPSHOT',
      changes: [{ ...toChange('m1', 'PENDING'), type: 'ADDED' }],
    });
    expect(moved.value?.at('placements.changes')).toEqual([toChange('m2', 'PENDING')]);
    expect(applied.value?.at('placements.changes')).toEqual([toChange('m2', 'APPLIED')]);
  });

  it('says nothing of what was not selected', async () => {
    await using hub = await startBoth();
    await using app = await openHubs([hub]);
    const stream = app.follow(`subscription { placements {
      changes { type placement { ref { name } selected { memberName } } }
    } }`);
    await stream.next();

    hub.apply(toBinding('web', ['m1'], { told: [{ clusterName: 'm1', applied: true }] }));
    hub.apply(toPlaced(OCM_PLACEMENT, 'later'));
    const next = await stream.next();
    await stream.return(undefined);

    expect(next.value?.at('placements.changes')).toMatchObject([
      { type: 'ADDED', placement: { ref: { name: 'later' } } },
    ]);
  });
});

async function startBoth(): Promise<EmbeddedCluster> {
  return await startHub(
    [...KARMADA_KINDS, ...OCM_KINDS],
    [
      toHubObject(KARMADA_CLUSTER, 'm1'),
      toHubObject(KARMADA_CLUSTER, 'm2'),
      toPlaced(KARMADA_POLICY, 'web'),
      toPlaced(KARMADA_POLICY, 'cart'),
      toPlaced(KARMADA_CLUSTER_POLICY, 'base'),
      toBinding('web', ['m1']),
      toPlaced(OCM_PLACEMENT, 'prod'),
    ],
  );
}

interface BindingParts {
  readonly annotations?: Readonly<Record<string, string>>;
  readonly namespace?: string;
  readonly told?: readonly object[];
}

/** Of policy `web`, unless its annotations say otherwise. */
function toBinding(
  name: string,
  members: readonly string[],
  { annotations = OF_WEB, namespace = 'shop', told = [] }: BindingParts = {},
): Manifest {
  return toPlaced(KARMADA_BINDING, `${name}-deployment`, {
    metadata: { namespace, annotations },
    spec: {
      resource: { apiVersion: 'apps/v1', kind: 'Deployment', namespace, name },
      clusters: members.map((member) => ({ name: member, replicas: 1 })),
    },
    status: { conditions: [yes('Scheduled', 'Success')], aggregatedStatus: told },
  });
}

const OF_WEB = {
  'propagationpolicy.karmada.io/namespace': 'shop',
  'propagationpolicy.karmada.io/name': 'web',
};
