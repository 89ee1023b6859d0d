import { REAL_CLOCK } from './clock.ts';
import type { Clock } from './clock.ts';
import { createClusterState } from './cluster-state.ts';
import type { ControllerContext } from './controllers/controller.ts';
import type { ControllerSet } from './controllers/controllers.ts';
import type { Faults } from './faults.ts';
import { startHttpServer } from './http-server.ts';
import type { Tls } from './http-server.ts';
import type { KubernetesObject, Manifest, ObjectReference } from './object.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import type { RequestRecord } from './request.ts';

export interface EmbeddedClusterOptions {
  /** @default 'embedded' */
  readonly name?: string;
  /** What `/version` answers as gitVersion. @default 'v1.35.2' */
  readonly version?: string;
  /** Put in as they are, status included; namespaces they need are made. */
  readonly objects?: readonly Manifest[];
  /** Running pods of these names (`name` or `namespace/name`). */
  readonly pods?: readonly string[];
  /** Drives bookmarks, time-outs and timestamps. @default real time */
  readonly clock?: Clock;
  /** Makes UIDs and generated names. @default a fixed sequence for each name of a cluster */
  readonly random?: Random;
  /** Serves HTTPS with these, HTTP/2 included. @default plain HTTP */
  readonly tls?: Tls;
  /** How many changes of each resource can be watched from. @default 10000 */
  readonly historySize?: number;
  /** @default 60000 */
  readonly bookmarkIntervalMs?: number;
  /** Whether `sendInitialEvents` is served, or refused with 422. @default true */
  readonly watchList?: boolean;
  /** Whether discovery has its aggregated form, or the old one alone. @default true */
  readonly aggregatedDiscovery?: boolean;
  /** The bearer token that is asked for. @default none: everybody is let in */
  readonly token?: string;
  /**
   * What runs beside the API server. `pods`: pods end when their time is over, and budgets are
   * counted. `all`: workloads get their pods, those are scheduled and started, and what has lost
   * its owner goes. `none`: as a real API server alone, so that pods stay and have no logs.
   * @default 'pods'
   */
  readonly controllers?: ControllerSet;
  /**
   * How many seconds of its own each second is for what runs beside the API server. Only waiting
   * is shortened: timestamps are those of `clock`. @default 1
   */
  readonly speed?: number;
  /** Is told what went wrong in a controller, which goes on. @default nobody is */
  readonly onError?: (error: unknown) => void;
  /** Further callers: user names by their tokens. Refuse them things by `forbidden` faults. */
  readonly users?: Readonly<Record<string, string>>;
}

/** One Kubernetes API on the loopback address. Disposing of it cuts all its connections. */
export interface EmbeddedCluster {
  readonly name: string;
  /** Stays the same over `rebuild`, `kill` and `restart`. */
  readonly url: string;
  /** The UID of the namespace `kube-system`. */
  readonly uid: string;
  readonly clock: Clock;
  /** The last 10,000 requests, oldest first; tests may empty it by setting its length. */
  readonly requests: RequestRecord[];
  readonly faults: Faults;
  /** Creates or replaces, status included; a definition is served from then on. */
  apply(manifest: Manifest): KubernetesObject;
  /** Removes at once, whatever its finalizers; answers whether it was there. */
  remove(reference: ObjectReference): boolean;
  get(reference: ObjectReference): KubernetesObject | undefined;
  list(kind: {
    readonly apiVersion: string;
    readonly kind: string;
    readonly namespace?: string;
  }): readonly KubernetesObject[];
  addCrd(definition: CrdDefinition): KubernetesObject;
  /**
   * Makes every resourceVersion handed out so far too old. Open watches are told so in the stream,
   * or with `close` end as at a time-out and learn it when they resume.
   * @default 'expire'
   */
  forgetHistory(watches?: 'expire' | 'close'): void;
  /** Ends all watches as the server does at their time-out. */
  endWatches(): void;
  /** Cuts every connection without a word. */
  cutConnections(): void;
  /** Another cluster under the same URL: empty, with a new UID, its versions start over. */
  rebuild(): void;
  /** As if the server's process died: refuses connections until `restart`, keeping its objects. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** For controllers that run in this cluster until it is disposed of. */
  readonly context: ControllerContext;
  [Symbol.asyncDispose](): Promise<void>;
}

