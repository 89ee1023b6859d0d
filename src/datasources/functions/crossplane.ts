import type { ConditionRecord } from '../core/condition.ts';
import { toConditions, toTruth } from '../core/condition.ts';
import type { JsonRecord } from '../kube/json.ts';
import { asRecord, asRecords } from '../kube/json.ts';
import type { ProjectionContext } from '../kube/object-record.ts';
import type { Projection, Resource } from '../kube/resource.ts';
import { defineResource } from '../kube/resource.ts';
import type { DeclaredFunction } from './declared-function.ts';
import type { FunctionPhase, FunctionRecord, Standing } from './function.ts';
import { tell, toOwnRow } from './own-row.ts';

/** What a kind of Crossplane's providers says of a function. */
export type Managed = Pick<FunctionRecord, 'provider' | 'runtime'> &
  Partial<FunctionRecord> & {
    /** As the cloud itself says, which counts while Crossplane has no complaint. @default READY */
    readonly standing?: Standing | undefined;
  };

/**
 * A kind of the providers of Crossplane's community for AWS, Azure and Google Cloud, as two resources:
 * objects of the whole cluster, and objects of a namespace, as Crossplane has them from version 2 on.
 * `toManaged` reads what was asked for, and what the cloud has answered.
 */
export function defineManaged(
  { service, resource, kind }: Record<'service' | 'resource' | 'kind', string>,
  toManaged: (asked: JsonRecord, found: JsonRecord, context: ProjectionContext) => Managed,
): readonly Resource<DeclaredFunction>[] {
  const project: Projection<DeclaredFunction> = (object, context) => {
    const spec = asRecord(object['spec']);
    const status = asRecord(object['status']);
    const asked = { ...asRecord(spec['initProvider']), ...asRecord(spec['forProvider']) };
    const { standing, ...told } = toManaged(asked, asRecord(status['atProvider']), context);
    return toOwnRow(object, context, {
      ...told,
      ...toStanding(toConditions(status, context), standing),
    });
  };
  const versions = { v1beta2: project, v1beta1: project };
  return [
    defineResource({
      group: `${service}.upbound.io`,
      resource,
      kind,
      isNamespaced: false,
      versions,
    }),
    defineResource({
      group: `${service}.m.upbound.io`,
      resource,
      kind,
      isNamespaced: true,
      versions,
    }),
  ];
}

/** A part there is one of: older versions write it as a list of one. */
export function asPart(value: unknown): JsonRecord {
  return Array.isArray(value) ? (asRecords(value)[0] ?? {}) : asRecord(value);
}

const REASONS: ReadonlyMap<string | undefined, FunctionPhase> = new Map([
  ['Creating', 'DEPLOYING'],
  ['Deleting', 'TERMINATING'],
  ['Unavailable', 'FAILED'],
]);

/** The first that holds: one that is ready may still not be what was last asked for. */
function toStanding(
  conditions: readonly ConditionRecord[],
  standing: Standing = tell('READY'),
): Standing {
  const ready = conditions.find(({ type }) => type === 'Ready');
  const fault = conditions.find(isFault);
  const isReady = toTruth(conditions, 'Ready');
  if (fault !== undefined) return tell(isReady === true ? 'DEGRADED' : 'FAILED', fault);
  if (ready === undefined) return tell('PENDING');
  if (isReady === true) return standing;
  return tell(REASONS.get(ready.reason) ?? 'UNKNOWN', ready);
}

function isFault({ type, status, reason }: ConditionRecord): boolean {
  if (status !== 'FALSE') return false;
  return (type === 'Synced' && reason !== 'ReconcilePaused') || type === 'LastAsyncOperation';
}
