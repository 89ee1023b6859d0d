import { beforeAll, describe, expect, it } from 'vitest';
import type { GetFleet } from './writable-fleet.ts';
import { ask, findObject, make, untilListed } from './writable-fleet.ts';

const DEPLOYMENTS = { group: 'apps', resource: 'deployments' };
const PATH = '/apis/apps/v1/namespaces/writes/deployments';

/** The two actions on workloads. */
export function describeScale(get: GetFleet): void {
  const readSpec = async (name = 'writes-web'): Promise<unknown> =>
    (await get().client.get(`${PATH}/${name}`)).body;

  describe('actions on workloads', () => {
    let id: unknown;
    beforeAll(async () => {
      await make(get(), PATH, toDeployment('writes-web'));
      id = (await untilListed(get(), DEPLOYMENTS, 'writes-web')).at('id');
      // Its controllers write to it for a moment.
      await get().app.query('{ workloads { totalCount } }');
    });

    it('scaleWorkload shows what would be, and changes nothing, as a dry run', async () => {
      const data = await ask(get(), 'nodes', 'Scale', { input: { id, replicas: 5, dryRun: true } });

      expect(data.at('scaleWorkload')).toMatchObject({
        workload: { id, name: 'writes-web', desiredReplicas: 5 },
        isPropagated: false,
        errors: [],
      });
      expect(await readSpec()).toMatchObject({ spec: { replicas: 1 } });
    });

    it('scaleWorkload scales, and lists show it at once', async () => {
      const data = await ask(get(), 'nodes', 'Scale', { input: { id, replicas: 3 } });
      const { data: listed } = await get().app.query(
        `{ workloads(filter: { clusters: ["${get().cluster}"], namespaces: ["writes"], text: "writes-web" }) {
          nodes { desiredReplicas } } }`,
      );

      expect(data.at('scaleWorkload')).toMatchObject({
        workload: { id, desiredReplicas: 3 },
        isPropagated: true,
        errors: [],
      });
      expect(listed.at('workloads.nodes.0.desiredReplicas')).toBe(3);
    });

    it('scaleWorkload goes to no replicas, and back', async () => {
      const none = await ask(get(), 'nodes', 'Scale', { input: { id, replicas: 0 } });
      const some = await ask(get(), 'nodes', 'Scale', { input: { id, replicas: 1 } });

      expect(none.at('scaleWorkload.workload.desiredReplicas')).toBe(0);
      expect(some.at('scaleWorkload.workload.desiredReplicas')).toBe(1);
    });

    it('scaleWorkload refuses an old version, and less than none', async () => {
      const old = { id, replicas: 4, expectedResourceVersion: '1' };

      const conflict = await ask(get(), 'nodes', 'Scale', { input: old });
      const invalid = await ask(get(), 'nodes', 'Scale', { input: { id, replicas: -1 } });

      expect(conflict.at('scaleWorkload.errors.0')).toMatchObject({
        code: 'CONFLICT',
        path: ['input', 'expectedResourceVersion'],
      });
      expect(invalid.at('scaleWorkload.errors.0')).toMatchObject({
        code: 'INVALID',
        path: ['input', 'replicas'],
      });
      expect(await readSpec()).toMatchObject({ spec: { replicas: 1 } });
    });

    it('scaleWorkload does not take another workload of the same name for the one that was meant', async () => {
      await make(get(), PATH, { ...toDeployment('twin'), spec: { ...SPEC, replicas: 0 } });
      const twin = (await untilListed(get(), DEPLOYMENTS, 'twin')).at('id');
      await get().client.delete(`${PATH}/twin`);
      await make(get(), PATH, { ...toDeployment('twin'), spec: { ...SPEC, replicas: 0 } });

      const data = await ask(get(), 'nodes', 'Scale', { input: { id: twin, replicas: 2 } });

      expect(data.at('scaleWorkload.errors')).toMatchObject([
        { code: 'NOT_FOUND', path: ['input', 'id'] },
      ]);
      expect(await readSpec('twin')).toMatchObject({ spec: { replicas: 0 } });
    });

    it('refuses kinds that cannot be scaled or restarted', async () => {
      await make(get(), '/apis/apps/v1/namespaces/writes/daemonsets', {
        ...toDeployment('agent'),
        kind: 'DaemonSet',
        spec: { selector: SELECTOR, template: NOWHERE },
      });
      await make(get(), '/apis/batch/v1/namespaces/writes/jobs', {
        apiVersion: 'batch/v1',
        kind: 'Job',
        metadata: { name: 'once' },
        spec: { suspend: true, template: { spec: { ...TEMPLATE.spec, restartPolicy: 'Never' } } },
      });
      const agent = await untilListed(get(), { group: 'apps', resource: 'daemonsets' }, 'agent');
      const once = await untilListed(get(), { group: 'batch', resource: 'jobs' }, 'once');

      const scaled = await ask(get(), 'nodes', 'Scale', {
        input: { id: agent.at('id'), replicas: 2 },
      });
      const restarted = await ask(get(), 'nodes', 'Restart', { input: { id: once.at('id') } });

      expect(scaled.at('scaleWorkload.errors.0.code')).toBe('UNSUPPORTED');
      expect(restarted.at('restartWorkload.errors.0.code')).toBe('UNSUPPORTED');
    });

    it('restartWorkload writes what kubectl writes, and nothing as a dry run', async () => {
      const dry = await ask(get(), 'nodes', 'Restart', { input: { id, dryRun: true } });
      const before = await readSpec();
      const real = await ask(get(), 'nodes', 'Restart', { input: { id } });
      const after = await readSpec();

      const annotated = {
        spec: {
          template: {
            metadata: {
              annotations: {
                'kubectl.kubernetes.io/restartedAt': expect.stringMatching(/^\d{4}-.*Z$/),
              },
            },
          },
        },
      };
      expect(dry.at('restartWorkload.errors')).toEqual([]);
      expect(before).not.toMatchObject(annotated);
      expect(real.at('restartWorkload')).toMatchObject({
        workload: { id, name: 'writes-web' },
        isPropagated: true,
        errors: [],
      });
      expect(after).toMatchObject(annotated);
    });

    it('restartWorkload refuses a paused Deployment', async () => {
      await make(get(), PATH, { ...toDeployment('paused'), spec: { ...SPEC, paused: true } });
      const paused = await untilListed(get(), DEPLOYMENTS, 'paused');

      const data = await ask(get(), 'nodes', 'Restart', { input: { id: paused.at('id') } });

      expect(data.at('restartWorkload.workload')).toBeNull();
      expect(data.at('restartWorkload.errors.0')).toMatchObject({
        code: 'INVALID',
        message: expect.stringContaining('paused'),
      });
      expect(await findObject(get(), DEPLOYMENTS, 'paused')).toBeDefined();
    });
  });
}

const LABELS = { app: 'writes' };
const SELECTOR = { matchLabels: LABELS };
const TEMPLATE = {
  metadata: { labels: LABELS },
  spec: { containers: [{ name: 'main', image: 'example/main:1' }] },
};
const NOWHERE = { ...TEMPLATE, spec: { ...TEMPLATE.spec, nodeSelector: { none: 'such' } } };
const SPEC = { replicas: 1, selector: SELECTOR, template: TEMPLATE };

function toDeployment(name: string): Readonly<Record<string, unknown>> {
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name }, spec: SPEC };
}
