import type { Json, TestFleet } from './open-fleet.ts';

/** A subscription of rows, and the list that tells the same. */
export interface LiveView {
  /** The root field of both, with the arguments of the view: `objects(resource: $r)`. */
  readonly field: string;
  /** The field of a change that holds the row. */
  readonly row: string;
  readonly arguments?: string;
}

/** Follows a view and applies each message to what it has, as a front end would. */
export interface LiveClient extends AsyncDisposable {
  /** What it has: each row by its id, in one text. */
  readonly rows: readonly string[];
  /** What a client could not make sense of: rows that came twice, or changed without having come. */
  readonly faults: readonly string[];
  /** The phases of the messages so far. */
  readonly phases: readonly unknown[];
  /** Loses its connection, with what is on its way. */
  disconnect(): Promise<void>;
  /** Comes back with the cursor of the last message it has, unless it is there. */
  connect(): void;
}

const ROW = '... on KubernetesObject { id name namespace resourceVersion cluster { id } }';

export function createLiveClient(app: TestFleet, view: LiveView): LiveClient {
  const rows = new Map<string, { readonly cluster: unknown; readonly text: string }>();
  const faults: string[] = [];
  const phases: unknown[] = [];
  let cursor: unknown;
  let stream: AsyncGenerator<Json> | undefined;
  let running = Promise.resolve();

  const apply = (message: Json, isFirst: boolean): void => {
    phases.push(message.at('view.phase'));
    const dropped = new Set(message.list('view.resync').map(({ value }) => value));
    const named = new Set(message.list('view.outcomes').map((outcome) => outcome.at('cluster.id')));
    for (const [id, { cluster }] of rows) {
      if (dropped.has(cluster) || (isFirst && !named.has(cluster))) rows.delete(id);
    }
    for (const change of message.list('view.changes')) {
      const id = String(change.at('id'));
      const type = String(change.at('type'));
      if (rows.has(id) === (type === 'ADDED')) faults.push(`${type} ${id}`);
      if (type === 'DELETED') rows.delete(id);
      else rows.set(id, { cluster: change.at('row.cluster.id'), text: toText(change, 'row') });
    }
    cursor = message.at('view.cursor');
  };
  const run = async (messages: AsyncGenerator<Json>): Promise<void> => {
    let isFirst = true;
    for await (const message of messages) {
      // What comes after the connection was lost is never seen.
      if (messages !== stream) return;
      apply(message, isFirst);
      isFirst = false;
    }
  };
  return {
    get rows() {
      return [...rows.values()].map(({ text }) => text).toSorted();
    },
    faults,
    phases,
    connect() {
      if (stream !== undefined) return;
      stream = follow(app, view, cursor);
      running = run(stream);
    },
    async disconnect() {
      const leaving = stream;
      stream = undefined;
      await leaving?.return(undefined);
      await running;
    },
    async [Symbol.asyncDispose]() {
      await this.disconnect();
    },
  };
}

function follow(
  app: TestFleet,
  { field, row, arguments: given = '' }: LiveView,
  after: unknown,
): AsyncGenerator<Json> {
  return app.follow(
    `subscription ($after: String) {
      view: ${field}(${given} after: $after) {
        phase resync cursor outcomes { cluster { id } } changes { type id row: ${row} { ${ROW} } }
      }
    }`,
    { after },
  );
}

/** The rows of the view as a list tells them now. */
export async function listRows(
  app: TestFleet,
  { field, arguments: given = '' }: LiveView,
): Promise<readonly string[]> {
  const { data } = await app.query(`{ view: ${field}(${given} first: 5000) { nodes { ${ROW} } } }`);
  return data
    .list('view.nodes')
    .map((row) => toText(row))
    .toSorted();
}

function toText(json: Json, path?: string): string {
  const at = (name: string): string =>
    String(json.at(path === undefined ? name : `${path}.${name}`));
  return `${at('cluster.id')} ${at('namespace')}/${at('name')} ${at('resourceVersion')} ${at('id')}`;
}
