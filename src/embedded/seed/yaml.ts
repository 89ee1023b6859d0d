import { isJsonArray, isJsonObject } from '../json.ts';
import type { Json } from '../json.ts';

/**
 * YAML in block style, as far as status texts need it: no text of several lines, no empty lists.
 * They are written thousands of times a day, for which a whole YAML library is too slow.
 */
export function toYaml(value: Json, indent = ''): string {
  if (isJsonArray(value)) {
    return value.map((one) => `${indent}- ${toYaml(one, `${indent}  `).trimStart()}`).join('');
  }
  if (!isJsonObject(value)) {
    return `${indent}${toScalar(value)}\n`;
  }
  return Object.entries(value)
    .flatMap(([member, child]) => {
      if (child === undefined) {
        return [];
      }
      const isNested = isJsonArray(child) || isJsonObject(child);
      const inner = isJsonArray(child) ? indent : `${indent}  `;
      return isNested
        ? [`${indent}${member}:\n${toYaml(child, inner)}`]
        : [`${indent}${member}: ${toScalar(child)}\n`];
    })
    .join('');
}

/** Texts are quoted unless they are plain words, names or times. */
function toScalar(value: Json): string {
  return typeof value === 'string' && /^\w[\w .:+/-]*\w$/.test(value)
    ? value
    : JSON.stringify(value);
}
