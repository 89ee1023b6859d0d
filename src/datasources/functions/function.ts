import type { Isolation } from '../core/isolation.ts';
import type { ConditionRecord } from '../core/condition.ts';
import { toChoice, toFilterKey, toTextMatcher } from '../core/row-filter.ts';
import type { RowOrigin } from '../fleet/fleet-kind.ts';
import type { RowFilter } from '../fleet/selector.ts';
import type { ObjectRecord } from '../kube/object-record.ts';
import type { Label } from '../../kubernetes/label-selector.ts';
import { matchesLabels, parseLabelSelector } from '../../kubernetes/label-selector.ts';
import { parseArgument } from '../core/argument.ts';
import type { Order, OrderValue } from '../store/order.ts';
import { createKeyOrder } from '../fleet/key-order.ts';
import { createOrder } from '../store/order.ts';

/** An engine that runs functions. */
export type FunctionProvider =
  | 'KNATIVE'
  | 'OPENFAAS'
  | 'FISSION'
  | 'KUBELESS'
  | 'OPENFUNCTION'
  | 'KYMA'
  | 'NUCLIO'
  | 'KEDA_HTTP'
  | 'SPINKUBE'
  | 'FUNC_RAW'
  | 'CLOUD_RUN'
  | 'CLOUD_FUNCTIONS'
  | 'AWS_LAMBDA'
  | 'AZURE_FUNCTIONS'
  | 'UNKNOWN';

/** What a function is written in. */
export type FunctionRuntime =
  | 'GO'
  | 'NODEJS'
  | 'TYPESCRIPT'
  | 'PYTHON'
  | 'JAVA'
  | 'QUARKUS'
  | 'SPRINGBOOT'
  | 'DOTNET'
  | 'RUBY'
  | 'RUST'
  | 'PHP'
  | 'BALLERINA'
  | 'SHELL'
  | 'WASM'
  | 'CONTAINER'
  | 'UNKNOWN';

export type FunctionPhase =
  | 'PENDING'
  | 'BUILDING'
  | 'DEPLOYING'
  | 'READY'
  | 'SCALED_TO_ZERO'
  | 'ACTIVATING'
  | 'DEGRADED'
  | 'FAILED'
  | 'DISABLED'
  | 'TERMINATING'
  | 'UNKNOWN';

export type FunctionCapability =
  | 'DEPLOY'
  | 'SET_SCALE_BOUNDS'
  | 'SET_REPLICAS'
  | 'SPLIT_TRAFFIC'
  | 'DELETE';

/** A function of whatever engine: the object that somebody wrote, and what the engine made of it. */
export interface FunctionRecord extends ObjectRecord, Standing {
  readonly provider: FunctionProvider;
  readonly runtime: FunctionRuntime;
  /** As the engine calls it; undefined where it names none. */
  readonly runtimeRaw: string | undefined;
  readonly image: string | undefined;
  readonly imageDigest: string | undefined;
  readonly conditions: readonly ConditionRecord[];
  readonly generation: number;
  /** Undefined of engines that do not tell. */
  readonly observedGeneration: number | undefined;
  readonly url: string | undefined;
  readonly internalUrl: string | undefined;
  readonly scale: FunctionScale;
  readonly timeoutSeconds: number | undefined;
  /** Newest first; empty of engines that keep none. */
  readonly revisions: readonly FunctionRevision[];
  readonly traffic: readonly TrafficShare[];
  /** Undefined while nothing is being rolled out. */
  readonly rollout: FunctionRollout | undefined;
  readonly triggers: readonly FunctionTrigger[];
  readonly runtimeClassName: string | undefined;
  readonly capabilities: readonly FunctionCapability[];
  /** The label of its pods; undefined where they have none that is known. */
  readonly podLabel: Label | undefined;
  /** The object that splits its requests, where that is not its own. */
  readonly splitBy?: TrafficSplitter | undefined;
  /** The object that its bounds stand in, where that is not its own. */
  readonly scaledBy?: ObjectRecord | undefined;
  /** What autoscalers scale of it, as `kind namespace/name`: what most of its requests go to first. */
  readonly scaleTargets: readonly string[];
  /** What it was made of beside its own object. */
  readonly madeOf?: readonly RowOrigin[];
  /** Versions of the other objects that it was made of: it is another when one of them changes. */
  readonly parts?: readonly string[];
  /** The row as it is to who may list its own object, and of all others those that pass. */
  readonly seenBy?: (isSeen: (origin: RowOrigin) => boolean) => FunctionRecord;
}

/** An object that splits requests between functions, by their names. */
export interface TrafficSplitter extends ObjectRecord {
  readonly weights: Readonly<Record<string, number>> | undefined;
}

/** How a function stands, and why. */
export interface Standing {
  readonly phase: FunctionPhase;
  /** In one word; undefined where there is nothing to say. */
  readonly reason: string | undefined;
  readonly message: string | undefined;
}

export interface FunctionScale {
  readonly min: number | undefined;
  /** Undefined where there is no such bound. */
  readonly max: number | undefined;
  readonly desired: number | undefined;
  readonly ready: number | undefined;
  readonly isScaleToZero: boolean;
  /** What it is scaled by; undefined where that is not said. */
  readonly metric: string | undefined;
  /** What the metric is held at; undefined where the engine's own default holds. */
  readonly target: number | undefined;
  /** Requests a pod takes at once; undefined for as many as come. */
  readonly concurrencyLimit: number | undefined;
}

