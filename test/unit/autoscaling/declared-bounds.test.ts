import { describe, expect, it } from 'vitest';
import { toListEdits } from '../../../src/datasources/autoscaling/node-groups/declared-bounds.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { HubKind } from '../../support/hubs.ts';
import { SHOOT, openHubs, serveHubKinds, toHubObject } from '../../support/hubs.ts';
import type { TestFleet } from '../../support/open-fleet.ts';

const MACHINES: HubKind = [
  'cluster.x-k8s.io/v1beta2',
  'MachineDeployment',
  'machinedeployments',
  'Namespaced',
];

describe('bounds of a pool in a list', () => {
  const [MIN, MAX] = [['minimum'], ['scaling', 'maximum']] as const;
  const declared = {
    list: ['spec', 'workers'],
    nameField: 'name',
    fields: { minSize: MIN, maxSize: MAX },
  };
  const edit = (workers: unknown, sizes: Parameters<typeof toListEdits>[2]) =>
    toListEdits({ spec: { workers } }, { name: 'a/b~c', declared }, sizes);

  it('are written where the pool stands, whatever it is called and what stands before it', () => {
    const workers = [null, 'rubbish', { name: 'other' }, { name: 'a/b~c', minimum: 1 }];

    expect(edit(workers, [[MIN, 2]])).toEqual([
      { op: 'test', path: '/spec/workers/3/name', value: 'a/b~c' },
      { op: 'add', path: '/spec/workers/3/minimum', value: 2 },
    ]);
  });

  it.each<[string, unknown, string]>([
    ['two pools have the name', [{ name: 'a/b~c' }, {}, { name: 'a/b~c' }], 'UNSUPPORTED'],
    ['it is there no more', [{ name: 'other' }], 'NOT_FOUND'],
    ['there is no list', { name: 'a/b~c' }, 'NOT_FOUND'],
    ['its other bound is lower now', [{ name: 'a/b~c', scaling: { maximum: 1 } }], 'INVALID'],
  ])('are refused when %s', (_title, workers, code) => {
    expect(() => edit(workers, [[MIN, 2]])).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ code })] }),
    );
  });

  it('hold for the object as it is, where their list is older', async () => {
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    serveHubKinds(hub, [SHOOT]);
    hub.apply(toShoot([{ name: 'pool', minimum: 1, maximum: 9 }]));
    await using app = await openHubs([hub]);
    const id = await findGroup(app);
    hub.faults.add({ type: 'silent-watch' });
    const workers = [
      { name: 'new', minimum: 1, maximum: 9 },
      { name: 'pool', minimum: 1, maximum: 3 },
    ];
    hub.apply(toShoot(workers));

    const refused = await setBounds(app, { id, minSize: 5 });
    const dry = await setBounds(app, { id, minSize: 2, dryRun: true });
    const before = hub.get(REFERENCE);
    const written = await setBounds(app, { id, minSize: 2 });

    expect(refused).toMatchObject([{ code: 'INVALID' }]);
    expect([dry, written]).toEqual([[], []]);
    expect(before).toMatchObject({ spec: { provider: { workers } } });
    expect(hub.get(REFERENCE)).toMatchObject({
      spec: { provider: { workers: [workers[0], { name: 'pool', minimum: 2, maximum: 3 }] } },
    });
  });
});

describe('bounds of machines', () => {
  it('are refused the wrong way round with the one that stays', async () => {
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    serveHubKinds(hub, [MACHINES]);
    const bound = 'cluster.x-k8s.io/cluster-api-autoscaler-node-group';
    const annotations = { [`${bound}-min-size`]: '1', [`${bound}-max-size`]: '3' };
    const metadata = { annotations };
    hub.apply(toHubObject(MACHINES, 'workers', { metadata, spec: { clusterName: 'one' } }));
    await using app = await openHubs([hub]);
    const id = await findGroup(app);

    expect(await setBounds(app, { id, minSize: 5 })).toMatchObject([{ code: 'INVALID' }]);
    expect(await setBounds(app, { id, minSize: -1 })).toMatchObject([{ code: 'INVALID' }]);
    expect(await setBounds(app, { id, minSize: 5, maxSize: 7 })).toEqual([]);
  });
});

const REFERENCE = {
  apiVersion: SHOOT[0],
  kind: SHOOT[1],
  namespace: 'fleet',
  name: 'dev',
};

function toShoot(workers: readonly object[]): ReturnType<typeof toHubObject> {
  return toHubObject(SHOOT, 'dev', { spec: { provider: { workers } } });
}

async function findGroup(app: TestFleet): Promise<unknown> {
  const { data } = await app.query('{ nodeGroups { nodes { id } } }');
  return data.at('nodeGroups.nodes.0.id');
}

async function setBounds(app: TestFleet, input: object): Promise<unknown> {
  const { data, errors } = await app.query(
    `mutation ($input: SetNodeGroupBoundsInput!) {
      setNodeGroupBounds(input: $input) { nodeGroup { id } errors { code message } }
    }`,
    { input },
  );
  expect(errors).toEqual([]);
  return data.at('setNodeGroupBounds.errors');
}
