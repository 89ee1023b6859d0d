import type { Asking } from '../core/asking.ts';
import { hasPropagated, requireObject, withPreconditions } from '../core/actions/change.ts';
import { deleteTarget } from '../core/actions/delete.ts';
import type { PendingWrite } from '../core/actions/propagation.ts';
import { noteRows } from '../core/actions/propagation.ts';
import type { UserError } from '../core/actions/refusal.ts';
import { refuse, toPayload } from '../core/actions/refusal.ts';
import type { ChangeInput, Located, ObjectTarget } from '../core/actions/target.ts';
import { locate, toWriteOptions } from '../core/actions/target.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { KubernetesObject } from '../kube/json.ts';
import type { Patch, Written } from '../kube/write.ts';
import { patchObject } from '../kube/write.ts';
import type { LiveStore } from '../store/store.ts';
import type { FunctionCapability, FunctionRecord, TrafficShare } from './function.ts';
import type { EngineActions, EngineChange } from './function-engine.ts';
import type { CreateFunctionInput, FunctionResult } from './function-creation.ts';
import { createFunction } from './function-creation.ts';
import type { DeployInput, SetScaleInput, SplitTrafficInput } from './function-inputs.ts';
import { toDeployChange, toScaleChange, toSplits } from './function-inputs.ts';
import { findEngine } from './function-view.ts';
import type { Functions } from './functions.ts';

export interface FunctionDeletion {
  readonly isDeleted: boolean;
  readonly finalizers: readonly string[];
  readonly isPropagated: boolean;
}

type Payload<T> = Promise<T & { readonly errors: readonly UserError[] }>;

/** What can be done to functions, with the caller's rights. @throws as `Actions` */
export interface FunctionActions {
  deploy(of: FunctionId, input: DeployInput, asking: Asking): Payload<FunctionResult>;
  create(input: CreateFunctionInput, asking: Asking): Payload<FunctionResult>;
  setScale(of: FunctionId, input: SetScaleInput, asking: Asking): Payload<FunctionResult>;
  splitTraffic(of: FunctionId, input: SplitTrafficInput, asking: Asking): Payload<FunctionResult>;
  delete(of: FunctionId, input: ChangeInput, asking: Asking): Payload<FunctionDeletion>;
}

/** One row of the list of functions. */
export interface FunctionId {
  readonly cluster: string;
  readonly key: string;
  readonly uid: string;
}

export function createFunctionActions({
  fleet,
  functions,
}: {
  readonly fleet: Fleet;
  readonly functions: Functions;
}): FunctionActions {
  const open = (of: FunctionId, asking: Asking): Promise<OpenFunction> =>
    openFunction({ fleet, functions }, of, asking);
  return {
    deploy: (of, input, asking) =>
      toPayload(NOTHING, async () => {
        const change = toDeployChange(input);
        const opened = await open(of, asking);
        const { row, located } = opened;
        const { deploy } = requireActions(row, 'DEPLOY');
        if (deploy === undefined) throw refuseCapability(row, 'DEPLOY');
        return write(opened, await deploy(row, change, () => requireObject(located)), input);
      }),
    create: (input, asking) =>
      toPayload(NOTHING, () => createFunction({ fleet, functions }, input, asking)),
    setScale: (of, input, asking) =>
      toPayload(NOTHING, async () => {
        const change = toScaleChange(input);
        const opened = await open(of, asking);
        const { row } = opened;
        const isCount = change.replicas !== undefined;
        const needed = isCount ? 'SET_REPLICAS' : 'SET_SCALE_BOUNDS';
        const { setScale } = requireActions(row, needed);
        if (setScale === undefined) throw refuseCapability(row, needed);
        return write(opened, setScale(row, change), input);
      }),
    splitTraffic: (of, input, asking) =>
      toPayload(NOTHING, async () => {
        const splits = toSplits(input);
        const opened = await open(of, asking);
        const { splitTraffic } = requireActions(opened.row, 'SPLIT_TRAFFIC');
        if (splitTraffic === undefined) throw refuseCapability(opened.row, 'SPLIT_TRAFFIC');
        return write(opened, splitTraffic(opened.row, splits), input);
      }),
    delete: (of, input, asking) =>
      toPayload(NOT_DELETED, async () => {
        const { row, located, pending } = await open(of, asking);
        requireActions(row, 'DELETE');
        const { isDeleted, finalizers } = await deleteTarget(located, input);
        const isPropagated = input.dryRun !== true && (await pending.hasGone(row.uid));
        return { isDeleted, finalizers, isPropagated };
      }),
  };
}

const NOTHING: FunctionResult = { function: undefined, isPropagated: false, makesRevision: false };
const NOT_DELETED: FunctionDeletion = { isDeleted: false, finalizers: [], isPropagated: false };

/** A function, the way to its object, and where its list stood before it is written to. */
interface OpenFunction {
  readonly row: FunctionRecord;
  readonly located: Located;
  readonly store: LiveStore<FunctionRecord> | undefined;
  readonly pending: PendingWrite;
  readonly locate: (target: ObjectTarget) => Promise<Located>;
}

