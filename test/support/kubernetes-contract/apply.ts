import { describe, expect, it } from 'vitest';
import { isJsonObject } from '../../../src/embedded/json.ts';
import type { KubernetesClient } from '../kubernetes-client.ts';
import type { Contract } from './contract.ts';
import { elementsAt, getAt, namesIn, textAt } from './values.ts';

/** Server-side apply: who owns what, and what becomes of it. */
export function describeApply({ api, prepare }: Contract): void {
  describe('apply', () => {
    it('makes what is not there, and says who owns what', async () => {
      const path = `${configMapsIn(await prepare())}/a`;

      const { code, body } = await apply(api(), path, 'one', { x: '1', y: '1' });

      expect(code).toBe(201);
      expect(managersOf(body)).toEqual([
        { ...APPLY, manager: 'one', fieldsV1: { 'f:data': { 'f:x': {}, 'f:y': {} } } },
      ]);
    });

    it('shares a field among those who want the same of it', async () => {
      const path = `${configMapsIn(await prepare())}/a`;
      await apply(api(), path, 'one', { x: '1', y: '1' });

      const shared = await apply(api(), path, 'two', { x: '1' });
      const dropped = await apply(api(), path, 'one', { y: '1' });

      expect(managersOf(shared.body)).toEqual([
        { ...APPLY, manager: 'two', fieldsV1: { 'f:data': { 'f:x': {} } } },
        { ...APPLY, manager: 'one', fieldsV1: { 'f:data': { 'f:x': {}, 'f:y': {} } } },
      ]);
      expect(getAt(dropped.body, 'data')).toEqual({ x: '1', y: '1' });
    });

    it('is refused where others want something else', async () => {
      const path = `${configMapsIn(await prepare())}/a`;
      await apply(api(), path, 'one', { x: '1', y: '1' });
      await apply(api(), path, 'two', { x: '1' });

      const single = await apply(api(), path, 'three', { y: '2' });
      const several = await apply(api(), path, 'three', { x: '2', y: '2' });

      expect(single.body).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: 'Apply failed with 1 conflict: conflict with "one": .data.y',
        reason: 'Conflict',
        details: {
          causes: [
            { reason: 'FieldManagerConflict', message: 'conflict with "one"', field: '.data.y' },
          ],
        },
        code: 409,
      });
      expect(textAt(several.body, 'message')).toBe(
        'Apply failed with 3 conflicts: conflicts with "one":\n- .data.x\n- .data.y\nconflicts with "two":\n- .data.x',
      );
      expect(elementsAt(several.body, 'details.causes')).toHaveLength(3);
    });

    it('takes fields over when it is forced', async () => {
      const path = `${configMapsIn(await prepare())}/a`;
      await apply(api(), path, 'one', { x: '1', y: '1' });

      const { body } = await apply(api(), path, 'two', { x: '2' }, '&force=true');

      expect(getAt(body, 'data')).toEqual({ x: '2', y: '1' });
      expect(sorted(managersOf(body))).toEqual([
        { ...APPLY, manager: 'one', fieldsV1: { 'f:data': { 'f:y': {} } } },
        { ...APPLY, manager: 'two', fieldsV1: { 'f:data': { 'f:x': {} } } },
      ]);
    });

    it('conflicts with plain writes too, which take fields without asking', async () => {
      const path = `${configMapsIn(await prepare())}/a`;
      await apply(api(), path, 'one', { x: '1', y: '1' });
      const patched = await api().patch(`${path}?fieldManager=plain`, 'merge', {
        data: { y: '9', z: '9' },
        metadata: { labels: { tier: 'front' } },
      });

      const refused = await apply(api(), path, 'one', { x: '1', y: '1' });

      expect(managersOf(patched.body)).toEqual([
        { ...APPLY, manager: 'one', fieldsV1: { 'f:data': { 'f:x': {} } } },
        {
          ...APPLY,
          operation: 'Update',
          manager: 'plain',
          fieldsV1: {
            'f:data': { 'f:y': {}, 'f:z': {} },
            'f:metadata': { 'f:labels': { '.': {}, 'f:tier': {} } },
          },
        },
      ]);
      expect(textAt(refused.body, 'message')).toBe(
        'Apply failed with 1 conflict: conflict with "plain" using v1: .data.y',
      );
      expect(elementsAt(refused.body, 'details.causes')).toEqual([
        {
          reason: 'FieldManagerConflict',
          message: 'conflict with "plain" using v1',
          field: '.data.y',
        },
      ]);
    });

    it('removes what it names no more and nobody else owns', async () => {
      const path = `${configMapsIn(await prepare())}/a`;
      await apply(api(), path, 'one', { x: '1', y: '1' });
      await apply(api(), path, 'two', { z: '1' });

      const { body } = await apply(api(), path, 'one', { y: '1' });

      expect(getAt(body, 'data')).toEqual({ y: '1', z: '1' });
    });

    it('forgets the owner of what a replacement leaves out', async () => {
      const path = `${configMapsIn(await prepare())}/a`;
      await apply(api(), path, 'one', { x: '1', y: '1' });

      const { body } = await api().put(`${path}?fieldManager=putter`, {
        metadata: { name: 'a' },
        data: { x: '1', n: '1' },
      });

      expect(managersOf(body)).toEqual([
        { ...APPLY, manager: 'one', fieldsV1: { 'f:data': { 'f:x': {} } } },
        {
          ...APPLY,
          operation: 'Update',
          manager: 'putter',
          fieldsV1: { 'f:data': { 'f:n': {} } },
        },
      ]);
    });

    it('of the same again changes nothing', async () => {
      const path = `${configMapsIn(await prepare())}/a`;
      const first = await apply(api(), path, 'one', { x: '1' });

      const second = await apply(api(), path, 'one', { x: '1' });

      expect(second.code).toBe(200);
      expect(second.text).toBe(first.text);
    });

    it('of a dry run answers as if, and refuses as if', async () => {
      const path = `${configMapsIn(await prepare())}/a`;
      await apply(api(), path, 'one', { x: '1' });

      const dry = await apply(api(), path, 'two', { y: '1' }, '&dryRun=All');
      const refused = await apply(api(), path, 'two', { x: '2' }, '&dryRun=All');
      const fresh = await apply(api(), `${path}b`, 'two', { x: '2' }, '&dryRun=All');
      const after = await api().get(path);

      expect([dry.code, refused.code, fresh.code]).toEqual([200, 409, 201]);
      expect(getAt(dry.body, 'data')).toEqual({ x: '1', y: '1' });
      expect(getAt(after.body, 'data')).toEqual({ x: '1' });
    });

    it('merges lists of what has a name, and owns other lists as one', async () => {
      const path = `/apis/apps/v1/namespaces/${await prepare()}/deployments/web`;
      const one = await applyDeployment(api(), path, 'one', [MAIN], { replicas: 2 });
      const refused = await applyDeployment(
        api(),
        path,
        'two',
        [{ ...MAIN, image: 'web:2', args: ['c'], env: [{ name: 'A', value: '2' }] }],
        { replicas: 3 },
      );
      const both = await applyDeployment(api(), path, 'two', [{ name: 'side', image: 'side:1' }]);
      const trimmed = await applyDeployment(api(), path, 'one', [{ name: 'main', image: 'web:1' }]);
      const alone = await applyDeployment(api(), path, 'two', [{ name: 'main', image: 'web:1' }]);

      expect(getAt(managersOf(one.body)[0], 'fieldsV1.f:spec')).toEqual({
        'f:replicas': {},
        'f:selector': {},
        'f:template': {
          'f:metadata': { 'f:labels': { 'f:app': {} } },
          'f:spec': {
            'f:containers': {
              'k:{"name":"main"}': {
                '.': {},
                'f:args': {},
                'f:env': { 'k:{"name":"A"}': { '.': {}, 'f:name': {}, 'f:value': {} } },
                'f:image': {},
                'f:name': {},
              },
            },
          },
        },
      });
      expect(textAt(refused.body, 'message')).toBe(
        `Apply failed with 4 conflicts: conflicts with "one":
- .spec.replicas
- .spec.template.spec.containers[name="main"].args
- .spec.template.spec.containers[name="main"].image
- .spec.template.spec.containers[name="main"].env[name="A"].value`,
      );
      expect(containersOf(both.body)).toEqual(['main', 'side']);
      expect(getAt(trimmed.body, 'spec.template.spec.containers.0.args')).toBeUndefined();
      expect(getAt(trimmed.body, 'spec.template.spec.containers.0.env')).toBeUndefined();
      expect(containersOf(trimmed.body)).toEqual(['main', 'side']);
      expect(containersOf(alone.body)).toEqual(['main']);
    });

    it('of a status is owned apart', async () => {
      const path = `/apis/apps/v1/namespaces/${await prepare()}/deployments/web`;
      await applyDeployment(api(), path, 'one', [MAIN]);

      const { body } = await api().patch(`${path}/status?fieldManager=one`, 'apply', {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'web' },
        status: { replicas: 1, conditions: [{ type: 'Available', status: 'True' }] },
      });

      expect(getAt(body, 'status.replicas')).toBe(1);
      expect(managersOf(body)).toContainEqual({
        manager: 'one',
        operation: 'Apply',
        apiVersion: 'apps/v1',
        fieldsType: 'FieldsV1',
        fieldsV1: {
          'f:status': {
            'f:conditions': {
              'k:{"type":"Available"}': { '.': {}, 'f:status': {}, 'f:type': {} },
            },
            'f:replicas': {},
          },
        },
        subresource: 'status',
      });
    });

    it.each([
      [
        '',
        422,
        'PatchOptions.meta.k8s.io "" is invalid: fieldManager: Required value: is required for apply patch',
        {},
      ],
      ['fieldManager=one', 400, 'invalid object type: /v1, Kind=Secret', { kind: 'Secret' }],
      [
        'fieldManager=one',
        400,
        'metadata.managedFields must be nil',
        { metadata: { name: 'a', managedFields: [{}] } },
      ],
      [
        'fieldManager=one',
        400,
        'the name of the object (b) does not match the name on the URL (a)',
        { metadata: { name: 'b' } },
      ],
      [
        'fieldManager=one',
        409,
        'Operation cannot be fulfilled on configmaps "a": the object has been modified; please apply your changes to the latest version and try again',
        { metadata: { name: 'a', resourceVersion: '1' } },
      ],
    ])('with "%s" is refused with %i: %s', async (query, code, message, change) => {
      const path = configMapsIn(await prepare('a'));

      const answer = await api().patch(`${path}/a?${query}`, 'apply', {
        ...toApplied('a'),
        ...change,
      });

      expect(answer.code).toBe(code);
      expect(textAt(answer.body, 'message')).toBe(message);
      expect(namesIn((await api().get(path)).body)).toEqual(['a']);
    });

    it('alone may be forced', async () => {
      const path = configMapsIn(await prepare('a'));

      const { code, body } = await api().patch(`${path}/a?force=true`, 'merge', {});

      expect(code).toBe(422);
      expect(textAt(body, 'message')).toBe(
        'PatchOptions.meta.k8s.io "" is invalid: force: Forbidden: may not be specified for non-apply patch',
      );
    });
  });
}

