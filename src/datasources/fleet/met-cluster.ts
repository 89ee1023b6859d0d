import { delay } from '../../async/delay.ts';
import type { ContactEnvironment, Identity } from './contact.ts';
import type { Member } from './member.ts';
import { createMember } from './member.ts';
import type { FleetKind, FleetRecord } from './fleet-kind.ts';
import { toFleetError } from './health-probe.ts';
import type { Seat } from './seat.ts';
import { toRank } from './seat.ts';

/**
 * One cluster that was met, and the entries that lead to it. It is called by the best of those that
 * answer: one that was given here before one that a hub gave, and what goes past the hub before what
 * goes through it. Among equals who came first is used.
 */
export interface MetCluster extends AsyncDisposable {
  readonly identity: Identity;
  readonly member: Member;
  /** The one that is used first; never none. */
  readonly seats: readonly Seat[];
  join(seat: Seat): void;
  /** Its entry has gone, or leads elsewhere. Not for the only one. */
  leave(seat: Seat, why: 'gone' | 'replaced'): void;
}

export interface MetClusterOptions extends ContactEnvironment {
  readonly identity: Identity;
  readonly first: Seat;
  readonly eagerKinds?: readonly FleetKind<FleetRecord>[];
  /** Told when its row is another one. */
  readonly onChange: () => void;
  /** Told when another cluster answers where an entry leads to. */
  readonly onReplaced: (seat: Seat) => void;
}

/**
 * How long a better way must have answered before it is returned to; twice as long each time that it has
 * failed, so that one that comes and goes is not followed.
 */
const RETURN_AFTER_MS = 60_000;
const MAX_RETURN_MS = 30 * 60_000;

export function createMetCluster(options: MetClusterOptions): MetCluster {
  return new SeatedCluster(options);
}

class SeatedCluster implements MetCluster {
  readonly identity: Identity;
  readonly #options: MetClusterOptions;
  readonly #closed = new AbortController();
  /** How often each has failed while it was used. */
  readonly #failures = new Map<Seat, number>();
  #seats: readonly Seat[];
  #member: Member;
  #isTrying = false;

  constructor(options: MetClusterOptions) {
    this.#options = options;
    this.identity = options.identity;
    this.#seats = [options.first];
    this.#member = this.#start(options.first);
  }

  get member(): Member {
    return this.#member;
  }
  get seats(): readonly Seat[] {
    return this.#seats;
  }

  join(seat: Seat): void {
    this.#seats = [...this.#seats, seat];
    const [used = seat] = this.#seats;
    if (this.#isDown) this.#fallBack();
    else if (isBetter(seat, used)) this.#use(seat);
  }

  leave(seat: Seat, why: 'gone' | 'replaced'): void {
    const [used] = this.#seats;
    this.#seats = this.#seats.filter((one) => one !== seat);
    this.#failures.delete(seat);
    const next = this.#best() ?? this.#seats[0];
    if (used !== seat || next === undefined) return;
    if (why === 'gone') {
      this.#use(next);
      return;
    }
    // What was read there may be another cluster's already: nothing of it is kept.
    const last = this.#member;
    this.#seats = toFront(this.#seats, next);
    this.#member = this.#start(next);
    void last[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed.abort(new Error('The cluster has left.'));
    await this.#member[Symbol.asyncDispose]();
  }

  get #isDown(): boolean {
    return this.#member.connection.phase === 'down';
  }

  #start(seat: Seat): Member {
    const { eagerKinds = [] } = this.#options;
    const member: Member = createMember({
      ...this.#options,
      contact: seat.contact,
      onChange: () => {
        if (this.#member !== member) return;
        // While others are tried it is not told that it is down: it may not be.
        if (!this.#fallBack()) this.#options.onChange();
      },
      onReplaced: (contact) => {
        const replaced = this.#seats.find((one) => one.contact === contact);
        if (replaced !== undefined) this.#options.onReplaced(replaced);
      },
    });
    for (const kind of eagerKinds) member.store(kind);
    return member;
  }

  /** The best of those that answered when they were last asked. */
  #best(): Seat | undefined {
    return this.#seats
      .filter(({ connection }) => connection.phase === 'live')
      .toSorted((a, b) => toRank(a) - toRank(b))[0];
  }

  #use(seat: Seat): void {
    this.#seats = toFront(this.#seats, seat);
    this.#member.use(seat.contact);
  }

