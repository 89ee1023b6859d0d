import { findAmounts } from '../core/amounts.ts';
import type { ClusterDescription } from '../core/cluster-description.ts';
import type { InfraProvider } from '../core/infra-provider.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import { asNumber, asRecord, asString, asText, isJsonRecord } from '../kube/json.ts';
import type { ProjectionContext } from '../kube/object-record.ts';
import type { FederationMemberRecord } from './federation-member.ts';
import { toUidEvidences } from './member-evidence.ts';
import { findCondition, toMemberHealth, toTri } from './member-health.ts';
import type { OwnObject } from './own-member.ts';
import { readOwnObject, toOwnMember } from './own-member.ts';
import { toStatedProvider } from './stated-provider.ts';

/** A cluster as Rancher manages it: an agent in it keeps a tunnel open. */
export function toRancherMember(
  object: KubernetesObject,
  context: ProjectionContext,
): FederationMemberRecord {
  const own = readOwnObject(object, context);
  const { base, spec, conditions } = own;
  const ready = findCondition(conditions, 'Ready');
  const agent = findCondition(conditions, 'AgentDeployed');
  const hasCome = toTri(agent) === 'TRUE' || toTri(ready) === 'TRUE';
  const workspace = asText(spec['fleetWorkspaceName']);
  const displayName = asText(spec['displayName']);
  const hosted = findHosted(spec);
  return toOwnMember(own, {
    resource: 'clusters',
    hubType: 'RANCHER',
    memberName: displayName === '' ? base.name : displayName,
    syncMode: 'PULL',
    // There is no word of it but that its token was used.
    isAccepted: hasCome,
    isJoined: hasCome,
    ready: toTri(ready),
    sets: workspace === '' ? [] : [workspace],
    isChild: hosted !== undefined && hosted.config['imported'] !== true,
    // The cluster that Rancher runs in.
    evidence: isLocal(own) ? toUidEvidences(base.cluster) : [],
    description: {
      ...toMemberHealth({
        isDeleting: base.deletedAt !== undefined,
        isProvisioning: isProvisioning(own),
        main: ready,
        others: OTHERS.map((type) => findCondition(conditions, type)),
      }),
      ...toFacts(own, hosted),
      authority: 'LIFECYCLE',
    },
  });
}

const OTHERS = ['NoMemoryPressure', 'NoDiskPressure'] as const;

/** One that works without a word of how it was made was made before there was such a word. */
function isProvisioning({ conditions }: OwnObject): boolean {
  const provisioned = findCondition(conditions, 'Provisioned');
  return toTri(provisioned ?? findCondition(conditions, 'Ready')) !== 'TRUE';
}

function isLocal({ base, spec, status }: OwnObject): boolean {
  return base.name === 'local' && (spec['internal'] === true || status['driver'] === 'local');
}

interface Hosted {
  readonly provider: InfraProvider;
  readonly config: JsonRecord;
}

const HOSTED = [
  ['eksConfig', 'AWS'],
  ['aksConfig', 'AZURE'],
  ['gkeConfig', 'GCP'],
] as const;

/** What a cloud runs the control plane of. */
function findHosted(spec: JsonRecord): Hosted | undefined {
  for (const [name, provider] of HOSTED) {
    const config = spec[name];
    if (isJsonRecord(config)) return { provider, config };
  }
  return undefined;
}

function toFacts({ status }: OwnObject, hosted: Hosted | undefined): Partial<ClusterDescription> {
  const distribution = asText(status['provider']);
  const machines = asText(asRecord(status['info'])['machineProvider']);
  const total = asNumber(status['nodeCount']);
  return {
    kubernetesVersion: asString(asRecord(status['version'])['gitVersion']),
    provider: hosted?.provider ?? toStatedProvider(machines),
    distribution: distribution === '' ? undefined : distribution.toUpperCase(),
    ...toPlace(hosted?.config ?? {}),
    apiEndpoint: asString(status['apiEndpoint']),
    nodeCount: total === undefined ? undefined : { total, ready: undefined },
    capacity: findAmounts(status['capacity']),
    allocatable: findAmounts(status['allocatable']),
    kind: hosted === undefined ? undefined : 'MANAGED',
  };
}

/** A cluster in one zone of Google's says that alone: the region is what its name begins with. */
function toPlace(config: JsonRecord): Partial<ClusterDescription> {
  const zone = asText(config['zone']);
  const region = asString(config['region']) ?? asString(config['resourceLocation']);
  return {
    region: region ?? (zone === '' ? undefined : zone.replace(/-[a-z]$/, '')),
    zones: zone === '' ? [] : [zone],
  };
}
