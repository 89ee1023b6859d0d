import type { DomainProvider } from '../core/provider-view.ts';
import type { HubType } from '../fleet/cluster-source.ts';
import type { Resource } from '../kube/resource.ts';
import type { Store, StoreRecord, StoreState } from '../store/store.ts';
import { viewInput } from '../store/view-input.ts';
import type { FederationMemberRecord } from './federation-member.ts';
import { toHeard } from './member-heartbeat.ts';

/** What a hub can be asked to do; anything else is refused. */
export type FederationCapability =
  | 'CORDON'
  | 'ACCEPT'
  | 'UNJOIN'
  | 'HIBERNATE'
  | 'SET_NODE_GROUP_BOUNDS'
  | 'CHANGE_PLACEMENT';

/** One sort of hub: where its members come from. One file each. */
export interface HubProvider extends DomainProvider<FederationMemberRecord> {
  readonly name: HubType;
  readonly capabilities: readonly FederationCapability[];
  /** What its sets of members are called. @default it has none */
  readonly setKind?: string;
  /** Has no kind of its own: it is one as soon as it has a member. @default false */
  readonly isImplied?: boolean;
}

export interface MemberProviderOptions {
  /** For how long nothing need be heard of a member. @default for ever */
  readonly silenceMs?: (row: FederationMemberRecord) => number;
  /** As of the hub. @default false */
  readonly isImplied?: boolean;
}

/** Members that are objects of these kinds, and nothing else. */
export function toMemberProvider(
  resources: readonly Resource<FederationMemberRecord>[],
  { silenceMs, isImplied = false }: MemberProviderOptions = {},
): Pick<HubProvider, 'reads' | 'open' | 'isImplied'> {
  return {
    isImplied,
    reads: resources,
    open({ kube }) {
      const stores = resources.map((resource) => kube.informer(resource));
      return {
        inputs: stores.map((store) => viewInput(store, ({ key }) => [key])),
        state: isImplied ? () => toImpliedState(stores) : undefined,
        build(key, now) {
          const row = stores.map((store) => store.get(key)).find((found) => found !== undefined);
          return row === undefined || silenceMs === undefined
            ? row
            : toHeard(row, now, silenceMs(row));
        },
      };
    },
  };
}

/** What is no hub but by its members is none without them. */
function toImpliedState(
  stores: readonly Pick<Store<StoreRecord>, 'state' | 'size'>[],
): StoreState | undefined {
  const isEmpty = stores.every(({ state, size }) => state.phase === 'live' && size === 0);
  return isEmpty ? { phase: 'absent' } : undefined;
}
