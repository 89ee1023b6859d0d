import { toTotals } from '../../core/amounts.ts';
import type { ClusterDescription } from '../../core/cluster-description.ts';
import { toInfraProvider } from '../../core/infra-provider.ts';
import { asNumber, asRecord, asString, asText, getPath, isJsonRecord } from '../../kube/json.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import type { HubProvider } from '../hub-provider.ts';
import { toMemberProvider } from '../hub-provider.ts';
import { toUidEvidences } from '../member-evidence.ts';
import { toMemberHealth, toSign, toTri } from '../member-health.ts';
import type { OwnObject } from '../own-member.ts';
import { readOwnObject, toOwnMember } from '../own-member.ts';

const MEMBERSHIPS = defineResource<FederationMemberRecord>({
  group: 'gkehub.cnrm.cloud.google.com',
  resource: 'gkehubmemberships',
  kind: 'GKEHubMembership',
  isNamespaced: true,
  versions: { v1beta1: toMember },
});

/** The hub writes it down every several minutes, and Config Connector copies that every ten or so. */
const SILENCE_MS = 1_800_000;

/**
 * GKE Hub as Config Connector mirrors it: a GKEHubMembership is what somebody asks for, with what the
 * cloud says of it. Memberships that were made otherwise it does not know.
 */
export const gkeHub: HubProvider = {
  name: 'GKE_HUB',
  capabilities: [],
  ...toMemberProvider([MEMBERSHIPS], { silenceMs: () => SILENCE_MS }),
};

const WORKING: ReadonlySet<string> = new Set(['READY', 'UPDATING', 'SERVICE_UPDATING']);

function toMember(object: KubernetesObject, context: ProjectionContext): FederationMemberRecord {
  const own = readOwnObject(object, context);
  const { base, spec, status } = own;
  const code = asText(getPath(status, 'state', 'code'));
  const main = WORKING.has(code) ? toSign('TRUE') : undefined;
  return toOwnMember(own, {
    resource: 'gkehubmemberships',
    hubType: 'GKE_HUB',
    memberName: asString(spec['resourceID']) ?? base.name,
    syncMode: 'PULL',
    isJoined: main !== undefined,
    ready: toTri(main),
    lastHeartbeatAt: asString(status['lastConnectionTime']),
    // Documented as the UID of `kube-system`.
    evidence: toUidEvidences(asString(spec['externalId'])),
    description: {
      ...toMemberHealth({
        isDeleting: base.deletedAt !== undefined || code === 'DELETING',
        isProvisioning: code === 'CREATING',
        main,
      }),
      ...toFacts(own),
      authority: 'FEDERATION',
    },
  });
}

function toFacts({ spec, status }: OwnObject): Partial<ClusterDescription> {
  const told = asRecord(getPath(status, 'endpoint', 'kubernetesMetadata'));
  const total = asNumber(told['nodeCount']);
  const providerId = asText(told['nodeProviderId']);
  const isOfGoogle = isJsonRecord(getPath(spec, 'endpoint', 'gkeCluster'));
  return {
    kubernetesVersion: asString(told['kubernetesApiServerVersion']),
    provider: isOfGoogle ? 'GCP' : toProvider(providerId),
    ...(isOfGoogle && { distribution: 'GKE', kind: 'MANAGED' }),
    region: toRegion(spec),
    nodeCount: total === undefined ? undefined : { total, ready: undefined },
    capacity: toCapacity(asNumber(told['vcpuCount']), asNumber(told['memoryMb'])),
  };
}

function toProvider(providerId: string): ClusterDescription['provider'] {
  if (providerId === '') return undefined;
  return toInfraProvider({
    providerId,
    labels: [],
    kubeletVersion: undefined,
    osImage: undefined,
  });
}

/** Where the cluster is, as its path says; where the membership is kept may be `global`. */
function toRegion(spec: OwnObject['spec']): string | undefined {
  const path = asText(getPath(spec, 'endpoint', 'gkeCluster', 'resourceRef', 'external'));
  const location =
    /\/(?:locations|zones)\/([a-z0-9-]+)\//.exec(path)?.[1] ?? asText(spec['location']);
  return location === '' || location === 'global' ? undefined : location.replace(/-[a-z]$/, '');
}

function toCapacity(cores?: number, megabytes?: number): ClusterDescription['capacity'] {
  if (cores === undefined || megabytes === undefined) return undefined;
  const [cpuMillis, memoryBytes] = [cores * 1000, megabytes * 1_000_000];
  return toTotals({ cpuMillis, memoryBytes, pods: undefined });
}
