import { delay } from '../../../async/delay.ts';
import { FleetError } from '../../errors.ts';
import { toFieldSelector, toFieldSelectorText } from '../../../kubernetes/field-selector.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord, asText } from '../../kube/json.ts';
import { listPages } from '../../kube/list.ts';
import { toObjectPath } from '../../kube/object-path.ts';
import { getRaw } from '../../kube/raw.ts';
import type { DaemonSetPresence, NodePod } from './drain-plan.ts';
import { daemonSetOf, toNodePod } from './drain-plan.ts';
import type { Located } from './target.ts';

/** The pods that are on a node now, with the caller's rights. */
export async function listNodePods(node: Located): Promise<readonly NodePod[]> {
  const objects = await listObjects(node, { isMetadataOnly: false });
  return objects.map(toNodePod);
}

/** Reads each DaemonSet that has a pod there, once. */
export async function readDaemonSets(
  node: Located,
  pods: readonly NodePod[],
): Promise<(pod: NodePod) => DaemonSetPresence> {
  const found = new Map<string, DaemonSetPresence>();
  await Promise.all(
    pods.map(async (pod) => {
      const name = daemonSetOf(pod);
      const key = `${pod.namespace}/${name ?? ''}`;
      if (name === undefined || found.has(key)) return;
      found.set(key, 'missing');
      found.set(key, await readPresence(node, pod.namespace, name));
    }),
  );
  return (pod) => found.get(`${pod.namespace}/${daemonSetOf(pod) ?? ''}`) ?? 'missing';
}

/** Tells when pods are gone from a node, by their UIDs. One list a second, whatever their number. */
export interface Departures {
  /** Rejects with the signal's reason, and with what forbids to list pods. */
  gone(uid: string): Promise<void>;
}

/** How often is looked, as kubectl does. */
const POLL_MS = 1000;

/** Looks for as long as somebody waits and the node's signal does not abort. */
export function watchDepartures(node: Located): Departures {
  const waiting = new Map<string, PromiseWithResolvers<void>>();
  let isLooking = false;

  const settle = (uids: Iterable<string>, act: (one: PromiseWithResolvers<void>) => void): void => {
    for (const uid of uids) {
      const one = waiting.get(uid);
      waiting.delete(uid);
      if (one !== undefined) act(one);
    }
  };
  const look = async (): Promise<void> => {
    isLooking = true;
    try {
      while (waiting.size > 0) {
        const present = await listPresent(node);
        const gone = present && [...waiting.keys()].filter((uid) => !present.has(uid));
        settle(gone ?? [], ({ resolve }) => resolve());
        if (waiting.size === 0) return;
        await delay(POLL_MS, { clock: node.member.clock, signal: node.asking.signal });
      }
    } catch (error) {
      settle([...waiting.keys()], ({ reject }) => reject(error));
    } finally {
      isLooking = false;
    }
  };
  return {
    gone(uid) {
      const one = waiting.get(uid) ?? Promise.withResolvers<void>();
      waiting.set(uid, one);
      if (!isLooking) void look();
      return one.promise;
    },
  };
}

/** Undefined when the cluster does not answer now: it is asked again. */
async function listPresent(node: Located): Promise<ReadonlySet<string> | undefined> {
  try {
    const objects = await listObjects(node, { isMetadataOnly: true });
    return new Set(objects.map(({ metadata }) => asText(asRecord(metadata)['uid'])));
  } catch (error) {
    if (error instanceof FleetError && error.isRetryable) return undefined;
    throw error;
  }
}

async function listObjects(
  { member, target, asking }: Located,
  { isMetadataOnly }: { readonly isMetadataOnly: boolean },
): Promise<readonly KubernetesObject[]> {
  const { name, transport } = member.kube;
  const { signal, viewer, onUpstreamCall } = asking;
  const isOnNode = { field: 'spec.nodeName', operator: '=', value: target.name } as const;
  const pages = listPages(transport, {
    path: toObjectPath({ group: '', version: 'v1', resource: 'pods' }),
    query: { fieldSelector: toFieldSelectorText(toFieldSelector([isOnNode])) },
    isMetadataOnly,
    signal,
    identity: viewer.identity,
  });
  const objects: KubernetesObject[] = [];
  for await (const page of pages) {
    onUpstreamCall(name);
    objects.push(...page.objects);
  }
  return objects;
}

async function readPresence(
  { member, asking }: Located,
  namespace: string,
  name: string,
): Promise<DaemonSetPresence> {
  const location = { group: 'apps', version: 'v1', resource: 'daemonsets', namespace, name };
  try {
    asking.onUpstreamCall(member.kube.name);
    const { signal, viewer } = asking;
    await getRaw(member.kube.transport, location, { signal, identity: viewer.identity });
    return 'present';
  } catch (error) {
    if (!(error instanceof FleetError) || error.isRetryable) throw error;
    return error.code === 'NOT_FOUND' ? 'missing' : { error: error.message };
  }
}
