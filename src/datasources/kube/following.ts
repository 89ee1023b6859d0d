import { abortable } from '../../async/abortable.ts';
import type { Backoff } from '../../async/backoff.ts';
import { createBackoff } from '../../async/backoff.ts';
import { delay, toReason } from '../../async/delay.ts';
import { toResourcePath } from '../../kubernetes/paths.ts';
import type { FleetError } from '../errors.ts';
import type { MutableStore } from '../store/mutable-store.ts';
import type { StoreState } from '../store/store.ts';
import type { InformerOptions } from './informer-options.ts';
import { countObjects } from './list.ts';
import { combineStates } from './namespaced-states.ts';
import type { ResourceRecord } from './object-record.ts';
import { toLoopError } from './recovery.ts';
import { runReflector } from './reflector.ts';
import type { ReflectorEnd } from './reflector-options.ts';
import { createStoreSink } from './store-sink.ts';
import type { ReflectorTiming } from './timing.ts';
import { DEFAULT_TIMING } from './timing.ts';

export interface FollowOptions<T extends ResourceRecord> extends InformerOptions<T> {
  readonly store: MutableStore<T>;
  readonly isUrgent: () => boolean;
  readonly signal: AbortSignal;
}

/**
 * Keeps a Store filled from one resource of one cluster until `signal` aborts: finds the version to
 * read, waits while the kind is not installed, and falls back to single namespaces where the whole
 * may not be seen. Never rejects.
 */
export async function followResource<T extends ResourceRecord>(
  options: FollowOptions<T>,
): Promise<void> {
  const following = new Following(options);
  while (!options.signal.aborted) await following.step();
}

class Following<T extends ResourceRecord> {
  readonly #options: FollowOptions<T>;
  readonly #timing: ReflectorTiming;
  readonly #backoff: Backoff;
  #mustVerify = false;
  #failures = 0;
  /** As discovery has it: of a kind that was not installed yet it was a guess. */
  #kind: string;

  constructor(options: FollowOptions<T>) {
    this.#options = options;
    this.#kind = options.resource.kind;
    this.#timing = { ...DEFAULT_TIMING, ...options.timing };
    this.#backoff = createBackoff({ random: options.random });
  }

  async step(): Promise<void> {
    const { signal, verifyIdentity, transport, log, resource } = this.#options;
    try {
      if (this.#mustVerify) await verifyIdentity(signal);
      this.#mustVerify = false;
      const version = await this.#findVersion();
      this.#failures = 0;
      if (version === undefined) await this.#beAbsent();
      else await this.#follow(version);
    } catch (error) {
      if (signal.aborted) return;
      const failure = toLoopError(transport.name, error);
      const fields = { cluster: transport.name, resource: resource.name, err: error };
      // Said once: the tries that follow are known from the state.
      if (this.#failures === 0) log.warn(fields, failure.message);
      this.#failures += 1;
      this.#report({ phase: 'down', since: this.#options.clock.now(), error: failure });
      // Ended while it waits: that is no failure.
      await this.#wait(this.#backoff.next()).catch(() => undefined);
    }
  }

  /** The first version we understand that the cluster serves. */
  async #findVersion(): Promise<string | undefined> {
    const { discovery, resource, signal } = this.#options;
    const find = discovery.find(resource.group, resource.resource);
    const served = await abortable(find, signal);
    const versions = new Set(served?.versions);
    this.#kind = served?.kind ?? resource.kind;
    const understood = [...resource.versions.keys()].find((version) => versions.has(version));
    return understood ?? (resource.anyVersion && served?.versions[0]);
  }

  async #beAbsent(): Promise<void> {
    const { store, clock } = this.#options;
    store.replace([]);
    store.setState(
      { phase: 'absent' },
      { isWhole: true, asOf: clock.now(), namespaces: undefined },
    );
    await this.#untilVersionIsNot(undefined, this.#options.signal);
  }

