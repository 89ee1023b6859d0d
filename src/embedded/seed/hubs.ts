import { toTime } from '../clock.ts';
import type { JsonObject } from '../json.ts';
import type { HubMemberPlan, HubPlan, HubPlanType } from '../scenarios/hub-plan.ts';
import { toBinding, toPolicy } from './karmada-placement.ts';
import type { World } from './world.ts';

export const KARMADA_API = 'cluster.karmada.io/v1alpha1';
export const OCM_API = 'cluster.open-cluster-management.io/v1';
const GARDENER_API = 'core.gardener.cloud/v1beta1';

type Definition = Parameters<World['cluster']['addCrd']>[0];

/** Puts the hubs of a cluster's plan in: their kinds, their members, what they place. */
export function addHubs(world: World, worlds: ReadonlyMap<string, World>): void {
  for (const hub of world.plan.hubs ?? []) {
    for (const definition of KINDS[hub.type]) {
      world.cluster.addCrd(definition);
    }
    const createdMs = world.clock.now() - 30 * DAY_MS;
    const metadata = { creationTimestamp: toTime(createdMs) };
    for (const member of hub.members) {
      const peer = worlds.get(member.cluster ?? '');
      const { region = '', version = '' } = { ...peer?.plan, ...member };
      const told = { uid: peer?.cluster.uid, region, version, at: toTime(createdMs) };
      for (const object of OBJECTS[hub.type](member, told)) {
        world.objects.apply({ ...object, metadata: { ...metadata, ...object.metadata } });
      }
    }
    addPlacements(world, hub);
  }
}

const DAY_MS = 86_400_000;

interface HubObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: JsonObject & { readonly name: string };
  readonly spec?: JsonObject;
  readonly status?: JsonObject;
}

interface Told {
  /** Of the member's namespace kube-system; undefined of one that nobody sees. */
  readonly uid: string | undefined;
  readonly region: string;
  readonly version: string;
  readonly at: string;
}

const KINDS: Readonly<Record<HubPlanType, readonly Definition[]>> = {
  karmada: [
    toKind('cluster.karmada.io', 'v1alpha1', 'Cluster', 'Cluster'),
    toKind('policy.karmada.io', 'v1alpha1', 'PropagationPolicy'),
    toKind('work.karmada.io', 'v1alpha2', 'ResourceBinding'),
  ],
  ocm: [toKind('cluster.open-cluster-management.io', 'v1', 'ManagedCluster', 'Cluster')],
  gardener: [
    toKind('core.gardener.cloud', 'v1beta1', 'Shoot'),
    toKind('core.gardener.cloud', 'v1beta1', 'Seed', 'Cluster'),
  ],
};

function toKind(
  group: string,
  version: string,
  kind: string,
  scope: 'Cluster' | 'Namespaced' = 'Namespaced',
): Definition {
  const lower = kind.toLowerCase();
  const plural = lower.endsWith('y') ? `${lower.slice(0, -1)}ies` : `${lower}s`;
  return { group, kind, plural, versions: [version], scope };
}

const OBJECTS: Readonly<
  Record<HubPlanType, (member: HubMemberPlan, told: Told) => readonly HubObject[]>
> = {
  karmada: ({ name, provider }, { uid, region, version, at }) => [
    {
      apiVersion: KARMADA_API,
      kind: 'Cluster',
      metadata: { name, labels: { region } },
      spec: { ...(uid === undefined ? {} : { id: uid }), syncMode: 'Push', provider, region },
      status: {
        kubernetesVersion: version,
        conditions: [
          toCondition('Ready', 'ClusterReady', at),
          toCondition('CompleteAPIEnablements', 'Complete', at),
        ],
      },
    },
  ],
  ocm: ({ name, provider, isPending = false }, { uid, region, version, at }) => [
    {
      apiVersion: OCM_API,
      kind: 'ManagedCluster',
      metadata: {
        name,
        labels: { 'cluster.open-cluster-management.io/clusterset': 'production' },
      },
      spec: { hubAcceptsClient: !isPending, leaseDurationSeconds: 60 },
      ...(isPending
        ? {}
        : {
            status: {
              version: { kubernetes: version },
              clusterClaims: [
                ...(uid === undefined ? [] : [{ name: 'id.k8s.io', value: uid }]),
                { name: 'platform.open-cluster-management.io', value: provider },
                { name: 'region.open-cluster-management.io', value: region },
              ],
              conditions: [
                toCondition('HubAcceptedManagedCluster', 'HubClusterAdminAccepted', at),
                toCondition('ManagedClusterJoined', 'ManagedClusterJoined', at),
                toCondition('ManagedClusterConditionAvailable', 'ManagedClusterAvailable', at),
              ],
            },
          }),
    },
  ],
  gardener: ({ name, provider, isHibernated = false }, { region, version, at }) => [
    {
      apiVersion: GARDENER_API,
      kind: 'Seed',
      metadata: { name: `${provider}-${region}` },
      spec: {
        provider: { type: provider, region },
        settings: { scheduling: { visible: true } },
      },
      status: {
        kubernetesVersion: version,
        conditions: [
          toCondition('GardenletReady', 'GardenletReady', at),
          toCondition('SeedSystemComponentsHealthy', 'SystemComponentsRunning', at),
        ],
      },
    },
    {
      apiVersion: GARDENER_API,
      kind: 'Shoot',
      metadata: {
        name,
        namespace: 'garden-dev',
        labels: { 'shoot.gardener.cloud/status': 'healthy' },
      },
      spec: {
        provider: { type: provider, workers: [{ name: 'worker', minimum: 1, maximum: 4 }] },
        region,
        seedName: `${provider}-${region}`,
        purpose: 'development',
        kubernetes: { version: version.replace(/^v/, '') },
        hibernation: { enabled: isHibernated },
      },
      status: {
        hibernated: isHibernated,
        seedName: `${provider}-${region}`,
        lastOperation: {
          type: 'Reconcile',
          state: 'Succeeded',
          progress: 100,
          lastUpdateTime: at,
        },
        conditions: [
          toCondition('APIServerAvailable', 'HealthzRequestSucceeded', at),
          toCondition('ControlPlaneHealthy', 'ControlPlaneRunning', at),
          toCondition('EveryNodeReady', 'EveryNodeReady', at),
          toCondition('SystemComponentsHealthy', 'SystemComponentsRunning', at),
        ],
      },
    },
  ],
};

function toCondition(type: string, reason: string, at: string): JsonObject {
  return { type, status: 'True', reason, message: '', lastTransitionTime: at };
}

function addPlacements(world: World, { placements = [] }: HubPlan): void {
  for (const placement of placements) {
    for (const object of [toPolicy(placement), toBinding(placement, placement.members)]) {
      world.objects.apply({ ...object });
    }
  }
}
