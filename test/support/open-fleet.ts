import { readFile } from 'node:fs/promises';
import type { DocumentNode, ExecutionResult, GraphQLError } from 'graphql';
import { execute, parse, validate } from 'graphql';
import { createSystemClock } from '../../src/async/clock.ts';
import { createSlots } from '../../src/async/slots.ts';
import type { Clock } from '../../src/async/clock.ts';
import type { RequestContext } from '../../src/context.ts';
import { createContextFactory } from '../../src/context.ts';
import { EVERYTHING } from '../../src/datasources/access/viewer.ts';
import type { Viewer } from '../../src/datasources/access/viewer.ts';
import type {
  ClusterEntry,
  ClusterSource,
  HubType,
} from '../../src/datasources/fleet/cluster-source.ts';
import { createStaticSource } from '../../src/datasources/fleet/cluster-source.ts';
import type { Fleet } from '../../src/datasources/fleet/fleet.ts';
import { createFleet } from '../../src/datasources/fleet/cluster-fleet.ts';
import type { ConnectionConfig } from '../../src/datasources/kube/connection.ts';
import { createSequence } from '../../src/datasources/store/sequence.ts';
import { createHistory } from '../../src/datasources/autoscaling/history.ts';
import { createHubSource } from '../../src/datasources/federation/hub-source.ts';
import type { CloudSource } from '../../src/datasources/federation/cloud/cloud-source.ts';
import type { WaySettings } from '../../src/datasources/federation/reach/way-settings.ts';
import { DEFAULT_WAYS } from '../../src/datasources/federation/reach/way-settings.ts';
import type { KnownHandlers } from '../../src/datasources/core/isolation.ts';
import { createDomains } from '../../src/domains.ts';
import { resolvers } from '../../src/resolvers/resolvers.generated.ts';
import type { Caller } from '../../src/server/execution.ts';
import type { Answer } from '../../src/server/shared-results.ts';
import type { Stream } from '../../src/server/stream.ts';
import { createExecutor } from '../../src/server/execution.ts';
import { DEFAULT_LIMITS } from '../../src/server/limits.ts';
import { loadSchema } from '../../src/server/schema.ts';
import type { Server } from '../../src/server/server.ts';
import { startServer } from '../../src/server/server.ts';
import { SILENT_LOG } from '../../src/telemetry/log.ts';

/** A fleet with the whole schema over it, without a server. */
export interface TestFleet extends AsyncDisposable {
  readonly fleet: Fleet;
  /** Runs a document as one operation; a document with errors fails the test. */
  query(document: string, variables?: Variables, operationName?: string): Promise<TestAnswer>;
  /** The same over HTTP and WebSocket, on a free port. */
  serve(): Promise<Server>;
  /** Follows a subscription until it is left or the fleet is disposed. */
  follow(
    document: string,
    variables?: Variables,
    operationName?: string,
  ): AsyncGenerator<Json, undefined>;
}

export interface TestAnswer {
  readonly data: Json;
  readonly errors: readonly GraphQLError[];
  /** Calls made for the operation, by cluster name. */
  readonly upstream: ReadonlyMap<string, number>;
}

export type Variables = Readonly<Record<string, unknown>>;

/** What tests read answers with: `at('clusters.nodes.0.name')`. */
export interface Json {
  at(path: string): unknown;
  list(path: string): readonly Json[];
  readonly value: unknown;
}

export interface TestFleetOptions {
  readonly clock?: Clock;
  readonly namespaces?: readonly string[];
  readonly budgetMs?: number;
  readonly sources?: readonly ClusterSource[];
  readonly viewer?: Viewer;
  /** Whether the clusters are asked of which others they are hubs. @default false */
  readonly hasHubs?: boolean;
  /** Of which hubs members are engaged. @default none */
  readonly discover?: readonly HubType[];
  /** @default 1000 */
  readonly maxMembers?: number;
  /** @default as without options, to local members, too */
  readonly ways?: Partial<WaySettings>;
  /** Read beside the clusters. @default none */
  readonly clouds?: CloudSource;
  readonly handlers?: KnownHandlers;
}

