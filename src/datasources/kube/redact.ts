import type { JsonRecord, KubernetesObject } from './json.ts';
import { asText, isJsonRecord } from './json.ts';

/**
 * The object without what must never leave: the data of Secrets, last-applied copies of any kind,
 * kubeconfigs, private keys, tokens and Helm values; and without `managedFields`, which nobody reads.
 * Lists are gone through element by element. What holds nothing of it comes back as it is.
 */
export function removeSecrets(object: KubernetesObject): KubernetesObject {
  const kept = new Map<string, unknown>();
  for (const [key, value] of Object.entries(object)) {
    if (isSecret(object) && (key === 'data' || key === 'stringData')) continue;
    kept.set(key, key === 'items' && Array.isArray(value) ? value.map(toListed(object)) : value);
  }
  const plain = Object.fromEntries(kept);
  const kind = asText(object['kind']);
  return clean(withoutTokens(withoutHelmValues(kind, withCleanMetadata(plain))));
}

/** Elements of a `SecretList` carry no kind of their own. */
function toListed(list: JsonRecord): (element: unknown) => unknown {
  const listKind = asText(list['kind']);
  const inherited = {
    apiVersion: list['apiVersion'],
    kind: listKind.endsWith('List') ? listKind.slice(0, -4) : '',
  };
  return (element) => {
    if (!isJsonRecord(element)) return element;
    const isNamed = typeof element['kind'] === 'string';
    const cleaned = removeSecrets(isNamed ? element : { ...element, ...inherited });
    if (isNamed) return cleaned;
    const { apiVersion: _version, kind: _kind, ...rest } = cleaned;
    return rest;
  };
}

function isSecret(object: JsonRecord): boolean {
  return object['kind'] === 'Secret' && object['apiVersion'] === 'v1';
}

function withCleanMetadata(object: JsonRecord): JsonRecord {
  const { metadata } = object;
  if (!isJsonRecord(metadata)) return object;
  const { managedFields: _managed, annotations, ...rest } = metadata;
  const kept = isJsonRecord(annotations)
    ? Object.fromEntries(Object.entries(annotations).filter(([key]) => !COPIES.test(key)))
    : undefined;
  return { ...object, metadata: kept === undefined ? rest : { ...rest, annotations: kept } };
}

/** Annotations in which tools keep a copy of what they applied, its secrets included. */
const COPIES =
  /last-applied|last-handled|kapp\.k14s\.io\/original|objectset\.rio\.cattle\.io\/applied/;

function withoutHelmValues(kind: string, object: JsonRecord): JsonRecord {
  const keys = HELM_VALUES[kind];
  const { spec } = object;
  if (keys === undefined || !isJsonRecord(spec)) return object;
  return { ...object, spec: dropKeys(spec, keys) };
}

/** Where values of charts stand, by kind, at any depth of the spec. */
const HELM_VALUES: Readonly<Record<string, ReadonlySet<string>>> = {
  HelmRelease: new Set(['values']),
  HelmChart: new Set(['valuesContent', 'set', 'values']),
  HelmChartConfig: new Set(['valuesContent']),
  Application: new Set(['values', 'valuesObject', 'parameters']),
  ApplicationSet: new Set(['values', 'valuesObject', 'parameters']),
};

/** Rancher's tokens, in whatever form they stand: a command to register with holds one, too. */
function withoutTokens(object: JsonRecord): JsonRecord {
  const keys = TOKENS[asText(object['kind'])];
  const isOfRancher = /(?:^|\.)cattle\.io\//.test(asText(object['apiVersion']));
  return keys === undefined || !isOfRancher ? object : dropKeys(object, keys);
}

const TOKENS: Readonly<Record<string, ReadonlySet<string>>> = {
  Token: new Set(['token', 'value', 'bearerToken']),
  ClusterRegistrationToken: new Set([
    'token',
    'command',
    'insecureCommand',
    'nodeCommand',
    'insecureNodeCommand',
    'windowsNodeCommand',
    'insecureWindowsNodeCommand',
    'manifestUrl',
  ]),
};

function dropKeys(record: JsonRecord, keys: ReadonlySet<string>): JsonRecord {
  const entries = Object.entries(record).filter(([key]) => !keys.has(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, dropKeysDeep(value, keys)]));
}

function dropKeysDeep(value: unknown, keys: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((element) => dropKeysDeep(element, keys));
  return isJsonRecord(value) ? dropKeys(value, keys) : value;
}

/** Drops what looks like a secret wherever it stands; copies only what changes. */
function clean(record: JsonRecord): JsonRecord {
  let hasChanged = false;
  const kept: [string, unknown][] = [];
  for (const [key, value] of Object.entries(record)) {
    if (typeof value === 'string' && (isSecretKey(key) || looksSecret(value))) {
      hasChanged = true;
      continue;
    }
    const cleaned = cleanValue(value);
    if (cleaned !== value) hasChanged = true;
    kept.push([key, cleaned]);
  }
  return hasChanged ? Object.fromEntries(kept) : record;
}

function cleanValue(value: unknown): unknown {
  if (isJsonRecord(value)) return clean(value);
  if (!Array.isArray(value)) return value;
  const cleaned = value.map((element: unknown) =>
    typeof element === 'string' && looksSecret(element) ? REMOVED : cleanValue(element),
  );
  return cleaned.some((element, index) => element !== value[index]) ? cleaned : value;
}

const REMOVED = '(removed)';

/** Kubeconfigs, and what hubs keep of a member's credentials in their own objects. */
function isSecretKey(key: string): boolean {
  return /(?:^|[-_.])kube-?config$|^(?:token|key|cert)Data$|^serviceAccountToken$/i.test(key);
}

function looksSecret(text: string): boolean {
  if (text.length < 32) return false;
  return (
    PRIVATE_KEY.test(text) ||
    TOKEN.test(text) ||
    (text.includes('clusters') && text.includes('users') && text.includes('current-context'))
  );
}

const PRIVATE_KEY = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/;
/** A signed JSON Web Token: service account tokens are of this form. */
const TOKEN = /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/;
