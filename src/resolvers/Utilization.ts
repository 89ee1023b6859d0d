import type { UtilizationResolvers } from './types.generated.ts';

export const Utilization: UtilizationResolvers = {
  requestedShare: ({ requested, allocatable }) => requested && toShares(requested, allocatable),
  async used({ cluster, nodeNames }, _args, { loaders }) {
    const usage = await loaders.nodeUsage.loadAll(cluster);
    return usage && sumUsage(usage, nodeNames);
  },
  async usedShare({ cluster, nodeNames, allocatable }, _args, { loaders }) {
    const usage = await loaders.nodeUsage.loadAll(cluster);
    const used = usage && sumUsage(usage, nodeNames);
    return used && toShares(used, allocatable);
  },
};

interface Sums {
  readonly cpuMillis: number;
  readonly memoryBytes: number;
}

/** Null of what there is none of. */
function toShares(
  part: Sums,
  whole: Sums,
): { readonly cpu: number | null; readonly memory: number | null } {
  return {
    cpu: whole.cpuMillis === 0 ? null : part.cpuMillis / whole.cpuMillis,
    memory: whole.memoryBytes === 0 ? null : part.memoryBytes / whole.memoryBytes,
  };
}

/** Of the nodes that were measured; undefined when none of them was. */
function sumUsage(
  usage: ReadonlyMap<string, Sums & { readonly measuredAt: string | undefined }>,
  nodeNames: readonly string[] | undefined,
): (Sums & { readonly measuredAt: string | undefined }) | undefined {
  const measured = (nodeNames ?? [...usage.keys()]).flatMap((name) => usage.get(name) ?? []);
  if (measured.length === 0) return undefined;
  return {
    cpuMillis: measured.reduce((sum, { cpuMillis }) => sum + cpuMillis, 0),
    memoryBytes: measured.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0),
    measuredAt: measured.flatMap(({ measuredAt }) => measuredAt ?? []).toSorted()[0],
  };
}
