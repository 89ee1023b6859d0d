import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineSplitter } from '../../../src/datasources/kube/line-splitter.ts';

describe('createLineSplitter', () => {
  it('finds the same lines however the stream is cut', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 })), cuts, (texts, sizes) => {
        const lines = texts.map((text) => text.replaceAll('\n', 'ü')).filter((text) => text !== '');
        const stream = Buffer.from(lines.map((line) => `${line}\n`).join(''));
        const splitter = createLineSplitter({ maxBytes: 1024 });

        const found: string[] = [];
        for (let at = 0, turn = 0; at < stream.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          found.push(...splitter.push(stream.subarray(at, at + size)).map(String));
          at += size;
        }

        expect(found).toEqual(lines);
      }),
    );
  });

  it('drops half a line at the end', () => {
    const splitter = createLineSplitter({ maxBytes: 1024 });

    expect(splitter.push(Buffer.from('{"a":1}\n{"b"')).map(String)).toEqual(['{"a":1}']);
  });

  it('refuses a line above its bound, for what it said is lost', () => {
    const splitter = createLineSplitter({ maxBytes: 10 });
    splitter.push(Buffer.from('12345678'));

    expect(() => splitter.push(Buffer.from('90123'))).toThrow(/more than 10 bytes/);
  });
});
