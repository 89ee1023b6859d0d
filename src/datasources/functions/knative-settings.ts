import { asRecord, asText } from '../kube/json.ts';
import type { ObjectRecord } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';

/** What Knative's own autoscaler is told for a whole cluster. */
export interface KnativeSettingsRecord extends ObjectRecord {
  readonly isZeroAllowed: boolean;
}

/** Of all ConfigMaps those of this name; which one counts says `KNATIVE_SETTINGS_KEY`. */
export const KNATIVE_SETTINGS = defineResource<KnativeSettingsRecord>({
  group: '',
  resource: 'configmaps',
  kind: 'ConfigMap',
  isNamespaced: true,
  fieldSelector: 'metadata.name=config-autoscaler',
  versions: {
    v1: (object, context) => ({
      ...toObjectRecord(object, context),
      isZeroAllowed: !NO.test(asText(asRecord(object['data'])['enable-scale-to-zero'])),
    }),
  },
});

export const KNATIVE_SETTINGS_KEY = 'knative-serving/config-autoscaler';

/** As Go reads it; without a word it is allowed. */
const NO = /^(0|f|false)$/i;
