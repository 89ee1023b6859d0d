import type { Clock } from '../src/async/clock.ts';
import { createSystemClock } from '../src/async/clock.ts';
import { createScalingActivityJournal } from '../src/datasources/autoscaling/activities/scaling-activity-journal.ts';
import { createScalingEventJournal } from '../src/datasources/autoscaling/events/scaling-event-journal.ts';
import type { EventRecord } from '../src/datasources/core/event.ts';
import { EVENT_RESOURCE, toEventRecord } from '../src/datasources/core/event.ts';
import type { NodeRecord } from '../src/datasources/core/node.ts';
import { NODE_RESOURCE } from '../src/datasources/core/node.ts';
import { createInterner } from '../src/datasources/kube/intern.ts';
import type { KubernetesObject } from '../src/datasources/kube/json.ts';
import { asRecord, parseJson } from '../src/datasources/kube/json.ts';
import { createRowShares } from '../src/datasources/store/journal.ts';
import type { MutableStore, MutableStoreOptions } from '../src/datasources/store/mutable-store.ts';
import { createMutableStore } from '../src/datasources/store/mutable-store.ts';
import type { Sequence } from '../src/datasources/store/sequence.ts';
import { createSequence } from '../src/datasources/store/sequence.ts';
import type { LiveStore, StoreRecord } from '../src/datasources/store/store.ts';
import { readHeapBytes } from './heap.ts';
import { median } from './requests.ts';
import { toScalingEvent } from './scaling-objects.ts';
import type { Row } from './table.ts';

const EVENTS = 100_000;
const CLUSTERS = 100;

/** What it costs to read Events, to hold what they told, and to make stories of them. */
export function benchHistory(): readonly Row[] {
  return [toNormalising(), toMemory(), toCorrelation()];
}

/** From the text an API server sends to the row of the history, each by itself, as they come live. */
function toNormalising(): Row {
  const texts = Array.from({ length: EVENTS }, (_, at) => JSON.stringify(toScalingEvent(at)));
  const parseMs = measureCpu(() => {
    for (const text of texts) parseJson(text);
  });
  const world = createWorld();
  const context = { interner: createInterner(), cluster: 'bench', apiVersion: 'v1', kind: 'Event' };
  const ourMs = measureCpu(() => {
    for (const text of texts) {
      world.events.apply({ put: [toEventRecord(asRecord(parseJson(text)), context)] });
    }
  });
  if (world.journal.size < 1000) throw new Error('The Events told nothing.');
  return {
    work: `normalising ${EVENTS.toLocaleString('en')} Events, one by one`,
    figure: `${Math.round(EVENTS / (ourMs / 1000)).toLocaleString('en')} events/s, ${((ourMs * 1000) / EVENTS).toFixed(1)} µs CPU an Event`,
    ratio: `${(ourMs / parseMs).toFixed(1)} × parsing their JSON (${((parseMs * 1000) / EVENTS).toFixed(1)} µs)`,
  };
}

/** With the default bounds, which all clusters have filled. */
function toMemory(): Row {
  const before = readHeapBytes();
  const sequence = createSequence();
  const takeShare = createRowShares({ maxRows: 2000, maxTotalRows: 100_000 });
  const worlds = Array.from({ length: CLUSTERS }, () =>
    createWorld({ sequence, maxRows: takeShare() }),
  );
  const context = { interner: createInterner(), cluster: 'bench', apiVersion: 'v1', kind: 'Event' };
  for (const { events } of worlds) {
    for (let at = 0; at < 5000; at += 1) {
      events.apply({ put: [toEventRecord(toScalingEvent(at), context)] });
    }
    // API servers keep Events as long: what is measured is the history alone.
    events.clear();
  }
  const bytes = readHeapBytes() - before;
  const rows = worlds.reduce((sum, { journal }) => sum + journal.size, 0);
  return {
    work: `the full default history of ${CLUSTERS} clusters`,
    figure: `${(bytes / 1_048_576).toFixed(0)} MiB for ${rows.toLocaleString('en')} scaling events`,
    ratio: `${Math.round(bytes / rows)} B a row with its indexes and log`,
  };
}

