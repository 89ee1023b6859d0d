import { beforeAll, describe, expect, it, vi } from 'vitest';
import { define, toDefinition } from './definition.ts';
import type { GetFleet } from './writable-fleet.ts';
import { ask, make } from './writable-fleet.ts';

const CONFIGURATIONS = '/apis/serving.knative.dev/v1/namespaces/writes/configurations';
const RETRYING = { timeout: 30_000, interval: 200 };

/** What can be done to a Configuration that no Service made. */
export function describeKnativeConfigurations(get: GetFleet): void {
  describe('a Configuration of Knative', () => {
    let id: unknown;
    beforeAll(async () => {
      const names = { plural: 'configurations', kind: 'Configuration' };
      await define(get(), toDefinition('serving.knative.dev', 'v1', names));
      await vi.waitFor(() => make(get(), CONFIGURATIONS, CONFIGURATION), RETRYING);
      id = await vi.waitFor(async () => {
        const filter = { clusters: [get().cluster], text: 'writes-bare' };
        const { data } = await get().app.query(
          'query ($filter: FunctionFilter) { functions(filter: $filter) { nodes { id } } }',
          { filter },
        );
        const [row] = data.list('functions.nodes');
        if (row === undefined) throw new Error('It is not listed.');
        return row.at('id');
      }, RETRYING);
    });

    it('runs another image', async () => {
      const data = await ask(get(), 'functions', 'Deploy', { input: { id, image: 'reg/bare:2' } });

      expect(data.at('deployFunction')).toMatchObject({
        function: { id, image: 'reg/bare:2' },
        errors: [],
      });
      expect((await get().client.get(`${CONFIGURATIONS}/writes-bare`)).body).toMatchObject({
        spec: { template: { spec: { containers: [{ image: 'reg/bare:2' }] } } },
      });
    });

    it('has bounds', async () => {
      const data = await ask(get(), 'functions', 'ScaleBounds', { input: { id, min: 1, max: 3 } });

      expect(data.at('setFunctionScale.function.scale')).toEqual({ min: 1, max: 3 });
      expect((await get().client.get(`${CONFIGURATIONS}/writes-bare`)).body).toMatchObject({
        spec: {
          template: { metadata: { annotations: { 'autoscaling.knative.dev/max-scale': '3' } } },
        },
      });
    });

    it('is not what splits requests', async () => {
      const traffic = [{ percent: 100 }];
      const data = await ask(get(), 'functions', 'Split', { input: { id, traffic } });

      expect(data.at('splitFunctionTraffic.errors')).toMatchObject([
        { code: 'UNSUPPORTED', message: expect.stringContaining('Route') },
      ]);
    });

    it('is deleted', async () => {
      const data = await ask(get(), 'functions', 'Remove', { input: { id } });

      expect(data.at('deleteFunction')).toEqual({ deletedId: id, errors: [] });
      expect((await get().client.get(`${CONFIGURATIONS}/writes-bare`)).code).toBe(404);
    });
  });
}

const CONFIGURATION = {
  apiVersion: 'serving.knative.dev/v1',
  kind: 'Configuration',
  metadata: { name: 'writes-bare' },
  spec: { template: { spec: { containers: [{ image: 'reg/bare:1' }] } } },
};
