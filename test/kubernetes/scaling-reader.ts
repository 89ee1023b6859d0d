import type { Json, TestFleet } from '../support/open-fleet.ts';

/** A row of `scalingEvents` as a reader was told it. */
export interface ToldRow {
  readonly id: string;
  readonly reason: string;
  readonly kind: string;
  readonly name: string;
  readonly count: number;
  readonly isDerived: boolean;
  /** All that was asked for. */
  readonly text: string;
}

/** A reader of scaling events who may leave, and comes back with the cursor it has come to. */
export interface ScalingReader extends AsyncDisposable {
  /** By id, each as it was told last. */
  readonly rows: readonly ToldRow[];
  /** Rows that were told once more with nothing new in them. */
  readonly repeats: readonly string[];
  /** Clusters of which it was told that it may have missed something. */
  readonly resyncs: readonly unknown[];
  /** Resolves when the first message has come. */
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}

/** Reads what Karpenter does. */
export function createScalingReader(app: TestFleet): ScalingReader {
  const rows = new Map<string, ToldRow>();
  const repeats: string[] = [];
  const resyncs: unknown[] = [];
  let cursor: unknown;
  let stream: AsyncGenerator<Json> | undefined;
  let running = Promise.resolve();

  const apply = (message: Json): void => {
    resyncs.push(...message.list('scalingEvents.resync').map(({ value }) => value));
    for (const row of message.list('scalingEvents.events').map(toRow)) {
      if (rows.get(row.id)?.text === row.text) repeats.push(row.text);
      rows.set(row.id, row);
    }
    cursor = message.at('scalingEvents.cursor');
  };
  const run = async (messages: AsyncGenerator<Json>): Promise<void> => {
    for await (const message of messages) {
      // What comes after the connection was lost is never seen.
      if (messages !== stream) return;
      apply(message);
    }
  };
  return {
    get rows() {
      return [...rows.values()];
    },
    repeats,
    resyncs,
    async connect() {
      const messages = app.follow(SUBSCRIPTION, { after: cursor });
      stream = messages;
      const { value } = await messages.next();
      if (value !== undefined) apply(value);
      running = run(messages);
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

const SUBSCRIPTION = `subscription ($after: String) {
  scalingEvents(filter: { autoscalers: [KARPENTER] }, after: $after) {
    resync cursor
    events { id type reason message count isDerived group { name } subject { kind name } }
  }
}`;

function toRow(row: Json): ToldRow {
  return {
    id: String(row.at('id')),
    reason: String(row.at('reason')),
    kind: String(row.at('subject.kind')),
    name: String(row.at('subject.name')),
    count: Number(row.at('count')),
    isDerived: row.at('isDerived') === true,
    text: JSON.stringify(row.value),
  };
}
