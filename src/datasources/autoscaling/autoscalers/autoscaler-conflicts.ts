import type { RowOrigin } from '../../fleet/fleet-kind.ts';
import type { AutoscalerConflict, AutoscalerRecord } from './autoscaler.ts';

/** By which the autoscalers of one target are found; undefined of those that have none. */
export function toTargetKey({ target, namespace = '' }: AutoscalerRecord): string | undefined {
  return target && `${target.kind} ${namespace}/${target.name}`;
}

/**
 * Why the autoscalers of one target fight over it: two set its number of pods, two set the resources of
 * its pods, or one resizes the pods by whose use of their resources the other counts them.
 */
export function toConflicts(
  row: AutoscalerRecord,
  others: readonly AutoscalerRecord[],
  originsOf: (other: AutoscalerRecord) => readonly RowOrigin[],
): readonly AutoscalerConflict[] {
  return others.flatMap((other) => {
    const why = other.key === row.key ? undefined : toReason(row, other);
    if (why === undefined) return [];
    const { kind, name } = other;
    return [
      {
        origins: originsOf(other),
        condition: {
          type: 'TargetConflict',
          status: 'TRUE',
          reason: why.reason,
          message: `${kind} ${name} acts on the same target: ${why.text}.`,
          lastTransitionAt: undefined,
        },
      },
    ];
  });
}

interface Reason {
  readonly reason: string;
  readonly text: string;
}

function toReason(row: AutoscalerRecord, other: AutoscalerRecord): Reason | undefined {
  const [isVertical, isOtherVertical] = [isResizing(row), isResizing(other)];
  if (isVertical && isOtherVertical) {
    return { reason: 'BothSizePods', text: 'both set what its pods ask for' };
  }
  if (isCounting(row) && isCounting(other)) {
    return { reason: 'BothCountPods', text: 'both set how many pods it has' };
  }
  const measured = isVertical ? measuredBy(other) : isOtherVertical ? measuredBy(row) : [];
  if (measured.length === 0) return undefined;
  const by = measured.join(' and ');
  return {
    reason: 'SizesWhatIsMeasured',
    text: `one resizes its pods, and one counts them by their use of ${by}`,
  };
}

/** One whose mode is Off recommends, and changes nothing. */
function isResizing({ vertical }: AutoscalerRecord): boolean {
  return vertical !== undefined && vertical.updateMode !== 'OFF';
}

/** A cron one sets the size at its times, or the bounds of another, which is no fight. */
function isCounting({ vertical, rules }: AutoscalerRecord): boolean {
  return vertical === undefined && rules === undefined;
}

/** Which resources of its pods it goes by, of those that are resized. */
function measuredBy({ metrics, vertical }: AutoscalerRecord): readonly string[] {
  if (vertical !== undefined) return [];
  const resources = new Set(
    metrics
      .filter(({ type }) => type === 'Resource' || type === 'ContainerResource')
      .map(({ name }) => name.slice(name.lastIndexOf('/') + 1)),
  );
  return ['cpu', 'memory'].filter((resource) => resources.has(resource));
}
