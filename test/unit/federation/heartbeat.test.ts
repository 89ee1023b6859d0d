import { describe, expect, it } from 'vitest';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { HubKind } from '../../support/hubs.ts';
import {
  FLEET_CLUSTER,
  GKE_MEMBERSHIP,
  MEMBER_CLUSTER,
  serveHubKinds,
  toHubObject,
  yes,
} from '../../support/hubs.ts';
import { openFleet } from '../../support/open-fleet.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

const HEARD_AT = '2026-11-22T20:00:00Z';
const MINUTE_MS = 60_000;

type Silence = [type: string, minutes: number, kind: HubKind, status: object];

const HUBS: readonly Silence[] = [
  [
    'KUBEFLEET',
    5,
    MEMBER_CLUSTER,
    {
      conditions: [yes('Joined'), yes('Healthy')],
      agentStatus: [{ type: 'MemberAgent', lastReceivedHeartbeat: HEARD_AT }],
    },
  ],
  [
    'RANCHER_FLEET',
    15,
    FLEET_CLUSTER,
    { conditions: [yes('Ready')], agent: { lastSeen: HEARD_AT } },
  ],
  ['GKE_HUB', 30, GKE_MEMBERSHIP, { state: { code: 'READY' }, lastConnectionTime: HEARD_AT }],
];

describe.each(HUBS)('a member of %s', (_type, minutes, kind, status) => {
  it(`is UNREACHABLE once nothing was heard of it for ${minutes} minutes, though nothing changes`, async () => {
    const clock = createVirtualClock(Date.parse(HEARD_AT) + 1000);
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    serveHubKinds(hub, [kind]);
    hub.apply(toHubObject(kind, 'a', { spec: {}, status }));
    const connection = { server: hub.url, user: {} };
    await using app = await openFleet([{ name: 'hub', connection }], { clock, hasHubs: true });
    const document =
      '{ federationMembers { nodes { ready health healthReason lastHeartbeatAt } } }';

    const before = await app.query(document);
    clock.advance(minutes * MINUTE_MS - 2000);
    const still = await app.query(document);
    clock.advance(2000);
    const after = await app.query(document);

    const heard = [
      { ready: 'TRUE', health: 'HEALTHY', healthReason: null, lastHeartbeatAt: HEARD_AT },
    ];
    expect(before.data.at('federationMembers.nodes')).toEqual(heard);
    expect(still.data.at('federationMembers.nodes')).toEqual(heard);
    expect(after.data.at('federationMembers.nodes')).toEqual([
      {
        ready: 'UNKNOWN',
        health: 'UNREACHABLE',
        healthReason: `It was last heard of at ${HEARD_AT}.`,
        lastHeartbeatAt: HEARD_AT,
      },
    ]);
  });
});
