import { REAL_CLOCK } from './clock.ts';
import type { Clock } from './clock.ts';
import { startEmbeddedCluster } from './cluster.ts';
import type { EmbeddedCluster } from './cluster.ts';
import { liveHubs } from './life/hubs.ts';
import { liveMachines } from './life/kubevirt.ts';
import { liveSandboxes } from './life/agent-sandbox.ts';
import { liveCluster } from './life/live-cluster.ts';
import { createRandom, toUid } from './random.ts';
import type { Random } from './random.ts';
import type { ClusterPlan, Scenario } from './scenarios/scenario.ts';
import { SCENARIOS } from './scenarios/scenarios.ts';
import type { ScenarioName } from './scenarios/scenarios.ts';
import { addHubs } from './seed/hubs.ts';
import { seedCluster } from './seed/seed-cluster.ts';
import type { World } from './seed/world.ts';

/** A day in some three quarters of an hour. */
const DEFAULT_SPEED = 30;

export interface EmbeddedFleetOptions {
  /** Which fleet to play: one by name, or one of your own. @default 'demo' */
  readonly scenario?: ScenarioName | Scenario;
  /**
   * How many seconds of its life pass in a second. Only waiting is shortened: timestamps are those
   * of `clock`, so that nothing is dated in the future. @default 30
   */
  readonly speed?: number;
  /** @default real time */
  readonly clock?: Clock;
  /** The same sequence, with a clock that is moved by hand, plays the same. @default seeded */
  readonly random?: Random;
  /** Is told what went wrong in a cluster's life; the life goes on. */
  readonly log?: (message: string, error: unknown) => void;
}

interface EmbeddedFleetMember {
  readonly name: string;
  readonly url: string;
  /** The bearer token the cluster asks for. */
  readonly token: string;
  /** The cluster itself, for tests: faults, requests, objects. */
  readonly cluster: EmbeddedCluster;
}

/** Clusters on the loopback address that hand over URLs and tokens, as a kubeconfig would. */
export interface EmbeddedFleet {
  readonly clusters: readonly EmbeddedFleetMember[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts every cluster of a scenario; their life begins when the promise resolves. */
export async function startEmbeddedFleet(
  options: EmbeddedFleetOptions = {},
): Promise<EmbeddedFleet> {
  const { scenario = 'demo', clock = REAL_CLOCK, random = createRandom(20_261_122) } = options;
  const { clusters, hasLife, startHour = 6 } = toScenario(scenario);
  const log = options.log ?? ignore;
  // Each has its own sequence, drawn in order: what one does changes nothing in the others.
  const seeds = clusters.map((plan) => ({
    plan,
    seed: Math.floor(random() * 2 ** 32),
    token: toUid(random),
  }));
  const members = await Promise.all(
    seeds.map(async ({ plan, seed, token }) => {
      const { name, version } = plan;
      const speed = options.speed ?? DEFAULT_SPEED;
      const cluster = await startEmbeddedCluster({
        name,
        version,
        token,
        speed,
        controllers: 'all',
        historySize: HISTORY_SIZE,
        clock,
        random: createRandom(seed ^ 0x5f),
        onError(error) {
          log(`Something went wrong in the life of ${name}.`, error);
        },
      });
      const world = createWorld(plan, cluster, { random: createRandom(seed), speed, startHour });
      seedCluster(world);
      // What is written to sandboxes has its effect where nothing else moves, too.
      liveSandboxes(world);
      liveMachines(world);
      return { world, member: { name, url: cluster.url, token, cluster } };
    }),
  );
  const worlds = new Map(members.map(({ world }) => [world.plan.name, world]));
  for (const world of worlds.values()) {
    addHubs(world, worlds);
  }
  if (hasLife) {
    for (const world of worlds.values()) {
      liveCluster(world);
      liveHubs(world, worlds);
    }
  }
  return {
    clusters: members.map(({ member }) => member),
    async [Symbol.asyncDispose]() {
      await Promise.all(members.map(async ({ member }) => member.cluster[Symbol.asyncDispose]()));
    },
  };
}

/** A demo may run for days: fewer changes are kept than a test may want. */
const HISTORY_SIZE = 2000;

const HOUR_MS = 3_600_000;

function createWorld(
  plan: ClusterPlan,
  cluster: EmbeddedCluster,
  life: { readonly random: Random; readonly speed: number; readonly startHour: number },
): World {
  const { random, speed, startHour } = life;
  const { clock } = cluster;
  const startedMs = clock.now();
  const livedMs = (): number => startHour * HOUR_MS + (clock.now() - startedMs) * speed;
  return { ...cluster.context, plan, cluster, random, speed, livedMs };
}

function toScenario(scenario: ScenarioName | Scenario): Scenario {
  return typeof scenario === 'string' ? SCENARIOS[scenario] : scenario;
}

function ignore(): void {
  // Nobody asked to be told.
}
