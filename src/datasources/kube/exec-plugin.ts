import { spawn } from 'node:child_process';
import { isAbsolute, resolve } from 'node:path';
import { kill, platform } from 'node:process';
import { parseTime } from '../../kubernetes/time.ts';
import { FleetError } from '../errors.ts';
import type { ConnectionConfig, ExecConfig } from './connection.ts';
import type { CredentialSource, ObtainedCredential } from './credentials.ts';
import { asRecord, asString, isJsonRecord, parseJson } from './json.ts';

export interface ExecSourceOptions {
  readonly name: string;
  readonly connection: ConnectionConfig;
  readonly exec: ExecConfig;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs a kubeconfig's credential plugin, without a shell, and reads its ExecCredential.
 *
 * The Kubernetes client's own runner is not used: it starts a process for each of many waiting calls,
 * never ends one that hangs, sends no `KUBERNETES_EXEC_INFO`, and its failure on a reconnect is an
 * unhandled rejection. Single flight and time-out are those of `createCredentials`.
 */
export function createExecSource(options: ExecSourceOptions): CredentialSource {
  const { name, exec } = options;
  return {
    async obtain(signal) {
      const output = await run(options, signal);
      const credential = parseCredential(output, exec.apiVersion);
      if (credential === undefined) {
        throw fail(
          name,
          `The credential plugin "${exec.command}" did not print an ExecCredential.`,
        );
      }
      return credential;
    },
  };
}

const MAX_OUTPUT_BYTES = 1024 * 1024;
/** Ours, and what would change how a plugin written in JavaScript runs. */
const WITHHELD = /^(FLEETGRAPH_|NODE_OPTIONS$|NODE_V8_COVERAGE$)/;

function run(options: ExecSourceOptions, signal: AbortSignal): Promise<string> {
  const { name, exec } = options;
  const isGroup = platform !== 'win32';
  return new Promise((resolveOutput, reject) => {
    const child = spawn(toCommand(exec), exec.args, {
      shell: false,
      env: toEnvironment(options),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      // A group of its own, so that what the plugin started ends with it.
      detached: isGroup,
    });
    const stop = (): void => {
      if (child.pid === undefined || child.exitCode !== null) return;
      if (isGroup) kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    };
    const output: Buffer[] = [];
    const complaints: Buffer[] = [];
    let size = 0;
    const collect = (chunks: Buffer[]) => (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_OUTPUT_BYTES) stop();
      else chunks.push(chunk);
    };
    signal.addEventListener('abort', stop, { once: true });
    child.stdout.on('data', collect(output));
    child.stderr.on('data', collect(complaints));
    child.once('error', (error) => {
      signal.removeEventListener('abort', stop);
      const hint = exec.installHint === undefined ? '' : ` ${exec.installHint.trim()}`;
      const text = `The credential plugin "${exec.command}" cannot be started.${hint}`;
      reject(fail(name, text, error));
    });
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      if (code === 0) {
        resolveOutput(Buffer.concat(output).toString('utf8'));
        return;
      }
      // What it printed is for the log alone: it may hold more than a client should see.
      const cause = new Error(Buffer.concat(complaints).toString('utf8').slice(-2000));
      const end = code === null ? 'was ended' : `failed with exit code ${code}`;
      reject(fail(name, `The credential plugin "${exec.command}" ${end}.`, cause));
    });
  });
}

/** As kubectl: a bare name is looked up in PATH, a relative path leads from the kubeconfig. */
function toCommand({ command, workingDirectory }: ExecConfig): string {
  const isBare = !command.includes('/') && !command.includes('\\');
  if (isBare || isAbsolute(command) || workingDirectory === undefined) return command;
  return resolve(workingDirectory, command);
}

function toEnvironment(options: ExecSourceOptions): Record<string, string> {
  const { exec, environment = {} } = options;
  const variables: Record<string, string> = {};
  for (const [key, value] of Object.entries(environment)) {
    if (value !== undefined && !WITHHELD.test(key)) variables[key] = value;
  }
  for (const { name, value } of exec.env) variables[name] = value;
  variables['KUBERNETES_EXEC_INFO'] = JSON.stringify(toExecInfo(options));
  return variables;
}

function toExecInfo({ exec, connection }: ExecSourceOptions): unknown {
  const authority = connection.certificateAuthority;
  const cluster = {
    server: connection.server,
    'tls-server-name': connection.tlsServerName,
    'insecure-skip-tls-verify': connection.isTlsVerificationOff,
    'certificate-authority-data':
      authority === undefined ? undefined : Buffer.from(authority).toString('base64'),
    'proxy-url': connection.proxyUrl,
    config: exec.clusterConfig,
  };
  return {
    apiVersion: exec.apiVersion,
    kind: 'ExecCredential',
    spec: exec.provideClusterInfo ? { interactive: false, cluster } : { interactive: false },
  };
}

function parseCredential(output: string, apiVersion: string): ObtainedCredential | undefined {
  try {
    const value = parseJson(output);
    if (!isJsonRecord(value) || value['kind'] !== 'ExecCredential') return undefined;
    if (value['apiVersion'] !== apiVersion) return undefined;
    const status = asRecord(value['status']);
    const token = asString(status['token'])?.trim();
    const clientCertificate = asString(status['clientCertificateData']);
    const clientKey = asString(status['clientKeyData']);
    const expiry = asString(status['expirationTimestamp']);
    const hasCertificate = clientCertificate !== undefined && clientKey !== undefined;
    if (token === undefined && !hasCertificate) return undefined;
    return {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(hasCertificate ? { clientCertificate, clientKey } : {}),
      expiresAt: expiry === undefined ? undefined : parseTime(expiry),
    };
  } catch {
    // Neither JSON nor a time: the caller says so in one line.
    return undefined;
  }
}

function fail(name: string, message: string, cause?: unknown): FleetError {
  return new FleetError('UNAUTHENTICATED', message, { cluster: name, cause });
}
