import type { Label } from '../../kubernetes/label-selector.ts';
import type { Amounts } from './amounts.ts';
import type { ClusterHealth, Health } from './cluster.ts';
import type { InfraProvider } from './infra-provider.ts';

/** What sort of cluster it is, beside one of machines. */
export type ClusterKind =
  | 'PHYSICAL'
  | 'MANAGED'
  | 'HOSTED_CONTROL_PLANE'
  | 'VIRTUAL'
  | 'SEED'
  | 'HUB';

/** Who made a cluster knows it better than who sends workloads to it, and he better than who keeps a list. */
export type Authority = 'LIFECYCLE' | 'FEDERATION' | 'INVENTORY';

/** What the objects of hubs say of a cluster; undefined for what they do not say. */
export interface ClusterFacts {
  readonly kubernetesVersion: string | undefined;
  readonly provider: InfraProvider | undefined;
  readonly distribution: string | undefined;
  readonly region: string | undefined;
  readonly zones: readonly string[];
  readonly apiEndpoint: string | undefined;
  readonly nodeCount: { readonly total: number; readonly ready: number | undefined } | undefined;
  readonly capacity: Amounts | undefined;
  readonly allocatable: Amounts | undefined;
  readonly kind: ClusterKind | undefined;
}

/** What one object says. */
export interface ClusterDescription extends ClusterFacts, Health {
  readonly authority: Authority;
  readonly labels: readonly Label[];
}

/** Of an object that says nothing. */
export const NO_FACTS: ClusterFacts = {
  kubernetesVersion: undefined,
  provider: undefined,
  distribution: undefined,
  region: undefined,
  zones: [],
  apiEndpoint: undefined,
  nodeCount: undefined,
  capacity: undefined,
  allocatable: undefined,
  kind: undefined,
};

const AUTHORITIES: readonly Authority[] = ['LIFECYCLE', 'FEDERATION', 'INVENTORY'];

/** What all of them say, each fact by who has the most authority of those that say it. */
export function mergeFacts(
  descriptions: readonly ClusterDescription[],
): ClusterFacts & Pick<ClusterDescription, 'labels'> {
  const ordered = toOrdered(descriptions);
  const first = <K extends keyof ClusterFacts>(name: K): ClusterFacts[K] | undefined =>
    ordered.find(({ [name]: fact }) => fact !== undefined)?.[name];
  return {
    kubernetesVersion: first('kubernetesVersion'),
    provider: first('provider'),
    distribution: first('distribution'),
    region: first('region'),
    zones: ordered.find(({ zones }) => zones.length > 0)?.zones ?? [],
    apiEndpoint: first('apiEndpoint'),
    nodeCount: first('nodeCount'),
    capacity: first('capacity'),
    allocatable: first('allocatable'),
    // That others run in it says more of it than how it was made.
    kind: ordered.find(({ kind }) => kind === 'SEED')?.kind ?? first('kind'),
    labels: ordered[0]?.labels ?? [],
  };
}

/** The worst first; what is not known last. */
export const WORST_HEALTH: readonly ClusterHealth[] = [
  'DELETING',
  'HIBERNATED',
  'PROVISIONING',
  'UNREACHABLE',
  'UNHEALTHY',
  'DEGRADED',
  'HEALTHY',
  'UNKNOWN',
];

/** What the worst of them says; undefined where nobody says anything. */
export function toWorstHealth(descriptions: readonly ClusterDescription[]): Health | undefined {
  return descriptions.toSorted(
    (a, b) => WORST_HEALTH.indexOf(a.health) - WORST_HEALTH.indexOf(b.health),
  )[0];
}

function toOrdered(descriptions: readonly ClusterDescription[]): readonly ClusterDescription[] {
  return descriptions.toSorted(
    (a, b) => AUTHORITIES.indexOf(a.authority) - AUTHORITIES.indexOf(b.authority),
  );
}
