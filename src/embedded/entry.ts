import { apiVersionOf } from './resource.ts';
import type { ResourceDefinition } from './resource.ts';
import type { KubernetesObject } from './object.ts';

/** One stored version of one object, with the texts it was served as, each made once. */
export interface Entry {
  readonly key: string;
  readonly object: KubernetesObject;
  readonly revision: number;
  readonly texts: Map<string, string>;
}

/** What a reader asked for by its Accept header. */
export type Representation = 'object' | 'metadata';

export function createEntry(key: string, object: KubernetesObject, revision: number): Entry {
  return { key, object, revision, texts: new Map() };
}

export function toServed(entry: Entry, definition: ResourceDefinition): KubernetesObject {
  return definition.view === undefined ? entry.object : definition.view.toServed(entry.object);
}

/** The JSON of an object on its own or in a watch event. */
export function toEntryText(
  entry: Entry,
  definition: ResourceDefinition,
  representation: Representation,
): string {
  const form = `${definition.group}/${definition.version}/${representation}`;
  let text = entry.texts.get(form);
  if (text === undefined) {
    text = render(entry, definition, representation);
    entry.texts.set(form, text);
  }
  return text;
}

/** The JSON of an object within a list: built-in kinds leave `kind` and `apiVersion` out there. */
export function toListedText(
  entry: Entry,
  definition: ResourceDefinition,
  representation: Representation,
): string {
  const text = toEntryText(entry, definition, representation);
  return representation === 'object' && definition.isBuiltIn
    ? `{${text.slice(headOf(definition).length + 1)}`
    : text;
}

function render(
  entry: Entry,
  definition: ResourceDefinition,
  representation: Representation,
): string {
  if (representation === 'metadata') {
    const { metadata } = entry.object;
    return JSON.stringify({
      kind: 'PartialObjectMetadata',
      apiVersion: 'meta.k8s.io/v1',
      metadata,
    });
  }
  const {
    kind: _kind,
    apiVersion: _apiVersion,
    metadata,
    ...members
  } = toServed(entry, definition);
  return headOf(definition) + JSON.stringify({ metadata, ...members }).replace('{', ',');
}

/** Everything up to the comma before `metadata`; custom resources are written in key order. */
function headOf(definition: ResourceDefinition): string {
  const { kind } = definition;
  const apiVersion = apiVersionOf(definition);
  return definition.isBuiltIn
    ? `{"kind":"${kind}","apiVersion":"${apiVersion}"`
    : `{"apiVersion":"${apiVersion}","kind":"${kind}"`;
}
