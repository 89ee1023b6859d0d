import { mergeStreams } from '../../async/merge-streams.ts';
import { FleetError } from '../errors.ts';
import { engagedMember } from '../fleet/engaged-member.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { Member } from '../fleet/member.ts';
import type { KubernetesObject } from '../kube/json.ts';
import { asRecord, asRecords, asText } from '../kube/json.ts';
import type { LogLine } from '../kube/log-lines.ts';
import type { ContainerPlace, LogOptions } from '../kube/logs.ts';
import { followLog, readLog } from '../kube/logs.ts';
import { getRaw } from '../kube/raw.ts';
import type { Asking } from './asking.ts';

/** The pod whose output is asked for: another one under its name has another UID. */
export interface PodPlace {
  /** The identity of its cluster. */
  readonly cluster: string;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly uid: string;
}

export interface LogInput {
  /** Null takes all of the pod's, those that prepare it included. */
  readonly container?: string | null | undefined;
  readonly tailLines?: number | null | undefined;
  readonly sinceSeconds?: number | null | undefined;
  readonly isPrevious?: boolean | null | undefined;
}

/** What one container has written. */
export interface ContainerLog {
  readonly container: string;
  readonly lines: readonly LogLine[];
  /** Whether there was more than the bound of bytes. */
  readonly isTruncated: boolean;
  /** Why there is nothing of this container, while there is of others. */
  readonly error: FleetError | undefined;
}

/** The output of pods, read with the caller's rights when it is asked for. */
export interface PodLogs {
  /**
   * What the containers have written. One read of the pod, and one of each container.
   * @throws {FleetError} `COST_EXCEEDED` for too many pods of one operation, `BAD_USER_INPUT`,
   * `NOT_FOUND`, and what keeps all of its containers from being read.
   */
  read(pod: PodPlace, input: LogInput, asking: Asking): Promise<readonly ContainerLog[]>;
  /** What the containers write, as they do; ends when all have ended. @throws as `read` */
  follow(
    pod: PodPlace,
    input: LogInput,
    asking: Asking,
  ): AsyncGenerator<Omit<ContainerLog, 'isTruncated'>, void, undefined>;
}

export interface PodLogsOptions {
  readonly fleet: Fleet;
  /** Of an answer about one pod. @default 1048576 */
  readonly maxBytes?: number;
  /** Pods whose output one operation may read. @default 20 */
  readonly maxPods?: number;
}

const MAX_TAIL_LINES = 5000;
const DEFAULT_TAIL_LINES = 100;

export function createPodLogs({
  fleet,
  maxBytes = 1024 * 1024,
  maxPods = 20,
}: PodLogsOptions): PodLogs {
  const counts = new WeakMap<Asking, number>();
  const count = (asking: Asking): void => {
    const pods = (counts.get(asking) ?? 0) + 1;
    counts.set(asking, pods);
    if (pods <= maxPods) return;
    const message = `An operation reads the logs of at most ${maxPods} pods.`;
    throw new FleetError('COST_EXCEEDED', message);
  };
  return {
    async read(pod, input, asking) {
      count(asking);
      const { member, places } = await findContainers(fleet, pod, input, asking);
      const bound = Math.floor(maxBytes / Math.max(1, places.length));
      const options = { ...toLogOptions(input, asking), maxBytes: bound };
      const logs = await Promise.all(
        places.map((place) => {
          asking.onUpstreamCall(member.kube.name);
          return readContainer(member, place, options);
        }),
      );
      throwIfNone(logs);
      return logs;
    },
    follow: (pod, input, asking) => follow(fleet, pod, input, asking),
  };
}

async function readContainer(
  { kube }: Member,
  place: ContainerPlace,
  options: LogOptions & { readonly maxBytes: number },
): Promise<ContainerLog> {
  const { container } = place;
  try {
    const log = await readLog(kube.transport, place, options);
    return { container, ...log, error: undefined };
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    return { container, lines: [], isTruncated: false, error };
  }
}

