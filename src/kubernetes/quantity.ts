/**
 * A Kubernetes quantity, exact to the nano, as the API server keeps it: finer digits are rounded
 * away from zero, and what lies above 2^63−1 is that.
 */
export interface Quantity {
  readonly nanos: bigint;
  /** Which suffixes the canonical text uses. */
  readonly format: QuantityFormat;
}

export type QuantityFormat = 'decimalSI' | 'binarySI' | 'decimalExponent';

/**
 * Reads `500m`, `1.5Gi`, `2e3`, `0.1`.
 * @throws SyntaxError for anything the API server would refuse, and above 128 characters.
 */
export function parseQuantity(text: string): Quantity {
  const parts = text.length > MAX_LENGTH ? null : PATTERN.exec(text);
  if (parts === null) throw new SyntaxError(`"${text.slice(0, 40)}" is not a quantity.`);
  const [, sign = '', whole = '', fraction = '', suffix = ''] = parts;
  const scale = toScale(suffix);
  const digits = BigInt(`${whole}${fraction}`);
  const magnitude = digits === 0n ? 0n : toNanos(digits, fraction.length, scale);
  const capped = magnitude > MAX_NANOS ? MAX_NANOS : magnitude;
  return { nanos: sign === '-' ? -capped : capped, format: scale.format };
}

/** Thousandths, rounded up as the scheduler does. Exact up to 2^53. */
export function toMillis(quantity: Quantity): number {
  return Number(divideUp(quantity.nanos, 1_000_000n));
}

/** The whole number (bytes, pods), rounded up. Exact up to 2^53. */
export function toWhole(quantity: Quantity): number {
  return Number(divideUp(quantity.nanos, 1_000_000_000n));
}

/** The exact sum, in the format of the first that is not zero. */
export function sumQuantities(quantities: Iterable<Quantity>): Quantity {
  let nanos = 0n;
  let format: QuantityFormat | undefined;
  for (const quantity of quantities) {
    nanos += quantity.nanos;
    if (quantity.nanos !== 0n) format ??= quantity.format;
  }
  return { nanos, format: format ?? 'decimalSI' };
}

/** The text the API server would answer: `1000m` is `1`, `1024Mi` is `1Gi`, `0.5` is `500m`. */
export function toCanonicalText(quantity: Quantity): string {
  const { nanos } = quantity;
  if (nanos === 0n) return '0';
  const sign = nanos < 0n ? '-' : '';
  const magnitude = nanos < 0n ? -nanos : nanos;
  if (quantity.format === 'binarySI' && magnitude >= 1024n * NANOS) {
    return sign + toBinaryText(divideAway(magnitude, NANOS));
  }
  return sign + toDecimalText(magnitude, quantity.format);
}

interface Scale {
  readonly format: QuantityFormat;
  readonly multiplier: bigint;
  /** Power of ten, added to that of the digits. */
  readonly exponent: number;
}

const MAX_LENGTH = 128;
const NANOS = 1_000_000_000n;
const MAX_NANOS = (2n ** 63n - 1n) * NANOS;
const PATTERN = /^([+-]?)(?:(?=\.?\d)(\d*)\.?(\d*))((?:[eE][+-]?\d+)|[numkMGTPE]|[KMGTPE]i)?$/;
const DECIMAL_SUFFIXES = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'] as const;
const BINARY_SUFFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'] as const;

function toScale(suffix: string): Scale {
  if (suffix.endsWith('i')) {
    const power = BINARY_SUFFIXES.findIndex((candidate) => candidate === suffix);
    return { format: 'binarySI', multiplier: 1024n ** BigInt(power), exponent: 0 };
  }
  if (suffix.length > 1) {
    return { format: 'decimalExponent', multiplier: 1n, exponent: Number(suffix.slice(1)) };
  }
  const power = DECIMAL_SUFFIXES.findIndex((candidate) => candidate === suffix) - 3;
  return { format: 'decimalSI', multiplier: 1n, exponent: power * 3 };
}

function toNanos(digits: bigint, fractionDigits: number, scale: Scale): bigint {
  // Beyond these bounds the answer is the cap or one nano; the power itself could exhaust memory.
  const exponent = Math.max(-300, Math.min(300, scale.exponent)) - fractionDigits + 9;
  const value = digits * scale.multiplier;
  return exponent >= 0
    ? value * 10n ** BigInt(exponent)
    : divideAway(value, 10n ** BigInt(-exponent));
}

/** For a dividend that is not negative. */
function divideAway(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

/** Towards positive infinity, as bigint division goes towards zero. */
function divideUp(dividend: bigint, divisor: bigint): bigint {
  return dividend > 0n ? divideAway(dividend, divisor) : dividend / divisor;
}

function toBinaryText(whole: bigint): string {
  let mantissa = whole;
  let power = 0;
  while (mantissa % 1024n === 0n && power < BINARY_SUFFIXES.length - 1) {
    mantissa /= 1024n;
    power += 1;
  }
  return `${mantissa}${BINARY_SUFFIXES[power]}`;
}

function toDecimalText(magnitude: bigint, format: QuantityFormat): string {
  let mantissa = magnitude;
  let power = 0;
  while (mantissa % 1000n === 0n && power < DECIMAL_SUFFIXES.length - 1) {
    mantissa /= 1000n;
    power += 1;
  }
  if (format !== 'decimalExponent') return `${mantissa}${DECIMAL_SUFFIXES[power]}`;
  const exponent = (power - 3) * 3;
  return exponent === 0 ? `${mantissa}` : `${mantissa}e${exponent}`;
}
