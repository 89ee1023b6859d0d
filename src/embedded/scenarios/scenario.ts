import type { HubPlan } from './hub-plan.ts';

/**
 * A fleet to play: plain data, from which the objects of its clusters are made. What it takes to add
 * one stands in docs/decisions/0004-embedded-api.md.
 */
export interface Scenario {
  readonly clusters: readonly ClusterPlan[];
  /** Whether anything happens by itself once it has started. */
  readonly hasLife: boolean;
  /** The hour at which its first day begins. @default 6 */
  readonly startHour?: number;
}

export type Platform = 'aks' | 'eks' | 'gke' | 'k3s' | 'metal';

export interface ClusterPlan {
  readonly name: string;
  readonly platform: Platform;
  /** gitVersion of the API server. */
  readonly version: string;
  readonly region: string;
  readonly zones: readonly string[];
  readonly pools: readonly PoolPlan[];
  readonly workloads: readonly WorkloadPlan[];
  /** Who adds nodes to `elasticPools` when pods find no room, and takes them away again. */
  readonly autoscaler?: 'cluster-autoscaler' | 'karpenter';
  /** The first that can be is grown. */
  readonly elasticPools?: readonly string[];
  readonly buffer?: BufferPlan;
  readonly runtimeClasses?: readonly RuntimeClassPlan[];
  readonly sandboxes?: SandboxPlan;
  readonly machines?: readonly MachinePlan[];
  /** Hubs that are kept in it. @default none */
  readonly hubs?: readonly HubPlan[];
  /** What happens every day, besides what the load brings about. */
  readonly day?: readonly DayStep[];
  /** After how many hours a day is over: a story told again and again is a short day. @default 24 */
  readonly dayHours?: number;
}

/** Something that happens at an hour of each day. */
export type DayStep =
  /** Somebody scales a Deployment. */
  | (StepTarget & { readonly type: 'scale'; readonly replicas: number })
  /** A new version is rolled out; the next day the old one again. */
  | (StepTarget & { readonly type: 'release'; readonly image: string })
  /** A pod of a Deployment is ended, and replaced. */
  | (StepTarget & { readonly type: 'replace' })
  /** The API server answers nobody for a while. */
  | { readonly hour: number; readonly type: 'outage'; readonly minutes: number }
  /** The last node of a pool is out of reach for a while. */
  | {
      readonly hour: number;
      readonly type: 'node-lost';
      readonly pool: string;
      readonly minutes: number;
    }
  /** Somebody claims a sandbox, pauses it, lets it go on, or gives it back. */
  | {
      readonly hour: number;
      readonly type: 'sandbox';
      readonly action: 'claim' | 'pause' | 'resume' | 'release';
      readonly claim: string;
      /** After so many minutes a claimed one ends by itself, and its claim stays. @default never */
      readonly minutes?: number;
    }
  /** Somebody pushes the source of a function of Fission that is built there. */
  | {
      readonly hour: number;
      readonly type: 'build';
      readonly namespace: string;
      readonly function: string;
      /** The builder gives up, and the function stays broken until a later build. @default false */
      readonly isBroken?: boolean;
    }
  /** The cloud takes back the oldest node of a pool that Karpenter keeps. */
  | { readonly hour: number; readonly type: 'spot-interruption'; readonly pool: string };

interface StepTarget {
  readonly hour: number;
  readonly namespace: string;
  readonly deployment: string;
}

/** Room that the cluster autoscaler keeps free for more pods of a Deployment. */
export interface BufferPlan {
  readonly namespace: string;
  readonly name: string;
  readonly deployment: string;
  /** For how many pods. */
  readonly replicas: number;
}

/** A way to run pods, and what each of them costs besides. */
export interface RuntimeClassPlan {
  readonly name: string;
  readonly handler: string;
  readonly overhead?: { readonly cpu: string; readonly memory: string };
}

/** Sandboxes of agent-sandbox that wait in a pool, made by a template of the pool's name. */
export interface SandboxPlan {
  readonly namespace: string;
  readonly pool: string;
  readonly replicas: number;
  readonly image: string;
  readonly runtimeClass: string;
  readonly cpu: string;
  readonly memory: string;
  /** Those that are there from the beginning. @default none */
  readonly claims?: readonly string[];
}

