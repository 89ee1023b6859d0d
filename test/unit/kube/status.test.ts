import { describe, expect, it } from 'vitest';
import { toConnectionError } from '../../../src/datasources/kube/connection-error.ts';
import { toResponseError, toStatusError } from '../../../src/datasources/kube/status.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { openTransport, startScriptedServer } from '../../support/kube-client.ts';

describe('toResponseError', () => {
  it.each([
    ['Unauthorized', 401, 'UNAUTHENTICATED'],
    ['Forbidden', 403, 'FORBIDDEN'],
    ['NotFound', 404, 'NOT_FOUND'],
    ['AlreadyExists', 409, 'CONFLICT'],
    ['Conflict', 409, 'CONFLICT'],
    ['Gone', 410, 'EXPIRED'],
    ['Expired', 410, 'EXPIRED'],
    ['Invalid', 422, 'BAD_USER_INPUT'],
    ['Timeout', 504, 'CLUSTER_TIMEOUT'],
    ['TooManyRequests', 429, 'RATE_LIMITED'],
    ['ServiceUnavailable', 503, 'CLUSTER_UNREACHABLE'],
    ['InternalError', 500, 'INTERNAL'],
    ['SomethingNew', 418, 'INTERNAL'],
    ['toString', 403, 'FORBIDDEN'],
  ])('takes the reason %s of a status %i for %s', (reason, statusCode, code) => {
    const body = JSON.stringify({
      kind: 'Status',
      reason,
      code: statusCode,
      message: 'It was so.',
    });

    expect(toResponseError('alpha', { statusCode, body })).toMatchObject({
      code,
      cluster: 'alpha',
      message: 'It was so.',
    });
  });

  it.each([
    [404, '404 page not found\n', 'NOT_FOUND', '404 page not found'],
    [503, 'service unavailable', 'CLUSTER_UNREACHABLE', 'service unavailable'],
    [
      502,
      '<html>Bad gateway</html>',
      'CLUSTER_UNREACHABLE',
      'The API server answered with status 502.',
    ],
    [403, '{"kind":"NotAStatus"}', 'FORBIDDEN', '{"kind":"NotAStatus"}'],
    [403, '{"error":{"code":403,"message":"No\\nrights."}}', 'FORBIDDEN', 'No rights.'],
    [500, '{broken', 'INTERNAL', '{broken'],
    [401, '', 'UNAUTHENTICATED', 'The API server answered with status 401.'],
    [500, 'a\u001B[31mb\nc', 'INTERNAL', 'a [31mb c'],
  ])('reads what is no Status by its HTTP code %i: %j', (statusCode, body, code, message) => {
    expect(toResponseError('alpha', { statusCode, body })).toMatchObject({ code, message });
  });

  it('cuts a message to a line of bounded length', () => {
    const { message } = toResponseError('alpha', { statusCode: 500, body: 'x'.repeat(60_000) });

    expect(message.length).toBeLessThan(600);
  });

  it('keeps when to come again, of the header or of the Status', () => {
    const status = { kind: 'Status', reason: 'TooManyRequests', details: { retryAfterSeconds: 7 } };

    expect(toStatusError('alpha', status).retryAfterMs).toBe(7000);
    expect(toStatusError('alpha', status, { retryAfterMs: 1000 }).retryAfterMs).toBe(1000);
  });

  it('takes a version ahead of the server for an expired one', () => {
    const causes = [{ reason: 'ResourceVersionTooLarge' }];

    const error = toStatusError('alpha', { reason: 'Timeout', code: 504, details: { causes } });

    expect(error.code).toBe('EXPIRED');
  });
});

describe('toConnectionError', () => {
  it.each([
    ['ECONNREFUSED', 'CLUSTER_UNREACHABLE', 'alpha cannot be reached: the connection was refused.'],
    ['ENOTFOUND', 'CLUSTER_UNREACHABLE', 'alpha cannot be reached: the host name is not known.'],
    [
      'CERT_HAS_EXPIRED',
      'CLUSTER_UNREACHABLE',
      'alpha cannot be reached: its certificate has expired.',
    ],
    [
      'HPE_INVALID_CONSTANT',
      'CLUSTER_UNREACHABLE',
      'alpha cannot be reached: it does not answer in HTTP.',
    ],
    [
      'ERR_SSL_WRONG_VERSION_NUMBER',
      'CLUSTER_UNREACHABLE',
      'alpha cannot be reached: the TLS handshake failed.',
    ],
    ['EWHATEVER', 'CLUSTER_UNREACHABLE', 'alpha cannot be reached: the connection failed.'],
    ['UND_ERR_CONNECT_TIMEOUT', 'CLUSTER_TIMEOUT', 'No answer from alpha in time.'],
  ])('says in words what %s is', (errorCode, code, message) => {
    const cause = Object.assign(new Error('10.1.2.3:6443'), { code: errorCode });

    const error = toConnectionError('alpha', new Error('fetch failed', { cause }));

    expect(error).toMatchObject({ code, message, cluster: 'alpha' });
  });

  it('finds the code in an error over several addresses', () => {
    const refused = Object.assign(new Error('no'), { code: 'ECONNREFUSED' });

    expect(toConnectionError('alpha', new AggregateError([refused]))).toMatchObject({
      code: 'CLUSTER_UNREACHABLE',
    });
  });

  it('leaves a bug what it is', () => {
    const bug = new TypeError('undefined is not a function');

    expect(toConnectionError('alpha', bug)).toBe(bug);
  });
});

describe('a call to a cluster', () => {
  it('that lies behind a dead aggregated API fails with its plain text', async () => {
    await using api = await startEmbeddedCluster();
    await using transport = openTransport(api.url, { limits: { maxRetries: 0 } });
    api.faults.add({ type: 'unavailable-group', group: 'metrics.k8s.io' });

    const call = transport.getJson({ path: '/apis/metrics.k8s.io/v1beta1/nodes' });

    await expect(call).rejects.toMatchObject({ code: 'CLUSTER_UNREACHABLE', cluster: 'alpha' });
  });

  it('whose answer is too large is refused', async () => {
    await using server = await startScriptedServer((_request, response) => {
      response.end('x'.repeat(10_000));
    });
    await using transport = openTransport(server.url, { limits: { maxBytes: 1000 } });

    await expect(transport.getJson({ path: '/version' })).rejects.toMatchObject({
      code: 'INTERNAL',
      message: 'alpha answered with more than 1000 bytes.',
    });
  });

  it('whose answer is a redirect has failed', async () => {
    await using server = await startScriptedServer((_request, response) => {
      response.writeHead(302, { location: 'https://login.test/' }).end('<html>');
    });
    await using transport = openTransport(server.url);

    await expect(transport.getJson({ path: '/version' })).rejects.toMatchObject({
      code: 'INTERNAL',
      message: 'The API server answered with status 302.',
    });
  });

  it('that speaks no HTTP is said to', async () => {
    await using server = await startScriptedServer((request) => {
      request.socket.end('SSH-2.0-OpenSSH_9.9\r\n');
    });
    await using transport = openTransport(server.url, { limits: { maxRetries: 0 } });

    await expect(transport.getJson({ path: '/version' })).rejects.toMatchObject({
      code: 'CLUSTER_UNREACHABLE',
      message: 'alpha cannot be reached: it does not answer in HTTP.',
    });
  });
});
