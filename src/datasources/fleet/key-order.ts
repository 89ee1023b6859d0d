import type { Order } from '../store/order.ts';
import { createOrder } from '../store/order.ts';
import type { FleetRecord } from './fleet-kind.ts';

/** By key (namespace, then name, of what has them), then cluster: as Stores lie already. */
export function createKeyOrder<T extends FleetRecord>(
  name: string,
): Order<T> & { readonly isKeyOrder: true } {
  const order = createOrder<T>(name, [
    { value: ({ key }) => key },
    { value: ({ cluster }) => cluster },
  ]);
  return { ...order, isKeyOrder: true };
}
