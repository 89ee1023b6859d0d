import type { Domains } from './context.ts';
import { SCALING_EVENTS } from './datasources/autoscaling/scaling-event-journal.ts';
import { createScalingEvents } from './datasources/autoscaling/scaling-events.ts';
import { createClusterReadings } from './datasources/core/cluster-readings.ts';
import { createClusters } from './datasources/core/clusters.ts';
import { createEvents } from './datasources/core/events.ts';
import { createNamespaces } from './datasources/core/namespaces.ts';
import { createNodes } from './datasources/core/nodes.ts';
import { createObjects } from './datasources/core/objects.ts';
import { createPods } from './datasources/core/pods.ts';
import { createRawObjects } from './datasources/core/raw-objects.ts';
import { createWorkloads } from './datasources/core/workloads.ts';
import type { Fleet } from './datasources/fleet/fleet.ts';
import type { FleetKind, FleetRecord } from './datasources/fleet/fleet-kind.ts';
import { createFleetReader } from './datasources/fleet/read.ts';

/** What runs in every cluster from its engagement on: history cannot be read later. */
export const EAGER_KINDS: readonly FleetKind<FleetRecord>[] = [SCALING_EVENTS];

/** Everything the fleet can be asked, over one reader that waits for no cluster longer than `budgetMs`. */
export function createDomains(fleet: Fleet, { budgetMs }: { readonly budgetMs: number }): Domains {
  const reader = createFleetReader({ fleet, budgetMs });
  const shared = { fleet, reader };
  return {
    clusters: createClusters({ ...shared, budgetMs }),
    nodes: createNodes(shared),
    pods: createPods(shared),
    workloads: createWorkloads(shared),
    namespaces: createNamespaces(shared),
    events: createEvents(shared),
    objects: createObjects(shared),
    rawObjects: createRawObjects(fleet),
    readings: createClusterReadings(fleet),
    scalingEvents: createScalingEvents(shared),
  };
}
