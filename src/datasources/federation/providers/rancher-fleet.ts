import type { LabelSelector } from '../../../kubernetes/label-selector.ts';
import { matchesLabels } from '../../../kubernetes/label-selector.ts';
import { asRecord, asString } from '../../kube/json.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { readSelector } from '../../kube/read-selector.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import type { HubProvider } from '../hub-provider.ts';
import { toClaimEvidences, toObjectEvidence } from '../member-evidence.ts';
import { findCondition, toMemberHealth, toTri } from '../member-health.ts';
import { toHeard } from '../member-heartbeat.ts';
import type { OwnObject } from '../own-member.ts';
import { readOwnObject, toOwnMember } from '../own-member.ts';

const GROUP = 'fleet.cattle.io';

const CLUSTERS = defineResource<FederationMemberRecord>({
  group: GROUP,
  resource: 'clusters',
  kind: 'Cluster',
  isNamespaced: true,
  versions: { v1alpha1: toMember },
  indexes: { namespace: ({ namespace }) => namespace },
});

interface GroupRecord extends ObjectRecord {
  /** Undefined of one that holds nobody. */
  readonly selector: LabelSelector | undefined;
}

const GROUPS = defineResource<GroupRecord>({
  group: GROUP,
  resource: 'clustergroups',
  kind: 'ClusterGroup',
  isNamespaced: true,
  versions: { v1alpha1: toGroup },
  indexes: { namespace: ({ namespace }) => namespace },
});

/** An agent looks in every quarter of an hour. */
const SILENCE_MS = 900_000;

/** Rancher's Fleet: pkg/apis/fleet.cattle.io/v1alpha1/cluster_types.go. */
export const rancherFleet: HubProvider = {
  name: 'RANCHER_FLEET',
  setKind: 'ClusterGroup',
  capabilities: ['CORDON', 'CHANGE_PLACEMENT'],
  reads: [CLUSTERS, GROUPS],
  open({ kube }) {
    const clusters = kube.informer(CLUSTERS);
    const groups = kube.informer(GROUPS);
    return {
      inputs: [
        viewInput(clusters, ({ key }) => [key]),
        viewInput(
          groups,
          ({ namespace = '' }) => clusters.by('namespace', namespace).map(({ key }) => key),
          { isRequired: false },
        ),
      ],
      build(key, now) {
        const row = clusters.get(key);
        if (row === undefined) return undefined;
        const around = groups.by('namespace', row.namespace ?? '');
        return toHeard(toGrouped(row, around), now, SILENCE_MS);
      },
    };
  },
};

function toGrouped(
  row: FederationMemberRecord,
  groups: readonly GroupRecord[],
): FederationMemberRecord {
  const sets = groups
    .filter(({ selector }) => selector !== undefined && matchesLabels(selector, row.labels))
    .map(({ name }) => name);
  if (sets.length === 0) return row;
  return { ...row, sets, joined: [{ resource: GROUPS, namespace: row.namespace }] };
}

function toGroup(object: KubernetesObject, context: ProjectionContext): GroupRecord {
  return {
    ...toObjectRecord(object, context),
    selector: readSelector(asRecord(object['spec'])['selector']),
  };
}

function toMember(object: KubernetesObject, context: ProjectionContext): FederationMemberRecord {
  const own = readOwnObject(object, context);
  const { base, spec, status, conditions } = own;
  const ready = findCondition(conditions, 'Ready');
  const lastSeen = asString(asRecord(status['agent'])['lastSeen']);
  return toOwnMember(own, {
    resource: 'clusters',
    hubType: 'RANCHER_FLEET',
    memberName: findLabel(own, 'management.cattle.io/cluster-display-name') ?? base.name,
    syncMode: 'PULL',
    isJoined: lastSeen !== undefined,
    ready: toTri(ready),
    isCordoned: spec['paused'] === true,
    lastHeartbeatAt: lastSeen,
    evidence: [
      ...toManagedEvidences(own),
      // An agent that registers itself says the UID of its cluster, unless it was told another text.
      ...toClaimEvidences(asString(spec['clientID'])),
    ],
    description: {
      ...toMemberHealth({ isDeleting: base.deletedAt !== undefined, main: ready }),
      apiEndpoint: asString(status['apiServerURL']),
      authority: 'FEDERATION',
    },
  });
}

/** The cluster of Rancher that Fleet has it of. */
function toManagedEvidences(own: OwnObject): readonly string[] {
  const name = findLabel(own, 'management.cattle.io/cluster-name');
  if (name === undefined) return [];
  const { cluster } = own.base;
  return [toObjectEvidence({ cluster, group: 'management.cattle.io', resource: 'clusters', name })];
}

function findLabel({ base }: OwnObject, wanted: string): string | undefined {
  const found = base.labels.find(({ key }) => key === wanted)?.value;
  return found === '' ? undefined : found;
}
