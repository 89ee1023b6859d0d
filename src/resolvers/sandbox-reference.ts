import type { ObjectPointer } from '../datasources/core/object-pointer.ts';
import type { SandboxReference } from '../datasources/sandboxes/sandbox.ts';

/** What a sandbox or a pool names: it lies beside that, unless its kind has no namespace. */
export function toSandboxPointer(
  { cluster, namespace }: Pick<ObjectPointer, 'cluster' | 'namespace'>,
  reference: SandboxReference | undefined,
): ObjectPointer | undefined {
  if (reference === undefined) return undefined;
  const isOfCluster = reference.kind === 'VirtualMachineClusterInstancetype';
  return { ...reference, cluster, namespace: isOfCluster ? undefined : namespace };
}
