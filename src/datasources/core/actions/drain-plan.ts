import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord, asRecords, asText, isJsonRecord } from '../../kube/json.ts';
import { getAnnotation } from '../../kube/object-record.ts';
import type { UserError } from './refusal.ts';

/** What a drain looks at in a pod. */
export interface NodePod {
  readonly uid: string;
  readonly namespace: string;
  readonly name: string;
  /** Succeeded or failed: it holds nothing any more. */
  readonly isFinished: boolean;
  readonly isBeingDeleted: boolean;
  readonly isMirror: boolean;
  readonly hasEmptyDir: boolean;
  /** The owner that controls it. */
  readonly controller: { readonly kind: string; readonly name: string } | undefined;
}

/** What a drain's input agrees to, in kubectl's words. */
export interface DrainConsent {
  readonly ignoreDaemonSets: boolean;
  readonly deleteEmptyDirData: boolean;
  readonly force: boolean;
}

/** Whether a DaemonSet is there; an error where that could not be read. */
export type DaemonSetPresence = 'present' | 'missing' | { readonly error: string };

/** What becomes of one pod. */
export interface DrainChoice {
  readonly pod: NodePod;
  readonly isEvicted: boolean;
  /** Why it stays, or what goes with it. */
  readonly message: string | undefined;
}

export interface DrainPlan {
  readonly choices: readonly DrainChoice[];
  /** Everything that forbids the drain; then no pod is touched. */
  readonly errors: readonly UserError[];
}

export function toNodePod(object: KubernetesObject): NodePod {
  const metadata = asRecord(object['metadata']);
  const owner = asRecords(metadata['ownerReferences']).find((one) => one['controller'] === true);
  const phase = asRecord(object['status'])['phase'];
  return {
    uid: asText(metadata['uid']),
    namespace: asText(metadata['namespace']),
    name: asText(metadata['name']),
    isFinished: phase === 'Succeeded' || phase === 'Failed',
    isBeingDeleted: metadata['deletionTimestamp'] !== undefined,
    isMirror: getAnnotation(object, 'kubernetes.io/config.mirror') !== undefined,
    hasEmptyDir: asRecords(asRecord(object['spec'])['volumes']).some(({ emptyDir }) =>
      isJsonRecord(emptyDir),
    ),
    controller: owner && { kind: asText(owner['kind']), name: asText(owner['name']) },
  };
}

/** The DaemonSet that controls a pod; finished pods go whoever made them. */
export function daemonSetOf({ controller, isFinished }: NodePod): string | undefined {
  return controller?.kind === 'DaemonSet' && !isFinished ? controller.name : undefined;
}

/**
 * Sorts the pods of a node by kubectl's filters, in its order: DaemonSets, mirrors, local storage, no
 * controller. The first that holds a pod back decides; what forbids the drain is told for all at once.
 */
export function planDrain(
  pods: readonly NodePod[],
  consent: DrainConsent,
  presenceOf: (pod: NodePod) => DaemonSetPresence,
): DrainPlan {
  const choices: DrainChoice[] = [];
  const refused = new Map<string, { readonly reason: Reason; readonly names: string[] }>();
  for (const pod of pods) {
    const verdict = judge(pod, consent, presenceOf);
    if (verdict.type !== 'refuse') {
      choices.push({ pod, isEvicted: verdict.type === 'evict', message: verdict.message });
      continue;
    }
    const { reason } = verdict;
    const group = refused.get(reason.text) ?? { reason, names: [] };
    group.names.push(`${pod.namespace}/${pod.name}`);
    refused.set(reason.text, group);
  }
  return { choices, errors: [...refused.values()].map(toUserError) };
}

type Verdict =
  | { readonly type: 'evict' | 'leave'; readonly message: string | undefined }
  | { readonly type: 'refuse'; readonly reason: Reason };

/** Why a drain is forbidden, and which argument would allow it. */
interface Reason {
  readonly text: string;
  readonly argument: keyof DrainConsent | undefined;
}

function judge(
  pod: NodePod,
  consent: DrainConsent,
  presenceOf: (pod: NodePod) => DaemonSetPresence,
): Verdict {
  const messages: string[] = [];
  if (daemonSetOf(pod) !== undefined) {
    const presence = presenceOf(pod);
    if (presence === 'present') {
      return consent.ignoreDaemonSets ? DAEMON_SET_LEFT : refuse('ignoreDaemonSets', DAEMON_SET);
    }
    if (presence !== 'missing') return { type: 'refuse', reason: toUnread(presence.error) };
    if (!consent.force) return refuse('force', ORPHANED);
    messages.push('Its DaemonSet is gone.');
  }
  if (pod.isMirror) return MIRROR_LEFT;
  if (pod.hasEmptyDir && !pod.isFinished) {
    if (!consent.deleteEmptyDirData) return refuse('deleteEmptyDirData', LOCAL_STORAGE);
    messages.push('What is in its emptyDir volumes is lost.');
  }
  if (pod.controller === undefined && !pod.isFinished) {
    if (!consent.force) return refuse('force', UNMANAGED);
    messages.push('Nobody makes it anew.');
  }
  return { type: 'evict', message: messages.length === 0 ? undefined : messages.join(' ') };
}

const DAEMON_SET = 'are of DaemonSets, which would make them anew here';
const ORPHANED = 'are of DaemonSets that are gone';
const LOCAL_STORAGE = 'have emptyDir volumes, whose data would be lost';
const UNMANAGED = 'have no controller that would make them anew';
const DAEMON_SET_LEFT = { type: 'leave', message: 'It is of a DaemonSet, and stays.' } as const;
const MIRROR_LEFT = { type: 'leave', message: 'It is of the node itself, and stays.' } as const;

function refuse(argument: keyof DrainConsent, text: string): Verdict {
  return { type: 'refuse', reason: { argument, text } };
}

function toUnread(error: string): Reason {
  return { text: `are of DaemonSets that cannot be read (${error})`, argument: undefined };
}

const MAX_NAMES = 10;

function toUserError({
  reason,
  names,
}: {
  readonly reason: Reason;
  readonly names: readonly string[];
}): UserError {
  const { text, argument } = reason;
  const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
  const list = `${names.slice(0, MAX_NAMES).join(', ')}${more}`;
  if (argument === undefined) {
    return { code: 'FORBIDDEN', message: `Pods ${text}: ${list}.`, path: ['input'] };
  }
  const message = `Pods ${text}: ${list}. ${argument} agrees to that.`;
  return { code: 'CONFIRMATION_REQUIRED', message, path: ['input', argument] };
}
