import type { ConditionRecord } from '../../../core/condition.ts';
import type { Derived } from '../derived.ts';
import { defineDerivation } from '../derivation.ts';
import type { NodeClaimRecord, NodePoolRecord } from '../../objects/karpenter-objects.ts';
import { NODE_CLAIMS, NODE_POOLS } from '../../objects/karpenter-objects.ts';

/**
 * The life of a NodeClaim, by its own times. Karpenter's Events are best effort: it writes at most one of
 * a kind every two minutes, and none when a NodeClaim is made.
 */
export const nodeClaimChanges = defineDerivation(NODE_CLAIMS, ({ before, after }) =>
  after === undefined ? toGone(before) : toLife(after),
);

/** What is told of every NodeClaim alike. */
function toCommon({ pool }: NodeClaimRecord): Pick<Derived, 'autoscaler' | 'group'> {
  return {
    autoscaler: 'KARPENTER',
    group: pool === '' ? undefined : { kind: 'NodePool', name: pool },
  };
}

function toLife(claim: NodeClaimRecord): readonly Derived[] {
  const { uid, name, createdAt, deletedAt } = claim;
  const common = toCommon(claim);
  const created: Derived = {
    ...common,
    key: `${uid}.created`,
    type: 'SCALE_UP_REQUESTED',
    reason: 'Created',
    message: `NodeClaim ${name} was made.`,
    at: createdAt,
    delta: 1,
  };
  const steps = STEPS.flatMap(({ condition, ...step }): readonly Derived[] => {
    const found = findTrue(claim, condition);
    if (found === undefined) return [];
    return [
      {
        ...common,
        ...step,
        key: `${uid}.${condition}`,
        reason: condition,
        message: found.message ?? `NodeClaim ${name} is ${condition.toLowerCase()}.`,
        at: found.lastTransitionAt,
      },
    ];
  });
  const isLeaving = deletedAt !== undefined && findTrue(claim, 'Registered') !== undefined;
  return [
    created,
    ...steps,
    ...(isLeaving ? [toLeaving(claim, deletedAt), ...toDraining(claim)] : []),
  ];
}

/** From its deletion on the drain is going on; Karpenter writes an Event when it is done. */
function toDraining(claim: NodeClaimRecord): readonly Derived[] {
  const drained = claim.conditions.find(({ type }) => type === 'Drained');
  if (drained?.status !== 'UNKNOWN') return [];
  return [
    {
      ...toCommon(claim),
      key: `${claim.uid}.draining`,
      type: 'SCALE_DOWN_DRAINING',
      reason: drained.reason ?? 'Draining',
      message: drained.message ?? `NodeClaim ${claim.name} is being drained.`,
      at: drained.lastTransitionAt,
    },
  ];
}

const STEPS = [
  { condition: 'Launched', type: 'SCALE_UP_ACCEPTED' },
  { condition: 'Registered', type: 'NODE_REGISTERED' },
  { condition: 'Initialized', type: 'SCALE_UP_COMPLETED', delta: 1 },
] as const;

function toLeaving(claim: NodeClaimRecord, at: string): Derived {
  const why = findTrue(claim, 'DisruptionReason')?.reason;
  return {
    ...toCommon(claim),
    key: `${claim.uid}.deleted`,
    type: 'SCALE_DOWN_TRIGGERED',
    reason: why ?? 'Deleted',
    message:
      why === undefined ? `NodeClaim ${claim.name} is to go.` : `Disrupting NodeClaim: ${why}`,
    at,
    delta: -1,
  };
}

/** One that never registered came to nothing. */
function toGone(claim: NodeClaimRecord | undefined): readonly Derived[] {
  if (claim === undefined) return [];
  const isRegistered = findTrue(claim, 'Registered') !== undefined;
  const common = { ...toCommon(claim), key: `${claim.uid}.gone`, delta: -1 };
  if (isRegistered) {
    const message = `NodeClaim ${claim.name} is gone.`;
    return [{ ...common, type: 'SCALE_DOWN_COMPLETED', reason: 'Gone', message }];
  }
  const waitsFor = claim.waitsFor ?? 'Registered';
  return [
    {
      ...common,
      type: 'SCALE_UP_FAILED',
      severity: 'WARNING',
      reason: 'NotRegistered',
      message: `NodeClaim ${claim.name} was given up while it waited for ${waitsFor}.`,
    },
  ];
}

function findTrue({ conditions }: NodeClaimRecord, type: string): ConditionRecord | undefined {
  return conditions.find((condition) => condition.type === type && condition.status === 'TRUE');
}

/** How many nodes a pool has, and of one of fixed size how many it is to have. */
export const nodePoolChanges = defineDerivation(NODE_POOLS, ({ before, after }) => {
  if (before === undefined || after === undefined) return [];
  return [
    ...toSizeChange(after, {
      name: 'nodes',
      text: 'nodes',
      fromSize: before.used.nodes,
      toSize: after.used.nodes,
    }),
    ...toSizeChange(after, {
      name: 'replicas',
      text: 'nodes asked for',
      fromSize: before.replicas,
      toSize: after.replicas,
    }),
  ];
});

function toSizeChange(
  { uid, name: pool, resourceVersion }: NodePoolRecord,
  {
    name,
    text,
    fromSize,
    toSize,
  }: {
    readonly name: string;
    readonly text: string;
    readonly fromSize: number | undefined;
    readonly toSize: number | undefined;
  },
): readonly Derived[] {
  if (fromSize === undefined || toSize === undefined || fromSize === toSize) return [];
  return [
    {
      key: `${uid}.${name}.${resourceVersion}`,
      autoscaler: 'KARPENTER',
      type: 'STATE_CHANGED',
      direction: toSize > fromSize ? 'UP' : 'DOWN',
      group: { kind: 'NodePool', name: pool },
      reason: name === 'nodes' ? 'NodesChanged' : 'ReplicasChanged',
      message: `NodePool ${pool} has ${toSize} ${text} instead of ${fromSize}.`,
      fromSize,
      toSize,
    },
  ];
}
