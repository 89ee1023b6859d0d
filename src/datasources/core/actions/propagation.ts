import type { Clock } from '../../../async/clock.ts';
import type { FleetRecord } from '../../fleet/fleet-kind.ts';
import type { Member } from '../../fleet/member.ts';
import type { ApiResource } from '../../kube/discovery-document.ts';
import { readLog } from '../../store/read-log.ts';
import type { LiveStore } from '../../store/store.ts';
import { toTypedKind } from '../any-object.ts';

/** How long an answer waits for the watch to deliver what was written. */
const WAIT_MS = 2000;

/** The Stores a write will be seen in, and where they stood before it was sent. */
export interface PendingWrite {
  /**
   * Whether every Store that is followed has delivered this version, at the latest after two seconds;
   * at once when none is.
   */
  hasVersion(uid: string, resourceVersion: string): Promise<boolean>;
  /** Whether in every Store that is followed the object is gone, or marked as being deleted. */
  hasGone(uid: string): Promise<boolean>;
}

export interface Place {
  readonly member: Member;
  readonly resource: Pick<ApiResource, 'group' | 'resource'>;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly signal: AbortSignal;
}

/** Notes where the Stores stand. To be called before the write is sent. */
export function noteWrite(place: Place): PendingWrite {
  const { member, namespace, name, signal } = place;
  const key = namespace === undefined ? name : `${namespace}/${name}`;
  return noteRows(
    findStores(place).map((store) => ({ store, key })),
    { clock: member.clock, signal },
  );
}

/** As `noteWrite`, for rows of Stores that are known already. */
export function noteRows(
  rows: readonly { readonly store: LiveStore<FleetRecord>; readonly key: string }[],
  waiting: { readonly clock: Clock; readonly signal: AbortSignal },
): PendingWrite {
  const noted = rows.map(({ store, key }) => ({ store, key, position: store.revision }));
  const untilAll = async (isSeenIn: (one: (typeof noted)[number]) => boolean): Promise<boolean> => {
    const waits = noted.map((one) => untilHolds(one.store, () => isSeenIn(one), waiting));
    return (await Promise.all(waits)).every(Boolean);
  };
  return {
    hasVersion: (uid, resourceVersion) =>
      untilAll((one) => {
        if (isVersion(one.store.get(one.key), uid, resourceVersion)) return true;
        // It may have come and been followed by another: the log knows.
        const batch = readLog(one.store, one.position);
        one.position = batch?.revision ?? one.store.revision;
        return batch?.changes.some(({ after }) => isVersion(after, uid, resourceVersion)) ?? false;
      }),
    hasGone: (uid) =>
      untilAll(({ store, key }) => {
        const row = toObject(store.get(key));
        return row?.uid !== uid || row.isDeleted;
      }),
  };
}

/** Those Stores of objects of the kind that somebody reads: what does not run shows nothing old. */
function findStores({ member, resource, namespace }: Place): readonly LiveStore<FleetRecord>[] {
  const typed = toTypedKind(resource.group, resource.resource);
  const stores = typed === undefined ? findUntyped(member, resource) : [member.store(typed)];
  return stores.filter(
    (store) => store.isWhole || store.namespaces?.includes(namespace ?? '') === true,
  );
}

/**
 * Kinds without a type of their own are opened as they are asked for, one for each version. What is
 * derived from their objects has another key, and follows in the same moment.
 */
function findUntyped(
  member: Member,
  { group, resource }: Place['resource'],
): readonly LiveStore<FleetRecord>[] {
  return [...member.opened]
    .filter(([kind]) => kind.resource.group === group && kind.resource.resource === resource)
    .filter(([kind, store]) => 'resource' in store && store.resource === kind.resource)
    .map(([, store]) => store);
}

function toObject(row: FleetRecord | undefined): Seen | undefined {
  if (row === undefined || !('resourceVersion' in row)) return undefined;
  const isDeleted = 'deletedAt' in row && row.deletedAt !== undefined;
  return { uid: row.uid, resourceVersion: row.resourceVersion, isDeleted };
}

function isVersion(row: FleetRecord | undefined, uid: string, resourceVersion: string): boolean {
  return row?.uid === uid && toObject(row)?.resourceVersion === resourceVersion;
}

interface Seen {
  readonly uid: string;
  readonly resourceVersion: unknown;
  readonly isDeleted: boolean;
}

/** Whether it holds of a Store's rows now, or comes to hold within two seconds. */
export async function untilHolds(
  store: LiveStore<FleetRecord>,
  isMet: () => boolean,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<boolean> {
  if (isMet()) return true;
  return await new Promise((resolve) => {
    const finish = (hasCome: boolean): void => {
      timer[Symbol.dispose]();
      unsubscribe();
      signal.removeEventListener('abort', onAbort);
      resolve(hasCome);
    };
    const onAbort = (): void => finish(false);
    const timer = clock.setTimeout(() => finish(false), WAIT_MS);
    const unsubscribe = store.subscribe(() => {
      if (isMet()) finish(true);
    });
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
