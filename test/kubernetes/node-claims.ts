import { getPath, toJsonArray, toJsonObject, toText } from '../../src/embedded/json.ts';
import type { JsonObject } from '../../src/embedded/json.ts';
import type { KubernetesClient } from '../support/kubernetes-client.ts';
import type { ObjectLog } from './object-log.ts';
import { followObjects } from './object-log.ts';

/** A NodeClaim; times are milliseconds of the epoch. */
export interface NodeClaim {
  readonly name: string;
  /** Empty before its node has registered. */
  readonly nodeName: string;
  readonly createdAtMs: number | undefined;
  readonly launchedAtMs: number | undefined;
  readonly registeredAtMs: number | undefined;
  readonly initializedAtMs: number | undefined;
  /** When it was asked to go. */
  readonly deletedAtMs: number | undefined;
}

export async function followNodeClaims(client: KubernetesClient): Promise<ObjectLog<NodeClaim>> {
  return followObjects(client, '/apis/karpenter.sh/v1/nodeclaims', toNodeClaim);
}

/** Nodes tell of themselves when they are gone alone. */
export async function followNodes(
  client: KubernetesClient,
): Promise<ObjectLog<{ readonly name: string }>> {
  return followObjects(client, '/api/v1/nodes', (node) => ({
    name: toText(getPath(node, ['metadata', 'name'])),
  }));
}

function toNodeClaim(object: JsonObject): NodeClaim {
  const at = (...path: readonly string[]): string => toText(getPath(object, path));
  const conditions = toJsonArray(getPath(object, ['status', 'conditions'])).map(toJsonObject);
  const since = (type: string): number | undefined => {
    const found = conditions.find((one) => one['type'] === type && one['status'] === 'True');
    return toMs(toText(found?.['lastTransitionTime']));
  };
  return {
    name: at('metadata', 'name'),
    nodeName: at('status', 'nodeName'),
    createdAtMs: toMs(at('metadata', 'creationTimestamp')),
    launchedAtMs: since('Launched'),
    registeredAtMs: since('Registered'),
    initializedAtMs: since('Initialized'),
    deletedAtMs: toMs(at('metadata', 'deletionTimestamp')),
  };
}

function toMs(time: string): number | undefined {
  return time === '' ? undefined : Date.parse(time);
}
