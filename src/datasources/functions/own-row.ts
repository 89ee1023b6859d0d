import { toConditions } from '../core/condition.ts';
import type { KubernetesObject } from '../kube/json.ts';
import { asNumber, asRecord } from '../kube/json.ts';
import type { ProjectionContext } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import type { FunctionRecord, FunctionScale, Standing } from './function.ts';

type Told = Pick<FunctionRecord, 'provider' | 'runtime'> & Standing & Partial<FunctionRecord>;

/** The row of a function's own object: what its engine does not tell is empty. */
export function toOwnRow(
  object: KubernetesObject,
  context: ProjectionContext,
  told: Told,
): FunctionRecord {
  const status = asRecord(object['status']);
  const base = toObjectRecord(object, context);
  const row: FunctionRecord = {
    ...base,
    ...NOTHING,
    conditions: toConditions(status, context),
    generation: asNumber(asRecord(object['metadata'])['generation']) ?? 0,
    observedGeneration: asNumber(status['observedGeneration']),
    ...told,
  };
  return base.deletedAt === undefined ? row : { ...row, ...TERMINATING };
}

/** The row with what another object tells of its state; one that is being deleted stays so. */
export function withStanding(row: FunctionRecord, standing: Standing): FunctionRecord {
  return row.phase === 'TERMINATING' ? row : { ...row, ...standing };
}

/** A phase, with what a condition says of it. */
export function tell(
  phase: Standing['phase'],
  by?: { readonly reason?: string | undefined; readonly message?: string | undefined },
): Standing {
  return { phase, reason: by?.reason, message: by?.message };
}

const TERMINATING: Standing = { phase: 'TERMINATING', reason: undefined, message: undefined };

export const NO_SCALE: FunctionScale = {
  min: undefined,
  max: undefined,
  desired: undefined,
  ready: undefined,
  isScaleToZero: false,
  metric: undefined,
  target: undefined,
  concurrencyLimit: undefined,
};

const NOTHING = {
  runtimeRaw: undefined,
  image: undefined,
  imageDigest: undefined,
  url: undefined,
  internalUrl: undefined,
  scale: NO_SCALE,
  timeoutSeconds: undefined,
  revisions: [],
  traffic: [],
  rollout: undefined,
  triggers: [],
  runtimeClassName: undefined,
  capabilities: [],
  podLabel: undefined,
  scaleTargets: [],
} as const satisfies Partial<FunctionRecord>;
