/** Until when the answers of some keys hold. Asking whether any has expired costs nothing. */
export interface Expiries {
  /** No later than the first one; undefined when there are none. */
  readonly next: number | undefined;
  set(key: string, until: number): void;
  delete(key: string): void;
  /** The keys that have expired; they stay until they are set or deleted. */
  take(now: number): readonly string[];
  clear(): void;
}

export function createExpiries(): Expiries {
  const untilOf = new Map<string, number>();
  /** May be of one that is gone: it is looked for again when it falls due. */
  let next = Number.POSITIVE_INFINITY;

  return {
    get next() {
      return untilOf.size === 0 ? undefined : next;
    },
    set(key, until) {
      untilOf.set(key, until);
      next = Math.min(next, until);
    },
    delete(key) {
      untilOf.delete(key);
    },
    take(now) {
      if (now < next) return [];
      next = Number.POSITIVE_INFINITY;
      const expired: string[] = [];
      for (const [key, until] of untilOf) {
        if (until <= now) expired.push(key);
        else next = Math.min(next, until);
      }
      return expired;
    },
    clear() {
      untilOf.clear();
      next = Number.POSITIVE_INFINITY;
    },
  };
}
