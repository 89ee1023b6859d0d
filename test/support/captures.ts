import { readFile } from 'node:fs/promises';
import type { KubernetesObject } from '../../src/datasources/kube/json.ts';
import { asRecord, asText, parseJson } from '../../src/datasources/kube/json.ts';

/** One event of a recorded watch stream. */
export interface CapturedEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly object: KubernetesObject;
}

/** What a real API server sent of one resource, bookmarks left out; see the README of the captures. */
export async function readCapture(
  name: 'hpa' | 'karpenter' | 'keda',
  resource: string,
): Promise<readonly CapturedEvent[]> {
  const url = new URL(`../fixtures/captures/${name}/watch-${resource}.jsonl`, import.meta.url);
  const text = await readFile(url, 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const event = asRecord(parseJson(line));
      const type = asText(event['type']);
      const isChange = type === 'ADDED' || type === 'MODIFIED' || type === 'DELETED';
      return isChange ? [{ type, object: asRecord(event['object']) }] : [];
    });
}
