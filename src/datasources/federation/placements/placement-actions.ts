import type { Asking } from '../../core/asking.ts';
import { hasPropagated, requireObject, withPreconditions } from '../../core/actions/change.ts';
import { noteRows } from '../../core/actions/propagation.ts';
import type { UserError } from '../../core/actions/refusal.ts';
import { Refusal, toPayload } from '../../core/actions/refusal.ts';
import type { RowId } from '../../core/actions/row.ts';
import { requireRow, requireVersion } from '../../core/actions/row.ts';
import type { ChangeInput, Located } from '../../core/actions/target.ts';
import { locate, toWriteOptions } from '../../core/actions/target.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord, asText } from '../../kube/json.ts';
import type { JsonPatchOperation } from '../../kube/write.ts';
import { patchObject } from '../../kube/write.ts';
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
  const object = await edit(located, (read) => provider.change(read, wanted), input);
  const isPropagated = await hasPropagated(pending, object, input);
  const resourceVersion = asText(asRecord(object['metadata'])['resourceVersion']);
  const shown = isPropagated ? store?.get(of.key) : undefined;
  return { placement: shown ?? { ...row, resourceVersion }, isPropagated };
}

type ToOperations = (object: KubernetesObject) => readonly JsonPatchOperation[];

/**
 * Reads the object and writes it at that version: what is written to a list holds for that state of it
 * alone. Once more where it was changed in between, as hubs write the status of an object often, unless
 * the caller expects a version.
 */
async function edit(
  located: Located,
  toOperations: ToOperations,
  input: ChangeInput,
): Promise<KubernetesObject> {
  try {
    return await editOnce(located, toOperations, input);
  } catch (error) {
    const isChanged = error instanceof Refusal && error.errors[0]?.code === 'CONFLICT';
    const isExpected = (input.expectedResourceVersion ?? undefined) !== undefined;
    if (!isChanged || isExpected) throw error;
    return await editOnce(located, toOperations, input);
  }
}

async function editOnce(
  located: Located,
  toOperations: ToOperations,
  input: ChangeInput,
): Promise<KubernetesObject> {
  const { member, location, target } = located;
  const object = await requireObject(located);
  const resourceVersion = asText(asRecord(object['metadata'])['resourceVersion']);
  requireVersion({ name: target.name, resourceVersion }, input);
  const operations = toOperations(object);
  if (operations.length === 0) return object;
  const tests = [
    { op: 'test', path: '/metadata/uid', value: target.uid },
    { op: 'test', path: '/metadata/resourceVersion', value: resourceVersion },
  ] as const;
  const expected = { expectedResourceVersion: resourceVersion };
  const written = await withPreconditions(located, expected, () =>
    patchObject(
      member.kube.transport,
      location,
      { type: 'json', operations: [...tests, ...operations] },
      toWriteOptions(located, input.dryRun === true),
    ),
  );
  return written.object;
}
