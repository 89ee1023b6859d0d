import { stderr } from 'node:process';
import { pino } from 'pino';
import pretty from 'pino-pretty';
import type { Log } from './log.ts';

/** Logs to standard error: as JSON, a line an entry, or readable where a person watches a terminal. */
export function createLog(level: string): Log {
  if (stderr.isTTY) {
    const destination = pretty({ destination: 2, ignore: 'pid,hostname', sync: true });
    return pino({ level }, destination);
  }
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
}
