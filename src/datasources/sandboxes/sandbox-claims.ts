import { mayListIn } from '../access/viewer.ts';
import type { Asking } from '../core/asking.ts';
import type { ObjectPointer } from '../core/object-pointer.ts';
import type { OperationRecord, OperationStep } from '../core/operation.ts';
import type { Operations } from '../core/operations.ts';
import { untilHolds } from '../core/actions/propagation.ts';
import type { UserError } from '../core/actions/refusal.ts';
import { refuse, toPayload } from '../core/actions/refusal.ts';
import type { Located } from '../core/actions/target.ts';
import { requireMember } from '../core/actions/target.ts';
import { FleetError } from '../errors.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { Member } from '../fleet/member.ts';
import { CLAIM_FAMILIES, makeClaim } from './claim-making.ts';
import { awaitClaim } from './claim-wait.ts';
import type { SandboxRecord, ShutdownPolicy } from './sandbox.ts';
import { toFutureText } from './sandbox-actions.ts';
import type { Sandboxes } from './sandboxes.ts';
import type { WarmPoolRecord } from './warm-pool.ts';
import type { WarmPools } from './warm-pools.ts';

export interface ClaimSandboxInput {
  readonly namespace: string;
  readonly name: string;
  readonly warmPool: string;
  readonly shutdownAt?: Date | null | undefined;
  readonly shutdownPolicy?: ShutdownPolicy | null | undefined;
  readonly timeoutSeconds?: number | null | undefined;
  readonly dryRun?: boolean | null | undefined;
}

interface ClaimResult {
  /** Undefined when it was refused. */
  readonly claim: ObjectPointer | undefined;
  /** Undefined while it has none. */
  readonly sandbox: SandboxRecord | undefined;
  readonly operation: OperationRecord | undefined;
}

/** Takes sandboxes from pools, with the caller's rights. */
export interface SandboxClaims {
  /** `cluster` is an identity. @throws as `Actions` */
  claim(
    cluster: string,
    input: ClaimSandboxInput,
    asking: Asking,
  ): Promise<ClaimResult & { readonly errors: readonly UserError[] }>;
}

interface Parts {
  readonly fleet: Fleet;
  readonly operations: Operations;
  readonly sandboxes: Sandboxes;
  readonly warmPools: WarmPools;
}

export function createSandboxClaims(parts: Parts): SandboxClaims {
  return {
    claim: (cluster, input, asking) =>
      toPayload(NOTHING, () => claimSandbox(parts, cluster, input, asking)),
  };
}

const NOTHING: ClaimResult = { claim: undefined, sandbox: undefined, operation: undefined };
const MAX_TIMEOUT_SECONDS = 86_400;
const DEFAULT_TIMEOUT_SECONDS = 600;

async function claimSandbox(
  parts: Parts,
  cluster: string,
  input: ClaimSandboxInput,
  asking: Asking,
): Promise<ClaimResult> {
  const { fleet, operations } = parts;
  const timeoutSeconds = input.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS;
  checkTimeout(timeoutSeconds);
  const { namespace, name, warmPool, dryRun } = input;
  const wish = {
    namespace,
    name,
    warmPool,
    shutdownTime: input.shutdownAt ? toFutureText(input.shutdownAt, fleet.clock.now()) : undefined,
    shutdownPolicy: input.shutdownPolicy ?? undefined,
    timeoutSeconds,
    dryRun,
  };
  const member = requireMember(fleet, cluster);
  const pool = await findPool(parts, member, input, asking);
  const { made, toLook } = await makeClaim({ member, asking }, { ...wish, pool });
  const { apiVersion, kind, uid } = made.target;
  const subject = { kind, namespace, name };
  const about = { kind: 'CLAIM_SANDBOX', cluster: member.id, subject } as const;
  const claim = { cluster: member.id, apiVersion, kind, namespace, name, uid };
  const step: OperationStep = { key: uid, subject, state: 'RUNNING', message: 'It was made.' };
  if (dryRun === true) {
    const message = 'It would be made, and waited for.';
    const steps = [{ ...step, state: 'SUCCEEDED', message } as const];
    const operation = operations.record(asking.viewer, { ...about, steps });
    return { claim: { ...claim, uid: undefined }, sandbox: undefined, operation };
  }
  const operation = operations.start(asking.viewer, {
    ...about,
    steps: [{ ...step, ifLeft: LEFT }],
    run: (run) => awaitClaim(fleet, made, { run, timeoutSeconds, toLook }),
  });
  const sandbox = await findSandbox(parts, made, asking);
  // It may have come to its end meanwhile.
  return { claim, sandbox, operation: operations.get(asking.viewer, operation.id) ?? operation };
}

const LEFT = { state: 'SKIPPED', message: 'The claim stays: its sandbox may come yet.' } as const;

function checkTimeout(seconds: number): void {
  if (seconds >= 1 && seconds <= MAX_TIMEOUT_SECONDS) return;
  const message = `A claim is waited for from 1 to ${MAX_TIMEOUT_SECONDS} seconds.`;
  throw refuse('INVALID', message, { argument: 'timeoutSeconds' });
}

/**
 * The pool, where it is listed for the caller; who may not list pools may claim from them all the same.
 * @throws {Refusal} `NOT_FOUND` where it is known that there is none.
 */
async function findPool(
  { warmPools }: Parts,
  { id }: Member,
  { namespace, warmPool }: ClaimSandboxInput,
  asking: Asking,
): Promise<WarmPoolRecord | undefined> {
  for (const { sandboxKind } of CLAIM_FAMILIES) {
    const pool = await warmPools.get(id, `${sandboxKind}/${namespace}/${warmPool}`, asking);
    if (pool !== undefined) return pool;
  }
  const isSeen = (warmPools.kind.reads ?? []).every((resource) =>
    mayListIn(asking.viewer, { cluster: id, namespace }, resource),
  );
  const store = await warmPools.store(id, asking);
  if (store?.isWhole === true && isSeen) {
    const message = `There is no pool ${warmPool} in ${namespace}.`;
    throw refuse('NOT_FOUND', message, { argument: 'warmPool' });
  }
  return undefined;
}

/** What is done is done: a list that cannot be read now takes nothing back of it. */
async function findSandbox(
  parts: Parts,
  made: Located,
  asking: Asking,
): Promise<SandboxRecord | undefined> {
  try {
    return await awaitSandbox(parts, made, asking);
  } catch (error) {
    if (error instanceof FleetError) return undefined;
    throw error;
  }
}

/** A sandbox that waited is given at once: worth the moment. */
async function awaitSandbox(
  { fleet, sandboxes }: Parts,
  { target: { cluster, namespace, name, uid } }: Located,
  asking: Asking,
): Promise<SandboxRecord | undefined> {
  const store = await sandboxes.store(cluster, asking);
  if (store === undefined) return undefined;
  const find = (): SandboxRecord | undefined =>
    store.by('claim', `${namespace}/${name}`).find(({ claim }) => claim?.uid === uid);
  const waiting = { clock: fleet.clock, signal: asking.signal };
  await untilHolds(store, () => find() !== undefined, waiting);
  const found = find();
  return found && (await sandboxes.get(cluster, found.key, asking));
}
