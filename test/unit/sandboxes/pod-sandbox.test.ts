import { describe, expect, it } from 'vitest';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { TestFleetOptions } from '../../support/open-fleet.ts';
import { openFleet } from '../../support/open-fleet.ts';
import {
  addAgentSandbox,
  ownedBy,
  toPod,
  toRuntimeClass,
  toSandbox,
  toViewer,
} from '../../support/sandboxes.ts';

describe('the sandbox of a pod', () => {
  it('is itself where its RuntimeClass isolates it, and null for all others', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [
        toRuntimeClass('secure', 'runsc'),
        toRuntimeClass('plain', 'runc'),
        toPod('isolated', { spec: { runtimeClassName: 'secure' } }),
        toPod('not-isolated', { spec: { runtimeClassName: 'plain' } }),
        toPod('usual'),
      ],
    });

    expect(await readPods(cluster)).toEqual([
      ['isolated', { sandboxKind: 'POD', name: 'isolated' }],
      ['not-isolated', null],
      ['usual', null],
    ]);
  });

  it('is the Sandbox that controls it, as long as that is there', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    addAgentSandbox(cluster);
    const task = cluster.apply(toSandbox('task'));
    const other = { ...task, metadata: { ...task.metadata, uid: 'of-an-earlier-one' } };
    cluster.apply(toPod('of-task', { metadata: ownedBy(task) }));
    cluster.apply(toPod('of-an-earlier-one', { metadata: ownedBy(other) }));

    expect(await readPods(cluster)).toEqual([
      ['of-an-earlier-one', null],
      ['of-task', { sandboxKind: 'AGENT_SANDBOX', name: 'task' }],
    ]);
  });

  it.each([
    ['agents.kruise.io', 'v1alpha1', 'Sandbox', 'sandboxes', 'KRUISE_SANDBOX'],
    ['kubevirt.io', 'v1', 'VirtualMachineInstance', 'virtualmachineinstances', 'VM'],
  ])('is what controls it of %s', async (group, version, kind, plural, sandboxKind) => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    cluster.addCrd({ group, kind, plural, versions: [version] });
    if (sandboxKind === 'VM') {
      cluster.addCrd({ group, kind: 'VirtualMachine', plural: 'virtualmachines' });
    }
    const metadata = { name: 'task', namespace: 'agents' };
    const owner = cluster.apply({ apiVersion: `${group}/${version}`, kind, metadata });
    cluster.apply(toPod('of-task', { metadata: ownedBy(owner) }));

    expect(await readPods(cluster)).toEqual([['of-task', { sandboxKind, name: 'task' }]]);
  });

  it('is the machine, and not the instance that runs it', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    const apiVersion = 'kubevirt.io/v1';
    for (const [kind, plural] of [
      ['VirtualMachine', 'virtualmachines'],
      ['VirtualMachineInstance', 'virtualmachineinstances'],
    ] as const) {
      cluster.addCrd({ group: 'kubevirt.io', kind, plural });
    }
    const metadata = { name: 'db', namespace: 'agents' };
    const machine = cluster.apply({ apiVersion, kind: 'VirtualMachine', metadata });
    const instance = cluster.apply({
      apiVersion,
      kind: 'VirtualMachineInstance',
      metadata: { ...metadata, ...ownedBy(machine) },
    });
    cluster.apply(toPod('virt-launcher-db-x', { metadata: ownedBy(instance) }));
    await using app = await openApp(cluster);

    const { data } = await app.query('{ pods { nodes { sandbox { kind uid } } } }');

    expect(data.at('pods.nodes.0.sandbox')).toEqual({
      kind: 'VirtualMachine',
      uid: machine.metadata.uid,
    });
  });

  it('is null for those who may not list what controls it', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    addAgentSandbox(cluster);
    cluster.apply(toPod('of-task', { metadata: ownedBy(cluster.apply(toSandbox('task'))) }));

    expect(await readPods(cluster, { viewer: toViewer('pods') })).toEqual([['of-task', null]]);
  });
});

function openApp(cluster: EmbeddedCluster, options?: TestFleetOptions) {
  return openFleet([{ name: 'alpha', connection: { server: cluster.url, user: {} } }], options);
}

async function readPods(
  cluster: EmbeddedCluster,
  options?: TestFleetOptions,
): Promise<readonly (readonly [unknown, unknown])[]> {
  await using app = await openApp(cluster, options);
  const { data, errors } = await app.query(
    '{ pods { nodes { name sandbox { sandboxKind name } } } }',
  );
  expect(errors).toEqual([]);
  return data.list('pods.nodes').map((pod) => [pod.at('name'), pod.at('sandbox')]);
}
