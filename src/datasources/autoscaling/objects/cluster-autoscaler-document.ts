import { parseTime } from '../../../kubernetes/time.ts';
import type { JsonRecord } from '../../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText } from '../../kube/json.ts';
import { parseStatusText } from './cluster-autoscaler-text.ts';
import { parseGoTime } from './go-time.ts';
import { parseStatusYaml } from './status-yaml.ts';

/** What Cluster Autoscaler says of itself, in whichever form. Words are its own. */
export interface StatusDocument {
  /** When it was written (ms of epoch); undefined where that cannot be read. */
  readonly writtenAt: number | undefined;
  /** `Running` or `Initializing`. */
  readonly state: string;
  readonly message: string | undefined;
  /** Undefined before it has looked. */
  readonly whole: StatusPart | undefined;
  readonly groups: readonly StatusGroup[];
}

/** How the cluster stands, or one group. */
export interface StatusPart {
  /** `Healthy`, `Unhealthy`, or empty before it has looked. */
  readonly health: string;
  readonly registered: number | undefined;
  readonly ready: number | undefined;
  /** Since when it stands so (ms of epoch); undefined where that is not said. */
  readonly healthSince: number | undefined;
  /** `NoActivity`, `InProgress`, `Backoff` or `Unhealthy`; empty before it has looked. */
  readonly scaleUp: string;
  readonly scaleUpSince: number | undefined;
  /** Why it backs off. */
  readonly backoff: string | undefined;
  /** `NoCandidates` or `CandidatesPresent`; empty before it has looked. */
  readonly scaleDown: string;
  readonly scaleDownSince: number | undefined;
  readonly candidates: number;
}

export interface StatusGroup extends StatusPart {
  readonly name: string;
  /** The size that the cloud was asked for. */
  readonly target: number | undefined;
  readonly minSize: number | undefined;
  readonly maxSize: number | undefined;
}

/** API servers take no larger object: a longer text was written by nobody. */
const MAX_LENGTH = 1_048_576;

/**
 * Reads the text form (up to 1.29) and the YAML form (from 1.30 on), in time linear to its length.
 * @throws SyntaxError for what is neither.
 */
export function parseStatusDocument(text: string): StatusDocument {
  if (text.length > MAX_LENGTH) throw new SyntaxError('It is longer than an object can be.');
  const trimmed = text.trimStart();
  if (trimmed.startsWith(TEXT_START)) {
    const end = trimmed.indexOf('\n');
    const [head, body] = end < 0 ? [trimmed, ''] : [trimmed.slice(0, end), trimmed.slice(end + 1)];
    return { writtenAt: parseGoTime(head.slice(TEXT_START.length)), ...parseStatusText(body) };
  }
  return toDocument(parseStatusYaml(text));
}

const TEXT_START = 'Cluster-autoscaler status at ';

/** While it starts it says `null`. */
function toSince(part: JsonRecord): number | undefined {
  const text = asText(part['lastTransitionTime']);
  return text === '' ? undefined : parseAnyTime(text);
}

function parseAnyTime(text: string): number | undefined {
  try {
    return parseTime(text);
  } catch {
    // Some versions print it as Go does.
    return parseGoTime(text);
  }
}

function toDocument(root: JsonRecord): StatusDocument {
  const state = asText(root['autoscalerStatus']);
  if (state === '') throw new SyntaxError('It does not say how the autoscaler stands.');
  const whole = asRecord(root['clusterWide']);
  return {
    writtenAt: parseGoTime(asText(root['time'])),
    state,
    message: asString(root['message']),
    whole: 'health' in whole ? toPart(whole) : undefined,
    groups: asRecords(root['nodeGroups']).map(toGroup),
  };
}

function toGroup(group: JsonRecord): StatusGroup {
  const health = asRecord(group['health']);
  const { name } = group;
  return {
    // A name of digits alone is a number in YAML.
    name: typeof name === 'number' ? String(name) : asText(name),
    ...toPart(group),
    target: asNumber(health['cloudProviderTarget']),
    minSize: asNumber(health['minSize']),
    maxSize: asNumber(health['maxSize']),
  };
}

function toPart(part: JsonRecord): StatusPart {
  const health = asRecord(part['health']);
  const scaleUp = asRecord(part['scaleUp']);
  const scaleDown = asRecord(part['scaleDown']);
  const registered = asRecord(asRecord(health['nodeCounts'])['registered']);
  const { errorCode, errorMessage } = asRecord(scaleUp['backoffInfo']);
  const backoff = [asText(errorCode), asText(errorMessage)].filter((text) => text !== '');
  return {
    health: asText(health['status']),
    healthSince: toSince(health),
    registered: asNumber(registered['total']),
    ready: asNumber(registered['ready']),
    scaleUp: asText(scaleUp['status']),
    scaleUpSince: toSince(scaleUp),
    backoff: backoff.length === 0 ? undefined : backoff.join(': '),
    scaleDown: asText(scaleDown['status']),
    scaleDownSince: toSince(scaleDown),
    candidates: asNumber(scaleDown['candidates']) ?? 0,
  };
}
