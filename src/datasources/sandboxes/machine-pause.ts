import { requireObject } from '../core/actions/change.ts';
import { requireVersion } from '../core/actions/row.ts';
import type { ChangeInput, Located } from '../core/actions/target.ts';
import { locate, toWriteOptions } from '../core/actions/target.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { asRecord, asText } from '../kube/json.ts';
import { putAction } from '../kube/write.ts';
import type { SandboxRecord } from './sandbox.ts';

interface PauseMachineInput extends ChangeInput {
  readonly isPaused: boolean;
}

/**
 * Lets a machine of KubeVirt stand still in its memory, or go on; one that is stopped is started. KubeVirt
 * takes no UID with that: that machine and instance still are those which were meant is read just before.
 * @throws {Refusal} `NOT_FOUND` when one of them is gone, `CONFLICT` when the machine is at another version.
 */
export async function pauseMachine(
  fleet: Fleet,
  located: Located,
  { row, input }: { readonly row: SandboxRecord; readonly input: PauseMachineInput },
): Promise<void> {
  const { target, member, asking } = located;
  const { resourceVersion } = asRecord((await requireObject(located))['metadata']);
  requireVersion({ name: target.name, resourceVersion: asText(resourceVersion) }, input);
  const isStarted = !input.isPaused && !isStill(row) && row.kind === 'VirtualMachine';
  if (!isStarted && row.kind === 'VirtualMachine' && 'ownerUid' in row.pod) {
    const instance = { ...target, kind: 'VirtualMachineInstance', uid: row.pod.ownerUid };
    await requireObject(await locate(fleet, instance, asking));
  }
  const { namespace, name } = target;
  const location = {
    group: 'subresources.kubevirt.io',
    version: 'v1',
    resource: isStarted ? 'virtualmachines' : 'virtualmachineinstances',
    namespace,
    name,
    subresource: isStarted ? 'start' : input.isPaused ? 'pause' : 'unpause',
  };
  await putAction(member.kube.transport, location, toWriteOptions(located, input.dryRun === true));
}

function isStill({ conditions }: SandboxRecord): boolean {
  return conditions.some(({ type, status }) => type === 'Paused' && status === 'TRUE');
}
