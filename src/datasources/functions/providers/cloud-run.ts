import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import type { FunctionRecord, Standing, TrafficShare } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { NO_SCALE, tell, toOwnRow } from '../own-row.ts';

const SERVICES = defineResource<FunctionRecord>({
  group: 'run.cnrm.cloud.google.com',
  resource: 'runservices',
  kind: 'RunService',
  isNamespaced: true,
  versions: { v1beta1: toOwn },
});

/** Services of Cloud Run that Config Connector keeps, `run.cnrm.cloud.google.com/v1beta1`. Read alone. */
export const cloudRun: FunctionEngine = {
  name: 'CLOUD_RUN',
  reads: [SERVICES],
  open({ kube }) {
    const services = kube.informer(SERVICES);
    return {
      inputs: [viewInput(services, ({ key }) => [key])],
      build: (key) => services.get(key),
    };
  },
};

function toOwn(object: KubernetesObject, context: ProjectionContext): FunctionRecord {
  const status = asRecord(object['status']);
  const spec = asRecord(object['spec']);
  const template = asRecord(spec['template']);
  const scaling = asRecord(template['scaling']);
  const min = asNumber(scaling['minInstanceCount']) ?? 0;
  const created = toName(status['latestCreatedRevision']);
  const ready = toName(status['latestReadyRevision']);
  return toOwnRow(object, context, {
    provider: 'CLOUD_RUN',
    runtime: 'CONTAINER',
    ...toStanding(status, toConditions(status, context)),
    image: asString(asRecords(template['containers'])[0]?.['image']),
    url: asString(status['uri']),
    scale: {
      ...NO_SCALE,
      min,
      max: asNumber(scaling['maxInstanceCount']),
      isScaleToZero: min === 0,
      concurrencyLimit: asNumber(template['maxInstanceRequestConcurrency']) || undefined,
    },
    timeoutSeconds: toSeconds(template['timeout']),
    traffic: toShares(asRecords(spec['traffic']), asRecords(status['trafficStatuses']), ready),
    rollout:
      created === undefined || created === ready
        ? undefined
        : { fromRevision: ready, toRevision: created, percentMoved: undefined, reason: undefined },
  });
}

/** The first that holds. */
function toStanding(
  { reconciling, latestReadyRevision }: JsonRecord,
  conditions: readonly ConditionRecord[],
): Standing {
  const ready = conditions.find(({ type }) => type === 'Ready');
  if (ready === undefined) return tell('PENDING');
  if (ready.status === 'FALSE' && /Failed|Invalid/.test(ready.reason ?? '')) {
    return tell(latestReadyRevision === undefined ? 'FAILED' : 'DEGRADED', ready);
  }
  return tell(ready.status === 'TRUE' && reconciling !== true ? 'READY' : 'DEPLOYING', ready);
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

const ALL_TO_LATEST: JsonRecord = { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 };

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
