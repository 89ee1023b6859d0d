import { describe, expect, it } from 'vitest';
import { createLogSplitter } from '../../../src/datasources/kube/log-lines.ts';
import type { LogLine } from '../../../src/datasources/kube/log-lines.ts';

describe('createLogSplitter', () => {
  it('parts the time the node wrote from the text', () => {
    const lines = split(['2026-01-01T00:00:00.123456789Z hello\n']);

    expect(lines).toEqual([
      { at: '2026-01-01T00:00:00.123456789Z', text: 'hello', isTruncated: false },
    ]);
  });

  it.each([
    ['no time', 'hello', undefined, 'hello'],
    ['a time alone', '2026-01-01T00:00:00Z ', '2026-01-01T00:00:00Z', ''],
    ['an offset', '2026-01-01T00:00:00.1+01:00 x', '2026-01-01T00:00:00.1+01:00', 'x'],
    ['something like a time', '2026-01-01 x', undefined, '2026-01-01 x'],
    ['a carriage return at its end', '2026-01-01T00:00:00Z x\r', '2026-01-01T00:00:00Z', 'x'],
  ])('reads a line with %s', (_title, line, at, text) => {
    expect(split([`${line}\n`])).toEqual([{ at, text, isTruncated: false }]);
  });

  it('gives the same lines wherever the chunks are cut', () => {
    const bytes = Buffer.from('2026-01-01T00:00:00Z grüße 🚀\n\nzweite Zeile ✓\nohne Ende');
    const whole = split([bytes]);

    const cuts = Array.from({ length: bytes.length }, (_, at) =>
      split([bytes.subarray(0, at), bytes.subarray(at)]),
    );

    expect(whole.map(({ text }) => text)).toEqual(['grüße 🚀', '', 'zweite Zeile ✓', 'ohne Ende']);
    for (const lines of cuts) expect(lines).toEqual(whole);
  });

  it('replaces what is no UTF-8', () => {
    const [line] = split([Buffer.from([0x61, 0xff, 0x62, 0x0a])]);

    expect(line?.text).toBe('a\uFFFDb');
  });

  it('cuts a long line at a whole character and says so, in whatever chunks it comes', () => {
    const bytes = Buffer.from(`2026-01-01T00:00:00Z ${'ü'.repeat(50)}\nnext\n`);

    const lines = split([bytes.subarray(0, 30), bytes.subarray(30, 31), bytes.subarray(31)], 11);

    expect(lines).toEqual([
      { at: '2026-01-01T00:00:00Z', text: 'üüüüü', isTruncated: true },
      { at: undefined, text: 'next', isTruncated: false },
    ]);
  });

  it('holds no more of an endless line than its bound', () => {
    const splitter = createLogSplitter({ maxBytes: 100 });
    for (let chunk = 0; chunk < 1000; chunk += 1) splitter.push(Buffer.alloc(1000, 'x'));

    const [line] = splitter.flush();

    expect(line).toEqual({ at: undefined, text: 'x'.repeat(100), isTruncated: true });
  });
});

function split(chunks: readonly (Buffer | string)[], maxBytes = 1000): readonly LogLine[] {
  const splitter = createLogSplitter({ maxBytes });
  const lines = chunks.flatMap((chunk) => splitter.push(Buffer.from(chunk)));
  return [...lines, ...splitter.flush()];
}