/** What one more Event costs while many activities are open, beside few. */
function toCorrelation(): Row {
  // Whoever came first would pay for the compiler.
  measureStory(1000);
  const [few, many] = [measureStory(10), measureStory(1000)];
  return {
    work: 'an Event of an activity while 1,000 are open',
    figure: `${many.toFixed(0)} µs CPU`,
    ratio: `${(many / few).toFixed(1)} × while 10 are open (${few.toFixed(0)} µs)`,
  };
}

/** Microseconds of CPU for the Event that tells that the cloud has accepted it. */
function measureStory(open: number): number {
  const rounds = Array.from({ length: 15 }, () => {
    const world = createWorld({ maxRows: 10_000 });
    const { clock, sequence } = world;
    const nodes = createLiveStore<NodeRecord>({
      name: 'nodes',
      sequence,
      clock,
      indexes: NODE_RESOURCE.indexes,
    });
    const stories = createScalingActivityJournal({
      name: 'bench',
      events: world.journal,
      nodes,
      workloads: [],
      sequence,
      clock,
    });
    const context = {
      interner: createInterner(),
      cluster: 'bench',
      apiVersion: 'v1',
      kind: 'Event',
    };
    const put = (object: KubernetesObject): void =>
      world.events.apply({ put: [toEventRecord(object, context)] });
    for (let group = 0; group < open; group += 1) put(toGroupEvent(group, 'setting'));
    if (stories.by('open', 'cluster-autoscaler-up').length !== open) {
      throw new Error('They are not open.');
    }
    // One for each: an activity that has been told of often costs more.
    const count = 10;
    const ms = measureCpu(() => {
      for (let at = 0; at < count; at += 1) put(toGroupEvent(at, 'set'));
    });
    stories[Symbol.dispose]();
    return (ms * 1000) / count;
  });
  return median(rounds);
}

function toGroupEvent(group: number, step: 'set' | 'setting'): KubernetesObject {
  const size = step === 'set' ? 'size set to' : 'size to';
  const verb = step === 'set' ? 'group' : 'setting group';
  const message = `Scale-up: ${verb} pool-${group} ${size} 5 instead of 3 (max: 10)`;
  return toScalingEvent(group, {
    uid: `${step}-${group}`,
    component: 'cluster-autoscaler',
    reason: 'ScaledUpGroup',
    kind: 'ConfigMap',
    message,
  });
}

interface World {
  readonly clock: Clock;
  readonly sequence: Sequence;
  readonly events: MutableStore<EventRecord> & LiveStore<EventRecord>;
  readonly journal: ReturnType<typeof createScalingEventJournal>;
}

function createWorld({
  sequence = createSequence(),
  maxRows,
}: {
  readonly sequence?: Sequence;
  readonly maxRows?: Parameters<typeof createScalingEventJournal>[0]['maxRows'];
} = {}): World {
  const clock = createSystemClock();
  const events = createLiveStore<EventRecord>({
    name: 'events',
    sequence,
    clock,
    indexes: EVENT_RESOURCE.indexes,
  });
  const kube = {
    informer: <T extends StoreRecord>({ name }: { readonly name: string }) =>
      createLiveStore<T>({ name, sequence, clock }),
  };
  const journal = createScalingEventJournal({
    name: 'bench',
    events,
    kube,
    sequence,
    clock,
    ...(maxRows !== undefined && { maxRows }),
  });
  return { clock, sequence, events, journal };
}

function createLiveStore<T extends StoreRecord>(
  options: MutableStoreOptions<T>,
): MutableStore<T> & LiveStore<T> {
  const store = createMutableStore<T>(options);
  store.setState({ phase: 'live' }, { isWhole: true });
  return Object.assign(store, {
    synced: () => Promise.resolve(),
    acquire: () => ({ [Symbol.dispose]: () => undefined }),
  });
}

/** Milliseconds of CPU time. */
function measureCpu(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
