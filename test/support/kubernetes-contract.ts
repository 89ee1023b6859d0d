import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isJsonArray, isJsonObject } from '../../src/embedded/json.ts';
import { createKubernetesClient } from './kubernetes-client.ts';
import type { KubernetesClient, WatchEvent, WatchStream } from './kubernetes-client.ts';
import { describeApply } from './kubernetes-contract/apply.ts';
import type { ContractServer } from './kubernetes-contract/contract.ts';
import { describeWaitingDeletions } from './kubernetes-contract/deletions.ts';
import { describeEvictions } from './kubernetes-contract/evictions.ts';
import { describeLogs } from './kubernetes-contract/logs.ts';
import { describeReviews } from './kubernetes-contract/reviews.ts';
import { describeScale } from './kubernetes-contract/scale.ts';
import { elementsAt, getAt, namesIn, textAt } from './kubernetes-contract/values.ts';

const POLL = { timeout: 30_000, interval: 250 };

/** What Fleetgraph relies on of an API server, over plain HTTP. */
export function describeKubernetesApi(name: string, start: () => Promise<ContractServer>): void {
  describe(`${name} as a Kubernetes API`, () => {
    let server: ContractServer;
    let api: KubernetesClient;
    let lastNamespace = 0;

    beforeAll(async () => {
      server = await start();
      api = createKubernetesClient(server.administrator);
    });

    afterAll(async () => {
      await api[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    });

    /** Each test works in a namespace of its own, with these config maps in it. */
    async function prepare(...names: readonly string[]): Promise<string> {
      lastNamespace += 1;
      const namespace = `contract-${lastNamespace}`;
      await api.post('/api/v1/namespaces', { metadata: { name: namespace } });
      for (const configMap of names) {
        await api.post(configMapsIn(namespace), toConfigMap(configMap));
      }
      return namespace;
    }

    describe('API servers', () => {
      it('say that they run, each by a Lease with what it made up at its start', async () => {
        const path = '/apis/coordination.k8s.io/v1/namespaces/kube-system/leases';
        const selector = 'labelSelector=apiserver.kubernetes.io/identity%3Dkube-apiserver';

        // The server writes it some moments after it has begun to answer.
        await expect
          .poll(async () => namesIn((await api.get(`${path}?${selector}`)).body), POLL)
          .toEqual([expect.stringMatching(/^apiserver-[a-z2-7]{26}$/)]);
        const { body } = await api.get(`${path}?${selector}`);

        const lease = textAt(body, 'items.0.metadata.name');
        expect(getAt(body, 'items.0')).toMatchObject({
          metadata: {
            labels: {
              'apiserver.kubernetes.io/identity': 'kube-apiserver',
              'kubernetes.io/hostname': expect.any(String),
            },
          },
          spec: {
            holderIdentity: expect.stringMatching(new RegExp(`^${lease}_[0-9a-f-]{36}$`)),
            leaseDurationSeconds: 3600,
            renewTime: expect.stringMatching(/T[\d:]{8}\.\d{6}Z$/),
          },
        });
      });
    });

    describe('lists', () => {
      it('are in key order, with a version and no kind in the members', async () => {
        const namespace = await prepare('b', 'a', 'c');

        const { code, body } = await api.get(configMapsIn(namespace));

        expect(code).toBe(200);
        expect(body).toMatchObject({ kind: 'ConfigMapList', apiVersion: 'v1' });
        expect(namesIn(body)).toEqual(['a', 'b', 'c']);
        expect(getAt(body, 'items.0.kind')).toBeUndefined();
        expect(textAt(body, 'metadata.resourceVersion')).toMatch(/^\d+$/);
      });

      it('are cut into pages that leave nothing out and count what remains', async () => {
        const path = configMapsIn(await prepare('a', 'b', 'c', 'd', 'e'));

        const first = await api.get(`${path}?limit=2`);
        const second = await api.get(`${path}?limit=2&${continueFrom(first.body)}`);
        const third = await api.get(`${path}?limit=2&${continueFrom(second.body)}`);

        expect([first, second, third].map(({ body }) => namesIn(body))).toEqual([
          ['a', 'b'],
          ['c', 'd'],
          ['e'],
        ]);
        expect(getAt(first.body, 'metadata.remainingItemCount')).toBe(3);
        expect(getAt(third.body, 'metadata.continue')).toBeUndefined();
      });

      it('show in later pages what was there at the first', async () => {
        const path = configMapsIn(await prepare('a', 'b', 'c'));
        const first = await api.get(`${path}?limit=1`);
        await api.delete(`${path}/b`);
        await api.post(path, toConfigMap('d'));

        const rest = await api.get(`${path}?${continueFrom(first.body)}`);

        expect(namesIn(rest.body)).toEqual(['b', 'c']);
        expect(textAt(rest.body, 'metadata.resourceVersion')).toBe(
          textAt(first.body, 'metadata.resourceVersion'),
        );
      });

      it('leave the remaining count out where a selector is given', async () => {
        const path = configMapsIn(await prepare('a', 'b', 'c'));

        const { body } = await api.get(`${path}?limit=1&labelSelector=app%3Dcontract`);

        expect(namesIn(body)).toEqual(['a']);
        expect(textAt(body, 'metadata.continue')).not.toBe('');
        expect(getAt(body, 'metadata.remainingItemCount')).toBeUndefined();
      });

      it('can be read as they were at an exact version', async () => {
        const path = configMapsIn(await prepare('a'));
        const version = textAt((await api.get(path)).body, 'metadata.resourceVersion');
        await api.post(path, toConfigMap('b'));

        const then = await api.get(`${path}?resourceVersion=${version}&resourceVersionMatch=Exact`);
        const now = await api.get(
          `${path}?resourceVersion=${version}&resourceVersionMatch=NotOlderThan`,
        );

        expect(namesIn(then.body)).toEqual(['a']);
        expect(namesIn(now.body)).toEqual(['a', 'b']);
      });

      it.each([
        ['resourceVersionMatch=Exact', 422],
        ['resourceVersion=0&resourceVersionMatch=Exact', 422],
        ['resourceVersion=1&resourceVersionMatch=Sometimes', 422],
        ['sendInitialEvents=true&resourceVersionMatch=NotOlderThan&resourceVersion=1', 422],
        ['continue=rubbish', 400],
        ['limit=many', 400],
        ['labelSelector=a%3D%3D%3Db', 400],
        ['fieldSelector=spec.nothing%3Dx', 400],
      ])('with %s are refused with %i', async (query, code) => {
        const answer = await api.get(`/api/v1/configmaps?${query}`);

        expect(answer.code).toBe(code);
        expect(answer.body).toMatchObject({ kind: 'Status', status: 'Failure', code });
      });

      it('of a version that is yet to come time out with a cause', async () => {
        const answer = await api.get('/api/v1/configmaps?resourceVersion=900000000');

        expect(answer.code).toBe(504);
        expect(answer.body).toMatchObject({
          reason: 'Timeout',
          details: { causes: [{ reason: 'ResourceVersionTooLarge' }], retryAfterSeconds: 1 },
        });
      });

      it('that go on after the history is gone get 410 and a token to go on with', async () => {
        const namespace = await prepare();
        const path = `/api/v1/namespaces/${namespace}/events`;
        for (const event of ['a', 'b', 'c']) {
          await api.post(path, toCoreEvent(namespace, event));
        }
        const first = await api.get(`${path}?limit=1`);
        await api.post(path, toCoreEvent(namespace, 'd'));
        await server.forgetHistory();

        const refused = await api.get(`${path}?limit=1&${continueFrom(first.body)}`);
        const rest = await api.get(`${path}?${continueFrom(refused.body)}`);

        expect(refused.code).toBe(410);
        expect(refused.body).toMatchObject({ reason: 'Expired', status: 'Failure' });
        expect(namesIn(rest.body)).toEqual(['b', 'c', 'd']);
      });
    });

    describe('selectors', () => {
      it.each([
        ['app=contract', ['a', 'b', 'c']],
        ['name!=a', ['b', 'c']],
        ['name in (a,b)', ['a', 'b']],
        ['name notin (a,b)', ['c']],
        ['!name', []],
        ['name,app', ['a', 'b', 'c']],
      ])('on labels: %s', async (selector, names) => {
        const path = configMapsIn(await prepare('a', 'b', 'c'));

        const { body } = await api.get(`${path}?labelSelector=${encodeURIComponent(selector)}`);

        expect(namesIn(body)).toEqual(names);
      });

      it.each([
        ['metadata.name=a', ['a']],
        ['metadata.name!=a', ['b']],
        ['spec.nodeName=node-b', ['b']],
        ['status.phase=Running', ['b']],
        ['status.phase!=Running,metadata.name=a', ['a']],
      ])('on fields of pods: %s', async (selector, names) => {
        const path = `/api/v1/namespaces/${await prepare()}/pods`;
        await api.post(path, toPod('a', 'node-a'));
        await api.post(path, toPod('b', 'node-b'));
        await api.patch(`${path}/b/status`, 'merge', { status: { phase: 'Running' } });

        const { body } = await api.get(`${path}?fieldSelector=${encodeURIComponent(selector)}`);

        expect(namesIn(body)).toEqual(names);
      });
    });

    describe('watches', () => {
      it('tell of each change after a version, in order', async () => {
        const path = configMapsIn(await prepare('a'));
        const version = textAt((await api.get(path)).body, 'metadata.resourceVersion');
        await api.post(path, toConfigMap('b'));

        using watch = await api.watch(`${path}?watch=1&resourceVersion=${version}`);
        await api.patch(`${path}/b`, 'merge', { data: { changed: 'yes' } });
        await api.delete(`${path}/b`);
        const events = await watch.take(3);

        expect(events.map(summarise)).toEqual(['ADDED b', 'MODIFIED b', 'DELETED b']);
        expect(events[0]?.object).toMatchObject({ kind: 'ConfigMap', apiVersion: 'v1' });
        const versions = events.map(({ object }) =>
          Number(textAt(object, 'metadata.resourceVersion')),
        );
        expect(versions).toEqual(versions.toSorted((left, right) => left - right));
        expect(new Set(versions).size).toBe(3);
      });

      it('without a version begin with what is there', async () => {
        const path = configMapsIn(await prepare('a', 'b'));

        using watch = await api.watch(`${path}?watch=1`);
        const events = await watch.take(2);

        expect(events.map(summarise).toSorted()).toEqual(['ADDED a', 'ADDED b']);
      });

      it('with a selector turn transitions into additions and deletions', async () => {
        const path = configMapsIn(await prepare('a'));
        const version = textAt((await api.get(path)).body, 'metadata.resourceVersion');
        using watch = await api.watch(
          `${path}?watch=1&resourceVersion=${version}&labelSelector=tier%3Dfront`,
        );

        await label(path, 'a', { tier: 'front' });
        await label(path, 'a', { tier: 'front', other: 'x' });
        await label(path, 'a', { tier: 'back' });
        await label(path, 'a', { tier: 'front' });
        await api.delete(`${path}/a`);
        const events = await watch.take(5);

        expect(events.map(summarise)).toEqual([
          'ADDED a',
          'MODIFIED a',
          'DELETED a',
          'ADDED a',
          'DELETED a',
        ]);
        expect(textAt(events[2]?.object, 'metadata.labels.tier')).toBe('front');
      });

      it('end at their time-out, marked with a version before', async () => {
        const path = configMapsIn(await prepare('a'));
        const version = textAt((await api.get(path)).body, 'metadata.resourceVersion');
        using watch = await api.watch(
          `${path}?watch=1&resourceVersion=${version}&allowWatchBookmarks=true&timeoutSeconds=4`,
        );

        await api.post(path, toConfigMap('b'));
        const added = await watch.next();
        server.passTime(2500);
        const mark = await watch.next();
        server.passTime(2500);
        const rest = await drain(watch);

        expect(added && summarise(added)).toBe('ADDED b');
        expect(mark).toMatchObject({
          type: 'BOOKMARK',
          object: { kind: 'ConfigMap', apiVersion: 'v1' },
        });
        expect(Number(textAt(mark?.object, 'metadata.resourceVersion'))).toBeGreaterThanOrEqual(
          Number(textAt(added?.object, 'metadata.resourceVersion')),
        );
        expect(rest.every(({ type }) => type === 'BOOKMARK')).toBe(true);
      });

      it('of events from a version on are never marked', async () => {
        const namespace = await prepare();
        const path = `/api/v1/namespaces/${namespace}/events`;
        const version = textAt((await api.get(path)).body, 'metadata.resourceVersion');
        using watch = await api.watch(
          `${path}?watch=1&resourceVersion=${version}&allowWatchBookmarks=true&timeoutSeconds=4`,
        );

        await api.post(path, toCoreEvent(namespace, 'a'));
        const added = await watch.next();
        server.passTime(4500);
        const rest = await drain(watch);

        expect(added && summarise(added)).toBe('ADDED a');
        expect(rest).toEqual([]);
      });

      it('from any version on that allow marks get one behind the initial state', async () => {
        const namespace = await prepare('a');
        using watch = await api.watch(
          `${configMapsIn(namespace)}?watch=1&allowWatchBookmarks=true`,
        );
        using events = await api.watch(
          `/api/v1/namespaces/${namespace}/events?watch=1&resourceVersion=0&allowWatchBookmarks=true`,
        );

        const [added, mark] = await watch.take(2);
        const eventsMark = await events.next();

        expect(added && summarise(added)).toBe('ADDED a');
        expect(mark).toMatchObject(END_MARK);
        expect(eventsMark).toMatchObject(END_MARK);
      });

      it('stream the initial state up to a mark, then what happens', async () => {
        const path = configMapsIn(await prepare('a', 'b'));
        using watch = await api.watch(
          `${path}?watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true`,
        );

        const initial = await watch.take(3);
        await api.post(path, toConfigMap('c'));
        const next = await watch.next();

        expect(initial.slice(0, 2).map(summarise).toSorted()).toEqual(['ADDED a', 'ADDED b']);
        expect(initial[2]).toMatchObject(END_MARK);
        expect(next && summarise(next)).toBe('ADDED c');
      });

      it('that ask for initial events without a match are refused with 422', async () => {
        const answer = await api.get('/api/v1/configmaps?watch=1&sendInitialEvents=true');

        expect(answer.code).toBe(422);
        expect(answer.body).toMatchObject({
          reason: 'Invalid',
          details: { causes: [{ field: 'resourceVersionMatch', reason: 'FieldValueForbidden' }] },
        });
      });

      it('from a forgotten version get 410 in the stream', async () => {
        const namespace = await prepare();
        const path = `/api/v1/namespaces/${namespace}/events`;
        const created = await api.post(path, toCoreEvent(namespace, 'a'));
        const version = textAt(created.body, 'metadata.resourceVersion');
        await api.post(path, toCoreEvent(namespace, 'b'));
        await api.post(path, toCoreEvent(namespace, 'c'));
        await server.forgetHistory();

        using watch = await api.watch(`${path}?watch=1&resourceVersion=${version}`);
        const event = await watch.next();

        expect(watch.code).toBe(200);
        expect(event).toMatchObject({
          type: 'ERROR',
          object: { kind: 'Status', reason: 'Expired', code: 410 },
        });
        expect(await watch.next()).toBeUndefined();
      });
    });

    describe('writes', () => {
      it('give a new object what the server owns', async () => {
        const path = configMapsIn(await prepare());

        const { code, body } = await api.post(path, toConfigMap('a'));

        expect(code).toBe(201);
        expect(body).toMatchObject({ kind: 'ConfigMap', apiVersion: 'v1', data: { key: 'value' } });
        expect(textAt(body, 'metadata.uid')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        expect(textAt(body, 'metadata.creationTimestamp')).toMatch(
          /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
        );
      });

      it.each([
        ['BestEffort', {}],
        ['Burstable', { requests: { cpu: '1' } }],
        ['Guaranteed', { limits: { cpu: '1', memory: '1Gi' } }],
      ])('find out that a new pod is %s', async (quality, resources) => {
        const path = `/api/v1/namespaces/${await prepare()}/pods`;
        const container = { name: 'main', image: 'registry.example/main:1', resources };

        const { body } = await api.post(path, {
          metadata: { name: 'a' },
          spec: { containers: [container] },
        });

        expect(getAt(body, 'status')).toMatchObject({ phase: 'Pending', qosClass: quality });
      });

      it('make a name of a prefix', async () => {
        const path = configMapsIn(await prepare());

        const { body } = await api.post(path, { metadata: { generateName: 'some-' } });

        expect(textAt(body, 'metadata.name')).toMatch(/^some-[a-z0-9]{5}$/);
        expect(textAt(body, 'metadata.generateName')).toBe('some-');
      });

      it('refuse what is there already, what has a bad name, and what has none', async () => {
        const path = configMapsIn(await prepare('a'));

        const twice = await api.post(path, toConfigMap('a'));
        const bad = await api.post(path, toConfigMap('Not_A_Name'));
        const nameless = await api.post(path, { metadata: {} });

        expect(twice.code).toBe(409);
        expect(twice.body).toEqual({
          kind: 'Status',
          apiVersion: 'v1',
          metadata: {},
          status: 'Failure',
          message: 'configmaps "a" already exists',
          reason: 'AlreadyExists',
          details: { name: 'a', kind: 'configmaps' },
          code: 409,
        });
        expect(bad.code).toBe(422);
        expect(bad.body).toMatchObject({
          reason: 'Invalid',
          details: {
            name: 'Not_A_Name',
            kind: 'ConfigMap',
            causes: [{ reason: 'FieldValueInvalid', field: 'metadata.name' }],
          },
        });
        expect(nameless.code).toBe(422);
      });

      it('into a namespace that is not there get 404 for the namespace', async () => {
        const { code, body } = await api.post(configMapsIn('nowhere'), toConfigMap('a'));

        expect(code).toBe(404);
        expect(body).toMatchObject({
          message: 'namespaces "nowhere" not found',
          details: { name: 'nowhere', kind: 'namespaces' },
        });
      });

      it('based on an old version conflict', async () => {
        const path = configMapsIn(await prepare('a'));
        const old = (await api.get(`${path}/a`)).body;
        await api.patch(`${path}/a`, 'merge', { data: { key: 'newer' } });

        const { code, body } = await api.put(`${path}/a`, old);

        expect(code).toBe(409);
        expect(body).toMatchObject({
          reason: 'Conflict',
          message:
            'Operation cannot be fulfilled on configmaps "a": the object has been modified; please apply your changes to the latest version and try again',
          details: { name: 'a', kind: 'configmaps' },
        });
      });

      it('that change nothing leave the version as it is', async () => {
        const path = configMapsIn(await prepare('a'));
        const before = await api.get(`${path}/a`);

        const after = await api.put(`${path}/a`, before.body);

        expect(after.code).toBe(200);
        expect(textAt(after.body, 'metadata.resourceVersion')).toBe(
          textAt(before.body, 'metadata.resourceVersion'),
        );
      });

      it('of a dry run answer as if, and keep nothing', async () => {
        const path = configMapsIn(await prepare('a'));

        const created = await api.post(`${path}?dryRun=All`, toConfigMap('b'));
        const patched = await api.patch(`${path}/a?dryRun=All`, 'merge', { data: { key: 'dry' } });
        const deleted = await api.delete(`${path}/a?dryRun=All`);
        const list = await api.get(path);

        expect([created.code, patched.code, deleted.code]).toEqual([201, 200, 200]);
        expect(textAt(patched.body, 'data.key')).toBe('dry');
        expect(namesIn(list.body)).toEqual(['a']);
        expect(textAt(list.body, 'items.0.data.key')).toBe('value');
      });

      it('keep no maps and lists of metadata that are empty', async () => {
        const path = configMapsIn(await prepare());
        const full = { labels: { a: 'b' }, annotations: { c: 'd' }, finalizers: ['a.b/c'] };
        const none = { labels: { a: null }, annotations: {}, finalizers: [] };
        await api.post(path, { metadata: { name: 'a', ...full } });
        await api.post(path, { metadata: { name: 'b', labels: {}, annotations: {} } });

        await api.patch(`${path}/a`, 'merge', { metadata: { ...none, annotations: { c: null } } });
        const list = await api.get(path);

        for (const index of [0, 1]) {
          const metadata = getAt(list.body, `items.${index}.metadata`);
          expect(Object.keys(isJsonObject(metadata) ? metadata : {})).not.toEqual(
            expect.arrayContaining([expect.stringMatching(/^(?:labels|annotations|finalizers)$/)]),
          );
        }
      });

      it('patch with operations, and refuse a test that fails', async () => {
        const path = configMapsIn(await prepare('a'));

        const patched = await api.patch(`${path}/a`, 'json', [
          { op: 'test', path: '/data/key', value: 'value' },
          { op: 'replace', path: '/data/key', value: 'patched' },
          { op: 'add', path: '/metadata/labels/a~1b', value: 'c' },
        ]);
        const refused = await api.patch(`${path}/a`, 'json', [
          { op: 'test', path: '/data/key', value: 'value' },
        ]);

        expect(textAt(patched.body, 'data.key')).toBe('patched');
        expect(getAt(patched.body, 'metadata.labels')).toMatchObject({ 'a/b': 'c' });
        expect(refused.code).toBe(422);
      });

      it('patch strategically: lists of named members are merged', async () => {
        const path = `/api/v1/namespaces/${await prepare()}/pods`;
        await api.post(path, toPod('a', 'node-a'));

        const { code, body } = await api.patch(`${path}/a`, 'strategic', {
          spec: { containers: [{ name: 'main', image: 'registry.example/main:2' }] },
        });

        expect(code).toBe(200);
        expect(getAt(body, 'spec.containers')).toMatchObject([
          { name: 'main', image: 'registry.example/main:2' },
          { name: 'side', image: 'registry.example/side:1' },
        ]);
      });

      it('patch with the version they saw conflict when it is old', async () => {
        const path = configMapsIn(await prepare('a'));
        const { body } = await api.get(`${path}/a`);
        await api.patch(`${path}/a`, 'merge', { data: { key: 'newer' } });

        const { code } = await api.patch(`${path}/a`, 'merge', {
          metadata: { resourceVersion: textAt(body, 'metadata.resourceVersion') },
          data: { key: 'mine' },
        });

        expect(code).toBe(409);
      });

      it('refuse a patch of an unknown type', async () => {
        const path = configMapsIn(await prepare('a'));

        const { code, body } = await api.patch(`${path}/a`, 'unknown', {});

        expect(code).toBe(415);
        expect(body).toMatchObject({ kind: 'Status', reason: 'UnsupportedMediaType' });
      });

      it('refuse a method that the path does not have', async () => {
        const path = configMapsIn(await prepare('a'));

        const { code, body } = await api.post(`${path}/a`, {});

        expect(code).toBe(405);
        expect(body).toMatchObject({ kind: 'Status', reason: 'MethodNotAllowed' });
      });

      it('to the status leave the rest alone, and the other way round', async () => {
        const path = `/api/v1/namespaces/${await prepare()}/pods`;
        await api.post(path, { ...toPod('a', 'node-a'), status: { phase: 'Failed' } });
        const created = await api.get(`${path}/a`);

        const status = await api.patch(`${path}/a/status`, 'merge', {
          spec: { nodeName: 'elsewhere' },
          status: { phase: 'Running' },
        });
        const main = await api.patch(`${path}/a`, 'merge', {
          metadata: { labels: { changed: 'yes' } },
          status: { phase: 'Failed' },
        });

        expect(textAt(created.body, 'status.phase')).toBe('Pending');
        expect(textAt(status.body, 'spec.nodeName')).toBe('node-a');
        expect(textAt(main.body, 'status.phase')).toBe('Running');
        expect(textAt(main.body, 'metadata.labels.changed')).toBe('yes');
      });

      it('count the generations of what is desired alone', async () => {
        const path = `/apis/apps/v1/namespaces/${await prepare()}/deployments`;
        const created = await api.post(path, toDeployment('a'));

        const scaled = await api.patch(`${path}/a`, 'merge', { spec: { replicas: 5 } });
        const labelled = await api.patch(`${path}/a`, 'merge', {
          metadata: { labels: { x: 'y' } },
        });

        expect(getAt(created.body, 'metadata.generation')).toBe(1);
        expect(getAt(scaled.body, 'metadata.generation')).toBe(2);
        expect(getAt(labelled.body, 'metadata.generation')).toBe(2);
      });
    });

    describe('deletions', () => {
      it('answer what is gone', async () => {
        const path = configMapsIn(await prepare('a'));
        const uid = textAt((await api.get(`${path}/a`)).body, 'metadata.uid');

        const deleted = await api.delete(`${path}/a`);
        const again = await api.delete(`${path}/a`);

        expect(deleted.body).toEqual({
          kind: 'Status',
          apiVersion: 'v1',
          metadata: {},
          status: 'Success',
          details: { name: 'a', kind: 'configmaps', uid },
        });
        expect(again.code).toBe(404);
        expect(again.body).toEqual({
          kind: 'Status',
          apiVersion: 'v1',
          metadata: {},
          status: 'Failure',
          message: 'configmaps "a" not found',
          reason: 'NotFound',
          details: { name: 'a', kind: 'configmaps' },
          code: 404,
        });
      });

      it.each(['uid', 'resourceVersion'])(
        'hold back when the %s is another',
        async (precondition) => {
          const path = configMapsIn(await prepare('a'));

          const { code, body } = await api.delete(`${path}/a`, {
            preconditions: { [precondition]: '12345' },
          });

          expect(code).toBe(409);
          expect(body).toMatchObject({ reason: 'Conflict', details: { name: 'a' } });
          expect(namesIn((await api.get(path)).body)).toEqual(['a']);
        },
      );

      it('answer a pod that is gone', async () => {
        const path = `/api/v1/namespaces/${await prepare()}/pods`;
        await api.post(path, { metadata: { name: 'a' }, spec: POD_SPEC });

        const { code, body } = await api.delete(`${path}/a`);

        expect(code).toBe(200);
        expect(body).toMatchObject({ kind: 'Pod', metadata: { name: 'a' } });
        expect((await api.get(`${path}/a`)).code).toBe(404);
      });

      it('wait for the last finalizer', async () => {
        const path = configMapsIn(await prepare('a'));
        await api.patch(`${path}/a`, 'merge', {
          metadata: { finalizers: ['contract.example/hold'] },
        });

        const marked = await api.delete(`${path}/a`);
        await api.patch(`${path}/a`, 'merge', { metadata: { finalizers: null } });
        const gone = await api.get(`${path}/a`);

        expect(textAt(marked.body, 'metadata.deletionTimestamp')).not.toBe('');
        expect(gone.code).toBe(404);
      });

      it('of a collection take what the selector names', async () => {
        const path = configMapsIn(await prepare('a', 'b', 'c'));

        const { code } = await api.delete(`${path}?labelSelector=name%20in%20(a,b)`);

        expect(code).toBe(200);
        expect(namesIn((await api.get(path)).body)).toEqual(['c']);
      });
    });

    describe('discovery', () => {
      it('tells all resources in two requests', async () => {
        const core = await api.get('/api', AGGREGATED);
        const named = await api.get('/apis', AGGREGATED);

        expect(core.contentType).toBe(
          'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
        );
        expect(findDiscovered(core.body, '', 'v1', 'pods')).toMatchObject({
          // What is the same as that of the resource is left out.
          responseKind: { group: '', version: '', kind: 'Pod' },
          scope: 'Namespaced',
          singularResource: 'pod',
          shortNames: ['po'],
          categories: ['all'],
          verbs: [
            'create',
            'delete',
            'deletecollection',
            'get',
            'list',
            'patch',
            'update',
            'watch',
          ],
        });
        expect(findDiscovered(named.body, 'apps', 'v1', 'deployments')).toMatchObject({
          subresources: expect.arrayContaining([
            {
              subresource: 'status',
              responseKind: { group: '', version: '', kind: 'Deployment' },
              verbs: ['get', 'patch', 'update'],
            },
          ]),
        });
      });

      it('tells the same group by group in the old form', async () => {
        const versions = await api.get('/api');
        const groups = await api.get('/apis');
        const core = await api.get('/api/v1');
        const apps = await api.get('/apis/apps/v1');
        const group = await api.get('/apis/apps');

        expect(versions.body).toMatchObject({ kind: 'APIVersions', versions: ['v1'] });
        expect(groups.body).toMatchObject({
          kind: 'APIGroupList',
          apiVersion: 'v1',
          groups: expect.arrayContaining([
            {
              name: 'apps',
              versions: [{ groupVersion: 'apps/v1', version: 'v1' }],
              preferredVersion: { groupVersion: 'apps/v1', version: 'v1' },
            },
          ]),
        });
        expect(core.body).toMatchObject({
          kind: 'APIResourceList',
          groupVersion: 'v1',
          resources: expect.arrayContaining([
            expect.objectContaining({
              name: 'nodes',
              singularName: 'node',
              namespaced: false,
              kind: 'Node',
              shortNames: ['no'],
            }),
            expect.objectContaining({ name: 'nodes/status', verbs: ['get', 'patch', 'update'] }),
          ]),
        });
        expect(apps.body).toMatchObject({ groupVersion: 'apps/v1', apiVersion: 'v1' });
        expect(group.body).toMatchObject({ kind: 'APIGroup', name: 'apps' });
      });

      it('tells the version and that the server is ready', async () => {
        const version = await api.get('/version');
        const ready = await api.get('/readyz');
        const live = await api.get('/livez');

        expect(textAt(version.body, 'gitVersion')).toMatch(/^v1\.\d+\.\d+/);
        expect([ready.text, live.text]).toEqual(['ok', 'ok']);
      });

      it.each(['/apis/nothing.example/v1', '/apis/nothing.example/v1/things', '/nothing'])(
        'answers a plain page for %s',
        async (path) => {
          const { code, contentType, text } = await api.get(path);

          expect([code, text]).toEqual([404, '404 page not found\n']);
          expect(contentType).toBe('text/plain; charset=utf-8');
        },
      );

      it.each(['/api/v1/nothing', '/apis/apps/v9/deployments', '/api/v1/pods/a', '/apis/apps/v9'])(
        'answers a Status without a name for %s',
        async (path) => {
          const { code, body } = await api.get(path);

          expect(code).toBe(404);
          expect(body).toMatchObject({
            reason: 'NotFound',
            message: 'the server could not find the requested resource',
            details: {},
          });
        },
      );
    });

    describe('custom resources', () => {
      it('are served from their definition on until it is deleted', async () => {
        const namespace = await prepare();
        const path = `/apis/contract.example/v1/namespaces/${namespace}/widgets`;
        await api.post(DEFINITIONS, toDefinition());
        await expect.poll(async () => isEstablished(api)).toBe(true);
        await expect.poll(async () => (await api.get(path)).code).toBe(200);
        await expect.poll(async () => isDiscovered(api)).toBe(true);

        const created = await api.post(path, toWidget('a'));
        const status = await api.patch(`${path}/a/status`, 'merge', { status: { ready: true } });
        const strategic = await api.patch(`${path}/a`, 'strategic', { spec: { size: 2 } });
        const merged = await api.patch(`${path}/a`, 'merge', { spec: { size: 2 } });
        await api.patch(`${path}/a`, 'merge', { metadata: { annotations: { a: 'b' } } });
        const bare = await api.patch(`${path}/a`, 'merge', {
          metadata: { annotations: { a: null } },
        });
        const list = await api.get(path);
        const deleted = await api.delete(`${DEFINITIONS}/widgets.contract.example`);

        expect(created.code).toBe(201);
        expect(getAt(status.body, 'status.ready')).toBe(true);
        expect(strategic.code).toBe(415);
        expect(getAt(merged.body, 'metadata.generation')).toBe(2);
        expect(getAt(bare.body, 'metadata.annotations')).toBeUndefined();
        expect(textAt(list.body, 'items.0.kind')).toBe('Widget');
        expect(deleted.code).toBe(200);
        await expect.poll(async () => (await api.get(path)).code, { timeout: 20_000 }).toBe(404);
        await expect.poll(async () => isDiscovered(api), { timeout: 20_000 }).toBe(false);
      });

      it('come in lists with their metadata behind them', async () => {
        const namespace = await prepare();
        const path = `/apis/contract.example/v1/namespaces/${namespace}/widgets`;
        await api.post(DEFINITIONS, toDefinition());
        await expect.poll(async () => (await api.get(path)).code).toBe(200);
        await api.post(path, toWidget('a'));

        const { body, text } = await api.get(path);
        await api.delete(`${DEFINITIONS}/widgets.contract.example`);

        expect(Object.keys(isJsonObject(body) ? body : {})).toEqual([
          'apiVersion',
          'items',
          'kind',
          'metadata',
        ]);
        expect(getAt(body, 'metadata.continue')).toBe('');
        expect(text).toContain('"items":[{"apiVersion":"contract.example/v1","kind":"Widget"');
        await expect.poll(async () => (await api.get(path)).code, { timeout: 20_000 }).toBe(404);
      });

      it('must be updated with a version', async () => {
        const namespace = await prepare();
        const path = `/apis/contract.example/v1/namespaces/${namespace}/widgets`;
        await api.post(DEFINITIONS, toDefinition());
        await expect.poll(async () => (await api.get(path)).code).toBe(200);
        await api.post(path, toWidget('a'));

        const { code, body } = await api.put(`${path}/a`, toWidget('a'));
        await api.delete(`${DEFINITIONS}/widgets.contract.example`);

        expect(code).toBe(422);
        expect(body).toMatchObject({
          reason: 'Invalid',
          details: { kind: 'widgets', causes: [{ field: 'metadata.resourceVersion' }] },
        });
        await expect.poll(async () => (await api.get(path)).code, { timeout: 20_000 }).toBe(404);
      });
    });

    describe('metadata alone', () => {
      it('is answered for an object, a list and a watch', async () => {
        const path = configMapsIn(await prepare('a'));
        using watch = await api.watch(`${path}?watch=1`, { accept: METADATA });

        const object = await api.get(`${path}/a`, { accept: METADATA });
        const list = await api.get(path, { accept: METADATA_LIST });
        const event = await watch.next();

        expect(object.body).toMatchObject(PARTIAL);
        expect(getAt(object.body, 'data')).toBeUndefined();
        expect(list.body).toMatchObject({
          kind: 'PartialObjectMetadataList',
          apiVersion: 'meta.k8s.io/v1',
          items: [
            { metadata: { name: 'a', namespace: textAt(object.body, 'metadata.namespace') } },
          ],
        });
        expect(event).toMatchObject({ type: 'ADDED', object: PARTIAL });
      });

      it('is all that an unknown media type does not get', async () => {
        const { code, body } = await api.get('/api/v1/configmaps', { accept: 'text/csv' });

        expect(code).toBe(406);
        expect(body).toMatchObject({ kind: 'Status', reason: 'NotAcceptable' });
      });
    });

    describe('events', () => {
      it('are one object in two views', async () => {
        const namespace = await prepare();
        const core = `/api/v1/namespaces/${namespace}/events`;
        const named = `/apis/events.k8s.io/v1/namespaces/${namespace}/events`;
        const written = await api.post(core, toCoreEvent(namespace, 'a'));

        const { body } = await api.get(`${named}/a`);
        const selected = await api.get(`${core}?fieldSelector=involvedObject.name%3Da`);
        const regarding = await api.get(`${named}?fieldSelector=regarding.kind%3DPod`);

        expect(body).toMatchObject({
          apiVersion: 'events.k8s.io/v1',
          kind: 'Event',
          metadata: { uid: textAt(written.body, 'metadata.uid') },
          regarding: { kind: 'Pod', name: 'a' },
          note: 'Something happened',
          reason: 'Happened',
          deprecatedSource: { component: 'contract' },
          deprecatedCount: 3,
          eventTime: null,
        });
        expect(getAt(body, 'reportingController')).toBeUndefined();
        expect(textAt(body, 'metadata.resourceVersion')).toBe(
          textAt(written.body, 'metadata.resourceVersion'),
        );
        expect(namesIn(selected.body)).toEqual(['a']);
        expect(namesIn(regarding.body)).toEqual(['a']);
      });

      it.each([
        ['source=contract', ['a']],
        ['reason=Other', []],
        ['type!=Warning,involvedObject.kind=Pod', ['a']],
      ])('are selected by %s', async (selector, names) => {
        const namespace = await prepare();
        const path = `/api/v1/namespaces/${namespace}/events`;
        await api.post(path, toCoreEvent(namespace, 'a'));

        const { body } = await api.get(`${path}?fieldSelector=${encodeURIComponent(selector)}`);

        expect(namesIn(body)).toEqual(names);
      });
    });

    describe('reviews', () => {
      it('tell an administrator that everything is allowed', async () => {
        const { code, body } = await api.post(ACCESS_REVIEWS, toAccessReview());
        const self = await api.post('/apis/authentication.k8s.io/v1/selfsubjectreviews', {
          apiVersion: 'authentication.k8s.io/v1',
          kind: 'SelfSubjectReview',
        });

        expect(code).toBe(201);
        expect(body).toMatchObject({ kind: 'SelfSubjectAccessReview', status: { allowed: true } });
        expect(getAt(self.body, 'status.userInfo.groups')).toContain('system:authenticated');
      });

      it('tell a stranger what the list then does', async () => {
        await using stranger = createKubernetesClient(server.stranger);

        const review = await stranger.post(ACCESS_REVIEWS, toAccessReview());
        const list = await stranger.get('/api/v1/pods');

        expect(getAt(review.body, 'status.allowed')).toBe(false);
        expect(list.code).toBe(403);
        expect(list.body).toMatchObject({ reason: 'Forbidden', details: { kind: 'pods' } });
        expect(textAt(list.body, 'message')).toMatch(
          /^pods is forbidden: User ".+" cannot list resource "pods" in API group "" at the cluster scope/,
        );
      });

      it('refuse a token nobody knows', async () => {
        const { key: _key, cert: _cert, ...open } = server.administrator;
        await using nobody = createKubernetesClient({ ...open, token: 'no-such-token' });

        const { code, body } = await nobody.get('/api/v1/pods');

        expect(code).toBe(401);
        expect(body).toMatchObject({ reason: 'Unauthorized', message: 'Unauthorized' });
      });
    });

    const contract = { api: () => api, server: () => server, prepare };
    describeApply(contract);
    describeEvictions(contract);
    describeScale(contract);
    describeLogs(contract);
    describeWaitingDeletions(contract);
    describeReviews(contract);

    async function label(
      path: string,
      configMap: string,
      labels: Readonly<Record<string, string>>,
    ): Promise<void> {
      await api.patch(`${path}/${configMap}`, 'merge', { metadata: { labels } });
    }
  });
}

const AGGREGATED = {
  accept: 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json',
};

const METADATA = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1';

const METADATA_LIST = 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';

const END_MARK = {
  type: 'BOOKMARK',
  object: { metadata: { annotations: { 'k8s.io/initial-events-end': 'true' } } },
};

const PARTIAL = {
  kind: 'PartialObjectMetadata',
  apiVersion: 'meta.k8s.io/v1',
  metadata: { name: 'a', labels: { app: 'contract' } },
};

const POD_SPEC = {
  containers: [
    { name: 'main', image: 'registry.example/main:1' },
    { name: 'side', image: 'registry.example/side:1' },
  ],
};

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

const ACCESS_REVIEWS = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

function configMapsIn(namespace: string): string {
  return `/api/v1/namespaces/${namespace}/configmaps`;
}

function toConfigMap(name: string): object {
  return { metadata: { name, labels: { app: 'contract', name } }, data: { key: 'value' } };
}

function toPod(name: string, nodeName: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name },
    spec: { nodeName, ...POD_SPEC },
  };
}

