import { stringify } from 'yaml';
import type { RequestContext } from '../context.ts';
import type { EventRecord } from '../datasources/core/event.ts';
import type { KindReference } from '../datasources/core/raw-objects.ts';
import type { ObjectPointer } from '../datasources/core/object-pointer.ts';
import type { FleetCluster } from '../datasources/fleet/fleet-cluster.ts';
import type { ObjectRecord } from '../datasources/kube/object-record.ts';
import { toTimeText } from '../kubernetes/time.ts';
import { toConnection } from './connection.ts';
import { toId } from './object-id.ts';
import { requireCluster } from './require-cluster.ts';

/** The fields of the interface, the same for every type that implements it; each type names them. */
export const kubernetesObject = {
  id: (record: ObjectRecord): string => toId({ type: 'object', ...record }),
  cluster: ({ cluster }: ObjectRecord, _args: object, context: RequestContext): FleetCluster =>
    requireCluster(context, cluster),
  owner: ({ cluster, namespace, owner }: ObjectRecord): ObjectPointer | undefined =>
    owner && { ...owner, cluster, namespace },
  observedAt: ({ cluster }: ObjectRecord, _args: object, { clusters }: RequestContext): string =>
    toTimeText(clusters.lastAnswerAt(cluster) ?? Date.now()),
  annotations: async (
    record: ObjectRecord,
    _args: object,
    context: RequestContext,
  ): Promise<readonly { readonly key: string; readonly value: string }[] | undefined> => {
    const object = await readRaw(record, context);
    const annotations = readRecord(readRecord(object?.['metadata'])['annotations']);
    return (
      object && Object.entries(annotations).map(([key, value]) => ({ key, value: String(value) }))
    );
  },
  raw: (record: ObjectRecord, _args: object, context: RequestContext): Promise<unknown> =>
    readRaw(record, context),
  yaml: async (
    record: ObjectRecord,
    _args: object,
    context: RequestContext,
  ): Promise<string | undefined> => {
    const object = await readRaw(record, context);
    return object && stringify(object, { aliasDuplicateObjects: false });
  },
  events: (
    record: ObjectRecord,
    args: Parameters<RequestContext['events']['about']>[1],
    { events, asking }: RequestContext,
  ): ReturnType<typeof toConnection<EventRecord>> =>
    toConnection(events.about(record, args, asking)),
  viewerCan: (
    record: ObjectRecord,
    { verb }: { readonly verb: string },
    { loaders }: RequestContext,
  ): Promise<boolean | undefined> => loaders.accessReviews.load(record, verb.toLowerCase()),
};

/** The object behind a row, if it is still that one: another UID under the name is another object. */
async function readRaw(
  record: KindReference & { readonly uid: string },
  { loaders }: RequestContext,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const raw = await loaders.rawObjects.load(record);
  return raw?.record.uid === record.uid ? raw.object : undefined;
}

function readRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
