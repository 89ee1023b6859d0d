import { viewInput } from '../../store/view-input.ts';
import type { FunctionRecord } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { refuseSettings } from '../function-inputs.ts';
import { createGatedStore } from '../gated-store.ts';
import { joinFunction } from '../joined-function.ts';
import { toKnativeFunction } from '../knative-function.ts';
import type { KnativeRevisionRecord, KnativeServiceRecord } from '../knative-serving.ts';
import { KNATIVE_REVISIONS, KNATIVE_SERVICES, toServiceKey } from '../knative-serving.ts';
import type { OpenFunctionRecord } from '../openfunction-objects.ts';
import { OPENFUNCTIONS, toOpenFunction } from '../openfunction-objects.ts';
import { withStanding } from '../own-row.ts';

/**
 * OpenFunction's Functions, `core.openfunction.io/v1beta2`, with the Service of Knative that serves
 * those that Knative serves.
 */
export const openfunction: FunctionEngine = {
  name: 'OPENFUNCTION',
  reads: [OPENFUNCTIONS, KNATIVE_SERVICES, KNATIVE_REVISIONS],
  open({ kube }) {
    const functions = kube.informer(OPENFUNCTIONS);
    const services = createGatedStore(kube.informer(KNATIVE_SERVICES), functions);
    const revisions = createGatedStore(kube.informer(KNATIVE_REVISIONS), functions);
    const isRequired = false;
    const servedBy = ({ servingKey = '' }: KnativeServiceRecord): readonly string[] =>
      functions.by('serving', servingKey).map(({ key }) => key);
    return {
      inputs: [
        viewInput(functions, ({ key }) => [key]),
        viewInput(services, servedBy, { isRequired }),
        viewInput(
          revisions,
          (revision) => {
            const service = services.get(toServiceKey(revision) ?? '');
            return service === undefined ? [] : servedBy(service);
          },
          { isRequired },
        ),
      ],
      build(key) {
        const own = functions.get(key);
        if (own === undefined) return undefined;
        const served = services.by('serving', own.servingKey ?? ' ');
        const kept = served.flatMap((service) => revisions.by('service', service.key));
        return joinFunction((see) => {
          const [service] = see(KNATIVE_SERVICES, served);
          return service === undefined
            ? own
            : withService(own, service, see(KNATIVE_REVISIONS, kept));
        });
      },
    };
  },
  actions: {
    toRow: toOpenFunction,
    deploy(_row, change) {
      refuseSettings(change, 'OpenFunction');
      return { type: 'merge', body: { spec: { image: change.image } } };
    },
    setScale: (_row, { min, max }) => ({
      type: 'merge',
      body: { spec: { serving: { scaleOptions: { minReplicas: min, maxReplicas: max } } } },
    }),
    refusals: {
      SPLIT_TRAFFIC: 'OpenFunction sends all requests to the newest revision itself.',
      SET_REPLICAS: 'OpenFunction counts its pods itself: give min and max.',
    },
  },
};

/** What Knative serves may be idle while OpenFunction says that it runs. */
function withService(
  own: OpenFunctionRecord,
  service: KnativeServiceRecord,
  revisions: readonly KnativeRevisionRecord[],
): FunctionRecord {
  const served = toKnativeFunction(service, { revisions, route: undefined, triggers: [] });
  const { scale, traffic, rollout, podLabel, scaleTargets, phase, reason, message } = served;
  const row: FunctionRecord = {
    ...own,
    imageDigest: own.imageDigest ?? served.imageDigest,
    internalUrl: own.internalUrl ?? served.internalUrl,
    scale: { ...scale, min: own.scale.min ?? scale.min, max: own.scale.max ?? scale.max },
    revisions: served.revisions,
    traffic,
    rollout,
    podLabel,
    scaleTargets,
  };
  const isIdle = phase === 'SCALED_TO_ZERO' || phase === 'ACTIVATING';
  return own.phase === 'READY' && isIdle ? withStanding(row, { phase, reason, message }) : row;
}
