import { describe, expect, it } from 'vitest';
import { diffObjects, isSameState } from '../../../../src/datasources/core/actions/object-diff.ts';
import type { KubernetesObject } from '../../../../src/datasources/kube/json.ts';

describe('diffObjects', () => {
  it('is a unified diff of YAML, without what the API server counts', () => {
    const before = toMap({ a: 'one', b: 'two' }, { resourceVersion: '1', generation: 1 });
    const after = toMap({ a: 'one', b: 'three' }, { resourceVersion: '2', generation: 2 });

    const diff = diffObjects(before, after);

    expect(diff).toBe(
      [
        '--- ConfigMap/shop/settings',
        '+++ ConfigMap/shop/settings',
        '@@ -5,4 +5,4 @@',
        '   namespace: shop',
        ' data:',
        '   a: one',
        '-  b: two',
        '+  b: three',
        '',
      ].join('\n'),
    );
  });

  it('shows all of what is new', () => {
    const diff = diffObjects(undefined, toMap({ a: 'one' }));

    expect(diff).toContain('@@ -0,0 +1,7 @@');
    expect(diff).toContain('+  a: one');
  });

  it('is empty where nothing but bookkeeping, status and managers differ', () => {
    const managedFields = [{ manager: 'kubectl', fieldsV1: {} }];
    const before = { ...toMap({ a: 'one' }), status: { phase: 'old' } };
    const after = { ...toMap({ a: 'one' }, { managedFields, uid: 'u' }), status: {} };

    expect(diffObjects(before, after)).toBe('');
    expect(isSameState(before, after)).toBe(true);
  });

  it('says that the data of a Secret differ, and never in what', () => {
    const before = { ...toMap({ password: 'b2xk' }), kind: 'Secret' };
    const after = { ...toMap({ password: 'bmV3' }), kind: 'Secret' };

    const diff = diffObjects(before, after);

    expect(diff).toContain('+data: (changed, not shown)');
    expect(diff).not.toMatch(/b2xk|bmV3|password/);
    expect(isSameState(before, after)).toBe(false);
    expect(diffObjects(before, before)).toBe('');
  });

  it('leaves out last-applied copies, which hold secrets too', () => {
    const key = 'kubectl.kubernetes.io/last-applied-configuration';
    const before = toMap({ a: 'one' }, { annotations: { [key]: 'old' } });
    const after = toMap({ a: 'two' }, { annotations: { [key]: 'new' } });

    expect(diffObjects(before, after)).not.toMatch(/last-applied|old|new/);
  });

  it('is cut at the end of a line when it is long, and not made when everything differs', () => {
    const none = toMap({});

    const long = diffObjects(none, toMap(toData(900, 'x'.repeat(100))));
    const added = diffObjects(undefined, toMap(toData(3000, 'x'.repeat(40))));
    const hopeless = diffObjects(toMap(toData(9000, 'a')), toMap(toData(9000, 'b')));

    expect(long.length).toBeLessThan(70_000);
    expect(long.endsWith('\n… (cut)\n')).toBe(true);
    expect(added.endsWith('\n… (cut)\n')).toBe(true);
    expect(hopeless).toBe('Too much differs to be shown.\n');
  });
});

function toData(count: number, text: string): Record<string, string> {
  const keys = Array.from({ length: count }, (_, index) => `k-${index}`);
  return Object.fromEntries(keys.map((key) => [key, `${text}-${key}`]));
}

function toMap(data: Readonly<Record<string, string>>, metadata = {}): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'settings', namespace: 'shop', ...metadata },
    data,
  };
}
