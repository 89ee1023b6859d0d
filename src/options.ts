import type { Limits } from './server/limits.ts';
import { DEFAULT_LIMITS } from './server/limits.ts';

/** One option of the command line; each is a variable too, see `toVariable`. */
export interface OptionDefinition {
  /** How its value is called in the help; none for a switch. */
  readonly value?: string;
  readonly description: string;
  readonly isSwitch?: boolean;
  /** In a variable, several values are parted by commas. */
  readonly isRepeatable?: boolean;
}

/** The option of each limit, in the order of the help. */
export const LIMIT_OPTIONS: readonly (readonly [keyof Limits, string, string])[] = [
  ['bodyBytes', 'max-body-bytes', 'bytes of an HTTP body'],
  ['messageBytes', 'max-message-bytes', 'bytes of a WebSocket message'],
  ['documentLength', 'max-document-length', 'characters of a document'],
  ['tokens', 'max-tokens', 'tokens of a document'],
  ['depth', 'max-depth', 'nested fields of an operation'],
  ['introspectionDepth', 'max-introspection-depth', 'nested fields below __schema and __type'],
  ['aliases', 'max-aliases', 'renamed fields of an operation'],
  ['rootFields', 'max-root-fields', 'fields at the root of an operation'],
  ['directives', 'max-directives', 'directives of an operation'],
  ['recursiveSelections', 'max-selections', 'selections, fragments written out'],
  ['inputListLength', 'max-input-list', 'entries of a list in the arguments'],
  ['pageSize', 'max-page-size', 'the greatest `first` of a list'],
  ['requestedRows', 'max-requested-rows', 'rows asked for: nested `first` multiplied'],
  ['producedRows', 'max-produced-rows', 'rows an answer may hold'],
  ['subscriptionsPerConnection', 'max-subscriptions', 'operations at a time on one WebSocket'],
  ['connections', 'max-connections', 'connections at a time'],
];

