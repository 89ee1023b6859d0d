import type { AccessResource } from '../access/viewer.ts';
import type { DomainProvider } from '../core/provider-view.ts';
import { openProviderView } from '../core/provider-view.ts';
import type { FleetKind, OpenCluster, RowOrigin } from '../fleet/fleet-kind.ts';
import type { LiveStore } from '../store/store.ts';
import { createView } from '../store/view.ts';
import { viewInput } from '../store/view-input.ts';
import type { Classify, IsolationFacts } from '../core/isolation.ts';
import { NO_ISOLATION, VM_ISOLATION } from '../core/isolation.ts';
import { agentSandboxes } from './providers/agent-sandboxes.ts';
import { isolatedPods } from './providers/isolated-pods.ts';
import { kruiseSandboxes } from './providers/kruise-sandboxes.ts';
import { kubevirtMachines } from './providers/kubevirt-machines.ts';
import type { RuntimeClassRecord } from '../core/runtime-class.ts';
import { RUNTIME_CLASSES, RUNTIME_CLASS_RESOURCE } from '../core/runtime-class.ts';
import type { SandboxRecord, SandboxSource } from './sandbox.ts';
import { toCapabilities } from './sandbox-capability.ts';
import { toTemplateKey } from './sandbox-template.ts';

/** Adding one is a file, and a line here. */
const PROVIDERS: readonly DomainProvider<SandboxSource>[] = [
  isolatedPods,
  agentSandboxes,
  kruiseSandboxes,
  kubevirtMachines,
];

/** Two groups have a kind Sandbox. */
const RESOURCES = new Map(
  PROVIDERS.flatMap(({ reads }) =>
    reads.map((resource) => [`${resource.kind}.${resource.group}`, resource]),
  ),
);

/**
 * The sandboxes of a cluster, of all providers; call it once for a fleet. Indexes: `runtimeClass`, `template` as `kind/namespace/name`, `pool` of those that wait in one as
 * `kind/namespace/name`, `claim` as `namespace/name`.
 */
export function createSandboxKind(classify: Classify): FleetKind<SandboxRecord> {
  return {
    name: 'Sandbox',
    resource: { group: 'agents.x-k8s.io', resource: 'sandboxes' },
    reads: SANDBOX_READS,
    originsOf,
    open: (cluster) => openSandboxes(cluster, classify),
  };
}

/** What is listed for sandboxes. */
export const SANDBOX_READS: readonly AccessResource[] = [
  ...PROVIDERS.flatMap(({ reads }) => reads),
  RUNTIME_CLASS_RESOURCE,
];

function originsOf({
  apiVersion,
  kind,
  namespace,
  madeOf = [],
}: SandboxRecord): readonly RowOrigin[] {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  const resource = RESOURCES.get(`${kind}.${group}`);
  return resource === undefined ? madeOf : [{ resource, namespace }, ...madeOf];
}

/** The key of a pool, as rows of pools have it. */
export function toPoolKey({
  sandboxKind,
  namespace = '',
  warmPool,
}: Pick<SandboxSource, 'sandboxKind' | 'namespace' | 'warmPool'>): string | undefined {
  return warmPool === undefined ? undefined : `${sandboxKind}/${namespace}/${warmPool}`;
}

/** The rows of the providers, each with what its RuntimeClass tells of it. */
function openSandboxes(cluster: OpenCluster, classify: Classify): LiveStore<SandboxRecord> {
  const classes = cluster.store(RUNTIME_CLASSES);
  const rows = openProviderView(cluster, {
    name: 'sandboxes of providers',
    providers: PROVIDERS,
    indexes: { runtimeClass: ({ runtimeClassName }) => runtimeClassName },
    isEqual: isSame,
  });
  return createView<SandboxRecord>({
    name: `${cluster.kube.name}/sandboxes`,
    owned: rows,
    inputs: [
      viewInput(rows, ({ key }) => [key]),
      viewInput(classes, ({ name }) => rows.by('runtimeClass', name).map(({ key }) => key), {
        isRequired: false,
      }),
    ],
    sequence: cluster.sequence,
    clock: cluster.clock,
    indexes: {
      runtimeClass: ({ runtimeClassName }) => runtimeClassName,
      template: toTemplateKey,
      pool: (row) => (row.isPoolMember ? toPoolKey(row) : undefined),
      claim: ({ namespace, claim }) => claim && `${namespace}/${claim.name}`,
    },
    isEqual: isSame,
    providers: () => rows.providers ?? [],
    build(key) {
      const row = rows.get(key);
      return row && toRecord(row, classes.get(row.runtimeClassName ?? ''), classify);
    },
  });
}

/** Undefined for a pod whose class isolates nothing: that is what a sandbox does. */
function toRecord(
  row: SandboxSource,
  runtimeClass: RuntimeClassRecord | undefined,
  classify: Classify,
): SandboxRecord | undefined {
  const { sandboxKind, confidential } = row;
  const facts = toFacts(row, runtimeClass, classify);
  if (sandboxKind === 'POD' && facts.isolation === 'NONE') return undefined;
  return {
    ...row,
    ...facts,
    confidential: confidential ?? facts.confidential,
    capabilities: toCapabilities(row),
    parts: [...(row.parts ?? []), runtimeClass?.resourceVersion ?? ''],
  };
}

function toFacts(
  { sandboxKind, runtimeClassName: name }: SandboxSource,
  runtimeClass: RuntimeClassRecord | undefined,
  classify: Classify,
): IsolationFacts {
  if (sandboxKind === 'VM') return VM_ISOLATION;
  return name === undefined ? NO_ISOLATION : classify({ name, handler: runtimeClass?.handler });
}

function isSame(a: SandboxSource, b: SandboxSource): boolean {
  return a.resourceVersion === b.resourceVersion && a.parts?.join() === b.parts?.join();
}
