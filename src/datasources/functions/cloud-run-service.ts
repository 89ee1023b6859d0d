import type { JsonRecord } from '../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText } from '../kube/json.ts';
import type { Managed } from './crossplane.ts';
import { asPart } from './crossplane.ts';
import { toWhole } from './deployment.ts';
import type { TrafficShare } from './function.ts';
import { NO_SCALE } from './own-row.ts';

/** A service of Cloud Run in the words of its API's second version, whoever declares it. */
export function toCloudRun(spec: JsonRecord, status: JsonRecord): Managed {
  const template = asPart(spec['template']);
  const scaling = asPart(template['scaling']);
  const min = asNumber(scaling['minInstanceCount']) ?? 0;
  const created = toName(status['latestCreatedRevision']);
  const ready = toName(status['latestReadyRevision']);
  return {
    provider: 'CLOUD_RUN',
    runtime: 'CONTAINER',
    image: asString(asRecords(template['containers'])[0]?.['image']),
    url: asString(status['uri']),
    scale: {
      ...NO_SCALE,
      min,
      max: asNumber(scaling['maxInstanceCount']) || undefined,
      isScaleToZero: min === 0,
      concurrencyLimit: asNumber(template['maxInstanceRequestConcurrency']) || undefined,
    },
    timeoutSeconds: toSeconds(template['timeout']),
    traffic: toShares(asRecords(spec['traffic']), asRecords(status['trafficStatuses']), ready),
    rollout:
      created === undefined || created === ready
        ? undefined
        : { fromRevision: ready, toRevision: created, percentMoved: undefined, reason: undefined },
  };
}

/** What the first version of the API says, in the words of the second. */
export function toSecondVersion(
  spec: JsonRecord,
  status: JsonRecord,
): { readonly spec: JsonRecord; readonly status: JsonRecord } {
  const template = asPart(spec['template']);
  const annotations = asRecord(asPart(template['metadata'])['annotations']);
  const pod = asPart(template['spec']);
  const seconds = asNumber(pod['timeoutSeconds']);
  return {
    spec: {
      template: {
        containers: pod['containers'],
        scaling: {
          minInstanceCount: toWhole(annotations['autoscaling.knative.dev/minScale']),
          maxInstanceCount: toWhole(annotations['autoscaling.knative.dev/maxScale']),
        },
        maxInstanceRequestConcurrency: pod['containerConcurrency'],
        timeout: seconds === undefined ? undefined : `${seconds}s`,
      },
      traffic: asRecords(spec['traffic']).map(toTarget),
    },
    status: {
      uri: status['url'],
      latestCreatedRevision: status['latestCreatedRevisionName'],
      latestReadyRevision: status['latestReadyRevisionName'],
      trafficStatuses: asRecords(status['traffic']).map(toTarget),
    },
  };
}

function toTarget({ latestRevision, revisionName, percent, tag, url }: JsonRecord): JsonRecord {
  return {
    type: latestRevision === true ? LATEST : undefined,
    revision: revisionName,
    percent,
    tag,
    uri: url,
  };
}

/** Without any all of it goes to the newest. */
function toShares(
  wanted: readonly JsonRecord[],
  actual: readonly JsonRecord[],
  newest: string | undefined,
): readonly TrafficShare[] {
  const asked = wanted.length === 0 ? [ALL_TO_LATEST] : wanted;
  const keys = new Set([...asked, ...actual].map(toKey));
  return [...keys].map((key) => {
    const want = asked.find((one) => toKey(one) === key);
    const is = actual.find((one) => toKey(one) === key);
    const one = is ?? want ?? ALL_TO_LATEST;
    return {
      revision: toRevision(one) ?? newest,
      isLatest: isLatest(one),
      tag: asText(one['tag']) || undefined,
      url: asString(is?.['uri']),
      desiredPercent: want === undefined ? 0 : (asNumber(want['percent']) ?? 0),
      actualPercent: actual.length === 0 ? undefined : (asNumber(is?.['percent']) ?? 0),
      isReady: undefined,
      isActive: undefined,
    };
  });
}

function toKey(target: JsonRecord): string {
  return `${isLatest(target) ? '' : (toRevision(target) ?? '')} ${asText(target['tag'])}`;
}

function isLatest({ type }: JsonRecord): boolean {
  return asText(type).endsWith('_LATEST');
}

const LATEST = 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST';

const ALL_TO_LATEST: JsonRecord = { type: LATEST, percent: 100 };

/** By its name, or by a reference to an object of that name. */
function toRevision({ revision, revisionRef }: JsonRecord): string | undefined {
  const { external, name } = asRecord(revisionRef);
  return toName(revision) ?? toName(external) ?? toName(name);
}

/** The last part of `projects/…/revisions/name`. */
function toName(text: unknown): string | undefined {
  return asText(text).split('/').at(-1) || undefined;
}

/** `300s`. */
function toSeconds(text: unknown): number | undefined {
  const [, seconds] = /^(\d+)(\.\d+)?s$/.exec(asText(text)) ?? [];
  return seconds === undefined ? undefined : Number(seconds);
}
