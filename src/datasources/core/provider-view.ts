import type { AccessResource } from '../access/viewer.ts';
import type { FleetRecord, OpenCluster } from '../fleet/fleet-kind.ts';
import { worstPresentState } from '../store/store-state.ts';
import type { ProviderState } from '../store/store.ts';
import type { IndexFunctions } from '../store/secondary-index.ts';
import type { ViewInput } from '../store/view-input.ts';
import type { Until, ViewStore } from '../store/view.ts';
import { createView } from '../store/view.ts';

/** One engine that a domain's rows come from. One file each. */
export interface DomainProvider<T extends FleetRecord> {
  /** A value of the domain's own enum. */
  readonly name: string;
  readonly reads: readonly AccessResource[];
  /** Called at first use of the domain in a cluster; what is not installed there costs no call. */
  readonly open: (cluster: OpenCluster) => OpenProvider<T>;
}

/** A provider in one cluster. Keys are its own: no other provider's rows are under them. */
export interface OpenProvider<T extends FleetRecord> {
  readonly inputs: readonly ViewInput[];
  readonly build: (key: string, now: number) => T | Until<T> | undefined;
}

export interface ProviderViewOptions<T extends FleetRecord> {
  /** The domain's rows, for logs. */
  readonly name: string;
  readonly providers: readonly DomainProvider<T>[];
  readonly indexes?: IndexFunctions<T>;
  readonly isEqual?: (a: T, b: T) => boolean;
}

/** The rows of all providers of a domain as one Store. A row's key begins with its provider's name. */
export function openProviderView<T extends FleetRecord>(
  cluster: OpenCluster,
  { name, providers, ...options }: ProviderViewOptions<T>,
): ViewStore<T> {
  const opened = new Map(providers.map((provider) => [provider.name, provider.open(cluster)]));
  return createView<T>({
    ...options,
    name: `${cluster.kube.name}/${name}`,
    inputs: [...opened].flatMap(([provider, { inputs }]) =>
      inputs.map((input) => prefixKeys(input, provider)),
    ),
    sequence: cluster.sequence,
    clock: cluster.clock,
    providers: () => [...opened].map(([provider, { inputs }]) => toState(provider, inputs)),
    build(key, now) {
      const at = key.indexOf('/');
      const built = opened.get(key.slice(0, at))?.build(key.slice(at + 1), now);
      if (built === undefined) return undefined;
      if (!('until' in built && 'record' in built)) return { ...built, key };
      return { ...built, record: built.record && { ...built.record, key } };
    },
  });
}

function prefixKeys(input: ViewInput, provider: string): ViewInput {
  return {
    ...input,
    touched(after) {
      const touched = input.touched(after);
      return { ...touched, keys: [...touched.keys].map((key) => `${provider}/${key}`) };
    },
  };
}

function toState(name: string, inputs: readonly ViewInput[]): ProviderState {
  const required = inputs.filter(({ isRequired }) => isRequired).map(({ store }) => store);
  return {
    name,
    state: worstPresentState(required.map(({ state }) => state)),
    isWhole: required.every(({ isWhole }) => isWhole),
  };
}
