import { createDeadline } from '../../../async/deadline.ts';
import { delay } from '../../../async/delay.ts';
import { createSlots } from '../../../async/slots.ts';
import { FleetError } from '../../errors.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import type { OperationRecord, OperationStep } from '../operation.ts';
import type { OperationRun, Operations } from '../operations.ts';
import { changeObject, requireObject } from './change.ts';
import type { DrainChoice, DrainConsent, DrainPlan, NodePod } from './drain-plan.ts';
import { planDrain } from './drain-plan.ts';
import { RETRY_MS, evict, evictOnce } from './evict.ts';
import type { Departures } from './node-pods.ts';
import { listNodePods, readDaemonSets, watchDepartures } from './node-pods.ts';
import { Refusal, refuse } from './refusal.ts';
import type { ChangeInput, Located } from './target.ts';

export interface DrainInput extends ChangeInput {
  readonly ignoreDaemonSets?: boolean | null | undefined;
  readonly deleteEmptyDirData?: boolean | null | undefined;
  readonly force?: boolean | null | undefined;
  readonly gracePeriodSeconds?: number | null | undefined;
  readonly timeoutSeconds?: number | null | undefined;
}

export interface DrainResult {
  /** Undefined when it was refused. */
  readonly operation: OperationRecord | undefined;
}

const MAX_TIMEOUT_SECONDS = 86_400;
const DEFAULT_TIMEOUT_SECONDS = 3600;
/** Evictions asked for at a time. */
const MAX_CALLS = 8;

/**
 * Empties a node as kubectl does: looks at all of its pods, closes the node, looks again for those that
 * came meanwhile, evicts them in parallel, and waits until each is gone. The last two go on after the
 * answer. @throws {Refusal} with everything that forbids it, before anything was touched.
 */
export async function drainNode(
  node: Located,
  input: DrainInput,
  { fleet, operations }: { readonly fleet: Fleet; readonly operations: Operations },
): Promise<DrainResult> {
  checkInput(input);
  await requireObject(node);
  const plan = await makePlan(node, input);
  if (plan.errors.length > 0) throw new Refusal(plan.errors);
  await changeObject(node, { spec: { unschedulable: true } }, input);
  const { viewer } = node.asking;
  const about = {
    kind: 'DRAIN_CLUSTER_NODE',
    cluster: node.member.id,
    subject: toSubject(node),
  } as const;
  if (input.dryRun === true) {
    const steps = await rehearse(node, input, plan);
    return { operation: operations.record(viewer, { ...about, steps }) };
  }
  const operation = operations.start(viewer, {
    ...about,
    steps: plan.choices.map(toStep),
    run: (run) => drain(fleet, node, input, run),
  });
  return { operation };
}

function checkInput({ gracePeriodSeconds, timeoutSeconds }: DrainInput): void {
  const timeout = timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS;
  if (timeout < 1 || timeout > MAX_TIMEOUT_SECONDS) {
    const message = `A drain may take from 1 to ${MAX_TIMEOUT_SECONDS} seconds.`;
    throw refuse('INVALID', message, { argument: 'timeoutSeconds' });
  }
  if ((gracePeriodSeconds ?? 0) < 0) {
    const message = 'There is no time below 0; leave it out for that of the pod.';
    throw refuse('INVALID', message, { argument: 'gracePeriodSeconds' });
  }
}

async function makePlan(node: Located, input: DrainInput): Promise<DrainPlan> {
  const pods = await listNodePods(node);
  return planDrain(pods, toConsent(input), await readDaemonSets(node, pods));
}

function toConsent({ ignoreDaemonSets, deleteEmptyDirData, force }: DrainInput): DrainConsent {
  return {
    ignoreDaemonSets: ignoreDaemonSets === true,
    deleteEmptyDirData: deleteEmptyDirData === true,
    force: force === true,
  };
}

function toSubject({ target }: Located): OperationRecord['subject'] {
  return { kind: target.kind, namespace: undefined, name: target.name };
}

function toStep({ pod, isEvicted, message }: DrainChoice): OperationStep {
  const { uid, namespace, name } = pod;
  const subject = { kind: 'Pod', namespace, name };
  return { key: uid, subject, state: isEvicted ? 'PENDING' : 'SKIPPED', message };
}

/** Asks for every eviction without its being done, and tells the answers. */
async function rehearse(
  node: Located,
  input: DrainInput,
  { choices }: DrainPlan,
): Promise<readonly OperationStep[]> {
  const slots = createSlots({ capacity: MAX_CALLS });
  return await Promise.all(
    choices.map(async (choice): Promise<OperationStep> => {
      const step = toStep(choice);
      if (!choice.isEvicted) return step;
      const place = await slots.acquire({ signal: node.asking.signal });
      try {
        const options = {
          isDryRun: true,
          gracePeriodSeconds: input.gracePeriodSeconds ?? undefined,
        };
        const eviction = await evictOnce(node, choice.pod, options);
        if (eviction.type === 'refused') {
          return { ...step, state: 'SKIPPED', message: `It would wait: ${eviction.message}` };
        }
        return { ...step, state: 'SUCCEEDED', message: join('It would be evicted.', step.message) };
      } catch (error) {
        return { ...step, state: 'FAILED', message: toMessage(error) };
      } finally {
        place[Symbol.dispose]();
      }
    }),
  );
}

