import { parse } from 'yaml';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { getPath, toJsonArray, toText } from '../../src/embedded/json.ts';
import type { KubernetesObject } from '../../src/embedded/object.ts';
import { getAt, textAt } from '../support/kubernetes-contract/values.ts';

/** What happened in a cluster, a line each, in its order. */
export interface Diary {
  readonly lines: readonly string[];
  /** How many objects there are more than at first, by where they are kept; Events and Leases apart. */
  readonly growth: () => Readonly<Record<string, number>>;
}

/**
 * Events as `Event Kind/name Reason: message`; objects that come and go as `ADDED Kind/name`; what
 * they ask for and say of themselves as `Kind/name member=value`, whenever that is something else.
 */
export function keepDiary(cluster: EmbeddedCluster): Diary {
  const lines: string[] = [];
  const growth = new Map<string, number>();
  cluster.context.storage.subscribe((storageKey, { type, entry, previous }) => {
    const { object } = entry;
    if (storageKey === 'events') {
      if (type !== 'DELETED') {
        lines.push(toEventLine(object));
      }
    } else if (!UNCOUNTED.has(storageKey)) {
      if (type !== 'MODIFIED') {
        const change = type === 'ADDED' ? 1 : -1;
        growth.set(storageKey, (growth.get(storageKey) ?? 0) + change);
        lines.push(`${type} ${nameOf(object)}`);
      }
      const known = new Set(previous === undefined ? [] : listSayings(previous.object));
      const fresh = type === 'DELETED' ? [] : listSayings(object).filter((one) => !known.has(one));
      lines.push(...fresh.map((saying) => `${nameOf(object)} ${saying}`));
    }
  });
  return {
    lines,
    growth: () => Object.fromEntries([...growth].filter(([, count]) => count !== 0)),
  };
}

/** The lines of a story that the diary does not tell after those before them. */
export function listUntold(
  { lines }: Pick<Diary, 'lines'>,
  story: readonly RegExp[],
): readonly string[] {
  let at = -1;
  return story.flatMap((line) => {
    const next = lines.findIndex((one, index) => index > at && line.test(one));
    at = Math.max(at, next);
    return next < 0 ? [String(line)] : [];
  });
}

const UNCOUNTED: ReadonlySet<string> = new Set(['leases.coordination.k8s.io']);

function toEventLine(event: KubernetesObject): string {
  const kind = toText(getPath(event, ['involvedObject', 'kind']));
  const name = toText(getPath(event, ['involvedObject', 'name']));
  return `Event ${kind}/${name} ${toText(event['reason'])}: ${toText(event['message'])}`;
}

function nameOf({ kind, metadata }: KubernetesObject): string {
  return `${kind}/${metadata.name}`;
}

const MEMBERS = [
  'spec.replicas',
  'spec.unschedulable',
  'status.buildstatus',
  'status.desiredReplicas',
  'status.desiredScale',
  'status.actualScale',
] as const;

function listSayings(object: KubernetesObject): readonly string[] {
  const members = MEMBERS.flatMap((path) => {
    const value = getPath(object, path.split('.'));
    return value === undefined ? [] : [`${path}=${toText(value)}`];
  });
  const conditions = toJsonArray(getPath(object, ['status', 'conditions'])).map((condition) => {
    const [type, status, reason] = ['type', 'status', 'reason'].map((member) =>
      toText(getPath(condition, [member])),
    );
    return `${type}=${status} ${reason}`;
  });
  const shares = toJsonArray(getPath(object, ['spec', 'clusters'])).map(
    (share) => `${toText(getPath(share, ['name']))}:${toText(getPath(share, ['replicas']))}`,
  );
  const divided = shares.length === 0 ? [] : [`spec.clusters=${shares.join(',')}`];
  const taints = toJsonArray(getPath(object, ['spec', 'taints'])).map(
    (taint) => `taint=${toText(getPath(taint, ['key']))}`,
  );
  const triggers = JSON.stringify(getPath(object, ['status', 'triggersActivity']) ?? '');
  return [
    ...members,
    ...conditions,
    ...taints,
    ...divided,
    ...(triggers === '""' ? [] : [`triggersActivity=${triggers}`]),
    ...listGroupSayings(object),
  ];
}

function listGroupSayings({ metadata, ...object }: KubernetesObject): readonly string[] {
  if (metadata.name !== 'cluster-autoscaler-status') {
    return [];
  }
  const status: unknown = parse(toText(getPath(object, ['data', 'status'])));
  const groups = getAt(status, 'nodeGroups');
  return (Array.isArray(groups) ? groups : []).flatMap((group: unknown) => {
    const code = textAt(group, 'scaleUp.backoffInfo.errorCode');
    return [
      `scaleUp=${textAt(group, 'scaleUp.status')}${code === '' ? '' : ` ${code}`}`,
      `scaleDown=${textAt(group, 'scaleDown.status')}`,
      `target=${textAt(group, 'health.cloudProviderTarget')}`,
    ];
  });
}
