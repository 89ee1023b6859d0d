import type { Asking } from '../../core/asking.ts';
import { hasPropagated, requireObject, sendMerge } from '../../core/actions/change.ts';
import { noteRows } from '../../core/actions/propagation.ts';
import type { UserError } from '../../core/actions/refusal.ts';
import { refuse, toPayload } from '../../core/actions/refusal.ts';
import type { RowId } from '../../core/actions/row.ts';
import { requireRow, requireVersion } from '../../core/actions/row.ts';
import type { ChangeInput, Located, ObjectTarget } from '../../core/actions/target.ts';
import { locate } from '../../core/actions/target.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asRecord, asText } from '../../kube/json.ts';
import type { AutoscalerRecord } from './autoscaler.ts';
import type { Autoscalers } from './autoscalers.ts';
import type { ContainerBounds } from './vertical-bounds.ts';
import { toContainerPolicies } from './vertical-bounds.ts';

export interface SetBoundsInput extends ChangeInput {
  /** Undefined or null leaves it as it is. */
  readonly minSize?: number | null | undefined;
  readonly maxSize?: number | null | undefined;
  /** Of those that size containers. */
  readonly resources?: readonly ContainerBounds[] | null | undefined;
}

export interface PauseInput extends ChangeInput {
  readonly isPaused: boolean;
}

/** An autoscaler as the action left it. */
export interface AutoscalerResult {
  /** Undefined when it was refused. */
  readonly autoscaler: AutoscalerRecord | undefined;
  readonly isPropagated: boolean;
}

type Payload = Promise<AutoscalerResult & { readonly errors: readonly UserError[] }>;

/** What can be done to autoscalers, with the caller's rights. @throws as `Actions` */
export interface AutoscalerActions {
  setBounds(of: RowId, input: SetBoundsInput, asking: Asking): Payload;
  pause(of: RowId, input: PauseInput, asking: Asking): Payload;
}

export function createAutoscalerActions({
  fleet,
  autoscalers,
}: {
  readonly fleet: Fleet;
  readonly autoscalers: Autoscalers;
}): AutoscalerActions {
  const act = (
    of: RowId,
    input: ChangeInput,
    {
      asking,
      toChange,
      targetOf = toTarget,
    }: {
      readonly asking: Asking;
      readonly toChange: ToChange;
      /** @default the row's own object */
      readonly targetOf?: (row: AutoscalerRecord) => ObjectTarget;
    },
  ): Payload =>
    toPayload(NOTHING, async () => {
      const row = await requireRow(autoscalers, of, asking);
      const target = targetOf(row);
      const isOwn = target.uid === row.uid;
      // Its bounds stand in another object, which has versions of its own.
      if (!isOwn) requireVersion(row, input);
      const located = await locate(fleet, target, asking);
      const store = await autoscalers.store(of.cluster, asking);
      const rows = store === undefined || !isOwn ? [] : [{ store, key: of.key }];
      const pending = noteRows(rows, { clock: fleet.clock, signal: asking.signal });
      const { readAt, ...change } = await toChange(row, located);
      // What was read to be written again must not have changed between.
      const expected = isOwn ? input.expectedResourceVersion : undefined;
      const expectedResourceVersion = expected ?? readAt;
      const { object } = await sendMerge(located, change, { ...input, expectedResourceVersion });
      const isPropagated = isOwn && (await hasPropagated(pending, object, input));
      const present = isPropagated ? store?.get(of.key) : undefined;
      return { autoscaler: present ?? toChanged(row, object), isPropagated };
    });
  return {
    setBounds: (of, input, asking) =>
      act(of, input, {
        asking,
        targetOf: (row) => (row.kind === 'PodAutoscaler' ? toRevision(row) : toTarget(row)),
        toChange: (row, located) =>
          row.kind === 'VerticalPodAutoscaler'
            ? toVerticalBounds(located, input)
            : toBounds(row, input),
      }),
    pause: (of, input, asking) =>
      act(of, input, { asking, toChange: (row) => toPause(row, input) }),
  };
}

const NOTHING: AutoscalerResult = { autoscaler: undefined, isPropagated: false };

interface Change {
  readonly metadata?: JsonRecord;
  readonly spec?: JsonRecord;
  /** The version that a whole list was read at which the change replaces. */
  readonly readAt?: string;
}

type ToChange = (row: AutoscalerRecord, located: Located) => Change | Promise<Change>;

/** The fields of the bounds, by kind: those of all other kinds are set elsewhere, or not at all. */
const BOUNDS: ReadonlyMap<string, { readonly min: string; readonly max: string }> = new Map([
  ['HorizontalPodAutoscaler', { min: 'minReplicas', max: 'maxReplicas' }],
  ['FederatedHPA', { min: 'minReplicas', max: 'maxReplicas' }],
  ['ScaledObject', { min: 'minReplicaCount', max: 'maxReplicaCount' }],
  ['ScaledJob', { min: 'minReplicaCount', max: 'maxReplicaCount' }],
]);

/** Of Knative: on the Revision, from which its PodAutoscaler gets them. */
const KNATIVE_BOUNDS = {
  min: 'autoscaling.knative.dev/min-scale',
  max: 'autoscaling.knative.dev/max-scale',
} as const;

