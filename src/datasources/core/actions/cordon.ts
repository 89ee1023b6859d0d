import type { NodeRecord } from '../node.ts';
import { toNodeRecord } from '../node.ts';
import { changeObject } from './change.ts';
import type { ChangeInput, Located } from './target.ts';

export interface CordonInput extends ChangeInput {
  readonly isCordoned: boolean;
}

/** A node as the action left it. */
export interface CordonResult {
  /** Undefined when it was refused. */
  readonly clusterNode: NodeRecord | undefined;
  readonly isPropagated: boolean;
}

/** Closes a node to new pods, or opens it again; those on it stay. */
export async function cordonNode(located: Located, input: CordonInput): Promise<CordonResult> {
  const spec = { unschedulable: input.isCordoned ? true : null };
  const { object, isPropagated } = await changeObject(located, { spec }, input);
  return { clusterNode: toNodeRecord(object, located.context), isPropagated };
}
