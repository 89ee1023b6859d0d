import { refuse } from '../../core/actions/refusal.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asRecords, getPath } from '../../kube/json.ts';
import type { JsonPatchOperation } from '../../kube/write.ts';
import type { SetNodeGroupBoundsInput } from './bounds-input.ts';
import { checkNumbers, isGiven } from './bounds-input.ts';
import type { DeclaredBounds, NodeGroupRecord, SizeName } from './node-group.ts';

/** The sizes that are to be, of a pool that stands in a list. */
export type DeclaredSizes = readonly (readonly [path: readonly string[], size: number])[];

const SIZES = ['minSize', 'maxSize', 'desiredSize'] as const satisfies readonly SizeName[];

/** @throws {Refusal} `UNSUPPORTED` for what its hub does not take, `INVALID`. */
export function toDeclaredSizes(
  row: NodeGroupRecord,
  { fields, unbounded }: DeclaredBounds,
  input: SetNodeGroupBoundsInput,
): DeclaredSizes {
  const { name, provider, minSize, maxSize } = row;
  if (isGiven(input.limits)) {
    const message = `A pool of ${provider} has sizes, and no limits.`;
    throw refuse('UNSUPPORTED', message, { argument: 'limits' });
  }
  checkNumbers({
    ...input,
    // What is not given stays as it is.
    ...(isGiven(input.minSize) !== isGiven(input.maxSize) && {
      minSize: input.minSize ?? minSize,
      maxSize: input.maxSize ?? maxSize,
    }),
  });
  const given = SIZES.flatMap((size) => {
    const value = input[size];
    return isGiven(value) ? [[size, value] as const] : [];
  });
  if (given.length === 0) throw refuse('INVALID', 'Give minSize, maxSize or desiredSize.');
  return given.map(([size, value]) => {
    const path = fields[size];
    if (path === undefined) {
      const message = `${provider} sets the size of ${name} itself, within its bounds.`;
      throw refuse('UNSUPPORTED', message, { argument: size });
    }
    if (unbounded !== undefined && size !== 'desiredSize') {
      const message = `${name} is not scaled by need, so it has no bounds: ${unbounded}.`;
      throw refuse('UNSUPPORTED', message, { argument: size });
    }
    return [path, value];
  });
}

/** Where the pool stands in the list now: whole lists are never written. @throws {Refusal} `NOT_FOUND` */
export function toListEdits(
  object: KubernetesObject,
  { name, declared }: NodeGroupRecord,
  sizes: DeclaredSizes,
): readonly JsonPatchOperation[] {
  if (declared === undefined) return [];
  const { list, nameField } = declared;
  const pools = asRecords(getPath(object, ...list));
  const index = pools.findIndex((pool) => pool[nameField] === name);
  const pool = pools[index];
  if (pool === undefined) {
    throw refuse('NOT_FOUND', `${name} is in the list no more.`, { argument: 'id' });
  }
  const at = `/${list.join('/')}/${index}`;
  return [
    { op: 'test', path: `${at}/${nameField}`, value: name },
    ...sizes
      .filter(([path, size]) => getPath(pool, ...path) !== size)
      .map(([path, value]) => ({ op: 'add', path: `${at}/${path.join('/')}`, value }) as const),
  ];
}
