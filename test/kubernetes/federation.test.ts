import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionConfig } from '../../src/datasources/kube/connection.ts';
import { asRecord, asRecords } from '../../src/datasources/kube/json.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import { describeFederations } from '../support/federation-contract.ts';
import { startHubProxy } from '../support/hub-proxy.ts';
import type { TestFleet } from '../support/open-fleet.ts';
import { openFleet } from '../support/open-fleet.ts';
import type { Kubernetes } from './start-kubernetes.ts';
import { startKubernetes } from './start-kubernetes.ts';

const POLL = { timeout: 90_000, interval: 250 };
const KARMADA = '/apis/cluster.karmada.io/v1alpha1/clusters';

const stack = new AsyncDisposableStack();
let hub: Kubernetes;
let member: Kubernetes;
let app: TestFleet;

beforeAll(async () => {
  [hub, member] = await Promise.all([
    startKubernetes({ name: 'hub' }).then((one) => stack.use(one)),
    startKubernetes({ name: 'member' }).then((one) => stack.use(one)),
  ]);
  const proxy = stack.use(await startHubProxy(hub, { member1: member }));
  const { admin } = hub.tokens;
  app = stack.use(
    await openFleet([{ name: 'hub', connection: { server: proxy.url, user: { token: admin } } }], {
      hasHubs: true,
      discover: ['KARMADA'],
    }),
  );
});

afterAll(() => stack.disposeAsync());

describeFederations('real API servers', () =>
  Promise.resolve({
    app,
    hub: 'hub',
    client: hub.client,
    member: { uid: member.uid, client: member.client },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  }),
);

describe('a real cluster that is called at several addresses', () => {
  it('is one, by what its API servers say of themselves', async () => {
    await using proxy = await startHubProxy(member, {});
    await using beside = await member.startBeside();
    const connection = toConnection(member);
    await using fleet = await openFleet([
      { name: 'direct', connection },
      { name: 'proxied', connection: { ...connection, server: proxy.url } },
      { name: 'beside', connection: { ...connection, server: beside.url } },
    ]);

    const { data } = await fleet.query(
      '{ clusters { nodes { uid duplicateIdentity access { path state } } } }',
    );

    expect(data.at('clusters.nodes')).toEqual([
      {
        uid: member.uid,
        duplicateIdentity: false,
        access: [
          { path: 'ENTRY', state: 'USED' },
          { path: 'ENTRY', state: 'SPARE' },
          { path: 'ENTRY', state: 'SPARE' },
        ],
      },
    ]);
  });

  it('is another one than that which has its UID and other API servers', async () => {
    const { uid } = member;
    // One that is stopped in good order takes its Lease along, which may be that of another on the host.
    await expect.poll(() => countServers(member), POLL).toBeGreaterThan(0);
    await using clone = await startEmbeddedCluster({ name: 'clone' });
    clone.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kube-system', uid } });
    clone.apply({
      apiVersion: 'coordination.k8s.io/v1',
      kind: 'Lease',
      metadata: {
        name: 'apiserver-clone',
        namespace: 'kube-system',
        labels: { 'apiserver.kubernetes.io/identity': 'kube-apiserver' },
      },
      spec: { holderIdentity: 'apiserver-clone_1', renewTime: '2026-11-23T12:00:00.000000Z' },
    });
    await using fleet = await openFleet([
      { name: 'real', connection: toConnection(member) },
      { name: 'clone', connection: { server: clone.url, user: {} } },
    ]);

    const { data } = await fleet.query('{ clusters { nodes { name uid duplicateIdentity } } }');

    expect(data.at('clusters.nodes')).toEqual([
      { name: 'clone', uid, duplicateIdentity: true },
      { name: 'real', uid, duplicateIdentity: true },
    ]);
  });
});

describe('a member of a hub that is a real API server', () => {
  it('is shown as it was while it is cut off, and comes back', async () => {
    await member.kill();
    await expect.poll(() => readMember('state'), POLL).toMatch(/STALE|DOWN/);
    const lost = await readCluster('uid health memberships { name }');
    await member.restart();
    await expect.poll(() => readMember('state'), POLL).toBe('LIVE');

    expect(lost).toMatchObject({ uid: member.uid, health: 'UNREACHABLE' });
  });

  it('is another cluster when it was rebuilt under its old name, whatever its hub says', async () => {
    await member.rebuild();
    const uid = await readUid(member);

    await expect.poll(() => readMember('uid'), POLL).toBe(uid);
    expect(uid).not.toBe(member.uid);
    expect(await readCluster('access { path state }')).toMatchObject({
      // Of the other hub members are not engaged.
      access: [
        { path: 'HUB_PROXY', state: 'USED' },
        { path: 'HUB_PROXY', state: 'NOT_ENGAGED' },
      ],
    });
  });

  it('is called no more when it has left its hub', async () => {
    await hub.client.delete(`${KARMADA}/member1`);

    await expect
      .poll(async () => (await app.query('{ clusters { nodes { name state } } }')).data.value, POLL)
      .toMatchObject({
        clusters: { nodes: [{ name: 'hub' }, { name: 'prod-eu', state: 'KNOWN' }] },
      });
  });
});

function toConnection({ url, ca, tokens }: Kubernetes): ConnectionConfig {
  return { server: url, certificateAuthority: ca, user: { token: tokens.admin } };
}

async function countServers({ client }: Kubernetes): Promise<number> {
  const selector = 'labelSelector=apiserver.kubernetes.io/identity%3Dkube-apiserver';
  const leases = '/apis/coordination.k8s.io/v1/namespaces/kube-system/leases';
  const { body } = await client.get(`${leases}?${selector}`);
  return asRecords(asRecord(body)['items']).length;
}

async function readUid({ client }: Kubernetes): Promise<unknown> {
  const { body } = await client.get('/api/v1/namespaces/kube-system');
  return asRecord(asRecord(body)['metadata'])['uid'];
}

/** Of the member as Karmada names it. */
async function readCluster(fields: string): Promise<unknown> {
  const { data } = await app.query(
    `{ federationMembers(filter: { types: [KARMADA] }) { nodes { cluster { ${fields} } } } }`,
  );
  return data.at('federationMembers.nodes.0.cluster');
}

async function readMember(field: string): Promise<unknown> {
  const cluster = await readCluster(field);
  return cluster !== null && typeof cluster === 'object' ? Object.values(cluster).at(0) : undefined;
}
