import { matchesFields, parseFieldSelector } from '../kubernetes/field-selector.ts';
import { matchesSelector, parseLabelSelector } from '../kubernetes/label-selector.ts';
import { toServed } from './entry.ts';
import type { Entry } from './entry.ts';
import type { KubernetesObject } from './object.ts';
import type { ResourceDefinition } from './resource.ts';
import { badRequest } from './status.ts';

/** Which objects a list or watch is about. */
export interface Matcher {
  /** False when every object of the scope is meant. */
  readonly isSelective: boolean;
  matches(entry: Entry): boolean;
}

/** @throws {StatusError} 400 for selectors that cannot be read or name fields the kind has not. */
export function createMatcher(
  definition: ResourceDefinition,
  query: URLSearchParams,
  namespace: string | undefined,
): Matcher {
  const labels = read(() => parseLabelSelector(query.get('labelSelector') ?? ''));
  const fields = read(() => parseFieldSelector(query.get('fieldSelector') ?? ''));
  for (const { field } of fields.requirements) {
    if (!COMMON_FIELDS.has(field) && definition.fields[field] === undefined) {
      throw badRequest(
        definition.isBuiltIn && Object.keys(definition.fields).length === 0
          ? `"${field}" is not a known field selector: only "metadata.name", "metadata.namespace"`
          : `field label not supported: ${field}`,
      );
    }
  }
  const isSelective = labels.requirements.length + fields.requirements.length > 0;
  const prefix = namespace === undefined ? '' : `${namespace}/`;
  return {
    isSelective,
    matches(entry) {
      if (!entry.key.startsWith(prefix)) {
        return false;
      }
      if (!isSelective) {
        return true;
      }
      const own = entry.object.metadata.labels ?? {};
      return (
        matchesSelector(labels, (key) => (Object.hasOwn(own, key) ? own[key] : undefined)) &&
        matchesFields(fields, (field) => valueOf(definition, field, entry))
      );
    },
  };
}

const COMMON_FIELDS: ReadonlySet<string> = new Set(['metadata.name', 'metadata.namespace']);

function valueOf(definition: ResourceDefinition, field: string, entry: Entry): string {
  const object: KubernetesObject = entry.object;
  if (field === 'metadata.name') {
    return object.metadata.name;
  }
  if (field === 'metadata.namespace') {
    return object.metadata.namespace ?? '';
  }
  return definition.fields[field]?.(toServed(entry, definition)) ?? '';
}

function read<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw badRequest(`unable to parse requirement: ${error.message}`);
    }
    throw error;
  }
}
