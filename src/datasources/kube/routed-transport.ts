import { createListenerSet } from '../../async/listener-set.ts';
import { FleetError } from '../errors.ts';
import type { KubeRequest } from './call.ts';
import type { Transport } from './transport.ts';

/** A transport that calls by one of several ways to a cluster; the ways are their owners'. */
export interface RoutedTransport extends Transport {
  /**
   * Calls go this way from now on. What is watched breaks off, to be resumed there; other calls and
   * streams that are under way come to their end where they began.
   */
  use(next: Transport): void;
}

export function createRoutedTransport(first: Transport): RoutedTransport {
  const loss = createListenerSet();
  const recovery = createListenerSet();
  const credentialChange = createListenerSet();
  let current = first;
  let earlierCalls = -first.calls;
  let route = openRoute();

  function openRoute(): Route {
    const releases = [
      current.onLoss(loss.emit),
      current.onRecovery(recovery.emit),
      current.onCredentialChange(credentialChange.emit),
    ];
    const closed = new AbortController();
    return {
      signal: closed.signal,
      close(reason) {
        for (const release of releases) release();
        closed.abort(new FleetError('CLUSTER_UNREACHABLE', reason, { cluster: current.name }));
      },
    };
  }
  return {
    get name() {
      return current.name;
    },
    get calls() {
      return earlierCalls + current.calls;
    },
    request: (call) => current.request(call),
    getJson: (call) => current.getJson(call),
    authorization: (signal) => current.authorization(signal),
    stream: (call) => current.stream(isWatch(call) ? withSignal(call, route.signal) : call),
    onCredentialChange: credentialChange.listen,
    onLoss: loss.listen,
    onRecovery: recovery.listen,
    use(next) {
      const last = route;
      earlierCalls += current.calls - next.calls;
      last.close(`Another way to ${current.name} is used.`);
      current = next;
      route = openRoute();
      // Who has given up waits for one of these, and may go on.
      for (const waiting of [loss, recovery, credentialChange]) waiting.emit();
    },
    [Symbol.asyncDispose]() {
      route.close(`${current.name} was disengaged.`);
      return Promise.resolve();
    },
  };
}

interface Route {
  /** Aborts when another one is used. */
  readonly signal: AbortSignal;
  close(reason: string): void;
}

function isWatch({ query }: KubeRequest): boolean {
  return query?.['watch'] === true;
}

function withSignal(call: KubeRequest, signal: AbortSignal): KubeRequest {
  return { ...call, signal: call.signal ? AbortSignal.any([call.signal, signal]) : signal };
}