  /** Resolves when discovery shows another version to read than this one; rejects on abort. */
  async #untilVersionIsNot(version: string | undefined, signal: AbortSignal): Promise<void> {
    const { discovery } = this.#options;
    for (;;) {
      const change = Promise.withResolvers<void>();
      const stop = discovery.onChange(change.resolve);
      const onAbort = (): void => change.reject(toReason(signal));
      signal.addEventListener('abort', onAbort, { once: true });
      try {
        if (signal.aborted) onAbort();
        // After listening, so that no change falls between.
        if ((await this.#findVersion()) !== version) return;
        await change.promise;
      } finally {
        change.promise.catch(() => undefined);
        stop();
        signal.removeEventListener('abort', onAbort);
      }
    }
  }

  async #follow(version: string): Promise<void> {
    const { signal } = this.#options;
    const over = new AbortController();
    const until = AbortSignal.any([signal, over.signal]);
    const moved = this.#untilVersionIsNot(version, until).then(
      () => over.abort(),
      // Over, or discovery failed: then the watch itself finds out.
      () => undefined,
    );
    try {
      const end = await this.#followWhole(version, until);
      if (!until.aborted) await this.#onEnd(version, end, until);
    } finally {
      over.abort();
      await moved;
    }
  }

  async #followWhole(version: string, signal: AbortSignal): Promise<ReflectorEnd> {
    return await this.#reflect({ version, signal, report: (state) => this.#report(state) });
  }

  async #onEnd(
    version: string,
    { reason, error }: ReflectorEnd,
    signal: AbortSignal,
  ): Promise<void> {
    const { store, discovery, resource, namespaces, clock } = this.#options;
    if (error === undefined || reason === 'stopped') return;
    switch (reason) {
      case 'forbidden':
        if (resource.isNamespaced && namespaces.length > 0) {
          await this.#followNamespaces(version, error, signal);
        } else {
          this.#report({ phase: 'forbidden', error });
          await this.#waitForRecheck(signal);
        }
        return;
      case 'gone':
        // The kind went while it was followed; discovery decides whether it is absent.
        await abortable(discovery.refresh(), signal);
        await this.#wait(this.#backoff.next());
        return;
      case 'replaced':
        this.#mustVerify = true;
        store.replace([]);
        store.setState({ phase: 'down', since: clock.now(), error }, { isWhole: false });
        await this.#waitForRecheck(signal);
    }
  }

  /** Ends when the whole may be seen, or when there is nothing left to follow. */
  async #followNamespaces(
    version: string,
    forbidden: FleetError,
    signal: AbortSignal,
  ): Promise<void> {
    const { namespaces } = this.#options;
    const report = this.#createCombinedReport(forbidden);
    const over = new AbortController();
    const until = AbortSignal.any([signal, over.signal]);
    let end: ReflectorEnd | undefined;
    await Promise.all([
      this.#untilWholeIsAllowed(version, until).finally(() => over.abort()),
      ...namespaces.map(async (namespace) => {
        const last = await this.#followNamespace(version, namespace, until, report);
        end ??= last;
        over.abort();
      }),
    ]);
    if (end !== undefined && !signal.aborted) await this.#onEnd(version, end, signal);
  }

  /** Answers why it ended, where not by its signal; what is forbidden is asked for again slowly. */
  async #followNamespace(
    version: string,
    namespace: string,
    signal: AbortSignal,
    report: (namespace: string, state: StoreState) => void,
  ): Promise<ReflectorEnd | undefined> {
    const onState = (state: StoreState): void => report(namespace, state);
    while (!signal.aborted) {
      const end = await this.#reflect({ version, namespace, signal, report: onState });
      if (signal.aborted) break;
      if (end.reason !== 'forbidden' || end.error === undefined) return end;
      onState({ phase: 'forbidden', error: end.error });
      await this.#waitForRecheck(signal).catch(() => undefined);
    }
    return undefined;
  }

  /** Never rejects: a failed question is asked again. */
  async #untilWholeIsAllowed(version: string, signal: AbortSignal): Promise<void> {
    const { transport, resource } = this.#options;
    const path = toResourcePath({ group: resource.group, version, resource: resource.resource });
    while (!signal.aborted) {
      try {
        await this.#waitForRecheck(signal);
        await countObjects(transport, { path, signal });
        return;
      } catch {
        // Still forbidden, or not to be asked now.
      }
    }
  }

  #createCombinedReport(forbidden: FleetError): (namespace: string, state: StoreState) => void {
    const { store, namespaces, clock } = this.#options;
    const states = new Map<string, StoreState>(
      namespaces.map((namespace) => [namespace, { phase: 'listing' }]),
    );
    return (namespace, state) => {
      states.set(namespace, state);
      const combined = combineStates(states, forbidden);
      const facts = { isWhole: false, namespaces: combined.namespaces };
      store.setState(
        combined.state,
        combined.state.phase === 'live' ? { ...facts, asOf: clock.now() } : facts,
      );
    };
  }

  #reflect(scope: {
    readonly version: string;
    readonly namespace?: string;
    readonly signal: AbortSignal;
    readonly report: (state: StoreState) => void;
  }): Promise<ReflectorEnd> {
    const { resource, store, transport, clock, log, interner, clusterId, isUrgent } = this.#options;
    const { version, namespace, signal, report } = scope;
    const { group } = resource;
    const project = resource.versions.get(version) ?? resource.anyVersion;
    if (project === undefined) return Promise.resolve({ reason: 'stopped', error: undefined });
    const context = {
      cluster: clusterId(),
      interner,
      apiVersion: group === '' ? version : `${group}/${version}`,
      kind: this.#kind,
    };
    return runReflector({
      ...this.#options,
      timing: this.#timing,
      signal,
      collection: {
        group,
        path: toResourcePath({ group, version, resource: resource.resource, namespace }),
        fieldSelector: resource.fieldSelector,
        labelSelector: resource.labelSelector,
        isMetadataOnly: resource.isMetadataOnly,
        hasBookmarks: resource.hasBookmarks,
      },
      sink: createStoreSink({
        cluster: transport.name,
        store,
        project,
        context,
        clock,
        log,
        report,
        isUrgent,
        namespace,
      }),
    });
  }

  #report(state: StoreState): void {
    const { store, clock } = this.#options;
    if (state.phase === 'live') this.#backoff.reset();
    store.setState(
      state,
      state.phase === 'live' ? { isWhole: true, asOf: clock.now(), namespaces: undefined } : {},
    );
  }

  #wait(ms: number, signal = this.#options.signal): Promise<void> {
    return delay(ms, { clock: this.#options.clock, signal });
  }

  #waitForRecheck(signal: AbortSignal): Promise<void> {
    return this.#wait(this.#timing.recheckMs * (0.75 + this.#options.random() / 2), signal);
  }
}
