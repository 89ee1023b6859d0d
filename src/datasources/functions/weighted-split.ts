import { refuse } from '../core/actions/refusal.ts';
import type { ObjectTarget } from '../core/actions/target.ts';
import type { FunctionRecord, TrafficShare, TrafficSplitter } from './function.ts';
import type { Split } from './function-engine.ts';

/** The shares of functions, of engines that split requests between those and keep no revisions. */
export function toWeightShares(
  { weights = {} }: Pick<TrafficSplitter, 'weights'>,
  { isInForce }: { readonly isInForce: boolean },
): readonly TrafficShare[] {
  return Object.entries(weights).map(([revision, percent]) => ({
    revision,
    isLatest: false,
    tag: undefined,
    url: undefined,
    desiredPercent: percent,
    actualPercent: isInForce ? percent : undefined,
    isReady: undefined,
    isActive: undefined,
  }));
}

/**
 * What is to be written where, in shares by the names of functions.
 * @throws {Refusal} `INVALID` for a share that names no function, `UNSUPPORTED` where nothing splits.
 */
export function toWeightSplit(
  { splitBy }: FunctionRecord,
  split: readonly Split[],
): {
  readonly splitter: TrafficSplitter;
  readonly target: ObjectTarget;
  readonly weights: Readonly<Record<string, number>>;
} {
  if (splitBy === undefined) {
    throw refuse('UNSUPPORTED', 'Nothing splits its requests.', { argument: 'id' });
  }
  if (split.some(({ revision, tag }) => revision === undefined || tag !== undefined)) {
    const message = 'Each share names a function as its revision, and has no tag.';
    throw refuse('INVALID', message, { argument: 'traffic' });
  }
  const { cluster, apiVersion, kind, namespace, name, uid } = splitBy;
  return {
    splitter: splitBy,
    target: { cluster, apiVersion, kind, namespace, name, uid },
    weights: Object.fromEntries(split.map(({ revision = '', percent }) => [revision, percent])),
  };
}
