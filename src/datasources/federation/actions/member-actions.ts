import type { Asking } from '../../core/asking.ts';
import { hasPropagated, requireObject, sendMerge } from '../../core/actions/change.ts';
import { noteRows } from '../../core/actions/propagation.ts';
import type { UserError } from '../../core/actions/refusal.ts';
import { refuse, toPayload } from '../../core/actions/refusal.ts';
import type { RowId } from '../../core/actions/row.ts';
import { requireRow, requireVersion } from '../../core/actions/row.ts';
import type { ChangeInput } from '../../core/actions/target.ts';
import { locate } from '../../core/actions/target.ts';
import type { OperationRecord } from '../../core/operation.ts';
import type { Operations } from '../../core/operations.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import type { FleetCluster } from '../../fleet/fleet-cluster.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord, asText } from '../../kube/json.ts';
import type { FederationMembers } from '../federation-domain.ts';
import type { FederationMemberRecord } from '../federation-member.ts';

import type { HibernateInput, HibernateResult } from './hibernate.ts';
import { hibernateCluster } from './hibernate.ts';
import { toMemberTaints } from '../member-taints.ts';
import { changesOf, toReason } from './member-changes.ts';
import { unjoinMember } from './unjoin.ts';

/** A member as the action left it. */
export interface MemberResult {
  /** Undefined when it was refused. */
  readonly federationMember: FederationMemberRecord | undefined;
  readonly isPropagated: boolean;
}

export interface UnjoinInput extends ChangeInput {
  readonly confirm: string;
}

interface UnjoinResult {
  /** Undefined when it was refused. */
  readonly operation: OperationRecord | undefined;
}

type Payload<T> = Promise<T & { readonly errors: readonly UserError[] }>;

/** What can be done to members, with the caller's rights in the hub. @throws as `Actions` */
export interface MemberActions {
  cordon(of: RowId, input: ChangeInput, asking: Asking): Payload<MemberResult>;
  uncordon(of: RowId, input: ChangeInput, asking: Asking): Payload<MemberResult>;
  accept(of: RowId, input: ChangeInput, asking: Asking): Payload<MemberResult>;
  unjoin(of: RowId, input: UnjoinInput, asking: Asking): Payload<UnjoinResult>;
  /** Puts a cluster to sleep, or wakes it. */
  hibernate(cluster: FleetCluster, input: HibernateInput, asking: Asking): Payload<HibernateResult>;
}

interface Parts {
  readonly fleet: Fleet;
  readonly members: FederationMembers;
  readonly operations: Operations;
}

const NOTHING: MemberResult = { federationMember: undefined, isPropagated: false };
const NOT_BEGUN: UnjoinResult = { operation: undefined };

export function createMemberActions(parts: Parts): MemberActions {
  const act = (name: 'accept' | 'cordon' | 'uncordon'): MemberActions['cordon'] => {
    return (of, input, asking) =>
      toPayload(NOTHING, () => changeMember(parts, { of, name }, input, asking));
  };
  return {
    cordon: act('cordon'),
    uncordon: act('uncordon'),
    accept: act('accept'),
    hibernate: (cluster, input, asking) => hibernateCluster(parts, cluster, input, asking),
    unjoin: (of, input, asking) =>
      toPayload(NOT_BEGUN, async () => {
        const row = await requireRow(parts.members, of, asking);
        const changes = changesOf(row);
        if (changes.unjoin === undefined) throw refuseAction(row, 'unjoin');
        if (input.confirm !== row.memberName) {
          const message = `Name the member, ${row.memberName}, to take it out.`;
          throw refuse('CONFIRMATION_REQUIRED', message, { argument: 'confirm' });
        }
        requireVersion(row, input);
        const located = await locate(parts.fleet, row, asking);
        return { operation: await unjoinMember(parts, { row, changes, located, input, asking }) };
      }),
  };
}

interface Wish {
  readonly of: RowId;
  readonly name: 'accept' | 'cordon' | 'uncordon';
}

/** Read, changed and written at the version that was read: lists are replaced as a whole. */
async function changeMember(
  { fleet, members }: Parts,
  { of, name }: Wish,
  input: ChangeInput,
  asking: Asking,
): Promise<MemberResult> {
  const row = await requireRow(members, of, asking);
  const change = changesOf(row)[name];
  if (change === undefined) throw refuseAction(row, name === 'accept' ? 'accept' : 'cordon');
  const located = await locate(fleet, row, asking);
  const present = await requireObject(located);
  requireVersion({ name: row.name, resourceVersion: toVersion(present) }, input);
  const merged = change(present);
  if (merged === undefined) {
    refuseForeignCordon(row, name);
    return { federationMember: row, isPropagated: input.dryRun !== true };
  }
  const expected = { ...input, expectedResourceVersion: toVersion(present) };
  const store = await members.store(of.cluster, asking);
  const rows = store === undefined ? [] : [{ store, key: of.key }];
  const pending = noteRows(rows, { clock: fleet.clock, signal: asking.signal });
  const { object } = await sendMerge(located, merged, expected);
  const isPropagated = await hasPropagated(pending, object, input);
  const shown = isPropagated ? store?.get(of.key) : undefined;
  return { federationMember: shown ?? toRow(object, row, name), isPropagated };
}

/** What keeps it cordoned may be a taint of somebody else, which is not ours to remove. */
function refuseForeignCordon(row: FederationMemberRecord, name: Wish['name']): void {
  if (name !== 'uncordon' || row.isCordoned !== true) return;
  const taints = row.taints.filter(({ isOfHub }) => !isOfHub).map(({ key }) => key);
  const message = `It is kept out by taints that were not set by a cordon: ${taints.join(', ')}.`;
  throw refuse('UNSUPPORTED', message, { argument: 'id' });
}

function refuseAction(
  row: FederationMemberRecord,
  action: Parameters<typeof toReason>[1],
): ReturnType<typeof refuse> {
  return refuse('UNSUPPORTED', toReason(row, action), { argument: 'id' });
}

function toVersion(object: KubernetesObject): string {
  return asText(asRecord(object['metadata'])['resourceVersion']);
}

/** As lists will show it. */
function toRow(
  object: KubernetesObject,
  row: FederationMemberRecord,
  name: Wish['name'],
): FederationMemberRecord {
  const ofHub = new Set(row.taints.filter(({ isOfHub }) => isOfHub).map(({ key }) => key));
  const { taints } = asRecord(object['spec']);
  return {
    ...row,
    resourceVersion: toVersion(object),
    taints: toMemberTaints(taints, { isOfHub: (key) => ofHub.has(key) }),
    isAccepted: name === 'accept' || row.isAccepted,
    isCordoned: name === 'accept' ? row.isCordoned : name === 'cordon',
  };
}
