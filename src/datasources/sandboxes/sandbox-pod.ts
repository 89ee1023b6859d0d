import type { PodRecord } from '../core/pod.ts';
import type { SandboxKind } from './sandbox.ts';

/** By kind and group, not by what is listed: a pod outlives its sandbox for a while. */
const HOLDERS: ReadonlyMap<string, SandboxKind> = new Map<string, SandboxKind>([
  ['Sandbox.agents.x-k8s.io', 'AGENT_SANDBOX'],
  ['Sandbox.agents.kruise.io', 'KRUISE_SANDBOX'],
  ['VirtualMachineInstance.kubevirt.io', 'VM'],
]);

/** Of which sort the sandbox is that a pod belongs to; `POD` for one that isolates by itself, if at all. */
export function toSandboxKind({
  runtimeClassName,
  owner,
}: Pick<PodRecord, 'runtimeClassName' | 'owner'>): SandboxKind | undefined {
  const group = owner?.apiVersion.split('/')[0] ?? '';
  const held = owner && HOLDERS.get(`${owner.kind}.${group}`);
  return held ?? (runtimeClassName === undefined ? undefined : 'POD');
}

/** The key of the row that a pod is, or belongs to, if there is one. */
export function toSandboxKey(pod: PodRecord): string | undefined {
  const kind = toSandboxKind(pod);
  if (kind === undefined) return undefined;
  // A machine has the name of its instance.
  return kind === 'POD' ? `POD/${pod.key}` : `${kind}/${pod.namespace ?? ''}/${pod.owner?.name}`;
}
