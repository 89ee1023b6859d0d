import { toConditions, toTruth } from '../core/condition.ts';
import type { JsonRecord } from '../kube/json.ts';
import { asRecord } from '../kube/json.ts';
import type { ObjectRecord } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import type { Resource } from '../kube/resource.ts';
import { defineResource } from '../kube/resource.ts';
import type { LiveStore } from '../store/store.ts';
import type { ViewInput } from '../store/view-input.ts';
import { viewInput } from '../store/view-input.ts';
import type { FunctionTrigger, FunctionTriggerKind } from './function.ts';
import type { See } from './joined-function.ts';

/** An object that calls functions. */
export interface CallerRecord extends ObjectRecord {
  /** What it calls, as `namespace/name`: several where it splits its calls. */
  readonly functionKeys: readonly string[];
  readonly trigger: FunctionTrigger;
}

/** A kind of those, as a line of an engine's table. */
export interface CallerKind {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly kind: string;
  readonly trigger: FunctionTriggerKind;
  /** By which it says that it works. @default it does not say */
  readonly condition?: string;
  readonly read: (spec: JsonRecord) => Pick<FunctionTrigger, 'summary' | 'source'>;
}

/** A resource a kind. Index: `function` as `namespace/name`. */
export function defineCallers<T extends CallerRecord, K extends CallerKind = CallerKind>(
  kinds: readonly K[],
  toCaller: (own: Omit<CallerRecord, 'functionKeys'>, spec: JsonRecord, kind: K) => T,
): readonly Resource<T>[] {
  return kinds.map((one) => {
    const { group, version, resource, kind, trigger, condition, read } = one;
    return defineResource<T>({
      group,
      resource,
      kind,
      isNamespaced: true,
      versions: {
        [version]: (object, context) => {
          const base = toObjectRecord(object, context);
          const spec = asRecord(object['spec']);
          const conditions = toConditions(asRecord(object['status']), context);
          const { apiVersion, name } = base;
          const isReady = condition === undefined ? undefined : toTruth(conditions, condition);
          const own = { kind: trigger, apiVersion, name, isReady, ...read(spec) };
          return toCaller({ ...base, trigger: own }, spec, one);
        },
      },
      indexes: { function: ({ functionKeys }) => functionKeys },
    });
  });
}

/** The callers of an engine in one cluster. */
export interface Callers<T extends CallerRecord> {
  readonly inputs: readonly ViewInput[];
  /** Those of a function as they are now, as far as `see` lets them through, kind by kind. */
  of(key: string): (see: See) => readonly T[];
}

export function openCallers<T extends CallerRecord>(
  resources: readonly Resource<T>[],
  open: (resource: Resource<T>) => LiveStore<T>,
): Callers<T> {
  const opened = resources.map((resource) => ({ resource, store: open(resource) }));
  return {
    inputs: opened.map(({ store }) =>
      viewInput(store, ({ functionKeys }) => functionKeys, { isRequired: false }),
    ),
    of(key) {
      const calling = opened.map(({ resource, store }) => ({
        resource,
        records: store.by('function', key),
      }));
      return (see) => calling.flatMap(({ resource, records }) => see(resource, records));
    },
  };
}
