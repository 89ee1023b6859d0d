import type { ResourceDefinition } from './resource.ts';

/** A path below an object, as discovery tells of it. */
export interface Subresource {
  readonly name: string;
  /** Undefined where it is the kind of the object itself. */
  readonly responseKind?: {
    readonly group: string;
    readonly version: string;
    readonly kind: string;
  };
  readonly verbs: readonly string[];
}

/** What is served below the objects of a resource, in the order in which discovery lists it. */
export function subresourcesOf(definition: ResourceDefinition): readonly Subresource[] {
  const status = definition.hasStatus ? [STATUS] : [];
  const scale = definition.scale === undefined ? [] : [SCALE];
  if (!definition.isBuiltIn) {
    return [...status, ...scale];
  }
  return definition.storageKey === 'pods' ? [EVICTION, LOG, ...status] : [...scale, ...status];
}

const STATUS: Subresource = { name: 'status', verbs: ['get', 'patch', 'update'] };

const LOG: Subresource = { name: 'log', verbs: ['get'] };

const SCALE: Subresource = {
  name: 'scale',
  responseKind: { group: 'autoscaling', version: 'v1', kind: 'Scale' },
  verbs: ['get', 'patch', 'update'],
};

const EVICTION: Subresource = {
  name: 'eviction',
  responseKind: { group: 'policy', version: 'v1', kind: 'Eviction' },
  verbs: ['create'],
};