async function openFunction(
  { fleet, functions }: { readonly fleet: Fleet; readonly functions: Functions },
  of: FunctionId,
  asking: Asking,
): Promise<OpenFunction> {
  const found = await functions.get(of.cluster, of.key, asking);
  if (found?.uid !== of.uid) {
    throw refuse('NOT_FOUND', 'It is gone, or another has its name now.', { argument: 'id' });
  }
  const row = functions.seen(found, asking);
  const { cluster, apiVersion, kind, namespace, name, uid } = row;
  const target = { cluster, apiVersion, kind, namespace, name, uid };
  const located = await locate(fleet, target, asking);
  const store = await functions.store(of.cluster, asking);
  const rows = store === undefined ? [] : [{ store, key: of.key }];
  const pending = noteRows(rows, { clock: fleet.clock, signal: asking.signal });
  return { row, located, store, pending, locate: (other) => locate(fleet, other, asking) };
}

async function write(
  { row, located, store, pending, locate: find }: OpenFunction,
  change: EngineChange,
  input: ChangeInput,
): Promise<FunctionResult> {
  const isOwn = change.target === undefined;
  const meant = change.target === undefined ? located : await find(change.target);
  const { object } = await send(meant, change, isOwn ? input : { dryRun: input.dryRun });
  const isWhole = isOwn && change.subresource === undefined;
  const isPropagated = isWhole && (await hasPropagated(pending, object, input));
  const present = isPropagated ? store?.get(row.key) : undefined;
  const shown = present ?? (isWhole ? toChanged(row, object, located) : row);
  return { function: shown, isPropagated, makesRevision: change.makesRevision ?? false };
}

/** Every write names the UID that is meant, and the version where one is expected. */
async function send(located: Located, change: EngineChange, input: ChangeInput): Promise<Written> {
  const { member, target } = located;
  const location = { ...located.location, subresource: change.subresource };
  const readAt = change.type === 'json' ? change.readAt : undefined;
  const expected = { ...input, expectedResourceVersion: input.expectedResourceVersion ?? readAt };
  const patch = toPatch(change, target.uid, expected.expectedResourceVersion);
  return await withPreconditions(located, expected, () =>
    patchObject(
      member.kube.transport,
      location,
      patch,
      toWriteOptions(located, input.dryRun === true),
    ),
  );
}

function toPatch(change: EngineChange, uid: string, resourceVersion: string | undefined): Patch {
  if (change.type === 'merge') {
    const metadata = { ...change.body.metadata, uid, resourceVersion };
    return { type: 'merge', body: { ...change.body, metadata } };
  }
  const tests = [
    { op: 'test', path: '/metadata/uid', value: uid },
    { op: 'test', path: '/metadata/resourceVersion', value: resourceVersion },
  ] as const;
  return { type: 'json', operations: [...tests, ...change.operations] };
}

/** The row with what was written, where its list does not show it: what its object does not say stays. */
function toChanged(
  row: FunctionRecord,
  object: KubernetesObject,
  { context }: Located,
): FunctionRecord {
  const made = findEngine(row.provider)?.actions?.toRow(object, context);
  if (made === undefined) return row;
  const { desired, ready } = row.scale;
  const { generation, observedGeneration, phase, reason, message } = made;
  const isBehind = observedGeneration !== undefined && observedGeneration < generation;
  return {
    ...row,
    generation,
    observedGeneration,
    resourceVersion: made.resourceVersion,
    ...(isBehind && { phase, reason, message }),
    image: made.image ?? row.image,
    timeoutSeconds: made.timeoutSeconds,
    scale: { ...made.scale, desired, ready },
    traffic: made.traffic.map((share) => withState(share, row)),
  };
}

function withState(share: TrafficShare, { revisions }: FunctionRecord): TrafficShare {
  const found = revisions.find(({ name }) => name === share.revision);
  return { ...share, isReady: found?.isReady, isActive: found?.isActive };
}

/** @throws {Refusal} `UNSUPPORTED`, as `capabilities` said before. */
function requireActions(row: FunctionRecord, needed: FunctionCapability): EngineActions {
  const actions = findEngine(row.provider)?.actions;
  if (actions === undefined || !row.capabilities.includes(needed)) {
    throw refuseCapability(row, needed);
  }
  return actions;
}

function refuseCapability(row: FunctionRecord, needed: FunctionCapability): Error {
  const reason = findEngine(row.provider)?.actions?.refusals?.[needed] ?? WHY_NOT[needed];
  const message = `${row.name} runs on ${row.provider} (${row.kind}): ${reason}`;
  return refuse('UNSUPPORTED', message, { argument: 'id' });
}

const WHY_NOT = {
  DEPLOY: 'what it runs cannot be changed by its object.',
  SET_SCALE_BOUNDS: 'it has no bounds that could be set.',
  SET_REPLICAS: 'its number of pods cannot be set.',
  SPLIT_TRAFFIC: 'its requests cannot be split.',
  DELETE: 'it cannot be deleted by its object.',
} as const satisfies Record<FunctionCapability, string>;
