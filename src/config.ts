import { env as processEnvironment } from 'node:process';
import { parseArgs } from 'node:util';
import { FleetError } from './datasources/errors.ts';
import type { KnownHandlers } from './datasources/core/isolation.ts';
import { parseDiscover } from './datasources/federation/reach/discovered-types.ts';
import type { WayOptions } from './datasources/federation/reach/way-settings.ts';
import type { HubType } from './datasources/fleet/cluster-source.ts';
import { parseRuntimeHandlers } from './datasources/sandboxes/runtime-handlers.ts';
import type { Limits } from './server/limits.ts';
import { DEFAULT_LIMITS } from './server/limits.ts';
import type { OptionDefinition } from './options.ts';
import { LIMIT_OPTIONS, OPTIONS, toVariable } from './options.ts';

/** What the command line and the environment ask for. The command line goes first. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly allowedHosts: readonly string[];
  readonly clusters: ClusterChoice;
  /** Tried where a cluster-wide list is forbidden. */
  readonly namespaces: readonly string[];
  readonly logLevel: LogLevel;
  readonly isIntrospectionOn: boolean;
  readonly isUpstreamShown: boolean;
  /** Of what happened in a cluster. */
  readonly history: {
    readonly isOn: boolean;
    readonly maxRows: number;
    readonly maxTotalRows: number;
    readonly maxAgeMs: number;
  };
  /** How long an answer waits for a cluster at most. */
  readonly clusterTimeoutMs: number;
  /** Initial lists at a time, over all clusters. */
  readonly maxLists: number;
  /** How long what nobody reads is still followed. */
  readonly idleMs: number;
  readonly limits: Limits;
  readonly streams: {
    /** How long changes are collected. */
    readonly tickMs: number;
    /** Rows that a live view may begin with. */
    readonly maxSnapshot: number;
  };
  /** Of what is applied at a time. */
  readonly manifest: { readonly maxObjects: number; readonly maxBytes: number };
  /** Of which sorts of hubs members are engaged, and what there is to say of the ways. */
  readonly discover: WayOptions & {
    readonly types: ReadonlySet<HubType>;
    readonly maxMembers: number;
  };
  /** Says which fleets of clouds are listed. */
  readonly cloudFleetsFile: string | undefined;
  /** What runtime handlers isolate by, where the rules do not know it. */
  readonly runtimeHandlers: KnownHandlers;
  /** The process's variables, for credential plugins and the service account of a pod. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Which clusters make the fleet. Nobody's are contacted without being asked for. */
export type ClusterChoice =
  | {
      readonly source: 'embedded';
      readonly scenario: string;
      /** Undefined leaves the pace to the fleet. */
      readonly speed: number | undefined;
    }
  | {
      readonly source: 'kubeconfig';
      readonly files: readonly string[];
      readonly contexts: readonly string[] | undefined;
    }
  | { readonly source: 'in-cluster' };

/** What to do instead of serving. */
export type Command = { readonly help: true } | { readonly version: true } | Config;

type Values = Readonly<Record<string, readonly string[] | undefined>>;

/**
 * Reads the command line, then `FLEETGRAPH_…` variables for what it does not say.
 * @throws {FleetError} `BAD_USER_INPUT` for an unknown flag or a value that cannot be.
 */
export function readConfig(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = processEnvironment,
): Command {
  const values = readValues(args, environment);
  if (values['help'] !== undefined) return { help: true };
  if (values['version'] !== undefined) return { version: true };
  return {
    host: one(values, 'host') ?? '127.0.0.1',
    port: readNumber(values, 'port', 4000, 65_535),
    allowedHosts: values['allowed-host'] ?? [],
    clusters: readClusters(values),
    namespaces: values['namespace'] ?? [],
    logLevel: readChoice(values, 'log-level', LOG_LEVELS, 'info'),
    isIntrospectionOn: readChoice(values, 'introspection', SWITCH, 'on') === 'on',
    isUpstreamShown: readChoice(values, 'upstream', SWITCH, 'on') === 'on',
    history: {
      isOn: readChoice(values, 'history', SWITCH, 'on') === 'on',
      maxRows: readNumber(values, 'history-rows', 2000),
      maxTotalRows: readNumber(values, 'history-total-rows', 100_000),
      maxAgeMs: readNumber(values, 'history-age', 3_600_000),
    },
    clusterTimeoutMs: readNumber(values, 'cluster-timeout', 5000),
    maxLists: readNumber(values, 'max-lists', 8),
    idleMs: readNumber(values, 'idle', 600_000),
    limits: readLimits(values),
    streams: {
      tickMs: readNumber(values, 'tick', 75),
      maxSnapshot: readNumber(values, 'max-snapshot', 5000),
    },
    manifest: {
      maxObjects: readNumber(values, 'max-manifest-objects', 250),
      maxBytes: readNumber(values, 'max-manifest-bytes', 1_048_576),
    },
    discover: {
      types: parseDiscover(values['discover'] ?? []),
      maxMembers: readNumber(values, 'max-members', 1000),
      isLocalAllowed: values['discover-local'] !== undefined,
      ocmProxyUrls: values['ocm-cluster-proxy'] ?? [],
      ocmProxyAuthorityFiles: values['ocm-cluster-proxy-ca'] ?? [],
      ocmServiceAccount: one(values, 'ocm-service-account'),
      profileProvidersFile: one(values, 'cluster-profile-providers'),
    },
    cloudFleetsFile: one(values, 'cloud-fleets'),
    runtimeHandlers: parseRuntimeHandlers(values['runtime-handler'] ?? []),
    environment,
  };
}

