import { getPath } from '../json.ts';
import type { KubernetesObject, OwnerReference } from '../object.ts';
import type { ControllerContext } from './controller.ts';

/** The reference to what controls an object, of the references to its owners. */
export function controllerReferenceOf({ metadata }: KubernetesObject): OwnerReference | undefined {
  return metadata.ownerReferences?.find(({ controller }) => controller === true);
}

/** What controls an object, while that is there. */
export function controllerOf(
  { objects }: Pick<ControllerContext, 'objects'>,
  object: KubernetesObject,
): KubernetesObject | undefined {
  const reference = controllerReferenceOf(object);
  if (reference === undefined) {
    return undefined;
  }
  const { apiVersion, kind, name, uid } = reference;
  const { namespace } = object.metadata;
  const found = objects.find({
    apiVersion,
    kind,
    name,
    ...(namespace === undefined ? {} : { namespace }),
  });
  return found?.metadata.uid === uid ? found : undefined;
}

/** What a workload asks for; one that says nothing asks for one. */
export function replicasOf(object: KubernetesObject): number {
  const replicas = getPath(object, ['spec', 'replicas']);
  return typeof replicas === 'number' ? replicas : 1;
}
