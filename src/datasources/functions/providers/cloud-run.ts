import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asRecord, asRecords, asText } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { toCloudRun, toSecondVersion } from '../cloud-run-service.ts';
import { asPart, defineManaged } from '../crossplane.ts';
import type { DeclaredFunction } from '../declared-function.ts';
import { openDeclared } from '../declared-function.ts';
import type { FunctionPhase, FunctionRecord, Standing } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { tell, toOwnRow } from '../own-row.ts';

const SERVICES = defineResource<DeclaredFunction>({
  group: 'run.cnrm.cloud.google.com',
  resource: 'runservices',
  kind: 'RunService',
  isNamespaced: true,
  versions: { v1beta1: toOwn },
});

const MANAGED = defineManaged(
  { service: 'cloudrun.gcp', resource: 'v2services', kind: 'V2Service' },
  (asked, found) => ({ ...toCloudRun(asked, found), standing: toManagedStanding(found) }),
);

const MANAGED_FIRST = defineManaged(
  { service: 'cloudrun.gcp', resource: 'services', kind: 'Service' },
  (asked, found) => {
    const told = asPart(found['status']);
    const { spec, status } = toSecondVersion(asked, told);
    return { ...toCloudRun(spec, status), standing: toFirstStanding(told) };
  },
);

const KINDS = [SERVICES, ...MANAGED, ...MANAGED_FIRST];

/**
 * Services of Cloud Run, as Config Connector declares them, `run.cnrm.cloud.google.com/v1beta1`, or
 * Crossplane, `cloudrun.gcp.upbound.io` and `cloudrun.gcp.m.upbound.io`. Read alone.
 */
export const cloudRun: FunctionEngine = {
  name: 'CLOUD_RUN',
  reads: KINDS,
  open: (cluster) => openDeclared(cluster, KINDS),
};

function toOwn(object: KubernetesObject, context: ProjectionContext): FunctionRecord {
  const status = asRecord(object['status']);
  return toOwnRow(object, context, {
    ...toCloudRun(asRecord(object['spec']), status),
    ...toStanding(status, toConditions(status, context)),
  });
}

/** The first that holds. */
function toStanding(
  { reconciling, latestReadyRevision }: JsonRecord,
  conditions: readonly ConditionRecord[],
): Standing {
  const ready = conditions.find(({ type }) => type === 'Ready');
  if (ready === undefined) return tell('PENDING');
  if (ready.status === 'FALSE' && /Failed|Invalid/.test(ready.reason ?? '')) {
    return tell(toFailure(latestReadyRevision), ready);
  }
  return tell(ready.status === 'TRUE' && reconciling !== true ? 'READY' : 'DEPLOYING', ready);
}

const STATES: ReadonlyMap<string, FunctionPhase> = new Map([
  ['CONDITION_SUCCEEDED', 'READY'],
  ['CONDITION_PENDING', 'DEPLOYING'],
  ['CONDITION_RECONCILING', 'DEPLOYING'],
]);

/** By the condition that a change ends with; undefined where there is none. */
function toManagedStanding(found: JsonRecord): Standing | undefined {
  const { state, reason, message } = asPart(found['terminalCondition']);
  const text = asText(state);
  const by = { reason: asText(reason) || text, message: asText(message) || undefined };
  if (found['reconciling'] === true) return tell('DEPLOYING', by);
  if (text === '') return undefined;
  if (text === 'CONDITION_FAILED') return tell(toFailure(found['latestReadyRevision']), by);
  return tell(STATES.get(text) ?? 'UNKNOWN', by);
}

/** By the condition of the first version of the API. */
function toFirstStanding(told: JsonRecord): Standing | undefined {
  const ready = asRecords(told['conditions']).find(({ type }) => type === 'Ready');
  if (ready === undefined) return undefined;
  const by = { reason: asText(ready['reason']), message: asText(ready['message']) || undefined };
  if (ready['status'] === 'False') return tell(toFailure(told['latestReadyRevisionName']), by);
  return tell(ready['status'] === 'True' ? 'READY' : 'DEPLOYING', by);
}

/** What was ready before goes on answering. */
function toFailure(latestReady: unknown): FunctionPhase {
  return asText(latestReady) === '' ? 'FAILED' : 'DEGRADED';
}
