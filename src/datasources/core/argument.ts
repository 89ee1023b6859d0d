import { FleetError } from '../errors.ts';

/**
 * Parses the text of an argument; null and undefined stay undefined.
 * @throws {FleetError} `BAD_USER_INPUT` naming the argument, for what the parser refuses.
 */
export function parseArgument<T>(
  argument: string,
  text: string | null | undefined,
  parse: (text: string) => T,
): T | undefined {
  if (text === undefined || text === null) return undefined;
  try {
    return parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new FleetError('BAD_USER_INPUT', `${argument}: ${cause.message}`, { argument, cause });
  }
}
