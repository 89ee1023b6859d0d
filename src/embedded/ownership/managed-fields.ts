import { getPath, toJsonArray, toJsonObject, toText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { withMetadata } from '../object.ts';
import type { KubernetesObject } from '../object.ts';
import { isSameField, toFields } from './field-path.ts';
import type { FieldRules } from './field-path.ts';
import { isSameSet, parseFieldsV1, toFieldsV1 } from './field-set.ts';
import type { FieldSet } from './field-set.ts';

/** Who writes, how and by which path: each owns fields of its own. */
export interface Writer {
  readonly manager: string;
  readonly operation: 'Apply' | 'Update';
  readonly apiVersion: string;
  /** Empty for the object itself. */
  readonly subresource: string;
}

/** What a writer owns, and since when. */
export interface Ownership extends Writer {
  /** Empty of one that took over fields without changing any. */
  readonly time: string;
  readonly fields: FieldSet;
}

/** What differs between two states of an object. */
export interface Difference {
  readonly changed: FieldSet;
  readonly removed: FieldSet;
}

/** Who owns what, by `metadata.managedFields`. */
export function listOwnerships(object: KubernetesObject): readonly Ownership[] {
  return toJsonArray(getPath(object, ['metadata', 'managedFields']))
    .map(toJsonObject)
    .map((entry) => ({
      manager: toText(entry['manager']),
      operation: entry['operation'] === 'Apply' ? 'Apply' : 'Update',
      apiVersion: toText(entry['apiVersion']),
      subresource: toText(entry['subresource']),
      time: toText(entry['time']),
      fields: parseFieldsV1(entry['fieldsV1']),
    }));
}

/** Writes who owns what into `object`; who owns nothing any more is left out. */
export function withOwnerships(
  object: KubernetesObject,
  ownerships: readonly Ownership[],
): KubernetesObject {
  const managedFields = ownerships
    .filter(({ fields }) => fields.size > 0)
    .toSorted(byOperationAndTime)
    .map(toEntry);
  return withMetadata(object, {
    managedFields: managedFields.length === 0 ? undefined : managedFields,
  });
}

/** Whether both would stand in one entry. */
export function isSameWriter(left: Writer, right: Writer): boolean {
  return (
    left.manager === right.manager &&
    left.operation === right.operation &&
    left.apiVersion === right.apiVersion &&
    left.subresource === right.subresource
  );
}

/** Which fields are new or another, and which are gone. */
export function compareObjects(
  before: JsonObject,
  after: JsonObject,
  rules: FieldRules,
): Difference {
  const old = toFields(before, rules);
  const fresh = toFields(after, rules);
  return {
    changed: new Set([...fresh.keys()].filter((key) => !isSameField(old.get(key), fresh.get(key)))),
    removed: new Set([...old.keys()].filter((key) => !fresh.has(key))),
  };
}

/** A plain write: who changes a field owns it from then on, and alone. */
export function trackUpdate(
  before: KubernetesObject | undefined,
  after: KubernetesObject,
  {
    writer,
    at,
    rules,
  }: { readonly writer: Writer; readonly at: string; readonly rules: FieldRules },
): KubernetesObject {
  const { changed, removed } = compareObjects(before ?? {}, after, rules);
  const known = before === undefined ? [] : listOwnerships(before);
  const own = known.find((one) => isSameWriter(one, writer));
  const fields = (own?.fields ?? new Set()).difference(removed).union(changed);
  const isSame = own !== undefined && isSameSet(own.fields, fields);
  const others = known
    .filter((one) => one !== own)
    .map((one) => withFields(one, one.fields.difference(changed).difference(removed)));
  return withOwnerships(after, [...others, { ...writer, time: isSame ? own.time : at, fields }]);
}

/** The same writer, with other fields. */
export function withFields(ownership: Ownership, fields: FieldSet): Ownership {
  return { ...ownership, fields };
}

function toEntry(ownership: Ownership): JsonObject {
  const { manager, operation, apiVersion, time, fields, subresource } = ownership;
  return {
    manager,
    operation,
    apiVersion,
    ...(time === '' ? {} : { time }),
    fieldsType: 'FieldsV1',
    fieldsV1: toFieldsV1(fields),
    ...(subresource === '' ? {} : { subresource }),
  };
}

function byOperationAndTime(left: Ownership, right: Ownership): number {
  return (
    left.operation.localeCompare(right.operation) ||
    left.time.localeCompare(right.time) ||
    left.manager.localeCompare(right.manager)
  );
}
