import type { NodeRecord } from '../../core/node.ts';
import { NODE_RESOURCE } from '../../core/node.ts';
import type { DomainProvider } from '../../core/provider-view.ts';
import { viewInput } from '../../store/view-input.ts';
import { CLUSTER_AUTOSCALER_STATUS } from '../objects/cluster-autoscaler-status.ts';
import { createClaims } from '../objects/cluster-autoscaler-claims.ts';
import type { NodeGroupRecord } from '../node-groups/node-group.ts';
import { countReady, toHealthOf, toNames, toNodeFigures } from '../node-groups/node-group-nodes.ts';

/** The pools of clouds, by the labels of their nodes: those that no autoscaler tells more of. */
export const labelledPools: DomainProvider<NodeGroupRecord> = {
  name: 'NODE_LABELS',
  reads: [NODE_RESOURCE],
  open({ kube, id }) {
    const nodes = kube.informer(NODE_RESOURCE);
    const claims = createClaims(kube.informer(CLUSTER_AUTOSCALER_STATUS));
    return {
      inputs: [
        viewInput(nodes, toKeys),
        viewInput(
          kube.informer(CLUSTER_AUTOSCALER_STATUS),
          () => [...new Set(nodes.list().flatMap(toKeys))],
          { isRequired: false },
        ),
      ],
      build(key) {
        const members = nodes
          .by('pool', key)
          .filter(({ pool }) => pool.key === key && !claims.has(pool.names));
        return toRecord(key, id, members);
      },
    };
  },
};

function toKeys({ pool }: NodeRecord): readonly string[] {
  return pool.key === undefined ? [] : [pool.key];
}

function toRecord(
  key: string,
  cluster: string,
  members: readonly NodeRecord[],
): NodeGroupRecord | undefined {
  if (members.length === 0) return undefined;
  const ready = countReady(members);
  return {
    key,
    uid: key,
    cluster,
    namespace: undefined,
    name: key.slice(key.indexOf('=') + 1),
    provider: 'NODE_LABELS',
    autoscaler: undefined,
    source: undefined,
    origin: { resource: NODE_RESOURCE, namespace: undefined },
    minSize: undefined,
    maxSize: undefined,
    isAutoscaled: undefined,
    ...toHealthOf(ready, members.length),
    limits: undefined,
    conditions: [],
    nodeNames: toNames(members),
    figures: [toNodeFigures(members, { readySize: ready })],
  };
}
