import { toTimeText } from '../../kubernetes/time.ts';
import type { Asking } from '../core/asking.ts';
import { sendMerge } from '../core/actions/change.ts';
import { deleteTarget } from '../core/actions/delete.ts';
import { untilHolds } from '../core/actions/propagation.ts';
import type { UserError } from '../core/actions/refusal.ts';
import { refuse, toPayload } from '../core/actions/refusal.ts';
import type { RowId } from '../core/actions/row.ts';
import { requireRow, requireVersion } from '../core/actions/row.ts';
import type { ChangeInput, ObjectTarget } from '../core/actions/target.ts';
import { locate } from '../core/actions/target.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { JsonRecord } from '../kube/json.ts';
import { pauseMachine } from './machine-pause.ts';
import type { SandboxRecord } from './sandbox.ts';
import type { SandboxCapability } from './sandbox-capability.ts';
import { toCapabilities, toObstacle } from './sandbox-capability.ts';
import type { Sandboxes } from './sandboxes.ts';

export interface ExtendSandboxInput extends ChangeInput {
  /** Null for never. */
  readonly shutdownAt?: Date | null | undefined;
}

/** A sandbox as the action left it. */
interface SandboxResult {
  /** Undefined when it was refused. */
  readonly sandbox: SandboxRecord | undefined;
  readonly isPropagated: boolean;
}

interface DeletedSandbox {
  readonly isDeleted: boolean;
  readonly isPropagated: boolean;
}

type Payload<T> = Promise<T & { readonly errors: readonly UserError[] }>;

/** What can be done to sandboxes, with the caller's rights. @throws as `Actions` */
export interface SandboxActions {
  pause(of: RowId, input: ChangeInput, asking: Asking): Payload<SandboxResult>;
  resume(of: RowId, input: ChangeInput, asking: Asking): Payload<SandboxResult>;
  extend(of: RowId, input: ExtendSandboxInput, asking: Asking): Payload<SandboxResult>;
  delete(of: RowId, input: ChangeInput, asking: Asking): Payload<DeletedSandbox>;
}

export function createSandboxActions(parts: Parts): SandboxActions {
  const toPause =
    (isPaused: boolean): SandboxActions['pause'] =>
    (of, input, asking) =>
      toPayload(NOTHING, () => setPaused(parts, of, { ...input, isPaused }, asking));
  return {
    pause: toPause(true),
    resume: toPause(false),
    extend: (of, input, asking) =>
      toPayload(NOTHING, () => extendSandbox(parts, of, input, asking)),
    delete: (of, input, asking) =>
      toPayload(NOT_DELETED, () => deleteSandbox(parts, of, input, asking)),
  };
}

interface Parts {
  readonly fleet: Fleet;
  readonly sandboxes: Sandboxes;
}

const NOTHING: SandboxResult = { sandbox: undefined, isPropagated: false };
const NOT_DELETED: DeletedSandbox = { isDeleted: false, isPropagated: false };

function checkCapability(row: SandboxRecord, capability: SandboxCapability): void {
  const obstacle = toObstacle(row, capability);
  if (obstacle !== undefined) throw refuse('UNSUPPORTED', obstacle, { argument: 'id' });
}

async function setPaused(
  parts: Parts,
  of: RowId,
  { isPaused, ...input }: ChangeInput & { readonly isPaused: boolean },
  asking: Asking,
): Promise<SandboxResult> {
  const row = await requireRow(parts.sandboxes, of, asking);
  checkCapability(row, isPaused ? 'PAUSE' : 'RESUME');
  const located = await locate(parts.fleet, toOwnTarget(row), asking);
  const isMachine = row.sandboxKind === 'VM';
  if (isMachine) await pauseMachine(parts.fleet, located, { row, input: { ...input, isPaused } });
  else await sendMerge(located, { spec: toPauseSpec(row, isPaused) }, input);
  const isShown = (shown: SandboxRecord): boolean =>
    isMachine ? (shown.phase === 'PAUSED') === isPaused : shown.isDesiredRunning !== isPaused;
  // What stands so already is as it was.
  const changed = isShown(row) ? row : toPaused(row, isPaused);
  return await toResult(parts, changed, { isShown, input, asking });
}

function toPaused(row: SandboxRecord, isPaused: boolean): SandboxRecord {
  return {
    ...row,
    phase: isPaused ? 'PAUSING' : 'RESUMING',
    reason: undefined,
    message: undefined,
    // A machine that stands still is meant to run all the same.
    isDesiredRunning: row.sandboxKind === 'VM' ? row.isDesiredRunning : !isPaused,
  };
}

/** A claim knows no pause, and does not take back that of its sandbox. */
function toPauseSpec({ sandboxKind, apiVersion }: SandboxRecord, isPaused: boolean): JsonRecord {
  if (sandboxKind === 'KRUISE_SANDBOX') return { paused: isPaused };
  if (apiVersion.endsWith('/v1alpha1')) return { replicas: isPaused ? 0 : 1 };
  return { operatingMode: isPaused ? 'Suspended' : 'Running' };
}

