import type { Clock } from '../../async/clock.ts';
import type { Viewer } from '../access/viewer.ts';
import { FleetError } from '../errors.ts';
import type { OperationRecord } from './operation.ts';

/** One operation, and what belongs to it while it runs. */
export interface KeptOperation {
  readonly owner: string;
  /** Aborts with its end. */
  readonly stop: AbortController;
  /** Those who follow it. */
  readonly listeners: Set<() => void>;
  record: OperationRecord;
  /** Resolves when its run has ended. */
  over: Promise<void>;
}

/** The operations that are remembered: all that run, and of the finished the last, for a time. */
export interface KeptOperations {
  /** @throws {FleetError} `RATE_LIMITED` when all that are kept still run. */
  add(viewer: Viewer, record: OperationRecord): KeptOperation;
  /** Undefined for what was forgotten, and for what is another's. */
  find(viewer: Viewer, id: string): KeptOperation | undefined;
  all(): readonly KeptOperation[];
}

export function createKeptOperations({
  clock,
  maxOperations,
  keptMs,
}: {
  readonly clock: Clock;
  readonly maxOperations: number;
  readonly keptMs: number;
}): KeptOperations {
  /** The oldest first. */
  const entries = new Map<string, KeptOperation>();

  /** Lets finished ones go that are too old, and the oldest above a number. */
  const forget = (maximum: number): void => {
    const oldest = clock.now() - keptMs;
    for (const [id, { record }] of entries) {
      const { finishedAt } = record;
      if (finishedAt === undefined) continue;
      if (finishedAt <= oldest || entries.size > maximum) entries.delete(id);
    }
  };
  return {
    add(viewer, record) {
      forget(maxOperations - 1);
      if (entries.size >= maxOperations) {
        throw new FleetError('RATE_LIMITED', `${maxOperations} operations run already.`);
      }
      const entry: KeptOperation = {
        owner: toOwner(viewer),
        stop: new AbortController(),
        listeners: new Set(),
        record,
        over: Promise.resolve(),
      };
      entries.set(record.id, entry);
      return entry;
    },
    find(viewer, id) {
      forget(maxOperations);
      const entry = entries.get(id);
      return entry?.owner === toOwner(viewer) ? entry : undefined;
    },
    all: () => [...entries.values()],
  };
}

/** Nobody in particular is one owner; a name is of no use to who comes without one. */
function toOwner({ isAnonymous, name }: Viewer): string {
  return JSON.stringify([isAnonymous, name]);
}
