import type { FleetResolvers } from './types.generated.ts';

export const Fleet: FleetResolvers = {
  nodeCount: (sums, _args, { asking }) => sums.nodeCount(asking),
  podCount: (sums, _args, { asking }) => sums.podCount(asking),
  async capacity(sums, _args, { asking }) {
    const totals = await sums.capacity(asking);
    return totals && { ...totals, sums };
  },
  allocatable: (sums, _args, { asking }) => sums.allocatable(asking),
  requested: (sums, _args, { asking }) => sums.requested(asking),
  clustersByState: (sums) => sums.byState().map(({ value, count }) => ({ state: value, count })),
  clustersByHealth: async (sums, _args, { asking }) =>
    (await sums.byHealth(asking)).map(({ value, count }) => ({ health: value, count })),
  cloudFleets: (_sums, _args, { clouds }) => clouds.fleets(),
  clustersByProvider: async (sums, _args, { asking }) =>
    (await sums.byProvider(asking)).map(({ value, count, nodeCount }) => ({
      provider: value,
      count,
      nodeCount,
    })),
  clustersByRegion: async (sums, _args, { asking }) =>
    (await sums.byRegion(asking)).map(({ value, count, nodeCount }) => ({
      region: value,
      count,
      nodeCount,
    })),
  isHybrid: (sums, _args, { asking }) => sums.isHybrid(asking),
  isMultiProvider: (sums, _args, { asking }) => sums.isMultiProvider(asking),
  isGeoDistributed: async (sums, _args, { asking }) => (await sums.byRegion(asking)).length > 1,
};
