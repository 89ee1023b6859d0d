import { Composer, LineCounter, Parser } from 'yaml';
import type { Document, SchemaOptions } from 'yaml';
import { yieldToLoop } from '../../../async/delay.ts';
import { isDnsLabel, isPathSegment } from '../../../kubernetes/names.ts';
import { parseApiVersion } from '../../../kubernetes/paths.ts';
import type { JsonRecord } from '../../kube/json.ts';
import { asRecord, asRecords, asText, isJsonRecord } from '../../kube/json.ts';
import type { UserError } from './refusal.ts';
import { Refusal, refuse } from './refusal.ts';

/** One object of a manifest, checked as far as that can be done without its cluster. */
export interface ManifestObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly body: JsonRecord;
}

export interface ManifestLimits {
  /** Of the text, in UTF-8. @default 1048576 */
  readonly maxBytes?: number;
  /** Objects, those of lists included. @default 250 */
  readonly maxObjects?: number;
}

/**
 * Reads all of a manifest before anything of it is used: YAML as kubectl reads it, documents parted by
 * `---`, lists unfolded, empty documents left out.
 * @throws {Refusal} `INVALID` with what is wrong with each document, or with the whole.
 */
export async function parseManifest(
  text: string,
  { maxBytes = 1024 * 1024, maxObjects = 250 }: ManifestLimits = {},
): Promise<readonly ManifestObject[]> {
  const bytes = Buffer.byteLength(text);
  if (bytes > maxBytes) {
    throw refuseWhole(`A manifest has at most ${maxBytes} bytes, not ${bytes}.`);
  }
  const objects: ManifestObject[] = [];
  const errors: UserError[] = [];
  let number = 0;
  for (const read of readDocuments(text)) {
    number += 1;
    if (number > maxObjects) throw refuseWhole(`A manifest has at most ${maxObjects} documents.`);
    try {
      for (const body of unfold(read())) objects.push(toObject(body));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      errors.push({ code: 'INVALID', message: `Document ${number}: ${error.message}`, path: PATH });
    }
    if (objects.length > maxObjects) {
      throw refuseWhole(`A manifest has at most ${maxObjects} objects.`);
    }
    // A document takes milliseconds: others may want to be answered between two.
    await yieldToLoop();
  }
  if (errors.length > 0) throw new Refusal(errors.slice(0, MAX_ERRORS));
  if (objects.length === 0) throw refuseWhole('The manifest has no objects.');
  return objects;
}

const PATH = ['input', 'manifest'];
const MAX_ERRORS = 20;
/** An API server takes no more for one object. */
const MAX_OBJECT_LENGTH = 3 * 1024 * 1024;
const MAX_ALIASES = 100;
const MAX_DEPTH = 200;

function refuseWhole(message: string, cause?: unknown): Refusal {
  return refuse('INVALID', message, { argument: 'manifest', cause });
}

/** Each document, as it is come to: a function that answers its value, or throws what is wrong with it. */
function* readDocuments(text: string): Generator<() => unknown, void, undefined> {
  const lines = new LineCounter();
  const parser = new Parser(lines.addNewLine);
  const composer = new Composer({
    version: '1.1',
    customTags: toKubectlTags,
    logLevel: 'silent',
  });
  const documents = composer.compose(parser.parse(text));
  for (;;) {
    const { done, value: document } = takeNext(documents);
    if (done === true) return;
    yield () => toValue(document, lines);
  }
}

/** The parser itself gives up on what is nested without end. */
function takeNext<T>(documents: Generator<T, void>): IteratorResult<T, void> {
  try {
    return documents.next();
  } catch (cause) {
    throw refuseWhole('The manifest cannot be parsed: it is nested too deep.', cause);
  }
}

type Tags = Extract<SchemaOptions['customTags'], readonly unknown[]>;

/**
 * kubectl reads YAML 1.1 (`0644` is octal, `yes` is true) without what JSON has no form for: dates and
 * times stay texts.
 */
function toKubectlTags(tags: Tags): Tags {
  return tags.filter((tag) => {
    if (typeof tag === 'string') return true;
    const isTime = 'format' in tag && tag.format === 'TIME';
    return !isTime && !DROPPED_TAGS.has(tag.tag);
  });
}

const DROPPED_TAGS: ReadonlySet<string> = new Set(
  ['timestamp', 'binary', 'omap', 'pairs', 'set'].map((name) => `tag:yaml.org,2002:${name}`),
);

/** @throws SyntaxError for what is no YAML, or would be too large once its aliases are written out. */
function toValue(document: Document.Parsed, lines: LineCounter): unknown {
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new SyntaxError(`line ${line}, column ${col}: ${error.message}`);
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (cause) {
    throw new SyntaxError('its aliases are too many, or lead nowhere.', { cause });
  }
  if (measure(value, MAX_OBJECT_LENGTH) < 0) {
    throw new SyntaxError('it is too large, once its aliases are written out.');
  }
  return value;
}

/** What is left of a budget of characters after a value was written out; negative when it is spent. */
function measure(value: unknown, budget: number, depth = 0): number {
  if (typeof value === 'string') return budget - value.length - 2;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new SyntaxError('it has a number that JSON has no form for.');
  }
  if (typeof value !== 'object' || value === null) return budget - 4;
  if (depth > MAX_DEPTH) throw new SyntaxError('it is nested too deep, or into itself.');
  let left = budget - 2;
  for (const [key, child] of Object.entries(value)) {
    left = measure(child, left - key.length - 4, depth + 1);
    if (left < 0) return left;
  }
  return left;
}

/** The objects of a list, lists in it included; nothing for an empty document. */
function* unfold(value: unknown): Generator<unknown, void, undefined> {
  if (value === null || value === undefined) return;
  const isList = isJsonRecord(value) && LIST_KIND.test(asText(value['kind']));
  if (!isList || !Array.isArray(value['items'])) {
    yield value;
    return;
  }
  for (const element of asRecords(value['items'])) yield* unfold(withKind(element, value));
}

const LIST_KIND = /List$/;

/** Elements of a `ConfigMapList` need not name their kind. */
function withKind(element: JsonRecord, list: JsonRecord): JsonRecord {
  const kind = asText(list['kind']).replace(LIST_KIND, '');
  return kind === '' ? element : { apiVersion: list['apiVersion'], kind, ...element };
}

/** @throws SyntaxError for what names no object. */
function toObject(body: unknown): ManifestObject {
  if (!isJsonRecord(body)) throw new SyntaxError('it is not an object.');
  const apiVersion = asText(body['apiVersion']);
  const kind = asText(body['kind']);
  if (apiVersion === '') throw new SyntaxError('it has no apiVersion.');
  parseApiVersion(apiVersion);
  if (!/^[A-Za-z][A-Za-z0-9]{0,62}$/.test(kind)) throw new SyntaxError('it has no kind.');
  const { name, namespace } = asRecord(body['metadata']);
  if (typeof name !== 'string' || !isPathSegment(name)) {
    throw new SyntaxError(`this ${kind} has no name, or one that cannot be.`);
  }
  if (namespace === undefined || namespace === null || namespace === '') {
    return { apiVersion, kind, namespace: undefined, name, body };
  }
  if (typeof namespace !== 'string' || !isDnsLabel(namespace)) {
    throw new SyntaxError(`the namespace of ${kind} ${name} cannot be one.`);
  }
  return { apiVersion, kind, namespace, name, body };
}
