import type {
  StatusDocument,
  StatusGroup,
  StatusPart,
} from '../../objects/cluster-autoscaler-document.ts';
import type { StatusRecord } from '../../objects/cluster-autoscaler-status.ts';
import { CLUSTER_AUTOSCALER_STATUS } from '../../objects/cluster-autoscaler-status.ts';
import type { Derived } from '../derived.ts';
import { defineDerivation } from '../derivation.ts';

/** What Cluster Autoscaler tells in its status alone: what was completed, and when it backs off. */
export const clusterAutoscalerChanges = defineDerivation(
  CLUSTER_AUTOSCALER_STATUS,
  ({ before, after }) => {
    const document = after && toDocument(after);
    if (after === undefined || document === undefined) return [];
    const former = before && toDocument(before);
    const groups = new Map((former?.groups ?? []).map((group) => [group.name, group]));
    return [
      ...toHealth({ uid: after.uid, name: undefined }, former?.whole, document.whole),
      ...document.groups.flatMap((group) =>
        toGroupChanges(after.uid, groups.get(group.name), group),
      ),
    ];
  },
);

function toDocument({ reading }: StatusRecord): StatusDocument | undefined {
  return reading.isRead ? reading.document : undefined;
}

/** Of which group, or of the cluster as a whole. */
interface About {
  /** Of the ConfigMap. */
  readonly uid: string;
  readonly name: string | undefined;
}

function toGroupChanges(
  uid: string,
  before: StatusGroup | undefined,
  after: StatusGroup,
): readonly Derived[] {
  const about = { uid, name: after.name };
  return [
    ...toHealth(about, before, after),
    ...toCompleted(about, before, after),
    ...toBackoff(about, before, after),
    ...toCandidates(about, before, after),
  ];
}

function toCommon({ uid, name }: About, what: string, since: number | undefined): Common {
  return {
    key: [uid, name, what, since].filter((part) => part !== undefined).join('.'),
    autoscaler: 'CLUSTER_AUTOSCALER',
    group: name === undefined ? undefined : { kind: 'NodeGroup', name },
    at: since === undefined ? undefined : new Date(since).toISOString(),
  };
}

type Common = Pick<Derived, 'key' | 'autoscaler' | 'group' | 'at'>;

function toHealth(
  about: About,
  before: StatusPart | undefined,
  after: StatusPart | undefined,
): readonly Derived[] {
  if (after === undefined || after.health === before?.health) return [];
  const who = about.name === undefined ? 'The cluster' : `Group ${about.name}`;
  const counts = `${after.ready ?? 0} of ${after.registered ?? 0} nodes are ready`;
  if (after.health === 'Unhealthy') {
    return [
      {
        ...toCommon(about, 'unhealthy', after.healthSince),
        type: 'AUTOSCALER_UNHEALTHY',
        severity: 'WARNING',
        reason: 'Unhealthy',
        message: `${who} is unhealthy: ${counts}.`,
      },
    ];
  }
  if (after.health !== 'Healthy' || before?.health !== 'Unhealthy') return [];
  return [
    {
      ...toCommon(about, 'healthy', after.healthSince),
      type: 'AUTOSCALER_RECOVERED',
      reason: 'Healthy',
      message: `${who} is healthy again: ${counts}.`,
    },
  ];
}

/** It was growing, is not any more, and has what was asked for. */
function toCompleted(
  about: About,
  before: StatusGroup | undefined,
  after: StatusGroup,
): readonly Derived[] {
  const { target, ready = 0 } = after;
  const isDone = before?.scaleUp === 'InProgress' && after.scaleUp === 'NoActivity';
  if (!isDone || target === undefined || ready < target) return [];
  return [
    {
      ...toCommon(about, 'completed', after.scaleUpSince),
      type: 'SCALE_UP_COMPLETED',
      reason: 'NoActivity',
      message: `Group ${after.name} has the ${target} nodes it was to have.`,
      toSize: target,
      maxSize: after.maxSize,
    },
  ];
}

function toBackoff(
  about: About,
  before: StatusGroup | undefined,
  after: StatusGroup,
): readonly Derived[] {
  const [was, is] = [before?.scaleUp === 'Backoff', after.scaleUp === 'Backoff'];
  if (was === is) return [];
  const why = (is ? after : before)?.backoff;
  const because = why === undefined ? '.' : `: ${why}`;
  return [
    {
      ...toCommon(about, is ? 'backoff' : 'backoff-ended', after.scaleUpSince),
      type: is ? 'SCALE_UP_BACKOFF_STARTED' : 'SCALE_UP_BACKOFF_ENDED',
      severity: is ? 'WARNING' : 'NORMAL',
      reason: after.scaleUp,
      message: is
        ? `Group ${after.name} is not tried for a while${because}`
        : `Group ${after.name} may grow again.`,
      maxSize: after.maxSize,
    },
  ];
}

function toCandidates(
  about: About,
  before: StatusGroup | undefined,
  after: StatusGroup,
): readonly Derived[] {
  const isNew =
    after.scaleDown === 'CandidatesPresent' && before?.scaleDown !== 'CandidatesPresent';
  if (!isNew) return [];
  return [
    {
      ...toCommon(about, 'candidates', after.scaleDownSince),
      type: 'SCALE_DOWN_CANDIDATE',
      reason: 'CandidatesPresent',
      message: `Group ${after.name} has ${after.candidates} nodes that it may not need.`,
      fromSize: after.target,
    },
  ];
}