/** @throws {Refusal} `UNSUPPORTED` for kinds without bounds, `INVALID` for bounds that cannot be. */
function toBounds({ kind }: AutoscalerRecord, input: SetBoundsInput): Change {
  const isKnative = kind === 'PodAutoscaler';
  const fields = BOUNDS.get(kind);
  if (fields === undefined && !isKnative) {
    throw refuse('UNSUPPORTED', `A ${kind} has no bounds that could be set.`, { argument: 'id' });
  }
  if (input.resources !== undefined && input.resources !== null) {
    const message = `A ${kind} counts replicas, and bounds no resources of containers.`;
    throw refuse('UNSUPPORTED', message, { argument: 'resources' });
  }
  const minSize = input.minSize ?? undefined;
  const maxSize = input.maxSize ?? undefined;
  if (minSize === undefined && maxSize === undefined) {
    throw refuse('INVALID', 'Give minSize, maxSize or both.');
  }
  if (minSize !== undefined && minSize < 0) {
    throw refuse('INVALID', 'There is no size below 0.', { argument: 'minSize' });
  }
  if (maxSize !== undefined && maxSize < 1) {
    throw refuse('INVALID', 'The greatest size is 1 or more.', { argument: 'maxSize' });
  }
  if (maxSize !== undefined && maxSize < (minSize ?? 0)) {
    throw refuse('INVALID', 'The greatest size is below the least.', { argument: 'maxSize' });
  }
  if (fields !== undefined) return { spec: { [fields.min]: minSize, [fields.max]: maxSize } };
  const annotations = {
    [KNATIVE_BOUNDS.min]: minSize?.toString(),
    [KNATIVE_BOUNDS.max]: maxSize?.toString(),
  };
  return { metadata: { annotations } };
}

/** @throws {Refusal} `UNSUPPORTED` for a PodAutoscaler that belongs to no Revision. */
function toRevision({ cluster, namespace, owner, name }: AutoscalerRecord): ObjectTarget {
  if (owner?.kind !== 'Revision') {
    throw refuse('UNSUPPORTED', `${name} belongs to no Revision that has bounds.`, {
      argument: 'id',
    });
  }
  return { cluster, namespace, ...owner };
}

/** @throws {Refusal} `UNSUPPORTED` for numbers of replicas, `INVALID` for bounds that cannot be. */
async function toVerticalBounds(
  located: Located,
  { minSize, maxSize, resources }: SetBoundsInput,
): Promise<Change> {
  if ((minSize ?? undefined) !== undefined || (maxSize ?? undefined) !== undefined) {
    const message = 'A VerticalPodAutoscaler counts no replicas: give resources.';
    throw refuse('UNSUPPORTED', message, { argument: 'minSize' });
  }
  if (resources === undefined || resources === null || resources.length === 0) {
    throw refuse('INVALID', 'Give the bounds of a container.', { argument: 'resources' });
  }
  const object = await requireObject(located);
  const containerPolicies = toContainerPolicies(asRecord(object['spec']), resources);
  return {
    spec: { resourcePolicy: { containerPolicies } },
    readAt: asText(asRecord(object['metadata'])['resourceVersion']),
  };
}

const KARPENTER_INSTEAD =
  ' setNodeGroupBounds with a limit of 0 nodes keeps a NodePool from growing, setClusterNodeDisruption a node from going.';

const KEDA_PAUSED = 'autoscaling.keda.sh/paused';

/** @throws {Refusal} `UNSUPPORTED` with what is possible instead. */
function toPause({ kind }: AutoscalerRecord, { isPaused }: PauseInput): Change {
  if (kind === 'ScaledObject' || kind === 'ScaledJob') {
    return { metadata: { annotations: { [KEDA_PAUSED]: isPaused ? 'true' : null } } };
  }
  const instead = INSTEAD.get(kind) ?? '';
  throw refuse('UNSUPPORTED', `A ${kind} cannot be paused.${instead}`, { argument: 'id' });
}

/** What is possible where there is no pause. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['HorizontalPodAutoscaler', ' It stands still while minSize and maxSize are the same.'],
  ['FederatedHPA', ' It stands still while minSize and maxSize are the same.'],
  ['PodAutoscaler', ' It stands still while minSize and maxSize are the same.'],
  ['CronFederatedHPA', ' Its rules can be suspended, one by one.'],
  ['VerticalPodAutoscaler', ' It changes nothing while its updateMode is Off.'],
  // Karpenter, by its Deployment or the definition of its NodePools.
  ['Deployment', KARPENTER_INSTEAD],
  ['CustomResourceDefinition', KARPENTER_INSTEAD],
  ['ConfigMap', ' setClusterNodeDisruption keeps Cluster Autoscaler from removing a node.'],
]);

function toTarget({
  cluster,
  apiVersion,
  kind,
  namespace,
  name,
  uid,
}: AutoscalerRecord): ObjectTarget {
  return { cluster, apiVersion, kind, namespace, name, uid };
}

/** The row with what was written, where its list does not show it. */
function toChanged(row: AutoscalerRecord, object: KubernetesObject): AutoscalerRecord {
  const { uid, resourceVersion, annotations } = asRecord(object['metadata']);
  const spec = asRecord(object['spec']);
  const fields = BOUNDS.get(row.kind);
  const read = (field: string | undefined, otherwise: number | undefined): number | undefined => {
    const value = field === undefined ? undefined : spec[field];
    return typeof value === 'number' ? value : otherwise;
  };
  const bounds = asRecord(annotations);
  const isPaused = bounds[KEDA_PAUSED] === 'true';
  const wasPaused = row.status === 'PAUSED';
  return {
    ...row,
    minSize: read(fields?.min, toSize(bounds[KNATIVE_BOUNDS.min]) ?? row.minSize),
    maxSize: read(fields?.max, toSize(bounds[KNATIVE_BOUNDS.max]) ?? row.maxSize),
    resourceVersion: uid === row.uid ? asText(resourceVersion) : row.resourceVersion,
    ...(isPaused && { status: 'PAUSED', statusReason: 'Paused by its annotation.' }),
    ...(wasPaused &&
      !isPaused && { status: 'UNKNOWN', statusReason: 'Its operator has not resumed it yet.' }),
  };
}

function toSize(text: unknown): number | undefined {
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
