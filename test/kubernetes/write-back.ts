import type { JsonRecord, KubernetesObject } from '../../src/datasources/kube/json.ts';
import { asRecord, asRecords, asText, parseJson } from '../../src/datasources/kube/json.ts';
import type { CapturedEvent } from '../support/captures.ts';
import { readCapture } from '../support/captures.ts';
import type { KubernetesClient } from '../support/kubernetes-client.ts';

/** Resources of a recording, and where they are served. */
export type Recorded = Readonly<Record<string, string>>;

/**
 * Writes what was recorded to an API server, each resource in its order: objects anew, their statuses
 * through the sub-resource, Events as they are. It happened a minute ago then, and what names a UID names
 * the one that the object has now.
 * @throws {Error} for an answer that refuses.
 */
export async function writeBack(
  client: KubernetesClient,
  name: 'keda',
  recorded: Recorded,
): Promise<void> {
  const captures = new Map<string, readonly CapturedEvent[]>();
  for (const resource of Object.keys(recorded)) {
    captures.set(resource, await readCapture(name, resource));
  }
  const shift = createShift([...captures.values()].flat());
  const uids = new Map<string, string>();
  for (const [resource, path] of Object.entries(recorded)) {
    for (const { type, object } of captures.get(resource) ?? []) {
      const known = asText(asRecord(object['metadata'])['uid']);
      const now = translate(object, shift, uids);
      const written = await write(client, path, { type, object: now, isKnown: uids.has(known) });
      if (written !== undefined) uids.set(known, written);
    }
  }
}

/** How everything must be moved so that the last that was recorded lies a minute back. */
function createShift(all: readonly CapturedEvent[]): number {
  const times = all.flatMap(({ object }) => [...JSON.stringify(object).matchAll(TIME)]);
  const last = Math.max(...times.map(([time]) => Date.parse(time)));
  return Date.now() - 60_000 - last;
}

const TIME = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g;

function translate(
  object: KubernetesObject,
  shift: number,
  uids: ReadonlyMap<string, string>,
): KubernetesObject {
  let text = JSON.stringify(object).replace(TIME, (time) => {
    const moved = new Date(Date.parse(time) + shift).toISOString();
    return time.includes('.') ? moved.replace('Z', '000Z') : moved.replace(/\.\d+Z/, 'Z');
  });
  for (const [from, to] of uids) text = text.replaceAll(from, to);
  return asRecord(parseJson(text));
}

/** The UID of what was made; undefined of what was there already. */
async function write(
  client: KubernetesClient,
  path: string,
  change: Pick<CapturedEvent, 'type' | 'object'> & { readonly isKnown: boolean },
): Promise<string | undefined> {
  const { type, object, isKnown } = change;
  const { status, metadata, ...rest } = object;
  const { name, namespace, labels, annotations, ownerReferences } = asRecord(metadata);
  const own = `${path}/${asText(name)}`;
  // What was deleted between has another UID now, which tells nothing of what was recorded.
  const owners = asRecords(ownerReferences);
  const body = {
    ...rest,
    metadata: { name, namespace, labels, annotations, ownerReferences: owners },
  };
  if (type === 'DELETED') {
    if ('involvedObject' in object) return undefined;
    await accept(client.delete(own));
    return undefined;
  }
  const isEvent = 'involvedObject' in object;
  const answer = await accept(
    isKnown
      ? client.patch(own, 'merge', isEvent ? toRepeat(object) : body)
      : client.post(path, body),
  );
  if (!isEvent && status !== undefined) {
    // What a status does not say any more is taken out of it.
    const gone = Object.keys(asRecord(answer['status'])).map((key) => [key, null] as const);
    const whole = { ...Object.fromEntries(gone), ...asRecord(status) };
    await accept(client.patch(`${own}/status`, 'merge', { status: whole }));
  }
  return isKnown ? undefined : asText(asRecord(answer['metadata'])['uid']);
}

/** What a writer changes of an Event when it happens again. */
function toRepeat({ count, series, lastTimestamp, message }: KubernetesObject): JsonRecord {
  return { count, series, lastTimestamp, message };
}

async function accept(calling: ReturnType<KubernetesClient['post']>): Promise<JsonRecord> {
  const { code, text, body } = await calling;
  if (code >= 300) throw new Error(`${code}: ${text}`);
  return asRecord(body);
}