  /**
   * Goes on by another way, where one still answers; the one that does not is asked until it does. False
   * where there is nothing to try.
   */
  #fallBack(): boolean {
    const [failed] = this.#seats;
    const { connection } = this.#member;
    if (failed === undefined || connection.phase !== 'down' || this.#seats.length < 2) return false;
    if (this.#isTrying) return true;
    if (failed.connection.phase !== 'down') {
      failed.connection = {
        phase: 'down',
        since: this.#options.clock.now(),
        error: connection.error,
      };
      this.#failures.set(failed, (this.#failures.get(failed) ?? 0) + 1);
      void this.#meetAgain(failed);
    }
    if (this.#best() === undefined) return false;
    void this.#tryOthers(failed);
    return true;
  }

  async #tryOthers(failed: Seat): Promise<void> {
    this.#isTrying = true;
    for (let next = this.#best(); next !== undefined && this.#isDown; next = this.#best()) {
      if (!(await this.#stillAnswers(next)) || !this.#isDown) continue;
      this.#options.log.warn(
        { cluster: failed.entry.name, reference: next.entry.reference },
        'It does not answer this way: another one is used.',
      );
      this.#use(next);
    }
    this.#isTrying = false;
    if (!this.#closed.signal.aborted) this.#options.onChange();
  }

  /** A spare one may have died, or lead to another cluster by now. */
  async #stillAnswers(seat: Seat): Promise<boolean> {
    const { clock, onReplaced, log } = this.#options;
    try {
      const isSame = await seat.contact.verify(this.#closed.signal);
      if (!this.#seats.includes(seat)) return false;
      if (!isSame) onReplaced(seat);
      return isSame;
    } catch (error) {
      log.debug({ cluster: seat.entry.name, error }, 'A spare way does not answer.');
      if (!this.#seats.includes(seat) || this.#closed.signal.aborted) return false;
      const failure = toFleetError(error, seat.entry.name);
      seat.connection = { phase: 'down', since: clock.now(), error: failure };
      void this.#meetAgain(seat);
      return false;
    }
  }

  async #meetAgain(seat: Seat): Promise<void> {
    const { log, clock, onChange } = this.#options;
    try {
      if (!(await this.#answers(seat))) return;
      if (this.#isDown) this.#use(seat);
      onChange();
      if (!this.#isBetterThanUsed(seat)) return;
      await delay(this.#returnAfterMs(seat), { clock, signal: this.#closed.signal });
      if (!this.#isBetterThanUsed(seat)) return;
      if (!(await this.#answers(seat)) || !this.#isBetterThanUsed(seat)) return;
      log.info({ cluster: seat.entry.name }, 'It answers this way again, which is the better one.');
      this.#use(seat);
      onChange();
    } catch (error) {
      log.debug({ cluster: seat.entry.name, error }, 'The way is not followed any more.');
    }
  }

  /** Asks until it does; false when another cluster answers there, or nobody asks any more. */
  async #answers(seat: Seat): Promise<boolean> {
    const { clock, onReplaced } = this.#options;
    const { clusterUid } = await seat.contact.identify((error) => {
      seat.connection = { phase: 'down', since: clock.now(), error };
    });
    if (!this.#seats.includes(seat) || this.#closed.signal.aborted) return false;
    if (clusterUid === this.identity.clusterUid) {
      seat.connection = { phase: 'live' };
      return true;
    }
    onReplaced(seat);
    return false;
  }

  #isBetterThanUsed(seat: Seat): boolean {
    const [used] = this.#seats;
    return this.#seats.includes(seat) && used !== undefined && isBetter(seat, used);
  }

  #returnAfterMs(seat: Seat): number {
    const failures = this.#failures.get(seat) ?? 1;
    return Math.min(RETURN_AFTER_MS * 2 ** (failures - 1), MAX_RETURN_MS);
  }
}

function isBetter(a: Seat, b: Seat): boolean {
  return toRank(a) < toRank(b);
}

function toFront(seats: readonly Seat[], first: Seat): readonly Seat[] {
  return [first, ...seats.filter((one) => one !== first)];
}
