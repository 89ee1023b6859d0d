import type { ConditionRecord } from '../../core/condition.ts';
import type { ObjectRecord } from '../../kube/object-record.ts';
import type { LiveStore } from '../../store/store.ts';
import { viewInput } from '../../store/view-input.ts';
import type { FunctionRecord, FunctionRevision, FunctionScale, Standing } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import type { See } from '../joined-function.ts';
import { joinFunction } from '../joined-function.ts';
import type { EventingRecord } from '../knative-eventing.ts';
import { EVENTING } from '../knative-eventing.ts';
import type {
  KnativeRevisionRecord,
  KnativeRouteRecord,
  KnativeServiceRecord,
} from '../knative-serving.ts';
import {
  KNATIVE_REVISIONS,
  KNATIVE_ROUTES,
  KNATIVE_SERVICES,
  toKnativeService,
  toServiceKey,
} from '../knative-serving.ts';
import { is, toRollout, toRouted, toShares } from '../knative-traffic.ts';
import { KNATIVE_WRITES } from '../knative-writes.ts';
import { toRuntime } from '../runtime.ts';

/**
 * Knative's Services, `serving.knative.dev/v1`, with their Revisions and Route, and what sends to them:
 * DomainMappings, and Triggers, Subscriptions and sources of Eventing, each where it is installed.
 */
export const knative: FunctionEngine = {
  name: 'KNATIVE',
  reads: [KNATIVE_SERVICES, KNATIVE_REVISIONS, KNATIVE_ROUTES, ...EVENTING],
  open({ kube }) {
    const services = kube.informer(KNATIVE_SERVICES);
    const revisions = kube.informer(KNATIVE_REVISIONS);
    const routes = kube.informer(KNATIVE_ROUTES);
    const eventing = EVENTING.map((resource) => ({ resource, store: kube.informer(resource) }));
    const isRequired = false;
    return {
      inputs: [
        viewInput(services, ({ key }) => [key]),
        viewInput(revisions, toKeys(toServiceKey), { isRequired }),
        viewInput(routes, ({ key }) => [key], { isRequired }),
        ...eventing.map(({ store }) =>
          viewInput<EventingRecord>(
            store,
            toKeys(({ sink }) => sink),
            { isRequired },
          ),
        ),
      ],
      build(key) {
        const service = services.get(key);
        if (service === undefined) return undefined;
        return joinService(service, {
          revisions: revisions.by('service', key),
          routes: toList(routes, key),
          eventing: eventing.map(({ resource, store }) => ({
            resource,
            records: store.by('sink', key),
          })),
        });
      },
    };
  },
  actions: {
    ...KNATIVE_WRITES,
    toRow: (object, context) => joinService(toKnativeService(object, context), NOTHING),
  },
};

interface Parts {
  readonly revisions: readonly KnativeRevisionRecord[];
  readonly routes: readonly KnativeRouteRecord[];
  readonly eventing: readonly {
    readonly resource: (typeof EVENTING)[number];
    readonly records: readonly EventingRecord[];
  }[];
}

const NOTHING: Parts = { revisions: [], routes: [], eventing: [] };

function joinService(service: KnativeServiceRecord, parts: Parts): FunctionRecord {
  return joinFunction((see) => {
    const revisions = see(KNATIVE_REVISIONS, parts.revisions);
    const [route] = see(KNATIVE_ROUTES, parts.routes);
    return toFunction(service, { revisions, route, triggers: toTriggers(parts, see) });
  });
}

function toTriggers({ eventing }: Parts, see: See): FunctionRecord['triggers'] {
  return eventing.flatMap(({ resource, records }) =>
    see(resource, records).map(({ trigger }) => trigger),
  );
}

function toFunction(
  service: KnativeServiceRecord,
  {
    revisions,
    route,
    triggers,
  }: {
    readonly revisions: readonly KnativeRevisionRecord[];
    readonly route: KnativeRouteRecord | undefined;
    readonly triggers: FunctionRecord['triggers'];
  },
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
    scale: toScale(service, serving),
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
  const tell = (phase: Standing['phase'], by: ConditionRecord | undefined = ready): Standing => ({
    phase,
    reason: by?.reason,
    message: by?.message,
  });
  if (deletedAt !== undefined) return tell('TERMINATING');
  if (observedGeneration !== undefined && observedGeneration < generation) {
    return { phase: 'DEPLOYING', reason: 'OutOfDate', message: 'Its controller is behind.' };
  }
  if (ready?.status === 'FALSE') {
    const isServing =
      latestReady !== undefined && (routed ?? []).some(({ percent }) => percent > 0);
    return tell(isServing ? 'DEGRADED' : 'FAILED');
  }
  if (ready?.status !== 'TRUE') return tell(latestReady === undefined ? 'PENDING' : 'DEPLOYING');
  const active = serving.map((one) => one.conditions.find(({ type }) => type === 'Active'));
  if (active.length > 0 && active.every(isIdle)) return tell('SCALED_TO_ZERO', active[0]);
  const queued = active.find((one) => one?.status === 'UNKNOWN' && one.reason === 'Queued');
  if (queued !== undefined) return tell('ACTIVATING', queued);
  return tell('READY');
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
  serving: readonly KnativeRevisionRecord[],
): FunctionScale {
  const { min = 0, max, metric, target, concurrencyLimit, isOwnScaler } = template;
  return {
    min,
    max,
    desired: sum(serving.map(({ desiredReplicas }) => desiredReplicas)),
    ready: sum(serving.map(({ readyReplicas }) => readyReplicas)),
    isScaleToZero: min === 0 && isOwnScaler,
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
  const [isReady, isActive] = [is(revision, 'Ready'), is(revision, 'Active')];
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

function toKeys<T>(toKey: (record: T) => string | undefined): (record: T) => readonly string[] {
  return (record) => {
    const key = toKey(record);
    return key === undefined ? [] : [key];
  };
}

function toList<T extends ObjectRecord>(store: LiveStore<T>, key: string): readonly T[] {
  const record = store.get(key);
  return record === undefined ? [] : [record];
}
