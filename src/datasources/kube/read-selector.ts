import type { LabelSelector } from '../../kubernetes/label-selector.ts';
import { toLabelSelector } from '../../kubernetes/label-selector.ts';
import { asRecord, asRecords, asStrings, asText, isJsonRecord } from './json.ts';

/** A selector as objects have it; undefined for what is none, or none that an API server would take. */
export function readSelector(value: unknown): LabelSelector | undefined {
  if (!isJsonRecord(value)) return undefined;
  const labels = Object.entries(asRecord(value['matchLabels']));
  try {
    return toLabelSelector({
      matchLabels: Object.fromEntries(labels.map(([key, text]) => [key, asText(text)])),
      matchExpressions: asRecords(value['matchExpressions']).map(({ key, operator, values }) => ({
        key: asText(key),
        operator: asText(operator),
        values: asStrings(values),
      })),
    });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
