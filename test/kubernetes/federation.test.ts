import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRecord } from '../../src/datasources/kube/json.ts';
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
    const { body } = await member.client.get('/api/v1/namespaces/kube-system');
    const { uid } = asRecord(asRecord(body)['metadata']);

    await expect.poll(() => readMember('uid'), POLL).toBe(uid);
    expect(uid).not.toBe(member.uid);
    expect(await readCluster('access { path state }')).toMatchObject({
      access: [{ path: 'HUB_PROXY', state: 'USED' }],
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
