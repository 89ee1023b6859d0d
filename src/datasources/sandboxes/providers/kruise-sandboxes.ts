import type { ConditionRecord } from '../../core/condition.ts';
import type { DomainProvider } from '../../core/provider-view.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asRecord, asString, asText, getPath } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { getAnnotation } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import { toOwnRow } from '../own-row.ts';
import type { SandboxPhase, SandboxReference, SandboxSource } from '../sandbox.ts';
import type { SandboxTemplateRecord } from '../sandbox-template.ts';
import { KRUISE_TEMPLATES } from '../template-resources.ts';

const GROUP = 'agents.kruise.io';

const KRUISE_SANDBOXES = defineResource<SandboxSource>({
  group: GROUP,
  resource: 'sandboxes',
  kind: 'Sandbox',
  isNamespaced: true,
  versions: { v1alpha1: toRecord },
  indexes: { template: ({ namespace, template }) => template && `${namespace}/${template.name}` },
});

/** Sandboxes of OpenKruise, `agents.kruise.io/v1alpha1`: another kind than that of agent-sandbox. */
export const kruiseSandboxes: DomainProvider<SandboxSource> = {
  name: 'KRUISE_SANDBOX',
  reads: [KRUISE_SANDBOXES, KRUISE_TEMPLATES],
  open({ kube }) {
    const sandboxes = kube.informer(KRUISE_SANDBOXES);
    const templates = kube.informer(KRUISE_TEMPLATES);
    return {
      inputs: [
        viewInput(sandboxes, ({ key }) => [key]),
        viewInput(templates, ({ key }) => sandboxes.by('template', key).map((one) => one.key), {
          isRequired: false,
        }),
      ],
      build(key) {
        const sandbox = sandboxes.get(key);
        if (sandbox === undefined) return undefined;
        const { namespace, template } = sandbox;
        return toRow(sandbox, template && templates.get(`${namespace}/${template.name}`));
      },
    };
  },
};

/** Its template is written out in it, or named. */
function toRow(sandbox: SandboxSource, template: SandboxTemplateRecord | undefined): SandboxSource {
  if (sandbox.runtimeClassName !== undefined || template === undefined) return sandbox;
  return {
    ...sandbox,
    runtimeClassName: template.runtimeClassName,
    madeOf: [{ resource: KRUISE_TEMPLATES, namespace: template.namespace }],
    parts: [template.resourceVersion],
  };
}

function toRecord(object: KubernetesObject, context: ProjectionContext): SandboxSource {
  const base = toOwnRow(object, context, 'KRUISE_SANDBOX');
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const podState = asRecord(status['podInfo']);
  const { conditions } = base;
  const isDesiredRunning = spec['paused'] !== true;
  const labels = new Map(base.labels.map(({ key, value }) => [key, value]));
  const pool = labels.get(`${GROUP}/sandbox-pool`);
  const isPoolMember = pool !== undefined && labels.get(`${GROUP}/sandbox-claimed`) !== 'true';
  const ip = asString(status['sandboxIp']) ?? asString(podState['podIP']);
  return {
    ...base,
    runtimeClassName: asString(getPath(spec, 'template', 'spec', 'runtimeClassName')),
    ...toStanding(base, status, { conditions, isDesiredRunning, isPoolMember }),
    isDesiredRunning,
    nodeName: asString(status['nodeName']) ?? asString(podState['nodeName']),
    podIPs: ip === undefined || ip === '' ? [] : [ip],
    template: toReference('SandboxTemplate', getPath(spec, 'templateRef', 'name'), base),
    warmPool: pool,
    isPoolMember,
    claim: toClaim(object, base, labels.get(`${GROUP}/claim-name`)),
    shutdownAt: asString(spec['shutdownTime']),
    // Its time deletes it: there is no other way.
    shutdownPolicy: spec['shutdownTime'] === undefined ? undefined : 'DELETE',
  };
}

function toReference(
  kind: string,
  name: unknown,
  { apiVersion }: ObjectRecord,
): SandboxReference | undefined {
  return asText(name) === '' ? undefined : { apiVersion, kind, name: asText(name), uid: undefined };
}

/** It marks what it takes by its name, and by its UID as the owner: another one may have the name. */
function toClaim(
  object: KubernetesObject,
  base: ObjectRecord,
  name: string | undefined,
): SandboxReference | undefined {
  const claim = toReference('SandboxClaim', name, base);
  return claim && { ...claim, uid: getAnnotation(object, `${GROUP}/owner`) };
}

const PHASES: ReadonlyMap<string, SandboxPhase> = new Map<string, SandboxPhase>([
  ['', 'PROVISIONING'],
  ['Pending', 'PROVISIONING'],
  ['Upgrading', 'PROVISIONING'],
  ['Recycling', 'PROVISIONING'],
  ['Resuming', 'RESUMING'],
  ['Succeeded', 'SUCCEEDED'],
  ['Failed', 'FAILED'],
  ['Terminating', 'TERMINATING'],
]);

interface Standing {
  readonly conditions: readonly ConditionRecord[];
  readonly isDesiredRunning: boolean;
  readonly isPoolMember: boolean;
}

function toStanding(
  { deletedAt }: ObjectRecord,
  status: JsonRecord,
  standing: Standing,
): Pick<SandboxSource, 'phase' | 'reason' | 'message'> {
  const told = asText(status['phase']);
  const phase = deletedAt === undefined ? toPhase(told, standing) : 'TERMINATING';
  const message = asText(status['message']);
  const isAsItShould = phase === 'RUNNING' || phase === 'AVAILABLE' || told === '';
  return {
    phase,
    reason: isAsItShould ? undefined : (toPauseReason(standing) ?? told),
    message: message === '' ? undefined : message,
  };
}

function toPhase(
  told: string,
  { conditions, isDesiredRunning, isPoolMember }: Standing,
): SandboxPhase {
  if (told === 'Paused') {
    const paused = conditions.find(({ type }) => type === 'SandboxPaused');
    return paused?.status === 'TRUE' ? 'PAUSED' : 'PAUSING';
  }
  if (told !== 'Running') return PHASES.get(told) ?? 'UNKNOWN';
  if (!isDesiredRunning) return 'PAUSING';
  return isPoolMember ? 'AVAILABLE' : 'RUNNING';
}

/** How far a pause is, of one that is to be paused. */
function toPauseReason({ conditions, isDesiredRunning }: Standing): string | undefined {
  if (isDesiredRunning) return undefined;
  return conditions.find(({ type }) => type === 'SandboxPaused')?.reason;
}
