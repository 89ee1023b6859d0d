import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { ClusterDescription } from '../../core/cluster-description.ts';
import { asNumber, asRecord, asRecords, asString, asText, getPath } from '../../kube/json.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import type { HubProvider } from '../hub-provider.ts';
import { toMemberProvider } from '../hub-provider.ts';
import type { Sign } from '../member-health.ts';
import { findBroken, findCondition, toMemberHealth, toSign, toTri } from '../member-health.ts';
import type { OwnObject } from '../own-member.ts';
import { readOwnObject, toOwnMember } from '../own-member.ts';
import { toStatedProvider } from '../stated-provider.ts';

const CLUSTERS = defineResource<FederationMemberRecord>({
  group: 'cluster.x-k8s.io',
  resource: 'clusters',
  kind: 'Cluster',
  isNamespaced: true,
  // The older version has what the newer one tells, where it does, under `status.v1beta2`.
  versions: {
    v1beta2: (object, context) => toMember(object, context, asRecord(object['status'])),
    v1beta1: (object, context) =>
      toMember(object, context, asRecord(getPath(object['status'], 'v1beta2'))),
  },
});

/** Cluster API: api/core/v1beta2/cluster_types.go. Deleting a Cluster destroys the cluster. */
export const clusterApi: HubProvider = {
  name: 'CLUSTER_API',
  capabilities: ['UNJOIN', 'SET_NODE_GROUP_BOUNDS'],
  ...toMemberProvider([CLUSTERS]),
};

const PROVISIONING: ReadonlySet<string> = new Set(['Pending', 'Provisioning']);

function toMember(
  object: KubernetesObject,
  context: ProjectionContext,
  told: JsonRecord,
): FederationMemberRecord {
  const own = readOwnObject(object, context);
  const { base, spec, status } = own;
  const conditions = toConditions(told, context);
  const phase = asText(status['phase']);
  const main = findMain(own, conditions);
  return toOwnMember(own, {
    resource: 'clusters',
    hubType: 'CLUSTER_API',
    syncMode: 'NONE',
    isJoined: isInitialized(own),
    ready: toTri(main),
    isChild: true,
    description: {
      ...toMemberHealth({
        isDeleting: base.deletedAt !== undefined || phase === 'Deleting',
        isProvisioning: PROVISIONING.has(phase),
        lost: findBroken(conditions, 'RemoteConnectionProbe'),
        main: phase === 'Failed' ? toSign('FALSE', 'Cluster API has given it up.') : main,
        others: OTHERS.map((type) => findCondition(conditions, type)),
      }),
      kubernetesVersion: toVersion(own, told),
      provider: toProvider(own),
      apiEndpoint: toEndpoint(asRecord(spec['controlPlaneEndpoint'])),
      nodeCount: toNodeCount(told),
      kind: toKind(own),
      authority: 'LIFECYCLE',
    },
  });
}

const OTHERS = ['ControlPlaneAvailable', 'WorkersAvailable'] as const;

/** The newer versions' word, or that of the older one. */
function findMain({ conditions }: OwnObject, told: readonly ConditionRecord[]): Sign | undefined {
  return findCondition(told, 'Available') ?? findCondition(conditions, 'Ready');
}

function isInitialized({ status, conditions }: OwnObject): boolean {
  return (
    getPath(status, 'initialization', 'controlPlaneInitialized') === true ||
    status['controlPlaneReady'] === true ||
    toTri(findCondition(conditions, 'ControlPlaneInitialized')) === 'TRUE'
  );
}

/** What was asked for of a topology; otherwise what the control plane's machines have, the oldest first. */
function toVersion({ spec }: OwnObject, told: JsonRecord): string | undefined {
  const wanted = asString(getPath(spec, 'topology', 'version'));
  const [oldest] = asRecords(getPath(told, 'controlPlane', 'versions'));
  return wanted ?? asString(oldest?.['version']);
}

/** `AWSCluster`, `AWSManagedCluster`: what comes before tells where. */
function toProvider({ spec }: OwnObject): ClusterDescription['provider'] {
  const kind = asText(asRecord(spec['infrastructureRef'])['kind']);
  return toStatedProvider(kind.replace(/(?:Managed)?Cluster$/, ''));
}

function toKind({ spec }: OwnObject): ClusterDescription['kind'] {
  const kind = asText(asRecord(spec['controlPlaneRef'])['kind']);
  if (kind === '') return undefined;
  if (kind === 'VCluster') return 'VIRTUAL';
  if (/Managed.*ControlPlane$/.test(kind)) return 'MANAGED';
  return HOSTED.has(kind) ? 'HOSTED_CONTROL_PLANE' : 'PHYSICAL';
}

/** Control planes that are pods of the cluster that manages. */
const HOSTED: ReadonlySet<string> = new Set([
  'KamajiControlPlane',
  'K0smotronControlPlane',
  'HostedControlPlane',
]);

function toEndpoint({ host, port }: JsonRecord): string | undefined {
  const name = asText(host);
  if (name === '') return undefined;
  const address = name.includes(':') ? `[${name}]` : name;
  return `https://${address}:${asNumber(port) ?? 6443}`;
}

/** Machines of the control plane, where it has some, and of the workers. */
function toNodeCount(told: JsonRecord): ClusterDescription['nodeCount'] {
  const parts = ['controlPlane', 'workers'].map((name) => asRecord(told[name]));
  const counted = parts.filter(({ replicas }) => typeof replicas === 'number');
  if (counted.length === 0) return undefined;
  const sum = (name: string): number =>
    counted.reduce((total, part) => total + (asNumber(part[name]) ?? 0), 0);
  return { total: sum('replicas'), ready: sum('readyReplicas') };
}
