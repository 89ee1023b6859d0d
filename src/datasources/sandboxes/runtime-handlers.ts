import { FleetError } from '../errors.ts';
import { isDnsLabel } from '../../kubernetes/names.ts';
import type { IsolationFacts, KnownHandlers } from '../core/isolation.ts';
import { CONFIDENTIAL_TECHS, HYPERVISORS, ISOLATIONS } from '../core/isolation.ts';

/**
 * Reads what an operator tells of handlers: `my-kata=KATA/QEMU` or `my-kata=KATA/QEMU/SEV_SNP`, of which
 * all but the isolation may be left out. Of two about one handler the last one holds.
 * @throws {FleetError} `BAD_USER_INPUT` naming the text.
 */
export function parseRuntimeHandlers(texts: readonly string[]): KnownHandlers {
  return new Map(texts.map(parseHandler));
}

function parseHandler(text: string): readonly [string, IsolationFacts] {
  const [handler = '', told = '', ...more] = text.split('=');
  const [isolation = '', hypervisor, confidential = 'NONE', ...rest] = told.split('/');
  if (!isDnsLabel(handler) || more.length > 0 || rest.length > 0) {
    const message = `--runtime-handler is HANDLER=ISOLATION/HYPERVISOR/CONFIDENTIAL, not "${text}".`;
    throw new FleetError('BAD_USER_INPUT', message);
  }
  const facts: IsolationFacts = {
    isolation: pick(ISOLATIONS, isolation, text),
    hypervisor: hypervisor === undefined ? undefined : pick(HYPERVISORS, hypervisor, text),
    confidential: pick(CONFIDENTIAL_TECHS, confidential, text),
  };
  return [handler, facts];
}

function pick<T extends string>(choices: readonly T[], word: string, text: string): T {
  const found = choices.find((choice) => choice === word);
  if (found !== undefined) return found;
  const message = `--runtime-handler "${text}": "${word}" is none of ${choices.join(', ')}.`;
  throw new FleetError('BAD_USER_INPUT', message);
}
