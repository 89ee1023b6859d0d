import { beforeAll, describe, expect, it, vi } from 'vitest';
import { define, toDefinition } from './definition.ts';
import type { GetFleet } from './writable-fleet.ts';
import { ask, make } from './writable-fleet.ts';

interface EngineKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
}

const OPENFAAS = toKind('openfaas.com', 'v1', 'Function', 'functions');
const FISSION = toKind('fission.io', 'v1', 'Function', 'functions');
const FISSION_HTTP = toKind('fission.io', 'v1', 'HTTPTrigger', 'httptriggers');
const OPENFUNCTION = toKind('core.openfunction.io', 'v1beta2', 'Function', 'functions');
const NUCLIO = toKind('nuclio.io', 'v1beta1', 'NuclioFunction', 'nucliofunctions');
const NUCLIO_GATEWAY = toKind('nuclio.io', 'v1beta1', 'NuclioAPIGateway', 'nuclioapigateways');
const KYMA = toKind('serverless.kyma-project.io', 'v1alpha2', 'Function', 'functions');
const FUNC_RAW = toKind('apps', 'v1', 'Deployment', 'deployments');
const KEDA_HTTP = toKind('http.keda.sh', 'v1alpha1', 'HTTPScaledObject', 'httpscaledobjects');
const KEDA_ROUTE = toKind('http.keda.sh', 'v1beta1', 'InterceptorRoute', 'interceptorroutes');
const KEDA_SCALER = toKind('keda.sh', 'v1alpha1', 'ScaledObject', 'scaledobjects');
const KINDS = [
  OPENFAAS,
  FISSION,
  FISSION_HTTP,
  OPENFUNCTION,
  NUCLIO,
  NUCLIO_GATEWAY,
  KYMA,
  KEDA_HTTP,
  KEDA_ROUTE,
  KEDA_SCALER,
];

const RETRYING = { timeout: 30_000, interval: 200 };

