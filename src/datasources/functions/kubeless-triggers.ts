import type { LabelSelector } from '../../kubernetes/label-selector.ts';
import { matchesLabels, toLabelSelector } from '../../kubernetes/label-selector.ts';
import type { JsonRecord } from '../kube/json.ts';
import { asRecord, asRecords, asString, asStrings, asText } from '../kube/json.ts';
import type { ObjectRecord } from '../kube/object-record.ts';
import type { CallerRecord, NamingCallerRecord } from './callers.ts';
import { defineCallers, defineNamingCallers } from './callers.ts';

interface TriggerRecord extends NamingCallerRecord {
  readonly url: string | undefined;
}

/** Triggers that name their function. */
export const KUBELESS_TRIGGERS = defineNamingCallers<TriggerRecord>(
  [
    {
      ...toKind('httptriggers', 'HTTPTrigger'),
      trigger: 'HTTP',
      read: (spec) => ({ summary: asString(spec['path']), source: asString(spec['host-name']) }),
    },
    {
      ...toKind('cronjobtriggers', 'CronJobTrigger'),
      trigger: 'CRON',
      read: (spec) => ({ summary: asString(spec['schedule']), source: undefined }),
    },
    {
      ...toKind('kinesistriggers', 'KinesisTrigger'),
      trigger: 'MESSAGE_QUEUE',
      read: (spec) => ({ summary: asString(spec['aws-region']), source: asString(spec['stream']) }),
    },
  ],
  (own, spec) => {
    const host = asString(spec['host-name']);
    const scheme = spec['tls'] === true ? 'https' : 'http';
    const path = asText(spec['path']).replace(/^\//, '');
    return {
      ...own,
      functionKeys: [`${own.namespace ?? ''}/${asText(spec['function-name'])}`],
      url: host === undefined ? undefined : `${scheme}://${host}/${path}`,
    };
  },
);

/** A trigger of the functions of its namespace that a selector selects. */
export interface SelectingTriggerRecord extends CallerRecord {
  /** Each function that is selected has one of these, see `toMarks`. */
  readonly marks: readonly string[];
  /** Undefined of one that cannot be read: it selects nothing. */
  readonly selector: LabelSelector | undefined;
}

/** Triggers that select theirs by labels. Index: `mark`, which each of those has. */
export const KUBELESS_SELECTING_TRIGGERS = defineCallers<SelectingTriggerRecord>(
  [
    {
      ...toKind('kafkatriggers', 'KafkaTrigger'),
      trigger: 'MESSAGE_QUEUE',
      read: (spec) => ({ summary: 'kafka', source: asString(spec['topic']) }),
    },
    {
      ...toKind('natstriggers', 'NATSTrigger'),
      trigger: 'MESSAGE_QUEUE',
      read: (spec) => ({ summary: 'nats', source: asString(spec['topic']) }),
    },
  ],
  (own, spec) => {
    const selector = readSelector(asRecord(spec['functionSelector']));
    return { ...own, selector, marks: toNeeded(selector, own.namespace) };
  },
  { mark: ({ marks }) => marks },
);

/** By which triggers find an object that they may select: its namespace, and each of its labels. */
export function toMarks({ namespace = '', labels }: ObjectRecord): readonly string[] {
  return [`${namespace}/`, ...labels.map(({ key, value }) => `${namespace}/${key}=${value}`)];
}

export function isSelected(
  { labels }: ObjectRecord,
  { selector }: SelectingTriggerRecord,
): boolean {
  return selector !== undefined && matchesLabels(selector, labels);
}

function toKind(resource: string, kind: string) {
  return { group: 'kubeless.io', version: 'v1beta1', resource, kind } as const;
}

function readSelector(object: JsonRecord): LabelSelector | undefined {
  const labels = Object.entries(asRecord(object['matchLabels']));
  try {
    return toLabelSelector({
      matchLabels: Object.fromEntries(labels.map(([key, value]) => [key, asText(value)])),
      matchExpressions: asRecords(object['matchExpressions']).map(({ key, operator, values }) => ({
        key: asText(key),
        operator: asText(operator),
        values: asStrings(values),
      })),
    });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** Of the labels that are asked for the one that tells most: `kubeless` sets one to the function's name. */
function toNeeded(selector: LabelSelector | undefined, namespace = ''): readonly string[] {
  if (selector === undefined) return [];
  const sets = selector.requirements.flatMap((one) => (one.operator === 'In' ? [one] : []));
  const needed = sets.find(({ key }) => key === 'function') ?? sets[0];
  if (needed === undefined) return [`${namespace}/`];
  return needed.values.map((value) => `${namespace}/${needed.key}=${value}`);
}
