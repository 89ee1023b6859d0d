import { readFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import type { ServerHttp2Session, ServerHttp2Stream } from 'node:http2';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { openTransport, sendJson, startScriptedServer } from '../../support/kube-client.ts';
import { startHttpProxy, startRelay } from '../../support/tcp-relay.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';
import { createTemporaryFolder } from '../../support/temporary-folder.ts';

describe('connections', () => {
  it('reuses one HTTP/2 session for calls, and another for watches', async () => {
    await using api = await startTlsCluster();
    await using transport = openTransport({ ...trusted(api.url), user: {} });

    await Promise.all(
      Array.from({ length: 20 }, () => transport.getJson({ path: '/api/v1/pods' })),
    );
    const streams = await Promise.all(
      Array.from({ length: 20 }, () =>
        transport.stream({ path: '/api/v1/pods', query: { watch: true } }),
      ),
    );

    expect(api.connections).toBe(2);
    expect(transport.calls).toBe(40);
    await Promise.all(streams.map(({ lines }) => lines.return()));
  });

  it('keeps connections to servers without HTTP/2 alive', async () => {
    await using server = await startScriptedServer((_request, response) => {
      sendJson(response, 200, {});
    });
    await using transport = openTransport(server.url);

    for (let call = 0; call < 10; call += 1) {
      await transport.getJson({ path: '/version' });
    }

    // The pool may open a second one before the first is marked as free.
    expect(server.connections).toBeLessThanOrEqual(2);
  });

  it('opens a new session for another client certificate, and lets the old one finish', async () => {
    await using api = await startTlsCluster();
    const clock = createVirtualClock();
    const directory = await createTemporaryFolder();
    const user = {
      clientCertificateFile: join(directory, 'tls.crt'),
      clientKeyFile: join(directory, 'tls.key'),
    };
    await copyFile(tls('client.crt'), user.clientCertificateFile);
    await copyFile(tls('client.key'), user.clientKeyFile);
    await using transport = openTransport({ ...trusted(api.url), user }, { clock });
    const watch = await transport.stream({ path: '/api/v1/pods', query: { watch: true } });
    await transport.getJson({ path: '/api/v1/pods' });

    await copyFile(tls('client-2.crt'), user.clientCertificateFile);
    await copyFile(tls('client-2.key'), user.clientKeyFile);
    clock.advance(61_000);
    await transport.getJson({ path: '/api/v1/pods' });

    expect(api.connections).toBe(3);
    api.cluster.apply({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'after-rotation', namespace: 'default' },
    });
    const { value } = await watch.lines.next();
    expect(String(value?.[0])).toContain('after-rotation');
    await watch.lines.return();
  });

  it('goes on over a new connection when the server has closed the old one', async () => {
    await using api = await startTlsCluster();
    await using transport = openTransport({ ...trusted(api.url), user: {} });
    await transport.getJson({ path: '/api/v1/pods' });

    api.cluster.cutConnections();
    const list = await transport.getJson({ path: '/api/v1/pods' });

    expect(list).toMatchObject({ kind: 'PodList' });
  });

  it('takes a new session after GOAWAY, and lets what runs on the old one finish', async () => {
    const sessions: ServerHttp2Session[] = [];
    const slowStreams: ServerHttp2Stream[] = [];
    const server = createSecureServer({
      key: readFileSync(tls('server.key')),
      cert: readFileSync(tls('server.crt')),
    });
    server.on('session', (session) => sessions.push(session));
    server.on('stream', (stream, headers) => {
      stream.respond({ ':status': 200, 'content-type': 'application/json' });
      if (headers[':path'] === '/slow') slowStreams.push(stream);
      else stream.end('{}');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const transport = openTransport({ ...trusted(`https://127.0.0.1:${port}`), user: {} });

    const slow = transport.getJson({ path: '/slow' });
    await expect.poll(() => slowStreams.length).toBe(1);
    sessions[0]?.goaway(0, slowStreams[0]?.id);
    // Its answer comes when the client has seen what was sent before.
    await new Promise<void>((resolve) => {
      sessions[0]?.ping(() => resolve());
    });
    const next = await transport.getJson({ path: '/version' });
    slowStreams[0]?.end('{"slow":true}');

    expect(next).toEqual({});
    await expect(slow).resolves.toEqual({ slow: true });
    expect(sessions).toHaveLength(2);
    await transport[Symbol.asyncDispose]();
    for (const session of sessions) session.destroy();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });

  it('leaves a session that is dead without knowing after one call that timed out', async () => {
    await using api = await startTlsCluster();
    const clock = createVirtualClock();
    await using transport = openTransport({ ...trusted(api.url), user: {} }, { clock });
    await transport.getJson({ path: '/api/v1/pods' });

    api.freeze();
    const lost = transport.getJson({ path: '/api/v1/pods', timeoutMs: 5000 });
    await clock.advanceUntil(() => transport.calls === 2, 0);
    clock.advance(5000);
    await expect(lost).rejects.toMatchObject({ code: 'CLUSTER_TIMEOUT' });

    await expect(transport.getJson({ path: '/api/v1/pods' })).resolves.toBeDefined();
    expect(api.connections).toBe(2);
  });

  it('refuses a certificate that no authority it knows has signed, and says so', async () => {
    await using api = await startTlsCluster();
    await using transport = openTransport({ server: api.url, user: {} });

    const call = transport.getJson({ path: '/version' });

    await expect(call).rejects.toMatchObject({
      code: 'CLUSTER_UNREACHABLE',
      cluster: 'alpha',
      message: expect.stringContaining('not trusted'),
    });
  });

  it('takes any certificate when verification is off', async () => {
    await using api = await startTlsCluster();
    await using transport = openTransport({
      server: api.url,
      isTlsVerificationOff: true,
      user: {},
    });

    await expect(transport.getJson({ path: '/version' })).resolves.toHaveProperty('gitVersion');
  });

  it('holds the certificate against the TLS server name where one is given', async () => {
    await using api = await startTlsCluster();
    const connection = { ...trusted(api.url), user: {} };
    await using right = openTransport({ ...connection, tlsServerName: 'api.test' });
    await using wrong = openTransport({ ...connection, tlsServerName: 'other.test' });

    const answers = await Promise.allSettled([
      right.getJson({ path: '/version' }),
      wrong.getJson({ path: '/version' }),
    ]);

    expect(answers).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { message: expect.stringContaining('another name') } },
    ]);
  });

  it('goes through the proxy that the kubeconfig names', async () => {
    await using api = await startTlsCluster();
    await using proxy = await startHttpProxy();
    await using transport = openTransport({
      ...trusted(api.url),
      proxyUrl: proxy.url,
      user: {},
    });

    await transport.getJson({ path: '/version' });

    expect(proxy.targets).toEqual([new URL(api.url).host]);
  });

  it.each(['socks5://127.0.0.1:1080', 'nonsense'])('refuses the proxy %s', (proxyUrl) => {
    expect(() => openTransport({ server: 'https://a.test', proxyUrl, user: {} })).toThrow(
      /not an http or https URL/,
    );
  });

  it('keeps the path of the server URL before every path', async () => {
    await using server = await startScriptedServer((_request, response) => {
      sendJson(response, 200, {});
    });
    await using transport = openTransport(`${server.url}/k8s/clusters/c-1/`);

    await transport.getJson({ path: '/api/v1/pods', query: { limit: 1, continue: undefined } });

    expect(server.requests[0]?.url).toBe('/k8s/clusters/c-1/api/v1/pods?limit=1');
  });

  it('names itself, since some names make API servers answer differently', async () => {
    await using server = await startScriptedServer((_request, response) => {
      sendJson(response, 200, {});
    });
    await using transport = openTransport(server.url, { userAgent: 'fleetgraph/1.2.3' });

    await transport.getJson({ path: '/version' });

    expect(server.requests[0]?.headers['user-agent']).toBe('fleetgraph/1.2.3');
  });
});

