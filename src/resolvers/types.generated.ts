import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ApiResourceMapper, ClusterMapper, ClusterUpdateMapper } from './mappers/cluster.mappers.ts';
import type { ApplyResultMapper } from './mappers/mutation.mappers.ts';
import type { AutoscalerMapper, AutoscalerUpdateMapper, ClusterAutoscalerMapper, CronFederatedHPAMapper, FederatedHPAMapper, HorizontalPodAutoscalerMapper, KarpenterMapper, KnativePodAutoscalerMapper, ScaledJobMapper, ScaledObjectMapper, VerticalPodAutoscalerMapper } from './mappers/autoscaler.mappers.ts';
import type { CloudFleetMapper, FleetMapper, FleetCapacityMapper } from './mappers/fleet.mappers.ts';
import type { ClusterNodeMapper, ClusterNodeScalingMapper, ClusterNodeUpdateMapper } from './mappers/cluster-node.mappers.ts';
import type { ClusterOutcomeMapper, NodeMapper, UtilizationMapper } from './mappers/root.mappers.ts';
import type { ContainerLogMapper } from './mappers/log.mappers.ts';
import type { CronJobMapper, DaemonSetMapper, DeploymentMapper, JobMapper, ReplicaSetMapper, StatefulSetMapper, WorkloadMapper, WorkloadUpdateMapper } from './mappers/workload.mappers.ts';
import type { EventMapper } from './mappers/event.mappers.ts';
import type { FederationMapper, FederationMemberMapper, FederationMemberUpdateMapper, MemberSetMapper } from './mappers/federation.mappers.ts';
import type { FunctionMapper, FunctionUpdateMapper } from './mappers/function.mappers.ts';
import type { KubernetesObjectMapper, ObjectReferenceMapper, ObjectUpdateMapper, UntypedObjectMapper } from './mappers/object.mappers.ts';
import type { MemberWorkloadMapper, PlacementMapper, PlacementDecisionMapper, PlacementUpdateMapper } from './mappers/placement.mappers.ts';
import type { NamespaceMapper } from './mappers/namespace.mappers.ts';
import type { NodeGroupMapper, NodeGroupUpdateMapper } from './mappers/node-group.mappers.ts';
import type { OperationMapper } from './mappers/operation.mappers.ts';
import type { PodMapper, PodUpdateMapper } from './mappers/pod.mappers.ts';
import type { PodScalingMapper, ScalingActivityMapper, ScalingActivityUpdateMapper } from './mappers/scaling-activity.mappers.ts';
import type { RuntimeClassMapper } from './mappers/runtime-class.mappers.ts';
import type { SandboxMapper, SandboxUpdateMapper } from './mappers/sandbox.mappers.ts';
import type { SandboxTemplateMapper } from './mappers/sandbox-template.mappers.ts';
import type { SandboxWarmPoolMapper, SandboxWarmPoolUpdateMapper } from './mappers/sandbox-warm-pool.mappers.ts';
import type { ScalingEventMapper, ScalingEventUpdateMapper } from './mappers/scaling-event.mappers.ts';
import type { ServiceExportMapper, ServiceExportUpdateMapper } from './mappers/service-export.mappers.ts';
import type { ServiceExporterMapper, ServiceImportMapper, ServiceImportUpdateMapper } from './mappers/service-import.mappers.ts';
import type { RequestContext } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string | number; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** RFC 3339 with a zone, as the API server wrote it. */
  DateTime: { input: Date; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A whole number of up to 2^53−1 as a JSON number; more is an error, never a wrong figure. */
  Long: { input: number; output: number; }
};

/** Which member is to be let in. */
export type AcceptFederationMemberInput = {
  /** Only says what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refused with CONFLICT when its object is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the member. */
  readonly id: Scalars['ID']['input'];
};

/** What became of a member that was to be let in. */
export type AcceptFederationMemberPayload = {
  readonly __typename?: 'AcceptFederationMemberPayload';
  /** Why it was refused. */
  readonly errors: ReadonlyArray<UserError>;
  /** The member as it is then; with `dryRun` as it would be. Null when it was refused. */
  readonly federationMember?: Maybe<FederationMember>;
  /** Whether lists and live views show it already. */
  readonly isPropagated: Scalars['Boolean']['output'];
};

/** An annotation of an object. */
export type Annotation = {
  readonly __typename?: 'Annotation';
  /** With its prefix, if any. */
  readonly key: Scalars['String']['output'];
  /** May be long. */
  readonly value: Scalars['String']['output'];
};

/** A kind that a cluster's API serves. */
export type ApiResource = {
  readonly __typename?: 'ApiResource';
  /** Empty for the core group. */
  readonly group: Scalars['String']['output'];
  /** Whether its objects lie in namespaces. */
  readonly isNamespaced: Scalars['Boolean']['output'];
  /** The kind of its objects. */
  readonly kind: Scalars['String']['output'];
  /** The plural, as in paths. */
  readonly resource: Scalars['String']['output'];
  /** What can be done with it: `get`, `list`, `watch` … */
  readonly verbs: ReadonlyArray<Scalars['String']['output']>;
  /** The version the server prefers. */
  readonly version: Scalars['String']['output'];
  /** All that are served, the preferred one first. */
  readonly versions: ReadonlyArray<Scalars['String']['output']>;
};

/** A page of kinds. */
export type ApiResourceConnection = {
  readonly __typename?: 'ApiResourceConnection';
  /** The kinds with their cursors. */
  readonly edges: ReadonlyArray<ApiResourceEdge>;
  /** The kinds. */
  readonly nodes: ReadonlyArray<ApiResource>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A kind and its cursor. */
export type ApiResourceEdge = {
  readonly __typename?: 'ApiResourceEdge';
  /** Its position. */
  readonly cursor: Scalars['String']['output'];
  /** The kind. */
  readonly node: ApiResource;
};

/** What was done with an object of a manifest. */
export type ApplyAction =
  /** There was none. */
  | 'CREATED'
  /** It could not be applied; the others were all the same. */
  | 'FAILED'
  /** It was not tried: the cluster did not answer to one before it. */
  | 'SKIPPED'
  /** It was so already. */
  | 'UNCHANGED'
  /** It was changed. */
  | 'UPDATED';

/** Why an object of a manifest was not applied. */
export type ApplyError = {
  readonly __typename?: 'ApplyError';
  /** One of the codes that errors carry in `extensions.code`. */
  readonly code: Scalars['String']['output'];
  /** Fields that other managers own: `force` would take them. */
  readonly conflicts: ReadonlyArray<FieldConflict>;
  /** Whether the same may succeed later without anything being changed. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** For a person. */
  readonly message: Scalars['String']['output'];
};

/** Objects to be as a manifest says. */
export type ApplyManifestInput = {
  /** Name, alias or id of the cluster. */
  readonly cluster: Scalars['String']['input'];
  /** The API server checks and defaults everything and stores nothing; diffs show what would change. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Who is written down as the owner of what the manifest sets. What it no longer sets is removed, where the same manager had set it. */
  readonly fieldManager?: Scalars['String']['input'];
  /** Takes fields from other managers instead of refusing with CONFLICT. */
  readonly force?: Scalars['Boolean']['input'];
  /** YAML or JSON; several documents are parted by `---`, and lists are unfolded. At most 250 objects in 1 MiB. */
  readonly manifest: Scalars['String']['input'];
  /** For objects of namespaced kinds that name none. */
  readonly namespace?: Scalars['String']['input'];
};

/** What became of a manifest. */
export type ApplyManifestPayload = {
  readonly __typename?: 'ApplyManifestPayload';
  /** What is wrong with the manifest itself. What single objects met is in their results. */
  readonly errors: ReadonlyArray<UserError>;
  /** One an object, in the order of the manifest. Empty when the manifest itself was refused: then nothing was sent. */
  readonly results: ReadonlyArray<ApplyResult>;
};

/** What became of one object of a manifest. */
export type ApplyResult = {
  readonly __typename?: 'ApplyResult';
  /** What was done, or would be. */
  readonly action: ApplyAction;
  /** What changed or would change, as a unified diff of YAML, without secrets and bookkeeping; empty when nothing did, null when it failed or what was there may not be read. */
  readonly diff?: Maybe<Scalars['String']['output']>;
  /** Why it failed. */
  readonly error?: Maybe<ApplyError>;
  /** Whether lists and live views show it already. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
  /** As it is now, or would be; null when it failed. */
  readonly object?: Maybe<KubernetesObject>;
  /** As the manifest names it. */
  readonly ref: ManifestReference;
};

/** What moves the size of something: one type for each sort of autoscaler. */
export type Autoscaler = {
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** Which autoscaler it is. */
  readonly autoscaler: AutoscalerKind;
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** What its controller says of it; and a `TargetConflict` for each other autoscaler that fights with it over its target. */
  readonly conditions: ReadonlyArray<Condition>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The size it last saw. */
  readonly currentSize?: Maybe<Scalars['Int']['output']>;
  /** The size it last asked for; null before it did. */
  readonly desiredSize?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** It does not go above; null where it has no such bound. */
  readonly maxSize?: Maybe<Scalars['Int']['output']>;
  /** What it goes by. */
  readonly metrics: ReadonlyArray<AutoscalerMetric>;
  /** It does not go below; null where it has no such bound. */
  readonly minSize?: Maybe<Scalars['Int']['output']>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Scaling events about it, newest first. May wait on the cluster. */
  readonly recentEvents?: Maybe<ScalingEventConnection>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it works and may move. */
  readonly status: AutoscalerStatus;
  /** Why it stands so, in plain words; null where there is nothing to say. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** What it scales. */
  readonly target?: Maybe<ObjectReference>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** What moves the size of something: one type for each sort of autoscaler. */
export type AutoscalereventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What moves the size of something: one type for each sort of autoscaler. */
export type AutoscalerrecentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What moves the size of something: one type for each sort of autoscaler. */
export type AutoscalerviewerCanArgs = {
  verb: Verb;
};

/** How fast sizes may change. */
export type AutoscalerBehavior = {
  readonly __typename?: 'AutoscalerBehavior';
  /** Downwards; null where the controller's own rules hold: to anything that has been enough for five minutes. */
  readonly scaleDown?: Maybe<AutoscalerScalingRules>;
  /** Upwards; null where the controller's own rules hold: double, or by four pods, in 15 s. */
  readonly scaleUp?: Maybe<AutoscalerScalingRules>;
};

/** What happened to one autoscaler. */
export type AutoscalerChange = {
  readonly __typename?: 'AutoscalerChange';
  /** The autoscaler as it is now; null when it is gone. */
  readonly autoscaler?: Maybe<Autoscaler>;
  /** Whose id does not change with what happens to it. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly type: ChangeType;
};

/** A page of autoscalers over the fleet. */
export type AutoscalerConnection = {
  readonly __typename?: 'AutoscalerConnection';
  /** The autoscalers with their cursors. */
  readonly edges: ReadonlyArray<AutoscalerEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The autoscalers. */
  readonly nodes: ReadonlyArray<Autoscaler>;
  /** What each cluster gave, provider by provider. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same kind and filter as `after`, continues this answer without a hole. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An autoscaler in a page. */
export type AutoscalerEdge = {
  readonly __typename?: 'AutoscalerEdge';
  /** Of this autoscaler: the `after` of a page that begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The autoscaler. */
  readonly node: Autoscaler;
};

/** Which autoscalers. Everything given must hold; of a list, one of its values. */
export type AutoscalerFilter = {
  /** Which sorts. */
  readonly autoscalers?: InputMaybe<ReadonlyArray<AutoscalerKind>>;
  /** Names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In these namespaces. */
  readonly namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In one of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<AutoscalerStatus>>;
  /** A part of the name, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** Who scales. */
export type AutoscalerKind =
  /** CapacityBuffers of Cluster Autoscaler. */
  | 'CAPACITY_BUFFER'
  /** The cloud's controller. */
  | 'CLOUD_CONTROLLER'
  /** Cluster API. */
  | 'CLUSTER_API'
  /** Kubernetes' Cluster Autoscaler. */
  | 'CLUSTER_AUTOSCALER'
  /** HorizontalPodAutoscaler. */
  | 'HPA'
  /** Karmada's federated autoscalers. */
  | 'KARMADA'
  /** Karpenter, EKS Auto Mode included. */
  | 'KARPENTER'
  /** KEDA. */
  | 'KEDA'
  /** Knative's autoscaler. */
  | 'KNATIVE'
  /** Nodes that come, go and change by themselves. */
  | 'NODE_LIFECYCLE'
  /** Another one. */
  | 'OTHER'
  /** VerticalPodAutoscaler. */
  | 'VPA'
  /** The controllers of workloads. */
  | 'WORKLOAD';

/** A measure that an autoscaler goes by. */
export type AutoscalerMetric = {
  readonly __typename?: 'AutoscalerMetric';
  /** As it was measured last, with its unit; null before it was. */
  readonly current?: Maybe<Scalars['String']['output']>;
  /** The metric; of a container's resource `container/resource`. */
  readonly name: Scalars['String']['output'];
  /** What it is held at, with its unit. */
  readonly target?: Maybe<Scalars['String']['output']>;
  /** The sort of metric, as the autoscaler calls it: `Resource`, `External` … */
  readonly type: Scalars['String']['output'];
};

/** A size, or bounds, that are set at certain times. */
export type AutoscalerRule = {
  readonly __typename?: 'AutoscalerRule';
  /** Why its last run came to nothing; null when it did not. */
  readonly failure?: Maybe<Scalars['String']['output']>;
  /** Whether it is left out. */
  readonly isSuspended: Scalars['Boolean']['output'];
  /** When it last ran with success. */
  readonly lastRunAt?: Maybe<Scalars['DateTime']['output']>;
  /** The greatest size it sets for another autoscaler. */
  readonly maxSize?: Maybe<Scalars['Int']['output']>;
  /** The least size it sets for another autoscaler. */
  readonly minSize?: Maybe<Scalars['Int']['output']>;
  /** Its name, unique in its autoscaler. */
  readonly name: Scalars['String']['output'];
  /** When it runs next; null where that is not said. */
  readonly nextRunAt?: Maybe<Scalars['DateTime']['output']>;
  /** A cron expression. */
  readonly schedule: Scalars['String']['output'];
  /** The size it sets; null where it sets bounds. */
  readonly size?: Maybe<Scalars['Int']['output']>;
  /** Of its times; null for the controller's own. */
  readonly timeZone?: Maybe<Scalars['String']['output']>;
};

/** By how much a size may change in how long. */
export type AutoscalerScalingPolicy = {
  readonly __typename?: 'AutoscalerScalingPolicy';
  /** In so long. */
  readonly periodSeconds: Scalars['Int']['output'];
  /** `Pods` or `Percent`. */
  readonly type: Scalars['String']['output'];
  /** So many of them. */
  readonly value: Scalars['Int']['output'];
};

/** How fast sizes may change in one direction. */
export type AutoscalerScalingRules = {
  readonly __typename?: 'AutoscalerScalingRules';
  /** By how much it may change in how long. */
  readonly policies: ReadonlyArray<AutoscalerScalingPolicy>;
  /** Which of the policies counts: `Max`, `Min`, or `Disabled` for none. */
  readonly selectPolicy?: Maybe<Scalars['String']['output']>;
  /** For so long it looks back, and takes the most cautious size; null for the controller's own. */
  readonly stabilizationWindowSeconds?: Maybe<Scalars['Int']['output']>;
};

/** How an autoscaler stands. */
export type AutoscalerStatus =
  /** It works, and may move. */
  | 'ACTIVE'
  /** It does not apply: its target was scaled to zero by hand. */
  | 'DISABLED'
  /** It cannot work. */
  | 'FAILING'
  /** Nothing asks for what it scales. */
  | 'IDLE'
  /** It would move further than its bounds or policies let it. */
  | 'LIMITED'
  /** Somebody has stopped it. */
  | 'PAUSED'
  /** Its controller has said nothing yet, or nothing that is understood. */
  | 'UNKNOWN';

/** Something outside that an autoscaler listens to. */
export type AutoscalerTrigger = {
  readonly __typename?: 'AutoscalerTrigger';
  /** The TriggerAuthentication or ClusterTriggerAuthentication that has its credentials; null where it needs none, or has them from its target. */
  readonly authentication?: Maybe<TriggerAuthenticationReference>;
  /** Whether it has something to do; null before it was asked. */
  readonly isActive?: Maybe<Scalars['Boolean']['output']>;
  /** Its name, where it was given one. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The sort of trigger: `cron`, `kafka` … */
  readonly type: Scalars['String']['output'];
};

/** One message of a live view: a part of the snapshot, or the changes of one tick. */
export type AutoscalerUpdate = {
  readonly __typename?: 'AutoscalerUpdate';
  /** When the message was made. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened to which autoscaler. */
  readonly changes: ReadonlyArray<AutoscalerChange>;
  /** How far the reader has come: given as `after` to the same subscription it goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** True once the rows of every reachable cluster have been sent. */
  readonly isSynced: Scalars['Boolean']['output'];
  /** How many changes are not told by themselves, as a later one of the same autoscaler stands for them. */
  readonly merged: Scalars['Int']['output'];
  /** Of all clusters in the first message, then of those that changed. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** What sort of message. */
  readonly phase: StreamPhase;
  /** Ids of clusters whose rows the client must drop; their present rows, if any, follow as ADDED. In the first message the rows of clusters that `outcomes` does not name are to be dropped, too. */
  readonly resync: ReadonlyArray<Scalars['ID']['output']>;
};

/** Ends an operation before its time. */
export type CancelOperationInput = {
  /** Answers the operation as it is and ends nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Of the operation. */
  readonly id: Scalars['ID']['input'];
};

/** An operation that was ended. */
export type CancelOperationPayload = {
  readonly __typename?: 'CancelOperationPayload';
  /** NOT_FOUND for one that the caller did not begin, or that was forgotten. */
  readonly errors: ReadonlyArray<UserError>;
  /** As it is now; one that was finished stays as it was. Null when there is none. */
  readonly operation?: Maybe<Operation>;
};

/** What nodes are alike in. */
export type CapacityGround =
  /** How they are paid for: a value of CapacityType. */
  | 'CAPACITY_TYPE'
  /** As their cloud calls it. */
  | 'INSTANCE_TYPE'
  /** What they run on: a value of InfraProvider. */
  | 'PROVIDER'
  /** Their cloud's zone. */
  | 'ZONE';

/** The nodes of the fleet that are alike in one thing. */
export type CapacityGroup = {
  readonly __typename?: 'CapacityGroup';
  /** What they can give to pods. */
  readonly allocatable: ResourceTotals;
  /** What they have. */
  readonly capacity: ResourceTotals;
  /** How many clusters have such nodes. */
  readonly clusterCount: Scalars['Int']['output'];
  /** What nobody asks for; never less than nothing. */
  readonly idle?: Maybe<ResourceTotals>;
  /** How many such nodes there are. */
  readonly nodeCount: Scalars['Int']['output'];
  /** What the pods on them that have not finished ask for; null while the pods of one of their clusters are not known. */
  readonly requested?: Maybe<ResourceTotals>;
  /** Null of nodes that do not say. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** How a machine is paid for. */
export type CapacityType =
  /** By use. */
  | 'ON_DEMAND'
  /** Reserved beforehand. */
  | 'RESERVED'
  /** Cheap, and taken away at short notice. */
  | 'SPOT'
  /** Nothing says. */
  | 'UNKNOWN';

/**
 * Changes which members a placement names. It has to choose by names already: by `clusterNames` alone on
 * Karmada and KubeFleet, by `clusters` on KubeFed, by targets of one cluster on Rancher's Fleet; on Open
 * Cluster Management by one label that is the name of each member. The last name stays where none would
 * mean all members.
 */
export type ChangePlacementInput = {
  /** By name, as in `memberName`; one that is named already stays. */
  readonly addMembers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The API server checks everything and stores nothing; whom the hub would choose then is its own to say. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the placement is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the placement. */
  readonly id: Scalars['ID']['input'];
  /** By name; one that is not named is none to be taken away, and UNSUPPORTED where a selector beside the names may choose it. */
  readonly removeMembers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A placement whose members were changed. */
export type ChangePlacementPayload = {
  readonly __typename?: 'ChangePlacementPayload';
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** Whether lists and live views show the change already. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
  /** As it is now: the hub may not have chosen yet. Null when it was refused. */
  readonly placement?: Maybe<Placement>;
};

/** What happened to a row of a live view. */
export type ChangeType =
  /** It is there now, or matches the filter now. */
  | 'ADDED'
  /** It is gone, or no longer matches the filter. */
  | 'DELETED'
  /** It is another. */
  | 'MODIFIED';

/** Claims a sandbox from a warm pool: a SandboxWarmPool of agent-sandbox, or a SandboxSet of OpenKruise. */
export type ClaimSandboxInput = {
  /** Of the pool: its name, an alias or id. */
  readonly cluster: Scalars['String']['input'];
  /** The API server checks everything and stores nothing; the operation is finished, and says what would be done. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Of the claim. Its sandbox keeps the name it had in the pool; one that is made for it has this name. */
  readonly name: Scalars['String']['input'];
  /** Of the pool, and of the claim. */
  readonly namespace: Scalars['String']['input'];
  /** When the sandbox shall end; null for never. */
  readonly shutdownAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What shall become of it then; null leaves that to the cluster. OpenKruise knows DELETE alone. */
  readonly shutdownPolicy?: InputMaybe<SandboxShutdownPolicy>;
  /** How long the operation waits for the sandbox, 1 to 86400. The claim stays after that; one of OpenKruise is told to look no longer. */
  readonly timeoutSeconds?: Scalars['Int']['input'];
  /** The name of the pool; agent-sandbox's where both have one of the name. */
  readonly warmPool: Scalars['String']['input'];
};

/** A claim that was made. */
export type ClaimSandboxPayload = {
  readonly __typename?: 'ClaimSandboxPayload';
  /** The claim; null when it was refused. */
  readonly claim?: Maybe<ObjectReference>;
  /** Why it was refused (NOT_FOUND without such a pool, CONFLICT where there is a claim of the name); empty when it was made. */
  readonly errors: ReadonlyArray<UserError>;
  /** Waits until the sandbox is ready; null when the claim was refused. */
  readonly operation?: Maybe<Operation>;
  /** What it was given, where that was known within 2 s. One that waited in a pool keeps its id. Null until then: `filter.claims` of `sandboxes` finds it. */
  readonly sandbox?: Maybe<Sandbox>;
};

/** Clusters that a cloud keeps together, listed by its API every minute. Each of them is a cluster here. */
export type CloudFleet = {
  readonly __typename?: 'CloudFleet';
  /** When it was last listed; null when it never was. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Why it is not LIVE. */
  readonly error?: Maybe<ClusterError>;
  /** How many clusters are in it; null when it was never listed. */
  readonly memberCount?: Maybe<Scalars['Int']['output']>;
  /** What its cloud calls it, with what it lies in. */
  readonly name: Scalars['String']['output'];
  /** How it stands: LIVE when the last list was whole, STALE while that is less than ten minutes old, then DOWN. */
  readonly state: ProviderState;
  /** What sort of fleet. */
  readonly type: HubType;
};

/** A Kubernetes cluster. Its fields are null while what they are made of is not known. */
export type Cluster = Node & {
  readonly __typename?: 'Cluster';
  /** The ways to it, the one that is used first, and how each of them stands. What was given here is used before what a hub gave, and that before what goes through a hub; another one while it fails. */
  readonly access: ReadonlyArray<ClusterAccess>;
  /** Other names of it: those of further entries that lead to it, and those that hubs have for it. */
  readonly aliases: ReadonlyArray<ClusterAlias>;
  /** What its nodes can give to pods. May wait on them. */
  readonly allocatable?: Maybe<ResourceTotals>;
  /** The URL its API is called at. */
  readonly apiEndpoint?: Maybe<Scalars['String']['output']>;
  /** What its API serves, custom resources included. May wait on it. */
  readonly apiResources?: Maybe<ApiResourceConnection>;
  /** When it last answered. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** What its nodes have. May wait on them. */
  readonly capacity?: Maybe<ResourceTotals>;
  /** The clusters that were made by it, or run in it. */
  readonly children: ReadonlyArray<Cluster>;
  /** The ClusterSet that it says it is a member of, by its property `clusterset.k8s.io`; null where it says nothing. May wait on it. */
  readonly clusterSet?: Maybe<Scalars['String']['output']>;
  /** Who packaged it: `EKS`, `GKE`, `AKS`, `K3S` …; null when nothing says. May wait on its nodes. */
  readonly distribution?: Maybe<Scalars['String']['output']>;
  /** Whether another cluster of the fleet has that UID, too: one was made from a copy of the other's data, and their API servers have nothing in common. The one that was met later has another `id` than its UID. */
  readonly duplicateIdentity: Scalars['Boolean']['output'];
  /** Why it is not LIVE. */
  readonly error?: Maybe<ClusterError>;
  /** Its Kubernetes Events, last seen first. Null, with an error, while they were never known. */
  readonly events?: Maybe<EventConnection>;
  /** Its functions, on every engine. Null, with an error, while they were never known. */
  readonly functions?: Maybe<FunctionConnection>;
  /** How it is. May wait on its nodes. */
  readonly health: ClusterHealth;
  /** Why it is not HEALTHY, for a person. */
  readonly healthReason?: Maybe<Scalars['String']['output']>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Whether its machines stand on premises: bare metal, vSphere, OpenStack, Outposts, Azure Local and Stack Hub, Google Distributed Cloud. Null of a developer's machine, and while it is not known. May wait on its nodes. */
  readonly isOnPremises?: Maybe<Scalars['Boolean']['output']>;
  /** What sort of cluster its hubs say that it is; null where none does. */
  readonly kind?: Maybe<ClusterKind>;
  /** As the API server tells it: `v1.35.2-gke.1100`. */
  readonly kubernetesVersion?: Maybe<Scalars['String']['output']>;
  /** Of the object that describes it in a hub, in that with the most authority; none for a kubeconfig's context. */
  readonly labels: ReadonlyArray<Label>;
  /** Of the last answered health probe. */
  readonly latencyMs?: Maybe<Scalars['Float']['output']>;
  /** As which members hubs have it, of those that the viewer may list. May wait on the hubs. */
  readonly memberships: ReadonlyArray<FederationMember>;
  /** Unique in the fleet. */
  readonly name: Scalars['String']['output'];
  /** May wait on the cluster. */
  readonly namespaces?: Maybe<NamespaceConnection>;
  /** May wait on its nodes. */
  readonly nodeCount?: Maybe<NodeCount>;
  /** The pools that its nodes come in, those that hubs declare of it as a member with them. Null, with an error, while none of them was ever known. */
  readonly nodeGroups?: Maybe<NodeGroupConnection>;
  /** Its nodes. Null, with an error, while they were never known. */
  readonly nodes?: Maybe<ClusterNodeConnection>;
  /** The cluster that made it, or that it runs in; null where no hub says so. */
  readonly parent?: Maybe<Cluster>;
  /** One pod of it; null when there is none. May wait on the cluster. */
  readonly pod?: Maybe<Pod>;
  /** May wait on its pods. */
  readonly podCount?: Maybe<Scalars['Long']['output']>;
  /** Its pods. Null, with an error, while they were never known. */
  readonly pods?: Maybe<PodConnection>;
  /** What it says of itself in the About API, by name; empty where that is not installed. Null where no entry leads to it, and, with an error, while it was never known. May wait on it. */
  readonly properties?: Maybe<ReadonlyArray<ClusterProperty>>;
  /** What its machines run on. May wait on its nodes. */
  readonly provider: InfraProvider;
  /** Where most of its nodes are. May wait on its nodes. */
  readonly region?: Maybe<Scalars['String']['output']>;
  /** What its pods that run or wait to run on a node ask for. May wait on them. */
  readonly requested?: Maybe<ResourceTotals>;
  /** The ways in which it can run a pod's containers, by name. Null, with an error, while they were never known. */
  readonly runtimeClasses?: Maybe<ReadonlyArray<RuntimeClass>>;
  /** What its sandboxes are made by. Null, with an error, while that was never known. */
  readonly sandboxTemplates?: Maybe<SandboxTemplateConnection>;
  /** Its pools of sandboxes that wait for a claim. Null, with an error, while they were never known. */
  readonly sandboxWarmPools?: Maybe<SandboxWarmPoolConnection>;
  /** Its sandboxes. Null, with an error, while they were never known. */
  readonly sandboxes?: Maybe<SandboxConnection>;
  /** What its autoscalers decided and did, newest first. */
  readonly scalingEvents?: Maybe<ScalingEventConnection>;
  /** Every entry that leads to it, every hub that has it as a member, and every fleet of a cloud that it is in. */
  readonly sources: ReadonlyArray<ClusterSource>;
  /** How the fleet stands with it. */
  readonly state: ClusterState;
  /** The UID of its namespace kube-system; null until it was read, or where it may not be. */
  readonly uid?: Maybe<Scalars['String']['output']>;
  /** The pods that wait for a node. May wait on its pods. */
  readonly unplacedPods?: Maybe<UnplacedPods>;
  /** How much of what its nodes can give is asked for, and used. May wait on its nodes and pods. */
  readonly utilization?: Maybe<Utilization>;
  /** Its workloads. Null, with an error, while they were never known. */
  readonly workloads?: Maybe<WorkloadConnection>;
  /** Where its hubs say that it is spread; empty where none does. */
  readonly zones: ReadonlyArray<Scalars['String']['output']>;
};


/** A Kubernetes cluster. Its fields are null while what they are made of is not known. */
export type ClusterapiResourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A Kubernetes cluster. Its fields are null while what they are made of is not known. */
export type ClustereventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A Kubernetes cluster. Its fields are null while what they are made of is not known. */
export type ClusterfunctionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FunctionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FunctionOrder>;
};


/** A Kubernetes cluster. Its fields are null while what they are made of is not known. */
export type ClusternamespacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A Kubernetes cluster. Its fields are null while what they are made of is not known. */
export type ClusternodeGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NodeGroupFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A Kubernetes cluster. Its fields are null while what they are made of is not known. */
export type ClusternodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClusterNodeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClusterNodeOrder>;
};


/** A Kubernetes cluster. Its fields are null while what they are made of is not known. */
export type ClusterpodArgs = {
  name: Scalars['String']['input'];
  namespace: Scalars['String']['input'];
};


/** A Kubernetes cluster. Its fields are null while what they are made of is not known. */
export type ClusterpodsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PodFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PodOrder>;
};


/** A Kubernetes cluster. Its fields are null while what they are made of is not known. */
export type ClusterruntimeClassesArgs = {
  filter?: InputMaybe<RuntimeClassFilter>;
};


/** A Kubernetes cluster. Its fields are null while what they are made of is not known. */
export type ClustersandboxTemplatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SandboxTemplateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A Kubernetes cluster. Its fields are null while what they are made of is not known. */
export type ClustersandboxWarmPoolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SandboxWarmPoolFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SandboxWarmPoolOrder>;
};


/** A Kubernetes cluster. Its fields are null while what they are made of is not known. */
export type ClustersandboxesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SandboxFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SandboxOrder>;
};


/** A Kubernetes cluster. Its fields are null while what they are made of is not known. */
export type ClusterscalingEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScalingEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A Kubernetes cluster. Its fields are null while what they are made of is not known. */
export type ClusterworkloadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkloadFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One way to a cluster. Never holds credentials. */
export type ClusterAccess = {
  readonly __typename?: 'ClusterAccess';
  /** By what it goes: an entry of a kubeconfig, a hub's proxy, a Secret of a hub. */
  readonly path: ClusterAccessPath;
  /** Why it is not used; null for the one that is. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** What leads there, for a person. */
  readonly reference: Scalars['String']['output'];
  /** How it stands. */
  readonly state: ClusterAccessState;
};

/** By what a way to a cluster goes. */
export type ClusterAccessPath =
  /** A ClusterProfile names a server, and a plugin configured here gets the credential. */
  | 'CLUSTER_PROFILE'
  /** An entry of a kubeconfig, the service account of this server's pod, or the embedded fleet. */
  | 'ENTRY'
  /** A hub issues credentials that end by themselves. */
  | 'HUB_ISSUED'
  /** A hub, or an add-on of it, passes requests on. */
  | 'HUB_PROXY'
  /** A Secret of a hub holds a kubeconfig or a token. */
  | 'HUB_SECRET';

/** How a way to a cluster stands. */
export type ClusterAccessState =
  /** It waits for its first answer. */
  | 'CONNECTING'
  /** It was tried, and nobody answers, or the credentials are refused. */
  | 'FAILED'
  /** It was not asked for, or there was no place for it: see `--discover` and `--max-members`. */
  | 'NOT_ENGAGED'
  /** It led there when it was last asked, and another is used. */
  | 'SPARE'
  /** It is used. */
  | 'USED';

/** A name of a cluster. */
export type ClusterAlias = {
  readonly __typename?: 'ClusterAlias';
  /** The hub that has this name for it; null for an entry's, and for that of a cloud. */
  readonly federation?: Maybe<Federation>;
  /** The name. */
  readonly name: Scalars['String']['output'];
};

/** Cluster Autoscaler itself, one a cluster, by the ConfigMap it writes its status to. Its groups are `nodeGroups`; sizes are those of all of them. */
export type ClusterAutoscaler = Autoscaler & KubernetesObject & Node & {
  readonly __typename?: 'ClusterAutoscaler';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** Which autoscaler it is. */
  readonly autoscaler: AutoscalerKind;
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** What its controller says of it; and a `TargetConflict` for each other autoscaler that fights with it over its target. */
  readonly conditions: ReadonlyArray<Condition>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The size it last saw. */
  readonly currentSize?: Maybe<Scalars['Int']['output']>;
  /** The size it last asked for; null before it did. */
  readonly desiredSize?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** It does not go above; null where it has no such bound. */
  readonly maxSize?: Maybe<Scalars['Int']['output']>;
  /** What it goes by. */
  readonly metrics: ReadonlyArray<AutoscalerMetric>;
  /** It does not go below; null where it has no such bound. */
  readonly minSize?: Maybe<Scalars['Int']['output']>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Scaling events about it, newest first. May wait on the cluster. */
  readonly recentEvents?: Maybe<ScalingEventConnection>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it works and may move. */
  readonly status: AutoscalerStatus;
  /** Why it stands so, in plain words; null where there is nothing to say. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** What it scales. */
  readonly target?: Maybe<ObjectReference>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** Cluster Autoscaler itself, one a cluster, by the ConfigMap it writes its status to. Its groups are `nodeGroups`; sizes are those of all of them. */
export type ClusterAutoscalereventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Cluster Autoscaler itself, one a cluster, by the ConfigMap it writes its status to. Its groups are `nodeGroups`; sizes are those of all of them. */
export type ClusterAutoscalerrecentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Cluster Autoscaler itself, one a cluster, by the ConfigMap it writes its status to. Its groups are `nodeGroups`; sizes are those of all of them. */
export type ClusterAutoscalerviewerCanArgs = {
  verb: Verb;
};

/** What happened to one cluster. */
export type ClusterChange = {
  readonly __typename?: 'ClusterChange';
  /** The cluster as it is now; null when it is gone. */
  readonly cluster?: Maybe<Cluster>;
  /** Whose id does not change with what happens to it. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly type: ChangeType;
};

/** A page of clusters. */
export type ClusterConnection = {
  readonly __typename?: 'ClusterConnection';
  /** The clusters with their cursors. */
  readonly edges: ReadonlyArray<ClusterEdge>;
  /** The clusters. */
  readonly nodes: ReadonlyArray<Cluster>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same filter as `after`, continues this answer. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many there are. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A cluster and its cursor. */
export type ClusterEdge = {
  readonly __typename?: 'ClusterEdge';
  /** Its position. */
  readonly cursor: Scalars['String']['output'];
  /** The cluster. */
  readonly node: Cluster;
};

/** Why a cluster did not answer. */
export type ClusterError = {
  readonly __typename?: 'ClusterError';
  /** One of the codes that errors carry in `extensions.code`. */
  readonly code: Scalars['String']['output'];
  /** Whether the same may succeed later without anything being changed. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** For a person. */
  readonly message: Scalars['String']['output'];
};

/** Which clusters. Everything given must hold. */
export type ClusterFilter = {
  /** Names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Packaged by one of these. */
  readonly distributions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of one of these healths. */
  readonly health?: InputMaybe<ReadonlyArray<ClusterHealth>>;
  /** A member of a hub of one of these sorts, of those that the viewer may list. */
  readonly hubTypes?: InputMaybe<ReadonlyArray<HubType>>;
  /** On premises, or with false in a cloud: neither is one of which that is not known. */
  readonly isOnPremises?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of one of these sorts, as its hubs say. */
  readonly kinds?: InputMaybe<ReadonlyArray<ClusterKind>>;
  /** How its version begins, in whole numbers: `1.3` is 1.3.1 and not 1.34. */
  readonly kubernetesVersion?: InputMaybe<Scalars['String']['input']>;
  /** On its labels, in Kubernetes' syntax. */
  readonly labelSelector?: InputMaybe<Scalars['String']['input']>;
  /** With at least so many nodes. */
  readonly minNodes?: InputMaybe<Scalars['Int']['input']>;
  /** Running on one of these. May wait on the nodes of every cluster, as do the other conditions on what its nodes tell. */
  readonly providers?: InputMaybe<ReadonlyArray<InfraProvider>>;
  /** In one of these regions. */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ClusterState>>;
  /** Part of the name, whatever its case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** How a cluster is, as far as it can be seen. */
export type ClusterHealth =
  /** It answers and something in it is not as it should be. */
  | 'DEGRADED'
  /** It is being deleted. */
  | 'DELETING'
  /** It answers and its nodes are ready. */
  | 'HEALTHY'
  /** It was put to sleep. */
  | 'HIBERNATED'
  /** It is being made. */
  | 'PROVISIONING'
  /** It answers that it is not ready. */
  | 'UNHEALTHY'
  /** Nothing is known yet. */
  | 'UNKNOWN'
  /** It does not answer. */
  | 'UNREACHABLE';

/** How many clusters are of a health. */
export type ClusterHealthCount = {
  readonly __typename?: 'ClusterHealthCount';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** The health. */
  readonly health: ClusterHealth;
};

/** What sort of cluster one is. */
export type ClusterKind =
  /** Its control plane runs as pods of another cluster. */
  | 'HOSTED_CONTROL_PLANE'
  /** An API that keeps members, and has no nodes. */
  | 'HUB'
  /** A cloud runs its control plane. */
  | 'MANAGED'
  /** Of machines that are its own, its control plane, too. */
  | 'PHYSICAL'
  /** The control planes of others run in it. */
  | 'SEED'
  /** It runs inside of another cluster, and borrows the nodes of that one or has none. */
  | 'VIRTUAL';

/** A Kubernetes node. Its fields follow facts of the object; the names are Kubernetes' own. */
export type ClusterNode = KubernetesObject & Node & {
  readonly __typename?: 'ClusterNode';
  /** Several of a type are possible. */
  readonly addresses: ReadonlyArray<NodeAddress>;
  /** What it can give to pods. */
  readonly allocatable?: Maybe<ResourceTotals>;
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** `amd64`, `arm64` … */
  readonly architecture?: Maybe<Scalars['String']['output']>;
  /** What it has. */
  readonly capacity?: Maybe<ResourceTotals>;
  /** How it is paid for. */
  readonly capacityType: CapacityType;
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** What its kubelet and controllers say of it. */
  readonly conditions: ReadonlyArray<Condition>;
  /** What runs its containers. */
  readonly containerRuntime: ContainerRuntime;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** When its kubelet last renewed its Lease. One batched list a cluster; null where Leases may not be read. */
  readonly heartbeatAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** As the cloud calls it. */
  readonly instanceType?: Maybe<Scalars['String']['output']>;
  /** Whether its condition Ready is true. */
  readonly isReady: Scalars['Boolean']['output'];
  /** False when it is cordoned. */
  readonly isSchedulable: Scalars['Boolean']['output'];
  /** Whether there is no machine behind it: virtual-kubelet, Fargate, kwok. */
  readonly isVirtual: Scalars['Boolean']['output'];
  /** As the machine tells it. */
  readonly kernelVersion?: Maybe<Scalars['String']['output']>;
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** Of its kubelet. */
  readonly kubeletVersion?: Maybe<Scalars['String']['output']>;
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** Its pool; null when it is in none, while that is not known, and where the pool may not be seen. May wait on the cluster. */
  readonly nodeGroup?: Maybe<NodeGroup>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** `linux` or `windows`. */
  readonly operatingSystem?: Maybe<Scalars['String']['output']>;
  /** As the machine tells it. */
  readonly osImage?: Maybe<Scalars['String']['output']>;
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The pods that are on it. Null, with an error, while the cluster's pods were never known. */
  readonly pods?: Maybe<PodConnection>;
  /** What it runs on, by its provider id, labels and version. */
  readonly provider: InfraProvider;
  /** As its cloud names it. */
  readonly providerId?: Maybe<Scalars['String']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The cloud's region. */
  readonly region?: Maybe<Scalars['String']['output']>;
  /** What its pods that have not finished ask for. May wait on the cluster's pods. */
  readonly requested?: Maybe<ResourceTotals>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** From its `node-role.kubernetes.io/` labels. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  /** Whether it may be removed, and what keeps it; null for who may not list the Events of the whole cluster. May wait on the cluster. */
  readonly scaling?: Maybe<ClusterNodeScaling>;
  /** What runs its pods without machines of the cluster's own; null for all others. */
  readonly serverlessBackend?: Maybe<ServerlessBackend>;
  /** Whether its kubelet says it is ready, as of the last report. */
  readonly status: ClusterNodeStatus;
  /** What keeps pods away from it. */
  readonly taints: ReadonlyArray<Taint>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** What it uses, from the metrics API; null where there is none. One batched list a cluster. */
  readonly usage?: Maybe<ResourceUsage>;
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
  /** The cloud's zone. */
  readonly zone?: Maybe<Scalars['String']['output']>;
};


/** A Kubernetes node. Its fields follow facts of the object; the names are Kubernetes' own. */
export type ClusterNodeeventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A Kubernetes node. Its fields follow facts of the object; the names are Kubernetes' own. */
export type ClusterNodepodsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PodFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A Kubernetes node. Its fields follow facts of the object; the names are Kubernetes' own. */
export type ClusterNodeviewerCanArgs = {
  verb: Verb;
};

/** What happened to one node. */
export type ClusterNodeChange = {
  readonly __typename?: 'ClusterNodeChange';
  /** The node as it is now; null when it is gone. */
  readonly clusterNode?: Maybe<ClusterNode>;
  /** Whose id does not change with what happens to it. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly type: ChangeType;
};

/** A page of Kubernetes nodes over the fleet, or of one cluster. */
export type ClusterNodeConnection = {
  readonly __typename?: 'ClusterNodeConnection';
  /** The Kubernetes nodes with their cursors. */
  readonly edges: ReadonlyArray<ClusterNodeEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The Kubernetes nodes. */
  readonly nodes: ReadonlyArray<ClusterNode>;
  /** What each cluster gave. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same kind and filter as `after`, continues this answer. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One of the Kubernetes nodes and its cursor. */
export type ClusterNodeEdge = {
  readonly __typename?: 'ClusterNodeEdge';
  /** Its position. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ClusterNode;
};

/** Which nodes. Everything given must hold. */
export type ClusterNodeFilter = {
  /** Names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether the condition Ready is true. */
  readonly isReady?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it is not cordoned. */
  readonly isSchedulable?: InputMaybe<Scalars['Boolean']['input']>;
  /** A Kubernetes label selector: `kubernetes.io/os=linux`. */
  readonly labelSelector?: InputMaybe<Scalars['String']['input']>;
  /** In one of these pools. */
  readonly nodeGroups?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Part of the name, whatever its case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** How nodes are ordered. */
export type ClusterNodeOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: ClusterNodeOrderField;
};

/** What nodes can be ordered by; ties go by name and cluster. */
export type ClusterNodeOrderField =
  /** By cluster. */
  | 'CLUSTER'
  /** By the CPU they have. */
  | 'CPU_CAPACITY'
  /** By age. */
  | 'CREATED_AT'
  /** By the memory they have. */
  | 'MEMORY_CAPACITY'
  /** By name. */
  | 'NAME'
  /** By status. */
  | 'STATUS';

/** Whether a node may be removed, as its autoscaler, its marks and its pods tell it. */
export type ClusterNodeScaling = {
  readonly __typename?: 'ClusterNodeScaling';
  /** How it is being removed, or was last tried; null when it was not. */
  readonly activity?: Maybe<ScalingActivity>;
  /** Who may remove it; null where nobody is known to. */
  readonly autoscaler?: Maybe<AutoscalerKind>;
  /** The pods and budgets that are named as keeping it; empty where nobody names them. */
  readonly blockers: ReadonlyArray<ObjectReference>;
  /** What was said of it, newest first. */
  readonly events?: Maybe<ScalingEventConnection>;
  /** In plain words, or those of its autoscaler. */
  readonly explanation: Scalars['String']['output'];
  /** In a word. */
  readonly verdict: ClusterNodeScalingVerdict;
};


/** Whether a node may be removed, as its autoscaler, its marks and its pods tell it. */
export type ClusterNodeScalingeventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Whether a node may be removed. */
export type ClusterNodeScalingVerdict =
  /** It is to go, is being drained, or is being deleted. */
  | 'BEING_REMOVED'
  /** It could go, but for something that keeps it. */
  | 'BLOCKED'
  /** It is not needed, and may be removed. */
  | 'CANDIDATE'
  /** Its autoscaler has not said that it could go. */
  | 'NEEDED'
  /** Nobody is known to scale its pool. */
  | 'NOT_AUTOSCALED'
  /** An annotation keeps autoscalers from it: `setClusterNodeDisruption` sets and removes it. */
  | 'PROTECTED';

/** Whether a node's kubelet says it is ready. */
export type ClusterNodeStatus =
  /** It is not. */
  | 'NOT_READY'
  /** It is. */
  | 'READY'
  /** It is being deleted. */
  | 'TERMINATING'
  /** Nobody has heard of it for a while. */
  | 'UNKNOWN';

/** One message of a live view: a part of the snapshot, or the changes of one tick. */
export type ClusterNodeUpdate = {
  readonly __typename?: 'ClusterNodeUpdate';
  /** When the message was made. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened to which node. */
  readonly changes: ReadonlyArray<ClusterNodeChange>;
  /** How far the reader has come: given as `after` to the same subscription it goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** True once the rows of every reachable cluster have been sent. */
  readonly isSynced: Scalars['Boolean']['output'];
  /** How many changes are not told by themselves, as a later one of the same node stands for them. */
  readonly merged: Scalars['Int']['output'];
  /** Of all clusters in the first message, then of those that changed. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** What sort of message. */
  readonly phase: StreamPhase;
  /** Ids of clusters whose rows the client must drop; their present rows, if any, follow as ADDED. In the first message the rows of clusters that `outcomes` does not name are to be dropped, too. */
  readonly resync: ReadonlyArray<Scalars['ID']['output']>;
};

/** How clusters are ordered. */
export type ClusterOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: ClusterOrderField;
};

/** What clusters can be ordered by. */
export type ClusterOrderField =
  /** The worst first. */
  | 'HEALTH'
  /** By name. */
  | 'NAME'
  /** By how many nodes it has. */
  | 'NODES'
  /** By what it runs on. May wait on the nodes of every cluster, as do the following. */
  | 'PROVIDER'
  /** By region; those of which it is not known come last. */
  | 'REGION'
  /** By state, then by name. */
  | 'STATE'
  /** By the version of Kubernetes, its numbers by size. */
  | 'VERSION';

/** What one cluster gave to an answer. */
export type ClusterOutcome = {
  readonly __typename?: 'ClusterOutcome';
  /** When its rows were last known to be the API server's. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The cluster. */
  readonly cluster: Cluster;
  /** Why rows are missing or old. */
  readonly error?: Maybe<ClusterError>;
  /** How long its API server took for the last health probe. */
  readonly latencyMs?: Maybe<Scalars['Float']['output']>;
  /** Set where only these namespaces are covered. */
  readonly namespaces?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Where the answer is made of providers: each of them. Empty for core kinds. */
  readonly providers: ReadonlyArray<ProviderOutcome>;
  /** How its part of this list stands. */
  readonly state: ListState;
};

/** A ClusterProperty: what a cluster says of itself by a name. As `cluster.clusterset.k8s.io` it says who it is in its ClusterSet. */
export type ClusterProperty = {
  readonly __typename?: 'ClusterProperty';
  /** The name. */
  readonly name: Scalars['String']['output'];
  /** The value. */
  readonly value: Scalars['String']['output'];
};

/** How many clusters run on a provider. */
export type ClusterProviderCount = {
  readonly __typename?: 'ClusterProviderCount';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** Their nodes; null while none's are known. */
  readonly nodeCount?: Maybe<Scalars['Int']['output']>;
  /** The provider. */
  readonly provider: InfraProvider;
};

/** How many clusters are in a region. */
export type ClusterRegionCount = {
  readonly __typename?: 'ClusterRegionCount';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** Their nodes; null while none's are known. */
  readonly nodeCount?: Maybe<Scalars['Int']['output']>;
  /** As its cloud calls it. */
  readonly region: Scalars['String']['output'];
};

/** Where the fleet learned of a cluster: an entry that leads to it, a hub's object, or the list of a cloud. Never holds credentials. */
export type ClusterSource = {
  readonly __typename?: 'ClusterSource';
  /** Which sort of hub; null for an entry. */
  readonly hubType?: Maybe<HubType>;
  /** What sort of source. */
  readonly kind: ClusterSourceKind;
  /** What the entry is called there. */
  readonly name: Scalars['String']['output'];
  /** Where a person finds it. */
  readonly reference: Scalars['String']['output'];
};

/** Where the fleet learned of a cluster. */
export type ClusterSourceKind =
  /** The API of a cloud that keeps it in a fleet: see `--cloud-fleets`. */
  | 'CLOUD'
  /** The fleet this server carries in itself. */
  | 'EMBEDDED'
  /** A hub that keeps it as its member. */
  | 'HUB'
  /** The service account of the pod this server runs in. */
  | 'IN_CLUSTER'
  /** A context of a kubeconfig. */
  | 'KUBECONFIG';

/** How the fleet stands with a cluster. */
export type ClusterState =
  /** Not reached yet. */
  | 'CONNECTING'
  /** It has not answered for long, or refuses our credentials. */
  | 'DOWN'
  /** Named by a hub or a cloud, not engaged, never waited for. */
  | 'KNOWN'
  /** Reached; being read for the first time. */
  | 'LISTING'
  /** It answers. */
  | 'LIVE'
  /** It has stopped answering a short while ago; what is known of it is still answered. */
  | 'STALE';

/** How many clusters are in a state. */
export type ClusterStateCount = {
  readonly __typename?: 'ClusterStateCount';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** The state. */
  readonly state: ClusterState;
};

/** One message of a live view: a part of the snapshot, or the changes of one tick. */
export type ClusterUpdate = {
  readonly __typename?: 'ClusterUpdate';
  /** When the message was made. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened to which cluster. */
  readonly changes: ReadonlyArray<ClusterChange>;
  /** How far the reader has come: given as `after` to the same subscription it goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** True once the rows of every reachable cluster have been sent. */
  readonly isSynced: Scalars['Boolean']['output'];
  /** How many changes are not told by themselves, as a later one of the same cluster stands for them. */
  readonly merged: Scalars['Int']['output'];
  /** Of all clusters in the first message, then of those that changed. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** What sort of message. */
  readonly phase: StreamPhase;
  /** Ids of clusters whose rows the client must drop; their present rows, if any, follow as ADDED. In the first message the rows of clusters that `outcomes` does not name are to be dropped, too. */
  readonly resync: ReadonlyArray<Scalars['ID']['output']>;
};

/** Something that is so, is not so, or is not known, and why. */
export type Condition = {
  readonly __typename?: 'Condition';
  /** When the status last changed. */
  readonly lastTransitionAt?: Maybe<Scalars['DateTime']['output']>;
  /** For a person. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** In one word, for programs. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Whether it holds. */
  readonly status: Tri;
  /** Its name, unique on its object. */
  readonly type: Scalars['String']['output'];
};

/** What keeps a node from reading the memory of a pod. */
export type ConfidentialTech =
  /** Nothing does. */
  | 'NONE'
  /** IBM Secure Execution. */
  | 'SE'
  /** AMD SEV. */
  | 'SEV'
  /** AMD SEV-SNP. */
  | 'SEV_SNP'
  /** Intel TDX. */
  | 'TDX'
  /** Something does, and nothing says what. */
  | 'UNKNOWN';

/** A container of a pod. */
export type Container = {
  readonly __typename?: 'Container';
  /** As the pod asks for it. */
  readonly image: Scalars['String']['output'];
  /** Whether its readiness probe passes. */
  readonly isReady: Scalars['Boolean']['output'];
  /** Unique in the pod. */
  readonly name: Scalars['String']['output'];
  /** Why it waits or ended, in one word. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** How often it was started again. */
  readonly restartCount: Scalars['Int']['output'];
  /** What it is doing. */
  readonly state: ContainerState;
};

/** Between which sizes the resources of one container move. What is null stays as it is. */
export type ContainerBoundsInput = {
  /** Its name, or `*` for all that are not named. */
  readonly container: Scalars['String']['input'];
  /** In thousandths of a core. */
  readonly maxCpuMillis?: InputMaybe<Scalars['Long']['input']>;
  /** In bytes. */
  readonly maxMemoryBytes?: InputMaybe<Scalars['Long']['input']>;
  /** In thousandths of a core. */
  readonly minCpuMillis?: InputMaybe<Scalars['Long']['input']>;
  /** In bytes. */
  readonly minMemoryBytes?: InputMaybe<Scalars['Long']['input']>;
};

/** What a container wrote. */
export type ContainerLog = {
  readonly __typename?: 'ContainerLog';
  /** Its name. */
  readonly container: Scalars['String']['output'];
  /** Why there is nothing of this container, while there is of others. */
  readonly error?: Maybe<ClusterError>;
  /** Whether there was more than the bound of bytes: the newest lines are missing then. */
  readonly isTruncated: Scalars['Boolean']['output'];
  /** The oldest first. */
  readonly lines: ReadonlyArray<LogLine>;
};

/** What a container should ask for. */
export type ContainerRecommendation = {
  readonly __typename?: 'ContainerRecommendation';
  /** The container's name. */
  readonly container: Scalars['String']['output'];
  /** Less than this is too little. */
  readonly lowerBound?: Maybe<RecommendedResources>;
  /** What it should ask for, within the bounds of the policy. */
  readonly target: RecommendedResources;
  /** What it should ask for, if no policy held it. */
  readonly uncappedTarget?: Maybe<RecommendedResources>;
  /** More than this is waste. */
  readonly upperBound?: Maybe<RecommendedResources>;
};

/** What runs a node's containers. */
export type ContainerRuntime = {
  readonly __typename?: 'ContainerRuntime';
  /** `containerd`, `cri-o`, `docker` …; null when the node's text has no such form. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** As the node tells it; may be empty. */
  readonly raw: Scalars['String']['output'];
  /** Null when the node's text has no such form. */
  readonly version?: Maybe<Scalars['String']['output']>;
};

/** What a container is doing. */
export type ContainerState =
  /** It runs. */
  | 'RUNNING'
  /** It has ended. */
  | 'TERMINATED'
  /** Not told. */
  | 'UNKNOWN'
  /** It does not run yet, or not again yet. */
  | 'WAITING';

/** Closes a node to new pods, or opens it again. */
export type CordonClusterNodeInput = {
  /** The API server checks everything and stores nothing; the answer shows what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the node is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the node. */
  readonly id: Scalars['ID']['input'];
  /** True closes it, false opens it. */
  readonly isCordoned: Scalars['Boolean']['input'];
};

/** A node that was closed or opened. */
export type CordonClusterNodePayload = {
  readonly __typename?: 'CordonClusterNodePayload';
  /** As it is now, or would be; null when it was refused. */
  readonly clusterNode?: Maybe<ClusterNode>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** Whether lists and live views show it already. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
};

/** Which member is to get no more workloads, or to get them again. */
export type CordonFederationMemberInput = {
  /** Only says what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refused with CONFLICT when its object is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the member. */
  readonly id: Scalars['ID']['input'];
};

/** What became of a member that was to be cordoned. */
export type CordonFederationMemberPayload = {
  readonly __typename?: 'CordonFederationMemberPayload';
  /** Why it was refused. */
  readonly errors: ReadonlyArray<UserError>;
  /** The member as it is then; with `dryRun` as it would be. Null when it was refused. */
  readonly federationMember?: Maybe<FederationMember>;
  /** Whether lists and live views show it already. */
  readonly isPropagated: Scalars['Boolean']['output'];
};

/** Where a function is to be made. */
export type CreateFunctionInput = {
  /** Name, alias or id of the cluster. */
  readonly cluster: Scalars['String']['input'];
  /** Its name. */
  readonly name: Scalars['String']['input'];
  /** The namespace. */
  readonly namespace?: Scalars['String']['input'];
  /** The engine that is to run it: UNSUPPORTED for those that take more than an image. */
  readonly provider: FunctionProvider;
};

/** A CronFederatedHPA of Karmada, `autoscaling.karmada.io/v1alpha1`, on its hub: it sets sizes by the clock. */
export type CronFederatedHPA = Autoscaler & KubernetesObject & Node & {
  readonly __typename?: 'CronFederatedHPA';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** Which autoscaler it is. */
  readonly autoscaler: AutoscalerKind;
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** What its controller says of it; and a `TargetConflict` for each other autoscaler that fights with it over its target. */
  readonly conditions: ReadonlyArray<Condition>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The size it last saw. */
  readonly currentSize?: Maybe<Scalars['Int']['output']>;
  /** The size it last asked for; null before it did. */
  readonly desiredSize?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** When it last changed the size. */
  readonly lastScaledAt?: Maybe<Scalars['DateTime']['output']>;
  /** It does not go above; null where it has no such bound. */
  readonly maxSize?: Maybe<Scalars['Int']['output']>;
  /** Empty: it measures nothing. */
  readonly metrics: ReadonlyArray<AutoscalerMetric>;
  /** It does not go below; null where it has no such bound. */
  readonly minSize?: Maybe<Scalars['Int']['output']>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Scaling events about it, newest first. May wait on the cluster. */
  readonly recentEvents?: Maybe<ScalingEventConnection>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** When it sets which size. */
  readonly rules: ReadonlyArray<AutoscalerRule>;
  /** Whether it works and may move. */
  readonly status: AutoscalerStatus;
  /** Why it stands so, in plain words; null where there is nothing to say. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** What it scales. */
  readonly target?: Maybe<ObjectReference>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** A CronFederatedHPA of Karmada, `autoscaling.karmada.io/v1alpha1`, on its hub: it sets sizes by the clock. */
export type CronFederatedHPAeventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A CronFederatedHPA of Karmada, `autoscaling.karmada.io/v1alpha1`, on its hub: it sets sizes by the clock. */
export type CronFederatedHPArecentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A CronFederatedHPA of Karmada, `autoscaling.karmada.io/v1alpha1`, on its hub: it sets sizes by the clock. */
export type CronFederatedHPAviewerCanArgs = {
  verb: Verb;
};

/** Makes Jobs by the clock. */
export type CronJob = KubernetesObject & Node & Workload & {
  readonly __typename?: 'CronJob';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** As its spec asks; null where that is not a number of pods (a DaemonSet that was not looked at yet). */
  readonly desiredReplicas?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** Which pods are its own. */
  readonly pods?: Maybe<PodConnection>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Pods that are ready; of a Job, those that run or have succeeded. */
  readonly readyReplicas: Scalars['Int']['output'];
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it is as its spec asks. */
  readonly status: WorkloadStatus;
  /** Why it is not AVAILABLE, for a person. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** Makes Jobs by the clock. */
export type CronJobeventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Makes Jobs by the clock. */
export type CronJobpodsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Makes Jobs by the clock. */
export type CronJobviewerCanArgs = {
  verb: Verb;
};

/** Keeps a pod on every node that fits. */
export type DaemonSet = KubernetesObject & Node & Workload & {
  readonly __typename?: 'DaemonSet';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** As its spec asks; null where that is not a number of pods (a DaemonSet that was not looked at yet). */
  readonly desiredReplicas?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** Which pods are its own. */
  readonly pods?: Maybe<PodConnection>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Pods that are ready; of a Job, those that run or have succeeded. */
  readonly readyReplicas: Scalars['Int']['output'];
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it is as its spec asks. */
  readonly status: WorkloadStatus;
  /** Why it is not AVAILABLE, for a person. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** Keeps a pod on every node that fits. */
export type DaemonSeteventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Keeps a pod on every node that fits. */
export type DaemonSetpodsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Keeps a pod on every node that fits. */
export type DaemonSetviewerCanArgs = {
  verb: Verb;
};

/** Deletes a function. */
export type DeleteFunctionInput = {
  /** The API server checks everything and deletes nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the function is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the function. */
  readonly id: Scalars['ID']['input'];
};

/** A function that was deleted, or is on its way. */
export type DeleteFunctionPayload = {
  readonly __typename?: 'DeleteFunctionPayload';
  /** The id that was given; null when it was refused. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was taken. */
  readonly errors: ReadonlyArray<UserError>;
  /** What holds it back, by name: it goes when each has been removed. Empty where nothing does. */
  readonly finalizers: ReadonlyArray<Scalars['String']['output']>;
  /** Whether lists and live views show it gone. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
};

/** Deletes one object. */
export type DeleteObjectInput = {
  /** The name of the object. Needed for a Namespace or a CustomResourceDefinition: other objects go with it. */
  readonly confirm?: InputMaybe<Scalars['String']['input']>;
  /** The API server checks everything and deletes nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the object is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** How long its containers may take to end; without it the object's own. 0 does not wait for the node. */
  readonly gracePeriodSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Of the object. */
  readonly id: Scalars['ID']['input'];
  /** Without it the kind's own. */
  readonly propagationPolicy?: InputMaybe<PropagationPolicy>;
};

/** An object that was deleted, or is on its way. */
export type DeleteObjectPayload = {
  readonly __typename?: 'DeleteObjectPayload';
  /** The id that was given; null when it was refused. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was taken. */
  readonly errors: ReadonlyArray<UserError>;
  /** What holds it back, by name: it goes when each has been removed. Empty where nothing does. */
  readonly finalizers: ReadonlyArray<Scalars['String']['output']>;
  /** Whether lists and live views show it gone, or as being deleted. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
  /** What is left while finalizers, or the end of its containers, hold it back; null once it is gone. */
  readonly object?: Maybe<KubernetesObject>;
};

/** Deletes a sandbox. */
export type DeleteSandboxInput = {
  /** The API server checks everything and stores nothing; the answer shows what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the sandbox is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the sandbox. */
  readonly id: Scalars['ID']['input'];
};

/** A sandbox that was deleted. */
export type DeleteSandboxPayload = {
  readonly __typename?: 'DeleteSandboxPayload';
  /** The id that was given; null when it was refused. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** Whether lists and live views show that it is gone, or going. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
};

/** Deploys a function anew, or makes one. */
export type DeployFunctionInput = {
  /** How many requests one pod takes at once, 0 for as many as come; null leaves it as it is. UNSUPPORTED of engines that have no such setting. */
  readonly concurrencyLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Where to make one; null for one that is there. */
  readonly create?: InputMaybe<CreateFunctionInput>;
  /** The API server checks everything and stores nothing; the answer shows what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the function is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the function; null to make one. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** What it is to run; null leaves it as it is. */
  readonly image?: InputMaybe<Scalars['String']['input']>;
  /** How long a request may take; null leaves it as it is. UNSUPPORTED of engines that have no such setting. */
  readonly timeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A function that was deployed. */
export type DeployFunctionPayload = {
  readonly __typename?: 'DeployFunctionPayload';
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** As it is now, or would be; null when it was refused. */
  readonly function?: Maybe<Function>;
  /** Whether lists and live views show it already. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
  /** Whether it makes a new revision, which takes the place of the last one as the function's traffic says. */
  readonly makesRevision: Scalars['Boolean']['output'];
};

/** Keeps a number of like pods, and rolls out changes. */
export type Deployment = KubernetesObject & Node & Workload & {
  readonly __typename?: 'Deployment';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** As its spec asks; null where that is not a number of pods (a DaemonSet that was not looked at yet). */
  readonly desiredReplicas?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** Which pods are its own. */
  readonly pods?: Maybe<PodConnection>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Pods that are ready; of a Job, those that run or have succeeded. */
  readonly readyReplicas: Scalars['Int']['output'];
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it is as its spec asks. */
  readonly status: WorkloadStatus;
  /** Why it is not AVAILABLE, for a person. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** Keeps a number of like pods, and rolls out changes. */
export type DeploymenteventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Keeps a number of like pods, and rolls out changes. */
export type DeploymentpodsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Keeps a number of like pods, and rolls out changes. */
export type DeploymentviewerCanArgs = {
  verb: Verb;
};

/** Closes a node and evicts its pods. What would be lost has to be agreed to. */
export type DrainClusterNodeInput = {
  /** Evicts pods with emptyDir volumes, whose data is lost with them. */
  readonly deleteEmptyDirData?: Scalars['Boolean']['input'];
  /** The API server checks the eviction of each pod and does none; the operation is finished and its steps say what would happen. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the node is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Evicts pods that nobody would make anew. */
  readonly force?: Scalars['Boolean']['input'];
  /** How long containers may take to end; without it each pod's own. */
  readonly gracePeriodSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Of the node. */
  readonly id: Scalars['ID']['input'];
  /** Leaves the pods of DaemonSets where they are, instead of refusing the drain. */
  readonly ignoreDaemonSets?: Scalars['Boolean']['input'];
  /** When it gives up, 1 to 86,400. */
  readonly timeoutSeconds?: Scalars['Int']['input'];
};

/** A drain that was begun. */
export type DrainClusterNodePayload = {
  readonly __typename?: 'DrainClusterNodePayload';
  /** Everything that forbids it, before anything was touched; CONFIRMATION_REQUIRED names the argument that would allow it. */
  readonly errors: ReadonlyArray<UserError>;
  /** To be polled, followed and cancelled; null when it was refused. */
  readonly operation?: Maybe<Operation>;
};

/** A Kubernetes Event: something that a controller or kubelet reports of an object. Both writer styles read the same. */
export type Event = KubernetesObject & Node & {
  readonly __typename?: 'Event';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** Who reports it: `kubelet`, `karpenter` … */
  readonly component?: Maybe<Scalars['String']['output']>;
  /** How often it was seen. */
  readonly count: Scalars['Int']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** When it was first seen. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** What it is about. */
  readonly involvedObject: ObjectReference;
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** When it was last seen. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** For a person. */
  readonly message: Scalars['String']['output'];
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** In one word, for programs. */
  readonly reason: Scalars['String']['output'];
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it is as it should be. */
  readonly type: EventType;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** A Kubernetes Event: something that a controller or kubelet reports of an object. Both writer styles read the same. */
export type EventeventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A Kubernetes Event: something that a controller or kubelet reports of an object. Both writer styles read the same. */
export type EventviewerCanArgs = {
  verb: Verb;
};

/** A page of events over the fleet, or of one cluster. */
export type EventConnection = {
  readonly __typename?: 'EventConnection';
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<EventEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The events. */
  readonly nodes: ReadonlyArray<Event>;
  /** What each cluster gave. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same kind and filter as `after`, continues this answer. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One of the events and its cursor. */
export type EventEdge = {
  readonly __typename?: 'EventEdge';
  /** Its position. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Event;
};

/** Which events. Everything given must hold. */
export type EventFilter = {
  /** About an object of this kind. */
  readonly involvedKind?: InputMaybe<Scalars['String']['input']>;
  /** In one of these namespaces. */
  readonly namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With one of these reasons. */
  readonly reasons?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of this type. */
  readonly type?: InputMaybe<EventType>;
};

/** Whether an event is as it should be. */
export type EventType =
  /** It is. */
  | 'NORMAL'
  /** Not told. */
  | 'UNKNOWN'
  /** It is not. */
  | 'WARNING';

/** Sets when a sandbox ends. */
export type ExtendSandboxInput = {
  /** The API server checks everything and stores nothing; the answer shows what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the sandbox is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the sandbox. */
  readonly id: Scalars['ID']['input'];
  /** A time to come; null for never. It must be given. */
  readonly shutdownAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A sandbox whose end was set. */
export type ExtendSandboxPayload = {
  readonly __typename?: 'ExtendSandboxPayload';
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** Whether lists and live views show it already. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
  /** As it is now, or would be; null when it was refused. */
  readonly sandbox?: Maybe<Sandbox>;
};

/** A FederatedHPA of Karmada, `autoscaling.karmada.io/v1alpha1`, on its hub: a HorizontalPodAutoscaler over the members. */
export type FederatedHPA = Autoscaler & KubernetesObject & Node & {
  readonly __typename?: 'FederatedHPA';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** Which autoscaler it is. */
  readonly autoscaler: AutoscalerKind;
  /** How fast it may move, as it was set; null where nothing was. */
  readonly behavior?: Maybe<AutoscalerBehavior>;
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** What its controller says of it; and a `TargetConflict` for each other autoscaler that fights with it over its target. */
  readonly conditions: ReadonlyArray<Condition>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The size it last saw. */
  readonly currentSize?: Maybe<Scalars['Int']['output']>;
  /** The size it last asked for; null before it did. */
  readonly desiredSize?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** When it last changed the size. */
  readonly lastScaledAt?: Maybe<Scalars['DateTime']['output']>;
  /** It does not go above; null where it has no such bound. */
  readonly maxSize?: Maybe<Scalars['Int']['output']>;
  /** What it goes by. */
  readonly metrics: ReadonlyArray<AutoscalerMetric>;
  /** It does not go below; null where it has no such bound. */
  readonly minSize?: Maybe<Scalars['Int']['output']>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Scaling events about it, newest first. May wait on the cluster. */
  readonly recentEvents?: Maybe<ScalingEventConnection>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it works and may move. */
  readonly status: AutoscalerStatus;
  /** Why it stands so, in plain words; null where there is nothing to say. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** What it scales. */
  readonly target?: Maybe<ObjectReference>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** A FederatedHPA of Karmada, `autoscaling.karmada.io/v1alpha1`, on its hub: a HorizontalPodAutoscaler over the members. */
export type FederatedHPAeventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A FederatedHPA of Karmada, `autoscaling.karmada.io/v1alpha1`, on its hub: a HorizontalPodAutoscaler over the members. */
export type FederatedHPArecentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A FederatedHPA of Karmada, `autoscaling.karmada.io/v1alpha1`, on its hub: a HorizontalPodAutoscaler over the members. */
export type FederatedHPAviewerCanArgs = {
  verb: Verb;
};

/** A hub with its members: of each type a cluster is one at most. */
export type Federation = Node & {
  readonly __typename?: 'Federation';
  /** What it can be asked to do. */
  readonly capabilities: ReadonlyArray<FederationCapability>;
  /** The cluster whose API the hub is. */
  readonly hub: Cluster;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** How many members are known of those that the viewer may list. May wait on the hub. */
  readonly memberCount?: Maybe<Scalars['Int']['output']>;
  /** Its members. Null, with an error, while they were never known. */
  readonly members?: Maybe<FederationMemberConnection>;
  /** What the fleet calls the cluster whose API the hub is. */
  readonly name: Scalars['String']['output'];
  /** What it puts on which of its members. Null, with an error, while that was never known. */
  readonly placements?: Maybe<PlacementConnection>;
  /** What its members are put together as, by name; empty of hubs without sets. May wait on the hub. */
  readonly sets?: Maybe<ReadonlyArray<MemberSet>>;
  /** What sort of hub. */
  readonly type: HubType;
};


/** A hub with its members: of each type a cluster is one at most. */
export type FederationmembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FederationMemberFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A hub with its members: of each type a cluster is one at most. */
export type FederationplacementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PlacementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a federation can be asked to do; anything else is refused as UNSUPPORTED. */
export type FederationCapability =
  /** `acceptFederationMember`. */
  | 'ACCEPT'
  /** `changePlacement`. */
  | 'CHANGE_PLACEMENT'
  /** `cordonFederationMember` and `uncordonFederationMember`. */
  | 'CORDON'
  /** `hibernateCluster`. */
  | 'HIBERNATE'
  /** `setNodeGroupBounds`. */
  | 'SET_NODE_GROUP_BOUNDS'
  /** `unjoinFederationMember`. */
  | 'UNJOIN';

/** A page of federations over the fleet. */
export type FederationConnection = {
  readonly __typename?: 'FederationConnection';
  /** The federations with their cursors. */
  readonly edges: ReadonlyArray<FederationEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The federations. */
  readonly nodes: ReadonlyArray<Federation>;
  /** What each cluster gave, type by type. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A federation in a page. */
export type FederationEdge = {
  readonly __typename?: 'FederationEdge';
  /** Of this federation: the `after` of a page that begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The federation. */
  readonly node: Federation;
};

/** Which federations. Everything given must hold; of a list, one of its values. */
export type FederationFilter = {
  /** Of hubs by these names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of these types. */
  readonly types?: InputMaybe<ReadonlyArray<HubType>>;
};

/** A cluster as one hub has it: the object there that stands for it. */
export type FederationMember = Node & {
  readonly __typename?: 'FederationMember';
  /** Which cluster of the fleet it is. One that no entry leads to is in state KNOWN. */
  readonly cluster?: Maybe<Cluster>;
  /** What the hub says of it. */
  readonly conditions: ReadonlyArray<Condition>;
  /** When that was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The hub that it is a member of. */
  readonly federation: Federation;
  /** How its hub says that the cluster is. */
  readonly health: ClusterHealth;
  /** Why it is not HEALTHY, for a person. */
  readonly healthReason?: Maybe<Scalars['String']['output']>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Whether the hub lets it in. */
  readonly isAccepted: Scalars['Boolean']['output'];
  /** Whether new workloads are kept away from it by hand; null of hubs that cannot. */
  readonly isCordoned?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it has come. */
  readonly isJoined: Scalars['Boolean']['output'];
  /** Of its object in the hub, in key order. */
  readonly labels: ReadonlyArray<Label>;
  /** When the hub last heard of it; null where neither its object tells, nor the Lease that its agent renews. That is read from the hub once for all members. */
  readonly lastHeartbeatAt?: Maybe<Scalars['DateTime']['output']>;
  /** What its hub calls it. */
  readonly name: Scalars['String']['output'];
  /** Where its object lies in the hub; null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** The object that stands for it in the hub. */
  readonly object: ObjectReference;
  /** What its hub tells of it that has no field here: claims, properties. */
  readonly properties: ReadonlyArray<MemberProperty>;
  /** Whether the hub finds that it works. */
  readonly ready: Tri;
  /** Changes with every write of its object; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** What it is put together with others as. */
  readonly sets: ReadonlyArray<MemberSet>;
  /** Who carries objects to it. */
  readonly syncMode: SyncMode;
  /** What keeps placements away from it. */
  readonly taints: ReadonlyArray<MemberTaint>;
};

/** What happened to one member. */
export type FederationMemberChange = {
  readonly __typename?: 'FederationMemberChange';
  /** The member as it is now; null when it is gone. */
  readonly federationMember?: Maybe<FederationMember>;
  /** Whose id does not change with what happens to it. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly type: ChangeType;
};

/** A page of members over all federations. */
export type FederationMemberConnection = {
  readonly __typename?: 'FederationMemberConnection';
  /** The members with their cursors. */
  readonly edges: ReadonlyArray<FederationMemberEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The members. */
  readonly nodes: ReadonlyArray<FederationMember>;
  /** What each cluster gave, type by type. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same filter as `after`, continues this answer without a hole. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A member in a page. */
export type FederationMemberEdge = {
  readonly __typename?: 'FederationMemberEdge';
  /** Of this member: the `after` of a page that begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The member. */
  readonly node: FederationMember;
};

/** Which members. Everything given must hold; of a list, one of its values. */
export type FederationMemberFilter = {
  /** Of hubs by these names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Ids of federations. */
  readonly federations?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Whether new workloads are kept away by hand; hubs that cannot have none that is. */
  readonly isCordoned?: InputMaybe<Scalars['Boolean']['input']>;
  /** A Kubernetes label selector. */
  readonly labelSelector?: InputMaybe<Scalars['String']['input']>;
  /** Whom the hub finds like this. */
  readonly ready?: InputMaybe<Tri>;
  /** In a set of this name. */
  readonly set?: InputMaybe<Scalars['String']['input']>;
  /** A part of the name, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Of hubs of these types. */
  readonly types?: InputMaybe<ReadonlyArray<HubType>>;
};

/** One message of a live view: a part of the snapshot, or the changes of one tick. */
export type FederationMemberUpdate = {
  readonly __typename?: 'FederationMemberUpdate';
  /** When the message was made. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened to which member. */
  readonly changes: ReadonlyArray<FederationMemberChange>;
  /** How far the reader has come: given as `after` to the same subscription it goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** True once the rows of every reachable cluster have been sent. */
  readonly isSynced: Scalars['Boolean']['output'];
  /** How many changes are not told by themselves, as a later one of the same member stands for them. */
  readonly merged: Scalars['Int']['output'];
  /** Of all clusters in the first message, then of those that changed. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** What sort of message. */
  readonly phase: StreamPhase;
  /** Ids of clusters whose rows the client must drop; their present rows, if any, follow as ADDED. In the first message the rows of clusters that `outcomes` does not name are to be dropped, too. */
  readonly resync: ReadonlyArray<Scalars['ID']['output']>;
};

/** A field that belongs to another manager. */
export type FieldConflict = {
  readonly __typename?: 'FieldConflict';
  /** As a path: `.spec.replicas`. */
  readonly field: Scalars['String']['output'];
  /** Who owns it; null where the API server does not say. */
  readonly manager?: Maybe<Scalars['String']['output']>;
};

/** Sums over the clusters of the fleet, of what is known of each. May wait on clusters that are read for the first time. */
export type Fleet = {
  readonly __typename?: 'Fleet';
  /** What the nodes can give to pods. */
  readonly allocatable?: Maybe<ResourceTotals>;
  /** What the nodes have, in all and by what they are. */
  readonly capacity?: Maybe<FleetCapacity>;
  /** The fleets of clouds whose clusters are listed: see `--cloud-fleets`. */
  readonly cloudFleets: ReadonlyArray<CloudFleet>;
  /** How many clusters there are, those that do not answer included. */
  readonly clusterCount: Scalars['Int']['output'];
  /** One row a health that occurs. */
  readonly clustersByHealth: ReadonlyArray<ClusterHealthCount>;
  /** One row a provider that occurs. */
  readonly clustersByProvider: ReadonlyArray<ClusterProviderCount>;
  /** One row a region that occurs; clusters of which it is not known are in none. */
  readonly clustersByRegion: ReadonlyArray<ClusterRegionCount>;
  /** One row a state that occurs. */
  readonly clustersByState: ReadonlyArray<ClusterStateCount>;
  /** Whether its clusters are in several regions. */
  readonly isGeoDistributed: Scalars['Boolean']['output'];
  /** Whether some of its clusters run in a cloud, and some on premises. */
  readonly isHybrid: Scalars['Boolean']['output'];
  /** Whether its clusters run at several vendors: what a cloud has on premises is its own. */
  readonly isMultiProvider: Scalars['Boolean']['output'];
  /** Nodes of all clusters; null while no cluster's are known. */
  readonly nodeCount?: Maybe<NodeCount>;
  /** Pods of all clusters; null while no cluster's are known. */
  readonly podCount?: Maybe<Scalars['Long']['output']>;
  /** What the pods that run or wait to run on a node ask for. */
  readonly requested?: Maybe<ResourceTotals>;
};

/** What the nodes of the fleet have. */
export type FleetCapacity = {
  readonly __typename?: 'FleetCapacity';
  /** CPU as a Kubernetes quantity. */
  readonly cpu: Scalars['String']['output'];
  /** CPU in thousandths of a core, rounded up. */
  readonly cpuMillis: Scalars['Long']['output'];
  /** By one thing that nodes are alike in: a row for each value that occurs, those with most CPU first. May wait on the nodes and pods of every cluster. */
  readonly groups: ReadonlyArray<CapacityGroup>;
  /** Memory as a Kubernetes quantity. */
  readonly memory: Scalars['String']['output'];
  /** Memory in bytes, rounded up. */
  readonly memoryBytes: Scalars['Long']['output'];
  /** How many pods; null where pods are not counted. */
  readonly pods?: Maybe<Scalars['Long']['output']>;
  /** The pods that wait for a node: what would not fit as it is; null while no cluster's pods are known. May wait on the pods of every cluster. */
  readonly unplaced?: Maybe<UnplacedPods>;
};


/** What the nodes of the fleet have. */
export type FleetCapacitygroupsArgs = {
  by: CapacityGround;
};

/** A function of whatever serverless engine: the object that somebody wrote, with what its engine made of it. What comes from other objects than its own is null, or empty, for who may not list those. */
export type Function = KubernetesObject & Node & {
  readonly __typename?: 'Function';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** What moves its size, as it is in `autoscalers`; null where nothing does. May wait on the cluster. */
  readonly autoscaler?: Maybe<Autoscaler>;
  /** What can be done to it: anything else is refused as UNSUPPORTED. */
  readonly capabilities: ReadonlyArray<FunctionCapability>;
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** What its engine says of it. */
  readonly conditions: ReadonlyArray<Condition>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Counts changes of its spec. */
  readonly generation: Scalars['Int']['output'];
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** What it runs; null where that is built from source and not known yet. */
  readonly image?: Maybe<Scalars['String']['output']>;
  /** The digest that image has been resolved to; null where its engine does not tell. */
  readonly imageDigest?: Maybe<Scalars['String']['output']>;
  /** Where it is called from inside its cluster. */
  readonly internalUrl?: Maybe<Scalars['String']['output']>;
  /** What parts its pods from the kernel of their node; null of a function that runs somewhere else. May wait on the cluster. */
  readonly isolation?: Maybe<Isolation>;
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Why it stands so, for a person; null where there is nothing to say. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Where it lies. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The generation its engine has last looked at; null of engines that do not tell. */
  readonly observedGeneration?: Maybe<Scalars['Int']['output']>;
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** How it stands. */
  readonly phase: FunctionPhase;
  /** Its pods. Null, with an error, while the cluster's pods were never known. */
  readonly pods?: Maybe<PodConnection>;
  /** The engine that runs it. */
  readonly provider: FunctionProvider;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Why it stands so, in one word of its engine; null where there is nothing to say. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** What was deployed, newest first; empty of engines that keep no revisions. */
  readonly revisions: FunctionRevisionConnection;
  /** What is being rolled out; null while nothing is. A split that is kept is none. */
  readonly rollout?: Maybe<FunctionRollout>;
  /** What it is written in; CONTAINER where its engine only sees an image. */
  readonly runtime: FunctionRuntime;
  /** That RuntimeClass; null where there is none of that name. May wait on the cluster. */
  readonly runtimeClass?: Maybe<RuntimeClass>;
  /** The RuntimeClass its pods ask for; null for the cluster's usual one. */
  readonly runtimeClassName?: Maybe<Scalars['String']['output']>;
  /** As its engine calls what it is written in; null where it names nothing. */
  readonly runtimeRaw?: Maybe<Scalars['String']['output']>;
  /** How many pods it has and may have. */
  readonly scale: FunctionScale;
  /** What happened to its size, newest first. May wait on the cluster. */
  readonly scalingEvents?: Maybe<ScalingEventConnection>;
  /** How long a request may take; null for the engine's own time. */
  readonly timeoutSeconds?: Maybe<Scalars['Int']['output']>;
  /** Which share of its requests goes where; empty of engines that do not split. */
  readonly traffic: ReadonlyArray<FunctionTraffic>;
  /** What calls it, beside its address. */
  readonly triggers: ReadonlyArray<FunctionTrigger>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Where it is called from outside; null where it is not, or not yet. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** A function of whatever serverless engine: the object that somebody wrote, with what its engine made of it. What comes from other objects than its own is null, or empty, for who may not list those. */
export type FunctioneventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A function of whatever serverless engine: the object that somebody wrote, with what its engine made of it. What comes from other objects than its own is null, or empty, for who may not list those. */
export type FunctionpodsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PodFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PodOrder>;
};


/** A function of whatever serverless engine: the object that somebody wrote, with what its engine made of it. What comes from other objects than its own is null, or empty, for who may not list those. */
export type FunctionrevisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A function of whatever serverless engine: the object that somebody wrote, with what its engine made of it. What comes from other objects than its own is null, or empty, for who may not list those. */
export type FunctionscalingEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A function of whatever serverless engine: the object that somebody wrote, with what its engine made of it. What comes from other objects than its own is null, or empty, for who may not list those. */
export type FunctionviewerCanArgs = {
  verb: Verb;
};

/** What can be done to a function. */
export type FunctionCapability =
  /** `deleteFunction`. */
  | 'DELETE'
  /** `deployFunction`. */
  | 'DEPLOY'
  /** `setFunctionScale` with a number of pods. */
  | 'SET_REPLICAS'
  /** `setFunctionScale` with bounds. */
  | 'SET_SCALE_BOUNDS'
  /** `splitFunctionTraffic`. */
  | 'SPLIT_TRAFFIC';

/** What happened to one function. */
export type FunctionChange = {
  readonly __typename?: 'FunctionChange';
  /** The function as it is now; null when it is gone. */
  readonly function?: Maybe<Function>;
  /** Whose id does not change with what happens to it. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly type: ChangeType;
};

/** A page of functions over the fleet. */
export type FunctionConnection = {
  readonly __typename?: 'FunctionConnection';
  /** The functions with their cursors. */
  readonly edges: ReadonlyArray<FunctionEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The functions. */
  readonly nodes: ReadonlyArray<Function>;
  /** What each cluster gave, provider by provider. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same kind and filter as `after`, continues this answer without a hole. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A function in a page. */
export type FunctionEdge = {
  readonly __typename?: 'FunctionEdge';
  /** Of this function: the `after` of a page that begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The function. */
  readonly node: Function;
};

/** Which functions. Everything given must hold; of a list, one of its values. */
export type FunctionFilter = {
  /** Names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Isolated by one of these. A live view goes by what is known of RuntimeClasses when a function changes. */
  readonly isolations?: InputMaybe<ReadonlyArray<Isolation>>;
  /** A Kubernetes label selector. */
  readonly labelSelector?: InputMaybe<Scalars['String']['input']>;
  /** In these namespaces. */
  readonly namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In one of these phases. */
  readonly phases?: InputMaybe<ReadonlyArray<FunctionPhase>>;
  /** On these engines. */
  readonly providers?: InputMaybe<ReadonlyArray<FunctionProvider>>;
  /** Written in one of these. */
  readonly runtimes?: InputMaybe<ReadonlyArray<FunctionRuntime>>;
  /** A part of the name, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** How functions are ordered. Without it by engine, namespace, name and cluster. */
export type FunctionOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: FunctionOrderField;
};

/** What functions can be ordered by; ties go by engine, namespace, name and cluster. */
export type FunctionOrderField =
  /** By age. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By phase, in the order that FunctionPhase lists them. */
  | 'PHASE'
  /** By how many pods are ready; what is not known comes as less than none. */
  | 'READY_REPLICAS';

/** How a function stands. */
export type FunctionPhase =
  /** Somebody calls it, and its first pod is on its way. */
  | 'ACTIVATING'
  /** It is being built from source. */
  | 'BUILDING'
  /** It answers, though not as it was last deployed, or with less than it should. */
  | 'DEGRADED'
  /** What was last deployed is on its way. */
  | 'DEPLOYING'
  /** Somebody has switched it off. */
  | 'DISABLED'
  /** It does not answer, and will not without being changed. */
  | 'FAILED'
  /** Its engine has not made anything of it yet. */
  | 'PENDING'
  /** It answers. */
  | 'READY'
  /** It has no pods, as nobody calls it: it answers when somebody does. */
  | 'SCALED_TO_ZERO'
  /** It is being deleted. */
  | 'TERMINATING'
  /** Its engine says nothing that is understood. */
  | 'UNKNOWN';

/** An engine that runs functions. */
export type FunctionProvider =
  /** AWS Lambda, as its controller for Kubernetes or Crossplane declares it: it is read alone. */
  | 'AWS_LAMBDA'
  /** Azure Functions, as Azure Service Operator or Crossplane declares them: they are read alone. */
  | 'AZURE_FUNCTIONS'
  /** Cloud Functions of Google Cloud, as Crossplane declares them: they are read alone. */
  | 'CLOUD_FUNCTIONS'
  /** Cloud Run, as Config Connector or Crossplane declares it: it is read alone. */
  | 'CLOUD_RUN'
  /** Fission. */
  | 'FISSION'
  /** Knative Functions that are deployed as plain Deployments. */
  | 'FUNC_RAW'
  /** KEDA's HTTP add-on, by its HTTPScaledObjects and InterceptorRoutes, of what is no other engine's. */
  | 'KEDA_HTTP'
  /** Knative Serving. */
  | 'KNATIVE'
  /** Kubeless, which is archived: it is read alone. */
  | 'KUBELESS'
  /** Kyma Serverless. */
  | 'KYMA'
  /** Nuclio. */
  | 'NUCLIO'
  /** OpenFaaS, by its custom resource or by plain Deployments. */
  | 'OPENFAAS'
  /** OpenFunction. */
  | 'OPENFUNCTION'
  /** SpinKube: it is read alone. */
  | 'SPINKUBE'
  /** Another one. */
  | 'UNKNOWN';

/** One state of a function that was deployed. */
export type FunctionRevision = {
  readonly __typename?: 'FunctionRevision';
  /** How many requests one pod takes at once; null for as many as come. */
  readonly concurrencyLimit?: Maybe<Scalars['Int']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** How many pods are asked for. */
  readonly desiredReplicas?: Maybe<Scalars['Int']['output']>;
  /** What it runs. */
  readonly image?: Maybe<Scalars['String']['output']>;
  /** The digest that image has been resolved to. */
  readonly imageDigest?: Maybe<Scalars['String']['output']>;
  /** Whether it has pods; null while that is not known. */
  readonly isActive?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it can take requests; null while that is not known. */
  readonly isReady?: Maybe<Scalars['Boolean']['output']>;
  /** Its name, unique in its namespace. */
  readonly name: Scalars['String']['output'];
  /** How many pods it has. */
  readonly readyReplicas?: Maybe<Scalars['Int']['output']>;
  /** Why it stands so, in one word. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** How long a request may take. */
  readonly timeoutSeconds?: Maybe<Scalars['Int']['output']>;
};

/** A page of the revisions of a function. */
export type FunctionRevisionConnection = {
  readonly __typename?: 'FunctionRevisionConnection';
  /** The revisions with their cursors. */
  readonly edges: ReadonlyArray<FunctionRevisionEdge>;
  /** The revisions. */
  readonly nodes: ReadonlyArray<FunctionRevision>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A revision in a page. */
export type FunctionRevisionEdge = {
  readonly __typename?: 'FunctionRevisionEdge';
  /** Of this revision: the `after` of a page that begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The revision. */
  readonly node: FunctionRevision;
};

/** A revision that takes another's place. */
export type FunctionRollout = {
  readonly __typename?: 'FunctionRollout';
  /** The one that goes; null where there was none. */
  readonly fromRevision?: Maybe<Scalars['String']['output']>;
  /** How much of the requests it gets by now. */
  readonly percentMoved?: Maybe<Scalars['Int']['output']>;
  /** Why it has not come further, in one word. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The one that comes. */
  readonly toRevision: Scalars['String']['output'];
};

/** What a function is written in. */
export type FunctionRuntime =
  /** Ballerina. */
  | 'BALLERINA'
  /** An image, whatever is in it. */
  | 'CONTAINER'
  /** .NET. */
  | 'DOTNET'
  /** Go. */
  | 'GO'
  /** Java. */
  | 'JAVA'
  /** JavaScript on Node.js. */
  | 'NODEJS'
  /** PHP. */
  | 'PHP'
  /** Python. */
  | 'PYTHON'
  /** Java on Quarkus. */
  | 'QUARKUS'
  /** Ruby. */
  | 'RUBY'
  /** Rust. */
  | 'RUST'
  /** A shell, or any program. */
  | 'SHELL'
  /** Java on Spring Boot. */
  | 'SPRINGBOOT'
  /** TypeScript on Node.js. */
  | 'TYPESCRIPT'
  /** Something that is not known here: `runtimeRaw` names it. */
  | 'UNKNOWN'
  /** WebAssembly. */
  | 'WASM';

/** How many pods a function has and may have. */
export type FunctionScale = {
  readonly __typename?: 'FunctionScale';
  /** How many requests one pod takes at once; null for as many as come. */
  readonly concurrencyLimit?: Maybe<Scalars['Int']['output']>;
  /** How many are asked for; null where that is not known. */
  readonly desired?: Maybe<Scalars['Int']['output']>;
  /** Whether it may go to none while nobody calls it. */
  readonly isScaleToZero: Scalars['Boolean']['output'];
  /** It does not go above; null where it has no such bound. */
  readonly max?: Maybe<Scalars['Int']['output']>;
  /** What it is scaled by; null where that is not said. */
  readonly metric?: Maybe<Scalars['String']['output']>;
  /** It does not go below; null where it has no such bound. */
  readonly min?: Maybe<Scalars['Int']['output']>;
  /** How many are ready; null where that is not known. */
  readonly ready?: Maybe<Scalars['Int']['output']>;
  /** What the metric is held at; null where the engine's own default holds. */
  readonly target?: Maybe<Scalars['Float']['output']>;
};

/** A share of the requests of a function: as it was asked for, and as it is. */
export type FunctionTraffic = {
  readonly __typename?: 'FunctionTraffic';
  /** What it gets; null before anything does. */
  readonly actualPercent?: Maybe<Scalars['Int']['output']>;
  /** What was asked for; null where that is not said. */
  readonly desiredPercent?: Maybe<Scalars['Int']['output']>;
  /** Whether it has pods; null where that is not known. */
  readonly isActive?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it goes to whichever revision is the newest that is ready. */
  readonly isLatest: Scalars['Boolean']['output'];
  /** Whether it can take requests; null where that is not known. */
  readonly isReady?: Maybe<Scalars['Boolean']['output']>;
  /** The revision, or the function, it goes to; null before there is one. */
  readonly revision?: Maybe<Scalars['String']['output']>;
  /** By which it can be called alone. */
  readonly tag?: Maybe<Scalars['String']['output']>;
  /** Where it can be called alone; null without a tag. */
  readonly url?: Maybe<Scalars['String']['output']>;
};

/** A share of the requests. */
export type FunctionTrafficInput = {
  /** Of a hundred. */
  readonly percent: Scalars['Int']['input'];
  /** The revision, or on Fission and Nuclio the function, it goes to; null for the newest that is ready. */
  readonly revision?: InputMaybe<Scalars['String']['input']>;
  /** By which it can be called alone; null for none. */
  readonly tag?: InputMaybe<Scalars['String']['input']>;
};

/** What calls a function, beside its address. */
export type FunctionTrigger = {
  readonly __typename?: 'FunctionTrigger';
  /** Group and version of the object that says so: the function's own where it does. */
  readonly apiVersion: Scalars['String']['output'];
  /** Whether it works; null where that is not said. */
  readonly isReady?: Maybe<Scalars['Boolean']['output']>;
  /** What sort of trigger. */
  readonly kind: FunctionTriggerKind;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Where it listens: a broker, a channel, topics. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** What makes it fire: a filter, a schedule, a path. */
  readonly summary?: Maybe<Scalars['String']['output']>;
};

/** What sort of thing calls a function. */
export type FunctionTriggerKind =
  /** A broker of events. */
  | 'BROKER'
  /** A channel of events. */
  | 'CHANNEL'
  /** The clock. */
  | 'CRON'
  /** Requests at a host name of their own. */
  | 'DOMAIN'
  /** Requests at an address of their own. */
  | 'HTTP'
  /** Changes of objects in the cluster. */
  | 'K8S_WATCH'
  /** Messages of a queue or topic. */
  | 'MESSAGE_QUEUE'
  /** Something else. */
  | 'OTHER';

/** One message of a live view: a part of the snapshot, or the changes of one tick. */
export type FunctionUpdate = {
  readonly __typename?: 'FunctionUpdate';
  /** When the message was made. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened to which function. */
  readonly changes: ReadonlyArray<FunctionChange>;
  /** How far the reader has come: given as `after` to the same subscription it goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** True once the rows of every reachable cluster have been sent. */
  readonly isSynced: Scalars['Boolean']['output'];
  /** How many changes are not told by themselves, as a later one of the same function stands for them. */
  readonly merged: Scalars['Int']['output'];
  /** Of all clusters in the first message, then of those that changed. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** What sort of message. */
  readonly phase: StreamPhase;
  /** Ids of clusters whose rows the client must drop; their present rows, if any, follow as ADDED. In the first message the rows of clusters that `outcomes` does not name are to be dropped, too. */
  readonly resync: ReadonlyArray<Scalars['ID']['output']>;
};

/** Which cluster is to be put to sleep, or woken. */
export type HibernateClusterInput = {
  /** Only says what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Of the cluster. */
  readonly id: Scalars['ID']['input'];
  /** Whether it is to sleep. */
  readonly isHibernated: Scalars['Boolean']['input'];
};

/** What became of a cluster that was to be put to sleep, or woken. */
export type HibernateClusterPayload = {
  readonly __typename?: 'HibernateClusterPayload';
  /** The cluster. It takes minutes until it sleeps: its health tells. Null when it was refused. */
  readonly cluster?: Maybe<Cluster>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<UserError>;
  /** Whether lists and live views show already that it was asked for. */
  readonly isPropagated: Scalars['Boolean']['output'];
};

/** A HorizontalPodAutoscaler, `autoscaling/v2`. */
export type HorizontalPodAutoscaler = Autoscaler & KubernetesObject & Node & {
  readonly __typename?: 'HorizontalPodAutoscaler';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** Which autoscaler it is. */
  readonly autoscaler: AutoscalerKind;
  /** How fast it may move, as it was set; null where nothing was. */
  readonly behavior?: Maybe<AutoscalerBehavior>;
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** What its controller says of it; and a `TargetConflict` for each other autoscaler that fights with it over its target. */
  readonly conditions: ReadonlyArray<Condition>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The size it last saw. */
  readonly currentSize?: Maybe<Scalars['Int']['output']>;
  /** The size it last asked for; null before it did. */
  readonly desiredSize?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** When it last changed the size. */
  readonly lastScaledAt?: Maybe<Scalars['DateTime']['output']>;
  /** It does not go above; null where it has no such bound. */
  readonly maxSize?: Maybe<Scalars['Int']['output']>;
  /** What it goes by. */
  readonly metrics: ReadonlyArray<AutoscalerMetric>;
  /** It does not go below; null where it has no such bound. */
  readonly minSize?: Maybe<Scalars['Int']['output']>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Scaling events about it, newest first. May wait on the cluster. */
  readonly recentEvents?: Maybe<ScalingEventConnection>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it works and may move. */
  readonly status: AutoscalerStatus;
  /** Why it stands so, in plain words; null where there is nothing to say. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** What it scales. */
  readonly target?: Maybe<ObjectReference>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** A HorizontalPodAutoscaler, `autoscaling/v2`. */
export type HorizontalPodAutoscalereventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A HorizontalPodAutoscaler, `autoscaling/v2`. */
export type HorizontalPodAutoscalerrecentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A HorizontalPodAutoscaler, `autoscaling/v2`. */
export type HorizontalPodAutoscalerviewerCanArgs = {
  verb: Verb;
};

/** What keeps clusters as its members. */
export type HubType =
  /** Azure Kubernetes Fleet Manager, listed from the cloud. */
  | 'AKS_FLEET'
  /** Clusterpedia, which searches clusters. */
  | 'CLUSTERPEDIA'
  /** Cluster API: a management cluster makes others. */
  | 'CLUSTER_API'
  /** ClusterProfiles, the inventory of SIG Multicluster. */
  | 'CLUSTER_INVENTORY'
  /** Amazon EKS. */
  | 'EKS'
  /** Gardener: a garden keeps seeds, and these shoots. */
  | 'GARDENER'
  /** GKE Hub, of which the memberships of Anthos are: by Config Connector, or listed from the cloud. */
  | 'GKE_HUB'
  /** Karmada. */
  | 'KARMADA'
  /** kcp, whose workspaces are clusters without nodes. */
  | 'KCP'
  /** KubeFed v2, which is archived. */
  | 'KUBEFED'
  /** KubeFleet, the engine of Azure's. */
  | 'KUBEFLEET'
  /** Open Cluster Management. */
  | 'OCM'
  /** Rancher. */
  | 'RANCHER'
  /** Rancher's Fleet. */
  | 'RANCHER_FLEET'
  /** vcluster: clusters inside of clusters. */
  | 'VCLUSTER';

/** What runs the machine around a pod. */
export type Hypervisor =
  /** Cloud Hypervisor. */
  | 'CLOUD_HYPERVISOR'
  /** Dragonball, in the runtime of Kata itself. */
  | 'DRAGONBALL'
  /** Firecracker. */
  | 'FIRECRACKER'
  /** KVM, as KubeVirt uses it. */
  | 'KVM'
  /** OpenVMM. */
  | 'OPENVMM'
  /** QEMU. */
  | 'QEMU'
  /** A machine of the cloud beside the node. */
  | 'REMOTE'
  /** StratoVirt. */
  | 'STRATOVIRT'
  /** There is one, and nothing says which. */
  | 'UNKNOWN';

/** What a cluster's machines run on. */
export type InfraProvider =
  /** Google Distributed Cloud on bare metal. */
  | 'ANTHOS_BARE_METAL'
  /** Google Distributed Cloud on VMware. */
  | 'ANTHOS_VMWARE'
  /** Amazon Web Services. */
  | 'AWS'
  /** AWS Outposts. */
  | 'AWS_OUTPOSTS'
  /** Microsoft Azure. */
  | 'AZURE'
  /** Azure Local, formerly Azure Stack HCI. */
  | 'AZURE_LOCAL'
  /** Azure Stack Hub. */
  | 'AZURE_STACK_HUB'
  /** Machines without a cloud. */
  | 'BARE_METAL'
  /** Google Cloud. */
  | 'GCP'
  /** A developer's machine: kind, minikube, k3d, Docker Desktop, kwok. */
  | 'LOCAL'
  /** OpenStack. */
  | 'OPENSTACK'
  /** A provider without a value of its own. */
  | 'OTHER'
  /** Not known, or not yet. */
  | 'UNKNOWN'
  /** VMware vSphere. */
  | 'VSPHERE';

/** What parts the containers of a pod from the kernel of their node. */
export type Isolation =
  /** A machine of Firecracker, by Kata Containers or by itself. */
  | 'FIRECRACKER'
  /** A kernel in user space: gVisor. */
  | 'GVISOR'
  /** A light machine for each pod: Kata Containers. */
  | 'KATA'
  /** Namespaces of Linux alone. */
  | 'NONE'
  /** A handler that nothing is known of. */
  | 'UNKNOWN'
  /** A virtual machine: KubeVirt. */
  | 'VM'
  /** WebAssembly. */
  | 'WASM';

/** Runs pods until enough of them ended well. */
export type Job = KubernetesObject & Node & Workload & {
  readonly __typename?: 'Job';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** As its spec asks; null where that is not a number of pods (a DaemonSet that was not looked at yet). */
  readonly desiredReplicas?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** Which pods are its own. */
  readonly pods?: Maybe<PodConnection>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Pods that are ready; of a Job, those that run or have succeeded. */
  readonly readyReplicas: Scalars['Int']['output'];
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it is as its spec asks. */
  readonly status: WorkloadStatus;
  /** Why it is not AVAILABLE, for a person. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** Runs pods until enough of them ended well. */
export type JobeventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Runs pods until enough of them ended well. */
export type JobpodsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Runs pods until enough of them ended well. */
export type JobviewerCanArgs = {
  verb: Verb;
};

/** Karpenter itself, one a cluster: its Deployment, or where it runs elsewhere the definition of its NodePools. These are `nodeGroups`; the size is that of all of them. */
export type Karpenter = Autoscaler & KubernetesObject & Node & {
  readonly __typename?: 'Karpenter';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** Which autoscaler it is. */
  readonly autoscaler: AutoscalerKind;
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** What its controller says of it; and a `TargetConflict` for each other autoscaler that fights with it over its target. */
  readonly conditions: ReadonlyArray<Condition>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The size it last saw. */
  readonly currentSize?: Maybe<Scalars['Int']['output']>;
  /** The size it last asked for; null before it did. */
  readonly desiredSize?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** It does not go above; null where it has no such bound. */
  readonly maxSize?: Maybe<Scalars['Int']['output']>;
  /** What it goes by. */
  readonly metrics: ReadonlyArray<AutoscalerMetric>;
  /** It does not go below; null where it has no such bound. */
  readonly minSize?: Maybe<Scalars['Int']['output']>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Scaling events about it, newest first. May wait on the cluster. */
  readonly recentEvents?: Maybe<ScalingEventConnection>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it works and may move. */
  readonly status: AutoscalerStatus;
  /** Why it stands so, in plain words; null where there is nothing to say. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** What it scales. */
  readonly target?: Maybe<ObjectReference>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** Karpenter itself, one a cluster: its Deployment, or where it runs elsewhere the definition of its NodePools. These are `nodeGroups`; the size is that of all of them. */
export type KarpentereventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Karpenter itself, one a cluster: its Deployment, or where it runs elsewhere the definition of its NodePools. These are `nodeGroups`; the size is that of all of them. */
export type KarpenterrecentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Karpenter itself, one a cluster: its Deployment, or where it runs elsewhere the definition of its NodePools. These are `nodeGroups`; the size is that of all of them. */
export type KarpenterviewerCanArgs = {
  verb: Verb;
};

/** Which of Knative's autoscalers works. */
export type KnativeAutoscalerClass =
  /** A HorizontalPodAutoscaler. */
  | 'HPA'
  /** Knative's own, by concurrency or requests, to zero and back. */
  | 'KPA'
  /** Another one. */
  | 'OTHER';

/** A PodAutoscaler of Knative, `autoscaling.internal.knative.dev/v1alpha1`, one a revision. With class HPA the HorizontalPodAutoscaler it owns is a part of it. */
export type KnativePodAutoscaler = Autoscaler & KubernetesObject & Node & {
  readonly __typename?: 'KnativePodAutoscaler';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** Which autoscaler it is. */
  readonly autoscaler: AutoscalerKind;
  /** Which of Knative's autoscalers works for it. */
  readonly class: KnativeAutoscalerClass;
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** What its controller says of it; and a `TargetConflict` for each other autoscaler that fights with it over its target. */
  readonly conditions: ReadonlyArray<Condition>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The size it last saw. */
  readonly currentSize?: Maybe<Scalars['Int']['output']>;
  /** The size it last asked for; null before it did. */
  readonly desiredSize?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** It does not go above; null where it has no such bound. */
  readonly maxSize?: Maybe<Scalars['Int']['output']>;
  /** What it goes by. */
  readonly metrics: ReadonlyArray<AutoscalerMetric>;
  /** It does not go below; null where it has no such bound. */
  readonly minSize?: Maybe<Scalars['Int']['output']>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Scaling events about it, newest first. May wait on the cluster. */
  readonly recentEvents?: Maybe<ScalingEventConnection>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it works and may move. */
  readonly status: AutoscalerStatus;
  /** Why it stands so, in plain words; null where there is nothing to say. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** What it scales. */
  readonly target?: Maybe<ObjectReference>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** A PodAutoscaler of Knative, `autoscaling.internal.knative.dev/v1alpha1`, one a revision. With class HPA the HorizontalPodAutoscaler it owns is a part of it. */
export type KnativePodAutoscalereventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A PodAutoscaler of Knative, `autoscaling.internal.knative.dev/v1alpha1`, one a revision. With class HPA the HorizontalPodAutoscaler it owns is a part of it. */
export type KnativePodAutoscalerrecentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A PodAutoscaler of Knative, `autoscaling.internal.knative.dev/v1alpha1`, one a revision. With class HPA the HorizontalPodAutoscaler it owns is a part of it. */
export type KnativePodAutoscalerviewerCanArgs = {
  verb: Verb;
};

/** What every object read from a cluster has. */
export type KubernetesObject = {
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** What every object read from a cluster has. */
export type KubernetesObjecteventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What every object read from a cluster has. */
export type KubernetesObjectviewerCanArgs = {
  verb: Verb;
};

/** A label of an object. */
export type Label = {
  readonly __typename?: 'Label';
  /** With its prefix, if any. */
  readonly key: Scalars['String']['output'];
  /** May be empty. */
  readonly value: Scalars['String']['output'];
};

/** Whether a claim found a sandbox waiting. */
export type LaunchType =
  /** It was made for its claim. */
  | 'COLD'
  /** It came from a pool. */
  | 'WARM';

/** How one cluster's part of a list stands. */
export type ListState =
  /** The kind is not installed there: whole, and empty. */
  | 'ABSENT'
  /** Not reached yet. */
  | 'CONNECTING'
  /** Nothing new can be had; the last known rows, if any, go on being answered. */
  | 'DOWN'
  /** It may not be listed there. */
  | 'FORBIDDEN'
  /** Named by a hub and never contacted. */
  | 'KNOWN'
  /** Being read for the first time. */
  | 'LISTING'
  /** Whole and followed. */
  | 'LIVE'
  /** The last known rows; `asOf` tells their age. */
  | 'STALE';

/** A line of a container's output. */
export type LogLine = {
  readonly __typename?: 'LogLine';
  /** When the node received it; null where the node does not say. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it was longer than 16 KiB: the rest is lost. */
  readonly isTruncated: Scalars['Boolean']['output'];
  /** Without its end. What is no UTF-8 is replaced. */
  readonly text: Scalars['String']['output'];
};

/** An object as a manifest names it. */
export type ManifestReference = {
  readonly __typename?: 'ManifestReference';
  /** Group and version. */
  readonly apiVersion: Scalars['String']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
};

/** What a hub tells of a member by a name. */
export type MemberProperty = {
  readonly __typename?: 'MemberProperty';
  /** With its prefix, if any. */
  readonly name: Scalars['String']['output'];
  /** When it was seen to be so; null where the hub does not tell. */
  readonly observedAt?: Maybe<Scalars['DateTime']['output']>;
  /** As the hub has it. */
  readonly value: Scalars['String']['output'];
};

/** Members that a hub puts together. */
export type MemberSet = Node & {
  readonly __typename?: 'MemberSet';
  /** The federation it is of. */
  readonly federation: Federation;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** What its hub calls such a set. */
  readonly kind: Scalars['String']['output'];
  /** Null, with an error, while they were never known. */
  readonly members?: Maybe<FederationMemberConnection>;
  /** Unique in its federation. */
  readonly name: Scalars['String']['output'];
};


/** Members that a hub puts together. */
export type MemberSetmembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FederationMemberFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What keeps placements away from a member. */
export type MemberTaint = {
  readonly __typename?: 'MemberTaint';
  /** Since when; null where the hub does not tell. */
  readonly addedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it does. */
  readonly effect: MemberTaintEffect;
  /** Whether the hub sets and removes it itself. */
  readonly isOfHub: Scalars['Boolean']['output'];
  /** With its prefix, if any. */
  readonly key: Scalars['String']['output'];
  /** May be empty. */
  readonly value: Scalars['String']['output'];
};

/** What a member's taint does: the first three are those of nodes, the others Open Cluster Management's. */
export type MemberTaintEffect =
  /** What does not tolerate it is driven away, where the hub was told to. */
  | 'NO_EXECUTE'
  /** Nothing new is put there that does not tolerate it. */
  | 'NO_SCHEDULE'
  /** Placements that do not tolerate it leave. */
  | 'NO_SELECT'
  /** Those that are there stay, no others come. */
  | 'NO_SELECT_IF_NEW'
  /** It is put there only when nowhere else will do. */
  | 'PREFER_NO_SCHEDULE'
  /** They come only when nowhere else will do. */
  | 'PREFER_NO_SELECT'
  /** Not one of these. */
  | 'UNKNOWN';

/** How an object stands on one member, as the hub last heard: of a member that was lost it goes on saying so. */
export type MemberWorkload = {
  readonly __typename?: 'MemberWorkload';
  /** How many replicas it shall have there; null of what has none. */
  readonly desiredReplicas?: Maybe<Scalars['Int']['output']>;
  /** Whether it works there. */
  readonly health: PropagatedHealth;
  /** Whether the member has it; null where the hub does not know. */
  readonly isApplied?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is driven away from the member, once it works elsewhere. */
  readonly isEvicting: Scalars['Boolean']['output'];
  /** The member; null where the viewer may not list it, and when it has left. May wait on the hub. */
  readonly member?: Maybe<FederationMember>;
  /** As the placement calls it. */
  readonly memberName: Scalars['String']['output'];
  /** What is wrong, for a person; null while nothing is. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** How many of them are ready; null where the hub is not told. */
  readonly readyReplicas?: Maybe<Scalars['Int']['output']>;
  /** How it stands. */
  readonly state: MemberWorkloadState;
};

/** How what is put on a member stands there. */
export type MemberWorkloadState =
  /** It has it as it shall be. */
  | 'APPLIED'
  /** It was given it, and has not said how it went. */
  | 'APPLYING'
  /** It was changed on the member. */
  | 'DRIFTED'
  /** The member, or the hub for it, could not apply it. */
  | 'FAILED'
  /** It has another one than it shall have by now. */
  | 'OUT_OF_SYNC'
  /** The member has not been given it yet. */
  | 'PENDING'
  /** It is taken away, or waits for that. */
  | 'REMOVING'
  /** It is not kept up there for now. */
  | 'SUSPENDED'
  /** The hub does not know. */
  | 'UNKNOWN';

/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Lets a member in: Open Cluster Management alone asks. The request of its agent for a certificate is approved apart from that. Waits on the hub. */
  readonly acceptFederationMember?: Maybe<AcceptFederationMemberPayload>;
  /** Applies one or several objects by server-side apply, in their order. Waits on the cluster. */
  readonly applyManifest?: Maybe<ApplyManifestPayload>;
  /** Ends an operation before its time. What is done stays done. */
  readonly cancelOperation?: Maybe<CancelOperationPayload>;
  /** Adds members to those that a placement names, and takes others away: UNSUPPORTED where it chooses them otherwise, with how. Waits on the hub, not for its members. */
  readonly changePlacement?: Maybe<ChangePlacementPayload>;
  /** Claims a sandbox from a warm pool of agent-sandbox. Answers once the claim is made; follow the operation until the sandbox is ready. Waits on the cluster. */
  readonly claimSandbox?: Maybe<ClaimSandboxPayload>;
  /** Closes a node to new pods, or opens it again. Pods that are on it stay. Waits on the cluster. */
  readonly cordonClusterNode?: Maybe<CordonClusterNodePayload>;
  /** Keeps new workloads away from a member: by a taint, in Fleet by a pause. UNSUPPORTED of hubs that cannot. Waits on the hub. */
  readonly cordonFederationMember?: Maybe<CordonFederationMemberPayload>;
  /** Deletes a function with what its engine made of it. Waits on the cluster, not for finalizers. */
  readonly deleteFunction?: Maybe<DeleteFunctionPayload>;
  /** Deletes one object of any kind. Waits on the cluster, and not for finalizers. */
  readonly deleteObject?: Maybe<DeleteObjectPayload>;
  /** Deletes a sandbox: a claimed one of agent-sandbox by its claim, as that would make another. One that waits in a pool is replaced there, and a pod by what controls it. Waits on the cluster. */
  readonly deleteSandbox?: Maybe<DeleteSandboxPayload>;
  /** Deploys a function anew, or makes one of an image: UNSUPPORTED where its `capabilities` do not have DEPLOY. Waits on the cluster, not for its pods. */
  readonly deployFunction?: Maybe<DeployFunctionPayload>;
  /** Closes a node and evicts its pods, as `kubectl drain` does. Answers once it has begun; follow the operation. Waits on the cluster. */
  readonly drainClusterNode?: Maybe<DrainClusterNodePayload>;
  /** Sets when a sandbox ends: of a claimed one on its claim, and on itself where it has a time of its own. UNSUPPORTED for pods, machines, and those that wait in a pool. Waits on the cluster. */
  readonly extendSandbox?: Maybe<ExtendSandboxPayload>;
  /** Puts a cluster to sleep, or wakes it: a shoot of Gardener, or a vcluster, whose control plane goes to no replicas while what it had its host run stays. Waits on the hub. */
  readonly hibernateCluster?: Maybe<HibernateClusterPayload>;
  /** Stops an autoscaler or lets it go on, where its kind knows that: else UNSUPPORTED, with what is possible instead. Waits on the cluster. */
  readonly pauseAutoscaler?: Maybe<PauseAutoscalerPayload>;
  /** Stops a sandbox and keeps what it has stored; a running machine stands still in its memory. UNSUPPORTED for pods, for those that wait in a pool, and for what has ended. Waits on the cluster. */
  readonly pauseSandbox?: Maybe<PauseSandboxPayload>;
  /** Makes the pods of a Deployment, StatefulSet or DaemonSet anew, as `kubectl rollout restart` does. Waits on the cluster. */
  readonly restartWorkload?: Maybe<RestartWorkloadPayload>;
  /** Lets a paused sandbox run again; a stopped machine is started. UNSUPPORTED as `pauseSandbox`. Waits on the cluster. */
  readonly resumeSandbox?: Maybe<ResumeSandboxPayload>;
  /** Sets how many sandboxes shall wait in a pool, through its scale sub-resource. UNSUPPORTED where an autoscaler sets that. Waits on the cluster. */
  readonly scaleSandboxWarmPool?: Maybe<ScaleSandboxWarmPoolPayload>;
  /** Sets how many replicas a workload asks for, through its scale sub-resource. Waits on the cluster. */
  readonly scaleWorkload?: Maybe<ScaleWorkloadPayload>;
  /** Sets between which sizes an autoscaler moves: UNSUPPORTED for those without bounds of their own. Waits on the cluster. */
  readonly setAutoscalerBounds?: Maybe<SetAutoscalerBoundsPayload>;
  /** Keeps the autoscaler that owns a node from removing it, or lets it again, by the annotation that one goes by: UNSUPPORTED where none is known to own it. Waits on the cluster. */
  readonly setClusterNodeDisruption?: Maybe<SetClusterNodeDisruptionPayload>;
  /** Sets between which sizes a function moves, or how many pods it has: UNSUPPORTED where its `capabilities` do not have SET_SCALE_BOUNDS or SET_REPLICAS. On Knative this makes a new revision. Waits on the cluster. */
  readonly setFunctionScale?: Maybe<SetFunctionScalePayload>;
  /** Sets between which sizes, or below which limits, a node group moves: UNSUPPORTED where its own object does not say. Waits on the cluster. */
  readonly setNodeGroupBounds?: Maybe<SetNodeGroupBoundsPayload>;
  /** Sets which share of the requests goes to which revision: UNSUPPORTED where its `capabilities` do not have SPLIT_TRAFFIC. Makes no new revision. Waits on the cluster. */
  readonly splitFunctionTraffic?: Maybe<SplitFunctionTrafficPayload>;
  /** Takes back what `cordonFederationMember` did; taints of others stay, and are named. Waits on the hub. */
  readonly uncordonFederationMember?: Maybe<UncordonFederationMemberPayload>;
  /** Takes a member out of its federation. Karmada and Open Cluster Management forget it, Gardener and Cluster API destroy its cluster. Waits on the hub. */
  readonly unjoinFederationMember?: Maybe<UnjoinFederationMemberPayload>;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationacceptFederationMemberArgs = {
  input: AcceptFederationMemberInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationapplyManifestArgs = {
  input: ApplyManifestInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationcancelOperationArgs = {
  input: CancelOperationInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationchangePlacementArgs = {
  input: ChangePlacementInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationclaimSandboxArgs = {
  input: ClaimSandboxInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationcordonClusterNodeArgs = {
  input: CordonClusterNodeInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationcordonFederationMemberArgs = {
  input: CordonFederationMemberInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationdeleteFunctionArgs = {
  input: DeleteFunctionInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationdeleteObjectArgs = {
  input: DeleteObjectInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationdeleteSandboxArgs = {
  input: DeleteSandboxInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationdeployFunctionArgs = {
  input: DeployFunctionInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationdrainClusterNodeArgs = {
  input: DrainClusterNodeInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationextendSandboxArgs = {
  input: ExtendSandboxInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationhibernateClusterArgs = {
  input: HibernateClusterInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationpauseAutoscalerArgs = {
  input: PauseAutoscalerInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationpauseSandboxArgs = {
  input: PauseSandboxInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationrestartWorkloadArgs = {
  input: RestartWorkloadInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationresumeSandboxArgs = {
  input: ResumeSandboxInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationscaleSandboxWarmPoolArgs = {
  input: ScaleSandboxWarmPoolInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationscaleWorkloadArgs = {
  input: ScaleWorkloadInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationsetAutoscalerBoundsArgs = {
  input: SetAutoscalerBoundsInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationsetClusterNodeDisruptionArgs = {
  input: SetClusterNodeDisruptionInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationsetFunctionScaleArgs = {
  input: SetFunctionScaleInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationsetNodeGroupBoundsArgs = {
  input: SetNodeGroupBoundsInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationsplitFunctionTrafficArgs = {
  input: SplitFunctionTrafficInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationuncordonFederationMemberArgs = {
  input: UncordonFederationMemberInput;
};


/** What can be done. Root fields run one after another. A cluster that does not answer is an error of its field; what the caller can handle is in `errors` of the payload. */
export type MutationunjoinFederationMemberArgs = {
  input: UnjoinFederationMemberInput;
};

/** A namespace of a cluster. */
export type Namespace = KubernetesObject & Node & {
  readonly __typename?: 'Namespace';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** Whether it is being deleted. */
  readonly phase: NamespacePhase;
  /** How many pods are in it. May wait on the cluster's pods. */
  readonly podCount?: Maybe<Scalars['Int']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** A namespace of a cluster. */
export type NamespaceeventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A namespace of a cluster. */
export type NamespaceviewerCanArgs = {
  verb: Verb;
};

/** A page of namespaces over the fleet, or of one cluster. */
export type NamespaceConnection = {
  readonly __typename?: 'NamespaceConnection';
  /** The namespaces with their cursors. */
  readonly edges: ReadonlyArray<NamespaceEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The namespaces. */
  readonly nodes: ReadonlyArray<Namespace>;
  /** What each cluster gave. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same kind and filter as `after`, continues this answer. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One of the namespaces and its cursor. */
export type NamespaceEdge = {
  readonly __typename?: 'NamespaceEdge';
  /** Its position. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Namespace;
};

/** Where a namespace is in its life. */
export type NamespacePhase =
  /** In use. */
  | 'ACTIVE'
  /** Being deleted. */
  | 'TERMINATING'
  /** Not told. */
  | 'UNKNOWN';

/** Everything that can be read again by its id. */
export type Node = {
  /** Opaque, unique over the fleet, stable while the object lives. */
  readonly id: Scalars['ID']['output'];
};

/** An address of a node. */
export type NodeAddress = {
  readonly __typename?: 'NodeAddress';
  /** The address. */
  readonly address: Scalars['String']['output'];
  /** `InternalIP`, `ExternalIP`, `Hostname`, `InternalDNS` or `ExternalDNS`. */
  readonly type: Scalars['String']['output'];
};

/** How many nodes, and how they are. Of a cluster that only hubs tell of, what these do not tell is null. */
export type NodeCount = {
  readonly __typename?: 'NodeCount';
  /** Whose condition Ready is false. */
  readonly notReady?: Maybe<Scalars['Int']['output']>;
  /** Whose condition Ready is true. */
  readonly ready?: Maybe<Scalars['Int']['output']>;
  /** All of them. */
  readonly total: Scalars['Int']['output'];
  /** Of which nobody has heard for a while. */
  readonly unknown?: Maybe<Scalars['Int']['output']>;
  /** Cordoned: no new pods go there. */
  readonly unschedulable?: Maybe<Scalars['Int']['output']>;
};

/** A pool of like nodes that grows and shrinks as one. A pool that an autoscaler and the labels of its nodes tell of is one row. */
export type NodeGroup = Node & {
  readonly __typename?: 'NodeGroup';
  /** What its nodes can give to pods; null where they may not be listed. */
  readonly allocatable?: Maybe<ResourceTotals>;
  /** Who scales it; null where nobody is known to. */
  readonly autoscaler?: Maybe<AutoscalerKind>;
  /** The cluster that was asked for it; of Cluster API, Gardener and Rancher the one that manages. */
  readonly cluster: Cluster;
  /** What its controller says of it. */
  readonly conditions: ReadonlyArray<Condition>;
  /** How many nodes were asked for; null where nobody tells. */
  readonly desiredSize?: Maybe<Scalars['Int']['output']>;
  /** When Karpenter may take its nodes away; null for all others. */
  readonly disruption?: Maybe<NodeGroupDisruption>;
  /** How it stands. */
  readonly health: NodeGroupHealth;
  /** Why it stands so, in plain words; null where there is nothing to say. */
  readonly healthReason?: Maybe<Scalars['String']['output']>;
  /** Opaque, unique over the fleet; the same as long as the pool has its name. */
  readonly id: Scalars['ID']['output'];
  /** The machines it may have, where it says; else those it has, by the labels of its nodes. Null where nodes may not be listed. */
  readonly instanceTypes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Whether something scales it by need; null where nobody tells, as of clouds that scale on their own side. */
  readonly isAutoscaled?: Maybe<Scalars['Boolean']['output']>;
  /** What its nodes may not exceed together; null where nothing is said. */
  readonly limits?: Maybe<NodeGroupLimits>;
  /** It does not go above; null where it has no such bound, or nobody tells. */
  readonly maxSize?: Maybe<Scalars['Int']['output']>;
  /** It does not go below; null where it has no such bound, or nobody tells. */
  readonly minSize?: Maybe<Scalars['Int']['output']>;
  /** As its autoscaler or cloud calls it. Scaling events call it so, too. */
  readonly name: Scalars['String']['output'];
  /** What its nodes are made by: the NodeClass of Karpenter's cloud; null for all others. */
  readonly nodeClass?: Maybe<ObjectReference>;
  /** The nodes in it; null where nobody knows which they are. May wait on the cluster. */
  readonly nodes?: Maybe<ClusterNodeConnection>;
  /** Who tells of it. */
  readonly provider: NodeGroupProvider;
  /** How many of its nodes are ready; null where that is not known. */
  readonly readySize?: Maybe<Scalars['Int']['output']>;
  /** What the pods on its nodes that have not finished ask for; null where pods may not be listed. May wait on the cluster's pods. */
  readonly requested?: Maybe<ResourceTotals>;
  /** Whether it shrinks; null where nobody tells. */
  readonly scaleDown?: Maybe<NodeGroupScaleDown>;
  /** Whether it grows, or what keeps it from it; null where nobody tells. */
  readonly scaleUp?: Maybe<NodeGroupScaleUp>;
  /** The object that tells of it; null where only its nodes do. */
  readonly source?: Maybe<ObjectReference>;
  /** How much of what its nodes can give is asked for, and used; null where its nodes are not known. May wait on the cluster's pods. */
  readonly utilization?: Maybe<Utilization>;
  /** The cluster that its nodes are in; null while the fleet does not know it. */
  readonly workloadCluster?: Maybe<Cluster>;
  /** The zones it may be in, where it says; else those it is in. Null where nodes may not be listed. */
  readonly zones?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};


/** A pool of like nodes that grows and shrinks as one. A pool that an autoscaler and the labels of its nodes tell of is one row. */
export type NodeGroupnodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClusterNodeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClusterNodeOrder>;
};

/** What happened to one pool. */
export type NodeGroupChange = {
  readonly __typename?: 'NodeGroupChange';
  /** Whose id does not change with what happens to it. */
  readonly id: Scalars['ID']['output'];
  /** The pool as it is now; null when it is gone. */
  readonly nodeGroup?: Maybe<NodeGroup>;
  /** What happened. */
  readonly type: ChangeType;
};

/** A page of pools over the fleet. */
export type NodeGroupConnection = {
  readonly __typename?: 'NodeGroupConnection';
  /** The pools with their cursors. */
  readonly edges: ReadonlyArray<NodeGroupEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The pools. */
  readonly nodes: ReadonlyArray<NodeGroup>;
  /** What each cluster gave, provider by provider. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same kind and filter as `after`, continues this answer without a hole. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** When Karpenter may take nodes of a pool away, as it was set. */
export type NodeGroupDisruption = {
  readonly __typename?: 'NodeGroupDisruption';
  /** How many nodes may go at a time: all that hold at a time must allow it. */
  readonly budgets: ReadonlyArray<NodeGroupDisruptionBudget>;
  /** How long a node must have stood still first, or `Never`; null where it was not set. */
  readonly consolidateAfter?: Maybe<Scalars['String']['output']>;
  /** `WhenEmpty`, `WhenEmptyOrUnderutilized` …; null where it was not set. */
  readonly consolidationPolicy?: Maybe<Scalars['String']['output']>;
  /** How old a node may become, or `Never`; null where it was not set. */
  readonly expireAfter?: Maybe<Scalars['String']['output']>;
};

/** How many nodes of a pool may go at a time. */
export type NodeGroupDisruptionBudget = {
  readonly __typename?: 'NodeGroupDisruptionBudget';
  /** How long it holds from then on. */
  readonly duration?: Maybe<Scalars['String']['output']>;
  /** A number, or a percentage of all. */
  readonly nodes: Scalars['String']['output'];
  /** For which reasons it holds; empty for all. */
  readonly reasons: ReadonlyArray<Scalars['String']['output']>;
  /** A cron expression, in UTC: from when it holds; null for always. */
  readonly schedule?: Maybe<Scalars['String']['output']>;
};

/** A pool in a page. */
export type NodeGroupEdge = {
  readonly __typename?: 'NodeGroupEdge';
  /** Of this pool: the `after` of a page that begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The pool. */
  readonly node: NodeGroup;
};

/** Which pools. Everything given must hold; of a list, one of its values. */
export type NodeGroupFilter = {
  /** Scaled by one of these. */
  readonly autoscalers?: InputMaybe<ReadonlyArray<AutoscalerKind>>;
  /** Names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In one of these states. */
  readonly healths?: InputMaybe<ReadonlyArray<NodeGroupHealth>>;
  /** Whether something is known to scale them. */
  readonly isAutoscaled?: InputMaybe<Scalars['Boolean']['input']>;
  /** With one of these names. */
  readonly names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A part of the name, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** How a pool stands. */
export type NodeGroupHealth =
  /** It works in part: nodes are missing, or it waits after a failure. */
  | 'DEGRADED'
  /** As it should. */
  | 'HEALTHY'
  /** It does not work. */
  | 'UNHEALTHY'
  /** Nobody has said yet, or says any more. */
  | 'UNKNOWN';

/** What the nodes of a pool may not exceed together; null of what is not limited. */
export type NodeGroupLimits = {
  readonly __typename?: 'NodeGroupLimits';
  /** CPU in thousandths of a core. */
  readonly cpuMillis?: Maybe<Scalars['Long']['output']>;
  /** Memory in bytes. */
  readonly memoryBytes?: Maybe<Scalars['Long']['output']>;
  /** How many nodes. */
  readonly nodes?: Maybe<Scalars['Int']['output']>;
};

/** What a node group may make in all. What is null stays as it is. */
export type NodeGroupLimitsInput = {
  /** CPU in thousandths of a core. */
  readonly cpuMillis?: InputMaybe<Scalars['Long']['input']>;
  /** Memory in bytes. */
  readonly memoryBytes?: InputMaybe<Scalars['Long']['input']>;
  /** How many nodes. */
  readonly nodes?: InputMaybe<Scalars['Int']['input']>;
};

/** Who tells of a pool. */
export type NodeGroupProvider =
  /** A MachineDeployment or MachinePool of Cluster API. */
  | 'CLUSTER_API'
  /** The status of Cluster Autoscaler. */
  | 'CLUSTER_AUTOSCALER'
  /** A worker of a Shoot of Gardener, in the garden. */
  | 'GARDENER'
  /** A NodePool of Karpenter. */
  | 'KARPENTER'
  /** The labels that clouds put on its nodes. */
  | 'NODE_LABELS'
  /** A machine pool of a cluster that Rancher provisions or has hosted by a cloud, where Rancher runs. */
  | 'RANCHER';

/** Whether a pool shrinks. */
export type NodeGroupScaleDown = {
  readonly __typename?: 'NodeGroupScaleDown';
  /** How many of its nodes could go. */
  readonly candidates: Scalars['Int']['output'];
  /** How that stands. */
  readonly status: NodeGroupScaleDownStatus;
};

/** How the shrinking of a pool stands. */
export type NodeGroupScaleDownStatus =
  /** There are nodes that could go. */
  | 'CANDIDATES'
  /** Every node is needed. */
  | 'IDLE'
  /** Nodes are going. */
  | 'IN_PROGRESS'
  /** Nobody says. */
  | 'UNKNOWN';

/** Whether a pool grows. */
export type NodeGroupScaleUp = {
  readonly __typename?: 'NodeGroupScaleUp';
  /** In plain words or its controller's; null where there is nothing to say. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** How that stands. */
  readonly status: NodeGroupScaleUpStatus;
};

/** How the growth of a pool stands. */
export type NodeGroupScaleUpStatus =
  /** It waits after a failure. */
  | 'BACKING_OFF'
  /** It cannot grow. */
  | 'BLOCKED'
  /** Nothing asks for more. */
  | 'IDLE'
  /** Nodes are on their way. */
  | 'IN_PROGRESS'
  /** It is as large as it may be. */
  | 'LIMITED'
  /** Nobody says. */
  | 'UNKNOWN';

/** One message of a live view: a part of the snapshot, or the changes of one tick. */
export type NodeGroupUpdate = {
  readonly __typename?: 'NodeGroupUpdate';
  /** When the message was made. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened to which pool. */
  readonly changes: ReadonlyArray<NodeGroupChange>;
  /** How far the reader has come: given as `after` to the same subscription it goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** True once the rows of every reachable cluster have been sent. */
  readonly isSynced: Scalars['Boolean']['output'];
  /** How many changes are not told by themselves, as a later one of the same pool stands for them. */
  readonly merged: Scalars['Int']['output'];
  /** Of all clusters in the first message, then of those that changed. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** What sort of message. */
  readonly phase: StreamPhase;
  /** Ids of clusters whose rows the client must drop; their present rows, if any, follow as ADDED. In the first message the rows of clusters that `outcomes` does not name are to be dropped, too. */
  readonly resync: ReadonlyArray<Scalars['ID']['output']>;
};

/** What happened to one object. */
export type ObjectChange = {
  readonly __typename?: 'ObjectChange';
  /** Whose id does not change with what happens to it. */
  readonly id: Scalars['ID']['output'];
  /** The object as it is now; null when it is gone. */
  readonly object?: Maybe<KubernetesObject>;
  /** What happened. */
  readonly type: ChangeType;
};

/** A page of objects over the fleet, or of one cluster. */
export type ObjectConnection = {
  readonly __typename?: 'ObjectConnection';
  /** The objects with their cursors. */
  readonly edges: ReadonlyArray<ObjectEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The objects. */
  readonly nodes: ReadonlyArray<KubernetesObject>;
  /** What each cluster gave. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same kind and filter as `after`, continues this answer. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One of the objects and its cursor. */
export type ObjectEdge = {
  readonly __typename?: 'ObjectEdge';
  /** Its position. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: KubernetesObject;
};

/** Which objects. Everything given must hold. */
export type ObjectFilter = {
  /** Names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A Kubernetes label selector: `app=web,tier in (front, back)`. */
  readonly labelSelector?: InputMaybe<Scalars['String']['input']>;
  /** In one of these namespaces. */
  readonly namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Part of the name, whatever its case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** Names one object. */
export type ObjectRefInput = {
  /** Name, alias or id. */
  readonly cluster: Scalars['String']['input'];
  /** Empty for the core group. */
  readonly group?: Scalars['String']['input'];
  /** The object's name. */
  readonly name: Scalars['String']['input'];
  /** Only for kinds that lie in namespaces. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /** The plural: `configmaps`. */
  readonly resource: Scalars['String']['input'];
  /** The one the cluster prefers without it. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/** A pointer to an object, which need not exist any more. */
export type ObjectReference = {
  readonly __typename?: 'ObjectReference';
  /** Null where the pointer does not say. */
  readonly apiVersion?: Maybe<Scalars['String']['output']>;
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** What it points to; null when it is gone. Read from the cluster: one call an object. */
  readonly object?: Maybe<KubernetesObject>;
  /** Null where the pointer does not say. */
  readonly uid?: Maybe<Scalars['ID']['output']>;
};

/** One message of a live view: a part of the snapshot, or the changes of one tick. */
export type ObjectUpdate = {
  readonly __typename?: 'ObjectUpdate';
  /** When the message was made. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened to which object. */
  readonly changes: ReadonlyArray<ObjectChange>;
  /** How far the reader has come: given as `after` to the same subscription it goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** True once the rows of every reachable cluster have been sent. */
  readonly isSynced: Scalars['Boolean']['output'];
  /** How many changes are not told by themselves, as a later one of the same object stands for them. */
  readonly merged: Scalars['Int']['output'];
  /** Of all clusters in the first message, then of those that changed. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** What sort of message. */
  readonly phase: StreamPhase;
  /** Ids of clusters whose rows the client must drop; their present rows, if any, follow as ADDED. In the first message the rows of clusters that `outcomes` does not name are to be dropped, too. */
  readonly resync: ReadonlyArray<Scalars['ID']['output']>;
};

/** Work that goes on after the answer that began it. Kept in memory for an hour after its end, and visible to the caller who began it alone. */
export type Operation = {
  readonly __typename?: 'Operation';
  /** Where; null when the cluster has left the fleet. */
  readonly cluster?: Maybe<Cluster>;
  /** Why it FAILED. */
  readonly error?: Maybe<ClusterError>;
  /** When it ended; null while it runs. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; reads it again through `operation`. */
  readonly id: Scalars['ID']['output'];
  /** What is being done. */
  readonly kind: OperationKind;
  /** Why it ended before its time, for a person, and what is left to do. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** How many of its steps are over. */
  readonly progress: OperationProgress;
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** How far it is. */
  readonly state: OperationState;
  /** What it does, one object each. A drain has at most as many as its node has pods. */
  readonly steps: ReadonlyArray<OperationStep>;
  /** What it is about. */
  readonly subject: OperationSubject;
};

/** What an operation does. */
export type OperationKind =
  /** Waits until a claimed sandbox is ready. */
  | 'CLAIM_SANDBOX'
  /** Empties a node of its pods. */
  | 'DRAIN_CLUSTER_NODE'
  /** Waits until a hub has let a member go. */
  | 'UNJOIN_FEDERATION_MEMBER';

/** How many steps an operation has, and how many are over. */
export type OperationProgress = {
  readonly __typename?: 'OperationProgress';
  /** Done, left out or failed. */
  readonly done: Scalars['Int']['output'];
  /** All that are known. */
  readonly total: Scalars['Int']['output'];
};

/** How far an operation is. */
export type OperationState =
  /** Its caller ended it. What was done stays done. */
  | 'CANCELLED'
  /** A step failed, or it took too long. */
  | 'FAILED'
  /** The server stopped. What was done stays done. */
  | 'INTERRUPTED'
  /** It goes on. */
  | 'RUNNING'
  /** All of its steps are done; with `dryRun`, its steps say what would be. */
  | 'SUCCEEDED';

/** One thing that an operation does. */
export type OperationStep = {
  readonly __typename?: 'OperationStep';
  /** What it waits for, or how it ended, for a person. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** How far it is. */
  readonly state: OperationStepState;
  /** To what. */
  readonly subject: OperationSubject;
};

/** How far a step is. */
export type OperationStepState =
  /** It cannot be done, or took too long. */
  | 'FAILED'
  /** Not begun. */
  | 'PENDING'
  /** Begun, or waiting to be allowed. */
  | 'RUNNING'
  /** Left as it was; the message says why. */
  | 'SKIPPED'
  /** Done; with `dryRun`, it would be. */
  | 'SUCCEEDED';

/** An object that an operation is about. */
export type OperationSubject = {
  readonly __typename?: 'OperationSubject';
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
};

/** Which way a list is ordered. */
export type OrderDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

/** Where a connection's page lies. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Of the last row: the `after` of the next page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether rows follow. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows lie before. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Of the first row; null without rows. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** Stops an autoscaler, or lets it go on. */
export type PauseAutoscalerInput = {
  /** The API server checks everything and stores nothing; the answer shows what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the autoscaler is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the autoscaler. */
  readonly id: Scalars['ID']['input'];
  /** True stops it where it stands, false lets it go on. */
  readonly isPaused: Scalars['Boolean']['input'];
};

/** An autoscaler that was stopped, or goes on. */
export type PauseAutoscalerPayload = {
  readonly __typename?: 'PauseAutoscalerPayload';
  /** As it is now, or would be; null when it was refused. */
  readonly autoscaler?: Maybe<Autoscaler>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** Whether lists and live views show it already. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
};

/** Stops a sandbox, and keeps what it has stored. A machine of KubeVirt stands still in its memory; as KubeVirt takes no UID, that it still is the one which was meant is read just before. */
export type PauseSandboxInput = {
  /** The API server checks everything and stores nothing; the answer shows what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the sandbox is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the sandbox. */
  readonly id: Scalars['ID']['input'];
};

/** A sandbox that was stopped. */
export type PauseSandboxPayload = {
  readonly __typename?: 'PauseSandboxPayload';
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** Whether lists and live views show it already. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
  /** As it is now, or would be; null when it was refused. */
  readonly sandbox?: Maybe<Sandbox>;
};

/**
 * What a hub puts on which of its members: a PropagationPolicy or ClusterPropagationPolicy of Karmada, a
 * Placement of Open Cluster Management, a federated object of KubeFed, a ClusterResourcePlacement of
 * KubeFleet, a GitRepo of Rancher's Fleet, or a Bundle there that is of no GitRepo.
 */
export type Placement = Node & {
  readonly __typename?: 'Placement';
  /** What the hub says of it; of a policy of Karmada, which has no status, the worst of what its bindings say. Null as `selected` is. */
  readonly conditions?: Maybe<ReadonlyArray<Condition>>;
  /** When that was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The hub that it is of. */
  readonly federation: Federation;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Of its object, in key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Its object in the hub. */
  readonly ref: ObjectReference;
  /** Changes with every write of its object; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** The members that were chosen, by name. Null where that lies in objects that the viewer may not list, and while those were never known. */
  readonly selected?: Maybe<ReadonlyArray<PlacementDecision>>;
  /** How members are chosen. */
  readonly strategy: PlacementStrategy;
  /** What is put on the members, by kind, namespace and name. Null where that lies in objects that the viewer may not list, and while those were never known. */
  readonly workloads?: Maybe<PropagatedWorkloadConnection>;
};


/**
 * What a hub puts on which of its members: a PropagationPolicy or ClusterPropagationPolicy of Karmada, a
 * Placement of Open Cluster Management, a federated object of KubeFed, a ClusterResourcePlacement of
 * KubeFleet, a GitRepo of Rancher's Fleet, or a Bundle there that is of no GitRepo.
 */
export type PlacementworkloadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What happened to one placement. */
export type PlacementChange = {
  readonly __typename?: 'PlacementChange';
  /** Whose id does not change with what happens to it. */
  readonly id: Scalars['ID']['output'];
  /** The placement as it is now; null when it is gone. */
  readonly placement?: Maybe<Placement>;
  /** What happened. */
  readonly type: ChangeType;
};

/** A page of placements over all federations. */
export type PlacementConnection = {
  readonly __typename?: 'PlacementConnection';
  /** The placements with their cursors. */
  readonly edges: ReadonlyArray<PlacementEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The placements. */
  readonly nodes: ReadonlyArray<Placement>;
  /** What each cluster gave, type by type. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same filter as `after`, continues this answer without a hole. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A member that was chosen. */
export type PlacementDecision = {
  readonly __typename?: 'PlacementDecision';
  /** The member; null where the viewer may not list it, and when it has left. May wait on the hub. */
  readonly member?: Maybe<FederationMember>;
  /** As the placement calls it. */
  readonly memberName: Scalars['String']['output'];
  /** Why it was chosen; null where the hub does not say. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** How many replicas it is given, of all workloads together; null where the hub does not spread them. */
  readonly replicas?: Maybe<Scalars['Int']['output']>;
};

/** A placement in a page. */
export type PlacementEdge = {
  readonly __typename?: 'PlacementEdge';
  /** Of this placement: the `after` of a page that begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The placement. */
  readonly node: Placement;
};

/** Which placements. Everything given must hold; of a list, one of its values. */
export type PlacementFilter = {
  /** Of hubs by these names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Ids of federations. */
  readonly federations?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** In one of these namespaces. */
  readonly namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A part of the name, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Of hubs of these types. */
  readonly types?: InputMaybe<ReadonlyArray<HubType>>;
};

/** How members are chosen for a placement. */
export type PlacementStrategy =
  /** All there are. */
  | 'ALL'
  /** So many of those that match, the best. */
  | 'COUNTED'
  /** By names and by what matches. */
  | 'MIXED'
  /** By their names. */
  | 'NAMED'
  /** Nothing chooses any. */
  | 'NONE'
  /** All whose labels, fields, claims or sets match. */
  | 'SELECTED'
  /** Not one of these. */
  | 'UNKNOWN';

/** One message of a live view: a part of the snapshot, or the changes of one tick. */
export type PlacementUpdate = {
  readonly __typename?: 'PlacementUpdate';
  /** When the message was made. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened to which placement. */
  readonly changes: ReadonlyArray<PlacementChange>;
  /** How far the reader has come: given as `after` to the same subscription it goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** True once the rows of every reachable cluster have been sent. */
  readonly isSynced: Scalars['Boolean']['output'];
  /** How many changes are not told by themselves, as a later one of the same placement stands for them. */
  readonly merged: Scalars['Int']['output'];
  /** Of all clusters in the first message, then of those that changed. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** What sort of message. */
  readonly phase: StreamPhase;
  /** Ids of clusters whose rows the client must drop; their present rows, if any, follow as ADDED. In the first message the rows of clusters that `outcomes` does not name are to be dropped, too. */
  readonly resync: ReadonlyArray<Scalars['ID']['output']>;
};

/** A pod. */
export type Pod = KubernetesObject & Node & {
  readonly __typename?: 'Pod';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** Without init containers. */
  readonly containers: ReadonlyArray<Container>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Whether its condition Ready is true. */
  readonly isReady: Scalars['Boolean']['output'];
  /** Whether it runs on a node without a machine behind it; null while it is on none, or that may not be seen. May wait on the cluster's nodes. */
  readonly isVirtual?: Maybe<Scalars['Boolean']['output']>;
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** What its containers wrote, with the viewer's own rights. Waits on the cluster and its kubelet: a read of the pod and one a container. At most 20 pods an operation, and 1 MiB a pod. */
  readonly logs?: Maybe<ReadonlyArray<ContainerLog>>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** Where it is; null before it was scheduled. May wait on the cluster's nodes. */
  readonly node?: Maybe<ClusterNode>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** Where it is in its life. */
  readonly phase: PodPhase;
  /** Of each address family one. */
  readonly podIPs: ReadonlyArray<Scalars['String']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** What it asks for: the larger of its containers' sum and its largest init container, and its overhead. */
  readonly requested: ResourceTotals;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Of all its containers. */
  readonly restartCount: Scalars['Int']['output'];
  /** The sandbox that it is, or runs: itself where its RuntimeClass isolates it, else the Sandbox or machine that controls it. Null for all others, and where that may not be seen. May wait on the cluster. */
  readonly sandbox?: Maybe<Sandbox>;
  /** Why it waits for a node, as autoscalers tell it; null for one that has a node, and where Events may not be listed. May wait on the cluster. */
  readonly scaling?: Maybe<PodScaling>;
  /** What runs it without machines of the cluster's own; null for all others, and where its node may not be seen. May wait on the cluster's nodes. */
  readonly serverlessBackend?: Maybe<ServerlessBackend>;
  /** In the word kubectl prints: `Running`, `CrashLoopBackOff`, `Completed`, `Terminating` … */
  readonly status: Scalars['String']['output'];
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** What it uses, from the metrics API; null where there is none. One batched list a cluster. */
  readonly usage?: Maybe<ResourceUsage>;
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The workload at the top of its owners: the Deployment, not the ReplicaSet. May wait on the cluster. */
  readonly workload?: Maybe<Workload>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** A pod. */
export type PodeventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A pod. */
export type PodlogsArgs = {
  container?: InputMaybe<Scalars['String']['input']>;
  isPrevious?: Scalars['Boolean']['input'];
  sinceSeconds?: InputMaybe<Scalars['Int']['input']>;
  tailLines?: Scalars['Int']['input'];
};


/** A pod. */
export type PodviewerCanArgs = {
  verb: Verb;
};

/** What happened to one pod. */
export type PodChange = {
  readonly __typename?: 'PodChange';
  /** Whose id does not change with what happens to it. */
  readonly id: Scalars['ID']['output'];
  /** The pod as it is now; null when it is gone. */
  readonly pod?: Maybe<Pod>;
  /** What happened. */
  readonly type: ChangeType;
};

/** A page of pods over the fleet, or of one cluster. */
export type PodConnection = {
  readonly __typename?: 'PodConnection';
  /** The pods with their cursors. */
  readonly edges: ReadonlyArray<PodEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The pods. */
  readonly nodes: ReadonlyArray<Pod>;
  /** What each cluster gave. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same kind and filter as `after`, continues this answer. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One of the pods and its cursor. */
export type PodEdge = {
  readonly __typename?: 'PodEdge';
  /** Its position. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Pod;
};

/** Which pods. Everything given must hold. */
export type PodFilter = {
  /** Names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether the condition Ready is true. */
  readonly isReady?: InputMaybe<Scalars['Boolean']['input']>;
  /** A Kubernetes label selector: `app=web,tier in (front, back)`. */
  readonly labelSelector?: InputMaybe<Scalars['String']['input']>;
  /** In one of these namespaces. */
  readonly namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** On the node of this name. */
  readonly nodeName?: InputMaybe<Scalars['String']['input']>;
  /** In one of these phases. */
  readonly phases?: InputMaybe<ReadonlyArray<PodPhase>>;
  /** Part of the name, whatever its case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** Lines that one container wrote. */
export type PodLogLines = {
  readonly __typename?: 'PodLogLines';
  /** Its name. */
  readonly container: Scalars['String']['output'];
  /** Why this container is not followed, or no longer, while others are. */
  readonly error?: Maybe<ClusterError>;
  /** In their order, at most 500. */
  readonly lines: ReadonlyArray<LogLine>;
};

/** Whose output to follow. */
export type PodLogsInput = {
  /** Null takes all, those that prepare the pod included. */
  readonly container?: InputMaybe<Scalars['String']['input']>;
  /** Of the pod. */
  readonly id: Scalars['ID']['input'];
  /** Of the run before the present one, which ends at once. */
  readonly isPrevious?: Scalars['Boolean']['input'];
  /** Nothing older than this. */
  readonly sinceSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The last lines of each container to begin with, up to 5,000. */
  readonly tailLines?: Scalars['Int']['input'];
};

/** How pods are ordered. */
export type PodOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: PodOrderField;
};

/** What pods can be ordered by; ties go by namespace, name and cluster. */
export type PodOrderField =
  /** By the CPU they ask for. */
  | 'CPU_REQUESTED'
  /** By age. */
  | 'CREATED_AT'
  /** By the memory they ask for. */
  | 'MEMORY_REQUESTED'
  /** By namespace and name. */
  | 'NAME'
  /** By restarts. */
  | 'RESTARTS';

/** Where a pod is in its life. */
export type PodPhase =
  /** All its containers ended, one of them badly. */
  | 'FAILED'
  /** Not all of its containers run yet. */
  | 'PENDING'
  /** At least one container runs or is about to. */
  | 'RUNNING'
  /** All its containers ended well. */
  | 'SUCCEEDED'
  /** Nobody has heard of its node. */
  | 'UNKNOWN';

/** Why a pod waits for a node, as the autoscalers of its cluster tell it. */
export type PodScaling = {
  readonly __typename?: 'PodScaling';
  /** What is being done for it, or was done last; null for who may not list the Events of the whole cluster. */
  readonly activity?: Maybe<ScalingActivity>;
  /** What was said of the pod, newest first. */
  readonly events?: Maybe<ScalingEventConnection>;
  /** In plain words. */
  readonly explanation: Scalars['String']['output'];
  /** In a word. */
  readonly verdict: PodScalingVerdict;
};


/** Why a pod waits for a node, as the autoscalers of its cluster tell it. */
export type PodScalingeventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Why a pod waits for a node. */
export type PodScalingVerdict =
  /** What could make a node is at its limit. */
  | 'AT_MAXIMUM'
  /** No autoscaler of nodes is seen in the cluster. */
  | 'AUTOSCALER_ABSENT'
  /** The autoscaler of its cluster's nodes does not work. */
  | 'AUTOSCALER_UNHEALTHY'
  /** Making a node failed lately, and is tried again later. */
  | 'BACKING_OFF'
  /** A node is being made for it. */
  | 'BEING_PROVISIONED'
  /** No group can make a node that it fits. */
  | 'NO_GROUP_FITS'
  /** Making a node for it failed, or was given up. */
  | 'PROVISIONING_FAILED'
  /** No autoscaler has said anything of it. */
  | 'UNKNOWN'
  /** There is a node for it, on which it does not run yet. */
  | 'WAITS_FOR_NODE';

/** One message of a live view: a part of the snapshot, or the changes of one tick. */
export type PodUpdate = {
  readonly __typename?: 'PodUpdate';
  /** When the message was made. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened to which pod. */
  readonly changes: ReadonlyArray<PodChange>;
  /** How far the reader has come: given as `after` to the same subscription it goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** True once the rows of every reachable cluster have been sent. */
  readonly isSynced: Scalars['Boolean']['output'];
  /** How many changes are not told by themselves, as a later one of the same pod stands for them. */
  readonly merged: Scalars['Int']['output'];
  /** Of all clusters in the first message, then of those that changed. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** What sort of message. */
  readonly phase: StreamPhase;
  /** Ids of clusters whose rows the client must drop; their present rows, if any, follow as ADDED. In the first message the rows of clusters that `outcomes` does not name are to be dropped, too. */
  readonly resync: ReadonlyArray<Scalars['ID']['output']>;
};

/** Whether what was put on a member works there. */
export type PropagatedHealth =
  /** It works. */
  | 'HEALTHY'
  /** It does not. */
  | 'UNHEALTHY'
  /** The hub does not know. */
  | 'UNKNOWN';

/** An object as its placement names it: it lies on members, and need not be in the hub. */
export type PropagatedObject = {
  readonly __typename?: 'PropagatedObject';
  /** With its group. */
  readonly apiVersion: Scalars['String']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
};

/** An object that is put on members, and how it stands on each. A bundle of Rancher's Fleet is one. */
export type PropagatedWorkload = {
  readonly __typename?: 'PropagatedWorkload';
  /** Whether it is as it shall be on all of them. */
  readonly fullyApplied: Tri;
  /** By member name: those chosen, and those that it is still to leave. */
  readonly members: ReadonlyArray<MemberWorkload>;
  /** Whether members were found for it. */
  readonly scheduled: Tri;
  /** What is put there. */
  readonly target: PropagatedObject;
};

/** A page of what a placement puts on its members. */
export type PropagatedWorkloadConnection = {
  readonly __typename?: 'PropagatedWorkloadConnection';
  /** The objects with their cursors. */
  readonly edges: ReadonlyArray<PropagatedWorkloadEdge>;
  /** The objects. */
  readonly nodes: ReadonlyArray<PropagatedWorkload>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An object in a page. */
export type PropagatedWorkloadEdge = {
  readonly __typename?: 'PropagatedWorkloadEdge';
  /** Of this object: the `after` of a page that begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The object. */
  readonly node: PropagatedWorkload;
};

/** What becomes of the objects that the deleted one owns. */
export type PropagationPolicy =
  /** They are deleted after it, by the cluster. */
  | 'BACKGROUND'
  /** They are deleted first; it stays until they are gone. */
  | 'FOREGROUND'
  /** They stay, and have no owner any more. */
  | 'ORPHAN';

/** What one provider of a cluster gave to an answer. */
export type ProviderOutcome = {
  readonly __typename?: 'ProviderOutcome';
  /** Why rows are missing or old. */
  readonly error?: Maybe<ClusterError>;
  /** A value of the domain's own enum, as text. */
  readonly provider: Scalars['String']['output'];
  /** How it stands. */
  readonly state: ProviderState;
};

/** Where one provider of a cluster stands. */
export type ProviderState =
  /** Not installed. */
  | 'ABSENT'
  /** Nothing new can be had. */
  | 'DOWN'
  /** It may not be listed. */
  | 'FORBIDDEN'
  /** Being read for the first time. */
  | 'LISTING'
  /** Whole and followed. */
  | 'LIVE'
  /** The last known rows. */
  | 'STALE';

/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type Query = {
  readonly __typename?: 'Query';
  /** What moves sizes: the autoscalers of all clusters, of every sort, as one list. */
  readonly autoscalers: AutoscalerConnection;
  /** One cluster, by exactly one of its name (or an alias) and its id; null when the fleet does not have it. */
  readonly cluster?: Maybe<Cluster>;
  /** The Kubernetes nodes of all clusters as one list. */
  readonly clusterNodes: ClusterNodeConnection;
  /** The clusters of the fleet, those that do not answer included. */
  readonly clusters: ClusterConnection;
  /** The members of all hubs, as one list: by type of hub, namespace, name, then hub. A cluster that two hubs keep is two members. */
  readonly federationMembers: FederationMemberConnection;
  /** The hubs of the fleet: of each type a cluster is one at most. */
  readonly federations: FederationConnection;
  /** Sums over all clusters. */
  readonly fleet: Fleet;
  /** The functions of all clusters, on every engine, as one list. */
  readonly functions: FunctionConnection;
  /** The object of an id, or null when it is gone or may not be seen. May wait on its cluster. */
  readonly node?: Maybe<Node>;
  /** The pools that nodes come in, of every sort, over all clusters as one list. */
  readonly nodeGroups: NodeGroupConnection;
  /** The objects of up to 250 ids, in their order; null for each that is gone or may not be seen. May wait on their clusters. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** One object of any kind; null when it does not exist. Reads it from its cluster unless its kind is followed anyway. */
  readonly object?: Maybe<KubernetesObject>;
  /** The objects of any kind, custom resources included, over all clusters. */
  readonly objects: ObjectConnection;
  /** An operation of the caller's own; null when there is none, or when it was forgotten. */
  readonly operation?: Maybe<Operation>;
  /** What hubs put on which of their members, as one list: by type of hub, kind, namespace, name, then hub. */
  readonly placements: PlacementConnection;
  /** The pods of all clusters as one list. */
  readonly pods: PodConnection;
  /** What sandboxes are made by, over all clusters as one list: by sort, namespace and name. */
  readonly sandboxTemplates: SandboxTemplateConnection;
  /** The pools of sandboxes that wait for a claim, over all clusters as one list. */
  readonly sandboxWarmPools: SandboxWarmPoolConnection;
  /** What runs apart from the kernel of its node, over all clusters as one list: by sort, namespace and name. */
  readonly sandboxes: SandboxConnection;
  /** The stories of what autoscalers decided, from trigger to end, newest first. */
  readonly scalingActivities: ScalingActivityConnection;
  /** What autoscalers decided and did, newest first. */
  readonly scalingEvents: ScalingEventConnection;
  /** The Services that clusters offer to the others of their ClusterSet, over all clusters as one list: by namespace and name. */
  readonly serviceExports: ServiceExportConnection;
  /** The Services that clusters have of others of their ClusterSet, over all clusters as one list: by namespace and name. */
  readonly serviceImports: ServiceImportConnection;
  /** Who is asking. */
  readonly viewer: Viewer;
  /** The Deployments, StatefulSets, DaemonSets, ReplicaSets, Jobs and CronJobs of all clusters as one list. */
  readonly workloads: WorkloadConnection;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QueryautoscalersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AutoscalerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QueryclusterArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QueryclusterNodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClusterNodeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClusterNodeOrder>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QueryclustersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClusterFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClusterOrder>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QueryfederationMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FederationMemberFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QueryfederationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FederationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QueryfunctionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FunctionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FunctionOrder>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QuerynodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QuerynodeGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NodeGroupFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QuerynodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QueryobjectArgs = {
  ref: ObjectRefInput;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QueryobjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ObjectFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  resource: ResourceInput;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QueryoperationArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QueryplacementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PlacementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QuerypodsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PodFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PodOrder>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QuerysandboxTemplatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SandboxTemplateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QuerysandboxWarmPoolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SandboxWarmPoolFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SandboxWarmPoolOrder>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QuerysandboxesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SandboxFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SandboxOrder>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QueryscalingActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScalingActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QueryscalingEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScalingEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QueryserviceExportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ServiceExportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QueryserviceImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ServiceImportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. One dead cluster never fails an answer: what hangs on it is null, and lists say what each cluster gave. */
export type QueryworkloadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkloadFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Amounts of resources; null of what is not recommended. */
export type RecommendedResources = {
  readonly __typename?: 'RecommendedResources';
  /** CPU as a Kubernetes quantity. */
  readonly cpu?: Maybe<Scalars['String']['output']>;
  /** CPU in thousandths of a core, rounded up. */
  readonly cpuMillis?: Maybe<Scalars['Long']['output']>;
  /** Memory as a Kubernetes quantity. */
  readonly memory?: Maybe<Scalars['String']['output']>;
  /** Memory in bytes, rounded up. */
  readonly memoryBytes?: Maybe<Scalars['Long']['output']>;
};

/** Keeps a number of pods of one revision. */
export type ReplicaSet = KubernetesObject & Node & Workload & {
  readonly __typename?: 'ReplicaSet';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** As its spec asks; null where that is not a number of pods (a DaemonSet that was not looked at yet). */
  readonly desiredReplicas?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** Which pods are its own. */
  readonly pods?: Maybe<PodConnection>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Pods that are ready; of a Job, those that run or have succeeded. */
  readonly readyReplicas: Scalars['Int']['output'];
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it is as its spec asks. */
  readonly status: WorkloadStatus;
  /** Why it is not AVAILABLE, for a person. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** Keeps a number of pods of one revision. */
export type ReplicaSeteventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Keeps a number of pods of one revision. */
export type ReplicaSetpodsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Keeps a number of pods of one revision. */
export type ReplicaSetviewerCanArgs = {
  verb: Verb;
};

/** A kind, as paths name it. */
export type ResourceInput = {
  /** Empty for the core group. */
  readonly group?: Scalars['String']['input'];
  /** The plural: `configmaps`. */
  readonly resource: Scalars['String']['input'];
  /** The one the cluster prefers without it. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/** Parts of a whole: 0.5 is half of it. */
export type ResourceShares = {
  readonly __typename?: 'ResourceShares';
  /** Of CPU; null where there is none to give. */
  readonly cpu?: Maybe<Scalars['Float']['output']>;
  /** Of memory; null where there is none to give. */
  readonly memory?: Maybe<Scalars['Float']['output']>;
};

/** Amounts of resources, exact as text and comparable as numbers. */
export type ResourceTotals = {
  readonly __typename?: 'ResourceTotals';
  /** CPU as a Kubernetes quantity. */
  readonly cpu: Scalars['String']['output'];
  /** CPU in thousandths of a core, rounded up. */
  readonly cpuMillis: Scalars['Long']['output'];
  /** Memory as a Kubernetes quantity. */
  readonly memory: Scalars['String']['output'];
  /** Memory in bytes, rounded up. */
  readonly memoryBytes: Scalars['Long']['output'];
  /** How many pods; null where pods are not counted. */
  readonly pods?: Maybe<Scalars['Long']['output']>;
};

/** What something uses, as the metrics API measured it. */
export type ResourceUsage = {
  readonly __typename?: 'ResourceUsage';
  /** In thousandths of a core, rounded up. */
  readonly cpuMillis: Scalars['Long']['output'];
  /** When the measurement ended. */
  readonly measuredAt?: Maybe<Scalars['DateTime']['output']>;
  /** In bytes, rounded up. */
  readonly memoryBytes: Scalars['Long']['output'];
};

/** Makes the pods of a workload anew, as its own strategy says. */
export type RestartWorkloadInput = {
  /** The API server checks everything and stores nothing; the answer shows what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the workload is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the workload. */
  readonly id: Scalars['ID']['input'];
};

/** A workload whose pods are being made anew. */
export type RestartWorkloadPayload = {
  readonly __typename?: 'RestartWorkloadPayload';
  /** Why it was refused (UNSUPPORTED for kinds that do not roll their pods, INVALID for a paused Deployment); empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** Whether lists and live views show it already. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
  /** As it is now, or would be; null when it was refused. */
  readonly workload?: Maybe<Workload>;
};

/** Lets a paused sandbox run again; a machine that was stopped is started. Of machines as with `PauseSandboxInput`. */
export type ResumeSandboxInput = {
  /** The API server checks everything and stores nothing; the answer shows what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the sandbox is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the sandbox. */
  readonly id: Scalars['ID']['input'];
};

/** A sandbox that runs again. */
export type ResumeSandboxPayload = {
  readonly __typename?: 'ResumeSandboxPayload';
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** Whether lists and live views show it already. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
  /** As it is now, or would be; null when it was refused. */
  readonly sandbox?: Maybe<Sandbox>;
};

/** A way to run the containers of pods: what a pod names as its `runtimeClassName`. `node.k8s.io/v1`. */
export type RuntimeClass = {
  readonly __typename?: 'RuntimeClass';
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** What keeps the node from reading the memory of the pod. */
  readonly confidential: ConfidentialTech;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What the container runtimes of the nodes call it by. Where `isolation` is UNKNOWN this is all that is known. */
  readonly handler: Scalars['String']['output'];
  /** What runs the machine around the pod; null where there is none, or none that can be seen. */
  readonly hypervisor?: Maybe<Hypervisor>;
  /** What parts the containers from the kernel of their node, by the handler; by the name where the handler tells nothing. Operators can say more with `--runtime-handler`. */
  readonly isolation: Isolation;
  /** What pods call it by. */
  readonly name: Scalars['String']['output'];
  /** Labels of the nodes that its pods go to; empty for all nodes. */
  readonly nodeSelector: ReadonlyArray<Label>;
  /** The nodes that its pods can run on: those with its labels whose kubelets tell of its handler, or of none at all. May wait on the cluster. */
  readonly nodes?: Maybe<ClusterNodeConnection>;
  /** What a pod costs beside its containers; null where nothing is said. */
  readonly overhead?: Maybe<ResourceTotals>;
  /** How many sandboxes ask for it; null while they are not known, and for who may not see them all. May wait on the cluster. */
  readonly sandboxCount?: Maybe<Scalars['Int']['output']>;
  /** The sandboxes that ask for it. Null, with an error, while they were never known. */
  readonly sandboxes?: Maybe<SandboxConnection>;
};


/** A way to run the containers of pods: what a pod names as its `runtimeClassName`. `node.k8s.io/v1`. */
export type RuntimeClassnodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClusterNodeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClusterNodeOrder>;
};


/** A way to run the containers of pods: what a pod names as its `runtimeClassName`. `node.k8s.io/v1`. */
export type RuntimeClasssandboxesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SandboxFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SandboxOrder>;
};

/** Which RuntimeClasses. Everything given must hold; of a list, one of its values. */
export type RuntimeClassFilter = {
  /** With one of these handlers. */
  readonly handlers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Isolated by one of these. */
  readonly isolations?: InputMaybe<ReadonlyArray<Isolation>>;
  /** A part of the name, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** Something that runs apart from the kernel of its node, by whatever does that: a pod with an isolating RuntimeClass, a Sandbox of agent-sandbox or OpenKruise, a machine of KubeVirt. */
export type Sandbox = KubernetesObject & Node & {
  readonly __typename?: 'Sandbox';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** What can be done to it as it is now. What is missing here is refused, with the reason. */
  readonly capabilities: ReadonlyArray<SandboxCapability>;
  /** Who has claimed it; null where nobody has, or need to. */
  readonly claim?: Maybe<ObjectReference>;
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** What its controller says of it. */
  readonly conditions: ReadonlyArray<Condition>;
  /** What keeps the node from reading its memory. */
  readonly confidential: ConfidentialTech;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Whole seconds until then, 0 once that has passed; null where there is no end. Counted when it is asked for: it causes no message of a live view. */
  readonly expiresInSeconds?: Maybe<Scalars['Int']['output']>;
  /** What runs the machine around it; null where there is none, or none that can be seen. */
  readonly hypervisor?: Maybe<Hypervisor>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is meant to run: false once it is paused. A machine that stands still may be meant to run. */
  readonly isDesiredRunning: Scalars['Boolean']['output'];
  /** Whether it waits in its pool for a claim. A claim takes it as it is: same name, same `uid`, same `id`. */
  readonly isPoolMember: Scalars['Boolean']['output'];
  /** What parts it from the kernel of its node. Of those whose RuntimeClass may not be read, by the name of that. */
  readonly isolation: Isolation;
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Whether it was waiting in a pool when it was claimed; null where nothing says. */
  readonly launchType?: Maybe<LaunchType>;
  /** Why, for a person; null where there is nothing to say. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** Where it runs; null while it is nowhere. May wait on the cluster. */
  readonly node?: Maybe<ClusterNode>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** How far it is. */
  readonly phase: SandboxPhase;
  /** The pod it runs in; null while there is none. May wait on the cluster. */
  readonly pod?: Maybe<Pod>;
  /** The addresses of its pod, or of its machine; empty while there are none. */
  readonly podIPs: ReadonlyArray<Scalars['String']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Why, in one word of its controller; null where there is nothing to say. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** The RuntimeClass of that name; null where there is none, or where it may not be read. May wait on the cluster. */
  readonly runtimeClass?: Maybe<RuntimeClass>;
  /** What its pod asks for as its `runtimeClassName`; null where it asks for none, and for machines. */
  readonly runtimeClassName?: Maybe<Scalars['String']['output']>;
  /** Which sort it is. */
  readonly sandboxKind: SandboxKind;
  /** By which name others in the cluster find it; null where it has no Service. */
  readonly serviceFQDN?: Maybe<Scalars['String']['output']>;
  /** When it ends by itself: of its own time and that of its claim the earlier, of a pod its deadline; null where it does not. */
  readonly shutdownAt?: Maybe<Scalars['DateTime']['output']>;
  /** What becomes of it then; null where nothing says. */
  readonly shutdownPolicy?: Maybe<SandboxShutdownPolicy>;
  /** What it was made by; null where that is written out in it. Of a machine its instance type. */
  readonly template?: Maybe<ObjectReference>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The pool it waits in, or was taken from; null for all others. May wait on the cluster. */
  readonly warmPool?: Maybe<SandboxWarmPool>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** Something that runs apart from the kernel of its node, by whatever does that: a pod with an isolating RuntimeClass, a Sandbox of agent-sandbox or OpenKruise, a machine of KubeVirt. */
export type SandboxeventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that runs apart from the kernel of its node, by whatever does that: a pod with an isolating RuntimeClass, a Sandbox of agent-sandbox or OpenKruise, a machine of KubeVirt. */
export type SandboxviewerCanArgs = {
  verb: Verb;
};

/** What can be done to a sandbox. */
export type SandboxCapability =
  /** `deleteSandbox`. */
  | 'DELETE'
  /** `extendSandbox`. */
  | 'EXTEND_SHUTDOWN'
  /** `pauseSandbox`. */
  | 'PAUSE'
  /** `resumeSandbox`. */
  | 'RESUME';

/** What happened to one sandbox. */
export type SandboxChange = {
  readonly __typename?: 'SandboxChange';
  /** Whose id does not change with what happens to it. */
  readonly id: Scalars['ID']['output'];
  /** The sandbox as it is now; null when it is gone. */
  readonly sandbox?: Maybe<Sandbox>;
  /** What happened. */
  readonly type: ChangeType;
};

/** A page of sandboxes over the fleet. */
export type SandboxConnection = {
  readonly __typename?: 'SandboxConnection';
  /** The sandboxes with their cursors. */
  readonly edges: ReadonlyArray<SandboxEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The sandboxes. */
  readonly nodes: ReadonlyArray<Sandbox>;
  /** What each cluster gave, provider by provider. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same kind and filter as `after`, continues this answer without a hole. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A sandbox in a page. */
export type SandboxEdge = {
  readonly __typename?: 'SandboxEdge';
  /** Of this sandbox: the `after` of a page that begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The sandbox. */
  readonly node: Sandbox;
};

/** Which sandboxes. Everything given must hold; of a list, one of its values. */
export type SandboxFilter = {
  /** Claimed by one of these. */
  readonly claims?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Isolated by one of these, as far as the viewer may see that. */
  readonly isolations?: InputMaybe<ReadonlyArray<Isolation>>;
  /** Of one of these sorts. */
  readonly kinds?: InputMaybe<ReadonlyArray<SandboxKind>>;
  /** A Kubernetes label selector. */
  readonly labelSelector?: InputMaybe<Scalars['String']['input']>;
  /** In one of these namespaces. */
  readonly namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** As far as one of these. */
  readonly phases?: InputMaybe<ReadonlyArray<SandboxPhase>>;
  /** Asking for one of these RuntimeClasses. */
  readonly runtimeClasses?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A part of the name, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Waiting in the pool of this name, or taken from it. */
  readonly warmPool?: InputMaybe<Scalars['String']['input']>;
};

/** What sort of sandbox. */
export type SandboxKind =
  /** A Sandbox of agent-sandbox, `agents.x-k8s.io`. */
  | 'AGENT_SANDBOX'
  /** A Sandbox of OpenKruise, `agents.kruise.io`. */
  | 'KRUISE_SANDBOX'
  /** A pod with an isolating RuntimeClass that belongs to none of the others. */
  | 'POD'
  /** A machine of KubeVirt, `kubevirt.io`. */
  | 'VM';

/** How sandboxes are ordered. Ties go by kind, namespace and name. */
export type SandboxOrder = {
  /** Which way. */
  readonly direction?: InputMaybe<OrderDirection>;
  /** By what. */
  readonly field: SandboxOrderField;
};

/** What sandboxes are ordered by. */
export type SandboxOrderField =
  /** When they were made. */
  | 'CREATED_AT'
  /** Their sort, then namespace and name. */
  | 'KIND'
  /** Their name. */
  | 'NAME'
  /** How far they are, in the order that SandboxPhase lists. */
  | 'PHASE'
  /** When they end; those that do not come last. */
  | 'SHUTDOWN_AT';

/** How far a sandbox is. */
export type SandboxPhase =
  /** It runs in its pool, and waits for somebody to claim it. */
  | 'AVAILABLE'
  /** Its controller cannot go on: the reason tells why. */
  | 'ERROR'
  /** Its time has passed. */
  | 'EXPIRED'
  /** It has ended badly. */
  | 'FAILED'
  /** It stands still: its pod is gone, or its machine is stopped. */
  | 'PAUSED'
  /** It is being paused, or stopped. */
  | 'PAUSING'
  /** It waits for a node. */
  | 'PENDING'
  /** It starts. */
  | 'PROVISIONING'
  /** It comes back from a pause. */
  | 'RESUMING'
  /** It runs, and is ready. */
  | 'RUNNING'
  /** It has ended well. */
  | 'SUCCEEDED'
  /** It is being deleted. */
  | 'TERMINATING'
  /** Nobody says. */
  | 'UNKNOWN';

/** What becomes of a sandbox when its time has passed. */
export type SandboxShutdownPolicy =
  /** It is deleted. */
  | 'DELETE'
  /** It is deleted once all that belongs to it is gone. */
  | 'DELETE_FOREGROUND'
  /** It stops, and stays listed. */
  | 'RETAIN';

/** What sandboxes are made by: a SandboxTemplate of agent-sandbox, or of OpenKruise. */
export type SandboxTemplate = KubernetesObject & Node & {
  readonly __typename?: 'SandboxTemplate';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** What their first container runs; null where nothing says. */
  readonly image?: Maybe<Scalars['String']['output']>;
  /** What parts them from the kernel of their node; where the RuntimeClass may not be read, by its name. May wait on the cluster. */
  readonly isolation: Isolation;
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** The RuntimeClass of that name; null where there is none, or where it may not be read. May wait on the cluster. */
  readonly runtimeClass?: Maybe<RuntimeClass>;
  /** What their pods ask for as `runtimeClassName`; null where they ask for none. */
  readonly runtimeClassName?: Maybe<Scalars['String']['output']>;
  /** Of which sort the sandboxes are that are made by it. */
  readonly sandboxKind: SandboxKind;
  /** What was made by it, and says so. Null, with an error, while they were never known. */
  readonly sandboxes?: Maybe<SandboxConnection>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The pools whose sandboxes are made by it. Null, with an error, while they were never known. */
  readonly warmPools?: Maybe<SandboxWarmPoolConnection>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** What sandboxes are made by: a SandboxTemplate of agent-sandbox, or of OpenKruise. */
export type SandboxTemplateeventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What sandboxes are made by: a SandboxTemplate of agent-sandbox, or of OpenKruise. */
export type SandboxTemplatesandboxesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SandboxFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SandboxOrder>;
};


/** What sandboxes are made by: a SandboxTemplate of agent-sandbox, or of OpenKruise. */
export type SandboxTemplateviewerCanArgs = {
  verb: Verb;
};


/** What sandboxes are made by: a SandboxTemplate of agent-sandbox, or of OpenKruise. */
export type SandboxTemplatewarmPoolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SandboxWarmPoolFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SandboxWarmPoolOrder>;
};

/** A page of templates over the fleet. */
export type SandboxTemplateConnection = {
  readonly __typename?: 'SandboxTemplateConnection';
  /** The templates with their cursors. */
  readonly edges: ReadonlyArray<SandboxTemplateEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The templates. */
  readonly nodes: ReadonlyArray<SandboxTemplate>;
  /** What each cluster gave, provider by provider. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A template in a page. */
export type SandboxTemplateEdge = {
  readonly __typename?: 'SandboxTemplateEdge';
  /** Of this template: the `after` of a page that begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The template. */
  readonly node: SandboxTemplate;
};

/** Which templates. Everything given must hold; of a list, one of its values. */
export type SandboxTemplateFilter = {
  /** Names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** For sandboxes of one of these sorts. */
  readonly kinds?: InputMaybe<ReadonlyArray<SandboxKind>>;
  /** In one of these namespaces. */
  readonly namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Asking for one of these RuntimeClasses. */
  readonly runtimeClasses?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A part of the name, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** One message of a live view: a part of the snapshot, or the changes of one tick. */
export type SandboxUpdate = {
  readonly __typename?: 'SandboxUpdate';
  /** When the message was made. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened to which sandbox. */
  readonly changes: ReadonlyArray<SandboxChange>;
  /** How far the reader has come: given as `after` to the same subscription it goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** True once the rows of every reachable cluster have been sent. */
  readonly isSynced: Scalars['Boolean']['output'];
  /** How many changes are not told by themselves, as a later one of the same sandbox stands for them. */
  readonly merged: Scalars['Int']['output'];
  /** Of all clusters in the first message, then of those that changed. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** What sort of message. */
  readonly phase: StreamPhase;
  /** Ids of clusters whose rows the client must drop; their present rows, if any, follow as ADDED. In the first message the rows of clusters that `outcomes` does not name are to be dropped, too. */
  readonly resync: ReadonlyArray<Scalars['ID']['output']>;
};

/** Sandboxes that are made before somebody wants one: a SandboxWarmPool of agent-sandbox, or a SandboxSet of OpenKruise. */
export type SandboxWarmPool = KubernetesObject & Node & {
  readonly __typename?: 'SandboxWarmPool';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** How many shall wait. */
  readonly desired: Scalars['Int']['output'];
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** How many of them are ready, as its controller last counted. */
  readonly ready: Scalars['Int']['output'];
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Of which sort its sandboxes are. */
  readonly sandboxKind: SandboxKind;
  /** Those that wait in it; those that were claimed are not in it any more. Null, with an error, while they were never known. */
  readonly sandboxes?: Maybe<SandboxConnection>;
  /** What its sandboxes are made by; null where that is written out in it. */
  readonly template?: Maybe<ObjectReference>;
  /** How many there are, as its controller last counted. */
  readonly total: Scalars['Int']['output'];
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** What becomes of those that wait when the template changes, in the words of its controller; null where nothing says. */
  readonly updateStrategy?: Maybe<Scalars['String']['output']>;
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** Sandboxes that are made before somebody wants one: a SandboxWarmPool of agent-sandbox, or a SandboxSet of OpenKruise. */
export type SandboxWarmPooleventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Sandboxes that are made before somebody wants one: a SandboxWarmPool of agent-sandbox, or a SandboxSet of OpenKruise. */
export type SandboxWarmPoolsandboxesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SandboxFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SandboxOrder>;
};


/** Sandboxes that are made before somebody wants one: a SandboxWarmPool of agent-sandbox, or a SandboxSet of OpenKruise. */
export type SandboxWarmPoolviewerCanArgs = {
  verb: Verb;
};

/** What happened to one pool. */
export type SandboxWarmPoolChange = {
  readonly __typename?: 'SandboxWarmPoolChange';
  /** Whose id does not change with what happens to it. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly type: ChangeType;
  /** The pool as it is now; null when it is gone. */
  readonly warmPool?: Maybe<SandboxWarmPool>;
};

/** A page of pools over the fleet. */
export type SandboxWarmPoolConnection = {
  readonly __typename?: 'SandboxWarmPoolConnection';
  /** The pools with their cursors. */
  readonly edges: ReadonlyArray<SandboxWarmPoolEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The pools. */
  readonly nodes: ReadonlyArray<SandboxWarmPool>;
  /** What each cluster gave, provider by provider. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same kind and filter as `after`, continues this answer without a hole. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A pool in a page. */
export type SandboxWarmPoolEdge = {
  readonly __typename?: 'SandboxWarmPoolEdge';
  /** Of this pool: the `after` of a page that begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The pool. */
  readonly node: SandboxWarmPool;
};

/** Which warm pools. Everything given must hold; of a list, one of its values. */
export type SandboxWarmPoolFilter = {
  /** Names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In one of these namespaces. */
  readonly namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A part of the name, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** How pools are ordered. Ties go by kind, namespace and name. */
export type SandboxWarmPoolOrder = {
  /** Which way. */
  readonly direction?: InputMaybe<OrderDirection>;
  /** By what. */
  readonly field: SandboxWarmPoolOrderField;
};

/** What pools are ordered by. */
export type SandboxWarmPoolOrderField =
  /** When they were made. */
  | 'CREATED_AT'
  /** How many shall wait. */
  | 'DESIRED'
  /** The sort of their sandboxes, then namespace and name. */
  | 'KIND'
  /** Their name. */
  | 'NAME'
  /** How many are ready. */
  | 'READY';

/** One message of a live view: a part of the snapshot, or the changes of one tick. */
export type SandboxWarmPoolUpdate = {
  readonly __typename?: 'SandboxWarmPoolUpdate';
  /** When the message was made. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened to which pool. */
  readonly changes: ReadonlyArray<SandboxWarmPoolChange>;
  /** How far the reader has come: given as `after` to the same subscription it goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** True once the rows of every reachable cluster have been sent. */
  readonly isSynced: Scalars['Boolean']['output'];
  /** How many changes are not told by themselves, as a later one of the same pool stands for them. */
  readonly merged: Scalars['Int']['output'];
  /** Of all clusters in the first message, then of those that changed. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** What sort of message. */
  readonly phase: StreamPhase;
  /** Ids of clusters whose rows the client must drop; their present rows, if any, follow as ADDED. In the first message the rows of clusters that `outcomes` does not name are to be dropped, too. */
  readonly resync: ReadonlyArray<Scalars['ID']['output']>;
};

/** Sets how many sandboxes shall wait in a pool. */
export type ScaleSandboxWarmPoolInput = {
  /** 0 or more. */
  readonly desired: Scalars['Int']['input'];
  /** The API server checks everything and stores nothing; the answer shows what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the pool is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the pool. */
  readonly id: Scalars['ID']['input'];
};

/** A pool whose size was set. */
export type ScaleSandboxWarmPoolPayload = {
  readonly __typename?: 'ScaleSandboxWarmPoolPayload';
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** Whether lists and live views show it already. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
  /** As it is now, or would be; null when it was refused. */
  readonly warmPool?: Maybe<SandboxWarmPool>;
};

/** Sets how many replicas a workload asks for. */
export type ScaleWorkloadInput = {
  /** The API server checks everything and stores nothing; the answer shows what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the workload is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the workload. */
  readonly id: Scalars['ID']['input'];
  /** 0 or more. An autoscaler of the workload may soon ask for another number. */
  readonly replicas: Scalars['Int']['input'];
};

/** A workload that was scaled. */
export type ScaleWorkloadPayload = {
  readonly __typename?: 'ScaleWorkloadPayload';
  /** Why it was refused (UNSUPPORTED for kinds that cannot be scaled); empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** Whether lists and live views show it already. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
  /** As it is now, or would be; null when it was refused, or may not be read. */
  readonly workload?: Maybe<Workload>;
};

/** A ScaledJob of KEDA, `keda.sh/v1alpha1`: it makes Jobs, and has no target. */
export type ScaledJob = Autoscaler & KubernetesObject & Node & {
  readonly __typename?: 'ScaledJob';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** Which autoscaler it is. */
  readonly autoscaler: AutoscalerKind;
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** What its controller says of it; and a `TargetConflict` for each other autoscaler that fights with it over its target. */
  readonly conditions: ReadonlyArray<Condition>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The size it last saw. */
  readonly currentSize?: Maybe<Scalars['Int']['output']>;
  /** The size it last asked for; null before it did. */
  readonly desiredSize?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** When a trigger last had something to do. */
  readonly lastActiveAt?: Maybe<Scalars['DateTime']['output']>;
  /** It does not go above; null where it has no such bound. */
  readonly maxSize?: Maybe<Scalars['Int']['output']>;
  /** What it goes by. */
  readonly metrics: ReadonlyArray<AutoscalerMetric>;
  /** It does not go below; null where it has no such bound. */
  readonly minSize?: Maybe<Scalars['Int']['output']>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Scaling events about it, newest first. May wait on the cluster. */
  readonly recentEvents?: Maybe<ScalingEventConnection>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it works and may move. */
  readonly status: AutoscalerStatus;
  /** Why it stands so, in plain words; null where there is nothing to say. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** What it scales. */
  readonly target?: Maybe<ObjectReference>;
  /** What wakes it up, in the order of its spec. */
  readonly triggers: ReadonlyArray<AutoscalerTrigger>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** A ScaledJob of KEDA, `keda.sh/v1alpha1`: it makes Jobs, and has no target. */
export type ScaledJobeventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A ScaledJob of KEDA, `keda.sh/v1alpha1`: it makes Jobs, and has no target. */
export type ScaledJobrecentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A ScaledJob of KEDA, `keda.sh/v1alpha1`: it makes Jobs, and has no target. */
export type ScaledJobviewerCanArgs = {
  verb: Verb;
};

/** A ScaledObject of KEDA, `keda.sh/v1alpha1`, with the HorizontalPodAutoscaler it owns: sizes and metrics are told by that. */
export type ScaledObject = Autoscaler & KubernetesObject & Node & {
  readonly __typename?: 'ScaledObject';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** Which autoscaler it is. */
  readonly autoscaler: AutoscalerKind;
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** What its controller says of it; and a `TargetConflict` for each other autoscaler that fights with it over its target. */
  readonly conditions: ReadonlyArray<Condition>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The size it last saw. */
  readonly currentSize?: Maybe<Scalars['Int']['output']>;
  /** The size it last asked for; null before it did. */
  readonly desiredSize?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** When a trigger last had something to do. */
  readonly lastActiveAt?: Maybe<Scalars['DateTime']['output']>;
  /** It does not go above; null where it has no such bound. */
  readonly maxSize?: Maybe<Scalars['Int']['output']>;
  /** What it goes by. */
  readonly metrics: ReadonlyArray<AutoscalerMetric>;
  /** It does not go below; null where it has no such bound. */
  readonly minSize?: Maybe<Scalars['Int']['output']>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Scaling events about it, newest first. May wait on the cluster. */
  readonly recentEvents?: Maybe<ScalingEventConnection>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it works and may move. */
  readonly status: AutoscalerStatus;
  /** Why it stands so, in plain words; null where there is nothing to say. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** What it scales. */
  readonly target?: Maybe<ObjectReference>;
  /** What wakes it up, in the order of its spec. */
  readonly triggers: ReadonlyArray<AutoscalerTrigger>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** A ScaledObject of KEDA, `keda.sh/v1alpha1`, with the HorizontalPodAutoscaler it owns: sizes and metrics are told by that. */
export type ScaledObjecteventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A ScaledObject of KEDA, `keda.sh/v1alpha1`, with the HorizontalPodAutoscaler it owns: sizes and metrics are told by that. */
export type ScaledObjectrecentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A ScaledObject of KEDA, `keda.sh/v1alpha1`, with the HorizontalPodAutoscaler it owns: sizes and metrics are told by that. */
export type ScaledObjectviewerCanArgs = {
  verb: Verb;
};

/**
 * The story of one decision to scale: what made it necessary, who decided what, what came of it. Put together of
 * scaling events, nodes and the workload that is scaled, and seen by those who may list all it was put together of.
 * Karpenter decides NodeClaim by NodeClaim, Cluster Autoscaler by group and, on the way down, by node; HPA, KEDA and
 * Knative by new size. One that waits for pods ends when as many are ready as were decided.
 */
export type ScalingActivity = Node & {
  readonly __typename?: 'ScalingActivity';
  /** When who has to do it began: the cloud, the workload's controller, the drain of a node. */
  readonly acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided. */
  readonly autoscaler: AutoscalerKind;
  /** Why, in the words of who decided. */
  readonly cause?: Maybe<Scalars['String']['output']>;
  /** The cluster it happens in. */
  readonly cluster: Cluster;
  /** When it ended, in whatever way; null while it is open. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The difference. */
  readonly delta?: Maybe<Scalars['Int']['output']>;
  /** Whether it makes more or less. */
  readonly direction: ScalingDirection;
  /** From `triggeredAt` to `completedAt`, never negative; null while it is open. */
  readonly durationSeconds?: Maybe<Scalars['Float']['output']>;
  /** What it is put together of, newest first. */
  readonly events?: Maybe<ScalingEventConnection>;
  /** What went wrong, when it failed or timed out. */
  readonly failure?: Maybe<ScalingFailure>;
  /** The size before. */
  readonly fromSize?: Maybe<Scalars['Int']['output']>;
  /** The node group or workload that is scaled, where that is known. */
  readonly group?: Maybe<ScalingGroup>;
  /** Stays the same over restarts of this server. */
  readonly id: Scalars['ID']['output'];
  /** Whether times stand for occurrences that were not seen one by one, or its beginning and its end were told by different clocks. */
  readonly isApproximate: Scalars['Boolean']['output'];
  /** From one of these moments to the next that is known. */
  readonly legs: ReadonlyArray<ScalingLeg>;
  /** The names of all nodes it makes or takes. */
  readonly nodeNames: ReadonlyArray<Scalars['String']['output']>;
  /** The nodes it makes or takes that are still there; null where nodes may not be listed. Waits for the cluster's nodes. */
  readonly nodes?: Maybe<ReadonlyArray<ClusterNode>>;
  /** When this server learned of it. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The pods it is done for, or done to, as far as they are told. */
  readonly podNames: ReadonlyArray<Scalars['String']['output']>;
  /** When the last node had registered, or as many pods were made as were decided. */
  readonly registeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was decided. */
  readonly requestedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it stands. */
  readonly state: ScalingActivityState;
  /** The size that is asked for. */
  readonly toSize?: Maybe<Scalars['Int']['output']>;
  /** What made it necessary: the first pod that waits, the autoscaler whose metric is over its target, the node that is not needed. */
  readonly trigger?: Maybe<ObjectReference>;
  /** When it began: the first that is known of it. */
  readonly triggeredAt: Scalars['DateTime']['output'];
};


/**
 * The story of one decision to scale: what made it necessary, who decided what, what came of it. Put together of
 * scaling events, nodes and the workload that is scaled, and seen by those who may list all it was put together of.
 * Karpenter decides NodeClaim by NodeClaim, Cluster Autoscaler by group and, on the way down, by node; HPA, KEDA and
 * Knative by new size. One that waits for pods ends when as many are ready as were decided.
 */
export type ScalingActivityeventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of scaling activities over the fleet. */
export type ScalingActivityConnection = {
  readonly __typename?: 'ScalingActivityConnection';
  /** The scaling activities with their cursors. */
  readonly edges: ReadonlyArray<ScalingActivityEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The scaling activities. */
  readonly nodes: ReadonlyArray<ScalingActivity>;
  /** What each cluster gave. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same kind and filter as `after`, continues this answer. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One of the scaling activities and its cursor. */
export type ScalingActivityEdge = {
  readonly __typename?: 'ScalingActivityEdge';
  /** Its position. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ScalingActivity;
};

/** Which scaling activities. Everything given must hold. */
export type ScalingActivityFilter = {
  /** By one of these. */
  readonly autoscalers?: InputMaybe<ReadonlyArray<AutoscalerKind>>;
  /** Names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In one of these directions. */
  readonly directions?: InputMaybe<ReadonlyArray<ScalingDirection>>;
  /** Of one of these groups, by name. */
  readonly groups?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of a workload in one of these namespaces; what is about nodes is in none. */
  readonly namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Begun at or after this time. */
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ScalingActivityState>>;
};

/** How a scaling activity stands. */
export type ScalingActivityState =
  /** It was refused, or did not come. */
  | 'FAILED'
  /** It goes on. */
  | 'IN_PROGRESS'
  /** What was decided is there. */
  | 'SUCCEEDED'
  /** Nobody told its end in time; it may have one all the same. */
  | 'TIMED_OUT';

/** One message of a live view of scaling activities. */
export type ScalingActivityUpdate = {
  readonly __typename?: 'ScalingActivityUpdate';
  /** What began, or went on: clients upsert by id. */
  readonly activities: ReadonlyArray<ScalingActivity>;
  /** When the message was made. */
  readonly at: Scalars['DateTime']['output'];
  /** How far the reader has come: given as `after` to the same subscription it goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** True once the rows of every reachable cluster have been sent. */
  readonly isSynced: Scalars['Boolean']['output'];
  /** How many updates are not told by themselves, as a later one of the same activity stands for them. */
  readonly merged: Scalars['Int']['output'];
  /** Of all clusters in the first message, then of those that changed. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** What sort of message. */
  readonly phase: StreamPhase;
  /** Ids of clusters of which activities may have been missed that are not among these: ask `scalingActivities` for them. */
  readonly resync: ReadonlyArray<Scalars['ID']['output']>;
};

/** Whether something makes more or less. */
export type ScalingDirection =
  /** Less. */
  | 'DOWN'
  /** Neither. */
  | 'NONE'
  /** More. */
  | 'UP';

/**
 * Something an autoscaler decided or did, or that happened to what it moves. Read from Kubernetes Events, and derived
 * from the states of objects where nobody writes one: what an Event and a state tell both is one event.
 * A repeat of a decision is an event of its own; of anything else it updates the row, under the same id.
 * What is said of one object again and again (why it may not be removed, why nothing fits it) is one row with its count.
 */
export type ScalingEvent = {
  readonly __typename?: 'ScalingEvent';
  /** Who decided. */
  readonly autoscaler: AutoscalerKind;
  /** The cluster it happened in. */
  readonly cluster: Cluster;
  /** Who wrote the Kubernetes Event; null for a derived one. */
  readonly component?: Maybe<Scalars['String']['output']>;
  /** How many occurrences this row stands for. */
  readonly count: Scalars['Int']['output'];
  /** The difference; also known where the sizes are not. */
  readonly delta?: Maybe<Scalars['Int']['output']>;
  /** Whether it makes more or less. */
  readonly direction: ScalingDirection;
  /** The size before. Of an HPA's Event it is what its status had when the Event came. */
  readonly fromSize?: Maybe<Scalars['Int']['output']>;
  /** The node group or workload that is scaled, where that is known. Of an HPA's Event it is its target, for those who may list HPAs. */
  readonly group?: Maybe<ScalingGroup>;
  /** Stays the same over restarts of this server. */
  readonly id: Scalars['ID']['output'];
  /** Whether time or count stand for occurrences that were not seen one by one. */
  readonly isApproximate: Scalars['Boolean']['output'];
  /** Whether it is told by the state of an object alone: `reason` and `message` are this server's words then, and it is seen by those who may list that object. False from the moment an Event tells it, too. */
  readonly isDerived: Scalars['Boolean']['output'];
  /** The largest size allowed. */
  readonly maxSize?: Maybe<Scalars['Int']['output']>;
  /** As its writer put it. */
  readonly message: Scalars['String']['output'];
  /** The node that comes or goes. */
  readonly nodeName?: Maybe<Scalars['String']['output']>;
  /** When this server learned of it. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The pods it is done for, or done to. */
  readonly podNames: ReadonlyArray<Scalars['String']['output']>;
  /** As its writer put it; may be empty. */
  readonly reason: Scalars['String']['output'];
  /** Whether it is as it should be. */
  readonly severity: ScalingSeverity;
  /** What it is about. */
  readonly subject: ObjectReference;
  /** The size after. */
  readonly toSize?: Maybe<Scalars['Int']['output']>;
  /** What happened. */
  readonly type: ScalingEventType;
};

/** A page of scaling events over the fleet, or of one cluster. */
export type ScalingEventConnection = {
  readonly __typename?: 'ScalingEventConnection';
  /** The scaling events with their cursors. */
  readonly edges: ReadonlyArray<ScalingEventEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The scaling events. */
  readonly nodes: ReadonlyArray<ScalingEvent>;
  /** What each cluster gave. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same kind and filter as `after`, continues this answer. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One of the scaling events and its cursor. */
export type ScalingEventEdge = {
  readonly __typename?: 'ScalingEventEdge';
  /** Its position. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ScalingEvent;
};

/** Which scaling events. Everything given must hold. */
export type ScalingEventFilter = {
  /** By one of these. */
  readonly autoscalers?: InputMaybe<ReadonlyArray<AutoscalerKind>>;
  /** Names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In one of these directions. */
  readonly directions?: InputMaybe<ReadonlyArray<ScalingDirection>>;
  /** Of one of these groups, by name. */
  readonly groups?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** About an object in one of these namespaces. */
  readonly namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of one of these severities. */
  readonly severities?: InputMaybe<ReadonlyArray<ScalingSeverity>>;
  /** At or after this time. */
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
  /** About this object. */
  readonly subject?: InputMaybe<ScalingSubjectFilter>;
  /** Of one of these types. */
  readonly types?: InputMaybe<ReadonlyArray<ScalingEventType>>;
};

/** What happened. */
export type ScalingEventType =
  /** Autoscaler recovered. */
  | 'AUTOSCALER_RECOVERED'
  /** Autoscaler unhealthy. */
  | 'AUTOSCALER_UNHEALTHY'
  /** Configuration invalid. */
  | 'CONFIGURATION_INVALID'
  /** Fallback activated. */
  | 'FALLBACK_ACTIVATED'
  /** Fallback ended. */
  | 'FALLBACK_ENDED'
  /** Info. */
  | 'INFO'
  /** Metrics unavailable. */
  | 'METRICS_UNAVAILABLE'
  /** Node interrupted. */
  | 'NODE_INTERRUPTED'
  /** Node not ready. */
  | 'NODE_NOT_READY'
  /** Node ready. */
  | 'NODE_READY'
  /** Node registered. */
  | 'NODE_REGISTERED'
  /** Node removed. */
  | 'NODE_REMOVED'
  /** Node repair blocked. */
  | 'NODE_REPAIR_BLOCKED'
  /** Paused. */
  | 'PAUSED'
  /** Rescaled. */
  | 'RESCALED'
  /** Rescale failed. */
  | 'RESCALE_FAILED'
  /** Resized. */
  | 'RESIZED'
  /** Resize skipped. */
  | 'RESIZE_SKIPPED'
  /** Resumed. */
  | 'RESUMED'
  /** Scaled from zero. */
  | 'SCALED_FROM_ZERO'
  /** Scaled to zero. */
  | 'SCALED_TO_ZERO'
  /** Scale down blocked. */
  | 'SCALE_DOWN_BLOCKED'
  /** Scale down candidate. */
  | 'SCALE_DOWN_CANDIDATE'
  /** Scale down completed. */
  | 'SCALE_DOWN_COMPLETED'
  /** Scale down draining. */
  | 'SCALE_DOWN_DRAINING'
  /** Scale down failed. */
  | 'SCALE_DOWN_FAILED'
  /** Scale down triggered. */
  | 'SCALE_DOWN_TRIGGERED'
  /** Scale up accepted. */
  | 'SCALE_UP_ACCEPTED'
  /** Scale up backoff ended. */
  | 'SCALE_UP_BACKOFF_ENDED'
  /** Scale up backoff started. */
  | 'SCALE_UP_BACKOFF_STARTED'
  /** Scale up completed. */
  | 'SCALE_UP_COMPLETED'
  /** Scale up failed. */
  | 'SCALE_UP_FAILED'
  /** Scale up limited. */
  | 'SCALE_UP_LIMITED'
  /** Scale up not possible. */
  | 'SCALE_UP_NOT_POSSIBLE'
  /** Scale up requested. */
  | 'SCALE_UP_REQUESTED'
  /** Scale up timed out. */
  | 'SCALE_UP_TIMED_OUT'
  /** Scale up triggered. */
  | 'SCALE_UP_TRIGGERED'
  /** State changed. */
  | 'STATE_CHANGED'
  /** A reason this server does not know: `reason` and `message` are as they were written. */
  | 'UNKNOWN';

/** One message of a live view of scaling events. */
export type ScalingEventUpdate = {
  readonly __typename?: 'ScalingEventUpdate';
  /** When the message was made. */
  readonly at: Scalars['DateTime']['output'];
  /** How far the reader has come: given as `after` to the same subscription it goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What happened, or was updated: clients upsert by id. */
  readonly events: ReadonlyArray<ScalingEvent>;
  /** True once the rows of every reachable cluster have been sent. */
  readonly isSynced: Scalars['Boolean']['output'];
  /** How many updates are not told by themselves, as a later one of the same event stands for them. */
  readonly merged: Scalars['Int']['output'];
  /** Of all clusters in the first message, then of those that changed. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** What sort of message. */
  readonly phase: StreamPhase;
  /** Ids of clusters of which events may have been missed that are not among these: ask `scalingEvents` for them. */
  readonly resync: ReadonlyArray<Scalars['ID']['output']>;
};

/** What went wrong with a scaling activity. */
export type ScalingFailure = {
  readonly __typename?: 'ScalingFailure';
  /** As its writer put it, or how far it came. */
  readonly message: Scalars['String']['output'];
  /** As its writer put it; `TimedOut` where nobody told. */
  readonly reason: Scalars['String']['output'];
};

/** What is scaled. */
export type ScalingGroup = {
  readonly __typename?: 'ScalingGroup';
  /** `NodePool`, `NodeGroup`, `Deployment` … */
  readonly kind: Scalars['String']['output'];
  /** Its name; for workloads without the namespace. */
  readonly name: Scalars['String']['output'];
};

/** How long a part of a scaling activity took. */
export type ScalingLeg = {
  readonly __typename?: 'ScalingLeg';
  /** Never negative, whatever clocks say. */
  readonly durationSeconds: Scalars['Float']['output'];
  /** When it ended. */
  readonly endedAt: Scalars['DateTime']['output'];
  /** Which part. */
  readonly phase: ScalingPhase;
  /** When the one before had ended. */
  readonly startedAt: Scalars['DateTime']['output'];
};

/** A part of a scaling activity. */
export type ScalingPhase =
  /** To the cloud's yes, or to the start of the drain. */
  | 'ACCEPTANCE'
  /** To the end. */
  | 'COMPLETION'
  /** From the trigger to the decision. */
  | 'DECISION'
  /** To the last node that registered. */
  | 'REGISTRATION';

/** Whether something is as it should be. */
export type ScalingSeverity =
  /** It is. */
  | 'NORMAL'
  /** It is not. */
  | 'WARNING';

/** Which object something is about. Everything given must hold. */
export type ScalingSubjectFilter = {
  /** Of this kind. */
  readonly kind?: InputMaybe<Scalars['String']['input']>;
  /** Of this name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** With this UID. */
  readonly uid?: InputMaybe<Scalars['ID']['input']>;
};

/** What runs the pods of a virtual node. */
export type ServerlessBackend =
  /** Azure Container Instances. */
  | 'ACI'
  /** AWS Fargate: a node for each pod. */
  | 'FARGATE'
  /** Another provider of virtual-kubelet. */
  | 'VIRTUAL_KUBELET';

/** That a Service of the same name and namespace is offered to the other clusters of the ClusterSet: a ServiceExport of the Multi-Cluster Services API. */
export type ServiceExport = KubernetesObject & Node & {
  readonly __typename?: 'ServiceExport';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** What its controllers say, in their order. */
  readonly conditions: ReadonlyArray<Condition>;
  /** Whether another cluster exports it differently. */
  readonly conflict: Tri;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Whether the other clusters have it: its condition Ready, or Exported of older implementations. */
  readonly exported: Tri;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether there is such a Service, and it may be exported. */
  readonly valid: Tri;
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** That a Service of the same name and namespace is offered to the other clusters of the ClusterSet: a ServiceExport of the Multi-Cluster Services API. */
export type ServiceExporteventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** That a Service of the same name and namespace is offered to the other clusters of the ClusterSet: a ServiceExport of the Multi-Cluster Services API. */
export type ServiceExportviewerCanArgs = {
  verb: Verb;
};

/** What happened to one export. */
export type ServiceExportChange = {
  readonly __typename?: 'ServiceExportChange';
  /** Whose id does not change with what happens to it. */
  readonly id: Scalars['ID']['output'];
  /** The export as it is now; null when it is gone. */
  readonly serviceExport?: Maybe<ServiceExport>;
  /** What happened. */
  readonly type: ChangeType;
};

/** A page of exports over the fleet. */
export type ServiceExportConnection = {
  readonly __typename?: 'ServiceExportConnection';
  /** The exports with their cursors. */
  readonly edges: ReadonlyArray<ServiceExportEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The exports. */
  readonly nodes: ReadonlyArray<ServiceExport>;
  /** What each cluster gave. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same filter as `after`, continues this answer without a hole. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An export in a page. */
export type ServiceExportEdge = {
  readonly __typename?: 'ServiceExportEdge';
  /** Of this export: the `after` of a page that begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The export. */
  readonly node: ServiceExport;
};

/** Which exports. Everything given must hold; of a list, one of its values. */
export type ServiceExportFilter = {
  /** Names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether another cluster exports it differently. */
  readonly conflict?: InputMaybe<Tri>;
  /** Whether the other clusters have it. */
  readonly exported?: InputMaybe<Tri>;
  /** In one of these namespaces. */
  readonly namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A part of the name, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** One message of a live view: a part of the snapshot, or the changes of one tick. */
export type ServiceExportUpdate = {
  readonly __typename?: 'ServiceExportUpdate';
  /** When the message was made. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened to which export. */
  readonly changes: ReadonlyArray<ServiceExportChange>;
  /** How far the reader has come: given as `after` to the same subscription it goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** True once the rows of every reachable cluster have been sent. */
  readonly isSynced: Scalars['Boolean']['output'];
  /** How many changes are not told by themselves, as a later one of the same export stands for them. */
  readonly merged: Scalars['Int']['output'];
  /** Of all clusters in the first message, then of those that changed. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** What sort of message. */
  readonly phase: StreamPhase;
  /** Ids of clusters whose rows the client must drop; their present rows, if any, follow as ADDED. In the first message the rows of clusters that `outcomes` does not name are to be dropped, too. */
  readonly resync: ReadonlyArray<Scalars['ID']['output']>;
};

/** A cluster that exports a Service. */
export type ServiceExporter = {
  readonly __typename?: 'ServiceExporter';
  /** The one that says it has this id in that set; where none says so, the one that is called so here and says nothing of itself. Null where there is none. */
  readonly cluster?: Maybe<Cluster>;
  /** Its id in the ClusterSet. */
  readonly name: Scalars['String']['output'];
};

/** A Service of other clusters of the ClusterSet, as this one has it: a ServiceImport of the Multi-Cluster Services API. */
export type ServiceImport = KubernetesObject & Node & {
  readonly __typename?: 'ServiceImport';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** What its controllers say, in their order. */
  readonly conditions: ReadonlyArray<Condition>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** The clusters that export it. */
  readonly exporters: ReadonlyArray<ServiceExporter>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** At which addresses; empty of one that is HEADLESS. */
  readonly ips: ReadonlyArray<Scalars['String']['output']>;
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** At which ports. */
  readonly ports: ReadonlyArray<ServiceImportPort>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** How it is reached. */
  readonly type: ServiceImportType;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** A Service of other clusters of the ClusterSet, as this one has it: a ServiceImport of the Multi-Cluster Services API. */
export type ServiceImporteventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A Service of other clusters of the ClusterSet, as this one has it: a ServiceImport of the Multi-Cluster Services API. */
export type ServiceImportviewerCanArgs = {
  verb: Verb;
};

/** What happened to one import. */
export type ServiceImportChange = {
  readonly __typename?: 'ServiceImportChange';
  /** Whose id does not change with what happens to it. */
  readonly id: Scalars['ID']['output'];
  /** The import as it is now; null when it is gone. */
  readonly serviceImport?: Maybe<ServiceImport>;
  /** What happened. */
  readonly type: ChangeType;
};

/** A page of imports over the fleet. */
export type ServiceImportConnection = {
  readonly __typename?: 'ServiceImportConnection';
  /** The imports with their cursors. */
  readonly edges: ReadonlyArray<ServiceImportEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The imports. */
  readonly nodes: ReadonlyArray<ServiceImport>;
  /** What each cluster gave. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same filter as `after`, continues this answer without a hole. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An import in a page. */
export type ServiceImportEdge = {
  readonly __typename?: 'ServiceImportEdge';
  /** Of this import: the `after` of a page that begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The import. */
  readonly node: ServiceImport;
};

/** Which imports. Everything given must hold; of a list, one of its values. */
export type ServiceImportFilter = {
  /** Names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Exported by one of these clusters, by their ids in the ClusterSet. */
  readonly exporters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In one of these namespaces. */
  readonly namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A part of the name, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Reached in one of these ways. */
  readonly types?: InputMaybe<ReadonlyArray<ServiceImportType>>;
};

/** A port of an imported Service. */
export type ServiceImportPort = {
  readonly __typename?: 'ServiceImportPort';
  /** What is spoken there; null where nothing says. */
  readonly appProtocol?: Maybe<Scalars['String']['output']>;
  /** Its name; null where it has none. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Its number. */
  readonly port: Scalars['Int']['output'];
  /** TCP, UDP or SCTP. */
  readonly protocol: Scalars['String']['output'];
};

/** How an imported Service is reached. */
export type ServiceImportType =
  /** By addresses of the ClusterSet, before all of its pods. */
  | 'CLUSTER_SET_IP'
  /** By the addresses of its pods. */
  | 'HEADLESS'
  /** Nothing says how. */
  | 'UNKNOWN';

/** One message of a live view: a part of the snapshot, or the changes of one tick. */
export type ServiceImportUpdate = {
  readonly __typename?: 'ServiceImportUpdate';
  /** When the message was made. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened to which import. */
  readonly changes: ReadonlyArray<ServiceImportChange>;
  /** How far the reader has come: given as `after` to the same subscription it goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** True once the rows of every reachable cluster have been sent. */
  readonly isSynced: Scalars['Boolean']['output'];
  /** How many changes are not told by themselves, as a later one of the same import stands for them. */
  readonly merged: Scalars['Int']['output'];
  /** Of all clusters in the first message, then of those that changed. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** What sort of message. */
  readonly phase: StreamPhase;
  /** Ids of clusters whose rows the client must drop; their present rows, if any, follow as ADDED. In the first message the rows of clusters that `outcomes` does not name are to be dropped, too. */
  readonly resync: ReadonlyArray<Scalars['ID']['output']>;
};

/** Sets between which sizes an autoscaler moves. */
export type SetAutoscalerBoundsInput = {
  /** The API server checks everything and stores nothing; the answer shows what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the autoscaler is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the autoscaler. */
  readonly id: Scalars['ID']['input'];
  /** It does not go above; null leaves it as it is. */
  readonly maxSize?: InputMaybe<Scalars['Int']['input']>;
  /** It does not go below; null leaves it as it is. */
  readonly minSize?: InputMaybe<Scalars['Int']['input']>;
  /** For autoscalers that size containers instead of counting replicas; UNSUPPORTED for all others. */
  readonly resources?: InputMaybe<ReadonlyArray<ContainerBoundsInput>>;
};

/** An autoscaler whose bounds were set. */
export type SetAutoscalerBoundsPayload = {
  readonly __typename?: 'SetAutoscalerBoundsPayload';
  /** As it is now, or would be; null when it was refused. */
  readonly autoscaler?: Maybe<Autoscaler>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** Whether lists and live views show it already. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
};

/** Keeps autoscalers from removing a node, or lets them. */
export type SetClusterNodeDisruptionInput = {
  /** The API server checks everything and stores nothing; the answer shows what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the node is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the node. */
  readonly id: Scalars['ID']['input'];
  /** False keeps it, true takes back what keeps it. */
  readonly isAllowed: Scalars['Boolean']['input'];
};

/** A node that was kept from its autoscaler, or given back to it. */
export type SetClusterNodeDisruptionPayload = {
  readonly __typename?: 'SetClusterNodeDisruptionPayload';
  /** As it is now, or would be; null when it was refused. */
  readonly clusterNode?: Maybe<ClusterNode>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** Whether lists and live views show it already. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
};

/** Sets bounds, or a number of pods: one or the other. */
export type SetFunctionScaleInput = {
  /** The API server checks everything and stores nothing; the answer shows what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the function is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the function. */
  readonly id: Scalars['ID']['input'];
  /** It does not go above; null leaves it as it is. */
  readonly max?: InputMaybe<Scalars['Int']['input']>;
  /** It does not go below; null leaves it as it is. */
  readonly min?: InputMaybe<Scalars['Int']['input']>;
  /** How many pods it has, of engines that do not count them themselves. */
  readonly replicas?: InputMaybe<Scalars['Int']['input']>;
};

/** A function whose size was set. */
export type SetFunctionScalePayload = {
  readonly __typename?: 'SetFunctionScalePayload';
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** As it is now, or would be; null when it was refused. */
  readonly function?: Maybe<Function>;
  /** Whether lists and live views show it already. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
  /** Whether it makes a new revision, which takes the place of the last one as the function's traffic says. */
  readonly makesRevision: Scalars['Boolean']['output'];
};

/** Sets between which sizes, or below which limits, a node group moves. What is null stays as it is. */
export type SetNodeGroupBoundsInput = {
  /** Of Cluster API's groups: the size it goes to. An autoscaler may soon ask for another. */
  readonly desiredSize?: InputMaybe<Scalars['Int']['input']>;
  /** The API server checks everything and stores nothing; the answer shows what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the group's object is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the node group. */
  readonly id: Scalars['ID']['input'];
  /** Of Karpenter's pools: what it may make in all. */
  readonly limits?: InputMaybe<NodeGroupLimitsInput>;
  /** Of Cluster API's groups: it does not go above. */
  readonly maxSize?: InputMaybe<Scalars['Int']['input']>;
  /** Of Cluster API's groups: it does not go below. */
  readonly minSize?: InputMaybe<Scalars['Int']['input']>;
};

/** A node group whose bounds were set. */
export type SetNodeGroupBoundsPayload = {
  readonly __typename?: 'SetNodeGroupBoundsPayload';
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** Whether lists and live views show it already. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
  /** As it is now, or would be; null when it was refused. */
  readonly nodeGroup?: Maybe<NodeGroup>;
};

/** Sets which share of the requests goes where. All of them are given: what is not named gets none. */
export type SplitFunctionTrafficInput = {
  /** The API server checks everything and stores nothing; the answer shows what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refuses with CONFLICT when the function is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the function. */
  readonly id: Scalars['ID']['input'];
  /** The shares, 100 together. */
  readonly traffic: ReadonlyArray<FunctionTrafficInput>;
};

/** A function whose requests were split. */
export type SplitFunctionTrafficPayload = {
  readonly __typename?: 'SplitFunctionTrafficPayload';
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** As it is now, or would be; null when it was refused. */
  readonly function?: Maybe<Function>;
  /** Whether lists and live views show it already. False when that took longer than 2 s, and for a dry run. */
  readonly isPropagated: Scalars['Boolean']['output'];
};

/** Keeps pods with names and storage of their own. */
export type StatefulSet = KubernetesObject & Node & Workload & {
  readonly __typename?: 'StatefulSet';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** As its spec asks; null where that is not a number of pods (a DaemonSet that was not looked at yet). */
  readonly desiredReplicas?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** Which pods are its own. */
  readonly pods?: Maybe<PodConnection>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Pods that are ready; of a Job, those that run or have succeeded. */
  readonly readyReplicas: Scalars['Int']['output'];
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it is as its spec asks. */
  readonly status: WorkloadStatus;
  /** Why it is not AVAILABLE, for a person. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** Keeps pods with names and storage of their own. */
export type StatefulSeteventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Keeps pods with names and storage of their own. */
export type StatefulSetpodsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Keeps pods with names and storage of their own. */
export type StatefulSetviewerCanArgs = {
  verb: Verb;
};

/** What a message of a live view is. */
export type StreamPhase =
  /** What has changed since the last message. */
  | 'LIVE'
  /** The rows of the clusters named in `resync` are to be dropped; their present rows are in the changes. */
  | 'RESYNC'
  /** A part of what is there. */
  | 'SNAPSHOT';

/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** The autoscalers of all clusters. */
  readonly autoscalers: AutoscalerUpdate;
  /** The Kubernetes nodes of all clusters. */
  readonly clusterNodes: ClusterNodeUpdate;
  /** The clusters of the fleet: their state at once, sums over what is in them at most once a second. */
  readonly clusters: ClusterUpdate;
  /** The members of all hubs: who joins, is let in, is ready or not, is cordoned or tainted, and leaves. */
  readonly federationMembers: FederationMemberUpdate;
  /** The functions of all clusters, on every engine. */
  readonly functions: FunctionUpdate;
  /** The pools that nodes come in, of all clusters; at most once a second for each cluster. */
  readonly nodeGroups: NodeGroupUpdate;
  /** The objects of any kind, custom resources included; of a kind that is installed later, from then on. */
  readonly objects: ObjectUpdate;
  /** An operation of the caller's own: its present state, then each change. Completes when it is finished. */
  readonly operation: Operation;
  /** The placements of all hubs: which members are chosen, and how what is put on each of them stands there. */
  readonly placements: PlacementUpdate;
  /** What the containers of a pod write, as they do. Completes when they have ended. */
  readonly podLogs: PodLogLines;
  /** The pods of all clusters. */
  readonly pods: PodUpdate;
  /** The pools of sandboxes that wait for a claim, of all clusters. */
  readonly sandboxWarmPools: SandboxWarmPoolUpdate;
  /** The sandboxes of all clusters. */
  readonly sandboxes: SandboxUpdate;
  /** Scaling activities as they begin and go on. Begins with an empty snapshot, or with those since `filter.since`. */
  readonly scalingActivities: ScalingActivityUpdate;
  /** Autoscaler decisions as they are made. Begins with an empty snapshot, or with the rows since `filter.since`. */
  readonly scalingEvents: ScalingEventUpdate;
  /** The exported Services, then what happens to them. */
  readonly serviceExports: ServiceExportUpdate;
  /** The imported Services, then what happens to them. */
  readonly serviceImports: ServiceImportUpdate;
  /** The Deployments, StatefulSets, DaemonSets, ReplicaSets, Jobs and CronJobs of all clusters. */
  readonly workloads: WorkloadUpdate;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionautoscalersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AutoscalerFilter>;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionclusterNodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClusterNodeFilter>;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionclustersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClusterFilter>;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionfederationMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FederationMemberFilter>;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionfunctionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FunctionFilter>;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionnodeGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NodeGroupFilter>;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionobjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ObjectFilter>;
  resource: ResourceInput;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionoperationArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionplacementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PlacementFilter>;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionpodLogsArgs = {
  input: PodLogsInput;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionpodsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PodFilter>;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionsandboxWarmPoolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SandboxWarmPoolFilter>;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionsandboxesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SandboxFilter>;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionscalingActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScalingActivityFilter>;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionscalingEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScalingEventFilter>;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionserviceExportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ServiceExportFilter>;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionserviceImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ServiceImportFilter>;
};


/**
 * Live views: a snapshot in parts of at most 500 rows, then what changed, tick by tick, in order per object.
 * `after` takes the cursor of a message, or the `streamCursor` of a list with the same filter, and goes on
 * from there without a gap; where that is no longer known the first message is a RESYNC. A row is MODIFIED
 * when something differs that is selected of its own record: what it leads to (its cluster, its pods, its
 * usage) is read anew with each message, and causes none. A snapshot of more than 5,000 rows is refused.
 */
export type SubscriptionworkloadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkloadFilter>;
};

/** Who carries objects to a member. */
export type SyncMode =
  /** Nobody. */
  | 'NONE'
  /** An agent of its own does. */
  | 'PULL'
  /** Its hub does. */
  | 'PUSH';

/** Keeps pods away that do not tolerate it. */
export type Taint = {
  readonly __typename?: 'Taint';
  /** What happens to pods that do not tolerate it. */
  readonly effect: TaintEffect;
  /** With its prefix, if any. */
  readonly key: Scalars['String']['output'];
  /** May be empty. */
  readonly value: Scalars['String']['output'];
};

/** What happens to pods that do not tolerate a taint. */
export type TaintEffect =
  /** They are driven away. */
  | 'NO_EXECUTE'
  /** They are not put there. */
  | 'NO_SCHEDULE'
  /** They are put there only when nowhere else is room. */
  | 'PREFER_NO_SCHEDULE'
  /** Not one of these. */
  | 'UNKNOWN';

/** True, false, or not known. */
export type Tri =
  /** It is not so. */
  | 'FALSE'
  /** It is so. */
  | 'TRUE'
  /** It is not known. */
  | 'UNKNOWN';

/** What has the credentials of a trigger. They are never shown. */
export type TriggerAuthenticationReference = {
  readonly __typename?: 'TriggerAuthenticationReference';
  /** `TriggerAuthentication`, in the namespace of the autoscaler, or `ClusterTriggerAuthentication`. */
  readonly kind: Scalars['String']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
};

/** Which member is to get workloads again. */
export type UncordonFederationMemberInput = {
  /** Only says what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refused with CONFLICT when its object is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the member. */
  readonly id: Scalars['ID']['input'];
};

/** What became of a member that was to be uncordoned. */
export type UncordonFederationMemberPayload = {
  readonly __typename?: 'UncordonFederationMemberPayload';
  /** Why it was refused. */
  readonly errors: ReadonlyArray<UserError>;
  /** The member as it is then; with `dryRun` as it would be. Null when it was refused. */
  readonly federationMember?: Maybe<FederationMember>;
  /** Whether lists and live views show it already. */
  readonly isPropagated: Scalars['Boolean']['output'];
};

/** Which member is to leave. */
export type UnjoinFederationMemberInput = {
  /** Its name, to say that it is meant. Gardener and Cluster API destroy the cluster with it. */
  readonly confirm: Scalars['String']['input'];
  /** Only says what would be. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Refused with CONFLICT when its object is at another version. */
  readonly expectedResourceVersion?: InputMaybe<Scalars['String']['input']>;
  /** Of the member. */
  readonly id: Scalars['ID']['input'];
};

/** What became of a member that was to leave. */
export type UnjoinFederationMemberPayload = {
  readonly __typename?: 'UnjoinFederationMemberPayload';
  /** Why it was refused. */
  readonly errors: ReadonlyArray<UserError>;
  /** Goes on until its hub has let it go; with `dryRun` it is finished. Null when it was refused. */
  readonly operation?: Maybe<Operation>;
};

/** Pods that wait for a node. */
export type UnplacedPods = {
  readonly __typename?: 'UnplacedPods';
  /** How many. */
  readonly podCount: Scalars['Int']['output'];
  /** What they ask for. */
  readonly requested: ResourceTotals;
};

/** An object whose kind has no type of its own here. */
export type UntypedObject = KubernetesObject & Node & {
  readonly __typename?: 'UntypedObject';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** An object whose kind has no type of its own here. */
export type UntypedObjecteventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An object whose kind has no type of its own here. */
export type UntypedObjectviewerCanArgs = {
  verb: Verb;
};

/** Why something was not done, where the caller can do something about it. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** For programs. */
  readonly code: UserErrorCode;
  /** For a person. */
  readonly message: Scalars['String']['output'];
  /** The argument it is about: `input`, `id`. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** What keeps something from being done. */
export type UserErrorCode =
  /** It costs something that the input did not agree to: `path` names the argument that does. */
  | 'CONFIRMATION_REQUIRED'
  /** It is at another version, or belongs to another manager: read it anew, or force it. */
  | 'CONFLICT'
  /** The caller may not do it. */
  | 'FORBIDDEN'
  /** It cannot be as it was asked for. */
  | 'INVALID'
  /** It is gone, or another object has its name now. */
  | 'NOT_FOUND'
  /** It cannot be done to this kind of object. */
  | 'UNSUPPORTED';

/** How much of what some nodes can give is asked for, and used: whether they are too many or too large. */
export type Utilization = {
  readonly __typename?: 'Utilization';
  /** What they can give to pods. */
  readonly allocatable: ResourceTotals;
  /** What nobody asks for; never less than nothing. */
  readonly idle?: Maybe<ResourceTotals>;
  /** What the pods on them that have not finished ask for; null while pods are not known, and for who may not list them. */
  readonly requested?: Maybe<ResourceTotals>;
  /** Of what they can give, how much is asked for. */
  readonly requestedShare?: Maybe<ResourceShares>;
  /** What the nodes that were measured use; null where there is no metrics API. One batched list a cluster. */
  readonly used?: Maybe<ResourceUsage>;
  /** Of what they can give, how much is used. One batched list a cluster. */
  readonly usedShare?: Maybe<ResourceShares>;
};

/** What can be done with an object. */
export type Verb =
  /** Make one like it. */
  | 'CREATE'
  /** Delete it. */
  | 'DELETE'
  /** Read it. */
  | 'GET'
  /** Read all of its kind. */
  | 'LIST'
  /** Change parts of it. */
  | 'PATCH'
  /** Replace it. */
  | 'UPDATE'
  /** Follow it. */
  | 'WATCH';

/** A VerticalPodAutoscaler, `autoscaling.k8s.io/v1`: it sizes pods, and has no bounds and sizes of its own. */
export type VerticalPodAutoscaler = Autoscaler & KubernetesObject & Node & {
  readonly __typename?: 'VerticalPodAutoscaler';
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** Which autoscaler it is. */
  readonly autoscaler: AutoscalerKind;
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** What its controller says of it; and a `TargetConflict` for each other autoscaler that fights with it over its target. */
  readonly conditions: ReadonlyArray<Condition>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The size it last saw. */
  readonly currentSize?: Maybe<Scalars['Int']['output']>;
  /** The size it last asked for; null before it did. */
  readonly desiredSize?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** It does not go above; null where it has no such bound. */
  readonly maxSize?: Maybe<Scalars['Int']['output']>;
  /** What it goes by. */
  readonly metrics: ReadonlyArray<AutoscalerMetric>;
  /** It does not go below; null where it has no such bound. */
  readonly minSize?: Maybe<Scalars['Int']['output']>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Scaling events about it, newest first. May wait on the cluster. */
  readonly recentEvents?: Maybe<ScalingEventConnection>;
  /** What containers should ask for; empty before its recommender has looked. */
  readonly recommendations: ReadonlyArray<ContainerRecommendation>;
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it works and may move. */
  readonly status: AutoscalerStatus;
  /** Why it stands so, in plain words; null where there is nothing to say. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** What it scales. */
  readonly target?: Maybe<ObjectReference>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** What becomes of pods that ask for something else than is recommended. */
  readonly updateMode: VerticalUpdateMode;
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** A VerticalPodAutoscaler, `autoscaling.k8s.io/v1`: it sizes pods, and has no bounds and sizes of its own. */
export type VerticalPodAutoscalereventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A VerticalPodAutoscaler, `autoscaling.k8s.io/v1`: it sizes pods, and has no bounds and sizes of its own. */
export type VerticalPodAutoscalerrecentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A VerticalPodAutoscaler, `autoscaling.k8s.io/v1`: it sizes pods, and has no bounds and sizes of its own. */
export type VerticalPodAutoscalerviewerCanArgs = {
  verb: Verb;
};

/** What becomes of pods that ask for something else than a VerticalPodAutoscaler recommends. */
export type VerticalUpdateMode =
  /** As RECREATE. */
  | 'AUTO'
  /** They stay as they are; new ones are made as recommended. */
  | 'INITIAL'
  /** They are resized in place. */
  | 'IN_PLACE'
  /** They are resized in place, or evicted where that does not go. */
  | 'IN_PLACE_OR_RECREATE'
  /** Nothing: it recommends only. */
  | 'OFF'
  /** They are evicted, and made anew. */
  | 'RECREATE'
  /** Another one. */
  | 'UNKNOWN';

/** Who is asking. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** The groups access rules know. */
  readonly groups: ReadonlyArray<Scalars['String']['output']>;
  /** Whether nobody in particular is asking: the server then answers with the rights of its own credentials. */
  readonly isAnonymous: Scalars['Boolean']['output'];
  /** The name access rules know. */
  readonly name: Scalars['String']['output'];
};

/** What runs pods: one interface over the kinds of `apps` and `batch`. */
export type Workload = {
  /** Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly annotations?: Maybe<ReadonlyArray<Annotation>>;
  /** Group and version it was read in. */
  readonly apiVersion: Scalars['String']['output'];
  /** The cluster it is in. */
  readonly cluster: Cluster;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** As its spec asks; null where that is not a number of pods (a DaemonSet that was not looked at yet). */
  readonly desiredReplicas?: Maybe<Scalars['Int']['output']>;
  /** Kubernetes Events about it, last seen first. May wait on the cluster. */
  readonly events?: Maybe<EventConnection>;
  /** Opaque; reads it again through `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: Scalars['String']['output'];
  /** In key order. */
  readonly labels: ReadonlyArray<Label>;
  /** Unique for its kind in its namespace. */
  readonly name: Scalars['String']['output'];
  /** Null for what belongs to no namespace. */
  readonly namespace?: Maybe<Scalars['String']['output']>;
  /** When this was last known to be the API server's. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The owner that controls it. */
  readonly owner?: Maybe<ObjectReference>;
  /** Which pods are its own. */
  readonly pods?: Maybe<PodConnection>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Pods that are ready; of a Job, those that run or have succeeded. */
  readonly readyReplicas: Scalars['Int']['output'];
  /** Changes with every write; opaque, to be compared for equality alone. */
  readonly resourceVersion: Scalars['String']['output'];
  /** Whether it is as its spec asks. */
  readonly status: WorkloadStatus;
  /** Why it is not AVAILABLE, for a person. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** Unique over space and time. */
  readonly uid: Scalars['ID']['output'];
  /** Whether the viewer may do this to it; null when that cannot be found out. One review a question. */
  readonly viewerCan?: Maybe<Scalars['Boolean']['output']>;
  /** The whole object as it is now, without secrets. Read from the cluster: one call an object, however much of it an operation asks for. */
  readonly yaml?: Maybe<Scalars['String']['output']>;
};


/** What runs pods: one interface over the kinds of `apps` and `batch`. */
export type WorkloadeventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What runs pods: one interface over the kinds of `apps` and `batch`. */
export type WorkloadpodsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What runs pods: one interface over the kinds of `apps` and `batch`. */
export type WorkloadviewerCanArgs = {
  verb: Verb;
};

/** What happened to one workload. */
export type WorkloadChange = {
  readonly __typename?: 'WorkloadChange';
  /** Whose id does not change with what happens to it. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly type: ChangeType;
  /** The workload as it is now; null when it is gone. */
  readonly workload?: Maybe<Workload>;
};

/** A page of workloads over the fleet, or of one cluster. */
export type WorkloadConnection = {
  readonly __typename?: 'WorkloadConnection';
  /** The workloads with their cursors. */
  readonly edges: ReadonlyArray<WorkloadEdge>;
  /** Whether the list was once whole in every engaged cluster. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** The workloads. */
  readonly nodes: ReadonlyArray<Workload>;
  /** What each cluster gave. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Given to the subscription of the same kind and filter as `after`, continues this answer. */
  readonly streamCursor: Scalars['String']['output'];
  /** How many are known. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One of the workloads and its cursor. */
export type WorkloadEdge = {
  readonly __typename?: 'WorkloadEdge';
  /** Its position. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Workload;
};

/** Which workloads. Everything given must hold. Without `kinds`, ReplicaSets of Deployments and Jobs of CronJobs are left out. */
export type WorkloadFilter = {
  /** Names, aliases or ids. */
  readonly clusters?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<WorkloadKind>>;
  /** A Kubernetes label selector. */
  readonly labelSelector?: InputMaybe<Scalars['String']['input']>;
  /** In one of these namespaces. */
  readonly namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Part of the name, whatever its case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** A kind of workload. */
export type WorkloadKind =
  /** batch/v1 CronJob. */
  | 'CRON_JOB'
  /** apps/v1 DaemonSet. */
  | 'DAEMON_SET'
  /** apps/v1 Deployment. */
  | 'DEPLOYMENT'
  /** batch/v1 Job. */
  | 'JOB'
  /** apps/v1 ReplicaSet. */
  | 'REPLICA_SET'
  /** apps/v1 StatefulSet. */
  | 'STATEFUL_SET';

/** Whether a workload is as its spec asks. */
export type WorkloadStatus =
  /** All that it asks for is there. */
  | 'AVAILABLE'
  /** It has done its work. */
  | 'COMPLETED'
  /** It has less than it asks for. */
  | 'DEGRADED'
  /** It has given up. */
  | 'FAILED'
  /** On its way there. */
  | 'PROGRESSING'
  /** It was told to stand still, or asks for nothing. */
  | 'SUSPENDED'
  /** Not told. */
  | 'UNKNOWN';

/** One message of a live view: a part of the snapshot, or the changes of one tick. */
export type WorkloadUpdate = {
  readonly __typename?: 'WorkloadUpdate';
  /** When the message was made. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened to which workload. */
  readonly changes: ReadonlyArray<WorkloadChange>;
  /** How far the reader has come: given as `after` to the same subscription it goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** True once the rows of every reachable cluster have been sent. */
  readonly isSynced: Scalars['Boolean']['output'];
  /** How many changes are not told by themselves, as a later one of the same workload stands for them. */
  readonly merged: Scalars['Int']['output'];
  /** Of all clusters in the first message, then of those that changed. */
  readonly outcomes: ReadonlyArray<ClusterOutcome>;
  /** What sort of message. */
  readonly phase: StreamPhase;
  /** Ids of clusters whose rows the client must drop; their present rows, if any, follow as ADDED. In the first message the rows of clusters that `outcomes` does not name are to be dropped, too. */
  readonly resync: ReadonlyArray<Scalars['ID']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptFederationMemberInput: AcceptFederationMemberInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AcceptFederationMemberPayload: ResolverTypeWrapper<Omit<AcceptFederationMemberPayload, 'errors' | 'federationMember'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, federationMember?: Maybe<ResolversTypes['FederationMember']> }>;
  Annotation: ResolverTypeWrapper<Annotation>;
  ApiResource: ResolverTypeWrapper<ApiResourceMapper>;
  ApiResourceConnection: ResolverTypeWrapper<Omit<ApiResourceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ApiResourceEdge']>, nodes: ReadonlyArray<ResolversTypes['ApiResource']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ApiResourceEdge: ResolverTypeWrapper<Omit<ApiResourceEdge, 'node'> & { node: ResolversTypes['ApiResource'] }>;
  ApplyAction: ResolverTypeWrapper<'CREATED' | 'UPDATED' | 'UNCHANGED' | 'FAILED' | 'SKIPPED'>;
  ApplyError: ResolverTypeWrapper<ApplyError>;
  ApplyManifestInput: ApplyManifestInput;
  ApplyManifestPayload: ResolverTypeWrapper<Omit<ApplyManifestPayload, 'errors' | 'results'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, results: ReadonlyArray<ResolversTypes['ApplyResult']> }>;
  ApplyResult: ResolverTypeWrapper<ApplyResultMapper>;
  Autoscaler: ResolverTypeWrapper<AutoscalerMapper>;
  AutoscalerBehavior: ResolverTypeWrapper<AutoscalerBehavior>;
  AutoscalerChange: ResolverTypeWrapper<Omit<AutoscalerChange, 'autoscaler' | 'type'> & { autoscaler?: Maybe<ResolversTypes['Autoscaler']>, type: ResolversTypes['ChangeType'] }>;
  AutoscalerConnection: ResolverTypeWrapper<Omit<AutoscalerConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['AutoscalerEdge']>, nodes: ReadonlyArray<ResolversTypes['Autoscaler']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  AutoscalerEdge: ResolverTypeWrapper<Omit<AutoscalerEdge, 'node'> & { node: ResolversTypes['Autoscaler'] }>;
  AutoscalerFilter: AutoscalerFilter;
  AutoscalerKind: ResolverTypeWrapper<'CLUSTER_AUTOSCALER' | 'KARPENTER' | 'HPA' | 'VPA' | 'KEDA' | 'KNATIVE' | 'CAPACITY_BUFFER' | 'NODE_LIFECYCLE' | 'CLOUD_CONTROLLER' | 'WORKLOAD' | 'KARMADA' | 'CLUSTER_API' | 'OTHER'>;
  AutoscalerMetric: ResolverTypeWrapper<AutoscalerMetric>;
  AutoscalerRule: ResolverTypeWrapper<AutoscalerRule>;
  AutoscalerScalingPolicy: ResolverTypeWrapper<AutoscalerScalingPolicy>;
  AutoscalerScalingRules: ResolverTypeWrapper<AutoscalerScalingRules>;
  AutoscalerStatus: ResolverTypeWrapper<'ACTIVE' | 'IDLE' | 'LIMITED' | 'PAUSED' | 'DISABLED' | 'FAILING' | 'UNKNOWN'>;
  AutoscalerTrigger: ResolverTypeWrapper<AutoscalerTrigger>;
  AutoscalerUpdate: ResolverTypeWrapper<AutoscalerUpdateMapper>;
  CancelOperationInput: CancelOperationInput;
  CancelOperationPayload: ResolverTypeWrapper<Omit<CancelOperationPayload, 'errors' | 'operation'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, operation?: Maybe<ResolversTypes['Operation']> }>;
  CapacityGround: ResolverTypeWrapper<'PROVIDER' | 'ZONE' | 'INSTANCE_TYPE' | 'CAPACITY_TYPE'>;
  CapacityGroup: ResolverTypeWrapper<CapacityGroup>;
  CapacityType: ResolverTypeWrapper<'ON_DEMAND' | 'SPOT' | 'RESERVED' | 'UNKNOWN'>;
  ChangePlacementInput: ChangePlacementInput;
  ChangePlacementPayload: ResolverTypeWrapper<Omit<ChangePlacementPayload, 'errors' | 'placement'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, placement?: Maybe<ResolversTypes['Placement']> }>;
  ChangeType: ResolverTypeWrapper<'ADDED' | 'MODIFIED' | 'DELETED'>;
  ClaimSandboxInput: ClaimSandboxInput;
  ClaimSandboxPayload: ResolverTypeWrapper<Omit<ClaimSandboxPayload, 'claim' | 'errors' | 'operation' | 'sandbox'> & { claim?: Maybe<ResolversTypes['ObjectReference']>, errors: ReadonlyArray<ResolversTypes['UserError']>, operation?: Maybe<ResolversTypes['Operation']>, sandbox?: Maybe<ResolversTypes['Sandbox']> }>;
  CloudFleet: ResolverTypeWrapper<CloudFleetMapper>;
  Cluster: ResolverTypeWrapper<ClusterMapper>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ClusterAccess: ResolverTypeWrapper<Omit<ClusterAccess, 'path' | 'state'> & { path: ResolversTypes['ClusterAccessPath'], state: ResolversTypes['ClusterAccessState'] }>;
  ClusterAccessPath: ResolverTypeWrapper<'ENTRY' | 'HUB_PROXY' | 'HUB_SECRET' | 'HUB_ISSUED' | 'CLUSTER_PROFILE'>;
  ClusterAccessState: ResolverTypeWrapper<'USED' | 'CONNECTING' | 'SPARE' | 'FAILED' | 'NOT_ENGAGED'>;
  ClusterAlias: ResolverTypeWrapper<Omit<ClusterAlias, 'federation'> & { federation?: Maybe<ResolversTypes['Federation']> }>;
  ClusterAutoscaler: ResolverTypeWrapper<ClusterAutoscalerMapper>;
  ClusterChange: ResolverTypeWrapper<Omit<ClusterChange, 'cluster' | 'type'> & { cluster?: Maybe<ResolversTypes['Cluster']>, type: ResolversTypes['ChangeType'] }>;
  ClusterConnection: ResolverTypeWrapper<Omit<ClusterConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ClusterEdge']>, nodes: ReadonlyArray<ResolversTypes['Cluster']> }>;
  ClusterEdge: ResolverTypeWrapper<Omit<ClusterEdge, 'node'> & { node: ResolversTypes['Cluster'] }>;
  ClusterError: ResolverTypeWrapper<ClusterError>;
  ClusterFilter: ClusterFilter;
  ClusterHealth: ResolverTypeWrapper<'HEALTHY' | 'DEGRADED' | 'UNHEALTHY' | 'UNREACHABLE' | 'PROVISIONING' | 'HIBERNATED' | 'DELETING' | 'UNKNOWN'>;
  ClusterHealthCount: ResolverTypeWrapper<Omit<ClusterHealthCount, 'health'> & { health: ResolversTypes['ClusterHealth'] }>;
  ClusterKind: ResolverTypeWrapper<'PHYSICAL' | 'MANAGED' | 'HOSTED_CONTROL_PLANE' | 'VIRTUAL' | 'SEED' | 'HUB'>;
  ClusterNode: ResolverTypeWrapper<ClusterNodeMapper>;
  ClusterNodeChange: ResolverTypeWrapper<Omit<ClusterNodeChange, 'clusterNode' | 'type'> & { clusterNode?: Maybe<ResolversTypes['ClusterNode']>, type: ResolversTypes['ChangeType'] }>;
  ClusterNodeConnection: ResolverTypeWrapper<Omit<ClusterNodeConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['ClusterNodeEdge']>, nodes: ReadonlyArray<ResolversTypes['ClusterNode']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  ClusterNodeEdge: ResolverTypeWrapper<Omit<ClusterNodeEdge, 'node'> & { node: ResolversTypes['ClusterNode'] }>;
  ClusterNodeFilter: ClusterNodeFilter;
  ClusterNodeOrder: ClusterNodeOrder;
  ClusterNodeOrderField: ResolverTypeWrapper<'NAME' | 'CLUSTER' | 'CREATED_AT' | 'STATUS' | 'CPU_CAPACITY' | 'MEMORY_CAPACITY'>;
  ClusterNodeScaling: ResolverTypeWrapper<ClusterNodeScalingMapper>;
  ClusterNodeScalingVerdict: ResolverTypeWrapper<'BEING_REMOVED' | 'PROTECTED' | 'BLOCKED' | 'CANDIDATE' | 'NEEDED' | 'NOT_AUTOSCALED'>;
  ClusterNodeStatus: ResolverTypeWrapper<'READY' | 'NOT_READY' | 'TERMINATING' | 'UNKNOWN'>;
  ClusterNodeUpdate: ResolverTypeWrapper<ClusterNodeUpdateMapper>;
  ClusterOrder: ClusterOrder;
  ClusterOrderField: ResolverTypeWrapper<'NAME' | 'STATE' | 'PROVIDER' | 'REGION' | 'VERSION' | 'NODES' | 'HEALTH'>;
  ClusterOutcome: ResolverTypeWrapper<ClusterOutcomeMapper>;
  ClusterProperty: ResolverTypeWrapper<ClusterProperty>;
  ClusterProviderCount: ResolverTypeWrapper<Omit<ClusterProviderCount, 'provider'> & { provider: ResolversTypes['InfraProvider'] }>;
  ClusterRegionCount: ResolverTypeWrapper<ClusterRegionCount>;
  ClusterSource: ResolverTypeWrapper<Omit<ClusterSource, 'hubType' | 'kind'> & { hubType?: Maybe<ResolversTypes['HubType']>, kind: ResolversTypes['ClusterSourceKind'] }>;
  ClusterSourceKind: ResolverTypeWrapper<'KUBECONFIG' | 'IN_CLUSTER' | 'EMBEDDED' | 'HUB' | 'CLOUD'>;
  ClusterState: ResolverTypeWrapper<'KNOWN' | 'CONNECTING' | 'LISTING' | 'LIVE' | 'STALE' | 'DOWN'>;
  ClusterStateCount: ResolverTypeWrapper<Omit<ClusterStateCount, 'state'> & { state: ResolversTypes['ClusterState'] }>;
  ClusterUpdate: ResolverTypeWrapper<ClusterUpdateMapper>;
  Condition: ResolverTypeWrapper<Omit<Condition, 'status'> & { status: ResolversTypes['Tri'] }>;
  ConfidentialTech: ResolverTypeWrapper<'NONE' | 'SEV' | 'SEV_SNP' | 'TDX' | 'SE' | 'UNKNOWN'>;
  Container: ResolverTypeWrapper<Omit<Container, 'state'> & { state: ResolversTypes['ContainerState'] }>;
  ContainerBoundsInput: ContainerBoundsInput;
  ContainerLog: ResolverTypeWrapper<ContainerLogMapper>;
  ContainerRecommendation: ResolverTypeWrapper<ContainerRecommendation>;
  ContainerRuntime: ResolverTypeWrapper<ContainerRuntime>;
  ContainerState: ResolverTypeWrapper<'WAITING' | 'RUNNING' | 'TERMINATED' | 'UNKNOWN'>;
  CordonClusterNodeInput: CordonClusterNodeInput;
  CordonClusterNodePayload: ResolverTypeWrapper<Omit<CordonClusterNodePayload, 'clusterNode' | 'errors'> & { clusterNode?: Maybe<ResolversTypes['ClusterNode']>, errors: ReadonlyArray<ResolversTypes['UserError']> }>;
  CordonFederationMemberInput: CordonFederationMemberInput;
  CordonFederationMemberPayload: ResolverTypeWrapper<Omit<CordonFederationMemberPayload, 'errors' | 'federationMember'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, federationMember?: Maybe<ResolversTypes['FederationMember']> }>;
  CreateFunctionInput: CreateFunctionInput;
  CronFederatedHPA: ResolverTypeWrapper<CronFederatedHPAMapper>;
  CronJob: ResolverTypeWrapper<CronJobMapper>;
  DaemonSet: ResolverTypeWrapper<DaemonSetMapper>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteFunctionInput: DeleteFunctionInput;
  DeleteFunctionPayload: ResolverTypeWrapper<Omit<DeleteFunctionPayload, 'errors'> & { errors: ReadonlyArray<ResolversTypes['UserError']> }>;
  DeleteObjectInput: DeleteObjectInput;
  DeleteObjectPayload: ResolverTypeWrapper<Omit<DeleteObjectPayload, 'errors' | 'object'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, object?: Maybe<ResolversTypes['KubernetesObject']> }>;
  DeleteSandboxInput: DeleteSandboxInput;
  DeleteSandboxPayload: ResolverTypeWrapper<Omit<DeleteSandboxPayload, 'errors'> & { errors: ReadonlyArray<ResolversTypes['UserError']> }>;
  DeployFunctionInput: DeployFunctionInput;
  DeployFunctionPayload: ResolverTypeWrapper<Omit<DeployFunctionPayload, 'errors' | 'function'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, function?: Maybe<ResolversTypes['Function']> }>;
  Deployment: ResolverTypeWrapper<DeploymentMapper>;
  DrainClusterNodeInput: DrainClusterNodeInput;
  DrainClusterNodePayload: ResolverTypeWrapper<Omit<DrainClusterNodePayload, 'errors' | 'operation'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, operation?: Maybe<ResolversTypes['Operation']> }>;
  Event: ResolverTypeWrapper<EventMapper>;
  EventConnection: ResolverTypeWrapper<Omit<EventConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['EventEdge']>, nodes: ReadonlyArray<ResolversTypes['Event']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  EventFilter: EventFilter;
  EventType: ResolverTypeWrapper<'NORMAL' | 'WARNING' | 'UNKNOWN'>;
  ExtendSandboxInput: ExtendSandboxInput;
  ExtendSandboxPayload: ResolverTypeWrapper<Omit<ExtendSandboxPayload, 'errors' | 'sandbox'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, sandbox?: Maybe<ResolversTypes['Sandbox']> }>;
  FederatedHPA: ResolverTypeWrapper<FederatedHPAMapper>;
  Federation: ResolverTypeWrapper<FederationMapper>;
  FederationCapability: ResolverTypeWrapper<'CORDON' | 'ACCEPT' | 'UNJOIN' | 'HIBERNATE' | 'SET_NODE_GROUP_BOUNDS' | 'CHANGE_PLACEMENT'>;
  FederationConnection: ResolverTypeWrapper<Omit<FederationConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['FederationEdge']>, nodes: ReadonlyArray<ResolversTypes['Federation']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  FederationEdge: ResolverTypeWrapper<Omit<FederationEdge, 'node'> & { node: ResolversTypes['Federation'] }>;
  FederationFilter: FederationFilter;
  FederationMember: ResolverTypeWrapper<FederationMemberMapper>;
  FederationMemberChange: ResolverTypeWrapper<Omit<FederationMemberChange, 'federationMember' | 'type'> & { federationMember?: Maybe<ResolversTypes['FederationMember']>, type: ResolversTypes['ChangeType'] }>;
  FederationMemberConnection: ResolverTypeWrapper<Omit<FederationMemberConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['FederationMemberEdge']>, nodes: ReadonlyArray<ResolversTypes['FederationMember']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  FederationMemberEdge: ResolverTypeWrapper<Omit<FederationMemberEdge, 'node'> & { node: ResolversTypes['FederationMember'] }>;
  FederationMemberFilter: FederationMemberFilter;
  FederationMemberUpdate: ResolverTypeWrapper<FederationMemberUpdateMapper>;
  FieldConflict: ResolverTypeWrapper<FieldConflict>;
  Fleet: ResolverTypeWrapper<FleetMapper>;
  FleetCapacity: ResolverTypeWrapper<FleetCapacityMapper>;
  Function: ResolverTypeWrapper<FunctionMapper>;
  FunctionCapability: ResolverTypeWrapper<'DEPLOY' | 'SET_SCALE_BOUNDS' | 'SET_REPLICAS' | 'SPLIT_TRAFFIC' | 'DELETE'>;
  FunctionChange: ResolverTypeWrapper<Omit<FunctionChange, 'function' | 'type'> & { function?: Maybe<ResolversTypes['Function']>, type: ResolversTypes['ChangeType'] }>;
  FunctionConnection: ResolverTypeWrapper<Omit<FunctionConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['FunctionEdge']>, nodes: ReadonlyArray<ResolversTypes['Function']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  FunctionEdge: ResolverTypeWrapper<Omit<FunctionEdge, 'node'> & { node: ResolversTypes['Function'] }>;
  FunctionFilter: FunctionFilter;
  FunctionOrder: FunctionOrder;
  FunctionOrderField: ResolverTypeWrapper<'NAME' | 'CREATED_AT' | 'PHASE' | 'READY_REPLICAS'>;
  FunctionPhase: ResolverTypeWrapper<'PENDING' | 'BUILDING' | 'DEPLOYING' | 'READY' | 'SCALED_TO_ZERO' | 'ACTIVATING' | 'DEGRADED' | 'FAILED' | 'DISABLED' | 'TERMINATING' | 'UNKNOWN'>;
  FunctionProvider: ResolverTypeWrapper<'KNATIVE' | 'OPENFAAS' | 'FISSION' | 'KUBELESS' | 'OPENFUNCTION' | 'KYMA' | 'NUCLIO' | 'KEDA_HTTP' | 'SPINKUBE' | 'FUNC_RAW' | 'CLOUD_RUN' | 'CLOUD_FUNCTIONS' | 'AWS_LAMBDA' | 'AZURE_FUNCTIONS' | 'UNKNOWN'>;
  FunctionRevision: ResolverTypeWrapper<FunctionRevision>;
  FunctionRevisionConnection: ResolverTypeWrapper<FunctionRevisionConnection>;
  FunctionRevisionEdge: ResolverTypeWrapper<FunctionRevisionEdge>;
  FunctionRollout: ResolverTypeWrapper<FunctionRollout>;
  FunctionRuntime: ResolverTypeWrapper<'GO' | 'NODEJS' | 'TYPESCRIPT' | 'PYTHON' | 'JAVA' | 'QUARKUS' | 'SPRINGBOOT' | 'DOTNET' | 'RUBY' | 'RUST' | 'PHP' | 'BALLERINA' | 'SHELL' | 'WASM' | 'CONTAINER' | 'UNKNOWN'>;
  FunctionScale: ResolverTypeWrapper<FunctionScale>;
  FunctionTraffic: ResolverTypeWrapper<FunctionTraffic>;
  FunctionTrafficInput: FunctionTrafficInput;
  FunctionTrigger: ResolverTypeWrapper<Omit<FunctionTrigger, 'kind'> & { kind: ResolversTypes['FunctionTriggerKind'] }>;
  FunctionTriggerKind: ResolverTypeWrapper<'HTTP' | 'CRON' | 'BROKER' | 'CHANNEL' | 'MESSAGE_QUEUE' | 'K8S_WATCH' | 'DOMAIN' | 'OTHER'>;
  FunctionUpdate: ResolverTypeWrapper<FunctionUpdateMapper>;
  HibernateClusterInput: HibernateClusterInput;
  HibernateClusterPayload: ResolverTypeWrapper<Omit<HibernateClusterPayload, 'cluster' | 'errors'> & { cluster?: Maybe<ResolversTypes['Cluster']>, errors: ReadonlyArray<ResolversTypes['UserError']> }>;
  HorizontalPodAutoscaler: ResolverTypeWrapper<HorizontalPodAutoscalerMapper>;
  HubType: ResolverTypeWrapper<'KUBEFED' | 'KARMADA' | 'OCM' | 'GARDENER' | 'CLUSTER_API' | 'CLUSTER_INVENTORY' | 'RANCHER' | 'RANCHER_FLEET' | 'GKE_HUB' | 'EKS' | 'AKS_FLEET' | 'KUBEFLEET' | 'CLUSTERPEDIA' | 'VCLUSTER' | 'KCP'>;
  Hypervisor: ResolverTypeWrapper<'QEMU' | 'CLOUD_HYPERVISOR' | 'FIRECRACKER' | 'DRAGONBALL' | 'STRATOVIRT' | 'OPENVMM' | 'REMOTE' | 'KVM' | 'UNKNOWN'>;
  InfraProvider: ResolverTypeWrapper<'AWS' | 'AWS_OUTPOSTS' | 'AZURE' | 'AZURE_STACK_HUB' | 'AZURE_LOCAL' | 'GCP' | 'ANTHOS_BARE_METAL' | 'ANTHOS_VMWARE' | 'VSPHERE' | 'OPENSTACK' | 'BARE_METAL' | 'LOCAL' | 'OTHER' | 'UNKNOWN'>;
  Isolation: ResolverTypeWrapper<'NONE' | 'GVISOR' | 'KATA' | 'FIRECRACKER' | 'WASM' | 'VM' | 'UNKNOWN'>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Job: ResolverTypeWrapper<JobMapper>;
  Karpenter: ResolverTypeWrapper<KarpenterMapper>;
  KnativeAutoscalerClass: ResolverTypeWrapper<'KPA' | 'HPA' | 'OTHER'>;
  KnativePodAutoscaler: ResolverTypeWrapper<KnativePodAutoscalerMapper>;
  KubernetesObject: ResolverTypeWrapper<KubernetesObjectMapper>;
  Label: ResolverTypeWrapper<Label>;
  LaunchType: ResolverTypeWrapper<'COLD' | 'WARM'>;
  ListState: ResolverTypeWrapper<'KNOWN' | 'CONNECTING' | 'LISTING' | 'LIVE' | 'STALE' | 'DOWN' | 'ABSENT' | 'FORBIDDEN'>;
  LogLine: ResolverTypeWrapper<LogLine>;
  Long: ResolverTypeWrapper<Scalars['Long']['output']>;
  ManifestReference: ResolverTypeWrapper<ManifestReference>;
  MemberProperty: ResolverTypeWrapper<MemberProperty>;
  MemberSet: ResolverTypeWrapper<MemberSetMapper>;
  MemberTaint: ResolverTypeWrapper<Omit<MemberTaint, 'effect'> & { effect: ResolversTypes['MemberTaintEffect'] }>;
  MemberTaintEffect: ResolverTypeWrapper<'NO_SCHEDULE' | 'PREFER_NO_SCHEDULE' | 'NO_EXECUTE' | 'NO_SELECT' | 'PREFER_NO_SELECT' | 'NO_SELECT_IF_NEW' | 'UNKNOWN'>;
  MemberWorkload: ResolverTypeWrapper<MemberWorkloadMapper>;
  MemberWorkloadState: ResolverTypeWrapper<'PENDING' | 'APPLYING' | 'APPLIED' | 'OUT_OF_SYNC' | 'DRIFTED' | 'FAILED' | 'REMOVING' | 'SUSPENDED' | 'UNKNOWN'>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Namespace: ResolverTypeWrapper<NamespaceMapper>;
  NamespaceConnection: ResolverTypeWrapper<Omit<NamespaceConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['NamespaceEdge']>, nodes: ReadonlyArray<ResolversTypes['Namespace']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  NamespaceEdge: ResolverTypeWrapper<Omit<NamespaceEdge, 'node'> & { node: ResolversTypes['Namespace'] }>;
  NamespacePhase: ResolverTypeWrapper<'ACTIVE' | 'TERMINATING' | 'UNKNOWN'>;
  Node: ResolverTypeWrapper<NodeMapper>;
  NodeAddress: ResolverTypeWrapper<NodeAddress>;
  NodeCount: ResolverTypeWrapper<NodeCount>;
  NodeGroup: ResolverTypeWrapper<NodeGroupMapper>;
  NodeGroupChange: ResolverTypeWrapper<Omit<NodeGroupChange, 'nodeGroup' | 'type'> & { nodeGroup?: Maybe<ResolversTypes['NodeGroup']>, type: ResolversTypes['ChangeType'] }>;
  NodeGroupConnection: ResolverTypeWrapper<Omit<NodeGroupConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['NodeGroupEdge']>, nodes: ReadonlyArray<ResolversTypes['NodeGroup']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  NodeGroupDisruption: ResolverTypeWrapper<NodeGroupDisruption>;
  NodeGroupDisruptionBudget: ResolverTypeWrapper<NodeGroupDisruptionBudget>;
  NodeGroupEdge: ResolverTypeWrapper<Omit<NodeGroupEdge, 'node'> & { node: ResolversTypes['NodeGroup'] }>;
  NodeGroupFilter: NodeGroupFilter;
  NodeGroupHealth: ResolverTypeWrapper<'HEALTHY' | 'DEGRADED' | 'UNHEALTHY' | 'UNKNOWN'>;
  NodeGroupLimits: ResolverTypeWrapper<NodeGroupLimits>;
  NodeGroupLimitsInput: NodeGroupLimitsInput;
  NodeGroupProvider: ResolverTypeWrapper<'KARPENTER' | 'CLUSTER_AUTOSCALER' | 'CLUSTER_API' | 'GARDENER' | 'RANCHER' | 'NODE_LABELS'>;
  NodeGroupScaleDown: ResolverTypeWrapper<Omit<NodeGroupScaleDown, 'status'> & { status: ResolversTypes['NodeGroupScaleDownStatus'] }>;
  NodeGroupScaleDownStatus: ResolverTypeWrapper<'IDLE' | 'CANDIDATES' | 'IN_PROGRESS' | 'UNKNOWN'>;
  NodeGroupScaleUp: ResolverTypeWrapper<Omit<NodeGroupScaleUp, 'status'> & { status: ResolversTypes['NodeGroupScaleUpStatus'] }>;
  NodeGroupScaleUpStatus: ResolverTypeWrapper<'IDLE' | 'IN_PROGRESS' | 'LIMITED' | 'BACKING_OFF' | 'BLOCKED' | 'UNKNOWN'>;
  NodeGroupUpdate: ResolverTypeWrapper<NodeGroupUpdateMapper>;
  ObjectChange: ResolverTypeWrapper<Omit<ObjectChange, 'object' | 'type'> & { object?: Maybe<ResolversTypes['KubernetesObject']>, type: ResolversTypes['ChangeType'] }>;
  ObjectConnection: ResolverTypeWrapper<Omit<ObjectConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['ObjectEdge']>, nodes: ReadonlyArray<ResolversTypes['KubernetesObject']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  ObjectEdge: ResolverTypeWrapper<Omit<ObjectEdge, 'node'> & { node: ResolversTypes['KubernetesObject'] }>;
  ObjectFilter: ObjectFilter;
  ObjectRefInput: ObjectRefInput;
  ObjectReference: ResolverTypeWrapper<ObjectReferenceMapper>;
  ObjectUpdate: ResolverTypeWrapper<ObjectUpdateMapper>;
  Operation: ResolverTypeWrapper<OperationMapper>;
  OperationKind: ResolverTypeWrapper<'DRAIN_CLUSTER_NODE' | 'CLAIM_SANDBOX' | 'UNJOIN_FEDERATION_MEMBER'>;
  OperationProgress: ResolverTypeWrapper<OperationProgress>;
  OperationState: ResolverTypeWrapper<'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED' | 'INTERRUPTED'>;
  OperationStep: ResolverTypeWrapper<Omit<OperationStep, 'state'> & { state: ResolversTypes['OperationStepState'] }>;
  OperationStepState: ResolverTypeWrapper<'PENDING' | 'RUNNING' | 'SUCCEEDED' | 'SKIPPED' | 'FAILED'>;
  OperationSubject: ResolverTypeWrapper<OperationSubject>;
  OrderDirection: ResolverTypeWrapper<'ASC' | 'DESC'>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PauseAutoscalerInput: PauseAutoscalerInput;
  PauseAutoscalerPayload: ResolverTypeWrapper<Omit<PauseAutoscalerPayload, 'autoscaler' | 'errors'> & { autoscaler?: Maybe<ResolversTypes['Autoscaler']>, errors: ReadonlyArray<ResolversTypes['UserError']> }>;
  PauseSandboxInput: PauseSandboxInput;
  PauseSandboxPayload: ResolverTypeWrapper<Omit<PauseSandboxPayload, 'errors' | 'sandbox'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, sandbox?: Maybe<ResolversTypes['Sandbox']> }>;
  Placement: ResolverTypeWrapper<PlacementMapper>;
  PlacementChange: ResolverTypeWrapper<Omit<PlacementChange, 'placement' | 'type'> & { placement?: Maybe<ResolversTypes['Placement']>, type: ResolversTypes['ChangeType'] }>;
  PlacementConnection: ResolverTypeWrapper<Omit<PlacementConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['PlacementEdge']>, nodes: ReadonlyArray<ResolversTypes['Placement']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  PlacementDecision: ResolverTypeWrapper<PlacementDecisionMapper>;
  PlacementEdge: ResolverTypeWrapper<Omit<PlacementEdge, 'node'> & { node: ResolversTypes['Placement'] }>;
  PlacementFilter: PlacementFilter;
  PlacementStrategy: ResolverTypeWrapper<'ALL' | 'NAMED' | 'SELECTED' | 'COUNTED' | 'MIXED' | 'NONE' | 'UNKNOWN'>;
  PlacementUpdate: ResolverTypeWrapper<PlacementUpdateMapper>;
  Pod: ResolverTypeWrapper<PodMapper>;
  PodChange: ResolverTypeWrapper<Omit<PodChange, 'pod' | 'type'> & { pod?: Maybe<ResolversTypes['Pod']>, type: ResolversTypes['ChangeType'] }>;
  PodConnection: ResolverTypeWrapper<Omit<PodConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['PodEdge']>, nodes: ReadonlyArray<ResolversTypes['Pod']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  PodEdge: ResolverTypeWrapper<Omit<PodEdge, 'node'> & { node: ResolversTypes['Pod'] }>;
  PodFilter: PodFilter;
  PodLogLines: ResolverTypeWrapper<PodLogLines>;
  PodLogsInput: PodLogsInput;
  PodOrder: PodOrder;
  PodOrderField: ResolverTypeWrapper<'NAME' | 'CREATED_AT' | 'RESTARTS' | 'CPU_REQUESTED' | 'MEMORY_REQUESTED'>;
  PodPhase: ResolverTypeWrapper<'PENDING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'UNKNOWN'>;
  PodScaling: ResolverTypeWrapper<PodScalingMapper>;
  PodScalingVerdict: ResolverTypeWrapper<'BEING_PROVISIONED' | 'WAITS_FOR_NODE' | 'NO_GROUP_FITS' | 'AT_MAXIMUM' | 'BACKING_OFF' | 'PROVISIONING_FAILED' | 'AUTOSCALER_ABSENT' | 'AUTOSCALER_UNHEALTHY' | 'UNKNOWN'>;
  PodUpdate: ResolverTypeWrapper<PodUpdateMapper>;
  PropagatedHealth: ResolverTypeWrapper<'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN'>;
  PropagatedObject: ResolverTypeWrapper<PropagatedObject>;
  PropagatedWorkload: ResolverTypeWrapper<Omit<PropagatedWorkload, 'fullyApplied' | 'members' | 'scheduled'> & { fullyApplied: ResolversTypes['Tri'], members: ReadonlyArray<ResolversTypes['MemberWorkload']>, scheduled: ResolversTypes['Tri'] }>;
  PropagatedWorkloadConnection: ResolverTypeWrapper<Omit<PropagatedWorkloadConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PropagatedWorkloadEdge']>, nodes: ReadonlyArray<ResolversTypes['PropagatedWorkload']> }>;
  PropagatedWorkloadEdge: ResolverTypeWrapper<Omit<PropagatedWorkloadEdge, 'node'> & { node: ResolversTypes['PropagatedWorkload'] }>;
  PropagationPolicy: ResolverTypeWrapper<'BACKGROUND' | 'FOREGROUND' | 'ORPHAN'>;
  ProviderOutcome: ResolverTypeWrapper<Omit<ProviderOutcome, 'state'> & { state: ResolversTypes['ProviderState'] }>;
  ProviderState: ResolverTypeWrapper<'ABSENT' | 'FORBIDDEN' | 'LISTING' | 'LIVE' | 'STALE' | 'DOWN'>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecommendedResources: ResolverTypeWrapper<RecommendedResources>;
  ReplicaSet: ResolverTypeWrapper<ReplicaSetMapper>;
  ResourceInput: ResourceInput;
  ResourceShares: ResolverTypeWrapper<ResourceShares>;
  ResourceTotals: ResolverTypeWrapper<ResourceTotals>;
  ResourceUsage: ResolverTypeWrapper<ResourceUsage>;
  RestartWorkloadInput: RestartWorkloadInput;
  RestartWorkloadPayload: ResolverTypeWrapper<Omit<RestartWorkloadPayload, 'errors' | 'workload'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, workload?: Maybe<ResolversTypes['Workload']> }>;
  ResumeSandboxInput: ResumeSandboxInput;
  ResumeSandboxPayload: ResolverTypeWrapper<Omit<ResumeSandboxPayload, 'errors' | 'sandbox'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, sandbox?: Maybe<ResolversTypes['Sandbox']> }>;
  RuntimeClass: ResolverTypeWrapper<RuntimeClassMapper>;
  RuntimeClassFilter: RuntimeClassFilter;
  Sandbox: ResolverTypeWrapper<SandboxMapper>;
  SandboxCapability: ResolverTypeWrapper<'PAUSE' | 'RESUME' | 'EXTEND_SHUTDOWN' | 'DELETE'>;
  SandboxChange: ResolverTypeWrapper<Omit<SandboxChange, 'sandbox' | 'type'> & { sandbox?: Maybe<ResolversTypes['Sandbox']>, type: ResolversTypes['ChangeType'] }>;
  SandboxConnection: ResolverTypeWrapper<Omit<SandboxConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['SandboxEdge']>, nodes: ReadonlyArray<ResolversTypes['Sandbox']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  SandboxEdge: ResolverTypeWrapper<Omit<SandboxEdge, 'node'> & { node: ResolversTypes['Sandbox'] }>;
  SandboxFilter: SandboxFilter;
  SandboxKind: ResolverTypeWrapper<'POD' | 'AGENT_SANDBOX' | 'KRUISE_SANDBOX' | 'VM'>;
  SandboxOrder: SandboxOrder;
  SandboxOrderField: ResolverTypeWrapper<'KIND' | 'NAME' | 'PHASE' | 'CREATED_AT' | 'SHUTDOWN_AT'>;
  SandboxPhase: ResolverTypeWrapper<'PENDING' | 'PROVISIONING' | 'AVAILABLE' | 'RUNNING' | 'PAUSING' | 'PAUSED' | 'RESUMING' | 'SUCCEEDED' | 'FAILED' | 'ERROR' | 'EXPIRED' | 'TERMINATING' | 'UNKNOWN'>;
  SandboxShutdownPolicy: ResolverTypeWrapper<'RETAIN' | 'DELETE' | 'DELETE_FOREGROUND'>;
  SandboxTemplate: ResolverTypeWrapper<SandboxTemplateMapper>;
  SandboxTemplateConnection: ResolverTypeWrapper<Omit<SandboxTemplateConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['SandboxTemplateEdge']>, nodes: ReadonlyArray<ResolversTypes['SandboxTemplate']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  SandboxTemplateEdge: ResolverTypeWrapper<Omit<SandboxTemplateEdge, 'node'> & { node: ResolversTypes['SandboxTemplate'] }>;
  SandboxTemplateFilter: SandboxTemplateFilter;
  SandboxUpdate: ResolverTypeWrapper<SandboxUpdateMapper>;
  SandboxWarmPool: ResolverTypeWrapper<SandboxWarmPoolMapper>;
  SandboxWarmPoolChange: ResolverTypeWrapper<Omit<SandboxWarmPoolChange, 'type' | 'warmPool'> & { type: ResolversTypes['ChangeType'], warmPool?: Maybe<ResolversTypes['SandboxWarmPool']> }>;
  SandboxWarmPoolConnection: ResolverTypeWrapper<Omit<SandboxWarmPoolConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['SandboxWarmPoolEdge']>, nodes: ReadonlyArray<ResolversTypes['SandboxWarmPool']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  SandboxWarmPoolEdge: ResolverTypeWrapper<Omit<SandboxWarmPoolEdge, 'node'> & { node: ResolversTypes['SandboxWarmPool'] }>;
  SandboxWarmPoolFilter: SandboxWarmPoolFilter;
  SandboxWarmPoolOrder: SandboxWarmPoolOrder;
  SandboxWarmPoolOrderField: ResolverTypeWrapper<'KIND' | 'NAME' | 'CREATED_AT' | 'DESIRED' | 'READY'>;
  SandboxWarmPoolUpdate: ResolverTypeWrapper<SandboxWarmPoolUpdateMapper>;
  ScaleSandboxWarmPoolInput: ScaleSandboxWarmPoolInput;
  ScaleSandboxWarmPoolPayload: ResolverTypeWrapper<Omit<ScaleSandboxWarmPoolPayload, 'errors' | 'warmPool'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, warmPool?: Maybe<ResolversTypes['SandboxWarmPool']> }>;
  ScaleWorkloadInput: ScaleWorkloadInput;
  ScaleWorkloadPayload: ResolverTypeWrapper<Omit<ScaleWorkloadPayload, 'errors' | 'workload'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, workload?: Maybe<ResolversTypes['Workload']> }>;
  ScaledJob: ResolverTypeWrapper<ScaledJobMapper>;
  ScaledObject: ResolverTypeWrapper<ScaledObjectMapper>;
  ScalingActivity: ResolverTypeWrapper<ScalingActivityMapper>;
  ScalingActivityConnection: ResolverTypeWrapper<Omit<ScalingActivityConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['ScalingActivityEdge']>, nodes: ReadonlyArray<ResolversTypes['ScalingActivity']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  ScalingActivityEdge: ResolverTypeWrapper<Omit<ScalingActivityEdge, 'node'> & { node: ResolversTypes['ScalingActivity'] }>;
  ScalingActivityFilter: ScalingActivityFilter;
  ScalingActivityState: ResolverTypeWrapper<'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT'>;
  ScalingActivityUpdate: ResolverTypeWrapper<ScalingActivityUpdateMapper>;
  ScalingDirection: ResolverTypeWrapper<'UP' | 'DOWN' | 'NONE'>;
  ScalingEvent: ResolverTypeWrapper<ScalingEventMapper>;
  ScalingEventConnection: ResolverTypeWrapper<Omit<ScalingEventConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['ScalingEventEdge']>, nodes: ReadonlyArray<ResolversTypes['ScalingEvent']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  ScalingEventEdge: ResolverTypeWrapper<Omit<ScalingEventEdge, 'node'> & { node: ResolversTypes['ScalingEvent'] }>;
  ScalingEventFilter: ScalingEventFilter;
  ScalingEventType: ResolverTypeWrapper<'SCALE_UP_TRIGGERED' | 'SCALE_UP_REQUESTED' | 'SCALE_UP_ACCEPTED' | 'SCALE_UP_COMPLETED' | 'SCALE_UP_FAILED' | 'SCALE_UP_TIMED_OUT' | 'SCALE_UP_NOT_POSSIBLE' | 'SCALE_UP_LIMITED' | 'SCALE_UP_BACKOFF_STARTED' | 'SCALE_UP_BACKOFF_ENDED' | 'SCALE_DOWN_CANDIDATE' | 'SCALE_DOWN_TRIGGERED' | 'SCALE_DOWN_DRAINING' | 'SCALE_DOWN_COMPLETED' | 'SCALE_DOWN_FAILED' | 'SCALE_DOWN_BLOCKED' | 'RESCALED' | 'RESCALE_FAILED' | 'SCALED_FROM_ZERO' | 'SCALED_TO_ZERO' | 'RESIZED' | 'RESIZE_SKIPPED' | 'NODE_REGISTERED' | 'NODE_READY' | 'NODE_NOT_READY' | 'NODE_REMOVED' | 'NODE_INTERRUPTED' | 'NODE_REPAIR_BLOCKED' | 'METRICS_UNAVAILABLE' | 'CONFIGURATION_INVALID' | 'PAUSED' | 'RESUMED' | 'FALLBACK_ACTIVATED' | 'FALLBACK_ENDED' | 'AUTOSCALER_UNHEALTHY' | 'AUTOSCALER_RECOVERED' | 'STATE_CHANGED' | 'INFO' | 'UNKNOWN'>;
  ScalingEventUpdate: ResolverTypeWrapper<ScalingEventUpdateMapper>;
  ScalingFailure: ResolverTypeWrapper<ScalingFailure>;
  ScalingGroup: ResolverTypeWrapper<ScalingGroup>;
  ScalingLeg: ResolverTypeWrapper<Omit<ScalingLeg, 'phase'> & { phase: ResolversTypes['ScalingPhase'] }>;
  ScalingPhase: ResolverTypeWrapper<'DECISION' | 'ACCEPTANCE' | 'REGISTRATION' | 'COMPLETION'>;
  ScalingSeverity: ResolverTypeWrapper<'NORMAL' | 'WARNING'>;
  ScalingSubjectFilter: ScalingSubjectFilter;
  ServerlessBackend: ResolverTypeWrapper<'FARGATE' | 'ACI' | 'VIRTUAL_KUBELET'>;
  ServiceExport: ResolverTypeWrapper<ServiceExportMapper>;
  ServiceExportChange: ResolverTypeWrapper<Omit<ServiceExportChange, 'serviceExport' | 'type'> & { serviceExport?: Maybe<ResolversTypes['ServiceExport']>, type: ResolversTypes['ChangeType'] }>;
  ServiceExportConnection: ResolverTypeWrapper<Omit<ServiceExportConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['ServiceExportEdge']>, nodes: ReadonlyArray<ResolversTypes['ServiceExport']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  ServiceExportEdge: ResolverTypeWrapper<Omit<ServiceExportEdge, 'node'> & { node: ResolversTypes['ServiceExport'] }>;
  ServiceExportFilter: ServiceExportFilter;
  ServiceExportUpdate: ResolverTypeWrapper<ServiceExportUpdateMapper>;
  ServiceExporter: ResolverTypeWrapper<ServiceExporterMapper>;
  ServiceImport: ResolverTypeWrapper<ServiceImportMapper>;
  ServiceImportChange: ResolverTypeWrapper<Omit<ServiceImportChange, 'serviceImport' | 'type'> & { serviceImport?: Maybe<ResolversTypes['ServiceImport']>, type: ResolversTypes['ChangeType'] }>;
  ServiceImportConnection: ResolverTypeWrapper<Omit<ServiceImportConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['ServiceImportEdge']>, nodes: ReadonlyArray<ResolversTypes['ServiceImport']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  ServiceImportEdge: ResolverTypeWrapper<Omit<ServiceImportEdge, 'node'> & { node: ResolversTypes['ServiceImport'] }>;
  ServiceImportFilter: ServiceImportFilter;
  ServiceImportPort: ResolverTypeWrapper<ServiceImportPort>;
  ServiceImportType: ResolverTypeWrapper<'CLUSTER_SET_IP' | 'HEADLESS' | 'UNKNOWN'>;
  ServiceImportUpdate: ResolverTypeWrapper<ServiceImportUpdateMapper>;
  SetAutoscalerBoundsInput: SetAutoscalerBoundsInput;
  SetAutoscalerBoundsPayload: ResolverTypeWrapper<Omit<SetAutoscalerBoundsPayload, 'autoscaler' | 'errors'> & { autoscaler?: Maybe<ResolversTypes['Autoscaler']>, errors: ReadonlyArray<ResolversTypes['UserError']> }>;
  SetClusterNodeDisruptionInput: SetClusterNodeDisruptionInput;
  SetClusterNodeDisruptionPayload: ResolverTypeWrapper<Omit<SetClusterNodeDisruptionPayload, 'clusterNode' | 'errors'> & { clusterNode?: Maybe<ResolversTypes['ClusterNode']>, errors: ReadonlyArray<ResolversTypes['UserError']> }>;
  SetFunctionScaleInput: SetFunctionScaleInput;
  SetFunctionScalePayload: ResolverTypeWrapper<Omit<SetFunctionScalePayload, 'errors' | 'function'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, function?: Maybe<ResolversTypes['Function']> }>;
  SetNodeGroupBoundsInput: SetNodeGroupBoundsInput;
  SetNodeGroupBoundsPayload: ResolverTypeWrapper<Omit<SetNodeGroupBoundsPayload, 'errors' | 'nodeGroup'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, nodeGroup?: Maybe<ResolversTypes['NodeGroup']> }>;
  SplitFunctionTrafficInput: SplitFunctionTrafficInput;
  SplitFunctionTrafficPayload: ResolverTypeWrapper<Omit<SplitFunctionTrafficPayload, 'errors' | 'function'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, function?: Maybe<ResolversTypes['Function']> }>;
  StatefulSet: ResolverTypeWrapper<StatefulSetMapper>;
  StreamPhase: ResolverTypeWrapper<'SNAPSHOT' | 'LIVE' | 'RESYNC'>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SyncMode: ResolverTypeWrapper<'PUSH' | 'PULL' | 'NONE'>;
  Taint: ResolverTypeWrapper<Omit<Taint, 'effect'> & { effect: ResolversTypes['TaintEffect'] }>;
  TaintEffect: ResolverTypeWrapper<'NO_SCHEDULE' | 'PREFER_NO_SCHEDULE' | 'NO_EXECUTE' | 'UNKNOWN'>;
  Tri: ResolverTypeWrapper<'TRUE' | 'FALSE' | 'UNKNOWN'>;
  TriggerAuthenticationReference: ResolverTypeWrapper<TriggerAuthenticationReference>;
  UncordonFederationMemberInput: UncordonFederationMemberInput;
  UncordonFederationMemberPayload: ResolverTypeWrapper<Omit<UncordonFederationMemberPayload, 'errors' | 'federationMember'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, federationMember?: Maybe<ResolversTypes['FederationMember']> }>;
  UnjoinFederationMemberInput: UnjoinFederationMemberInput;
  UnjoinFederationMemberPayload: ResolverTypeWrapper<Omit<UnjoinFederationMemberPayload, 'errors' | 'operation'> & { errors: ReadonlyArray<ResolversTypes['UserError']>, operation?: Maybe<ResolversTypes['Operation']> }>;
  UnplacedPods: ResolverTypeWrapper<UnplacedPods>;
  UntypedObject: ResolverTypeWrapper<UntypedObjectMapper>;
  UserError: ResolverTypeWrapper<Omit<UserError, 'code'> & { code: ResolversTypes['UserErrorCode'] }>;
  UserErrorCode: ResolverTypeWrapper<'CONFLICT' | 'INVALID' | 'NOT_FOUND' | 'FORBIDDEN' | 'UNSUPPORTED' | 'CONFIRMATION_REQUIRED'>;
  Utilization: ResolverTypeWrapper<UtilizationMapper>;
  Verb: ResolverTypeWrapper<'GET' | 'LIST' | 'WATCH' | 'CREATE' | 'UPDATE' | 'PATCH' | 'DELETE'>;
  VerticalPodAutoscaler: ResolverTypeWrapper<VerticalPodAutoscalerMapper>;
  VerticalUpdateMode: ResolverTypeWrapper<'OFF' | 'INITIAL' | 'RECREATE' | 'AUTO' | 'IN_PLACE_OR_RECREATE' | 'IN_PLACE' | 'UNKNOWN'>;
  Viewer: ResolverTypeWrapper<Viewer>;
  Workload: ResolverTypeWrapper<WorkloadMapper>;
  WorkloadChange: ResolverTypeWrapper<Omit<WorkloadChange, 'type' | 'workload'> & { type: ResolversTypes['ChangeType'], workload?: Maybe<ResolversTypes['Workload']> }>;
  WorkloadConnection: ResolverTypeWrapper<Omit<WorkloadConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversTypes['WorkloadEdge']>, nodes: ReadonlyArray<ResolversTypes['Workload']>, outcomes: ReadonlyArray<ResolversTypes['ClusterOutcome']> }>;
  WorkloadEdge: ResolverTypeWrapper<Omit<WorkloadEdge, 'node'> & { node: ResolversTypes['Workload'] }>;
  WorkloadFilter: WorkloadFilter;
  WorkloadKind: ResolverTypeWrapper<'DEPLOYMENT' | 'STATEFUL_SET' | 'DAEMON_SET' | 'REPLICA_SET' | 'JOB' | 'CRON_JOB'>;
  WorkloadStatus: ResolverTypeWrapper<'AVAILABLE' | 'PROGRESSING' | 'DEGRADED' | 'SUSPENDED' | 'COMPLETED' | 'FAILED' | 'UNKNOWN'>;
  WorkloadUpdate: ResolverTypeWrapper<WorkloadUpdateMapper>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptFederationMemberInput: AcceptFederationMemberInput;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AcceptFederationMemberPayload: Omit<AcceptFederationMemberPayload, 'errors' | 'federationMember'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, federationMember?: Maybe<ResolversParentTypes['FederationMember']> };
  Annotation: Annotation;
  ApiResource: ApiResourceMapper;
  ApiResourceConnection: Omit<ApiResourceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ApiResourceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ApiResource']> };
  Int: Scalars['Int']['output'];
  ApiResourceEdge: Omit<ApiResourceEdge, 'node'> & { node: ResolversParentTypes['ApiResource'] };
  ApplyError: ApplyError;
  ApplyManifestInput: ApplyManifestInput;
  ApplyManifestPayload: Omit<ApplyManifestPayload, 'errors' | 'results'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, results: ReadonlyArray<ResolversParentTypes['ApplyResult']> };
  ApplyResult: ApplyResultMapper;
  Autoscaler: AutoscalerMapper;
  AutoscalerBehavior: AutoscalerBehavior;
  AutoscalerChange: Omit<AutoscalerChange, 'autoscaler'> & { autoscaler?: Maybe<ResolversParentTypes['Autoscaler']> };
  AutoscalerConnection: Omit<AutoscalerConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['AutoscalerEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Autoscaler']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  AutoscalerEdge: Omit<AutoscalerEdge, 'node'> & { node: ResolversParentTypes['Autoscaler'] };
  AutoscalerFilter: AutoscalerFilter;
  AutoscalerMetric: AutoscalerMetric;
  AutoscalerRule: AutoscalerRule;
  AutoscalerScalingPolicy: AutoscalerScalingPolicy;
  AutoscalerScalingRules: AutoscalerScalingRules;
  AutoscalerTrigger: AutoscalerTrigger;
  AutoscalerUpdate: AutoscalerUpdateMapper;
  CancelOperationInput: CancelOperationInput;
  CancelOperationPayload: Omit<CancelOperationPayload, 'errors' | 'operation'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, operation?: Maybe<ResolversParentTypes['Operation']> };
  CapacityGroup: CapacityGroup;
  ChangePlacementInput: ChangePlacementInput;
  ChangePlacementPayload: Omit<ChangePlacementPayload, 'errors' | 'placement'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, placement?: Maybe<ResolversParentTypes['Placement']> };
  ClaimSandboxInput: ClaimSandboxInput;
  ClaimSandboxPayload: Omit<ClaimSandboxPayload, 'claim' | 'errors' | 'operation' | 'sandbox'> & { claim?: Maybe<ResolversParentTypes['ObjectReference']>, errors: ReadonlyArray<ResolversParentTypes['UserError']>, operation?: Maybe<ResolversParentTypes['Operation']>, sandbox?: Maybe<ResolversParentTypes['Sandbox']> };
  CloudFleet: CloudFleetMapper;
  Cluster: ClusterMapper;
  Float: Scalars['Float']['output'];
  ClusterAccess: ClusterAccess;
  ClusterAlias: Omit<ClusterAlias, 'federation'> & { federation?: Maybe<ResolversParentTypes['Federation']> };
  ClusterAutoscaler: ClusterAutoscalerMapper;
  ClusterChange: Omit<ClusterChange, 'cluster'> & { cluster?: Maybe<ResolversParentTypes['Cluster']> };
  ClusterConnection: Omit<ClusterConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ClusterEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Cluster']> };
  ClusterEdge: Omit<ClusterEdge, 'node'> & { node: ResolversParentTypes['Cluster'] };
  ClusterError: ClusterError;
  ClusterFilter: ClusterFilter;
  ClusterHealthCount: ClusterHealthCount;
  ClusterNode: ClusterNodeMapper;
  ClusterNodeChange: Omit<ClusterNodeChange, 'clusterNode'> & { clusterNode?: Maybe<ResolversParentTypes['ClusterNode']> };
  ClusterNodeConnection: Omit<ClusterNodeConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['ClusterNodeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ClusterNode']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  ClusterNodeEdge: Omit<ClusterNodeEdge, 'node'> & { node: ResolversParentTypes['ClusterNode'] };
  ClusterNodeFilter: ClusterNodeFilter;
  ClusterNodeOrder: ClusterNodeOrder;
  ClusterNodeScaling: ClusterNodeScalingMapper;
  ClusterNodeUpdate: ClusterNodeUpdateMapper;
  ClusterOrder: ClusterOrder;
  ClusterOutcome: ClusterOutcomeMapper;
  ClusterProperty: ClusterProperty;
  ClusterProviderCount: ClusterProviderCount;
  ClusterRegionCount: ClusterRegionCount;
  ClusterSource: ClusterSource;
  ClusterStateCount: ClusterStateCount;
  ClusterUpdate: ClusterUpdateMapper;
  Condition: Condition;
  Container: Container;
  ContainerBoundsInput: ContainerBoundsInput;
  ContainerLog: ContainerLogMapper;
  ContainerRecommendation: ContainerRecommendation;
  ContainerRuntime: ContainerRuntime;
  CordonClusterNodeInput: CordonClusterNodeInput;
  CordonClusterNodePayload: Omit<CordonClusterNodePayload, 'clusterNode' | 'errors'> & { clusterNode?: Maybe<ResolversParentTypes['ClusterNode']>, errors: ReadonlyArray<ResolversParentTypes['UserError']> };
  CordonFederationMemberInput: CordonFederationMemberInput;
  CordonFederationMemberPayload: Omit<CordonFederationMemberPayload, 'errors' | 'federationMember'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, federationMember?: Maybe<ResolversParentTypes['FederationMember']> };
  CreateFunctionInput: CreateFunctionInput;
  CronFederatedHPA: CronFederatedHPAMapper;
  CronJob: CronJobMapper;
  DaemonSet: DaemonSetMapper;
  DateTime: Scalars['DateTime']['output'];
  DeleteFunctionInput: DeleteFunctionInput;
  DeleteFunctionPayload: Omit<DeleteFunctionPayload, 'errors'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']> };
  DeleteObjectInput: DeleteObjectInput;
  DeleteObjectPayload: Omit<DeleteObjectPayload, 'errors' | 'object'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, object?: Maybe<ResolversParentTypes['KubernetesObject']> };
  DeleteSandboxInput: DeleteSandboxInput;
  DeleteSandboxPayload: Omit<DeleteSandboxPayload, 'errors'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']> };
  DeployFunctionInput: DeployFunctionInput;
  DeployFunctionPayload: Omit<DeployFunctionPayload, 'errors' | 'function'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, function?: Maybe<ResolversParentTypes['Function']> };
  Deployment: DeploymentMapper;
  DrainClusterNodeInput: DrainClusterNodeInput;
  DrainClusterNodePayload: Omit<DrainClusterNodePayload, 'errors' | 'operation'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, operation?: Maybe<ResolversParentTypes['Operation']> };
  Event: EventMapper;
  EventConnection: Omit<EventConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['EventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Event']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  EventFilter: EventFilter;
  ExtendSandboxInput: ExtendSandboxInput;
  ExtendSandboxPayload: Omit<ExtendSandboxPayload, 'errors' | 'sandbox'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, sandbox?: Maybe<ResolversParentTypes['Sandbox']> };
  FederatedHPA: FederatedHPAMapper;
  Federation: FederationMapper;
  FederationConnection: Omit<FederationConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['FederationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Federation']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  FederationEdge: Omit<FederationEdge, 'node'> & { node: ResolversParentTypes['Federation'] };
  FederationFilter: FederationFilter;
  FederationMember: FederationMemberMapper;
  FederationMemberChange: Omit<FederationMemberChange, 'federationMember'> & { federationMember?: Maybe<ResolversParentTypes['FederationMember']> };
  FederationMemberConnection: Omit<FederationMemberConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['FederationMemberEdge']>, nodes: ReadonlyArray<ResolversParentTypes['FederationMember']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  FederationMemberEdge: Omit<FederationMemberEdge, 'node'> & { node: ResolversParentTypes['FederationMember'] };
  FederationMemberFilter: FederationMemberFilter;
  FederationMemberUpdate: FederationMemberUpdateMapper;
  FieldConflict: FieldConflict;
  Fleet: FleetMapper;
  FleetCapacity: FleetCapacityMapper;
  Function: FunctionMapper;
  FunctionChange: Omit<FunctionChange, 'function'> & { function?: Maybe<ResolversParentTypes['Function']> };
  FunctionConnection: Omit<FunctionConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['FunctionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Function']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  FunctionEdge: Omit<FunctionEdge, 'node'> & { node: ResolversParentTypes['Function'] };
  FunctionFilter: FunctionFilter;
  FunctionOrder: FunctionOrder;
  FunctionRevision: FunctionRevision;
  FunctionRevisionConnection: FunctionRevisionConnection;
  FunctionRevisionEdge: FunctionRevisionEdge;
  FunctionRollout: FunctionRollout;
  FunctionScale: FunctionScale;
  FunctionTraffic: FunctionTraffic;
  FunctionTrafficInput: FunctionTrafficInput;
  FunctionTrigger: FunctionTrigger;
  FunctionUpdate: FunctionUpdateMapper;
  HibernateClusterInput: HibernateClusterInput;
  HibernateClusterPayload: Omit<HibernateClusterPayload, 'cluster' | 'errors'> & { cluster?: Maybe<ResolversParentTypes['Cluster']>, errors: ReadonlyArray<ResolversParentTypes['UserError']> };
  HorizontalPodAutoscaler: HorizontalPodAutoscalerMapper;
  JSON: Scalars['JSON']['output'];
  Job: JobMapper;
  Karpenter: KarpenterMapper;
  KnativePodAutoscaler: KnativePodAutoscalerMapper;
  KubernetesObject: KubernetesObjectMapper;
  Label: Label;
  LogLine: LogLine;
  Long: Scalars['Long']['output'];
  ManifestReference: ManifestReference;
  MemberProperty: MemberProperty;
  MemberSet: MemberSetMapper;
  MemberTaint: MemberTaint;
  MemberWorkload: MemberWorkloadMapper;
  Mutation: Record<PropertyKey, never>;
  Namespace: NamespaceMapper;
  NamespaceConnection: Omit<NamespaceConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['NamespaceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Namespace']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  NamespaceEdge: Omit<NamespaceEdge, 'node'> & { node: ResolversParentTypes['Namespace'] };
  Node: NodeMapper;
  NodeAddress: NodeAddress;
  NodeCount: NodeCount;
  NodeGroup: NodeGroupMapper;
  NodeGroupChange: Omit<NodeGroupChange, 'nodeGroup'> & { nodeGroup?: Maybe<ResolversParentTypes['NodeGroup']> };
  NodeGroupConnection: Omit<NodeGroupConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['NodeGroupEdge']>, nodes: ReadonlyArray<ResolversParentTypes['NodeGroup']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  NodeGroupDisruption: NodeGroupDisruption;
  NodeGroupDisruptionBudget: NodeGroupDisruptionBudget;
  NodeGroupEdge: Omit<NodeGroupEdge, 'node'> & { node: ResolversParentTypes['NodeGroup'] };
  NodeGroupFilter: NodeGroupFilter;
  NodeGroupLimits: NodeGroupLimits;
  NodeGroupLimitsInput: NodeGroupLimitsInput;
  NodeGroupScaleDown: NodeGroupScaleDown;
  NodeGroupScaleUp: NodeGroupScaleUp;
  NodeGroupUpdate: NodeGroupUpdateMapper;
  ObjectChange: Omit<ObjectChange, 'object'> & { object?: Maybe<ResolversParentTypes['KubernetesObject']> };
  ObjectConnection: Omit<ObjectConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['ObjectEdge']>, nodes: ReadonlyArray<ResolversParentTypes['KubernetesObject']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  ObjectEdge: Omit<ObjectEdge, 'node'> & { node: ResolversParentTypes['KubernetesObject'] };
  ObjectFilter: ObjectFilter;
  ObjectRefInput: ObjectRefInput;
  ObjectReference: ObjectReferenceMapper;
  ObjectUpdate: ObjectUpdateMapper;
  Operation: OperationMapper;
  OperationProgress: OperationProgress;
  OperationStep: OperationStep;
  OperationSubject: OperationSubject;
  PageInfo: PageInfo;
  PauseAutoscalerInput: PauseAutoscalerInput;
  PauseAutoscalerPayload: Omit<PauseAutoscalerPayload, 'autoscaler' | 'errors'> & { autoscaler?: Maybe<ResolversParentTypes['Autoscaler']>, errors: ReadonlyArray<ResolversParentTypes['UserError']> };
  PauseSandboxInput: PauseSandboxInput;
  PauseSandboxPayload: Omit<PauseSandboxPayload, 'errors' | 'sandbox'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, sandbox?: Maybe<ResolversParentTypes['Sandbox']> };
  Placement: PlacementMapper;
  PlacementChange: Omit<PlacementChange, 'placement'> & { placement?: Maybe<ResolversParentTypes['Placement']> };
  PlacementConnection: Omit<PlacementConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['PlacementEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Placement']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  PlacementDecision: PlacementDecisionMapper;
  PlacementEdge: Omit<PlacementEdge, 'node'> & { node: ResolversParentTypes['Placement'] };
  PlacementFilter: PlacementFilter;
  PlacementUpdate: PlacementUpdateMapper;
  Pod: PodMapper;
  PodChange: Omit<PodChange, 'pod'> & { pod?: Maybe<ResolversParentTypes['Pod']> };
  PodConnection: Omit<PodConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['PodEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Pod']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  PodEdge: Omit<PodEdge, 'node'> & { node: ResolversParentTypes['Pod'] };
  PodFilter: PodFilter;
  PodLogLines: PodLogLines;
  PodLogsInput: PodLogsInput;
  PodOrder: PodOrder;
  PodScaling: PodScalingMapper;
  PodUpdate: PodUpdateMapper;
  PropagatedObject: PropagatedObject;
  PropagatedWorkload: Omit<PropagatedWorkload, 'members'> & { members: ReadonlyArray<ResolversParentTypes['MemberWorkload']> };
  PropagatedWorkloadConnection: Omit<PropagatedWorkloadConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PropagatedWorkloadEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PropagatedWorkload']> };
  PropagatedWorkloadEdge: Omit<PropagatedWorkloadEdge, 'node'> & { node: ResolversParentTypes['PropagatedWorkload'] };
  ProviderOutcome: ProviderOutcome;
  Query: Record<PropertyKey, never>;
  RecommendedResources: RecommendedResources;
  ReplicaSet: ReplicaSetMapper;
  ResourceInput: ResourceInput;
  ResourceShares: ResourceShares;
  ResourceTotals: ResourceTotals;
  ResourceUsage: ResourceUsage;
  RestartWorkloadInput: RestartWorkloadInput;
  RestartWorkloadPayload: Omit<RestartWorkloadPayload, 'errors' | 'workload'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, workload?: Maybe<ResolversParentTypes['Workload']> };
  ResumeSandboxInput: ResumeSandboxInput;
  ResumeSandboxPayload: Omit<ResumeSandboxPayload, 'errors' | 'sandbox'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, sandbox?: Maybe<ResolversParentTypes['Sandbox']> };
  RuntimeClass: RuntimeClassMapper;
  RuntimeClassFilter: RuntimeClassFilter;
  Sandbox: SandboxMapper;
  SandboxChange: Omit<SandboxChange, 'sandbox'> & { sandbox?: Maybe<ResolversParentTypes['Sandbox']> };
  SandboxConnection: Omit<SandboxConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['SandboxEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Sandbox']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  SandboxEdge: Omit<SandboxEdge, 'node'> & { node: ResolversParentTypes['Sandbox'] };
  SandboxFilter: SandboxFilter;
  SandboxOrder: SandboxOrder;
  SandboxTemplate: SandboxTemplateMapper;
  SandboxTemplateConnection: Omit<SandboxTemplateConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['SandboxTemplateEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SandboxTemplate']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  SandboxTemplateEdge: Omit<SandboxTemplateEdge, 'node'> & { node: ResolversParentTypes['SandboxTemplate'] };
  SandboxTemplateFilter: SandboxTemplateFilter;
  SandboxUpdate: SandboxUpdateMapper;
  SandboxWarmPool: SandboxWarmPoolMapper;
  SandboxWarmPoolChange: Omit<SandboxWarmPoolChange, 'warmPool'> & { warmPool?: Maybe<ResolversParentTypes['SandboxWarmPool']> };
  SandboxWarmPoolConnection: Omit<SandboxWarmPoolConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['SandboxWarmPoolEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SandboxWarmPool']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  SandboxWarmPoolEdge: Omit<SandboxWarmPoolEdge, 'node'> & { node: ResolversParentTypes['SandboxWarmPool'] };
  SandboxWarmPoolFilter: SandboxWarmPoolFilter;
  SandboxWarmPoolOrder: SandboxWarmPoolOrder;
  SandboxWarmPoolUpdate: SandboxWarmPoolUpdateMapper;
  ScaleSandboxWarmPoolInput: ScaleSandboxWarmPoolInput;
  ScaleSandboxWarmPoolPayload: Omit<ScaleSandboxWarmPoolPayload, 'errors' | 'warmPool'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, warmPool?: Maybe<ResolversParentTypes['SandboxWarmPool']> };
  ScaleWorkloadInput: ScaleWorkloadInput;
  ScaleWorkloadPayload: Omit<ScaleWorkloadPayload, 'errors' | 'workload'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, workload?: Maybe<ResolversParentTypes['Workload']> };
  ScaledJob: ScaledJobMapper;
  ScaledObject: ScaledObjectMapper;
  ScalingActivity: ScalingActivityMapper;
  ScalingActivityConnection: Omit<ScalingActivityConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['ScalingActivityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ScalingActivity']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  ScalingActivityEdge: Omit<ScalingActivityEdge, 'node'> & { node: ResolversParentTypes['ScalingActivity'] };
  ScalingActivityFilter: ScalingActivityFilter;
  ScalingActivityUpdate: ScalingActivityUpdateMapper;
  ScalingEvent: ScalingEventMapper;
  ScalingEventConnection: Omit<ScalingEventConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['ScalingEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ScalingEvent']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  ScalingEventEdge: Omit<ScalingEventEdge, 'node'> & { node: ResolversParentTypes['ScalingEvent'] };
  ScalingEventFilter: ScalingEventFilter;
  ScalingEventUpdate: ScalingEventUpdateMapper;
  ScalingFailure: ScalingFailure;
  ScalingGroup: ScalingGroup;
  ScalingLeg: ScalingLeg;
  ScalingSubjectFilter: ScalingSubjectFilter;
  ServiceExport: ServiceExportMapper;
  ServiceExportChange: Omit<ServiceExportChange, 'serviceExport'> & { serviceExport?: Maybe<ResolversParentTypes['ServiceExport']> };
  ServiceExportConnection: Omit<ServiceExportConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceExportEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ServiceExport']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  ServiceExportEdge: Omit<ServiceExportEdge, 'node'> & { node: ResolversParentTypes['ServiceExport'] };
  ServiceExportFilter: ServiceExportFilter;
  ServiceExportUpdate: ServiceExportUpdateMapper;
  ServiceExporter: ServiceExporterMapper;
  ServiceImport: ServiceImportMapper;
  ServiceImportChange: Omit<ServiceImportChange, 'serviceImport'> & { serviceImport?: Maybe<ResolversParentTypes['ServiceImport']> };
  ServiceImportConnection: Omit<ServiceImportConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceImportEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ServiceImport']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  ServiceImportEdge: Omit<ServiceImportEdge, 'node'> & { node: ResolversParentTypes['ServiceImport'] };
  ServiceImportFilter: ServiceImportFilter;
  ServiceImportPort: ServiceImportPort;
  ServiceImportUpdate: ServiceImportUpdateMapper;
  SetAutoscalerBoundsInput: SetAutoscalerBoundsInput;
  SetAutoscalerBoundsPayload: Omit<SetAutoscalerBoundsPayload, 'autoscaler' | 'errors'> & { autoscaler?: Maybe<ResolversParentTypes['Autoscaler']>, errors: ReadonlyArray<ResolversParentTypes['UserError']> };
  SetClusterNodeDisruptionInput: SetClusterNodeDisruptionInput;
  SetClusterNodeDisruptionPayload: Omit<SetClusterNodeDisruptionPayload, 'clusterNode' | 'errors'> & { clusterNode?: Maybe<ResolversParentTypes['ClusterNode']>, errors: ReadonlyArray<ResolversParentTypes['UserError']> };
  SetFunctionScaleInput: SetFunctionScaleInput;
  SetFunctionScalePayload: Omit<SetFunctionScalePayload, 'errors' | 'function'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, function?: Maybe<ResolversParentTypes['Function']> };
  SetNodeGroupBoundsInput: SetNodeGroupBoundsInput;
  SetNodeGroupBoundsPayload: Omit<SetNodeGroupBoundsPayload, 'errors' | 'nodeGroup'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, nodeGroup?: Maybe<ResolversParentTypes['NodeGroup']> };
  SplitFunctionTrafficInput: SplitFunctionTrafficInput;
  SplitFunctionTrafficPayload: Omit<SplitFunctionTrafficPayload, 'errors' | 'function'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, function?: Maybe<ResolversParentTypes['Function']> };
  StatefulSet: StatefulSetMapper;
  Subscription: Record<PropertyKey, never>;
  Taint: Taint;
  TriggerAuthenticationReference: TriggerAuthenticationReference;
  UncordonFederationMemberInput: UncordonFederationMemberInput;
  UncordonFederationMemberPayload: Omit<UncordonFederationMemberPayload, 'errors' | 'federationMember'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, federationMember?: Maybe<ResolversParentTypes['FederationMember']> };
  UnjoinFederationMemberInput: UnjoinFederationMemberInput;
  UnjoinFederationMemberPayload: Omit<UnjoinFederationMemberPayload, 'errors' | 'operation'> & { errors: ReadonlyArray<ResolversParentTypes['UserError']>, operation?: Maybe<ResolversParentTypes['Operation']> };
  UnplacedPods: UnplacedPods;
  UntypedObject: UntypedObjectMapper;
  UserError: UserError;
  Utilization: UtilizationMapper;
  VerticalPodAutoscaler: VerticalPodAutoscalerMapper;
  Viewer: Viewer;
  Workload: WorkloadMapper;
  WorkloadChange: Omit<WorkloadChange, 'workload'> & { workload?: Maybe<ResolversParentTypes['Workload']> };
  WorkloadConnection: Omit<WorkloadConnection, 'edges' | 'nodes' | 'outcomes'> & { edges: ReadonlyArray<ResolversParentTypes['WorkloadEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Workload']>, outcomes: ReadonlyArray<ResolversParentTypes['ClusterOutcome']> };
  WorkloadEdge: Omit<WorkloadEdge, 'node'> & { node: ResolversParentTypes['Workload'] };
  WorkloadFilter: WorkloadFilter;
  WorkloadUpdate: WorkloadUpdateMapper;
};

export type AcceptFederationMemberPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AcceptFederationMemberPayload'] = ResolversParentTypes['AcceptFederationMemberPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  federationMember?: Resolver<Maybe<ResolversTypes['FederationMember']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AnnotationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Annotation'] = ResolversParentTypes['Annotation']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApiResourceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApiResource'] = ResolversParentTypes['ApiResource']> = {
  group?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isNamespaced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verbs?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiResourceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApiResourceConnection'] = ResolversParentTypes['ApiResourceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ApiResourceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ApiResource']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiResourceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApiResourceEdge'] = ResolversParentTypes['ApiResourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiResource'], ParentType, ContextType>;
};

export type ApplyActionResolvers = EnumResolverSignature<{ CREATED?: any, FAILED?: any, SKIPPED?: any, UNCHANGED?: any, UPDATED?: any }, ResolversTypes['ApplyAction']>;

export type ApplyErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApplyError'] = ResolversParentTypes['ApplyError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['FieldConflict']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApplyManifestPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApplyManifestPayload'] = ResolversParentTypes['ApplyManifestPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  results?: Resolver<ReadonlyArray<ResolversTypes['ApplyResult']>, ParentType, ContextType>;
};

export type ApplyResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApplyResult'] = ResolversParentTypes['ApplyResult']> = {
  action?: Resolver<ResolversTypes['ApplyAction'], ParentType, ContextType>;
  diff?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['ApplyError']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['KubernetesObject']>, ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['ManifestReference'], ParentType, ContextType>;
};

export type AutoscalerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Autoscaler'] = ResolversParentTypes['Autoscaler']> = {
  __resolveType?: TypeResolveFn<'ClusterAutoscaler' | 'CronFederatedHPA' | 'FederatedHPA' | 'HorizontalPodAutoscaler' | 'Karpenter' | 'KnativePodAutoscaler' | 'ScaledJob' | 'ScaledObject' | 'VerticalPodAutoscaler', ParentType, ContextType>;
};

export type AutoscalerBehaviorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AutoscalerBehavior'] = ResolversParentTypes['AutoscalerBehavior']> = {
  scaleDown?: Resolver<Maybe<ResolversTypes['AutoscalerScalingRules']>, ParentType, ContextType>;
  scaleUp?: Resolver<Maybe<ResolversTypes['AutoscalerScalingRules']>, ParentType, ContextType>;
};

export type AutoscalerChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AutoscalerChange'] = ResolversParentTypes['AutoscalerChange']> = {
  autoscaler?: Resolver<Maybe<ResolversTypes['Autoscaler']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
};

export type AutoscalerConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AutoscalerConnection'] = ResolversParentTypes['AutoscalerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AutoscalerEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Autoscaler']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AutoscalerEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AutoscalerEdge'] = ResolversParentTypes['AutoscalerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Autoscaler'], ParentType, ContextType>;
};

export type AutoscalerKindResolvers = EnumResolverSignature<{ CAPACITY_BUFFER?: any, CLOUD_CONTROLLER?: any, CLUSTER_API?: any, CLUSTER_AUTOSCALER?: any, HPA?: any, KARMADA?: any, KARPENTER?: any, KEDA?: any, KNATIVE?: any, NODE_LIFECYCLE?: any, OTHER?: any, VPA?: any, WORKLOAD?: any }, ResolversTypes['AutoscalerKind']>;

export type AutoscalerMetricResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AutoscalerMetric'] = ResolversParentTypes['AutoscalerMetric']> = {
  current?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AutoscalerRuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AutoscalerRule'] = ResolversParentTypes['AutoscalerRule']> = {
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isSuspended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  maxSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  schedule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AutoscalerScalingPolicyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AutoscalerScalingPolicy'] = ResolversParentTypes['AutoscalerScalingPolicy']> = {
  periodSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AutoscalerScalingRulesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AutoscalerScalingRules'] = ResolversParentTypes['AutoscalerScalingRules']> = {
  policies?: Resolver<ReadonlyArray<ResolversTypes['AutoscalerScalingPolicy']>, ParentType, ContextType>;
  selectPolicy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stabilizationWindowSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AutoscalerStatusResolvers = EnumResolverSignature<{ ACTIVE?: any, DISABLED?: any, FAILING?: any, IDLE?: any, LIMITED?: any, PAUSED?: any, UNKNOWN?: any }, ResolversTypes['AutoscalerStatus']>;

export type AutoscalerTriggerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AutoscalerTrigger'] = ResolversParentTypes['AutoscalerTrigger']> = {
  authentication?: Resolver<Maybe<ResolversTypes['TriggerAuthenticationReference']>, ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AutoscalerUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AutoscalerUpdate'] = ResolversParentTypes['AutoscalerUpdate']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['AutoscalerChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StreamPhase'], ParentType, ContextType>;
  resync?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CancelOperationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CancelOperationPayload'] = ResolversParentTypes['CancelOperationPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
};

export type CapacityGroundResolvers = EnumResolverSignature<{ CAPACITY_TYPE?: any, INSTANCE_TYPE?: any, PROVIDER?: any, ZONE?: any }, ResolversTypes['CapacityGround']>;

export type CapacityGroupResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CapacityGroup'] = ResolversParentTypes['CapacityGroup']> = {
  allocatable?: Resolver<ResolversTypes['ResourceTotals'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['ResourceTotals'], ParentType, ContextType>;
  clusterCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  idle?: Resolver<Maybe<ResolversTypes['ResourceTotals']>, ParentType, ContextType>;
  nodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requested?: Resolver<Maybe<ResolversTypes['ResourceTotals']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CapacityTypeResolvers = EnumResolverSignature<{ ON_DEMAND?: any, RESERVED?: any, SPOT?: any, UNKNOWN?: any }, ResolversTypes['CapacityType']>;

export type ChangePlacementPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangePlacementPayload'] = ResolversParentTypes['ChangePlacementPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  placement?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType>;
};

export type ChangeTypeResolvers = EnumResolverSignature<{ ADDED?: any, DELETED?: any, MODIFIED?: any }, ResolversTypes['ChangeType']>;

export type ClaimSandboxPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimSandboxPayload'] = ResolversParentTypes['ClaimSandboxPayload']> = {
  claim?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  sandbox?: Resolver<Maybe<ResolversTypes['Sandbox']>, ParentType, ContextType>;
};

export type CloudFleetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CloudFleet'] = ResolversParentTypes['CloudFleet']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['ClusterError']>, ParentType, ContextType>;
  memberCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProviderState'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['HubType'], ParentType, ContextType>;
};

export type ClusterResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Cluster'] = ResolversParentTypes['Cluster']> = {
  access?: Resolver<ReadonlyArray<ResolversTypes['ClusterAccess']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ClusterAlias']>, ParentType, ContextType>;
  allocatable?: Resolver<Maybe<ResolversTypes['ResourceTotals']>, ParentType, ContextType>;
  apiEndpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  apiResources?: Resolver<Maybe<ResolversTypes['ApiResourceConnection']>, ParentType, ContextType, RequireFields<ClusterapiResourcesArgs, 'first'>>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['ResourceTotals']>, ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['Cluster']>, ParentType, ContextType>;
  clusterSet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  distribution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duplicateIdentity?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['ClusterError']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<ClustereventsArgs, 'first'>>;
  functions?: Resolver<Maybe<ResolversTypes['FunctionConnection']>, ParentType, ContextType, RequireFields<ClusterfunctionsArgs, 'first'>>;
  health?: Resolver<ResolversTypes['ClusterHealth'], ParentType, ContextType>;
  healthReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOnPremises?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ClusterKind']>, ParentType, ContextType>;
  kubernetesVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  latencyMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  memberships?: Resolver<ReadonlyArray<ResolversTypes['FederationMember']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespaces?: Resolver<Maybe<ResolversTypes['NamespaceConnection']>, ParentType, ContextType, RequireFields<ClusternamespacesArgs, 'first'>>;
  nodeCount?: Resolver<Maybe<ResolversTypes['NodeCount']>, ParentType, ContextType>;
  nodeGroups?: Resolver<Maybe<ResolversTypes['NodeGroupConnection']>, ParentType, ContextType, RequireFields<ClusternodeGroupsArgs, 'first'>>;
  nodes?: Resolver<Maybe<ResolversTypes['ClusterNodeConnection']>, ParentType, ContextType, RequireFields<ClusternodesArgs, 'first'>>;
  parent?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType>;
  pod?: Resolver<Maybe<ResolversTypes['Pod']>, ParentType, ContextType, RequireFields<ClusterpodArgs, 'name' | 'namespace'>>;
  podCount?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  pods?: Resolver<Maybe<ResolversTypes['PodConnection']>, ParentType, ContextType, RequireFields<ClusterpodsArgs, 'first'>>;
  properties?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ClusterProperty']>>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['InfraProvider'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requested?: Resolver<Maybe<ResolversTypes['ResourceTotals']>, ParentType, ContextType>;
  runtimeClasses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RuntimeClass']>>, ParentType, ContextType, Partial<ClusterruntimeClassesArgs>>;
  sandboxTemplates?: Resolver<Maybe<ResolversTypes['SandboxTemplateConnection']>, ParentType, ContextType, RequireFields<ClustersandboxTemplatesArgs, 'first'>>;
  sandboxWarmPools?: Resolver<Maybe<ResolversTypes['SandboxWarmPoolConnection']>, ParentType, ContextType, RequireFields<ClustersandboxWarmPoolsArgs, 'first'>>;
  sandboxes?: Resolver<Maybe<ResolversTypes['SandboxConnection']>, ParentType, ContextType, RequireFields<ClustersandboxesArgs, 'first'>>;
  scalingEvents?: Resolver<Maybe<ResolversTypes['ScalingEventConnection']>, ParentType, ContextType, RequireFields<ClusterscalingEventsArgs, 'first'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['ClusterSource']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ClusterState'], ParentType, ContextType>;
  uid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unplacedPods?: Resolver<Maybe<ResolversTypes['UnplacedPods']>, ParentType, ContextType>;
  utilization?: Resolver<Maybe<ResolversTypes['Utilization']>, ParentType, ContextType>;
  workloads?: Resolver<Maybe<ResolversTypes['WorkloadConnection']>, ParentType, ContextType, RequireFields<ClusterworkloadsArgs, 'first'>>;
  zones?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClusterAccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterAccess'] = ResolversParentTypes['ClusterAccess']> = {
  path?: Resolver<ResolversTypes['ClusterAccessPath'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ClusterAccessState'], ParentType, ContextType>;
};

export type ClusterAccessPathResolvers = EnumResolverSignature<{ CLUSTER_PROFILE?: any, ENTRY?: any, HUB_ISSUED?: any, HUB_PROXY?: any, HUB_SECRET?: any }, ResolversTypes['ClusterAccessPath']>;

export type ClusterAccessStateResolvers = EnumResolverSignature<{ CONNECTING?: any, FAILED?: any, NOT_ENGAGED?: any, SPARE?: any, USED?: any }, ResolversTypes['ClusterAccessState']>;

export type ClusterAliasResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterAlias'] = ResolversParentTypes['ClusterAlias']> = {
  federation?: Resolver<Maybe<ResolversTypes['Federation']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClusterAutoscalerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterAutoscaler'] = ResolversParentTypes['ClusterAutoscaler']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  autoscaler?: Resolver<ResolversTypes['AutoscalerKind'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currentSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  desiredSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<ClusterAutoscalereventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  maxSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metrics?: Resolver<ReadonlyArray<ResolversTypes['AutoscalerMetric']>, ParentType, ContextType>;
  minSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  recentEvents?: Resolver<Maybe<ResolversTypes['ScalingEventConnection']>, ParentType, ContextType, RequireFields<ClusterAutoscalerrecentEventsArgs, 'first'>>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AutoscalerStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<ClusterAutoscalerviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClusterChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterChange'] = ResolversParentTypes['ClusterChange']> = {
  cluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
};

export type ClusterConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterConnection'] = ResolversParentTypes['ClusterConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClusterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Cluster']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClusterEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterEdge'] = ResolversParentTypes['ClusterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
};

export type ClusterErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterError'] = ResolversParentTypes['ClusterError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClusterHealthResolvers = EnumResolverSignature<{ DEGRADED?: any, DELETING?: any, HEALTHY?: any, HIBERNATED?: any, PROVISIONING?: any, UNHEALTHY?: any, UNKNOWN?: any, UNREACHABLE?: any }, ResolversTypes['ClusterHealth']>;

export type ClusterHealthCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterHealthCount'] = ResolversParentTypes['ClusterHealthCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  health?: Resolver<ResolversTypes['ClusterHealth'], ParentType, ContextType>;
};

export type ClusterKindResolvers = EnumResolverSignature<{ HOSTED_CONTROL_PLANE?: any, HUB?: any, MANAGED?: any, PHYSICAL?: any, SEED?: any, VIRTUAL?: any }, ResolversTypes['ClusterKind']>;

export type ClusterNodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterNode'] = ResolversParentTypes['ClusterNode']> = {
  addresses?: Resolver<ReadonlyArray<ResolversTypes['NodeAddress']>, ParentType, ContextType>;
  allocatable?: Resolver<Maybe<ResolversTypes['ResourceTotals']>, ParentType, ContextType>;
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  architecture?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['ResourceTotals']>, ParentType, ContextType>;
  capacityType?: Resolver<ResolversTypes['CapacityType'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  containerRuntime?: Resolver<ResolversTypes['ContainerRuntime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<ClusterNodeeventsArgs, 'first'>>;
  heartbeatAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instanceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isReady?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isSchedulable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isVirtual?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kernelVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kubeletVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodeGroup?: Resolver<Maybe<ResolversTypes['NodeGroup']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operatingSystem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osImage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  pods?: Resolver<Maybe<ResolversTypes['PodConnection']>, ParentType, ContextType, RequireFields<ClusterNodepodsArgs, 'first'>>;
  provider?: Resolver<ResolversTypes['InfraProvider'], ParentType, ContextType>;
  providerId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requested?: Resolver<Maybe<ResolversTypes['ResourceTotals']>, ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  scaling?: Resolver<Maybe<ResolversTypes['ClusterNodeScaling']>, ParentType, ContextType>;
  serverlessBackend?: Resolver<Maybe<ResolversTypes['ServerlessBackend']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ClusterNodeStatus'], ParentType, ContextType>;
  taints?: Resolver<ReadonlyArray<ResolversTypes['Taint']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  usage?: Resolver<Maybe<ResolversTypes['ResourceUsage']>, ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<ClusterNodeviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClusterNodeChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterNodeChange'] = ResolversParentTypes['ClusterNodeChange']> = {
  clusterNode?: Resolver<Maybe<ResolversTypes['ClusterNode']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
};

export type ClusterNodeConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterNodeConnection'] = ResolversParentTypes['ClusterNodeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClusterNodeEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ClusterNode']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClusterNodeEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterNodeEdge'] = ResolversParentTypes['ClusterNodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ClusterNode'], ParentType, ContextType>;
};

export type ClusterNodeOrderFieldResolvers = EnumResolverSignature<{ CLUSTER?: any, CPU_CAPACITY?: any, CREATED_AT?: any, MEMORY_CAPACITY?: any, NAME?: any, STATUS?: any }, ResolversTypes['ClusterNodeOrderField']>;

export type ClusterNodeScalingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterNodeScaling'] = ResolversParentTypes['ClusterNodeScaling']> = {
  activity?: Resolver<Maybe<ResolversTypes['ScalingActivity']>, ParentType, ContextType>;
  autoscaler?: Resolver<Maybe<ResolversTypes['AutoscalerKind']>, ParentType, ContextType>;
  blockers?: Resolver<ReadonlyArray<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['ScalingEventConnection']>, ParentType, ContextType, RequireFields<ClusterNodeScalingeventsArgs, 'first'>>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['ClusterNodeScalingVerdict'], ParentType, ContextType>;
};

export type ClusterNodeScalingVerdictResolvers = EnumResolverSignature<{ BEING_REMOVED?: any, BLOCKED?: any, CANDIDATE?: any, NEEDED?: any, NOT_AUTOSCALED?: any, PROTECTED?: any }, ResolversTypes['ClusterNodeScalingVerdict']>;

export type ClusterNodeStatusResolvers = EnumResolverSignature<{ NOT_READY?: any, READY?: any, TERMINATING?: any, UNKNOWN?: any }, ResolversTypes['ClusterNodeStatus']>;

export type ClusterNodeUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterNodeUpdate'] = ResolversParentTypes['ClusterNodeUpdate']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['ClusterNodeChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StreamPhase'], ParentType, ContextType>;
  resync?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ClusterOrderFieldResolvers = EnumResolverSignature<{ HEALTH?: any, NAME?: any, NODES?: any, PROVIDER?: any, REGION?: any, STATE?: any, VERSION?: any }, ResolversTypes['ClusterOrderField']>;

export type ClusterOutcomeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterOutcome'] = ResolversParentTypes['ClusterOutcome']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['ClusterError']>, ParentType, ContextType>;
  latencyMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  namespaces?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  providers?: Resolver<ReadonlyArray<ResolversTypes['ProviderOutcome']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ListState'], ParentType, ContextType>;
};

export type ClusterPropertyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterProperty'] = ResolversParentTypes['ClusterProperty']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClusterProviderCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterProviderCount'] = ResolversParentTypes['ClusterProviderCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodeCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['InfraProvider'], ParentType, ContextType>;
};

export type ClusterRegionCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterRegionCount'] = ResolversParentTypes['ClusterRegionCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodeCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClusterSourceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterSource'] = ResolversParentTypes['ClusterSource']> = {
  hubType?: Resolver<Maybe<ResolversTypes['HubType']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ClusterSourceKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClusterSourceKindResolvers = EnumResolverSignature<{ CLOUD?: any, EMBEDDED?: any, HUB?: any, IN_CLUSTER?: any, KUBECONFIG?: any }, ResolversTypes['ClusterSourceKind']>;

export type ClusterStateResolvers = EnumResolverSignature<{ CONNECTING?: any, DOWN?: any, KNOWN?: any, LISTING?: any, LIVE?: any, STALE?: any }, ResolversTypes['ClusterState']>;

export type ClusterStateCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterStateCount'] = ResolversParentTypes['ClusterStateCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ClusterState'], ParentType, ContextType>;
};

export type ClusterUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterUpdate'] = ResolversParentTypes['ClusterUpdate']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['ClusterChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StreamPhase'], ParentType, ContextType>;
  resync?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ConditionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Condition'] = ResolversParentTypes['Condition']> = {
  lastTransitionAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConfidentialTechResolvers = EnumResolverSignature<{ NONE?: any, SE?: any, SEV?: any, SEV_SNP?: any, TDX?: any, UNKNOWN?: any }, ResolversTypes['ConfidentialTech']>;

export type ContainerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Container'] = ResolversParentTypes['Container']> = {
  image?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isReady?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restartCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ContainerState'], ParentType, ContextType>;
};

export type ContainerLogResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContainerLog'] = ResolversParentTypes['ContainerLog']> = {
  container?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['ClusterError']>, ParentType, ContextType>;
  isTruncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['LogLine']>, ParentType, ContextType>;
};

export type ContainerRecommendationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContainerRecommendation'] = ResolversParentTypes['ContainerRecommendation']> = {
  container?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lowerBound?: Resolver<Maybe<ResolversTypes['RecommendedResources']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['RecommendedResources'], ParentType, ContextType>;
  uncappedTarget?: Resolver<Maybe<ResolversTypes['RecommendedResources']>, ParentType, ContextType>;
  upperBound?: Resolver<Maybe<ResolversTypes['RecommendedResources']>, ParentType, ContextType>;
};

export type ContainerRuntimeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContainerRuntime'] = ResolversParentTypes['ContainerRuntime']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContainerStateResolvers = EnumResolverSignature<{ RUNNING?: any, TERMINATED?: any, UNKNOWN?: any, WAITING?: any }, ResolversTypes['ContainerState']>;

export type CordonClusterNodePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CordonClusterNodePayload'] = ResolversParentTypes['CordonClusterNodePayload']> = {
  clusterNode?: Resolver<Maybe<ResolversTypes['ClusterNode']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CordonFederationMemberPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CordonFederationMemberPayload'] = ResolversParentTypes['CordonFederationMemberPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  federationMember?: Resolver<Maybe<ResolversTypes['FederationMember']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CronFederatedHPAResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CronFederatedHPA'] = ResolversParentTypes['CronFederatedHPA']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  autoscaler?: Resolver<ResolversTypes['AutoscalerKind'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currentSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  desiredSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<CronFederatedHPAeventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  lastScaledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  maxSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metrics?: Resolver<ReadonlyArray<ResolversTypes['AutoscalerMetric']>, ParentType, ContextType>;
  minSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  recentEvents?: Resolver<Maybe<ResolversTypes['ScalingEventConnection']>, ParentType, ContextType, RequireFields<CronFederatedHPArecentEventsArgs, 'first'>>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['AutoscalerRule']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AutoscalerStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<CronFederatedHPAviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CronJobResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CronJob'] = ResolversParentTypes['CronJob']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  desiredReplicas?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<CronJobeventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  pods?: Resolver<Maybe<ResolversTypes['PodConnection']>, ParentType, ContextType, RequireFields<CronJobpodsArgs, 'first'>>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  readyReplicas?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WorkloadStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<CronJobviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DaemonSetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DaemonSet'] = ResolversParentTypes['DaemonSet']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  desiredReplicas?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<DaemonSeteventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  pods?: Resolver<Maybe<ResolversTypes['PodConnection']>, ParentType, ContextType, RequireFields<DaemonSetpodsArgs, 'first'>>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  readyReplicas?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WorkloadStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<DaemonSetviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteFunctionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteFunctionPayload'] = ResolversParentTypes['DeleteFunctionPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  finalizers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeleteObjectPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteObjectPayload'] = ResolversParentTypes['DeleteObjectPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  finalizers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['KubernetesObject']>, ParentType, ContextType>;
};

export type DeleteSandboxPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteSandboxPayload'] = ResolversParentTypes['DeleteSandboxPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeployFunctionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeployFunctionPayload'] = ResolversParentTypes['DeployFunctionPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  function?: Resolver<Maybe<ResolversTypes['Function']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  makesRevision?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeploymentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Deployment'] = ResolversParentTypes['Deployment']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  desiredReplicas?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<DeploymenteventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  pods?: Resolver<Maybe<ResolversTypes['PodConnection']>, ParentType, ContextType, RequireFields<DeploymentpodsArgs, 'first'>>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  readyReplicas?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WorkloadStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<DeploymentviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DrainClusterNodePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DrainClusterNodePayload'] = ResolversParentTypes['DrainClusterNodePayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
};

export type EventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  component?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<EventeventsArgs, 'first'>>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  involvedObject?: Resolver<ResolversTypes['ObjectReference'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<EventviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EventTypeResolvers = EnumResolverSignature<{ NORMAL?: any, UNKNOWN?: any, WARNING?: any }, ResolversTypes['EventType']>;

export type ExtendSandboxPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ExtendSandboxPayload'] = ResolversParentTypes['ExtendSandboxPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sandbox?: Resolver<Maybe<ResolversTypes['Sandbox']>, ParentType, ContextType>;
};

export type FederatedHPAResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FederatedHPA'] = ResolversParentTypes['FederatedHPA']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  autoscaler?: Resolver<ResolversTypes['AutoscalerKind'], ParentType, ContextType>;
  behavior?: Resolver<Maybe<ResolversTypes['AutoscalerBehavior']>, ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currentSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  desiredSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<FederatedHPAeventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  lastScaledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  maxSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metrics?: Resolver<ReadonlyArray<ResolversTypes['AutoscalerMetric']>, ParentType, ContextType>;
  minSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  recentEvents?: Resolver<Maybe<ResolversTypes['ScalingEventConnection']>, ParentType, ContextType, RequireFields<FederatedHPArecentEventsArgs, 'first'>>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AutoscalerStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<FederatedHPAviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FederationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Federation'] = ResolversParentTypes['Federation']> = {
  capabilities?: Resolver<ReadonlyArray<ResolversTypes['FederationCapability']>, ParentType, ContextType>;
  hub?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['FederationMemberConnection']>, ParentType, ContextType, RequireFields<FederationmembersArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  placements?: Resolver<Maybe<ResolversTypes['PlacementConnection']>, ParentType, ContextType, RequireFields<FederationplacementsArgs, 'first'>>;
  sets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MemberSet']>>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['HubType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FederationCapabilityResolvers = EnumResolverSignature<{ ACCEPT?: any, CHANGE_PLACEMENT?: any, CORDON?: any, HIBERNATE?: any, SET_NODE_GROUP_BOUNDS?: any, UNJOIN?: any }, ResolversTypes['FederationCapability']>;

export type FederationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FederationConnection'] = ResolversParentTypes['FederationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FederationEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Federation']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FederationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FederationEdge'] = ResolversParentTypes['FederationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Federation'], ParentType, ContextType>;
};

export type FederationMemberResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FederationMember'] = ResolversParentTypes['FederationMember']> = {
  cluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  federation?: Resolver<ResolversTypes['Federation'], ParentType, ContextType>;
  health?: Resolver<ResolversTypes['ClusterHealth'], ParentType, ContextType>;
  healthReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAccepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isCordoned?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isJoined?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  lastHeartbeatAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  object?: Resolver<ResolversTypes['ObjectReference'], ParentType, ContextType>;
  properties?: Resolver<ReadonlyArray<ResolversTypes['MemberProperty']>, ParentType, ContextType>;
  ready?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sets?: Resolver<ReadonlyArray<ResolversTypes['MemberSet']>, ParentType, ContextType>;
  syncMode?: Resolver<ResolversTypes['SyncMode'], ParentType, ContextType>;
  taints?: Resolver<ReadonlyArray<ResolversTypes['MemberTaint']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FederationMemberChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FederationMemberChange'] = ResolversParentTypes['FederationMemberChange']> = {
  federationMember?: Resolver<Maybe<ResolversTypes['FederationMember']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
};

export type FederationMemberConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FederationMemberConnection'] = ResolversParentTypes['FederationMemberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FederationMemberEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FederationMember']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FederationMemberEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FederationMemberEdge'] = ResolversParentTypes['FederationMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FederationMember'], ParentType, ContextType>;
};

export type FederationMemberUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FederationMemberUpdate'] = ResolversParentTypes['FederationMemberUpdate']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['FederationMemberChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StreamPhase'], ParentType, ContextType>;
  resync?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type FieldConflictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FieldConflict'] = ResolversParentTypes['FieldConflict']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FleetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Fleet'] = ResolversParentTypes['Fleet']> = {
  allocatable?: Resolver<Maybe<ResolversTypes['ResourceTotals']>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['FleetCapacity']>, ParentType, ContextType>;
  cloudFleets?: Resolver<ReadonlyArray<ResolversTypes['CloudFleet']>, ParentType, ContextType>;
  clusterCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  clustersByHealth?: Resolver<ReadonlyArray<ResolversTypes['ClusterHealthCount']>, ParentType, ContextType>;
  clustersByProvider?: Resolver<ReadonlyArray<ResolversTypes['ClusterProviderCount']>, ParentType, ContextType>;
  clustersByRegion?: Resolver<ReadonlyArray<ResolversTypes['ClusterRegionCount']>, ParentType, ContextType>;
  clustersByState?: Resolver<ReadonlyArray<ResolversTypes['ClusterStateCount']>, ParentType, ContextType>;
  isGeoDistributed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isHybrid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isMultiProvider?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodeCount?: Resolver<Maybe<ResolversTypes['NodeCount']>, ParentType, ContextType>;
  podCount?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  requested?: Resolver<Maybe<ResolversTypes['ResourceTotals']>, ParentType, ContextType>;
};

export type FleetCapacityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FleetCapacity'] = ResolversParentTypes['FleetCapacity']> = {
  cpu?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cpuMillis?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['CapacityGroup']>, ParentType, ContextType, RequireFields<FleetCapacitygroupsArgs, 'by'>>;
  memory?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  memoryBytes?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  pods?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  unplaced?: Resolver<Maybe<ResolversTypes['UnplacedPods']>, ParentType, ContextType>;
};

export type FunctionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Function'] = ResolversParentTypes['Function']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  autoscaler?: Resolver<Maybe<ResolversTypes['Autoscaler']>, ParentType, ContextType>;
  capabilities?: Resolver<ReadonlyArray<ResolversTypes['FunctionCapability']>, ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<FunctioneventsArgs, 'first'>>;
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imageDigest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  internalUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isolation?: Resolver<Maybe<ResolversTypes['Isolation']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  observedGeneration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['FunctionPhase'], ParentType, ContextType>;
  pods?: Resolver<Maybe<ResolversTypes['PodConnection']>, ParentType, ContextType, RequireFields<FunctionpodsArgs, 'first'>>;
  provider?: Resolver<ResolversTypes['FunctionProvider'], ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revisions?: Resolver<ResolversTypes['FunctionRevisionConnection'], ParentType, ContextType, RequireFields<FunctionrevisionsArgs, 'first'>>;
  rollout?: Resolver<Maybe<ResolversTypes['FunctionRollout']>, ParentType, ContextType>;
  runtime?: Resolver<ResolversTypes['FunctionRuntime'], ParentType, ContextType>;
  runtimeClass?: Resolver<Maybe<ResolversTypes['RuntimeClass']>, ParentType, ContextType>;
  runtimeClassName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  runtimeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scale?: Resolver<ResolversTypes['FunctionScale'], ParentType, ContextType>;
  scalingEvents?: Resolver<Maybe<ResolversTypes['ScalingEventConnection']>, ParentType, ContextType, RequireFields<FunctionscalingEventsArgs, 'first'>>;
  timeoutSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  traffic?: Resolver<ReadonlyArray<ResolversTypes['FunctionTraffic']>, ParentType, ContextType>;
  triggers?: Resolver<ReadonlyArray<ResolversTypes['FunctionTrigger']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<FunctionviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FunctionCapabilityResolvers = EnumResolverSignature<{ DELETE?: any, DEPLOY?: any, SET_REPLICAS?: any, SET_SCALE_BOUNDS?: any, SPLIT_TRAFFIC?: any }, ResolversTypes['FunctionCapability']>;

export type FunctionChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FunctionChange'] = ResolversParentTypes['FunctionChange']> = {
  function?: Resolver<Maybe<ResolversTypes['Function']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
};

export type FunctionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FunctionConnection'] = ResolversParentTypes['FunctionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FunctionEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Function']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FunctionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FunctionEdge'] = ResolversParentTypes['FunctionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Function'], ParentType, ContextType>;
};

export type FunctionOrderFieldResolvers = EnumResolverSignature<{ CREATED_AT?: any, NAME?: any, PHASE?: any, READY_REPLICAS?: any }, ResolversTypes['FunctionOrderField']>;

export type FunctionPhaseResolvers = EnumResolverSignature<{ ACTIVATING?: any, BUILDING?: any, DEGRADED?: any, DEPLOYING?: any, DISABLED?: any, FAILED?: any, PENDING?: any, READY?: any, SCALED_TO_ZERO?: any, TERMINATING?: any, UNKNOWN?: any }, ResolversTypes['FunctionPhase']>;

export type FunctionProviderResolvers = EnumResolverSignature<{ AWS_LAMBDA?: any, AZURE_FUNCTIONS?: any, CLOUD_FUNCTIONS?: any, CLOUD_RUN?: any, FISSION?: any, FUNC_RAW?: any, KEDA_HTTP?: any, KNATIVE?: any, KUBELESS?: any, KYMA?: any, NUCLIO?: any, OPENFAAS?: any, OPENFUNCTION?: any, SPINKUBE?: any, UNKNOWN?: any }, ResolversTypes['FunctionProvider']>;

export type FunctionRevisionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FunctionRevision'] = ResolversParentTypes['FunctionRevision']> = {
  concurrencyLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  desiredReplicas?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imageDigest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isReady?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readyReplicas?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeoutSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FunctionRevisionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FunctionRevisionConnection'] = ResolversParentTypes['FunctionRevisionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FunctionRevisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FunctionRevision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FunctionRevisionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FunctionRevisionEdge'] = ResolversParentTypes['FunctionRevisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FunctionRevision'], ParentType, ContextType>;
};

export type FunctionRolloutResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FunctionRollout'] = ResolversParentTypes['FunctionRollout']> = {
  fromRevision?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  percentMoved?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  toRevision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FunctionRuntimeResolvers = EnumResolverSignature<{ BALLERINA?: any, CONTAINER?: any, DOTNET?: any, GO?: any, JAVA?: any, NODEJS?: any, PHP?: any, PYTHON?: any, QUARKUS?: any, RUBY?: any, RUST?: any, SHELL?: any, SPRINGBOOT?: any, TYPESCRIPT?: any, UNKNOWN?: any, WASM?: any }, ResolversTypes['FunctionRuntime']>;

export type FunctionScaleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FunctionScale'] = ResolversParentTypes['FunctionScale']> = {
  concurrencyLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  desired?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isScaleToZero?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ready?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type FunctionTrafficResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FunctionTraffic'] = ResolversParentTypes['FunctionTraffic']> = {
  actualPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  desiredPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isLatest?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isReady?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FunctionTriggerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FunctionTrigger'] = ResolversParentTypes['FunctionTrigger']> = {
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isReady?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FunctionTriggerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FunctionTriggerKindResolvers = EnumResolverSignature<{ BROKER?: any, CHANNEL?: any, CRON?: any, DOMAIN?: any, HTTP?: any, K8S_WATCH?: any, MESSAGE_QUEUE?: any, OTHER?: any }, ResolversTypes['FunctionTriggerKind']>;

export type FunctionUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FunctionUpdate'] = ResolversParentTypes['FunctionUpdate']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['FunctionChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StreamPhase'], ParentType, ContextType>;
  resync?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type HibernateClusterPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HibernateClusterPayload'] = ResolversParentTypes['HibernateClusterPayload']> = {
  cluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HorizontalPodAutoscalerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HorizontalPodAutoscaler'] = ResolversParentTypes['HorizontalPodAutoscaler']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  autoscaler?: Resolver<ResolversTypes['AutoscalerKind'], ParentType, ContextType>;
  behavior?: Resolver<Maybe<ResolversTypes['AutoscalerBehavior']>, ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currentSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  desiredSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<HorizontalPodAutoscalereventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  lastScaledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  maxSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metrics?: Resolver<ReadonlyArray<ResolversTypes['AutoscalerMetric']>, ParentType, ContextType>;
  minSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  recentEvents?: Resolver<Maybe<ResolversTypes['ScalingEventConnection']>, ParentType, ContextType, RequireFields<HorizontalPodAutoscalerrecentEventsArgs, 'first'>>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AutoscalerStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<HorizontalPodAutoscalerviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HubTypeResolvers = EnumResolverSignature<{ AKS_FLEET?: any, CLUSTERPEDIA?: any, CLUSTER_API?: any, CLUSTER_INVENTORY?: any, EKS?: any, GARDENER?: any, GKE_HUB?: any, KARMADA?: any, KCP?: any, KUBEFED?: any, KUBEFLEET?: any, OCM?: any, RANCHER?: any, RANCHER_FLEET?: any, VCLUSTER?: any }, ResolversTypes['HubType']>;

export type HypervisorResolvers = EnumResolverSignature<{ CLOUD_HYPERVISOR?: any, DRAGONBALL?: any, FIRECRACKER?: any, KVM?: any, OPENVMM?: any, QEMU?: any, REMOTE?: any, STRATOVIRT?: any, UNKNOWN?: any }, ResolversTypes['Hypervisor']>;

export type InfraProviderResolvers = EnumResolverSignature<{ ANTHOS_BARE_METAL?: any, ANTHOS_VMWARE?: any, AWS?: any, AWS_OUTPOSTS?: any, AZURE?: any, AZURE_LOCAL?: any, AZURE_STACK_HUB?: any, BARE_METAL?: any, GCP?: any, LOCAL?: any, OPENSTACK?: any, OTHER?: any, UNKNOWN?: any, VSPHERE?: any }, ResolversTypes['InfraProvider']>;

export type IsolationResolvers = EnumResolverSignature<{ FIRECRACKER?: any, GVISOR?: any, KATA?: any, NONE?: any, UNKNOWN?: any, VM?: any, WASM?: any }, ResolversTypes['Isolation']>;

export interface JSONScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JobResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  desiredReplicas?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<JobeventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  pods?: Resolver<Maybe<ResolversTypes['PodConnection']>, ParentType, ContextType, RequireFields<JobpodsArgs, 'first'>>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  readyReplicas?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WorkloadStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<JobviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KarpenterResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Karpenter'] = ResolversParentTypes['Karpenter']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  autoscaler?: Resolver<ResolversTypes['AutoscalerKind'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currentSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  desiredSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<KarpentereventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  maxSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metrics?: Resolver<ReadonlyArray<ResolversTypes['AutoscalerMetric']>, ParentType, ContextType>;
  minSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  recentEvents?: Resolver<Maybe<ResolversTypes['ScalingEventConnection']>, ParentType, ContextType, RequireFields<KarpenterrecentEventsArgs, 'first'>>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AutoscalerStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<KarpenterviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KnativeAutoscalerClassResolvers = EnumResolverSignature<{ HPA?: any, KPA?: any, OTHER?: any }, ResolversTypes['KnativeAutoscalerClass']>;

export type KnativePodAutoscalerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['KnativePodAutoscaler'] = ResolversParentTypes['KnativePodAutoscaler']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  autoscaler?: Resolver<ResolversTypes['AutoscalerKind'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['KnativeAutoscalerClass'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currentSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  desiredSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<KnativePodAutoscalereventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  maxSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metrics?: Resolver<ReadonlyArray<ResolversTypes['AutoscalerMetric']>, ParentType, ContextType>;
  minSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  recentEvents?: Resolver<Maybe<ResolversTypes['ScalingEventConnection']>, ParentType, ContextType, RequireFields<KnativePodAutoscalerrecentEventsArgs, 'first'>>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AutoscalerStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<KnativePodAutoscalerviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KubernetesObjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['KubernetesObject'] = ResolversParentTypes['KubernetesObject']> = {
  __resolveType?: TypeResolveFn<'ClusterAutoscaler' | 'ClusterNode' | 'CronFederatedHPA' | 'CronJob' | 'DaemonSet' | 'Deployment' | 'Event' | 'FederatedHPA' | 'Function' | 'HorizontalPodAutoscaler' | 'Job' | 'Karpenter' | 'KnativePodAutoscaler' | 'Namespace' | 'Pod' | 'ReplicaSet' | 'Sandbox' | 'SandboxTemplate' | 'SandboxWarmPool' | 'ScaledJob' | 'ScaledObject' | 'ServiceExport' | 'ServiceImport' | 'StatefulSet' | 'UntypedObject' | 'VerticalPodAutoscaler', ParentType, ContextType>;
};

export type LabelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Label'] = ResolversParentTypes['Label']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LaunchTypeResolvers = EnumResolverSignature<{ COLD?: any, WARM?: any }, ResolversTypes['LaunchType']>;

export type ListStateResolvers = EnumResolverSignature<{ ABSENT?: any, CONNECTING?: any, DOWN?: any, FORBIDDEN?: any, KNOWN?: any, LISTING?: any, LIVE?: any, STALE?: any }, ResolversTypes['ListState']>;

export type LogLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LogLine'] = ResolversParentTypes['LogLine']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isTruncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface LongScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Long'], any> {
  name: 'Long';
}

export type ManifestReferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ManifestReference'] = ResolversParentTypes['ManifestReference']> = {
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MemberPropertyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberProperty'] = ResolversParentTypes['MemberProperty']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  observedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MemberSetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberSet'] = ResolversParentTypes['MemberSet']> = {
  federation?: Resolver<ResolversTypes['Federation'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['FederationMemberConnection']>, ParentType, ContextType, RequireFields<MemberSetmembersArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberTaintResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberTaint'] = ResolversParentTypes['MemberTaint']> = {
  addedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['MemberTaintEffect'], ParentType, ContextType>;
  isOfHub?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MemberTaintEffectResolvers = EnumResolverSignature<{ NO_EXECUTE?: any, NO_SCHEDULE?: any, NO_SELECT?: any, NO_SELECT_IF_NEW?: any, PREFER_NO_SCHEDULE?: any, PREFER_NO_SELECT?: any, UNKNOWN?: any }, ResolversTypes['MemberTaintEffect']>;

export type MemberWorkloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberWorkload'] = ResolversParentTypes['MemberWorkload']> = {
  desiredReplicas?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  health?: Resolver<ResolversTypes['PropagatedHealth'], ParentType, ContextType>;
  isApplied?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isEvicting?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['FederationMember']>, ParentType, ContextType>;
  memberName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readyReplicas?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MemberWorkloadState'], ParentType, ContextType>;
};

export type MemberWorkloadStateResolvers = EnumResolverSignature<{ APPLIED?: any, APPLYING?: any, DRIFTED?: any, FAILED?: any, OUT_OF_SYNC?: any, PENDING?: any, REMOVING?: any, SUSPENDED?: any, UNKNOWN?: any }, ResolversTypes['MemberWorkloadState']>;

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptFederationMember?: Resolver<Maybe<ResolversTypes['AcceptFederationMemberPayload']>, ParentType, ContextType, RequireFields<MutationacceptFederationMemberArgs, 'input'>>;
  applyManifest?: Resolver<Maybe<ResolversTypes['ApplyManifestPayload']>, ParentType, ContextType, RequireFields<MutationapplyManifestArgs, 'input'>>;
  cancelOperation?: Resolver<Maybe<ResolversTypes['CancelOperationPayload']>, ParentType, ContextType, RequireFields<MutationcancelOperationArgs, 'input'>>;
  changePlacement?: Resolver<Maybe<ResolversTypes['ChangePlacementPayload']>, ParentType, ContextType, RequireFields<MutationchangePlacementArgs, 'input'>>;
  claimSandbox?: Resolver<Maybe<ResolversTypes['ClaimSandboxPayload']>, ParentType, ContextType, RequireFields<MutationclaimSandboxArgs, 'input'>>;
  cordonClusterNode?: Resolver<Maybe<ResolversTypes['CordonClusterNodePayload']>, ParentType, ContextType, RequireFields<MutationcordonClusterNodeArgs, 'input'>>;
  cordonFederationMember?: Resolver<Maybe<ResolversTypes['CordonFederationMemberPayload']>, ParentType, ContextType, RequireFields<MutationcordonFederationMemberArgs, 'input'>>;
  deleteFunction?: Resolver<Maybe<ResolversTypes['DeleteFunctionPayload']>, ParentType, ContextType, RequireFields<MutationdeleteFunctionArgs, 'input'>>;
  deleteObject?: Resolver<Maybe<ResolversTypes['DeleteObjectPayload']>, ParentType, ContextType, RequireFields<MutationdeleteObjectArgs, 'input'>>;
  deleteSandbox?: Resolver<Maybe<ResolversTypes['DeleteSandboxPayload']>, ParentType, ContextType, RequireFields<MutationdeleteSandboxArgs, 'input'>>;
  deployFunction?: Resolver<Maybe<ResolversTypes['DeployFunctionPayload']>, ParentType, ContextType, RequireFields<MutationdeployFunctionArgs, 'input'>>;
  drainClusterNode?: Resolver<Maybe<ResolversTypes['DrainClusterNodePayload']>, ParentType, ContextType, RequireFields<MutationdrainClusterNodeArgs, 'input'>>;
  extendSandbox?: Resolver<Maybe<ResolversTypes['ExtendSandboxPayload']>, ParentType, ContextType, RequireFields<MutationextendSandboxArgs, 'input'>>;
  hibernateCluster?: Resolver<Maybe<ResolversTypes['HibernateClusterPayload']>, ParentType, ContextType, RequireFields<MutationhibernateClusterArgs, 'input'>>;
  pauseAutoscaler?: Resolver<Maybe<ResolversTypes['PauseAutoscalerPayload']>, ParentType, ContextType, RequireFields<MutationpauseAutoscalerArgs, 'input'>>;
  pauseSandbox?: Resolver<Maybe<ResolversTypes['PauseSandboxPayload']>, ParentType, ContextType, RequireFields<MutationpauseSandboxArgs, 'input'>>;
  restartWorkload?: Resolver<Maybe<ResolversTypes['RestartWorkloadPayload']>, ParentType, ContextType, RequireFields<MutationrestartWorkloadArgs, 'input'>>;
  resumeSandbox?: Resolver<Maybe<ResolversTypes['ResumeSandboxPayload']>, ParentType, ContextType, RequireFields<MutationresumeSandboxArgs, 'input'>>;
  scaleSandboxWarmPool?: Resolver<Maybe<ResolversTypes['ScaleSandboxWarmPoolPayload']>, ParentType, ContextType, RequireFields<MutationscaleSandboxWarmPoolArgs, 'input'>>;
  scaleWorkload?: Resolver<Maybe<ResolversTypes['ScaleWorkloadPayload']>, ParentType, ContextType, RequireFields<MutationscaleWorkloadArgs, 'input'>>;
  setAutoscalerBounds?: Resolver<Maybe<ResolversTypes['SetAutoscalerBoundsPayload']>, ParentType, ContextType, RequireFields<MutationsetAutoscalerBoundsArgs, 'input'>>;
  setClusterNodeDisruption?: Resolver<Maybe<ResolversTypes['SetClusterNodeDisruptionPayload']>, ParentType, ContextType, RequireFields<MutationsetClusterNodeDisruptionArgs, 'input'>>;
  setFunctionScale?: Resolver<Maybe<ResolversTypes['SetFunctionScalePayload']>, ParentType, ContextType, RequireFields<MutationsetFunctionScaleArgs, 'input'>>;
  setNodeGroupBounds?: Resolver<Maybe<ResolversTypes['SetNodeGroupBoundsPayload']>, ParentType, ContextType, RequireFields<MutationsetNodeGroupBoundsArgs, 'input'>>;
  splitFunctionTraffic?: Resolver<Maybe<ResolversTypes['SplitFunctionTrafficPayload']>, ParentType, ContextType, RequireFields<MutationsplitFunctionTrafficArgs, 'input'>>;
  uncordonFederationMember?: Resolver<Maybe<ResolversTypes['UncordonFederationMemberPayload']>, ParentType, ContextType, RequireFields<MutationuncordonFederationMemberArgs, 'input'>>;
  unjoinFederationMember?: Resolver<Maybe<ResolversTypes['UnjoinFederationMemberPayload']>, ParentType, ContextType, RequireFields<MutationunjoinFederationMemberArgs, 'input'>>;
};

export type NamespaceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Namespace'] = ResolversParentTypes['Namespace']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<NamespaceeventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['NamespacePhase'], ParentType, ContextType>;
  podCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<NamespaceviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NamespaceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NamespaceConnection'] = ResolversParentTypes['NamespaceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NamespaceEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Namespace']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NamespaceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NamespaceEdge'] = ResolversParentTypes['NamespaceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Namespace'], ParentType, ContextType>;
};

export type NamespacePhaseResolvers = EnumResolverSignature<{ ACTIVE?: any, TERMINATING?: any, UNKNOWN?: any }, ResolversTypes['NamespacePhase']>;

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType?: TypeResolveFn<'Cluster' | 'ClusterAutoscaler' | 'ClusterNode' | 'CronFederatedHPA' | 'CronJob' | 'DaemonSet' | 'Deployment' | 'Event' | 'FederatedHPA' | 'Federation' | 'FederationMember' | 'Function' | 'HorizontalPodAutoscaler' | 'Job' | 'Karpenter' | 'KnativePodAutoscaler' | 'MemberSet' | 'Namespace' | 'NodeGroup' | 'Placement' | 'Pod' | 'ReplicaSet' | 'Sandbox' | 'SandboxTemplate' | 'SandboxWarmPool' | 'ScaledJob' | 'ScaledObject' | 'ScalingActivity' | 'ServiceExport' | 'ServiceImport' | 'StatefulSet' | 'UntypedObject' | 'VerticalPodAutoscaler', ParentType, ContextType>;
};

export type NodeAddressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NodeAddress'] = ResolversParentTypes['NodeAddress']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NodeCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NodeCount'] = ResolversParentTypes['NodeCount']> = {
  notReady?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ready?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknown?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unschedulable?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type NodeGroupResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NodeGroup'] = ResolversParentTypes['NodeGroup']> = {
  allocatable?: Resolver<Maybe<ResolversTypes['ResourceTotals']>, ParentType, ContextType>;
  autoscaler?: Resolver<Maybe<ResolversTypes['AutoscalerKind']>, ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  desiredSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  disruption?: Resolver<Maybe<ResolversTypes['NodeGroupDisruption']>, ParentType, ContextType>;
  health?: Resolver<ResolversTypes['NodeGroupHealth'], ParentType, ContextType>;
  healthReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instanceTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  isAutoscaled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  limits?: Resolver<Maybe<ResolversTypes['NodeGroupLimits']>, ParentType, ContextType>;
  maxSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodeClass?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ResolversTypes['ClusterNodeConnection']>, ParentType, ContextType, RequireFields<NodeGroupnodesArgs, 'first'>>;
  provider?: Resolver<ResolversTypes['NodeGroupProvider'], ParentType, ContextType>;
  readySize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requested?: Resolver<Maybe<ResolversTypes['ResourceTotals']>, ParentType, ContextType>;
  scaleDown?: Resolver<Maybe<ResolversTypes['NodeGroupScaleDown']>, ParentType, ContextType>;
  scaleUp?: Resolver<Maybe<ResolversTypes['NodeGroupScaleUp']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  utilization?: Resolver<Maybe<ResolversTypes['Utilization']>, ParentType, ContextType>;
  workloadCluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType>;
  zones?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NodeGroupChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NodeGroupChange'] = ResolversParentTypes['NodeGroupChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeGroup?: Resolver<Maybe<ResolversTypes['NodeGroup']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
};

export type NodeGroupConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NodeGroupConnection'] = ResolversParentTypes['NodeGroupConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NodeGroupEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['NodeGroup']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NodeGroupDisruptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NodeGroupDisruption'] = ResolversParentTypes['NodeGroupDisruption']> = {
  budgets?: Resolver<ReadonlyArray<ResolversTypes['NodeGroupDisruptionBudget']>, ParentType, ContextType>;
  consolidateAfter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consolidationPolicy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expireAfter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NodeGroupDisruptionBudgetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NodeGroupDisruptionBudget'] = ResolversParentTypes['NodeGroupDisruptionBudget']> = {
  duration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  schedule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NodeGroupEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NodeGroupEdge'] = ResolversParentTypes['NodeGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['NodeGroup'], ParentType, ContextType>;
};

export type NodeGroupHealthResolvers = EnumResolverSignature<{ DEGRADED?: any, HEALTHY?: any, UNHEALTHY?: any, UNKNOWN?: any }, ResolversTypes['NodeGroupHealth']>;

export type NodeGroupLimitsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NodeGroupLimits'] = ResolversParentTypes['NodeGroupLimits']> = {
  cpuMillis?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  memoryBytes?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type NodeGroupProviderResolvers = EnumResolverSignature<{ CLUSTER_API?: any, CLUSTER_AUTOSCALER?: any, GARDENER?: any, KARPENTER?: any, NODE_LABELS?: any, RANCHER?: any }, ResolversTypes['NodeGroupProvider']>;

export type NodeGroupScaleDownResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NodeGroupScaleDown'] = ResolversParentTypes['NodeGroupScaleDown']> = {
  candidates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['NodeGroupScaleDownStatus'], ParentType, ContextType>;
};

export type NodeGroupScaleDownStatusResolvers = EnumResolverSignature<{ CANDIDATES?: any, IDLE?: any, IN_PROGRESS?: any, UNKNOWN?: any }, ResolversTypes['NodeGroupScaleDownStatus']>;

export type NodeGroupScaleUpResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NodeGroupScaleUp'] = ResolversParentTypes['NodeGroupScaleUp']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['NodeGroupScaleUpStatus'], ParentType, ContextType>;
};

export type NodeGroupScaleUpStatusResolvers = EnumResolverSignature<{ BACKING_OFF?: any, BLOCKED?: any, IDLE?: any, IN_PROGRESS?: any, LIMITED?: any, UNKNOWN?: any }, ResolversTypes['NodeGroupScaleUpStatus']>;

export type NodeGroupUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NodeGroupUpdate'] = ResolversParentTypes['NodeGroupUpdate']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['NodeGroupChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StreamPhase'], ParentType, ContextType>;
  resync?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ObjectChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ObjectChange'] = ResolversParentTypes['ObjectChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['KubernetesObject']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
};

export type ObjectConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ObjectConnection'] = ResolversParentTypes['ObjectConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ObjectEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['KubernetesObject']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObjectEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ObjectEdge'] = ResolversParentTypes['ObjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['KubernetesObject'], ParentType, ContextType>;
};

export type ObjectReferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ObjectReference'] = ResolversParentTypes['ObjectReference']> = {
  apiVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['KubernetesObject']>, ParentType, ContextType>;
  uid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ObjectUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ObjectUpdate'] = ResolversParentTypes['ObjectUpdate']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['ObjectChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StreamPhase'], ParentType, ContextType>;
  resync?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type OperationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Operation'] = ResolversParentTypes['Operation']> = {
  cluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['ClusterError']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OperationKind'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['OperationProgress'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OperationState'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['OperationStep']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['OperationSubject'], ParentType, ContextType>;
};

export type OperationKindResolvers = EnumResolverSignature<{ CLAIM_SANDBOX?: any, DRAIN_CLUSTER_NODE?: any, UNJOIN_FEDERATION_MEMBER?: any }, ResolversTypes['OperationKind']>;

export type OperationProgressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationProgress'] = ResolversParentTypes['OperationProgress']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OperationStateResolvers = EnumResolverSignature<{ CANCELLED?: any, FAILED?: any, INTERRUPTED?: any, RUNNING?: any, SUCCEEDED?: any }, ResolversTypes['OperationState']>;

export type OperationStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationStep'] = ResolversParentTypes['OperationStep']> = {
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OperationStepState'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['OperationSubject'], ParentType, ContextType>;
};

export type OperationStepStateResolvers = EnumResolverSignature<{ FAILED?: any, PENDING?: any, RUNNING?: any, SKIPPED?: any, SUCCEEDED?: any }, ResolversTypes['OperationStepState']>;

export type OperationSubjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationSubject'] = ResolversParentTypes['OperationSubject']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrderDirectionResolvers = EnumResolverSignature<{ ASC?: any, DESC?: any }, ResolversTypes['OrderDirection']>;

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PauseAutoscalerPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PauseAutoscalerPayload'] = ResolversParentTypes['PauseAutoscalerPayload']> = {
  autoscaler?: Resolver<Maybe<ResolversTypes['Autoscaler']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PauseSandboxPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PauseSandboxPayload'] = ResolversParentTypes['PauseSandboxPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sandbox?: Resolver<Maybe<ResolversTypes['Sandbox']>, ParentType, ContextType>;
};

export type PlacementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Placement'] = ResolversParentTypes['Placement']> = {
  conditions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Condition']>>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  federation?: Resolver<ResolversTypes['Federation'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['ObjectReference'], ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  selected?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlacementDecision']>>, ParentType, ContextType>;
  strategy?: Resolver<ResolversTypes['PlacementStrategy'], ParentType, ContextType>;
  workloads?: Resolver<Maybe<ResolversTypes['PropagatedWorkloadConnection']>, ParentType, ContextType, RequireFields<PlacementworkloadsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlacementChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlacementChange'] = ResolversParentTypes['PlacementChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  placement?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
};

export type PlacementConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlacementConnection'] = ResolversParentTypes['PlacementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlacementEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Placement']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlacementDecisionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlacementDecision'] = ResolversParentTypes['PlacementDecision']> = {
  member?: Resolver<Maybe<ResolversTypes['FederationMember']>, ParentType, ContextType>;
  memberName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replicas?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PlacementEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlacementEdge'] = ResolversParentTypes['PlacementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
};

export type PlacementStrategyResolvers = EnumResolverSignature<{ ALL?: any, COUNTED?: any, MIXED?: any, NAMED?: any, NONE?: any, SELECTED?: any, UNKNOWN?: any }, ResolversTypes['PlacementStrategy']>;

export type PlacementUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlacementUpdate'] = ResolversParentTypes['PlacementUpdate']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['PlacementChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StreamPhase'], ParentType, ContextType>;
  resync?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PodResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Pod'] = ResolversParentTypes['Pod']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  containers?: Resolver<ReadonlyArray<ResolversTypes['Container']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<PodeventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isReady?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isVirtual?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  logs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ContainerLog']>>, ParentType, ContextType, RequireFields<PodlogsArgs, 'isPrevious' | 'tailLines'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ClusterNode']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['PodPhase'], ParentType, ContextType>;
  podIPs?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['ResourceTotals'], ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  restartCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sandbox?: Resolver<Maybe<ResolversTypes['Sandbox']>, ParentType, ContextType>;
  scaling?: Resolver<Maybe<ResolversTypes['PodScaling']>, ParentType, ContextType>;
  serverlessBackend?: Resolver<Maybe<ResolversTypes['ServerlessBackend']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  usage?: Resolver<Maybe<ResolversTypes['ResourceUsage']>, ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<PodviewerCanArgs, 'verb'>>;
  workload?: Resolver<Maybe<ResolversTypes['Workload']>, ParentType, ContextType>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PodChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PodChange'] = ResolversParentTypes['PodChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pod?: Resolver<Maybe<ResolversTypes['Pod']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
};

export type PodConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PodConnection'] = ResolversParentTypes['PodConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PodEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Pod']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PodEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PodEdge'] = ResolversParentTypes['PodEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Pod'], ParentType, ContextType>;
};

export type PodLogLinesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PodLogLines'] = ResolversParentTypes['PodLogLines']> = {
  container?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['ClusterError']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['LogLine']>, ParentType, ContextType>;
};

export type PodOrderFieldResolvers = EnumResolverSignature<{ CPU_REQUESTED?: any, CREATED_AT?: any, MEMORY_REQUESTED?: any, NAME?: any, RESTARTS?: any }, ResolversTypes['PodOrderField']>;

export type PodPhaseResolvers = EnumResolverSignature<{ FAILED?: any, PENDING?: any, RUNNING?: any, SUCCEEDED?: any, UNKNOWN?: any }, ResolversTypes['PodPhase']>;

export type PodScalingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PodScaling'] = ResolversParentTypes['PodScaling']> = {
  activity?: Resolver<Maybe<ResolversTypes['ScalingActivity']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['ScalingEventConnection']>, ParentType, ContextType, RequireFields<PodScalingeventsArgs, 'first'>>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['PodScalingVerdict'], ParentType, ContextType>;
};

export type PodScalingVerdictResolvers = EnumResolverSignature<{ AT_MAXIMUM?: any, AUTOSCALER_ABSENT?: any, AUTOSCALER_UNHEALTHY?: any, BACKING_OFF?: any, BEING_PROVISIONED?: any, NO_GROUP_FITS?: any, PROVISIONING_FAILED?: any, UNKNOWN?: any, WAITS_FOR_NODE?: any }, ResolversTypes['PodScalingVerdict']>;

export type PodUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PodUpdate'] = ResolversParentTypes['PodUpdate']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['PodChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StreamPhase'], ParentType, ContextType>;
  resync?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PropagatedHealthResolvers = EnumResolverSignature<{ HEALTHY?: any, UNHEALTHY?: any, UNKNOWN?: any }, ResolversTypes['PropagatedHealth']>;

export type PropagatedObjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PropagatedObject'] = ResolversParentTypes['PropagatedObject']> = {
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PropagatedWorkloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PropagatedWorkload'] = ResolversParentTypes['PropagatedWorkload']> = {
  fullyApplied?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['MemberWorkload']>, ParentType, ContextType>;
  scheduled?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['PropagatedObject'], ParentType, ContextType>;
};

export type PropagatedWorkloadConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PropagatedWorkloadConnection'] = ResolversParentTypes['PropagatedWorkloadConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PropagatedWorkloadEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PropagatedWorkload']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PropagatedWorkloadEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PropagatedWorkloadEdge'] = ResolversParentTypes['PropagatedWorkloadEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PropagatedWorkload'], ParentType, ContextType>;
};

export type PropagationPolicyResolvers = EnumResolverSignature<{ BACKGROUND?: any, FOREGROUND?: any, ORPHAN?: any }, ResolversTypes['PropagationPolicy']>;

export type ProviderOutcomeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProviderOutcome'] = ResolversParentTypes['ProviderOutcome']> = {
  error?: Resolver<Maybe<ResolversTypes['ClusterError']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProviderState'], ParentType, ContextType>;
};

export type ProviderStateResolvers = EnumResolverSignature<{ ABSENT?: any, DOWN?: any, FORBIDDEN?: any, LISTING?: any, LIVE?: any, STALE?: any }, ResolversTypes['ProviderState']>;

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  autoscalers?: Resolver<ResolversTypes['AutoscalerConnection'], ParentType, ContextType, RequireFields<QueryautoscalersArgs, 'first'>>;
  cluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType, Partial<QueryclusterArgs>>;
  clusterNodes?: Resolver<ResolversTypes['ClusterNodeConnection'], ParentType, ContextType, RequireFields<QueryclusterNodesArgs, 'first'>>;
  clusters?: Resolver<ResolversTypes['ClusterConnection'], ParentType, ContextType, RequireFields<QueryclustersArgs, 'first'>>;
  federationMembers?: Resolver<ResolversTypes['FederationMemberConnection'], ParentType, ContextType, RequireFields<QueryfederationMembersArgs, 'first'>>;
  federations?: Resolver<ResolversTypes['FederationConnection'], ParentType, ContextType, RequireFields<QueryfederationsArgs, 'first'>>;
  fleet?: Resolver<ResolversTypes['Fleet'], ParentType, ContextType>;
  functions?: Resolver<ResolversTypes['FunctionConnection'], ParentType, ContextType, RequireFields<QueryfunctionsArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QuerynodeArgs, 'id'>>;
  nodeGroups?: Resolver<ResolversTypes['NodeGroupConnection'], ParentType, ContextType, RequireFields<QuerynodeGroupsArgs, 'first'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QuerynodesArgs, 'ids'>>;
  object?: Resolver<Maybe<ResolversTypes['KubernetesObject']>, ParentType, ContextType, RequireFields<QueryobjectArgs, 'ref'>>;
  objects?: Resolver<ResolversTypes['ObjectConnection'], ParentType, ContextType, RequireFields<QueryobjectsArgs, 'first' | 'resource'>>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType, RequireFields<QueryoperationArgs, 'id'>>;
  placements?: Resolver<ResolversTypes['PlacementConnection'], ParentType, ContextType, RequireFields<QueryplacementsArgs, 'first'>>;
  pods?: Resolver<ResolversTypes['PodConnection'], ParentType, ContextType, RequireFields<QuerypodsArgs, 'first'>>;
  sandboxTemplates?: Resolver<ResolversTypes['SandboxTemplateConnection'], ParentType, ContextType, RequireFields<QuerysandboxTemplatesArgs, 'first'>>;
  sandboxWarmPools?: Resolver<ResolversTypes['SandboxWarmPoolConnection'], ParentType, ContextType, RequireFields<QuerysandboxWarmPoolsArgs, 'first'>>;
  sandboxes?: Resolver<ResolversTypes['SandboxConnection'], ParentType, ContextType, RequireFields<QuerysandboxesArgs, 'first'>>;
  scalingActivities?: Resolver<ResolversTypes['ScalingActivityConnection'], ParentType, ContextType, RequireFields<QueryscalingActivitiesArgs, 'first'>>;
  scalingEvents?: Resolver<ResolversTypes['ScalingEventConnection'], ParentType, ContextType, RequireFields<QueryscalingEventsArgs, 'first'>>;
  serviceExports?: Resolver<ResolversTypes['ServiceExportConnection'], ParentType, ContextType, RequireFields<QueryserviceExportsArgs, 'first'>>;
  serviceImports?: Resolver<ResolversTypes['ServiceImportConnection'], ParentType, ContextType, RequireFields<QueryserviceImportsArgs, 'first'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  workloads?: Resolver<ResolversTypes['WorkloadConnection'], ParentType, ContextType, RequireFields<QueryworkloadsArgs, 'first'>>;
};

export type RecommendedResourcesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecommendedResources'] = ResolversParentTypes['RecommendedResources']> = {
  cpu?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cpuMillis?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  memory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  memoryBytes?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type ReplicaSetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReplicaSet'] = ResolversParentTypes['ReplicaSet']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  desiredReplicas?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<ReplicaSeteventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  pods?: Resolver<Maybe<ResolversTypes['PodConnection']>, ParentType, ContextType, RequireFields<ReplicaSetpodsArgs, 'first'>>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  readyReplicas?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WorkloadStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<ReplicaSetviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResourceSharesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResourceShares'] = ResolversParentTypes['ResourceShares']> = {
  cpu?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  memory?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ResourceTotalsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResourceTotals'] = ResolversParentTypes['ResourceTotals']> = {
  cpu?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cpuMillis?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  memory?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  memoryBytes?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  pods?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type ResourceUsageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResourceUsage'] = ResolversParentTypes['ResourceUsage']> = {
  cpuMillis?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  measuredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  memoryBytes?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
};

export type RestartWorkloadPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RestartWorkloadPayload'] = ResolversParentTypes['RestartWorkloadPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  workload?: Resolver<Maybe<ResolversTypes['Workload']>, ParentType, ContextType>;
};

export type ResumeSandboxPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResumeSandboxPayload'] = ResolversParentTypes['ResumeSandboxPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sandbox?: Resolver<Maybe<ResolversTypes['Sandbox']>, ParentType, ContextType>;
};

export type RuntimeClassResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RuntimeClass'] = ResolversParentTypes['RuntimeClass']> = {
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  confidential?: Resolver<ResolversTypes['ConfidentialTech'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  handler?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hypervisor?: Resolver<Maybe<ResolversTypes['Hypervisor']>, ParentType, ContextType>;
  isolation?: Resolver<ResolversTypes['Isolation'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodeSelector?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ResolversTypes['ClusterNodeConnection']>, ParentType, ContextType, RequireFields<RuntimeClassnodesArgs, 'first'>>;
  overhead?: Resolver<Maybe<ResolversTypes['ResourceTotals']>, ParentType, ContextType>;
  sandboxCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sandboxes?: Resolver<Maybe<ResolversTypes['SandboxConnection']>, ParentType, ContextType, RequireFields<RuntimeClasssandboxesArgs, 'first'>>;
};

export type SandboxResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Sandbox'] = ResolversParentTypes['Sandbox']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  capabilities?: Resolver<ReadonlyArray<ResolversTypes['SandboxCapability']>, ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  confidential?: Resolver<ResolversTypes['ConfidentialTech'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<SandboxeventsArgs, 'first'>>;
  expiresInSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hypervisor?: Resolver<Maybe<ResolversTypes['Hypervisor']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDesiredRunning?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPoolMember?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isolation?: Resolver<ResolversTypes['Isolation'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  launchType?: Resolver<Maybe<ResolversTypes['LaunchType']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ClusterNode']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['SandboxPhase'], ParentType, ContextType>;
  pod?: Resolver<Maybe<ResolversTypes['Pod']>, ParentType, ContextType>;
  podIPs?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  runtimeClass?: Resolver<Maybe<ResolversTypes['RuntimeClass']>, ParentType, ContextType>;
  runtimeClassName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sandboxKind?: Resolver<ResolversTypes['SandboxKind'], ParentType, ContextType>;
  serviceFQDN?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shutdownAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  shutdownPolicy?: Resolver<Maybe<ResolversTypes['SandboxShutdownPolicy']>, ParentType, ContextType>;
  template?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<SandboxviewerCanArgs, 'verb'>>;
  warmPool?: Resolver<Maybe<ResolversTypes['SandboxWarmPool']>, ParentType, ContextType>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SandboxCapabilityResolvers = EnumResolverSignature<{ DELETE?: any, EXTEND_SHUTDOWN?: any, PAUSE?: any, RESUME?: any }, ResolversTypes['SandboxCapability']>;

export type SandboxChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SandboxChange'] = ResolversParentTypes['SandboxChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sandbox?: Resolver<Maybe<ResolversTypes['Sandbox']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
};

export type SandboxConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SandboxConnection'] = ResolversParentTypes['SandboxConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SandboxEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Sandbox']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SandboxEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SandboxEdge'] = ResolversParentTypes['SandboxEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Sandbox'], ParentType, ContextType>;
};

export type SandboxKindResolvers = EnumResolverSignature<{ AGENT_SANDBOX?: any, KRUISE_SANDBOX?: any, POD?: any, VM?: any }, ResolversTypes['SandboxKind']>;

export type SandboxOrderFieldResolvers = EnumResolverSignature<{ CREATED_AT?: any, KIND?: any, NAME?: any, PHASE?: any, SHUTDOWN_AT?: any }, ResolversTypes['SandboxOrderField']>;

export type SandboxPhaseResolvers = EnumResolverSignature<{ AVAILABLE?: any, ERROR?: any, EXPIRED?: any, FAILED?: any, PAUSED?: any, PAUSING?: any, PENDING?: any, PROVISIONING?: any, RESUMING?: any, RUNNING?: any, SUCCEEDED?: any, TERMINATING?: any, UNKNOWN?: any }, ResolversTypes['SandboxPhase']>;

export type SandboxShutdownPolicyResolvers = EnumResolverSignature<{ DELETE?: any, DELETE_FOREGROUND?: any, RETAIN?: any }, ResolversTypes['SandboxShutdownPolicy']>;

export type SandboxTemplateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SandboxTemplate'] = ResolversParentTypes['SandboxTemplate']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<SandboxTemplateeventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isolation?: Resolver<ResolversTypes['Isolation'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  runtimeClass?: Resolver<Maybe<ResolversTypes['RuntimeClass']>, ParentType, ContextType>;
  runtimeClassName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sandboxKind?: Resolver<ResolversTypes['SandboxKind'], ParentType, ContextType>;
  sandboxes?: Resolver<Maybe<ResolversTypes['SandboxConnection']>, ParentType, ContextType, RequireFields<SandboxTemplatesandboxesArgs, 'first'>>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<SandboxTemplateviewerCanArgs, 'verb'>>;
  warmPools?: Resolver<Maybe<ResolversTypes['SandboxWarmPoolConnection']>, ParentType, ContextType, RequireFields<SandboxTemplatewarmPoolsArgs, 'first'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SandboxTemplateConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SandboxTemplateConnection'] = ResolversParentTypes['SandboxTemplateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SandboxTemplateEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SandboxTemplate']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SandboxTemplateEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SandboxTemplateEdge'] = ResolversParentTypes['SandboxTemplateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SandboxTemplate'], ParentType, ContextType>;
};

export type SandboxUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SandboxUpdate'] = ResolversParentTypes['SandboxUpdate']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['SandboxChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StreamPhase'], ParentType, ContextType>;
  resync?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SandboxWarmPoolResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SandboxWarmPool'] = ResolversParentTypes['SandboxWarmPool']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  desired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<SandboxWarmPooleventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  ready?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sandboxKind?: Resolver<ResolversTypes['SandboxKind'], ParentType, ContextType>;
  sandboxes?: Resolver<Maybe<ResolversTypes['SandboxConnection']>, ParentType, ContextType, RequireFields<SandboxWarmPoolsandboxesArgs, 'first'>>;
  template?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  updateStrategy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<SandboxWarmPoolviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SandboxWarmPoolChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SandboxWarmPoolChange'] = ResolversParentTypes['SandboxWarmPoolChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
  warmPool?: Resolver<Maybe<ResolversTypes['SandboxWarmPool']>, ParentType, ContextType>;
};

export type SandboxWarmPoolConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SandboxWarmPoolConnection'] = ResolversParentTypes['SandboxWarmPoolConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SandboxWarmPoolEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SandboxWarmPool']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SandboxWarmPoolEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SandboxWarmPoolEdge'] = ResolversParentTypes['SandboxWarmPoolEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SandboxWarmPool'], ParentType, ContextType>;
};

export type SandboxWarmPoolOrderFieldResolvers = EnumResolverSignature<{ CREATED_AT?: any, DESIRED?: any, KIND?: any, NAME?: any, READY?: any }, ResolversTypes['SandboxWarmPoolOrderField']>;

export type SandboxWarmPoolUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SandboxWarmPoolUpdate'] = ResolversParentTypes['SandboxWarmPoolUpdate']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['SandboxWarmPoolChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StreamPhase'], ParentType, ContextType>;
  resync?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ScaleSandboxWarmPoolPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScaleSandboxWarmPoolPayload'] = ResolversParentTypes['ScaleSandboxWarmPoolPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  warmPool?: Resolver<Maybe<ResolversTypes['SandboxWarmPool']>, ParentType, ContextType>;
};

export type ScaleWorkloadPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScaleWorkloadPayload'] = ResolversParentTypes['ScaleWorkloadPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  workload?: Resolver<Maybe<ResolversTypes['Workload']>, ParentType, ContextType>;
};

export type ScaledJobResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScaledJob'] = ResolversParentTypes['ScaledJob']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  autoscaler?: Resolver<ResolversTypes['AutoscalerKind'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currentSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  desiredSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<ScaledJobeventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  lastActiveAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  maxSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metrics?: Resolver<ReadonlyArray<ResolversTypes['AutoscalerMetric']>, ParentType, ContextType>;
  minSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  recentEvents?: Resolver<Maybe<ResolversTypes['ScalingEventConnection']>, ParentType, ContextType, RequireFields<ScaledJobrecentEventsArgs, 'first'>>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AutoscalerStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  triggers?: Resolver<ReadonlyArray<ResolversTypes['AutoscalerTrigger']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<ScaledJobviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScaledObjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScaledObject'] = ResolversParentTypes['ScaledObject']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  autoscaler?: Resolver<ResolversTypes['AutoscalerKind'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currentSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  desiredSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<ScaledObjecteventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  lastActiveAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  maxSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metrics?: Resolver<ReadonlyArray<ResolversTypes['AutoscalerMetric']>, ParentType, ContextType>;
  minSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  recentEvents?: Resolver<Maybe<ResolversTypes['ScalingEventConnection']>, ParentType, ContextType, RequireFields<ScaledObjectrecentEventsArgs, 'first'>>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AutoscalerStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  triggers?: Resolver<ReadonlyArray<ResolversTypes['AutoscalerTrigger']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<ScaledObjectviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScalingActivityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScalingActivity'] = ResolversParentTypes['ScalingActivity']> = {
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  autoscaler?: Resolver<ResolversTypes['AutoscalerKind'], ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  delta?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['ScalingDirection'], ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['ScalingEventConnection']>, ParentType, ContextType, RequireFields<ScalingActivityeventsArgs, 'first'>>;
  failure?: Resolver<Maybe<ResolversTypes['ScalingFailure']>, ParentType, ContextType>;
  fromSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['ScalingGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isApproximate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  legs?: Resolver<ReadonlyArray<ResolversTypes['ScalingLeg']>, ParentType, ContextType>;
  nodeNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ClusterNode']>>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  podNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  registeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requestedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ScalingActivityState'], ParentType, ContextType>;
  toSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  trigger?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  triggeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScalingActivityConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScalingActivityConnection'] = ResolversParentTypes['ScalingActivityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ScalingActivityEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ScalingActivity']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScalingActivityEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScalingActivityEdge'] = ResolversParentTypes['ScalingActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScalingActivity'], ParentType, ContextType>;
};

export type ScalingActivityStateResolvers = EnumResolverSignature<{ FAILED?: any, IN_PROGRESS?: any, SUCCEEDED?: any, TIMED_OUT?: any }, ResolversTypes['ScalingActivityState']>;

export type ScalingActivityUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScalingActivityUpdate'] = ResolversParentTypes['ScalingActivityUpdate']> = {
  activities?: Resolver<ReadonlyArray<ResolversTypes['ScalingActivity']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StreamPhase'], ParentType, ContextType>;
  resync?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ScalingDirectionResolvers = EnumResolverSignature<{ DOWN?: any, NONE?: any, UP?: any }, ResolversTypes['ScalingDirection']>;

export type ScalingEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScalingEvent'] = ResolversParentTypes['ScalingEvent']> = {
  autoscaler?: Resolver<ResolversTypes['AutoscalerKind'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  component?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delta?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['ScalingDirection'], ParentType, ContextType>;
  fromSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['ScalingGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isApproximate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDerived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maxSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  podNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['ScalingSeverity'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ObjectReference'], ParentType, ContextType>;
  toSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ScalingEventType'], ParentType, ContextType>;
};

export type ScalingEventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScalingEventConnection'] = ResolversParentTypes['ScalingEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ScalingEventEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ScalingEvent']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScalingEventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScalingEventEdge'] = ResolversParentTypes['ScalingEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScalingEvent'], ParentType, ContextType>;
};

export type ScalingEventTypeResolvers = EnumResolverSignature<{ AUTOSCALER_RECOVERED?: any, AUTOSCALER_UNHEALTHY?: any, CONFIGURATION_INVALID?: any, FALLBACK_ACTIVATED?: any, FALLBACK_ENDED?: any, INFO?: any, METRICS_UNAVAILABLE?: any, NODE_INTERRUPTED?: any, NODE_NOT_READY?: any, NODE_READY?: any, NODE_REGISTERED?: any, NODE_REMOVED?: any, NODE_REPAIR_BLOCKED?: any, PAUSED?: any, RESCALED?: any, RESCALE_FAILED?: any, RESIZED?: any, RESIZE_SKIPPED?: any, RESUMED?: any, SCALED_FROM_ZERO?: any, SCALED_TO_ZERO?: any, SCALE_DOWN_BLOCKED?: any, SCALE_DOWN_CANDIDATE?: any, SCALE_DOWN_COMPLETED?: any, SCALE_DOWN_DRAINING?: any, SCALE_DOWN_FAILED?: any, SCALE_DOWN_TRIGGERED?: any, SCALE_UP_ACCEPTED?: any, SCALE_UP_BACKOFF_ENDED?: any, SCALE_UP_BACKOFF_STARTED?: any, SCALE_UP_COMPLETED?: any, SCALE_UP_FAILED?: any, SCALE_UP_LIMITED?: any, SCALE_UP_NOT_POSSIBLE?: any, SCALE_UP_REQUESTED?: any, SCALE_UP_TIMED_OUT?: any, SCALE_UP_TRIGGERED?: any, STATE_CHANGED?: any, UNKNOWN?: any }, ResolversTypes['ScalingEventType']>;

export type ScalingEventUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScalingEventUpdate'] = ResolversParentTypes['ScalingEventUpdate']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['ScalingEvent']>, ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StreamPhase'], ParentType, ContextType>;
  resync?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ScalingFailureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScalingFailure'] = ResolversParentTypes['ScalingFailure']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScalingGroupResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScalingGroup'] = ResolversParentTypes['ScalingGroup']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScalingLegResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScalingLeg'] = ResolversParentTypes['ScalingLeg']> = {
  durationSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  endedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['ScalingPhase'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ScalingPhaseResolvers = EnumResolverSignature<{ ACCEPTANCE?: any, COMPLETION?: any, DECISION?: any, REGISTRATION?: any }, ResolversTypes['ScalingPhase']>;

export type ScalingSeverityResolvers = EnumResolverSignature<{ NORMAL?: any, WARNING?: any }, ResolversTypes['ScalingSeverity']>;

export type ServerlessBackendResolvers = EnumResolverSignature<{ ACI?: any, FARGATE?: any, VIRTUAL_KUBELET?: any }, ResolversTypes['ServerlessBackend']>;

export type ServiceExportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServiceExport'] = ResolversParentTypes['ServiceExport']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  conflict?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<ServiceExporteventsArgs, 'first'>>;
  exported?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  valid?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<ServiceExportviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceExportChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServiceExportChange'] = ResolversParentTypes['ServiceExportChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  serviceExport?: Resolver<Maybe<ResolversTypes['ServiceExport']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
};

export type ServiceExportConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServiceExportConnection'] = ResolversParentTypes['ServiceExportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceExportEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ServiceExport']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceExportEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServiceExportEdge'] = ResolversParentTypes['ServiceExportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceExport'], ParentType, ContextType>;
};

export type ServiceExportUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServiceExportUpdate'] = ResolversParentTypes['ServiceExportUpdate']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['ServiceExportChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StreamPhase'], ParentType, ContextType>;
  resync?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ServiceExporterResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServiceExporter'] = ResolversParentTypes['ServiceExporter']> = {
  cluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ServiceImportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServiceImport'] = ResolversParentTypes['ServiceImport']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<ServiceImporteventsArgs, 'first'>>;
  exporters?: Resolver<ReadonlyArray<ResolversTypes['ServiceExporter']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ips?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  ports?: Resolver<ReadonlyArray<ResolversTypes['ServiceImportPort']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ServiceImportType'], ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<ServiceImportviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceImportChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServiceImportChange'] = ResolversParentTypes['ServiceImportChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  serviceImport?: Resolver<Maybe<ResolversTypes['ServiceImport']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
};

export type ServiceImportConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServiceImportConnection'] = ResolversParentTypes['ServiceImportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceImportEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ServiceImport']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceImportEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServiceImportEdge'] = ResolversParentTypes['ServiceImportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceImport'], ParentType, ContextType>;
};

export type ServiceImportPortResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServiceImportPort'] = ResolversParentTypes['ServiceImportPort']> = {
  appProtocol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  port?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  protocol?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ServiceImportTypeResolvers = EnumResolverSignature<{ CLUSTER_SET_IP?: any, HEADLESS?: any, UNKNOWN?: any }, ResolversTypes['ServiceImportType']>;

export type ServiceImportUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServiceImportUpdate'] = ResolversParentTypes['ServiceImportUpdate']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['ServiceImportChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StreamPhase'], ParentType, ContextType>;
  resync?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SetAutoscalerBoundsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetAutoscalerBoundsPayload'] = ResolversParentTypes['SetAutoscalerBoundsPayload']> = {
  autoscaler?: Resolver<Maybe<ResolversTypes['Autoscaler']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SetClusterNodeDisruptionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetClusterNodeDisruptionPayload'] = ResolversParentTypes['SetClusterNodeDisruptionPayload']> = {
  clusterNode?: Resolver<Maybe<ResolversTypes['ClusterNode']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SetFunctionScalePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetFunctionScalePayload'] = ResolversParentTypes['SetFunctionScalePayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  function?: Resolver<Maybe<ResolversTypes['Function']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  makesRevision?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SetNodeGroupBoundsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetNodeGroupBoundsPayload'] = ResolversParentTypes['SetNodeGroupBoundsPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodeGroup?: Resolver<Maybe<ResolversTypes['NodeGroup']>, ParentType, ContextType>;
};

export type SplitFunctionTrafficPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SplitFunctionTrafficPayload'] = ResolversParentTypes['SplitFunctionTrafficPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  function?: Resolver<Maybe<ResolversTypes['Function']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StatefulSetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StatefulSet'] = ResolversParentTypes['StatefulSet']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  desiredReplicas?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<StatefulSeteventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  pods?: Resolver<Maybe<ResolversTypes['PodConnection']>, ParentType, ContextType, RequireFields<StatefulSetpodsArgs, 'first'>>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  readyReplicas?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WorkloadStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<StatefulSetviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StreamPhaseResolvers = EnumResolverSignature<{ LIVE?: any, RESYNC?: any, SNAPSHOT?: any }, ResolversTypes['StreamPhase']>;

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  autoscalers?: SubscriptionResolver<ResolversTypes['AutoscalerUpdate'], "autoscalers", ParentType, ContextType, Partial<SubscriptionautoscalersArgs>>;
  clusterNodes?: SubscriptionResolver<ResolversTypes['ClusterNodeUpdate'], "clusterNodes", ParentType, ContextType, Partial<SubscriptionclusterNodesArgs>>;
  clusters?: SubscriptionResolver<ResolversTypes['ClusterUpdate'], "clusters", ParentType, ContextType, Partial<SubscriptionclustersArgs>>;
  federationMembers?: SubscriptionResolver<ResolversTypes['FederationMemberUpdate'], "federationMembers", ParentType, ContextType, Partial<SubscriptionfederationMembersArgs>>;
  functions?: SubscriptionResolver<ResolversTypes['FunctionUpdate'], "functions", ParentType, ContextType, Partial<SubscriptionfunctionsArgs>>;
  nodeGroups?: SubscriptionResolver<ResolversTypes['NodeGroupUpdate'], "nodeGroups", ParentType, ContextType, Partial<SubscriptionnodeGroupsArgs>>;
  objects?: SubscriptionResolver<ResolversTypes['ObjectUpdate'], "objects", ParentType, ContextType, RequireFields<SubscriptionobjectsArgs, 'resource'>>;
  operation?: SubscriptionResolver<ResolversTypes['Operation'], "operation", ParentType, ContextType, RequireFields<SubscriptionoperationArgs, 'id'>>;
  placements?: SubscriptionResolver<ResolversTypes['PlacementUpdate'], "placements", ParentType, ContextType, Partial<SubscriptionplacementsArgs>>;
  podLogs?: SubscriptionResolver<ResolversTypes['PodLogLines'], "podLogs", ParentType, ContextType, RequireFields<SubscriptionpodLogsArgs, 'input'>>;
  pods?: SubscriptionResolver<ResolversTypes['PodUpdate'], "pods", ParentType, ContextType, Partial<SubscriptionpodsArgs>>;
  sandboxWarmPools?: SubscriptionResolver<ResolversTypes['SandboxWarmPoolUpdate'], "sandboxWarmPools", ParentType, ContextType, Partial<SubscriptionsandboxWarmPoolsArgs>>;
  sandboxes?: SubscriptionResolver<ResolversTypes['SandboxUpdate'], "sandboxes", ParentType, ContextType, Partial<SubscriptionsandboxesArgs>>;
  scalingActivities?: SubscriptionResolver<ResolversTypes['ScalingActivityUpdate'], "scalingActivities", ParentType, ContextType, Partial<SubscriptionscalingActivitiesArgs>>;
  scalingEvents?: SubscriptionResolver<ResolversTypes['ScalingEventUpdate'], "scalingEvents", ParentType, ContextType, Partial<SubscriptionscalingEventsArgs>>;
  serviceExports?: SubscriptionResolver<ResolversTypes['ServiceExportUpdate'], "serviceExports", ParentType, ContextType, Partial<SubscriptionserviceExportsArgs>>;
  serviceImports?: SubscriptionResolver<ResolversTypes['ServiceImportUpdate'], "serviceImports", ParentType, ContextType, Partial<SubscriptionserviceImportsArgs>>;
  workloads?: SubscriptionResolver<ResolversTypes['WorkloadUpdate'], "workloads", ParentType, ContextType, Partial<SubscriptionworkloadsArgs>>;
};

export type SyncModeResolvers = EnumResolverSignature<{ NONE?: any, PULL?: any, PUSH?: any }, ResolversTypes['SyncMode']>;

export type TaintResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Taint'] = ResolversParentTypes['Taint']> = {
  effect?: Resolver<ResolversTypes['TaintEffect'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TaintEffectResolvers = EnumResolverSignature<{ NO_EXECUTE?: any, NO_SCHEDULE?: any, PREFER_NO_SCHEDULE?: any, UNKNOWN?: any }, ResolversTypes['TaintEffect']>;

export type TriResolvers = EnumResolverSignature<{ FALSE?: any, TRUE?: any, UNKNOWN?: any }, ResolversTypes['Tri']>;

export type TriggerAuthenticationReferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TriggerAuthenticationReference'] = ResolversParentTypes['TriggerAuthenticationReference']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UncordonFederationMemberPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UncordonFederationMemberPayload'] = ResolversParentTypes['UncordonFederationMemberPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  federationMember?: Resolver<Maybe<ResolversTypes['FederationMember']>, ParentType, ContextType>;
  isPropagated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UnjoinFederationMemberPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnjoinFederationMemberPayload'] = ResolversParentTypes['UnjoinFederationMemberPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
};

export type UnplacedPodsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnplacedPods'] = ResolversParentTypes['UnplacedPods']> = {
  podCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['ResourceTotals'], ParentType, ContextType>;
};

export type UntypedObjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UntypedObject'] = ResolversParentTypes['UntypedObject']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<UntypedObjecteventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<UntypedObjectviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorCodeResolvers = EnumResolverSignature<{ CONFIRMATION_REQUIRED?: any, CONFLICT?: any, FORBIDDEN?: any, INVALID?: any, NOT_FOUND?: any, UNSUPPORTED?: any }, ResolversTypes['UserErrorCode']>;

export type UtilizationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Utilization'] = ResolversParentTypes['Utilization']> = {
  allocatable?: Resolver<ResolversTypes['ResourceTotals'], ParentType, ContextType>;
  idle?: Resolver<Maybe<ResolversTypes['ResourceTotals']>, ParentType, ContextType>;
  requested?: Resolver<Maybe<ResolversTypes['ResourceTotals']>, ParentType, ContextType>;
  requestedShare?: Resolver<Maybe<ResolversTypes['ResourceShares']>, ParentType, ContextType>;
  used?: Resolver<Maybe<ResolversTypes['ResourceUsage']>, ParentType, ContextType>;
  usedShare?: Resolver<Maybe<ResolversTypes['ResourceShares']>, ParentType, ContextType>;
};

export type VerbResolvers = EnumResolverSignature<{ CREATE?: any, DELETE?: any, GET?: any, LIST?: any, PATCH?: any, UPDATE?: any, WATCH?: any }, ResolversTypes['Verb']>;

export type VerticalPodAutoscalerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VerticalPodAutoscaler'] = ResolversParentTypes['VerticalPodAutoscaler']> = {
  annotations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Annotation']>>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  autoscaler?: Resolver<ResolversTypes['AutoscalerKind'], ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currentSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  desiredSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<VerticalPodAutoscalereventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  maxSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metrics?: Resolver<ReadonlyArray<ResolversTypes['AutoscalerMetric']>, ParentType, ContextType>;
  minSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  recentEvents?: Resolver<Maybe<ResolversTypes['ScalingEventConnection']>, ParentType, ContextType, RequireFields<VerticalPodAutoscalerrecentEventsArgs, 'first'>>;
  recommendations?: Resolver<ReadonlyArray<ResolversTypes['ContainerRecommendation']>, ParentType, ContextType>;
  resourceVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AutoscalerStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['ObjectReference']>, ParentType, ContextType>;
  uid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  updateMode?: Resolver<ResolversTypes['VerticalUpdateMode'], ParentType, ContextType>;
  viewerCan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<VerticalPodAutoscalerviewerCanArgs, 'verb'>>;
  yaml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerticalUpdateModeResolvers = EnumResolverSignature<{ AUTO?: any, INITIAL?: any, IN_PLACE?: any, IN_PLACE_OR_RECREATE?: any, OFF?: any, RECREATE?: any, UNKNOWN?: any }, ResolversTypes['VerticalUpdateMode']>;

export type ViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  groups?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  isAnonymous?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Workload'] = ResolversParentTypes['Workload']> = {
  __resolveType?: TypeResolveFn<'CronJob' | 'DaemonSet' | 'Deployment' | 'Job' | 'ReplicaSet' | 'StatefulSet', ParentType, ContextType>;
};

export type WorkloadChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkloadChange'] = ResolversParentTypes['WorkloadChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
  workload?: Resolver<Maybe<ResolversTypes['Workload']>, ParentType, ContextType>;
};

export type WorkloadConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkloadConnection'] = ResolversParentTypes['WorkloadConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WorkloadEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Workload']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  streamCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkloadEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkloadEdge'] = ResolversParentTypes['WorkloadEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Workload'], ParentType, ContextType>;
};

export type WorkloadKindResolvers = EnumResolverSignature<{ CRON_JOB?: any, DAEMON_SET?: any, DEPLOYMENT?: any, JOB?: any, REPLICA_SET?: any, STATEFUL_SET?: any }, ResolversTypes['WorkloadKind']>;

export type WorkloadStatusResolvers = EnumResolverSignature<{ AVAILABLE?: any, COMPLETED?: any, DEGRADED?: any, FAILED?: any, PROGRESSING?: any, SUSPENDED?: any, UNKNOWN?: any }, ResolversTypes['WorkloadStatus']>;

export type WorkloadUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkloadUpdate'] = ResolversParentTypes['WorkloadUpdate']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['WorkloadChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ClusterOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StreamPhase'], ParentType, ContextType>;
  resync?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  AcceptFederationMemberPayload?: AcceptFederationMemberPayloadResolvers<ContextType>;
  Annotation?: AnnotationResolvers<ContextType>;
  ApiResource?: ApiResourceResolvers<ContextType>;
  ApiResourceConnection?: ApiResourceConnectionResolvers<ContextType>;
  ApiResourceEdge?: ApiResourceEdgeResolvers<ContextType>;
  ApplyAction?: ApplyActionResolvers;
  ApplyError?: ApplyErrorResolvers<ContextType>;
  ApplyManifestPayload?: ApplyManifestPayloadResolvers<ContextType>;
  ApplyResult?: ApplyResultResolvers<ContextType>;
  Autoscaler?: AutoscalerResolvers<ContextType>;
  AutoscalerBehavior?: AutoscalerBehaviorResolvers<ContextType>;
  AutoscalerChange?: AutoscalerChangeResolvers<ContextType>;
  AutoscalerConnection?: AutoscalerConnectionResolvers<ContextType>;
  AutoscalerEdge?: AutoscalerEdgeResolvers<ContextType>;
  AutoscalerKind?: AutoscalerKindResolvers;
  AutoscalerMetric?: AutoscalerMetricResolvers<ContextType>;
  AutoscalerRule?: AutoscalerRuleResolvers<ContextType>;
  AutoscalerScalingPolicy?: AutoscalerScalingPolicyResolvers<ContextType>;
  AutoscalerScalingRules?: AutoscalerScalingRulesResolvers<ContextType>;
  AutoscalerStatus?: AutoscalerStatusResolvers;
  AutoscalerTrigger?: AutoscalerTriggerResolvers<ContextType>;
  AutoscalerUpdate?: AutoscalerUpdateResolvers<ContextType>;
  CancelOperationPayload?: CancelOperationPayloadResolvers<ContextType>;
  CapacityGround?: CapacityGroundResolvers;
  CapacityGroup?: CapacityGroupResolvers<ContextType>;
  CapacityType?: CapacityTypeResolvers;
  ChangePlacementPayload?: ChangePlacementPayloadResolvers<ContextType>;
  ChangeType?: ChangeTypeResolvers;
  ClaimSandboxPayload?: ClaimSandboxPayloadResolvers<ContextType>;
  CloudFleet?: CloudFleetResolvers<ContextType>;
  Cluster?: ClusterResolvers<ContextType>;
  ClusterAccess?: ClusterAccessResolvers<ContextType>;
  ClusterAccessPath?: ClusterAccessPathResolvers;
  ClusterAccessState?: ClusterAccessStateResolvers;
  ClusterAlias?: ClusterAliasResolvers<ContextType>;
  ClusterAutoscaler?: ClusterAutoscalerResolvers<ContextType>;
  ClusterChange?: ClusterChangeResolvers<ContextType>;
  ClusterConnection?: ClusterConnectionResolvers<ContextType>;
  ClusterEdge?: ClusterEdgeResolvers<ContextType>;
  ClusterError?: ClusterErrorResolvers<ContextType>;
  ClusterHealth?: ClusterHealthResolvers;
  ClusterHealthCount?: ClusterHealthCountResolvers<ContextType>;
  ClusterKind?: ClusterKindResolvers;
  ClusterNode?: ClusterNodeResolvers<ContextType>;
  ClusterNodeChange?: ClusterNodeChangeResolvers<ContextType>;
  ClusterNodeConnection?: ClusterNodeConnectionResolvers<ContextType>;
  ClusterNodeEdge?: ClusterNodeEdgeResolvers<ContextType>;
  ClusterNodeOrderField?: ClusterNodeOrderFieldResolvers;
  ClusterNodeScaling?: ClusterNodeScalingResolvers<ContextType>;
  ClusterNodeScalingVerdict?: ClusterNodeScalingVerdictResolvers;
  ClusterNodeStatus?: ClusterNodeStatusResolvers;
  ClusterNodeUpdate?: ClusterNodeUpdateResolvers<ContextType>;
  ClusterOrderField?: ClusterOrderFieldResolvers;
  ClusterOutcome?: ClusterOutcomeResolvers<ContextType>;
  ClusterProperty?: ClusterPropertyResolvers<ContextType>;
  ClusterProviderCount?: ClusterProviderCountResolvers<ContextType>;
  ClusterRegionCount?: ClusterRegionCountResolvers<ContextType>;
  ClusterSource?: ClusterSourceResolvers<ContextType>;
  ClusterSourceKind?: ClusterSourceKindResolvers;
  ClusterState?: ClusterStateResolvers;
  ClusterStateCount?: ClusterStateCountResolvers<ContextType>;
  ClusterUpdate?: ClusterUpdateResolvers<ContextType>;
  Condition?: ConditionResolvers<ContextType>;
  ConfidentialTech?: ConfidentialTechResolvers;
  Container?: ContainerResolvers<ContextType>;
  ContainerLog?: ContainerLogResolvers<ContextType>;
  ContainerRecommendation?: ContainerRecommendationResolvers<ContextType>;
  ContainerRuntime?: ContainerRuntimeResolvers<ContextType>;
  ContainerState?: ContainerStateResolvers;
  CordonClusterNodePayload?: CordonClusterNodePayloadResolvers<ContextType>;
  CordonFederationMemberPayload?: CordonFederationMemberPayloadResolvers<ContextType>;
  CronFederatedHPA?: CronFederatedHPAResolvers<ContextType>;
  CronJob?: CronJobResolvers<ContextType>;
  DaemonSet?: DaemonSetResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteFunctionPayload?: DeleteFunctionPayloadResolvers<ContextType>;
  DeleteObjectPayload?: DeleteObjectPayloadResolvers<ContextType>;
  DeleteSandboxPayload?: DeleteSandboxPayloadResolvers<ContextType>;
  DeployFunctionPayload?: DeployFunctionPayloadResolvers<ContextType>;
  Deployment?: DeploymentResolvers<ContextType>;
  DrainClusterNodePayload?: DrainClusterNodePayloadResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  EventType?: EventTypeResolvers;
  ExtendSandboxPayload?: ExtendSandboxPayloadResolvers<ContextType>;
  FederatedHPA?: FederatedHPAResolvers<ContextType>;
  Federation?: FederationResolvers<ContextType>;
  FederationCapability?: FederationCapabilityResolvers;
  FederationConnection?: FederationConnectionResolvers<ContextType>;
  FederationEdge?: FederationEdgeResolvers<ContextType>;
  FederationMember?: FederationMemberResolvers<ContextType>;
  FederationMemberChange?: FederationMemberChangeResolvers<ContextType>;
  FederationMemberConnection?: FederationMemberConnectionResolvers<ContextType>;
  FederationMemberEdge?: FederationMemberEdgeResolvers<ContextType>;
  FederationMemberUpdate?: FederationMemberUpdateResolvers<ContextType>;
  FieldConflict?: FieldConflictResolvers<ContextType>;
  Fleet?: FleetResolvers<ContextType>;
  FleetCapacity?: FleetCapacityResolvers<ContextType>;
  Function?: FunctionResolvers<ContextType>;
  FunctionCapability?: FunctionCapabilityResolvers;
  FunctionChange?: FunctionChangeResolvers<ContextType>;
  FunctionConnection?: FunctionConnectionResolvers<ContextType>;
  FunctionEdge?: FunctionEdgeResolvers<ContextType>;
  FunctionOrderField?: FunctionOrderFieldResolvers;
  FunctionPhase?: FunctionPhaseResolvers;
  FunctionProvider?: FunctionProviderResolvers;
  FunctionRevision?: FunctionRevisionResolvers<ContextType>;
  FunctionRevisionConnection?: FunctionRevisionConnectionResolvers<ContextType>;
  FunctionRevisionEdge?: FunctionRevisionEdgeResolvers<ContextType>;
  FunctionRollout?: FunctionRolloutResolvers<ContextType>;
  FunctionRuntime?: FunctionRuntimeResolvers;
  FunctionScale?: FunctionScaleResolvers<ContextType>;
  FunctionTraffic?: FunctionTrafficResolvers<ContextType>;
  FunctionTrigger?: FunctionTriggerResolvers<ContextType>;
  FunctionTriggerKind?: FunctionTriggerKindResolvers;
  FunctionUpdate?: FunctionUpdateResolvers<ContextType>;
  HibernateClusterPayload?: HibernateClusterPayloadResolvers<ContextType>;
  HorizontalPodAutoscaler?: HorizontalPodAutoscalerResolvers<ContextType>;
  HubType?: HubTypeResolvers;
  Hypervisor?: HypervisorResolvers;
  InfraProvider?: InfraProviderResolvers;
  Isolation?: IsolationResolvers;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  Karpenter?: KarpenterResolvers<ContextType>;
  KnativeAutoscalerClass?: KnativeAutoscalerClassResolvers;
  KnativePodAutoscaler?: KnativePodAutoscalerResolvers<ContextType>;
  KubernetesObject?: KubernetesObjectResolvers<ContextType>;
  Label?: LabelResolvers<ContextType>;
  LaunchType?: LaunchTypeResolvers;
  ListState?: ListStateResolvers;
  LogLine?: LogLineResolvers<ContextType>;
  Long?: GraphQLScalarType;
  ManifestReference?: ManifestReferenceResolvers<ContextType>;
  MemberProperty?: MemberPropertyResolvers<ContextType>;
  MemberSet?: MemberSetResolvers<ContextType>;
  MemberTaint?: MemberTaintResolvers<ContextType>;
  MemberTaintEffect?: MemberTaintEffectResolvers;
  MemberWorkload?: MemberWorkloadResolvers<ContextType>;
  MemberWorkloadState?: MemberWorkloadStateResolvers;
  Mutation?: MutationResolvers<ContextType>;
  Namespace?: NamespaceResolvers<ContextType>;
  NamespaceConnection?: NamespaceConnectionResolvers<ContextType>;
  NamespaceEdge?: NamespaceEdgeResolvers<ContextType>;
  NamespacePhase?: NamespacePhaseResolvers;
  Node?: NodeResolvers<ContextType>;
  NodeAddress?: NodeAddressResolvers<ContextType>;
  NodeCount?: NodeCountResolvers<ContextType>;
  NodeGroup?: NodeGroupResolvers<ContextType>;
  NodeGroupChange?: NodeGroupChangeResolvers<ContextType>;
  NodeGroupConnection?: NodeGroupConnectionResolvers<ContextType>;
  NodeGroupDisruption?: NodeGroupDisruptionResolvers<ContextType>;
  NodeGroupDisruptionBudget?: NodeGroupDisruptionBudgetResolvers<ContextType>;
  NodeGroupEdge?: NodeGroupEdgeResolvers<ContextType>;
  NodeGroupHealth?: NodeGroupHealthResolvers;
  NodeGroupLimits?: NodeGroupLimitsResolvers<ContextType>;
  NodeGroupProvider?: NodeGroupProviderResolvers;
  NodeGroupScaleDown?: NodeGroupScaleDownResolvers<ContextType>;
  NodeGroupScaleDownStatus?: NodeGroupScaleDownStatusResolvers;
  NodeGroupScaleUp?: NodeGroupScaleUpResolvers<ContextType>;
  NodeGroupScaleUpStatus?: NodeGroupScaleUpStatusResolvers;
  NodeGroupUpdate?: NodeGroupUpdateResolvers<ContextType>;
  ObjectChange?: ObjectChangeResolvers<ContextType>;
  ObjectConnection?: ObjectConnectionResolvers<ContextType>;
  ObjectEdge?: ObjectEdgeResolvers<ContextType>;
  ObjectReference?: ObjectReferenceResolvers<ContextType>;
  ObjectUpdate?: ObjectUpdateResolvers<ContextType>;
  Operation?: OperationResolvers<ContextType>;
  OperationKind?: OperationKindResolvers;
  OperationProgress?: OperationProgressResolvers<ContextType>;
  OperationState?: OperationStateResolvers;
  OperationStep?: OperationStepResolvers<ContextType>;
  OperationStepState?: OperationStepStateResolvers;
  OperationSubject?: OperationSubjectResolvers<ContextType>;
  OrderDirection?: OrderDirectionResolvers;
  PageInfo?: PageInfoResolvers<ContextType>;
  PauseAutoscalerPayload?: PauseAutoscalerPayloadResolvers<ContextType>;
  PauseSandboxPayload?: PauseSandboxPayloadResolvers<ContextType>;
  Placement?: PlacementResolvers<ContextType>;
  PlacementChange?: PlacementChangeResolvers<ContextType>;
  PlacementConnection?: PlacementConnectionResolvers<ContextType>;
  PlacementDecision?: PlacementDecisionResolvers<ContextType>;
  PlacementEdge?: PlacementEdgeResolvers<ContextType>;
  PlacementStrategy?: PlacementStrategyResolvers;
  PlacementUpdate?: PlacementUpdateResolvers<ContextType>;
  Pod?: PodResolvers<ContextType>;
  PodChange?: PodChangeResolvers<ContextType>;
  PodConnection?: PodConnectionResolvers<ContextType>;
  PodEdge?: PodEdgeResolvers<ContextType>;
  PodLogLines?: PodLogLinesResolvers<ContextType>;
  PodOrderField?: PodOrderFieldResolvers;
  PodPhase?: PodPhaseResolvers;
  PodScaling?: PodScalingResolvers<ContextType>;
  PodScalingVerdict?: PodScalingVerdictResolvers;
  PodUpdate?: PodUpdateResolvers<ContextType>;
  PropagatedHealth?: PropagatedHealthResolvers;
  PropagatedObject?: PropagatedObjectResolvers<ContextType>;
  PropagatedWorkload?: PropagatedWorkloadResolvers<ContextType>;
  PropagatedWorkloadConnection?: PropagatedWorkloadConnectionResolvers<ContextType>;
  PropagatedWorkloadEdge?: PropagatedWorkloadEdgeResolvers<ContextType>;
  PropagationPolicy?: PropagationPolicyResolvers;
  ProviderOutcome?: ProviderOutcomeResolvers<ContextType>;
  ProviderState?: ProviderStateResolvers;
  Query?: QueryResolvers<ContextType>;
  RecommendedResources?: RecommendedResourcesResolvers<ContextType>;
  ReplicaSet?: ReplicaSetResolvers<ContextType>;
  ResourceShares?: ResourceSharesResolvers<ContextType>;
  ResourceTotals?: ResourceTotalsResolvers<ContextType>;
  ResourceUsage?: ResourceUsageResolvers<ContextType>;
  RestartWorkloadPayload?: RestartWorkloadPayloadResolvers<ContextType>;
  ResumeSandboxPayload?: ResumeSandboxPayloadResolvers<ContextType>;
  RuntimeClass?: RuntimeClassResolvers<ContextType>;
  Sandbox?: SandboxResolvers<ContextType>;
  SandboxCapability?: SandboxCapabilityResolvers;
  SandboxChange?: SandboxChangeResolvers<ContextType>;
  SandboxConnection?: SandboxConnectionResolvers<ContextType>;
  SandboxEdge?: SandboxEdgeResolvers<ContextType>;
  SandboxKind?: SandboxKindResolvers;
  SandboxOrderField?: SandboxOrderFieldResolvers;
  SandboxPhase?: SandboxPhaseResolvers;
  SandboxShutdownPolicy?: SandboxShutdownPolicyResolvers;
  SandboxTemplate?: SandboxTemplateResolvers<ContextType>;
  SandboxTemplateConnection?: SandboxTemplateConnectionResolvers<ContextType>;
  SandboxTemplateEdge?: SandboxTemplateEdgeResolvers<ContextType>;
  SandboxUpdate?: SandboxUpdateResolvers<ContextType>;
  SandboxWarmPool?: SandboxWarmPoolResolvers<ContextType>;
  SandboxWarmPoolChange?: SandboxWarmPoolChangeResolvers<ContextType>;
  SandboxWarmPoolConnection?: SandboxWarmPoolConnectionResolvers<ContextType>;
  SandboxWarmPoolEdge?: SandboxWarmPoolEdgeResolvers<ContextType>;
  SandboxWarmPoolOrderField?: SandboxWarmPoolOrderFieldResolvers;
  SandboxWarmPoolUpdate?: SandboxWarmPoolUpdateResolvers<ContextType>;
  ScaleSandboxWarmPoolPayload?: ScaleSandboxWarmPoolPayloadResolvers<ContextType>;
  ScaleWorkloadPayload?: ScaleWorkloadPayloadResolvers<ContextType>;
  ScaledJob?: ScaledJobResolvers<ContextType>;
  ScaledObject?: ScaledObjectResolvers<ContextType>;
  ScalingActivity?: ScalingActivityResolvers<ContextType>;
  ScalingActivityConnection?: ScalingActivityConnectionResolvers<ContextType>;
  ScalingActivityEdge?: ScalingActivityEdgeResolvers<ContextType>;
  ScalingActivityState?: ScalingActivityStateResolvers;
  ScalingActivityUpdate?: ScalingActivityUpdateResolvers<ContextType>;
  ScalingDirection?: ScalingDirectionResolvers;
  ScalingEvent?: ScalingEventResolvers<ContextType>;
  ScalingEventConnection?: ScalingEventConnectionResolvers<ContextType>;
  ScalingEventEdge?: ScalingEventEdgeResolvers<ContextType>;
  ScalingEventType?: ScalingEventTypeResolvers;
  ScalingEventUpdate?: ScalingEventUpdateResolvers<ContextType>;
  ScalingFailure?: ScalingFailureResolvers<ContextType>;
  ScalingGroup?: ScalingGroupResolvers<ContextType>;
  ScalingLeg?: ScalingLegResolvers<ContextType>;
  ScalingPhase?: ScalingPhaseResolvers;
  ScalingSeverity?: ScalingSeverityResolvers;
  ServerlessBackend?: ServerlessBackendResolvers;
  ServiceExport?: ServiceExportResolvers<ContextType>;
  ServiceExportChange?: ServiceExportChangeResolvers<ContextType>;
  ServiceExportConnection?: ServiceExportConnectionResolvers<ContextType>;
  ServiceExportEdge?: ServiceExportEdgeResolvers<ContextType>;
  ServiceExportUpdate?: ServiceExportUpdateResolvers<ContextType>;
  ServiceExporter?: ServiceExporterResolvers<ContextType>;
  ServiceImport?: ServiceImportResolvers<ContextType>;
  ServiceImportChange?: ServiceImportChangeResolvers<ContextType>;
  ServiceImportConnection?: ServiceImportConnectionResolvers<ContextType>;
  ServiceImportEdge?: ServiceImportEdgeResolvers<ContextType>;
  ServiceImportPort?: ServiceImportPortResolvers<ContextType>;
  ServiceImportType?: ServiceImportTypeResolvers;
  ServiceImportUpdate?: ServiceImportUpdateResolvers<ContextType>;
  SetAutoscalerBoundsPayload?: SetAutoscalerBoundsPayloadResolvers<ContextType>;
  SetClusterNodeDisruptionPayload?: SetClusterNodeDisruptionPayloadResolvers<ContextType>;
  SetFunctionScalePayload?: SetFunctionScalePayloadResolvers<ContextType>;
  SetNodeGroupBoundsPayload?: SetNodeGroupBoundsPayloadResolvers<ContextType>;
  SplitFunctionTrafficPayload?: SplitFunctionTrafficPayloadResolvers<ContextType>;
  StatefulSet?: StatefulSetResolvers<ContextType>;
  StreamPhase?: StreamPhaseResolvers;
  Subscription?: SubscriptionResolvers<ContextType>;
  SyncMode?: SyncModeResolvers;
  Taint?: TaintResolvers<ContextType>;
  TaintEffect?: TaintEffectResolvers;
  Tri?: TriResolvers;
  TriggerAuthenticationReference?: TriggerAuthenticationReferenceResolvers<ContextType>;
  UncordonFederationMemberPayload?: UncordonFederationMemberPayloadResolvers<ContextType>;
  UnjoinFederationMemberPayload?: UnjoinFederationMemberPayloadResolvers<ContextType>;
  UnplacedPods?: UnplacedPodsResolvers<ContextType>;
  UntypedObject?: UntypedObjectResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserErrorCode?: UserErrorCodeResolvers;
  Utilization?: UtilizationResolvers<ContextType>;
  Verb?: VerbResolvers;
  VerticalPodAutoscaler?: VerticalPodAutoscalerResolvers<ContextType>;
  VerticalUpdateMode?: VerticalUpdateModeResolvers;
  Viewer?: ViewerResolvers<ContextType>;
  Workload?: WorkloadResolvers<ContextType>;
  WorkloadChange?: WorkloadChangeResolvers<ContextType>;
  WorkloadConnection?: WorkloadConnectionResolvers<ContextType>;
  WorkloadEdge?: WorkloadEdgeResolvers<ContextType>;
  WorkloadKind?: WorkloadKindResolvers;
  WorkloadStatus?: WorkloadStatusResolvers;
  WorkloadUpdate?: WorkloadUpdateResolvers<ContextType>;
};

