import { describe, expect, it } from 'vitest';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { TestFleet } from '../../support/open-fleet.ts';
import { openFleet } from '../../support/open-fleet.ts';
import { ownedBy, toPod, toRuntimeClass } from '../../support/sandboxes.ts';

const ROWS = `{ sandboxes { nodes {
  sandboxKind name isolation hypervisor confidential runtimeClassName phase reason isDesiredRunning
  podIPs shutdownAt capabilities
} } }`;

describe('pods as sandboxes', () => {
  it('are those whose RuntimeClass isolates, or is not known to do nothing', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [
        toRuntimeClass('secure', 'runsc'),
        toRuntimeClass('plain', 'runc'),
        toRuntimeClass('odd', 'enclave-x'),
        toPod('usual'),
        toPod('isolated', {
          spec: { runtimeClassName: 'secure' },
          status: { podIPs: [{ ip: '10.0.0.1' }] },
        }),
        toPod('not-isolated', { spec: { runtimeClassName: 'plain' } }),
        toPod('unknown', { spec: { runtimeClassName: 'odd' } }),
        toPod('waiting', {
          spec: { runtimeClassName: 'kata-fc', nodeName: undefined },
          status: { phase: 'Pending', conditions: [] },
        }),
      ],
    });
    await using app = await openApp(cluster);

    const { data, errors } = await app.query(ROWS);

    expect(errors).toEqual([]);
    expect(data.at('sandboxes.nodes')).toEqual([
      toPodRow('isolated', {
        isolation: 'GVISOR',
        runtimeClassName: 'secure',
        podIPs: ['10.0.0.1'],
      }),
      toPodRow('unknown', { isolation: 'UNKNOWN', runtimeClassName: 'odd' }),
      toPodRow('waiting', {
        isolation: 'FIRECRACKER',
        hypervisor: 'FIRECRACKER',
        runtimeClassName: 'kata-fc',
        phase: 'PENDING',
      }),
    ]);
  });

  it.each([
    ['that waits for a node', 'PENDING', { phase: 'Pending' }, { nodeName: undefined }],
    ['that starts on its node', 'PROVISIONING', { phase: 'Pending' }, {}],
    ['that is not ready', 'PROVISIONING', { phase: 'Running', conditions: [] }, {}],
    ['that is ready', 'RUNNING', { phase: 'Running' }, {}],
    ['that has ended well', 'SUCCEEDED', { phase: 'Succeeded' }, {}],
    ['that has ended badly', 'FAILED', { phase: 'Failed' }, {}],
    ['whose node is silent', 'UNKNOWN', { phase: 'Unknown' }, {}],
  ])('%s is %s', async (_what, phase, status, spec) => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    cluster.apply(toPod('web', { spec: { runtimeClassName: 'gvisor', ...spec }, status }));
    await using app = await openApp(cluster);

    const { data } = await app.query('{ sandboxes { nodes { phase } } }');

    expect(data.at('sandboxes.nodes')).toEqual([{ phase }]);
  });

  it('are TERMINATING while they are being deleted, whatever their status says', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    const metadata = { finalizers: ['held/back'], deletionTimestamp: '2026-11-22T10:00:00Z' };
    cluster.apply(toPod('web', { metadata, spec: { runtimeClassName: 'gvisor' } }));
    await using app = await openApp(cluster);

    const { data } = await app.query('{ sandboxes { nodes { phase capabilities } } }');

    expect(data.at('sandboxes.nodes')).toEqual([{ phase: 'TERMINATING', capabilities: [] }]);
  });

  it.each([
    ['counted from its start', 90, '2026-11-22T10:00:00Z', '2026-11-22T10:01:30Z', 'RETAIN'],
    ['not known before it has started', 90, undefined, null, null],
    ['none without a deadline', undefined, '2026-11-22T10:00:00Z', null, null],
    ['none of a deadline beyond all time', 2 ** 53, '2026-11-22T10:00:00Z', null, null],
  ])('end with their deadline: %s', async (_what, seconds, startTime, shutdownAt, policy) => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    const spec = { runtimeClassName: 'gvisor', activeDeadlineSeconds: seconds };
    cluster.apply(toPod('web', { spec, status: { startTime } }));
    await using app = await openApp(cluster);

    const { data } = await app.query('{ sandboxes { nodes { shutdownAt shutdownPolicy } } }');

    expect(data.at('sandboxes.nodes')).toEqual([{ shutdownAt, shutdownPolicy: policy }]);
  });

  it('are told anew when their class is', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [
        toRuntimeClass('secure', 'runc'),
        toPod('web', { spec: { runtimeClassName: 'secure' } }),
      ],
    });
    await using app = await openApp(cluster);
    const before = await app.query(ROWS);

    cluster.apply(toRuntimeClass('secure', 'kata-clh'));

    expect(before.data.list('sandboxes.nodes')).toEqual([]);
    await expect
      .poll(async () => (await app.query(ROWS)).data.at('sandboxes.nodes.0.hypervisor'))
      .toBe('CLOUD_HYPERVISOR');
  });

  it.each([
    ['agents.x-k8s.io/v1beta1', 'Sandbox'],
    ['agents.kruise.io/v1alpha1', 'Sandbox'],
    ['kubevirt.io/v1', 'VirtualMachineInstance'],
  ])('are not listed when they belong to what is: %s %s', async (apiVersion, kind) => {
    const owner = { apiVersion, kind, metadata: { name: 'task', uid: '1' } };
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [
        toPod('task', { metadata: ownedBy(owner), spec: { runtimeClassName: 'gvisor' } }),
        toPod('own', { spec: { runtimeClassName: 'gvisor' } }),
      ],
    });
    await using app = await openApp(cluster);

    const { data } = await app.query(ROWS);

    expect(data.list('sandboxes.nodes').map((row) => row.at('name'))).toEqual(['own']);
  });
});

function openApp(cluster: EmbeddedCluster): Promise<TestFleet> {
  return openFleet([{ name: 'alpha', connection: { server: cluster.url, user: {} } }]);
}

function toPodRow(name: string, more: object) {
  return {
    sandboxKind: 'POD',
    name,
    hypervisor: null,
    confidential: 'NONE',
    phase: 'RUNNING',
    reason: null,
    isDesiredRunning: true,
    podIPs: [],
    shutdownAt: null,
    capabilities: ['DELETE'],
    ...more,
  };
}
