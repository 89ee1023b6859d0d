import { randomUUID } from 'node:crypto';
import type { Clock } from '../../async/clock.ts';
import { endStrayStreams } from '../kube/stray-streams.ts';
import { createMutableStore } from '../store/mutable-store.ts';
import type { Sequence } from '../store/sequence.ts';
import type { ClusterClaim, ClusterEntry, ClusterSource } from './cluster-source.ts';
import type { Twin } from './clones.ts';
import { createClones } from './clones.ts';
import { createClusterNames } from './cluster-names.ts';
import type { Identity } from './contact.ts';
import { openContact } from './contact.ts';
import type { Fleet, FleetOptions } from './fleet.ts';
import type { FleetIndex } from './fleet-index.ts';
import { listTwins, listWaiting, locate } from './fleet-index.ts';
import type { FleetCluster } from './fleet-cluster.ts';
import type { Member } from './member.ts';
import { createMentionedClusters, toMentionedId } from './mentioned-clusters.ts';
import type { MetCluster } from './met-cluster.ts';
import { createMetCluster } from './met-cluster.ts';
import type { Seat } from './seat.ts';
import { toEngagedRow, toKnownRow, toPendingId, toPendingRow, toSeatKey } from './seat.ts';
import { untilSettled } from './settled.ts';

export function createFleet(options: FleetOptions): Fleet {
  return new ClusterFleet(options);
}

