import { X509Certificate } from 'node:crypto';
import { FleetError } from '../../errors.ts';
import { readLocalFile } from '../local-file.ts';
import { isTokenTarget } from './local-address.ts';
import type { ProfileProvider } from './profile-providers.ts';
import { loadProfileProviders } from './profile-providers.ts';

/** What operators say of the ways to members; the hubs have no say in it. */
export interface WaySettings {
  /** Whether members may lie at loopback and link-local addresses. */
  readonly isLocalAllowed: boolean;
  /** Of each hub the one with its name, else that without. */
  readonly ocmProxies: readonly OcmProxy[];
  /** The ManagedServiceAccount whose token is used of members of Open Cluster Management that have it. */
  readonly ocmServiceAccount: string;
  /** Of ClusterProfiles, the preferred one first. */
  readonly profileProviders: readonly ProfileProvider[];
}

/** The user server of Open Cluster Management's add-on cluster-proxy, which passes requests on. */
export interface OcmProxy {
  /** What the fleet calls the hub whose members are called there; undefined of any that no other names. */
  readonly hub: string | undefined;
  /** Members are called below it. Tokens of the hub are sent there. */
  readonly url: string;
  /** PEM. Undefined leaves it to a Secret of the hub for a Service, else to the system. */
  readonly certificateAuthority: string | undefined;
}

export const DEFAULT_WAYS: WaySettings = {
  isLocalAllowed: false,
  ocmProxies: [
    {
      hub: undefined,
      url: 'https://cluster-proxy-addon-user.open-cluster-management-addon.svc:9092',
      certificateAuthority: undefined,
    },
  ],
  ocmServiceAccount: 'fleetgraph',
  profileProviders: [],
};

/** As the command line has it: texts, and paths of files. What is undefined is as by default. */
export interface WayOptions {
  readonly isLocalAllowed: boolean;
  /** `URL`, or `HUB=URL`. */
  readonly ocmProxyUrls: readonly string[];
  /** `FILE`, or `HUB=FILE` for the hub of a URL. */
  readonly ocmProxyAuthorityFiles: readonly string[];
  readonly ocmServiceAccount: string | undefined;
  readonly profileProvidersFile: string | undefined;
}

/**
 * Reads the files that the options name.
 * @throws {FleetError} `BAD_USER_INPUT`, in one line for a person, for what is missing or broken.
 */
export async function loadWays({
  isLocalAllowed,
  ocmProxyUrls,
  ocmProxyAuthorityFiles,
  ocmServiceAccount,
  profileProvidersFile,
}: WayOptions): Promise<WaySettings> {
  const given = ocmProxyUrls.map(parseProxy);
  const proxies = given.length === 0 ? DEFAULT_WAYS.ocmProxies : given;
  const files = ocmProxyAuthorityFiles.map((text) => parseAuthorityFile(text, proxies));
  return {
    isLocalAllowed,
    ocmProxies: await Promise.all(
      proxies.map(async ({ hub, url }) => {
        const named = files.find((one) => one.hub === hub);
        const { file } = named ?? files.find((one) => one.hub === undefined) ?? {};
        return { hub, url, certificateAuthority: await readAuthority(file) };
      }),
    ),
    ocmServiceAccount: ocmServiceAccount ?? DEFAULT_WAYS.ocmServiceAccount,
    profileProviders:
      profileProvidersFile === undefined ? [] : await loadProfileProviders(profileProvidersFile),
  };
}

function parseProxy(text: string): OcmProxy {
  const [, hub, address = ''] = /^(?:(?!https?:\/\/)(.+?)=)?(https?:\/\/.+)$/.exec(text) ?? [];
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url !== undefined && isTokenTarget(url)) {
    return { hub, url: address, certificateAuthority: undefined };
  }
  // A password in it is for nobody's eyes.
  const shown = text.replace(/:[^:@/]*@/, ':…@');
  const message = `--ocm-cluster-proxy is an https URL, not "${shown}": tokens are sent there.`;
  throw new FleetError('BAD_USER_INPUT', message);
}

function parseAuthorityFile(
  text: string,
  proxies: readonly OcmProxy[],
): { readonly hub: string | undefined; readonly file: string } {
  const names = proxies.flatMap((proxy) => proxy.hub ?? []);
  const hub = names.find((name) => text.startsWith(`${name}=`));
  return { hub, file: hub === undefined ? text : text.slice(hub.length + 1) };
}

async function readAuthority(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const pem = await readLocalFile('--ocm-cluster-proxy-ca', file);
  try {
    const { subject } = new X509Certificate(pem);
    return subject === undefined ? undefined : pem;
  } catch (cause) {
    const message = `--ocm-cluster-proxy-ca ${file} is no PEM certificate.`;
    throw new FleetError('BAD_USER_INPUT', message, { cause });
  }
}
