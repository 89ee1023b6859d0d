import type { AutoscalerActions } from './datasources/autoscaling/autoscalers/autoscaler-actions.ts';
import type { Autoscalers } from './datasources/autoscaling/autoscalers/autoscalers.ts';
import type { NodeGroupActions } from './datasources/autoscaling/node-groups/node-group-actions.ts';
import type { NodeDisruptions } from './datasources/autoscaling/why/node-disruption.ts';
import type { NodeGroups } from './datasources/autoscaling/node-groups/node-groups.ts';
import type { NodeScalings } from './datasources/autoscaling/why/node-scaling.ts';
import type { PodScalings } from './datasources/autoscaling/why/pod-scaling.ts';
import type { ScalingActivities } from './datasources/autoscaling/activities/scaling-activities.ts';
import type { ScalingEvents } from './datasources/autoscaling/events/scaling-events.ts';
import type { Viewer } from './datasources/access/viewer.ts';
import type { Actions } from './datasources/core/actions/actions.ts';
import type { Asking } from './datasources/core/asking.ts';
import type { ClusterReadings, UsageRecord } from './datasources/core/cluster-readings.ts';
import type { Clusters } from './datasources/core/clusters.ts';
import type { Events } from './datasources/core/events.ts';
import type { Namespaces } from './datasources/core/namespaces.ts';
import type { Nodes } from './datasources/core/nodes.ts';
import type { Operations } from './datasources/core/operations.ts';
import type { Objects } from './datasources/core/objects.ts';
import type { PodLogs } from './datasources/core/pod-logs.ts';
import type { Pods } from './datasources/core/pods.ts';
import type { RawObjects } from './datasources/core/raw-objects.ts';
import type { ClusterProperties } from './datasources/core/cluster-properties.ts';
import type { RuntimeClasses } from './datasources/core/runtime-classes.ts';
import type { Workloads } from './datasources/core/workloads.ts';
import type { Clouds } from './datasources/federation/cloud/cloud-source.ts';
import type { FederationDomain } from './datasources/federation/federation-domain.ts';
import type { FunctionActions } from './datasources/functions/function-actions.ts';
import type { Functions } from './datasources/functions/functions.ts';
import type { SandboxDomain } from './datasources/sandboxes/sandbox-domain.ts';
import type { AccessReviewLoader } from './loaders/access-review.ts';
import { createAccessReviewLoader } from './loaders/access-review.ts';
import type { ClusterReadingLoader } from './loaders/cluster-reading.ts';
import { createClusterReadingLoader } from './loaders/cluster-reading.ts';
import type { RawObjectLoader } from './loaders/raw-object.ts';
import { createRawObjectLoader } from './loaders/raw-object.ts';

/** What the fleet can be asked, noun by noun. Lives as long as the process. */
export interface Domains extends FederationDomain, SandboxDomain {
  readonly clusters: Clusters;
  readonly clouds: Clouds;
  readonly nodes: Nodes;
  readonly pods: Pods;
  readonly workloads: Workloads;
  readonly runtimeClasses: RuntimeClasses;
  readonly clusterProperties: ClusterProperties;
  readonly namespaces: Namespaces;
  readonly events: Events;
  readonly objects: Objects;
  readonly rawObjects: RawObjects;
  readonly readings: ClusterReadings;
  readonly autoscalers: Autoscalers;
  readonly nodeGroups: NodeGroups;
  readonly nodeGroupActions: NodeGroupActions;
  readonly autoscalerActions: AutoscalerActions;
  readonly functions: Functions;
  readonly functionActions: FunctionActions;
  readonly scalingEvents: ScalingEvents;
  readonly scalingActivities: ScalingActivities;
  readonly podScalings: PodScalings;
  readonly nodeScalings: NodeScalings;
  readonly nodeDisruptions: NodeDisruptions;
  readonly podLogs: PodLogs;
  readonly operations: Operations;
  readonly actions: Actions;
}

/** What one operation, or one event of a subscription, hands to its resolvers. */
export interface RequestContext extends Domains {
  readonly viewer: Viewer;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Found in the log and in errors. */
  readonly correlationId: string;
  /** What the domains are told of the operation. */
  readonly asking: Asking;
  /** Calls made for this operation, by cluster name. */
  readonly upstream: Map<string, number>;
  readonly loaders: Loaders;
}

/** Fresh for every operation and identity: what they keep is of that moment. */
export interface Loaders {
  readonly rawObjects: RawObjectLoader;
  readonly nodeUsage: ClusterReadingLoader<UsageRecord>;
  readonly podUsage: ClusterReadingLoader<UsageRecord>;
  readonly heartbeats: ClusterReadingLoader<string>;
  readonly memberHeartbeats: ClusterReadingLoader<string>;
  readonly accessReviews: AccessReviewLoader;
}

export interface ContextRequest {
  readonly signal: AbortSignal;
  readonly correlationId: string;
}

/** Binds the domains to one caller; call the answer once for each operation. */
export function createContextFactory(
  domains: Domains,
  viewer: Viewer,
): (request: ContextRequest) => RequestContext {
  const { rawObjects, readings } = domains;
  return ({ signal, correlationId }) => {
    const upstream = new Map<string, number>();
    const lists = new Set<string>();
    const onUpstreamCall = (cluster: string): void => {
      upstream.set(cluster, (upstream.get(cluster) ?? 0) + 1);
    };
    const asking: Asking = {
      viewer,
      signal,
      onUpstreamCall,
      onColdList(cluster, kind) {
        for (const { group, resource } of kind.reads ?? [kind.resource]) {
          const list = `${cluster}/${group}/${resource}`;
          if (!lists.has(list)) onUpstreamCall(cluster);
          lists.add(list);
        }
      },
    };
    return {
      ...domains,
      viewer,
      signal,
      correlationId,
      asking,
      upstream,
      loaders: {
        rawObjects: createRawObjectLoader(rawObjects, asking),
        nodeUsage: createClusterReadingLoader((cluster) => readings.nodeUsage(cluster, asking)),
        podUsage: createClusterReadingLoader((cluster) => readings.podUsage(cluster, asking)),
        heartbeats: createClusterReadingLoader((cluster) => readings.heartbeats(cluster, asking)),
        memberHeartbeats: createClusterReadingLoader((cluster) =>
          readings.memberHeartbeats(cluster, asking),
        ),
        accessReviews: createAccessReviewLoader(rawObjects, asking),
      },
    };
  };
}
