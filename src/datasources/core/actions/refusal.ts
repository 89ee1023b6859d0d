import type { FleetErrorCode } from '../../errors.ts';
import { FleetError } from '../../errors.ts';

/** Why an action was not done, where its caller can do something about it. */
export interface UserError {
  readonly code: UserErrorCode;
  /** For a person. */
  readonly message: string;
  /** Of the argument it is about: `['input', 'id']`. */
  readonly path: readonly string[];
}

export type UserErrorCode =
  | 'CONFLICT'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'UNSUPPORTED'
  | 'CONFIRMATION_REQUIRED';

/** Ends an action; its errors are for the payload, never for the list of errors of an answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly errors: readonly UserError[];

  constructor(errors: readonly UserError[], cause?: unknown) {
    super(errors.map(({ message }) => message).join(' '), { cause });
    this.errors = errors;
  }
}

/** A refusal for one reason. `argument` is a field of the input; without it the whole is meant. */
export function refuse(
  code: UserErrorCode,
  message: string,
  options: { readonly argument?: string; readonly cause?: unknown } = {},
): Refusal {
  const path = options.argument === undefined ? ['input'] : ['input', options.argument];
  return new Refusal([{ code, message, path }], options.cause);
}

/**
 * The payload of an action. What its caller can handle is in `errors`, beside `refused`; a cluster that
 * does not answer, and bad arguments, are thrown.
 */
export async function toPayload<T extends object>(
  refused: T,
  act: () => Promise<T>,
): Promise<T & { readonly errors: readonly UserError[] }> {
  try {
    return { ...(await act()), errors: [] };
  } catch (error) {
    return { ...refused, errors: toUserErrors(error) };
  }
}

/** What an API server refused, as its caller can handle it; undefined for every other failure. */
function toUserErrorCode(error: unknown): UserErrorCode | undefined {
  // Without a cluster it is an argument that is refused by ourselves.
  if (!(error instanceof FleetError) || error.cluster === undefined) return undefined;
  return CODES[error.code];
}

function toUserErrors(error: unknown): readonly UserError[] {
  if (error instanceof Refusal) return error.errors;
  const code = toUserErrorCode(error);
  if (code === undefined || !(error instanceof FleetError)) throw error;
  return [{ code, message: error.message, path: code === 'NOT_FOUND' ? ID_PATH : INPUT_PATH }];
}

const CODES: Partial<Record<FleetErrorCode, UserErrorCode>> = {
  CONFLICT: 'CONFLICT',
  PRECONDITION_FAILED: 'CONFLICT',
  BAD_USER_INPUT: 'INVALID',
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
};

const INPUT_PATH = ['input'];
const ID_PATH = ['input', 'id'];
