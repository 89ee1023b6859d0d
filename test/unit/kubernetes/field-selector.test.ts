import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  matchesFields,
  parseFieldSelector,
  toFieldSelector,
  toFieldSelectorText,
} from '../../../src/kubernetes/field-selector.ts';

describe('parseFieldSelector', () => {
  it.each([
    ['', ''],
    ['metadata.name=web-1', 'metadata.name=web-1'],
    ['metadata.name==web-1', 'metadata.name=web-1'],
    ['status.phase!=Running,metadata.name=a', 'metadata.name=a,status.phase!=Running'],
    [String.raw`reason=a\,b\=c\\d`, String.raw`reason=a\,b\=c\\d`],
    ['spec.nodeName=', 'spec.nodeName='],
  ])('reads %j as %j', (text, canonical) => {
    expect(toFieldSelectorText(parseFieldSelector(text))).toBe(canonical);
  });

  it.each(['x', ',', 'a=b,', '=b', 'a b=c', 'a=b=c', String.raw`a=\x`, 'a=b\\'])(
    'refuses %j',
    (text) => {
      expect(() => parseFieldSelector(text)).toThrow(SyntaxError);
    },
  );

  it('refuses a text that is too long', () => {
    expect(() => parseFieldSelector('a'.repeat(20_000))).toThrow('too long');
  });

  it('reads back any value it wrote', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const written = toFieldSelectorText(
          toFieldSelector([{ field: 'reason', operator: '=', value }]),
        );

        const read = parseFieldSelector(` ${written}`.trimStart());

        expect(matchesFields(read, () => value)).toBe(value.trimEnd() === value);
      }),
    );
  });
});

describe('matchesFields', () => {
  it.each([
    ['status.phase=Running', true],
    ['status.phase!=Running', false],
    ['spec.nodeName=', true],
    ['spec.nodeName!=n', true],
  ])('%s: %s', (text, isMatch) => {
    const selector = parseFieldSelector(text);

    const answer = matchesFields(selector, (field) =>
      field === 'status.phase' ? 'Running' : undefined,
    );

    expect(answer).toBe(isMatch);
  });
});
