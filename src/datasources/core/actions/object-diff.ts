import { FILE_HEADERS_ONLY, createTwoFilesPatch } from 'diff';
import { stringify } from 'yaml';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asRecord } from '../../kube/json.ts';
import { removeSecrets } from '../../kube/redact.ts';

/** Longer ones are cut at the end of a line. */
const MAX_LENGTH = 64 * 1024;
/** Lines that differ; beyond it a diff takes too long, and says nothing to a person. */
const MAX_EDITS = 1000;

/**
 * What differs between two states of one object, as a unified diff of their YAML; empty where nothing
 * does. Secrets, managed fields, status and what the API server counts are left out; that a Secret's
 * data differ is said without saying in what.
 */
export function diffObjects(before: KubernetesObject | undefined, after: KubernetesObject): string {
  const name = toName(after);
  const isHiddenChanged = hasOtherData(before, after);
  const now = toYaml(after, isHiddenChanged ? '(changed, not shown)' : undefined);
  if (before === undefined) return cut(toAddition(name, now));
  const old = toYaml(before, undefined);
  if (old === now) return '';
  const patch = createTwoFilesPatch(name, name, old, now, undefined, undefined, {
    context: 3,
    maxEditLength: MAX_EDITS,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return patch === undefined ? `Too much differs to be shown.\n` : cut(patch);
}

/** Whether two states say the same, whoever owns what in them. */
export function isSameState(before: KubernetesObject, after: KubernetesObject): boolean {
  return !hasOtherData(before, after) && toYaml(before, undefined) === toYaml(after, undefined);
}

function toYaml(object: KubernetesObject, hiddenData: string | undefined): string {
  const { status: _status, ...kept } = removeSecrets(object);
  const metadata = Object.entries(asRecord(kept['metadata'])).filter(([key]) => !COUNTED.has(key));
  const hidden = hiddenData === undefined ? {} : { data: hiddenData };
  const shown = { ...kept, metadata: Object.fromEntries(metadata), ...hidden };
  return stringify(shown, { aliasDuplicateObjects: false, lineWidth: 0 });
}

/** What the API server writes by itself, and changes with every write. */
const COUNTED: ReadonlySet<string> = new Set([
  'resourceVersion',
  'generation',
  'uid',
  'creationTimestamp',
  'managedFields',
]);

/** Whether the data of a Secret differ, which are shown to nobody. */
function hasOtherData(before: JsonRecord | undefined, after: JsonRecord): boolean {
  if (after['kind'] !== 'Secret' || after['apiVersion'] !== 'v1') return false;
  return JSON.stringify(before?.['data']) !== JSON.stringify(after['data']);
}

function toName(object: KubernetesObject): string {
  const { namespace, name } = asRecord(object['metadata']);
  const parts = [object['kind'], namespace, name].filter((part) => typeof part === 'string');
  return parts.join('/');
}

/** As a diff to nothing would say it, without looking for what is the same. */
function toAddition(name: string, text: string): string {
  const lines = text.trimEnd().split('\n');
  const header = `--- ${name}\n+++ ${name}\n@@ -0,0 +1,${lines.length} @@\n`;
  return `${header}${lines.map((line) => `+${line}\n`).join('')}`;
}

function cut(patch: string): string {
  if (patch.length <= MAX_LENGTH) return patch;
  return `${patch.slice(0, patch.lastIndexOf('\n', MAX_LENGTH))}\n… (cut)\n`;
}
