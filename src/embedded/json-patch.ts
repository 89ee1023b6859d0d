import { isJsonArray, isJsonObject, isSameJson, toJsonObject, toText } from './json.ts';
import type { Json, JsonObject } from './json.ts';

/** RFC 6902. @throws {SyntaxError} for an operation that cannot be done or a failed test. */
export function applyJsonPatch(document: Json, operations: readonly Json[]): Json {
  let patched = document;
  for (const operation of operations.map(toJsonObject)) {
    patched = applyOperation(patched, operation);
  }
  return patched;
}

function applyOperation(document: Json, operation: JsonObject): Json {
  const path = parsePointer(operation['path']);
  const type = toText(operation['op']);
  switch (type) {
    case 'add':
      return change(document, path, { type: 'add', value: operation['value'] ?? null });
    case 'replace':
      return change(document, path, { type: 'replace', value: operation['value'] ?? null });
    case 'remove':
      return change(document, path, { type: 'remove' });
    case 'test':
      if (!isSameJson(find(document, path), operation['value'] ?? null)) {
        throw new SyntaxError(`testing value ${toText(operation['path'])} failed: test failed`);
      }
      return document;
    case 'copy':
    case 'move': {
      const from = parsePointer(operation['from']);
      const value = find(document, from);
      if (value === undefined) {
        throw new SyntaxError(`"${toText(operation['from'])}" does not exist`);
      }
      const source = type === 'move' ? change(document, from, { type: 'remove' }) : document;
      return change(source, path, { type: 'add', value });
    }
    default:
      throw new SyntaxError(`unexpected operation "${type}"`);
  }
}

type Change =
  | { readonly type: 'add' | 'replace'; readonly value: Json }
  | { readonly type: 'remove' };

function change(document: Json, path: readonly string[], edit: Change): Json {
  const [member, ...rest] = path;
  if (member === undefined) {
    return edit.type === 'remove' ? null : edit.value;
  }
  if (isJsonArray(document)) {
    return changeElement(document, member, rest, edit);
  }
  if (!isJsonObject(document)) {
    throw new SyntaxError(`"${member}" is not below an object`);
  }
  const child = document[member];
  if (rest.length > 0) {
    if (child === undefined) {
      throw new SyntaxError(`missing path "${member}"`);
    }
    return { ...document, [member]: change(child, rest, edit) };
  }
  if (edit.type !== 'add' && child === undefined) {
    throw new SyntaxError(`"${member}" does not exist`);
  }
  if (edit.type === 'remove') {
    return Object.fromEntries(Object.entries(document).filter(([name]) => name !== member));
  }
  return { ...document, [member]: edit.value };
}

function changeElement(
  array: readonly Json[],
  member: string,
  rest: readonly string[],
  edit: Change,
): Json {
  const index = member === '-' ? array.length : Number(member);
  const end = edit.type === 'add' && rest.length === 0 ? array.length : array.length - 1;
  if (!/^(?:-|\d+)$/.test(member) || index > end) {
    throw new SyntaxError(`"${member}" is outside of the array`);
  }
  const element = array[index];
  if (rest.length > 0 && element !== undefined) {
    return array.with(index, change(element, rest, edit));
  }
  if (edit.type === 'remove') {
    return array.toSpliced(index, 1);
  }
  return edit.type === 'add'
    ? array.toSpliced(index, 0, edit.value)
    : array.with(index, edit.value);
}

function find(document: Json, path: readonly string[]): Json | undefined {
  let found: Json | undefined = document;
  for (const member of path) {
    if (isJsonArray(found)) {
      found = found[Number(member)];
    } else if (isJsonObject(found)) {
      found = found[member];
    } else {
      return undefined;
    }
  }
  return found;
}

function parsePointer(value: Json | undefined): readonly string[] {
  if (typeof value !== 'string' || (value !== '' && !value.startsWith('/'))) {
    throw new SyntaxError('a JSON pointer begins with a slash');
  }
  return value
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
