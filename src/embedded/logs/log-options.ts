import type { ApiRequest } from '../request.ts';
import { badRequest, invalid } from '../status.ts';
import type { FieldError } from '../status.ts';

/** What a reader wants of a log. */
export interface LogOptions {
  readonly container: string | undefined;
  readonly isFollowing: boolean;
  readonly isPrevious: boolean;
  readonly hasTimestamps: boolean;
  readonly sinceMs: number | undefined;
  readonly tailLines: number | undefined;
  readonly limitBytes: number | undefined;
}

/** @throws {StatusError} 400 for what cannot be read, 422 for what makes no sense. */
export function parseLogOptions({ parameters, target }: ApiRequest, nowMs: number): LogOptions {
  const number = (name: string): number | undefined => parseNumber(parameters.get(name));
  const sinceTime = parseTime(parameters.get('sinceTime'));
  const sinceSeconds = number('sinceSeconds');
  const tailLines = number('tailLines');
  const limitBytes = number('limitBytes');
  const errors = [
    ...atLeast('tailLines', tailLines, 0),
    ...atLeast('limitBytes', limitBytes, 1),
    ...(sinceTime !== undefined && sinceSeconds !== undefined
      ? [TWICE]
      : atLeast('sinceSeconds', sinceSeconds, 1)),
    ...(parameters.has('stream') ? [STREAM] : []),
  ];
  if (errors.length > 0) {
    throw invalid({ group: '', kind: 'PodLogOptions' }, target?.name ?? '', errors);
  }
  return {
    container: parameters.get('container') || undefined,
    isFollowing: isOn(parameters.get('follow')),
    isPrevious: isOn(parameters.get('previous')),
    hasTimestamps: isOn(parameters.get('timestamps')),
    sinceMs: sinceTime ?? (sinceSeconds === undefined ? undefined : nowMs - sinceSeconds * 1000),
    tailLines,
    limitBytes,
  };
}

const TWICE: FieldError = {
  type: 'FieldValueForbidden',
  field: '[]',
  detail: 'Forbidden: at most one of `sinceTime` or `sinceSeconds` may be specified',
};

const STREAM: FieldError = {
  type: 'FieldValueForbidden',
  field: 'stream',
  detail: 'Forbidden: may not be specified',
};

function atLeast(field: string, value: number | undefined, least: 0 | 1): readonly FieldError[] {
  if (value === undefined || value >= least) {
    return [];
  }
  const rule = least === 0 ? 'greater than or equal to 0' : 'greater than 0';
  return [{ type: 'FieldValueInvalid', field, detail: `Invalid value: ${value}: must be ${rule}` }];
}

function parseNumber(text: string | null): number | undefined {
  if (text === null || text === '') {
    return undefined;
  }
  if (!/^[+-]?\d+$/.test(text)) {
    throw badRequest(`strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`);
  }
  return Number(text);
}

function parseTime(text: string | null): number | undefined {
  if (text === null || text === '') {
    return undefined;
  }
  const ms = Date.parse(text);
  if (!/^\d{4}-\d\d-\d\dT/.test(text) || Number.isNaN(ms)) {
    const quoted = JSON.stringify(text);
    throw badRequest(
      `parsing time ${quoted} as "2006-01-02T15:04:05Z07:00": cannot parse ${quoted} as "2006"`,
    );
  }
  return ms;
}

/** Anything but a clear no is a yes, as in the real server. */
function isOn(text: string | null): boolean {
  return text !== null && text !== 'false' && text !== '0';
}
