import type { AccessResource } from '../../access/viewer.ts';
import type { ObjectRecord, ResourceRecord } from '../../kube/object-record.ts';
import type { Resource } from '../../kube/resource.ts';
import type { JournalFeed } from '../../store/journal.ts';
import { readLog } from '../../store/read-log.ts';
import type { LiveStore, StoreRecord } from '../../store/store.ts';
import { writeDerived } from './derived-rows.ts';
import type { Derived } from './derived.ts';
import type { ScalingEventRecord } from './scaling-event.ts';

/** One step of an object's life; `before` is undefined for one that was there when the server came. */
export interface StateChange<R> {
  readonly before: R | undefined;
  readonly after: R | undefined;
}

/** Tells what the states of one kind of object mean. Pure, and one file each. */
export interface Derivation {
  readonly resource: AccessResource;
  readonly open: (opening: DerivationOpening) => JournalFeed<ScalingEventRecord>;
}

/** Where the objects of a cluster are had from. */
export interface ObjectSource {
  informer<T extends ResourceRecord>(resource: Resource<T>): LiveStore<T>;
}

export interface DerivationOpening {
  readonly kube: ObjectSource;
  /** Read first: of an Event and its twin the Event's id counts where both are there from the start. */
  readonly behind: LiveStore<StoreRecord>;
  readonly now: () => number;
}

export function defineDerivation<R extends ObjectRecord>(
  resource: Resource<R>,
  derive: (change: StateChange<R>) => readonly Derived[],
): Derivation {
  return {
    resource,
    open({ kube, behind, now }) {
      const store = kube.informer(resource);
      return {
        store,
        behind,
        isOptional: true,
        read(after, journal) {
          const batch = after === undefined ? undefined : readLog(store, after);
          const changes =
            batch?.changes ?? store.list().map((row) => ({ before: undefined, after: row }));
          // What is not there because it may not be read any more has not been taken away.
          const isSeen = store.state.phase !== 'absent' && store.state.phase !== 'forbidden';
          for (const change of changes) {
            const object = change.after ?? (isSeen ? change.before : undefined);
            if (object === undefined) continue;
            const derived = derive(change);
            if (derived.length === 0) continue;
            writeDerived(derived, { object, resource, now: now() }, journal);
          }
          return batch?.revision ?? store.revision;
        },
      };
    },
  };
}
