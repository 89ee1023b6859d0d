/** How long what takes in following a resource. */
export interface ReflectorTiming {
  /** About how often the server sends bookmarks; two periods of silence end a watch. */
  readonly bookmarkPeriodMs: number;
  /** A list that takes longer gives up its place to others, and goes on. */
  readonly listDeadlineMs: number;
  /** How long rows may be stale before they are called down. */
  readonly downAfterMs: number;
  /** How often our count is held against the server's. */
  readonly driftMs: number;
  /** How long what is forbidden or refused stays so before it is asked for again. */
  readonly recheckMs: number;
}

export const DEFAULT_TIMING: ReflectorTiming = {
  bookmarkPeriodMs: 60_000,
  listDeadlineMs: 60_000,
  downAfterMs: 30_000,
  driftMs: 600_000,
  recheckMs: 300_000,
};
