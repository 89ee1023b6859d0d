import type { Discovery } from './discovery.ts';
import { createDiscovery } from './discovery.ts';
import { followDiscovery } from './discovery-following.ts';
import { probe, readIdentity } from './identity.ts';
import type { Informer } from './informer.ts';
import { createInformer } from './informer.ts';
import type { InformerEnvironment } from './informer-options.ts';
import type { Interner } from './intern.ts';
import { createInterner } from './intern.ts';
import type { ResourceRecord } from './object-record.ts';
import type { Resource } from './resource.ts';
import { createStreamingLists } from './streaming-lists.ts';
import { DEFAULT_TIMING } from './timing.ts';
import type { Transport, TransportOptions } from './transport.ts';
import { createTransport } from './transport.ts';

/** Everything there is to one cluster's API. Owns its connections and informers. */
export interface KubeCluster extends AsyncDisposable {
  readonly name: string;
  readonly transport: Transport;
  readonly discovery: Discovery;
  /** How many calls went out so far. */
  readonly calls: number;
  /** The one informer of a resource; it runs while somebody has acquired it. */
  informer<T extends ResourceRecord>(resource: Resource<T>): Informer<T>;
  /** See `readIdentity` in identity.ts. */
  readIdentity(signal: AbortSignal): Promise<string>;
  /** See `probe` in identity.ts. */
  probe(options: { readonly signal: AbortSignal; readonly timeoutMs: number }): Promise<void>;
}

/** What a cluster's informers work with, whatever it is called by. */
export interface KubeClusterEnvironment extends Pick<
  InformerEnvironment,
  | 'clock'
  | 'random'
  | 'verifyIdentity'
  | 'slots'
  | 'sequence'
  | 'log'
  | 'namespaces'
  | 'idleMs'
  | 'timing'
> {
  /** One for all clusters shares the strings that are equal in them. @default its own */
  readonly interner?: Interner;
  /** See `InformerEnvironment`. @default the name */
  readonly clusterId?: () => string;
  /** Between refreshes of discovery that no change asked for. @default 120000 */
  readonly discoveryPollMs?: number;
}

export interface KubeClusterOptions extends TransportOptions, KubeClusterEnvironment {}

/** @throws {FleetError} `BAD_USER_INPUT` for a server or proxy URL that cannot be used. */
export function createKubeCluster(options: KubeClusterOptions): KubeCluster {
  return createKubeClusterOver(createTransport(options), options);
}

/**
 * Nothing is called until something is asked for; from the first informer on, what the cluster serves
 * is followed too. The transport is the cluster's from now on.
 */
export function createKubeClusterOver(
  transport: Transport,
  options: KubeClusterEnvironment,
): KubeCluster {
  const { discoveryPollMs = 120_000, interner = createInterner() } = options;
  const { clusterId = () => transport.name } = options;
  const discovery = createDiscovery({ transport });
  const environment: InformerEnvironment = {
    ...options,
    transport,
    discovery,
    interner,
    clusterId,
    streamingLists: createStreamingLists({ discovery }),
  };
  const informers = new Map<object, Informer<ResourceRecord>>();
  const closed = new AbortController();
  let following: Promise<void> | undefined;

  return {
    get name() {
      return transport.name;
    },
    transport,
    discovery,
    get calls() {
      return transport.calls;
    },
    informer(resource) {
      following ??= followDiscovery({
        ...environment,
        timing: { ...DEFAULT_TIMING, ...options.timing },
        pollMs: discoveryPollMs,
        signal: closed.signal,
      });
      const known = informers.get(resource);
      if (known !== undefined && isInformerOf(known, resource)) return known;
      const informer = createInformer({ ...environment, resource });
      informers.set(resource, informer);
      return informer;
    },
    readIdentity: (signal) => readIdentity(transport, signal),
    probe: (asking) => probe(transport, asking),
    async [Symbol.asyncDispose]() {
      closed.abort(new Error(`${transport.name} was disengaged.`));
      await Promise.all([...informers.values()].map((one) => one[Symbol.asyncDispose]()));
      await transport[Symbol.asyncDispose]();
      await following;
    },
  };
}

/** What was made from a definition has its records. */
function isInformerOf<T extends ResourceRecord>(
  informer: Informer<ResourceRecord>,
  resource: Resource<T>,
): informer is Informer<T> {
  return informer.resource === resource;
}
