import { parseTime } from '../../../kubernetes/time.ts';

/** As Go prints a time: `2006-01-02 15:04:05.999999999 -0700 MST`; undefined for anything else. */
export function parseGoTime(text: string): number | undefined {
  const [, date, time, hours, minutes] = GO_TIME.exec(text) ?? [];
  if (date === undefined) return undefined;
  try {
    return parseTime(`${date}T${time}${hours}:${minutes}`);
  } catch {
    // A day that does not exist: as if nothing were said.
    return undefined;
  }
}

const GO_TIME = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?) ([+-]\d{2})(\d{2})(?: |$)/;
