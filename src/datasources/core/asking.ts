import type { FleetKind, FleetRecord } from '../fleet/fleet-kind.ts';
import type { Viewer } from '../access/viewer.ts';

/** One operation's question to the data: whose it is, how long it is of use, what it costs. */
export interface Asking {
  readonly viewer: Viewer;
  readonly signal: AbortSignal;
  /** Told of each call to a cluster that was made for this operation. */
  readonly onUpstreamCall: (cluster: string) => void;
  /** Told of each first list that this operation waits for; the same one counts once. */
  readonly onColdList: (
    cluster: string,
    kind: Pick<FleetKind<FleetRecord>, 'resource' | 'reads'>,
  ) => void;
}