function toDeployment(name: string): object {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name } },
        spec: { containers: [{ name: 'main', image: 'registry.example/main:1' }] },
      },
    },
  };
}

function toCoreEvent(namespace: string, name: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name },
    involvedObject: { apiVersion: 'v1', kind: 'Pod', namespace, name },
    reason: 'Happened',
    message: 'Something happened',
    type: 'Normal',
    source: { component: 'contract' },
    count: 3,
    firstTimestamp: '2026-11-22T20:00:00Z',
    lastTimestamp: '2026-11-22T20:01:00Z',
  };
}

function toDefinition(): object {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'widgets.contract.example' },
    spec: {
      group: 'contract.example',
      scope: 'Namespaced',
      names: { plural: 'widgets', singular: 'widget', kind: 'Widget', listKind: 'WidgetList' },
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          subresources: { status: {} },
          schema: {
            openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
          },
        },
      ],
    },
  };
}

function toWidget(name: string): object {
  return {
    apiVersion: 'contract.example/v1',
    kind: 'Widget',
    metadata: { name },
    spec: { size: 1 },
  };
}

function toAccessReview(): object {
  return {
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectAccessReview',
    spec: { resourceAttributes: { verb: 'list', group: '', resource: 'pods' } },
  };
}

async function isEstablished(api: KubernetesClient): Promise<boolean> {
  const { body } = await api.get(`${DEFINITIONS}/widgets.contract.example`);
  const conditions = getAt(body, 'status.conditions');
  return (
    isJsonArray(conditions) &&
    conditions.some(
      (condition) =>
        textAt(condition, 'type') === 'Established' && textAt(condition, 'status') === 'True',
    )
  );
}

async function isDiscovered(api: KubernetesClient): Promise<boolean> {
  const { body } = await api.get('/apis', AGGREGATED);
  return findDiscovered(body, 'contract.example', 'v1', 'widgets') !== undefined;
}

function findDiscovered(body: unknown, group: string, version: string, resource: string): unknown {
  const versions = elementsAt(body, 'items')
    .filter((item) => textAt(item, 'metadata.name') === group)
    .flatMap((item) => elementsAt(item, 'versions'))
    .filter((item) => textAt(item, 'version') === version);
  return versions
    .flatMap((item) => elementsAt(item, 'resources'))
    .find((item) => textAt(item, 'resource') === resource);
}

async function drain(watch: WatchStream): Promise<readonly WatchEvent[]> {
  const event = await watch.next();
  return event === undefined ? [] : [event, ...(await drain(watch))];
}

function summarise(event: WatchEvent): string {
  return `${event.type} ${textAt(event.object, 'metadata.name')}`;
}

function continueFrom(list: unknown): string {
  return `continue=${encodeURIComponent(textAt(list, 'metadata.continue'))}`;
}
