import { parseApiVersion, toApiVersion } from '../../../kubernetes/paths.ts';
import { findTime } from '../../../kubernetes/time.ts';
import type { DomainProvider } from '../../core/provider-view.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asString, asStrings, getPath } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { getAnnotation } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import type { AgentClaimRecord } from '../agent-claim.ts';
import { AGENT_CLAIMS, AGENT_EXTENSIONS, toShutdownPolicy } from '../agent-claim.ts';
import type { AgentSandboxFacts } from '../agent-sandbox-phase.ts';
import { toAgentSandboxPhase } from '../agent-sandbox-phase.ts';
import { toOwnRow } from '../own-row.ts';
import type { SandboxReference, SandboxSource } from '../sandbox.ts';

/** What is kept of a Sandbox before its claim is looked at. */
type AgentRecord = SandboxSource & Pick<AgentSandboxFacts, 'hasPod'>;

/** In clusters that serve both, the older version loses what it has no word for. */
const AGENT_SANDBOXES = defineResource<AgentRecord>({
  group: 'agents.x-k8s.io',
  resource: 'sandboxes',
  kind: 'Sandbox',
  isNamespaced: true,
  versions: { v1beta1: toRecord, v1alpha1: toRecord },
  indexes: { owner: ({ owner }) => owner?.uid },
});

/**
 * Sandboxes of agent-sandbox, `agents.x-k8s.io`, each with the claim that owns it as a part of it. One
 * that is claimed keeps its name and UID: the row stays the same one.
 */
export const agentSandboxes: DomainProvider<SandboxSource> = {
  name: 'AGENT_SANDBOX',
  reads: [AGENT_SANDBOXES, AGENT_CLAIMS],
  open({ kube }) {
    const sandboxes = kube.informer(AGENT_SANDBOXES);
    const claims = kube.informer(AGENT_CLAIMS);
    return {
      inputs: [
        viewInput(sandboxes, ({ key }) => [key]),
        viewInput(claims, ({ uid }) => sandboxes.by('owner', uid).map(({ key }) => key), {
          isRequired: false,
        }),
      ],
      build(key) {
        const sandbox = sandboxes.get(key);
        if (sandbox === undefined) return undefined;
        const holder = sandbox.claim;
        const claim = holder && claims.get(`${sandbox.namespace}/${holder.name}`);
        return toRow(sandbox, claim?.uid === holder?.uid ? claim : undefined);
      },
    };
  },
};

function toRecord(object: KubernetesObject, context: ProjectionContext): AgentRecord {
  const base = toOwnRow(object, context, 'AGENT_SANDBOX');
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  // It had a size of none or one before it had a mode.
  const isOld = base.apiVersion.endsWith('/v1alpha1');
  const podIPs = asStrings(status['podIPs']);
  const nodeName = asString(status['nodeName']);
  const runtimeClassName = getPath(spec, 'podTemplate', 'spec', 'runtimeClassName');
  return {
    ...base,
    runtimeClassName: asString(runtimeClassName),
    isDesiredRunning: isOld ? spec['replicas'] !== 0 : spec['operatingMode'] !== 'Suspended',
    hasPod: podIPs.length > 0 || nodeName !== undefined || (asNumber(status['replicas']) ?? 0) > 0,
    nodeName,
    podIPs,
    serviceFQDN: asString(status['serviceFQDN']),
    template: toTemplate(getAnnotation(object, 'agents.x-k8s.io/sandbox-template-ref'), base),
    warmPool: base.owner?.kind === 'SandboxWarmPool' ? base.owner.name : undefined,
    isPoolMember: base.owner?.kind === 'SandboxWarmPool',
    claim: base.owner?.kind === AGENT_CLAIMS.kind ? base.owner : undefined,
    launchType: toLaunchType(base),
    shutdownAt: asString(spec['shutdownTime']),
    shutdownPolicy: toShutdownPolicy(spec['shutdownPolicy']),
  };
}

function toTemplate(
  name: string | undefined,
  { apiVersion }: Pick<ObjectRecord, 'apiVersion'>,
): SandboxReference | undefined {
  if (name === undefined) return undefined;
  const { version } = parseApiVersion(apiVersion);
  const kind = 'SandboxTemplate';
  return { apiVersion: toApiVersion(AGENT_EXTENSIONS, version), kind, name, uid: undefined };
}

function toLaunchType({ labels }: Pick<ObjectRecord, 'labels'>): SandboxSource['launchType'] {
  const value = labels.find(({ key }) => key === 'agents.x-k8s.io/launch-type')?.value;
  if (value === 'warm') return 'WARM';
  return value === 'cold' ? 'COLD' : undefined;
}

function toRow(
  { hasPod, ...sandbox }: AgentRecord,
  claim: AgentClaimRecord | undefined,
): SandboxSource {
  const { deletedAt, conditions, isDesiredRunning, isPoolMember } = sandbox;
  const claimReady = claim?.ready;
  const isDeleted = deletedAt !== undefined;
  const facts = { isDeleted, conditions, isDesiredRunning, hasPod, isPoolMember, claimReady };
  const row = { ...sandbox, ...toAgentSandboxPhase(facts) };
  if (claim === undefined) return row;
  return {
    ...row,
    template: row.template ?? toTemplate(claim.template, row),
    warmPool: claim.warmPool,
    shutdownAt: toEarlier(claim.shutdownAt, row.shutdownAt),
    shutdownPolicy: claim.shutdownPolicy,
    ownShutdownAt: row.shutdownAt,
    madeOf: [{ resource: AGENT_CLAIMS, namespace: claim.namespace }],
    parts: [claim.resourceVersion],
  };
}

/** Each acts by itself: what comes first ends it. */
function toEarlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return (findTime(b) ?? Number.POSITIVE_INFINITY) < (findTime(a) ?? 0) ? b : a;
}
