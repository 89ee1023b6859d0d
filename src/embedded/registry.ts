import { BUILT_IN_RESOURCES } from './built-in-resources.ts';
import { toDefinitions } from './custom-resources.ts';
import type { KubernetesObject } from './object.ts';
import type { ResourceDefinition } from './resource.ts';
import { apiVersionOf } from './resource.ts';

/** Which resources are served now: the built-in ones and those of the definitions present. */
export interface Registry {
  list(): readonly ResourceDefinition[];
  find(group: string, version: string, resource: string): ResourceDefinition | undefined;
  findKind(apiVersion: string, kind: string): ResourceDefinition | undefined;
  /** Any version of a resource; undefined when none is served. */
  findResource(group: string, resource: string): ResourceDefinition | undefined;
  define(crd: KubernetesObject): void;
  /** Answers what is served no more. */
  undefine(crd: KubernetesObject): readonly ResourceDefinition[];
  clear(): void;
}

export function createRegistry(): Registry {
  const custom = new Map<string, readonly ResourceDefinition[]>();
  let all: readonly ResourceDefinition[] = BUILT_IN_RESOURCES;
  const refresh = (): void => {
    all = [...BUILT_IN_RESOURCES, ...[...custom.values()].flat()];
  };

  return {
    list: () => all,
    find: (group, version, resource) =>
      all.find(
        (definition) =>
          definition.resource === resource &&
          definition.group === group &&
          definition.version === version,
      ),
    findKind: (apiVersion, kind) =>
      all.find((definition) => definition.kind === kind && apiVersionOf(definition) === apiVersion),
    findResource: (group, resource) =>
      all.find((definition) => definition.resource === resource && definition.group === group),
    define(crd) {
      custom.set(crd.metadata.name, toDefinitions(crd));
      refresh();
    },
    undefine(crd) {
      const gone = custom.get(crd.metadata.name) ?? [];
      custom.delete(crd.metadata.name);
      refresh();
      return gone;
    },
    clear() {
      custom.clear();
      refresh();
    },
  };
}
