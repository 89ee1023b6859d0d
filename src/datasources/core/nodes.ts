import type { FleetList, FleetReading } from './fleet-list.ts';
import { createFleetList } from './fleet-list.ts';
import type { NodeFilter, NodeOrderField, NodeRecord } from './node.ts';
import { NODES, toNodeFilter, toNodeOrder } from './node.ts';

export interface NodeOrder {
  readonly field: NodeOrderField;
  readonly direction?: 'ASC' | 'DESC' | null | undefined;
}

/** The Kubernetes nodes of the fleet. */
export type Nodes = FleetList<NodeRecord, NodeFilter, NodeOrder>;

export function createNodes(options: FleetReading): Nodes {
  return createFleetList({
    ...options,
    kind: NODES,
    toFilter: toNodeFilter,
    toOrder: (order) => toNodeOrder(order?.field, order?.direction ?? undefined),
  });
}
