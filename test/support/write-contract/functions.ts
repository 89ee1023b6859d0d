import { beforeAll, describe, expect, it, vi } from 'vitest';
import { asRecord, asText } from '../../../src/datasources/kube/json.ts';
import { define, toDefinition } from './definition.ts';
import type { GetFleet } from './writable-fleet.ts';
import { ask, make } from './writable-fleet.ts';

const SERVING = '/apis/serving.knative.dev/v1/namespaces/writes';
const RETRYING = { timeout: 30_000, interval: 200 };

/** What can be done to functions. */
export function describeFunctions(get: GetFleet): void {
  describe('functions on Knative', () => {
    describeKnative(get);
  });
}

function describeKnative(get: GetFleet): void {
  const find = async (name: string, isFound: (row: unknown) => boolean = () => true) =>
    await vi.waitFor(async () => {
      const { data } = await get().app.query(
        `query ($filter: FunctionFilter) { functions(filter: $filter) {
          nodes { id resourceVersion revisions { totalCount } }
        } }`,
        { filter: { clusters: [get().cluster], namespaces: ['writes'], text: name } },
      );
      const [row] = data.list('functions.nodes');
      if (row === undefined || !isFound(row.value)) throw new Error(`${name} is not listed.`);
      return { id: row.at('id'), resourceVersion: row.at('resourceVersion') };
    }, RETRYING);
  const read = async (path: string): Promise<unknown> => (await get().client.get(path)).body;
  const makeSoon = (path: string, body: Readonly<Record<string, unknown>>): Promise<void> =>
    vi.waitFor(() => make(get(), path, body), RETRYING);

  beforeAll(async () => {
    for (const [plural, kind] of [
      ['services', 'Service'],
      ['revisions', 'Revision'],
      ['routes', 'Route'],
    ] as const) {
      await define(get(), toDefinition('serving.knative.dev', 'v1', { plural, kind }));
    }
  });

  describe('deployFunction', () => {
    let id: unknown;
    beforeAll(async () => {
      await makeSoon(`${SERVING}/services`, toService('writes-deploy'));
      ({ id } = await find('writes-deploy'));
    });

    it('shows what would be, and changes nothing, as a dry run', async () => {
      const input = { id, image: 'reg/hello:2', dryRun: true };
      const data = await ask(get(), 'functions', 'Deploy', { input });

      expect(data.at('deployFunction')).toMatchObject({
        function: { id, image: 'reg/hello:2' },
        errors: [],
      });
      expect(await read(`${SERVING}/services/writes-deploy`)).toMatchObject({
        spec: { template: { spec: { containers: [SIDECAR, { image: 'reg/hello:1' }] } } },
      });
    });

    it('changes the container that serves, keeps all others, and lists show it at once', async () => {
      const data = await ask(get(), 'functions', 'Deploy', {
        input: { id, image: 'reg/hello:2', timeoutSeconds: 60 },
      });
      const { data: listed } = await get().app.query(
        'query ($id: ID!) { node(id: $id) { ... on Function { image timeoutSeconds } } }',
        { id },
      );

      expect(data.at('deployFunction')).toMatchObject({
        function: { image: 'reg/hello:2' },
        errors: [],
      });
      expect(listed.at('node')).toEqual({ image: 'reg/hello:2', timeoutSeconds: 60 });
      const written = asRecord(await read(`${SERVING}/services/writes-deploy`));
      expect(written).toMatchObject({
        spec: {
          template: {
            spec: {
              containers: [SIDECAR, { image: 'reg/hello:2', env: [{ name: 'KEY', value: KEY }] }],
              timeoutSeconds: 60,
            },
          },
        },
      });
    });

    it('takes the name from a template that has one, for it is that of the last revision', async () => {
      const written = asRecord(await read(`${SERVING}/services/writes-deploy`));

      const template = asRecord(asRecord(written['spec'])['template']);
      expect(asRecord(template['metadata'])).not.toHaveProperty('name');
    });

    it('makes one of an image', async () => {
      const create = {
        cluster: get().cluster,
        provider: 'KNATIVE',
        namespace: 'writes',
        name: 'writes-made',
      };
      const data = await ask(get(), 'functions', 'Deploy', {
        input: { create, image: 'reg/new:1', concurrencyLimit: 5 },
      });

      expect(data.at('deployFunction')).toMatchObject({
        function: { image: 'reg/new:1' },
        errors: [],
      });
      expect(await read(`${SERVING}/services/writes-made`)).toMatchObject({
        spec: {
          template: { spec: { containers: [{ image: 'reg/new:1' }], containerConcurrency: 5 } },
        },
      });
      const found = await find('writes-made');
      expect(found.id).toBe(data.at('deployFunction.function.id'));
    });

    it('makes none twice', async () => {
      const create = {
        cluster: get().cluster,
        provider: 'KNATIVE',
        namespace: 'writes',
        name: 'writes-deploy',
      };
      const data = await ask(get(), 'functions', 'Deploy', {
        input: { create, image: 'reg/new:1' },
      });

      expect(data.at('deployFunction')).toMatchObject({
        function: null,
        errors: [{ code: 'CONFLICT' }],
      });
    });

    it.each([
      ['nothing', {}, 'INVALID', ['input']],
      ['an empty image', { image: ' ' }, 'INVALID', ['input', 'image']],
      ['no time at all', { image: 'a', timeoutSeconds: 0 }, 'INVALID', ['input', 'timeoutSeconds']],
      [
        'an old version',
        { image: 'a', expectedResourceVersion: '1' },
        'CONFLICT',
        ['input', 'expectedResourceVersion'],
      ],
    ])('refuses %s', async (_name, change, code, path) => {
      const data = await ask(get(), 'functions', 'Deploy', { input: { id, ...change } });

      expect(data.at('deployFunction')).toMatchObject({ function: null, errors: [{ code, path }] });
    });
  });

  describe('setFunctionScale', () => {
    let id: unknown;
    beforeAll(async () => {
      await makeSoon(`${SERVING}/services`, toService('writes-scale'));
      ({ id } = await find('writes-scale'));
    });

    it('sets the bounds of the next revision, and says that it makes one', async () => {
      const { data } = await get().app.query(
        `mutation ($input: SetFunctionScaleInput!) { setFunctionScale(input: $input) {
          makesRevision isPropagated function { scale { min max } } errors { code }
        } }`,
        { input: { id, min: 1, max: 4 } },
      );

      expect(data.at('setFunctionScale')).toEqual({
        makesRevision: true,
        isPropagated: true,
        function: { scale: { min: 1, max: 4 } },
        errors: [],
      });
      expect(await read(`${SERVING}/services/writes-scale`)).toMatchObject({
        spec: {
          template: {
            metadata: {
              annotations: {
                'autoscaling.knative.dev/min-scale': '1',
                'autoscaling.knative.dev/max-scale': '4',
              },
            },
          },
        },
      });
    });

    it('shows what would be, and changes nothing, as a dry run', async () => {
      const data = await ask(get(), 'functions', 'ScaleBounds', {
        input: { id, max: 9, dryRun: true },
      });

      expect(data.at('setFunctionScale.function.scale')).toEqual({ min: 1, max: 9 });
      expect(JSON.stringify(await read(`${SERVING}/services/writes-scale`))).not.toContain('"9"');
    });

    it.each([
      ['a number of pods', { replicas: 2 }, 'UNSUPPORTED', ['input', 'id']],
      ['bounds and a number of pods', { min: 1, replicas: 2 }, 'INVALID', ['input']],
      ['nothing', {}, 'INVALID', ['input']],
      ['bounds the wrong way round', { min: 5, max: 4 }, 'INVALID', ['input', 'max']],
      ['less than none', { min: -1 }, 'INVALID', ['input', 'min']],
      [
        'an old version',
        { max: 3, expectedResourceVersion: '1' },
        'CONFLICT',
        ['input', 'expectedResourceVersion'],
      ],
    ])('refuses %s', async (_name, bounds, code, path) => {
      const data = await ask(get(), 'functions', 'ScaleBounds', { input: { id, ...bounds } });

      expect(data.at('setFunctionScale')).toMatchObject({
        function: null,
        errors: [{ code, path }],
      });
    });
  });

  describe('splitFunctionTraffic', () => {
    let id: unknown;
    beforeAll(async () => {
      await makeSoon(`${SERVING}/services`, toService('writes-split'));
      await makeSoon(`${SERVING}/revisions`, toRevision('writes-split'));
      ({ id } = await find('writes-split', (row) => {
        return asRecord(asRecord(row)['revisions'])['totalCount'] === 1;
      }));
    });

    it('sets all shares at once', async () => {
      const traffic = [
        { percent: 20 },
        { revision: 'writes-split-00001', percent: 80, tag: 'stable' },
      ];
      const data = await ask(get(), 'functions', 'Split', { input: { id, traffic } });

      expect(data.at('splitFunctionTraffic.errors')).toEqual([]);
      const shares = data.list('splitFunctionTraffic.function.traffic');
      expect(shares.map((share) => share.at('desiredPercent'))).toEqual([20, 80]);
      expect(await read(`${SERVING}/services/writes-split`)).toMatchObject({
        spec: {
          traffic: [
            { latestRevision: true, percent: 20 },
            { revisionName: 'writes-split-00001', percent: 80, tag: 'stable' },
          ],
        },
      });
    });

    it.each([
      ['shares that are not 100', [{ percent: 99 }]],
      ['a share below 0', [{ percent: 110 }, { percent: -10, revision: 'writes-split-00001' }]],
      ['a revision that is not there', [{ percent: 100, revision: 'writes-split-00009' }]],
      [
        'a tag that is there twice',
        [
          { percent: 50, tag: 'a' },
          { percent: 50, tag: 'a', revision: 'writes-split-00001' },
        ],
      ],
    ])('refuses %s', async (_name, traffic) => {
      const data = await ask(get(), 'functions', 'Split', { input: { id, traffic } });

      expect(data.at('splitFunctionTraffic')).toMatchObject({
        function: null,
        errors: [{ code: 'INVALID', path: ['input', 'traffic'] }],
      });
    });
  });

  describe('deleteFunction', () => {
    it('asks first, then deletes it, and lists show it gone at once', async () => {
      await makeSoon(`${SERVING}/services`, toService('writes-gone'));
      const { id } = await find('writes-gone');

      const dry = await ask(get(), 'functions', 'Remove', { input: { id, dryRun: true } });
      const kept = (await get().client.get(`${SERVING}/services/writes-gone`)).code;
      const done = await ask(get(), 'functions', 'Remove', { input: { id } });
      const { data } = await get().app.query('query ($id: ID!) { node(id: $id) { id } }', { id });

      expect(dry.at('deleteFunction')).toEqual({ deletedId: id, errors: [] });
      expect(kept).toBe(200);
      expect(done.at('deleteFunction')).toEqual({ deletedId: id, errors: [] });
      expect(data.at('node')).toBeNull();
      expect((await get().client.get(`${SERVING}/services/writes-gone`)).code).toBe(404);
    });

    it('does not take another of the same name for the one that was meant', async () => {
      await makeSoon(`${SERVING}/services`, toService('writes-twin'));
      const { id } = await find('writes-twin');
      await get().client.delete(`${SERVING}/services/writes-twin`);
      await makeSoon(`${SERVING}/services`, toService('writes-twin'));

      const data = await ask(get(), 'functions', 'Remove', { input: { id } });

      expect(data.at('deleteFunction')).toMatchObject({
        deletedId: null,
        errors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }],
      });
      const present = asRecord(await read(`${SERVING}/services/writes-twin`));
      expect(asText(asRecord(present['metadata'])['name'])).toBe('writes-twin');
    });
  });
}

const SIDECAR = { name: 'sidecar', image: 'reg/sidecar:1' } as const;

/** What redaction would take from a list that was read and written back. */
const KEY = '-----BEGIN PRIVATE KEY-----';

function toService(name: string) {
  return {
    apiVersion: 'serving.knative.dev/v1',
    kind: 'Service',
    metadata: { name },
    spec: {
      template: {
        metadata: { name: `${name}-v1` },
        spec: {
          containers: [
            SIDECAR,
            {
              name: 'main',
              image: 'reg/hello:1',
              ports: [{ containerPort: 8080 }],
              env: [{ name: 'KEY', value: KEY }],
            },
          ],
        },
      },
    },
  };
}

function toRevision(service: string) {
  return {
    apiVersion: 'serving.knative.dev/v1',
    kind: 'Revision',
    metadata: { name: `${service}-00001`, labels: { 'serving.knative.dev/service': service } },
    spec: { containers: [{ image: 'reg/hello:1' }] },
  };
}
