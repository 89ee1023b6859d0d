import { createDeadline } from '../../../async/deadline.ts';
import type { ClusterDescription } from '../../core/cluster-description.ts';
import type { ClusterMention, ClusterSource, HubType } from '../../fleet/cluster-source.ts';
import type { FleetCluster } from '../../fleet/fleet-cluster.ts';
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
  /** What clouds say of a cluster, but for those that have not answered for long. */
  descriptionsOf(cluster: Pick<FleetCluster, 'mentions'>): readonly ClusterDescription[];
}

export const NO_CLOUDS: Clouds = { fleets: () => [], descriptionsOf: () => [] };

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
  const listeners = new Set<() => void>();
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
    if (isMoved) for (const listener of listeners) listener();
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
      async learned({ timeoutMs, signal }) {
        using late = createDeadline(timeoutMs, { clock, parents: [signal] });
        const ended = new Promise<void>((resolve) => {
          late.signal.addEventListener('abort', () => resolve(), { once: true });
        });
        await Promise.race([Promise.all(polled.map(({ first }) => first)), ended]);
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      async [Symbol.asyncDispose]() {
        for (const one of polled) one[Symbol.dispose]();
        await options.closing[Symbol.asyncDispose]();
      },
    },
    fleets: () => polled.map(toRecord),
    descriptionsOf: ({ mentions }) =>
      mentions.flatMap((mention) => {
        const one = byMention.get(mention);
        return one === undefined || one.polled.state.phase === 'down' ? [] : [one.description];
      }),
  };
}

function toRecord({ fleet: { type, name }, state, members }: PolledFleet): CloudFleetRecord {
  return { type, name, state, memberCount: members?.length };
}

interface Told {
  readonly polled: PolledFleet;
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
      const isKnown = known !== undefined && isEqual(known, { mention, description });
      return { polled: one, mention: isKnown ? known.mention : mention, description };
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

function isEqual(a: Omit<Told, 'polled'>, b: Omit<Told, 'polled'>): boolean {
  const toText = ({ mention, description }: Omit<Told, 'polled'>): string =>
    JSON.stringify([mention, description]);
  return toText(a) === toText(b);
}
