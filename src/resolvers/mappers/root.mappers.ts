export type { Outcome as ClusterOutcomeMapper } from '../../datasources/fleet/outcome.ts';
export type { AnyNode as NodeMapper } from '../../datasources/core/any-object.ts';
