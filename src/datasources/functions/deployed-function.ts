import type { Resource } from '../kube/resource.ts';
import type { LiveStore } from '../store/store.ts';
import type { DeploymentRecord } from './deployment.ts';
import { toDeploymentStanding, toScaleTarget } from './deployment.ts';
import type { FunctionRecord } from './function.ts';
import type { Knows, See } from './joined-function.ts';
import { tell, withStanding } from './own-row.ts';

/** Of whichever Deployment runs a function, as far as it is known. */
export interface DeployedBy {
  readonly resource: Resource<DeploymentRecord>;
  readonly store: LiveStore<DeploymentRecord>;
  readonly found: readonly DeploymentRecord[];
}

/**
 * The row with the image and the sizes of the Deployment that runs it. `isStanding` says that the
 * function has no other state than that of its Deployment.
 */
export function withDeployment(
  row: FunctionRecord,
  { resource, store, found }: DeployedBy,
  {
    see,
    knows,
    isStanding,
  }: { readonly see: See; readonly knows: Knows; readonly isStanding: boolean },
): FunctionRecord {
  const [deployment] = see(resource, found);
  const isKnown = deployment !== undefined || knows(resource, store, row.namespace);
  const { desired = row.scale.desired, ready = row.scale.ready } = deployment ?? {};
  const joined: FunctionRecord = {
    ...row,
    image: row.image ?? deployment?.image,
    runtimeClassName: row.runtimeClassName ?? deployment?.runtimeClassName,
    scale: { ...row.scale, desired, ready },
    scaleTargets: deployment === undefined ? row.scaleTargets : [toScaleTarget(deployment)],
  };
  if (!isStanding) return joined;
  return withStanding(joined, isKnown ? toDeploymentStanding(deployment) : NOT_KNOWN);
}

const NOT_KNOWN = tell('UNKNOWN', {
  reason: 'DeploymentUnknown',
  message: 'What its Deployment tells is not known.',
});
