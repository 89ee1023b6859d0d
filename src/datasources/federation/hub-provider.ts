import type { DomainProvider } from '../core/provider-view.ts';
import type { HubType } from '../fleet/cluster-source.ts';
import type { Resource } from '../kube/resource.ts';
import { viewInput } from '../store/view-input.ts';
import type { FederationMemberRecord } from './federation-member.ts';

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

/** Members that are objects of one kind, and nothing else. */
export function toMemberProvider(
  resource: Resource<FederationMemberRecord>,
): Pick<HubProvider, 'reads' | 'open'> {
  return {
    reads: [resource],
    open({ kube }) {
      const members = kube.informer(resource);
      return {
        inputs: [viewInput(members, ({ key }) => [key])],
        build: (key) => members.get(key),
      };
    },
  };
}
