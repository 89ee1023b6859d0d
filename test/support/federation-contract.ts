import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { describeFederationDocuments } from './federation-documents.ts';
import type { KubernetesClient } from './kubernetes-client.ts';
import type { Json, TestFleet } from './open-fleet.ts';
import { readOperations } from './open-fleet.ts';
import { define, toDefinition } from './write-contract/definition.ts';

/** A hub that is called through a proxy which passes on to its members, as Karmada's API server does. */
export interface FederatedFleet extends AsyncDisposable {
  /** With the members of Karmada engaged. */
  readonly app: TestFleet;
  /** What the fleet calls the hub. */
  readonly hub: string;
  /** The hub's own API. */
  readonly client: KubernetesClient;
  /** The cluster behind `clusters/member1/proxy`. */
  readonly member: { readonly uid: string; readonly client: KubernetesClient };
}

const POLL = { timeout: 60_000, interval: 100 };
const KARMADA = '/apis/cluster.karmada.io/v1alpha1/clusters';
const OCM = '/apis/cluster.open-cluster-management.io/v1/managedclusters';

/** What front ends ask of federations must be answered, whatever API servers are behind it. */
export function describeFederations(name: string, start: () => Promise<FederatedFleet>): void {
  describe(`federations on ${name}`, () => {
    let fleet: FederatedFleet;
    beforeAll(async () => {
      fleet = await start();
      await fillHub(fleet);
    });
    afterAll(async () => {
      await fleet?.[Symbol.asyncDispose]();
    });
    const ask = async (operation: string, variables = {}): Promise<Json> => {
      const document = await readOperations('federation');
      const { data, errors } = await fleet.app.query(document, variables, operation);
      expect(errors).toEqual([]);
      return data;
    };
    const member = async (): Promise<unknown> =>
      (await ask('OneClusterManyHubs', { name: 'member1' })).at('cluster');

    it('answers Federations and Members', async () => {
      const federations = await ask('Federations');
      const members = await ask('Members', { filter: { types: ['KARMADA', 'OCM'] }, first: 50 });

      expect(federations.list('federations.nodes').map((one) => one.at('type'))).toEqual([
        'KARMADA',
        'OCM',
      ]);
      expect(federations.at('federations.nodes.0')).toMatchObject({
        name: fleet.hub,
        memberCount: 1,
      });
      expect(members.at('federationMembers.nodes')).toMatchObject([
        { name: 'member1', ready: 'TRUE', cluster: { uid: fleet.member.uid, state: 'LIVE' } },
        { name: 'prod-eu', isAccepted: true, cluster: { uid: fleet.member.uid } },
      ]);
    });

    it('answers OneClusterManyHubs with one cluster, which is called through its hub', async () => {
      const cluster = await member();

      expect(cluster).toMatchObject({
        // Who came first has given it its name.
        aliases: [{ name: expect.stringMatching(/^(?:member1|prod-eu)$/) }],
        memberships: [
          { federation: { type: 'KARMADA' }, name: 'member1' },
          { federation: { type: 'OCM' }, name: 'prod-eu' },
        ],
        access: [
          { path: 'HUB_PROXY', state: 'USED' },
          // That of the hub whose members are not asked for.
          { path: 'HUB_PROXY', state: 'NOT_ENGAGED' },
        ],
        nodes: { totalCount: 0 },
      });
    });

    it('follows what is in a member over a watch through its hub', async () => {
      const stream = fleet.app.follow(
        `subscription { objects(resource: { version: "v1", resource: "configmaps" }, filter: { namespaces: ["default"], clusters: ["member1"], text: "proxied" }) {
          changes { type object { name } }
        } }`,
      );
      await stream.next();
      await fleet.member.client.post('/api/v1/namespaces/default/configmaps', {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'proxied' },
      });

      const { value } = await stream.next();
      await stream.return(undefined);

      expect(value?.at('objects.changes')).toEqual([
        { type: 'ADDED', object: { name: 'proxied' } },
      ]);
    });

    it('streams MembersLive, as who is ready, cordoned and gone changes', async () => {
      const stream = fleet.app.follow(await readOperations('federation'), {}, 'MembersLive');
      const first = await stream.next();
      await fleet.client.post(KARMADA, toMember('leaving'));
      const joined = await stream.next();
      await fleet.client.delete(`${KARMADA}/leaving`);
      const left = await stream.next();
      await stream.return(undefined);

      expect(first.value?.list('federationMembers.changes')).toHaveLength(2);
      expect(joined.value?.at('federationMembers.changes')).toMatchObject([
        { type: 'ADDED', federationMember: { name: 'leaving', ready: 'UNKNOWN' } },
      ]);
      expect(left.value?.at('federationMembers.changes')).toMatchObject([
        { type: 'DELETED', federationMember: null },
      ]);
    });

    describeFederationDocuments(() => fleet);
  });
}

async function fillHub({ client, app, member }: FederatedFleet): Promise<void> {
  const karmada = { plural: 'clusters', kind: 'Cluster', scope: 'Cluster' } as const;
  const ocm = { plural: 'managedclusters', kind: 'ManagedCluster', scope: 'Cluster' } as const;
  await define({ client }, toDefinition('cluster.karmada.io', 'v1alpha1', karmada));
  await define({ client }, toDefinition('cluster.open-cluster-management.io', 'v1', ocm));
  const makeSoon = (path: string, body: object): Promise<void> =>
    vi.waitFor(async () => {
      const { code, text } = await client.post(path, body);
      if (code !== 201) throw new Error(text);
    }, POLL);
  await makeSoon(KARMADA, toMember('member1', { id: member.uid }));
  await client.patch(`${KARMADA}/member1/status`, 'merge', {
    status: { conditions: [{ type: 'Ready', status: 'True', reason: 'ClusterReady' }] },
  });
  await makeSoon(OCM, {
    apiVersion: 'cluster.open-cluster-management.io/v1',
    kind: 'ManagedCluster',
    metadata: { name: 'prod-eu' },
    spec: { hubAcceptsClient: true },
  });
  await client.patch(`${OCM}/prod-eu/status`, 'merge', {
    status: { clusterClaims: [{ name: 'id.k8s.io', value: member.uid }] },
  });
  await vi.waitFor(async () => {
    const { data } = await app.query('{ cluster(name: "prod-eu") { state } }');
    if (data.at('cluster.state') !== 'LIVE') throw new Error('The member is not engaged yet.');
  }, POLL);
}

function toMember(name: string, spec = {}): object {
  return {
    apiVersion: 'cluster.karmada.io/v1alpha1',
    kind: 'Cluster',
    metadata: { name },
    spec: { syncMode: 'Push', ...spec },
  };
}
