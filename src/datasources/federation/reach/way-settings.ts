import { X509Certificate } from 'node:crypto';
import { FleetError } from '../../errors.ts';
import { readLocalFile } from '../local-file.ts';
import { isLocalServer } from './local-address.ts';
import type { ProfileProvider } from './profile-providers.ts';
import { loadProfileProviders } from './profile-providers.ts';

/** What operators say of the ways to members; the hubs have no say in it. */
export interface WaySettings {
  /** Whether members may lie at loopback and link-local addresses. */
  readonly isLocalAllowed: boolean;
  readonly ocmProxy: OcmProxy;
  /** Of ClusterProfiles, the preferred one first. */
  readonly profileProviders: readonly ProfileProvider[];
}

/** The user server of Open Cluster Management's add-on cluster-proxy, which passes requests on. */
export interface OcmProxy {
  /** Members are called below it. Tokens of the hub are sent there. */
  readonly url: string;
  /** PEM. Undefined leaves it to a Secret of the hub for a Service, else to the system. */
  readonly certificateAuthority: string | undefined;
  /** The ManagedServiceAccount whose token is used of members that have it. */
  readonly serviceAccount: string;
}

export const DEFAULT_WAYS: WaySettings = {
  isLocalAllowed: false,
  ocmProxy: {
    url: 'https://cluster-proxy-addon-user.open-cluster-management-addon.svc:9092',
    certificateAuthority: undefined,
    serviceAccount: 'fleetgraph',
  },
  profileProviders: [],
};

/** As the command line has it: texts, and paths of files. What is undefined is as by default. */
export interface WayOptions {
  readonly isLocalAllowed: boolean;
  readonly ocmProxyUrl: string | undefined;
  readonly ocmProxyAuthorityFile: string | undefined;
  readonly ocmServiceAccount: string | undefined;
  readonly profileProvidersFile: string | undefined;
}

/**
 * Reads the files that the options name.
 * @throws {FleetError} `BAD_USER_INPUT`, in one line for a person, for what is missing or broken.
 */
export async function loadWays({
  isLocalAllowed,
  ocmProxyUrl,
  ocmProxyAuthorityFile,
  ocmServiceAccount,
  profileProvidersFile,
}: WayOptions): Promise<WaySettings> {
  const { ocmProxy } = DEFAULT_WAYS;
  return {
    isLocalAllowed,
    ocmProxy: {
      url: ocmProxyUrl === undefined ? ocmProxy.url : parseProxyUrl(ocmProxyUrl),
      certificateAuthority: await readAuthority(ocmProxyAuthorityFile),
      serviceAccount: ocmServiceAccount ?? ocmProxy.serviceAccount,
    },
    profileProviders:
      profileProvidersFile === undefined ? [] : await loadProfileProviders(profileProvidersFile),
  };
}

function parseProxyUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocalServer(text));
  if (isSafe && url.search === '' && url.hash === '' && url.username === '') return text;
  const message = `--ocm-cluster-proxy is an https URL, not "${text}": tokens are sent there.`;
  throw new FleetError('BAD_USER_INPUT', message);
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
