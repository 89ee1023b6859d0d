import { getPath, isJsonObject, toJsonArray, toText } from '../../src/embedded/json.ts';
import type { JsonObject } from '../../src/embedded/json.ts';
import type { KubernetesClient, WatchStream } from '../support/kubernetes-client.ts';
import { until } from './until.ts';

/** Every object of a kind that there has been since it was made, by a watch of its own. */
export interface ObjectLog<Row> extends AsyncDisposable {
  /** As the API server told of them last, by name. */
  readonly all: readonly (Row & Gone)[];
  /** Those that are not gone. */
  readonly present: readonly (Row & Gone)[];
}

interface Gone {
  /** When it was seen to be gone (ms of the epoch). */
  readonly goneAtMs: number | undefined;
}

/** Lists and watches anew whenever the API server ends the watch. */
export async function followObjects<Row extends { readonly name: string }>(
  client: KubernetesClient,
  path: string,
  toRow: (object: JsonObject) => Row,
): Promise<ObjectLog<Row>> {
  const seen = new Map<string, Row & Gone>();
  let isOver = false;
  const present = (): readonly (Row & Gone)[] =>
    [...seen.values()].filter(({ goneAtMs }) => goneAtMs === undefined);
  const put = (row: Row): void => {
    seen.set(row.name, { ...row, goneAtMs: undefined });
  };
  const setGone = (row: Row): void => {
    seen.set(row.name, { ...row, goneAtMs: Date.now() });
  };
  const open = async (): Promise<WatchStream> => {
    const { body } = await client.get(path);
    const list = toObject(body);
    const rows = toJsonArray(list['items']).map((item) => toRow(toObject(item)));
    const names = new Set(rows.map(({ name }) => name));
    for (const row of present()) if (!names.has(row.name)) setGone(row);
    for (const row of rows) put(row);
    const version = toText(getPath(list, ['metadata', 'resourceVersion']));
    return client.watch(`${path}?watch=1&resourceVersion=${version}`);
  };
  const read = async (from: WatchStream): Promise<void> => {
    for (;;) {
      // A server that is killed breaks the stream off instead of ending it.
      const event = await from.next().catch(() => undefined);
      if (event === undefined || event.type === 'ERROR') return;
      const row = toRow(toObject(event.object));
      if (event.type === 'DELETED') setGone(row);
      else put(row);
    }
  };
  let stream = await open();
  const run = async (): Promise<void> => {
    for (;;) {
      await read(stream);
      await until('the API server to come back', 60_000, async () => {
        const answer = isOver ? undefined : await client.get('/readyz').catch(() => undefined);
        return isOver || answer?.code === 200;
      });
      if (isOver) return;
      stream = await open();
    }
  };
  const running = run();
  return {
    get all() {
      return [...seen.values()].toSorted((a, b) => a.name.localeCompare(b.name));
    },
    get present() {
      return present();
    },
    async [Symbol.asyncDispose]() {
      isOver = true;
      stream.close();
      await running;
    },
  };
}

function toObject(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}
