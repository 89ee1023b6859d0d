import type { ResourceLocation } from '../../../kubernetes/paths.ts';
import { findTime } from '../../../kubernetes/time.ts';
import { FleetError } from '../../errors.ts';
import type { ObtainedCredential } from '../../kube/credentials.ts';
import type { JsonRecord } from '../../kube/json.ts';
import { asRecords, asString, asText, getPath } from '../../kube/json.ts';
import { READ_AGAIN_MS } from './given-kubeconfig.ts';
import { readHubObject } from './hub-object.ts';
import { readHubSecret } from './hub-secret.ts';
import type { AskedHub, MemberReach } from './member-way.ts';
import type { OcmProxy } from './way-settings.ts';

/**
 * Through the add-on cluster-proxy, at the address that is configured here: no object of the hub says
 * where tokens are sent. With the token of a ManagedServiceAccount, else with the hub's own, which the
 * add-on takes for the hub's user at the member.
 */
export const ocm: MemberReach = {
  path: 'HUB_PROXY',
  async find({ name }, hub, signal) {
    const proxy = findProxy(hub);
    await assertAvailable(hub, name, signal);
    const certificateAuthority = await findAuthority(proxy, hub, signal);
    // Asked once now: where there is none, that is the reason why there is no way.
    await obtain(hub, name, signal);
    return {
      server: `${proxy.url.replace(/\/+$/, '')}/${encodeURIComponent(name)}/`,
      certificateAuthority,
      user: { given: { obtain: (until) => obtain(hub, name, until) } },
    };
  },
};

/** Where the tokens of this hub are sent, and of no other but where nobody says so. */
function findProxy({ name, ocmProxies }: AskedHub): OcmProxy {
  const found =
    ocmProxies.find(({ hub }) => hub === name) ?? ocmProxies.find(({ hub }) => hub === undefined);
  if (found !== undefined) return found;
  const message = `No --ocm-cluster-proxy says where members of its hub ${name} are called.`;
  throw new FleetError('NOT_FOUND', message);
}

const ADD_ON = { group: 'addon.open-cluster-management.io', resource: 'managedclusteraddons' };

async function assertAvailable(hub: AskedHub, member: string, signal: AbortSignal): Promise<void> {
  const read = (version: string): Promise<JsonRecord | undefined> =>
    readAbsent(hub, { ...ADD_ON, version, namespace: member, name: 'cluster-proxy' }, signal);
  const addOn = (await read('v1beta1')) ?? (await read('v1alpha1'));
  if (addOn === undefined) {
    throw new FleetError(
      'NOT_FOUND',
      'It has no add-on cluster-proxy, through which it is called.',
    );
  }
  const available = asRecords(getPath(addOn, 'status', 'conditions')).find(
    ({ type }) => type === 'Available',
  );
  if (available?.['status'] === 'True') return;
  const reason = asString(available?.['message']) ?? asString(available?.['reason']);
  const why = reason === undefined ? '.' : `: ${reason}`;
  throw new FleetError('CLUSTER_UNREACHABLE', `Its add-on cluster-proxy is not available${why}`);
}

/** A Service in a cluster: only the certificate's own Secret says who has signed it. */
const SERVICE = /^[a-z0-9-]+\.([a-z0-9-]+)\.svc(?:\.|$)/;

async function findAuthority(
  { url, certificateAuthority }: OcmProxy,
  hub: AskedHub,
  signal: AbortSignal,
): Promise<string | undefined> {
  const namespace = SERVICE.exec(new URL(url).hostname)?.[1];
  if (certificateAuthority !== undefined || namespace === undefined) return certificateAuthority;
  const secret = { namespace, name: 'cluster-proxy-user-serving-cert' };
  try {
    // A certificate that somebody signed himself comes without an authority.
    return await orElse(readHubSecret(hub, { ...secret, key: 'ca.crt' }, signal), () =>
      readHubSecret(hub, { ...secret, key: 'tls.crt' }, signal),
    );
  } catch (error) {
    if (isAbsent(error) || isForbidden(error)) return undefined;
    throw error;
  }
}

async function obtain(
  hub: AskedHub,
  member: string,
  signal: AbortSignal,
): Promise<ObtainedCredential> {
  const now = hub.clock.now();
  const account = await readAccount(hub, member, signal);
  if (account === undefined) {
    return { authorization: await getHubToken(hub, signal), expiresAt: now + READ_AGAIN_MS };
  }
  const { ocmServiceAccount: serviceAccount } = hub;
  const name = asText(getPath(account, 'status', 'tokenSecretRef', 'name'));
  if (name === '') {
    const message = `Its ManagedServiceAccount ${serviceAccount} has no token yet.`;
    throw new FleetError('UNAUTHENTICATED', message);
  }
  const expiresAt = findTime(asText(getPath(account, 'status', 'expirationTimestamp')));
  if (expiresAt !== undefined && expiresAt <= now) {
    const message = `The token of its ManagedServiceAccount ${serviceAccount} has expired.`;
    throw new FleetError('UNAUTHENTICATED', message);
  }
  const token = await readHubSecret(hub, { namespace: member, name, key: 'token' }, signal);
  return {
    authorization: `Bearer ${token.trim()}`,
    // Long before its end another one may lie there.
    expiresAt: Math.min(expiresAt ?? Infinity, now + READ_AGAIN_MS),
  };
}

/** Undefined where the member has none, or where it may not be read. */
async function readAccount(
  hub: AskedHub,
  namespace: string,
  signal: AbortSignal,
): Promise<JsonRecord | undefined> {
  const account = {
    group: 'authentication.open-cluster-management.io',
    version: 'v1beta1',
    resource: 'managedserviceaccounts',
    namespace,
    name: hub.ocmServiceAccount,
  };
  try {
    return await readAbsent(hub, account, signal);
  } catch (error) {
    if (isForbidden(error)) return undefined;
    throw error;
  }
}

/** What the hub is called with, where that is a token for the user who is configured. */
async function getHubToken(
  { connection, transport, isDiscovered, ocmServiceAccount }: AskedHub,
  signal: AbortSignal,
): Promise<string> {
  const missing = `It has no ManagedServiceAccount ${ocmServiceAccount} that may be read, and`;
  if (isDiscovered) {
    const message = `${missing} its hub is itself a member of a hub: what that is called with stays there.`;
    throw new FleetError('FORBIDDEN', message);
  }
  if (connection.user.impersonate !== undefined) {
    const message = `${missing} its hub is called on behalf of somebody, which cannot be passed on.`;
    throw new FleetError('UNAUTHENTICATED', message);
  }
  const authorization = await transport.authorization(signal);
  if (authorization?.startsWith('Bearer ') === true) return authorization;
  const message = `${missing} its hub is called without a token: a certificate cannot be passed on.`;
  throw new FleetError('UNAUTHENTICATED', message);
}

async function readAbsent(
  hub: AskedHub,
  location: ResourceLocation,
  signal: AbortSignal,
): Promise<JsonRecord | undefined> {
  try {
    return await readHubObject(hub, location, signal);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

async function orElse<T>(first: Promise<T>, second: () => Promise<T>): Promise<T> {
  try {
    return await first;
  } catch (error) {
    if (isAbsent(error)) return await second();
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof FleetError && error.code === 'NOT_FOUND';
}

function isForbidden(error: unknown): boolean {
  return error instanceof FleetError && error.code === 'FORBIDDEN';
}