/** A machine of KubeVirt. */
export interface MachinePlan {
  readonly namespace: string;
  readonly name: string;
  readonly instanceType: string;
  /** @default false */
  readonly isStopped?: boolean;
}

/** How much of something there is to do, by the hour; in between it changes evenly. */
export type Load = readonly (readonly [hour: number, amount: number])[];

export interface PoolPlan {
  readonly name: string;
  readonly count: number;
  readonly instanceType: string;
  readonly cpu: number;
  readonly memoryGi: number;
  readonly arch?: 'amd64' | 'arm64';
  readonly isSpot?: boolean;
  readonly isControlPlane?: boolean;
  readonly isKarpenter?: boolean;
  readonly gpus?: number;
  /** How many of its nodes are cordoned, and how many are not ready: the last ones. */
  readonly cordoned?: number;
  readonly notReady?: number;
  /** Bounds of a pool that is scaled. */
  readonly minSize?: number;
  readonly maxSize?: number;
  readonly shortage?: Shortage;
}

/** From one hour to another of each day the cloud has no more machines for a pool. */
export type Shortage = {
  readonly fromHour: number;
  readonly toHour: number;
  readonly error: string;
} & (
  | { readonly type: 'refused' }
  /** The call is taken, and nothing comes of it but this code. */
  | { readonly type: 'unfulfilled'; readonly code: string }
);

export type WorkloadKind =
  | 'CronJob'
  | 'DaemonSet'
  | 'Deployment'
  | 'Job'
  | 'ScaledJob'
  | 'StatefulSet';

export interface WorkloadPlan {
  readonly kind: WorkloadKind;
  readonly namespace: string;
  readonly name: string;
  readonly image: string;
  /** Pods of a Deployment, StatefulSet or Job; finished Jobs of a CronJob. @default 1 */
  readonly replicas?: number;
  readonly cpu: string;
  readonly memory: string;
  /** Runs on nodes of this pool alone. */
  readonly pool?: string;
  readonly team?: string;
  readonly schedule?: string;
  readonly trouble?: Trouble;
  readonly autoscaling?: HorizontalScaling;
  readonly sizing?: VerticalScaling;
  /** What its pods ask for as their RuntimeClass. */
  readonly runtimeClass?: string;
  readonly events?: EventScaling;
  /** For the Deployment of a revision, which is called `<revision>-deployment`. */
  readonly requests?: RequestScaling;
  /** The engine that has made its Deployment of a function. */
  readonly functionOn?: FunctionEngine;
  /** How many of its pods may be missing at a time, by a PodDisruptionBudget. */
  readonly maxUnavailable?: number;
  /** How long a pod takes from its start to being ready. @default 1 */
  readonly warmUpSeconds?: number;
}

export type FunctionEngine = 'fission' | 'openfaas';

/** What is wrong with the last `count` pods of a workload. */
interface Trouble {
  readonly state: 'crashing' | 'image-missing' | 'unschedulable';
  readonly count: number;
}

export interface HorizontalScaling {
  readonly min: number;
  readonly max: number;
  readonly targetCpu: number;
  /** How many pods the load asks for. @default steady */
  readonly load?: Load;
}

/** What KEDA scales a Deployment or a ScaledJob by: from zero to as many as there is work for. */
export interface EventScaling {
  readonly max: number;
  readonly trigger: {
    readonly type: string;
    /** What the scaler calls what it measures: `s0-…`. */
    readonly metric: string;
    readonly metadata: Readonly<Record<string, string>>;
  };
  /** How many messages wait. */
  readonly load: Load;
  /** For how many of them there shall be a pod or a Job. */
  readonly perPod: number;
  /** How long there must be none before the last pod goes. @default 300 */
  readonly cooldownSeconds?: number;
}

/** What Knative scales a revision by. */
export interface RequestScaling {
  readonly max: number;
  /** How many requests are served at a time. */
  readonly load: Load;
  /** For how many of them there shall be a pod. */
  readonly perPod: number;
  /** Of the newest revision: how much of a hundred it gets, by the hour; the one before gets the rest. */
  readonly share?: Load;
}

/** A VerticalPodAutoscaler, which recommends by what the pods use. */
export interface VerticalScaling {
  readonly updateMode: 'Initial' | 'Off' | 'Recreate';
}