const APPLY = { operation: 'Apply', apiVersion: 'v1', fieldsType: 'FieldsV1' };

const MAIN = {
  name: 'main',
  image: 'web:1',
  args: ['a', 'b'],
  env: [{ name: 'A', value: '1' }],
};

type Call = ReturnType<KubernetesClient['patch']>;

function configMapsIn(namespace: string): string {
  return `/api/v1/namespaces/${namespace}/configmaps`;
}

function toApplied(name: string, data?: Readonly<Record<string, string>>): object {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data };
}

async function apply(
  api: KubernetesClient,
  path: string,
  manager: string,
  data: Readonly<Record<string, string>>,
  query = '',
): Call {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return api.patch(`${path}?fieldManager=${manager}${query}`, 'apply', toApplied(name, data));
}

async function applyDeployment(
  api: KubernetesClient,
  path: string,
  manager: string,
  containers: readonly object[],
  spec: object = {},
): Call {
  return api.patch(`${path}?fieldManager=${manager}`, 'apply', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      ...spec,
      selector: { matchLabels: { app: 'web' } },
      template: { metadata: { labels: { app: 'web' } }, spec: { containers } },
    },
  });
}

function containersOf(body: unknown): readonly string[] {
  return elementsAt(body, 'spec.template.spec.containers').map((one) => textAt(one, 'name'));
}

/** Without their times, which are not the same anywhere. */
function managersOf(body: unknown): readonly object[] {
  return elementsAt(body, 'metadata.managedFields').map((entry) => {
    const { time: _time, ...rest } = isJsonObject(entry) ? entry : {};
    return rest;
  });
}

/** Those of one second come in no order. */
function sorted(managers: readonly object[]): readonly object[] {
  return managers.toSorted((left, right) =>
    textAt(left, 'manager').localeCompare(textAt(right, 'manager')),
  );
}
