import { delay } from '../../../async/delay.ts';
import { parseApiVersion } from '../../../kubernetes/paths.ts';
import { FleetError } from '../../errors.ts';
import type { Member } from '../../fleet/member.ts';
import type { ApiResource } from '../../kube/discovery-document.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord, asText } from '../../kube/json.ts';
import { toObjectPath } from '../../kube/object-path.ts';
import { removeSecrets } from '../../kube/redact.ts';
import { patchObject } from '../../kube/write.ts';
import type { AnyRecord } from '../any-object.ts';
import { toAnyRecord } from '../any-object.ts';
import type { Asking } from '../asking.ts';
import type { ManifestLimits, ManifestObject } from './manifest.ts';
import { parseManifest } from './manifest.ts';
import { diffObjects, isSameState } from './object-diff.ts';
import { noteWrite } from './propagation.ts';
import { refuse } from './refusal.ts';
import { toContext, toWriteOptions } from './target.ts';

export interface ApplyInput {
  readonly manifest: string;
  readonly namespace?: string | null | undefined;
  readonly fieldManager?: string | null | undefined;
  readonly force?: boolean | null | undefined;
  readonly dryRun?: boolean | null | undefined;
}

/** What became of one object of a manifest. */
export interface ApplyResult {
  readonly ref: Pick<ManifestObject, 'apiVersion' | 'kind' | 'namespace' | 'name'>;
  readonly action: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'FAILED' | 'SKIPPED';
  readonly diff: string | undefined;
  readonly object: AnyRecord | undefined;
  readonly isPropagated: boolean;
  readonly error: FleetError | undefined;
  /** Fields that other managers own. */
  readonly conflicts: readonly FieldConflict[];
}

export interface FieldConflict {
  /** Undefined where the API server does not say. */
  readonly manager: string | undefined;
  readonly field: string;
}

export interface ApplyOutcome {
  readonly results: readonly ApplyResult[];
}

/**
 * Applies the objects of a manifest one after another. What one meets is in its result; once the cluster
 * did not answer to several in a row, those that follow are not tried.
 * @throws {Refusal} `INVALID` for a manifest that is wrong in any place: then nothing was sent.
 */
export async function applyManifest(
  member: Member,
  input: ApplyInput,
  { asking, limits }: { readonly asking: Asking; readonly limits?: ManifestLimits | undefined },
): Promise<ApplyOutcome> {
  checkManager(input);
  const objects = await parseManifest(input.manifest, limits);
  const results: Promise<ApplyResult>[] = [];
  let hasDefined = false;
  let silence = 0;
  let last: FleetError | undefined;
  for (const object of objects) {
    if (last !== undefined && silence >= MAX_SILENCE) {
      results.push(Promise.resolve({ ...toFailed(object, last), action: 'SKIPPED' }));
      continue;
    }
    try {
      const applied = await applyOne({ member, input, asking, hasDefined }, object);
      results.push(untilSeen(applied));
      hasDefined ||= object.kind === 'CustomResourceDefinition' && input.dryRun !== true;
      silence = 0;
    } catch (error) {
      if (!(error instanceof FleetError)) throw error;
      last = error;
      const weight = SILENT[error.code];
      silence = weight === undefined ? 0 : silence + weight;
      results.push(Promise.resolve(toFailed(object, error)));
    }
  }
  return { results: await Promise.all(results) };
}

/** Objects in a row without an answer, after which the others are not tried. */
const MAX_SILENCE = 3;

/** How many of them a failure counts for: a token that has expired does so for all that follow. */
const SILENT: Partial<Record<FleetError['code'], number>> = {
  CLUSTER_UNREACHABLE: 1,
  CLUSTER_TIMEOUT: 1,
  UNAUTHENTICATED: MAX_SILENCE,
};

/** A result, but for whether it is to be seen: that is waited for behind the others' writes. */
interface Applied {
  readonly result: Omit<ApplyResult, 'isPropagated'>;
  readonly seen: Promise<boolean>;
}

async function untilSeen({ result, seen }: Applied): Promise<ApplyResult> {
  return { ...result, isPropagated: await seen };
}

interface Applying {
  readonly member: Member;
  readonly input: ApplyInput;
  readonly asking: Asking;
  /** Whether a definition was applied before: its kind may be served in a moment. */
  readonly hasDefined: boolean;
}

