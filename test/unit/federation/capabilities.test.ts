import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../src/datasources/federation/actions/member-changes.ts';
import { HUBS } from '../../../src/datasources/federation/member-view.ts';

describe('capabilities', () => {
  it.each(HUBS.map((hub) => [hub.name, hub] as const))(
    'of %s are what its members can truly be asked for',
    (name, { capabilities }) => {
      // Of a garden seeds and shoots are members, each with what can be done to it.
      const kinds = ['Seed', 'Shoot'].map((kind) => changesOf({ hubType: name, kind }));
      const { accept, cordon, uncordon, unjoin } = Object.assign({}, ...kinds);

      expect(capabilities.includes('ACCEPT')).toBe(accept !== undefined);
      expect(capabilities.includes('CORDON')).toBe(cordon !== undefined && uncordon !== undefined);
      expect(capabilities.includes('UNJOIN')).toBe(unjoin !== undefined);
    },
  );

  it('are of one hub for each type', () => {
    expect(new Set(HUBS.map(({ name }) => name)).size).toBe(HUBS.length);
  });
});
