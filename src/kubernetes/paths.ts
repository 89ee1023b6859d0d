import { isDnsLabel, isDnsSubdomain, isPathSegment, isResourceName } from './names.ts';

/** Where a collection, an object or a subresource lies. The core group is the empty text. */
export interface ResourceLocation {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly namespace?: string | undefined;
  readonly name?: string | undefined;
  readonly subresource?: string | undefined;
}

/**
 * `/apis/apps/v1/namespaces/shop/deployments/web/scale`. Each segment is checked and
 * percent-encoded, and never lower-cased: RBAC names may have capitals.
 * @throws SyntaxError for a segment that cannot be one.
 */
export function toResourcePath(location: ResourceLocation): string {
  const { namespace, resource, name, subresource } = location;
  check(isResourceName(resource), 'resource', resource);
  const segments = [toGroupVersionPath(location)];
  if (namespace !== undefined) {
    check(isDnsLabel(namespace), 'namespace', namespace);
    segments.push('namespaces', namespace);
  }
  segments.push(resource);
  if (name !== undefined) {
    check(isPathSegment(name), 'name', name);
    segments.push(encodeURIComponent(name));
    if (subresource !== undefined) segments.push(...toSubresourceSegments(subresource));
  }
  return segments.join('/');
}

/** `/api/v1` for the core group, else `/apis/<group>/<version>`. */
export function toGroupVersionPath(location: {
  readonly group: string;
  readonly version: string;
}): string {
  const { group, version } = location;
  check(isResourceName(version), 'version', version);
  if (group === '') return `/api/${version}`;
  check(isDnsSubdomain(group), 'group', group);
  return `/apis/${group}/${version}`;
}

/** `apps/v1`, or `v1` for the core group: what stands in `apiVersion`. */
export function toApiVersion(group: string, version: string): string {
  return group === '' ? version : `${group}/${version}`;
}

/** @throws SyntaxError for more than one slash, or an empty part. */
export function parseApiVersion(apiVersion: string): {
  readonly group: string;
  readonly version: string;
} {
  const [first = '', second, ...rest] = apiVersion.split('/');
  const parsed =
    second === undefined ? { group: '', version: first } : { group: first, version: second };
  if (rest.length > 0 || first === '' || parsed.version === '') {
    throw new SyntaxError(`"${apiVersion}" is not an API version.`);
  }
  return parsed;
}

/** A few subresources have a path of their own below them (`proxy/healthz`). */
function toSubresourceSegments(subresource: string): readonly string[] {
  return subresource.split('/').map((segment) => {
    check(isPathSegment(segment), 'subresource', subresource);
    return encodeURIComponent(segment);
  });
}

function check(isValid: boolean, part: string, value: string): void {
  if (!isValid) throw new SyntaxError(`"${value}" is not a ${part}.`);
}
