import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asRecords, asText, getPath } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import type { Tri } from '../federation-member.ts';
import type { BundleDeploymentRecord } from '../placements/bundle-deployment.ts';
import { toBundleDeployment } from '../placements/bundle-deployment.ts';
import { toTargetStrategy } from '../placements/fleet-targets.ts';
import { changeTargets } from '../placements/fleet-targets.ts';
import { refuseChange } from '../placements/name-list.ts';
import type { Look, PlacementDetail, PlacementObject } from '../placements/placement.ts';
import type { PlacementProvider } from '../placements/placement-provider.ts';
import {
  mergeDecisions,
  sortWorkloads,
  toFullyApplied,
  toPlacementKey,
  toPropagatedWorkload,
} from '../placements/propagation.ts';

const GROUP = 'fleet.cattle.io';
const REPOS = 'gitrepos';
const BUNDLES = 'bundles';

interface OwnRecord extends PlacementObject {
  readonly conditions: readonly ConditionRecord[];
}

interface BundleRecord extends OwnRecord {
  /** The key of the placement that it is part of: of its GitRepo, or of itself where it has none. */
  readonly placementKey: string;
  /** How many clusters its targets match; undefined before that was looked. */
  readonly desired: number | undefined;
}

const GIT_REPOS = defineResource<OwnRecord>({
  group: GROUP,
  resource: REPOS,
  kind: 'GitRepo',
  isNamespaced: true,
  versions: { v1alpha1: toOwn },
});

const BUNDLE_OBJECTS = defineResource<BundleRecord>({
  group: GROUP,
  resource: BUNDLES,
  kind: 'Bundle',
  isNamespaced: true,
  versions: { v1alpha1: toBundle },
  indexes: { placement: ({ placementKey }) => placementKey },
});

const DEPLOYMENTS = defineResource<BundleDeploymentRecord>({
  group: GROUP,
  resource: 'bundledeployments',
  kind: 'BundleDeployment',
  isNamespaced: true,
  versions: { v1alpha1: toBundleDeployment },
  indexes: { bundle: ({ bundleKey }) => bundleKey },
});

/** Rancher's Fleet: GitRepos, and Bundles of no GitRepo, with what they are on each cluster. */
export const rancherFleetPlacements: PlacementProvider = {
  name: 'RANCHER_FLEET',
  isOfNamespace: true,
  reads: [GIT_REPOS, BUNDLE_OBJECTS, DEPLOYMENTS],
  open({ kube }) {
    const repos = kube.informer(GIT_REPOS);
    const bundles = kube.informer(BUNDLE_OBJECTS);
    const deployments = kube.informer(DEPLOYMENTS);
    return {
      inputs: [
        viewInput(repos, (own) => [toPlacementKey(REPOS, own)]),
        viewInput(bundles, ({ placementKey }) => [placementKey]),
        viewInput(
          deployments,
          ({ bundleKey }) => {
            const bundle = bundles.get(bundleKey);
            return bundle === undefined ? [] : [bundle.placementKey];
          },
          { isRequired: false },
        ),
      ],
      build(placementKey) {
        const made = bundles.by('placement', placementKey);
        const own = placementKey.startsWith(`${REPOS}/`)
          ? repos.get(placementKey.slice(REPOS.length + 1))
          : made[0];
        if (own === undefined) return undefined;
        const found: Found = {
          bundles: made,
          deployments: made.flatMap(({ key }) => deployments.by('bundle', key)),
          isWhole: bundles.isWhole,
          isDeployedWhole: deployments.isWhole,
        };
        return { own, parts: Object.values(found), tell: (look) => tell(own, found, look) };
      },
    };
  },
  change(object, change) {
    if (change.kind === 'GitRepo') return changeTargets(object, change);
    throw refuseChange('The targets of a Bundle are written by what made it: change them there.');
  },
};

interface Found {
  readonly bundles: readonly BundleRecord[];
  readonly deployments: readonly BundleDeploymentRecord[];
  readonly isWhole: boolean;
  readonly isDeployedWhole: boolean;
}

function tell(own: OwnRecord, found: Found, look: Look): PlacementDetail {
  const { conditions } = own;
  const bundles = look.see(BUNDLE_OBJECTS, found.bundles);
  const bundleKeys = new Set(bundles.map(({ key }) => key));
  const deployments = look
    .see(DEPLOYMENTS, found.deployments)
    .filter(({ bundleKey }) => bundleKeys.has(bundleKey));
  const isKnown =
    look.knows(BUNDLE_OBJECTS, found.isWhole, own.namespace) &&
    look.knows(DEPLOYMENTS, found.isDeployedWhole, undefined);
  if (deployments.length === 0 && !isKnown) {
    return { selected: undefined, conditions, workloads: undefined };
  }
  const byBundle = Map.groupBy(deployments, ({ bundleKey }) => bundleKey);
  return {
    selected: mergeDecisions(
      deployments
        .filter(({ deletedAt }) => deletedAt === undefined)
        .map(({ workload: { member } }) => ({ member, replicas: undefined, reason: undefined })),
    ),
    conditions,
    workloads: sortWorkloads(
      bundles.map(({ key, apiVersion, namespace, name, desired }) => {
        const members = (byBundle.get(key) ?? []).map(({ workload }) => workload);
        return toPropagatedWorkload(
          { apiVersion, kind: 'Bundle', namespace, name },
          { scheduled: toScheduled(desired), fullyApplied: toFullyApplied(members), members },
        );
      }),
    ),
  };
}

function toScheduled(desired: number | undefined): Tri {
  if (desired === undefined) return 'UNKNOWN';
  return desired > 0 ? 'TRUE' : 'FALSE';
}

function toOwn(object: KubernetesObject, context: ProjectionContext): OwnRecord {
  return {
    ...toObjectRecord(object, context),
    hubType: 'RANCHER_FLEET',
    strategy: toTargetStrategy(asRecords(getPath(object, 'spec', 'targets'))),
    conditions: toConditions(asRecord(object['status']), context),
  };
}

function toBundle(object: KubernetesObject, context: ProjectionContext): BundleRecord {
  const own = toOwn(object, context);
  const repo = asText(own.labels.find(({ key }) => key === `${GROUP}/repo-name`)?.value);
  return {
    ...own,
    placementKey:
      repo === '' ? toPlacementKey(BUNDLES, own) : `${REPOS}/${own.namespace ?? ''}/${repo}`,
    desired: asNumber(getPath(object, 'status', 'summary', 'desiredReady')),
  };
}
