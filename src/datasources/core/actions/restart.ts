import { toTimeText } from '../../../kubernetes/time.ts';
import { asRecord, getPath } from '../../kube/json.ts';
import { changeObject, requireObject } from './change.ts';
import { refuse } from './refusal.ts';
import type { WorkloadResult } from './scale.ts';
import { toWorkload } from './scale.ts';
import type { ChangeInput, Located } from './target.ts';

/** What kubectl writes into the template, so that every pod is made anew. */
const RESTARTED_AT = 'kubectl.kubernetes.io/restartedAt';

/**
 * Makes the pods of a workload anew, as its own strategy says, by an annotation of the pod template.
 * @throws {Refusal} `UNSUPPORTED` for kinds that do not roll their pods; `INVALID` for a paused
 * Deployment, and for a second restart within a second.
 */
export async function restartWorkload(
  located: Located,
  input: ChangeInput,
): Promise<WorkloadResult> {
  const { resource, target, member } = located;
  if (resource.group !== 'apps' || !ROLLED.has(resource.kind)) {
    const message = `A ${resource.kind} does not roll its pods: there is nothing to restart.`;
    throw refuse('UNSUPPORTED', message, { argument: 'id' });
  }
  const restartedAt = toTimeText(member.clock.now());
  const present = await requireObject(located);
  if (asRecord(present['spec'])['paused'] === true) {
    throw refuse('INVALID', `${target.name} is paused: resume it before it is restarted.`);
  }
  if (getPath(present, 'spec', ...ANNOTATIONS, RESTARTED_AT) === restartedAt) {
    throw refuse('INVALID', `${target.name} was restarted in this second: wait for the next.`);
  }
  const annotations = { [RESTARTED_AT]: restartedAt };
  const spec = { template: { metadata: { annotations } } };
  const { object, isPropagated } = await changeObject(located, { spec }, input);
  return { workload: toWorkload(located, object), isPropagated };
}

const ANNOTATIONS = ['template', 'metadata', 'annotations'];

const ROLLED: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);
