import type { InfraProvider } from '../core/infra-provider.ts';

/**
 * By the words in which hubs, and those who join clusters to them, name what machines run on: platforms
 * of Open Cluster Management, types of Gardener, kinds of Cluster API's infrastructure, drivers of
 * Rancher's machines.
 */
const BY_WORD: ReadonlyMap<string, InfraProvider> = new Map([
  ['aws', 'AWS'],
  ['amazon', 'AWS'],
  ['amazonec2', 'AWS'],
  ['eks', 'AWS'],
  ['azure', 'AZURE'],
  ['aks', 'AZURE'],
  ['gcp', 'GCP'],
  ['gce', 'GCP'],
  ['google', 'GCP'],
  ['gke', 'GCP'],
  ['vsphere', 'VSPHERE'],
  ['openstack', 'OPENSTACK'],
  ['baremetal', 'BARE_METAL'],
  ['metal', 'BARE_METAL'],
  ['metal3', 'BARE_METAL'],
  ['docker', 'LOCAL'],
  ['kind', 'LOCAL'],
  ['local', 'LOCAL'],
]);

/** Undefined where nothing is said; OTHER for a word that is not known. */
export function toStatedProvider(word: string | undefined): InfraProvider | undefined {
  if (word === undefined || word === '') return undefined;
  return BY_WORD.get(word.toLowerCase().replaceAll(/[^a-z0-9]/g, '')) ?? 'OTHER';
}