interface CrdDefinition {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  /** @default ['v1'] The first one is stored; all are served. */
  readonly versions?: readonly string[];
  /** @default 'Namespaced' */
  readonly scope?: 'Cluster' | 'Namespaced';
  /** @default true */
  readonly hasStatus?: boolean;
  readonly shortNames?: readonly string[];
  readonly categories?: readonly string[];
  /** Whether its size can be set through a sub-resource: `spec.replicas`. @default false */
  readonly hasScale?: boolean;
}

/** Starts an in-process Kubernetes API over HTTP; it listens when the promise resolves. */
export async function startEmbeddedCluster(
  options: EmbeddedClusterOptions = {},
): Promise<EmbeddedCluster> {
  const { name = 'embedded', clock = REAL_CLOCK } = options;
  const state = createClusterState({
    clock,
    random: options.random ?? createRandom(seedOf(name)),
    version: options.version ?? 'v1.35.2',
    historySize: options.historySize ?? 10_000,
    bookmarkIntervalMs: options.bookmarkIntervalMs ?? 60_000,
    hasWatchList: options.watchList ?? true,
    hasAggregatedDiscovery: options.aggregatedDiscovery ?? true,
    users: toUsers(options),
    controllers: options.controllers ?? 'pods',
    speed: options.speed ?? 1,
    onError: options.onError ?? ignore,
  });
  for (const manifest of [...(options.objects ?? []), ...(options.pods ?? []).map(toPod)]) {
    state.objects.apply(manifest);
  }
  const server = await startHttpServer(state.handle, options.tls);
  let isUp = true;

  return {
    name,
    url: server.url,
    clock,
    get uid() {
      return state.uid();
    },
    requests: state.requests,
    faults: state.faults,
    ...state.objects,
    addCrd: (definition) => state.objects.apply(toCrd(definition)),
    forgetHistory: state.forgetHistory,
    endWatches: state.endWatches,
    cutConnections: server.cutConnections,
    rebuild() {
      state.rebuild();
      server.cutConnections();
    },
    async kill() {
      isUp = false;
      state.endWatches();
      await server.kill();
    },
    async restart() {
      isUp = true;
      await server.restart();
    },
    context: state.context,
    async [Symbol.asyncDispose]() {
      state.context.stop();
      state.endWatches();
      if (isUp) {
        await server.kill();
      }
    },
  };
}

function ignore(): void {
  // Nobody asked to be told.
}

function toUsers({
  token,
  users = {},
}: EmbeddedClusterOptions): ReadonlyMap<string, string> | undefined {
  return token === undefined ? undefined : new Map([[token, 'admin'], ...Object.entries(users)]);
}

function toPod(path: string): Manifest {
  const slash = path.indexOf('/');
  const name = path.slice(slash + 1);
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: slash < 0 ? 'default' : path.slice(0, slash) },
    spec: { containers: [{ name: 'main', image: 'registry.example/main:1' }] },
    status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }] },
  };
}

function toCrd(definition: CrdDefinition): Manifest {
  const { group, kind, plural, scope = 'Namespaced', versions = ['v1'] } = definition;
  const status = (definition.hasStatus ?? true) ? { status: {} } : undefined;
  const subresources = definition.hasScale === true ? { ...status, scale: SCALE } : status;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope,
      names: {
        plural,
        kind,
        singular: kind.toLowerCase(),
        listKind: `${kind}List`,
        shortNames: definition.shortNames,
        categories: definition.categories,
      },
      versions: versions.map((name, index) => ({
        name,
        served: true,
        storage: index === 0,
        schema: {
          openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
        },
        subresources,
      })),
    },
  };
}

const SCALE = {
  specReplicasPath: '.spec.replicas',
  statusReplicasPath: '.status.replicas',
  labelSelectorPath: '.status.selector',
} as const;

function seedOf(name: string): number {
  return Array.from(name).reduce(
    (seed, character) => (seed * 31 + (character.codePointAt(0) ?? 0)) | 0,
    7,
  );
}
