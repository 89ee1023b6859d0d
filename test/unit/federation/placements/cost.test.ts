import { describe, expect, it, vi } from 'vitest';
import { openProviderView } from '../../../../src/datasources/core/provider-view.ts';
import { karmadaPlacements } from '../../../../src/datasources/federation/placement-providers/karmada.ts';
import { ocmPlacements } from '../../../../src/datasources/federation/placement-providers/ocm.ts';
import { rancherFleetPlacements } from '../../../../src/datasources/federation/placement-providers/rancher-fleet.ts';
import type { PlacementRecord } from '../../../../src/datasources/federation/placements/placement.ts';
import type { PlacementProvider } from '../../../../src/datasources/federation/placements/placement-provider.ts';
import { withStates } from '../../../../src/datasources/federation/placements/placement-states.ts';
import type { ResourceRecord } from '../../../../src/datasources/kube/object-record.ts';
import type { Resource } from '../../../../src/datasources/kube/resource.ts';
import { createSequence } from '../../../../src/datasources/store/sequence.ts';
import type { LiveStore } from '../../../../src/datasources/store/store.ts';
import type { EmbeddedCluster } from '../../../../src/embedded/cluster.ts';
import type { HubKind } from '../../../support/hubs.ts';
import { connect } from '../../../support/kube-client.ts';
import type { Manifest } from '../../../support/placements.ts';
import {
  KARMADA_BINDING,
  KARMADA_KINDS,
  KARMADA_POLICY,
  OCM_DECISION,
  OCM_KINDS,
  OCM_PLACEMENT,
  OCM_REPLICA_SET,
  OCM_WORK,
  startHub,
  toPlaced,
} from '../../../support/placements.ts';

const FLEET = 'fleet.cattle.io/v1alpha1';
const REPO: HubKind = [FLEET, 'GitRepo', 'gitrepos'];
const BUNDLE: HubKind = [FLEET, 'Bundle', 'bundles'];
const DEPLOYMENT: HubKind = [FLEET, 'BundleDeployment', 'bundledeployments'];
const FLEET_KINDS = [REPO, BUNDLE, DEPLOYMENT];

const WORK = 'work.open-cluster-management.io';
const MANY = 20;

/** An object of the placement of a name, at a version of its own. */
type ToPart = (name: string, version: string) => Manifest;

interface Hub {
  readonly provider: PlacementProvider;
  readonly kinds: readonly HubKind[];
  /** What each placement has; the last of them is changed. */
  readonly parts: readonly ToPart[];
}

const toBinding: ToPart = (name, version) =>
  toPlaced(KARMADA_BINDING, name, {
    metadata: {
      labels: { 'propagationpolicy.karmada.io/permanent-id': `id-${name}`, version },
    },
    spec: { clusters: [{ name: 'm1' }] },
  });
const toPolicy: ToPart = (name) =>
  toPlaced(KARMADA_POLICY, name, {
    metadata: { labels: { 'propagationpolicy.karmada.io/permanent-id': `id-${name}` } },
  });
const toDecision: ToPart = (name, version) =>
  toPlaced(OCM_DECISION, name, {
    metadata: { labels: { 'cluster.open-cluster-management.io/placement': name, version } },
  });
const toReplicaSet: ToPart = (name, version) =>
  toPlaced(OCM_REPLICA_SET, name, {
    metadata: { labels: { version } },
    spec: { placementRefs: [{ name }] },
  });
const toUnplacedWork: ToPart = (name, version) =>
  toPlaced(OCM_WORK, name, {
    metadata: { labels: { [`${WORK}/manifestworkreplicaset`]: `shop.${name}`, version } },
  });
const toWork: ToPart = (name, version) =>
  toPlaced(OCM_WORK, name, {
    metadata: {
      labels: {
        [`${WORK}/manifestworkreplicaset`]: `shop.${name}`,
        [`${WORK}/placementname`]: name,
        version,
      },
    },
  });
const toBundle: ToPart = (name, version) =>
  toPlaced(BUNDLE, name, { metadata: { labels: { 'fleet.cattle.io/repo-name': name, version } } });
