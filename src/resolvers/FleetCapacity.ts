import type { FleetCapacityResolvers } from './types.generated.ts';

export const FleetCapacity: FleetCapacityResolvers = {
  groups: ({ sums }, { by }, { asking }) => sums.capacityBy(GROUNDS[by], asking),
  unplaced: ({ sums }, _args, { asking }) => sums.unplaced(asking),
};

const GROUNDS = {
  PROVIDER: 'provider',
  ZONE: 'zone',
  INSTANCE_TYPE: 'instanceType',
  CAPACITY_TYPE: 'capacityType',
} as const;
