import { createBackoff } from '../../../async/backoff.ts';
import type { Clock } from '../../../async/clock.ts';
import { createDeadline } from '../../../async/deadline.ts';
import type { Log } from '../../../telemetry/log.ts';
import { FleetError } from '../../errors.ts';
import type { CloudFleet, CloudList, CloudMember } from './cloud-fleet.ts';

/** How the fleet of a cloud stands; times are milliseconds of the epoch. */
export type CloudState =
  | { readonly phase: 'listing' }
  | { readonly phase: 'live'; readonly asOf: number }
  /** It was read once, and does not answer now, or not for all of its places. */
  | { readonly phase: 'stale'; readonly asOf: number; readonly error: FleetError }
  | { readonly phase: 'down'; readonly asOf: number | undefined; readonly error: FleetError }
  | { readonly phase: 'forbidden'; readonly asOf: number | undefined; readonly error: FleetError };

/** A fleet of a cloud that is read again and again: clouds tell no changes. */
export interface PolledFleet extends Disposable {
  readonly fleet: CloudFleet;
  readonly state: CloudState;
  /** As they were last listed; undefined while they never were. */
  readonly members: readonly CloudMember[] | undefined;
  /** When it was tried for the first time. */
  readonly first: Promise<void>;
}

export interface PollingOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  /** Told after each try. */
  readonly onRead: () => void;
}

const READ_AGAIN_MS = 60_000;
/** Of a list with all its pages. */
const TIMEOUT_MS = 60_000;
/** Whoever wants to be left alone for longer is asked again all the same: timers have an end, too. */
const MAX_WAIT_MS = 3_600_000;
/** What was read is old after that. */
const STALE_MS = 600_000;

export function pollFleet(
  fleet: CloudFleet,
  { clock, random, log, onRead }: PollingOptions,
): PolledFleet {
  const stopped = new AbortController();
  const backoff = createBackoff({ random, floorMs: 10_000, baseMs: 30_000, capMs: 300_000 });
  let state: CloudState = { phase: 'listing' };
  let members: readonly CloudMember[] | undefined;
  let asOf: number | undefined;
  let timer: Disposable | undefined;

  const read = async (): Promise<number> => {
    using deadline = createDeadline(TIMEOUT_MS, { clock, parents: [stopped.signal] });
    const list = await fleet.list(deadline.signal);
    members = [...list.members, ...keepSilent(members ?? [], list)];
    asOf = clock.now();
    backoff.reset();
    const error = toSilence(list.silent);
    state = error === undefined ? { phase: 'live', asOf } : { phase: 'stale', asOf, error };
    return READ_AGAIN_MS;
  };
  const fail = (failure: unknown): number => {
    const error = toFleetError(failure);
    if (stopped.signal.aborted) return 0;
    if (!('error' in state) || state.error.message !== error.message) {
      log.warn({ cloud: fleet.name, error: failure }, error.message);
    }
    state = toFailed(error, asOf, clock.now());
    return Math.max(backoff.next(), Math.min(error.retryAfterMs ?? 0, MAX_WAIT_MS));
  };
  const poll = async (): Promise<void> => {
    const waitMs = await read().catch(fail);
    if (stopped.signal.aborted) return;
    timer = clock.setTimeout(() => void poll(), waitMs);
    onRead();
  };
  return {
    fleet,
    get state() {
      return state;
    },
    get members() {
      return members;
    },
    first: poll(),
    [Symbol.dispose]() {
      stopped.abort(new Error('The fleet of the cloud is not followed any more.'));
      timer?.[Symbol.dispose]();
    },
  };
}

/** What is known of the places that did not answer goes on, but for what was listed there none the less. */
function keepSilent(
  before: readonly CloudMember[],
  { members, silent }: CloudList,
): readonly CloudMember[] {
  const places = new Set(silent);
  const listed = new Set(members.map(({ reference }) => reference));
  return before.filter(({ place, reference }) => places.has(place) && !listed.has(reference));
}

function toSilence(silent: readonly string[]): FleetError | undefined {
  if (silent.length === 0) return undefined;
  const message = `These of its locations do not answer: ${silent.join(', ').slice(0, 200)}.`;
  return new FleetError('CLUSTER_UNREACHABLE', message);
}

function toFleetError(error: unknown): FleetError {
  if (error instanceof FleetError) return error;
  return new FleetError('CLUSTER_TIMEOUT', 'Its list was not read in time.', { cause: error });
}

function toFailed(error: FleetError, asOf: number | undefined, now: number): CloudState {
  if (error.code === 'FORBIDDEN') return { phase: 'forbidden', asOf, error };
  const isOld = asOf === undefined || now >= asOf + STALE_MS;
  return isOld ? { phase: 'down', asOf, error } : { phase: 'stale', asOf, error };
}
