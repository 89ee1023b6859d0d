import { asString, asStrings } from '../../kube/json.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import type { HubProvider } from '../hub-provider.ts';
import { toMemberProvider } from '../hub-provider.ts';
import type { Sign } from '../member-health.ts';
import { findCondition, findHolding, toMemberHealth, toSign, toTri } from '../member-health.ts';
import type { OwnObject } from '../own-member.ts';
import { readOwnObject, toOwnMember } from '../own-member.ts';

const CLUSTERS = defineResource<FederationMemberRecord>({
  group: 'core.kubefed.io',
  resource: 'kubefedclusters',
  kind: 'KubeFedCluster',
  isNamespaced: true,
  versions: { v1beta1: toMember },
});

/** KubeFed v2: pkg/apis/core/v1beta1/kubefedcluster_types.go. Archived, and still in use. */
export const kubefed: HubProvider = {
  name: 'KUBEFED',
  capabilities: ['CHANGE_PLACEMENT'],
  ...toMemberProvider([CLUSTERS]),
};

function toMember(object: KubernetesObject, context: ProjectionContext): FederationMemberRecord {
  const own = readOwnObject(object, context);
  const { base, spec, status } = own;
  const main = findMain(own);
  return toOwnMember(own, {
    resource: 'kubefedclusters',
    hubType: 'KUBEFED',
    syncMode: 'PUSH',
    isJoined: true,
    ready: toTri(main),
    description: {
      ...toMemberHealth({
        isDeleting: base.deletedAt !== undefined,
        lost: findHolding(own.conditions, 'Offline'),
        main,
      }),
      kubernetesVersion: asString(status['kubernetesVersion']),
      region: asString(status['region']),
      zones: asStrings(status['zones']),
      apiEndpoint: asString(spec['apiEndpoint']),
      authority: 'FEDERATION',
    },
  });
}

/** Of one that is offline, or whose configuration is no good, that alone is written. */
function findMain({ conditions }: OwnObject): Sign | undefined {
  const ready = findCondition(conditions, 'Ready');
  if (ready !== undefined || conditions.length === 0) return ready;
  const malformed = findHolding(conditions, 'ConfigMalformed');
  return toSign('FALSE', malformed?.message ?? malformed?.reason);
}
