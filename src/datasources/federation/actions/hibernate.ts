import type { Asking } from '../../core/asking.ts';
import { changeObject, requireObject } from '../../core/actions/change.ts';
import type { UserError } from '../../core/actions/refusal.ts';
import { refuse, toPayload } from '../../core/actions/refusal.ts';
import type { ChangeInput } from '../../core/actions/target.ts';
import { locate } from '../../core/actions/target.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import type { FleetCluster } from '../../fleet/fleet-cluster.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asRecords, asText, getPath } from '../../kube/json.ts';
import { getAnnotation } from '../../kube/object-record.ts';
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
    const [found] = members.membershipsOf(cluster, asking).flatMap((row) => {
      const hibernate = HIBERNATIONS.get(`${row.hubType} ${row.kind}`);
      return hibernate === undefined ? [] : [{ row, hibernate }];
    });
    if (found === undefined) {
      const message = `No hub that has ${cluster.name} can put it to sleep: Gardener and vcluster do.`;
      throw refuse('UNSUPPORTED', message, { argument: 'id' });
    }
    const located = await locate(fleet, found.row, asking);
    const present = await requireObject(located);
    const change = found.hibernate(present, input.isHibernated);
    const isDone = change === undefined;
    const { isPropagated } = isDone
      ? { isPropagated: input.dryRun !== true }
      : await changeObject(located, change, input);
    return { cluster: fleet.find(cluster.id) ?? cluster, isPropagated };
  });
}

/** What is merged into the object that a cluster was made by; undefined where it is so already. */
type Hibernation = (
  object: KubernetesObject,
  isHibernated: boolean,
) => Parameters<typeof changeObject>[1] | undefined;

/** By type of hub and kind of object. */
const HIBERNATIONS: ReadonlyMap<string, Hibernation> = new Map([
  ['GARDENER Shoot', hibernateShoot],
  ['VCLUSTER StatefulSet', pauseControlPlane],
  ['VCLUSTER Deployment', pauseControlPlane],
]);

/** @throws {Refusal} `CONFLICT` in Gardener's words: what blocks the way to sleep blocks that back, too. */
function hibernateShoot(
  { spec, status }: KubernetesObject,
  isHibernated: boolean,
): ReturnType<Hibernation> {
  if (getPath(asRecord(spec), 'hibernation', 'enabled') === isHibernated) return undefined;
  const constraints = asRecords(asRecord(status)['constraints']);
  const possible = constraints.find(({ type }) => type === 'HibernationPossible');
  if (isHibernated && possible?.['status'] === 'False') {
    const message = `Gardener says that it cannot be put to sleep: ${asText(possible['message'])}`;
    throw refuse('CONFLICT', message, { argument: 'id' });
  }
  return { spec: { hibernation: { enabled: isHibernated } } };
}

const PAUSED = 'loft.sh/paused';
const PAUSED_REPLICAS = 'loft.sh/paused-replicas';

/** As `vcluster pause` and `resume` do: loft-sh/vcluster pkg/lifecycle/lifecycle.go. */
function pauseControlPlane(
  object: KubernetesObject,
  isHibernated: boolean,
): ReturnType<Hibernation> {
  const replicas = asNumber(asRecord(object['spec'])['replicas']) ?? 1;
  if ((replicas === 0) === isHibernated) return undefined;
  if (isHibernated) {
    const annotations = { [PAUSED]: 'true', [PAUSED_REPLICAS]: String(replicas) };
    return { metadata: { annotations }, spec: { replicas: 0 } };
  }
  const before = getAnnotation(object, PAUSED_REPLICAS) ?? '';
  return {
    metadata: { annotations: { [PAUSED]: null, [PAUSED_REPLICAS]: null } },
    spec: { replicas: /^[1-9]\d{0,3}$/.test(before) ? Number(before) : 1 },
  };
}
