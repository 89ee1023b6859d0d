import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes that are held, after everything that is free has been collected. */
export function readHeapBytes(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** Node gives the collector to scripts only behind a flag. */
function collect(): void {
  setFlagsFromString('--expose_gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc !== 'function') throw new Error('There is no collector to call.');
  gc();
  gc();
}
