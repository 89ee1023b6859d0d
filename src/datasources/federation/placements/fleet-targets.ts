import { refuse } from '../../core/actions/refusal.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asRecord, asRecords, asString, getPath } from '../../kube/json.ts';
import type { JsonPatchOperation } from '../../kube/write.ts';
import { editNames, refuseChange } from './name-list.ts';
import type { PlacementStrategy } from './placement.ts';
import type { PlacementChange } from './placement-provider.ts';

/** A cluster is chosen when one of the targets matches it; without any the group `default` is. */
export function toTargetStrategy(targets: readonly JsonRecord[]): PlacementStrategy {
  const named = targets.filter((one) => toName(one) !== undefined);
  if (targets.length > 0 && named.length === targets.length) return 'NAMED';
  if (named.length > 0) return 'MIXED';
  return targets.some(isEverything) ? 'ALL' : 'SELECTED';
}

/** Adds targets of one cluster each, and takes such away. @throws {Refusal} `UNSUPPORTED` for others. */
export function changeTargets(
  object: KubernetesObject,
  { add, remove }: Pick<PlacementChange, 'add' | 'remove'>,
): readonly JsonPatchOperation[] {
  const targets = asRecords(getPath(object, 'spec', 'targets'));
  if (targets.length === 0) {
    throw refuseChange('Without targets a GitRepo goes to the group "default": a name ends that.');
  }
  const names = targets.map(toName);
  const unnamed = remove.find((name) => !names.includes(name));
  if (unnamed !== undefined && names.includes(undefined)) {
    const message = `${unnamed} is not named by a target: what it is selected by has to change.`;
    throw refuse('UNSUPPORTED', message, { argument: 'removeMembers' });
  }
  return editNames({
    // Other targets keep their places, under what no cluster is called.
    names: names.map((name, index) => name ?? `#${index}`),
    path: '/spec/targets',
    toEntry: (clusterName) => ({ clusterName }),
    add,
    remove,
    whyOne: 'Without targets a GitRepo goes to the group "default": delete it, or name another.',
  });
}

/** Undefined for a target that says more than the name of a cluster. */
function toName({ clusterName, ...others }: JsonRecord): string | undefined {
  const isSelector = SELECTORS.some((selector) => others[selector] !== undefined);
  return isSelector ? undefined : asString(clusterName) || undefined;
}

const SELECTORS = ['clusterSelector', 'clusterGroup', 'clusterGroupSelector'] as const;

function isEverything({ clusterSelector }: JsonRecord): boolean {
  return clusterSelector !== undefined && Object.keys(asRecord(clusterSelector)).length === 0;
}
