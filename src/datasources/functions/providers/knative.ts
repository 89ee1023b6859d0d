import { viewInput } from '../../store/view-input.ts';
import type { CallerRecord } from '../callers.ts';
import { openCallers } from '../callers.ts';
import type { FunctionRecord } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { createGatedStore } from '../gated-store.ts';
import type { See } from '../joined-function.ts';
import { joinFunction, listOne } from '../joined-function.ts';
import { toKnativeFunction } from '../knative-function.ts';
import { EVENTING } from '../knative-eventing.ts';
import type {
  KnativeRevisionRecord,
  KnativeRouteRecord,
  KnativeServiceRecord,
} from '../knative-serving.ts';
import {
  KNATIVE_REVISIONS,
  KNATIVE_ROUTES,
  KNATIVE_SERVICES,
  toKnativeService,
  toServiceKey,
} from '../knative-serving.ts';
import type { KnativeSettingsRecord } from '../knative-settings.ts';
import { KNATIVE_SETTINGS, KNATIVE_SETTINGS_KEY } from '../knative-settings.ts';
import { KNATIVE_WRITES } from '../knative-writes.ts';
import { OPENFUNCTIONS } from '../openfunction-objects.ts';

/**
 * Knative's Services, `serving.knative.dev/v1`, with their Revisions and Route, and what sends to them:
 * DomainMappings, and Triggers, Subscriptions and sources of Eventing, each where it is installed.
 */
export const knative: FunctionEngine = {
  name: 'KNATIVE',
  reads: [KNATIVE_SERVICES, KNATIVE_REVISIONS, KNATIVE_ROUTES, KNATIVE_SETTINGS, ...EVENTING],
  open({ kube }) {
    const services = kube.informer(KNATIVE_SERVICES);
    const revisions = kube.informer(KNATIVE_REVISIONS);
    const routes = kube.informer(KNATIVE_ROUTES);
    const callers = openCallers(EVENTING, (resource) => kube.informer(resource));
    const openFunctions = kube.informer(OPENFUNCTIONS);
    const settings = createGatedStore(kube.informer(KNATIVE_SETTINGS), services);
    const isRequired = false;
    return {
      inputs: [
        viewInput(services, ({ key }) => [key]),
        viewInput(
          openFunctions,
          ({ servingKey }) =>
            servingKey === undefined
              ? []
              : services.by('serving', servingKey).map(({ key }) => key),
          { isRequired },
        ),
        viewInput(revisions, (revision) => [toServiceKey(revision) ?? []].flat(), { isRequired }),
        viewInput(routes, ({ key }) => [key], { isRequired }),
        viewInput(settings, () => services.list().map(({ key }) => key), { isRequired }),
        ...callers.inputs,
      ],
      build(key) {
        const service = services.get(key);
        // What another engine has made of its own function is that engine's row.
        const isOwned = openFunctions.by('serving', service?.servingKey ?? ' ').length > 0;
        if (service === undefined || isOwned) return undefined;
        return joinService(service, {
          revisions: revisions.by('service', key),
          routes: listOne(routes, key),
          callers: callers.of(key),
          settings: listOne(settings, KNATIVE_SETTINGS_KEY),
        });
      },
    };
  },
  actions: {
    ...KNATIVE_WRITES,
    toRow: (object, context) => joinService(toKnativeService(object, context), NOTHING),
  },
};

interface Parts {
  readonly revisions: readonly KnativeRevisionRecord[];
  readonly routes: readonly KnativeRouteRecord[];
  readonly callers: (see: See) => readonly CallerRecord[];
  readonly settings: readonly KnativeSettingsRecord[];
}

const NOTHING: Parts = { revisions: [], routes: [], callers: () => [], settings: [] };

function joinService(service: KnativeServiceRecord, parts: Parts): FunctionRecord {
  return joinFunction((see) => {
    const revisions = see(KNATIVE_REVISIONS, parts.revisions);
    const [route] = see(KNATIVE_ROUTES, parts.routes);
    const triggers = parts.callers(see).map(({ trigger }) => trigger);
    const [settings] = see(KNATIVE_SETTINGS, parts.settings);
    return toKnativeFunction(service, { revisions, route, triggers, settings });
  });
}
