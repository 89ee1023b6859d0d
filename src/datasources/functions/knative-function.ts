import type { ConditionRecord } from '../core/condition.ts';
import { toTruth } from '../core/condition.ts';
import type { FunctionRecord, FunctionRevision, FunctionScale, Standing } from './function.ts';
import type {
  KnativeRevisionRecord,
  KnativeRouteRecord,
  KnativeServiceRecord,
} from './knative-serving.ts';
import type { KnativeSettingsRecord } from './knative-settings.ts';
import { toRollout, toRouted, toShares } from './knative-traffic.ts';
import { tell } from './own-row.ts';
import { toRuntime } from './runtime.ts';

/** What there is of a function beside its own object. */
export interface FunctionParts {
  readonly revisions: readonly KnativeRevisionRecord[];
  readonly route: KnativeRouteRecord | undefined;
  readonly triggers: FunctionRecord['triggers'];
  readonly settings: KnativeSettingsRecord | undefined;
}

/** A Service with what there is of it: also where another engine has made the Service. */
export function toKnativeFunction(
  service: KnativeServiceRecord,
  { revisions, route, triggers, settings }: FunctionParts,
): FunctionRecord {
  const { template, language, latestReady, conditions } = service;
  const { generation, observedGeneration, url, internalUrl } = service;
  const routed = toRouted(service);
  const serving = routed.flatMap((name) => revisions.find((one) => one.name === name) ?? []);
  const newest = revisions.find(({ name }) => name === (latestReady ?? service.latestCreated));
  return {
    ...service,
    provider: 'KNATIVE',
    runtime: toRuntime(language),
    runtimeRaw: language,
    image: template.image,
    imageDigest: newest?.imageDigest,
    ...toStanding(service, serving),
    conditions,
    generation,
    observedGeneration,
    url,
    internalUrl,
    scale: toScale(service, { serving, settings }),
    timeoutSeconds: template.timeoutSeconds,
    revisions: revisions.toSorted((a, b) => (a.name < b.name ? 1 : -1)).map(toFunctionRevision),
    traffic: toShares(service, revisions),
    rollout: toRollout(service, revisions, route),
    triggers,
    runtimeClassName: template.runtimeClassName,
    capabilities: ['DEPLOY', 'SET_SCALE_BOUNDS', 'SPLIT_TRAFFIC', 'DELETE'],
    podLabel: { key: 'serving.knative.dev/service', value: service.name },
    scaleTargets: toRevisionNames(service, routed).map(
      (name) => `Deployment ${service.namespace ?? ''}/${name}-deployment`,
    ),
  };
}

/** Before requests go anywhere it is the newest revision that is scaled. */
function toRevisionNames(
  { latestReady, latestCreated }: KnativeServiceRecord,
  routed: readonly string[],
): readonly string[] {
  const newest = [latestReady, latestCreated].filter((name) => name !== undefined);
  return [...new Set([...routed, ...newest])];
}

/** The first that holds. */
function toStanding(
  { deletedAt, generation, observedGeneration, conditions, latestReady, routed }: Told,
  serving: readonly KnativeRevisionRecord[],
): Standing {
  const ready = conditions.find(({ type }) => type === 'Ready');
  if (deletedAt !== undefined) return tell('TERMINATING', ready);
  if (observedGeneration !== undefined && observedGeneration < generation) {
    return tell('DEPLOYING', { reason: 'OutOfDate', message: 'Its controller is behind.' });
  }
  if (ready?.status === 'FALSE') {
    const isServing =
      latestReady !== undefined && (routed ?? []).some(({ percent }) => percent > 0);
    return tell(isServing ? 'DEGRADED' : 'FAILED', ready);
  }
  if (ready?.status !== 'TRUE') {
    return tell(latestReady === undefined ? 'PENDING' : 'DEPLOYING', ready);
  }
  const active = serving.map((one) => one.conditions.find(({ type }) => type === 'Active'));
  if (active.length > 0 && active.every(isIdle)) return tell('SCALED_TO_ZERO', active[0]);
  const queued = active.find((one) => one?.status === 'UNKNOWN' && one.reason === 'Queued');
  if (queued !== undefined) return tell('ACTIVATING', queued);
  return tell('READY', ready);
}

function isIdle(active: ConditionRecord | undefined): boolean {
  return active?.status === 'FALSE' && active.reason === 'NoTraffic';
}

type Told = Pick<
  KnativeServiceRecord,
  'deletedAt' | 'generation' | 'observedGeneration' | 'conditions' | 'latestReady' | 'routed'
>;

/** Bounds are those of the next revision; sizes are those of all that requests go to. */
function toScale(
  { template }: KnativeServiceRecord,
  {
    serving,
    settings,
  }: {
    readonly serving: readonly KnativeRevisionRecord[];
    readonly settings: KnativeSettingsRecord | undefined;
  },
): FunctionScale {
  const { min = 0, max, metric, target, concurrencyLimit, isOwnScaler } = template;
  return {
    min,
    max,
    desired: sum(serving.map(({ desiredReplicas }) => desiredReplicas)),
    ready: sum(serving.map(({ readyReplicas }) => readyReplicas)),
    isScaleToZero: min === 0 && isOwnScaler && settings?.isZeroAllowed !== false,
    metric,
    target,
    concurrencyLimit,
  };
}

/** Undefined where none of them is known. */
function sum(counts: readonly (number | undefined)[]): number | undefined {
  const known = counts.filter((count) => count !== undefined);
  return known.length === 0 ? undefined : known.reduce((total, count) => total + count, 0);
}

function toFunctionRevision(revision: KnativeRevisionRecord): FunctionRevision {
  const { name, createdAt, template, imageDigest, conditions } = revision;
  const { desiredReplicas, readyReplicas } = revision;
  const isReady = toTruth(revision.conditions, 'Ready');
  const isActive = toTruth(revision.conditions, 'Active');
  const telling = isReady === true ? 'Active' : 'Ready';
  return {
    name,
    createdAt,
    image: template.image,
    imageDigest,
    isReady,
    isActive,
    reason: conditions.find(({ type }) => type === telling)?.reason,
    concurrencyLimit: template.concurrencyLimit,
    timeoutSeconds: template.timeoutSeconds,
    desiredReplicas,
    readyReplicas,
  };
}
