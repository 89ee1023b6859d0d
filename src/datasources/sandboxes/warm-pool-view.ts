import type { DomainProvider } from '../core/provider-view.ts';
import { openProviderView } from '../core/provider-view.ts';
import type { FleetKind } from '../fleet/fleet-kind.ts';
import { agentWarmPools } from './providers/agent-warm-pools.ts';
import { kruiseSandboxSets } from './providers/kruise-sandbox-sets.ts';
import { toTemplateKey } from './sandbox-template.ts';
import type { WarmPoolRecord } from './warm-pool.ts';

/** Adding one is a file, and a line here. */
const PROVIDERS: readonly DomainProvider<WarmPoolRecord>[] = [agentWarmPools, kruiseSandboxSets];

const RESOURCES = new Map(
  PROVIDERS.flatMap(({ name, reads }) => reads.map((resource) => [name, resource])),
);

/** The warm pools of a cluster, of all providers. Index: `template` as `kind/namespace/name`. */
export const WARM_POOLS: FleetKind<WarmPoolRecord> = {
  name: 'SandboxWarmPool',
  resource: { group: 'extensions.agents.x-k8s.io', resource: 'sandboxwarmpools' },
  reads: PROVIDERS.flatMap(({ reads }) => reads),
  originsOf({ sandboxKind, namespace }) {
    const resource = RESOURCES.get(sandboxKind);
    return resource === undefined ? [] : [{ resource, namespace }];
  },
  open: (cluster) =>
    openProviderView(cluster, {
      name: 'sandboxWarmPools',
      providers: PROVIDERS,
      indexes: { template: toTemplateKey },
      isEqual: (a, b) => a.resourceVersion === b.resourceVersion,
    }),
};
