import { parse } from 'yaml';
import { FleetError } from '../../errors.ts';
import type { JsonRecord } from '../../kube/json.ts';
import { asRecord, asRecords, asString, asText } from '../../kube/json.ts';
import { isLocalServer } from './local-address.ts';

/** What is taken from a kubeconfig that came over a hub: nothing that would be run, or read from a file. */
export interface ForeignKubeconfig {
  readonly server: string;
  /** PEM. */
  readonly certificateAuthority: string | undefined;
  /** PEM. */
  readonly clientCertificate: string | undefined;
  /** PEM. */
  readonly clientKey: string | undefined;
  readonly token: string | undefined;
}

/** What would run a command, read a file of this machine, or lead elsewhere. */
const REFUSED = {
  user: [
    'exec',
    'auth-provider',
    'tokenFile',
    'client-certificate',
    'client-key',
    'username',
    // Without them its user would be called as one who may do more.
    'as',
    'as-uid',
    'as-groups',
    'as-user-extra',
  ],
  cluster: ['certificate-authority', 'proxy-url', 'insecure-skip-tls-verify'],
} as const;

/**
 * Reads the current context of a kubeconfig that somebody else wrote.
 * @throws {FleetError} `FORBIDDEN` for what is not taken from there, `BAD_USER_INPUT` for what is none.
 */
export function parseForeignKubeconfig(
  text: string,
  { isLocalAllowed }: { readonly isLocalAllowed: boolean },
): ForeignKubeconfig {
  const document = readDocument(text);
  const context = pick(document, 'contexts', asText(document['current-context']))['context'];
  const { cluster: clusterName, user: userName } = asRecord(context);
  const cluster = asRecord(pick(document, 'clusters', asText(clusterName))['cluster']);
  const user = asRecord(pick(document, 'users', asText(userName))['user']);
  refuseForeign(cluster, 'Its kubeconfig');
  refuseAny(user, REFUSED.user, 'Its kubeconfig');
  return {
    server: checkServer(asText(cluster['server']), isLocalAllowed),
    certificateAuthority: toPem(cluster['certificate-authority-data']),
    clientCertificate: toPem(user['client-certificate-data']),
    clientKey: toPem(user['client-key-data']),
    token: asString(user['token']),
  };
}

/**
 * Refuses a cluster of a kubeconfig, or what is written like one, of which this machine would read a file
 * or which somebody else would be called for.
 * @throws {FleetError} `FORBIDDEN`, saying that `owner` has it.
 */
export function refuseForeign(cluster: JsonRecord, owner: string): void {
  refuseAny(cluster, REFUSED.cluster, owner);
}

/**
 * The server, when it may be called.
 * @throws {FleetError} `BAD_USER_INPUT` for no https URL, `FORBIDDEN` for a local one, or a credential in it.
 */
export function checkServer(server: string, isLocalAllowed: boolean): string {
  const url = URL.canParse(server) ? new URL(server) : undefined;
  const isLocal = url !== undefined && isLocalServer(server);
  // What is sent to another machine without TLS is read on the way there.
  const isPlain = url?.protocol === 'http:' && isLocal && isLocalAllowed;
  if (url?.protocol !== 'https:' && !isPlain) {
    throw new FleetError('BAD_USER_INPUT', 'The hub names no https URL as its server.');
  }
  if (url.username !== '' || url.password !== '') {
    const message = 'The server that the hub names has a credential in its URL.';
    throw new FleetError('FORBIDDEN', message);
  }
  if (isLocal && !isLocalAllowed) {
    const message = `Its server ${url.host} is a local address, which --discover-local would allow.`;
    throw new FleetError('FORBIDDEN', message);
  }
  return server;
}

/** PEM from the base64 that kubeconfigs and hubs keep it in; undefined for nothing. */
export function toPem(value: unknown): string | undefined {
  const text = asText(value);
  return text === '' ? undefined : Buffer.from(text, 'base64').toString('utf8');
}

/** One with certificates has some ten thousand. */
const MAX_LENGTH = 65_536;

function readDocument(text: string): JsonRecord {
  if (text.length > MAX_LENGTH) {
    throw new FleetError('BAD_USER_INPUT', 'What the hub keeps is too long for a kubeconfig.');
  }
  try {
    const document: unknown = parse(text, {
      maxAliasCount: 0,
      // To compare each key with all others takes seconds where there are many: the last one counts.
      uniqueKeys: false,
      // Neither errors nor warnings of the process show lines of it: there are credentials in them.
      prettyErrors: false,
      logLevel: 'error',
    });
    return asRecord(document);
  } catch (cause) {
    throw new FleetError('BAD_USER_INPUT', 'What the hub keeps is no kubeconfig.', { cause });
  }
}

/** The entry of this name; the only one where no name is given. */
function pick(document: JsonRecord, list: string, name: string): JsonRecord {
  const entries = asRecords(document[list]);
  const found = entries.find((entry) => entry['name'] === name);
  const [only, ...others] = entries;
  if (found !== undefined) return found;
  if (name === '' && only !== undefined && others.length === 0) return only;
  const message = `The kubeconfig of the hub has no "${name.slice(0, 100)}" in ${list}.`;
  throw new FleetError('BAD_USER_INPUT', message);
}

function refuseAny(part: JsonRecord, members: readonly string[], owner: string): void {
  const found = members.find((member) => isGiven(part[member]));
  if (found === undefined) return;
  const message = `${owner} has "${found}", which is not taken from a hub.`;
  throw new FleetError('FORBIDDEN', message);
}

/** Some write what is empty, too. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false && value !== '';
}
