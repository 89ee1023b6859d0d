import { toTruth } from '../core/condition.ts';
import type { FunctionRollout, TrafficShare } from './function.ts';
import type {
  KnativeRevisionRecord,
  KnativeRouteRecord,
  KnativeServiceRecord,
  KnativeTraffic,
} from './knative-serving.ts';

/** Where a Service's requests go, by revision and tag: as its spec asks for, and as they do. */
export function toShares(
  service: KnativeServiceRecord,
  revisions: readonly KnativeRevisionRecord[],
): readonly TrafficShare[] {
  const { routed, latestReady } = service;
  const wanted = toWanted(service);
  const keys = new Set([...wanted, ...(routed ?? [])].map(toKey));
  return [...keys].map((key) => {
    const asked = wanted.filter((one) => toKey(one) === key);
    const actual = routed?.filter((one) => toKey(one) === key);
    const both = [...asked, ...(actual ?? [])];
    const revision = both.find((one) => one.revision !== undefined)?.revision;
    const found = revisions.find(({ name }) => name === revision);
    return {
      revision,
      isLatest: both.some(({ isLatest }) => isLatest) && revision === latestReady,
      tag: both[0]?.tag,
      url: actual?.find(({ url }) => url !== undefined)?.url,
      desiredPercent: sum(asked),
      actualPercent: actual === undefined ? undefined : sum(actual),
      isReady: found && toTruth(found.conditions, 'Ready'),
      isActive: found && toTruth(found.conditions, 'Active'),
    };
  });
}

/** Names of the revisions that requests go to, those that get most first. */
export function toRouted({ routed = [] }: KnativeServiceRecord): readonly string[] {
  const shares = new Map<string, number>();
  for (const { revision, percent } of routed) {
    if (revision !== undefined) shares.set(revision, (shares.get(revision) ?? 0) + percent);
  }
  return [...shares]
    .filter(([, percent]) => percent > 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([revision]) => revision);
}

/** Undefined while nothing moves: a split that somebody has pinned is none. */
export function toRollout(
  service: KnativeServiceRecord,
  revisions: readonly KnativeRevisionRecord[],
  route: KnativeRouteRecord | undefined,
): FunctionRollout | undefined {
  const { conditions, latestCreated, latestReady, routed } = service;
  if (latestCreated === undefined) return undefined;
  const moving = route?.conditions.find(
    ({ type, status, reason }) =>
      type === 'IngressReady' && status === 'UNKNOWN' && reason === 'RolloutInProgress',
  );
  const waiting = conditions.find(
    ({ type, status, reason }) =>
      type === 'RoutesReady' &&
      status === 'UNKNOWN' &&
      (reason === 'TrafficNotMigrated' || reason === 'RolloutInProgress'),
  );
  if (moving === undefined && waiting === undefined && latestCreated === latestReady) {
    return undefined;
  }
  const coming = revisions.find(({ name }) => name === latestCreated);
  const ready = coming?.conditions.find(({ type }) => type === 'Ready');
  const configured = conditions.find(({ type }) => type === 'ConfigurationsReady');
  const from = toRouted(service).find((name) => name !== latestCreated);
  return {
    fromRevision: from,
    toRevision: latestCreated,
    percentMoved: routed && sum(routed.filter(({ revision }) => revision === latestCreated)),
    reason: (moving ?? waiting)?.reason ?? ready?.reason ?? configured?.reason,
  };
}

/** Without any all of it goes to the newest. */
function toWanted({
  wanted,
  latestReady,
  latestCreated,
}: KnativeServiceRecord): readonly KnativeTraffic[] {
  const newest = latestReady ?? latestCreated;
  const all = wanted.length === 0 ? [ALL_TO_LATEST] : wanted;
  return all.map(({ revision = newest, configuration, isLatest, tag, percent, url }) => ({
    configuration,
    revision,
    isLatest,
    tag,
    percent,
    url,
  }));
}

const ALL_TO_LATEST: KnativeTraffic = {
  configuration: undefined,
  revision: undefined,
  isLatest: true,
  tag: undefined,
  percent: 100,
  url: undefined,
};

function toKey({ revision = '', tag = '' }: KnativeTraffic): string {
  return `${revision} ${tag}`;
}

function sum(shares: readonly KnativeTraffic[]): number {
  return shares.reduce((total, { percent }) => total + percent, 0);
}
