import type { Clock } from '../../async/clock.ts';
import { FleetError } from '../errors.ts';
import type { Sequence } from '../store/sequence.ts';
import { coalesce, revert, toAdded, toDeleted } from './coalesce.ts';
import type { LogStretch } from './coalesce.ts';
import type { FleetRecord } from './fleet-kind.ts';
import type { FleetChange, FleetUpdate } from './fleet-update.ts';
import type { Step, Whole } from './step.ts';
import { toStep } from './step.ts';
import type { ToldOutcomes } from './told-outcomes.ts';
import { createToldOutcomes } from './told-outcomes.ts';
import type { StreamCursors } from './stream-cursor.ts';
import type { FollowedRows, StreamSource } from './stream-source.ts';

/** Where a reader fell behind. */
export interface Position {
  readonly revision: number;
  /** How many steps the stream had taken. */
  readonly steps: number;
}

/** A reader as its stream sees it. Both must not throw. */
export interface StepReader<T extends FleetRecord> {
  push(step: Step<T>, from: Position): void;
  fail(error: unknown): void;
}

/**
 * What all readers of the same rows have in common. It takes a step a tick while anything moves, and
 * makes each message once for all who are in step. Nothing is kept for a reader: what one who fell
 * behind has is known from its revision, as the Stores' logs tell how the rows were then.
 */
export interface SharedStream<T extends FleetRecord> extends Disposable {
  /** From now on the reader is given each step. */
  add(reader: StepReader<T>): void;
  remove(reader: StepReader<T>): void;
  /** The first messages of a new reader, who is then in step if `to` is `position`. */
  open(after: string | undefined): Step<T>;
  /** The next step of a reader who is not in step. */
  read(from: Position): Step<T>;
  readonly position: Position;
}

export interface SharedStreamOptions<T extends FleetRecord> {
  readonly openSource: (onMove: () => void) => StreamSource<T>;
  readonly cursors: StreamCursors;
  readonly clock: Clock;
  readonly sequence: Sequence;
  /** False for what only happens: a reader begins with nothing. */
  readonly hasSnapshot: boolean;
  readonly tickMs: number;
  readonly maxChanges: number;
  readonly maxSnapshot: number;
}

export function createSharedStream<T extends FleetRecord>(
  options: SharedStreamOptions<T>,
): SharedStream<T> {
  return new Shared(options);
}

class Shared<T extends FleetRecord> implements SharedStream<T> {
  readonly #options: SharedStreamOptions<T>;
  readonly #source: StreamSource<T>;
  readonly #outcomes: ToldOutcomes;
  readonly #readers = new Set<StepReader<T>>();
  #tick: Disposable | undefined;
  #revision: number;
  #steps = 0;
  #isSynced = false;
  /** The same for all who come at the same moment. */
  #snapshot: Step<T> | undefined;

  constructor(options: SharedStreamOptions<T>) {
    this.#options = options;
    this.#source = options.openSource(() => this.#schedule());
    this.#outcomes = createToldOutcomes();
    this.#revision = options.sequence.current;
  }

