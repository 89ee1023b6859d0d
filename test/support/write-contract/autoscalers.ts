import { beforeAll, describe, expect, it, vi } from 'vitest';
import { asRecord, asText } from '../../../src/datasources/kube/json.ts';
import { define, toDefinition } from './definition.ts';
import type { GetFleet } from './writable-fleet.ts';
import { ask, make } from './writable-fleet.ts';

const HPAS = '/apis/autoscaling/v2/namespaces/writes/horizontalpodautoscalers';
const VPAS = '/apis/autoscaling.k8s.io/v1/namespaces/writes/verticalpodautoscalers';
const REVISIONS = '/apis/serving.knative.dev/v1/namespaces/writes/revisions';
const POD_AUTOSCALERS =
  '/apis/autoscaling.internal.knative.dev/v1alpha1/namespaces/writes/podautoscalers';
const SCALED_OBJECTS = '/apis/keda.sh/v1alpha1/namespaces/writes/scaledobjects';

/** What can be done to autoscalers. */
export function describeAutoscalers(get: GetFleet): void {
  const find = async (name: string): Promise<unknown> =>
    await vi.waitFor(
      async () => {
        const { data } = await get().app.query(
          'query ($filter: AutoscalerFilter) { autoscalers(filter: $filter) { nodes { id } } }',
          { filter: { clusters: [get().cluster], namespaces: ['writes'], text: name } },
        );
        const id = data.at('autoscalers.nodes.0.id');
        if (id === undefined) throw new Error(`${name} is not listed.`);
        return id;
      },
      { timeout: 30_000, interval: 200 },
    );
  const readSpec = async (path: string): Promise<unknown> => (await get().client.get(path)).body;

  describe('setAutoscalerBounds', () => {
    let id: unknown;
    beforeAll(async () => {
      await make(get(), HPAS, toHpa('writes-hpa'));
      id = await find('writes-hpa');
    });

    it('shows what would be, and changes nothing, as a dry run', async () => {
      const input = { id, minSize: 2, maxSize: 6, resources: null, dryRun: true };
      const data = await ask(get(), 'autoscaling', 'SetBounds', { input });

      expect(data.at('setAutoscalerBounds')).toMatchObject({
        autoscaler: { id, minSize: 2, maxSize: 6 },
        errors: [],
      });
      expect(await readSpec(`${HPAS}/writes-hpa`)).toMatchObject({ spec: { maxReplicas: 10 } });
    });

    it('sets both, or one of them, and lists show it at once', async () => {
      await ask(get(), 'autoscaling', 'SetBounds', { input: { id, minSize: 2, maxSize: 6 } });
      const data = await ask(get(), 'autoscaling', 'SetBounds', { input: { id, maxSize: 7 } });
      const { data: listed } = await get().app.query(
        'query ($id: ID!) { node(id: $id) { ... on Autoscaler { minSize maxSize } } }',
        { id },
      );

      expect(data.at('setAutoscalerBounds.autoscaler')).toMatchObject({ minSize: 2, maxSize: 7 });
      expect(listed.at('node')).toEqual({ minSize: 2, maxSize: 7 });
      expect(await readSpec(`${HPAS}/writes-hpa`)).toMatchObject({
        spec: { minReplicas: 2, maxReplicas: 7 },
      });
    });

    it.each([
      [
        'an old version',
        { maxSize: 3, expectedResourceVersion: '1' },
        'CONFLICT',
        'expectedResourceVersion',
      ],
      ['bounds the wrong way round', { minSize: 5, maxSize: 4 }, 'INVALID', 'maxSize'],
      ['less than none', { minSize: -1 }, 'INVALID', 'minSize'],
      ['none at the most', { maxSize: 0 }, 'INVALID', 'maxSize'],
      [
        'resources',
        { resources: [{ container: '*', maxCpuMillis: 100 }] },
        'UNSUPPORTED',
        'resources',
      ],
    ])('refuses %s', async (_name, bounds, code, argument) => {
      const data = await ask(get(), 'autoscaling', 'SetBounds', { input: { id, ...bounds } });

      expect(data.at('setAutoscalerBounds')).toMatchObject({
        autoscaler: null,
        errors: [{ code, path: ['input', argument] }],
      });
    });

    it('does not take another autoscaler of the same name for the one that was meant', async () => {
      await make(get(), HPAS, toHpa('writes-twin'));
      const twin = await find('writes-twin');
      await get().client.delete(`${HPAS}/writes-twin`);
      await make(get(), HPAS, toHpa('writes-twin'));

      const data = await ask(get(), 'autoscaling', 'SetBounds', {
        input: { id: twin, maxSize: 3 },
      });

      expect(data.at('setAutoscalerBounds.errors')).toMatchObject([
        { code: 'NOT_FOUND', path: ['input', 'id'] },
      ]);
      expect(await readSpec(`${HPAS}/writes-twin`)).toMatchObject({ spec: { maxReplicas: 10 } });
    });
  });

  describe('setAutoscalerBounds of containers', () => {
    let id: unknown;
    beforeAll(async () => {
      await define(get(), toDefinition('autoscaling.k8s.io', 'v1', VPA));
      await vi.waitFor(() => make(get(), VPAS, toVpa('writes-vpa')), {
        timeout: 30_000,
        interval: 200,
      });
      id = await find('writes-vpa');
    });

    it('sets those that are given, and keeps the other containers and what else they say', async () => {
      const resources = [
        { container: 'main', maxCpuMillis: 1500 },
        { container: 'side', minMemoryBytes: 1048576, maxMemoryBytes: 2097152 },
      ];
      const data = await ask(get(), 'autoscaling', 'SetBounds', { input: { id, resources } });

      expect(data.at('setAutoscalerBounds.errors')).toEqual([]);
      expect(await readSpec(`${VPAS}/writes-vpa`)).toMatchObject({
        spec: {
          resourcePolicy: {
            containerPolicies: [
              { containerName: '*', mode: 'Off' },
              { containerName: 'main', minAllowed: { cpu: '100m' }, maxAllowed: { cpu: '1500m' } },
              {
                containerName: 'side',
                minAllowed: { memory: '1048576' },
                maxAllowed: { memory: '2097152' },
              },
            ],
          },
        },
      });
    });

    it.each([
      ['numbers of replicas', { minSize: 1 }, 'UNSUPPORTED', 'minSize'],
      ['nothing', {}, 'INVALID', 'resources'],
      ['no bound at all', { resources: [{ container: '*' }] }, 'INVALID', 'resources'],
      [
        'bounds the wrong way round',
        { resources: [{ container: '*', minCpuMillis: 2, maxCpuMillis: 1 }] },
        'INVALID',
        'resources',
      ],
      [
        'less than none',
        { resources: [{ container: '*', minMemoryBytes: -1 }] },
        'INVALID',
        'resources',
      ],
    ])('refuses %s', async (_name, bounds, code, argument) => {
      const data = await ask(get(), 'autoscaling', 'SetBounds', { input: { id, ...bounds } });

      expect(data.at('setAutoscalerBounds')).toMatchObject({
        autoscaler: null,
        errors: [{ code, path: ['input', argument] }],
      });
    });
  });

  describe('setAutoscalerBounds of Knative', () => {
    let id: unknown;
    beforeAll(async () => {
      await define(get(), toDefinition('serving.knative.dev', 'v1', REVISION));
      await define(
        get(),
        toDefinition('autoscaling.internal.knative.dev', 'v1alpha1', POD_AUTOSCALER),
      );
      const retrying = { timeout: 30_000, interval: 200 };
      await vi.waitFor(() => make(get(), REVISIONS, toRevision('writes-rev')), retrying);
      const { body } = await get().client.get(`${REVISIONS}/writes-rev`);
      await vi.waitFor(
        () => make(get(), POD_AUTOSCALERS, toPodAutoscaler('writes-rev', body)),
        retrying,
      );
      id = await find('writes-rev');
    });

    it('writes them to the Revision, from which its PodAutoscaler gets them', async () => {
      const data = await ask(get(), 'autoscaling', 'SetBounds', {
        input: { id, minSize: 1, maxSize: 8 },
      });

      expect(data.at('setAutoscalerBounds')).toMatchObject({
        autoscaler: { id, minSize: 1, maxSize: 8 },
        errors: [],
      });
      expect(await readSpec(`${REVISIONS}/writes-rev`)).toMatchObject({
        metadata: {
          annotations: {
            'autoscaling.knative.dev/min-scale': '1',
            'autoscaling.knative.dev/max-scale': '8',
          },
        },
      });
    });

    it('refuses an old version of the PodAutoscaler', async () => {
      const data = await ask(get(), 'autoscaling', 'SetBounds', {
        input: { id, maxSize: 9, expectedResourceVersion: '1' },
      });

      expect(data.at('setAutoscalerBounds.errors')).toMatchObject([
        { code: 'CONFLICT', path: ['input', 'expectedResourceVersion'] },
      ]);
    });
  });

  describe('pauseAutoscaler', () => {
    let id: unknown;
    beforeAll(async () => {
      await define(get(), toDefinition('keda.sh', 'v1alpha1', SCALED_OBJECT));
      await vi.waitFor(() => make(get(), SCALED_OBJECTS, toScaledObject('writes-scaled')), {
        timeout: 30_000,
        interval: 200,
      });
      id = await find('writes-scaled');
    });

    it('stops a ScaledObject by its annotation, and lets it go on', async () => {
      const dry = await ask(get(), 'autoscaling', 'Pause', {
        input: { id, isPaused: true, dryRun: true },
      });
      const stopped = await ask(get(), 'autoscaling', 'Pause', { input: { id, isPaused: true } });
      const annotated = await readSpec(`${SCALED_OBJECTS}/writes-scaled`);
      const resumed = await ask(get(), 'autoscaling', 'Pause', { input: { id, isPaused: false } });

      expect(dry.at('pauseAutoscaler.autoscaler')).toEqual({ id, status: 'PAUSED' });
      expect(stopped.at('pauseAutoscaler')).toEqual({
        autoscaler: { id, status: 'PAUSED' },
        errors: [],
      });
      expect(annotated).toMatchObject({
        metadata: { annotations: { 'autoscaling.keda.sh/paused': 'true' } },
      });
      expect(resumed.at('pauseAutoscaler.autoscaler.status')).not.toBe('PAUSED');
    });

    it('sets the bounds of a ScaledObject', async () => {
      const data = await ask(get(), 'autoscaling', 'SetBounds', {
        input: { id, minSize: 0, maxSize: 3 },
      });

      expect(data.at('setAutoscalerBounds.autoscaler')).toMatchObject({ minSize: 0, maxSize: 3 });
      expect(await readSpec(`${SCALED_OBJECTS}/writes-scaled`)).toMatchObject({
        spec: { minReplicaCount: 0, maxReplicaCount: 3 },
      });
    });

    it('tells what is possible instead where there is no pause', async () => {
      const hpa = await find('writes-hpa');

      const data = await ask(get(), 'autoscaling', 'Pause', { input: { id: hpa, isPaused: true } });

      expect(data.at('pauseAutoscaler')).toMatchObject({
        autoscaler: null,
        errors: [{ code: 'UNSUPPORTED', message: expect.stringContaining('minSize and maxSize') }],
      });
    });
  });
}

