import { refuse } from '../../core/actions/refusal.ts';
import type { ChangeInput } from '../../core/actions/target.ts';
import type { NodeGroupRecord } from './node-group.ts';

/** What is undefined or null stays as it is. */
export interface SetNodeGroupBoundsInput extends ChangeInput {
  readonly minSize?: number | null | undefined;
  readonly maxSize?: number | null | undefined;
  readonly desiredSize?: number | null | undefined;
  readonly limits?:
    | {
        readonly cpuMillis?: number | null | undefined;
        readonly memoryBytes?: number | null | undefined;
        readonly nodes?: number | null | undefined;
      }
    | null
    | undefined;
}

/** @throws {Refusal} `INVALID` for sizes below 0, or the wrong way round. */
export function checkNumbers({
  minSize,
  maxSize,
  desiredSize,
  limits,
}: SetNodeGroupBoundsInput): void {
  const numbers = { minSize, maxSize, desiredSize, limits: Math.min(...toNumbers(limits)) };
  for (const [argument, value] of Object.entries(numbers)) {
    if (isGiven(value) && value < 0) {
      throw refuse('INVALID', 'There is nothing below 0.', { argument });
    }
  }
  if (isGiven(minSize) && isGiven(maxSize) && minSize > maxSize) {
    const message = 'The greatest size is below the least.';
    throw refuse('INVALID', message, { argument: 'maxSize' });
  }
}

/** With the bound that stays as it is, where one alone is given. */
export function withPresent(
  { minSize, maxSize }: Pick<NodeGroupRecord, 'minSize' | 'maxSize'>,
  input: SetNodeGroupBoundsInput,
): SetNodeGroupBoundsInput {
  if (isGiven(input.minSize) === isGiven(input.maxSize)) return input;
  return { ...input, minSize: input.minSize ?? minSize, maxSize: input.maxSize ?? maxSize };
}

function toNumbers(limits: SetNodeGroupBoundsInput['limits']): readonly number[] {
  return Object.values(limits ?? {}).filter(isGiven);
}

export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null;
}
