import { abortable } from '../../async/abortable.ts';
import { delay } from '../../async/delay.ts';
import { toResourcePath } from '../../kubernetes/paths.ts';
import type { InformerEnvironment } from './informer-options.ts';
import { toKey } from './object-record.ts';
import type { ReflectorSink } from './reflector-options.ts';
import { runReflector } from './reflector.ts';
import type { ReflectorTiming } from './timing.ts';

export interface DiscoveryFollowingOptions extends Omit<InformerEnvironment, 'timing'> {
  readonly timing: ReflectorTiming;
  /** Between refreshes that nothing asked for. */
  readonly pollMs: number;
  readonly signal: AbortSignal;
}

/**
 * Keeps discovery fresh while a cluster is engaged: what defines kinds (CustomResourceDefinitions,
 * APIServices) is watched by its metadata where that is allowed, and a refresh follows each change.
 * Besides it is asked from time to time; what did not change costs an answer of no content.
 * Never rejects.
 */
export async function followDiscovery(options: DiscoveryFollowingOptions): Promise<void> {
  const trigger = createTrigger(options);
  await Promise.all([
    poll(options),
    ...DEFINITIONS.map((definition) => followDefinitions(options, definition, trigger)),
  ]);
  trigger[Symbol.dispose]();
}

const DEFINITIONS = [
  { group: 'apiextensions.k8s.io', version: 'v1', resource: 'customresourcedefinitions' },
  { group: 'apiregistration.k8s.io', version: 'v1', resource: 'apiservices' },
] as const;

type Definition = (typeof DEFINITIONS)[number];

/** A new kind is served a little after its definition changed, and nothing says when. */
const REFRESH_AFTER_MS = [100, 1000, 5000] as const;

interface Trigger extends Disposable {
  fire(): void;
}

function createTrigger(options: DiscoveryFollowingOptions): Trigger {
  let timers: readonly Disposable[] = [];
  const clear = (): void => timers.forEach((timer) => timer[Symbol.dispose]());
  return {
    fire() {
      clear();
      timers = REFRESH_AFTER_MS.map((ms) =>
        options.clock.setTimeout(() => void refresh(options), ms),
      );
    },
    [Symbol.dispose]: clear,
  };
}

async function poll(options: DiscoveryFollowingOptions): Promise<void> {
  const { clock, random, pollMs, signal } = options;
  while (!signal.aborted) {
    try {
      await delay(pollMs * (0.75 + random() / 2), { clock, signal });
      await refresh(options);
    } catch {
      // The delay was aborted, and the loop is over; a refresh does not reject.
    }
  }
}

async function refresh({
  discovery,
  log,
  transport,
  signal,
}: DiscoveryFollowingOptions): Promise<void> {
  try {
    await abortable(discovery.refresh(), signal);
  } catch (error) {
    if (signal.aborted) return;
    log.debug({ cluster: transport.name, err: error }, 'Discovery cannot be refreshed.');
  }
}

async function followDefinitions(
  options: DiscoveryFollowingOptions,
  definition: Definition,
  trigger: Trigger,
): Promise<void> {
  const { clock, random, signal, discovery, timing, log, transport } = options;
  while (!signal.aborted) {
    try {
      const find = discovery.find(definition.group, definition.resource);
      if ((await abortable(find, signal)) !== undefined) {
        await reflect(options, definition, trigger);
      }
    } catch (error) {
      // Asked again below; informers tell of a cluster that cannot be reached.
      if (!signal.aborted) {
        log.debug({ cluster: transport.name, err: error }, 'Definitions cannot be followed.');
      }
    }
    // Forbidden, absent or unreachable: polling goes on meanwhile.
    await delay(timing.recheckMs * (0.75 + random() / 2), { clock, signal }).catch(() => undefined);
  }
}

function reflect(
  options: DiscoveryFollowingOptions,
  { group, version, resource }: Definition,
  trigger: Trigger,
): Promise<unknown> {
  return runReflector({
    ...options,
    collection: {
      group,
      path: toResourcePath({ group, version, resource }),
      fieldSelector: undefined,
      labelSelector: undefined,
      isMetadataOnly: true,
      hasBookmarks: true,
    },
    sink: createTriggerSink(trigger, (names) => void fireForUnknown(options, names, trigger)),
  });
}

/**
 * What was defined after discovery was read, and before its definitions were followed. Definitions are
 * named `resource.group`, APIServices `version.group`.
 */
async function fireForUnknown(
  { discovery, log, transport, signal }: DiscoveryFollowingOptions,
  names: Iterable<string>,
  trigger: Trigger,
): Promise<void> {
  try {
    const served = await abortable(discovery.resources(), signal);
    const known = new Set<string>();
    for (const { group, resource, versions } of served) {
      for (const name of [resource, ...versions]) known.add(`${name}.${group}`);
    }
    if (![...names].every((name) => known.has(name))) trigger.fire();
  } catch (error) {
    if (signal.aborted) return;
    log.debug({ cluster: transport.name, err: error }, 'Discovery cannot be compared.');
  }
}

/** Keeps the names alone. */
function createTriggerSink(
  trigger: Trigger,
  onFirst: (names: ReadonlySet<string>) => void,
): ReflectorSink<string> {
  let names = new Set<string>();
  let isFirst = true;
  return {
    ingest: toKey,
    replace(records) {
      names = new Set(records.keys());
      if (isFirst) onFirst(names);
      else trigger.fire();
      isFirst = false;
    },
    apply(put, remove) {
      for (const name of put) names.add(name);
      for (const name of remove) names.delete(name);
      trigger.fire();
    },
    touch: () => undefined,
    report: () => undefined,
    size: () => names.size,
    isUrgent: () => false,
  };
}
