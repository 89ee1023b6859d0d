import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  matchesLabels,
  parseLabelSelector,
  toLabelSelector,
  toLabelSelectorText,
} from '../../../src/kubernetes/label-selector.ts';

describe('parseLabelSelector', () => {
  it.each([
    ['', ''],
    ['app=web', 'app=web'],
    ['app==web', 'app=web'],
    [' app = web ', 'app=web'],
    ['app!=web', 'app!=web'],
    ['app in (web)', 'app=web'],
    ['tier in (b, a,b)', 'tier in (a,b)'],
    ['tier notin(a,b)', 'tier notin (a,b)'],
    ['canary', 'canary'],
    ['!canary', '!canary'],
    ['n>3', 'n>3'],
    ['n < 7', 'n<7'],
    ['x=', 'x='],
    ['b=2,a in (x,y),!c,a', 'a,a in (x,y),b=2,!c'],
    ['a=1,a=1', 'a=1'],
    ['example.com/Role=Db_1.x', 'example.com/Role=Db_1.x'],
  ])('reads %j as %j', (text, canonical) => {
    expect(toLabelSelectorText(parseLabelSelector(text))).toBe(canonical);
  });

  it.each([
    ',',
    'a=1,',
    '=web',
    'app=we b',
    'app=-web',
    'app in (a',
    'app in a)',
    'app in ((a))',
    'a b',
    '!a=b',
    'n>x',
    'n>1.5',
    `${'k'.repeat(64)}=v`,
    `k=${'v'.repeat(64)}`,
    'UPPER.example/Role=x',
    'app=a%0a',
  ])('refuses %j', (text) => {
    expect(() => parseLabelSelector(text)).toThrow(SyntaxError);
  });

  it('refuses a text that is too long', () => {
    expect(() => parseLabelSelector('a'.repeat(20_000))).toThrow('too long');
  });

  it('reads its own text as the same selector', () => {
    fc.assert(
      fc.property(fc.array(arbitraryTerm(), { maxLength: 5 }), (terms) => {
        const selector = parseLabelSelector(terms.join(','));

        expect(parseLabelSelector(toLabelSelectorText(selector))).toEqual(selector);
      }),
    );
  });
});

describe('toLabelSelector', () => {
  it('joins labels and expressions', () => {
    const selector = toLabelSelector({
      matchLabels: { app: 'web' },
      matchExpressions: [
        { key: 'tier', operator: 'NotIn', values: ['b', 'a'] },
        { key: 'canary', operator: 'DoesNotExist' },
      ],
    });

    expect(toLabelSelectorText(selector)).toBe('app=web,!canary,tier notin (a,b)');
  });

  it.each([
    { key: 'a', operator: 'In', values: [] },
    { key: 'a', operator: 'Exists', values: ['x'] },
    { key: 'a', operator: 'Like', values: ['x'] },
    { key: 'a b', operator: 'Exists' },
  ])('refuses $operator over $values', (expression) => {
    expect(() => toLabelSelector({ matchExpressions: [expression] })).toThrow(SyntaxError);
  });
});

describe('matchesLabels', () => {
  const labels = [
    { key: 'app', value: 'web' },
    { key: 'n', value: '5' },
  ];

  it.each([
    ['', true],
    ['app=web', true],
    ['app=db', false],
    ['app in (db,web)', true],
    ['app notin (db)', true],
    ['other!=x', true],
    ['other=x', false],
    ['app', true],
    ['!app', false],
    ['!constructor', true],
    ['n>4', true],
    ['n<5', false],
    ['app>1', false],
    ['app=web,n=6', false],
  ])('%s: %s', (text, isMatch) => {
    expect(matchesLabels(parseLabelSelector(text), labels)).toBe(isMatch);
  });
});

function arbitraryTerm(): fc.Arbitrary<string> {
  const key = fc.constantFrom('a', 'b', 'example.com/c');
  const value = fc.constantFrom('', 'x', 'y', 'Z_1');
  const values = fc
    .array(value, { minLength: 1, maxLength: 4 })
    .map((list) => `(${list.join(', ')})`);
  return fc.oneof(
    key,
    key.map((name) => `!${name}`),
    fc.tuple(key, fc.constantFrom('=', '==', '!='), value).map((parts) => parts.join('')),
    fc.tuple(key, fc.constantFrom(' in ', ' notin '), values).map((parts) => parts.join('')),
    fc.tuple(key, fc.constantFrom('<', '>'), fc.integer()).map((parts) => parts.join('')),
  );
}