async function applyOne(applying: Applying, object: ManifestObject): Promise<Applied> {
  const { member, input, asking } = applying;
  const { group, version } = parseApiVersion(object.apiVersion);
  const resource = await findServed(applying, object);
  const namespace = toNamespace(resource, object, input);
  const { name, body } = object;
  const location = { group, version, resource: resource.resource, namespace, name };
  const isDryRun = input.dryRun === true;

  const before = await readLive(applying, location);
  const pending = noteWrite({ member, resource, namespace, name, signal: asking.signal });
  const { object: after, isCreated } = await patchObject(
    member.kube.transport,
    location,
    {
      type: 'apply',
      configuration: { ...body, metadata: { ...asRecord(body['metadata']), namespace } },
      isForced: input.force === true,
    },
    {
      ...toWriteOptions({ member, asking }, isDryRun),
      fieldManager: input.fieldManager ?? undefined,
    },
  );
  const { uid, resourceVersion } = asRecord(after['metadata']);
  return {
    result: {
      ref: { ...toReference(object), namespace },
      ...compare(before, after, isCreated),
      object: toAnyRecord(removeSecrets(after), toContext(member, resource, version)),
      error: undefined,
      conflicts: [],
    },
    seen: isDryRun
      ? Promise.resolve(false)
      : pending.hasVersion(asText(uid), asText(resourceVersion)),
  };
}

/** How often a kind is looked for whose definition was applied a moment ago. */
const LOOKS = 20;
const LOOK_MS = 250;

async function findServed(
  { member, asking, hasDefined }: Applying,
  { apiVersion, kind }: ManifestObject,
): Promise<ApiResource> {
  const { group, version } = parseApiVersion(apiVersion);
  const { name, discovery } = member.kube;
  for (let look = hasDefined ? LOOKS : 1; look > 0; look -= 1) {
    const resources = await discovery.resources();
    const found = resources.find((one) => one.group === group && one.kind === kind);
    if (found?.versions.includes(version) === true) return found;
    if (look === 1) break;
    await delay(LOOK_MS, { clock: member.clock, signal: asking.signal });
    await discovery.refresh();
  }
  throw new FleetError('NOT_FOUND', `${name} does not serve ${kind} of ${apiVersion}.`, {
    cluster: name,
  });
}

function toNamespace(
  { isNamespaced }: ApiResource,
  { kind, name, namespace }: ManifestObject,
  input: ApplyInput,
): string | undefined {
  if (isNamespaced) return namespace ?? input.namespace ?? 'default';
  if (namespace === undefined) return undefined;
  throw new FleetError('BAD_USER_INPUT', `${kind} ${name} names a namespace and lies in none.`);
}

/** What was there, as far as it may be read. */
type Before = KubernetesObject | 'nothing' | 'unreadable';

/** With its secrets, to compare. Who may write and not read still may apply. */
async function readLive(
  { member, asking }: Applying,
  location: Parameters<typeof toObjectPath>[0],
): Promise<Before> {
  const { signal, viewer } = asking;
  asking.onUpstreamCall(member.kube.name);
  try {
    const call = { path: toObjectPath(location), signal, identity: viewer.identity };
    return asRecord(await member.kube.transport.getJson(call));
  } catch (error) {
    if (error instanceof FleetError && error.code === 'NOT_FOUND') return 'nothing';
    if (error instanceof FleetError && error.code === 'FORBIDDEN') return 'unreadable';
    throw error;
  }
}

function compare(
  before: Before,
  after: KubernetesObject,
  isCreated: boolean,
): Pick<ApplyResult, 'action' | 'diff'> {
  if (before === 'unreadable') {
    return { action: isCreated ? 'CREATED' : 'UPDATED', diff: undefined };
  }
  if (before === 'nothing') return { action: 'CREATED', diff: diffObjects(undefined, after) };
  const action = isSameState(before, after) ? 'UNCHANGED' : 'UPDATED';
  return { action, diff: diffObjects(before, after) };
}

function toReference({ apiVersion, kind, namespace, name }: ManifestObject): ApplyResult['ref'] {
  return { apiVersion, kind, namespace, name };
}

function toFailed(object: ManifestObject, error: FleetError): ApplyResult {
  const ref = toReference(object);
  const nothing = { diff: undefined, object: undefined, isPropagated: false };
  return { ref, action: 'FAILED', ...nothing, error, conflicts: toConflicts(error) };
}

/** An API server names managers in the messages of its causes alone. */
function toConflicts({ causes }: FleetError): readonly FieldConflict[] {
  return causes
    .filter(({ reason }) => reason === 'FieldManagerConflict')
    .map(({ message, field = '' }) => ({
      field,
      manager: /^conflict with "(?<manager>[^"]*)"/.exec(message)?.groups?.['manager'],
    }));
}

/** @throws {Refusal} `INVALID` for what no API server takes for the name of a manager. */
function checkManager({ fieldManager }: ApplyInput): void {
  if (fieldManager === undefined || fieldManager === null) return;
  if (/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]{1,128}$/u.test(fieldManager)) return;
  throw refuse('INVALID', 'A field manager has 1 to 128 printable characters.', {
    argument: 'fieldManager',
  });
}
