import type { NodeRecord } from '../../core/node.ts';
import { NODE_RESOURCE } from '../../core/node.ts';
import type { DomainProvider } from '../../core/provider-view.ts';
import type { Store } from '../../store/store.ts';
import { viewInput } from '../../store/view-input.ts';
import type { Until } from '../../store/view.ts';
import type { ClaimedGroup, Claims } from '../objects/cluster-autoscaler-claims.ts';
import { createClaims, listGroups } from '../objects/cluster-autoscaler-claims.ts';
import {
  believedUntil,
  createStatusState,
  tellSilence,
} from '../objects/cluster-autoscaler-state.ts';
import type { StatusGroup } from '../objects/cluster-autoscaler-document.ts';
import type { StatusRecord } from '../objects/cluster-autoscaler-status.ts';
import { CLUSTER_AUTOSCALER_STATUS } from '../objects/cluster-autoscaler-status.ts';
import type {
  NodeGroupHealth,
  NodeGroupRecord,
  ScaleDownRecord,
  ScaleUpRecord,
} from '../node-groups/node-group.ts';
import { toNames, toNodeFigures } from '../node-groups/node-group-nodes.ts';

/** The groups that Cluster Autoscaler scales, as its status document tells, with the nodes in them. */
export const clusterAutoscalerGroups: DomainProvider<NodeGroupRecord> = {
  name: 'CLUSTER_AUTOSCALER',
  reads: [CLUSTER_AUTOSCALER_STATUS],
  open({ kube, clock }) {
    const statuses = kube.informer(CLUSTER_AUTOSCALER_STATUS);
    const nodes = kube.informer(NODE_RESOURCE);
    const claims = createClaims(statuses);
    return {
      state: createStatusState(statuses, { cluster: kube.name, clock }),
      inputs: [
        viewInput(statuses, (status) => listGroups(status).map(({ name }) => toKey(name))),
        viewInput(
          nodes,
          ({ pool }) => {
            const name = claims.find(pool.names);
            return name === undefined ? [] : [toKey(name)];
          },
          { isRequired: false },
        ),
      ],
      build(key, now) {
        const claimed = claims.groups.get(key.slice(PREFIX.length));
        if (!key.startsWith(PREFIX) || claimed === undefined) return undefined;
        const record = toRecord(key, claimed, listMembers(claimed, claims, nodes));
        return whileBelieved(record, claimed.status, now);
      },
    };
  },
};

const PREFIX = 'group=';

function toKey(name: string): string {
  return `${PREFIX}${name}`;
}

/** Each of them once, by whatever it is known. */
function listMembers(
  { group, poolNames }: ClaimedGroup,
  claims: Claims,
  nodes: Pick<Store<NodeRecord>, 'by'>,
): readonly NodeRecord[] {
  const found = new Set(poolNames.flatMap((poolName) => nodes.by('pool', poolName)));
  return [...found].filter(({ pool }) => claims.find(pool.names) === group.name);
}

function toRecord(
  key: string,
  { group, status }: ClaimedGroup,
  members: readonly NodeRecord[],
): NodeGroupRecord {
  const { apiVersion, kind, namespace, name, uid, cluster } = status;
  const isUnknown = members.length === 0 && (group.registered ?? 0) > 0;
  const origin = { resource: CONFIG_MAPS, namespace };
  const told = {
    desiredSize: group.target,
    readySize: group.ready,
    scaleUp: toScaleUp(group),
    scaleDown: toScaleDown(group),
  };
  return {
    key,
    uid: key,
    cluster,
    namespace: undefined,
    name: group.name,
    provider: 'CLUSTER_AUTOSCALER',
    autoscaler: 'CLUSTER_AUTOSCALER',
    source: { apiVersion, kind, namespace, name, uid },
    origin,
    minSize: group.minSize,
    maxSize: group.maxSize,
    isAutoscaled: true,
    ...toHealth(group),
    limits: undefined,
    conditions: [],
    nodeNames: isUnknown ? undefined : toNames(members),
    figures: [...(isUnknown ? [] : [toNodeFigures(members)]), { resource: origin.resource, told }],
  };
}

/** What nobody writes any more is the last that was known, and says nothing of how it stands now. */
function whileBelieved(
  record: NodeGroupRecord,
  { reading }: StatusRecord,
  now: number,
): NodeGroupRecord | Until<NodeGroupRecord> {
  if (!reading.isRead) return record;
  const silence = tellSilence(reading.document, now);
  if (silence !== undefined) return { ...record, health: 'UNKNOWN', healthReason: silence };
  const until = believedUntil(reading.document);
  return until === undefined ? record : { record, until };
}

const CONFIG_MAPS = { group: '', resource: 'configmaps' } as const;

function toHealth({
  health,
  scaleUp,
  backoff,
  registered,
  ready,
}: StatusGroup): Pick<NodeGroupRecord, 'health' | 'healthReason'> {
  const known: NodeGroupHealth = HEALTH.get(health) ?? 'UNKNOWN';
  if (known === 'UNHEALTHY') {
    return { health: known, healthReason: `${ready ?? 0} of ${registered ?? 0} nodes are ready.` };
  }
  if (scaleUp === 'Backoff') {
    return { health: 'DEGRADED', healthReason: backoff ?? 'It waits after a failed scale-up.' };
  }
  return {
    health: known,
    healthReason: known === 'UNKNOWN' ? 'Its autoscaler has not looked at it yet.' : undefined,
  };
}

const HEALTH: ReadonlyMap<string, NodeGroupHealth> = new Map([
  ['Healthy', 'HEALTHY'],
  ['Unhealthy', 'UNHEALTHY'],
]);

function toScaleUp({ scaleUp, backoff, target, maxSize }: StatusGroup): ScaleUpRecord {
  switch (scaleUp) {
    case 'InProgress':
      return { status: 'IN_PROGRESS', reason: undefined };
    case 'Backoff':
      return { status: 'BACKING_OFF', reason: backoff };
    case 'Unhealthy':
      return { status: 'BLOCKED', reason: 'The group is unhealthy.' };
    case 'NoActivity':
    case 'NotNeeded':
      return target !== undefined && maxSize !== undefined && target >= maxSize
        ? { status: 'LIMITED', reason: `Its largest size is ${maxSize}.` }
        : { status: 'IDLE', reason: undefined };
    default:
      return { status: 'UNKNOWN', reason: undefined };
  }
}

function toScaleDown({ scaleDown, candidates }: StatusGroup): ScaleDownRecord {
  if (scaleDown === 'CandidatesPresent') return { status: 'CANDIDATES', candidates };
  return { status: scaleDown === 'NoCandidates' ? 'IDLE' : 'UNKNOWN', candidates };
}
