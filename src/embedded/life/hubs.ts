import { toTime } from '../clock.ts';
import { getPath, isSameJson, toJsonArray } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import { toJsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { HubMemberPlan, HubPlan } from '../scenarios/hub-plan.ts';
import { KARMADA_API, OCM_API } from '../seed/hubs.ts';
import { toBinding } from '../seed/karmada-placement.ts';
import { change } from '../seed/world.ts';
import type { World } from '../seed/world.ts';

/** How often hubs look after their members; Karmada gives one up after forty seconds. */
const LOOK_MS = 20_000;

/** Hubs hear of members that fall silent, and of those that come back. */
export function liveHubs(world: World, worlds: ReadonlyMap<string, World>): void {
  for (const hub of world.plan.hubs ?? []) {
    world.every(LOOK_MS, () => {
      const silent = new Set(
        hub.members
          .filter(({ cluster = '' }) => worlds.get(cluster)?.cluster.faults.isOn('reset') === true)
          .map(({ name }) => name),
      );
      for (const member of hub.members) {
        tell(world, hub, { member, isSilent: silent.has(member.name) });
      }
      for (const placement of hub.placements ?? []) {
        const present = placement.members.filter((name) => !silent.has(name));
        const binding = toBinding(placement, present.length === 0 ? placement.members : present);
        move(world, binding);
      }
    });
  }
}

interface Heard {
  readonly member: HubMemberPlan;
  readonly isSilent: boolean;
}

/** What hubs write of a member that they have not heard of: a condition, and a taint. */
const SIGNS = {
  karmada: {
    apiVersion: KARMADA_API,
    kind: 'Cluster',
    condition: 'Ready',
    reasons: { heard: 'ClusterReady', silent: 'ClusterStatusUnknown' },
    taint: { key: 'cluster.karmada.io/unreachable', effect: 'NoSchedule' },
  },
  ocm: {
    apiVersion: OCM_API,
    kind: 'ManagedCluster',
    condition: 'ManagedClusterConditionAvailable',
    reasons: { heard: 'ManagedClusterAvailable', silent: 'ManagedClusterLeaseUpdateStopped' },
    taint: { key: 'cluster.open-cluster-management.io/unreachable', effect: 'NoSelect' },
  },
} as const;

function tell(world: World, { type }: HubPlan, { member, isSilent }: Heard): void {
  if (type === 'gardener' || member.isPending === true) {
    return;
  }
  const { apiVersion, kind, condition, reasons, taint } = SIGNS[type];
  const found = world.objects.get({ apiVersion, kind, name: member.name });
  const conditions = toJsonArray(getPath(found, ['status', 'conditions'])).map(toJsonObject);
  const present = conditions.find((one) => one['type'] === condition);
  const status = isSilent ? 'Unknown' : 'True';
  if (found === undefined || present === undefined || present['status'] === status) {
    return;
  }
  const told: JsonObject = {
    ...present,
    status,
    reason: isSilent ? reasons.silent : reasons.heard,
    lastTransitionTime: toTime(world.clock.now()),
  };
  const others = conditions.filter((one) => one !== present);
  const marked = change(found, 'status.conditions', [told, ...others]);
  world.objects.apply(change(marked, 'spec.taints', toTaints(found, taint, isSilent)));
}

function toTaints(
  object: KubernetesObject,
  taint: { readonly key: string; readonly effect: string },
  isSilent: boolean,
): Json {
  const others = toJsonArray(getPath(object, ['spec', 'taints']))
    .map(toJsonObject)
    .filter((one) => one['key'] !== taint.key);
  return isSilent ? [...others, taint] : others;
}

/** Divides a workload anew, when it lies elsewhere than it should. */
function move(world: World, binding: ReturnType<typeof toBinding>): void {
  const { apiVersion, kind, metadata, spec, status } = binding;
  const { namespace, name } = metadata;
  const found = world.objects.get({ apiVersion, kind, namespace, name });
  const isThere = isSameJson(
    getPath(found, ['spec', 'clusters']) ?? null,
    getPath({ spec }, ['spec', 'clusters']) ?? null,
  );
  if (found === undefined || isThere) {
    return;
  }
  world.objects.apply(change(change(found, 'spec', spec), 'status', status));
}
