import type { Viewer } from '../access/viewer.ts';
import { maySum } from '../access/viewer.ts';
import { mergeFacts, toWorstHealth } from './cluster-description.ts';
import type { Health } from './cluster.ts';
import { toHealth } from './cluster.ts';
import type { ClusterRow } from './cluster-rows.ts';
import type { NodeSums } from './cluster-sums.ts';
import { NODE_SUMS } from './cluster-sums.ts';
import { toDescriptions } from './cluster-telling.ts';
import type { InfraProvider } from './infra-provider.ts';
import { isOnPremises, toDistribution } from './infra-provider.ts';

type SeenRow = Pick<ClusterRow, 'row' | 'nodes' | 'told'>;

/** A cluster at one moment, as a caller may see it: by its nodes, and where they do not tell, by its hubs. */
export interface ClusterSight {
  readonly row: ClusterRow['row'];
  /** Undefined while they are not known, and for who may not sum them up. */
  readonly nodes: NodeSums | undefined;
  readonly facts: ReturnType<typeof mergeFacts>;
  readonly health: Health;
  readonly provider: InfraProvider;
  /** Undefined of a developer's machine, and of what is not known. */
  readonly isOnPremises: boolean | undefined;
  readonly region: string | undefined;
  readonly distribution: string | undefined;
  readonly kubernetesVersion: string | undefined;
  readonly nodeCount: number | undefined;
}

export function toSight({ row, nodes: known, told }: SeenRow, viewer: Viewer): ClusterSight {
  const nodes = maySum(viewer, row.id, NODE_SUMS.resource) ? known : undefined;
  const descriptions = toDescriptions(told, viewer);
  const facts = mergeFacts(descriptions);
  const provider = toProvider(nodes?.provider, facts.provider);
  return {
    row,
    nodes,
    facts,
    health: toHealth(row, nodes, toWorstHealth(descriptions)),
    provider,
    isOnPremises: isOnPremises(provider),
    region: nodes?.region ?? facts.region,
    distribution: toDistribution(row.gitVersion, []) ?? nodes?.distribution ?? facts.distribution,
    kubernetesVersion: row.gitVersion ?? facts.kubernetesVersion,
    nodeCount: nodes?.nodeCount.total ?? facts.nodeCount?.total,
  };
}

/** What nodes do not say, a hub may know. */
function toProvider(
  ofNodes: InfraProvider | undefined,
  told: InfraProvider | undefined,
): InfraProvider {
  if (ofNodes !== undefined && ofNodes !== 'UNKNOWN') return ofNodes;
  return told ?? 'UNKNOWN';
}
