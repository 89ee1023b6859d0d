import type { LogLine } from './log-lines.ts';
import type { LogOptions } from './log-options.ts';

/** Turns lines into what goes over the wire, up to the limit. */
export interface LogWriter {
  readonly isFull: boolean;
  write(lines: readonly LogLine[]): string;
}

export function createLogWriter({ hasTimestamps, limitBytes }: LogOptions): LogWriter {
  let left = limitBytes ?? Infinity;
  return {
    get isFull() {
      return left <= 0;
    },
    write(lines) {
      const text = lines
        .map(({ atMs, text: said }) => `${hasTimestamps ? `${toNanoTime(atMs)} ` : ''}${said}\n`)
        .join('');
      const bytes = Buffer.from(text);
      const written = bytes.length > left ? bytes.subarray(0, left).toString() : text;
      left -= bytes.length;
      return written;
    },
  };
}

/** RFC 3339 with nanoseconds, as container runtimes stamp their logs. */
function toNanoTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 23)}${String((ms * 7919) % 1_000_000).padStart(6, '0')}Z`;
}
