import type { PoolPlan } from '../scenarios/scenario.ts';
import { isReadyNode } from '../seed/nodes.ts';
import type { World } from '../seed/world.ts';
import { findClaimOf, KARPENTER } from './karpenter-claims.ts';
import { terminateNode } from './karpenter-termination.ts';
import { listPoolNodes } from './room.ts';

/** The cloud wants the oldest node of a pool back: it is drained at once, whatever it does. */
export function interruptNode(world: World, pool: PoolPlan): void {
  const [node] = listPoolNodes(world, pool)
    .filter(isReadyNode)
    .toSorted((left, right) =>
      (left.metadata.creationTimestamp ?? '').localeCompare(right.metadata.creationTimestamp ?? ''),
    );
  const claim = node === undefined ? undefined : findClaimOf(world, node);
  if (node === undefined || claim === undefined) {
    return;
  }
  const warn = (reason: string, toMessage: (kind: string) => string): void => {
    for (const object of [claim, node]) {
      const message = toMessage(object.kind);
      world.recorder.record(object, { component: KARPENTER, type: 'Warning', reason, message });
    }
  };
  warn('SpotInterrupted', () => 'Spot interruption warning was triggered');
  warn('TerminatingOnInterruption', (kind) => `Interruption triggered termination for the ${kind}`);
  terminateNode(world, pool, node, undefined);
}
