import type { ClusterFacts } from '../../core/cluster-description.ts';
import { NO_FACTS } from '../../core/cluster-description.ts';
import { FleetError } from '../../errors.ts';
import type { JsonRecord } from '../../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText, getPath } from '../../kube/json.ts';
import type { Sign } from '../member-health.ts';
import { toMemberHealth, toSign } from '../member-health.ts';
import type { CloudApi, CloudFleet, CloudMember } from './cloud-fleet.ts';
import { readPages, refuseAnswer } from './cloud-fleet.ts';

export interface AksFleetOptions {
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly fleet: string;
  /** Of the cloud's API: what it calls the next page by must lie there. */
  readonly endpoint: string;
}

const FLEETS_VERSION = '2025-03-01';
const CLUSTERS_VERSION = '2024-09-01';

/**
 * The members of a fleet of Azure Kubernetes Fleet Manager, and what Azure knows of their clusters where
 * that may be listed. Azure does not say the UID of a cluster: nothing ties one to what others say of it.
 */
export function createAksFleet(options: AksFleetOptions, api: CloudApi): CloudFleet {
  const { subscription, resourceGroup, fleet } = options;
  const name = `${subscription}/${resourceGroup}/${fleet}`;
  const group = `/subscriptions/${subscription}/resourceGroups/${encodeURIComponent(resourceGroup)}`;
  const path = `${group}/providers/Microsoft.ContainerService/fleets/${fleet}/members`;
  return {
    type: 'AKS_FLEET',
    name,
    async list(signal) {
      const read = (from: string, version: string): Promise<readonly JsonRecord[]> =>
        readValues(api, { ...options, path: from, version, signal });
      const members = await read(path, FLEETS_VERSION);
      const subscriptions = new Set(members.flatMap((member) => toSubscription(member) ?? []));
      const clusters = new Map<string, JsonRecord>();
      for (const id of [...subscriptions].slice(0, MAX_SUBSCRIPTIONS)) {
        const from = `/subscriptions/${id}/providers/Microsoft.ContainerService/managedClusters`;
        for (const cluster of await orNothing(read(from, CLUSTERS_VERSION))) {
          clusters.set(asText(cluster['id']).toLowerCase(), cluster);
        }
      }
      return { members: members.flatMap((member) => toMember(member, clusters)), silent: [] };
    },
  };
}

/** Members of more subscriptions are shown without what Azure knows of their clusters. */
const MAX_SUBSCRIPTIONS = 20;

interface Reading extends AksFleetOptions {
  readonly path: string;
  readonly version: string;
  readonly signal: AbortSignal;
}

async function readValues(
  api: CloudApi,
  { endpoint, path, version, signal }: Reading,
): Promise<readonly JsonRecord[]> {
  const first = { path, query: { 'api-version': version } };
  const next = ({ nextLink }: JsonRecord) => toNextPage(endpoint, asText(nextLink));
  const pages = await readPages(api, first, { next, signal });
  return pages.flatMap(({ value }) => {
    if (!Array.isArray(value)) throw refuseAnswer();
    return asRecords(value);
  });
}

/** Azure names the next page by its whole URL: elsewhere the token is not sent. */
function toNextPage(endpoint: string, link: string): Parameters<typeof readPages>[1] | undefined {
  if (link === '') return undefined;
  const url = URL.canParse(link) ? new URL(link) : undefined;
  const base = new URL(endpoint);
  const prefix = base.pathname.replace(/\/+$/, '');
  if (url?.origin !== base.origin || !url.pathname.startsWith(`${prefix}/`)) {
    throw new FleetError('FORBIDDEN', 'Its next page would lie at another server.');
  }
  return { path: url.pathname.slice(prefix.length), query: Object.fromEntries(url.searchParams) };
}

/** Who may list the members need not be let see their clusters. */
async function orNothing(list: Promise<readonly JsonRecord[]>): Promise<readonly JsonRecord[]> {
  try {
    return await list;
  } catch (error) {
    const isRefused = error instanceof FleetError && REFUSALS.has(error.code);
    if (isRefused) return [];
    throw error;
  }
}

const REFUSALS: ReadonlySet<string> = new Set(['FORBIDDEN', 'NOT_FOUND']);

const SUBSCRIPTION = /^\/subscriptions\/([0-9a-f-]{36})\//i;

function toSubscription(member: JsonRecord): string | undefined {
  const id = asText(getPath(member, 'properties', 'clusterResourceId'));
  return SUBSCRIPTION.exec(id)?.[1]?.toLowerCase();
}

function toMember(
  member: JsonRecord,
  clusters: ReadonlyMap<string, JsonRecord>,
): readonly CloudMember[] {
  const name = asText(member['name']);
  const reference = asText(member['id']);
  if (name === '' || reference === '') return [];
  const { clusterResourceId, provisioningState, status, labels } = asRecord(member['properties']);
  const clusterId = asText(clusterResourceId).toLowerCase();
  const cluster = clusters.get(clusterId);
  const { properties } = asRecord(cluster);
  const states = [asText(provisioningState), asText(getPath(properties, 'provisioningState'))];
  const reason = asString(getPath(status, 'lastOperationError', 'message'));
  const description = {
    ...NO_FACTS,
    ...toMemberHealth({
      isDeleting: states.includes('Leaving') || states.includes('Deleting'),
      isHibernated: getPath(properties, 'powerState', 'code') === 'Stopped',
      isProvisioning: states.includes('Joining') || states.includes('Creating'),
      main: toMainSign(states, reason),
    }),
    ...toFacts(cluster, clusterId),
    authority: 'FEDERATION' as const,
    labels: Object.entries(asRecord(labels)).map(([key, value]) => ({ key, value: asText(value) })),
  };
  const evidence = clusterId === '' ? [] : [`arm:${clusterId}`];
  return [{ name, reference, place: '', evidence, description }];
}

function toMainSign(states: readonly string[], reason: string | undefined): Sign | undefined {
  if (states.includes('Failed')) return toSign('FALSE', reason);
  // A cluster that is changed goes on working.
  return states.some((state) => state === 'Succeeded') ? toSign('TRUE') : undefined;
}

function toFacts(cluster: JsonRecord | undefined, clusterId: string): Partial<ClusterFacts> {
  const isOfAzure = clusterId.includes('/microsoft.containerservice/managedclusters/');
  const sort = isOfAzure
    ? ({ distribution: 'AKS', kind: 'MANAGED', provider: 'AZURE' } as const)
    : {};
  if (cluster === undefined) return sort;
  const told = asRecord(cluster['properties']);
  const version = asString(told['currentKubernetesVersion']) ?? asString(told['kubernetesVersion']);
  const host = asString(told['fqdn']) ?? asString(told['privateFQDN']);
  const counts = asRecords(told['agentPoolProfiles']).map(({ count }) => asNumber(count) ?? 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    ...sort,
    kubernetesVersion: version === undefined ? undefined : `v${version}`,
    region: asString(cluster['location']),
    apiEndpoint: host === undefined ? undefined : `https://${host}:443`,
    nodeCount: counts.length === 0 ? undefined : { total, ready: undefined },
  };
}
