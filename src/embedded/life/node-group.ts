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
  /** `name from->to (max: n)` */
  readonly text: string;
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
    return listPoolNodes(this.#world, this.#pool).filter(isReadyNode).length < this.#target;
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

  /** Asks the cloud for nodes for pods; undefined when no node would help. */
  grow(waiting: readonly KubernetesObject[]): Growth | undefined {
    const template = toNodeTemplate(this.#world, this.#pool);
    const before = this.#target;
    const { maxSize = before } = this.#pool;
    const isOpen = template !== undefined && this.#backoff.get() === undefined;
    const bins = isOpen && waiting.length > 0 ? packPods(waiting, template, maxSize - before) : [];
    if (bins.length === 0) {
      return undefined;
    }
    const name = toGroupName(this.#world.plan, this.#pool);
    return {
      pods: this.#order(bins.length) ? bins.flat() : [],
      text: `${name} ${before}->${before + bins.length} (max: ${maxSize})`,
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
