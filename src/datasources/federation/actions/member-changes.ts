import type { HubType } from '../../fleet/cluster-source.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asRecord, asRecords, getPath } from '../../kube/json.ts';
import type { FederationMemberRecord } from '../federation-member.ts';

/** What is merged into a member's object: whole lists, as merging replaces them. */
interface MemberChange {
  readonly spec: JsonRecord;
}

/** What can be done to the members of one sort of hub; what is missing cannot. */
export interface MemberChanges {
  /** Undefined where it is so already. */
  readonly cordon?: (member: KubernetesObject) => MemberChange | undefined;
  /** Undefined where it is so already, or was done by somebody else's taint. */
  readonly uncordon?: (member: KubernetesObject) => MemberChange | undefined;
  readonly accept?: (member: KubernetesObject) => MemberChange | undefined;
  /** What has to be written before it may be deleted. @default nothing */
  readonly release?: { readonly metadata: JsonRecord };
  /** What goes with the member; undefined where it is only forgotten. */
  readonly unjoin?: { readonly destroys: boolean };
}

/** Of ours: hubs of Open Cluster Management know no cordon, only taints. */
const OWN_TAINT = 'fleetgraph.io/cordoned';

const KARMADA: MemberChanges = {
  ...toTaintCordon({ key: 'cluster.karmada.io/unschedulable', effect: 'NoSchedule' }),
  unjoin: { destroys: false },
};

const OCM: MemberChanges = {
  ...toTaintCordon({ key: OWN_TAINT, effect: 'NoSelect' }),
  accept: ({ spec }) =>
    asRecord(spec)['hubAcceptsClient'] === true ? undefined : { spec: { hubAcceptsClient: true } },
  unjoin: { destroys: false },
};

const KUBEFLEET: MemberChanges = {
  ...toTaintCordon({ key: OWN_TAINT, effect: 'NoSchedule' }),
  unjoin: { destroys: false },
};

/** A seed is taken out with all its shoots: that is no call of ours. */
const SEED: MemberChanges = toSeedCordon();

/** What can be done to a member; nothing where its hub has no call for it. */
export function changesOf({
  hubType,
  kind,
}: Pick<FederationMemberRecord, 'hubType' | 'kind'>): MemberChanges {
  if (hubType === 'GARDENER' && kind === 'Seed') return SEED;
  return MEMBER_CHANGES[hubType] ?? {};
}

/** By type of hub. */
const MEMBER_CHANGES: Readonly<Partial<Record<HubType, MemberChanges>>> = {
  KARMADA,
  OCM,
  KUBEFLEET,
  RANCHER_FLEET: toPause(),
  GARDENER: {
    unjoin: { destroys: true },
    release: { metadata: { annotations: { 'confirmation.gardener.cloud/deletion': 'true' } } },
  },
  CLUSTER_API: { unjoin: { destroys: true } },
};

/** Why a hub cannot do something; undefined where nothing but "it cannot" is to be said. */
export function toReason(
  { hubType, kind }: Pick<FederationMemberRecord, 'hubType' | 'kind'>,
  action: 'accept' | 'cordon' | 'unjoin',
): string {
  return (
    REASONS[action][hubType] ??
    `${hubType} has no call by which a ${kind} could be ${DONE[action]}.`
  );
}

const DONE = { accept: 'accepted', cordon: 'cordoned', unjoin: 'taken out' } as const;

const REASONS: Readonly<Record<keyof typeof DONE, Readonly<Partial<Record<HubType, string>>>>> = {
  accept: {
    KARMADA: 'Who joins Karmada is in: there is nothing to accept.',
    KUBEFED: 'Who joins KubeFed is in: there is nothing to accept.',
  },
  cordon: {
    KUBEFED: 'KubeFed keeps nothing away from a member: take it out of the placements.',
    CLUSTER_API: 'Cluster API places nothing: it can only stop to reconcile a cluster.',
    GARDENER: 'Shoots are placed on seeds, nothing is placed on them: cordon the seed.',
  },
  unjoin: {
    KUBEFED: 'kubefedctl unjoin removes rights from the member, too: use that.',
    RANCHER: 'What becomes of the cluster is up to its driver: delete it in Rancher.',
    RANCHER_FLEET: 'The cluster is Rancher’s: delete it there.',
  },
};

/** A taint that is set and removed, all others left as they are. */
function toTaintCordon(
  taint: Readonly<Record<'key' | 'effect', string>>,
): Required<Pick<MemberChanges, 'cordon' | 'uncordon'>> {
  const isOurs = ({ key, effect }: JsonRecord): boolean =>
    key === taint.key && effect === taint.effect;
  return {
    cordon(member) {
      const taints = asRecords(asRecord(member['spec'])['taints']);
      return taints.some(isOurs) ? undefined : { spec: { taints: [...taints, taint] } };
    },
    uncordon(member) {
      const taints = asRecords(asRecord(member['spec'])['taints']);
      if (!taints.some(isOurs)) return undefined;
      return { spec: { taints: taints.filter((one) => !isOurs(one)) } };
    },
  };
}

/** New shoots go to seeds that are visible. */
function isVisible({ spec }: KubernetesObject): boolean {
  return getPath(asRecord(spec), 'settings', 'scheduling', 'visible') !== false;
}

function toVisibility(visible: boolean): MemberChange {
  return { spec: { settings: { scheduling: { visible } } } };
}

function toSeedCordon(): Required<Pick<MemberChanges, 'cordon' | 'uncordon'>> {
  return {
    cordon: (seed) => (isVisible(seed) ? toVisibility(false) : undefined),
    uncordon: (seed) => (isVisible(seed) ? undefined : toVisibility(true)),
  };
}

/** Fleet rolls nothing out to such a cluster. */
function isPaused({ spec }: KubernetesObject): boolean {
  return asRecord(spec)['paused'] === true;
}

function toPause(): Required<Pick<MemberChanges, 'cordon' | 'uncordon'>> {
  return {
    cordon: (member) => (isPaused(member) ? undefined : { spec: { paused: true } }),
    uncordon: (member) => (isPaused(member) ? { spec: { paused: false } } : undefined),
  };
}
