import { describe, expect, it } from 'vitest';
import type { GetFleet, WritableFleet } from './writable-fleet.ts';
import { ask, findObject, make, untilListed } from './writable-fleet.ts';

const CONFIG_MAPS = { group: '', resource: 'configmaps' };
const PATH = '/api/v1/namespaces/writes/configmaps';

export function describeDelete(get: GetFleet): void {
  describe('deleteObject', () => {
    it('deletes nothing as a dry run, then the object, and lists drop it at once', async () => {
      const id = await makeMap(get(), 'doomed');

      const dry = await ask(get(), 'objects', 'DeleteObject', { input: { id, dryRun: true } });
      const between = await findObject(get(), CONFIG_MAPS, 'doomed');
      const real = await ask(get(), 'objects', 'DeleteObject', {
        input: { id, propagationPolicy: 'BACKGROUND' },
      });

      expect(dry.at('deleteObject')).toEqual({ deletedId: id, errors: [] });
      expect(between?.at('id')).toBe(id);
      expect(real.at('deleteObject')).toEqual({ deletedId: id, errors: [] });
      expect(await findObject(get(), CONFIG_MAPS, 'doomed')).toBeUndefined();
      expect((await get().client.get(`${PATH}/doomed`)).code).toBe(404);
    });

    it('says that an object stays until its finalizers are gone', async () => {
      const id = await makeMap(get(), 'held', { finalizers: ['example.com/hold'] });

      const { data, errors } = await get().app.query(DELETE, { input: { id } });
      const held = (await get().client.get(`${PATH}/held`)).body;
      await get().client.patch(`${PATH}/held`, 'merge', { metadata: { finalizers: null } });

      expect(errors).toEqual([]);
      expect(data.at('deleteObject')).toEqual({
        deletedId: id,
        object: { id, name: 'held' },
        finalizers: ['example.com/hold'],
        isPropagated: true,
        errors: [],
      });
      expect(held).toMatchObject({ metadata: { deletionTimestamp: expect.any(String) } });
      expect((await get().client.get(`${PATH}/held`)).code).toBe(404);
    });

    it('refuses an old version, and another object of the same name', async () => {
      const id = await makeMap(get(), 'kept');
      const old = { id, expectedResourceVersion: '1' };

      const conflict = await ask(get(), 'objects', 'DeleteObject', { input: old });
      await get().client.delete(`${PATH}/kept`);
      await makeMap(get(), 'kept');
      const other = await ask(get(), 'objects', 'DeleteObject', { input: { id } });

      expect(conflict.at('deleteObject')).toMatchObject({
        deletedId: null,
        errors: [{ code: 'CONFLICT', path: ['input', 'expectedResourceVersion'] }],
      });
      expect(other.at('deleteObject')).toMatchObject({
        deletedId: null,
        errors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }],
      });
      expect((await get().client.get(`${PATH}/kept`)).code).toBe(200);
    });

    it('asks for the name of what takes other objects along', async () => {
      await make(get(), '/api/v1/namespaces', {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: 'full' },
      });
      const namespaces = { group: '', resource: 'namespaces' };
      const id = (await untilListed(get(), namespaces, 'full')).at('id');

      const refused = await ask(get(), 'objects', 'DeleteObject', { input: { id } });
      const done = await ask(get(), 'objects', 'DeleteObject', { input: { id, confirm: 'full' } });

      expect(refused.at('deleteObject.errors.0')).toMatchObject({
        code: 'CONFIRMATION_REQUIRED',
        path: ['input', 'confirm'],
      });
      expect(done.at('deleteObject')).toEqual({ deletedId: id, errors: [] });
    });
  });
}

const DELETE = `mutation ($input: DeleteObjectInput!) {
  deleteObject(input: $input) {
    deletedId object { id name } finalizers isPropagated errors { code }
  }
}`;

async function makeMap(fleet: WritableFleet, name: string, metadata = {}): Promise<unknown> {
  // From then on the kind is followed: what comes is seen by the watch.
  await findObject(fleet, CONFIG_MAPS, name);
  await make(fleet, PATH, {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, ...metadata },
  });
  const uid = await readUid(fleet, name);
  let id: unknown;
  await expect
    .poll(async () => {
      const found = await findObject(fleet, CONFIG_MAPS, name);
      id = found?.at('id');
      return typeof id === 'string' && Buffer.from(id, 'base64url').toString().includes(uid);
    })
    .toBe(true);
  return id;
}

async function readUid(fleet: WritableFleet, name: string): Promise<string> {
  const { text } = await fleet.client.get(`${PATH}/${name}`);
  return /"uid":\s*"(?<uid>[^"]+)"/.exec(text)?.groups?.['uid'] ?? 'none';
}
