import type { ObjectRecord } from '../../kube/object-record.ts';
import type { LiveStore } from '../../store/store.ts';
import { viewInput } from '../../store/view-input.ts';
import type { FunctionRecord } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import type { See } from '../joined-function.ts';
import { joinFunction } from '../joined-function.ts';
import { toKnativeFunction } from '../knative-function.ts';
import type { EventingRecord } from '../knative-eventing.ts';
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
import { KNATIVE_WRITES } from '../knative-writes.ts';
import { OPENFUNCTIONS } from '../openfunction-objects.ts';

/**
 * Knative's Services, `serving.knative.dev/v1`, with their Revisions and Route, and what sends to them:
 * DomainMappings, and Triggers, Subscriptions and sources of Eventing, each where it is installed.
 */
export const knative: FunctionEngine = {
  name: 'KNATIVE',
  reads: [KNATIVE_SERVICES, KNATIVE_REVISIONS, KNATIVE_ROUTES, ...EVENTING],
  open({ kube }) {
    const services = kube.informer(KNATIVE_SERVICES);
    const revisions = kube.informer(KNATIVE_REVISIONS);
    const routes = kube.informer(KNATIVE_ROUTES);
    const eventing = EVENTING.map((resource) => ({ resource, store: kube.informer(resource) }));
    const openFunctions = kube.informer(OPENFUNCTIONS);
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
        viewInput(revisions, toKeys(toServiceKey), { isRequired }),
        viewInput(routes, ({ key }) => [key], { isRequired }),
        ...eventing.map(({ store }) =>
          viewInput<EventingRecord>(
            store,
            toKeys(({ sink }) => sink),
            { isRequired },
          ),
        ),
      ],
      build(key) {
        const service = services.get(key);
        // What another engine has made of its own function is that engine's row.
        const isOwned = openFunctions.by('serving', service?.servingKey ?? ' ').length > 0;
        if (service === undefined || isOwned) return undefined;
        return joinService(service, {
          revisions: revisions.by('service', key),
          routes: toList(routes, key),
          eventing: eventing.map(({ resource, store }) => ({
            resource,
            records: store.by('sink', key),
          })),
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
  readonly eventing: readonly {
    readonly resource: (typeof EVENTING)[number];
    readonly records: readonly EventingRecord[];
  }[];
}

const NOTHING: Parts = { revisions: [], routes: [], eventing: [] };

function joinService(service: KnativeServiceRecord, parts: Parts): FunctionRecord {
  return joinFunction((see) => {
    const revisions = see(KNATIVE_REVISIONS, parts.revisions);
    const [route] = see(KNATIVE_ROUTES, parts.routes);
    return toKnativeFunction(service, { revisions, route, triggers: toTriggers(parts, see) });
  });
}

function toTriggers({ eventing }: Parts, see: See): FunctionRecord['triggers'] {
  return eventing.flatMap(({ resource, records }) =>
    see(resource, records).map(({ trigger }) => trigger),
  );
}

function toKeys<T>(toKey: (record: T) => string | undefined): (record: T) => readonly string[] {
  return (record) => {
    const key = toKey(record);
    return key === undefined ? [] : [key];
  };
}

function toList<T extends ObjectRecord>(store: LiveStore<T>, key: string): readonly T[] {
  const record = store.get(key);
  return record === undefined ? [] : [record];
}
