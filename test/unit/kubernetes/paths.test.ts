import { describe, expect, it } from 'vitest';
import { parseApiVersion, toApiVersion, toResourcePath } from '../../../src/kubernetes/paths.ts';

describe('toResourcePath', () => {
  it.each([
    [{ group: '', version: 'v1', resource: 'pods' }, '/api/v1/pods'],
    [
      {
        group: '',
        version: 'v1',
        resource: 'pods',
        namespace: 'shop',
        name: 'web-1',
        subresource: 'log',
      },
      '/api/v1/namespaces/shop/pods/web-1/log',
    ],
    [
      { group: 'apps', version: 'v1', resource: 'deployments', namespace: 'shop' },
      '/apis/apps/v1/namespaces/shop/deployments',
    ],
    [
      {
        group: 'rbac.authorization.k8s.io',
        version: 'v1',
        resource: 'clusterroles',
        name: 'System:Üser',
      },
      '/apis/rbac.authorization.k8s.io/v1/clusterroles/System%3A%C3%9Cser',
    ],
  ])('encodes segments and keeps capitals: %j', (location, path) => {
    expect(toResourcePath(location)).toBe(path);
  });

  it.each([
    { group: '', version: 'v1', resource: 'pods', name: '..' },
    { group: '', version: 'v1', resource: 'pods', name: 'a/b' },
    { group: '', version: 'v1', resource: 'pods', namespace: '../kube-system' },
    { group: '', version: 'v1', resource: 'Pods' },
    { group: '', version: '..', resource: 'pods' },
    { group: 'a/b', version: 'v1', resource: 'pods' },
    { group: '', version: 'v1', resource: 'pods', name: 'a', subresource: '../b' },
  ])('refuses what could lead elsewhere: %j', (location) => {
    expect(() => toResourcePath(location)).toThrow(SyntaxError);
  });
});

describe('parseApiVersion', () => {
  it.each([
    ['v1', '', 'v1'],
    ['apps/v1', 'apps', 'v1'],
  ])('reads %s, and writes it again', (text, group, version) => {
    expect(parseApiVersion(text)).toEqual({ group, version });
    expect(toApiVersion(group, version)).toBe(text);
  });

  it.each(['', '/v1', 'apps/', 'a/b/c'])('refuses %j', (text) => {
    expect(() => parseApiVersion(text)).toThrow(SyntaxError);
  });
});
