import type { Asking } from '../core/asking.ts';
import { hasPropagated, sendMerge } from '../core/actions/change.ts';
import { noteRows } from '../core/actions/propagation.ts';
import type { UserError } from '../core/actions/refusal.ts';
import { refuse, toPayload } from '../core/actions/refusal.ts';
import type { RowId } from '../core/actions/row.ts';
import { requireRow } from '../core/actions/row.ts';
import type { ChangeInput, Located } from '../core/actions/target.ts';
import { locate } from '../core/actions/target.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { asRecord, asText } from '../kube/json.ts';
import type { WarmPoolRecord } from './warm-pool.ts';
import type { WarmPools } from './warm-pools.ts';

export interface ScaleWarmPoolInput extends ChangeInput {
  readonly desired: number;
}

/** A pool as the action left it. */
interface WarmPoolResult {
  /** Undefined when it was refused. */
  readonly warmPool: WarmPoolRecord | undefined;
  readonly isPropagated: boolean;
}

/** What can be done to warm pools, with the caller's rights. @throws as `Actions` */
export interface WarmPoolActions {
  scale(
    of: RowId,
    input: ScaleWarmPoolInput,
    asking: Asking,
  ): Promise<WarmPoolResult & { readonly errors: readonly UserError[] }>;
}

/** Who sets the size of a pool, in words; undefined for nobody that the caller may see. */
export type SizedBy = (pool: WarmPoolRecord, asking: Asking) => Promise<string | undefined>;

interface Parts {
  readonly fleet: Fleet;
  readonly warmPools: WarmPools;
  readonly sizedBy: SizedBy;
}

export function createWarmPoolActions(parts: Parts): WarmPoolActions {
  return {
    scale: (of, input, asking) => toPayload(NOTHING, () => scalePool(parts, of, input, asking)),
  };
}

const NOTHING: WarmPoolResult = { warmPool: undefined, isPropagated: false };

/** Through its scale sub-resource, as autoscalers do. */
async function scalePool(
  { fleet, warmPools, sizedBy }: Parts,
  of: RowId,
  input: ScaleWarmPoolInput,
  asking: Asking,
): Promise<WarmPoolResult> {
  const { desired } = input;
  if (desired < 0) {
    throw refuse('INVALID', 'There cannot be less than none.', { argument: 'desired' });
  }
  const row = await requireRow(warmPools, of, asking);
  const autoscaler = await sizedBy(row, asking);
  if (autoscaler !== undefined) {
    const message = `${autoscaler} sets the size of ${row.name}: set the bounds of that.`;
    throw refuse('UNSUPPORTED', message, { argument: 'id' });
  }
  const located = await locate(fleet, row, asking);
  const { key } = of;
  const store = await warmPools.store(of.cluster, asking);
  const rows = store === undefined ? [] : [{ store, key }];
  const pending = noteRows(rows, { clock: fleet.clock, signal: asking.signal });
  const { object } = await sendMerge(toScale(located), { spec: { replicas: desired } }, input);
  const isPropagated = await hasPropagated(pending, object, input);
  const resourceVersion = asText(asRecord(object['metadata'])['resourceVersion']);
  const shown = isPropagated ? store?.get(key) : undefined;
  return { warmPool: shown ?? { ...row, desired, resourceVersion }, isPropagated };
}

/** @throws {Refusal} `UNSUPPORTED` where its definition has no such sub-resource. */
function toScale(located: Located): Located {
  const { resource, location } = located;
  if (!resource.subresources.includes('scale')) {
    throw refuse('UNSUPPORTED', `A ${resource.kind} cannot be scaled there.`, { argument: 'id' });
  }
  return { ...located, location: { ...location, subresource: 'scale' } };
}
