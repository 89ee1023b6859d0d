import type { KubernetesObject } from '../kube/json.ts';
import { getPath } from '../kube/json.ts';
import type { ProjectionContext } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';
import { AGENT_EXTENSIONS } from './agent-claim.ts';
import type { SandboxTemplateRecord } from './sandbox-template.ts';
import { toTemplateRecord } from './sandbox-template.ts';

/** Of agent-sandbox. */
export const AGENT_TEMPLATES = defineResource<SandboxTemplateRecord>({
  group: AGENT_EXTENSIONS,
  resource: 'sandboxtemplates',
  kind: 'SandboxTemplate',
  isNamespaced: true,
  versions: { v1beta1: toAgentTemplate, v1alpha1: toAgentTemplate },
});

/** Of OpenKruise: another kind by the same name. */
export const KRUISE_TEMPLATES = defineResource<SandboxTemplateRecord>({
  group: 'agents.kruise.io',
  resource: 'sandboxtemplates',
  kind: 'SandboxTemplate',
  isNamespaced: true,
  versions: { v1alpha1: toKruiseTemplate },
});

function toAgentTemplate(
  object: KubernetesObject,
  context: ProjectionContext,
): SandboxTemplateRecord {
  const podSpec = getPath(object, 'spec', 'podTemplate', 'spec');
  return toTemplateRecord(object, context, { sandboxKind: 'AGENT_SANDBOX', podSpec });
}

function toKruiseTemplate(
  object: KubernetesObject,
  context: ProjectionContext,
): SandboxTemplateRecord {
  const podSpec = getPath(object, 'spec', 'template', 'spec');
  return toTemplateRecord(object, context, { sandboxKind: 'KRUISE_SANDBOX', podSpec });
}