/** What is written for functions of engines other than Knative. */
export function describeFunctionEngines(get: GetFleet): void {
  const find = async (provider: string, name: string): Promise<unknown> =>
    await vi.waitFor(async () => {
      const filter = { clusters: [get().cluster], providers: [provider], text: name };
      const { data } = await get().app.query(
        'query ($filter: FunctionFilter) { functions(filter: $filter) { nodes { id name } } }',
        { filter },
      );
      const row = data.list('functions.nodes').find((one) => one.at('name') === name);
      if (row === undefined) throw new Error(`${name} is not listed.`);
      return row.at('id');
    }, RETRYING);
  const read = async (kind: EngineKind, name: string): Promise<unknown> =>
    (await get().client.get(`${toPath(kind)}/${name}`)).body;

  describe('functions on other engines', () => {
    beforeAll(async () => {
      for (const { group, version, kind, plural } of KINDS) {
        // Nuclio's status is a part of its object like any other.
        const hasStatus = group !== NUCLIO.group;
        const hasScale = group === KYMA.group;
        const definition = toDefinition(group, version, { plural, kind, hasStatus, hasScale });
        await define(get(), definition);
      }
      for (const [kind, name, spec] of OBJECTS) {
        const { group, version } = kind;
        const body = {
          apiVersion: `${group}/${version}`,
          kind: kind.kind,
          metadata: { name, labels: kind === FUNC_RAW ? FUNC_LABELS : {} },
          spec,
        };
        await vi.waitFor(() => make(get(), toPath(kind), body), RETRYING);
      }
    });

    it.each([
      ['OPENFAAS', OPENFAAS, { spec: { image: 'reg/b:2' } }],
      ['OPENFUNCTION', OPENFUNCTION, { spec: { image: 'reg/b:2' } }],
      [
        'NUCLIO',
        NUCLIO,
        { spec: { image: 'reg/b:2' }, status: { state: 'waitingForResourceConfiguration' } },
      ],
      [
        'FISSION',
        FISSION,
        { spec: { podspec: { containers: [{ name: 'a', image: 'reg/b:2' }] } } },
      ],
      [
        'FUNC_RAW',
        FUNC_RAW,
        { spec: { template: { spec: { containers: [{ name: 'a', image: 'reg/b:2' }] } } } },
      ],
    ])('deploys on %s', async (provider, kind, written) => {
      const name = kind === FUNC_RAW ? 'writes-raw' : 'writes-fn';
      const id = await find(provider, name);

      const data = await ask(get(), 'functions', 'Deploy', { input: { id, image: 'reg/b:2' } });

      expect(data.at('deployFunction')).toMatchObject({
        function: { id, image: 'reg/b:2' },
        errors: [],
      });
      expect(await read(kind, name)).toMatchObject(written);
    });

    it.each([
      [
        'OPENFAAS',
        OPENFAAS,
        { labels: { 'com.openfaas.scale.min': '1', 'com.openfaas.scale.max': '5' } },
      ],
      ['FISSION', FISSION, { InvokeStrategy: { ExecutionStrategy: { MinScale: 1, MaxScale: 5 } } }],
      [
        'OPENFUNCTION',
        OPENFUNCTION,
        { serving: { scaleOptions: { minReplicas: 1, maxReplicas: 5 } } },
      ],
      ['NUCLIO', NUCLIO, { minReplicas: 1, maxReplicas: 5 }],
      ['KEDA_HTTP', KEDA_HTTP, { replicas: { min: 1, max: 5 } }],
    ])('sets bounds on %s', async (provider, kind, spec) => {
      const id = await find(provider, 'writes-fn');

      const data = await ask(get(), 'functions', 'ScaleBounds', { input: { id, min: 1, max: 5 } });

      expect(data.at('setFunctionScale')).toEqual({
        function: { id, scale: { min: 1, max: 5 } },
        errors: [],
      });
      expect(await read(kind, 'writes-fn')).toMatchObject({ spec });
    });

    it('sets the bounds of an InterceptorRoute in its ScaledObject', async () => {
      const id = await find('KEDA_HTTP', 'writes-route');
      await vi.waitFor(async () => {
        const { data } = await get().app.query(CAPABILITIES, { id });
        expect(data.at('node.capabilities')).toContain('SET_SCALE_BOUNDS');
      }, RETRYING);

      const data = await ask(get(), 'functions', 'ScaleBounds', { input: { id, min: 1, max: 5 } });

      expect(data.at('setFunctionScale')).toEqual({
        function: { id, scale: { min: 1, max: 5 } },
        errors: [],
      });
      expect(await read(KEDA_SCALER, 'writes-scaler')).toMatchObject({
        spec: { minReplicaCount: 1, maxReplicaCount: 5 },
      });
    });

    it.each([
      ['KYMA', KYMA, 'writes-fn', { min: 3, max: 3 }],
      ['FUNC_RAW', FUNC_RAW, 'writes-raw', { desired: 3 }],
    ])('sets a number of pods on %s', async (provider, kind, name, scale) => {
      const id = await find(provider, name);

      const { data, errors } = await get().app.query(REPLICAS, { input: { id, replicas: 3 } });

      expect(errors).toEqual([]);
      expect(data.at('setFunctionScale')).toMatchObject({ function: { id, scale }, errors: [] });
      expect(await read(kind, name)).toMatchObject({ spec: { replicas: 3 } });
    });

    it('splits requests on Nuclio by the gateway in front of it', async () => {
      const id = await find('NUCLIO', 'writes-fn');
      const traffic = [
        { revision: 'writes-fn', percent: 90 },
        { revision: 'writes-next', percent: 10 },
      ];

      const data = await ask(get(), 'functions', 'Split', { input: { id, traffic } });

      expect(data.at('splitFunctionTraffic')).toMatchObject({
        function: { id, traffic: [{ desiredPercent: 90 }, { desiredPercent: 10 }] },
        errors: [],
      });
      expect(await read(NUCLIO_GATEWAY, 'writes-gateway')).toMatchObject({
        spec: {
          upstreams: [
            { kind: 'nucliofunction', nucliofunction: { name: 'writes-fn' }, percentage: 90 },
            { kind: 'nucliofunction', nucliofunction: { name: 'writes-next' }, percentage: 10 },
          ],
        },
      });
    });

    it('splits requests on Fission by the weights of a trigger, and takes out who is not named', async () => {
      const id = await find('FISSION', 'writes-fn');
      const traffic = [
        { revision: 'writes-fn', percent: 70 },
        { revision: 'writes-next', percent: 30 },
      ];

      const data = await ask(get(), 'functions', 'Split', { input: { id, traffic } });

      expect(data.at('splitFunctionTraffic')).toEqual({
        function: {
          id,
          traffic: [
            { revision: 'writes-fn', desiredPercent: 70 },
            { revision: 'writes-next', desiredPercent: 30 },
          ],
        },
        errors: [],
      });
      expect(await read(FISSION_HTTP, 'writes-split')).toMatchObject({
        spec: { functionref: { functionweights: { 'writes-fn': 70, 'writes-next': 30 } } },
      });
      expect(JSON.stringify(await read(FISSION_HTTP, 'writes-split'))).not.toContain('writes-old');
    });

    it.each([
      ['OPENFAAS', 'Split', { traffic: [{ percent: 100 }] }, 'splitFunctionTraffic'],
      ['OPENFUNCTION', 'ScaleBounds', { replicas: 2 }, 'setFunctionScale'],
      ['KEDA_HTTP', 'Deploy', { image: 'reg/b:2' }, 'deployFunction'],
    ])(
      'refuses on %s what its capabilities do not have: %s',
      async (provider, operation, change, field) => {
        const id = await find(provider, 'writes-fn');

        const data = await ask(get(), 'functions', operation, { input: { id, ...change } });

        expect(data.at(field)).toMatchObject({
          function: null,
          errors: [{ code: 'UNSUPPORTED', path: ['input', 'id'] }],
        });
      },
    );

    it.each([
      ['OPENFAAS', OPENFAAS, 'writes-fn'],
      ['FISSION', FISSION, 'writes-fn'],
      ['OPENFUNCTION', OPENFUNCTION, 'writes-fn'],
      ['NUCLIO', NUCLIO, 'writes-fn'],
      ['KYMA', KYMA, 'writes-fn'],
      ['KEDA_HTTP', KEDA_HTTP, 'writes-fn'],
      ['KEDA_HTTP', KEDA_ROUTE, 'writes-route'],
      ['FUNC_RAW', FUNC_RAW, 'writes-raw'],
    ])('deletes on %s', async (provider, kind, name) => {
      const id = await find(provider, name);

      const data = await ask(get(), 'functions', 'Remove', { input: { id } });

      expect(data.at('deleteFunction')).toEqual({ deletedId: id, errors: [] });
      expect((await get().client.get(`${toPath(kind)}/${name}`)).code).toBe(404);
    });
  });
}

