import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLError } from 'graphql';
import { FleetError } from '../../src/datasources/errors.ts';
import { DEFAULT_LIMITS } from '../../src/server/limits.ts';
import type { Limits } from '../../src/server/limits.ts';
import { startServer } from '../../src/server/server.ts';
import type { Server, ServerOptions } from '../../src/server/server.ts';
import type { Log, LogFields } from '../../src/telemetry/log.ts';

/** A schema with each shape that the server treats in a way of its own. */
const TYPE_DEFS = /* GraphQL */ `
  scalar JSON
  enum Color {
    RED
    GREEN
  }
  input Filter {
    colors: [Color!]
    text: String
    values: JSON
  }
  type Query {
    hello(name: String = "world"): String!
    world: World!
    pods(first: Int = 50, filter: Filter): PodConnection!
    nodes(ids: [ID!]!): [Pod]!
    numbers(values: [Int!]!): Int!
    fleetError: String
    bug: String
    gone: String!
    contexts: Int!
    "Answers when the test lets it, or fails when its signal aborts."
    waits: String
  }
  type Mutation {
    rename(name: String!): String!
  }
  type Subscription {
    "Counts to \`to\`, then completes."
    count(to: Int!): Count!
    "Sends nothing until it is ended."
    quiet: Count!
    breaks: Count!
    refused: Count!
    "Sends the same event to all who follow, when the test says so."
    ticks(after: String): Tick!
  }
  type Tick {
    value: Int!
    text: String!
    "How often a tick was looked at."
    executions: Int!
  }
  type Count {
    value: Int!
    contexts: Int!
    pods(first: Int = 1): PodConnection!
  }
  type World {
    world: World!
    hello: String!
    pods(first: Int = 50): PodConnection!
  }
  type Pod {
    name: String!
    pods(first: Int = 50): PodConnection!
    labels: [Label!]!
    world: World!
  }
  type Label {
    name: String!
    pods(first: Int = 1): PodConnection!
  }
  type PodConnection {
    edges: [PodEdge!]!
    nodes: [Pod!]!
    outcomes: [Outcome!]!
    totalCount: Int!
  }
  type PodEdge {
    node: Pod!
  }
  type Outcome {
    state: String!
    pods(first: Int = 1): PodConnection!
  }
`;

export interface TestServer extends Server {
  readonly logged: readonly LoggedLine[];
  /** How many contexts were made. */
  readonly contexts: () => number;
  /** How many streams of \`quiet\` are held, and how many fields wait. */
  readonly held: () => number;
  readonly aborted: () => number;
  /** Lets all fields that wait answer. */
  readonly release: () => void;
  /** Sends an event to all who follow `ticks`. */
  readonly tick: (event: TickEvent) => void;
  /** How many follow `ticks`. */
  readonly followers: () => number;
  readonly graphqlUrl: string;
  readonly socketUrl: string;
}

interface TickEvent {
  readonly value: number;
  readonly text?: string;
  /** Nothing that the operation could see. */
  readonly isUnchanged?: boolean;
}

interface LoggedLine {
  readonly level: keyof Log;
  readonly fields: LogFields;
  readonly message: string;
}

/** The server under test with a schema of its own on a free port. */
export async function startTestServer(
  options: Partial<Omit<ServerOptions<TestContext>, 'limits'>> & {
    readonly limits?: Partial<Limits>;
  } = {},
): Promise<TestServer> {
  const logged: LoggedLine[] = [];
  const state = createState();
  const server = await startServer<TestContext>({
    schema: makeExecutableSchema({ typeDefs: TYPE_DEFS, resolvers: createResolvers(state) }),
    createContext: ({ signal }) => {
      state.contexts += 1;
      return { signal, number: state.contexts };
    },
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    isIntrospectionOn: true,
    isGraphiqlOn: false,
    isUpstreamShown: false,
    log: createLog(logged),
    isReady: () => true,
    shareKeyOf: () => 'everybody',
    ...options,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
  });
  return {
    ...server,
    logged,
    contexts: () => state.contexts,
    held: () => state.waiting.size,
    aborted: () => state.aborted,
    tick: (event) => {
      for (const follower of state.followers) follower(event);
    },
    followers: () => state.followers.size,
    release: () => {
      for (const answer of state.waiting) answer();
    },
    graphqlUrl: `${server.url}graphql`,
    socketUrl: `${server.url.replace('http', 'ws')}graphql`,
  };
}

interface State {
  contexts: number;
  aborted: number;
  executions: number;
  readonly waiting: Set<() => void>;
  readonly followers: Set<(event: TickEvent) => void>;
}

