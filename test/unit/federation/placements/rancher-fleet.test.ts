import { describe, expect, it } from 'vitest';
import type { HubKind } from '../../../support/hubs.ts';
import { no, yes } from '../../../support/hubs.ts';
import type { Manifest } from '../../../support/placements.ts';
import { readPlacement, readPlacements, toPlaced } from '../../../support/placements.ts';

const VERSION = 'fleet.cattle.io/v1alpha1';
const REPO: HubKind = [VERSION, 'GitRepo', 'gitrepos'];
const BUNDLE: HubKind = [VERSION, 'Bundle', 'bundles'];
const DEPLOYMENT: HubKind = [VERSION, 'BundleDeployment', 'bundledeployments'];
const KINDS = [REPO, BUNDLE, DEPLOYMENT];

describe("a placement of Rancher's Fleet", () => {
  it('is a GitRepo with its bundles, and a Bundle of none', async () => {
    const rows = await readPlacements(
      KINDS,
      [
        toPlaced(REPO, 'apps', {
          spec: { targets: [{ clusterName: 'm1' }, { clusterName: 'm2' }] },
          status: { conditions: [yes('Accepted')] },
        }),
        toBundle('apps-web', { repo: 'apps', desiredReady: 2 }),
        toBundle('apps-none', { repo: 'apps', desiredReady: 0 }),
        toBundle('agent', {}),
        toDeployment('m2', { bundle: 'apps-web', state: 'OutOfSync' }),
        toDeployment('m1', { bundle: 'apps-web', state: 'Ready', isApplied: true }),
        toDeployment('m3', { bundle: 'agent', state: 'Ready' }),
      ],
      `ref { kind name } strategy selected { memberName replicas } conditions { type status }
       workloads { nodes {
         target { apiVersion kind namespace name } scheduled fullyApplied
         members { memberName state isApplied health }
       } }`,
    );

    const target = { apiVersion: VERSION, kind: 'Bundle', namespace: 'shop' };
    expect(rows.map(({ value }) => value)).toEqual([
      {
        ref: { kind: 'Bundle', name: 'agent' },
        strategy: 'SELECTED',
        selected: [{ memberName: 'm3', replicas: null }],
        conditions: [],
        workloads: {
          nodes: [
            {
              target: { ...target, name: 'agent' },
              scheduled: 'UNKNOWN',
              fullyApplied: 'TRUE',
              members: [
                { memberName: 'm3', state: 'APPLIED', isApplied: false, health: 'HEALTHY' },
              ],
            },
          ],
        },
      },
      {
        ref: { kind: 'GitRepo', name: 'apps' },
        strategy: 'NAMED',
        selected: [
          { memberName: 'm1', replicas: null },
          { memberName: 'm2', replicas: null },
        ],
        conditions: [{ type: 'Accepted', status: 'TRUE' }],
        workloads: {
          nodes: [
            {
              target: { ...target, name: 'apps-none' },
              scheduled: 'FALSE',
              fullyApplied: 'UNKNOWN',
              members: [],
            },
            {
              target: { ...target, name: 'apps-web' },
              scheduled: 'TRUE',
              fullyApplied: 'FALSE',
              members: [
                { memberName: 'm1', state: 'APPLIED', isApplied: true, health: 'HEALTHY' },
                { memberName: 'm2', state: 'OUT_OF_SYNC', isApplied: false, health: 'UNKNOWN' },
              ],
            },
          ],
        },
      },
    ]);
  });

  it.each<[word: string, state: string, health: string, parts: DeploymentParts]>([
    ['Ready', 'APPLIED', 'HEALTHY', {}],
    ['NotReady', 'APPLIED', 'UNHEALTHY', {}],
    ['WaitApplied', 'PENDING', 'UNKNOWN', {}],
    ['Pending', 'PENDING', 'UNKNOWN', {}],
    ['ErrApplied', 'FAILED', 'UNKNOWN', {}],
    ['OutOfSync', 'OUT_OF_SYNC', 'UNKNOWN', {}],
    ['Modified', 'DRIFTED', 'UNKNOWN', {}],
    ['Something', 'UNKNOWN', 'UNKNOWN', {}],
    ['Ready', 'SUSPENDED', 'HEALTHY', { spec: { paused: true } }],
    ['OutOfSync', 'SUSPENDED', 'UNKNOWN', { spec: { offSchedule: true } }],
    ['Ready', 'REMOVING', 'HEALTHY', { isDeleting: true }],
  ])(
    'that shows %s on a member is %s and %s there, with %j',
    async (word, state, health, parts) => {
      const deployment = toDeployment('m1', { bundle: 'web', state: word, ...parts });

      const placement = await readPlacement(
        KINDS,
        [toBundle('web', {}), deployment],
        'workloads { nodes { members { state health message } } }',
      );

      expect(placement.at('workloads.nodes.0.members')).toEqual([
        { state, health, message: 'Deployed: Broken.' },
      ]);
    },
  );

  it.each<[string, readonly object[]]>([
    ['SELECTED', []],
    ['SELECTED', [{ clusterGroup: 'prod' }]],
    ['SELECTED', [{ clusterSelector: { matchLabels: { env: 'prod' } } }]],
    ['ALL', [{ clusterSelector: {} }]],
    ['NAMED', [{ clusterName: 'm1' }]],
    ['MIXED', [{ clusterName: 'm1' }, { clusterGroup: 'prod' }]],
  ])('chooses %s by %j', async (strategy, targets) => {
    const own = toPlaced(REPO, 'apps', { spec: { targets } });

    const row = await readPlacement(KINDS, [own], 'strategy');

    expect(row.value).toEqual({ strategy });
  });
});

function toBundle(
  name: string,
  { repo, desiredReady }: { readonly repo?: string; readonly desiredReady?: number },
): Manifest {
  return toPlaced(BUNDLE, name, {
    metadata: { labels: repo === undefined ? {} : { 'fleet.cattle.io/repo-name': repo } },
    status: desiredReady === undefined ? {} : { summary: { desiredReady } },
  });
}

interface DeploymentParts {
  readonly spec?: object;
  readonly isApplied?: boolean;
  readonly isDeleting?: boolean;
}

function toDeployment(
  member: string,
  {
    bundle,
    state,
    spec,
    isApplied = false,
    isDeleting = false,
  }: DeploymentParts & { readonly bundle: string; readonly state: string },
): Manifest {
  const going = {
    finalizers: ['fleet.cattle.io/bundle-deployment-finalizer'],
    deletionTimestamp: '2026-01-02T03:04:05Z',
  };
  return toPlaced(DEPLOYMENT, bundle, {
    metadata: {
      namespace: `cluster-fleet-default-${member}`,
      labels: {
        'fleet.cattle.io/bundle-name': bundle,
        'fleet.cattle.io/bundle-namespace': 'shop',
        'fleet.cattle.io/cluster': member,
        'fleet.cattle.io/cluster-namespace': 'fleet-default',
      },
      ...(isDeleting && going),
    },
    spec: { deploymentID: 'new', ...spec },
    status: {
      appliedDeploymentID: isApplied ? 'new' : 'old',
      display: { state },
      conditions: [no('Deployed', 'Broken')],
    },
  });
}
