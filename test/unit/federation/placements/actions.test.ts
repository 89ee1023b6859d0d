import { describe, expect, it } from 'vitest';
import type { EmbeddedCluster } from '../../../../src/embedded/cluster.ts';
import { KARMADA_CLUSTER, openHubs, toHubObject } from '../../../support/hubs.ts';
import type { Json, TestFleet } from '../../../support/open-fleet.ts';
import { readOperations } from '../../../support/open-fleet.ts';
import type { Manifest } from '../../../support/placements.ts';
import { KARMADA_KINDS, KARMADA_POLICY, startHub, toPlaced } from '../../../support/placements.ts';

const [apiVersion, kind] = KARMADA_POLICY;
const POLICY = { apiVersion, kind, namespace: 'shop', name: 'web' };

describe('changePlacement', () => {
  it('reads the placement anew when it was changed before the write came', async () => {
    await using hub = await startNamed(['m1']);
    await using app = await openHubs([hub]);
    const id = await findId(app);
    const slow = { delayMs: 300, type: 'latency' } as const;
    const fault = hub.faults.add(slow, { times: 1, matches: ({ method }) => method === 'PATCH' });

    const changing = change(app, { id, addMembers: ['m3'] });
    await expect.poll(() => fault.struck).toBe(1);
    hub.apply(toPolicy(['m2', 'm1']));
    const payload = await changing;

    expect(payload.at('changePlacement')).toMatchObject({ isPropagated: true, errors: [] });
    expect(hub.get(POLICY)).toMatchObject(toPolicy(['m2', 'm1', 'm3']));
  });

  it('refuses what was changed before the write came when a version is expected', async () => {
    await using hub = await startNamed(['m1']);
    await using app = await openHubs([hub]);
    const id = await findId(app);
    const slow = { delayMs: 300, type: 'latency' } as const;
    const fault = hub.faults.add(slow, { times: 1, matches: ({ method }) => method === 'PATCH' });
    const { data } = await app.query('{ placements { nodes { resourceVersion } } }');
    const expectedResourceVersion = data.at('placements.nodes.0.resourceVersion');

    const changing = change(app, { id, addMembers: ['m3'], expectedResourceVersion });
    await expect.poll(() => fault.struck).toBe(1);
    hub.apply(toPolicy(['m2', 'm1']));
    const payload = await changing;

    expect(payload.at('changePlacement.errors')).toMatchObject([
      { code: 'CONFLICT', path: ['input', 'expectedResourceVersion'] },
    ]);
    expect(hub.get(POLICY)).toMatchObject(toPolicy(['m2', 'm1']));
  });

  it('is told FORBIDDEN by the API server, and what is gone NOT_FOUND', async () => {
    await using hub = await startNamed(['m1']);
    await using app = await openHubs([hub]);
    const id = await findId(app);
    hub.faults.add({ type: 'forbidden', resource: 'propagationpolicies', verbs: ['patch'] });

    const forbidden = await change(app, { id, addMembers: ['m3'] });
    hub.remove(POLICY);
    await expect.poll(async () => (await listIds(app)).length).toBe(0);
    const gone = await change(app, { id, addMembers: ['m3'] });

    expect(forbidden.at('changePlacement.errors.0.code')).toBe('FORBIDDEN');
    expect(gone.at('changePlacement')).toMatchObject({
      placement: null,
      errors: [{ code: 'NOT_FOUND' }],
    });
  });

  it('takes no id of anything else', async () => {
    await using hub = await startNamed(['m1']);
    await using app = await openHubs([hub]);
    const { data } = await app.query('{ clusters { nodes { id } } }');
    const input = { id: data.at('clusters.nodes.0.id'), addMembers: ['m3'] };

    const { errors } = await app.query(
      await readOperations('federation'),
      { input },
      'ChangePlacement',
    );

    expect(errors[0]?.originalError).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

async function startNamed(names: readonly string[]): Promise<EmbeddedCluster> {
  const members = ['m1', 'm2', 'm3'].map((name) => toHubObject(KARMADA_CLUSTER, name));
  return await startHub(KARMADA_KINDS, [...members, toPolicy(names)]);
}

function toPolicy(clusterNames: readonly string[]): Manifest {
  return toPlaced(KARMADA_POLICY, 'web', {
    spec: { placement: { clusterAffinity: { clusterNames } } },
  });
}

async function listIds(app: TestFleet): Promise<readonly Json[]> {
  const { data } = await app.query('{ placements { nodes { id } } }');
  return data.list('placements.nodes');
}

async function findId(app: TestFleet): Promise<unknown> {
  return (await listIds(app))[0]?.at('id');
}

async function change(app: TestFleet, input: object): Promise<Json> {
  const document = await readOperations('federation');
  const { data, errors } = await app.query(document, { input }, 'ChangePlacement');
  expect(errors).toEqual([]);
  return data;
}
