import { requireObject } from '../core/actions/change.ts';
import { requireVersion } from '../core/actions/row.ts';
import type { ChangeInput, Located } from '../core/actions/target.ts';
import { toWriteOptions } from '../core/actions/target.ts';
import { asRecord, asText } from '../kube/json.ts';
import { putAction } from '../kube/write.ts';
import type { SandboxRecord } from './sandbox.ts';

/**
 * Lets a machine of KubeVirt stand still in its memory, or go on; one that is stopped is started. KubeVirt
 * takes no UID with that: that it still is the machine which was meant is read before.
 * @throws {Refusal} `NOT_FOUND` when it is gone, `CONFLICT` when it is at another version.
 */
export async function pauseMachine(
  located: Located,
  { conditions, kind }: SandboxRecord,
  input: ChangeInput & { readonly isPaused: boolean },
): Promise<void> {
  const { target, member } = located;
  const { resourceVersion } = asRecord((await requireObject(located))['metadata']);
  requireVersion({ name: target.name, resourceVersion: asText(resourceVersion) }, input);
  const isStill = conditions.some(({ type, status }) => type === 'Paused' && status === 'TRUE');
  const isStarted = !input.isPaused && !isStill && kind === 'VirtualMachine';
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
