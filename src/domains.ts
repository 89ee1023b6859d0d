import type { Domains } from './context.ts';
import { createAutoscalerActions } from './datasources/autoscaling/autoscalers/autoscaler-actions.ts';
import { createAutoscalers } from './datasources/autoscaling/autoscalers/autoscalers.ts';
import type { History } from './datasources/autoscaling/history.ts';
import { createNodeGroupActions } from './datasources/autoscaling/node-groups/node-group-actions.ts';
import { createNodeDisruptions } from './datasources/autoscaling/why/node-disruption.ts';
import { createNodeGroups } from './datasources/autoscaling/node-groups/node-groups.ts';
import { createNodeScalings } from './datasources/autoscaling/why/node-scaling.ts';
import { createPodScalings } from './datasources/autoscaling/why/pod-scaling.ts';
import { createScalingActivities } from './datasources/autoscaling/activities/scaling-activities.ts';
import { createScalingEvents } from './datasources/autoscaling/events/scaling-events.ts';
import { createActions } from './datasources/core/actions/actions.ts';
import type { ManifestLimits } from './datasources/core/actions/manifest.ts';
import { createClusterProperties } from './datasources/core/cluster-properties.ts';
import { createClusterReadings } from './datasources/core/cluster-readings.ts';
import { createClusters } from './datasources/core/clusters.ts';
import type { FleetReading } from './datasources/core/fleet-list.ts';
import { createEvents } from './datasources/core/events.ts';
import { createNamespaces } from './datasources/core/namespaces.ts';
import { createNodes } from './datasources/core/nodes.ts';
import { createObjects } from './datasources/core/objects.ts';
import { createOperations } from './datasources/core/operations.ts';
import { createPodLogs } from './datasources/core/pod-logs.ts';
import { createPods } from './datasources/core/pods.ts';
import { createRawObjects } from './datasources/core/raw-objects.ts';
import { createRuntimeClasses } from './datasources/core/runtime-classes.ts';
import { createWorkloads } from './datasources/core/workloads.ts';
import type { Clouds } from './datasources/federation/cloud/cloud-source.ts';
import { NO_CLOUDS } from './datasources/federation/cloud/cloud-source.ts';
import type { HubSource } from './datasources/federation/hub-source.ts';
import { createFederationDomain } from './datasources/federation/federation-domain.ts';
import { joinTellings } from './datasources/core/cluster-telling.ts';
import { createMemberTellings } from './datasources/federation/member-tellings.ts';
import { createFunctionActions } from './datasources/functions/function-actions.ts';
import { createFunctions } from './datasources/functions/functions.ts';
import type { KnownHandlers } from './datasources/core/isolation.ts';
import { createClassify } from './datasources/core/isolation.ts';
import { createSandboxDomain } from './datasources/sandboxes/sandbox-domain.ts';
import type { StreamOptions } from './datasources/fleet/streams.ts';
import type { Fleet } from './datasources/fleet/fleet.ts';
import { createFleetReader } from './datasources/fleet/read.ts';
import type { Log } from './telemetry/log.ts';

export interface DomainsOptions {
  /** How long an answer waits for a cluster at most. */
  readonly budgetMs: number;
  /** The same that the fleet's eager kinds are of. */
  readonly history: History;
  /** That the fleet's hubs are followed by. @default none */
  readonly hubs?: Pick<HubSource, 'wayOf'> | undefined;
  /** That the fleets of clouds are read by. @default none */
  readonly clouds?: Clouds | undefined;
  /** Told of the bugs of what runs on behind an answer. @default nobody */
  readonly log?: Log;
  /** What operators say of runtime handlers. */
  readonly handlers?: KnownHandlers;
  /** Of what is applied at a time. */
  readonly manifest?: ManifestLimits;
  readonly streams?: Pick<StreamOptions, 'tickMs' | 'maxSnapshot'>;
}

/** Everything the fleet can be asked, over one reader that waits for no cluster longer than `budgetMs`. */
export function createDomains(
  fleet: Fleet,
  { budgetMs, history, hubs, clouds = NO_CLOUDS, log, handlers, manifest, streams }: DomainsOptions,
): Domains {
  const reader = createFleetReader({ fleet, budgetMs });
  const shared = { fleet, reader, following: { ...streams, budgetMs } };
  const pods = createPods(shared);
  const nodes = createNodes(shared);
  const classify = createClassify(handlers);
  const runtimeClasses = createRuntimeClasses({ ...shared, nodes, classify });
  const functions = createFunctions({ ...shared, pods, runtimeClasses });
  const operations = createOperations({
    clock: fleet.clock,
    onBug: (error) => log?.error({ err: error }, 'An operation failed for an unknown reason.'),
  });
  const scaling = createScalingDomain({ ...shared, history, nodes, pods });
  const { sizedBy } = scaling.autoscalers;
  return {
    ...scaling,
    ...createSandboxDomain({ ...shared, pods, operations, classify, runtimeClasses, sizedBy }),
    ...createFederationDomain({ ...shared, operations, wayOf: hubs?.wayOf }),
    clusters: createClusters({
      ...shared,
      budgetMs,
      tellings: joinTellings([createMemberTellings(fleet), clouds.tellings]),
    }),
    clouds,
    nodes,
    pods,
    runtimeClasses,
    clusterProperties: createClusterProperties(shared),
    workloads: createWorkloads(shared),
    namespaces: createNamespaces(shared),
    events: createEvents(shared),
    objects: createObjects(shared),
    rawObjects: createRawObjects(fleet),
    readings: createClusterReadings(fleet),
    functions,
    functionActions: createFunctionActions({ fleet, functions }),
    podLogs: createPodLogs({ fleet }),
    operations,
    actions: createActions({ fleet, operations, manifest }),
  };
}

interface ScalingParts extends FleetReading, Pick<Domains, 'nodes' | 'pods'> {
  readonly history: History;
}

/** What moves sizes, and what it did. */
function createScalingDomain({ history, nodes, pods, ...shared }: ScalingParts) {
  const { fleet } = shared;
  const autoscalers = createAutoscalers(shared);
  const nodeGroups = createNodeGroups({ ...shared, pods });
  const scalingEvents = createScalingEvents({ ...shared, kind: history.scalingEvents });
  const scalingActivities = createScalingActivities({
    ...shared,
    kind: history.scalingActivities,
  });
  const told = { scalingEvents, scalingActivities };
  const nodeScalings = createNodeScalings({ fleet, ...told, nodeGroups, pods });
  return {
    autoscalers,
    nodeGroups,
    nodeGroupActions: createNodeGroupActions({ fleet, nodeGroups }),
    autoscalerActions: createAutoscalerActions({ fleet, autoscalers }),
    ...told,
    nodeScalings,
    nodeDisruptions: createNodeDisruptions({ fleet, nodes, nodeScalings }),
    podScalings: createPodScalings({ ...told, autoscalers }),
  };
}
