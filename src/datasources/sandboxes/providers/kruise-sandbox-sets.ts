import type { KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asText, getPath } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { WarmPoolRecord } from '../warm-pool.ts';
import { toResourceProvider } from '../resource-provider.ts';

const KRUISE_SANDBOX_SETS = defineResource<WarmPoolRecord>({
  group: 'agents.kruise.io',
  resource: 'sandboxsets',
  kind: 'SandboxSet',
  isNamespaced: true,
  versions: { v1alpha1: toRecord },
});

/** SandboxSets of OpenKruise. */
export const kruiseSandboxSets = toResourceProvider('KRUISE_SANDBOX', KRUISE_SANDBOX_SETS);

function toRecord(object: KubernetesObject, context: ProjectionContext): WarmPoolRecord {
  const base = toObjectRecord(object, context);
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const template = asText(getPath(spec, 'templateRef', 'name'));
  const { apiVersion } = base;
  return {
    ...base,
    sandboxKind: 'KRUISE_SANDBOX',
    desired: asNumber(spec['replicas']) ?? 0,
    total: asNumber(status['replicas']) ?? 0,
    ready: asNumber(status['availableReplicas']) ?? 0,
    template:
      template === ''
        ? undefined
        : { apiVersion, kind: 'SandboxTemplate', name: template, uid: undefined },
    updateStrategy: undefined,
  };
}
