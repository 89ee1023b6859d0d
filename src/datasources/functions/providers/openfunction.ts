import { viewInput } from '../../store/view-input.ts';
import { openCallers } from '../callers.ts';
import type { FunctionRecord } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { refuseSettings } from '../function-inputs.ts';
import { createGatedStore } from '../gated-store.ts';
import { joinFunction, listOne } from '../joined-function.ts';
import { EVENTING } from '../knative-eventing.ts';
import { toKnativeFunction } from '../knative-function.ts';
import type { KnativeRevisionRecord, KnativeServiceRecord } from '../knative-serving.ts';
import { KNATIVE_REVISIONS, KNATIVE_SERVICES, toServiceKey } from '../knative-serving.ts';
import type { KnativeSettingsRecord } from '../knative-settings.ts';
import { KNATIVE_SETTINGS, KNATIVE_SETTINGS_KEY } from '../knative-settings.ts';
import { OPENFUNCTION_EVENTS } from '../openfunction-events.ts';
import type { OpenFunctionRecord } from '../openfunction-objects.ts';
import { OPENFUNCTIONS, toOpenFunction } from '../openfunction-objects.ts';
import { withStanding } from '../own-row.ts';

/**
 * OpenFunction's Functions, `core.openfunction.io/v1beta2`, with the Service of Knative that serves
 * those that Knative serves, and what sends events to either: `events.openfunction.io/v1alpha1`, and
 * Knative Eventing.
 */
export const openfunction: FunctionEngine = {
  name: 'OPENFUNCTION',
  reads: [
    OPENFUNCTIONS,
    KNATIVE_SERVICES,
    KNATIVE_REVISIONS,
    KNATIVE_SETTINGS,
    ...OPENFUNCTION_EVENTS,
    ...EVENTING,
  ],
  open({ kube }) {
    const functions = kube.informer(OPENFUNCTIONS);
    const services = createGatedStore(kube.informer(KNATIVE_SERVICES), functions);
    const revisions = createGatedStore(kube.informer(KNATIVE_REVISIONS), functions);
    const settings = createGatedStore(kube.informer(KNATIVE_SETTINGS), functions);
    const isRequired = false;
    const servedBy = ({ servingKey = '' }: KnativeServiceRecord): readonly string[] =>
      functions.by('serving', servingKey).map(({ key }) => key);
    const callers = openCallers(
      [...OPENFUNCTION_EVENTS, ...EVENTING],
      (resource) => createGatedStore(kube.informer(resource), functions),
      (key) => {
        const service = services.get(key);
        return service === undefined ? [key] : servedBy(service);
      },
    );
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
        viewInput(settings, () => functions.list().map(({ key }) => key), { isRequired }),
        ...callers.inputs,
      ],
      build(key) {
        const own = functions.get(key);
        if (own === undefined) return undefined;
        const served = services.by('serving', own.servingKey ?? ' ');
        const kept = served.flatMap((service) => revisions.by('service', service.key));
        const set = listOne(settings, KNATIVE_SETTINGS_KEY);
        const calling = callers.of(key);
        const callingService = served.map((service) => callers.of(service.key));
        return joinFunction((see) => {
          const [service] = see(KNATIVE_SERVICES, served);
          const called = service === undefined ? [] : callingService.flatMap((of) => of(see));
          // One may name both the function and its Service.
          const triggers = new Set([...calling(see), ...called].map(({ trigger }) => trigger));
          const row = { ...own, triggers: [...own.triggers, ...triggers] };
          if (service === undefined) return row;
          const [seenSettings] = see(KNATIVE_SETTINGS, set);
          const seenRevisions = see(KNATIVE_REVISIONS, kept);
          return withService(row, service, { revisions: seenRevisions, settings: seenSettings });
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
  parts: {
    readonly revisions: readonly KnativeRevisionRecord[];
    readonly settings: KnativeSettingsRecord | undefined;
  },
): FunctionRecord {
  const served = toKnativeFunction(service, { ...parts, route: undefined, triggers: [] });
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
