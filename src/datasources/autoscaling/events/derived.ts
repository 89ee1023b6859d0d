import type { Details } from './provider.ts';
import type { AutoscalerKind, ScalingEventType, ScalingSeverity } from './scaling-event.ts';

/** What an object tells of scaling by itself, whether or not somebody wrote an Event about it. */
export interface Derived extends Omit<
  Details,
  'autoscaler' | 'type' | 'isOncePerSubject' | 'podNames'
> {
  /** A function of the object's UID and of what happened, so that it is the same over restarts. */
  readonly key: string;
  readonly autoscaler: AutoscalerKind;
  readonly type: ScalingEventType;
  /** @default NORMAL */
  readonly severity?: ScalingSeverity;
  readonly reason: string;
  readonly message: string;
  /** When, as the object tells it (RFC 3339). @default when it was seen */
  readonly at?: string | undefined;
  /** What it says is said again under the same key, with its count. @default false */
  readonly isRepeated?: boolean;
}
