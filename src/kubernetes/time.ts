/**
 * Milliseconds of epoch of an RFC 3339 time, as `metadata.creationTimestamp` (seconds) and
 * MicroTime fields (microseconds) have it; finer digits are cut off.
 * @throws SyntaxError for anything else, days that do not exist included.
 */
export function parseTime(text: string): number {
  const parts = text.length > MAX_LENGTH ? null : PATTERN.exec(text);
  if (parts === null) throw new SyntaxError(`"${text.slice(0, 40)}" is not an RFC 3339 time.`);
  const [, date = '', time = '', fraction = '', offset = ''] = parts;
  const local = Date.parse(`${date}T${time}Z`);
  // Date.parse takes the 30th of February for the 1st of March: what was read must come back.
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(`${date}T${time}`)) {
    throw new SyntaxError(`"${text}" is not a time that exists.`);
  }
  return local + Number(fraction.slice(0, 3).padEnd(3, '0')) - toOffsetMs(offset);
}

/** As `parseTime`; undefined for anything else: who writes past the API server's checks tells nothing. */
export function findTime(text: string): number | undefined {
  try {
    return parseTime(text);
  } catch {
    return undefined;
  }
}

/** The time in whole seconds, as the API server writes `metadata.creationTimestamp`. */
export function toTimeText(ms: number): string {
  return `${new Date(Math.floor(ms / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

const MAX_LENGTH = 64;
const PATTERN =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.(\d+))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

function toOffsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}
