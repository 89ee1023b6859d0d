import { toResourceProvider } from '../resource-provider.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asString, asText, getPath } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { AGENT_EXTENSIONS } from '../agent-claim.ts';
import type { WarmPoolRecord } from '../warm-pool.ts';

const AGENT_WARM_POOLS = defineResource<WarmPoolRecord>({
  group: AGENT_EXTENSIONS,
  resource: 'sandboxwarmpools',
  kind: 'SandboxWarmPool',
  isNamespaced: true,
  versions: { v1beta1: toRecord, v1alpha1: toRecord },
});

/** SandboxWarmPools of agent-sandbox. */
export const agentWarmPools = toResourceProvider('AGENT_SANDBOX', AGENT_WARM_POOLS);

const DEFAULT_SIZE = 1;

/** Its status leaves out what is none. */
function toRecord(object: KubernetesObject, context: ProjectionContext): WarmPoolRecord {
  const base = toObjectRecord(object, context);
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const template = asText(getPath(spec, 'sandboxTemplateRef', 'name'));
  const { apiVersion } = base;
  return {
    ...base,
    sandboxKind: 'AGENT_SANDBOX',
    desired: asNumber(spec['replicas']) ?? DEFAULT_SIZE,
    total: asNumber(status['replicas']) ?? 0,
    ready: asNumber(status['readyReplicas']) ?? 0,
    template:
      template === ''
        ? undefined
        : { apiVersion, kind: 'SandboxTemplate', name: template, uid: undefined },
    updateStrategy: asString(getPath(spec, 'updateStrategy', 'type')),
  };
}
