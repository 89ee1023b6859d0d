import { describe, expect, it } from 'vitest';
import type { Contract } from './contract.ts';
import { getAt, textAt } from './values.ts';

/** Deletions that do not take everything at once. */
export function describeWaitingDeletions({ api, prepare }: Contract): void {
  describe('deletions that wait', () => {
    it.each([
      ['Foreground', 'foregroundDeletion'],
      ['Orphan', 'orphan'],
    ])('under %s do so for what is owned', async (propagationPolicy, finalizer) => {
      const path = configMapsIn(await prepare('a'));

      const { code, body } = await api().delete(`${path}/a`, { propagationPolicy });

      expect(code).toBe(200);
      expect(body).toMatchObject({
        kind: 'ConfigMap',
        metadata: { deletionGracePeriodSeconds: 0, finalizers: [finalizer] },
      });
      expect(textAt(body, 'metadata.deletionTimestamp')).not.toBe('');
    });

    it('take the policy of the query too, and no other than there are', async () => {
      const path = configMapsIn(await prepare('a', 'b'));

      const background = await api().delete(`${path}/a?propagationPolicy=Background`);
      const unknown = await api().delete(`${path}/b`, { propagationPolicy: 'Sometimes' });

      expect(textAt(background.body, 'status')).toBe('Success');
      expect(unknown.code).toBe(422);
      expect(textAt(unknown.body, 'message')).toBe(
        'DeleteOptions.meta.k8s.io "" is invalid: propagationPolicy: Unsupported value: "Sometimes": supported values: "Foreground", "Background", "Orphan", "nil"',
      );
    });

    it('are asked for again without effect, and end with the last finalizer', async () => {
      const path = configMapsIn(await prepare());
      await api().post(path, { metadata: { name: 'a', finalizers: HELD } });
      const version = textAt((await api().get(path)).body, 'metadata.resourceVersion');
      using watch = await api().watch(`${path}?watch=1&resourceVersion=${version}`);

      const first = await api().delete(`${path}/a`);
      const again = await api().delete(`${path}/a`);
      const more = await api().patch(`${path}/a`, 'merge', {
        metadata: { finalizers: [...HELD, 'contract.example/more'] },
      });
      const last = await api().patch(`${path}/a`, 'merge', { metadata: { finalizers: null } });
      const events = await watch.take(2);

      expect(again.text).toBe(first.text);
      expect(more.code).toBe(422);
      expect(textAt(more.body, 'message')).toBe(
        'ConfigMap "a" is invalid: metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{"contract.example/more"}',
      );
      expect(textAt(last.body, 'metadata.resourceVersion')).toBe(
        textAt(first.body, 'metadata.resourceVersion'),
      );
      expect(events.map(({ type }) => type)).toEqual(['MODIFIED', 'DELETED']);
    });

    it('count as a change of what is desired', async () => {
      const path = `/apis/apps/v1/namespaces/${await prepare()}/deployments`;
      await api().post(path, {
        metadata: { name: 'web', finalizers: HELD },
        spec: {
          selector: { matchLabels: { app: 'web' } },
          template: {
            metadata: { labels: { app: 'web' } },
            spec: { containers: [{ name: 'main', image: 'registry.example/main:1' }] },
          },
        },
      });

      const { body } = await api().delete(`${path}/web`);

      expect(getAt(body, 'metadata.generation')).toBe(2);
    });

    it('are held by finalizers of a known sort alone', async () => {
      const path = configMapsIn(await prepare());

      const { code, body } = await api().post(path, { metadata: { name: 'a', finalizers: ['x'] } });

      expect(code).toBe(422);
      expect(textAt(body, 'message')).toBe(
        'ConfigMap "a" is invalid: metadata.finalizers[0]: Invalid value: "x": name is neither a standard finalizer name nor is it fully qualified',
      );
    });

    it('name the precondition that does not hold', async () => {
      const path = configMapsIn(await prepare('a'));

      const uid = await api().delete(`${path}/a`, { preconditions: { uid: '1' } });
      const version = await api().delete(`${path}/a`, { preconditions: { resourceVersion: '1' } });

      expect(textAt(uid.body, 'message')).toMatch(
        /^Operation cannot be fulfilled on ConfigMap "a": the UID in the precondition \(1\) does not match the UID in record \(.+\)\. The object might have been deleted and then recreated$/,
      );
      expect(textAt(version.body, 'message')).toMatch(
        /^Operation cannot be fulfilled on ConfigMap "a": the ResourceVersion in the precondition \(1\) does not match the ResourceVersion in record \(\d+\)\. The object might have been modified$/,
      );
    });
  });
}

const HELD = ['contract.example/hold'];

function configMapsIn(namespace: string): string {
  return `/api/v1/namespaces/${namespace}/configmaps`;
}
