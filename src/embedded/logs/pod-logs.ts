import type { Clock } from '../clock.ts';
import { getPath, toJsonArray, toText } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { ResourceRequest } from '../read.ts';
import type { Reply } from '../request.ts';
import { methodNotAllowed, notFound, StatusError } from '../status.ts';
import type { Storage } from '../storage.ts';
import { findEntry } from '../write.ts';
import { chooseContainer, findRun } from './container-run.ts';
import { followLog } from './follow.ts';
import { createLogLines } from './log-lines.ts';
import type { LogLine, LogLines } from './log-lines.ts';
import { parseLogOptions } from './log-options.ts';
import type { LogOptions } from './log-options.ts';
import { createLogWriter } from './log-writer.ts';

/** What a log is made of. */
export interface LogDependencies {
  readonly storage: Storage;
  readonly clock: Clock;
  /** Whether there is anybody on the nodes who could be asked. */
  readonly hasKubelets: boolean;
}

/** @throws {StatusError} in the words of the API server, or of the kubelet it asks. */
export function readLog(call: ResourceRequest, dependencies: LogDependencies): Reply {
  const { request } = call;
  if (request.method !== 'GET') {
    throw methodNotAllowed();
  }
  const { storage, clock } = dependencies;
  const options = parseLogOptions(request, clock.now());
  const pod = findEntry(call, storage).object;
  const container = chooseContainer(pod, options.container);
  if (toText(getPath(pod, ['spec', 'nodeName'])) === '') {
    return { form: 'text', code: 204, text: '' };
  }
  askNode(pod, container, dependencies);
  const run = findRun(pod, container, options.isPrevious);
  const lines = createLogLines(pod, run);
  const past = readPast(lines, options, clock.now());
  if (options.isFollowing && run.endedMs === undefined) {
    return followLog({ pod, container, lines, past, options, storage, clock });
  }
  const text = createLogWriter(options).write(past);
  return { form: 'text', code: 200, text, contentType: 'text/plain' };
}

/**
 * The API server asks the kubelet of the pod's node, so there must be both.
 * @throws {StatusError} 404 for the node (as a pod, as the real one does), 500 for the kubelet.
 */
function askNode(
  pod: KubernetesObject,
  container: string,
  { storage, hasKubelets }: LogDependencies,
): void {
  const { name, namespace = '' } = pod.metadata;
  const nodeName = toText(getPath(pod, ['spec', 'nodeName']));
  const node = storage.store('nodes').get(nodeName)?.object;
  if (node === undefined) {
    if (hasKubelets) {
      return; // A test that is about pods alone puts in no nodes.
    }
    throw notFound({ group: '', resource: 'pods' }, nodeName);
  }
  if (hasKubelets && !isLost(node)) {
    return;
  }
  const addresses = toJsonArray(getPath(node, ['status', 'addresses'])).map((one) =>
    toText(getPath(one, ['address'])),
  );
  const [address] = addresses;
  if (address === undefined) {
    throw new StatusError(500, '', 'no preferred addresses found; known addresses: []');
  }
  const port = getPath(node, ['status', 'daemonEndpoints', 'kubeletEndpoint', 'Port']) ?? 10250;
  const host = `${address}:${toText(port)}`;
  const url = `https://${host}/containerLogs/${namespace}/${name}/${container}`;
  const why = hasKubelets ? 'no route to host' : 'connection refused';
  throw new StatusError(500, '', `Get "${url}": dial tcp ${host}: connect: ${why}`);
}

function isLost(node: KubernetesObject): boolean {
  return toJsonArray(getPath(node, ['status', 'conditions'])).some(
    (condition) =>
      getPath(condition, ['type']) === 'Ready' && getPath(condition, ['status']) === 'Unknown',
  );
}

function readPast(
  lines: LogLines,
  { sinceMs, tailLines }: LogOptions,
  nowMs: number,
): readonly LogLine[] {
  if (sinceMs === undefined && tailLines !== undefined) {
    return lines.last(tailLines, nowMs);
  }
  const found = lines.between(sinceMs ?? 0, nowMs);
  return tailLines === undefined ? found : tailLines === 0 ? [] : found.slice(-tailLines);
}
