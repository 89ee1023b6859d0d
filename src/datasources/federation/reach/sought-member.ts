import { createBackoff } from '../../../async/backoff.ts';
import type { Clock } from '../../../async/clock.ts';
import type { Log } from '../../../telemetry/log.ts';
import { FleetError } from '../../errors.ts';
import type { ClusterEntry } from '../../fleet/cluster-source.ts';
import type { ConnectionConfig } from '../../kube/connection.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import type { AskedHub, MemberReach, WayPath } from './member-way.ts';

/** A way to a member over its hub: where it leads, or why there is none. */
export interface MemberWay {
  readonly path: WayPath;
  readonly reference: string;
  /** Undefined while it is looked for, and once it was found. */
  readonly refusal: string | undefined;
  readonly isFound: boolean;
  /** Whether the hub was not asked for it yet, as there is no place for another member. */
  readonly isWaiting: boolean;
}

/** A member whose hub is asked for the way to it, again and again. */
export interface SoughtMember extends Disposable {
  readonly entry: ClusterEntry | undefined;
  readonly isLooking: boolean;
  /** When it was looked for the first time. */
  readonly first: Promise<void>;
  readonly way: MemberWay;
  /** Whether a row asks for the same way as the one that it was made for. */
  isFor(row: FederationMemberRecord): boolean;
}

/** A hub may move a member, or let it be reached at last: it is asked again after this. */
const ASK_AGAIN_MS = 5 * 60_000;

export interface Seeking {
  readonly mention: string;
  readonly row: FederationMemberRecord;
  readonly reach: MemberReach;
  readonly hub: AskedHub;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  /** Told when there is another way, or one less. */
  readonly onChange: () => void;
}

export function seekMember({
  mention,
  row,
  reach,
  hub,
  clock,
  random,
  log,
  onChange,
}: Seeking): SoughtMember {
  const stopped = new AbortController();
  const backoff = createBackoff({ random, floorMs: 5000, baseMs: 10_000, capMs: ASK_AGAIN_MS });
  let connection: ConnectionConfig | undefined;
  let refusal: string | undefined;
  let isLooking = true;
  let timer: Disposable | undefined;

  const ask = async (): Promise<void> => {
    const wasFound = connection !== undefined;
    const told = refusal;
    try {
      const found = await reach.find(row, hub, stopped.signal);
      stopped.signal.throwIfAborted();
      backoff.reset();
      refusal = undefined;
      // The same address again is the same way: what is rotated comes with the credential.
      if (connection === undefined || !isSamePlace(connection, found)) connection = found;
      timer = clock.setTimeout(() => void ask(), ASK_AGAIN_MS);
    } catch (error) {
      if (stopped.signal.aborted) return;
      refusal = error instanceof FleetError ? error.message : 'It could not be found out.';
      // What was found goes on being used: a hub that is away takes nobody along.
      if (error instanceof FleetError && error.code === 'FORBIDDEN') connection = undefined;
      if (told !== refusal) log.warn({ cluster: row.memberName, error }, refusal);
      timer = clock.setTimeout(() => void ask(), backoff.next());
    }
    isLooking = false;
    if (wasFound !== (connection !== undefined) || told !== refusal || !wasFound) onChange();
  };
  const first = ask();
  return {
    first,
    get entry() {
      return connection && toEntry({ mention, row, reach }, connection);
    },
    get isLooking() {
      return isLooking;
    },
    get way() {
      const isFound = connection !== undefined;
      return { path: reach.path, reference: toReference(row), refusal, isFound, isWaiting: false };
    },
    isFor: (other) => isSameWay(row, other),
    [Symbol.dispose]() {
      stopped.abort();
      timer?.[Symbol.dispose]();
    },
  };
}

function toEntry(
  { mention, row, reach }: Pick<Seeking, 'mention' | 'row' | 'reach'>,
  connection: ConnectionConfig,
): ClusterEntry {
  const { hubType, memberName: name } = row;
  const isRelayed = reach.path === 'HUB_PROXY';
  const reference = toReference(row);
  return { key: mention, name, reference, hubType, mention, isRelayed, connection };
}

export function toReference({ kind, namespace, name }: FederationMemberRecord): string {
  return namespace === undefined ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}

/** Whether two rows of one member lead there by the same way. */
export function isSameWay(a: FederationMemberRecord, b: FederationMemberRecord): boolean {
  return a.uid === b.uid && a.description.apiEndpoint === b.description.apiEndpoint;
}

function isSamePlace(a: ConnectionConfig, b: ConnectionConfig): boolean {
  // What is given is a function, and no part of it.
  return JSON.stringify(a) === JSON.stringify(b);
}
