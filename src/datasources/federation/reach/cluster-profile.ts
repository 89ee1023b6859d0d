import { parseApiVersion } from '../../../kubernetes/paths.ts';
import { FleetError } from '../../errors.ts';
import type { ExecConfig } from '../../kube/connection.ts';
import { getExtension, getPluginConfig } from '../../kube/exec-config.ts';
import type { JsonRecord } from '../../kube/json.ts';
import { asRecord, asRecords, asString, asText } from '../../kube/json.ts';
import { checkServer, refuseForeign, toPem } from './foreign-kubeconfig.ts';
import { readHubObject } from './hub-object.ts';
import type { MemberReach } from './member-way.ts';
import type { ProfileProvider } from './profile-providers.ts';

/**
 * At the server that its ClusterProfile names, with the credential that a plugin configured here gets:
 * KEP 5339. A profile that says nothing of its control plane is tried; many managers do not tell.
 */
export const clusterProfile: MemberReach = {
  path: 'CLUSTER_PROFILE',
  async find(row, hub, signal) {
    const { profileProviders, isLocalAllowed, isDiscovered } = hub;
    if (profileProviders.length === 0) {
      const message = 'Who gets a credential for it is said by --cluster-profile-providers.';
      throw new FleetError('NOT_FOUND', message);
    }
    if (isDiscovered) {
      const message = 'Its hub is itself a member of a hub: profiles there get no credential.';
      throw new FleetError('FORBIDDEN', message);
    }
    const { namespace, name } = row;
    const { group, version } = parseApiVersion(row.apiVersion);
    const location = { group, version, resource: 'clusterprofiles', namespace, name };
    const status = asRecord((await readHubObject(hub, location, signal))['status']);
    assertHealthy(status);
    const { provider, cluster } = choose(profileProviders, status);
    refuseForeign(cluster, 'Its ClusterProfile');
    return {
      server: checkServer(asText(cluster['server']), isLocalAllowed),
      certificateAuthority: toPem(cluster['certificate-authority-data']),
      tlsServerName: asString(cluster['tls-server-name']),
      user: { exec: toExec(provider, cluster) },
    };
  },
};

function assertHealthy(status: JsonRecord): void {
  const healthy = asRecords(status['conditions']).find(
    ({ type }) => type === 'ControlPlaneHealthy',
  );
  if (healthy?.['status'] !== 'False') return;
  const why = asString(healthy['message']) ?? asString(healthy['reason']);
  const message = `Its control plane is not healthy${why === undefined ? '' : `: ${why}`}.`;
  throw new FleetError('CLUSTER_UNREACHABLE', message);
}

/** The first of ours that is offered, and what is said of the cluster for it. */
function choose(
  providers: readonly ProfileProvider[],
  status: JsonRecord,
): { readonly provider: ProfileProvider; readonly cluster: JsonRecord } {
  // The old name of the list first: of two that are called alike the new one counts.
  const offered = new Map(
    [...asRecords(status['credentialProviders']), ...asRecords(status['accessProviders'])].map(
      ({ name, cluster }) => [asText(name), asRecord(cluster)],
    ),
  );
  for (const provider of providers) {
    const cluster = offered.get(provider.name);
    if (cluster !== undefined) return { provider, cluster };
  }
  const names = offered.size === 0 ? 'none' : [...offered.keys()].join(', ').slice(0, 200);
  const message = `Its ClusterProfile offers no access provider that is configured, but ${names}.`;
  throw new FleetError('NOT_FOUND', message);
}

const ADDITIONAL_ARGS = 'clusterprofiles.multicluster.x-k8s.io/exec/additional-args';
const ADDITIONAL_VARIABLES = 'clusterprofiles.multicluster.x-k8s.io/exec/additional-envs';

function toExec({ exec, args, variables }: ProfileProvider, cluster: JsonRecord): ExecConfig {
  const clusterConfig = getPluginConfig(cluster);
  return {
    ...exec,
    ...(clusterConfig !== undefined && { clusterConfig }),
    args: args === 'Ignore' ? exec.args : [...exec.args, ...readArguments(cluster)],
    // Of two of one name the last counts.
    env:
      variables === 'Ignore'
        ? exec.env
        : variables === 'Replace'
          ? [...exec.env, ...readVariables(cluster)]
          : [...readVariables(cluster), ...exec.env],
  };
}

function readArguments(cluster: JsonRecord): readonly string[] {
  const list = getExtension(cluster, ADDITIONAL_ARGS) ?? [];
  if (Array.isArray(list) && list.every(isArgument)) return list;
  throw refuse('additional arguments that are no list of texts');
}

/** Nobody can be handed one with a zero in it. */
function isArgument(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\0');
}

/**
 * What would have another program run, another file be read, or somebody else be talked to: no policy lets a
 * hub say that. By sort: shells and loaders, languages, where things lie, clouds, connections, our own.
 */
const WITHHELD = new RegExp(
  `^(?:${[
    'PATH(?:EXT)?|HOME|IFS|ENV|PS4|BASH.*|SHELL.*|LD_.*|DYLD_.*|GCONV_PATH|GLIBC_.*|MALLOC_.*|OPENSSL_.*',
    'NODE_.*|PYTHON.*|PERL.*|RUBY.*|GEM_.*|BUNDLE_.*|PHP.*|LUA_.*|.*JAVA_.*|JDK_.*|GODEBUG',
    'DOTNET_.*|CORECLR_.*|COR_.*|COMPLUS_.*',
    'EDITOR|VISUAL|PAGER|BROWSER|GIT_.*|SSH_.*|COMSPEC|SYSTEMROOT|WINDIR',
    'TMPDIR|TMP|TEMP|XDG_.*|USERPROFILE|(?:LOCAL)?APPDATA|LOCPATH|NLSPATH|.*_FILE',
    'CLOUDSDK_(?:PYTHON|CONFIG|AUTH).*|GOOGLE_APPLICATION_CREDENTIALS|AZURE_(?:AUTHORITY_HOST|CONFIG_DIR)',
    '.*_PROXY|SSL_.*|CURL_.*|.*_CA_BUNDLE|.*_ENDPOINT.*|.*METADATA.*',
    'KUBECONFIG|KUBERNETES_.*|FLEETGRAPH_.*',
  ].join('|')})$`,
  'i',
);

function readVariables(cluster: JsonRecord): ExecConfig['env'] {
  const variables = getExtension(cluster, ADDITIONAL_VARIABLES) ?? {};
  return Object.entries(asRecord(variables)).map(([name, value]) => {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || WITHHELD.test(name)) {
      throw refuse(`the variable "${name.slice(0, 50)}", which is not taken from a hub`);
    }
    if (typeof value === 'string' && !value.includes('\0')) return { name, value };
    throw refuse(`the variable "${name}", which is no text`);
  });
}

function refuse(what: string): FleetError {
  return new FleetError('FORBIDDEN', `Its ClusterProfile has ${what}.`);
}
