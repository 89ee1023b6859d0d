import type { Asking } from '../../core/asking.ts';
import { hasPropagated } from '../../core/actions/change.ts';
import { editObject } from '../../core/actions/edit.ts';
import { noteRows } from '../../core/actions/propagation.ts';
import type { UserError } from '../../core/actions/refusal.ts';
import { toPayload } from '../../core/actions/refusal.ts';
import type { RowId } from '../../core/actions/row.ts';
import { requireRow } from '../../core/actions/row.ts';
import type { ChangeInput } from '../../core/actions/target.ts';
import { locate } from '../../core/actions/target.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import { asRecord, asText } from '../../kube/json.ts';
import type { PlacementRecord } from './placement.ts';
import type { MemberNames } from './member-names.ts';
import { resolveMembers, toMemberNames } from './member-names.ts';
import type { PlacementChange } from './placement-provider.ts';
import { requirePlacementProvider } from './placement-view.ts';
import { refuseWritten } from './placement-writer.ts';
import type { Placements } from './placements.ts';

export interface ChangePlacementInput extends ChangeInput, MemberNames {}

/** A placement as the action left it. */
export interface PlacementResult {
  /** Undefined when it was refused. */
  readonly placement: PlacementRecord | undefined;
  readonly isPropagated: boolean;
}

/** What can be done to placements, with the caller's rights. @throws as `Actions` */
export interface PlacementActions {
  change(
    of: RowId,
    input: ChangePlacementInput,
    asking: Asking,
  ): Promise<PlacementResult & { readonly errors: readonly UserError[] }>;
}

interface Parts {
  readonly fleet: Fleet;
  readonly placements: Placements;
}

export function createPlacementActions(parts: Parts): PlacementActions {
  return {
    change: (of, input, asking) => toPayload(NOTHING, () => change(parts, of, input, asking)),
  };
}

const NOTHING: PlacementResult = { placement: undefined, isPropagated: false };

async function change(
  { fleet, placements }: Parts,
  of: RowId,
  input: ChangePlacementInput,
  asking: Asking,
): Promise<PlacementResult> {
  const names = toMemberNames(input);
  const row = await requireRow(placements, of, asking);
  const { kind } = row;
  const provider = requirePlacementProvider(row);
  const found = await placements.membersOf(row, asking);
  const members = found.filter(
    ({ namespace }) => provider.isOfNamespace !== true || namespace === row.namespace,
  );
  const wanted: PlacementChange = { kind, members, ...resolveMembers(names, members) };
  const located = await locate(fleet, row, asking);
  if (provider.writer !== undefined) await refuseWritten(located, provider.writer);
  const store = await placements.store(of.cluster, asking);
  const rows = store === undefined ? [] : [{ store, key: of.key }];
  const pending = noteRows(rows, { clock: fleet.clock, signal: asking.signal });
  const object = await editObject(located, (read) => provider.change(read, wanted), input);
  const isPropagated = await hasPropagated(pending, object, input);
  const resourceVersion = asText(asRecord(object['metadata'])['resourceVersion']);
  const shown = isPropagated ? store?.get(of.key) : undefined;
  return { placement: shown ?? { ...row, resourceVersion }, isPropagated };
}
