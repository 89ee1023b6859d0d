import { toConditions } from '../../core/condition.ts';
import { NO_FACTS } from '../../core/cluster-description.ts';
import { findAmounts } from '../../core/amounts.ts';
import { asNumber, asRecord, asString, asStrings } from '../../kube/json.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import { PLAIN_MEMBER } from '../federation-member.ts';
import type { HubProvider } from '../hub-provider.ts';
import { toMemberProvider } from '../hub-provider.ts';
import { toObjectEvidence, toUidEvidences } from '../member-evidence.ts';
import { findCondition, toMemberHealth, toTri } from '../member-health.ts';
import { toMemberTaints } from '../member-taints.ts';
import { toStatedProvider } from '../stated-provider.ts';

const GROUP = 'cluster.karmada.io';

/** What `karmadactl cordon` sets. */
const CORDON = `${GROUP}/unschedulable`;

/** Set and removed by the hub, as it finds the member. */
const OF_HUB: ReadonlySet<string> = new Set([`${GROUP}/not-ready`, `${GROUP}/unreachable`]);

const CLUSTERS = defineResource<FederationMemberRecord>({
  group: GROUP,
  resource: 'clusters',
  kind: 'Cluster',
  isNamespaced: false,
  versions: { v1alpha1: toMember },
});

/** Karmada: pkg/apis/cluster/v1alpha1/types.go. */
export const karmada: HubProvider = {
  name: 'KARMADA',
  capabilities: ['CORDON', 'UNJOIN', 'CHANGE_PLACEMENT'],
  ...toMemberProvider([CLUSTERS]),
};

/** While it is not Ready, all else of its status is as it was before. */
function toMember(object: KubernetesObject, context: ProjectionContext): FederationMemberRecord {
  const base = toObjectRecord(object, context);
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const conditions = toConditions(status, context);
  const ready = findCondition(conditions, 'Ready');
  const taints = toMemberTaints(spec['taints'], { isOfHub: (key) => OF_HUB.has(key) });
  const nodes = asRecord(status['nodeSummary']);
  const { allocatable } = asRecord(status['resourceSummary']);
  const total = asNumber(nodes['totalNum']);
  const zones = asStrings(spec['zones']);
  const zone = asString(spec['zone']);
  return {
    ...base,
    ...PLAIN_MEMBER,
    hubType: 'KARMADA',
    memberName: base.name,
    syncMode: spec['syncMode'] === 'Pull' ? 'PULL' : 'PUSH',
    isAccepted: true,
    isJoined: ready !== undefined && ready.reason !== 'ClusterStatusNeverUpdated',
    ready: toTri(ready),
    isCordoned: taints.some(({ key }) => key === CORDON),
    taints,
    conditions,
    evidence: [
      toObjectEvidence({
        cluster: base.cluster,
        group: GROUP,
        resource: 'clusters',
        name: base.name,
      }),
      ...toUidEvidences(asString(spec['id'])),
    ],
    description: {
      ...NO_FACTS,
      ...toMemberHealth({
        isDeleting: base.deletedAt !== undefined,
        lost: ready?.reason === 'ClusterNotReachable' ? ready : undefined,
        main: ready,
        others: [findCondition(conditions, 'CompleteAPIEnablements')],
      }),
      kubernetesVersion: asString(status['kubernetesVersion']),
      provider: toStatedProvider(asString(spec['provider'])),
      region: asString(spec['region']),
      zones: zones.length === 0 && zone !== undefined ? [zone] : zones,
      apiEndpoint: asString(spec['apiEndpoint']),
      nodeCount:
        total === undefined ? undefined : { total, ready: asNumber(nodes['readyNum']) ?? 0 },
      allocatable: findAmounts(allocatable),
      authority: 'FEDERATION',
      labels: base.labels,
    },
  };
}
