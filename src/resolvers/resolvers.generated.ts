/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.generated.ts';
    import    { autoscalers as Query_autoscalers } from './Query/autoscalers.ts';
import    { cluster as Query_cluster } from './Query/cluster.ts';
import    { clusterNodes as Query_clusterNodes } from './Query/clusterNodes.ts';
import    { clusters as Query_clusters } from './Query/clusters.ts';
import    { federationMembers as Query_federationMembers } from './Query/federationMembers.ts';
import    { federations as Query_federations } from './Query/federations.ts';
import    { fleet as Query_fleet } from './Query/fleet.ts';
import    { functions as Query_functions } from './Query/functions.ts';
import    { node as Query_node } from './Query/node.ts';
import    { nodeGroups as Query_nodeGroups } from './Query/nodeGroups.ts';
import    { nodes as Query_nodes } from './Query/nodes.ts';
import    { object as Query_object } from './Query/object.ts';
import    { objects as Query_objects } from './Query/objects.ts';
import    { operation as Query_operation } from './Query/operation.ts';
import    { placements as Query_placements } from './Query/placements.ts';
import    { pods as Query_pods } from './Query/pods.ts';
import    { sandboxTemplates as Query_sandboxTemplates } from './Query/sandboxTemplates.ts';
import    { sandboxWarmPools as Query_sandboxWarmPools } from './Query/sandboxWarmPools.ts';
import    { sandboxes as Query_sandboxes } from './Query/sandboxes.ts';
import    { scalingActivities as Query_scalingActivities } from './Query/scalingActivities.ts';
import    { scalingEvents as Query_scalingEvents } from './Query/scalingEvents.ts';
import    { serviceExports as Query_serviceExports } from './Query/serviceExports.ts';
import    { serviceImports as Query_serviceImports } from './Query/serviceImports.ts';
import    { viewer as Query_viewer } from './Query/viewer.ts';
import    { workloads as Query_workloads } from './Query/workloads.ts';
import    { acceptFederationMember as Mutation_acceptFederationMember } from './Mutation/acceptFederationMember.ts';
import    { applyManifest as Mutation_applyManifest } from './Mutation/applyManifest.ts';
import    { cancelOperation as Mutation_cancelOperation } from './Mutation/cancelOperation.ts';
import    { changePlacement as Mutation_changePlacement } from './Mutation/changePlacement.ts';
import    { claimSandbox as Mutation_claimSandbox } from './Mutation/claimSandbox.ts';
import    { cordonClusterNode as Mutation_cordonClusterNode } from './Mutation/cordonClusterNode.ts';
import    { cordonFederationMember as Mutation_cordonFederationMember } from './Mutation/cordonFederationMember.ts';
import    { deleteFunction as Mutation_deleteFunction } from './Mutation/deleteFunction.ts';
import    { deleteObject as Mutation_deleteObject } from './Mutation/deleteObject.ts';
import    { deleteSandbox as Mutation_deleteSandbox } from './Mutation/deleteSandbox.ts';
import    { deployFunction as Mutation_deployFunction } from './Mutation/deployFunction.ts';
import    { drainClusterNode as Mutation_drainClusterNode } from './Mutation/drainClusterNode.ts';
import    { extendSandbox as Mutation_extendSandbox } from './Mutation/extendSandbox.ts';
import    { hibernateCluster as Mutation_hibernateCluster } from './Mutation/hibernateCluster.ts';
import    { pauseAutoscaler as Mutation_pauseAutoscaler } from './Mutation/pauseAutoscaler.ts';
import    { pauseSandbox as Mutation_pauseSandbox } from './Mutation/pauseSandbox.ts';
import    { restartWorkload as Mutation_restartWorkload } from './Mutation/restartWorkload.ts';
import    { resumeSandbox as Mutation_resumeSandbox } from './Mutation/resumeSandbox.ts';
import    { scaleSandboxWarmPool as Mutation_scaleSandboxWarmPool } from './Mutation/scaleSandboxWarmPool.ts';
import    { scaleWorkload as Mutation_scaleWorkload } from './Mutation/scaleWorkload.ts';
import    { setAutoscalerBounds as Mutation_setAutoscalerBounds } from './Mutation/setAutoscalerBounds.ts';
import    { setClusterNodeDisruption as Mutation_setClusterNodeDisruption } from './Mutation/setClusterNodeDisruption.ts';
import    { setFunctionScale as Mutation_setFunctionScale } from './Mutation/setFunctionScale.ts';
import    { setNodeGroupBounds as Mutation_setNodeGroupBounds } from './Mutation/setNodeGroupBounds.ts';
import    { splitFunctionTraffic as Mutation_splitFunctionTraffic } from './Mutation/splitFunctionTraffic.ts';
import    { uncordonFederationMember as Mutation_uncordonFederationMember } from './Mutation/uncordonFederationMember.ts';
import    { unjoinFederationMember as Mutation_unjoinFederationMember } from './Mutation/unjoinFederationMember.ts';
import    { autoscalers as Subscription_autoscalers } from './Subscription/autoscalers.ts';
import    { clusterNodes as Subscription_clusterNodes } from './Subscription/clusterNodes.ts';
import    { clusters as Subscription_clusters } from './Subscription/clusters.ts';
import    { federationMembers as Subscription_federationMembers } from './Subscription/federationMembers.ts';
import    { functions as Subscription_functions } from './Subscription/functions.ts';
import    { nodeGroups as Subscription_nodeGroups } from './Subscription/nodeGroups.ts';
import    { objects as Subscription_objects } from './Subscription/objects.ts';
import    { operation as Subscription_operation } from './Subscription/operation.ts';
import    { placements as Subscription_placements } from './Subscription/placements.ts';
import    { podLogs as Subscription_podLogs } from './Subscription/podLogs.ts';
import    { pods as Subscription_pods } from './Subscription/pods.ts';
import    { sandboxWarmPools as Subscription_sandboxWarmPools } from './Subscription/sandboxWarmPools.ts';
import    { sandboxes as Subscription_sandboxes } from './Subscription/sandboxes.ts';
import    { scalingActivities as Subscription_scalingActivities } from './Subscription/scalingActivities.ts';
import    { scalingEvents as Subscription_scalingEvents } from './Subscription/scalingEvents.ts';
import    { serviceExports as Subscription_serviceExports } from './Subscription/serviceExports.ts';
import    { serviceImports as Subscription_serviceImports } from './Subscription/serviceImports.ts';
import    { workloads as Subscription_workloads } from './Subscription/workloads.ts';
import    { ApiResource } from './ApiResource.ts';
import    { ApplyResult } from './ApplyResult.ts';
import    { AutoscalerUpdate } from './AutoscalerUpdate.ts';
import    { CloudFleet } from './CloudFleet.ts';
import    { Cluster } from './Cluster.ts';
import    { ClusterAutoscaler } from './ClusterAutoscaler.ts';
import    { ClusterNode } from './ClusterNode.ts';
import    { ClusterNodeScaling } from './ClusterNodeScaling.ts';
import    { ClusterNodeUpdate } from './ClusterNodeUpdate.ts';
import    { ClusterOutcome } from './ClusterOutcome.ts';
import    { ClusterUpdate } from './ClusterUpdate.ts';
import    { ContainerLog } from './ContainerLog.ts';
import    { CronFederatedHPA } from './CronFederatedHPA.ts';
import    { CronJob } from './CronJob.ts';
import    { DaemonSet } from './DaemonSet.ts';
import    { Deployment } from './Deployment.ts';
import    { Event } from './Event.ts';
import    { FederatedHPA } from './FederatedHPA.ts';
import    { Federation } from './Federation.ts';
import    { FederationMember } from './FederationMember.ts';
import    { FederationMemberUpdate } from './FederationMemberUpdate.ts';
import    { Fleet } from './Fleet.ts';
import    { FleetCapacity } from './FleetCapacity.ts';
import    { Function } from './Function.ts';
import    { FunctionUpdate } from './FunctionUpdate.ts';
import    { HorizontalPodAutoscaler } from './HorizontalPodAutoscaler.ts';
import    { Job } from './Job.ts';
import    { Karpenter } from './Karpenter.ts';
import    { KnativePodAutoscaler } from './KnativePodAutoscaler.ts';
import    { MemberSet } from './MemberSet.ts';
import    { MemberWorkload } from './MemberWorkload.ts';
import    { Namespace } from './Namespace.ts';
import    { NodeGroup } from './NodeGroup.ts';
import    { NodeGroupUpdate } from './NodeGroupUpdate.ts';
import    { ObjectReference } from './ObjectReference.ts';
import    { ObjectUpdate } from './ObjectUpdate.ts';
import    { Operation } from './Operation.ts';
import    { Placement } from './Placement.ts';
import    { PlacementDecision } from './PlacementDecision.ts';
import    { PlacementUpdate } from './PlacementUpdate.ts';
import    { Pod } from './Pod.ts';
import    { PodScaling } from './PodScaling.ts';
import    { PodUpdate } from './PodUpdate.ts';
import    { ReplicaSet } from './ReplicaSet.ts';
import    { RuntimeClass } from './RuntimeClass.ts';
import    { Sandbox } from './Sandbox.ts';
import    { SandboxTemplate } from './SandboxTemplate.ts';
import    { SandboxUpdate } from './SandboxUpdate.ts';
import    { SandboxWarmPool } from './SandboxWarmPool.ts';
import    { SandboxWarmPoolUpdate } from './SandboxWarmPoolUpdate.ts';
import    { ScaledJob } from './ScaledJob.ts';
import    { ScaledObject } from './ScaledObject.ts';
import    { ScalingActivity } from './ScalingActivity.ts';
import    { ScalingActivityUpdate } from './ScalingActivityUpdate.ts';
import    { ScalingEvent } from './ScalingEvent.ts';
import    { ScalingEventUpdate } from './ScalingEventUpdate.ts';
import    { ServiceExport } from './ServiceExport.ts';
import    { ServiceExportUpdate } from './ServiceExportUpdate.ts';
import    { ServiceExporter } from './ServiceExporter.ts';
import    { ServiceImport } from './ServiceImport.ts';
import    { ServiceImportUpdate } from './ServiceImportUpdate.ts';
import    { StatefulSet } from './StatefulSet.ts';
import    { UntypedObject } from './UntypedObject.ts';
import    { Utilization } from './Utilization.ts';
import    { VerticalPodAutoscaler } from './VerticalPodAutoscaler.ts';
import    { WorkloadUpdate } from './WorkloadUpdate.ts';
import    { DateTime } from './DateTime.ts';
import    { JSON } from './JSON.ts';
import    { Long } from './Long.ts';
    export const resolvers: Resolvers = {
      Query: { autoscalers: Query_autoscalers,cluster: Query_cluster,clusterNodes: Query_clusterNodes,clusters: Query_clusters,federationMembers: Query_federationMembers,federations: Query_federations,fleet: Query_fleet,functions: Query_functions,node: Query_node,nodeGroups: Query_nodeGroups,nodes: Query_nodes,object: Query_object,objects: Query_objects,operation: Query_operation,placements: Query_placements,pods: Query_pods,sandboxTemplates: Query_sandboxTemplates,sandboxWarmPools: Query_sandboxWarmPools,sandboxes: Query_sandboxes,scalingActivities: Query_scalingActivities,scalingEvents: Query_scalingEvents,serviceExports: Query_serviceExports,serviceImports: Query_serviceImports,viewer: Query_viewer,workloads: Query_workloads },
      Mutation: { acceptFederationMember: Mutation_acceptFederationMember,applyManifest: Mutation_applyManifest,cancelOperation: Mutation_cancelOperation,changePlacement: Mutation_changePlacement,claimSandbox: Mutation_claimSandbox,cordonClusterNode: Mutation_cordonClusterNode,cordonFederationMember: Mutation_cordonFederationMember,deleteFunction: Mutation_deleteFunction,deleteObject: Mutation_deleteObject,deleteSandbox: Mutation_deleteSandbox,deployFunction: Mutation_deployFunction,drainClusterNode: Mutation_drainClusterNode,extendSandbox: Mutation_extendSandbox,hibernateCluster: Mutation_hibernateCluster,pauseAutoscaler: Mutation_pauseAutoscaler,pauseSandbox: Mutation_pauseSandbox,restartWorkload: Mutation_restartWorkload,resumeSandbox: Mutation_resumeSandbox,scaleSandboxWarmPool: Mutation_scaleSandboxWarmPool,scaleWorkload: Mutation_scaleWorkload,setAutoscalerBounds: Mutation_setAutoscalerBounds,setClusterNodeDisruption: Mutation_setClusterNodeDisruption,setFunctionScale: Mutation_setFunctionScale,setNodeGroupBounds: Mutation_setNodeGroupBounds,splitFunctionTraffic: Mutation_splitFunctionTraffic,uncordonFederationMember: Mutation_uncordonFederationMember,unjoinFederationMember: Mutation_unjoinFederationMember },
      Subscription: { autoscalers: Subscription_autoscalers,clusterNodes: Subscription_clusterNodes,clusters: Subscription_clusters,federationMembers: Subscription_federationMembers,functions: Subscription_functions,nodeGroups: Subscription_nodeGroups,objects: Subscription_objects,operation: Subscription_operation,placements: Subscription_placements,podLogs: Subscription_podLogs,pods: Subscription_pods,sandboxWarmPools: Subscription_sandboxWarmPools,sandboxes: Subscription_sandboxes,scalingActivities: Subscription_scalingActivities,scalingEvents: Subscription_scalingEvents,serviceExports: Subscription_serviceExports,serviceImports: Subscription_serviceImports,workloads: Subscription_workloads },
      ApiResource: ApiResource,
ApplyResult: ApplyResult,
AutoscalerUpdate: AutoscalerUpdate,
CloudFleet: CloudFleet,
Cluster: Cluster,
ClusterAutoscaler: ClusterAutoscaler,
ClusterNode: ClusterNode,
ClusterNodeScaling: ClusterNodeScaling,
ClusterNodeUpdate: ClusterNodeUpdate,
ClusterOutcome: ClusterOutcome,
ClusterUpdate: ClusterUpdate,
ContainerLog: ContainerLog,
CronFederatedHPA: CronFederatedHPA,
CronJob: CronJob,
DaemonSet: DaemonSet,
Deployment: Deployment,
Event: Event,
FederatedHPA: FederatedHPA,
Federation: Federation,
FederationMember: FederationMember,
FederationMemberUpdate: FederationMemberUpdate,
Fleet: Fleet,
FleetCapacity: FleetCapacity,
Function: Function,
FunctionUpdate: FunctionUpdate,
HorizontalPodAutoscaler: HorizontalPodAutoscaler,
Job: Job,
Karpenter: Karpenter,
KnativePodAutoscaler: KnativePodAutoscaler,
MemberSet: MemberSet,
MemberWorkload: MemberWorkload,
Namespace: Namespace,
NodeGroup: NodeGroup,
NodeGroupUpdate: NodeGroupUpdate,
ObjectReference: ObjectReference,
ObjectUpdate: ObjectUpdate,
Operation: Operation,
Placement: Placement,
PlacementDecision: PlacementDecision,
PlacementUpdate: PlacementUpdate,
Pod: Pod,
PodScaling: PodScaling,
PodUpdate: PodUpdate,
ReplicaSet: ReplicaSet,
RuntimeClass: RuntimeClass,
Sandbox: Sandbox,
SandboxTemplate: SandboxTemplate,
SandboxUpdate: SandboxUpdate,
SandboxWarmPool: SandboxWarmPool,
SandboxWarmPoolUpdate: SandboxWarmPoolUpdate,
ScaledJob: ScaledJob,
ScaledObject: ScaledObject,
ScalingActivity: ScalingActivity,
ScalingActivityUpdate: ScalingActivityUpdate,
ScalingEvent: ScalingEvent,
ScalingEventUpdate: ScalingEventUpdate,
ServiceExport: ServiceExport,
ServiceExportUpdate: ServiceExportUpdate,
ServiceExporter: ServiceExporter,
ServiceImport: ServiceImport,
ServiceImportUpdate: ServiceImportUpdate,
StatefulSet: StatefulSet,
UntypedObject: UntypedObject,
Utilization: Utilization,
VerticalPodAutoscaler: VerticalPodAutoscaler,
WorkloadUpdate: WorkloadUpdate,
DateTime: DateTime,
JSON: JSON,
Long: Long
    }