describe('deadlines and aborts', () => {
  it('gives up when the time is up, and says how long it waited', async () => {
    await using api = await startEmbeddedCluster();
    const clock = createVirtualClock();
    await using transport = openTransport(api.url, { clock });
    api.faults.add({ type: 'hang' });

    const call = transport.getJson({ path: '/api/v1/pods', timeoutMs: 4000 });
    await expect.poll(() => api.requests.length).toBe(1);
    clock.advance(4000);

    await expect(call).rejects.toMatchObject({
      code: 'CLUSTER_TIMEOUT',
      message: 'No answer from alpha in 4000 ms.',
    });
  });

  it('rejects with the reason of the caller who left', async () => {
    await using api = await startEmbeddedCluster();
    await using transport = openTransport(api.url);
    api.faults.add({ type: 'hang' });
    const leaving = new AbortController();
    const reason = new Error('The browser was closed.');

    const call = transport.getJson({ path: '/api/v1/pods', signal: leaving.signal });
    await expect.poll(() => api.requests.length).toBe(1);
    leaving.abort(reason);

    await expect(call).rejects.toBe(reason);
  });

  it('ends its calls and streams when it is disposed', async () => {
    await using api = await startEmbeddedCluster();
    const transport = openTransport(api.url);
    const { lines } = await transport.stream({ path: '/api/v1/pods', query: { watch: true } });
    api.faults.add({ type: 'hang' });
    const call = transport.getJson({ path: '/api/v1/pods' });
    const next = lines.next();

    const ends = Promise.allSettled([call, next]);
    await transport[Symbol.asyncDispose]();

    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('keeps nothing on the signal of a caller whose calls are over', async () => {
    await using api = await startEmbeddedCluster();
    const clock = createVirtualClock();
    await using transport = openTransport(api.url, { clock });

    await transport.getJson({ path: '/api/v1/pods', signal: new AbortController().signal });

    expect(clock.pending).toBe(0);
  });
});

describe('a stream', () => {
  it('that is left before it is read is closed', async () => {
    let isClosed = false;
    await using server = await startScriptedServer((_request, response) => {
      response.on('close', () => {
        isClosed = true;
      });
      response.writeHead(200);
      response.write('{}\n');
    });
    await using transport = openTransport(server.url);
    const leaving = new AbortController();
    const { lines } = await transport.stream({ path: '/watch', signal: leaving.signal });

    leaving.abort(new Error('Gone.'));

    await expect(lines.next()).rejects.toThrow('Gone.');
    await expect.poll(() => isClosed).toBe(true);
  });

  it('that has ended and is left before it is read is nobody’s error', async () => {
    let isSent = false;
    await using server = await startScriptedServer((_request, response) => {
      response.on('close', () => {
        isSent = true;
      });
      response.end('{}\n');
    });
    await using transport = openTransport(server.url);
    const leaving = new AbortController();
    const { lines } = await transport.stream({ path: '/watch', signal: leaving.signal });
    await expect.poll(() => isSent).toBe(true);

    leaving.abort(new Error('Gone.'));

    await expect(lines.next()).rejects.toThrow('Gone.');
    // An error that nobody listens to is emitted in the next turn.
    await new Promise((resolve) => {
      setImmediate(() => setImmediate(resolve));
    });
  });
});

describe('overload', () => {
  it('waits as long as the server asks before it repeats a read', async () => {
    await using api = await startEmbeddedCluster();
    const clock = createVirtualClock();
    await using transport = openTransport(api.url, { clock });
    const startedAt = clock.now();
    api.faults.add({ type: 'too-many-requests', retryAfterSeconds: 3 }, { times: 1 });

    const call = transport.getJson({ path: '/api/v1/pods' });
    await clock.advanceUntil(() => api.requests.length === 2, 100);

    await expect(call).resolves.toMatchObject({ kind: 'PodList' });
    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(3000);
  });

  it('does not wait beyond its deadline, and tells when to come again', async () => {
    await using api = await startEmbeddedCluster();
    await using transport = openTransport(api.url);
    api.faults.add({ type: 'too-many-requests', retryAfterSeconds: 60 });

    const call = transport.getJson({ path: '/api/v1/pods' });

    await expect(call).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfterMs: 60_000 });
    expect(api.requests).toHaveLength(1);
  });

  it('never repeats a write', async () => {
    await using api = await startEmbeddedCluster();
    await using transport = openTransport(api.url);
    api.faults.add({ type: 'too-many-requests', retryAfterSeconds: 1 });

    const call = transport.getJson({ method: 'POST', path: '/api/v1/namespaces', body: {} });

    await expect(call).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(api.requests).toHaveLength(1);
  });

  it('repeats a read whose connection broke', async () => {
    await using api = await startEmbeddedCluster();
    await using transport = openTransport(api.url);
    api.faults.add({ type: 'reset' }, { times: 1 });

    await expect(transport.getJson({ path: '/api/v1/pods' })).resolves.toBeDefined();
  });

  it('lets only so many calls run at a time', async () => {
    let open = 0;
    let most = 0;
    await using server = await startScriptedServer((_request, response) => {
      open += 1;
      most = Math.max(most, open);
      setImmediate(() => {
        open -= 1;
        sendJson(response, 200, {});
      });
    });
    await using transport = openTransport(server.url, { limits: { maxConcurrent: 2 } });

    await Promise.all(Array.from({ length: 8 }, () => transport.getJson({ path: '/version' })));

    expect(server.requests).toHaveLength(8);
    expect(most).toBe(2);
  });

  it('stops asking a cluster that does not answer, and tries it again after a while', async () => {
    await using api = await startEmbeddedCluster();
    const clock = createVirtualClock();
    await using transport = openTransport(api.url, { clock, limits: { maxRetries: 0 } });
    let losses = 0;
    transport.onLoss(() => {
      losses += 1;
    });
    await api.kill();
    const fail = async (): Promise<void> => {
      await expect(transport.getJson({ path: '/version' })).rejects.toMatchObject({
        code: 'CLUSTER_UNREACHABLE',
      });
    };

    await Promise.all([fail(), fail(), fail(), fail(), fail()]);
    const callsBefore = transport.calls;
    await fail();
    const callsWhileOpen = transport.calls - callsBefore;
    await api.restart();
    clock.advance(31_000);

    expect(callsWhileOpen).toBe(0);
    expect(losses).toBe(1);
    await expect(transport.getJson({ path: '/version' })).resolves.toBeDefined();
  });

  it('lets a probe through while it has stopped asking', async () => {
    await using api = await startEmbeddedCluster();
    await using transport = openTransport(api.url, { limits: { maxRetries: 0 } });
    await api.kill();
    await Promise.allSettled(
      Array.from({ length: 5 }, () => transport.getJson({ path: '/version' })),
    );
    await api.restart();

    await transport.getJson({ path: '/version', isProbe: true });

    await expect(transport.getJson({ path: '/version' })).resolves.toBeDefined();
  });
});

