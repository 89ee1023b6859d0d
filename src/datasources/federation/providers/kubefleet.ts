import { findAmounts } from '../../core/amounts.ts';
import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { ClusterDescription } from '../../core/cluster-description.ts';
import { asRecord, asRecords, asString, asText } from '../../kube/json.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { FederationMemberRecord, MemberProperty } from '../federation-member.ts';
import type { HubProvider } from '../hub-provider.ts';
import { toMemberProvider } from '../hub-provider.ts';
import { findCondition, toMemberHealth, toTri } from '../member-health.ts';
import { toMemberTaints } from '../member-taints.ts';
import type { OwnObject } from '../own-member.ts';
import { readOwnObject, toOwnMember } from '../own-member.ts';

const MEMBERS = defineResource<FederationMemberRecord>({
  group: 'cluster.kubernetes-fleet.io',
  resource: 'memberclusters',
  kind: 'MemberCluster',
  isNamespaced: false,
  versions: { v1: toMember, v1beta1: toMember },
});

/** As long as KubeFleet's scheduler goes on choosing a member that it does not hear of. */
const SILENCE_MS = 300_000;

/** KubeFleet: apis/cluster/v1/membercluster_types.go. */
export const kubefleet: HubProvider = {
  name: 'KUBEFLEET',
  capabilities: ['CORDON', 'UNJOIN', 'CHANGE_PLACEMENT'],
  ...toMemberProvider([MEMBERS], { silenceMs: () => SILENCE_MS }),
};

function toMember(object: KubernetesObject, context: ProjectionContext): FederationMemberRecord {
  const own = readOwnObject(object, context);
  const { base, spec, status, conditions } = own;
  const agent = findAgent(status);
  // What its agent finds of it stands with the agent.
  const told = [...conditions, ...toConditions(agent, context)];
  const joined = findCondition(told, 'Joined');
  const healthy = findCondition(told, 'Healthy');
  const taints = toMemberTaints(spec['taints'], { isOfHub: () => false });
  return toOwnMember(own, {
    resource: 'memberclusters',
    hubType: 'KUBEFLEET',
    syncMode: 'PULL',
    isAccepted: toTri(findCondition(conditions, 'ReadyToJoin')) === 'TRUE',
    isJoined: toTri(joined) === 'TRUE',
    ready: toTri(healthy),
    isCordoned: taints.some(({ effect }) => effect === 'NO_SCHEDULE'),
    taints,
    conditions: toDistinct(told),
    lastHeartbeatAt: asString(agent['lastReceivedHeartbeat']),
    properties: toProperties(status['properties']),
    description: {
      ...toMemberHealth({
        isDeleting: base.deletedAt !== undefined,
        isProvisioning: toTri(joined) !== 'TRUE',
        main: healthy,
      }),
      ...toFacts(own),
      authority: 'FEDERATION',
    },
  });
}

function findAgent(status: JsonRecord): JsonRecord {
  return asRecord(asRecords(status['agentStatus']).find(({ type }) => type === 'MemberAgent'));
}

/** The first of each type: both the member and its agent say whether it has joined. */
function toDistinct(conditions: readonly ConditionRecord[]): readonly ConditionRecord[] {
  return conditions.filter((one) => findCondition(conditions, one.type) === one);
}

const AUTHORITY_DATA = 'k8s.io/cluster-certificate-authority-data';

/** All but a certificate, which is long and says nothing to a person. */
function toProperties(properties: unknown): readonly MemberProperty[] {
  return Object.entries(asRecord(properties))
    .filter(([name]) => name !== AUTHORITY_DATA)
    .map(([name, property]) => ({
      name,
      value: asText(asRecord(property)['value']),
      observedAt: asString(asRecord(property)['observationTime']),
    }));
}

function toFacts({ base, status }: OwnObject): Partial<ClusterDescription> {
  const usage = asRecord(status['resourceUsage']);
  const properties = asRecord(status['properties']);
  const read = (name: string): string | undefined => asString(asRecord(properties[name])['value']);
  const total = Number(read('kubernetes-fleet.io/node-count') ?? Number.NaN);
  return {
    kubernetesVersion: read('k8s.io/k8s-version'),
    apiEndpoint: read('k8s.io/cluster-entrypoint'),
    region: base.labels.find(({ key }) => REGIONS.has(key))?.value,
    nodeCount: Number.isInteger(total) ? { total, ready: undefined } : undefined,
    capacity: findAmounts(usage['capacity']),
    allocatable: findAmounts(usage['allocatable']),
  };
}

/** Labels that those who join clusters set; the second is Azure's. */
const REGIONS: ReadonlySet<string> = new Set([
  'topology.kubernetes.io/region',
  'fleet.azure.com/location',
]);
