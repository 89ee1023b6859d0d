import { describe, expect, it } from 'vitest';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import {
  MANAGED_SEED,
  SEED,
  SHOOT,
  no,
  openHubs,
  readMember,
  serveHubKinds,
  toHubObject,
  unknown,
  yes,
} from '../../support/hubs.ts';
import type { Condition } from '../../support/hubs.ts';

const READY = yes('APIServerAvailable');
const PROGRESSING: Condition = {
  ...no('EveryNodeReady', 'NodesScaleUp'),
  status: 'Progressing',
};

const CREATE_FAILED = { type: 'Create', state: 'Failed', description: 'No quota.' };

describe('a shoot of Gardener', () => {
  it('is told with all that its Shoot says', async () => {
    const member = await readMember(
      SHOOT,
      toHubObject(SHOOT, 'crazy-botany', {
        metadata: {
          namespace: 'garden-dev',
          labels: { 'shoot.gardener.cloud/status': 'healthy' },
        },
        spec: {
          provider: {
            type: 'gcp',
            workers: [
              { name: 'a', zones: ['europe-west1-b', 'europe-west1-c'] },
              { name: 'b', zones: ['europe-west1-b'] },
            ],
          },
          region: 'europe-west1',
          seedName: 'gcp-eu1',
          kubernetes: { version: '1.33.4' },
        },
        status: {
          technicalID: 'shoot--team-a--crazy-botany',
          lastOperation: { type: 'Reconcile', state: 'Succeeded' },
          advertisedAddresses: [
            { name: 'internal', url: 'https://api.internal.example' },
            { name: 'external', url: 'https://api.crazy-botany.example' },
          ],
          conditions: [READY, yes('EveryNodeReady')],
        },
      }),
      `name namespace syncMode isAccepted isJoined ready isCordoned health
       sets { name kind } federation { type capabilities }
       cluster {
         name kubernetesVersion provider distribution region zones kind apiEndpoint
         nodeCount { total } capacity { cpu } parent { name }
       }`,
    );

    expect(member).toEqual({
      name: 'crazy-botany',
      namespace: 'garden-dev',
      syncMode: 'NONE',
      isAccepted: true,
      isJoined: true,
      ready: 'TRUE',
      isCordoned: null,
      health: 'HEALTHY',
      sets: [{ name: 'team-a', kind: 'Project' }],
      federation: {
        type: 'GARDENER',
        capabilities: ['CORDON', 'UNJOIN', 'HIBERNATE', 'SET_NODE_GROUP_BOUNDS'],
      },
      cluster: {
        name: 'crazy-botany',
        kubernetesVersion: '1.33.4',
        provider: 'GCP',
        distribution: 'GARDENER',
        region: 'europe-west1',
        zones: ['europe-west1-b', 'europe-west1-c'],
        kind: 'HOSTED_CONTROL_PLANE',
        apiEndpoint: 'https://api.crazy-botany.example',
        nodeCount: null,
        capacity: null,
        parent: null,
      },
    });
  });

  it.each([
    ['UNKNOWN while nothing is said of it', {}, undefined, 'UNKNOWN'],
    [
      'PROVISIONING while it is being made',
      { lastOperation: { type: 'Create', state: 'Processing' }, conditions: [no('X', 'x')] },
      'unhealthy',
      'FALSE',
    ],
    ['UNHEALTHY when it could not be made', { lastOperation: CREATE_FAILED }, 'unhealthy', 'FALSE'],
    ['HIBERNATED when it sleeps', { hibernated: true, conditions: [READY] }, 'unknown', 'UNKNOWN'],
    ['HEALTHY by its label', { conditions: [READY] }, 'healthy', 'TRUE'],
    ['HEALTHY by its conditions', { conditions: [READY] }, undefined, 'TRUE'],
    ['UNHEALTHY by its label', { conditions: [READY] }, 'unhealthy', 'FALSE'],
    ['UNHEALTHY by its conditions', { conditions: [READY, no('X', 'x')] }, undefined, 'FALSE'],
    ['UNREACHABLE by its label', { conditions: [] }, 'unknown', 'UNKNOWN'],
    [
      'UNREACHABLE by its conditions',
      { conditions: [unknown('APIServerAvailable', 'x')] },
      undefined,
      'UNKNOWN',
    ],
    ['DEGRADED by its label', { conditions: [READY] }, 'progressing', 'TRUE'],
    ['DEGRADED by its conditions', { conditions: [READY, PROGRESSING] }, undefined, 'TRUE'],
    [
      'DEGRADED when not every node is ready',
      { conditions: [READY, no('EveryNodeReady', 'x')] },
      'healthy',
      'TRUE',
    ],
  ])('is %s', async (title, status, label, ready) => {
    const labels = label === undefined ? {} : { 'shoot.gardener.cloud/status': label };
    const member = await readMember(
      SHOOT,
      toHubObject(SHOOT, 'a', { metadata: { labels }, spec: {}, status }),
      'health ready',
    );

    expect(member).toEqual({ health: title.split(' ')[0], ready });
  });

  it('has a condition that is not so for long yet as one that does not hold', async () => {
    const member = await readMember(
      SHOOT,
      toHubObject(SHOOT, 'a', { status: { conditions: [READY, PROGRESSING] } }),
      'conditions { type status } healthReason',
    );

    expect(member).toEqual({
      conditions: [
        { type: 'APIServerAvailable', status: 'TRUE' },
        { type: 'EveryNodeReady', status: 'FALSE' },
      ],
      healthReason: 'EveryNodeReady: NodesScaleUp.',
    });
  });

  it.each([
    ['its namespace, while it has no technical name', { namespace: 'garden-dev' }, {}, ['dev']],
    ['the garden’s own', { namespace: 'garden' }, {}, ['garden']],
    ['nothing, where neither says it', { namespace: 'team-x' }, {}, []],
  ])('is in the project of %s', async (_title, metadata, status, sets) => {
    const member = await readMember(
      SHOOT,
      toHubObject(SHOOT, 'a', { metadata, status }),
      'sets { name }',
    );

    expect(member).toEqual({ sets: sets.map((name) => ({ name })) });
  });

  it('is DELETING while it is being deleted, though it sleeps', async () => {
    const member = await readMember(
      SHOOT,
      toHubObject(SHOOT, 'a', {
        metadata: { finalizers: ['gardener'], deletionTimestamp: '2026-01-02T03:04:05Z' },
        status: { hibernated: true },
      }),
      'health',
    );

    expect(member).toEqual({ health: 'DELETING' });
  });
});

