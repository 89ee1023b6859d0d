import type { WorkloadKind, WorkloadPlan } from './scenario.ts';

/** Kind, name, image, pods, CPU and memory of each, and what else there is to say. */
export type WorkloadRow = readonly [
  kind: WorkloadKind,
  name: string,
  image: string,
  replicas: number,
  cpu: string,
  memory: string,
  extra?: Partial<WorkloadPlan>,
];

/** The workloads of one namespace, as the lines of a table. */
export function toWorkloads(
  namespace: string,
  team: string,
  rows: readonly WorkloadRow[],
): readonly WorkloadPlan[] {
  return rows.map(([kind, name, image, replicas, cpu, memory, extra]) =>
    Object.assign({ kind, namespace, team, name, image, replicas, cpu, memory }, extra),
  );
}
