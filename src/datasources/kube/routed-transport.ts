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
  const listeners = { loss: new Set<() => void>(), recovery: new Set<() => void>() };
  const credentials = new Set<() => void>();
  let current = first;
  let earlierCalls = -first.calls;
  let route = openRoute();

  function openRoute(): Route {
    const releases = [
      current.onLoss(() => emit(listeners.loss)),
      current.onRecovery(() => emit(listeners.recovery)),
      current.onCredentialChange(() => emit(credentials)),
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
    onCredentialChange: (listener) => subscribe(credentials, listener),
    onLoss: (listener) => subscribe(listeners.loss, listener),
    onRecovery: (listener) => subscribe(listeners.recovery, listener),
    use(next) {
      const last = route;
      earlierCalls += current.calls - next.calls;
      last.close(`Another way to ${current.name} is used.`);
      current = next;
      route = openRoute();
      // Who has given up waits for one of these, and may go on.
      for (const waiting of [listeners.loss, listeners.recovery, credentials]) emit(waiting);
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

function subscribe(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function emit(listeners: ReadonlySet<() => void>): void {
  for (const listener of listeners) listener();
}
