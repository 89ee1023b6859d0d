import type { FederationMemberRecord } from '../../src/datasources/federation/federation-member.ts';
import type { AskedHub } from '../../src/datasources/federation/reach/member-way.ts';
import { REACHES } from '../../src/datasources/federation/reach/reaches.ts';
import type { WaySettings } from '../../src/datasources/federation/reach/way-settings.ts';
import { DEFAULT_WAYS } from '../../src/datasources/federation/reach/way-settings.ts';
import type { HubType } from '../../src/datasources/fleet/cluster-source.ts';
import type { KubeRequest } from '../../src/datasources/kube/call.ts';
import type { ConnectionConfig, UserConfig } from '../../src/datasources/kube/connection.ts';
import { createVirtualClock } from './virtual-clock.ts';

/** A hub, of which what is asked is answered by hand. */
export interface AnsweredHub {
  readonly server?: string;
  readonly clock?: AskedHub['clock'];
  readonly answer?: (request: KubeRequest) => unknown;
  /** As whom it is called. @default with a token */
  readonly user?: UserConfig;
  readonly ways?: Partial<WaySettings>;
  /** @default it is an entry of its own */
  readonly isDiscovered?: boolean;
}

/** The way that a hub gives to a member, and what it was asked. */
export async function findWay(
  type: HubType,
  row: Partial<FederationMemberRecord>,
  hub: AnsweredHub = {},
): Promise<{
  readonly connection: ConnectionConfig | undefined;
  readonly asked: readonly string[];
}> {
  const { server = 'https://hub.example:7443/base/', clock = createVirtualClock() } = hub;
  const { user = { token: 'hub' }, ways, isDiscovered = false } = hub;
  const authorization = user.token === undefined ? undefined : `Bearer ${user.token}`;
  const asked: string[] = [];
  const connection = await REACHES[type]?.find(
    { ...ROW, hubType: type, ...row },
    {
      connection: {
        server,
        certificateAuthority: 'AUTHORITY',
        namespace: 'of-the-hub',
        user,
      },
      transport: {
        getJson(request) {
          asked.push(`${request.method ?? 'GET'} ${request.path}`);
          return Promise.resolve().then(() => hub.answer?.(request));
        },
        authorization: () => Promise.resolve(authorization),
      },
      ...DEFAULT_WAYS,
      name: 'hub',
      isDiscovered,
      ...ways,
      clock,
    },
    AbortSignal.timeout(5000),
  );
  return { connection, asked };
}

/** With one value. */
export function toSecret(key: string, text: string): object {
  return { data: { [key]: Buffer.from(text).toString('base64') } };
}

const ROW: FederationMemberRecord = {
  key: 'KEY',
  uid: 'uid',
  cluster: 'hub',
  apiVersion: 'v1',
  kind: 'Cluster',
  namespace: undefined,
  name: 'member',
  resourceVersion: '1',
  createdAt: '2026-01-01T00:00:00Z',
  deletedAt: undefined,
  labels: [],
  owner: undefined,
  hubType: 'KARMADA',
  memberName: 'member',
  syncMode: 'NONE',
  isAccepted: true,
  isJoined: true,
  ready: 'TRUE',
  isCordoned: undefined,
  taints: [],
  conditions: [],
  lastHeartbeatAt: undefined,
  sets: [],
  evidence: [],
  isChild: false,
  parentKey: undefined,
  joined: [],
  properties: [],
  description: {
    health: 'HEALTHY',
    reason: undefined,
    kubernetesVersion: undefined,
    provider: undefined,
    distribution: undefined,
    region: undefined,
    zones: [],
    apiEndpoint: undefined,
    nodeCount: undefined,
    capacity: undefined,
    allocatable: undefined,
    kind: undefined,
    authority: 'FEDERATION',
    labels: [],
  },
};
