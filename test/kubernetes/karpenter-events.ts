import { getPath, isJsonObject, toJsonArray, toText } from '../../src/embedded/json.ts';
import type { KubernetesClient } from '../support/kubernetes-client.ts';
import type { ToldRow } from './scaling-reader.ts';

/** How often Karpenter has said what of which object, by the Events on the API server. */
export async function countEvents(client: KubernetesClient): Promise<ReadonlyMap<string, number>> {
  const { body } = await client.get('/api/v1/events?limit=5000');
  const counts = new Map<string, number>();
  for (const event of toJsonArray(isJsonObject(body) ? body['items'] : undefined)) {
    const at = (...path: readonly string[]): string => toText(getPath(event, path));
    const [reason, kind] = [at('reason'), at('involvedObject', 'kind')];
    const isSaidTwice = kind === 'Node' && SAID_TWICE.has(reason);
    if (at('source', 'component') === 'karpenter' && !isSaidTwice) {
      const what = toWhat(reason, kind, at('involvedObject', 'name'));
      counts.set(what, (counts.get(what) ?? 0) + Number(at('count')));
    }
  }
  return counts;
}

/** Where rows tell something more or less often than it was said; those of no Event do not count. */
export function toMissed(
  events: ReadonlyMap<string, number>,
  rows: readonly ToldRow[],
): readonly string[] {
  const told = new Map<string, number>();
  for (const { reason, kind, name, count } of rows.filter((row) => !row.isDerived)) {
    const what = toWhat(reason, kind, name);
    told.set(what, (told.get(what) ?? 0) + count);
  }
  return [...new Set([...events.keys(), ...told.keys()])]
    .filter((what) => events.get(what) !== told.get(what))
    .map((what) => `${what}: said ${events.get(what)} times, told ${told.get(what)} times`);
}

/** What is said of the NodeClaim, and of its Node once more. */
const SAID_TWICE: ReadonlySet<string> = new Set(['DisruptionTerminating', 'Finalized']);

/** `Finalized` names no object; of which it is told may be known in other ways. */
function toWhat(reason: string, kind: string, name: string): string {
  return reason === 'Finalized' ? reason : `${reason} of ${kind} ${name}`;
}
