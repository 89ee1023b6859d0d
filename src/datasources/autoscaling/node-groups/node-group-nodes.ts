import { sumAmounts } from '../../core/amounts.ts';
import type { NodeRecord } from '../../core/node.ts';
import { NODE_RESOURCE } from '../../core/node.ts';
import type { FiguresOf, NodeGroupHealth } from './node-group.ts';

/** What the nodes of a group say of it. */
export function toNodeFigures(
  nodes: readonly NodeRecord[],
  told: FiguresOf['told'] = {},
): FiguresOf {
  return {
    resource: NODE_RESOURCE,
    told: {
      instanceTypes: toDistinct(nodes.map(({ instanceType }) => instanceType)),
      zones: toDistinct(nodes.map(({ zone }) => zone)),
      allocatable: sumAmounts(nodes.map(({ allocatable }) => allocatable)),
      ...told,
    },
  };
}

export function countReady(nodes: readonly NodeRecord[]): number {
  return nodes.filter(({ isReady }) => isReady).length;
}

/** By how many of those that should be there are ready. */
export function toHealthOf(
  ready: number,
  wanted: number,
): { readonly health: NodeGroupHealth; readonly healthReason: string | undefined } {
  if (ready >= wanted) return { health: 'HEALTHY', healthReason: undefined };
  return {
    health: ready === 0 ? 'UNHEALTHY' : 'DEGRADED',
    healthReason: `${ready} of ${wanted} nodes are ready.`,
  };
}

export function toNames(nodes: readonly NodeRecord[]): readonly string[] {
  return nodes.map(({ name }) => name).toSorted();
}

function toDistinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.flatMap((value) => value ?? []))].toSorted();
}