export async function openFleet(
  clusters: readonly { readonly name: string; readonly connection: ConnectionConfig }[],
  options: TestFleetOptions = {},
): Promise<TestFleet> {
  const { clock = createSystemClock(), namespaces = [], budgetMs = 5000 } = options;
  const viewer = options.viewer ?? ANYBODY;
  const entries: readonly ClusterEntry[] = clusters.map(({ name, connection }) => ({
    name,
    reference: connection.server,
    connection,
  }));
  const history = createHistory();
  const hubs = createHubSource({
    types: new Set(options.discover),
    places: createSlots({ capacity: options.maxMembers ?? 1000 }),
    ways: { ...DEFAULT_WAYS, isLocalAllowed: true, ...options.ways },
    clock,
    random: Math.random,
    log: SILENT_LOG,
  });
  const sources = options.sources ?? [createStaticSource('EMBEDDED', 'test', entries)];
  const fleet = createFleet({
    sources: [
      ...sources,
      ...(options.hasHubs === true ? [hubs.source] : []),
      ...(options.clouds === undefined ? [] : [options.clouds.source]),
    ],
    sequence: createSequence(),
    slots: createSlots({ capacity: 8 }),
    clock,
    random: Math.random,
    log: SILENT_LOG,
    namespaces,
    eagerKinds: history.kinds,
    client: {},
  });
  const watching = options.hasHubs === true ? hubs.watch(fleet) : undefined;
  const schema = await loadSchema({ resolvers });
  const domains = createDomains(fleet, {
    hubs,
    clouds: options.clouds,
    budgetMs,
    history,
    handlers: options.handlers ?? new Map(),
  });
  const createContext = createContextFactory(domains, viewer);
  const ended = new AbortController();
  const executor = createExecutor({
    schema,
    limits: DEFAULT_LIMITS,
    log: SILENT_LOG,
    isIntrospectionOn: true,
  });
  const toDocument = (document: string): DocumentNode => {
    const parsed = parse(document);
    const invalid = validate(schema, parsed);
    if (invalid.length > 0) throw new AggregateError(invalid, invalid[0]?.message);
    return parsed;
  };
  const toArguments = (document: string, variables: Variables, operationName?: string) => {
    const parsed = toDocument(document);
    const contextValue = createContext({ signal: ended.signal, correlationId: 'test' });
    const shared = { schema, document: parsed, contextValue, variableValues: variables };
    return operationName === undefined ? shared : { ...shared, operationName };
  };
  return {
    fleet,
    serve: () =>
      startServer({
        schema,
        createContext,
        host: '127.0.0.1',
        port: 0,
        allowedHosts: [],
        isIntrospectionOn: true,
        isGraphiqlOn: false,
        isUpstreamShown: false,
        limits: DEFAULT_LIMITS,
        log: SILENT_LOG,
        isReady: () => true,
        shareKeyOf: ({ viewer: { name } }) => name,
      }),
    async query(document, variables = {}, operationName) {
      const args = toArguments(document, variables, operationName);
      return toAnswer(await execute(args), args.contextValue);
    },
    follow(document, variables = {}, operationName) {
      const leaving = new AbortController();
      const signal = AbortSignal.any([ended.signal, leaving.signal]);
      const request = { signal, correlationId: 'test' };
      const toCaller = (): Caller => ({
        ...request,
        context: createContext(request),
        upstream: undefined,
      });
      return toGenerator(
        async () => {
          const operation = { document: toDocument(document), variables, operationName };
          const prepared = executor.prepare(operation, toCaller());
          if (!('document' in prepared)) throw new AggregateError(prepared, prepared[0]?.message);
          const stream = await executor.subscribe(prepared, toCaller(), {
            callerOfEvent: toCaller,
            onEnd: () => undefined,
          });
          if (!('next' in stream)) throw new AggregateError(stream.errors ?? []);
          return stream;
        },
        () => leaving.abort(new Error('The reader has left.')),
      );
    },
    async [Symbol.asyncDispose]() {
      ended.abort(new Error('The test is over.'));
      watching?.[Symbol.dispose]();
      domains.clusters[Symbol.dispose]();
      await domains.operations[Symbol.asyncDispose]();
      await fleet[Symbol.asyncDispose]();
    },
  };
}

/** Ends at once: a native generator that waits for its source is ended by the source's next event. */
function toGenerator(
  open: () => Promise<Stream<Answer>>,
  leave: () => void,
): AsyncGenerator<Json, undefined> {
  let opened: Promise<Stream<Answer>> | undefined;
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    leave();
    const stream = await opened?.catch(() => undefined);
    await stream?.return();
    return { done: true, value: undefined };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      opened ??= open();
      const { done, value } = await (await opened).next();
      if (done === true) return { done: true, value: undefined };
      if (value.result.errors !== undefined) throw new AggregateError(value.result.errors);
      return { done: false, value: toJson(value.result.data) };
    },
    return: end,
    throw: end,
    async [Symbol.asyncDispose]() {
      await end();
    },
  };
}

const ANYBODY: Viewer = { name: 'anonymous', groups: [], isAnonymous: true, access: EVERYTHING };

function toAnswer(result: ExecutionResult, { upstream }: RequestContext): TestAnswer {
  return { data: toJson(result.data), errors: result.errors ?? [], upstream };
}

function toJson(value: unknown): Json {
  const at = (path: string): unknown => {
    let current = value;
    for (const key of path.split('.')) {
      current =
        typeof current === 'object' && current !== null ? Reflect.get(current, key) : undefined;
    }
    return current;
  };
  return {
    value,
    at,
    list(path) {
      const found = at(path);
      if (!Array.isArray(found)) throw new TypeError(`There is no list at ${path}.`);
      return found.map(toJson);
    },
  };
}

/** The document of one of the front ends' screens. */
export async function readOperations(file: string): Promise<string> {
  const url = new URL(`../../examples/operations/${file}.graphql`, import.meta.url);
  return await readFile(url, 'utf8');
}
