import type { DomainProvider } from '../../core/provider-view.ts';
import type { ObjectRecord } from '../../kube/object-record.ts';
import type { Resource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import type {
  DeclaredBounds,
  MachinesOf,
  NodeGroupProvider,
  NodeGroupRecord,
} from './node-group.ts';

/** One pool of a list in an object that declares a cluster. */
export interface DeclaredPool {
  readonly name: string;
  readonly minSize: number | undefined;
  readonly maxSize: number | undefined;
  readonly desiredSize: number | undefined;
  /** Undefined where it is not said. */
  readonly isAutoscaled: boolean | undefined;
  readonly instanceTypes?: readonly string[] | undefined;
  readonly zones?: readonly string[];
  readonly bounds: DeclaredBounds;
}

/** What is kept of an object that declares a cluster, and its pools with it. */
export interface DeclaringRecord extends ObjectRecord {
  readonly pools: readonly DeclaredPool[];
  /** Undefined before its cluster has a name. */
  readonly machinesOf: MachinesOf | undefined;
}

/** The pools that objects of a hub declare of other clusters; of their machines these objects say nothing. */
export function createDeclaredPools(
  name: Extract<NodeGroupProvider, 'GARDENER' | 'RANCHER'>,
  resources: readonly Resource<DeclaringRecord>[],
): DomainProvider<NodeGroupRecord> {
  return {
    name,
    reads: resources,
    open({ kube }) {
      const opened = resources.map((resource) => ({ resource, store: kube.informer(resource) }));
      return {
        inputs: opened.map(({ resource, store }) =>
          viewInput(store, ({ key, pools }) =>
            pools.map((pool) => toKey(resource, { key, pool: pool.name })),
          ),
        ),
        build(key) {
          for (const { resource, store } of opened) {
            const place = parseKey(resource, key);
            const declaring = place && store.get(place.key);
            const pool = declaring?.pools.find((one) => one.name === place?.pool);
            if (declaring !== undefined && pool !== undefined) {
              return toRecord(declaring, pool, { key, name, resource });
            }
          }
          return undefined;
        },
      };
    },
  };
}

type Place = Readonly<Record<'key' | 'pool', string>>;

function toKey({ name }: Resource<DeclaringRecord>, { key, pool }: Place): string {
  return `${toPrefix(name)}${key}/${pool}`;
}

function parseKey({ name }: Resource<DeclaringRecord>, text: string): Place | undefined {
  const prefix = toPrefix(name);
  if (!text.startsWith(prefix)) return undefined;
  const end = text.lastIndexOf('/');
  return { key: text.slice(prefix.length, end), pool: text.slice(end + 1) };
}

function toPrefix(resource: string): string {
  return `group=${resource}/`;
}

interface Making {
  readonly key: string;
  readonly name: NodeGroupProvider;
  readonly resource: Resource<DeclaringRecord>;
}

function toRecord(
  { cluster, apiVersion, kind, namespace, name, uid, machinesOf }: DeclaringRecord,
  pool: DeclaredPool,
  { key, name: provider, resource }: Making,
): NodeGroupRecord {
  const { minSize, maxSize, desiredSize, isAutoscaled, instanceTypes, zones, bounds } = pool;
  return {
    key,
    uid: key,
    cluster,
    namespace: undefined,
    name: pool.name,
    provider,
    autoscaler: isAutoscaled === true ? 'CLUSTER_AUTOSCALER' : undefined,
    source: { apiVersion, kind, namespace, name, uid },
    origin: { resource, namespace },
    machinesOf,
    declared: bounds,
    minSize,
    maxSize,
    isAutoscaled,
    health: 'UNKNOWN',
    healthReason: undefined,
    limits: undefined,
    conditions: [],
    nodeNames: undefined,
    figures: [
      {
        resource,
        told: {
          desiredSize,
          ...(instanceTypes && { instanceTypes }),
          ...(zones && { zones }),
        },
      },
    ],
  };
}