export interface FunctionRevision {
  readonly name: string;
  readonly createdAt: string;
  readonly image: string | undefined;
  readonly imageDigest: string | undefined;
  readonly isReady: boolean | undefined;
  readonly isActive: boolean | undefined;
  readonly reason: string | undefined;
  readonly concurrencyLimit: number | undefined;
  readonly timeoutSeconds: number | undefined;
  readonly desiredReplicas: number | undefined;
  readonly readyReplicas: number | undefined;
}

/** Which share of the requests goes where: as it was asked for, and as it is. */
export interface TrafficShare {
  readonly revision: string | undefined;
  /** Whether it goes to whichever revision is the newest that is ready. */
  readonly isLatest: boolean;
  readonly tag: string | undefined;
  readonly url: string | undefined;
  readonly desiredPercent: number | undefined;
  readonly actualPercent: number | undefined;
  readonly isReady: boolean | undefined;
  readonly isActive: boolean | undefined;
}

export interface FunctionRollout {
  readonly fromRevision: string | undefined;
  readonly toRevision: string;
  readonly percentMoved: number | undefined;
  readonly reason: string | undefined;
}

export type FunctionTriggerKind =
  | 'HTTP'
  | 'CRON'
  | 'BROKER'
  | 'CHANNEL'
  | 'MESSAGE_QUEUE'
  | 'K8S_WATCH'
  | 'DOMAIN'
  | 'OTHER';

/** What calls a function, beside its address. */
export interface FunctionTrigger {
  readonly kind: FunctionTriggerKind;
  readonly apiVersion: string;
  readonly name: string;
  readonly isReady: boolean | undefined;
  readonly summary: string | undefined;
  readonly source: string | undefined;
}

/** Which functions. Everything given must hold; of a list, one of its values. */
export interface FunctionFilter {
  readonly namespaces?: readonly string[] | null | undefined;
  readonly providers?: readonly FunctionProvider[] | null | undefined;
  readonly runtimes?: readonly FunctionRuntime[] | null | undefined;
  readonly phases?: readonly FunctionPhase[] | null | undefined;
  readonly isolations?: readonly Isolation[] | null | undefined;
  readonly labelSelector?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/** What a row tells to one caller. */
export interface SeenFunctions {
  /** The row as he may see it: what is hidden is not found by a filter either. */
  readonly toSeen: (row: FunctionRecord) => FunctionRecord;
  readonly isolationOf: (seen: FunctionRecord) => Isolation | undefined;
  /** Changes whenever `isolationOf` may answer something else. */
  readonly isolationVersion: string;
}

/** @throws {FleetError} `BAD_USER_INPUT` for a malformed selector. */
export function toFunctionFilter(
  { namespaces, providers, runtimes, phases, isolations, labelSelector, text }: FunctionFilter,
  { toSeen, isolationOf, isolationVersion }: SeenFunctions,
): RowFilter<FunctionRecord> {
  const isInNamespace = toChoice<string | undefined>(namespaces);
  const isOfProvider = toChoice(providers);
  const isOfRuntime = toChoice(runtimes);
  const isInPhase = toChoice(phases);
  const isIsolated = toChoice<Isolation | undefined>(isolations);
  const isNamed = toTextMatcher(text);
  const selector = parseArgument('filter.labelSelector', labelSelector, parseLabelSelector);
  return {
    key: toFilterKey({
      namespaces,
      providers,
      runtimes,
      phases,
      isolations,
      isolationVersion: isolations ? isolationVersion : undefined,
      labelSelector,
      text,
    }),
    matches(row) {
      if (!isInNamespace(row.namespace) || !isOfProvider(row.provider) || !isNamed(row.name)) {
        return false;
      }
      if (selector !== undefined && !matchesLabels(selector, row.labels)) return false;
      const seen = toSeen(row);
      return (
        isOfRuntime(seen.runtime) &&
        isInPhase(seen.phase) &&
        (!isolations || isIsolated(isolationOf(seen)))
      );
    },
  };
}

export type FunctionOrderField = 'NAME' | 'CREATED_AT' | 'PHASE' | 'READY_REPLICAS';

/** By which phases are ordered: as a function goes through them. */
const PHASE_RANKS = {
  PENDING: 0,
  BUILDING: 1,
  DEPLOYING: 2,
  READY: 3,
  SCALED_TO_ZERO: 4,
  ACTIVATING: 5,
  DEGRADED: 6,
  FAILED: 7,
  DISABLED: 8,
  TERMINATING: 9,
  UNKNOWN: 10,
} as const satisfies Record<FunctionPhase, number>;

const VALUES = {
  NAME: ({ name }) => name,
  CREATED_AT: ({ createdAt }) => createdAt,
  PHASE: ({ phase }) => PHASE_RANKS[phase],
  READY_REPLICAS: ({ scale: { ready = -1 } }) => ready,
} as const satisfies Record<FunctionOrderField, (row: FunctionRecord) => OrderValue>;

/** By engine, namespace, name, then cluster. */
export const FUNCTION_ORDER = createKeyOrder<FunctionRecord>('functions');

/**
 * Ties go by engine, namespace, name and cluster, always upwards. `toSeen` answers a row as the caller
 * may see it: what is hidden does not show in the order either.
 */
export function toFunctionOrder(
  field: FunctionOrderField,
  direction: 'ASC' | 'DESC',
  toSeen: (row: FunctionRecord) => FunctionRecord,
): Order<FunctionRecord> {
  const toValue = VALUES[field];
  return createOrder<FunctionRecord>(`functions ${field} ${direction}`, [
    { value: (row) => toValue(toSeen(row)), isDescending: direction === 'DESC' },
    { value: ({ key }) => key },
    { value: ({ cluster }) => cluster },
  ]);
}
