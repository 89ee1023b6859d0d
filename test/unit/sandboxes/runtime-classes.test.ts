import { describe, expect, it } from 'vitest';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { openFleet } from '../../support/open-fleet.ts';
import { toPod } from '../../support/sandboxes.ts';

describe('the RuntimeClasses of a cluster', () => {
  it('tell what they isolate by, what they cost and where they run', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [
        toClass('gvisor', 'runsc', {
          scheduling: { nodeSelector: { 'sandbox.gke.io/runtime': 'gvisor' } },
        }),
        toClass('kata-qemu-snp', 'kata-qemu-snp', {
          overhead: { podFixed: { cpu: '1', memory: '2048Mi' } },
        }),
        toClass('secure', 'enclave-x'),
        toNode('labelled', { labels: { 'sandbox.gke.io/runtime': 'gvisor' } }),
        toNode('with-kata', { handlers: ['', 'kata-qemu-snp'] }),
        toNode('plain', { handlers: ['', 'runc'] }),
      ],
    });
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, user: {} } },
    ]);

    const { data, errors } = await app.query(`{ cluster(name: "alpha") { runtimeClasses {
      name handler isolation hypervisor confidential overhead { cpuMillis memoryBytes }
      nodeSelector { key value } nodes { totalCount nodes { name } }
    } } }`);

    expect(errors).toEqual([]);
    expect(data.at('cluster.runtimeClasses')).toEqual([
      {
        name: 'gvisor',
        handler: 'runsc',
        isolation: 'GVISOR',
        hypervisor: null,
        confidential: 'NONE',
        overhead: null,
        nodeSelector: [{ key: 'sandbox.gke.io/runtime', value: 'gvisor' }],
        nodes: { totalCount: 1, nodes: [{ name: 'labelled' }] },
      },
      {
        name: 'kata-qemu-snp',
        handler: 'kata-qemu-snp',
        isolation: 'KATA',
        hypervisor: 'QEMU',
        confidential: 'SEV_SNP',
        overhead: { cpuMillis: 1000, memoryBytes: 2_147_483_648 },
        nodeSelector: [],
        nodes: { totalCount: 2, nodes: [{ name: 'labelled' }, { name: 'with-kata' }] },
      },
      {
        name: 'secure',
        handler: 'enclave-x',
        isolation: 'UNKNOWN',
        hypervisor: null,
        confidential: 'NONE',
        overhead: null,
        nodeSelector: [],
        nodes: { totalCount: 1, nodes: [{ name: 'labelled' }] },
      },
    ]);
  });

  it('are found by what they isolate by, and lead to what asks for them', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [
        toClass('gvisor', 'runsc'),
        toClass('secure', 'kata-qemu'),
        toClass('plain', 'runc'),
        toPod('web', { spec: { runtimeClassName: 'secure' } }),
        toPod('task', { spec: { runtimeClassName: 'secure' }, status: { phase: 'Failed' } }),
        toPod('other', { spec: { runtimeClassName: 'gvisor' } }),
      ],
    });
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, user: {} } },
    ]);

    const { data, errors } = await app.query(`{ cluster(name: "alpha") {
      secure: runtimeClasses(filter: { isolations: [KATA] }) {
        name sandboxCount sandboxes(filter: { phases: [RUNNING] }) { nodes { name } }
      }
      gvisor: runtimeClasses(filter: { handlers: ["runsc"] }) { name }
      named: runtimeClasses(filter: { text: "LAI" }) { name }
    } }`);

    expect(errors).toEqual([]);
    expect(data.at('cluster')).toEqual({
      secure: [{ name: 'secure', sandboxCount: 2, sandboxes: { nodes: [{ name: 'web' }] } }],
      gvisor: [{ name: 'gvisor' }],
      named: [{ name: 'plain' }],
    });
  });

  it('are an error where they may not be listed, never an empty list', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    cluster.faults.add({ type: 'forbidden', resource: 'runtimeclasses' });
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, user: {} } },
    ]);

    const { data, errors } = await app.query(
      '{ cluster(name: "alpha") { runtimeClasses { name } } }',
    );

    expect(data.at('cluster.runtimeClasses')).toBeNull();
    expect(errors.map(({ originalError }) => originalError)).toMatchObject([{ code: 'FORBIDDEN' }]);
  });
});

function toClass(name: string, handler: string, more: object = {}) {
  return {
    apiVersion: 'node.k8s.io/v1',
    kind: 'RuntimeClass',
    metadata: { name },
    handler,
    ...more,
  };
}

function toNode(
  name: string,
  {
    labels = {},
    handlers,
  }: { readonly labels?: Readonly<Record<string, string>>; readonly handlers?: readonly string[] },
) {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, labels },
    status: handlers && { runtimeHandlers: handlers.map((handler) => ({ name: handler })) },
  };
}
