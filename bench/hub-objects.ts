import type { EmbeddedCluster } from '../src/embedded/cluster.ts';

type Manifest = Parameters<EmbeddedCluster['apply']>[0];

const AT = '2026-01-01T00:00:00Z';

interface HubSort {
  readonly definition: Parameters<EmbeddedCluster['addCrd']>[0];
  readonly toMember: (name: string) => Omit<Manifest, 'apiVersion' | 'kind' | 'metadata'>;
}

/** Sorts of hubs, and what their members look like when all is well. */
const SORTS: readonly HubSort[] = [
  {
    definition: {
      group: 'cluster.karmada.io',
      kind: 'Cluster',
      plural: 'clusters',
      versions: ['v1alpha1'],
      scope: 'Cluster',
    },
    toMember: () => ({
      spec: { syncMode: 'Push', provider: 'aws', region: 'eu-west-1' },
      status: { kubernetesVersion: 'v1.35.2', conditions: [toCondition('Ready')] },
    }),
  },
  {
    definition: {
      group: 'cluster.open-cluster-management.io',
      kind: 'ManagedCluster',
      plural: 'managedclusters',
      versions: ['v1'],
      scope: 'Cluster',
    },
    toMember: () => ({
      spec: { hubAcceptsClient: true },
      status: {
        version: { kubernetes: 'v1.35.2' },
        conditions: [
          toCondition('HubAcceptedManagedCluster'),
          toCondition('ManagedClusterJoined'),
          toCondition('ManagedClusterConditionAvailable'),
        ],
      },
    }),
  },
  {
    definition: {
      group: 'cluster.kubernetes-fleet.io',
      kind: 'MemberCluster',
      plural: 'memberclusters',
      versions: ['v1'],
      scope: 'Cluster',
    },
    toMember: () => ({
      spec: { heartbeatPeriodSeconds: 60 },
      status: { conditions: [toCondition('ReadyToJoin'), toCondition('Joined')] },
    }),
  },
  {
    definition: {
      group: 'cluster.x-k8s.io',
      kind: 'Cluster',
      plural: 'clusters',
      versions: ['v1beta2'],
    },
    toMember: () => ({
      spec: { topology: { version: 'v1.35.2' } },
      status: { phase: 'Provisioned', conditions: [toCondition('Available')] },
    }),
  },
];

/** Makes a cluster a hub of one sort, with so many members. */
export function addMembers(cluster: EmbeddedCluster, sort: number, count: number): void {
  const { definition, toMember } = SORTS[sort % SORTS.length] ?? toFirst();
  cluster.addCrd(definition);
  for (let index = 0; index < count; index += 1) {
    const name = `${cluster.name}-member-${String(index).padStart(4, '0')}`;
    cluster.apply({ ...toHead(definition, name), ...toMember(name) });
  }
}

/** Makes a cluster a hub of Cluster API, whose Secrets lead to the others. `authority` is a PEM. */
export function addLeadingHub(
  hub: EmbeddedCluster,
  led: readonly EmbeddedCluster[],
  authority: string,
): void {
  const { definition, toMember } = SORTS.at(-1) ?? toFirst();
  hub.addCrd(definition);
  for (const { name, url } of led) {
    hub.apply({ ...toHead(definition, name), ...toMember(name) });
    hub.apply({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: `${name}-kubeconfig`, namespace: 'default' },
      data: { value: toBase64(toKubeconfig(url, authority)) },
    });
  }
}

function toFirst(): HubSort {
  throw new Error('There are no sorts of hubs.');
}

function toHead({ group, kind, versions, scope }: HubSort['definition'], name: string) {
  const namespace = scope === 'Cluster' ? {} : { namespace: 'default' };
  return {
    apiVersion: `${group}/${versions?.[0] ?? ''}`,
    kind,
    metadata: { name, ...namespace, labels: { environment: 'production' } },
  };
}

function toCondition(type: string): object {
  return { type, status: 'True', reason: type, message: '', lastTransitionTime: AT };
}

function toBase64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function toKubeconfig(server: string, authority: string): string {
  const ca = { 'certificate-authority-data': toBase64(authority) };
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'member',
    contexts: [{ name: 'member', context: { cluster: 'member', user: 'member' } }],
    clusters: [{ name: 'member', cluster: { server, ...ca } }],
    users: [{ name: 'member', user: { token: 'member' } }],
  });
}
