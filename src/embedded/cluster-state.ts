import type { Clock } from './clock.ts';
import { answer } from './answer.ts';
import { createCommitter } from './commit.ts';
import { createClusterIndex } from './controllers/cluster-index.ts';
import { startControllers } from './controllers/controllers.ts';
import type { ControllerSet } from './controllers/controllers.ts';
import type { ControllerContext } from './controllers/controller.ts';
import type { Incoming, Outgoing } from './connection.ts';
import { createFaultBoard } from './faults.ts';
import type { Faults } from './faults.ts';
import { createObjectAccess, toNamespace } from './object-access.ts';
import type { ObjectAccess } from './object-access.ts';
import { parseObject, toObject } from './object.ts';
import type { KubernetesObject, Manifest } from './object.ts';
import type { Random } from './random.ts';
import { createRegistry } from './registry.ts';
import type { RequestRecord } from './request.ts';
import type { RouterDependencies } from './router.ts';
import { createSchedule } from './schedule.ts';
import { Recorder } from './seed/recorder.ts';
import { toServerLease } from './seed/server-lease.ts';
import { expired } from './status.ts';
import type { StatusError } from './status.ts';
import { createStorage } from './storage.ts';
import type { Storage } from './storage.ts';
import type { OpenWatch } from './watch.ts';

export interface ClusterStateOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly version: string;
  readonly historySize: number;
  readonly bookmarkIntervalMs: number;
  readonly hasWatchList: boolean;
  readonly hasAggregatedDiscovery: boolean;
  /** User names by their tokens; without it everybody is let in. */
  readonly users: ReadonlyMap<string, string> | undefined;
  readonly controllers: ControllerSet;
  readonly speed: number;
  /** Is told what went wrong in a controller. */
  readonly onError: (error: unknown) => void;
}

/** A cluster without its listener: what it holds, and how it answers a request. */
export interface ClusterState {
  readonly requests: RequestRecord[];
  readonly faults: Faults;
  readonly objects: ObjectAccess;
  /** What the controllers of the cluster work with; `stop` ends them. */
  readonly context: ControllerContext;
  readonly handle: (incoming: Incoming, outgoing: Outgoing) => void;
  readonly uid: () => string;
  readonly forgetHistory: (watches?: 'expire' | 'close') => void;
  readonly endWatches: () => void;
  readonly rebuild: () => void;
}

export function createClusterState(options: ClusterStateOptions): ClusterState {
  const requests: RequestRecord[] = [];
  const openWatches = new Set<OpenWatch>();
  const registry = createRegistry();
  const storage = createStorage(options);
  const faults = createFaultBoard(() => {
    for (const watch of openWatches) {
      watch.wake();
    }
  });
  const committer = createCommitter({ ...options, storage, registry, openWatches });
  const objects = createObjectAccess({ ...options, storage, registry, committer });
  const trusted = createObjectAccess({ ...options, storage, registry, committer }, toTrusted);
  const context = createContext(options, trusted, storage);
  startControllers(options.controllers, context);
  const dependencies: RouterDependencies = {
    ...options,
    storage,
    registry,
    faults,
    openWatches,
    committer,
    hasKubelets: options.controllers !== 'none',
  };
  const closeWatches = (error?: StatusError): void => {
    for (const watch of openWatches) {
      watch.close(error);
    }
  };
  const uid = (): string =>
    storage.store('namespaces').get('kube-system')?.object.metadata.uid ?? '';
  const seed = (): void => {
    for (const name of ['default', 'kube-node-lease', 'kube-public', 'kube-system']) {
      objects.apply(toNamespace(name));
    }
    objects.apply(toServerLease(uid(), options.clock.now()));
  };
  seed();

  return {
    requests,
    faults,
    objects,
    context,
    handle(incoming, outgoing) {
      void answer(incoming, outgoing, { ...dependencies, requests });
    },
    uid,
    forgetHistory(watches = 'expire') {
      closeWatches(watches === 'close' ? undefined : expired(FORGOTTEN));
      storage.forget();
    },
    endWatches: closeWatches,
    rebuild() {
      closeWatches();
      storage.clear();
      registry.clear();
      seed();
    },
  };
}

/** Controllers hand in what they have made or read, and change nothing of it. */
function toTrusted(manifest: Manifest): KubernetesObject {
  return parseObject(manifest) ?? toObject(manifest);
}

function createContext(
  { clock, random, onError, speed }: ClusterStateOptions,
  objects: ObjectAccess,
  storage: Storage,
): ControllerContext {
  const recorder = new Recorder({ clock, random, objects });
  const index = createClusterIndex(storage);
  const schedule = createSchedule(clock, onError, speed);
  return { ...schedule, objects, storage, index, clock, random, recorder };
}

const FORGOTTEN = 'The resourceVersion for the provided watch is too old.';
