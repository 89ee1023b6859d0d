import { refuse } from '../../core/actions/refusal.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, getPath } from '../../kube/json.ts';
import type { JsonPatchOperation } from '../../kube/write.ts';
import type { SetNodeGroupBoundsInput } from './bounds-input.ts';
import { checkNumbers, isGiven, withPresent } from './bounds-input.ts';
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
  const { name, provider } = row;
  if (isGiven(input.limits)) {
    const message = `A pool of ${provider} has sizes, and no limits.`;
    throw refuse('UNSUPPORTED', message, { argument: 'limits' });
  }
  checkNumbers(withPresent(row, input));
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

/**
 * Where the pool stands in the list now: whole lists are never written.
 * @throws {Refusal} `NOT_FOUND`, `UNSUPPORTED` for one of several of its name, `INVALID` for what would be
 * the wrong way round with what was changed meanwhile.
 */
export function toListEdits(
  object: KubernetesObject,
  { name, declared }: Pick<NodeGroupRecord, 'name' | 'declared'>,
  sizes: DeclaredSizes,
): readonly JsonPatchOperation[] {
  if (declared === undefined) return [];
  const { list, nameField } = declared;
  const value = getPath(object, ...list);
  // What is no pool has a place in the list, too.
  const pools = Array.isArray(value) ? value.map(asRecord) : [];
  const isNamed = (pool: JsonRecord): boolean => pool[nameField] === name;
  const index = pools.findIndex(isNamed);
  const pool = pools[index];
  if (pool === undefined) {
    throw refuse('NOT_FOUND', `${name} is in the list no more.`, { argument: 'id' });
  }
  if (pools.findLastIndex(isNamed) !== index) {
    const message = `Several pools of the list are called ${name}: nothing tells which is meant.`;
    throw refuse('UNSUPPORTED', message, { argument: 'id' });
  }
  checkPresent(pool, declared, sizes);
  const at = `/${list.join('/')}/${index}`;
  return [
    { op: 'test', path: `${at}/${nameField}`, value: name },
    ...sizes
      .filter(([path, size]) => getPath(pool, ...path) !== size)
      .map(
        ([path, size]) => ({ op: 'add', path: `${at}/${path.join('/')}`, value: size }) as const,
      ),
  ];
}

/** A list that is read may be older than the object. */
function checkPresent(pool: JsonRecord, { fields }: DeclaredBounds, sizes: DeclaredSizes): void {
  const toWanted = (of: SizeName): number | undefined =>
    sizes.find(([path]) => path === fields[of])?.[1];
  const toPresent = (of: SizeName): number | undefined =>
    asNumber(getPath(pool, ...(fields[of] ?? [])));
  const [minSize, maxSize] = [toWanted('minSize'), toWanted('maxSize')];
  if (minSize === undefined && maxSize === undefined) return;
  checkNumbers({
    minSize: minSize ?? toPresent('minSize'),
    maxSize: maxSize ?? toPresent('maxSize'),
  });
}
