import type { OpenCluster } from '../fleet/fleet-kind.ts';
import type { OpenProvider } from '../core/provider-view.ts';
import type { Resource } from '../kube/resource.ts';
import { viewInput } from '../store/view-input.ts';
import type { FunctionRecord } from './function.ts';

/** A function that runs elsewhere, as an object in the cluster declares it. */
export interface DeclaredFunction extends FunctionRecord {
  /** Set of what is no function, of kinds that are more than those. */
  readonly isOther?: boolean;
}

/** Rows that are objects of several kinds, each as it is. */
export function openDeclared(
  { kube }: Pick<OpenCluster, 'kube'>,
  resources: readonly Resource<DeclaredFunction>[],
): OpenProvider<FunctionRecord> {
  const stores = new Map(resources.map((resource) => [resource.name, kube.informer(resource)]));
  return {
    inputs: [...stores].map(([kind, store]) => viewInput(store, ({ key }) => [`${key} ${kind}`])),
    build(key) {
      // Objects of two kinds may have one name; none has a space in it.
      const [own = '', kind = ''] = key.split(' ');
      const row = stores.get(kind)?.get(own);
      return row?.isOther === true ? undefined : row;
    },
  };
}
