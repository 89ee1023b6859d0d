import { describe, expect, it } from 'vitest';
import type { KubernetesClient } from '../kubernetes-client.ts';
import type { Contract } from './contract.ts';
import { textAt } from './values.ts';

/** `pods/{name}/log` where nobody is on the nodes: what the API server says by itself. */
export function describeLogs({ api, prepare }: Contract): void {
  describe('logs', () => {
    it.each([
      ['tailLines=-1', 422, 'tailLines: Invalid value: -1: must be greater than or equal to 0'],
      ['sinceSeconds=0', 422, 'sinceSeconds: Invalid value: 0: must be greater than 0'],
      ['limitBytes=0', 422, 'limitBytes: Invalid value: 0: must be greater than 0'],
      [
        'sinceSeconds=5&sinceTime=2026-01-01T00:00:00Z',
        422,
        '[]: Forbidden: at most one of `sinceTime` or `sinceSeconds` may be specified',
      ],
      ['stream=Stdout', 422, 'stream: Forbidden: may not be specified'],
    ])('with %s are refused with %i', async (query, code, message) => {
      const pods = podsIn(await prepare());
      await place(api(), pods, 'a', ['main']);

      const answer = await api().get(`${pods}/a/log?${query}`);

      expect(answer.code).toBe(code);
      expect(textAt(answer.body, 'message')).toBe(`PodLogOptions "a" is invalid: ${message}`);
      expect(answer.body).toMatchObject({
        reason: 'Invalid',
        details: { name: 'a', kind: 'PodLogOptions' },
      });
    });

    it.each([
      ['tailLines=x', 'strconv.ParseInt: parsing "x": invalid syntax'],
      [
        'sinceTime=yesterday',
        'parsing time "yesterday" as "2006-01-02T15:04:05Z07:00": cannot parse "yesterday" as "2006"',
      ],
      ['', 'a container name must be specified for pod a, choose one of: [init main side]'],
      ['container=other', 'container other is not valid for pod a'],
    ])('with "%s" are refused with 400', async (query, message) => {
      const pods = podsIn(await prepare());
      await place(api(), pods, 'a', ['main', 'side'], ['init']);

      const { code, body } = await api().get(`${pods}/a/log?${query}`);

      expect(code).toBe(400);
      expect(body).toMatchObject({ reason: 'BadRequest', message });
    });

    it('of a pod on no node are nothing', async () => {
      const pods = podsIn(await prepare());
      await api().post(pods, {
        metadata: { name: 'a' },
        spec: { containers: [toContainer('main')] },
      });

      const { code, text } = await api().get(`${pods}/a/log`);

      expect([code, text]).toEqual([204, '']);
    });

    it('of a pod on a node that is not there get 404 for the node', async () => {
      const pods = podsIn(await prepare());
      await place(api(), pods, 'a', ['main']);

      const { code, body } = await api().get(`${pods}/a/log`);

      expect(code).toBe(404);
      expect(body).toMatchObject({
        reason: 'NotFound',
        message: 'pods "nowhere" not found',
        details: { name: 'nowhere', kind: 'pods' },
      });
    });

    it.each([
      ['without an address', {}, /^no preferred addresses found; known addresses: \[\]$/],
      [
        'whose kubelet does not listen',
        {
          addresses: [{ type: 'InternalIP', address: '127.0.0.1' }],
          daemonEndpoints: { kubeletEndpoint: { Port: 1 } },
        },
        /^Get "https:\/\/127\.0\.0\.1:1\/containerLogs\/contract-\d+\/a\/main": dial tcp 127\.0\.0\.1:1: connect: connection refused$/,
      ],
    ])('of a pod on a node %s get 500 without a reason', async (_title, status, message) => {
      const namespace = await prepare();
      const node = `node-of-${namespace}`;
      await api().post('/api/v1/nodes', { metadata: { name: node }, status });
      await place(api(), podsIn(namespace), 'a', ['main'], [], node);

      const answer = await api().get(`${podsIn(namespace)}/a/log`);

      expect(answer.code).toBe(500);
      expect(answer.body).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: expect.stringMatching(message),
        code: 500,
      });
    });

    it('cannot be written', async () => {
      const pods = podsIn(await prepare());
      await place(api(), pods, 'a', ['main']);

      const { code } = await api().post(`${pods}/a/log`, {});

      expect(code).toBe(405);
    });
  });
}

function podsIn(namespace: string): string {
  return `/api/v1/namespaces/${namespace}/pods`;
}

function toContainer(name: string): object {
  return { name, image: 'registry.example/main:1' };
}

async function place(
  api: KubernetesClient,
  pods: string,
  name: string,
  containers: readonly string[],
  initContainers: readonly string[] = [],
  nodeName = 'nowhere',
): Promise<void> {
  await api.post(pods, {
    metadata: { name },
    spec: {
      nodeName,
      containers: containers.map(toContainer),
      initContainers: initContainers.map(toContainer),
    },
  });
}
