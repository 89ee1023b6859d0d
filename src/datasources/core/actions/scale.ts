import { FleetError } from '../../errors.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord } from '../../kube/json.ts';
import type { JsonPatchOperation } from '../../kube/write.ts';
import { patchObject } from '../../kube/write.ts';
import type { WorkloadRecord } from '../workload.ts';
import { toWorkloadKindOf, toWorkloadRecord } from '../workload.ts';
import { hasPropagated, noteChange, requireObject, withPreconditions } from './change.ts';
import { Refusal, refuse } from './refusal.ts';
import type { ChangeInput, Located } from './target.ts';
import { toWriteOptions } from './target.ts';

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
  const { member, location } = located;
  checkScalable(located, input);
  const pending = noteChange(located);
  const { object: scale } = await withPreconditions(located, input, () =>
    patchObject(
      member.kube.transport,
      { ...location, subresource: 'scale' },
      { type: 'json', operations: toOperations(located, input) },
      toWriteOptions(located, input.dryRun === true),
    ),
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

/** A scale has the metadata of its workload. The sub-resource compares no UID by itself: tests do. */
function toOperations(
  { target }: Located,
  { replicas, expectedResourceVersion }: ScaleInput,
): readonly JsonPatchOperation[] {
  const isVersionExpected =
    expectedResourceVersion !== undefined && expectedResourceVersion !== null;
  return [
    { op: 'test', path: '/metadata/uid', value: target.uid },
    ...(isVersionExpected
      ? [{ op: 'test', path: '/metadata/resourceVersion', value: expectedResourceVersion } as const]
      : []),
    { op: 'add', path: '/spec/replicas', value: replicas },
  ];
}

function withReplicas(object: KubernetesObject, scale: KubernetesObject): KubernetesObject {
  const { replicas = 0 } = asRecord(scale['spec']);
  return { ...object, spec: { ...asRecord(object['spec']), replicas } };
}