describe('a seed of Gardener', () => {
  it('is told with all that its Seed says', async () => {
    const member = await readMember(
      SEED,
      toHubObject(SEED, 'aws-eu1', {
        spec: {
          provider: { type: 'aws', region: 'eu-west-1', zones: ['eu-west-1a'] },
          settings: { scheduling: { visible: false } },
          taints: [{ key: 'seed.gardener.cloud/protected' }],
        },
        status: {
          kubernetesVersion: 'v1.32.1',
          capacity: { shoots: '250' },
          allocatable: { shoots: 200 },
          conditions: [yes('GardenletReady')],
        },
      }),
      `name namespace syncMode isAccepted isJoined ready isCordoned health
       taints { key effect isOfHub } sets { name } properties { name value }
       cluster { kubernetesVersion provider region zones kind capacity { cpu } parent { name } }`,
    );

    expect(member).toEqual({
      name: 'aws-eu1',
      namespace: null,
      syncMode: 'PULL',
      isAccepted: true,
      isJoined: true,
      ready: 'TRUE',
      isCordoned: true,
      health: 'HEALTHY',
      taints: [{ key: 'seed.gardener.cloud/protected', effect: 'UNKNOWN', isOfHub: false }],
      sets: [],
      properties: [
        { name: 'capacity.shoots', value: '250' },
        { name: 'allocatable.shoots', value: '200' },
      ],
      cluster: {
        kubernetesVersion: 'v1.32.1',
        provider: 'AWS',
        region: 'eu-west-1',
        zones: ['eu-west-1a'],
        kind: 'SEED',
        capacity: null,
        parent: null,
      },
    });
  });

  it.each([
    ['UNKNOWN before its gardenlet has come', [], 'UNKNOWN', false],
    ['HEALTHY when its gardenlet is', [yes('GardenletReady')], 'TRUE', true],
    [
      'DEGRADED when its components are not well',
      [yes('GardenletReady'), no('SeedSystemComponentsHealthy', 'x')],
      'TRUE',
      true,
    ],
    [
      'HEALTHY when nobody has stopped its shoots',
      [yes('GardenletReady'), no('EmergencyStopShootReconciliations', 'x')],
      'TRUE',
      true,
    ],
    ['UNHEALTHY when its gardenlet is not', [no('GardenletReady', 'x')], 'FALSE', true],
    ['UNREACHABLE when its lease ends', [unknown('GardenletReady', 'x')], 'UNKNOWN', true],
  ])('is %s', async (title, conditions, ready, isJoined) => {
    const member = await readMember(
      SEED,
      toHubObject(SEED, 'aws-eu1', { spec: {}, status: { conditions } }),
      'health ready isJoined isCordoned',
    );

    expect(member).toEqual({ health: title.split(' ')[0], ready, isJoined, isCordoned: false });
  });

  it('is the parent of its shoots, and the shoot that it was made of', async () => {
    await using garden = await startEmbeddedCluster({ name: 'garden' });
    serveHubKinds(garden, [SEED, SHOOT, MANAGED_SEED]);
    garden.apply(toHubObject(SEED, 'root'));
    garden.apply(toHubObject(SEED, 'aws-eu1'));
    garden.apply(
      toHubObject(MANAGED_SEED, 'aws-eu1', {
        metadata: { namespace: 'garden' },
        spec: { shoot: { name: 'soil' } },
      }),
    );
    garden.apply(toShoot('garden', 'soil', 'root'));
    garden.apply(toShoot('garden', 'aws-eu1', 'aws-eu1'));
    garden.apply(toShoot('garden-dev', 'a', 'aws-eu1'));
    await using app = await openHubs([garden]);

    const { data } = await app.query(
      `{ clusters { nodes {
        name kind aliases { name } memberships { object { kind } }
        parent { name } children { name }
      } } }`,
    );

    expect(data.at('clusters.nodes')).toEqual([
      toCluster('a', { parent: 'aws-eu1', kind: 'HOSTED_CONTROL_PLANE', objects: ['Shoot'] }),
      toCluster('aws-eu1', {
        parent: 'root',
        children: ['a', 'gardener/aws-eu1'],
        kind: 'SEED',
        aliases: ['soil'],
        objects: ['Seed', 'Shoot'],
      }),
      toCluster('garden', {}),
      // Of the seed’s name alone it is not the seed.
      toCluster('gardener/aws-eu1', {
        parent: 'aws-eu1',
        kind: 'HOSTED_CONTROL_PLANE',
        aliases: ['aws-eu1'],
        objects: ['Shoot'],
      }),
      toCluster('root', { children: ['aws-eu1'], kind: 'SEED', objects: ['Seed'] }),
    ]);
  });
});

function toShoot(namespace: string, name: string, seedName: string) {
  return toHubObject(SHOOT, name, { metadata: { namespace }, spec: { seedName } });
}

interface Expected {
  readonly kind?: string;
  readonly aliases?: readonly string[];
  readonly objects?: readonly string[];
  readonly parent?: string;
  readonly children?: readonly string[];
}

function toCluster(
  name: string,
  { kind, aliases = [], objects = [], parent, children = [] }: Expected,
) {
  return {
    name,
    kind: kind ?? null,
    aliases: aliases.map((alias) => ({ name: alias })),
    memberships: objects.map((object) => ({ object: { kind: object } })),
    parent: parent === undefined ? null : { name: parent },
    children: children.map((child) => ({ name: child })),
  };
}