const REPLICAS = `mutation ($input: SetFunctionScaleInput!) {
  setFunctionScale(input: $input) { function { id scale { min max desired } } errors { code message path } }
}`;

const CAPABILITIES = 'query ($id: ID!) { node(id: $id) { ... on Function { capabilities } } }';

/** As `func deploy` sets them. */
const FUNC_LABELS = {
  'function.knative.dev/name': 'writes-raw',
  'function.knative.dev/runtime': 'go',
};

const OBJECTS = [
  [OPENFAAS, 'writes-fn', { name: 'writes-fn', image: 'reg/a:1' }],
  [
    FISSION,
    'writes-fn',
    {
      InvokeStrategy: {
        ExecutionStrategy: { ExecutorType: 'container', MinScale: 1, MaxScale: 2 },
      },
      podspec: { containers: [{ name: 'a', image: 'reg/a:1' }] },
    },
  ],
  [
    FISSION_HTTP,
    'writes-split',
    {
      functionref: {
        type: 'function-weights',
        functionweights: { 'writes-fn': 50, 'writes-old': 50 },
      },
    },
  ],
  [OPENFUNCTION, 'writes-fn', { image: 'reg/a:1' }],
  [NUCLIO, 'writes-fn', { image: 'reg/a:1' }],
  [
    NUCLIO_GATEWAY,
    'writes-gateway',
    {
      host: 'fn.example',
      upstreams: [
        { kind: 'nucliofunction', nucliofunction: { name: 'writes-fn' }, percentage: 50 },
        { kind: 'nucliofunction', nucliofunction: { name: 'writes-old' }, percentage: 50 },
      ],
    },
  ],
  [KYMA, 'writes-fn', { runtime: 'nodejs20', replicas: 1 }],
  [
    FUNC_RAW,
    'writes-raw',
    {
      replicas: 1,
      selector: { matchLabels: { app: 'writes-raw' } },
      template: {
        metadata: { labels: { app: 'writes-raw' } },
        spec: { containers: [{ name: 'a', image: 'reg/a:1' }] },
      },
    },
  ],
  [KEDA_HTTP, 'writes-fn', { scaleTargetRef: { name: 'writes-fn' } }],
  [
    KEDA_ROUTE,
    'writes-route',
    {
      target: { service: 'writes-route', port: 80 },
      scalingMetric: { concurrency: { targetValue: 100 } },
    },
  ],
  [
    KEDA_SCALER,
    'writes-scaler',
    {
      scaleTargetRef: { name: 'writes-route' },
      triggers: [{ type: 'external-push', metadata: { interceptorRoute: 'writes-route' } }],
    },
  ],
] as const;

function toKind(group: string, version: string, kind: string, plural: string): EngineKind {
  return { group, version, kind, plural };
}

function toPath({ group, version, plural }: EngineKind): string {
  return `/apis/${group}/${version}/namespaces/writes/${plural}`;
}
