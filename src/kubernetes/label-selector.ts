import { isLabelValue, isQualifiedName } from './names.ts';

/** One label as it stands in records: an array of these is shared by all objects that have it. */
export interface Label {
  readonly key: string;
  readonly value: string;
}

/** All requirements must hold; none at all matches everything. In canonical order, each once. */
export interface LabelSelector {
  readonly requirements: readonly LabelRequirement[];
}

export type LabelRequirement =
  | { readonly operator: 'In' | 'NotIn'; readonly key: string; readonly values: readonly string[] }
  | { readonly operator: 'Exists' | 'DoesNotExist'; readonly key: string }
  | { readonly operator: 'Gt' | 'Lt'; readonly key: string; readonly bound: bigint };

/** The object form, as in a Deployment's `spec.selector`. */
export interface LabelSelectorObject {
  readonly matchLabels?: Readonly<Record<string, string>> | undefined;
  readonly matchExpressions?: readonly LabelExpression[] | undefined;
}

export interface LabelExpression {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[] | undefined;
}

/**
 * Reads the string form: `app=web,tier in (a, b),!canary,zone!=eu,n>3`.
 * @throws SyntaxError naming the part that cannot be read.
 */
export function parseLabelSelector(text: string): LabelSelector {
  if (text.length > MAX_LENGTH) throw new SyntaxError('The label selector is too long.');
  if (text.trim() === '') return { requirements: [] };
  return toSelector(splitRequirements(text).map(parseRequirement));
}

/** @throws SyntaxError for operators, keys or values the API server would refuse. */
export function toLabelSelector(object: LabelSelectorObject): LabelSelector {
  const equalities = Object.entries(object.matchLabels ?? {}).map(([key, value]) =>
    toSetRequirement('In', key, [value]),
  );
  const expressions = (object.matchExpressions ?? []).map(toRequirement);
  return toSelector([...equalities, ...expressions]);
}

/** The canonical string form: the same text for selectors that ask the same. */
export function toLabelSelectorText(selector: LabelSelector): string {
  return selector.requirements.map(toRequirementText).join(',');
}

/** `valueOf` answers undefined for a key the object does not have. */
export function matchesSelector(
  selector: LabelSelector,
  valueOf: (key: string) => string | undefined,
): boolean {
  return selector.requirements.every((requirement) => isMet(requirement, valueOf(requirement.key)));
}

export function matchesLabels(selector: LabelSelector, labels: readonly Label[]): boolean {
  return matchesSelector(selector, (key) => labels.find((label) => label.key === key)?.value);
}

const MAX_LENGTH = 16_384;
const SET_FORM = /^(\S+)\s+(in|notin)\s*\(([^()]*)\)$/;
const ORDER_FORM = /^([^\s<>]+)\s*([<>])\s*(\S+)$/;
const EQUALITY_FORM = /^([^\s=!]+)\s*(==|=|!=)\s*(\S*)$/;
const INTEGER = /^[+-]?\d{1,19}$/;

/** Parts at commas that are not in parentheses. */
function splitRequirements(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/[(),]/g)) {
    if (mark === '(') depth += 1;
    else if (mark === ')') depth -= 1;
    else if (depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function parseRequirement(part: string): LabelRequirement {
  const text = part.trim();
  const set = SET_FORM.exec(text);
  if (set !== null) {
    const [, key = '', operator, list = ''] = set;
    const values = list.split(',').map((value) => value.trim());
    return toSetRequirement(operator === 'in' ? 'In' : 'NotIn', key, values);
  }
  const equality = EQUALITY_FORM.exec(text);
  if (equality !== null) {
    const [, key = '', operator, value = ''] = equality;
    return toSetRequirement(operator === '!=' ? 'NotIn' : 'In', key, [value]);
  }
  const order = ORDER_FORM.exec(text);
  if (order !== null) {
    const [, key = '', operator, bound = ''] = order;
    return toOrderRequirement(operator === '>' ? 'Gt' : 'Lt', key, bound);
  }
  if (text.startsWith('!')) {
    return { operator: 'DoesNotExist', key: toKey(text.slice(1).trim()) };
  }
  return { operator: 'Exists', key: toKey(text) };
}

function toRequirement({ key, operator, values = [] }: LabelExpression): LabelRequirement {
  switch (operator) {
    case 'In':
    case 'NotIn':
      if (values.length === 0) throw new SyntaxError(`"${operator}" needs at least one value.`);
      return toSetRequirement(operator, key, values);
    case 'Exists':
    case 'DoesNotExist':
      if (values.length > 0) throw new SyntaxError(`"${operator}" takes no values.`);
      return { operator, key: toKey(key) };
    default:
      throw new SyntaxError(`"${operator}" is not an operator of label selectors.`);
  }
}

function toSetRequirement(
  operator: 'In' | 'NotIn',
  key: string,
  values: readonly string[],
): LabelRequirement {
  for (const value of values) {
    if (!isLabelValue(value)) throw new SyntaxError(`"${value}" is not a label value.`);
  }
  return { operator, key: toKey(key), values: [...new Set(values)].toSorted(compare) };
}

function toOrderRequirement(operator: 'Gt' | 'Lt', key: string, bound: string): LabelRequirement {
  if (!INTEGER.test(bound)) throw new SyntaxError(`"${bound}" is not a whole number.`);
  return { operator, key: toKey(key), bound: BigInt(bound) };
}

function toKey(text: string): string {
  if (!isQualifiedName(text)) throw new SyntaxError(`"${text}" is not a label key.`);
  return text;
}

function toSelector(requirements: readonly LabelRequirement[]): LabelSelector {
  const byText = new Map(requirements.map((one) => [toRequirementText(one), one]));
  const sorted = [...byText].toSorted(
    ([a, first], [b, second]) => compare(first.key, second.key) || compare(a, b),
  );
  return { requirements: sorted.map(([, requirement]) => requirement) };
}

function toRequirementText(requirement: LabelRequirement): string {
  const { operator, key } = requirement;
  switch (operator) {
    case 'In':
    case 'NotIn': {
      const { values } = requirement;
      if (values.length === 1) return `${key}${operator === 'In' ? '=' : '!='}${values[0]}`;
      return `${key} ${operator === 'In' ? 'in' : 'notin'} (${values.join(',')})`;
    }
    case 'Exists':
      return key;
    case 'DoesNotExist':
      return `!${key}`;
    case 'Gt':
    case 'Lt':
      return `${key}${operator === 'Gt' ? '>' : '<'}${requirement.bound}`;
  }
}

function isMet(requirement: LabelRequirement, value: string | undefined): boolean {
  switch (requirement.operator) {
    case 'In':
      return value !== undefined && requirement.values.includes(value);
    case 'NotIn':
      return value === undefined || !requirement.values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'Gt':
      return value !== undefined && INTEGER.test(value) && BigInt(value) > requirement.bound;
    case 'Lt':
      return value !== undefined && INTEGER.test(value) && BigInt(value) < requirement.bound;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
