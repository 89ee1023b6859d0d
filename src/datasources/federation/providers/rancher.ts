import { asRecord, asText, isJsonRecord } from '../../kube/json.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import type { HubProvider } from '../hub-provider.ts';
import { toObjectEvidence } from '../member-evidence.ts';
import { toRancherMember } from '../rancher-member.ts';

const CLUSTERS = defineResource<FederationMemberRecord>({
  group: 'management.cattle.io',
  resource: 'clusters',
  kind: 'Cluster',
  isNamespaced: false,
  versions: { v3: toRancherMember },
});

/** What asked for a cluster of Rancher: it made that one, or stands for an imported one. */
interface ProvisioningRecord extends ObjectRecord {
  /** The name of the cluster's object in `management.cattle.io`; empty while there is none. */
  readonly managed: string;
  /** Whether Rancher makes its machines. */
  readonly isMade: boolean;
}

const PROVISIONING = defineResource<ProvisioningRecord>({
  group: 'provisioning.cattle.io',
  resource: 'clusters',
  kind: 'Cluster',
  isNamespaced: true,
  versions: { v1: toProvisioning },
  indexes: { managed: ({ managed }) => managed },
});

/** Rancher: pkg/apis/management.cattle.io/v3. What it imported, and what it made. */
export const rancher: HubProvider = {
  name: 'RANCHER',
  setKind: 'FleetWorkspace',
  capabilities: ['SET_NODE_GROUP_BOUNDS'],
  reads: [CLUSTERS, PROVISIONING],
  open({ kube }) {
    const clusters = kube.informer(CLUSTERS);
    const provisioning = kube.informer(PROVISIONING);
    return {
      inputs: [
        viewInput(clusters, ({ key }) => [key]),
        viewInput(provisioning, ({ managed }) => [managed], { isRequired: false }),
      ],
      build(key) {
        const row = clusters.get(key);
        const [asked] = provisioning.by('managed', key);
        return row === undefined || asked === undefined ? row : toAsked(row, asked);
      },
    };
  },
};

function toAsked(
  row: FederationMemberRecord,
  { isMade, namespace, name }: ProvisioningRecord,
): FederationMemberRecord {
  const { cluster } = row;
  // Of what it makes itself Rancher keeps a Cluster of Cluster API under the same name.
  const made = { cluster, group: 'cluster.x-k8s.io', resource: 'clusters', namespace, name };
  return {
    ...row,
    isChild: row.isChild || isMade,
    joined: [{ resource: PROVISIONING, namespace }],
    evidence: isMade ? [...row.evidence, toObjectEvidence(made)] : row.evidence,
  };
}

function toProvisioning(object: KubernetesObject, context: ProjectionContext): ProvisioningRecord {
  return {
    ...toObjectRecord(object, context),
    managed: asText(asRecord(object['status'])['clusterName']),
    isMade: isJsonRecord(asRecord(object['spec'])['rkeConfig']),
  };
}
