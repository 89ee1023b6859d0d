import { describe, expect, it } from 'vitest';
import type { KubernetesClient } from '../kubernetes-client.ts';
import type { Contract } from './contract.ts';
import { getAt, textAt } from './values.ts';

/** `…/scale` of what has replicas. */
export function describeScale({ api, prepare }: Contract): void {
  describe('the scale of a workload', () => {
    it('is read in a form of its own', async () => {
      const namespace = await prepare();
      const path = await deploy(api(), namespace);
      const deployment = await api().get(path);

      const { body } = await api().get(`${path}/scale`);

      expect(body).toEqual({
        kind: 'Scale',
        apiVersion: 'autoscaling/v1',
        metadata: {
          name: 'web',
          namespace,
          uid: textAt(deployment.body, 'metadata.uid'),
          resourceVersion: textAt(deployment.body, 'metadata.resourceVersion'),
          creationTimestamp: textAt(deployment.body, 'metadata.creationTimestamp'),
        },
        spec: { replicas: 2 },
        status: { replicas: 0, selector: 'app=web,tier in (back,front)' },
      });
    });

    it.each([
      ['merge', { spec: { replicas: 5 } }],
      ['json', [{ op: 'replace', path: '/spec/replicas', value: 5 }]],
      ['strategic', { spec: { replicas: 5 } }],
    ] as const)('is changed by a %s patch', async (type, patch) => {
      const path = await deploy(api(), await prepare());

      const { code, body } = await api().patch(`${path}/scale`, type, patch);
      const deployment = await api().get(path);

      expect(code).toBe(200);
      expect(getAt(body, 'spec.replicas')).toBe(5);
      expect(deployment.body).toMatchObject({ metadata: { generation: 2 }, spec: { replicas: 5 } });
    });

    it('is replaced, unless it was read too long ago', async () => {
      const path = await deploy(api(), await prepare());
      const old = await api().get(`${path}/scale`);
      const blind = { apiVersion: 'autoscaling/v1', kind: 'Scale', metadata: { name: 'web' } };

      const replaced = await api().put(`${path}/scale`, { ...blind, spec: { replicas: 7 } });
      const refused = await api().put(`${path}/scale`, old.body);
      const other = await api().put(`${path}/scale`, {
        ...blind,
        metadata: { name: 'web', uid: 'another' },
      });

      expect(getAt(replaced.body, 'spec.replicas')).toBe(7);
      expect([refused.code, other.code]).toEqual([409, 409]);
      expect(textAt(refused.body, 'message')).toBe(
        'Operation cannot be fulfilled on deployments.apps "web": the object has been modified; please apply your changes to the latest version and try again',
      );
    });

    it('is not kept of a dry run', async () => {
      const path = await deploy(api(), await prepare());

      const dry = await api().patch(`${path}/scale?dryRun=All`, 'merge', { spec: { replicas: 9 } });
      const after = await api().get(`${path}/scale`);

      expect(getAt(dry.body, 'spec.replicas')).toBe(9);
      expect(getAt(after.body, 'spec.replicas')).toBe(2);
    });

    it('is never below nothing', async () => {
      const path = await deploy(api(), await prepare());

      const { code, body } = await api().patch(`${path}/scale`, 'merge', {
        spec: { replicas: -1 },
      });

      expect(code).toBe(422);
      expect(body).toMatchObject({
        message:
          'Scale.autoscaling "web" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0',
        details: { name: 'web', group: 'autoscaling', kind: 'Scale' },
      });
    });

    it.each([
      ['deployments/nothing/scale', 404, 'deployments.apps "nothing" not found'],
      ['daemonsets/nothing/scale', 404, 'the server could not find the requested resource'],
    ])('of %s is not there', async (path, code, message) => {
      const namespace = await prepare();

      const answer = await api().get(`/apis/apps/v1/namespaces/${namespace}/${path}`);

      expect(answer.code).toBe(code);
      expect(textAt(answer.body, 'message')).toBe(message);
    });

    it('is told of by discovery', async () => {
      const { body } = await api().get('/apis/apps/v1');
      const core = await api().get('/api/v1');

      expect(getAt(body, 'resources')).toContainEqual({
        name: 'statefulsets/scale',
        singularName: '',
        namespaced: true,
        group: 'autoscaling',
        version: 'v1',
        kind: 'Scale',
        verbs: ['get', 'patch', 'update'],
      });
      expect(getAt(core.body, 'resources')).toContainEqual({
        name: 'pods/eviction',
        singularName: '',
        namespaced: true,
        group: 'policy',
        version: 'v1',
        kind: 'Eviction',
        verbs: ['create'],
      });
      expect(getAt(core.body, 'resources')).toContainEqual({
        name: 'pods/log',
        singularName: '',
        namespaced: true,
        kind: 'Pod',
        verbs: ['get'],
      });
    });

    it('of a custom resource stands where its definition says', async () => {
      const namespace = await prepare();
      const path = `/apis/scale.example/v1/namespaces/${namespace}/fleets`;
      await api().post(DEFINITIONS, FLEETS);
      await expect.poll(async () => (await api().get(path)).code).toBe(200);
      await api().post(path, {
        apiVersion: 'scale.example/v1',
        kind: 'Fleet',
        metadata: { name: 'a' },
        spec: {},
      });

      const missing = await api().get(`${path}/a/scale`);
      await api().patch(`${path}/a/scale`, 'merge', { spec: { replicas: 3 } });
      await api().patch(`${path}/a/status`, 'merge', { status: { count: 2, selector: 'a=b' } });
      const scale = await api().get(`${path}/a/scale`);
      const fleet = await api().get(`${path}/a`);
      await api().delete(`${DEFINITIONS}/fleets.scale.example`);

      expect(missing.code).toBe(500);
      expect(textAt(missing.body, 'message')).toBe(
        'Internal error occurred: the spec replicas field ".spec.size" does not exist',
      );
      expect(scale.body).toMatchObject({
        spec: { replicas: 3 },
        status: { replicas: 2, selector: 'a=b' },
      });
      expect(fleet.body).toMatchObject({ metadata: { generation: 2 }, spec: { size: 3 } });
    });
  });
}

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

const FLEETS = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'fleets.scale.example' },
  spec: {
    group: 'scale.example',
    scope: 'Namespaced',
    names: { plural: 'fleets', singular: 'fleet', kind: 'Fleet', listKind: 'FleetList' },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        subresources: {
          status: {},
          scale: {
            specReplicasPath: '.spec.size',
            statusReplicasPath: '.status.count',
            labelSelectorPath: '.status.selector',
          },
        },
        schema: {
          openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
        },
      },
    ],
  },
};

/** Answers the path of a Deployment that nobody runs. */
async function deploy(api: KubernetesClient, namespace: string): Promise<string> {
  const path = `/apis/apps/v1/namespaces/${namespace}/deployments`;
  await api.post(path, {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      replicas: 2,
      selector: {
        matchLabels: { app: 'web' },
        matchExpressions: [{ key: 'tier', operator: 'In', values: ['front', 'back'] }],
      },
      template: {
        metadata: { labels: { app: 'web', tier: 'front' } },
        spec: { containers: [{ name: 'main', image: 'registry.example/main:1' }] },
      },
    },
  });
  return `${path}/web`;
}
