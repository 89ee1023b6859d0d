import { describe, expect, it } from 'vitest';
import type { KubernetesClient } from '../kubernetes-client.ts';
import type { Contract } from './contract.ts';
import { getAt, textAt } from './values.ts';

/** `pods/{name}/eviction` and the budgets that it asks. */
export function describeEvictions({ api, prepare }: Contract): void {
  describe('evictions', () => {
    it('begin to end a pod, and tell it why', async () => {
      const pods = podsIn(await prepare());
      await run(api(), pods, 'a');

      const { code, body } = await evict(api(), pods, 'a');
      const pod = await api().get(`${pods}/a`);

      expect(code).toBe(201);
      expect(body).toEqual(SUCCESS);
      expect(pod.body).toMatchObject({
        metadata: { deletionGracePeriodSeconds: 30, generation: 2 },
        status: {
          conditions: [
            { type: 'Ready' },
            {
              type: 'DisruptionTarget',
              status: 'True',
              reason: 'EvictionByEvictionAPI',
              message: 'Eviction API: evicting',
            },
          ],
        },
      });
    });

    it('are taken off the budget at once', async () => {
      const namespace = await prepare();
      await run(api(), podsIn(namespace), 'a');
      await addBudget(api(), namespace, { disruptionsAllowed: 1, currentHealthy: 3 });

      const { code } = await evict(api(), podsIn(namespace), 'a');
      const budget = await api().get(`${budgetsIn(namespace)}/a`);

      expect(code).toBe(201);
      expect(textAt(budget.body, 'status.disruptedPods.a')).toMatch(/Z$/);
      expect(budget.body).toMatchObject({
        status: {
          disruptionsAllowed: 0,
          currentHealthy: 3,
          conditions: [
            { type: 'DisruptionAllowed', status: 'False', reason: 'InsufficientPods', message: '' },
          ],
        },
      });
    });

    it('of a dry run are let go without a trace', async () => {
      const namespace = await prepare();
      const pods = podsIn(namespace);
      await run(api(), pods, 'a');
      await addBudget(api(), namespace, { disruptionsAllowed: 1, currentHealthy: 3 });
      const before = await Promise.all(pathsOf(namespace).map(async (path) => api().get(path)));

      const byQuery = await evict(api(), pods, 'a', {}, '?dryRun=All');
      const byOptions = await evict(api(), pods, 'a', { deleteOptions: { dryRun: ['All'] } });
      const after = await Promise.all(pathsOf(namespace).map(async (path) => api().get(path)));

      expect([byQuery.code, byOptions.code]).toEqual([201, 201]);
      expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    });

    it.each([
      [
        'that is not counted yet',
        { observedGeneration: 0 },
        'The disruption budget a is still being processed by the server.',
        '10',
      ],
      [
        'without a disruption left',
        { currentHealthy: 1, desiredHealthy: 1 },
        'The disruption budget a needs 1 healthy pods and has 1 currently',
        '',
      ],
      [
        'with pods enough, that allows none all the same',
        { currentHealthy: 3, desiredHealthy: 1 },
        'The disruption budget a does not allow evicting pods currently',
        '',
      ],
      [
        'that could not be counted',
        { conditions: [FAILED] },
        'The disruption budget a does not allow evicting pods currently because it failed sync: it broke',
        '',
      ],
    ])('are refused by a budget %s', async (_title, status, message, retryAfter) => {
      const namespace = await prepare();
      await run(api(), podsIn(namespace), 'a');
      await addBudget(api(), namespace, status);

      const answer = await evict(api(), podsIn(namespace), 'a');
      const pod = await api().get(`${podsIn(namespace)}/a`);

      expect(answer.code).toBe(429);
      expect(answer.retryAfter).toBe(retryAfter);
      expect(answer.body).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: "Cannot evict pod as it would violate the pod's disruption budget.",
        reason: 'TooManyRequests',
        details: {
          causes: [{ reason: 'DisruptionBudget', message }],
          ...(retryAfter === '' ? {} : { retryAfterSeconds: Number(retryAfter) }),
        },
        code: 429,
      });
      expect(getAt(pod.body, 'metadata.deletionTimestamp')).toBeUndefined();
    });

    it('of a pod with two budgets are an error of the server', async () => {
      const namespace = await prepare();
      await run(api(), podsIn(namespace), 'a');
      await addBudget(api(), namespace, { disruptionsAllowed: 1 });
      await api().post(budgetsIn(namespace), toBudget('b', { maxUnavailable: 1, selector: {} }));

      const { code, body } = await evict(api(), podsIn(namespace), 'a');

      expect(code).toBe(500);
      expect(body).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message:
          'This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.',
        code: 500,
      });
    });

    it.each(['Pending', 'Succeeded', 'Failed'])(
      'of a pod that is %s ask no budget',
      async (phase) => {
        const namespace = await prepare();
        await run(api(), podsIn(namespace), 'a', { phase });
        await addBudget(api(), namespace, {});

        const { code } = await evict(api(), podsIn(namespace), 'a');
        const pod = await api().get(`${podsIn(namespace)}/a`);

        expect(code).toBe(201);
        // What has run to its end goes at once.
        expect(pod.code).toBe(phase === 'Pending' ? 200 : 404);
      },
    );

    it('of a pod that is going already say so again', async () => {
      const namespace = await prepare();
      await run(api(), podsIn(namespace), 'a');
      await evict(api(), podsIn(namespace), 'a');
      const before = await api().get(`${podsIn(namespace)}/a`);
      await addBudget(api(), namespace, {});

      const again = await evict(api(), podsIn(namespace), 'a');
      const after = await api().get(`${podsIn(namespace)}/a`);

      expect(again.code).toBe(201);
      expect(after.text).toBe(before.text);
    });

    it.each([
      ['IfHealthyBudget', { currentHealthy: 1, desiredHealthy: 2 }, 429],
      ['IfHealthyBudget', { currentHealthy: 2, desiredHealthy: 2 }, 201],
      ['AlwaysAllow', { currentHealthy: 1, desiredHealthy: 2 }, 201],
    ])('of an unready pod under %s with %o answer %i', async (policy, status, expected) => {
      const namespace = await prepare();
      await run(api(), podsIn(namespace), 'a', { ready: 'False' });
      await addBudget(api(), namespace, status, { unhealthyPodEvictionPolicy: policy });

      const { code } = await evict(api(), podsIn(namespace), 'a');

      expect(code).toBe(expected);
    });

    it('hold back when they were meant for another pod', async () => {
      const pods = podsIn(await prepare());
      await run(api(), pods, 'a');

      const uid = await evict(api(), pods, 'a', { deleteOptions: { preconditions: { uid: 'x' } } });
      const version = await evict(api(), pods, 'a', {
        deleteOptions: { preconditions: { resourceVersion: '1' } },
      });
      const name = await api().post(`${pods}/a/eviction`, { metadata: { name: 'b' } });
      const missing = await evict(api(), pods, 'b');

      expect([uid, version, name, missing].map(({ code }) => code)).toEqual([409, 409, 400, 404]);
      expect(textAt(uid.body, 'message')).toMatch(
        /^Operation cannot be fulfilled on Pod "a": the UID in the precondition \(x\) does not match the UID in record \(.+\)[.] The object might have been deleted and then recreated$/,
      );
      expect(textAt(name.body, 'message')).toBe(
        'name in URL does not match name in Eviction object',
      );
      expect(textAt(missing.body, 'message')).toBe('pods "b" not found');
    });

    it('give the pod the time that was asked for', async () => {
      const pods = podsIn(await prepare());
      await run(api(), pods, 'a');

      await evict(api(), pods, 'a', { deleteOptions: { gracePeriodSeconds: 5 } });
      const given = await api().get(`${pods}/a`);
      const longer = await api().delete(`${pods}/a`, { gracePeriodSeconds: 100 });
      const shorter = await api().delete(`${pods}/a`, { gracePeriodSeconds: 1 });
      const none = await api().delete(`${pods}/a`, { gracePeriodSeconds: 0 });
      const gone = await api().get(`${pods}/a`);

      const seconds = [given, longer, shorter, none].map(({ body }) =>
        getAt(body, 'metadata.deletionGracePeriodSeconds'),
      );
      expect(seconds).toEqual([5, 5, 1, 0]);
      expect(textAt(longer.body, 'metadata.deletionTimestamp')).toBe(
        textAt(given.body, 'metadata.deletionTimestamp'),
      );
      expect(gone.code).toBe(404);
    });

    it('cannot be read', async () => {
      const pods = podsIn(await prepare());
      await run(api(), pods, 'a');

      const { code } = await api().get(`${pods}/a/eviction`);

      expect(code).toBe(405);
    });
  });
}

