import type { JsonRecord } from '../../kube/json.ts';
import { asNumber, asString, asText } from '../../kube/json.ts';
import type { Managed } from '../crossplane.ts';
import { asPart, defineManaged } from '../crossplane.ts';
import { openDeclared } from '../declared-function.ts';
import type { FunctionPhase, FunctionTrigger, Standing } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { NO_SCALE, tell } from '../own-row.ts';
import { toRuntime } from '../runtime.ts';

const SECOND = defineManaged(
  { service: 'cloudfunctions2.gcp', resource: 'functions', kind: 'Function' },
  (asked, found, { apiVersion }) => {
    const service = asPart(asked['serviceConfig']);
    const trigger = asPart(asked['eventTrigger']);
    return {
      ...toFunction(asString(asPart(asked['buildConfig'])['runtime']), {
        min: asNumber(service['minInstanceCount']),
        max: asNumber(service['maxInstanceCount']),
        concurrencyLimit: asNumber(service['maxInstanceRequestConcurrency']) ?? 1,
      }),
      url: asString(found['url']),
      timeoutSeconds: asNumber(service['timeoutSeconds']),
      triggers: toTriggers(trigger, { apiVersion, source: asString(trigger['pubsubTopic']) }),
      standing: toStanding(asText(found['state'])),
    };
  },
);

const FIRST = defineManaged(
  { service: 'cloudfunctions.gcp', resource: 'functions', kind: 'Function' },
  (asked, found, { apiVersion }) => {
    const trigger = asPart(asked['eventTrigger']);
    return {
      ...toFunction(asString(asked['runtime']), {
        min: asNumber(asked['minInstances']),
        max: asNumber(asked['maxInstances']),
        concurrencyLimit: 1,
      }),
      url: asString(found['httpsTriggerUrl']),
      timeoutSeconds: asNumber(asked['timeout']),
      triggers: toTriggers(trigger, { apiVersion, source: asString(trigger['resource']) }),
      standing: toStanding(asText(found['status'])),
    };
  },
);

const KINDS = [...SECOND, ...FIRST];

/**
 * Cloud Functions of Google Cloud, as Crossplane declares them: of their second generation
 * `cloudfunctions2.gcp.upbound.io` and `cloudfunctions2.gcp.m.upbound.io`, of their first
 * `cloudfunctions.gcp.upbound.io` and `cloudfunctions.gcp.m.upbound.io`. Read alone.
 */
export const cloudFunctions: FunctionEngine = {
  name: 'CLOUD_FUNCTIONS',
  reads: KINDS,
  open: (cluster) => openDeclared(cluster, KINDS),
};

function toFunction(
  runtimeRaw: string | undefined,
  {
    min = 0,
    max,
    concurrencyLimit,
  }: Record<'min' | 'max' | 'concurrencyLimit', number | undefined>,
): Managed {
  return {
    provider: 'CLOUD_FUNCTIONS',
    runtime: toRuntime(runtimeRaw),
    runtimeRaw,
    // Zero means that there is no such bound.
    scale: { ...NO_SCALE, min, max: max || undefined, isScaleToZero: min === 0, concurrencyLimit },
  };
}

/** The function names its event itself. */
function toTriggers(
  trigger: JsonRecord,
  { apiVersion, source }: Pick<FunctionTrigger, 'apiVersion' | 'source'>,
): readonly FunctionTrigger[] {
  const event = asText(trigger['eventType']);
  if (event === '') return [];
  return [
    {
      kind: /pubsub/i.test(event) ? 'MESSAGE_QUEUE' : 'OTHER',
      apiVersion,
      name: 'event',
      isReady: undefined,
      summary: event,
      source,
    },
  ];
}

/** Of both generations. */
const STATES: ReadonlyMap<string, FunctionPhase> = new Map([
  ['ACTIVE', 'READY'],
  ['DEPLOYING', 'DEPLOYING'],
  ['DEPLOY_IN_PROGRESS', 'DEPLOYING'],
  ['DELETING', 'TERMINATING'],
  ['DELETE_IN_PROGRESS', 'TERMINATING'],
  ['FAILED', 'FAILED'],
  ['OFFLINE', 'FAILED'],
]);

function toStanding(state: string): Standing | undefined {
  return state === '' ? undefined : tell(STATES.get(state) ?? 'UNKNOWN', { reason: state });
}
