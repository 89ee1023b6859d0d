import { describe, expect, it } from 'vitest';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { openFleet } from '../../support/open-fleet.ts';
import { ownedBy, toPod } from '../../support/sandboxes.ts';

const ROWS = `{ sandboxes { nodes {
  name kind sandboxKind isolation hypervisor confidential phase reason isDesiredRunning podIPs pod { name }
  template { kind name namespace } capabilities
} } }`;

describe('machines of KubeVirt', () => {
  it('are one row with the instance that runs them', async () => {
    await using cluster = await startMachines();
    const machine = cluster.apply(
      toMachine(
        { runStrategy: 'Always', instancetype: { name: 'u1.small' } },
        { printableStatus: 'Running' },
      ),
    );
    const instance = cluster.apply(toInstance({ phase: 'Running' }, ownedBy(machine)));
    cluster.apply(toPod('virt-launcher-db-x', { metadata: ownedBy(instance) }));
    await using app = await openApp(cluster);

    const { data, errors } = await app.query(ROWS);

    expect(errors).toEqual([]);
    expect(data.at('sandboxes.nodes')).toEqual([
      {
        name: 'db',
        kind: 'VirtualMachine',
        sandboxKind: 'VM',
        isolation: 'VM',
        hypervisor: 'KVM',
        confidential: 'SEV_SNP',
        phase: 'RUNNING',
        reason: null,
        isDesiredRunning: true,
        podIPs: ['10.0.0.9', 'fd00::9'],
        pod: { name: 'virt-launcher-db-x' },
        template: {
          kind: 'VirtualMachineClusterInstancetype',
          name: 'u1.small',
          namespace: null,
        },
        capabilities: ['PAUSE', 'DELETE'],
      },
    ]);
  });

  it('stay the same row when the instance goes and comes', async () => {
    await using cluster = await startMachines();
    const machine = cluster.apply(
      toMachine({ runStrategy: 'Halted' }, { printableStatus: 'Stopped' }),
    );
    await using app = await openApp(cluster);
    const stream = app.follow(
      'subscription { sandboxes { changes { type sandbox { uid phase } } } }',
    );
    const first = (await stream.next()).value;

    cluster.apply(toInstance({ phase: 'Running' }, ownedBy(machine)));
    cluster.apply(toMachine({ runStrategy: 'Always' }, { printableStatus: 'Running' }));
    const second = (await stream.next()).value;
    await stream.return(undefined);

    const { uid } = machine.metadata;
    expect(first?.at('sandboxes.changes')).toEqual([
      { type: 'ADDED', sandbox: { uid, phase: 'PAUSED' } },
    ]);
    expect(second?.at('sandboxes.changes')).toEqual([
      { type: 'MODIFIED', sandbox: { uid, phase: 'RUNNING' } },
    ]);
  });

  it.each([
    ['Stopped', 'PAUSED'],
    ['Running', 'RUNNING'],
    ['WaitingForReceiver', 'PROVISIONING'],
    ['ImagePullBackOff', 'ERROR'],
    ['ErrorPvcNotFound', 'ERROR'],
    ['Unknown', 'UNKNOWN'],
    ['Starting', 'PROVISIONING'],
    ['Provisioning', 'PROVISIONING'],
    ['WaitingForVolumeBinding', 'PROVISIONING'],
    ['Migrating', 'RUNNING'],
    ['Paused', 'PAUSED'],
    ['Stopping', 'PAUSING'],
    ['Terminating', 'TERMINATING'],
    ['CrashLoopBackOff', 'ERROR'],
    ['ErrorUnschedulable', 'ERROR'],
    ['ErrImagePull', 'ERROR'],
    ['DataVolumeError', 'ERROR'],
    ['SomethingNew', 'UNKNOWN'],
  ])('are, when their status says %s, %s', async (printableStatus, phase) => {
    await using cluster = await startMachines();
    cluster.apply(toMachine({ running: true }, { printableStatus }));
    await using app = await openApp(cluster);

    const { data } = await app.query('{ sandboxes { nodes { phase isDesiredRunning } } }');

    expect(data.at('sandboxes.nodes')).toEqual([{ phase, isDesiredRunning: true }]);
  });

  it.each(['Running', 'SomethingNew', ''])(
    'are PAUSED with an instance that stands still, even when their status says %j',
    async (printableStatus) => {
      await using cluster = await startMachines();
      const machine = cluster.apply(toMachine({ running: true }, { printableStatus }));
      const conditions = [{ type: 'Paused', status: 'True' }];
      cluster.apply(toInstance({ phase: 'Running', conditions }, ownedBy(machine)));
      await using app = await openApp(cluster);

      const { data } = await app.query('{ sandboxes { nodes { phase capabilities } } }');

      expect(data.at('sandboxes.nodes')).toEqual([
        { phase: 'PAUSED', capabilities: ['RESUME', 'DELETE'] },
      ]);
    },
  );

  it('are TERMINATING while they are being deleted, whatever their status says', async () => {
    await using cluster = await startMachines();
    const machine = toMachine({ running: true }, { printableStatus: 'Running' });
    const deletionTimestamp = '2026-11-22T10:00:00Z';
    const metadata = { ...machine.metadata, finalizers: ['kubevirt.io/held'], deletionTimestamp };
    cluster.apply({ ...machine, metadata });
    await using app = await openApp(cluster);

    const { data } = await app.query('{ sandboxes { nodes { phase capabilities } } }');

    expect(data.at('sandboxes.nodes')).toEqual([{ phase: 'TERMINATING', capabilities: [] }]);
  });

  it.each([
    ['', [], 'PROVISIONING'],
    ['Pending', [], 'PROVISIONING'],
    ['Scheduled', [], 'PROVISIONING'],
    ['WaitingForSync', [], 'PROVISIONING'],
    ['Unknown', [], 'UNKNOWN'],
    ['Scheduling', [], 'PROVISIONING'],
    ['Running', [], 'RUNNING'],
    ['Running', [{ type: 'Paused', status: 'True' }], 'PAUSED'],
    ['Succeeded', [], 'SUCCEEDED'],
    ['Failed', [], 'FAILED'],
  ])('are rows of their own without a machine: %s %j is %s', async (told, conditions, phase) => {
    await using cluster = await startMachines();
    cluster.apply(toInstance({ phase: told, conditions }));
    await using app = await openApp(cluster);

    const { data } = await app.query('{ sandboxes { nodes { kind phase } } }');

    expect(data.at('sandboxes.nodes')).toEqual([{ kind: 'VirtualMachineInstance', phase }]);
  });
});

function openApp(cluster: EmbeddedCluster) {
  return openFleet([{ name: 'alpha', connection: { server: cluster.url, user: {} } }]);
}

async function startMachines(): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({ name: 'alpha' });
  cluster.addCrd({ group: 'kubevirt.io', kind: 'VirtualMachine', plural: 'virtualmachines' });
  cluster.addCrd({
    group: 'kubevirt.io',
    kind: 'VirtualMachineInstance',
    plural: 'virtualmachineinstances',
  });
  return cluster;
}

function toMachine(spec: object, status: object) {
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'db', namespace: 'agents' },
    spec: { ...spec, template: { spec: { domain: { launchSecurity: { snp: {} } } } } },
    status: { ...status },
  };
}

function toInstance(status: object, metadata: object = {}) {
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachineInstance',
    metadata: { name: 'db', namespace: 'agents', ...metadata },
    spec: { domain: { launchSecurity: { snp: {} } } },
    status: {
      interfaces: [{ ipAddress: '10.0.0.9', ipAddresses: ['10.0.0.9', 'fd00::9'] }],
      ...status,
    },
  };
}
