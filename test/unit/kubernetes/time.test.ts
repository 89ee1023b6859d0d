import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTime, parseTime, toTimeText } from '../../../src/kubernetes/time.ts';

describe('parseTime', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2026-11-22T22:39:00Z', Date.UTC(2026, 10, 22, 22, 39)],
    ['2026-11-22T22:39:00.123456Z', Date.UTC(2026, 10, 22, 22, 39, 0, 123)],
    ['2026-11-22T22:39:00.5Z', Date.UTC(2026, 10, 22, 22, 39, 0, 500)],
    ['2026-11-22T22:39:00+02:00', Date.UTC(2026, 10, 22, 20, 39)],
    ['2026-11-22T22:39:00-00:30', Date.UTC(2026, 10, 22, 23, 9)],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
  ])('reads %s', (text, ms) => {
    expect(parseTime(text)).toBe(ms);
  });

  it.each([
    '',
    'now',
    '2026-11-22',
    '2026-11-22 22:39:00Z',
    '2026-11-22T22:39Z',
    '2026-11-22T22:39:00',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T22:39:00+24:00',
  ])('refuses %j', (text) => {
    expect(() => parseTime(text)).toThrow(SyntaxError);
  });

  it('reads back what toTimeText wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799 }), (seconds) => {
        expect(parseTime(toTimeText(seconds * 1000 + 999))).toBe(seconds * 1000);
      }),
    );
  });
});

describe('findTime', () => {
  it('answers a time, and nothing for what is none', () => {
    expect(findTime('2026-11-22T22:39:00Z')).toBe(Date.UTC(2026, 10, 22, 22, 39));
    expect(findTime('soon')).toBeUndefined();
    expect(findTime('')).toBeUndefined();
  });
});
