import type { Fleet } from '../fleet/fleet.ts';
import type { FleetReader } from '../fleet/read.ts';
import { createOrder } from '../store/order.ts';
import type { FleetList } from './fleet-list.ts';
import { createFleetList } from './fleet-list.ts';
import type { NamespaceRecord } from './namespace.ts';
import { NAMESPACES } from './namespace.ts';

/** The namespaces of the fleet. */
export type Namespaces = FleetList<NamespaceRecord, object, never>;

const ORDER = {
  ...createOrder<NamespaceRecord>('namespaces', [
    { value: ({ key }) => key },
    { value: ({ cluster }) => cluster },
  ]),
  isKeyOrder: true,
};

export function createNamespaces(options: {
  readonly fleet: Fleet;
  readonly reader: FleetReader;
}): Namespaces {
  return createFleetList<NamespaceRecord, object, never>({
    ...options,
    kind: NAMESPACES,
    toFilter: () => undefined,
    toOrder: () => ORDER,
  });
}
