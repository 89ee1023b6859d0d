import { toConditions } from '../../core/condition.ts';
import type { DomainProvider } from '../../core/provider-view.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asString } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { getAnnotation, toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import type { NodeGroupRecord, ScaleDownRecord, ScaleUpRecord } from '../node-groups/node-group.ts';
import { toHealthOf } from '../node-groups/node-group-nodes.ts';

/** What is kept of a MachineDeployment or MachinePool. */
interface MachineGroupRecord extends ObjectRecord {
  readonly replicas: number;
  /** How many machines there are. */
  readonly present: number;
  readonly ready: number;
  readonly phase: string | undefined;
  readonly minSize: number | undefined;
  readonly maxSize: number | undefined;
  readonly clusterName: string | undefined;
  /** Whether the topology of its Cluster makes it, and undoes what others change. */
  readonly isOfTopology: boolean;
  readonly conditions: NodeGroupRecord['conditions'];
}

const MACHINE_DEPLOYMENTS = defineMachineGroups('machinedeployments', 'MachineDeployment');
const MACHINE_POOLS = defineMachineGroups('machinepools', 'MachinePool');

/**
 * Cluster API's MachineDeployments and MachinePools, in the cluster that manages: their nodes are nodes
 * of another one. Keys are the names Cluster Autoscaler has for them, so that one it tells of is one.
 */
export const clusterApiPools: DomainProvider<NodeGroupRecord> = {
  name: 'CLUSTER_API',
  reads: [MACHINE_DEPLOYMENTS, MACHINE_POOLS],
  open({ kube }) {
    const deployments = kube.informer(MACHINE_DEPLOYMENTS);
    const pools = kube.informer(MACHINE_POOLS);
    const byKind = new Map([
      [MACHINE_DEPLOYMENTS.kind, deployments],
      [MACHINE_POOLS.kind, pools],
    ]);
    return {
      inputs: [deployments, pools].map((store) => viewInput(store, (record) => [toKey(record)])),
      build(key) {
        const [kind = '', namespace, name] = key.slice(PREFIX.length).split('/');
        const found = byKind.get(kind)?.get(`${namespace}/${name}`);
        return found && toRecord(found);
      },
    };
  },
};

const PREFIX = 'group=';

function toKey({ kind, key }: ObjectRecord): string {
  return `${PREFIX}${kind}/${key}`;
}

function defineMachineGroups(
  resource: string,
  kind: string,
): ReturnType<typeof defineResource<MachineGroupRecord>> {
  return defineResource<MachineGroupRecord>({
    group: 'cluster.x-k8s.io',
    resource,
    kind,
    isNamespaced: true,
    versions: { v1beta2: toMachineGroup, v1beta1: toMachineGroup },
  });
}

const BOUND = 'cluster.x-k8s.io/cluster-api-autoscaler-node-group';

function toMachineGroup(object: KubernetesObject, context: ProjectionContext): MachineGroupRecord {
  const status = asRecord(object['status']);
  const base = toObjectRecord(object, context);
  return {
    ...base,
    // Without it the API server means one.
    replicas: asNumber(asRecord(object['spec'])['replicas']) ?? 1,
    present: asNumber(status['replicas']) ?? 0,
    ready: asNumber(status['readyReplicas']) ?? 0,
    phase: asString(status['phase']),
    minSize: toSize(getAnnotation(object, `${BOUND}-min-size`)),
    maxSize: toSize(getAnnotation(object, `${BOUND}-max-size`)),
    clusterName: asString(asRecord(object['spec'])['clusterName']),
    isOfTopology: base.labels.some(({ key }) => key === 'topology.cluster.x-k8s.io/owned'),
    conditions: toConditions(status, context),
  };
}

function toSize(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function toRecord(group: MachineGroupRecord): NodeGroupRecord {
  const { apiVersion, kind, namespace, name, uid, cluster, replicas, ready, phase } = group;
  const { minSize, maxSize, clusterName, isOfTopology } = group;
  const resource = kind === MACHINE_POOLS.kind ? MACHINE_POOLS : MACHINE_DEPLOYMENTS;
  const isAutoscaled = minSize !== undefined && maxSize !== undefined;
  const key = toKey(group);
  const health =
    phase === 'Failed'
      ? ({ health: 'UNHEALTHY', healthReason: 'Cluster API has given it up.' } as const)
      : toHealthOf(ready, replicas);
  return {
    key,
    uid: key,
    cluster,
    namespace: undefined,
    name,
    provider: 'CLUSTER_API',
    autoscaler: isAutoscaled ? 'CLUSTER_AUTOSCALER' : undefined,
    source: { apiVersion, kind, namespace, name, uid },
    origin: { resource, namespace },
    machinesOf:
      clusterName === undefined
        ? undefined
        : { hubType: 'CLUSTER_API', namespace, name: clusterName },
    isOfTopology,
    minSize,
    maxSize,
    isAutoscaled,
    ...health,
    limits: undefined,
    conditions: group.conditions,
    nodeNames: undefined,
    figures: [
      {
        resource,
        told: {
          desiredSize: replicas,
          readySize: ready,
          scaleUp: toScaleUp(group),
          scaleDown: toScaleDown(group),
        },
      },
    ],
  };
}

function toScaleUp({ present, ready, replicas, maxSize }: MachineGroupRecord): ScaleUpRecord {
  if (Math.min(present, ready) < replicas) return { status: 'IN_PROGRESS', reason: undefined };
  return maxSize !== undefined && replicas >= maxSize
    ? { status: 'LIMITED', reason: `Its largest size is ${maxSize}.` }
    : { status: 'IDLE', reason: undefined };
}

function toScaleDown({ present, replicas }: MachineGroupRecord): ScaleDownRecord {
  return present > replicas
    ? { status: 'IN_PROGRESS', candidates: present - replicas }
    : { status: 'IDLE', candidates: 0 };
}
