import type { ConditionRecord } from '../../core/condition.ts';
import { toChoice, toFilterKey, toTextMatcher } from '../../core/row-filter.ts';
import type { RowOrigin } from '../../fleet/fleet-kind.ts';
import type { RowFilter } from '../../fleet/selector.ts';
import type { ObjectRecord } from '../../kube/object-record.ts';
import { createKeyOrder } from '../../fleet/key-order.ts';
import type { AutoscalerKind } from '../events/scaling-event.ts';

/**
 * What moves the size of something, of whatever sort: an object of the autoscaler's own kind, read by
 * its provider. Its key begins with the provider.
 */
export interface AutoscalerRecord extends ObjectRecord {
  readonly autoscaler: AutoscalerKind;
  readonly status: AutoscalerStatus;
  /** In plain words; undefined where there is nothing to say. */
  readonly statusReason: string | undefined;
  readonly minSize: number | undefined;
  readonly maxSize: number | undefined;
  readonly currentSize: number | undefined;
  readonly desiredSize: number | undefined;
  /** What it scales. */
  readonly target: ScaleTarget | undefined;
  readonly metrics: readonly AutoscalerMetric[];
  /** What wakes it up; empty for those that only measure. */
  readonly triggers: readonly AutoscalerTrigger[];
  readonly conditions: readonly ConditionRecord[];
  /** When it last moved something, or had something to move for. */
  readonly lastScaledAt: string | undefined;
  /** Of those that size pods instead of counting them. */
  readonly vertical?: VerticalSizing;
  /** How fast it may move, of those that count pods by measures. */
  readonly behavior?: ScalingBehavior;
  /** When which size is set, of those that go by the clock. */
  readonly rules?: readonly CronRule[];
  /** Which of its autoscalers works, of Knative's. */
  readonly knativeClass?: KnativeClass;
  /** What its own object says where its sizes come from the HorizontalPodAutoscaler it owns. */
  readonly own?: OwnSizes;
  /** What else acts on its target; empty for most. */
  readonly conflicts?: readonly AutoscalerConflict[];
  /** What it was made of beside its own object: seen by those who may list each of these, too. */
  readonly madeOf?: readonly RowOrigin[];
  /** Versions of other objects that the row was made of: it is another when one of them changes. */
  readonly parts?: readonly string[];
}

/**
 * `ACTIVE`: it works, and may move. `IDLE`: nothing asks for what it scales. `LIMITED`: it would move
 * further than its bounds or policies let it. `PAUSED`: somebody has stopped it. `DISABLED`: it does not
 * apply, as its target was scaled to zero by hand. `FAILING`: it cannot work, its reason tells why.
 */
export type AutoscalerStatus =
  | 'ACTIVE'
  | 'IDLE'
  | 'LIMITED'
  | 'PAUSED'
  | 'DISABLED'
  | 'FAILING'
  | 'UNKNOWN';

export interface ScaleTarget {
  readonly apiVersion: string | undefined;
  readonly kind: string;
  readonly name: string;
}

/** A measure that it goes by, as texts with their units. */
export interface AutoscalerMetric {
  readonly name: string;
  readonly type: string;
  readonly current: string | undefined;
  readonly target: string | undefined;
}

/** What another object may know better. */
export type OwnSizes = Pick<AutoscalerRecord, 'currentSize' | 'desiredSize' | 'metrics'>;

/** What a pod's containers should ask for, and what becomes of pods that ask for something else. */
export interface VerticalSizing {
  readonly updateMode: VerticalUpdateMode;
  readonly recommendations: readonly ContainerRecommendation[];
}

export type VerticalUpdateMode =
  | 'OFF'
  | 'INITIAL'
  | 'RECREATE'
  | 'AUTO'
  | 'IN_PLACE_OR_RECREATE'
  | 'IN_PLACE'
  | 'UNKNOWN';

export interface ContainerRecommendation {
  readonly container: string;
  readonly target: RecommendedResources;
  readonly lowerBound: RecommendedResources | undefined;
  readonly upperBound: RecommendedResources | undefined;
  readonly uncappedTarget: RecommendedResources | undefined;
}

/** Undefined of what is not recommended. */
export interface RecommendedResources {
  readonly cpu: string | undefined;
  readonly cpuMillis: number | undefined;
  readonly memory: string | undefined;
  readonly memoryBytes: number | undefined;
}

/** How fast sizes may change, as it was set; undefined where the controller's own rules hold. */
export interface ScalingBehavior {
  readonly scaleUp: ScalingRules | undefined;
  readonly scaleDown: ScalingRules | undefined;
}

export interface ScalingRules {
  readonly stabilizationWindowSeconds: number | undefined;
  /** `Max`, `Min` or `Disabled`. */
  readonly selectPolicy: string | undefined;
  readonly policies: readonly ScalingPolicy[];
}

export interface ScalingPolicy {
  /** `Pods` or `Percent`. */
  readonly type: string;
  readonly value: number;
  readonly periodSeconds: number;
}

/** A size, or bounds, set at certain times. */
export interface CronRule {
  readonly name: string;
  /** A cron expression. */
  readonly schedule: string;
  readonly timeZone: string | undefined;
  readonly isSuspended: boolean;
  readonly size: number | undefined;
  readonly minSize: number | undefined;
  readonly maxSize: number | undefined;
  readonly nextRunAt: string | undefined;
  readonly lastRunAt: string | undefined;
  /** Why its last run came to nothing; undefined when it did not. */
  readonly failure: string | undefined;
}

/** That another autoscaler acts on the same target, for those who may list that one. */
export interface AutoscalerConflict {
  readonly origins: readonly RowOrigin[];
  readonly condition: ConditionRecord;
}

export type KnativeClass = 'KPA' | 'HPA' | 'OTHER';

/** Something outside that it listens to. */
export interface AutoscalerTrigger {
  readonly type: string;
  readonly name: string | undefined;
  /** Undefined before it was asked. */
  readonly isActive: boolean | undefined;
  /** What has its credentials; undefined where it needs none, or has them from its target. */
  readonly authentication: Pick<ScaleTarget, 'kind' | 'name'> | undefined;
}

/** Which autoscalers. Everything given must hold; of a list, one of its values. */
export interface AutoscalerFilter {
  readonly autoscalers?: readonly AutoscalerKind[] | null | undefined;
  readonly namespaces?: readonly string[] | null | undefined;
  readonly statuses?: readonly AutoscalerStatus[] | null | undefined;
  readonly text?: string | null | undefined;
}

export function toAutoscalerFilter({
  autoscalers,
  namespaces,
  statuses,
  text,
}: AutoscalerFilter): RowFilter<AutoscalerRecord> {
  const isOfKind = toChoice(autoscalers);
  const isInNamespace = toChoice<string | undefined>(namespaces);
  const isInStatus = toChoice(statuses);
  const isNamed = toTextMatcher(text);
  return {
    key: toFilterKey({ autoscalers, namespaces, statuses, text }),
    matches: (row) =>
      isOfKind(row.autoscaler) &&
      isInNamespace(row.namespace) &&
      isInStatus(row.status) &&
      isNamed(row.name),
  };
}

/** By provider, namespace, name, then cluster. */
export const AUTOSCALER_ORDER = createKeyOrder<AutoscalerRecord>('autoscalers');
