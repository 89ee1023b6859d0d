import { createServer, request as requestPlain } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { request as requestSecure } from 'node:https';

export interface HubProxy extends AsyncDisposable {
  /** Where the hub is called, and its members below it. */
  readonly url: string;
  /** How many requests were passed on to members. */
  readonly passedOn: number;
}

/** An API server, and who has signed its certificate. */
export interface ProxyTarget {
  readonly url: string;
  readonly ca?: string;
}

export interface HubProxyOptions {
  /** Where a path names a member, and what is asked of that. @default as of Karmada */
  readonly memberPath?: RegExp;
  /** The only header that is let through to members. @default any */
  readonly authorization?: string;
}

const KARMADA_PATH = /^\/apis\/cluster\.karmada\.io\/v1alpha1\/clusters\/([^/]+)\/proxy(\/.*)$/;

/**
 * An API server that passes requests on to members, as Karmada's does: what comes below
 * `clusters/{name}/proxy/` goes there, all else to the hub. A member that does not answer is 500, and
 * cuts what is open without a word.
 */
export async function startHubProxy(
  hub: ProxyTarget,
  members: Readonly<Record<string, ProxyTarget>>,
  { memberPath = KARMADA_PATH, authorization }: HubProxyOptions = {},
): Promise<HubProxy> {
  let passedOn = 0;
  const server = createServer((incoming, answer) => {
    const [, name, path] = memberPath.exec(incoming.url ?? '') ?? [];
    if (name === undefined || path === undefined) {
      passOn(hub, incoming.url ?? '/', { incoming, answer });
      return;
    }
    if (authorization !== undefined && incoming.headers.authorization !== authorization) {
      fail(answer, 401, 'Unauthorized');
      return;
    }
    passedOn += 1;
    const member = members[decodeURIComponent(name)];
    if (member === undefined) fail(answer, 404, `clusters "${name}" not found`);
    else passOn(member, path, { incoming, answer });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    get passedOn() {
      return passedOn;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function passOn(
  { url, ca }: ProxyTarget,
  path: string,
  { incoming, answer }: { readonly incoming: IncomingMessage; readonly answer: ServerResponse },
): void {
  const target = new URL(path, url);
  const request = target.protocol === 'https:' ? requestSecure : requestPlain;
  const outgoing = request(
    target,
    { method: incoming.method, headers: incoming.headers, ca },
    (response) => {
      answer.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(answer);
      response.on('error', () => answer.destroy());
      response.on('aborted', () => answer.destroy());
    },
  );
  outgoing.on('error', (error) => {
    if (answer.headersSent) answer.destroy();
    else fail(answer, 500, `dial tcp: ${error.message}`);
  });
  answer.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}

function fail(answer: ServerResponse, code: number, message: string): void {
  answer.writeHead(code, { 'content-type': 'application/json' });
  const status = { kind: 'Status', apiVersion: 'v1', status: 'Failure', message, code };
  answer.end(JSON.stringify(status));
}
