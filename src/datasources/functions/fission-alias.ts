import { toConditions, toTruth } from '../core/condition.ts';
import { asNumber, asRecord, asText } from '../kube/json.ts';
import type { ObjectRecord } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';
import type { TrafficShare } from './function.ts';

/** A name for one or two versions of a function: what is called by it is split between them. */
export interface FissionAliasRecord extends ObjectRecord {
  readonly functionKey: string;
  readonly shares: readonly TrafficShare[];
}

/** Not every release of Fission has them. Index: `function` as `namespace/name`. */
export const FISSION_ALIASES = defineResource<FissionAliasRecord>({
  group: 'fission.io',
  resource: 'functionaliases',
  kind: 'FunctionAlias',
  isNamespaced: true,
  versions: {
    v1: (object, context) => {
      const base = toObjectRecord(object, context);
      const spec = asRecord(object['spec']);
      const status = asRecord(object['status']);
      const isResolved = toTruth(toConditions(status, context), 'Resolved') === true;
      const weight = asNumber(spec['weight']) ?? 100;
      const version = asText(status['resolvedVersion']) || asText(spec['version']);
      const toShare = (revision: string, percent: number): TrafficShare => ({
        revision: revision || undefined,
        isLatest: false,
        tag: base.name,
        url: undefined,
        desiredPercent: percent,
        actualPercent: isResolved ? percent : undefined,
        isReady: undefined,
        isActive: undefined,
      });
      const second = asText(spec['secondaryVersion']);
      return {
        ...base,
        functionKey: `${base.namespace ?? ''}/${asText(spec['functionName'])}`,
        shares: [
          toShare(version, weight),
          ...(second === '' ? [] : [toShare(second, 100 - weight)]),
        ],
      };
    },
  },
  indexes: { function: ({ functionKey }) => functionKey },
});
