import { REAL_CLOCK } from './clock.ts';
import type { Clock } from './clock.ts';
import { startEmbeddedCluster } from './cluster.ts';
import type { EmbeddedCluster } from './cluster.ts';
import { liveCluster } from './life/live-cluster.ts';
import { createRandom, toUid } from './random.ts';
import type { Random } from './random.ts';
import type { ClusterPlan, Scenario } from './scenarios/scenario.ts';
import { SCENARIOS } from './scenarios/scenarios.ts';
import type { ScenarioName } from './scenarios/scenarios.ts';
import { Recorder } from './seed/recorder.ts';
import { seedCluster } from './seed/seed-cluster.ts';
import type { World } from './seed/world.ts';

export interface EmbeddedFleetOptions {
  /** Which fleet to play: one by name, or one of your own. @default 'demo' */
  readonly scenario?: ScenarioName | Scenario;
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
  const { clusters, hasLife } = typeof scenario === 'string' ? toScenario(scenario) : scenario;
  const log = options.log ?? ignore;
  const schedule = createSchedule(clock, log);
  // Each has its own sequence, drawn in order: what one does changes nothing in the others.
  const seeds = clusters.map((plan) => ({
    plan,
    seed: Math.floor(random() * 2 ** 32),
    token: toUid(random),
  }));
  const members = await Promise.all(
    seeds.map(async ({ plan, seed, token }) => {
      const own = createRandom(seed);
      const { name, version } = plan;
      const cluster = await startEmbeddedCluster({
        name,
        version,
        token,
        historySize: HISTORY_SIZE,
        clock,
        random: createRandom(seed ^ 0x5f),
      });
      const world = createWorld(plan, cluster, { clock, random: own, schedule });
      seedCluster(world);
      return { world, member: { name, url: cluster.url, token, cluster } };
    }),
  );
  if (hasLife) {
    for (const { world } of members) {
      liveCluster(world);
    }
  }
  return {
    clusters: members.map(({ member }) => member),
    async [Symbol.asyncDispose]() {
      schedule.stop();
      await Promise.all(members.map(async ({ member }) => member.cluster[Symbol.asyncDispose]()));
    },
  };
}

/** A demo may run for days: fewer changes are kept than a test may want. */
const HISTORY_SIZE = 2000;

interface Schedule {
  readonly after: (name: string, delayMs: number, run: () => void) => void;
  readonly stop: () => void;
}

/** All that is to come, so that nothing comes any more once the fleet is gone. */
function createSchedule(clock: Clock, log: (message: string, error: unknown) => void): Schedule {
  const pending = new Set<() => void>();
  let isStopped = false;
  return {
    after(name, delayMs, run) {
      if (isStopped) {
        return;
      }
      const cancel = clock.schedule(delayMs, () => {
        pending.delete(cancel);
        try {
          run();
        } catch (error) {
          log(`Something went wrong in the life of ${name}.`, error);
        }
      });
      pending.add(cancel);
    },
    stop() {
      isStopped = true;
      for (const cancel of pending) {
        cancel();
      }
    },
  };
}

function createWorld(
  plan: ClusterPlan,
  cluster: EmbeddedCluster,
  {
    clock,
    random,
    schedule,
  }: { readonly clock: Clock; readonly random: Random; readonly schedule: Schedule },
): World {
  const after: World['after'] = (delayMs, run) => {
    schedule.after(plan.name, delayMs, run);
  };
  const every: World['every'] = (intervalMs, run) => {
    after(intervalMs, () => {
      every(intervalMs, run);
      run();
    });
  };
  const recorder = new Recorder({ objects: cluster, clock, random });
  return { plan, cluster, clock, random, recorder, after, every };
}

function toScenario(name: ScenarioName): Scenario {
  return SCENARIOS[name];
}

function ignore(): void {
  // Nobody asked to be told.
}