class ClusterFleet implements Fleet {
  readonly clusters;
  readonly epoch = randomUUID().slice(0, 8);
  readonly #options: FleetOptions;
  readonly #seats = new Map<string, Seat>();
  readonly #met = new Map<string, MetCluster>();
  readonly #seatByMention = new Map<string, Seat>();
  readonly #formerIds = new Map<string, string>();
  #claims: readonly ClusterClaim[] = [];
  readonly #index: Omit<FleetIndex, 'claims'> = {
    seats: this.#seats,
    met: this.#met,
    seatByMention: this.#seatByMention,
    formerIds: this.#formerIds,
  };
  readonly #clones = createClones();
  readonly #names = createClusterNames();
  readonly #mentioned = createMentionedClusters({
    names: this.#names,
    locate: (group) => locate(group, { ...this.#index, claims: this.#claims }),
    onChange: (ids) => {
      for (const id of ids) this.#show(id);
    },
  });
  readonly #running = new DisposableStack();
  readonly #strays = endStrayStreams();
  #isClosed = false;

  constructor(options: FleetOptions) {
    this.#options = options;
    const { sequence, clock } = options;
    const store = createMutableStore<FleetCluster>({ name: 'clusters', sequence, clock });
    store.setState({ phase: 'live' }, { isWhole: true });
    this.clusters = store;
    for (const source of options.sources) {
      this.#running.defer(source.subscribe(() => this.#sync(source)));
      this.#sync(source);
    }
  }

  get sequence(): Sequence {
    return this.#options.sequence;
  }
  get clock(): Clock {
    return this.#options.clock;
  }

  get isLearning(): boolean {
    return this.#options.sources.some(({ isLearning = false }) => isLearning);
  }

  async learned(waiting: Parameters<Fleet['learned']>[0]): Promise<void> {
    await Promise.all(this.#options.sources.map(async (source) => source.learned?.(waiting)));
  }

  find(nameOrId: string): FleetCluster | undefined {
    const id =
      this.#names.idOf(nameOrId) ??
      this.#formerIds.get(nameOrId) ??
      this.#mentioned.idOf(nameOrId) ??
      nameOrId;
    return this.clusters.get(this.#formerIds.get(id) ?? id);
  }

  member(id: string): Member | undefined {
    return this.#met.get(id)?.member;
  }

  members(): Iterable<Member> {
    return this.#met.values().map(({ member }) => member);
  }

  settled(waiting: Parameters<Fleet['settled']>[0]): Promise<void> {
    return untilSettled(this, waiting);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    this.#running.dispose();
    const met = [...this.#met.values()];
    this.#met.clear();
    await Promise.all(met.map((cluster) => cluster[Symbol.asyncDispose]()));
    await Promise.all(
      [...this.#seats.values()].map(({ contact }) => contact[Symbol.asyncDispose]()),
    );
    await Promise.all(this.#options.sources.map((source) => source[Symbol.asyncDispose]()));
    this.#strays[Symbol.dispose]();
  }

  /** Takes the entries of a source as they are now: what changed is taken for gone and come. */
  #sync(source: ClusterSource): void {
    const present = new Map(
      source.entries.map((entry) => [toPendingId(toSeatKey(source, entry)), entry]),
    );
    for (const [pendingId, seat] of this.#seats) {
      const entry = present.get(pendingId);
      const isSame = entry !== undefined && JSON.stringify(entry) === JSON.stringify(seat.entry);
      if (seat.source === source && !isSame) this.#drop(seat);
    }
    for (const [pendingId, entry] of present) {
      if (!this.#seats.has(pendingId)) this.#add(pendingId, source, entry);
    }
    this.#claims = this.#options.sources.flatMap(({ claims = [] }) => claims);
    this.#mentioned.set(this.#options.sources.flatMap(({ mentions = [] }) => mentions));
  }

  #add(pendingId: string, source: ClusterSource, entry: ClusterEntry): void {
    const contact = openContact(source, entry, this.#options);
    const seat: Seat = { source, entry, pendingId, contact, connection: { phase: 'connecting' } };
    this.#seats.set(pendingId, seat);
    if (entry.mention !== undefined) this.#seatByMention.set(entry.mention, seat);
    this.#claim(seat);
    this.#showSeat(seat);
    void this.#engage(seat);
  }

  /** What a hub gave is called as that calls it: its mention sees to that. */
  #claim({ entry, pendingId, source }: Seat): void {
    if (entry.mention === undefined) this.#names.claim(pendingId, entry.name, source.kind);
  }

  async #engage(seat: Seat): Promise<void> {
    const { contact } = seat;
    try {
      const { clusterUid } = await contact.identify((error) => {
        seat.connection = { phase: 'down', since: this.clock.now(), error };
        this.#showSeat(seat);
      });
      const twins = (): readonly Twin[] =>
        listTwins(clusterUid, this.#index).map(({ identity: { id }, member: { kube } }) => ({
          id,
          transport: kube.transport,
        }));
      await this.#clones.place(contact, twins, (identity) => {
        const isPresent = this.#seats.get(seat.pendingId) === seat && seat.contact === contact;
        if (isPresent && !this.#isClosed) this.#join(seat, identity);
      });
    } catch (error) {
      // Disengaged before anybody answered; any other failure is reported and tried again there.
      this.#options.log.debug({ cluster: seat.entry.name, error }, 'The contact has ended.');
    }
  }

  #join(seat: Seat, identity: Identity): void {
    const { id } = identity;
    seat.connection = { phase: 'live' };
    this.#formerIds.set(seat.pendingId, id);
    const { endpointId } = seat;
    if (endpointId !== undefined && endpointId !== id) this.#formerIds.set(endpointId, id);
    const met = this.#met.get(id);
    if (met === undefined) {
      this.#names.move(seat.pendingId, id);
      this.#met.set(id, this.#meet(seat, identity));
    } else {
      this.#names.join(seat.pendingId, id);
      met.join(seat);
    }
    this.#mentioned.place();
    this.#show(id, [seat.pendingId]);
    this.#showTwins(identity);
  }

  #meet(first: Seat, identity: Identity): MetCluster {
    return createMetCluster({
      ...this.#options,
      identity,
      first,
      onChange: () => this.#show(identity.id),
      onReplaced: (seat) => this.#replace(seat),
    });
  }

  #drop(seat: Seat): void {
    this.#seats.delete(seat.pendingId);
    this.#leave(seat, 'gone');
    if (seat.endpointId !== undefined) this.#formerIds.delete(seat.endpointId);
    void seat.contact[Symbol.asyncDispose]();
    this.#names.release(seat.pendingId);
    const { mention } = seat.entry;
    if (mention !== undefined && this.#seatByMention.get(mention) === seat) {
      this.#seatByMention.delete(mention);
    }
    this.#mentioned.place();
    this.clusters.apply({ remove: [seat.pendingId] });
  }

  /** Another cluster answers where this one was: its rows go, and the newcomer is met like any other. */
  #replace(seat: Seat): void {
    const { contact } = seat;
    if (this.#isClosed || contact.identity === undefined) return;
    const { id, clusterUid } = contact.identity;
    if (clusterUid === undefined) seat.endpointId = id;
    this.#leave(seat, 'replaced');
    void contact[Symbol.asyncDispose]();
    this.#claim(seat);
    seat.contact = openContact(seat.source, seat.entry, this.#options);
    seat.connection = { phase: 'connecting' };
    this.#showSeat(seat);
    void this.#engage(seat);
  }

  /** Takes the seat from its cluster; another seat of it takes over, or the cluster leaves. */
  #leave(seat: Seat, why: 'gone' | 'replaced'): void {
    const id = this.#formerIds.get(seat.pendingId);
    const met = id === undefined ? undefined : this.#met.get(id);
    if (id === undefined || met === undefined) return;
    this.#formerIds.delete(seat.pendingId);
    this.#names.leave(seat.pendingId);
    if (met.seats.length > 1) {
      met.leave(seat, why);
    } else {
      this.#met.delete(id);
      void met[Symbol.asyncDispose]();
      this.#mentioned.place();
    }
    this.#show(id);
    this.#showTwins(met.identity);
  }

  /** Who has the UID of another is shown so, and its twin is. */
  #showTwins({ id, clusterUid }: Identity): void {
    for (const { identity } of listTwins(clusterUid, this.#index)) {
      if (identity.id !== id) this.#show(identity.id);
    }
  }

  /** One that waits for its contact, and the cluster that it is said to lead to. */
  #showSeat({ pendingId, entry: { mention } }: Seat): void {
    this.#show(pendingId);
    const id = mention === undefined ? undefined : this.#mentioned.idOf(toMentionedId(mention));
    if (id !== undefined && id !== pendingId) this.#show(id);
  }

  #show(id: string, remove: readonly string[] = []): void {
    const row = this.#toRow(id);
    this.clusters.apply(row === undefined ? { remove: [id, ...remove] } : { put: [row], remove });
  }

  /** As it is engaged; as it waits for its first contact; as hubs speak of it. */
  #toRow(id: string): FleetCluster | undefined {
    const mentions = this.#mentioned.of(id);
    const met = this.#met.get(id);
    const named = {
      name: this.#names.nameOf(id),
      aliases: this.#names.aliasesOf(id),
      mentions,
      isDuplicate: listTwins(met?.identity.clusterUid, this.#index).length > 1,
    };
    if (met !== undefined) return toEngagedRow(met, listWaiting(mentions, this.#index), named);
    const seat = this.#seats.get(id);
    if (seat === undefined || this.#formerIds.has(id)) {
      return mentions.length === 0 ? undefined : toKnownRow(id, named);
    }
    // Where its hub says that it leads to a cluster which is there without it, it is one more way to that.
    const { mention } = seat.entry;
    const said = mention === undefined ? id : this.#mentioned.idOf(toMentionedId(mention));
    return said !== undefined && this.#met.has(said) ? undefined : toPendingRow(seat, named);
  }
}
