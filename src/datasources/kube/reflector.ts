import { abortable } from '../../async/abortable.ts';
import type { Backoff } from '../../async/backoff.ts';
import { createBackoff } from '../../async/backoff.ts';
import { toReason, yieldToLoop } from '../../async/delay.ts';
import type { FleetError } from '../errors.ts';
import { checkDrift } from './drift.ts';
import type { Freshness } from './freshness.ts';
import { createFreshness } from './freshness.ts';
import type { ListOptions } from './list.ts';
import { assertReached, countObjects, listPages } from './list.ts';
import type { Pauses } from './pauses.ts';
import { createPauses } from './pauses.ts';
import { isRefusal, toBrokenList, toDrift, toLoopError, toLoss, toRecovery } from './recovery.ts';
import type { Collection, ReflectorEnd, ReflectorOptions } from './reflector-options.ts';
import type { ReflectorRows } from './reflector-rows.ts';
import { createReflectorRows } from './reflector-rows.ts';
import type { WatchEnd, WatchEvent } from './watch.ts';
import { followWatch } from './watch.ts';

/**
 * Keeps the rows of one collection equal to the server's, by list and watch, until its signal aborts
 * or there is no sense in going on. Never rejects: failures move the state of the rows, are logged,
 * and are tried again with full jitter.
 */
export function runReflector<T>(options: ReflectorOptions<T>): Promise<ReflectorEnd> {
  return new Reflector(options).run();
}

class Reflector<T> {
  readonly #rows: ReflectorRows;
  readonly #options: ReflectorOptions<T>;
  readonly #backoff: Backoff;
  /** Its own: a list that is due after a long outage need not wait as long as the outage made us. */
  readonly #relistBackoff: Backoff;
  readonly #freshness: Freshness;
  readonly #pauses: Pauses;
  /** Where to go on; empty: list first. */
  #resourceVersion = '';
  #mustVerify = false;
  #isOpen = false;
  #silences = 0;
  #watch = new AbortController();

