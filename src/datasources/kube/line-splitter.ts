import { FleetError } from '../errors.ts';

/**
 * Cuts the chunks of a stream into lines, without the newline, and without copying but for lines that
 * lie across chunks. A line that is not ended when the stream ends is dropped: it is half a line.
 */
export interface LineSplitter {
  /** @throws {FleetError} `EXPIRED` for a line above the bound: what it said is lost, list again. */
  push(chunk: Buffer): readonly Buffer[];
}

export function createLineSplitter({ maxBytes }: { readonly maxBytes: number }): LineSplitter {
  let held: Buffer[] = [];
  let heldBytes = 0;
  return {
    push(chunk) {
      const lines: Buffer[] = [];
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        const part = chunk.subarray(start, end);
        const line = held.length === 0 ? part : Buffer.concat([...held, part]);
        held = [];
        heldBytes = 0;
        if (line.length > 0) lines.push(line);
        start = end + 1;
      }
      if (start < chunk.length) {
        held.push(chunk.subarray(start));
        heldBytes += chunk.length - start;
        if (heldBytes > maxBytes) {
          throw new FleetError('EXPIRED', `A watch sent a line of more than ${maxBytes} bytes.`);
        }
      }
      return lines;
    },
  };
}

const NEWLINE = 0x0a;
