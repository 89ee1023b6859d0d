/** All requirements must hold; none at all matches everything. In canonical order, each once. */
export interface FieldSelector {
  readonly requirements: readonly FieldRequirement[];
}

export interface FieldRequirement {
  /** A dotted path such as `metadata.name` or `involvedObject.uid`. */
  readonly field: string;
  readonly operator: '=' | '!=';
  readonly value: string;
}

/**
 * Reads `metadata.name=web-1,status.phase!=Running`; `\` escapes a comma, an equals sign or itself.
 * @throws SyntaxError naming the part that cannot be read.
 */
export function parseFieldSelector(text: string): FieldSelector {
  if (text.length > MAX_LENGTH) throw new SyntaxError('The field selector is too long.');
  if (text.trim() === '') return { requirements: [] };
  return toFieldSelector(splitTerms(text).map(parseTerm));
}

/** Puts requirements into canonical order. @throws SyntaxError for a field that is no dotted path. */
export function toFieldSelector(requirements: readonly FieldRequirement[]): FieldSelector {
  for (const { field } of requirements) {
    if (!FIELD.test(field)) throw new SyntaxError(`"${field}" is not a field.`);
  }
  const byText = new Map(requirements.map((one) => [toTermText(one), one]));
  const sorted = [...byText].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return { requirements: sorted.map(([, requirement]) => requirement) };
}

/** The canonical string form: the same text for selectors that ask the same. */
export function toFieldSelectorText(selector: FieldSelector): string {
  return selector.requirements.map(toTermText).join(',');
}

/** A field the object does not have is the empty text, as in the API server. */
export function matchesFields(
  selector: FieldSelector,
  valueOf: (field: string) => string | undefined,
): boolean {
  return selector.requirements.every(
    ({ field, operator, value }) => ((valueOf(field) ?? '') === value) === (operator === '='),
  );
}

const MAX_LENGTH = 16_384;
const FIELD = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const TERM = /^([^=!\\]*)(==|=|!=)(.*)$/s;

/** Parts at commas that are not escaped. */
function splitTerms(text: string): string[] {
  return [...text.matchAll(/(?:^|,)((?:\\.|[^\\,])*\\?)/gs)].map(([, term = '']) => term);
}

function parseTerm(text: string): FieldRequirement {
  const parts = TERM.exec(text.trim());
  if (parts === null) throw new SyntaxError(`"${text}" is not a field requirement.`);
  const [, field = '', operator, value = ''] = parts;
  return { field, operator: operator === '!=' ? '!=' : '=', value: unescape(value) };
}

function unescape(text: string): string {
  return text.replaceAll(/\\(.?)|=/gs, (match, escaped: string | undefined) => {
    if (escaped === ',' || escaped === '=' || escaped === '\\') return escaped;
    throw new SyntaxError(`"${text}" has "${match}" where it must be escaped or cannot be.`);
  });
}

function toTermText({ field, operator, value }: FieldRequirement): string {
  return `${field}${operator}${value.replaceAll(/[\\,=]/g, String.raw`\$&`)}`;
}
