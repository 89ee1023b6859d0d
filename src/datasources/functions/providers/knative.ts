import { viewInput } from '../../store/view-input.ts';
import type { Store } from '../../store/store.ts';
import type { CallerRecord } from '../callers.ts';
import { openCallers } from '../callers.ts';
import type { FunctionRecord } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { createGatedStore } from '../gated-store.ts';
import type { See } from '../joined-function.ts';
import { joinFunction, listOne } from '../joined-function.ts';
import { toConfiguredFunction } from '../knative-configuration.ts';
import { toKnativeFunction } from '../knative-function.ts';
import { EVENTING } from '../knative-eventing.ts';
import type {
  KnativeRevisionRecord,
  KnativeRouteRecord,
  KnativeServiceRecord,
} from '../knative-serving.ts';
import {
  KNATIVE_CONFIGURATIONS,
  KNATIVE_REVISIONS,
  KNATIVE_ROUTES,
  KNATIVE_SERVICES,
  toConfigurationKey,
  toKnativeService,
  toServiceKey,
} from '../knative-serving.ts';
import type { KnativeSettingsRecord } from '../knative-settings.ts';
import { KNATIVE_SETTINGS, KNATIVE_SETTINGS_KEY } from '../knative-settings.ts';
import { KNATIVE_WRITES } from '../knative-writes.ts';
import { OPENFUNCTIONS } from '../openfunction-objects.ts';

/**
 * Knative's Services, `serving.knative.dev/v1`, with their Revisions and Route, and Configurations that
 * somebody has made without a Service; and what sends to them: DomainMappings, and Triggers,
 * Subscriptions and sources of Eventing, each where it is installed.
 */
export const knative: FunctionEngine = {
  name: 'KNATIVE',
  reads: [
    KNATIVE_SERVICES,
    KNATIVE_CONFIGURATIONS,
    KNATIVE_REVISIONS,
    KNATIVE_ROUTES,
    KNATIVE_SETTINGS,
    ...EVENTING,
  ],
  open({ kube }) {
    const services = kube.informer(KNATIVE_SERVICES);
    const configurations = kube.informer(KNATIVE_CONFIGURATIONS);
    const revisions = kube.informer(KNATIVE_REVISIONS);
    const routes = kube.informer(KNATIVE_ROUTES);
    const toRouted = (key: string): readonly string[] => {
      const [route] = listOne(routes, key);
      return route === undefined ? [key] : [key, ...toConfigured(route, revisions)];
    };
    const callers = openCallers(EVENTING, (resource) => kube.informer(resource), toRouted);
    const openFunctions = kube.informer(OPENFUNCTIONS);
    const settings = createGatedStore(kube.informer(KNATIVE_SETTINGS), services);
    const isRequired = false;
    return {
      inputs: [
        viewInput(services, ({ key }) => [key]),
        viewInput(configurations, ({ key }) => [key], { isRequired }),
        viewInput(
          openFunctions,
          ({ servingKey = ' ' }) => services.by('serving', servingKey).map(toOwnKey),
          { isRequired },
        ),
        viewInput(revisions, toMakers, { isRequired }),
        viewInput(routes, (route) => [route.key, ...toConfigured(route, revisions)], {
          isRequired,
        }),
        viewInput(settings, () => [...services.list(), ...configurations.list()].map(toOwnKey), {
          isRequired,
        }),
        ...callers.inputs,
      ],
      build(key) {
        const service = services.get(key);
        if (service === undefined) {
          const configuration = configurations.get(key);
          if (configuration === undefined) return undefined;
          const made = revisions.by('configuration', key);
          const leading = findRoutes(routes, key, made);
          return joinConfiguration(configuration, {
            revisions: made,
            routes: leading,
            callers: (see) => leading.flatMap((route) => callers.of(route.key)(see)),
            settings: listOne(settings, KNATIVE_SETTINGS_KEY),
          });
        }
        // What another engine has made of its own function is that engine's row.
        if (openFunctions.by('serving', service.servingKey ?? ' ').length > 0) return undefined;
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
    toRow: (object, context) =>
      (object['kind'] === 'Configuration' ? joinConfiguration : joinService)(
        toKnativeService(object, context),
        NOTHING,
      ),
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
    const { routes, ...others } = seeParts(parts, see);
    return toKnativeFunction(service, { ...others, route: routes[0] });
  });
}

function joinConfiguration(configuration: KnativeServiceRecord, parts: Parts): FunctionRecord {
  return joinFunction((see) => toConfiguredFunction(configuration, seeParts(parts, see)));
}

function seeParts(parts: Parts, see: See) {
  const [settings] = see(KNATIVE_SETTINGS, parts.settings);
  return {
    revisions: see(KNATIVE_REVISIONS, parts.revisions),
    routes: see(KNATIVE_ROUTES, parts.routes),
    triggers: parts.callers(see).map(({ trigger }) => trigger),
    settings,
  };
}

function toOwnKey({ key }: { readonly key: string }): string {
  return key;
}

/** What a Revision is of. */
function toMakers(revision: KnativeRevisionRecord): readonly string[] {
  const key = toServiceKey(revision) ?? toConfigurationKey(revision);
  return key === undefined ? [] : [key];
}

/** The Routes that lead to a Configuration, by itself or by a revision of it. */
function findRoutes(
  routes: Pick<Store<KnativeRouteRecord>, 'by'>,
  key: string,
  revisions: readonly KnativeRevisionRecord[],
): readonly KnativeRouteRecord[] {
  const byRevision = revisions.flatMap((revision) => routes.by('revision', revision.key));
  return [...new Set([...routes.by('configuration', key), ...byRevision])];
}

/** The Configurations that a Route leads to, by themselves or by a revision of theirs. */
function toConfigured(
  { own, namespace = '' }: KnativeRouteRecord,
  revisions: Pick<Store<KnativeRevisionRecord>, 'get'>,
): readonly string[] {
  return (own?.wanted ?? []).flatMap(({ configuration, revision = '' }) => {
    if (configuration !== undefined) return [`${namespace}/${configuration}`];
    const [meant] = listOne(revisions, `${namespace}/${revision}`);
    return (meant && toConfigurationKey(meant)) ?? [];
  });
}
