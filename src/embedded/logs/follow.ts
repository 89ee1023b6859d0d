import type { Clock } from '../clock.ts';
import { getPath, toJsonArray } from '../json.ts';
import { keyOf } from '../object.ts';
import type { KubernetesObject } from '../object.ts';
import type { Reply } from '../request.ts';
import type { Storage } from '../storage.ts';
import { findRun } from './container-run.ts';
import type { LogLine, LogLines } from './log-lines.ts';
import type { LogOptions } from './log-options.ts';
import { createLogWriter } from './log-writer.ts';

const POLL_MS = 500;

/**
 * What was said, then what is being said, until the container ends or the reader goes. A reader
 * that is slow is waited for: it gets later what it was not ready for.
 */
export function followLog(log: {
  readonly pod: KubernetesObject;
  readonly container: string;
  readonly lines: LogLines;
  readonly past: readonly LogLine[];
  readonly options: LogOptions;
  readonly storage: Storage;
  readonly clock: Clock;
}): Reply {
  const { lines, past, options, clock } = log;
  return {
    form: 'watch',
    contentType: 'text/plain',
    open(sink) {
      const writer = createLogWriter(options);
      let toldMs = clock.now();
      let cancel: (() => void) | undefined;
      const stop = (): void => {
        cancel?.();
        unsubscribe();
      };
      const tell = (said: readonly LogLine[], isOver: boolean): void => {
        const text = writer.write(said);
        const isTaken = text === '' || sink.write(text);
        if (isOver || writer.isFull) {
          stop();
          sink.end();
        } else if (isTaken) {
          cancel = clock.schedule(POLL_MS, poll);
        } else {
          sink.onDrain(poll);
        }
      };
      const poll = (): void => {
        const fromMs = toldMs;
        toldMs = clock.now();
        tell(lines.between(fromMs, toldMs), !isRunning(log));
      };
      const unsubscribe = log.storage.store('pods').subscribe(() => {
        if (!isRunning(log)) {
          cancel?.();
          poll();
        }
      });
      tell(past, false);
      return { close: stop };
    },
  };
}

function isRunning({
  pod,
  container,
  storage,
}: {
  readonly pod: KubernetesObject;
  readonly container: string;
  readonly storage: Storage;
}): boolean {
  const found = storage.store('pods').get(keyOf(pod.metadata))?.object;
  if (found === undefined || found.metadata.uid !== pod.metadata.uid) {
    return false;
  }
  const isListed = toJsonArray(getPath(found, ['status', 'containerStatuses'])).length > 0;
  return !isListed || findRun(found, container, false).endedMs === undefined;
}
