/** A fleet to play: plain data, from which the objects of its clusters are made. */
export interface Scenario {
  readonly clusters: readonly ClusterPlan[];
  /** Whether anything happens once it has started. */
  readonly hasLife: boolean;
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
  /** The pool that an autoscaler grows and shrinks, and the Deployment that makes it do so. */
  readonly elasticity?: Elasticity;
  /** A node of this pool is lost and found again from time to time. */
  readonly unreliablePool?: string;
}

export interface Elasticity {
  readonly autoscaler: 'cluster-autoscaler' | 'karpenter';
  readonly pool: string;
  readonly namespace: string;
  readonly deployment: string;
  readonly replicas: number;
}

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
}

export type WorkloadKind = 'CronJob' | 'DaemonSet' | 'Deployment' | 'Job' | 'StatefulSet';

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
}

/** What is wrong with the last `count` pods of a workload. */
interface Trouble {
  readonly state: 'crashing' | 'image-missing' | 'unschedulable';
  readonly count: number;
}

export interface HorizontalScaling {
  readonly min: number;
  readonly max: number;
  readonly targetCpu: number;
  /** Its load comes and goes in waves. */
  readonly hasWaves?: boolean;
}
