import type { Quantity } from '../../kubernetes/quantity.ts';
import { sumQuantities, toMillis, toWhole } from '../../kubernetes/quantity.ts';
import { FleetError } from '../errors.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { Member } from '../fleet/member.ts';
import { asRecord, asRecords, asString, asText, getPath } from '../kube/json.ts';
import type { JsonRecord } from '../kube/json.ts';
import { ZERO, readQuantity } from './amounts.ts';
import type { Asking } from './asking.ts';

/** What something uses. */
export interface UsageRecord {
  readonly cpuMillis: number;
  readonly memoryBytes: number;
  readonly measuredAt: string | undefined;
}

/**
 * Measurements of all objects of one sort in one cluster: one list serves all who ask within 15 s.
 * The answer is undefined where the API is not there or may not be read: that is no failure.
 */
export interface ClusterReadings {
  /** By node name. */
  nodeUsage(cluster: string, asking: Asking): Promise<ReadonlyMap<string, UsageRecord> | undefined>;
  /** By `namespace/name`. */
  podUsage(cluster: string, asking: Asking): Promise<ReadonlyMap<string, UsageRecord> | undefined>;
  /** When each node's kubelet last renewed its Lease, by node name. */
  heartbeats(cluster: string, asking: Asking): Promise<ReadonlyMap<string, string> | undefined>;
  /** When the agent of each member of Open Cluster Management last renewed its Lease, by its namespace. */
  memberHeartbeats(
    cluster: string,
    asking: Asking,
  ): Promise<ReadonlyMap<string, string> | undefined>;
}

const KEEP_MS = 15_000;

export function createClusterReadings(fleet: Fleet): ClusterReadings {
  const kept = new WeakMap<Member, Map<string, Kept>>();
  const list = async (
    cluster: string,
    path: string,
    asking: Asking,
  ): Promise<readonly JsonRecord[] | undefined> => {
    const member = fleet.member(cluster);
    if (member === undefined) return undefined;
    const lists = kept.get(member) ?? new Map<string, Kept>();
    kept.set(member, lists);
    // Equal rights may share an answer; others may not.
    const key = `${asking.viewer.access.key}\n${path}`;
    const now = fleet.clock.now();
    const known = lists.get(key);
    const isFresh = known !== undefined && now - known.at < KEEP_MS;
    const fresh = isFresh ? known : { at: now, list: readList(member, path, asking) };
    lists.set(key, fresh);
    try {
      return await fresh.list;
    } catch (error) {
      // That there is none is an answer too, and kept like one.
      if (isAbsence(error)) return undefined;
      if (lists.get(key) === fresh) lists.delete(key);
      throw error;
    }
  };
  return {
    async nodeUsage(cluster, asking) {
      const metrics = await list(cluster, `${METRICS}/nodes`, asking);
      return (
        metrics && toMap(metrics, (one) => [nameOf(one), toUsage([asRecord(one['usage'])], one)])
      );
    },
    async podUsage(cluster, asking) {
      const metrics = await list(cluster, `${METRICS}/pods`, asking);
      return metrics && toMap(metrics, (one) => [keyOf(one), toPodUsage(one)]);
    },
    async heartbeats(cluster, asking) {
      const leases = await list(cluster, NODE_LEASES, asking);
      return leases && toMap(leases, (one) => [nameOf(one), renewedAt(one)]);
    },
    async memberHeartbeats(cluster, asking) {
      const leases = await list(cluster, MEMBER_LEASES, asking);
      return leases && toMap(leases, (one) => [namespaceOf(one), renewedAt(one)]);
    },
  };
}

interface Kept {
  readonly at: number;
  readonly list: Promise<readonly JsonRecord[]>;
}

const METRICS = '/apis/metrics.k8s.io/v1beta1';
const LEASES = '/apis/coordination.k8s.io/v1';
const NODE_LEASES = `${LEASES}/namespaces/kube-node-lease/leases`;
const MEMBER_LEASES = `${LEASES}/leases?fieldSelector=metadata.name%3Dmanaged-cluster-lease`;

async function readList(
  { kube }: Member,
  path: string,
  { onUpstreamCall }: Asking,
): Promise<readonly JsonRecord[]> {
  onUpstreamCall(kube.name);
  // Shared by all who wait: one caller's end is not the others'. The transport's deadline bounds it.
  return asRecords(asRecord(await kube.transport.getJson({ path }))['items']);
}

/** No metrics server, one that is not up, or one that may not be asked. */
function isAbsence(error: unknown): boolean {
  return (
    error instanceof FleetError &&
    (error.code === 'NOT_FOUND' ||
      error.code === 'FORBIDDEN' ||
      error.code === 'CLUSTER_UNREACHABLE')
  );
}

function toMap<V>(
  items: readonly JsonRecord[],
  toEntry: (one: JsonRecord) => readonly [string, V],
): ReadonlyMap<string, V> {
  return new Map(items.map(toEntry));
}

function nameOf(object: JsonRecord): string {
  return asText(getPath(object, 'metadata', 'name'));
}

function namespaceOf(object: JsonRecord): string {
  return asText(getPath(object, 'metadata', 'namespace'));
}

function renewedAt(lease: JsonRecord): string {
  return asText(getPath(lease, 'spec', 'renewTime'));
}

function keyOf(object: JsonRecord): string {
  return `${namespaceOf(object)}/${nameOf(object)}`;
}

function toPodUsage(metrics: JsonRecord): UsageRecord {
  return toUsage(
    asRecords(metrics['containers']).map((container) => asRecord(container['usage'])),
    metrics,
  );
}

function toUsage(usages: readonly JsonRecord[], { timestamp }: JsonRecord): UsageRecord {
  const sum = (resource: string): Quantity =>
    sumQuantities(usages.map((usage) => readQuantity(usage, resource) ?? ZERO));
  return {
    cpuMillis: toMillis(sum('cpu')),
    memoryBytes: toWhole(sum('memory')),
    measuredAt: asString(timestamp),
  };
}
