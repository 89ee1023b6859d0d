import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Duplex } from 'node:stream';

/**
 * Ends HTTP/2 streams that nobody reads, as long as it is not disposed.
 *
 * When a call is given up while its answer is on the way, Node.js may forget the call and then open
 * a second stream for the answer (`onSessionHeaders` in `lib/internal/http2/core.js`). Nobody knows
 * of that one: it would keep what it is sent, and the end of its connection would be an error
 * without a listener, which ends the process. We never accept pushes, the only streams that may
 * rightly come unasked.
 */
export function endStrayStreams(): Disposable {
  subscribe(CREATED, endStray);
  return { [Symbol.dispose]: () => void unsubscribe(CREATED, endStray) };
}

/** Published for every stream of a client, those that a server opened included. */
const CREATED = 'http2.client.stream.created';

function endStray(message: unknown): void {
  const stream = toStray(message);
  if (stream === undefined) return;
  stream.on('error', ignore);
  // Not while its headers are being read.
  setImmediate(() => stream.destroy());
}

/** What we ask for has the headers that were sent. */
function toStray(message: unknown): Duplex | undefined {
  if (typeof message !== 'object' || message === null || !('stream' in message)) return undefined;
  const { stream } = message;
  if (!(stream instanceof Duplex) || !('sentHeaders' in stream)) return undefined;
  return stream.sentHeaders === undefined ? stream : undefined;
}

/** The connection's end is told to those who have calls on it. */
function ignore(): void {
  // Nobody waits for this stream.
}
