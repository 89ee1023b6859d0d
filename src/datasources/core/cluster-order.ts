import type { OrderValue, Order } from '../store/order.ts';
import { createOrder } from '../store/order.ts';
import type { FleetCluster } from '../fleet/fleet-cluster.ts';
import type { ClusterHealth } from './cluster.ts';
import { WORST_HEALTH } from './cluster-description.ts';
import type { ClusterSight } from './cluster-sight.ts';

export interface ClusterOrder {
  readonly field: 'NAME' | 'STATE' | 'PROVIDER' | 'REGION' | 'VERSION' | 'NODES' | 'HEALTH';
  readonly direction?: 'ASC' | 'DESC' | null | undefined;
}

/** A cluster and what it is ordered by, besides its name. */
export interface OrderedCluster {
  readonly row: FleetCluster;
  readonly value: OrderValue;
}

/** Whether it needs to be known what the nodes of the clusters are. */
export function ordersByNodes(order: ClusterOrder): boolean {
  return order.field !== 'NAME' && order.field !== 'STATE';
}

/** What is not known comes last, or first in the other direction. */
export function toOrderValue(
  { field }: ClusterOrder,
  row: FleetCluster,
  see: () => ClusterSight,
): OrderValue {
  switch (field) {
    case 'NAME':
      return '';
    case 'STATE':
      return row.connection.phase;
    case 'PROVIDER':
      return see().provider;
    case 'REGION':
      return see().region ?? LAST;
    case 'VERSION':
      return toSortable(see().kubernetesVersion);
    case 'NODES':
      return see().nodeCount ?? Number.NaN;
    case 'HEALTH':
      return toWeight(see().health.health);
  }
}

export function toClusterOrder({ field, direction }: ClusterOrder): Order<OrderedCluster> {
  const isDescending = direction === 'DESC';
  return createOrder<OrderedCluster>(`clusters ${field} ${direction ?? 'ASC'}`, [
    ...(field === 'NAME' ? [] : [{ value: ({ value }: OrderedCluster) => value, isDescending }]),
    { value: ({ row }) => row.name, isDescending: field === 'NAME' && isDescending },
    { value: ({ row }) => row.id },
  ]);
}

/** Behind every name. */
const LAST = '\u{10ffff}';

/** Numbers by size: 1.9 comes before 1.10. */
function toSortable(version: string | undefined): string {
  if (version === undefined) return LAST;
  return version.replace(/^v/, '').replaceAll(/\d+/g, (digits) => digits.padStart(8, '0'));
}

function toWeight(health: ClusterHealth): number {
  return WORST_HEALTH.indexOf(health);
}
