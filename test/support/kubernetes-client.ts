import { Agent, request } from 'undici';
import type { Dispatcher } from 'undici';

/** Plain HTTP to an API server: what the contract is written against, and nothing cleverer. */
export interface KubernetesClient {
  get(path: string, headers?: Headers): Promise<Answer>;
  post(path: string, body: unknown, headers?: Headers): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  patch(path: string, type: PatchType, body: unknown): Promise<Answer>;
  delete(path: string, body?: unknown): Promise<Answer>;
  /** Resolves when the server has answered with its head. */
  watch(path: string, headers?: Headers): Promise<WatchStream>;
  [Symbol.asyncDispose](): Promise<void>;
}

type Headers = Readonly<Record<string, string>>;

type PatchType = 'json' | 'merge' | 'strategic' | 'apply' | 'unknown';

interface Answer {
  readonly code: number;
  readonly contentType: string;
  /** Empty where the server does not say when to come again. */
  readonly retryAfter: string;
  readonly text: string;
  /** Undefined where the text is no JSON. */
  readonly body: unknown;
}

export interface WatchEvent {
  readonly type: string;
  readonly object: unknown;
}

export interface WatchStream {
  readonly code: number;
  /** The next event; undefined when the server has ended the stream. */
  next(): Promise<WatchEvent | undefined>;
  take(count: number): Promise<readonly WatchEvent[]>;
  close(): void;
  [Symbol.dispose](): void;
}

export interface ClientOptions {
  readonly url: string;
  /** PEM of the authority that signed the server's certificate. */
  readonly ca?: string;
  /** A client certificate in PEM. */
  readonly cert?: string;
  readonly key?: string;
  readonly token?: string;
}

export function createKubernetesClient(options: ClientOptions): KubernetesClient {
  const { url, ca, cert, key, token } = options;
  const dispatcher = new Agent({
    allowH2: true,
    bodyTimeout: 0,
    connect: {
      ...(ca === undefined ? {} : { ca }),
      ...(cert === undefined ? {} : { cert }),
      ...(key === undefined ? {} : { key }),
    },
  });
  const identity: Headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const call = async (
    method: Dispatcher.HttpMethod,
    path: string,
    headers: Headers,
    body?: unknown,
  ): Promise<Answer> => {
    const answer = await request(url + path, {
      method,
      dispatcher,
      headers: { 'user-agent': 'contract', ...identity, ...headers },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.body.text();
    const contentType = toSingle(answer.headers['content-type']);
    const retryAfter = toSingle(answer.headers['retry-after']);
    return { code: answer.statusCode, contentType, retryAfter, text, body: parseJson(text) };
  };

  return {
    get: async (path, headers = {}) => call('GET', path, headers),
    post: async (path, body, headers = {}) =>
      call('POST', path, { ...JSON_BODY, ...headers }, body),
    put: async (path, body) => call('PUT', path, JSON_BODY, body),
    patch: async (path, type, body) =>
      call('PATCH', path, { 'content-type': PATCH_TYPES[type] }, body),
    delete: async (path, body) => call('DELETE', path, JSON_BODY, body),
    async watch(path, headers = {}) {
      const aborter = new AbortController();
      const answer = await request(url + path, {
        dispatcher,
        signal: aborter.signal,
        headers: { 'user-agent': 'contract', ...identity, ...headers },
      });
      return createStream(answer.statusCode, answer.body, aborter);
    },
    async [Symbol.asyncDispose]() {
      await dispatcher.destroy();
    },
  };
}

const JSON_BODY: Headers = { 'content-type': 'application/json' };

const PATCH_TYPES = {
  json: 'application/json-patch+json',
  merge: 'application/merge-patch+json',
  strategic: 'application/strategic-merge-patch+json',
  apply: 'application/apply-patch+yaml',
  unknown: 'text/plain',
} as const satisfies Record<PatchType, string>;

function createStream(
  code: number,
  body: AsyncIterable<Uint8Array>,
  aborter: AbortController,
): WatchStream {
  const events = parseEvents(body);
  const next = async (): Promise<WatchEvent | undefined> => {
    const step = await events.next();
    return step.done === true ? undefined : step.value;
  };
  const close = (): void => {
    aborter.abort();
  };
  return {
    code,
    next,
    async take(count) {
      const event = count === 0 ? undefined : await next();
      return event === undefined ? [] : [event, ...(await this.take(count - 1))];
    },
    close,
    [Symbol.dispose]: close,
  };
}

async function* parseEvents(
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<WatchEvent, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield toEvent(parseJson(line));
    }
  }
  return undefined;
}

function toEvent(value: unknown): WatchEvent {
  if (typeof value === 'object' && value !== null && 'type' in value && 'object' in value) {
    return { type: String(value.type), object: value.object };
  }
  throw new TypeError(`No watch event: ${JSON.stringify(value)}`);
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined; // Not JSON: the caller asserts on the text.
  }
}

function toSingle(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}
