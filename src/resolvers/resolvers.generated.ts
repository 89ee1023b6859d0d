/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.generated.ts';
    import    { cluster as Query_cluster } from './Query/cluster.ts';
import    { clusterNodes as Query_clusterNodes } from './Query/clusterNodes.ts';
import    { clusters as Query_clusters } from './Query/clusters.ts';
import    { fleet as Query_fleet } from './Query/fleet.ts';
import    { node as Query_node } from './Query/node.ts';
import    { nodes as Query_nodes } from './Query/nodes.ts';
import    { object as Query_object } from './Query/object.ts';
import    { objects as Query_objects } from './Query/objects.ts';
import    { pods as Query_pods } from './Query/pods.ts';
import    { scalingEvents as Query_scalingEvents } from './Query/scalingEvents.ts';
import    { viewer as Query_viewer } from './Query/viewer.ts';
import    { workloads as Query_workloads } from './Query/workloads.ts';
import    { clusterNodes as Subscription_clusterNodes } from './Subscription/clusterNodes.ts';
import    { clusters as Subscription_clusters } from './Subscription/clusters.ts';
import    { scalingEvents as Subscription_scalingEvents } from './Subscription/scalingEvents.ts';
import    { ApiResource } from './ApiResource.ts';
import    { Cluster } from './Cluster.ts';
import    { ClusterNode } from './ClusterNode.ts';
import    { ClusterOutcome } from './ClusterOutcome.ts';
import    { CronJob } from './CronJob.ts';
import    { DaemonSet } from './DaemonSet.ts';
import    { Deployment } from './Deployment.ts';
import    { Event } from './Event.ts';
import    { Fleet } from './Fleet.ts';
import    { Job } from './Job.ts';
import    { Namespace } from './Namespace.ts';
import    { NodeGroup } from './NodeGroup.ts';
import    { ObjectReference } from './ObjectReference.ts';
import    { Pod } from './Pod.ts';
import    { ReplicaSet } from './ReplicaSet.ts';
import    { ScalingEvent } from './ScalingEvent.ts';
import    { StatefulSet } from './StatefulSet.ts';
import    { UntypedObject } from './UntypedObject.ts';
import    { DateTime } from './DateTime.ts';
import    { JSON } from './JSON.ts';
import    { Long } from './Long.ts';
    export const resolvers: Resolvers = {
      Query: { cluster: Query_cluster,clusterNodes: Query_clusterNodes,clusters: Query_clusters,fleet: Query_fleet,node: Query_node,nodes: Query_nodes,object: Query_object,objects: Query_objects,pods: Query_pods,scalingEvents: Query_scalingEvents,viewer: Query_viewer,workloads: Query_workloads },
      
      Subscription: { clusterNodes: Subscription_clusterNodes,clusters: Subscription_clusters,scalingEvents: Subscription_scalingEvents },
      ApiResource: ApiResource,
Cluster: Cluster,
ClusterNode: ClusterNode,
ClusterOutcome: ClusterOutcome,
CronJob: CronJob,
DaemonSet: DaemonSet,
Deployment: Deployment,
Event: Event,
Fleet: Fleet,
Job: Job,
Namespace: Namespace,
NodeGroup: NodeGroup,
ObjectReference: ObjectReference,
Pod: Pod,
ReplicaSet: ReplicaSet,
ScalingEvent: ScalingEvent,
StatefulSet: StatefulSet,
UntypedObject: UntypedObject,
DateTime: DateTime,
JSON: JSON,
Long: Long
    }