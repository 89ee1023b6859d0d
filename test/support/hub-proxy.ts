import { createServer, request as requestPlain } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { createServer as createSecureServer, request as requestSecure } from 'node:https';

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
  /** Whose rights are used to act as the caller. @default the caller's own credentials are passed on */
  readonly token?: string;
}

export interface HubProxyOptions {
  /** @default plain HTTP */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** What a shoot of Gardener is called with, by its name. @default none is issued */
  readonly kubeconfigs?: Readonly<Record<string, string>>;
  /** Where a path names a member, and what is asked of that. @default as of Karmada */
  readonly memberPath?: RegExp;
  /** The only header that is let through to members. @default any */
  readonly authorization?: string;
}

const KARMADA_PATH = /^\/apis\/cluster\.karmada\.io\/v1alpha1\/clusters\/([^/]+)\/proxy(\/.*)$/;

/**
 * An API server that passes requests on to members, as Karmada's does: what comes below
 * `clusters/{name}/proxy/` goes there, all else to the hub. A member that does not answer is 500, and
 * cuts what is open without a word. It issues credentials for shoots, as Gardener's does.
 */
export async function startHubProxy(
  hub: ProxyTarget,
  members: Readonly<Record<string, ProxyTarget>>,
  { tls, kubeconfigs = {}, memberPath = KARMADA_PATH, authorization }: HubProxyOptions = {},
): Promise<HubProxy> {
  let passedOn = 0;
  const handle = (incoming: IncomingMessage, answer: ServerResponse): void => {
    const kubeconfig = kubeconfigs[ISSUE_PATH.exec(incoming.url ?? '')?.[1] ?? ''];
    if (kubeconfig !== undefined) {
      issue(kubeconfig, answer);
      return;
    }
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
  };
  const server = tls === undefined ? createServer(handle) : createSecureServer(tls, handle);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port.');
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${address.port}`,
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

const ISSUE_PATH = /^\/apis\/core\.gardener\.cloud\/v1beta1\/.*\/shoots\/([^/]+)\/adminkubeconfig$/;
const HOUR_MS = 3_600_000;

function issue(kubeconfig: string, answer: ServerResponse): void {
  const status = {
    kubeconfig: Buffer.from(kubeconfig).toString('base64'),
    expirationTimestamp: new Date(Date.now() + HOUR_MS).toISOString(),
  };
  answer.writeHead(201, { 'content-type': 'application/json' });
  answer.end(JSON.stringify({ kind: 'AdminKubeconfigRequest', status }));
}

/** Acts as the caller whom the API server in front has let in, as Karmada's does. */
function toHeaders({ token }: ProxyTarget, { headers }: IncomingMessage): OutgoingHttpHeaders {
  const { 'x-remote-user': user, 'x-remote-group': group = [], ...others } = headers;
  if (token === undefined || user === undefined) return headers;
  return {
    ...others,
    authorization: `Bearer ${token}`,
    'impersonate-user': user,
    'impersonate-group': [group].flat().flatMap((text) => text.split(', ')),
  };
}

function passOn(
  proxied: ProxyTarget,
  path: string,
  { incoming, answer }: { readonly incoming: IncomingMessage; readonly answer: ServerResponse },
): void {
  const target = new URL(path, proxied.url);
  const request = target.protocol === 'https:' ? requestSecure : requestPlain;
  const outgoing = request(
    target,
    { method: incoming.method, headers: toHeaders(proxied, incoming), ca: proxied.ca },
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
