import { FleetError } from '../../errors.ts';
import type { HubType } from '../../fleet/cluster-source.ts';
import { asRecord, asText } from '../../kube/json.ts';
import { parseApiVersion } from '../../../kubernetes/paths.ts';
import { clusterProfile } from './cluster-profile.ts';
import { checkServer, parseForeignKubeconfig, toPem } from './foreign-kubeconfig.ts';
import { toGivenConnection } from './given-kubeconfig.ts';
import { toProxied } from './hub-proxy.ts';
import { readHubObject } from './hub-object.ts';
import { readHubSecret } from './hub-secret.ts';
import type { SecretReference } from './hub-secret.ts';
import { gardener } from './gardener.ts';
import type { AskedHub, MemberReach } from './member-way.ts';
import { ocm } from './ocm.ts';

/** Through the API server of Karmada, as itself there: `clusters/{name}/proxy`. */
const karmada: MemberReach = {
  path: 'HUB_PROXY',
  async find({ name }, { connection }) {
    const path = ['apis', 'cluster.karmada.io', 'v1alpha1', 'clusters', name, 'proxy'];
    return await Promise.resolve(toProxied(connection, path));
  },
};

/**
 * Rancher passes on what is called below `/k8s/clusters/{id}`; so must the hub be called itself. Where it
 * is another cluster than Rancher's own, that has a Rancher of its own whose ids are none of this one.
 */
const rancher: MemberReach = {
  path: 'HUB_PROXY',
  async find({ name }, { connection }) {
    const url = new URL(connection.server);
    if (!/^\/k8s\/clusters\/local\/?$/.test(url.pathname)) {
      const message = 'Its hub is not called through Rancher, by /k8s/clusters/local.';
      throw new FleetError('FORBIDDEN', message);
    }
    const rancherOnly = { ...connection, server: url.origin };
    return await Promise.resolve(toProxied(rancherOnly, ['k8s', 'clusters', name]));
  },
};

/** Cluster API keeps the kubeconfig of each cluster in a Secret beside it. */
const clusterApi: MemberReach = {
  path: 'HUB_SECRET',
  find: ({ namespace = '', name }, hub, signal) =>
    findBySecret(hub, { namespace, name: `${name}-kubeconfig`, key: 'value' }, signal),
};

/** As `vc-{name}`; the address in it is that of the pod itself unless somebody has set another. */
const vcluster: MemberReach = {
  path: 'HUB_SECRET',
  find({ namespace = '', memberName }, hub, signal) {
    const secret = { namespace, name: `vc-${memberName}`, key: 'config' };
    return findBySecret(hub, secret, signal, (text) =>
      text.replace(
        /^([ \t]*server:[ \t]*)https:\/\/localhost:8443\/?[ \t\r]*$/m,
        (_, before: string) => `${before}https://${memberName}.${namespace}.svc:443`,
      ),
    );
  },
};

/** The address lies in the member's object, the token of its service account in a Secret. */
const kubefed: MemberReach = {
  path: 'HUB_SECRET',
  async find(row, hub, signal) {
    const { namespace = '' } = row;
    return await toGivenConnection(
      hub,
      async (until) => {
        const { group, version } = parseApiVersion(row.apiVersion);
        const location = { group, version, resource: 'kubefedclusters', namespace, name: row.name };
        const spec = asRecord((await readHubObject(hub, location, until))['spec']);
        const name = asText(asRecord(spec['secretRef'])['name']);
        const token = await readHubSecret(hub, { namespace, name, key: 'token' }, until);
        return {
          server: checkServer(asText(spec['apiEndpoint']), hub.isLocalAllowed),
          certificateAuthority: toPem(spec['caBundle']),
          clientCertificate: undefined,
          clientKey: undefined,
          token,
          expiresAt: undefined,
        };
      },
      signal,
    );
  },
};

/** By type of hub; of the others nobody knows a way, or none that needs no further configuration. */
export const REACHES: Readonly<Partial<Record<HubType, MemberReach>>> = {
  KARMADA: karmada,
  OCM: ocm,
  CLUSTER_INVENTORY: clusterProfile,
  RANCHER: rancher,
  CLUSTER_API: clusterApi,
  VCLUSTER: vcluster,
  KUBEFED: kubefed,
  GARDENER: gardener,
};

async function findBySecret(
  hub: AskedHub,
  secret: SecretReference,
  signal: AbortSignal,
  rewrite: (text: string) => string = (text) => text,
): ReturnType<MemberReach['find']> {
  return await toGivenConnection(
    hub,
    async (until) => {
      const text = rewrite(await readHubSecret(hub, secret, until));
      return { ...parseForeignKubeconfig(text, hub), expiresAt: undefined };
    },
    signal,
  );
}
