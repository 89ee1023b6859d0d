import type { Fleet } from '../../fleet/fleet.ts';
import type { Asking } from '../asking.ts';
import type { OperationRecord } from '../operation.ts';
import type { Operations } from '../operations.ts';
import type { ApplyInput, ApplyOutcome } from './apply.ts';
import { applyManifest } from './apply.ts';
import type { CordonInput, CordonResult } from './cordon.ts';
import { cordonNode } from './cordon.ts';
import type { DeleteInput, DeleteResult } from './delete.ts';
import { deleteTarget } from './delete.ts';
import type { DrainInput, DrainResult } from './drain.ts';
import { drainNode } from './drain.ts';
import type { ManifestLimits } from './manifest.ts';
import type { UserError } from './refusal.ts';
import { refuse, toPayload } from './refusal.ts';
import { restartWorkload } from './restart.ts';
import type { ScaleInput, WorkloadResult } from './scale.ts';
import { scaleWorkload } from './scale.ts';
import type { ChangeInput, ObjectTarget } from './target.ts';
import { locate, requireMember } from './target.ts';

/** What an action did, or why not. */
export type Payload<T> = Promise<T & { readonly errors: readonly UserError[] }>;

/**
 * What can be done to objects of the fleet, with the caller's rights. What a caller can handle is in
 * the payload's errors.
 * @throws {FleetError} what keeps the cluster from answering.
 */
export interface Actions {
  cordon(target: ObjectTarget, input: CordonInput, asking: Asking): Payload<CordonResult>;
  drain(target: ObjectTarget, input: DrainInput, asking: Asking): Payload<DrainResult>;
  scale(target: ObjectTarget, input: ScaleInput, asking: Asking): Payload<WorkloadResult>;
  restart(target: ObjectTarget, input: ChangeInput, asking: Asking): Payload<WorkloadResult>;
  delete(target: ObjectTarget, input: DeleteInput, asking: Asking): Payload<DeleteResult>;
  /** `cluster` is an identity. */
  apply(cluster: string, input: ApplyInput, asking: Asking): Payload<ApplyOutcome>;
  /** `id` is that of the operation; undefined for what is none. */
  cancel(id: string | undefined, input: CancelInput, asking: Asking): Payload<CancelResult>;
}

export interface CancelInput {
  readonly dryRun?: boolean | null | undefined;
}

export interface CancelResult {
  readonly operation: OperationRecord | undefined;
}

export interface ActionsOptions {
  readonly fleet: Fleet;
  readonly operations: Operations;
  readonly manifest?: ManifestLimits | undefined;
}

export function createActions({ fleet, operations, manifest }: ActionsOptions): Actions {
  return {
    cordon: (target, input, asking) =>
      toPayload({ clusterNode: undefined, isPropagated: false }, async () =>
        cordonNode(await locate(fleet, target, asking), input),
      ),
    drain: (target, input, asking) =>
      toPayload({ operation: undefined }, async () =>
        drainNode(await locate(fleet, target, asking), input, { fleet, operations }),
      ),
    scale: (target, input, asking) =>
      toPayload(NO_WORKLOAD, async () => scaleWorkload(await locate(fleet, target, asking), input)),
    restart: (target, input, asking) =>
      toPayload(NO_WORKLOAD, async () =>
        restartWorkload(await locate(fleet, target, asking), input),
      ),
    delete: (target, input, asking) =>
      toPayload(NOT_DELETED, async () => deleteTarget(await locate(fleet, target, asking), input)),
    apply: (cluster, input, asking) =>
      toPayload({ results: [] }, async () =>
        applyManifest(requireMember(fleet, cluster), input, { asking, limits: manifest }),
      ),
    cancel: (id, { dryRun }, { viewer }) =>
      toPayload({ operation: undefined }, () => {
        const known = id === undefined ? undefined : operations.get(viewer, id);
        if (known === undefined) {
          throw refuse('NOT_FOUND', 'There is no such operation of yours.', { argument: 'id' });
        }
        const operation = dryRun === true ? known : operations.cancel(viewer, known.id);
        return Promise.resolve({ operation });
      }),
  };
}

const NO_WORKLOAD: WorkloadResult = { workload: undefined, isPropagated: false };
const NOT_DELETED: DeleteResult = {
  isDeleted: false,
  object: undefined,
  finalizers: [],
  isPropagated: false,
};
