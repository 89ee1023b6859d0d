import type { JsonRecord } from '../../kube/json.ts';

/**
 * Reads YAML in block style, as Go writes it: maps, sequences, and plain, quoted and literal texts, of
 * several lines, too. Status documents are written every ten seconds by every cluster, for which a whole
 * YAML library is too slow, and some texts take it more than linear time.
 * @throws SyntaxError for everything else.
 */
export function parseStatusYaml(text: string): JsonRecord {
  const reader: Reader = { lines: text.split('\n').map(toLine), at: 0 };
  if (peek(reader)?.text === '---') reader.at += 1;
  const first = peek(reader);
  if (first === undefined || isItem(first)) throw new SyntaxError('It holds no map.');
  const value = readMap(reader, first.indent, 0);
  if (peek(reader) !== undefined) throw fail(reader, 'is indented too little');
  return value;
}

interface Line {
  readonly indent: number;
  readonly text: string;
}

interface Reader {
  readonly lines: Line[];
  at: number;
}

const MAX_DEPTH = 16;

function toLine(raw: string): Line {
  const text = raw.trimStart();
  return { indent: raw.length - text.length, text: text.trimEnd() };
}

/** The next line that is not empty. */
function peek(reader: Reader): Line | undefined {
  while (reader.lines[reader.at]?.text === '') reader.at += 1;
  return reader.lines[reader.at];
}

function isItem({ text }: Line): boolean {
  return text === '-' || text.startsWith('- ');
}

function readMap(reader: Reader, indent: number, depth: number): JsonRecord {
  if (depth > MAX_DEPTH) throw fail(reader, 'lies too deep');
  const members: [string, unknown][] = [];
  for (let line = peek(reader); line?.indent === indent && !isItem(line); line = peek(reader)) {
    const [, key = '', rest = ''] = MEMBER.exec(line.text) ?? [];
    if (key === '') throw fail(reader, 'is no member of a map');
    reader.at += 1;
    members.push([
      key,
      rest === '' ? readNested(reader, indent, depth) : readScalar(reader, rest, indent),
    ]);
  }
  if ((peek(reader)?.indent ?? 0) > indent) throw fail(reader, 'is indented too much');
  return Object.fromEntries(members);
}

const MEMBER = /^([\w./-]{1,128}):(?: +(.*))?$/;

/** Sequences may stand as far left as the member that they belong to. */
function readNested(reader: Reader, indent: number, depth: number): unknown {
  const line = peek(reader);
  if (line === undefined) return undefined;
  if (isItem(line) && line.indent >= indent) return readSequence(reader, line.indent, depth + 1);
  return line.indent > indent ? readMap(reader, line.indent, depth + 1) : undefined;
}

function readSequence(reader: Reader, indent: number, depth: number): readonly unknown[] {
  const items: unknown[] = [];
  for (let line = peek(reader); line?.indent === indent && isItem(line); line = peek(reader)) {
    const item = toLine(line.text.slice(1));
    const inner = indent + 1 + item.indent;
    if (MEMBER.test(item.text)) {
      reader.lines[reader.at] = { indent: inner, text: item.text };
      items.push(readMap(reader, inner, depth + 1));
    } else {
      reader.at += 1;
      items.push(readScalar(reader, item.text, indent));
    }
  }
  return items;
}

function readScalar(reader: Reader, text: string, indent: number): unknown {
  if (text.startsWith('"')) return unescape(readQuoted(reader, text, '"'));
  if (text.startsWith("'")) {
    return readQuoted(reader, text, "'").slice(1, -1).replaceAll("''", "'");
  }
  if (/^[|>][+-]?$/.test(text)) return readLines(reader, indent).join('\n');
  if (text === '{}') return {};
  if (text === '[]') return [];
  const plain = [text, ...readLines(reader, indent)].join(' ');
  if (plain === 'null' || plain === '~') return undefined;
  return /^-?\d{1,15}$/.test(plain) ? Number(plain) : plain;
}

/** What follows further to the right: the rest of a text. */
function readLines(reader: Reader, indent: number): readonly string[] {
  const lines: string[] = [];
  for (let line = peek(reader); line !== undefined && line.indent > indent; line = peek(reader)) {
    lines.push(line.text);
    reader.at += 1;
  }
  return lines;
}

/** With its quotes. Lines are joined by spaces; a backslash before the end takes the space away. */
function readQuoted(reader: Reader, first: string, quote: '"' | "'"): string {
  const parts = [first];
  let last = first.slice(1);
  while (!isClosed(last, quote)) {
    const line = reader.lines[reader.at];
    if (line === undefined) throw new SyntaxError('A quotation does not end.');
    reader.at += 1;
    last = line.text;
    parts.push(last);
  }
  return parts.join(' ').replaceAll('\\ \\ ', ' ').replaceAll('\\ ', '');
}

/** Whether a quotation ends with this line. */
function isClosed(line: string, quote: '"' | "'"): boolean {
  for (let at = 0; at < line.length; at += 1) {
    const isEscaped =
      quote === '"' ? line[at] === '\\' : line[at] === quote && line[at + 1] === quote;
    if (isEscaped) at += 1;
    else if (line[at] === quote) return at === line.length - 1;
  }
  return false;
}

/** The escapes that JSON has, too; what only YAML has stays as it is. */
function unescape(quoted: string): string {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : quoted;
  } catch {
    // An escape of YAML's own, as `\x1b`.
    return quoted.slice(1, -1);
  }
}

function fail(reader: Reader, what: string): SyntaxError {
  return new SyntaxError(`Line ${reader.at + 1} ${what}.`);
}