describe('identity', () => {
  it('sends the token of the connection, and the impersonation of its user', async () => {
    await using server = await startScriptedServer((_request, response) => {
      sendJson(response, 200, {});
    });
    const impersonate = {
      user: 'jane',
      groups: ['dev', 'ops'],
      uid: '42',
      extra: { 'example.com/Team': ['blue'] },
    };
    await using transport = openTransport({
      server: server.url,
      user: { token: 'secret', impersonate },
    });

    await transport.getJson({ path: '/version' });

    const { headers, rawHeaders } = server.requests[0] ?? { headers: {}, rawHeaders: [] };
    expect(headers).toMatchObject({
      authorization: 'Bearer secret',
      'impersonate-user': 'jane',
      'impersonate-uid': '42',
      'impersonate-extra-example.com%2fteam': 'blue',
    });
    const groups = rawHeaders.filter((_, index) => rawHeaders[index - 1] === 'impersonate-group');
    expect(groups).toEqual(['dev', 'ops']);
  });

  it('puts the caller of one call in its headers, and in no other call', async () => {
    await using server = await startScriptedServer((_request, response) => {
      sendJson(response, 200, {});
    });
    await using transport = openTransport({ server: server.url, user: { token: 'ours' } });

    await transport.getJson({ path: '/a', identity: { impersonate: { user: 'jürgen' } } });
    await transport.getJson({ path: '/b', identity: { token: 'theirs' } });
    await transport.getJson({ path: '/c' });

    const seen = server.requests.map(({ headers }) => [
      headers.authorization,
      headers['impersonate-user'] === undefined
        ? undefined
        : Buffer.from(String(headers['impersonate-user']), 'latin1').toString('utf8'),
    ]);
    expect(seen).toEqual([
      ['Bearer ours', 'jürgen'],
      ['Bearer theirs', undefined],
      ['Bearer ours', undefined],
    ]);
  });

  it('asks for another credential once when one is refused', async () => {
    await using server = await startScriptedServer((request, response) => {
      const isGood = request.headers.authorization === 'Bearer new';
      sendJson(response, isGood ? 200 : 401, {});
    });
    await using transport = openTransport({ server: server.url, user: { token: 'old' } });

    await expect(transport.getJson({ path: '/version' })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await expect(transport.getJson({ path: '/version' })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });

    expect(server.requests).toHaveLength(1);
  });
});

const TLS = new URL('../../fixtures/tls/', import.meta.url);

function tls(name: string): string {
  return new URL(name, TLS).pathname;
}

function trusted(server: string) {
  return { server, certificateAuthority: readFileSync(tls('ca.crt'), 'utf8') };
}

/** An HTTPS cluster, and how many connections were opened to it. */
async function startTlsCluster() {
  const cluster = await startEmbeddedCluster({
    tls: {
      key: readFileSync(tls('server.key'), 'utf8'),
      cert: readFileSync(tls('server.crt'), 'utf8'),
    },
  });
  const relay = await startRelay(Number(new URL(cluster.url).port));
  return {
    cluster,
    url: `https://127.0.0.1:${relay.port}`,
    get connections() {
      return relay.connections;
    },
    freeze: () => relay.freeze(),
    async [Symbol.asyncDispose]() {
      await cluster[Symbol.asyncDispose]();
      await relay[Symbol.asyncDispose]();
    },
  };
}
