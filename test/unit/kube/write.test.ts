import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Patch } from '../../../src/datasources/kube/write.ts';
import { createObject, deleteObject, patchObject } from '../../../src/datasources/kube/write.ts';
import { openTransport, sendJson, startScriptedServer } from '../../support/kube-client.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

const NEVER = new AbortController().signal;
const LOCATION = {
  group: 'apps',
  version: 'v1',
  resource: 'deployments',
  namespace: 'shop',
  name: 'web',
};

describe('patchObject', () => {
  it.each<[string, Patch, string, unknown]>([
    ['merge', { type: 'merge', body: { spec: { a: null } } }, '', { spec: { a: null } }],
    [
      'json',
      { type: 'json', operations: [{ op: 'test', path: '/a', value: 1 }] },
      '',
      [{ op: 'test', path: '/a', value: 1 }],
    ],
    [
      'apply',
      { type: 'apply', configuration: { kind: 'Deployment' }, isForced: true },
      '&force=true',
      { kind: 'Deployment' },
    ],
  ])(
    'sends a %s patch as what it is, on behalf of its caller',
    async (type, patch, query, body) => {
      const bodies: unknown[] = [];
      await using server = await startScriptedServer((request, response) => {
        void answerWith(request, response, bodies);
      });
      await using transport = openTransport(server.url);

      const written = await patchObject(transport, LOCATION, patch, {
        signal: NEVER,
        isDryRun: true,
        fieldManager: 'console',
        identity: { impersonate: { user: 'jane' } },
      });

      const [request] = server.requests;
      expect(request?.method).toBe('PATCH');
      expect(request?.url).toBe(
        `/apis/apps/v1/namespaces/shop/deployments/web?fieldManager=console&dryRun=All${query}`,
      );
      expect(request?.headers['content-type']).toContain(type);
      expect(request?.headers['impersonate-user']).toBe('jane');
      expect(bodies).toEqual([body]);
      expect(written).toEqual({ object: { kind: 'Answer' }, isCreated: false });
    },
  );

  it('tells what was made anew', async () => {
    await using server = await startScriptedServer((_request, response) => {
      sendJson(response, 201, {});
    });
    await using transport = openTransport(server.url);

    const patch = { type: 'apply', configuration: {}, isForced: false } as const;
    const written = await patchObject(transport, LOCATION, patch, { signal: NEVER });

    expect(written.isCreated).toBe(true);
    expect(server.requests[0]?.url).toContain('?fieldManager=fleetgraph');
  });

  it('keeps the causes of a conflict', async () => {
    await using server = await startScriptedServer((_request, response) => {
      sendJson(response, 409, CONFLICT);
    });
    await using transport = openTransport(server.url);

    const patch = { type: 'apply', configuration: {}, isForced: false } as const;
    const writing = patchObject(transport, LOCATION, patch, { signal: NEVER });

    await expect(writing).rejects.toMatchObject({
      code: 'CONFLICT',
      causes: [
        {
          reason: 'FieldManagerConflict',
          message: 'conflict with "kubectl" using apps/v1',
          field: '.spec.replicas',
        },
      ],
    });
  });
});

describe('what an apply is refused with', () => {
  const patch = { type: 'apply', configuration: {}, isForced: false } as const;

  it.each([
    ['the input’s fault without a reason', {}, 'BAD_USER_INPUT'],
    ['the server’s fault with one', { reason: 'InternalError' }, 'INTERNAL'],
  ])('as status 500 is %s', async (_title, status, code) => {
    const message = '.spec.foo: field not declared in schema';
    await using server = await startScriptedServer((_request, response) => {
      sendJson(response, 500, { kind: 'Status', code: 500, message, ...status });
    });
    await using transport = openTransport(server.url);

    const applying = patchObject(transport, LOCATION, patch, { signal: NEVER });

    await expect(applying).rejects.toMatchObject({ code, message, cluster: 'alpha' });
  });
});

describe('what is sent again', () => {
  const apply = { type: 'apply', configuration: {}, isForced: false } as const;
  const merge = { type: 'merge', body: {} } as const;

  it.each([
    ['an apply', { patch: apply, isDryRun: false }, 2],
    ['a dry run', { patch: merge, isDryRun: true }, 2],
    ['no other patch', { patch: merge, isDryRun: false }, 1],
  ])('after overload is %s', async (_title, { patch, isDryRun }, expected) => {
    const clock = createVirtualClock();
    await using server = await startOverloadedServer();
    await using transport = openTransport(server.url, { clock });

    const writing = patchObject(transport, LOCATION, patch, { signal: NEVER, isDryRun }).then(
      () => 'done',
      () => 'refused',
    );
    let outcome: string | undefined;
    void writing.then((how) => (outcome = how));
    await clock.advanceUntil(() => outcome !== undefined, 500);

    expect(server.requests).toHaveLength(expected);
    expect(outcome).toBe(expected === 2 ? 'done' : 'refused');
  });

  it('is no creation and no deletion', async () => {
    await using server = await startOverloadedServer();
    await using transport = openTransport(server.url);

    const creating = createObject(transport, LOCATION, {}, { signal: NEVER });
    await expect(creating).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfterMs: 1000 });
    const deleting = deleteObject(transport, LOCATION, { signal: NEVER });
    await expect(deleting).resolves.toEqual({});

    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
  });
});

describe('deleteObject', () => {
  it('sends its conditions in the body', async () => {
    const bodies: unknown[] = [];
    await using server = await startScriptedServer((request, response) => {
      void answerWith(request, response, bodies);
    });
    await using transport = openTransport(server.url);

    await deleteObject(transport, LOCATION, {
      signal: NEVER,
      isDryRun: true,
      uid: 'u-1',
      resourceVersion: '7',
      propagationPolicy: 'Foreground',
      gracePeriodSeconds: 0,
    });

    expect(bodies).toEqual([
      {
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        preconditions: { uid: 'u-1', resourceVersion: '7' },
        propagationPolicy: 'Foreground',
        gracePeriodSeconds: 0,
        dryRun: ['All'],
      },
    ]);
  });
});

const CONFLICT = {
  kind: 'Status',
  status: 'Failure',
  reason: 'Conflict',
  message: 'Apply failed with 1 conflict',
  code: 409,
  details: {
    causes: [
      {
        reason: 'FieldManagerConflict',
        message: 'conflict with "kubectl" using apps/v1',
        field: '.spec.replicas',
      },
    ],
  },
};

/** Refuses the first call, and takes all others. */
function startOverloadedServer(): ReturnType<typeof startScriptedServer> {
  return startScriptedServer((_request, response, index) => {
    if (index > 0) {
      sendJson(response, 200, {});
      return;
    }
    response.setHeader('retry-after', '1');
    sendJson(response, 429, { kind: 'Status', reason: 'TooManyRequests', code: 429 });
  });
}

async function answerWith(
  request: IncomingMessage,
  response: ServerResponse,
  bodies: unknown[],
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const value: unknown = JSON.parse(Buffer.concat(chunks).toString());
  bodies.push(value);
  sendJson(response, 200, { kind: 'Answer' });
}
