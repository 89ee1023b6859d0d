/**
 * The revisions of a process: each change of any Store takes the next one, so a single number says
 * how far a reader has come in all of them.
 */
export interface Sequence {
  /** The last one given out; 0 before the first. */
  readonly current: number;
  next(): number;
}

export function createSequence(): Sequence {
  let current = 0;
  return {
    get current() {
      return current;
    },
    next() {
      current += 1;
      return current;
    },
  };
}
