import { parseTime } from '../../../kubernetes/time.ts';
import type { AccessResource } from '../../access/viewer.ts';
import type { ObjectRecord } from '../../kube/object-record.ts';
import type { Written } from '../../store/journal.ts';
import type { Derived } from './derived.ts';
import type { ScalingEventRecord } from './scaling-event.ts';
import { DIRECTION_OF } from './scaling-event.ts';
import { findNameless, findTwin, toNamed } from './twins.ts';

/** Whose states were read, and when. */
export interface DerivedFrom {
  readonly object: ObjectRecord;
  readonly resource: AccessResource;
  /** Milliseconds of the epoch. */
  readonly now: number;
}

/** Writes down what an object tells, unless an Event has told it: then that row is what it was. */
export function writeDerived(
  all: readonly Derived[],
  from: DerivedFrom,
  journal: Written<ScalingEventRecord>,
): void {
  for (const derived of all) {
    const row = toRow(derived, from, journal.get(derived.key));
    if (row === undefined) continue;
    const twin = findTwin(row, journal, { isDerived: false });
    const nameless = twin === undefined ? findNameless(row, journal) : undefined;
    if (twin !== undefined) {
      journal.write([{ ...twin, group: twin.group ?? row.group, confirmedBy: row.key }]);
    } else if (nameless !== undefined) {
      journal.write(toNamed(nameless, row));
    } else {
      journal.write([row]);
    }
  }
}

/** Undefined where there is nothing to add to the row there is. */
function toRow(
  derived: Derived,
  { object, resource, now }: DerivedFrom,
  known: ScalingEventRecord | undefined,
): ScalingEventRecord | undefined {
  const { key, at, isRepeated = false, ...told } = derived;
  if (known !== undefined && !isRepeated) return undefined;
  const observedAt = new Date(now).toISOString();
  const atMs = toBelieved(at, now);
  const { apiVersion, kind, namespace, name, uid, cluster } = object;
  return {
    key,
    uid: key,
    cluster,
    namespace,
    eventUid: '',
    eventCount: 0,
    autoscaler: told.autoscaler,
    type: told.type,
    direction: told.direction ?? DIRECTION_OF[told.type],
    severity: told.severity ?? 'NORMAL',
    subject: { apiVersion, kind, namespace, name, uid },
    group: told.group,
    fromSize: told.fromSize,
    toSize: told.toSize,
    delta: told.delta ?? toDifference(told),
    maxSize: told.maxSize,
    nodeName: told.nodeName ?? (kind === 'Node' ? name : undefined),
    podNames: [],
    reason: told.reason,
    message: told.message,
    component: undefined,
    count: (known?.count ?? 0) + 1,
    repeats: [],
    isDerived: true,
    origin: { resource, namespace },
    lent: undefined,
    confirmedBy: undefined,
    isApproximate: false,
    occurredAt: known?.occurredAt ?? (atMs === undefined || at === undefined ? observedAt : at),
    occurredAtMs: known?.occurredAtMs ?? atMs ?? now,
    observedAt: known?.observedAt ?? observedAt,
  };
}

function toDifference({
  fromSize,
  toSize,
}: Pick<Derived, 'fromSize' | 'toSize'>): number | undefined {
  return fromSize === undefined || toSize === undefined ? undefined : toSize - fromSize;
}

/** The time that an object gives, as far as it is one and lies in the past. */
function toBelieved(at: string | undefined, now: number): number | undefined {
  if (at === undefined) return undefined;
  try {
    const atMs = parseTime(at);
    return atMs <= now ? atMs : undefined;
  } catch {
    // No API server writes such a time: when it was seen is all that is known.
    return undefined;
  }
}
