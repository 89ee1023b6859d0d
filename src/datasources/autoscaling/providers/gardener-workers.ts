import { asNumber, asRecords, asStrings, asText, getPath } from '../../kube/json.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { DeclaredBounds } from '../node-groups/node-group.ts';
import type { DeclaringRecord } from '../node-groups/declared-pools.ts';
import { createDeclaredPools } from '../node-groups/declared-pools.ts';

const BOUNDS: DeclaredBounds = {
  list: ['spec', 'provider', 'workers'],
  nameField: 'name',
  fields: { minSize: ['minimum'], maxSize: ['maximum'] },
};

/** A Shoot with its workers; their bounds are over all zones of a worker. */
const SHOOTS = defineResource<DeclaringRecord>({
  group: 'core.gardener.cloud',
  resource: 'shoots',
  kind: 'Shoot',
  isNamespaced: true,
  versions: {
    v1beta1(object, context) {
      const base = toObjectRecord(object, context);
      const { namespace, name } = base;
      const workers = asRecords(getPath(object, 'spec', 'provider', 'workers'));
      return {
        ...base,
        machinesOf: { hubType: 'GARDENER', namespace, name },
        pools: workers.map((worker) => {
          const minSize = asNumber(worker['minimum']);
          const maxSize = asNumber(worker['maximum']);
          const machine = asText(getPath(worker, 'machine', 'type'));
          return {
            name: asText(worker['name']),
            minSize,
            maxSize,
            // Of one with room between its bounds the autoscaler decides.
            desiredSize: minSize === maxSize ? minSize : undefined,
            isAutoscaled: minSize !== undefined && maxSize !== undefined && minSize < maxSize,
            instanceTypes: machine === '' ? undefined : [machine],
            zones: asStrings(worker['zones']),
            bounds: BOUNDS,
          };
        }),
      };
    },
  },
});

/** The workers of Gardener's Shoots, in the garden: their nodes are nodes of the shoots. */
export const gardenerWorkers = createDeclaredPools('GARDENER', [SHOOTS]);
