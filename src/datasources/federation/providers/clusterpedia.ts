import { asString } from '../../kube/json.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import type { HubProvider } from '../hub-provider.ts';
import { toMemberProvider } from '../hub-provider.ts';
import { findCondition, toMemberHealth, toTri } from '../member-health.ts';
import { readOwnObject, toOwnMember } from '../own-member.ts';

const CLUSTERS = defineResource<FederationMemberRecord>({
  group: 'cluster.clusterpedia.io',
  resource: 'pediaclusters',
  kind: 'PediaCluster',
  isNamespaced: false,
  versions: { v1alpha2: toMember },
});

/** Clusterpedia: cluster/v1alpha2/types.go. It reads its members, and does nothing to them. */
export const clusterpedia: HubProvider = {
  name: 'CLUSTERPEDIA',
  capabilities: [],
  ...toMemberProvider([CLUSTERS]),
};

/** Credentials stand in the object itself: of its spec nothing is kept but where the API server is. */
function toMember(object: KubernetesObject, context: ProjectionContext): FederationMemberRecord {
  const own = readOwnObject(object, context);
  const { base, spec, status, conditions } = own;
  const healthy = findCondition(conditions, 'ClusterHealthy');
  const ready = findCondition(conditions, 'Ready');
  return toOwnMember(own, {
    resource: 'pediaclusters',
    hubType: 'CLUSTERPEDIA',
    syncMode: 'NONE',
    isJoined: toTri(findCondition(conditions, 'ClusterSynchroInitialized') ?? ready) === 'TRUE',
    ready: toTri(ready),
    description: {
      ...toMemberHealth({
        isDeleting: base.deletedAt !== undefined,
        lost: healthy?.reason === 'NotReachable' ? healthy : undefined,
        main: healthy,
        others: [findCondition(conditions, 'Validated'), ready],
      }),
      kubernetesVersion: asString(status['version']),
      apiEndpoint: asString(status['apiserver']) ?? asString(spec['apiserver']),
      authority: 'INVENTORY',
    },
  });
}
