import { FleetError } from '../../errors.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord } from '../../kube/json.ts';
import type { WorkloadRecord } from '../workload.ts';
import { toWorkloadKindOf, toWorkloadRecord } from '../workload.ts';
import { hasPropagated, noteChange, requireObject, sendMerge } from './change.ts';
import { Refusal, refuse } from './refusal.ts';
import type { ChangeInput, Located } from './target.ts';

export interface ScaleInput extends ChangeInput {
  readonly replicas: number;
}

/** A workload as the action left it. */
export interface WorkloadResult {
  /** Undefined when it was refused, and when it may not be read. */
  readonly workload: WorkloadRecord | undefined;
  readonly isPropagated: boolean;
}

/**
 * Sets how many replicas a workload asks for, through its scale sub-resource: where there is an
 * autoscaler it may soon ask for another number.
 * @throws {Refusal} `UNSUPPORTED` for kinds without the sub-resource, `INVALID` for a number below 0.
 */
export async function scaleWorkload(located: Located, input: ScaleInput): Promise<WorkloadResult> {
  const { location } = located;
  checkScalable(located, input);
  const pending = noteChange(located);
  // A scale has the metadata of its workload, and is compared with it like any object.
  const { object: scale } = await sendMerge(
    { ...located, location: { ...location, subresource: 'scale' } },
    { spec: { replicas: input.replicas } },
    input,
  );
  const isPropagated = await hasPropagated(pending, scale, input);
  const object = await readScaled(located);
  if (object === undefined) return { workload: undefined, isPropagated };
  const shown = input.dryRun === true ? withReplicas(object, scale) : object;
  return { workload: toWorkload(located, shown), isPropagated };
}

/** What is done is done: who may scale and not read, or came too late to read, is told no refusal. */
async function readScaled(located: Located): Promise<KubernetesObject | undefined> {
  try {
    return await requireObject(located);
  } catch (error) {
    if (error instanceof Refusal || error instanceof FleetError) return undefined;
    throw error;
  }
}

/** The record of an object whose kind is one of the workloads. */
export function toWorkload(
  { resource, context }: Located,
  object: KubernetesObject,
): WorkloadRecord {
  const kind = toWorkloadKindOf(resource.group, resource.kind);
  if (kind === undefined) throw new TypeError(`A ${resource.kind} is no workload.`);
  return toWorkloadRecord(kind, object, context);
}

function checkScalable({ resource }: Located, { replicas }: ScaleInput): void {
  const isWorkload = toWorkloadKindOf(resource.group, resource.kind) !== undefined;
  if (!isWorkload || !resource.subresources.includes('scale')) {
    throw refuse('UNSUPPORTED', `A ${resource.kind} cannot be scaled.`, { argument: 'id' });
  }
  if (replicas < 0) {
    throw refuse('INVALID', 'There cannot be less than no replicas.', { argument: 'replicas' });
  }
}

function withReplicas(object: KubernetesObject, scale: KubernetesObject): KubernetesObject {
  const { replicas = 0 } = asRecord(scale['spec']);
  return { ...object, spec: { ...asRecord(object['spec']), replicas } };
}
