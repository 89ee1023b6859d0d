import { FleetError } from '../../errors.ts';
import { asRecord, asText } from '../../kube/json.ts';
import { toObjectPath } from '../../kube/object-path.ts';
import { findTime } from '../../../kubernetes/time.ts';
import { parseForeignKubeconfig } from './foreign-kubeconfig.ts';
import type { GivenKubeconfig } from './given-kubeconfig.ts';
import { toGivenConnection } from './given-kubeconfig.ts';
import type { AskedHub, MemberReach } from './member-way.ts';

const EXPIRATION_SECONDS = 3600;

/** What may be asked for: all rights where the hub gives them, else to read. */
const REQUESTS = [
  { subresource: 'adminkubeconfig', kind: 'AdminKubeconfigRequest' },
  { subresource: 'viewerkubeconfig', kind: 'ViewerKubeconfigRequest' },
] as const;

/** Gardener issues a certificate for an hour: gardener/gardener docs/usage/shoot/shoot_access.md. */
export const gardener: MemberReach = {
  path: 'HUB_ISSUED',
  async find({ kind, namespace = '', name }, hub, signal) {
    if (kind !== 'Shoot') {
      throw new FleetError('NOT_FOUND', 'A seed that is no shoot issues no credentials.');
    }
    return await toGivenConnection(
      hub,
      async (until) => await requestKubeconfig(hub, { namespace, name }, until),
      signal,
    );
  },
};

async function requestKubeconfig(
  hub: AskedHub,
  shoot: { readonly namespace: string; readonly name: string },
  signal: AbortSignal,
): Promise<GivenKubeconfig> {
  const [admin, viewer] = REQUESTS;
  try {
    return await request(hub, shoot, admin, signal);
  } catch (error) {
    if (!(error instanceof FleetError) || error.code !== 'FORBIDDEN') throw error;
    return await request(hub, shoot, viewer, signal);
  }
}

async function request(
  hub: AskedHub,
  shoot: { readonly namespace: string; readonly name: string },
  { subresource, kind }: (typeof REQUESTS)[number],
  signal: AbortSignal,
): Promise<GivenKubeconfig> {
  const group = 'core.gardener.cloud';
  const path = toObjectPath({
    group,
    version: 'v1beta1',
    resource: 'shoots',
    ...shoot,
    subresource,
  });
  const answer = asRecord(
    await hub.transport.getJson({
      method: 'POST',
      path,
      body: {
        apiVersion: 'authentication.gardener.cloud/v1alpha1',
        kind,
        spec: { expirationSeconds: EXPIRATION_SECONDS },
      },
      signal,
    }),
  );
  const status = asRecord(answer['status']);
  const text = Buffer.from(asText(status['kubeconfig']), 'base64').toString('utf8');
  const expiresAt = findTime(asText(status['expirationTimestamp']));
  return { ...parseForeignKubeconfig(text, hub), expiresAt };
}
