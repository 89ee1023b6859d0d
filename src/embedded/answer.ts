import { cut, readBody, sendError, sendReply, toHeaders } from './connection.ts';
import type { Incoming, Outgoing } from './connection.ts';
import { passGate } from './gate.ts';
import { parseTarget, toVerb } from './request.ts';
import type { ApiRequest, RequestRecord } from './request.ts';
import { route } from './router.ts';
import type { RouterDependencies } from './router.ts';
import { internalError, StatusError } from './status.ts';

/** How many requests the log remembers. */
const MAX_REQUESTS = 10_000;

/** Takes one request through the log, the gate and the router. Never rejects. */
export async function answer(
  incoming: Incoming,
  outgoing: Outgoing,
  dependencies: RouterDependencies & {
    readonly requests: RequestRecord[];
  },
): Promise<void> {
  try {
    const record = toRecord(incoming, outgoing, dependencies.users);
    dependencies.requests.push(record);
    if (dependencies.requests.length > MAX_REQUESTS) {
      dependencies.requests.shift();
    }
    const request: ApiRequest = {
      ...record,
      parameters: new URLSearchParams(record.query),
      body: await readBody(incoming),
    };
    const passage = await passGate(request, dependencies);
    switch (passage.type) {
      case 'hang':
        return;
      case 'reset':
        cut(incoming);
        return;
      case 'answer':
        await sendReply(incoming, outgoing, passage.reply);
        return;
      case 'open':
        await sendReply(incoming, outgoing, route(request, dependencies));
    }
  } catch (error) {
    if (outgoing.headersSent || outgoing.destroyed) {
      return; // The reader went away in the middle of its answer.
    }
    sendError(outgoing, error instanceof StatusError ? error : internalError(String(error)));
  }
}

function toRecord(
  incoming: Incoming,
  outgoing: Outgoing,
  users: ReadonlyMap<string, string> | undefined,
): RequestRecord {
  let isOpen = true;
  outgoing.once('close', () => {
    isOpen = false;
  });
  const url = incoming.url ?? '/';
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? '' : url.slice(mark + 1);
  const method = incoming.method ?? 'GET';
  const target = parseTarget(path);
  const headers = toHeaders(incoming);
  return {
    method,
    path,
    query,
    headers,
    verb: toVerb(method, target, new URLSearchParams(query)),
    target,
    user: toUser(headers, users),
    get isOpen() {
      return isOpen;
    },
  };
}

/** Where there are no tokens everybody is the administrator. */
function toUser(
  headers: Readonly<Record<string, string>>,
  users: ReadonlyMap<string, string> | undefined,
): string | undefined {
  const token = (headers['authorization'] ?? '').replace(/^Bearer /, '');
  const caller = users === undefined ? 'admin' : users.get(token);
  return caller === undefined ? undefined : (headers['impersonate-user'] ?? caller);
}
