import type { Clock } from '../../../async/clock.ts';
import { FleetError } from '../../errors.ts';
import type { Store, StoreState } from '../../store/store.ts';
import { toTimeText } from '../../../kubernetes/time.ts';
import type { StatusDocument } from './cluster-autoscaler-document.ts';
import type { StatusRecord } from './cluster-autoscaler-status.ts';

/**
 * How Cluster Autoscaler stands as a provider: absent where nobody writes its status, down with the
 * reason while that cannot be read; undefined where the list itself tells.
 */
export function createStatusState(
  statuses: Pick<Store<StatusRecord>, 'list' | 'state'>,
  { cluster, clock }: { readonly cluster: string; readonly clock: Clock },
): () => StoreState | undefined {
  let told: { readonly record: StatusRecord; readonly state: StoreState } | undefined;
  return () => {
    if (isWithoutStatus(statuses)) return ABSENT;
    if (statuses.state.phase !== 'live') return undefined;
    for (const record of statuses.list()) {
      if (record.reading.isRead) continue;
      // The same until the document is another, as a new state is told to every reader.
      if (told?.record !== record) {
        const { problem } = record.reading;
        const message = `The status of Cluster Autoscaler on ${cluster} cannot be read: ${problem}`;
        const error = new FleetError('INTERNAL', message, { cluster });
        told = { record, state: { phase: 'down', since: clock.now(), error } };
      }
      return told.state;
    }
    told = undefined;
    return undefined;
  };
}

const ABSENT: StoreState = { phase: 'absent' };

/** Whether it is known that there is none. */
export function isWithoutStatus(statuses: Pick<Store<StatusRecord>, 'list' | 'state'>): boolean {
  return statuses.state.phase === 'live' && statuses.list().length === 0;
}

/** It writes every ten seconds; a loop over a large cluster may take minutes. */
const SILENCE_MS = 300_000;

/** Until when (ms of epoch) what it wrote is believed; undefined where it does not say when it did. */
export function believedUntil({ writtenAt }: StatusDocument): number | undefined {
  return writtenAt === undefined ? undefined : writtenAt + SILENCE_MS;
}

/** That it has fallen silent, in words; undefined as long as it has not. */
export function tellSilence(document: StatusDocument, now: number): string | undefined {
  const { writtenAt } = document;
  const until = believedUntil(document);
  if (writtenAt === undefined || until === undefined || until > now) return undefined;
  return `It has not written its status since ${toTimeText(writtenAt)}.`;
}
