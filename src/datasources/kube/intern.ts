import type { Label } from '../../kubernetes/label-selector.ts';
import { isJsonRecord } from './json.ts';

/**
 * Shares equal strings and label sets between records: 5,000 pods of a Deployment hold one copy of
 * their namespace, node names and labels. Both tables are bounded; a full one is started anew, which
 * costs memory for a while and never correctness.
 */
export interface Interner {
  text(value: string): string;
  labels(value: unknown): readonly Label[];
}

export interface InternerOptions {
  /** @default 65536 */
  readonly maxTexts?: number;
  /** @default 16384 */
  readonly maxLabelSets?: number;
}

export function createInterner(options: InternerOptions = {}): Interner {
  const { maxTexts = 65_536, maxLabelSets = 16_384 } = options;
  const texts = new Map<string, string>();
  const labelSets = new Map<string, readonly Label[]>();

  const text = (value: string): string => {
    // Long texts are seldom equal, and comparing them costs more than it saves.
    if (value.length > MAX_LENGTH) return value;
    const known = texts.get(value);
    if (known !== undefined) return known;
    if (texts.size >= maxTexts) texts.clear();
    texts.set(value, value);
    return value;
  };
  return {
    text,
    labels(value) {
      const entries = toEntries(value);
      if (entries.length === 0) return NO_LABELS;
      const id = JSON.stringify(entries);
      const known = labelSets.get(id);
      if (known !== undefined) return known;
      if (labelSets.size >= maxLabelSets) labelSets.clear();
      const labels = Object.freeze(
        entries.map(([key, one]) => Object.freeze({ key: text(key), value: text(one) })),
      );
      labelSets.set(id, labels);
      return labels;
    },
  };
}

const MAX_LENGTH = 256;
const NO_LABELS: readonly Label[] = Object.freeze([]);

function toEntries(value: unknown): [string, string][] {
  if (!isJsonRecord(value)) return [];
  const entries: [string, string][] = [];
  for (const [key, one] of Object.entries(value)) {
    if (typeof one === 'string') entries.push([key, one]);
  }
  return entries.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
}
