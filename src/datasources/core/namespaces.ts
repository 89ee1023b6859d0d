import { createKeyOrder } from '../fleet/key-order.ts';
import type { FleetList, FleetReading } from './fleet-list.ts';
import { createFleetList } from './fleet-list.ts';
import type { NamespaceRecord } from './namespace.ts';
import { NAMESPACES } from './namespace.ts';

/** The namespaces of the fleet. */
export type Namespaces = FleetList<NamespaceRecord, object, never>;

const ORDER = createKeyOrder<NamespaceRecord>('namespaces');

export function createNamespaces(options: FleetReading): Namespaces {
  return createFleetList<NamespaceRecord, object, never>({
    ...options,
    kind: NAMESPACES,
    toFilter: () => undefined,
    toOrder: () => ORDER,
  });
}
