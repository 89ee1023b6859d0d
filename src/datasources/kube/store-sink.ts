import type { Clock } from '../../async/clock.ts';
import type { Log } from '../../telemetry/log.ts';
import type { MutableStore } from '../store/mutable-store.ts';
import type { StoreState } from '../store/store.ts';
import type { KubernetesObject } from './json.ts';
import { asRecord } from './json.ts';
import type { ProjectionContext, ResourceRecord } from './object-record.ts';
import { toKey } from './object-record.ts';
import type { ReflectorSink } from './reflector-options.ts';
import type { Projection } from './resource.ts';

export interface StoreSinkOptions<T extends ResourceRecord> {
  readonly cluster: string;
  readonly store: MutableStore<T>;
  readonly project: Projection<T>;
  readonly context: ProjectionContext;
  readonly clock: Clock;
  readonly log: Log;
  readonly report: (state: StoreState) => void;
  readonly isUrgent: () => boolean;
  /** The rows of this namespace alone are the sink's. @default all */
  readonly namespace?: string | undefined;
}

/**
 * Projects objects into the records of a Store. What is listed again and did not change keeps its
 * record, so that a list after a break costs and announces only the difference.
 */
export function createStoreSink<T extends ResourceRecord>(
  options: StoreSinkOptions<T>,
): ReflectorSink<T> {
  const { store, namespace, clock } = options;
  const prefix = namespace === undefined ? undefined : `${namespace}/`;
  const own = (): readonly T[] =>
    prefix === undefined
      ? store.list()
      : store.list().filter((record) => record.key.startsWith(prefix));
  return {
    ingest: (object) => ingest(options, object),
    replace(records) {
      if (prefix === undefined) {
        store.replace(records.values());
        return;
      }
      const remove = own().filter((record) => !records.has(record.key));
      const put = [...records.values()].filter((record) => store.get(record.key) !== record);
      store.apply({ put, remove: remove.map((record) => record.key) });
    },
    apply(put, remove) {
      store.apply({ put, remove });
    },
    touch() {
      store.touch(clock.now());
    },
    report: options.report,
    size: () => (prefix === undefined ? store.size : own().length),
    isUrgent: options.isUrgent,
  };
}

function ingest<T extends ResourceRecord>(
  { cluster, store, project, context, log }: StoreSinkOptions<T>,
  object: KubernetesObject,
): T | undefined {
  const metadata = asRecord(object['metadata']);
  const known = store.get(toKey(object));
  const isKnown =
    known !== undefined &&
    known.uid === metadata['uid'] &&
    known.resourceVersion === metadata['resourceVersion'];
  if (isKnown) return known;
  try {
    const record = project(object, context);
    Object.freeze(record);
    return record;
  } catch (error) {
    // One object that a projection cannot read must not cost the others.
    log.warn(
      { cluster, kind: context.kind, key: toKey(object), err: error },
      'An object cannot be read and is left out.',
    );
    return undefined;
  }
}
