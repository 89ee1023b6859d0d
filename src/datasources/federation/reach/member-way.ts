import type { Clock } from '../../../async/clock.ts';
import type { ConnectionConfig } from '../../kube/connection.ts';
import type { Transport } from '../../kube/transport.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import type { WaySettings } from './way-settings.ts';

/** By what a member is reached over its hub. */
export type WayPath = 'HUB_PROXY' | 'HUB_SECRET' | 'HUB_ISSUED' | 'CLUSTER_PROFILE';

/** The hub that is asked for a way, with the rights of its own credentials. */
export interface AskedHub extends WaySettings {
  /** What its entry is called. */
  readonly name: string;
  readonly connection: ConnectionConfig;
  /**
   * Whether another hub led to it. Who wrote there what it says of its members need not be anybody who was
   * trusted by naming it: no credential of this machine, and none of that other hub, goes where it leads.
   */
  readonly isDiscovered: boolean;
  readonly transport: Pick<Transport, 'getJson' | 'authorization'>;
  readonly clock: Clock;
}

/** How one sort of hub leads to its members. */
export interface MemberReach {
  readonly path: WayPath;
  /**
   * Where to call a member, and with what. Asked again every few minutes, so that a hub may move it.
   * @throws {FleetError} why there is no way, for a person; what was refused for safety is `FORBIDDEN`.
   */
  readonly find: (
    row: FederationMemberRecord,
    hub: AskedHub,
    signal: AbortSignal,
  ) => Promise<ConnectionConfig>;
}