function toHpa(name: string) {
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'nobody' },
      maxReplicas: 10,
    },
  };
}

function toScaledObject(name: string) {
  return {
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'ScaledObject',
    metadata: { name },
    spec: { scaleTargetRef: { name: 'nobody' }, triggers: [CRON] },
  };
}

function toVpa(name: string) {
  return {
    apiVersion: 'autoscaling.k8s.io/v1',
    kind: 'VerticalPodAutoscaler',
    metadata: { name },
    spec: {
      targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'nobody' },
      resourcePolicy: {
        containerPolicies: [
          { containerName: '*', mode: 'Off' },
          { containerName: 'main', minAllowed: { cpu: '100m' }, maxAllowed: { cpu: '1' } },
        ],
      },
    },
  };
}

function toRevision(name: string) {
  const spec = { containers: [{ image: 'reg/hello:1' }] };
  return { apiVersion: 'serving.knative.dev/v1', kind: 'Revision', metadata: { name }, spec };
}

function toPodAutoscaler(name: string, revision: unknown) {
  const uid = asText(asRecord(asRecord(revision)['metadata'])['uid']);
  const owner = { apiVersion: 'serving.knative.dev/v1', kind: 'Revision', name, uid };
  return {
    apiVersion: 'autoscaling.internal.knative.dev/v1alpha1',
    kind: 'PodAutoscaler',
    metadata: { name, ownerReferences: [{ ...owner, controller: true }] },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: `${name}-deployment` },
      protocolType: 'http1',
    },
  };
}

const CRON = {
  type: 'cron',
  metadata: {
    timezone: 'Europe/Berlin',
    start: '0 8 * * *',
    end: '0 18 * * *',
    desiredReplicas: '3',
  },
};
const REVISION = { plural: 'revisions', kind: 'Revision' };
const POD_AUTOSCALER = { plural: 'podautoscalers', kind: 'PodAutoscaler' };
const SCALED_OBJECT = { plural: 'scaledobjects', kind: 'ScaledObject' };
const VPA = { plural: 'verticalpodautoscalers', kind: 'VerticalPodAutoscaler' };
