import {
  matchesSelector,
  toLabelSelector,
  toLabelSelectorText,
} from '../kubernetes/label-selector.ts';
import type { LabelExpression, LabelSelector } from '../kubernetes/label-selector.ts';
import { isJsonObject, toJsonArray, toJsonObject, toText } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import type { KubernetesObject } from './object.ts';

/** Whether the labels of `object` are meant by a `spec.selector`; a missing one means nothing. */
export function isSelected(object: KubernetesObject, selector: Json | undefined): boolean {
  if (!isJsonObject(selector)) {
    return false;
  }
  const own = object.metadata.labels ?? {};
  if (selector['matchExpressions'] === undefined) {
    const wanted = Object.entries(toJsonObject(selector['matchLabels']));
    return wanted.every(([key, value]) => own[key] === value);
  }
  return matchesSelector(parseSelector(selector), (key) =>
    Object.hasOwn(own, key) ? own[key] : undefined,
  );
}

/** The text form of a `spec.selector`, as `status.selector` of a Scale has it. */
export function toSelectorText(selector: Json | undefined): string {
  return toLabelSelectorText(parseSelector(toJsonObject(selector)));
}

function parseSelector(selector: JsonObject): LabelSelector {
  return toLabelSelector({
    matchLabels: Object.fromEntries(
      Object.entries(toJsonObject(selector['matchLabels'])).map(([key, value]) => [
        key,
        toText(value),
      ]),
    ),
    matchExpressions: toJsonArray(selector['matchExpressions']).map((one) =>
      toExpression(toJsonObject(one)),
    ),
  });
}

function toExpression(expression: JsonObject): LabelExpression {
  const values = toJsonArray(expression['values']).map(toText);
  return {
    key: toText(expression['key']),
    operator: toText(expression['operator']),
    ...(values.length === 0 ? {} : { values }),
  };
}
