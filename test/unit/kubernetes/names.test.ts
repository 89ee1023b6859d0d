import { describe, expect, it } from 'vitest';
import {
  isDnsLabel,
  isDnsSubdomain,
  isNameByRule,
  isPathSegment,
  isQualifiedName,
  nameRuleOf,
} from '../../../src/kubernetes/names.ts';

describe('names', () => {
  it.each([
    ['a', true, true, true],
    ['web-1', true, true, true],
    ['a.b', false, true, true],
    ['system:node', false, false, true],
    ['Admin', false, false, true],
    ['-a', false, false, true],
    ['a..b', false, false, true],
    ['', false, false, false],
    ['.', false, false, false],
    ['..', false, false, false],
    ['a/b', false, false, false],
    ['a%2fb', false, false, false],
    ['\uD800', false, false, false],
    ['x'.repeat(64), false, true, true],
    ['x'.repeat(254), false, false, true],
    ['x'.repeat(1025), false, false, false],
  ])('%j is a label: %s, a subdomain: %s, a path segment: %s', (text, ...expected) => {
    expect([isDnsLabel(text), isDnsSubdomain(text), isPathSegment(text)]).toEqual(expected);
  });

  it.each([
    ['app', true],
    ['example.com/app', true],
    ['example.com/', false],
    ['/app', false],
    ['a/b/c', false],
    ['Example.com/app', false],
    ['App_1.x', true],
  ])('%j is a qualified name: %s', (text, expected) => {
    expect(isQualifiedName(text)).toBe(expected);
  });

  it.each([
    ['', 'namespaces', 'label'],
    ['', 'pods', 'subdomain'],
    ['apps', 'deployments', 'subdomain'],
    ['rbac.authorization.k8s.io', 'clusterroles', 'pathSegment'],
    ['user.openshift.io', 'users', 'pathSegment'],
    ['metrics.k8s.io', 'pods', 'pathSegment'],
  ])('the rule of %s/%s is %s', (group, resource, rule) => {
    expect(nameRuleOf(group, resource)).toBe(rule);
  });

  it('holds a name against its rule', () => {
    expect(isNameByRule('label', 'a.b')).toBe(false);
    expect(isNameByRule('subdomain', 'a.b')).toBe(true);
    expect(isNameByRule('pathSegment', 'kube:admin')).toBe(true);
  });
});
