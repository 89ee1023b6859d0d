import type { Clock } from './clock.ts';
import type { FaultBoard } from './faults.ts';
import type { ApiRequest, Reply } from './request.ts';
import { forbidden, internalError, tooManyRequests, unauthorized } from './status.ts';

/** What the gate says: go on, answer this instead, or treat the connection so. */
export type Passage =
  | { readonly type: 'open' }
  | { readonly type: 'answer'; readonly reply: Reply }
  | { readonly type: 'hang' }
  | { readonly type: 'reset' };

/**
 * What stands before every request: faults that are on, then the caller's token.
 * @throws {StatusError} 401, 403, 429 and 500.
 */
export async function passGate(
  request: ApiRequest,
  { faults, clock }: { readonly faults: FaultBoard; readonly clock: Clock },
): Promise<Passage> {
  const latency = faults.strike(request, ['latency']);
  if (latency !== undefined) {
    await new Promise<void>((resolve) => {
      clock.schedule(latency.delayMs, resolve);
    });
  }
  const fault = faults.strike(request, [
    'hang',
    'reset',
    'too-many-requests',
    'internal-error',
    'rubbish-body',
    'unavailable-group',
    'unauthorized',
    'forbidden',
  ]);
  switch (fault?.type) {
    case 'hang':
    case 'reset':
      return { type: fault.type };
    case 'too-many-requests':
      throw tooManyRequests(fault.retryAfterSeconds);
    case 'internal-error':
      throw internalError('etcdserver: request timed out');
    case 'rubbish-body':
      return {
        type: 'answer',
        reply: { form: 'text', code: 200, text: '<html>it works</html>\n' },
      };
    case 'unavailable-group':
      return { type: 'answer', reply: { form: 'text', code: 503, text: 'service unavailable\n' } };
    case 'unauthorized':
      throw unauthorized();
    case 'forbidden':
      throw forbidden({
        group: request.target?.group ?? '',
        resource: request.target?.resource ?? '',
        user: request.user ?? 'system:anonymous',
        verb: request.verb,
        name: request.target?.name,
        namespace: request.target?.namespace,
      });
    case undefined:
      break;
  }
  if (request.user === undefined) {
    throw unauthorized();
  }
  return { type: 'open' };
}
