import { toTotals } from '../core/amounts.ts';
import type { ClusterFacts } from '../core/cluster-description.ts';
import { toInfraProvider } from '../core/infra-provider.ts';
import { asNumber, asRecord, asString, asText, isJsonRecord } from '../kube/json.ts';

/** The words of a membership's state for one that works. */
export const WORKING_MEMBERSHIP: ReadonlySet<string> = new Set([
  'READY',
  'UPDATING',
  'SERVICE_UPDATING',
]);

/** What the endpoint of a membership tells of its cluster; `path` is that of a cluster of Google's own. */
export function toMembershipFacts(
  endpoint: unknown,
  { path, location }: { readonly path: string; readonly location: string },
): Partial<ClusterFacts> {
  const { kubernetesMetadata, gkeCluster } = asRecord(endpoint);
  const told = asRecord(kubernetesMetadata);
  const total = asNumber(told['nodeCount']);
  const isOfGoogle = isJsonRecord(gkeCluster);
  return {
    kubernetesVersion: asString(told['kubernetesApiServerVersion']),
    provider: isOfGoogle ? 'GCP' : toProvider(asText(told['nodeProviderId'])),
    ...(isOfGoogle && { distribution: 'GKE', kind: 'MANAGED' }),
    region: toRegion(path, location),
    nodeCount: total === undefined ? undefined : { total, ready: undefined },
    capacity: toCapacity(asNumber(told['vcpuCount']), asNumber(told['memoryMb'])),
  };
}

function toProvider(providerId: string): ClusterFacts['provider'] {
  if (providerId === '') return undefined;
  return toInfraProvider({
    providerId,
    labels: [],
    kubeletVersion: undefined,
    osImage: undefined,
  });
}

/** Where the cluster is, as its path says; where the membership is kept may be `global`. */
function toRegion(path: string, kept: string): string | undefined {
  const location = /\/(?:locations|zones)\/([a-z0-9-]+)\//.exec(path)?.[1] ?? kept;
  return location === '' || location === 'global' ? undefined : location.replace(/-[a-z]$/, '');
}

function toCapacity(cores?: number, megabytes?: number): ClusterFacts['capacity'] {
  if (cores === undefined || megabytes === undefined) return undefined;
  const [cpuMillis, memoryBytes] = [cores * 1000, megabytes * 1_000_000];
  return toTotals({ cpuMillis, memoryBytes, pods: undefined });
}
