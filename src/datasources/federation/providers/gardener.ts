import type { ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord, asText, getPath } from '../../kube/json.ts';
import type { ObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import { toSeed, toShoot } from '../gardener-members.ts';
import type { HubProvider } from '../hub-provider.ts';
import { toObjectEvidence } from '../member-evidence.ts';

const GROUP = 'core.gardener.cloud';

const SEEDS = defineResource<FederationMemberRecord>({
  group: GROUP,
  resource: 'seeds',
  kind: 'Seed',
  isNamespaced: false,
  versions: { v1beta1: toSeed },
});

const SHOOTS = defineResource<FederationMemberRecord>({
  group: GROUP,
  resource: 'shoots',
  kind: 'Shoot',
  isNamespaced: true,
  versions: { v1beta1: toShoot },
});

/** Makes a seed of a shoot; the seed has its name. */
interface ManagedSeedRecord extends ObjectRecord {
  readonly shoot: string;
}

const MANAGED_SEEDS = defineResource<ManagedSeedRecord>({
  group: 'seedmanagement.gardener.cloud',
  resource: 'managedseeds',
  kind: 'ManagedSeed',
  isNamespaced: true,
  versions: { v1alpha1: toManagedSeed },
  indexes: { name: ({ name }) => name },
});

/** Gardener: pkg/apis/core/v1beta1. A garden keeps seeds; these run the control planes of shoots. */
export const gardener: HubProvider = {
  name: 'GARDENER',
  setKind: 'Project',
  capabilities: ['CORDON', 'UNJOIN', 'HIBERNATE', 'SET_NODE_GROUP_BOUNDS'],
  reads: [SEEDS, SHOOTS],
  open({ kube }) {
    const seeds = kube.informer(SEEDS);
    const shoots = kube.informer(SHOOTS);
    const managed = kube.informer(MANAGED_SEEDS);
    return {
      inputs: [
        viewInput(seeds, ({ key }) => [key]),
        viewInput(shoots, ({ key }) => [key]),
        viewInput(managed, ({ name }) => [name], { isRequired: false }),
      ],
      build(key) {
        const seed = seeds.get(key);
        return seed === undefined ? shoots.get(key) : toLinked(seed, managed.by('name', key));
      },
    };
  },
};

/** A seed, as the shoot that it was made of. */
function toLinked(
  seed: FederationMemberRecord,
  managed: readonly ManagedSeedRecord[],
): FederationMemberRecord {
  const { cluster, evidence } = seed;
  const told = managed.map(({ namespace, shoot }) =>
    toObjectEvidence({ cluster, group: GROUP, resource: 'shoots', namespace, name: shoot }),
  );
  return { ...seed, evidence: [...evidence, ...told] };
}

function toManagedSeed(object: KubernetesObject, context: ProjectionContext): ManagedSeedRecord {
  return {
    ...toObjectRecord(object, context),
    shoot: asText(getPath(asRecord(object['spec']), 'shoot', 'name')),
  };
}
