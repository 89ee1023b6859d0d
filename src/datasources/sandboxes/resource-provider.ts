import type { DomainProvider } from '../core/provider-view.ts';
import type { FleetRecord } from '../fleet/fleet-kind.ts';
import type { ResourceRecord } from '../kube/object-record.ts';
import type { Resource } from '../kube/resource.ts';
import { viewInput } from '../store/view-input.ts';
import type { SandboxKind } from './sandbox.ts';

/** Rows that are objects of one kind, and nothing else. */
export function toResourceProvider<T extends FleetRecord & ResourceRecord>(
  name: SandboxKind,
  resource: Resource<T>,
): DomainProvider<T> {
  return {
    name,
    reads: [resource],
    open({ kube }) {
      const objects = kube.informer(resource);
      return {
        inputs: [viewInput(objects, ({ key }) => [key])],
        build: (key) => objects.get(key),
      };
    },
  };
}
