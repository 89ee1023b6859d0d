import type { DomainProvider } from '../core/provider-view.ts';
import type { Resource } from '../kube/resource.ts';
import { viewInput } from '../store/view-input.ts';
import type { SandboxKind } from './sandbox.ts';
import type { WarmPoolRecord } from './warm-pool.ts';

/** Pools that are objects of one kind, and nothing else. */
export function toResourceProvider(
  name: SandboxKind,
  resource: Resource<WarmPoolRecord>,
): DomainProvider<WarmPoolRecord> {
  return {
    name,
    reads: [resource],
    open({ kube }) {
      const pools = kube.informer(resource);
      return {
        inputs: [viewInput(pools, ({ key }) => [key])],
        build: (key) => pools.get(key),
      };
    },
  };
}
