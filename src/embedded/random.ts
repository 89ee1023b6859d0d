/** A number of 0 up to but not including 1, as `Math.random` answers. */
export type Random = () => number;

/** The same sequence for the same seed (the mulberry32 generator). */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A version 4 UUID made of `random`. */
export function toUid(random: Random): string {
  const digits = Array.from({ length: 32 }, (_, index) => {
    if (index === 12) {
      return '4';
    }
    const digit = Math.floor(random() * 16);
    return (index === 16 ? (digit & 3) | 8 : digit).toString(16);
  }).join('');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-');
}

/** The suffix the real server puts after `generateName`: no vowels, no digits that look like one. */
export function toNameSuffix(random: Random, length = 5): string {
  return Array.from(
    { length },
    () => SUFFIX_ALPHABET[Math.floor(random() * SUFFIX_ALPHABET.length)],
  ).join('');
}

export function pickOne<T>(random: Random, choices: readonly T[]): T {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) {
    throw new RangeError('There is nothing to pick from.');
  }
  return choice;
}

const SUFFIX_ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';
