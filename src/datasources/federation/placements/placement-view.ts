import { parseApiVersion } from '../../../kubernetes/paths.ts';
import { openProviderView } from '../../core/provider-view.ts';
import type { FleetKind } from '../../fleet/fleet-kind.ts';
import { karmadaPlacements } from '../placement-providers/karmada.ts';
import { kubefedPlacements } from '../placement-providers/kubefed.ts';
import { kubefleetPlacements } from '../placement-providers/kubefleet.ts';
import { ocmPlacements } from '../placement-providers/ocm.ts';
import { rancherFleetPlacements } from '../placement-providers/rancher-fleet.ts';
import type { PlacementRecord } from './placement.ts';
import type { PlacementProvider } from './placement-provider.ts';
import { withStates } from './placement-states.ts';

/** Adding one is a file, and a line here. */
const PROVIDERS: readonly PlacementProvider[] = [
  karmadaPlacements,
  ocmPlacements,
  kubefedPlacements,
  kubefleetPlacements,
  rancherFleetPlacements,
];

const ROWS = PROVIDERS.map(withStates);

const RESOURCES = new Map(
  PROVIDERS.flatMap(({ reads }) =>
    reads.map((resource) => [`${resource.group}/${resource.kind}`, resource]),
  ),
);

/** The placements of the hubs that a cluster is: most are none. */
export const PLACEMENTS: FleetKind<PlacementRecord> = {
  name: 'Placement',
  resource: { group: 'policy.karmada.io', resource: 'propagationpolicies' },
  reads: PROVIDERS.flatMap(({ reads }) => reads),
  // What else a row was made of is hidden from it, not the row: see `Placements.seen`.
  originsOf({ apiVersion, kind, namespace }) {
    const resource = RESOURCES.get(`${parseApiVersion(apiVersion).group}/${kind}`);
    return resource === undefined ? [] : [{ resource, namespace }];
  },
  open: (cluster) =>
    openProviderView(cluster, {
      name: 'placements',
      providers: ROWS,
      isEqual: (a, b) => a.state === b.state,
    }),
};

/** What a row came from. */
export function requirePlacementProvider({ hubType }: PlacementRecord): PlacementProvider {
  const provider = PROVIDERS.find(({ name }) => name === hubType);
  if (provider === undefined) throw new TypeError(`Nobody reads the placements of ${hubType}.`);
  return provider;
}
