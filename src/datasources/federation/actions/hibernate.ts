import type { Asking } from '../../core/asking.ts';
import { changeObject, requireObject } from '../../core/actions/change.ts';
import type { UserError } from '../../core/actions/refusal.ts';
import { refuse, toPayload } from '../../core/actions/refusal.ts';
import type { ChangeInput } from '../../core/actions/target.ts';
import { locate } from '../../core/actions/target.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import type { FleetCluster } from '../../fleet/fleet-cluster.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord, asRecords, asText } from '../../kube/json.ts';
import type { FederationMembers } from '../federation-domain.ts';

export interface HibernateInput extends ChangeInput {
  readonly isHibernated: boolean;
}

/** A cluster that was put to sleep, or woken. */
export interface HibernateResult {
  /** Undefined when it was refused. */
  readonly cluster: FleetCluster | undefined;
  readonly isPropagated: boolean;
}

interface Parts {
  readonly fleet: Fleet;
  readonly members: FederationMembers;
}

const NOTHING: HibernateResult = { cluster: undefined, isPropagated: false };

/** Puts a cluster to sleep, or wakes it, where the hub that made it can. @throws as `Actions` */
export async function hibernateCluster(
  { fleet, members }: Parts,
  cluster: FleetCluster,
  input: HibernateInput,
  asking: Asking,
): Promise<HibernateResult & { readonly errors: readonly UserError[] }> {
  return await toPayload(NOTHING, async () => {
    const shoot = members
      .membershipsOf(cluster, asking)
      .find(({ hubType, kind }) => hubType === 'GARDENER' && kind === 'Shoot');
    if (shoot === undefined) {
      const message = `No hub that has ${cluster.name} can put it to sleep: Gardener alone does.`;
      throw refuse('UNSUPPORTED', message, { argument: 'id' });
    }
    const { isHibernated } = input;
    const located = await locate(fleet, shoot, asking);
    if (isHibernated) checkPossible(await requireObject(located));
    const change = { spec: { hibernation: { enabled: isHibernated } } };
    const { isPropagated } = await changeObject(located, change, input);
    return { cluster: fleet.find(cluster.id) ?? cluster, isPropagated };
  });
}

/** @throws {Refusal} `CONFLICT` in Gardener's words: what blocks the way to sleep blocks that back, too. */
function checkPossible(shoot: KubernetesObject): void {
  const constraints = asRecords(asRecord(shoot['status'])['constraints']);
  const possible = constraints.find(({ type }) => type === 'HibernationPossible');
  if (possible?.['status'] !== 'False') return;
  const message = `Gardener says that it cannot be put to sleep: ${asText(possible['message'])}`;
  throw refuse('CONFLICT', message, { argument: 'id' });
}