interface TestContext {
  readonly signal: AbortSignal;
  readonly number: number;
}

function createState(): State {
  return { contexts: 0, aborted: 0, executions: 0, waiting: new Set(), followers: new Set() };
}

function createResolvers(state: State) {
  const wait = async (signal: AbortSignal): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    signal.addEventListener('abort', () => {
      state.aborted += 1;
      reject(new Error('aborted'));
    });
    state.waiting.add(resolve);
    try {
      await promise;
    } finally {
      state.waiting.delete(resolve);
    }
  };
  return {
    Query: {
      hello: (_: unknown, { name }: { name: string }) => `Hello, ${name}.`,
      world: () => ({}),
      pods: connection,
      nodes: (_: unknown, { ids }: { ids: string[] }) => ids.map((name) => ({ name })),
      numbers: (_: unknown, { values }: { values: number[] }) => values.length,
      fleetError: () => {
        throw new FleetError('CLUSTER_TIMEOUT', 'No answer from prod in 10 ms.', {
          cluster: 'prod',
          retryAfterMs: 500,
          cause: new Error('a secret of the upstream'),
        });
      },
      bug: () => {
        throw new TypeError('the password is hunter2');
      },
      gone: () => {
        throw new FleetError('EXPIRED', 'too old resource version');
      },
      contexts: (_: unknown, _arguments: unknown, { number }: TestContext) => number,
      waits: async (_: unknown, _arguments: unknown, { signal }: TestContext) => {
        await wait(signal);
        return 'done';
      },
    },
    Mutation: { rename: (_: unknown, { name }: { name: string }) => name },
    Subscription: {
      count: {
        async *subscribe(_: unknown, { to }: { to: number }) {
          for (let value = 1; value <= to; value += 1) yield { count: { value } };
        },
      },
      quiet: {
        async *subscribe(_: unknown, _arguments: unknown, { signal }: TestContext) {
          await wait(signal).catch(() => {});
          yield* [];
        },
      },
      breaks: {
        async *subscribe() {
          yield { breaks: { value: 1 } };
          throw new TypeError('the password is hunter2');
        },
      },
      ticks: {
        subscribe: () => followTicks(state.followers),
        resolve: ({ ticks: event }: { ticks: TickEvent }) => {
          if (event.isUnchanged === true) throw new FleetError('UNCHANGED', 'Nothing to see.');
          state.executions += 1;
          return event;
        },
      },
      refused: {
        subscribe: () => {
          throw new GraphQLError('Not now.', { extensions: { code: 'BAD_USER_INPUT' } });
        },
      },
    },
    Tick: { text: ({ text = '' }: TickEvent) => text, executions: () => state.executions },
    Count: {
      contexts: (_: unknown, _arguments: unknown, { number }: TestContext) => number,
      pods: connection,
    },
    World: { world: () => ({}), hello: () => 'hello', pods: connection },
    Pod: { pods: connection, labels: () => [{ name: 'a' }, { name: 'b' }], world: () => ({}) },
    Label: { pods: connection },
    Outcome: { pods: connection },
  };
}

/** Keeps no more than the last event for one who does not read, and ends at once. */
function followTicks(
  followers: State['followers'],
): AsyncIterableIterator<{ readonly ticks: TickEvent }, undefined> {
  let last: TickEvent | undefined;
  let waiting:
    | PromiseWithResolvers<IteratorResult<{ readonly ticks: TickEvent }, undefined>>
    | undefined;
  const serve = (): void => {
    if (waiting === undefined || last === undefined) return;
    waiting.resolve({ done: false, value: { ticks: last } });
    waiting = undefined;
    last = undefined;
  };
  const follower = (event: TickEvent): void => {
    last = event;
    serve();
  };
  followers.add(follower);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next() {
      waiting = Promise.withResolvers();
      const { promise } = waiting;
      serve();
      return promise;
    },
    return() {
      followers.delete(follower);
      waiting?.resolve({ done: true, value: undefined });
      return Promise.resolve({ done: true, value: undefined });
    },
  };
}

function connection(_: unknown, { first }: { first: number }) {
  const nodes = Array.from({ length: first }, (_entry, index) => ({ name: `pod-${index}` }));
  return {
    nodes,
    edges: nodes.map((node) => ({ node })),
    outcomes: [{ state: 'LIVE' }],
    totalCount: first,
  };
}

function createLog(lines: LoggedLine[]): Log {
  const write = (level: keyof Log) => (fields: LogFields, message: string) => {
    lines.push({ level, fields, message });
  };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
