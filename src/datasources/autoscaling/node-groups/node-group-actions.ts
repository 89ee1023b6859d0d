import type { Asking } from '../../core/asking.ts';
import { sendMerge } from '../../core/actions/change.ts';
import { editObject } from '../../core/actions/edit.ts';
import { untilHolds } from '../../core/actions/propagation.ts';
import type { UserError } from '../../core/actions/refusal.ts';
import { refuse, toPayload } from '../../core/actions/refusal.ts';
import { locate } from '../../core/actions/target.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import type { JsonRecord } from '../../kube/json.ts';
import type { SetNodeGroupBoundsInput } from './bounds-input.ts';
import { checkNumbers, isGiven, withPresent } from './bounds-input.ts';
import { toDeclaredSizes, toListEdits } from './declared-bounds.ts';
import type { NodeGroupLimits, NodeGroupRecord } from './node-group.ts';
import { toFigures } from './node-group.ts';
import type { NodeGroups } from './node-groups.ts';

/** A node group as the action left it. */
export interface NodeGroupResult {
  /** Undefined when it was refused. */
  readonly nodeGroup: NodeGroupRecord | undefined;
  readonly isPropagated: boolean;
}

/** What can be done to node groups, with the caller's rights. @throws as `Actions` */
export interface NodeGroupActions {
  setBounds(
    of: { readonly cluster: string; readonly key: string },
    input: SetNodeGroupBoundsInput,
    asking: Asking,
  ): Promise<NodeGroupResult & { readonly errors: readonly UserError[] }>;
}

export function createNodeGroupActions({
  fleet,
  nodeGroups,
}: {
  readonly fleet: Fleet;
  readonly nodeGroups: NodeGroups;
}): NodeGroupActions {
  return {
    setBounds: ({ cluster, key }, input, asking) =>
      toPayload(NOTHING, async () => {
        const row = await nodeGroups.get(cluster, key, asking);
        if (row === undefined) {
          throw refuse('NOT_FOUND', 'There is no such node group.', { argument: 'id' });
        }
        const { source, declared } = row;
        if (source === undefined) throw refuseKind(row);
        const target = { ...source, cluster: row.cluster };
        if (declared === undefined) {
          const change = toChange(row, input);
          await sendMerge(await locate(fleet, target, asking), change, input);
        } else {
          const sizes = toDeclaredSizes(row, declared, input);
          const located = await locate(fleet, target, asking);
          await editObject(located, (object) => toListEdits(object, row, sizes), input);
        }
        const changed = toChanged(row, input);
        if (input.dryRun === true) return { nodeGroup: changed, isPropagated: false };
        const store = await nodeGroups.store(cluster, asking);
        const isShown = (): boolean => isAlike(store?.get(key), changed, input);
        const isPropagated =
          store !== undefined &&
          (await untilHolds(store, isShown, { clock: fleet.clock, signal: asking.signal }));
        return { nodeGroup: isPropagated ? store.get(key) : changed, isPropagated };
      }),
  };
}

const NOTHING: NodeGroupResult = { nodeGroup: undefined, isPropagated: false };

interface Change {
  readonly metadata?: JsonRecord;
  readonly spec?: JsonRecord;
}

/** @throws {Refusal} `UNSUPPORTED` for what the group's own object does not bound, `INVALID`. */
function toChange(row: NodeGroupRecord, input: SetNodeGroupBoundsInput): Change {
  checkNumbers(withPresent(row, input));
  const kind = row.source?.kind ?? '';
  if (row.isOfTopology === true) {
    const message = `The topology of its cluster makes ${row.name}: change it there, in spec.topology of the Cluster.`;
    throw refuse('UNSUPPORTED', message, { argument: 'id' });
  }
  if (kind === 'NodePool') return toPoolChange(input);
  if (MACHINE_KINDS.has(kind)) return toMachineChange(kind, input);
  throw refuseKind(row);
}

