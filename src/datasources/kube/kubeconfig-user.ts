import { X509Certificate } from 'node:crypto';
import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FleetError } from '../errors.ts';
import type {
  AuthProviderConfig,
  ConnectionConfig,
  ExecConfig,
  Impersonation,
  UserConfig,
} from './connection.ts';
import { getPluginConfig, parseExecConfig } from './exec-config.ts';
import type { JsonRecord } from './json.ts';
import { asRecord, asString, asStrings, asText, isJsonRecord } from './json.ts';
import type { KubeconfigPart } from './kubeconfig-document.ts';
import { toFileProblem } from './kubeconfig-document.ts';

/**
 * Resolves a cluster entry and a user entry. Authorities are read now; certificates, keys and tokens
 * in files stay files, to be read again when they are rotated, and must be readable.
 * @throws {FleetError} `BAD_USER_INPUT` for what is missing or cannot be read.
 */
export async function toConnection(
  cluster: KubeconfigPart,
  user: KubeconfigPart | undefined,
): Promise<ConnectionConfig> {
  const { content } = cluster;
  const server = asText(content['server']);
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw refuse(cluster, 'cluster', 'has no http or https URL as its server');
  }
  const isTlsVerificationOff = content['insecure-skip-tls-verify'] === true;
  return {
    server,
    certificateAuthority: isTlsVerificationOff ? undefined : await readAuthority(cluster),
    isTlsVerificationOff,
    tlsServerName: asString(content['tls-server-name']),
    proxyUrl: asString(content['proxy-url']),
    user: user === undefined ? {} : await toUser(user, getPluginConfig(content)),
  };
}

async function toUser(part: KubeconfigPart, clusterConfig: unknown): Promise<UserConfig> {
  const { content } = part;
  const clientCertificateFile = await toReadablePath(part, 'client-certificate');
  const clientKeyFile = await toReadablePath(part, 'client-key');
  const exec = content['exec'];
  const pluginConfig = clusterConfig === undefined ? {} : { clusterConfig };
  const authProvider = content['auth-provider'];
  return {
    // As in client-go, data comes before a file, and a token file before a token.
    clientCertificate: toPem(part, 'client-certificate-data'),
    clientCertificateFile,
    clientKey: toPem(part, 'client-key-data'),
    clientKeyFile,
    token: asString(content['token']),
    tokenFile: await toReadablePath(part, 'tokenFile'),
    username: asString(content['username']),
    password: asString(content['password']),
    exec: isJsonRecord(exec) ? { ...toExec(part, exec), ...pluginConfig } : undefined,
    authProvider: isJsonRecord(authProvider) ? toAuthProvider(authProvider) : undefined,
    impersonate: toImpersonation(content),
  };
}

function toExec(part: KubeconfigPart, exec: JsonRecord): ExecConfig {
  return parseExecConfig(exec, {
    workingDirectory: part.directory,
    refuse: (problem) => refuse(part, 'user', problem),
  });
}

function toAuthProvider(provider: JsonRecord): AuthProviderConfig {
  const config: Record<string, string> = {};
  for (const [key, value] of Object.entries(asRecord(provider['config']))) {
    if (typeof value === 'string') config[key] = value;
  }
  return { name: asText(provider['name']), config };
}

function toImpersonation(content: JsonRecord): Impersonation | undefined {
  const user = asString(content['as']);
  if (user === undefined || user === '') return undefined;
  const extra: Record<string, readonly string[]> = {};
  for (const [key, values] of Object.entries(asRecord(content['as-user-extra']))) {
    extra[key] = asStrings(values);
  }
  return { user, uid: asString(content['as-uid']), groups: asStrings(content['as-groups']), extra };
}

async function readAuthority(part: KubeconfigPart): Promise<string | undefined> {
  const inline = toPem(part, 'certificate-authority-data');
  const path = asString(part.content['certificate-authority']);
  if (inline !== undefined) return checkAuthority(part, inline);
  if (path === undefined || path === '') return undefined;
  const absolute = resolve(part.directory, path);
  const pem = await readFile(absolute, 'utf8').catch((cause: unknown) => {
    throw refuse(
      part,
      'cluster',
      `names a certificate authority that ${toFileProblem(cause)}: ${absolute}`,
      cause,
    );
  });
  return checkAuthority(part, pem);
}

function checkAuthority(part: KubeconfigPart, pem: string): string {
  try {
    const { subject } = new X509Certificate(pem);
    if (subject !== undefined) return pem;
  } catch (cause) {
    throw refuse(part, 'cluster', 'has a certificate authority that is no PEM certificate', cause);
  }
  return pem;
}

function toPem(part: KubeconfigPart, key: string): string | undefined {
  const encoded = asString(part.content[key]);
  return encoded === undefined || encoded === ''
    ? undefined
    : Buffer.from(encoded, 'base64').toString('utf8');
}

async function toReadablePath(part: KubeconfigPart, key: string): Promise<string | undefined> {
  const path = asString(part.content[key]);
  if (path === undefined || path === '') return undefined;
  const absolute = resolve(part.directory, path);
  await access(absolute, constants.R_OK).catch((cause: unknown) => {
    throw refuse(
      part,
      'user',
      `names a file as ${key} that ${toFileProblem(cause)}: ${absolute}`,
      cause,
    );
  });
  return absolute;
}

function refuse(
  part: KubeconfigPart,
  kind: 'cluster' | 'user',
  problem: string,
  cause?: unknown,
): FleetError {
  const message = `The ${kind} "${part.name}" of ${part.file} ${problem}.`;
  return new FleetError('BAD_USER_INPUT', message, { cause });
}
