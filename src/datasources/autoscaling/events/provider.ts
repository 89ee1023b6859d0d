import type { EventRecord } from '../../core/event.ts';
import type {
  AutoscalerKind,
  ScalingDirection,
  ScalingEventType,
  ScalingGroup,
} from './scaling-event.ts';
import { DIRECTION_OF } from './scaling-event.ts';

/** Reads the Events of one family of components: a table, and nothing else. */
export interface ScalingProvider {
  readonly autoscaler: AutoscalerKind;
  readonly components: readonly string[];
  /** The first that fits is taken. */
  readonly rules: readonly ScalingRule[];
  /** What becomes of the Events no rule fits: autoscalers say nothing that is not about scaling. */
  readonly otherwise: 'UNKNOWN' | 'LEFT_OUT';
}

/** A line of the table. It fits when all fit that are given. */
export interface ScalingRule {
  readonly reason: string | readonly string[] | RegExp;
  /** Kinds of the involved object. */
  readonly kind?: string | readonly string[] | RegExp;
  readonly pattern?: RegExp;
  /** `LEFT_OUT` for the twin of an Event that is read. */
  readonly type: ScalingEventType | 'LEFT_OUT';
  /** What else the Event tells; several for one that tells of several groups. */
  readonly read?: (match: Match, event: EventRecord) => Details | readonly Details[];
}

/** What the pattern found in the message. */
export interface Match {
  readonly message: string;
  /** The text of a named group; the empty one when it took no part. */
  text(group: string): string;
  number(group: string): number | undefined;
}

export interface Details {
  readonly autoscaler?: AutoscalerKind;
  readonly type?: ScalingEventType;
  readonly direction?: ScalingDirection;
  readonly group?: ScalingGroup | undefined;
  readonly fromSize?: number | undefined;
  readonly toSize?: number | undefined;
  /** @default the difference of the sizes, where both are known */
  readonly delta?: number | undefined;
  readonly maxSize?: number | undefined;
  readonly nodeName?: string | undefined;
  readonly podNames?: readonly string[];
  /** Several Events tell of it: of one subject only the first counts. */
  readonly isOncePerSubject?: boolean;
}

/** What one Event says of one group. */
export interface Finding extends Details {
  readonly autoscaler: AutoscalerKind;
  readonly type: ScalingEventType;
  readonly direction: ScalingDirection;
  readonly podNames: readonly string[];
}

/**
 * What an Event says, by the tables; empty for what is no scaling event. `message` is the Event's
 * without the mark that several were combined.
 */
export function readEvent(
  providers: ReadonlyMap<string, ScalingProvider>,
  event: EventRecord,
  message: string,
): readonly Finding[] {
  const provider = providers.get(event.component ?? '');
  if (provider === undefined) return [];
  for (const rule of provider.rules) {
    const match = fit(rule, event, message);
    if (match !== undefined) return toFindings(provider, rule, match, event);
  }
  if (provider.otherwise === 'LEFT_OUT') return [];
  return [toFinding(provider, 'UNKNOWN', {}, event)];
}

/** By component. */
export function toProviderTable(
  providers: readonly ScalingProvider[],
): ReadonlyMap<string, ScalingProvider> {
  return new Map(
    providers.flatMap((provider) =>
      provider.components.map((component) => [component, provider] as const),
    ),
  );
}

function fit(rule: ScalingRule, event: EventRecord, message: string): Match | undefined {
  if (!isOneOf(rule.reason, event.reason)) return undefined;
  if (rule.kind !== undefined && !isOneOf(rule.kind, event.involvedObject.kind)) return undefined;
  const result = rule.pattern?.exec(message);
  if (result === null) return undefined;
  const groups = result?.groups ?? {};
  return {
    message,
    text: (group) => groups[group] ?? '',
    number(group) {
      const text = groups[group];
      return text === undefined ? undefined : Number(text);
    },
  };
}

function isOneOf(wanted: string | readonly string[] | RegExp, text: string): boolean {
  if (wanted instanceof RegExp) return wanted.test(text);
  return typeof wanted === 'string' ? wanted === text : wanted.includes(text);
}

function toFindings(
  provider: ScalingProvider,
  { type, read }: ScalingRule,
  match: Match,
  event: EventRecord,
): readonly Finding[] {
  if (type === 'LEFT_OUT') return [];
  const details = read?.(match, event) ?? {};
  return toList(details).map((one) => toFinding(provider, type, one, event));
}

function toList(details: Details | readonly Details[]): readonly Details[] {
  return isList(details) ? details : [details];
}

function isList(details: Details | readonly Details[]): details is readonly Details[] {
  return Array.isArray(details);
}

/** What the involved object is tells who comes and goes, where the message does not. */
function toFinding(
  { autoscaler }: ScalingProvider,
  type: ScalingEventType,
  details: Details,
  { involvedObject: { kind, name } }: EventRecord,
): Finding {
  const { fromSize, toSize } = details;
  const difference = fromSize === undefined || toSize === undefined ? undefined : toSize - fromSize;
  return {
    autoscaler,
    type,
    direction: DIRECTION_OF[details.type ?? type],
    delta: difference,
    podNames: kind === 'Pod' && name !== '' ? [name] : [],
    nodeName: kind === 'Node' && name !== '' ? name : undefined,
    ...details,
  };
}
