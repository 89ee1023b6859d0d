import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText, getPath } from '../../kube/json.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { DeclaredBounds } from '../node-groups/node-group.ts';
import type { DeclaredPool, DeclaringRecord } from '../node-groups/declared-pools.ts';
import { createDeclaredPools } from '../node-groups/declared-pools.ts';

const MACHINE_BOUNDS: DeclaredBounds = {
  list: ['spec', 'rkeConfig', 'machinePools'],
  nameField: 'name',
  fields: {
    minSize: ['autoscalingMinSize'],
    maxSize: ['autoscalingMaxSize'],
    desiredSize: ['quantity'],
  },
};

/** A cluster that Rancher provisions itself; what stands for it as a member has the name in its status. */
const PROVISIONED = defineResource<DeclaringRecord>({
  group: 'provisioning.cattle.io',
  resource: 'clusters',
  kind: 'Cluster',
  isNamespaced: true,
  versions: {
    v1(object, context) {
      const name = asText(getPath(object, 'status', 'clusterName'));
      return {
        ...toObjectRecord(object, context),
        machinesOf: name === '' ? undefined : { hubType: 'RANCHER', namespace: undefined, name },
        pools: asRecords(getPath(object, ...MACHINE_BOUNDS.list)).map((pool) => {
          const minSize = asNumber(pool['autoscalingMinSize']);
          const maxSize = asNumber(pool['autoscalingMaxSize']);
          return {
            name: asText(pool['name']),
            minSize,
            maxSize,
            desiredSize: asNumber(pool['quantity']),
            isAutoscaled: minSize !== undefined && maxSize !== undefined,
            bounds: MACHINE_BOUNDS,
          };
        }),
      };
    },
  },
});

/** A cluster that a cloud hosts, whose pools Rancher keeps as they are declared. */
const HOSTED = defineResource<DeclaringRecord>({
  group: 'management.cattle.io',
  resource: 'clusters',
  kind: 'Cluster',
  isNamespaced: false,
  versions: {
    v3(object, context) {
      const base = toObjectRecord(object, context);
      return {
        ...base,
        machinesOf: { hubType: 'RANCHER', namespace: undefined, name: base.name },
        pools: toHostedPools(object),
      };
    },
  },
});

/** The machine pools of Rancher's clusters, where Rancher runs: their nodes are nodes of the others. */
export const rancherPools = createDeclaredPools('RANCHER', [PROVISIONED, HOSTED]);

function toHostedPools(object: KubernetesObject): readonly DeclaredPool[] {
  const spec = asRecord(object['spec']);
  const list = (config: string, pools: string): readonly JsonRecord[] =>
    asRecords(asRecord(spec[config])[pools]);
  return [
    ...list('eksConfig', 'nodeGroups').map(toEksPool),
    ...list('aksConfig', 'nodePools').map(toAksPool),
    ...list('gkeConfig', 'nodePools').map(toGkePool),
  ];
}

function toEksPool(pool: JsonRecord): DeclaredPool {
  const type = asString(pool['instanceType']);
  return {
    name: asText(pool['nodegroupName']),
    minSize: asNumber(pool['minSize']),
    maxSize: asNumber(pool['maxSize']),
    desiredSize: asNumber(pool['desiredSize']),
    // Whether an autoscaler works within the bounds is not said.
    isAutoscaled: undefined,
    instanceTypes: type === undefined ? undefined : [type],
    bounds: {
      list: ['spec', 'eksConfig', 'nodeGroups'],
      nameField: 'nodegroupName',
      fields: { minSize: ['minSize'], maxSize: ['maxSize'], desiredSize: ['desiredSize'] },
    },
  };
}

function toAksPool(pool: JsonRecord): DeclaredPool {
  const isAutoscaled = pool['enableAutoScaling'] === true;
  const type = asString(pool['vmSize']);
  return {
    name: asText(pool['name']),
    minSize: isAutoscaled ? asNumber(pool['minCount']) : undefined,
    maxSize: isAutoscaled ? asNumber(pool['maxCount']) : undefined,
    desiredSize: asNumber(pool['count']),
    isAutoscaled,
    instanceTypes: type === undefined ? undefined : [type],
    bounds: {
      list: ['spec', 'aksConfig', 'nodePools'],
      nameField: 'name',
      fields: { minSize: ['minCount'], maxSize: ['maxCount'], desiredSize: ['count'] },
      ...(!isAutoscaled && { unbounded: 'enableAutoScaling is off' }),
    },
  };
}

function toGkePool(pool: JsonRecord): DeclaredPool {
  const autoscaling = asRecord(pool['autoscaling']);
  const isAutoscaled = autoscaling['enabled'] === true;
  const type = asString(getPath(pool, 'config', 'machineType'));
  return {
    name: asText(pool['name']),
    minSize: isAutoscaled ? asNumber(autoscaling['minNodeCount']) : undefined,
    maxSize: isAutoscaled ? asNumber(autoscaling['maxNodeCount']) : undefined,
    desiredSize: asNumber(pool['initialNodeCount']),
    isAutoscaled,
    instanceTypes: type === undefined ? undefined : [type],
    bounds: {
      list: ['spec', 'gkeConfig', 'nodePools'],
      nameField: 'name',
      fields: {
        minSize: ['autoscaling', 'minNodeCount'],
        maxSize: ['autoscaling', 'maxNodeCount'],
        desiredSize: ['initialNodeCount'],
      },
      ...(!isAutoscaled && { unbounded: 'autoscaling.enabled is off' }),
    },
  };
}
