/** What a name of some kind may be made of; the API server has these three rules. */
export type NameRule = 'label' | 'subdomain' | 'pathSegment';

/** RFC 1123: namespaces, and most things that become a host name. */
export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && DNS_LABEL.test(text);
}

/** RFC 1123: the rule for most kinds, and for API groups. */
export function isDnsSubdomain(text: string): boolean {
  return text.length <= 253 && DNS_SUBDOMAIN.test(text);
}

/** What may stand between two slashes of a path: RBAC names such as `system:node` live by it. */
export function isPathSegment(text: string): boolean {
  return (
    text.length > 0 &&
    text.length <= 1024 &&
    text !== '.' &&
    text !== '..' &&
    !/[/%]/.test(text) &&
    text.isWellFormed()
  );
}

/** A label or annotation key: `app`, `example.com/role`. */
export function isQualifiedName(text: string): boolean {
  const slash = text.indexOf('/');
  const prefix = slash < 0 ? undefined : text.slice(0, slash);
  const name = text.slice(slash + 1);
  return (prefix === undefined || isDnsSubdomain(prefix)) && name.length <= 63 && NAME.test(name);
}

export function isLabelValue(text: string): boolean {
  return text === '' || (text.length <= 63 && NAME.test(text));
}

/** An API version, or a resource's plural: a DNS label that begins with a letter. */
export function isResourceName(text: string): boolean {
  return isDnsLabel(text) && !/^\d/.test(text);
}

/**
 * The rule for the names of one kind. Groups of other makers may be served by aggregated API
 * servers with laxer names (`kube:admin`, `app@sha256:…`): there only the path binds.
 */
export function nameRuleOf(group: string, resource: string): NameRule {
  if (!isBuiltInGroup(group)) return 'pathSegment';
  if (group === '' && (resource === 'namespaces' || resource === 'services')) return 'label';
  return PATH_SEGMENT_RESOURCES.has(`${resource}.${group}`) ? 'pathSegment' : 'subdomain';
}

export function isNameByRule(rule: NameRule, text: string): boolean {
  switch (rule) {
    case 'label':
      return isDnsLabel(text);
    case 'subdomain':
      return isDnsSubdomain(text);
    case 'pathSegment':
      return isPathSegment(text);
  }
}

const DNS_LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const DNS_SUBDOMAIN = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const NAME = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

const PATH_SEGMENT_RESOURCES: ReadonlySet<string> = new Set([
  'roles.rbac.authorization.k8s.io',
  'rolebindings.rbac.authorization.k8s.io',
  'clusterroles.rbac.authorization.k8s.io',
  'clusterrolebindings.rbac.authorization.k8s.io',
  'ipaddresses.networking.k8s.io',
  'apiservices.apiregistration.k8s.io',
]);

/** Groups without a dot (`apps`, `batch`) and those of Kubernetes itself. */
function isBuiltInGroup(group: string): boolean {
  return !group.includes('.') || BUILT_IN_GROUPS.has(group);
}

const BUILT_IN_GROUPS: ReadonlySet<string> = new Set([
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'authentication.k8s.io',
  'authorization.k8s.io',
  'certificates.k8s.io',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'events.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'networking.k8s.io',
  'node.k8s.io',
  'rbac.authorization.k8s.io',
  'resource.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);
