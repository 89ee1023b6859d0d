import type { PoolPlan } from '../scenarios/scenario.ts';
import { addNode } from '../seed/nodes.ts';
import { toGroupName } from '../seed/platforms.ts';
import type { World } from '../seed/world.ts';
import { sayOfStatus } from './cluster-autoscaler-events.ts';
import { dayMsOf } from './load.ts';
import { announceNode, setCondition } from './node-life.ts';

/** From the call to the cloud to a node that registers, or to the news that none will. */
const PROVISION_MS = 75_000;

const FAILURE_MS = 40_000;

const HOUR_MS = 3_600_000;

interface Order {
  /** How many nodes there were to be before. */
  readonly before: number;
  readonly count: number;
  /** The place of the first of them in its pool. */
  readonly index: number;
  /** Is told, at once or later, that none of them will come. */
  readonly onFailure: (code: string, error: string) => void;
}

/** Asks the cloud for nodes as the cluster autoscaler; answers whether it takes the order. */
export function orderNodes(world: World, pool: PoolPlan, order: Order): boolean {
  const { before, count } = order;
  const name = toGroupName(world.plan, pool);
  const after = before + count;
  const sizes = `${after} instead of ${before} (max: ${pool.maxSize ?? after})`;
  sayGrowth(world, `setting group ${name} size to ${sizes}`);
  const shortage = findShortage(world, pool);
  if (shortage?.type === 'refused') {
    sayOfStatus(world, {
      type: 'Warning',
      reason: 'FailedToScaleUpGroup',
      message: `Scale-up failed for group ${name}: ${shortage.error}`,
    });
    order.onFailure('cloudProviderError', shortage.error);
    return false;
  }
  sayGrowth(world, `group ${name} size set to ${sizes}`);
  if (shortage !== undefined) {
    const { code, error } = shortage;
    world.after(FAILURE_MS, () => {
      sayOfStatus(world, {
        type: 'Warning',
        reason: 'ScaleUpFailed',
        message: `Failed adding ${count} nodes to group ${name} due to OutOfResource.${code}; source errors: ${error}`,
      });
      order.onFailure(code, error);
    });
    return true;
  }
  for (let offset = 0; offset < count; offset += 1) {
    join(world, pool, order.index + offset, offset);
  }
  return true;
}

function sayGrowth(world: World, words: string): void {
  sayOfStatus(world, { reason: 'ScaledUpGroup', message: `Scale-up: ${words}` });
}

function findShortage(world: World, { shortage }: PoolPlan): PoolPlan['shortage'] {
  const hour = (world.livedMs() % dayMsOf(world)) / HOUR_MS;
  return shortage !== undefined && hour >= shortage.fromHour && hour < shortage.toHour
    ? shortage
    : undefined;
}

function join(world: World, pool: PoolPlan, index: number, offset: number): void {
  world.after(PROVISION_MS + offset * 8000, () => {
    const node = addNode(world, {
      pool,
      index,
      condition: 'starting',
      startedMs: world.clock.now(),
    });
    announceNode(world, node);
    world.after(20_000, () => {
      const found = world.cluster.get({
        apiVersion: 'v1',
        kind: 'Node',
        name: node.metadata.name,
      });
      if (found !== undefined) {
        setCondition(world, found, 'ready');
      }
    });
  });
}
