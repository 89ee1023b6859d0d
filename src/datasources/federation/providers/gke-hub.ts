import { asString, asText, getPath } from '../../kube/json.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import { WORKING_MEMBERSHIP, toMembershipFacts } from '../gke-metadata.ts';
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

function toMember(object: KubernetesObject, context: ProjectionContext): FederationMemberRecord {
  const own = readOwnObject(object, context);
  const { base, spec, status } = own;
  const code = asText(getPath(status, 'state', 'code'));
  const main = WORKING_MEMBERSHIP.has(code) ? toSign('TRUE') : undefined;
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
      ...toMembershipFacts(toEndpoint(own), {
        path: asText(getPath(spec, 'endpoint', 'gkeCluster', 'resourceRef', 'external')),
        location: asText(spec['location']),
      }),
      authority: 'FEDERATION',
    },
  });
}

/** What is asked for stands in `spec`, what the cloud says of the cluster in `status`. */
function toEndpoint({ spec, status }: OwnObject): unknown {
  const kubernetesMetadata = getPath(status, 'endpoint', 'kubernetesMetadata');
  return { kubernetesMetadata, gkeCluster: getPath(spec, 'endpoint', 'gkeCluster') };
}
