import { describe, expect, it } from 'vitest';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { HubKind } from '../../support/hubs.ts';
import {
  KARMADA_CLUSTER,
  SHOOT,
  openHubs,
  serveHubKinds,
  toHubObject,
} from '../../support/hubs.ts';
import type { TestFleet } from '../../support/open-fleet.ts';

describe.each<[string, HubKind]>([
  ['Karmada', KARMADA_CLUSTER],
  ['Gardener', SHOOT],
])('a member of %s that is to leave', (_hub, kind) => {
  it.each([false, true])(
    'stays when it was changed before its list shows it (dry run: %s)',
    async (dryRun) => {
      await using hub = await serve(kind);
      await using app = await openHubs([hub]);
      const { id, expectedResourceVersion } = await find(app, hub, kind);
      hub.faults.add({ type: 'silent-watch' });
      hub.apply(toHubObject(kind, 'prod', { metadata: { labels: { kept: 'true' } } }));

      const errors = await unjoin(app, { id, dryRun, expectedResourceVersion });

      expect(errors).toMatchObject([{ code: 'CONFLICT' }]);
      expect(getProd(hub, kind)?.metadata).toMatchObject({ labels: { kept: 'true' } });
      expect(getProd(hub, kind)?.metadata).not.toHaveProperty('annotations');
    },
  );

  it('stays when it is another one under the name', async () => {
    await using hub = await serve(kind);
    await using app = await openHubs([hub]);
    const { id } = await find(app, hub, kind);
    hub.faults.add({ type: 'silent-watch' });
    hub.remove(toReference(kind));
    hub.apply(toHubObject(kind, 'prod'));

    const errors = await unjoin(app, { id });

    expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(getProd(hub, kind)).toBeDefined();
  });

  it.each(['prod ', ' prod', 'PROD', 'prod\n', ''])(
    'stays when it is named %j',
    async (confirm) => {
      await using hub = await serve(kind);
      await using app = await openHubs([hub]);
      const { id } = await find(app, hub, kind);

      const errors = await unjoin(app, { id, confirm });

      expect(errors).toMatchObject([{ code: 'CONFIRMATION_REQUIRED' }]);
      expect(getProd(hub, kind)).toBeDefined();
    },
  );

  it('leaves at the version that is expected', async () => {
    await using hub = await serve(kind);
    await using app = await openHubs([hub]);
    const { id, expectedResourceVersion } = await find(app, hub, kind);

    const dry = await unjoin(app, { id, expectedResourceVersion, dryRun: true });
    const kept = getProd(hub, kind);
    const errors = await unjoin(app, { id, expectedResourceVersion });

    expect([dry, errors]).toEqual([[], []]);
    expect(kept?.metadata.resourceVersion).toBe(expectedResourceVersion);
    expect(getProd(hub, kind)).toBeUndefined();
  });
});

async function serve(kind: HubKind): Promise<EmbeddedCluster> {
  const hub = await startEmbeddedCluster({ name: 'hub' });
  serveHubKinds(hub, [kind]);
  hub.apply(toHubObject(kind, 'prod'));
  return hub;
}

function toReference([apiVersion, kind, , scope]: HubKind) {
  return { apiVersion, kind, name: 'prod', ...(scope !== 'Cluster' && { namespace: 'fleet' }) };
}

function getProd(hub: EmbeddedCluster, kind: HubKind) {
  return hub.get(toReference(kind));
}

async function find(app: TestFleet, hub: EmbeddedCluster, kind: HubKind) {
  const { data } = await app.query('{ federationMembers { nodes { id } } }');
  const expectedResourceVersion = getProd(hub, kind)?.metadata.resourceVersion;
  return { id: data.at('federationMembers.nodes.0.id'), expectedResourceVersion };
}

async function unjoin(app: TestFleet, input: object): Promise<unknown> {
  const { data, errors } = await app.query(
    `mutation ($input: UnjoinFederationMemberInput!) {
      unjoinFederationMember(input: $input) { operation { state } errors { code message } }
    }`,
    { input: { confirm: 'prod', ...input } },
  );
  expect(errors).toEqual([]);
  return data.at('unjoinFederationMember.errors');
}