const SUCCESS = {
  kind: 'Status',
  apiVersion: 'v1',
  metadata: {},
  status: 'Success',
  code: 201,
};

const FAILED = {
  type: 'DisruptionAllowed',
  status: 'False',
  reason: 'SyncFailed',
  message: 'it broke',
  lastTransitionTime: '2026-11-22T00:00:00Z',
};

function podsIn(namespace: string): string {
  return `/api/v1/namespaces/${namespace}/pods`;
}

function budgetsIn(namespace: string): string {
  return `/apis/policy/v1/namespaces/${namespace}/poddisruptionbudgets`;
}

function pathsOf(namespace: string): readonly string[] {
  return [`${podsIn(namespace)}/a`, `${budgetsIn(namespace)}/a`];
}

/** A pod on a node that nobody looks after, so that it stays until it is told otherwise. */
async function run(
  api: KubernetesClient,
  pods: string,
  name: string,
  { phase = 'Running', ready = 'True' }: { readonly phase?: string; readonly ready?: string } = {},
): Promise<void> {
  await api.post(pods, {
    metadata: { name, labels: { app: name } },
    spec: { nodeName: 'nowhere', containers: [{ name: 'main', image: 'registry.example/main:1' }] },
  });
  await api.patch(`${pods}/${name}/status`, 'merge', {
    status: { phase, conditions: [{ type: 'Ready', status: ready }] },
  });
}

function toBudget(name: string, spec: object): object {
  return { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name }, spec };
}

async function addBudget(
  api: KubernetesClient,
  namespace: string,
  status: object,
  spec: object = {},
): Promise<void> {
  const selector = { matchLabels: { app: 'a' } };
  await api.post(budgetsIn(namespace), toBudget('a', { minAvailable: 1, selector, ...spec }));
  await api.patch(`${budgetsIn(namespace)}/a/status`, 'merge', {
    status: { observedGeneration: 1, desiredHealthy: 1, ...status },
  });
}

async function evict(
  api: KubernetesClient,
  pods: string,
  name: string,
  options: object = {},
  query = '',
): ReturnType<KubernetesClient['post']> {
  const body = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name }, ...options };
  return api.post(`${pods}/${name}/eviction${query}`, body);
}
