import { asString, asText } from '../../kube/json.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import type { HubProvider } from '../hub-provider.ts';
import { toMemberProvider } from '../hub-provider.ts';
import { toObjectEvidence } from '../member-evidence.ts';
import type { Sign } from '../member-health.ts';
import { toMemberHealth, toSign, toTri } from '../member-health.ts';
import type { OwnObject } from '../own-member.ts';
import { readOwnObject, toOwnMember } from '../own-member.ts';

const WORKSPACES = defineResource<FederationMemberRecord>({
  group: 'tenancy.kcp.io',
  resource: 'workspaces',
  kind: 'Workspace',
  isNamespaced: false,
  versions: { v1alpha1: toMember },
});

/** kcp: sdk/apis/tenancy/v1alpha1/types_workspace.go. A workspace is an API without nodes, in another one. */
export const kcp: HubProvider = {
  name: 'KCP',
  capabilities: [],
  ...toMemberProvider([WORKSPACES]),
};

const PROVISIONING: ReadonlySet<string> = new Set(['Scheduling', 'Initializing']);
const DELETING: ReadonlySet<string> = new Set(['Terminating', 'Deleting']);

function toMember(object: KubernetesObject, context: ProjectionContext): FederationMemberRecord {
  const own = readOwnObject(object, context);
  const { base, spec, status } = own;
  const phase = asText(status['phase']);
  const main = toMain(phase);
  return toOwnMember(own, {
    resource: 'workspaces',
    hubType: 'KCP',
    syncMode: 'NONE',
    isJoined: asText(spec['cluster']) !== '' && !PROVISIONING.has(phase),
    ready: toTri(main),
    isChild: true,
    evidence: toLogicalEvidences(own),
    description: {
      ...toMemberHealth({
        isDeleting: base.deletedAt !== undefined || DELETING.has(phase),
        isHibernated: phase === 'Inactive',
        isProvisioning: PROVISIONING.has(phase),
        main,
      }),
      distribution: 'KCP',
      apiEndpoint: asString(spec['URL']),
      kind: 'VIRTUAL',
      authority: 'LIFECYCLE',
    },
  });
}

function toMain(phase: string): Sign | undefined {
  if (phase === 'Ready') return toSign('TRUE');
  return phase === 'Unavailable'
    ? toSign('FALSE', 'Its shard says that it is unavailable.')
    : undefined;
}

/** The logical cluster that it is, whose name nothing else has. */
function toLogicalEvidences({ base: { cluster }, spec }: OwnObject): readonly string[] {
  const name = asText(spec['cluster']);
  if (name === '') return [];
  return [toObjectEvidence({ cluster, group: 'core.kcp.io', resource: 'logicalclusters', name })];
}
