import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** An API of a cloud, whose answers a test gives. */
export interface CloudServer extends AsyncDisposable {
  readonly url: string;
  /** Path and query of each request so far. */
  readonly asked: readonly string[];
}

/** What is answered to a path with its query: JSON with 200, or as it says. */
export type CloudAnswer = (
  path: string,
  request: IncomingMessage,
) => object | string | CloudRefusal | Promise<object | string>;

export interface CloudRefusal {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function startCloudServer(answer: CloudAnswer): Promise<CloudServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    void Promise.resolve(answer(request.url ?? '', request)).then((body) => send(response, body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** As clouds answer who may not. */
export function refuse(status: number, message: string, headers = {}): CloudRefusal {
  return { status, body: { error: { code: status, message } }, headers };
}

/** A recorded answer; `ENDPOINT` in it becomes the server that gives it. */
export async function readCloudAnswer(name: string, endpoint = ''): Promise<object> {
  const url = new URL(`../fixtures/cloud/${name}.json`, import.meta.url);
  const text = (await readFile(url, 'utf8')).replaceAll('ENDPOINT', endpoint);
  return Object(JSON.parse(text));
}

function send(response: ServerResponse, answer: object | string | CloudRefusal): void {
  const isRefusal = typeof answer === 'object' && 'status' in answer;
  const { status = 200, headers = {}, body = answer } = isRefusal ? answer : {};
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
