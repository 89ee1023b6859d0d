import type { RequestContext } from '../context.ts';
import type { ListArguments } from '../datasources/core/fleet-list.ts';
import type { PodFilter, PodRecord } from '../datasources/core/pod.ts';
import type { PodOrder } from '../datasources/core/pods.ts';
import type { WorkloadRecord } from '../datasources/core/workload.ts';
import type { Connection } from './connection.ts';
import { toConnection } from './connection.ts';

/** The fields that all workloads have of their own; each type names them. */
export const workload = {
  pods: async (
    record: WorkloadRecord,
    args: ListArguments<PodFilter, PodOrder>,
    { pods, workloads, asking }: RequestContext,
  ): Promise<Connection<PodRecord>> => {
    const owners = await workloads.ownersOfPods(record, asking);
    return await toConnection(
      pods.related(record.cluster, args, asking, (store) =>
        owners.flatMap((uid) => store.by('owner', uid)),
      ),
    );
  },
};