/**
 * A claim deletes its sandbox when its time has come, and a sandbox ends at its own whatever its claim
 * says: where there are two times both are set.
 */
async function extendSandbox(
  parts: Parts,
  of: RowId,
  input: ExtendSandboxInput,
  asking: Asking,
): Promise<SandboxResult> {
  const shutdownAt = toEnd(input, parts.fleet.clock.now());
  const row = await requireRow(parts.sandboxes, of, asking);
  checkCapability(row, 'EXTEND_SHUTDOWN');
  const claim = toClaimTarget(row);
  if (claim !== undefined) {
    requireVersion(row, input);
    const lifecycle = { shutdownTime: shutdownAt ?? null };
    const located = await locate(parts.fleet, claim, asking);
    await sendMerge(located, { spec: { lifecycle } }, { dryRun: input.dryRun });
  }
  if (claim === undefined || row.ownShutdownAt !== undefined) {
    const spec = { shutdownTime: shutdownAt ?? null };
    await sendMerge(await locate(parts.fleet, toOwnTarget(row), asking), { spec }, input);
  }
  const isShown = (shown: SandboxRecord): boolean => shown.shutdownAt === shutdownAt;
  return await toResult(parts, { ...row, shutdownAt }, { isShown, input, asking });
}

/** @throws {Refusal} `INVALID` for what is not given, and for a time that has passed. */
function toEnd({ shutdownAt }: ExtendSandboxInput, nowMs: number): string | undefined {
  if (shutdownAt === undefined) {
    const message = 'Give a time, or null for what shall not end by itself.';
    throw refuse('INVALID', message, { argument: 'shutdownAt' });
  }
  return shutdownAt === null ? undefined : toFutureText(shutdownAt, nowMs);
}

/** @throws {Refusal} `INVALID` for a time that has passed. */
export function toFutureText(time: Date, nowMs: number): string {
  if (time.getTime() > nowMs) return toTimeText(time.getTime());
  throw refuse('INVALID', 'That time has passed.', { argument: 'shutdownAt' });
}

async function deleteSandbox(
  parts: Parts,
  of: RowId,
  input: ChangeInput,
  asking: Asking,
): Promise<DeletedSandbox> {
  const row = await requireRow(parts.sandboxes, of, asking);
  checkCapability(row, 'DELETE');
  const claim = toClaimTarget(row);
  if (claim === undefined) {
    await deleteTarget(await locate(parts.fleet, toOwnTarget(row), asking), input);
  } else {
    requireVersion(row, input);
    await deleteTarget(await locate(parts.fleet, claim, asking), { dryRun: input.dryRun });
  }
  if (input.dryRun === true) return { isDeleted: true, isPropagated: false };
  const store = await parts.sandboxes.store(row.cluster, asking);
  const isGone = (): boolean => {
    const shown = store?.get(row.key);
    return shown?.uid !== row.uid || shown.phase === 'TERMINATING';
  };
  const waiting = { clock: parts.fleet.clock, signal: asking.signal };
  const isPropagated = store === undefined || (await untilHolds(store, isGone, waiting));
  return { isDeleted: true, isPropagated };
}

/** Of agent-sandbox alone: what OpenKruise claims is its claim's no more. */
function toClaimTarget({
  cluster,
  namespace,
  claim,
  sandboxKind,
}: SandboxRecord): ObjectTarget | undefined {
  if (sandboxKind !== 'AGENT_SANDBOX' || claim === undefined) return undefined;
  const { apiVersion, kind, name, uid } = claim;
  if (apiVersion === undefined || uid === undefined) return undefined;
  return { cluster, namespace, apiVersion, kind, name, uid };
}

function toOwnTarget(row: SandboxRecord): ObjectTarget {
  const { cluster, apiVersion, kind, namespace, name, uid } = row;
  return { cluster, apiVersion, kind, namespace, name, uid };
}

/** The row as its list shows it once it shows the change, else as it was asked for. */
async function toResult(
  { fleet, sandboxes }: Parts,
  changed: SandboxRecord,
  {
    isShown,
    input,
    asking,
  }: {
    readonly isShown: (row: SandboxRecord) => boolean;
    readonly input: ChangeInput;
    readonly asking: Asking;
  },
): Promise<SandboxResult> {
  const sandbox = { ...changed, capabilities: toCapabilities(changed) };
  if (input.dryRun === true) return { sandbox, isPropagated: false };
  const store = await sandboxes.store(changed.cluster, asking);
  const find = (): SandboxRecord | undefined => {
    const shown = store?.get(changed.key);
    return shown?.uid === changed.uid && isShown(shown) ? shown : undefined;
  };
  const waiting = { clock: fleet.clock, signal: asking.signal };
  const isPropagated =
    store !== undefined && (await untilHolds(store, () => find() !== undefined, waiting));
  return { sandbox: find() ?? sandbox, isPropagated };
}
