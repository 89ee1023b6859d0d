import { NOTHING, roomOn, whyNot } from '../controllers/fit.ts';
import type { KubernetesObject } from '../object.ts';
import type { PoolPlan } from '../scenarios/scenario.ts';
import type { PoolActivity } from '../seed/cluster-autoscaler.ts';
import { isReadyNode } from '../seed/nodes.ts';
import { toGroupName } from '../seed/platforms.ts';
import type { World } from '../seed/world.ts';
import { createScaleDown } from './cluster-autoscaler-scale-down.ts';
import type { ScaleDown } from './cluster-autoscaler-scale-down.ts';
import { orderNodes } from './cloud-orders.ts';
import { createBackoff } from './growth-backoff.ts';
import type { GrowthBackoff } from './growth-backoff.ts';
import { listPoolNodes, packPods, toNodeTemplate } from './room.ts';

/** What was asked for; where the cloud refused, no pod is helped. */
export interface Growth {
  readonly pods: readonly KubernetesObject[];
  /** `name from->to (max: n)`; undefined where nodes that are coming have room. */
  readonly text: string | undefined;
}

/** A pool as the cluster autoscaler knows it. */
export class NodeGroup {
  readonly #world: World;
  readonly #pool: PoolPlan;
  readonly #onChange: () => void;
  readonly #backoff: GrowthBackoff;
  readonly #scaleDown: ScaleDown;
  /** How many nodes the cloud was asked for. */
  #target: number;
  #added = 0;
  #candidates = 0;
  #lastGrowthMs = -Infinity;

  /** `onChange` is called when something comes about between two looks at it. */
  constructor(world: World, pool: PoolPlan, onChange: () => void) {
    this.#world = world;
    this.#pool = pool;
    this.#onChange = onChange;
    this.#backoff = createBackoff(world);
    this.#target = listPoolNodes(world, pool).length;
    this.#scaleDown = createScaleDown(world, pool, () => {
      this.#target -= 1;
      this.#candidates = Math.max(0, this.#candidates - 1);
      onChange();
    });
  }

  isGrowing(): boolean {
    return this.#countComing() > 0;
  }

  toActivity(): PoolActivity {
    return {
      pool: this.#pool.name,
      target: this.#target,
      isGrowing: this.isGrowing(),
      candidates: this.#candidates,
      backoff: this.#backoff.get(),
    };
  }

  /** Marks what is not needed, and removes it later; room is kept for `reserved` pods. */
  shrink(reserved: readonly KubernetesObject[]): void {
    const isGrowing = this.isGrowing();
    if (!isGrowing && this.#lastGrowthMs > this.#backoff.startedMs()) {
      this.#backoff.reset();
    }
    const sinceGrowthMs = this.#world.livedMs() - this.#lastGrowthMs;
    this.#candidates = isGrowing ? 0 : this.#scaleDown.scan(sinceGrowthMs, reserved);
  }

  /**
   * Asks the cloud for nodes for pods; undefined when no node would help. Nodes that are coming are
   * for the pods that they were asked for, and for as many more as there is room for.
   */
  grow(
    waiting: readonly KubernetesObject[],
    helped: readonly KubernetesObject[],
  ): Growth | undefined {
    const template = toNodeTemplate(this.#world, this.#pool);
    const before = this.#target;
    const { maxSize = before } = this.#pool;
    if (template === undefined || waiting.length === 0 || this.#backoff.get() !== undefined) {
      return undefined;
    }
    const coming = this.#countComing();
    const bins = packPods([...helped, ...waiting], template, coming + maxSize - before);
    const pods = waiting.filter((pod) => bins.some((bin) => bin.includes(pod)));
    const count = bins.length - coming;
    if (pods.length === 0 || count <= 0) {
      return pods.length === 0 ? undefined : { pods, text: undefined };
    }
    const name = toGroupName(this.#world.plan, this.#pool);
    return {
      pods: this.#order(count) ? pods : [],
      text: `${name} ${before}->${before + count} (max: ${maxSize})`,
    };
  }

  /** Why it is not grown for a pod; undefined when it could be. */
  whyNot(pod: KubernetesObject): string | undefined {
    if (this.#backoff.get() !== undefined) {
      return 'in backoff after failed scale-up';
    }
    if (this.#target >= (this.#pool.maxSize ?? this.#target)) {
      return 'max node group size reached';
    }
    const template = toNodeTemplate(this.#world, this.#pool);
    return template === undefined ? undefined : whyNot(pod, template, roomOn(template, NOTHING));
  }

  #countComing(): number {
    const ready = listPoolNodes(this.#world, this.#pool).filter(isReadyNode).length;
    return Math.max(0, this.#target - ready);
  }

  #order(count: number): boolean {
    const before = this.#target;
    this.#target += count;
    const isTaken = orderNodes(this.#world, this.#pool, {
      before,
      count,
      index: this.#pool.count + this.#added,
      onFailure: (code, error) => {
        this.#target -= count;
        this.#backoff.start(code, error);
        this.#onChange();
      },
    });
    if (isTaken) {
      this.#added += count;
      this.#lastGrowthMs = this.#world.livedMs();
    }
    return isTaken;
  }
}
