import { matchesLabels, parseLabelSelector } from '../../kubernetes/label-selector.ts';
import type { Viewer } from '../access/viewer.ts';
import type { HubType } from '../fleet/cluster-source.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { MaybePromise } from '../fleet/read.ts';
import { untilAllSettled } from '../fleet/settled.ts';
import { mayHear, mayKnow } from '../fleet/mention-access.ts';
import { parseArgument } from './argument.ts';
import type { ClusterKind } from './cluster-description.ts';
import type { ClusterRow } from './cluster-rows.ts';
import type { ClusterSight } from './cluster-sight.ts';
import { toSight } from './cluster-sight.ts';
import type { ClusterHealth, ClusterStateName } from './cluster.ts';
import { CLUSTER_STATE } from './cluster.ts';
import type { InfraProvider } from './infra-provider.ts';
import { toChoice, toTextMatcher } from './row-filter.ts';

export interface ClusterFilter {
  readonly clusters?: readonly string[] | null | undefined;
  readonly states?: readonly ClusterStateName[] | null | undefined;
  readonly text?: string | null | undefined;
  readonly providers?: readonly InfraProvider[] | null | undefined;
  readonly regions?: readonly string[] | null | undefined;
  readonly kinds?: readonly ClusterKind[] | null | undefined;
  /** Known to a hub of one of these sorts. */
  readonly hubTypes?: readonly HubType[] | null | undefined;
  readonly isOnPremises?: boolean | null | undefined;
  readonly distributions?: readonly string[] | null | undefined;
  /** How it begins, with or without a `v`, up to a dot or the end: `1.3` is not `1.34`. */
  readonly kubernetesVersion?: string | null | undefined;
  readonly health?: readonly ClusterHealth[] | null | undefined;
  readonly minNodes?: number | null | undefined;
  readonly labelSelector?: string | null | undefined;
}

/** Whether it needs to be known what the nodes of the clusters are. */
export function asksNodes(filter: ClusterFilter | null | undefined): boolean {
  const { providers, regions, isOnPremises, distributions, health, minNodes } = filter ?? {};
  return [providers, regions, isOnPremises, distributions, health, minNodes].some(
    (condition) => condition !== undefined && condition !== null,
  );
}

/** Waits for the first contact with every cluster, and for what hubs say, within a time. */
export function allSettled(
  fleet: Fleet,
  waiting: { readonly timeoutMs: number; readonly signal: AbortSignal },
): MaybePromise<void> {
  const isWaiting = fleet.clusters
    .list()
    .some(({ connection }) => connection.phase === 'connecting');
  return isWaiting || fleet.isLearning ? untilAllSettled(fleet, waiting) : undefined;
}

/**
 * Whether a cluster is one of those asked for, by what the caller may see of it.
 * @throws {FleetError} `BAD_USER_INPUT` for a malformed selector.
 */
export function toClusterMatcher(
  fleet: Fleet,
  filter: ClusterFilter | null | undefined,
  viewer: Viewer,
): (cluster: Pick<ClusterRow, 'row' | 'nodes' | 'told'>) => boolean {
  const isInState = toChoice(filter?.states);
  const isNamed = toTextMatcher(filter?.text);
  const names = filter?.clusters;
  const fits = toSightMatcher(filter ?? {}, viewer);
  // By what the row says of itself: a name may be another's by the time a row of the past is asked.
  const named = names && new Set([...names, ...names.map((name) => fleet.find(name)?.id ?? name)]);
  return (seen) => {
    const { id, name, aliases, connection } = seen.row;
    return (
      mayKnow(seen.row, viewer) &&
      isInState(CLUSTER_STATE[connection.phase]) &&
      isNamed(name) &&
      (!named || named.has(id) || named.has(name) || aliases.some((alias) => named.has(alias))) &&
      (fits === undefined || fits(toSight(seen, viewer)))
    );
  };
}

/** Undefined where nothing but who it is and how it is connected is asked for. */
function toSightMatcher(
  filter: ClusterFilter,
  viewer: Viewer,
): ((cluster: ClusterSight) => boolean) | undefined {
  const { clusters: _clusters, states: _states, text: _text, ...asked } = filter;
  if (Object.values(asked).every(isNothing)) return undefined;
  const selector = parseArgument('filter.labelSelector', asked.labelSelector, parseLabelSelector);
  const isOf = toChoice(asked.providers);
  const isIn = toChoice<string | undefined>(asked.regions);
  const isKind = toChoice<ClusterKind | undefined>(asked.kinds);
  const isPackagedBy = toChoice<string | undefined>(asked.distributions);
  const isHealthy = toChoice(asked.health);
  const isOfHub = toHubMatcher(asked.hubTypes, viewer);
  const isVersion = toVersionMatcher(asked.kubernetesVersion);
  const { isOnPremises: place, minNodes } = asked;
  return (cluster) =>
    isOf(cluster.provider) &&
    isIn(cluster.region) &&
    isKind(cluster.facts.kind) &&
    isPackagedBy(cluster.distribution) &&
    isHealthy(cluster.health.health) &&
    isOfHub(cluster) &&
    isVersion(cluster.kubernetesVersion) &&
    (isNothing(place) || cluster.isOnPremises === place) &&
    (isNothing(minNodes) || (cluster.nodeCount ?? 0) >= minNodes) &&
    (selector === undefined || matchesLabels(selector, cluster.facts.labels));
}

function toHubMatcher(
  hubTypes: ClusterFilter['hubTypes'],
  viewer: Viewer,
): (cluster: ClusterSight) => boolean {
  if (isNothing(hubTypes)) return () => true;
  const isOfType = toChoice(hubTypes);
  return ({ row }) =>
    row.mentions.some((mention) => isOfType(mention.kind) && mayHear(mention, viewer));
}

function toVersionMatcher(wanted: string | null | undefined): (version?: string) => boolean {
  if (isNothing(wanted) || wanted === '') return () => true;
  const start = toPlainVersion(wanted);
  return (version) => {
    const rest = version === undefined ? undefined : toPlainVersion(version);
    return rest?.startsWith(start) === true && !/^\d/.test(rest.slice(start.length));
  };
}

function toPlainVersion(version: string): string {
  return version.replace(/^v/, '');
}

function isNothing(condition: unknown): condition is null | undefined {
  return condition === undefined || condition === null;
}
