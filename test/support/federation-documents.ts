import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { FederatedFleet } from './federation-contract.ts';
import type { HubKind } from './hubs.ts';
import type { KubernetesClient } from './kubernetes-client.ts';
import { readOperations } from './open-fleet.ts';
import { KARMADA_BINDING, KARMADA_POLICY } from './placements.ts';
import { define, toDefinition } from './write-contract/definition.ts';

const POLL = { timeout: 60_000, interval: 100 };
const MCS = 'multicluster.x-k8s.io/v1beta1';
const EXPORT: HubKind = [MCS, 'ServiceExport', 'serviceexports'];
const IMPORT: HubKind = [MCS, 'ServiceImport', 'serviceimports'];

/** What front ends ask of what a hub places on its members, and of what these share. */
export function describeFederationDocuments(get: () => FederatedFleet): void {
  const ask = async (operation: string, variables: object) => {
    const document = await readOperations('federation');
    const { data, errors } = await get().app.query(document, { ...variables }, operation);
    expect(errors).toEqual([]);
    return data;
  };
  const follow = async (operation: string) =>
    get().app.follow(await readOperations('federation'), {}, operation);

  describe('placements', () => {
    beforeAll(async () => {
      const { client } = get();
      await install(client, KARMADA_POLICY, 'web', POLICY);
      await install(client, KARMADA_BINDING, 'web-deployment', BINDING, {
        aggregatedStatus: [{ clusterName: 'member1', applied: true, health: 'Healthy' }],
      });
    });

    it('answer Placements with how each member stands', async () => {
      await expect
        .poll(async () => (await ask('Placements', {})).at('placements.nodes'), POLL)
        .toMatchObject([
          {
            federation: { type: 'KARMADA' },
            ref: { kind: 'PropagationPolicy', namespace: 'default', name: 'web' },
            selected: [{ member: { name: 'member1' }, replicas: 2 }],
            workloads: {
              nodes: [
                {
                  target: { kind: 'Deployment', name: 'web' },
                  members: [{ member: { name: 'member1' }, desiredReplicas: 2, state: 'APPLIED' }],
                },
              ],
            },
          },
        ]);
    });

    it('stream PlacementsLive as what stands on a member changes', async () => {
      const stream = await follow('PlacementsLive');
      const first = await stream.next();
      const status = { aggregatedStatus: [{ clusterName: 'member1', applied: false }] };
      await get().client.patch(`${toPath(KARMADA_BINDING)}/web-deployment/status`, 'merge', {
        status,
      });
      const second = await stream.next();
      await stream.return(undefined);

      expect(first.value?.list('placements.changes')).toHaveLength(1);
      expect(second.value?.at('placements.changes')).toMatchObject([
        { type: 'MODIFIED', placement: { ref: { name: 'web' } } },
      ]);
    });
  });

  describe('services that a member shares', () => {
    beforeAll(async () => {
      const { client } = get().member;
      await install(client, EXPORT, 'orders', {});
      const spec = { type: 'ClusterSetIP', ips: ['10.1.2.3'], ports: [{ port: 80 }] };
      await install(client, IMPORT, 'orders', { spec }, { clusters: [{ cluster: 'a' }] });
    });

    it('answer SharedServices', async () => {
      await expect
        .poll(async () => (await ask('SharedServices', {})).value, POLL)
        .toMatchObject({
          serviceExports: { nodes: [{ namespace: 'default', name: 'orders' }] },
          serviceImports: { nodes: [{ name: 'orders', exporters: [{ name: 'a' }] }] },
        });
    });

    it('stream SharedServicesLive as others export them', async () => {
      const stream = await follow('SharedServicesLive');
      const first = await stream.next();
      await get().member.client.patch(`${toPath(IMPORT)}/orders/status`, 'merge', {
        status: { clusters: [{ cluster: 'a' }, { cluster: 'b' }] },
      });
      const second = await stream.next();
      await stream.return(undefined);

      expect(first.value?.list('serviceImports.changes')).toHaveLength(1);
      expect(second.value?.at('serviceImports.changes')).toMatchObject([
        { type: 'MODIFIED', serviceImport: { exporters: [{ name: 'a' }, { name: 'b' }] } },
      ]);
    });
  });
}

const TEMPLATE = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'default', name: 'web' };
const POLICY = {
  spec: {
    resourceSelectors: [TEMPLATE],
    placement: { clusterAffinity: { clusterNames: ['member1'] } },
  },
};
const BINDING = {
  metadata: {
    labels: { 'propagationpolicy.karmada.io/name': 'web' },
    annotations: {
      'propagationpolicy.karmada.io/name': 'web',
      'propagationpolicy.karmada.io/namespace': 'default',
    },
  },
  spec: { resource: TEMPLATE, replicas: 2, clusters: [{ name: 'member1', replicas: 2 }] },
};

/** Puts an object of a kind into namespace `default`, and its status. */
async function install(
  client: KubernetesClient,
  kind: HubKind,
  name: string,
  { metadata, ...object }: { readonly metadata?: object; readonly spec?: object },
  status?: object,
): Promise<void> {
  const [apiVersion, kindName, plural] = kind;
  const [group = '', version = ''] = apiVersion.split('/');
  await define({ client }, toDefinition(group, version, { plural, kind: kindName }));
  const body = { apiVersion, kind: kindName, metadata: { name, ...metadata }, ...object };
  await vi.waitFor(async () => {
    const { code, text } = await client.post(toPath(kind), body);
    if (code !== 201) throw new Error(text);
  }, POLL);
  if (status === undefined) return;
  await client.patch(`${toPath(kind)}/${name}/status`, 'merge', { status });
}

function toPath([apiVersion, , plural]: HubKind): string {
  return `/apis/${apiVersion}/namespaces/default/${plural}`;
}