const toDeployment: ToPart = (name, version) =>
  toPlaced(DEPLOYMENT, name, {
    metadata: {
      labels: {
        'fleet.cattle.io/bundle-name': name,
        'fleet.cattle.io/bundle-namespace': 'shop',
        version,
      },
    },
  });

const KARMADA = { provider: karmadaPlacements, kinds: KARMADA_KINDS };
const OCM = { provider: ocmPlacements, kinds: OCM_KINDS };
const RANCHER_FLEET = { provider: rancherFleetPlacements, kinds: FLEET_KINDS };
const toPlacement: ToPart = (name) => toPlaced(OCM_PLACEMENT, name);
const toRepo: ToPart = (name) => toPlaced(REPO, name);

describe('a placement among many', () => {
  it.each<[part: string, hub: Hub]>([
    ['binding of Karmada', { ...KARMADA, parts: [toPolicy, toBinding] }],
    ['decision of Open Cluster Management', { ...OCM, parts: [toPlacement, toDecision] }],
    ['replica set of Open Cluster Management', { ...OCM, parts: [toPlacement, toReplicaSet] }],
    ['work of Open Cluster Management', { ...OCM, parts: [toPlacement, toWork] }],
    [
      'work of an older replica set',
      { ...OCM, parts: [toPlacement, toReplicaSet, toUnplacedWork] },
    ],
    ["bundle of Rancher's Fleet", { ...RANCHER_FLEET, parts: [toRepo, toBundle] }],
    [
      "deployment of a bundle of Rancher's Fleet",
      { ...RANCHER_FLEET, parts: [toRepo, toBundle, toDeployment] },
    ],
  ])('alone is built when its %s changes', async (_part, { provider, kinds, parts }) => {
    const names = Array.from({ length: MANY }, (_, index) => `p-${index}`);
    const objects = names.flatMap((name) => parts.map((toPart) => toPart(name, 'old')));
    await using hub = await startHub(kinds, objects);
    await using world = await open(hub, provider);

    const change = parts.at(-1)?.('p-7', 'new');
    if (change !== undefined) hub.apply(change);
    await expect.poll(() => world.built.length).toBeGreaterThan(0);

    expect({ built: world.built, scans: world.scans }).toEqual({
      built: [expect.stringMatching(/\/shop\/p-7$/)],
      scans: 0,
    });
  });
});

/** What a provider builds of a hub from now on, and how often it goes through all there is of a kind. */
interface World extends AsyncDisposable {
  readonly built: readonly string[];
  readonly scans: number;
}

async function open({ url }: EmbeddedCluster, provider: PlacementProvider): Promise<World> {
  const { cluster: kube, clock, [Symbol.asyncDispose]: close } = connect(url);
  const scans: { readonly mock: { readonly calls: readonly unknown[] }; mockClear(): void }[] = [];
  const built: string[] = [];
  const counted: PlacementProvider = {
    ...provider,
    open(cluster) {
      const opened = provider.open(cluster);
      return {
        ...opened,
        build(key) {
          built.push(key);
          return opened.build(key);
        },
      };
    },
  };
  const view = openProviderView<PlacementRecord>(
    {
      id: 'hub',
      kube: {
        ...kube,
        informer<T extends ResourceRecord>(resource: Resource<T>) {
          const informer = kube.informer(resource);
          scans.push(vi.spyOn(informer, 'list'));
          return informer;
        },
      },
      clock,
      sequence: createSequence(),
      store(): LiveStore<never> {
        throw new Error('Providers read informers.');
      },
    },
    { name: 'placements', providers: [withStates(counted)] },
  );
  const held = view.acquire();
  await view.synced({ signal: AbortSignal.timeout(10_000), timeoutMs: 10_000 });
  await expect.poll(() => view.size).toBe(MANY);
  built.length = 0;
  for (const one of scans) one.mockClear();
  return {
    built,
    get scans() {
      return scans.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    },
    async [Symbol.asyncDispose]() {
      held[Symbol.dispose]();
      view[Symbol.dispose]();
      await close();
    },
  };
}
