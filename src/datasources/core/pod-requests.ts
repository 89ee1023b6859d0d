import { sumQuantities, toMillis, toWhole } from '../../kubernetes/quantity.ts';
import type { Quantity } from '../../kubernetes/quantity.ts';
import type { JsonRecord } from '../kube/json.ts';
import { asRecord, asRecords } from '../kube/json.ts';
import { ZERO, readQuantity } from './amounts.ts';

/** What a pod asks its node for. */
export interface PodRequests {
  /** Rounded up. */
  readonly cpuMillis: number;
  /** Rounded up. */
  readonly memoryBytes: number;
}

/**
 * As the scheduler counts: containers and sidecars together, or the largest init container with the
 * sidecars that run before it, whichever is more; requests of the pod itself go before those of its
 * containers; the overhead comes on top.
 */
export function toPodRequests(spec: JsonRecord): PodRequests {
  return {
    cpuMillis: toMillis(requestOf(spec, 'cpu')),
    memoryBytes: toWhole(requestOf(spec, 'memory')),
  };
}

function requestOf(spec: JsonRecord, resource: string): Quantity {
  const overhead = readQuantity(asRecord(spec['overhead']), resource) ?? ZERO;
  const ownRequests = asRecord(asRecord(spec['resources'])['requests']);
  const own = readQuantity(ownRequests, resource) ?? sumOfContainers(spec, resource);
  return sumQuantities([own, overhead]);
}

function sumOfContainers(spec: JsonRecord, resource: string): Quantity {
  const sidecars: Quantity[] = [];
  let largestInit = ZERO;
  for (const container of asRecords(spec['initContainers'])) {
    const request = ofContainer(container, resource);
    if (container['restartPolicy'] === 'Always') sidecars.push(request);
    else largestInit = larger(largestInit, sumQuantities([...sidecars, request]));
  }
  const running = asRecords(spec['containers']).map((one) => ofContainer(one, resource));
  return larger(largestInit, sumQuantities([...running, ...sidecars]));
}

function ofContainer(container: JsonRecord, resource: string): Quantity {
  return readQuantity(asRecord(asRecord(container['resources'])['requests']), resource) ?? ZERO;
}

function larger(a: Quantity, b: Quantity): Quantity {
  return toMillis(a) >= toMillis(b) ? a : b;
}