  get position(): Position {
    return { revision: this.#revision, steps: this.#steps };
  }

  add(reader: StepReader<T>): void {
    this.#readers.add(reader);
  }

  remove(reader: StepReader<T>): void {
    this.#readers.delete(reader);
  }

  open(after: string | undefined): Step<T> {
    const { cursors } = this.#options;
    const from = after === undefined ? undefined : cursors.parse(after);
    this.#catchUp();
    if (after === undefined) return (this.#snapshot ??= this.#whole());
    if (from?.isWhole !== true) return this.#whole({ since: from?.revision });
    const outcomes = this.#source.outcomes();
    return join(this.#between(from.revision, { isOpening: true, outcomes }));
  }

  read({ revision, steps }: Position): Step<T> {
    this.#catchUp();
    const outcomes = this.#outcomes.since(steps, this.#source.outcomes());
    return join(this.#between(revision, { isOpening: false, outcomes }));
  }

  [Symbol.dispose](): void {
    this.#tick?.[Symbol.dispose]();
    this.#source[Symbol.dispose]();
  }

  #schedule(): void {
    const { clock, tickMs } = this.#options;
    this.#tick ??= clock.setTimeout(() => {
      this.#tick = undefined;
      try {
        this.#catchUp();
      } catch (error) {
        for (const reader of this.#readers) reader.fail(error);
      }
    }, tickMs);
  }

  /** Brings all who are in step to the present. */
  #catchUp(): void {
    const { sequence, hasSnapshot } = this.#options;
    const deleted: FleetChange<T>[] = [];
    const lost: string[] = [];
    for (const one of this.#source.sync(sequence.current)) {
      const rows = hasSnapshot ? rowsAt(one, this.#revision) : [];
      one[Symbol.dispose]();
      if (rows === undefined) lost.push(...one.clusters);
      else for (const change of toDeleted(rows)) deleted.push(change);
    }
    const outcomes = this.#outcomes.update(this.#source.outcomes(), this.#steps + 1);
    const told = { isOpening: false, outcomes, deleted, lost };
    for (const step of this.#between(this.#revision, told)) this.#take(step);
    this.#isSynced = this.#source.isSettled;
  }

  #take(step: Step<T>): void {
    const from = this.position;
    const isNews = step.updates.some(({ isNotice, changes }) => isNotice || changes.length > 0);
    if (isNews || step.to !== this.#revision) this.#snapshot = undefined;
    this.#revision = step.to;
    this.#steps += 1;
    if (isNews) for (const reader of this.#readers) reader.push(step, from);
  }

  /**
   * Everything that is there. For a reader who comes back it is a RESYNC, which names the clusters that
   * have left since, too, as far as that is known.
   */
  #whole(again?: { readonly since: number | undefined }): Step<T> {
    const followed = [...this.#source.followed];
    const moves = again?.since === undefined ? NO_MOVES : this.#source.movesSince(again.since);
    const present = followed.flatMap(({ clusters }) => clusters);
    const now = this.#options.sequence.current;
    const isEmpty = again === undefined && !this.#options.hasSnapshot;
    return this.#toStep({
      phase: again === undefined ? 'SNAPSHOT' : 'RESYNC',
      resync: again === undefined ? [] : [...present, ...(moves?.left ?? [])],
      changes: isEmpty ? [] : this.#rowsOf(followed, true),
      merged: 0,
      outcomes: this.#source.outcomes(),
      isOpening: true,
      from: again?.since ?? now,
      to: now,
    });
  }

  /** From a revision to the present, in steps of a size that clients can work off. */
  #between(from: number, told: Told<T>): readonly Step<T>[] {
    const isBehind = from < this.#revision;
    const moves = isBehind ? this.#source.movesSince(from) : NO_MOVES;
    if (moves === undefined) return [this.#whole({ since: undefined })];
    const { deleted = [], lost = [], outcomes, isOpening } = told;
    const resync = [...lost, ...moves.left];
    const whole: FollowedRows<T>[] = [];
    const logs: LogStretch<T>[] = [];
    for (const one of this.#source.followed) {
      const hasJoined = one.joinedAt !== undefined && from < one.joinedAt;
      const log = hasJoined && this.#options.hasSnapshot ? undefined : one.since(from);
      if (log !== undefined) {
        if (log.changes.length > 0) logs.push(log);
        continue;
      }
      whole.push(one);
      const isNew = isBehind ? moves.came.has(one.id) : hasJoined;
      if (!isNew) resync.push(...one.clusters);
    }
    const rows = [...deleted, ...this.#rowsOf(whole, isOpening)];
    const isWhole = rows.length + resync.length > 0;
    const { maxChanges, sequence } = this.#options;
    const maxRows = isWhole ? Number.POSITIVE_INFINITY : maxChanges;
    const phase = resync.length > 0 ? 'RESYNC' : 'LIVE';
    return coalesce(logs, { to: sequence.current, maxRows }).map(({ changes, merged, to }, index) =>
      this.#toStep({
        phase,
        resync,
        changes: isWhole ? [...rows, ...changes] : changes,
        merged,
        outcomes: index === 0 ? outcomes : [],
        isOpening: isOpening && index === 0,
        from,
        to,
      }),
    );
  }

  #rowsOf(followed: readonly FollowedRows<T>[], isOpening: boolean): readonly FleetChange<T>[] {
    const { hasSnapshot, maxSnapshot } = this.#options;
    const rows = followed.flatMap((one) => one.rows());
    if (rows.length <= maxSnapshot) return toAdded(rows);
    // What happened is read from the list; here it is enough to say that some of it was missed.
    if (!hasSnapshot) return [];
    if (isOpening) throw refuseSnapshot(rows.length, maxSnapshot);
    return toAdded(rows);
  }

  #toStep(whole: Whole<T>): Step<T> {
    const { isSettled } = this.#source;
    const hasTurned = isSettled !== this.#isSynced;
    return toStep(whole, { ...this.#options, isSettled, hasTurned });
  }
}

/** How many steps a reader who is behind is given at once. */
const STEPS_AT_ONCE = 4;

function join<T extends FleetRecord>(steps: readonly Step<T>[]): Step<T> {
  const taken = steps.slice(0, STEPS_AT_ONCE);
  return { to: taken.at(-1)?.to ?? 0, updates: taken.flatMap(({ updates }) => updates) };
}

/** What a message tells beside the logs. */
interface Told<T extends FleetRecord> {
  readonly outcomes: FleetUpdate<T>['outcomes'];
  readonly isOpening: boolean;
  /** Of clusters that have left. */
  readonly deleted?: readonly FleetChange<T>[];
  /** Clusters that have left, and nobody knows with which rows. */
  readonly lost?: readonly string[];
}

const NO_MOVES = { came: new Set<string>(), left: new Set<string>() } as const;

/** What a reader had at a revision; undefined when that is no longer known. */
function rowsAt<T extends FleetRecord>(
  one: FollowedRows<T>,
  revision: number,
): readonly T[] | undefined {
  const log = one.since(revision);
  if (log === undefined) return undefined;
  const { matches } = log;
  const rows = revert(one.rows(), log.changes);
  return matches === undefined ? rows : rows.filter((row) => matches(row));
}

function refuseSnapshot(count: number, maximum: number): FleetError {
  return new FleetError(
    'COST_EXCEEDED',
    `A snapshot has at most ${maximum} rows, this one has ${count}: narrow the filter by clusters, namespaces or labels.`,
  );
}
