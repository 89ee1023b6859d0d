import { dirname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { FleetError } from '../../errors.ts';
import type { UserConfig } from '../../kube/connection.ts';
import { parseExecConfig } from '../../kube/exec-config.ts';
import type { JsonRecord } from '../../kube/json.ts';
import { asRecord, asText, isJsonRecord } from '../../kube/json.ts';
import { readLocalFile } from '../local-file.ts';
import { isTokenTarget } from '../reach/local-address.ts';

/** A fleet of a cloud, and with what it is read. */
export type CloudFleetConfig = CloudAccess &
  (
    | { readonly type: 'gke-hub'; readonly project: string }
    | {
        readonly type: 'aks-fleet';
        readonly subscription: string;
        readonly resourceGroup: string;
        readonly fleet: string;
      }
  );

export interface CloudAccess {
  /** The base URL of the cloud's API. */
  readonly endpoint: string;
  readonly user: UserConfig;
}

const OPTION = '--cloud-fleets';

/**
 * Reads which fleets of clouds are listed, from a list in YAML or JSON; none without a file.
 * @throws {FleetError} `BAD_USER_INPUT`, in one line for a person, for what is missing or broken.
 */
export async function loadCloudFleets(
  file: string | undefined,
): Promise<readonly CloudFleetConfig[]> {
  if (file === undefined) return [];
  const list = parseList(file, await readLocalFile(OPTION, file));
  if (!Array.isArray(list) || list.length === 0) throw refuse(file, 'is no list of fleets');
  return list.map((one: unknown, index) => {
    const where = `has a fleet (number ${index + 1})`;
    if (!isJsonRecord(one)) throw refuse(file, `${where} that is no mapping`);
    return toConfig(one, { file, where });
  });
}

function parseList(file: string, text: string): unknown {
  const parsed = parseDocument(text, { prettyErrors: false });
  if (parsed.errors.length > 0) throw refuse(file, 'is not valid YAML', parsed.errors[0]);
  try {
    const list: unknown = parsed.toJS();
    return list;
  } catch (cause) {
    throw refuse(file, 'has aliases that grow without a bound', cause);
  }
}

interface Place {
  readonly file: string;
  readonly where: string;
}

/** As the clouds have them: what goes into a path cannot lead to another one. */
const MEMBERS = {
  project: /^(?:[a-z0-9.-]+:)?[a-z0-9][a-z0-9-]{1,62}$/,
  subscription: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  resourceGroup: /^(?!\.+$)[\p{L}\p{N}_().-]{1,90}$/u,
  fleet: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
} as const satisfies Record<string, RegExp>;

function toConfig(one: JsonRecord, place: Place): CloudFleetConfig {
  const read = (member: keyof typeof MEMBERS): string => {
    const value = asText(one[member]);
    if (MEMBERS[member].test(value)) return value;
    throw refusePlace(place, value === '' ? `without ${member}` : `whose ${member} cannot be one`);
  };
  const { type } = one;
  if (type === 'gke-hub') {
    const project = read('project');
    return { type, project, ...readAccess(one, 'https://gkehub.googleapis.com', place) };
  }
  if (type === 'aks-fleet') {
    const [subscription, resourceGroup, fleet] = [
      read('subscription'),
      read('resourceGroup'),
      read('fleet'),
    ];
    const access = readAccess(one, 'https://management.azure.com', place);
    return { type, subscription: subscription.toLowerCase(), resourceGroup, fleet, ...access };
  }
  throw refusePlace(place, 'whose type is not gke-hub or aks-fleet');
}

function readAccess(one: JsonRecord, defaultEndpoint: string, place: Place): CloudAccess {
  const endpoint = one['endpoint'] === undefined ? defaultEndpoint : asText(one['endpoint']);
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url === undefined || !isTokenTarget(url)) {
    throw refusePlace(place, 'whose endpoint is no https URL: tokens are sent there');
  }
  return { endpoint, user: readCredential(asRecord(one['credential']), place) };
}

function readCredential({ tokenFile, exec }: JsonRecord, place: Place): UserConfig {
  const workingDirectory = dirname(resolve(place.file));
  const path = asText(tokenFile);
  if (path !== '' && exec === undefined) return { tokenFile: resolve(workingDirectory, path) };
  if (path !== '' || !isJsonRecord(exec)) {
    throw refusePlace(place, 'whose credential is not either a tokenFile or an exec plugin');
  }
  const refuseExec = (problem: string): FleetError => refusePlace(place, `that ${problem}`);
  return { exec: parseExecConfig(exec, { workingDirectory, refuse: refuseExec }) };
}

function refusePlace({ file, where }: Place, problem: string): FleetError {
  return refuse(file, `${where} ${problem}`);
}

function refuse(file: string, problem: string, cause?: unknown): FleetError {
  return new FleetError('BAD_USER_INPUT', `${OPTION} ${file} ${problem}.`, { cause });
}