/** All options, in the order of the help. */
export const OPTIONS: Readonly<Record<string, OptionDefinition>> = {
  port: { value: 'PORT', description: 'the port to serve at; 0 picks a free one (4000)' },
  host: { value: 'ADDRESS', description: 'the address to serve at (127.0.0.1)' },
  'allowed-host': {
    value: 'NAME',
    description: 'a further name under which the server may be called',
    isRepeatable: true,
  },
  kubeconfig: {
    value: 'FILE',
    description: 'the clusters of a kubeconfig; `default` is KUBECONFIG or ~/.kube/config',
    isRepeatable: true,
  },
  context: {
    value: 'NAME',
    description: 'only this context of the kubeconfigs (all)',
    isRepeatable: true,
  },
  'in-cluster': {
    description: 'the cluster this process runs in, by its service account',
    isSwitch: true,
  },
  scenario: {
    value: 'NAME',
    description:
      'the embedded fleet to play: demo, quiet, large, or one story: builds, consolidation, federation, hpa-limit, keda, knative, no-fit, quota, right-sizing, sandboxes, spot (demo, without a cluster option)',
  },
  'scenario-speed': {
    value: 'SECONDS',
    description: 'how many seconds the embedded fleet lives in a second (30: a day in 48 minutes)',
  },
  namespace: {
    value: 'NAME',
    description: 'read where a cluster-wide list is forbidden (the context’s own)',
    isRepeatable: true,
  },
  discover: {
    value: 'HUBS',
    description:
      'engage the members of hubs, too, by the ways that these offer: karmada, ocm, cluster-inventory, cluster-api, gardener, kubefed, rancher, vcluster or all (none: it may mean the credentials of an administrator for every member)',
    isRepeatable: true,
  },
  'max-members': {
    value: 'N',
    description: 'ways to members of hubs at a time, over all hubs (1000)',
  },
  'discover-local': {
    description: 'let members that a hub leads to lie at loopback and link-local addresses',
    isSwitch: true,
  },
  'ocm-cluster-proxy': {
    value: '[HUB=]URL',
    description:
      'the user server of Open Cluster Management’s add-on cluster-proxy, to which tokens of that hub are sent (its Service, in the cluster this process runs in)',
    isRepeatable: true,
  },
  'ocm-cluster-proxy-ca': {
    value: '[HUB=]FILE',
    description:
      'who signed its certificate (of a Service as a Secret of the hub says, else the system’s)',
    isRepeatable: true,
  },
  'ocm-service-account': {
    value: 'NAME',
    description:
      'the ManagedServiceAccount that members are called as, where they have it (fleetgraph)',
  },
  'cluster-profile-providers': {
    value: 'FILE',
    description:
      'the plugins that get credentials for members of ClusterProfiles, as JSON in the form of cluster-inventory-api (none)',
  },
  'cloud-fleets': {
    value: 'FILE',
    description:
      'the fleets of GKE Hub and Azure Kubernetes Fleet Manager whose clusters are listed every minute, as YAML (none)',
  },
  'runtime-handler': {
    value: 'NAME=ISOLATION',
    description:
      'what a runtime handler isolates by, before all rules: my-kata=KATA/QEMU, or KATA/QEMU/SEV_SNP',
    isRepeatable: true,
  },
  introspection: { value: 'on|off', description: 'introspection and GraphiQL (on)' },
  upstream: { value: 'on|off', description: 'tell upstream calls in extensions.upstream (on)' },
  history: { value: 'on|off', description: 'follow the Events of every cluster always (on)' },
  'history-rows': { value: 'N', description: 'scaling events held of a cluster (2000)' },
  'history-total-rows': {
    value: 'N',
    description: 'scaling events held of all clusters (100000)',
  },
  'history-age': { value: 'MS', description: 'how long scaling events are held (3600000)' },
  'cluster-timeout': { value: 'MS', description: 'how long an answer waits for a cluster (5000)' },
  'max-lists': { value: 'N', description: 'initial lists at a time, over all clusters (8)' },
  idle: { value: 'MS', description: 'how long what nobody reads is followed (600000)' },
  'max-snapshot': { value: 'N', description: 'rows a live view may begin with (5000)' },
  tick: { value: 'MS', description: 'how long changes of a live view are collected (75)' },
  'max-manifest-objects': {
    value: 'N',
    description: 'objects of a manifest that is applied (250)',
  },
  'max-manifest-bytes': {
    value: 'N',
    description: 'bytes of a manifest that is applied (1048576)',
  },
  'log-level': { value: 'LEVEL', description: 'debug, info, warn, error or silent (info)' },
  ...Object.fromEntries(
    LIMIT_OPTIONS.map(([limit, name, description]) => [
      name,
      { value: 'N', description: `${description} (${DEFAULT_LIMITS[limit]})` },
    ]),
  ),
  help: { description: 'print this', isSwitch: true },
  version: { description: 'print the version', isSwitch: true },
};

/** `--max-depth` is `FLEETGRAPH_MAX_DEPTH`. */
export function toVariable(option: string): string {
  return `FLEETGRAPH_${option.toUpperCase().replaceAll('-', '_')}`;
}

export function toHelp(): string {
  const lines = Object.entries(OPTIONS).map(([name, { value, description, isRepeatable }]) => {
    const flag = value === undefined ? `--${name}` : `--${name} ${value}`;
    const again = isRepeatable === true ? '; repeatable' : '';
    return `  ${flag.padEnd(32)} ${description}${again}`;
  });
  return [
    'fleetgraph: the GraphQL control API for Kubernetes fleets',
    '',
    'Usage: fleetgraph [options]',
    '',
    'Without a cluster option it serves an embedded fleet: no cluster is contacted.',
    'Each option is a variable too: --max-depth is FLEETGRAPH_MAX_DEPTH; several values by commas.',
    '',
    ...lines,
    '',
  ].join('\n');
}
