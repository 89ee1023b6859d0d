/** A hub that is kept in a cluster: who its members are, and what it places on them. */
export interface HubPlan {
  readonly type: HubPlanType;
  readonly members: readonly HubMemberPlan[];
  /** Of Karmada alone. @default none */
  readonly placements?: readonly PlacementPlan[];
}

export type HubPlanType = 'karmada' | 'ocm' | 'gardener';

export interface HubMemberPlan {
  readonly name: string;
  /** The cluster of the scenario that it is: whose UID it tells, and whose silence. @default one that nobody sees */
  readonly cluster?: string;
  readonly provider: string;
  /** @default that of the cluster */
  readonly region?: string;
  /** @default that of the cluster */
  readonly version?: string;
  /** Has asked to be let in, and was not yet. @default false */
  readonly isPending?: boolean;
  /** @default false */
  readonly isHibernated?: boolean;
}

/** A Deployment that is divided over members, and goes to the others when one falls silent. */
export interface PlacementPlan {
  readonly namespace: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly replicas: number;
}
