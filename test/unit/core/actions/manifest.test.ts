import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../../../src/datasources/core/actions/manifest.ts';
import { Refusal } from '../../../../src/datasources/core/actions/refusal.ts';

describe('parseManifest', () => {
  it('reads documents in their order and leaves empty ones out', async () => {
    const objects = await parseManifest(
      `---\n${toMap('a')}---\n---\n# nothing\n---\n${toMap('b')}`,
    );

    expect(objects.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(objects[0]).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      namespace: undefined,
      name: 'a',
      body: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } },
    });
  });

  it.each([
    ['0644', 420],
    ['0o644', '0o644'],
    ['yes', true],
    ['off', false],
    ['"yes"', 'yes'],
    ['22:22', '22:22'],
    ['2026-01-01', '2026-01-01'],
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
    ['~', null],
    ['1e3', 1000],
    ['0x1F', 31],
  ])('reads %s as kubectl does', async (text, value) => {
    const [object] = await parseManifest(`${toMap('a')}value: ${text}\n`);

    expect(object?.body['value']).toEqual(value);
  });

  it('reads anchors, merges and JSON', async () => {
    const [first] = await parseManifest(`${toMap('a')}x: &x { a: 1 }\nz: { <<: *x, b: 2 }\n`);
    const [second] = await parseManifest(
      '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"}}',
    );

    expect(first?.body['z']).toEqual({ a: 1, b: 2 });
    expect(second?.name).toBe('p');
  });

  it('unfolds lists, those of a kind and those in lists too', async () => {
    const inner = { kind: 'ConfigMapList', apiVersion: 'v1', items: [{ metadata: { name: 'b' } }] };
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } };
    const list = { apiVersion: 'v1', kind: 'List', items: [pod, inner] };

    const objects = await parseManifest(JSON.stringify(list));

    expect(objects.map(({ kind, name }) => `${kind}/${name}`)).toEqual(['Pod/a', 'ConfigMap/b']);
  });

  it('keeps keys that mean something to JavaScript as mere keys', async () => {
    const [object] = await parseManifest(`${toMap('a')}data: { __proto__: x, constructor: z }\n`);

    expect(Object.entries(Object(object?.body['data']))).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'z'],
    ]);
  });

  it.each([
    ['no apiVersion', 'kind: Pod\nmetadata: { name: a }\n', 'no apiVersion'],
    ['an apiVersion that cannot be', 'apiVersion: a/b/c\nkind: Pod\n', 'a/b/c'],
    ['no kind', 'apiVersion: v1\nmetadata: { name: a }\n', 'no kind'],
    ['no name', 'apiVersion: v1\nkind: Pod\nmetadata: { generateName: a }\n', 'no name'],
    ['a path for a name', 'apiVersion: v1\nkind: Pod\nmetadata: { name: a/b }\n', 'no name'],
    [
      'a namespace that cannot be',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: a, namespace: ../b }\n',
      'namespace',
    ],
    ['text alone', 'hello\n', 'not an object'],
    ['a list alone', '- a\n', 'not an object'],
    ['no number of JSON', `${toMap('a')}x: .inf\n`, 'JSON'],
    ['one key twice', `${toMap('a')}kind: Pod\n`, 'line 8'],
    ['an alias without an anchor', `${toMap('a')}x: *none\n`, 'aliases'],
  ])('refuses a document with %s, and says which', async (_title, document, message) => {
    const errors = await refusalOf(`${toMap('good')}---\n${document}`);

    expect(errors).toEqual([
      {
        code: 'INVALID',
        path: ['input', 'manifest'],
        message: expect.stringMatching(new RegExp(`^Document 2: .*${message}`)),
      },
    ]);
  });

  it('tells what is wrong with every document', async () => {
    const errors = await refusalOf(`kind: Pod\n---\n${toMap('good')}---\napiVersion: v1\n`);

    expect(errors.map(({ message }) => message.slice(0, 10))).toEqual(['Document 1', 'Document 3']);
  });

  it('refuses nothing at all', async () => {
    expect((await refusalOf('# nothing\n'))[0]?.message).toBe('The manifest has no objects.');
  });

  it.each([
    ['nested', toBomb(9)],
    ['flat, of a large value', toWideBomb()],
  ])('refuses a bomb of aliases, %s, in no time', async (_title, bomb) => {
    const startedAt = performance.now();

    const [error] = await refusalOf(bomb);

    expect(error?.message).toMatch(/aliases/);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it('refuses an alias that leads into itself', async () => {
    expect((await refusalOf(`${toMap('a')}x: &x [*x]\n`))[0]?.message).toMatch(/^Document 1: /);
  });

  it('refuses what is nested without end', async () => {
    expect(await refusalOf(`${toMap('a')}x: ${'['.repeat(100_000)}`)).toHaveLength(1);
  });

  it('refuses 1,000 documents, and 1,000 objects of one list', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => toMap(`m-${index}`)).join('---\n');
    const items = Array.from({ length: 1000 }, (_, index) => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: `m-${index}` },
    }));

    const ofDocuments = await refusalOf(many);
    const ofList = await refusalOf(JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));

    expect(ofDocuments[0]?.message).toBe('A manifest has at most 250 documents.');
    expect(ofList[0]?.message).toBe('A manifest has at most 250 objects.');
  });

  it('takes as many objects and bytes as its limits say, and not one more', async () => {
    const two = `${toMap('a')}---\n${toMap('b')}`;
    const bytes = Buffer.byteLength(two);

    expect(await parseManifest(two, { maxObjects: 2, maxBytes: bytes })).toHaveLength(2);
    await expect(parseManifest(two, { maxObjects: 1 })).rejects.toThrow('at most 1');
    await expect(parseManifest(two, { maxBytes: bytes - 1 })).rejects.toThrow('bytes');
    expect((await refusalOf('ü'.repeat(600_000)))[0]?.message).toContain(
      '1048576 bytes, not 1200000',
    );
  });
});

function toMap(name: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;
}

async function refusalOf(text: string): Promise<Refusal['errors']> {
  try {
    await parseManifest(text);
  } catch (error) {
    if (error instanceof Refusal) return error.errors;
    throw error;
  }
  throw new Error('It was not refused.');
}

/** Each level holds the one before nine times. */
function toBomb(levels: number): string {
  const lines = Array.from({ length: levels }, (_, level) => {
    const aliases = Array.from({ length: 9 }, () => `*l${level}`).join(', ');
    return `l${level + 1}: &l${level + 1} [${aliases}]`;
  });
  return `${toMap('bomb')}l0: &l0 boom\n${lines.join('\n')}\n`;
}

/** Few aliases, each of half a megabyte. */
function toWideBomb(): string {
  const aliases = Array.from({ length: 90 }, () => '*big').join(', ');
  return `${toMap('bomb')}big: &big ${'x'.repeat(500_000)}\nall: [${aliases}]\n`;
}
