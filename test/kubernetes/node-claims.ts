import {
  getPath,
  isJsonObject,
  toJsonArray,
  toJsonObject,
  toText,
} from '../../src/embedded/json.ts';
import type { JsonObject } from '../../src/embedded/json.ts';
import type { KubernetesClient, WatchStream } from '../support/kubernetes-client.ts';
import { until } from './until.ts';

/** A NodeClaim as its API server told of it last; times are milliseconds of the epoch. */
export interface NodeClaim {
  readonly name: string;
  /** Empty before its node has registered. */
  readonly nodeName: string;
  readonly createdAtMs: number;
  readonly launchedAtMs: number | undefined;
  readonly registeredAtMs: number | undefined;
  readonly initializedAtMs: number | undefined;
  /** When it was asked to go. */
  readonly deletedAtMs: number | undefined;
  /** When it was seen to be gone. */
  readonly goneAtMs: number | undefined;
}

/** Every NodeClaim that there has been since it was made, by a watch of its own. */
export interface NodeClaimLog extends AsyncDisposable {
  /** By name. */
  readonly all: readonly NodeClaim[];
  /** Those that are not gone. */
  readonly present: readonly NodeClaim[];
}

/** Lists and watches anew whenever the API server ends the watch. */
export async function followNodeClaims(client: KubernetesClient): Promise<NodeClaimLog> {
  const seen = new Map<string, NodeClaim>();
  let isOver = false;
  const setGone = (claim: NodeClaim): void => {
    seen.set(claim.name, { ...claim, goneAtMs: Date.now() });
  };
  const open = async (): Promise<WatchStream> => {
    const { body } = await client.get(PATH);
    const list = isJsonObject(body) ? body : {};
    const items = toJsonArray(list['items']).map((item) => toNodeClaim(toJsonObject(item)));
    const names = new Set(items.map(({ name }) => name));
    for (const claim of toPresent(seen)) if (!names.has(claim.name)) setGone(claim);
    for (const claim of items) seen.set(claim.name, claim);
    const version = toText(getPath(list, ['metadata', 'resourceVersion']));
    return client.watch(`${PATH}?watch=1&resourceVersion=${version}`);
  };
  const read = async (from: WatchStream): Promise<void> => {
    for (;;) {
      // A server that is killed breaks the stream off instead of ending it.
      const event = await from.next().catch(() => undefined);
      if (event === undefined || event.type === 'ERROR') return;
      const claim = toNodeClaim(isJsonObject(event.object) ? event.object : {});
      if (event.type === 'DELETED') setGone(claim);
      else seen.set(claim.name, claim);
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
      return toPresent(seen);
    },
    async [Symbol.asyncDispose]() {
      isOver = true;
      stream.close();
      await running;
    },
  };
}

const PATH = '/apis/karpenter.sh/v1/nodeclaims';

function toPresent(seen: ReadonlyMap<string, NodeClaim>): readonly NodeClaim[] {
  return [...seen.values()].filter(({ goneAtMs }) => goneAtMs === undefined);
}

function toNodeClaim(object: JsonObject): NodeClaim {
  const at = (...path: readonly string[]): string => toText(getPath(object, path));
  const conditions = toJsonArray(getPath(object, ['status', 'conditions'])).map(toJsonObject);
  const since = (type: string): number | undefined => {
    const found = conditions.find((one) => one['type'] === type && one['status'] === 'True');
    return toMs(toText(found?.['lastTransitionTime']));
  };
  return {
    name: at('metadata', 'name'),
    nodeName: at('status', 'nodeName'),
    createdAtMs: toMs(at('metadata', 'creationTimestamp')) ?? 0,
    launchedAtMs: since('Launched'),
    registeredAtMs: since('Registered'),
    initializedAtMs: since('Initialized'),
    deletedAtMs: toMs(at('metadata', 'deletionTimestamp')),
    goneAtMs: undefined,
  };
}

function toMs(time: string): number | undefined {
  return time === '' ? undefined : Date.parse(time);
}
