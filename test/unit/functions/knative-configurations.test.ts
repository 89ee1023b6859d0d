import { describe, expect, it } from 'vitest';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { openFunctions, readFunctions, serve } from '../../support/functions.ts';
import type { Kind, Manifest } from '../../support/functions.ts';

const SERVING = 'serving.knative.dev/v1';
const KINDS: readonly Kind[] = [
  [SERVING, 'Service', 'services'],
  [SERVING, 'Configuration', 'configurations'],
  [SERVING, 'Revision', 'revisions'],
  [SERVING, 'Route', 'routes'],
  ['eventing.knative.dev/v1', 'Trigger', 'triggers'],
];

describe('a Configuration of Knative', () => {
  it('that a Service made is no function beside that', async () => {
    const rows = await readFunctions(
      KINDS,
      [
        toObject('Service', 'hello', {}),
        toObject('Configuration', 'hello', { labels: { 'serving.knative.dev/service': 'hello' } }),
      ],
      'name yaml',
    );

    expect(rows).toEqual([{ name: 'hello', yaml: expect.stringContaining('kind: Service') }]);
  });

  it('that nobody leads to has no traffic', async () => {
    const [row] = await readFunctions(
      KINDS,
      [toConfiguration(), toRevision('hello-00001')],
      FIELDS,
    );

    expect(row).toMatchObject({
      phase: 'READY',
      url: null,
      traffic: [],
      rollout: null,
      revisions: { nodes: [{ name: 'hello-00001' }] },
    });
  });

  it('gets what a Route leads to it, by its name and by its revisions', async () => {
    const route = toObject('Route', 'front', {
      spec: {
        traffic: [
          { configurationName: 'hello', percent: 70 },
          { revisionName: 'hello-00001', percent: 10, tag: 'old' },
          { configurationName: 'other', percent: 20 },
        ],
      },
      status: {
        url: 'https://front.example.com',
        traffic: [
          { revisionName: 'hello-00002', latestRevision: true, percent: 70 },
          { revisionName: 'hello-00001', percent: 10, tag: 'old' },
          { revisionName: 'other-00001', latestRevision: true, percent: 20 },
        ],
      },
    });

    const [row] = await readFunctions(
      KINDS,
      [
        toConfiguration({
          latestCreatedRevisionName: 'hello-00002',
          latestReadyRevisionName: 'hello-00002',
        }),
        toRevision('hello-00001'),
        toRevision('hello-00002'),
        route,
        {
          apiVersion: 'eventing.knative.dev/v1',
          kind: 'Trigger',
          metadata: { name: 'orders', namespace: 'shop' },
          spec: { broker: 'b', subscriber: { ref: { kind: 'Route', name: 'front' } } },
        },
      ],
      FIELDS,
    );

    expect(row).toMatchObject({
      phase: 'READY',
      url: 'https://front.example.com',
      traffic: [
        {
          revision: 'hello-00002',
          isLatest: true,
          tag: null,
          desiredPercent: 70,
          actualPercent: 70,
        },
        {
          revision: 'hello-00001',
          isLatest: false,
          tag: 'old',
          desiredPercent: 10,
          actualPercent: 10,
        },
      ],
      triggers: [{ name: 'orders' }],
      capabilities: ['DEPLOY', 'SET_SCALE_BOUNDS', 'DELETE'],
    });
  });

  it.each([
    ['FAILED', { conditions: [{ type: 'Ready', status: 'False', reason: 'RevisionFailed' }] }],
    ['DEPLOYING', { ...READY, observedGeneration: 0 }],
    ['PENDING', { conditions: [{ type: 'Ready', status: 'Unknown' }] }],
  ])('is %s by the rules of Services', async (phase, status) => {
    const configuration = toObject('Configuration', 'hello', {
      spec: { template: TEMPLATE },
      status,
    });

    const rows = await readFunctions(KINDS, [configuration], 'phase');

    expect(rows).toEqual([{ phase }]);
  });

  it('tells a live view when a Route leads elsewhere', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    for (const kind of KINDS) serve(cluster, ...kind);
    for (const object of [toConfiguration(), toRevision('hello-00001'), toRoute(100)]) {
      cluster.apply(object);
    }
    await using app = await openFunctions(cluster);
    const stream = app.follow(
      'subscription { functions { changes { type function { traffic { desiredPercent } } } } }',
    );

    const first = await stream.next();
    cluster.apply(toRoute(40));
    const second = await stream.next();

    expect(first.value?.at('functions.changes')).toEqual([
      { type: 'ADDED', function: { traffic: [{ desiredPercent: 100 }] } },
    ]);
    expect(second.value?.at('functions.changes')).toEqual([
      { type: 'MODIFIED', function: { traffic: [{ desiredPercent: 40 }] } },
    ]);
  });
});

const FIELDS = `
  phase url rollout { toRevision } revisions { nodes { name } } capabilities triggers { name }
  traffic { revision isLatest tag desiredPercent actualPercent }
`;

const TEMPLATE = { spec: { containers: [{ image: 'reg/hello:1' }] } };

const READY = {
  latestCreatedRevisionName: 'hello-00001',
  latestReadyRevisionName: 'hello-00001',
  conditions: [{ type: 'Ready', status: 'True' }],
};

function toConfiguration(status: object = {}): Manifest {
  return toObject('Configuration', 'hello', {
    spec: { template: TEMPLATE },
    status: { ...READY, ...status },
  });
}

function toRoute(percent: number): Manifest {
  return toObject('Route', 'front', {
    spec: { traffic: [{ revisionName: 'hello-00001', percent }] },
  });
}

function toRevision(name: string): Manifest {
  const labels = { 'serving.knative.dev/configuration': 'hello' };
  const status = {
    conditions: [
      { type: 'Ready', status: 'True' },
      { type: 'Active', status: 'True' },
    ],
  };
  return toObject('Revision', name, { labels, spec: TEMPLATE.spec, status });
}

function toObject(
  kind: string,
  name: string,
  {
    labels = {},
    spec = {},
    status = {},
  }: { readonly labels?: object; readonly spec?: object; readonly status?: object },
): Manifest {
  return { apiVersion: SERVING, kind, metadata: { name, namespace: 'shop', labels }, spec, status };
}
