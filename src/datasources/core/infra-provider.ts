import type { Label } from '../../kubernetes/label-selector.ts';

/** What machines run on. */
export type InfraProvider =
  | 'AWS'
  | 'AWS_OUTPOSTS'
  | 'AZURE'
  | 'AZURE_STACK_HUB'
  | 'AZURE_LOCAL'
  | 'GCP'
  | 'ANTHOS_BARE_METAL'
  | 'ANTHOS_VMWARE'
  | 'VSPHERE'
  | 'OPENSTACK'
  | 'BARE_METAL'
  | 'LOCAL'
  | 'OTHER'
  | 'UNKNOWN';

/** What tells of a node's provider; each of it may be missing. */
export interface ProviderHints {
  readonly providerId: string | undefined;
  readonly labels: readonly Label[];
  readonly kubeletVersion: string | undefined;
  readonly osImage: string | undefined;
}

const BY_SCHEME: ReadonlyMap<string, InfraProvider> = new Map([
  ['aws', 'AWS'],
  ['eks-hybrid', 'BARE_METAL'],
  ['azure', 'AZURE'],
  ['moc', 'AZURE_LOCAL'],
  ['gce', 'GCP'],
  ['baremetal', 'ANTHOS_BARE_METAL'],
  ['vsphere', 'VSPHERE'],
  ['openstack', 'OPENSTACK'],
  ['kind', 'LOCAL'],
  ['kwok', 'LOCAL'],
  ['docker', 'LOCAL'],
  ['minikube', 'LOCAL'],
  ['k3s', 'BARE_METAL'],
  ['rke2', 'BARE_METAL'],
  ['metal3', 'BARE_METAL'],
]);

/** Where its machines stand: undefined of a developer's machine, and of what is not known. */
export function isOnPremises(provider: InfraProvider): boolean | undefined {
  return PLACES[provider].isOnPremises;
}

/** Whose it is, over all places: undefined of a developer's machine, and of what is not known. */
export function toVendor(provider: InfraProvider): string | undefined {
  return PLACES[provider].vendor;
}

const PLACES: Readonly<
  Record<InfraProvider, { readonly isOnPremises?: boolean; readonly vendor?: string }>
> = {
  AWS: { isOnPremises: false, vendor: 'AWS' },
  AWS_OUTPOSTS: { isOnPremises: true, vendor: 'AWS' },
  AZURE: { isOnPremises: false, vendor: 'AZURE' },
  AZURE_STACK_HUB: { isOnPremises: true, vendor: 'AZURE' },
  AZURE_LOCAL: { isOnPremises: true, vendor: 'AZURE' },
  GCP: { isOnPremises: false, vendor: 'GCP' },
  ANTHOS_BARE_METAL: { isOnPremises: true, vendor: 'GCP' },
  ANTHOS_VMWARE: { isOnPremises: true, vendor: 'GCP' },
  VSPHERE: { isOnPremises: true, vendor: 'VSPHERE' },
  OPENSTACK: { isOnPremises: true, vendor: 'OPENSTACK' },
  BARE_METAL: { isOnPremises: true, vendor: 'BARE_METAL' },
  LOCAL: {},
  OTHER: { vendor: 'OTHER' },
  UNKNOWN: {},
};

/** In this order: provider id, labels, version, operating system. */
export function toInfraProvider(hints: ProviderHints): InfraProvider {
  const { providerId = '', kubeletVersion = '', osImage } = hints;
  const labels = new Map(hints.labels.map(({ key, value }) => [key, value]));
  const scheme = /^([a-z0-9-]+):\/\//.exec(providerId)?.[1];
  if (scheme !== undefined) {
    const provider = BY_SCHEME.get(scheme) ?? 'OTHER';
    const isOutpost = provider === 'AWS' && labels.has('topology.ebs.csi.aws.com/outpost-id');
    return isOutpost ? 'AWS_OUTPOSTS' : provider;
  }
  if (providerId.startsWith('ocid1.')) return 'OTHER';
  if (labels.has('kubernetes.azure.com/cluster')) return 'AZURE';
  if (labels.has('eks.amazonaws.com/nodegroup')) return 'AWS';
  if (labels.has('baremetal.cluster.gke.io/node-pool')) return 'ANTHOS_BARE_METAL';
  if (labels.has('cloud.google.com/gke-nodepool')) return 'GCP';
  if (labels.has('minikube.k8s.io/name') || labels.get('type') === 'kwok') return 'LOCAL';
  if (kubeletVersion.includes('-eks-')) return 'AWS';
  if (kubeletVersion.includes('-gke.')) return 'GCP';
  if (osImage === 'Docker Desktop') return 'LOCAL';
  return providerId === '' && osImage !== undefined && osImage !== '' ? 'BARE_METAL' : 'UNKNOWN';
}

/** Who packaged a cluster, by the API server's version and its nodes' labels. */
export function toDistribution(
  gitVersion: string | undefined,
  nodes: Iterable<{ readonly labels: readonly Label[]; readonly osImage: string | undefined }>,
): string | undefined {
  const version = gitVersion ?? '';
  for (const [mark, distribution] of BY_VERSION) if (version.includes(mark)) return distribution;
  for (const { labels, osImage } of nodes) {
    if (osImage === 'Docker Desktop') return 'DOCKER_DESKTOP';
    for (const { key } of labels) {
      const distribution = BY_LABEL.get(key);
      if (distribution !== undefined) return distribution;
    }
  }
  return undefined;
}

const BY_VERSION: readonly (readonly [string, string])[] = [
  ['-eks-', 'EKS'],
  ['-gke.', 'GKE'],
  ['+k3s', 'K3S'],
  ['+rke2', 'RKE2'],
];

const BY_LABEL: ReadonlyMap<string, string> = new Map([
  ['kubernetes.azure.com/cluster', 'AKS'],
  ['eks.amazonaws.com/nodegroup', 'EKS'],
  ['cloud.google.com/gke-nodepool', 'GKE'],
  ['minikube.k8s.io/name', 'MINIKUBE'],
  ['harvesterhci.io/managed', 'HARVESTER'],
  ['node.openshift.io/os_id', 'OPENSHIFT'],
  ['doks.digitalocean.com/node-pool', 'DOKS'],
  ['lke.linode.com/pool-id', 'LKE'],
  ['worker.gardener.cloud/pool', 'GARDENER'],
]);
