import { toApiVersion } from '../../kubernetes/paths.ts';
import type { Asking } from '../core/asking.ts';
import type { ObjectPointer } from '../core/object-pointer.ts';
import type { OperationRecord, OperationStep } from '../core/operation.ts';
import type { Operations } from '../core/operations.ts';
import { untilHolds } from '../core/actions/propagation.ts';
import type { UserError } from '../core/actions/refusal.ts';
import { refuse, toPayload } from '../core/actions/refusal.ts';
import type { Located } from '../core/actions/target.ts';
import { requireMember, toContext, toWriteOptions } from '../core/actions/target.ts';
import { FleetError } from '../errors.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { Member } from '../fleet/member.ts';
import type { ApiResource } from '../kube/discovery-document.ts';
import type { JsonRecord } from '../kube/json.ts';
import { asRecord, asText } from '../kube/json.ts';
import { createObject } from '../kube/write.ts';
import { AGENT_CLAIMS, AGENT_EXTENSIONS } from './agent-claim.ts';
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
  const lifecycle = toLifecycle(input, fleet.clock.now());
  const member = requireMember(fleet, cluster);
  const kind = await member.kube.discovery.find(AGENT_EXTENSIONS, AGENT_CLAIMS.resource);
  const pool = await findPool(parts, member, input, asking);
  if (kind === undefined) {
    const message = `${member.kube.name} does not serve claims of sandboxes.`;
    throw refuse('UNSUPPORTED', message, { argument: 'cluster' });
  }
  const made = await makeClaim(member, kind, { input, lifecycle, pool, asking });
  const { apiVersion, namespace, name, uid } = made.target;
  const subject = { kind: kind.kind, namespace, name };
  const about = { kind: 'CLAIM_SANDBOX', cluster: member.id, subject } as const;
  const claim = { cluster: member.id, apiVersion, kind: kind.kind, namespace, name, uid };
  const step: OperationStep = { key: uid, subject, state: 'RUNNING', message: 'It was made.' };
  if (input.dryRun === true) {
    const message = 'It would be made, and waited for.';
    const steps = [{ ...step, state: 'SUCCEEDED', message } as const];
    const operation = operations.record(asking.viewer, { ...about, steps });
    return { claim: { ...claim, uid: undefined }, sandbox: undefined, operation };
  }
  const operation = operations.start(asking.viewer, {
    ...about,
    steps: [{ ...step, ifLeft: LEFT }],
    run: (run) => awaitClaim(fleet, made, { run, timeoutSeconds }),
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

/** @throws {Refusal} `INVALID` for a time that has passed. */
function toLifecycle(
  { shutdownAt, shutdownPolicy }: ClaimSandboxInput,
  nowMs: number,
): JsonRecord | undefined {
  const lifecycle = {
    ...(shutdownAt && { shutdownTime: toFutureText(shutdownAt, nowMs) }),
    ...(shutdownPolicy && { shutdownPolicy: POLICIES[shutdownPolicy] }),
  };
  return Object.keys(lifecycle).length === 0 ? undefined : lifecycle;
}

const POLICIES = {
  RETAIN: 'Retain',
  DELETE: 'Delete',
  DELETE_FOREGROUND: 'DeleteForeground',
} as const satisfies Record<ShutdownPolicy, string>;

/**
 * The pool, where it is listed for the caller; who may not list pools may claim from them all the same.
 * @throws {Refusal} `NOT_FOUND` where it is known that there is none, `UNSUPPORTED` for one of OpenKruise.
 */
async function findPool(
  { warmPools }: Parts,
  { id }: Member,
  { namespace, warmPool }: ClaimSandboxInput,
  asking: Asking,
): Promise<WarmPoolRecord | undefined> {
  const find = async (kind: string): Promise<WarmPoolRecord | undefined> =>
    await warmPools.get(id, `${kind}/${namespace}/${warmPool}`, asking);
  const pool = await find('AGENT_SANDBOX');
  if (pool !== undefined) return pool;
  if ((await find('KRUISE_SANDBOX')) !== undefined) {
    const message = `${warmPool} is a SandboxSet of OpenKruise: claims of these are not made here.`;
    throw refuse('UNSUPPORTED', message, { argument: 'warmPool' });
  }
  const { access } = asking.viewer;
  const { resource } = warmPools.kind;
  const seen = access.namespacesOf({ cluster: id, resource, verb: 'list' });
  const store = await warmPools.store(id, asking);
  if (store?.isWhole === true && (seen === 'all' || seen.has(namespace))) {
    const message = `There is no pool ${warmPool} in ${namespace}.`;
    throw refuse('NOT_FOUND', message, { argument: 'warmPool' });
  }
  return undefined;
}

interface Making {
  readonly input: ClaimSandboxInput;
  readonly lifecycle: JsonRecord | undefined;
  readonly pool: WarmPoolRecord | undefined;
  readonly asking: Asking;
}

async function makeClaim(
  member: Member,
  kind: ApiResource,
  { input, lifecycle, pool, asking }: Making,
): Promise<Located> {
  const { namespace, name, dryRun } = input;
  const version = kind.versions.includes('v1beta1') ? 'v1beta1' : (kind.versions[0] ?? 'v1beta1');
  const { group, resource } = kind;
  const apiVersion = toApiVersion(group, version);
  const source = version === 'v1alpha1' ? toOldSource(input, pool) : toSource(input);
  const { object } = await createObject(
    member.kube.transport,
    { group, version, resource, namespace },
    {
      apiVersion,
      kind: kind.kind,
      metadata: { name, namespace },
      spec: { ...source, ...(lifecycle && { lifecycle }) },
    },
    toWriteOptions({ member, asking }, dryRun === true),
  );
  const uid = asText(asRecord(object['metadata'])['uid']);
  return {
    target: { cluster: member.id, apiVersion, kind: kind.kind, namespace, name, uid },
    member,
    resource: kind,
    location: { group, version, resource, namespace, name },
    context: toContext(member, kind, version),
    asking,
  };
}

function toSource({ warmPool }: ClaimSandboxInput): JsonRecord {
  return { warmPoolRef: { name: warmPool } };
}

/** The older version wants the template as well. */
function toOldSource(
  { warmPool }: ClaimSandboxInput,
  pool: WarmPoolRecord | undefined,
): JsonRecord {
  const name = pool?.template?.name;
  if (name !== undefined) return { sandboxTemplateRef: { name }, warmpool: warmPool };
  const message = `Nothing tells the template of ${warmPool}, which claims there have to name.`;
  throw refuse('UNSUPPORTED', message, { argument: 'warmPool' });
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
