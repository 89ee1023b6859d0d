import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { readExamples } from './examples.ts';

export interface GraphiqlOptions {
  /**
   * Where the built page lies.
   * @default `graphiql/dist` of the package
   */
  readonly folder?: URL;
  /**
   * Where the documents lie that become its tabs.
   * @default `examples/operations` of the package
   */
  readonly examples?: URL;
}

/**
 * Serves GraphiQL at `/` and its parts below `/graphiql/`, all from this package: the page needs
 * no network. Where it was not built `/` says how to.
 */
export async function registerGraphiql(
  http: FastifyInstance,
  {
    folder = new URL('../../graphiql/dist/', import.meta.url),
    examples = new URL('../../examples/operations/', import.meta.url),
  }: GraphiqlOptions = {},
): Promise<void> {
  const page = await readFile(new URL('index.html', folder), 'utf8').catch(() => undefined);
  if (page === undefined) {
    http.get('/', (_request, reply) => reply.code(503).type('text/plain').send(NOT_BUILT));
    return;
  }
  const tabs = JSON.stringify(await readExamples(examples));
  http.get('/', (_request, reply) =>
    reply
      .header('content-security-policy', CONTENT_SECURITY_POLICY)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page),
  );
  http.get('/graphiql/examples.json', (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(tabs),
  );
  // The names of these files hold a hash of what is in them.
  await http.register(fastifyStatic, {
    root: fileURLToPath(new URL('assets/', folder)),
    prefix: '/graphiql/assets/',
    index: false,
    immutable: true,
    maxAge: '365d',
  });
}

const NOT_BUILT =
  'GraphiQL was not built: run "npm run build:graphiql" in the package and start again.\nThe API itself is at /graphql.\n';

/** The editor sets styles from code and runs its language services in workers; all else is ours. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