const SWITCH: readonly ('on' | 'off')[] = ['on', 'off'];
const LOG_LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent'];

function readValues(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Values {
  const definitions = Object.entries(OPTIONS);
  const options = Object.fromEntries(
    definitions.map(([name, definition]) => [name, toParsed(definition)]),
  );
  const { values } = parse(args, options);
  return Object.fromEntries(
    definitions.map(([name, definition]) => {
      const given = toTexts(values[name]);
      return [name, given ?? readVariable(environment[toVariable(name)], definition)];
    }),
  );
}

function toParsed({ isSwitch = false, isRepeatable = false }: OptionDefinition): {
  type: 'boolean' | 'string';
  multiple: boolean;
} {
  return { type: isSwitch ? 'boolean' : 'string', multiple: isRepeatable };
}

function parse(
  args: readonly string[],
  options: Readonly<Record<string, { type: 'boolean' | 'string'; multiple: boolean }>>,
): { values: Readonly<Record<string, unknown>> } {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
  } catch (cause) {
    const [reason = ''] = (cause instanceof Error ? cause.message : String(cause)).split('. ');
    throw refuse(`${reason.replace(/\.$/, '')}. --help lists all options.`, cause);
  }
}

function toTexts(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  if (typeof value === 'boolean') return value ? ['true'] : undefined;
  return Array.isArray(value) ? value.map(String) : undefined;
}

function readVariable(
  text: string | undefined,
  { isSwitch = false, isRepeatable = false }: OptionDefinition,
): readonly string[] | undefined {
  if (text === undefined || text === '') return undefined;
  if (isSwitch) return text === 'true' || text === '1' ? ['true'] : undefined;
  return isRepeatable ? text.split(',').map((part) => part.trim()) : [text];
}

function one(values: Values, name: string): string | undefined {
  return values[name]?.at(-1);
}

function readClusters(values: Values): ClusterChoice {
  const { kubeconfig, context } = values;
  const isInCluster = values['in-cluster'] !== undefined;
  const scenario = one(values, 'scenario');
  const isKubeconfig = kubeconfig !== undefined || context !== undefined;
  const chosen = [isKubeconfig, isInCluster, scenario !== undefined].filter(Boolean);
  if (chosen.length > 1) {
    throw refuse('Give one of --kubeconfig (with --context), --in-cluster and --scenario.');
  }
  const speed = readSpeed(values);
  if (speed !== undefined && (isInCluster || isKubeconfig)) {
    throw refuse('--scenario-speed is for the embedded fleet alone.');
  }
  if (isInCluster) return { source: 'in-cluster' };
  if (isKubeconfig) {
    return { source: 'kubeconfig', files: kubeconfig ?? ['default'], contexts: context };
  }
  return { source: 'embedded', scenario: scenario ?? 'demo', speed };
}

function readSpeed(values: Values): number | undefined {
  const text = one(values, 'scenario-speed');
  if (text === undefined) return undefined;
  const speed = readNumber(values, 'scenario-speed', 1, MAX_SPEED);
  if (speed > 0) return speed;
  throw refuse('--scenario-speed is 1 or more: at 0 nothing would ever happen.');
}

/** Beyond it the timers of a day fall together. */
const MAX_SPEED = 3600;

function readChoice<T extends string>(
  values: Values,
  name: string,
  choices: readonly T[],
  otherwise: T,
): T {
  const text = one(values, name);
  if (text === undefined) return otherwise;
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw refuse(`--${name} is one of ${choices.join(', ')}, not "${text}".`);
}

function readNumber(
  values: Values,
  name: string,
  otherwise: number,
  maximum = Number.MAX_SAFE_INTEGER,
): number {
  const text = one(values, name);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= maximum) return value;
  throw refuse(`--${name} is a whole number from 0 to ${maximum}, not "${text}".`);
}

function readLimits(values: Values): Limits {
  const limits: Record<keyof Limits, number> = { ...DEFAULT_LIMITS };
  for (const [limit, name] of LIMIT_OPTIONS)
    limits[limit] = readNumber(values, name, limits[limit]);
  return limits;
}

function refuse(message: string, cause?: unknown): FleetError {
  return new FleetError('BAD_USER_INPUT', message, { cause });
}
