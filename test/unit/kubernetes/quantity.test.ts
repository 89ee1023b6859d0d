import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseQuantity,
  sumQuantities,
  toCanonicalText,
  toMillis,
  toWhole,
} from '../../../src/kubernetes/quantity.ts';

describe('parseQuantity', () => {
  it.each([
    ['0', 0n],
    ['1', 1_000_000_000n],
    ['-1', -1_000_000_000n],
    ['+2', 2_000_000_000n],
    ['.5', 500_000_000n],
    ['5.', 5_000_000_000n],
    ['100n', 100n],
    ['100u', 100_000n],
    ['100m', 100_000_000n],
    ['1k', 10n ** 12n],
    ['1M', 10n ** 15n],
    ['1E', 10n ** 27n],
    ['1Ki', 1024n * 10n ** 9n],
    ['1.5Gi', 1536n * 1024n ** 2n * 10n ** 9n],
    ['1e3', 10n ** 12n],
    ['1E3', 10n ** 12n],
    ['12e-3', 12_000_000n],
    ['0.0000000001', 1n],
    ['-0.0000000001', -1n],
  ])('reads %s exactly', (text, nanos) => {
    const quantity = parseQuantity(text);

    expect(quantity.nanos).toBe(nanos);
  });

  it.each([
    '',
    ' ',
    '.',
    'm',
    '1K',
    '1mi',
    '1 Gi',
    '1e',
    '1e3.5',
    '0x10',
    'NaN',
    '1Gi ',
    '--1',
    '1,5',
  ])('refuses %j', (text) => {
    expect(() => parseQuantity(text)).toThrow(SyntaxError);
  });

  it('refuses a text of a megabyte without reading it', () => {
    expect(() => parseQuantity('9'.repeat(1_000_000))).toThrow(SyntaxError);
  });

  it.each(['1e999999999999', '9223372036854775808', '16Ei'])(
    'caps %s as the API server does',
    (text) => {
      const quantity = parseQuantity(text);

      expect(quantity.nanos).toBe((2n ** 63n - 1n) * 10n ** 9n);
    },
  );

  it('keeps a tiny amount above zero', () => {
    const quantity = parseQuantity('1e-999999999999');

    expect(quantity.nanos).toBe(1n);
  });
});

describe('toMillis and toWhole', () => {
  it.each([
    ['250m', 250, 1],
    ['1n', 1, 1],
    ['2', 2000, 2],
    ['-1500m', -1500, -1],
    ['128Mi', 134_217_728_000, 134_217_728],
  ])('rounds %s up', (text, millis, whole) => {
    const quantity = parseQuantity(text);

    expect([toMillis(quantity), toWhole(quantity)]).toEqual([millis, whole]);
  });
});

describe('toCanonicalText', () => {
  it.each([
    ['0Gi', '0'],
    ['1000m', '1'],
    ['1500m', '1500m'],
    ['0.5', '500m'],
    ['1000', '1k'],
    ['1024Mi', '1Gi'],
    ['1.5Gi', '1536Mi'],
    ['0.5Ki', '512'],
    ['1.5Ki', '1536'],
    ['12e6', '12e6'],
    ['1200e4', '12e6'],
    ['0.0001e3', '100e-3'],
    ['-2Ki', '-2Ki'],
  ])('writes %s as %s', (text, canonical) => {
    expect(toCanonicalText(parseQuantity(text))).toBe(canonical);
  });

  it('reads back as the same amount', () => {
    fc.assert(
      fc.property(arbitraryQuantityText(), (text) => {
        const quantity = parseQuantity(text);
        const again = parseQuantity(toCanonicalText(quantity));

        expect(again.nanos).toBe(quantity.nanos);
        expect(toCanonicalText(again)).toBe(toCanonicalText(quantity));
      }),
    );
  });
});

describe('sumQuantities', () => {
  it('is exact, and keeps the format of the first that counts', () => {
    const sum = sumQuantities(['0', '100Mi', '0.1', '1n'].map(parseQuantity));

    expect(sum).toEqual({ nanos: 104_857_600_100_000_001n, format: 'binarySI' });
  });

  it('is zero of nothing', () => {
    expect(toCanonicalText(sumQuantities([]))).toBe('0');
  });
});

/** Whole below the cap, so that binary sizes lose no fraction in the canonical text. */
function arbitraryQuantityText(): fc.Arbitrary<string> {
  const decimal = fc
    .tuple(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.constantFrom('n', 'u', 'm', '', 'k', 'M', 'G', 'T'),
    )
    .map(([amount, suffix]) => `${amount}${suffix}`);
  const binary = fc
    .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constantFrom('Ki', 'Mi', 'Gi', 'Ti'))
    .map(([amount, suffix]) => `${amount}${suffix}`);
  const exponent = fc
    .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -9, max: 12 }))
    .map(([amount, power]) => `${amount}e${power}`);
  return fc.oneof(decimal, binary, exponent);
}
