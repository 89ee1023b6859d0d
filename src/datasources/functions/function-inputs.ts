import { refuse } from '../core/actions/refusal.ts';
import type { ChangeInput } from '../core/actions/target.ts';
import type { DeployChange, ScaleChange, Split } from './function-engine.ts';

export interface DeployInput extends ChangeInput {
  /** Undefined or null leaves it as it is. */
  readonly image?: string | null | undefined;
  readonly timeoutSeconds?: number | null | undefined;
  /** 0 for as many as come. */
  readonly concurrencyLimit?: number | null | undefined;
}

export interface SetScaleInput extends ChangeInput {
  readonly min?: number | null | undefined;
  readonly max?: number | null | undefined;
  readonly replicas?: number | null | undefined;
}

export interface SplitTrafficInput extends ChangeInput {
  readonly traffic: readonly {
    /** Undefined or null for the newest that is ready. */
    readonly revision?: string | null | undefined;
    readonly percent: number;
    readonly tag?: string | null | undefined;
  }[];
}

/** @throws {Refusal} `INVALID` for nothing, and for what cannot be. */
export function toDeployChange(input: DeployInput): DeployChange {
  const image = input.image ?? undefined;
  const timeoutSeconds = input.timeoutSeconds ?? undefined;
  const concurrencyLimit = input.concurrencyLimit ?? undefined;
  if (image === undefined && timeoutSeconds === undefined && concurrencyLimit === undefined) {
    throw refuse('INVALID', 'Give image, timeoutSeconds or concurrencyLimit.');
  }
  if (image?.trim() === '') {
    throw refuse('INVALID', 'An image has a name.', { argument: 'image' });
  }
  if (timeoutSeconds !== undefined && timeoutSeconds < 1) {
    throw refuse('INVALID', 'A request may take a second or more.', { argument: 'timeoutSeconds' });
  }
  if (concurrencyLimit !== undefined && concurrencyLimit < 0) {
    throw refuse('INVALID', 'There is no limit below 0.', { argument: 'concurrencyLimit' });
  }
  return { image, timeoutSeconds, concurrencyLimit };
}

/** @throws {Refusal} `INVALID` for nothing, for both sorts, and for bounds that cannot be. */
export function toScaleChange(input: SetScaleInput): ScaleChange {
  const min = input.min ?? undefined;
  const max = input.max ?? undefined;
  const replicas = input.replicas ?? undefined;
  const hasBounds = min !== undefined || max !== undefined;
  if (hasBounds === (replicas !== undefined)) {
    throw refuse('INVALID', 'Give min, max or both, or else replicas.');
  }
  if (replicas !== undefined && replicas < 0) {
    throw refuse('INVALID', 'There cannot be less than no pods.', { argument: 'replicas' });
  }
  if (min !== undefined && min < 0) {
    throw refuse('INVALID', 'There is no size below 0.', { argument: 'min' });
  }
  if (max !== undefined && max < 1) {
    throw refuse('INVALID', 'The greatest size is 1 or more.', { argument: 'max' });
  }
  if (max !== undefined && max < (min ?? 0)) {
    throw refuse('INVALID', 'The greatest size is below the least.', { argument: 'max' });
  }
  return { min, max, replicas };
}

/** @throws {Refusal} `INVALID` for shares that are not 100 together, or tags that are there twice. */
export function toSplits({ traffic }: SplitTrafficInput): readonly Split[] {
  const splits = traffic.map(({ revision, percent, tag }) => ({
    revision: revision ?? undefined,
    percent,
    tag: tag ?? undefined,
  }));
  if (splits.some(({ percent }) => percent < 0 || percent > 100)) {
    throw refuseSplit('A share lies between 0 and 100.');
  }
  const total = splits.reduce((sum, { percent }) => sum + percent, 0);
  if (total !== 100) throw refuseSplit(`The shares are 100 together, not ${total}.`);
  const tags = splits.flatMap(({ tag = [] }) => tag);
  if (new Set(tags).size < tags.length) throw refuseSplit('A tag is given twice.');
  return splits;
}

function refuseSplit(message: string): Error {
  return refuse('INVALID', message, { argument: 'traffic' });
}
