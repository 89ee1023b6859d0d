import type { RequestContext } from '../context.ts';
import { FleetError } from '../datasources/errors.ts';
import type { AnyNode } from '../datasources/core/any-object.ts';
import type { Asking } from '../datasources/core/asking.ts';
import type { MaybePromise } from '../datasources/fleet/read.ts';
import type { NodeMapper } from './mappers/root.mappers.ts';
import { parseId } from './object-id.ts';

/**
 * What an id stands for: null when it is gone, may not be seen, or another object has its name now.
 * A cluster that does not answer is an error of its own entry.
 */
export async function readNode(
  text: string,
  context: RequestContext,
): Promise<NodeMapper | undefined> {
  const { clusters, federations, federationMembers, nodeGroups, scalingActivities } = context;
  const { loaders, asking } = context;
  const id = parseId(text);
  if (id === undefined) {
    throw new FleetError('BAD_USER_INPUT', `"${text}" is not an id of this server.`, {
      argument: 'id',
    });
  }
  if (id.type === 'operation') return undefined;
  await clusters.settled(asking);
  const cluster = clusters.find(id.cluster, asking);
  if (cluster === undefined || id.type === 'cluster') return cluster;
  const rows = LISTS.get(id.type)?.(context);
  if (rows !== undefined && 'key' in id && 'uid' in id) {
    const row = await rows.get(cluster.id, id.key, asking);
    return row?.uid === id.uid ? row : undefined;
  }
  if (id.type === 'federation') return await federations.get(cluster.id, id.key, asking);
  if (id.type === 'memberSet') {
    const federation = await federations.get(cluster.id, id.key, asking);
    const sets = federation && (await federationMembers.setsOf(federation, asking));
    return sets?.find(({ name }) => name === id.name);
  }
  if (id.type === 'nodeGroup') return await nodeGroups.get(cluster.id, id.key, asking);
  if (id.type === 'scalingActivity') {
    return await scalingActivities.get(cluster.id, id.key, asking);
  }
  if (id.type !== 'object') return undefined;
  try {
    const raw = await loaders.rawObjects.load({ ...id, cluster: cluster.id });
    return raw?.record.uid === id.uid ? raw.record : undefined;
  } catch (error) {
    if (error instanceof FleetError && error.code === 'FORBIDDEN') return undefined;
    throw error;
  }
}

/** A list whose rows are known by a key and the UID of their object. */
interface KeyedRows {
  readonly get: (cluster: string, key: string, asking: Asking) => MaybePromise<AnyNode | undefined>;
}

const LISTS: ReadonlyMap<string, (context: RequestContext) => KeyedRows> = new Map([
  ['autoscaler', ({ autoscalers }: RequestContext): KeyedRows => autoscalers],
  ['federationMember', ({ federationMembers }: RequestContext): KeyedRows => federationMembers],
  ['function', ({ functions }: RequestContext): KeyedRows => functions],
  ['placement', ({ placements }: RequestContext): KeyedRows => placements],
  ['sandbox', ({ sandboxes }: RequestContext): KeyedRows => sandboxes],
  ['sandboxTemplate', ({ sandboxTemplates }: RequestContext): KeyedRows => sandboxTemplates],
  ['serviceExport', ({ serviceExports }: RequestContext): KeyedRows => serviceExports],
  ['serviceImport', ({ serviceImports }: RequestContext): KeyedRows => serviceImports],
  ['sandboxWarmPool', ({ sandboxWarmPools }: RequestContext): KeyedRows => sandboxWarmPools],
]);