/** The part that outlives the call. */
async function drain(
  fleet: Fleet,
  asked: Located,
  input: DrainInput,
  run: OperationRun,
): Promise<void> {
  const seconds = input.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS;
  const { clock } = asked.member;
  using deadline = createDeadline(seconds * 1000, { clock, parents: [run.signal] });
  const asking = { ...asked.asking, signal: deadline.signal, onUpstreamCall: () => undefined };
  const node: Located = {
    ...asked,
    asking,
    // It may be engaged anew meanwhile, with another credential.
    get member() {
      return fleet.member(asked.member.id) ?? asked.member;
    },
  };

  try {
    await empty(node, input, run);
  } catch (error) {
    // What ends with its time has met an abort; which one is known here alone.
    throw deadline.hasPassed ? toTimeout(node, seconds) : error;
  }
}

async function empty(node: Located, input: DrainInput, run: OperationRun): Promise<void> {
  const { choices, errors } = await planAgain(node, input);
  if (errors.length > 0) {
    const message = `Pods came that forbid it. ${new Refusal(errors).message}`;
    throw new FleetError('CONFLICT', message, { cluster: node.member.kube.name });
  }
  run.setSteps(choices.map(toStep));
  const slots = createSlots({ capacity: MAX_CALLS });
  const departures = watchDepartures(node);
  const pods = choices.filter(({ isEvicted }) => isEvicted).map(({ pod }) => pod);
  const failures = await Promise.all(
    pods.map((pod) => evictAndWait(node, pod, { input, run, slots, departures })),
  );
  const failed = failures.filter((failure) => failure !== undefined);
  const [first] = failed;
  if (first !== undefined) throw toFailure(node, first, failed.length);
}

/** The node is closed: a cluster that does not answer now is asked again. */
async function planAgain(node: Located, input: DrainInput): Promise<DrainPlan> {
  for (;;) {
    try {
      return await makePlan(node, input);
    } catch (error) {
      if (!(error instanceof FleetError) || !error.isRetryable) throw error;
      await delay(RETRY_MS, { clock: node.member.clock, signal: node.asking.signal });
    }
  }
}

interface Evicting {
  readonly input: DrainInput;
  readonly run: OperationRun;
  readonly slots: ReturnType<typeof createSlots>;
  readonly departures: Departures;
}

/** Answers why the pod is not gone, where it is not; the others go on. */
async function evictAndWait(
  node: Located,
  pod: NodePod,
  { input, run, slots, departures }: Evicting,
): Promise<unknown> {
  let last = 'It was not evicted in time.';
  run.setStep(pod.uid, { state: 'RUNNING', message: undefined, ifLeft: toLeft('') });
  try {
    await evict(node, pod, {
      isDryRun: false,
      gracePeriodSeconds: input.gracePeriodSeconds ?? undefined,
      slots,
      onRefused(message) {
        last = `It was not evicted in time: ${message}`;
        run.setStep(pod.uid, { state: 'RUNNING', message, ifLeft: toLeft(message) });
      },
    });
    last = 'It was evicted, and did not end in time.';
    run.setStep(pod.uid, { state: 'RUNNING', message: 'It is ending.', ifLeft: EVICTED });
    await departures.gone(pod.uid);
    run.setStep(pod.uid, { state: 'SUCCEEDED', message: 'It is gone.' });
    return undefined;
  } catch (error) {
    const message = node.asking.signal.aborted ? last : toMessage(error);
    // After an end from outside, what it left behind stays said.
    if (!run.signal.aborted) run.setStep(pod.uid, { state: 'FAILED', message });
    return error;
  }
}

const EVICTED = {
  state: 'SUCCEEDED',
  message: 'It was evicted; its end was not waited for.',
} as const;

function toLeft(message: string): OperationStep['ifLeft'] {
  return { state: 'SKIPPED', message: `It was left on the node. ${message}`.trim() };
}

function toTimeout({ member, target }: Located, seconds: number): FleetError {
  const message = `${target.name} was not empty after ${seconds} s.`;
  return new FleetError('CLUSTER_TIMEOUT', message, { cluster: member.kube.name });
}

function toFailure({ member, target }: Located, first: unknown, count: number): unknown {
  if (!(first instanceof FleetError)) return first;
  const message = `${count} pods were not evicted from ${target.name}: ${first.message}`;
  return new FleetError(first.code, message, { cluster: member.kube.name, cause: first });
}

function toMessage(error: unknown): string {
  return error instanceof FleetError ? error.message : 'It failed for an unknown reason.';
}

function join(first: string, second: string | undefined): string {
  return second === undefined ? first : `${first} ${second}`;
}
