import type { AccessResource } from '../access/viewer.ts';
import type { FleetRecord, OpenCluster } from '../fleet/fleet-kind.ts';
import { worstPresentState } from '../store/store-state.ts';
import type { ProviderState, StoreState } from '../store/store.ts';
import type { IndexFunctions } from '../store/secondary-index.ts';
import type { ViewInput } from '../store/view-input.ts';
import type { Until, ViewStore } from '../store/view.ts';
import { createView } from '../store/view.ts';

/** One engine that a domain's rows come from. One file each. */
export interface DomainProvider<T extends FleetRecord> {
  /** A value of the domain's own enum. */
  readonly name: string;
  readonly reads: readonly (AccessResource & { readonly kind: string })[];
  /** Called at first use of the domain in a cluster; what is not installed there costs no call. */
  readonly open: (cluster: OpenCluster) => OpenProvider<T>;
}

/** A provider in one cluster. Its keys are its own, unless the view's options say that all share them. */
export interface OpenProvider<T extends FleetRecord> {
  readonly inputs: readonly ViewInput[];
  /** How it stands, where its inputs do not tell. @default the worst of those required */
  readonly state?: (() => StoreState | undefined) | undefined;
  readonly build: (key: string, now: number) => T | Until<T> | undefined;
}

export interface ProviderViewOptions<T extends FleetRecord> {
  /** The domain's rows, for logs. */
  readonly name: string;
  readonly providers: readonly DomainProvider<T>[];
  readonly indexes?: IndexFunctions<T>;
  readonly isEqual?: (a: T, b: T) => boolean;
  /**
   * Keys mean the same to all providers: a row is made by the first of them that knows its key.
   * @default each provider has keys of its own
   */
  readonly hasSharedKeys?: boolean;
  /** As of a View. @default 0 */
  readonly minIntervalMs?: number;
}

/**
 * The rows of all providers of a domain as one Store. A row's key begins with its provider's name, where
 * keys are not shared.
 */
export function openProviderView<T extends FleetRecord>(
  cluster: OpenCluster,
  { name, providers, hasSharedKeys = false, ...options }: ProviderViewOptions<T>,
): ViewStore<T> {
  const opened = new Map(providers.map((provider) => [provider.name, provider.open(cluster)]));
  return createView<T>({
    ...options,
    name: `${cluster.kube.name}/${name}`,
    inputs: [...opened].flatMap(([provider, { inputs }]) =>
      hasSharedKeys ? inputs : inputs.map((input) => prefixKeys(input, provider)),
    ),
    sequence: cluster.sequence,
    clock: cluster.clock,
    providers: () => [...opened].map(([provider, open]) => toState(provider, open)),
    build: hasSharedKeys
      ? (key, now) => buildFirst([...opened.values()], key, now)
      : (key, now) => buildOwn(opened, key, now),
  });
}

type Built<T extends FleetRecord> = ReturnType<OpenProvider<T>['build']>;

function buildFirst<T extends FleetRecord>(
  opened: readonly OpenProvider<T>[],
  key: string,
  now: number,
): Built<T> {
  for (const { build } of opened) {
    const built = build(key, now);
    if (built !== undefined) return built;
  }
  return undefined;
}

function buildOwn<T extends FleetRecord>(
  opened: ReadonlyMap<string, OpenProvider<T>>,
  key: string,
  now: number,
): Built<T> {
  const at = key.indexOf('/');
  const built = opened.get(key.slice(0, at))?.build(key.slice(at + 1), now);
  if (built === undefined) return undefined;
  if (!('until' in built && 'record' in built)) return { ...built, key };
  return { ...built, record: built.record && { ...built.record, key } };
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

function toState<T extends FleetRecord>(
  name: string,
  { inputs, state }: OpenProvider<T>,
): ProviderState {
  const required = inputs.filter(({ isRequired }) => isRequired).map(({ store }) => store);
  return {
    name,
    state: state?.() ?? worstPresentState(required.map((store) => store.state)),
    isWhole: required.every(({ isWhole }) => isWhole),
  };
}
