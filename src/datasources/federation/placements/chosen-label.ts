import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asRecord, asRecords, asStrings, asText } from '../../kube/json.ts';
import type { JsonPatchOperation } from '../../kube/write.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import { editNames, refuseChange } from './name-list.ts';
import type { PlacementChange } from './placement-provider.ts';

const NAMES = '/spec/predicates/0/requiredClusterSelector/labelSelector/matchExpressions/0/values';

/**
 * A Placement knows no names: it can be changed by them alone where it selects by one label, and nothing
 * else, and that label of a member is its name.
 */
export function changeChosenLabel(
  object: KubernetesObject,
  { add, remove, members }: PlacementChange,
): readonly JsonPatchOperation[] {
  const spec = asRecord(object['spec']);
  const chosen = toChosenLabel(spec);
  if (chosen === undefined) {
    throw refuseChange(
      'A Placement selects members by labels, claims and scores, and knows no names: label its members, or move them to another set.',
    );
  }
  for (const name of [...add, ...remove]) {
    if (!isNamedBy(chosen.label, name, members)) {
      throw refuseChange(
        `This Placement selects by the label ${chosen.label}, which is not the name of ${name} alone.`,
      );
    }
  }
  return editNames({
    names: chosen.values,
    path: NAMES,
    add,
    remove,
    whyOne: 'An expression of labels needs a value: name another member, or delete the Placement.',
  });
}

/** The one label that a Placement goes by; undefined where it goes by anything else. */
function toChosenLabel(
  spec: JsonRecord,
): { readonly label: string; readonly values: readonly string[] } | undefined {
  const predicates = asRecords(spec['predicates']);
  const selector = asRecord(asRecord(predicates[0])['requiredClusterSelector']);
  const { labelSelector, ...others } = selector;
  const { matchExpressions, ...otherLabels } = asRecord(labelSelector);
  const expressions = asRecords(matchExpressions);
  const [only] = expressions;
  const isOne =
    predicates.length === 1 &&
    expressions.length === 1 &&
    only?.['operator'] === 'In' &&
    [...Object.values(others), ...Object.values(otherLabels)].every(isEmpty) &&
    spec['numberOfClusters'] === undefined;
  return isOne ? { label: asText(only['key']), values: asStrings(only['values']) } : undefined;
}

function isEmpty(value: unknown): boolean {
  return Object.keys(asRecord(value)).length === 0 && asRecords(value).length === 0;
}

function isNamedBy(
  label: string,
  name: string,
  members: readonly FederationMemberRecord[],
): boolean {
  const found = members.filter(({ labels }) =>
    labels.some(({ key, value }) => key === label && value === name),
  );
  return found.length === 1 && found[0]?.name === name;
}
