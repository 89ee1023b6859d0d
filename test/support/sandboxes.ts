import type { Viewer } from '../../src/datasources/access/viewer.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';

type Manifest = Parameters<EmbeddedCluster['apply']>[0];

/** Lets a cluster serve the kinds of agent-sandbox, in one version or several. */
export function addAgentSandbox(
  cluster: EmbeddedCluster,
  versions = ['v1beta1', 'v1alpha1'],
): void {
  const kinds = [
    ['agents.x-k8s.io', 'Sandbox', 'sandboxes'],
    ['extensions.agents.x-k8s.io', 'SandboxClaim', 'sandboxclaims'],
    ['extensions.agents.x-k8s.io', 'SandboxTemplate', 'sandboxtemplates'],
    ['extensions.agents.x-k8s.io', 'SandboxWarmPool', 'sandboxwarmpools'],
  ] as const;
  for (const [group, kind, plural] of kinds) {
    cluster.addCrd({ group, kind, plural, versions });
  }
}

/** A cluster with agent-sandbox, and a RuntimeClass of gVisor. */
export async function startAgents(versions?: string[]): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({
    name: 'alpha',
    objects: [toRuntimeClass('gvisor', 'runsc')],
  });
  addAgentSandbox(cluster, versions);
  return cluster;
}

/** Lets a cluster serve the kinds of OpenKruise: a Sandbox is another kind there. */
export function addKruise(cluster: EmbeddedCluster): void {
  for (const [kind, plural] of [
    ['Sandbox', 'sandboxes'],
    ['SandboxClaim', 'sandboxclaims'],
    ['SandboxSet', 'sandboxsets'],
    ['SandboxTemplate', 'sandboxtemplates'],
  ] as const) {
    cluster.addCrd({ group: 'agents.kruise.io', kind, plural, versions: ['v1alpha1'] });
  }
}

export function toRuntimeClass(name: string, handler: string): Manifest {
  return { apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name }, handler };
}

interface Parts {
  readonly version?: string;
  readonly metadata?: object;
  readonly spec?: object;
  readonly status?: object;
}

/** A Sandbox that runs, with a RuntimeClass of gVisor, unless it is told otherwise. */
export function toSandbox(
  name: string,
  { version = 'v1beta1', metadata, spec, status }: Parts = {},
): Manifest {
  return {
    apiVersion: `agents.x-k8s.io/${version}`,
    kind: 'Sandbox',
    metadata: { name, namespace: 'agents', ...metadata },
    spec: {
      podTemplate: { spec: { runtimeClassName: 'gvisor', containers: [{ name: 'main' }] } },
      ...spec,
    },
    status: { conditions: [toReady('True', 'DependenciesReady')], ...status },
  };
}

export function toClaim(name: string, { version = 'v1beta1', spec, status, metadata }: Parts = {}) {
  return {
    apiVersion: `extensions.agents.x-k8s.io/${version}`,
    kind: 'SandboxClaim',
    metadata: { name, namespace: 'agents', ...metadata },
    spec: { warmPoolRef: { name: 'pool' }, ...spec },
    status: { ...status },
  };
}

export function toWarmPool(name: string, { version = 'v1beta1', spec, status }: Parts = {}) {
  return {
    apiVersion: `extensions.agents.x-k8s.io/${version}`,
    kind: 'SandboxWarmPool',
    metadata: { name, namespace: 'agents' },
    spec: { replicas: 2, sandboxTemplateRef: { name: 'python' }, ...spec },
    status: { ...status },
  };
}

/** The references of an object to the one that controls it. */
export function ownedBy({
  apiVersion,
  kind,
  metadata: { name, uid = '' },
}: {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly uid?: string };
}) {
  return { ownerReferences: [{ apiVersion, kind, name, uid, controller: true }] };
}

function toReady(status: string, reason: string) {
  return {
    type: 'Ready',
    status,
    reason,
    message: `about ${reason}`,
    lastTransitionTime: '2026-11-22T10:00:00Z',
  };
}

export function toPod(name: string, { metadata, spec, status }: Parts = {}): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'agents', ...metadata },
    spec: { nodeName: 'node-1', containers: [{ name: 'main', image: 'main:1' }], ...spec },
    status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }], ...status },
  };
}

/** May list these kinds everywhere, and nothing else. */
export function toViewer(...resources: readonly string[]): Viewer {
  return {
    name: 'alice',
    groups: [],
    isAnonymous: false,
    access: {
      key: 'alice',
      namespacesOf: ({ resource }) => (resources.includes(resource.resource) ? 'all' : new Set()),
    },
  };
}
