import { toNameSuffix } from '../random.ts';
import { createRandom } from '../random.ts';
import { getPath, toJsonObject, toText } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import type { KubernetesObject, Manifest, OwnerReference } from '../object.ts';

/** The label by which the ReplicaSets of a Deployment are told apart. */
export const TEMPLATE_HASH = 'pod-template-hash';

/** The label by which a StatefulSet or DaemonSet knows which of its pods are of the last template. */
export const REVISION_HASH = 'controller-revision-hash';

/** Short, and another for another template. */
export function toTemplateHash(template: Json | undefined): string {
  const text = JSON.stringify(sorted(withoutHash(toJsonObject(template))));
  const seed = Array.from(text).reduce(
    (hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  return toNameSuffix(createRandom(seed), 10);
}

/** The template as its owner wrote it, without what controllers add. */
export function withoutHash(template: JsonObject): JsonObject {
  const { [TEMPLATE_HASH]: _hash, ...labels } = toJsonObject(
    getPath(template, ['metadata', 'labels']),
  );
  return { ...template, metadata: { ...toJsonObject(template['metadata']), labels } };
}

export function toControllerReference(owner: KubernetesObject): OwnerReference {
  const { apiVersion, kind, metadata } = owner;
  return {
    apiVersion,
    kind,
    name: metadata.name,
    uid: metadata.uid ?? '',
    controller: true,
    blockOwnerDeletion: true,
  };
}

/** A pod as its controller makes it of its template. */
export function toTemplatedPod(
  owner: KubernetesObject,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): Manifest {
  const template = toJsonObject(getPath(owner, ['spec', 'template']));
  const metadata = toJsonObject(template['metadata']);
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      generateName: `${owner.metadata.name}-`,
      namespace: owner.metadata.namespace ?? 'default',
      labels: { ...toJsonObject(metadata['labels']), ...labels },
      ...(metadata['annotations'] === undefined ? {} : { annotations: metadata['annotations'] }),
      ownerReferences: [toControllerReference(owner)],
    },
    spec: {
      restartPolicy: 'Always',
      terminationGracePeriodSeconds: 30,
      schedulerName: 'default-scheduler',
      ...toJsonObject(template['spec']),
    },
  };
}

export function revisionOf({ metadata }: KubernetesObject): string {
  return toText(metadata.labels?.[REVISION_HASH]);
}

function sorted(value: Json | undefined): Json {
  if (Array.isArray(value)) {
    return value.map((one: Json) => sorted(one));
  }
  if (typeof value !== 'object' || value === null || value === undefined) {
    return value ?? null;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, child]) => child !== undefined)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([member, child]) => [member, sorted(child)]),
  );
}
