import { createListenerSet } from '../../../async/listener-set.ts';
import { waitAtMost } from '../../../async/deadline.ts';
import type { ClusterDescription } from '../../core/cluster-description.ts';
import type { ClusterTelling, ClusterTellings } from '../../core/cluster-telling.ts';
import { NOTHING_TOLD } from '../../core/cluster-telling.ts';
import type { ClusterMention, ClusterSource, HubType } from '../../fleet/cluster-source.ts';
import type { CloudFleet, CloudMember } from './cloud-fleet.ts';
import type { CloudState, PolledFleet, PollingOptions } from './polled-fleet.ts';
import { pollFleet } from './polled-fleet.ts';

/** A fleet of a cloud, as it was last read. */
export interface CloudFleetRecord {
  readonly type: HubType;
  readonly name: string;
  readonly state: CloudState;
  /** Undefined while they were never listed. */
  readonly memberCount: number | undefined;
}

/** What the fleets of clouds say of clusters. Who configured them lets every caller know of these. */
export interface Clouds {
  /** In the order of the configuration. */
  fleets(): readonly CloudFleetRecord[];
  /** What clouds say of clusters: of those that have not answered for long nothing counts. */
  readonly tellings: ClusterTellings;
}

export const NO_CLOUDS: Clouds = { fleets: () => [], tellings: NOTHING_TOLD };

export interface CloudSource extends Clouds {
  readonly source: ClusterSource;
}

/** The first answers to clients do not wait longer for clouds. */
const MAX_LEARNING_MS = 5000;

/** Begins to read the fleets at once; the source ends it. It closes what it is made with, too. */
export function createCloudSource(
  fleets: readonly CloudFleet[],
  options: Omit<PollingOptions, 'onRead'> & { readonly closing: AsyncDisposable },
): CloudSource {
  const { clock } = options;
  const listeners = createListenerSet();
  const hearers = createListenerSet();
  const startedAt = clock.now();
  let told: ReadonlyMap<string, Told> = new Map();
  // Of those that are no more, too: live views look at a cluster as it was.
  const byMention = new WeakMap<ClusterMention, Told>();

  const update = (): void => {
    const before = told;
    told = toTold(polled, before);
    for (const one of told.values()) byMention.set(one.mention, one);
    const isMoved =
      told.size !== before.size ||
      [...told].some(([key, { mention }]) => mention !== before.get(key)?.mention);
    if (isMoved) listeners.emit();
    hearers.emit();
  };

  const polled = fleets.map((fleet) => pollFleet(fleet, { ...options, onRead: update }));
  return {
    source: {
      kind: 'CLOUD',
      name: 'clouds',
      entries: [],
      get mentions() {
        return [...told.values()].map(({ mention }) => mention);
      },
      get isLearning() {
        const isLate = clock.now() >= startedAt + MAX_LEARNING_MS;
        return !isLate && polled.some(({ state }) => state.phase === 'listing');
      },
      learned: async (waiting) =>
        waitAtMost(
          polled.map(({ first }) => first),
          { ...waiting, clock },
        ),
      subscribe: listeners.listen,
      async [Symbol.asyncDispose]() {
        for (const one of polled) one[Symbol.dispose]();
        await options.closing[Symbol.asyncDispose]();
      },
    },
    fleets: () => polled.map(toRecord),
    tellings: toTellings(byMention, hearers.listen),
  };
}

function toTellings(
  byMention: Pick<WeakMap<ClusterMention, Told>, 'get'>,
  subscribe: ClusterTellings['subscribe'],
): ClusterTellings {
  return {
    of: ({ mentions }) =>
      mentions.flatMap((mention) => {
        const one = byMention.get(mention);
        if (one === undefined) return [];
        return one.polled.state.phase === 'down' ? one.unheard : one.heard;
      }),
    subscribe,
  };
}

function toRecord({ fleet: { type, name }, state, members }: PolledFleet): CloudFleetRecord {
  return { type, name, state, memberCount: members?.length };
}

interface Told extends Described {
  readonly polled: PolledFleet;
  /** What it says while the fleet answers, and once it does not. */
  readonly heard: ClusterTelling;
  readonly unheard: ClusterTelling;
}

interface Described {
  readonly mention: ClusterMention;
  readonly description: ClusterDescription;
}

/** What stayed as it was keeps its mention: those who compare see nothing new. */
function toTold(
  polled: readonly PolledFleet[],
  before: ReadonlyMap<string, Told>,
): ReadonlyMap<string, Told> {
  const all = polled.flatMap((one) =>
    (one.members ?? []).map(({ description, ...member }): Told => {
      const mention = toMention(one.fleet, member);
      const known = before.get(mention.key);
      if (known !== undefined && isEqual(known, { mention, description })) return known;
      return {
        polled: one,
        mention,
        description,
        heard: toTelling(description, true),
        unheard: toTelling(description, false),
      };
    }),
  );
  return new Map(all.map((one) => [one.mention.key, one]));
}

function toMention(
  { type, name }: CloudFleet,
  { name: memberName, reference, evidence }: Omit<CloudMember, 'description'>,
): ClusterMention {
  const key = `${type}@cloud:${name}:${reference}`;
  return { key, kind: type, name: memberName, reference, evidence };
}

/** Clouds are told of to everybody. */
function toTelling(description: ClusterDescription, isHeard: boolean): ClusterTelling {
  return { description, isHeard, isSeenBy: () => true };
}

function isEqual(a: Described, b: Described): boolean {
  const toText = ({ mention, description }: Described): string =>
    JSON.stringify([mention, description]);
  return toText(a) === toText(b);
}
