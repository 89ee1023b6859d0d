/** One line of a container's output. */
export interface LogLine {
  /** RFC 3339, as the kubelet wrote it; undefined where a line came without. */
  readonly at: string | undefined;
  readonly text: string;
  /** Whether it was longer than the bound: the rest is lost. */
  readonly isTruncated: boolean;
}

/** Cuts chunks of a container's output, with the kubelet's times, into lines. */
export interface LogSplitter {
  /** The lines that are whole now. */
  push(chunk: Buffer): readonly LogLine[];
  /** What came after the last newline, once there is no more. */
  flush(): readonly LogLine[];
}

/**
 * Works on bytes: a character that lies across two chunks stays whole. What is no UTF-8 becomes U+FFFD;
 * of a line above the bound its beginning is kept, up to a whole character.
 */
export function createLogSplitter({ maxBytes }: { readonly maxBytes: number }): LogSplitter {
  let held: Buffer[] = [];
  let heldBytes = 0;

  const hold = (part: Buffer): void => {
    // A byte above the bound is enough to know that it was cut.
    const room = maxBytes + TIME_BYTES + 1 - heldBytes;
    if (room > 0) held.push(part.subarray(0, room));
    heldBytes += Math.min(part.length, Math.max(0, room));
  };
  const take = (): LogLine => {
    const line = toLine(Buffer.concat(held), maxBytes);
    held = [];
    heldBytes = 0;
    return line;
  };
  return {
    push(chunk) {
      const lines: LogLine[] = [];
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        hold(chunk.subarray(start, end));
        lines.push(take());
        start = end + 1;
      }
      // Copied: a held slice would keep the whole chunk.
      if (start < chunk.length) hold(Buffer.from(chunk.subarray(start)));
      return lines;
    },
    flush: () => (heldBytes === 0 ? [] : [take()]),
  };
}

const NEWLINE = 0x0a;
/** `2026-01-01T00:00:00.123456789+00:00` and a space, at the most. */
const TIME_BYTES = 36;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2}) /;

function toLine(bytes: Buffer, maxBytes: number): LogLine {
  const time = TIME.exec(bytes.toString('latin1', 0, TIME_BYTES))?.[0] ?? '';
  const body = bytes.subarray(time.length);
  const isTruncated = body.length > maxBytes;
  const kept = isTruncated ? body.subarray(0, toCharacterEnd(body, maxBytes)) : body;
  const text = kept.toString('utf8').replace(/\r$/, '');
  return { at: time === '' ? undefined : time.trimEnd(), text, isTruncated };
}

/** The greatest end up to `at` that lies between two characters. */
function toCharacterEnd(bytes: Buffer, at: number): number {
  let end = at;
  // Bytes of the form 10xxxxxx go on with a character; there are at most three of them.
  while (end > at - 4 && end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end;
}