/** Karpenter's pool has no sizes: what it may make in all is limited. */
function toPoolChange({ minSize, maxSize, desiredSize, limits }: SetNodeGroupBoundsInput): Change {
  const sizes = { minSize, maxSize, desiredSize };
  for (const [argument, size] of Object.entries(sizes)) {
    if (isGiven(size)) {
      const message = 'A NodePool has no sizes: give limits, of nodes for one.';
      throw refuse('UNSUPPORTED', message, { argument });
    }
  }
  const { cpuMillis, memoryBytes, nodes } = limits ?? {};
  const given = {
    ...(isGiven(cpuMillis) && { cpu: `${cpuMillis}m` }),
    ...(isGiven(memoryBytes) && { memory: String(memoryBytes) }),
    ...(isGiven(nodes) && { nodes: String(nodes) }),
  };
  if (Object.keys(given).length === 0) {
    throw refuse('INVALID', 'Give one of the limits.', { argument: 'limits' });
  }
  return { spec: { limits: given } };
}

const MACHINE_KINDS: ReadonlySet<string> = new Set(['MachineDeployment', 'MachinePool']);

/** Where Cluster Autoscaler looks for the bounds of Cluster API's groups. */
const BOUND = 'cluster.x-k8s.io/cluster-api-autoscaler-node-group';

function toMachineChange(
  kind: string,
  { minSize, maxSize, desiredSize, limits }: SetNodeGroupBoundsInput,
): Change {
  if (isGiven(limits)) {
    throw refuse('UNSUPPORTED', `A ${kind} has sizes, and no limits.`, { argument: 'limits' });
  }
  const annotations = {
    ...(isGiven(minSize) && { [`${BOUND}-min-size`]: String(minSize) }),
    ...(isGiven(maxSize) && { [`${BOUND}-max-size`]: String(maxSize) }),
  };
  const isBounded = Object.keys(annotations).length > 0;
  if (!isBounded && !isGiven(desiredSize)) {
    throw refuse('INVALID', 'Give minSize, maxSize or desiredSize.');
  }
  return {
    ...(isBounded && { metadata: { annotations } }),
    ...(isGiven(desiredSize) && { spec: { replicas: desiredSize } }),
  };
}

/** The row with what was asked for, until its list shows it. */
function toChanged(row: NodeGroupRecord, input: SetNodeGroupBoundsInput): NodeGroupRecord {
  const limits: NodeGroupLimits | undefined = isGiven(input.limits)
    ? {
        cpuMillis: input.limits.cpuMillis ?? row.limits?.cpuMillis,
        memoryBytes: input.limits.memoryBytes ?? row.limits?.memoryBytes,
        nodes: input.limits.nodes ?? row.limits?.nodes,
      }
    : row.limits;
  const isPool = row.source?.kind === 'NodePool';
  return {
    ...row,
    limits,
    minSize: input.minSize ?? row.minSize,
    maxSize: (isPool ? limits?.nodes : input.maxSize) ?? row.maxSize,
    ...(isGiven(input.desiredSize) && {
      figures: [
        ...row.figures,
        { resource: row.origin.resource, told: { desiredSize: input.desiredSize } },
      ],
    }),
  };
}

function isAlike(
  present: NodeGroupRecord | undefined,
  changed: NodeGroupRecord,
  { desiredSize }: SetNodeGroupBoundsInput,
): boolean {
  if (present === undefined || toBoundsText(present) !== toBoundsText(changed)) return false;
  return !isGiven(desiredSize) || toFigures(present, () => true).desiredSize === desiredSize;
}

function toBoundsText({ minSize, maxSize, limits }: NodeGroupRecord): string {
  return JSON.stringify([minSize, maxSize, limits?.cpuMillis, limits?.memoryBytes, limits?.nodes]);
}

function refuseKind({ name, provider }: NodeGroupRecord): Error {
  const where =
    provider === 'CLUSTER_AUTOSCALER'
      ? "are set where the cloud's group is, or by the autoscaler's own flags"
      : 'are set in the cloud it belongs to';
  return refuse('UNSUPPORTED', `The bounds of ${name} ${where}.`, { argument: 'id' });
}
