/** Judges from round to round whether the peer of a socket is still there. */
export interface KeepAlive {
  /** What to do with a socket that holds so many bytes its peer has not taken. */
  round(waitingBytes: number): 'ping' | 'wait' | 'cut';
  /** The peer has answered the last ping. */
  answer(): void;
}

/** For how many rounds a peer may take nothing of what waits for it before it counts as gone. */
const MAX_STALLED_ROUNDS = 10;

/**
 * Who does not answer a ping by the next round is gone. Who has not read what was sent before cannot
 * answer: the ping waits behind it. Such a peer costs no more while it sleeps, and may wake up again;
 * while it takes anything at all it is there.
 */
export function createKeepAlive(): KeepAlive {
  let hasAnswered = true;
  let stalledRounds = 0;
  /** In the last round, of one that could not answer. */
  let waitedBytes = 0;
  return {
    answer() {
      hasAnswered = true;
    },
    round(waitingBytes) {
      const wasStalled = waitedBytes > 0;
      const isStalled = !hasAnswered && waitingBytes > 0;
      stalledRounds = isStalled && waitingBytes >= waitedBytes ? stalledRounds + 1 : 0;
      waitedBytes = isStalled ? waitingBytes : 0;
      if (isStalled) return stalledRounds > MAX_STALLED_ROUNDS ? 'cut' : 'wait';
      // Who has just taken the last of it is asked anew.
      if (!hasAnswered && !wasStalled) return 'cut';
      hasAnswered = false;
      return 'ping';
    },
  };
}
