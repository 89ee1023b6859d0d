import { asRecord, asRecords, asStrings, asText } from './json.ts';
import { toResourceName } from './resource.ts';

/** One kind a cluster serves, over all its versions. */
export interface ApiResource {
  /** The empty text is the core group. */
  readonly group: string;
  /** The plural, as in paths. */
  readonly resource: string;
  readonly kind: string;
  readonly isNamespaced: boolean;
  /** Those served, the server's preference first. */
  readonly versions: readonly string[];
  /** Of the preferred version. */
  readonly verbs: readonly string[];
  readonly subresources: readonly string[];
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
  /** The server behind it does not answer the API server now: what it serves cannot be read. */
  readonly isStale: boolean;
}

/** One version of one group, as either form of discovery tells it. */
export interface ApiGroupVersion {
  readonly group: string;
  readonly version: string;
  readonly isStale: boolean;
  readonly resources: readonly ApiVersionResource[];
}

export interface ApiVersionResource {
  readonly resource: string;
  readonly kind: string;
  readonly isNamespaced: boolean;
  readonly verbs: readonly string[];
  readonly subresources: readonly string[];
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
}

/** Reads an `APIGroupDiscoveryList`, v2 or v2beta1. */
export function parseAggregated(document: unknown): readonly ApiGroupVersion[] {
  return asRecords(asRecord(document)['items']).flatMap((item) => {
    const group = asText(asRecord(item['metadata'])['name']);
    return asRecords(item['versions']).map((version) => ({
      group,
      version: asText(version['version']),
      isStale: version['freshness'] === 'Stale',
      resources: asRecords(version['resources']).map((resource) => ({
        resource: asText(resource['resource']),
        kind: asText(asRecord(resource['responseKind'])['kind']),
        isNamespaced: resource['scope'] === 'Namespaced',
        verbs: asStrings(resource['verbs']),
        subresources: asRecords(resource['subresources']).map((one) => asText(one['subresource'])),
        shortNames: asStrings(resource['shortNames']),
        categories: asStrings(resource['categories']),
      })),
    }));
  });
}

/** The group versions that an `APIVersions` or `APIGroupList` names, in the server's order. */
export function parseGroupVersions(
  document: unknown,
): readonly { readonly group: string; readonly version: string }[] {
  const { versions, groups } = asRecord(document);
  const core = asStrings(versions).map((version) => ({ group: '', version }));
  const named = asRecords(groups).flatMap((group) => {
    const preferred = asText(asRecord(group['preferredVersion'])['version']);
    const names = asRecords(group['versions']).map((version) => asText(version['version']));
    const ordered = [...new Set([preferred, ...names])].filter((version) => version !== '');
    return ordered.map((version) => ({ group: asText(group['name']), version }));
  });
  return [...core, ...named];
}

/** Reads an `APIResourceList`: subresources come as `pods/log` among the resources. */
export function parseResourceList(document: unknown): readonly ApiVersionResource[] {
  const entries = asRecords(asRecord(document)['resources']);
  const names = entries.map((entry) => asText(entry['name']));
  return entries
    .filter((entry) => !asText(entry['name']).includes('/'))
    .map((entry) => {
      const resource = asText(entry['name']);
      const prefix = `${resource}/`;
      return {
        resource,
        kind: asText(entry['kind']),
        isNamespaced: entry['namespaced'] === true,
        verbs: asStrings(entry['verbs']),
        subresources: names
          .filter((name) => name.startsWith(prefix))
          .map((name) => name.slice(prefix.length)),
        shortNames: asStrings(entry['shortNames']),
        categories: asStrings(entry['categories']),
      };
    });
}

/** Joins the versions of each resource; the first version that is not stale describes it. */
export function toApiResources(
  groupVersions: readonly ApiGroupVersion[],
): ReadonlyMap<string, ApiResource> {
  const resources = new Map<string, ApiResource>();
  for (const { group, version, isStale, resources: entries } of groupVersions) {
    for (const entry of entries) {
      const name = toResourceName(group, entry.resource);
      const known = resources.get(name);
      if (known === undefined) {
        resources.set(name, { group, ...entry, versions: [version], isStale });
      } else if (known.isStale && !isStale) {
        resources.set(name, { group, ...entry, versions: [version, ...known.versions], isStale });
      } else {
        resources.set(name, { ...known, versions: [...known.versions, version] });
      }
    }
  }
  return resources;
}
