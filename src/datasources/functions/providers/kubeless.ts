import type { KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asString, getPath } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import { openCallers } from '../callers.ts';
import { withDeployment } from '../deployed-function.ts';
import { FUNCTION_DEPLOYMENTS, toScaleTarget, toWhole } from '../deployment.ts';
import type { FunctionRecord } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { createGatedStore, noticeWhole } from '../gated-store.ts';
import { joinFunction, listOne } from '../joined-function.ts';
import type { SelectingTriggerRecord } from '../kubeless-triggers.ts';
import {
  KUBELESS_SELECTING_TRIGGERS,
  KUBELESS_TRIGGERS,
  isSelected,
  toMarks,
} from '../kubeless-triggers.ts';
import { NO_SCALE, tell, toOwnRow } from '../own-row.ts';
import { toRuntime } from '../runtime.ts';

const FUNCTIONS = defineResource<FunctionRecord>({
  group: 'kubeless.io',
  resource: 'functions',
  kind: 'Function',
  isNamespaced: true,
  versions: { v1beta1: toOwn },
  indexes: { mark: toMarks },
});

/** Kubeless' Functions, `kubeless.io/v1beta1`, which have no status but that of their Deployment. Read alone. */
export const kubeless: FunctionEngine = {
  name: 'KUBELESS',
  reads: [FUNCTIONS, ...KUBELESS_TRIGGERS, ...KUBELESS_SELECTING_TRIGGERS, FUNCTION_DEPLOYMENTS],
  open({ kube }) {
    const functions = kube.informer(FUNCTIONS);
    const callers = openCallers(KUBELESS_TRIGGERS, (resource) => kube.informer(resource));
    const selecting = KUBELESS_SELECTING_TRIGGERS.map((resource) => ({
      resource,
      store: kube.informer(resource),
    }));
    const selectedBy = (trigger: SelectingTriggerRecord): readonly string[] =>
      trigger.marks
        .flatMap((mark) => functions.by('mark', mark))
        .filter((one) => isSelected(one, trigger))
        .map(({ key }) => key);
    const store = createGatedStore(kube.informer(FUNCTION_DEPLOYMENTS), functions);
    return {
      inputs: [
        viewInput(functions, ({ key }) => [key]),
        ...callers.inputs,
        ...selecting.map((one) => viewInput(one.store, selectedBy, { isRequired: false })),
        noticeWhole(viewInput(store, ({ key }) => [key], { isRequired: false })),
      ],
      build(key) {
        const own = functions.get(key);
        if (own === undefined) return undefined;
        const by = { resource: FUNCTION_DEPLOYMENTS, store, found: listOne(store, key) };
        const calling = callers.of(key);
        const marks = toMarks(own);
        const listening = selecting.map((one) => ({
          resource: one.resource,
          records: marks
            .flatMap((mark) => one.store.by('mark', mark))
            .filter((trigger) => isSelected(own, trigger)),
        }));
        return joinFunction((see, knows) => {
          const called = calling(see);
          const row: FunctionRecord = {
            ...own,
            url: called.find(({ url }) => url !== undefined)?.url,
            triggers: [
              ...called,
              ...listening.flatMap(({ resource, records }) => see(resource, records)),
            ].map(({ trigger }) => trigger),
          };
          return withDeployment(row, by, { see, knows, isStanding: true });
        });
      },
    };
  },
};

function toOwn(object: KubernetesObject, context: ProjectionContext): FunctionRecord {
  const spec = asRecord(object['spec']);
  const runtimeRaw = asString(spec['runtime']);
  const bounds = asRecord(getPath(spec, 'horizontalPodAutoscaler', 'spec'));
  const base = toObjectRecord(object, context);
  const { namespace = '', name } = base;
  return toOwnRow(object, context, {
    provider: 'KUBELESS',
    runtime: toRuntime(runtimeRaw),
    runtimeRaw,
    ...tell('UNKNOWN'),
    internalUrl: `http://${name}.${namespace}:8080`,
    scale: {
      ...NO_SCALE,
      min: asNumber(bounds['minReplicas']),
      max: asNumber(bounds['maxReplicas']),
    },
    timeoutSeconds: toWhole(spec['timeout']),
    podLabel: { key: 'function', value: name },
    scaleTargets: [toScaleTarget(base)],
  });
}
