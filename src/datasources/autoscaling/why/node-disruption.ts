import { changeObject } from '../../core/actions/change.ts';
import type { CordonResult } from '../../core/actions/cordon.ts';
import type { UserError } from '../../core/actions/refusal.ts';
import { refuse, toPayload } from '../../core/actions/refusal.ts';
import type { ChangeInput, ObjectTarget } from '../../core/actions/target.ts';
import { locate } from '../../core/actions/target.ts';
import type { Asking } from '../../core/asking.ts';
import { NODE_PROTECTIONS, toNodeRecord } from '../../core/node.ts';
import type { Nodes } from '../../core/nodes.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import type { NodeScalings } from './node-scaling.ts';

export interface SetDisruptionInput extends ChangeInput {
  /** Whether autoscalers may remove it. */
  readonly isAllowed: boolean;
}

/** What can be done to nodes for their autoscalers, with the caller's rights. @throws as `Actions` */
export interface NodeDisruptions {
  /**
   * Keeps autoscalers from removing a node, or lets them again, by the annotation that the one which owns
   * it goes by. Refuses with `UNSUPPORTED` where nobody is known to own it.
   */
  set(
    target: ObjectTarget,
    input: SetDisruptionInput,
    asking: Asking,
  ): Promise<CordonResult & { readonly errors: readonly UserError[] }>;
}

export function createNodeDisruptions({
  fleet,
  nodes,
  nodeScalings,
}: {
  readonly fleet: Fleet;
  readonly nodes: Nodes;
  readonly nodeScalings: NodeScalings;
}): NodeDisruptions {
  return {
    set: (target, input, asking) =>
      toPayload(NOTHING, async () => {
        const located = await locate(fleet, target, asking);
        const node = await nodes.get(target.cluster, target.name, asking);
        const owner = node === undefined ? undefined : await nodeScalings.ownerOf(node, asking);
        const annotations = toAnnotations(input.isAllowed, owner);
        const changed = await changeObject(located, { metadata: { annotations } }, input);
        const { object, isPropagated } = changed;
        return { clusterNode: toNodeRecord(object, located.context), isPropagated };
      }),
  };
}

const NOTHING: CordonResult = { clusterNode: undefined, isPropagated: false };

/** Nobody's annotation is left when it is allowed; one is enough to forbid it. */
function toAnnotations(
  isAllowed: boolean,
  owner: string | undefined,
): Readonly<Record<string, string | null>> {
  if (isAllowed) {
    return Object.fromEntries(Object.values(NODE_PROTECTIONS).map((key) => [key, null]));
  }
  if (owner === 'KARPENTER' || owner === 'CLUSTER_AUTOSCALER') {
    return { [NODE_PROTECTIONS[owner]]: 'true' };
  }
  const message =
    'No autoscaler is known to own this node that could be kept from it. Its Cluster Autoscaler is known by its status, Karpenter by its NodeClaim.';
  throw refuse('UNSUPPORTED', message, { argument: 'id' });
}
