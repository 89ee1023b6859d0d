import { describe, expect, it } from 'vitest';
import type { Json } from '../open-fleet.ts';
import type { GetFleet } from './writable-fleet.ts';
import { ask, findObject, untilListed } from './writable-fleet.ts';

const CONFIG_MAPS = { group: '', resource: 'configmaps' };
const PATH = '/api/v1/namespaces/writes/configmaps';

export function describeApply(get: GetFleet): void {
  const apply = async (manifest: string, input = {}): Promise<Json> => {
    const shared = { cluster: get().cluster, fieldManager: 'console' };
    return await ask(get(), 'objects', 'Apply', { input: { ...shared, manifest, ...input } });
  };

  describe('applyManifest', () => {
    it('shows what would be, document by document, as a dry run', async () => {
      const manifest = `${toMap('first', '{ a: b }')}---\n${toMap('second')}`;

      const data = await apply(manifest, { dryRun: true });

      expect(data.at('applyManifest.errors')).toEqual([]);
      expect(data.at('applyManifest.results.0')).toMatchObject({
        ref: { apiVersion: 'v1', kind: 'ConfigMap', namespace: 'writes', name: 'first' },
        action: 'CREATED',
        diff: expect.stringContaining('+  a: b'),
        error: null,
      });
      expect(actionsOf(data)).toEqual(['CREATED', 'CREATED']);
      expect((await get().client.get(`${PATH}/first`)).code).toBe(404);
    });

    it('creates, leaves and changes, and lists show it at once', async () => {
      await findObject(get(), CONFIG_MAPS, 'steps');

      const created = await apply(toMap('steps', '{ a: "1", b: "2" }'));
      const listed = await findObject(get(), CONFIG_MAPS, 'steps');
      const unchanged = await apply(toMap('steps', '{ a: "1", b: "2" }'));
      const updated = await apply(toMap('steps', '{ a: "3" }'));

      expect(actionsOf(created)).toEqual(['CREATED']);
      expect(listed?.at('id')).toBe(created.at('applyManifest.results.0.object.id'));
      expect(unchanged.at('applyManifest.results.0')).toMatchObject({
        action: 'UNCHANGED',
        diff: '',
      });
      expect(actionsOf(updated)).toEqual(['UPDATED']);
      const diff = String(updated.at('applyManifest.results.0.diff'));
      const lines = diff.split('\n').filter((line) => /^[-+] /.test(line));
      expect(lines).toEqual(['-  a: "1"', '-  b: "2"', '+  a: "3"']);
    });

    it('names the manager and the field of a conflict, and takes it by force', async () => {
      await apply(toMap('shared', '{ a: mine }'));

      const { data } = await get().app.query(CONFLICTS, {
        input: {
          cluster: get().cluster,
          manifest: toMap('shared', '{ a: yours }'),
          fieldManager: 'other',
        },
      });
      const forced = await apply(toMap('shared', '{ a: yours }'), {
        fieldManager: 'other',
        force: true,
      });

      expect(data.at('applyManifest')).toEqual({
        errors: [],
        results: [
          {
            action: 'FAILED',
            diff: null,
            object: null,
            error: { code: 'CONFLICT', conflicts: [{ manager: 'console', field: '.data.a' }] },
          },
        ],
      });
      expect(actionsOf(forced)).toEqual(['UPDATED']);
      expect((await get().client.get(`${PATH}/shared`)).body).toMatchObject({
        data: { a: 'yours' },
      });
    });

    it('goes on after a document that the server refuses', async () => {
      const bad = toMap('bad').replace('namespace: writes', 'namespace: nowhere');

      const data = await apply(`${toMap('before')}---\n${bad}---\n${toMap('after')}`);

      expect(data.at('applyManifest.errors')).toEqual([]);
      expect(actionsOf(data)).toEqual(['CREATED', 'FAILED', 'CREATED']);
      expect(data.at('applyManifest.results.1.error.code')).toBe('NOT_FOUND');
      expect((await get().client.get(`${PATH}/after`)).code).toBe(200);
    });

    it('writes nothing at all when one document cannot be read', async () => {
      const data = await apply(`${toMap('unwritten')}---\nkind: [\n---\nmetadata: {}\n`);

      expect(data.at('applyManifest.results')).toEqual([]);
      const errors = data.list('applyManifest.errors');
      expect(errors.map((error) => error.at('code'))).toEqual(['INVALID', 'INVALID']);
      expect(errors[0]?.at('message')).toMatch(/^Document 2: line \d+/);
      expect(errors[0]?.at('path')).toEqual(['input', 'manifest']);
      expect((await get().client.get(`${PATH}/unwritten`)).code).toBe(404);
    });

    it('unfolds lists, and puts into a namespace what names none', async () => {
      const manifest = JSON.stringify({
        apiVersion: 'v1',
        kind: 'List',
        items: [
          { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'listed-1' } },
          { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'listed-2' } },
        ],
      });

      const data = await apply(manifest, { namespace: 'writes' });

      expect(actionsOf(data)).toEqual(['CREATED', 'CREATED']);
      expect((await get().client.get(`${PATH}/listed-2`)).code).toBe(200);
    });

    it('says which kind the cluster does not serve', async () => {
      const manifest = 'apiVersion: none.example/v1\nkind: Nothing\nmetadata: { name: x }\n';

      const data = await apply(manifest);

      expect(data.at('applyManifest.results.0')).toMatchObject({
        action: 'FAILED',
        error: { code: 'NOT_FOUND', message: expect.stringContaining('none.example/v1') },
      });
    });

    it('never shows what is in a Secret', async () => {
      const created = await apply(toSecret('first-value-of-it'));
      const updated = await apply(toSecret('second-value-of-it'), { dryRun: true });

      expect(actionsOf(created)).toEqual(['CREATED']);
      expect(updated.at('applyManifest.results.0')).toMatchObject({
        action: 'UPDATED',
        diff: expect.stringContaining('+data: (changed, not shown)'),
      });
      const text = JSON.stringify([created.value, updated.value]);
      expect(text).not.toContain('value-of-it');
      expect(text).not.toContain(btoa('first-value-of-it'));
      expect(text).not.toContain(btoa('second-value-of-it'));
    });

    it('follows a definition with an object of its kind', async () => {
      const data = await apply(WIDGETS);

      expect(data.list('applyManifest.results').map((result) => result.at('error'))).toEqual([
        null,
        null,
      ]);
      expect(actionsOf(data)).toEqual(['CREATED', 'CREATED']);
      const widgets = { group: 'writes.example', resource: 'widgets' };
      expect((await untilListed(get(), widgets, 'one')).at('name')).toBe('one');
    });
  });
}

function actionsOf(data: Json): readonly unknown[] {
  return data.list('applyManifest.results').map((result) => result.at('action'));
}

const CONFLICTS = `mutation ($input: ApplyManifestInput!) {
  applyManifest(input: $input) {
    results { action diff object { id } error { code conflicts { manager field } } }
    errors { code }
  }
}`;

function toMap(name: string, data = '{}'): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, namespace: writes }\ndata: ${data}\n`;
}

function toSecret(value: string): string {
  return `apiVersion: v1\nkind: Secret\nmetadata: { name: hidden, namespace: writes }\ndata: { password: ${btoa(value)} }\n`;
}

const WIDGETS = `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.writes.example }
spec:
  group: writes.example
  scope: Namespaced
  names: { plural: widgets, singular: widget, kind: Widget, listKind: WidgetList }
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object, x-kubernetes-preserve-unknown-fields: true } }
---
apiVersion: writes.example/v1
kind: Widget
metadata: { name: one, namespace: writes }
`;
