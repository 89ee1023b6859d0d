import { delay } from '../../../async/delay.ts';
import type { Slots } from '../../../async/slots.ts';
import { FleetError } from '../../errors.ts';
import { getRaw } from '../../kube/raw.ts';
import { createObject } from '../../kube/write.ts';
import type { NodePod } from './drain-plan.ts';
import { toNodePod } from './drain-plan.ts';
import type { Acting } from './target.ts';
import { toWriteOptions } from './target.ts';

/** How an eviction was taken. */
export type Eviction =
  | { readonly type: 'taken' }
  | { readonly type: 'gone' }
  /** It may be allowed later: a disruption budget, an overloaded server. */
  | { readonly type: 'refused'; readonly message: string; readonly retryAfterMs: number };

export interface EvictOptions {
  readonly isDryRun: boolean;
  /** Undefined leaves it to the pod. */
  readonly gracePeriodSeconds: number | undefined;
}

/** What kubectl waits between two tries. */
export const RETRY_MS = 5000;

/**
 * Asks once for the eviction of a pod, on condition that it still is that one.
 * @throws {FleetError} for what waiting does not mend: two budgets for one pod, a missing right.
 */
export async function evictOnce(
  node: Acting,
  pod: NodePod,
  { isDryRun, gracePeriodSeconds }: EvictOptions,
): Promise<Eviction> {
  const { namespace, name, uid } = pod;
  const location = {
    group: '',
    version: 'v1',
    resource: 'pods',
    namespace,
    name,
    subresource: 'eviction',
  };
  const dryRun = isDryRun ? { dryRun: ['All'] } : {};
  const body = {
    apiVersion: 'policy/v1',
    kind: 'Eviction',
    metadata: { name, namespace },
    deleteOptions: { preconditions: { uid }, gracePeriodSeconds, ...dryRun },
  };
  try {
    const options = toWriteOptions(node, isDryRun);
    await createObject(node.member.kube.transport, location, body, options);
    return { type: 'taken' };
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    if (error.code === 'CONFLICT' && (await isAnother(node, pod))) return { type: 'gone' };
    return toEviction(error, pod);
  }
}

/**
 * Asks until it is taken: again after five seconds when it may not be now, or later when the server
 * says so. Rejects with the signal's reason.
 */
export async function evict(
  node: Acting,
  pod: NodePod,
  {
    slots,
    onRefused,
    ...options
  }: EvictOptions & {
    /** Calls at a time; waiting takes no place. */
    readonly slots: Slots;
    readonly onRefused: (message: string) => void;
  },
): Promise<Exclude<Eviction['type'], 'refused'>> {
  const { signal } = node.asking;
  for (;;) {
    const place = await slots.acquire({ signal });
    let eviction: Eviction;
    try {
      eviction = await evictOnce(node, pod, options);
    } finally {
      place[Symbol.dispose]();
    }
    if (eviction.type !== 'refused') return eviction.type;
    onRefused(eviction.message);
    await delay(Math.max(RETRY_MS, eviction.retryAfterMs), { clock: node.member.clock, signal });
  }
}

/** Whether another pod has the name now: then the one that was meant is gone. */
async function isAnother({ member, asking }: Acting, pod: NodePod): Promise<boolean> {
  const { namespace, name } = pod;
  const { signal, viewer } = asking;
  const location = { group: '', version: 'v1', resource: 'pods', namespace, name };
  try {
    asking.onUpstreamCall(member.kube.name);
    const options = { signal, identity: viewer.identity };
    const present = await getRaw(member.kube.transport, location, options);
    return toNodePod(present).uid !== pod.uid;
  } catch (error) {
    if (error instanceof FleetError && error.code === 'NOT_FOUND') return true;
    throw error;
  }
}

function toEviction(error: FleetError, pod: NodePod): Eviction {
  if (error.code === 'NOT_FOUND') return { type: 'gone' };
  const isEnding =
    error.code === 'FORBIDDEN' &&
    error.causes.some(({ reason }) => reason === 'NamespaceTerminating');
  if (isEnding && pod.isBeingDeleted) return { type: 'taken' };
  const mayPass = isEnding || error.code === 'CONFLICT' || error.isRetryable;
  if (!mayPass) throw error;
  return { type: 'refused', message: error.message, retryAfterMs: error.retryAfterMs ?? 0 };
}
