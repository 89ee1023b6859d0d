import { toConditions, toTruth } from '../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import { asRecord } from '../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import type { Resource, ResourceIndexes } from '../kube/resource.ts';
import { defineResource } from '../kube/resource.ts';
import type { LiveStore } from '../store/store.ts';
import type { ViewInput } from '../store/view-input.ts';
import { viewInput } from '../store/view-input.ts';
import type { FunctionTrigger, FunctionTriggerKind } from './function.ts';
import type { See } from './joined-function.ts';

/** An object that calls functions. */
export interface CallerRecord extends ObjectRecord {
  readonly trigger: FunctionTrigger;
}

/** One that names them. */
export interface NamingCallerRecord extends CallerRecord {
  /** What it calls, as `namespace/name`: several where it splits its calls. */
  readonly functionKeys: readonly string[];
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

/** A resource a kind, for callers that name what they call. Index: `function` as `namespace/name`. */
export function defineNamingCallers<
  T extends NamingCallerRecord,
  K extends CallerKind = CallerKind,
>(
  kinds: readonly K[],
  toCaller: (own: CallerRecord, spec: JsonRecord, kind: K) => T,
): readonly Resource<T>[] {
  return defineCallers(kinds, toCaller, { function: ({ functionKeys }) => functionKeys });
}

/** A resource a kind. */
export function defineCallers<T extends CallerRecord, K extends CallerKind = CallerKind>(
  kinds: readonly K[],
  toCaller: (own: CallerRecord, spec: JsonRecord, kind: K) => T,
  indexes: ResourceIndexes<T>,
): readonly Resource<T>[] {
  return kinds.map((kind) =>
    defineResource<T>({
      ...kind,
      isNamespaced: true,
      versions: {
        [kind.version]: (object, context) =>
          toCaller(toOwn(kind, object, context), asRecord(object['spec']), kind),
      },
      indexes,
    }),
  );
}

function toOwn(
  { trigger: kind, condition, read }: CallerKind,
  object: KubernetesObject,
  context: ProjectionContext,
): CallerRecord {
  const base = toObjectRecord(object, context);
  const { apiVersion, name } = base;
  const conditions = toConditions(asRecord(object['status']), context);
  const isReady = condition === undefined ? undefined : toTruth(conditions, condition);
  return {
    ...base,
    trigger: { kind, apiVersion, name, isReady, ...read(asRecord(object['spec'])) },
  };
}

/** The callers of an engine in one cluster, that name what they call. */
export interface Callers<T extends NamingCallerRecord> {
  readonly inputs: readonly ViewInput[];
  /** Those of a function as they are now, as far as `see` lets them through, kind by kind. */
  of(key: string): (see: See) => readonly T[];
}

export function openCallers<T extends NamingCallerRecord>(
  resources: readonly Resource<T>[],
  open: (resource: Resource<T>) => LiveStore<T>,
  /** Of what is named, where that is not the function itself. */
  toFunctions: (key: string) => readonly string[] = (key) => [key],
): Callers<T> {
  const opened = resources.map((resource) => ({ resource, store: open(resource) }));
  return {
    inputs: opened.map(({ store }) =>
      viewInput(store, ({ functionKeys }) => functionKeys.flatMap(toFunctions), {
        isRequired: false,
      }),
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