  constructor(options: ReflectorOptions<T>) {
    const { clock, random, sink, timing } = options;
    this.#options = options;
    this.#rows = createReflectorRows(sink);
    this.#backoff = createBackoff({ random });
    this.#relistBackoff = createBackoff({ random });
    this.#pauses = createPauses(options);
    this.#freshness = createFreshness({
      clock,
      downAfterMs: timing.downAfterMs,
      report: (state) => sink.report(state),
    });
  }

  async run(): Promise<ReflectorEnd> {
    const { signal, transport } = this.#options;
    const over = new AbortController();
    const stopLoss = transport.onLoss(() => this.#onLoss());
    const drift = this.#followDrift(AbortSignal.any([signal, over.signal]));
    try {
      for (;;) {
        const end = await this.#step();
        if (end !== undefined) return end;
      }
    } catch (error) {
      if (!signal.aborted) this.#warn(error, 'The reflector ended.');
      return { reason: 'stopped', error: undefined };
    } finally {
      stopLoss();
      over.abort();
      this.#freshness[Symbol.dispose]();
      await drift;
    }
  }

  /** One list, one watch, or one recovery from what became of them. Rejects when stopped. */
  async #step(): Promise<ReflectorEnd | undefined> {
    const { signal, verifyIdentity, transport } = this.#options;
    this.#isOpen = false;
    try {
      if (this.#mustVerify) {
        await verifyIdentity(signal);
        const isResumed = this.#resourceVersion !== '';
        if (isResumed) await assertReached(transport, this.#toListOptions(), this.#resourceVersion);
      }
      this.#mustVerify = false;
      if (this.#resourceVersion === '') await this.#fill();
      else await this.#onEnd(await this.#follow(this.#resourceVersion));
      return undefined;
    } catch (error) {
      if (signal.aborted) throw toReason(signal);
      return await this.#recover(toLoopError(transport.name, error));
    }
  }

  async #fill(): Promise<void> {
    const { slots, signal, sink, clock, timing, streamingLists, collection } = this.#options;
    const place = await slots.acquire({ signal, isUrgent: () => sink.isUrgent() });
    const deadline = clock.setTimeout(() => place[Symbol.dispose](), timing.listDeadlineMs);
    try {
      this.#rows.startList();
      if (await abortable(streamingLists.isUsable(collection.group), signal))
        await this.#fillByWatch(place);
      else await this.#fillByPages();
    } finally {
      deadline[Symbol.dispose]();
      place[Symbol.dispose]();
    }
  }

  async #fillByPages(): Promise<void> {
    const { transport } = this.#options;
    let resourceVersion = '';
    for await (const page of listPages(transport, this.#toListOptions())) {
      ({ resourceVersion } = page);
      for (const object of page.objects) this.#rows.stage(object);
      await yieldToLoop();
    }
    this.#throwIfStopped();
    this.#onWhole(resourceVersion);
  }

  /** The initial list as a stream; when it is whole the same stream is the watch. */
  async #fillByWatch(place: Disposable): Promise<void> {
    const { streamingLists, collection, transport } = this.#options;
    let isWhole = false;
    const onEvents = (events: readonly WatchEvent[]): void => {
      let index = 0;
      while (!isWhole && index < events.length) {
        const event = events[index];
        index += 1;
        if (event === undefined) continue;
        if (event.type === 'DELETED') this.#rows.unstage(event.object);
        else if (event.type !== 'BOOKMARK') this.#rows.stage(event.object);
        else if (event.isInitialEnd) {
          isWhole = true;
          this.#onWhole(event.resourceVersion);
          place[Symbol.dispose]();
        }
      }
      if (isWhole) this.#apply(events.slice(index));
    };
    const end = await this.#open({ resourceVersion: '', onEvents }).catch((error: unknown) => {
      if (isWhole || !isRefusal(error)) throw error;
      return 'refused' as const;
    });
    if (end === 'refused' || (end === 'silent' && !isWhole))
      streamingLists.refuse(collection.group);
    else if (isWhole) await this.#onEnd(end);
    else throw toBrokenList(transport.name);
  }

  #follow(resourceVersion: string): Promise<WatchEnd> {
    return this.#open({ resourceVersion, onEvents: (events) => this.#apply(events) });
  }

  async #open(stream: {
    readonly resourceVersion: string;
    readonly onEvents: (events: readonly WatchEvent[]) => void;
  }): Promise<WatchEnd> {
    const { transport, collection, clock, random, signal, timing } = this.#options;
    const { path, isMetadataOnly, hasBookmarks } = collection;
    this.#watch = new AbortController();
    const isInitial = stream.resourceVersion === '';
    return await followWatch(transport, {
      path,
      query: this.#toQuery(),
      isMetadataOnly,
      resourceVersion: stream.resourceVersion,
      sendInitialEvents: isInitial,
      timeoutSeconds: Math.floor(300 + random() * 300),
      livenessMs:
        hasBookmarks || isInitial ? timing.bookmarkPeriodMs * 2 + LIVENESS_MARGIN_MS : undefined,
      clock,
      signal: AbortSignal.any([signal, this.#watch.signal]),
      onOpen: () => {
        this.#isOpen = true;
        if (!isInitial) this.#freshness.succeed();
      },
      onEvents: (events) => {
        if (signal.aborted) return;
        // A list that breaks off again and again must not be begun at full speed.
        if (!isInitial) this.#backoff.reset();
        this.#silences = 0;
        stream.onEvents(events);
      },
    });
  }

  #onWhole(resourceVersion: string): void {
    this.#rows.finishList();
    this.#resourceVersion = resourceVersion;
    this.#backoff.reset();
    this.#relistBackoff.reset();
    this.#freshness.succeed();
  }

  #apply(events: readonly WatchEvent[]): void {
    const resourceVersion = this.#rows.apply(events);
    if (resourceVersion !== '') this.#resourceVersion = resourceVersion;
  }

  async #onEnd(end: WatchEnd): Promise<void> {
    if (end === 'planned') return;
    // The connection was lost, or the server restarted: it may be another one that answers now.
    this.#mustVerify = true;
    if (end === 'early') {
      await this.#pauses.for(this.#backoff.next());
      return;
    }
    this.#silences += 1;
    if (this.#silences < 2) return;
    this.#silences = 0;
    this.#resourceVersion = '';
  }

  async #recover(error: FleetError): Promise<ReflectorEnd | undefined> {
    const recovery = toRecovery(error);
    switch (recovery) {
      case 'resume':
        this.#mustVerify = true;
        // A stream that broke is first resumed; what cannot be opened again is stale.
        if (!this.#isOpen || this.#resourceVersion === '')
          this.#fail(error, 'The watch cannot be resumed.');
        break;
      case 'relist':
        this.#resourceVersion = '';
        this.#fail(error, 'The list is read again.');
        await this.#pauses.for(this.#relistBackoff.next());
        return undefined;
      case 'refused':
        this.#fail(error, 'The credentials were refused.');
        await this.#pauses.forCredential();
        return undefined;
      case 'forbidden':
      case 'gone':
      case 'replaced':
        return { reason: recovery, error };
    }
    await this.#pauses.forRecovery(Math.max(this.#backoff.next(), error.retryAfterMs ?? 0));
    return undefined;
  }

  /** Said once: the tries that follow are known from the state. */
  #fail(error: FleetError, message: string): void {
    if (!this.#freshness.isFailing) this.#warn(error, message);
    this.#freshness.fail(error);
  }

  /** Where no bookmarks come, silence says nothing: a lost connection is learnt from other calls. */
  #onLoss(): void {
    const { collection, transport } = this.#options;
    if (collection.hasBookmarks) return;
    this.#watch.abort(toLoss(transport.name));
  }

  #followDrift(signal: AbortSignal): Promise<void> {
    const { transport, clock, random, timing } = this.#options;
    return checkDrift({
      clock,
      random,
      signal,
      intervalMs: timing.driftMs,
      held: () => this.#rows.count,
      count: (count) =>
        this.#isOpen
          ? countObjects(transport, { ...this.#toListOptions(), signal: count })
          : Promise.resolve(undefined),
      onError: (error) => this.#warn(error, 'The objects cannot be counted.'),
      onDrift: (counted) => this.#watch.abort(toDrift(transport.name, counted)),
    });
  }

  #toListOptions(): ListOptions {
    const { collection, signal } = this.#options;
    const { path, isMetadataOnly } = collection;
    return { path, isMetadataOnly, query: this.#toQuery(), signal };
  }

  #toQuery(): Pick<Collection, 'fieldSelector' | 'labelSelector'> {
    const { fieldSelector, labelSelector } = this.#options.collection;
    return { fieldSelector, labelSelector };
  }

  #throwIfStopped(): void {
    const { signal } = this.#options;
    if (signal.aborted) throw toReason(signal);
  }

  #warn(error: unknown, message: string): void {
    const { log, transport, collection } = this.#options;
    log.warn({ cluster: transport.name, path: collection.path, err: error }, message);
  }
}

const LIVENESS_MARGIN_MS = 5000;