async function* follow(
  fleet: Fleet,
  pod: PodPlace,
  input: LogInput,
  asking: Asking,
): AsyncGenerator<Omit<ContainerLog, 'isTruncated'>, void, undefined> {
  const { member, places } = await findContainers(fleet, pod, input, asking);
  const left = new AbortController();
  const signal = AbortSignal.any([asking.signal, left.signal]);
  const options = { ...toLogOptions(input, asking), signal };
  const sources = places.map((place) => followLog(member.kube.transport, place, options));
  const failures: FleetError[] = [];
  try {
    for await (const one of mergeStreams(sources, signal)) {
      const container = places[one.source]?.container ?? '';
      if (one.type === 'value') yield { container, lines: one.value, error: undefined };
      if (one.type !== 'failure') continue;
      if (!(one.error instanceof FleetError)) throw one.error;
      failures.push(one.error);
      if (places.length > 1) yield { container, lines: [], error: one.error };
    }
    const [first] = failures;
    if (first !== undefined && failures.length === places.length) throw first;
  } catch (error) {
    // Nobody listens any more: that is an end, no failure.
    if (!asking.signal.aborted) throw error;
  } finally {
    left.abort(new Error('Nobody reads these logs any more.'));
  }
}

async function findContainers(
  fleet: Fleet,
  pod: PodPlace,
  { container }: LogInput,
  { viewer, signal, onUpstreamCall }: Asking,
): Promise<{ readonly member: Member; readonly places: readonly ContainerPlace[] }> {
  const { cluster, namespace = '', name, uid } = pod;
  const member = engagedMember(fleet, cluster);
  onUpstreamCall(member.kube.name);
  const location = { group: '', version: 'v1', resource: 'pods', namespace, name };
  const options = { signal, identity: viewer.identity };
  const object = await getRaw(member.kube.transport, location, options);
  if (asRecord(object['metadata'])['uid'] !== uid) {
    throw new FleetError('NOT_FOUND', `The pod ${name} is gone: another has its name now.`, {
      cluster: member.kube.name,
    });
  }
  const names = listContainers(object);
  if (container !== undefined && container !== null && !names.includes(container)) {
    throw new FleetError('BAD_USER_INPUT', `The pod ${name} has no container "${container}".`, {
      argument: 'container',
    });
  }
  const chosen = container === undefined || container === null ? names : [container];
  return {
    member,
    places: chosen.map((one) => ({ namespace, pod: name, container: one })),
  };
}

/** Those that prepare it, its own, and those that were put in to look at it. */
function listContainers(pod: KubernetesObject): readonly string[] {
  const spec = asRecord(pod['spec']);
  return ['initContainers', 'containers', 'ephemeralContainers'].flatMap((key) =>
    asRecords(spec[key]).map(({ name }) => asText(name)),
  );
}

/** @throws {FleetError} `BAD_USER_INPUT` for numbers that cannot be. */
function toLogOptions(
  { tailLines, sinceSeconds, isPrevious }: LogInput,
  { viewer, signal }: Asking,
): LogOptions {
  const lines = tailLines ?? DEFAULT_TAIL_LINES;
  if (lines < 0 || lines > MAX_TAIL_LINES) {
    throw refuse('tailLines', `tailLines is from 0 to ${MAX_TAIL_LINES}, not ${lines}.`);
  }
  if (sinceSeconds !== undefined && sinceSeconds !== null && sinceSeconds < 1) {
    throw refuse('sinceSeconds', 'sinceSeconds is 1 or more.');
  }
  return {
    signal,
    identity: viewer.identity,
    tailLines: lines,
    sinceSeconds: sinceSeconds ?? undefined,
    isPrevious: isPrevious ?? undefined,
  };
}

function refuse(argument: string, message: string): FleetError {
  return new FleetError('BAD_USER_INPUT', message, { argument });
}

/** What keeps every container from being read is the pod's failure, not a list of them. */
function throwIfNone(logs: readonly ContainerLog[]): void {
  const [first] = logs;
  if (first?.error !== undefined && logs.every(({ error }) => error !== undefined))
    throw first.error;
}
