import type { JournalOptions, JournalRecord } from '../store/journal.ts';

/** How much of what happened in a cluster is held. */
export interface HistoryLimits {
  /** Of each cluster; the oldest go first. @default 2000 */
  readonly maxRows?: number;
  /** Of all clusters together: where they would hold more, each holds its even share. @default 100000 */
  readonly maxTotalRows?: number;
  /** @default 3600000 */
  readonly maxAgeMs?: number;
}

/** What a journal of a cluster's history is opened with, beside what it is fed by. */
export type HistoryJournalOptions<T extends JournalRecord> = Pick<
  JournalOptions<T>,
  'name' | 'sequence' | 'clock' | 'maxRows'
> & { readonly maxAgeMs?: number | undefined };
