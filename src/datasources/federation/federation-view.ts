import type { FleetKind, OpenCluster } from '../fleet/fleet-kind.ts';
import { worstPresentState } from '../store/store-state.ts';
import type { LiveStore, ProviderState } from '../store/store.ts';
import type { ViewInput } from '../store/view-input.ts';
import { createView } from '../store/view.ts';
import type { FederationRecord } from './federation.ts';
import type { FederationMemberRecord } from './federation-member.ts';
import type { HubProvider } from './hub-provider.ts';
import { HUBS } from './member-view.ts';

const BY_TYPE = new Map<string, HubProvider>(HUBS.map((hub) => [hub.name, hub]));

/** The hubs that a cluster is: one for each type whose kinds it serves. */
export const FEDERATIONS: FleetKind<FederationRecord> = {
  name: 'Federation',
  resource: { group: 'cluster.karmada.io', resource: 'clusters' },
  reads: HUBS.flatMap(({ reads }) => reads.slice(0, 1)),
  originsOf({ hubType }) {
    const [resource] = BY_TYPE.get(hubType)?.reads ?? [];
    return resource === undefined ? [] : [{ resource, namespace: undefined }];
  },
  open: openFederations,
};

function openFederations(cluster: OpenCluster): LiveStore<FederationRecord> {
  const opened = new Map<string, OpenedHub>(
    HUBS.map((hub) => {
      const { inputs } = hub.open(cluster);
      return [hub.name, { hub, inputs: inputs.filter(({ isRequired }) => isRequired) }];
    }),
  );
  const statesOf = (): readonly ProviderState[] =>
    [...opened].map(([name, { inputs }]) => ({
      name,
      state: worstPresentState(inputs.map(({ store }) => store.state)),
      isWhole: inputs.every(({ store }) => store.isWhole),
    }));
  return createView<FederationRecord>({
    name: `${cluster.kube.name}/federations`,
    inputs: [...opened].flatMap(([type, { inputs }]) => inputs.map((one) => touch(one, type))),
    sequence: cluster.sequence,
    clock: cluster.clock,
    providers: statesOf,
    isEqual: (a, b) => a.uid === b.uid,
    build(type) {
      const found = opened.get(type);
      if (found === undefined || !isHub(found)) return undefined;
      return toFederation(cluster.id, found.hub);
    },
  });
}

/** The federation that a member is of. */
export function federationOf({
  cluster,
  hubType,
}: Pick<FederationMemberRecord, 'cluster' | 'hubType'>): FederationRecord {
  const hub = BY_TYPE.get(hubType);
  if (hub === undefined) throw new TypeError(`Nobody reads the members of ${hubType}.`);
  return toFederation(cluster, hub);
}

function toFederation(
  cluster: string,
  { name, capabilities, setKind }: HubProvider,
): FederationRecord {
  return {
    key: name,
    uid: `${cluster}/${name}`,
    cluster,
    namespace: undefined,
    hubType: name,
    capabilities,
    setKind,
  };
}

interface OpenedHub {
  readonly hub: HubProvider;
  readonly inputs: readonly ViewInput[];
}

/** Whether its kinds are served there; where it has none of its own, whether it has a member. */
function isHub({ hub, inputs }: OpenedHub): boolean {
  if (hub.isImplied === true) return inputs.some(({ store }) => store.size > 0);
  return inputs.some(
    ({ store }) =>
      store.isWhole && store.state.phase !== 'absent' && store.state.phase !== 'forbidden',
  );
}

/** Whatever happens to it may make a hub of the cluster, that it has no members too. */
function touch(input: ViewInput, type: string): ViewInput {
  return {
    ...input,
    isRequired: false,
    touched: (after) => ({ ...input.touched(after), keys: [type] }),
  };
}
