import { randomUUID } from 'node:crypto';
import type { Clock } from '../../async/clock.ts';
import { createMutableStore } from '../store/mutable-store.ts';
import type { Sequence } from '../store/sequence.ts';
import type { ClusterEntry, ClusterSource } from './cluster-source.ts';
import { getClaimedUid } from './cluster-source.ts';
import type { Contact } from './contact.ts';
import { openContact } from './contact.ts';
import type { FleetCluster } from './fleet-cluster.ts';
import type { Member } from './member.ts';
import { createMember } from './member.ts';
import { createClusterNames } from './cluster-names.ts';
import { createMentionedClusters } from './mentioned-clusters.ts';
import type { MentionGroup } from './mentions.ts';
import type { Seat } from './seat.ts';
import { untilSettled } from './settled.ts';
import { toEngagedRow, toKnownRow, toPendingRow, toSeatKey } from './seat.ts';

import type { Fleet, FleetOptions } from './fleet.ts';

export function createFleet(options: FleetOptions): Fleet {
  return new ClusterFleet(options);
}

/** Of the identity of what was never met. */
const PENDING = 'pending:';

class ClusterFleet implements Fleet {
  readonly clusters;
  readonly epoch = randomUUID().slice(0, 8);
  readonly #options: FleetOptions;
  readonly #seats = new Map<string, Seat>();
  readonly #members = new Map<string, Member>();
  /** The seats of the entries that hubs gave, by their mention. */
  readonly #seatByMention = new Map<string, Seat>();
  /** The seats that lead to each member; the first one's contact is used. */
  readonly #seatsOf = new Map<string, Seat[]>();
  readonly #formerIds = new Map<string, string>();
  readonly #names = createClusterNames();
  readonly #mentioned = createMentionedClusters({
    names: this.#names,
    locate: (group) => this.#locate(group),
    onChange: (ids) => {
      for (const id of ids) this.#show(id);
    },
  });
  readonly #running = new DisposableStack();
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
    return this.#members.get(id);
  }

  members(): Iterable<Member> {
    return this.#members.values();
  }

  settled(waiting: Parameters<Fleet['settled']>[0]): Promise<void> {
    return untilSettled(this, waiting);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    this.#running.dispose();
    const members = [...this.#members.values()];
    this.#members.clear();
    await Promise.all(members.map((member) => member[Symbol.asyncDispose]()));
    await Promise.all(
      [...this.#seats.values()].map(({ contact }) => contact[Symbol.asyncDispose]()),
    );
    await Promise.all(this.#options.sources.map((source) => source[Symbol.asyncDispose]()));
  }

  /** Takes the entries of a source as they are now: what changed is taken for gone and come. */
  #sync(source: ClusterSource): void {
    const present = new Map(source.entries.map((entry) => [toSeatKey(source, entry), entry]));
    for (const [key, seat] of this.#seats) {
      const entry = present.get(key);
      const isSame = entry !== undefined && JSON.stringify(entry) === JSON.stringify(seat.entry);
      if (seat.source === source && !isSame) this.#drop(key, seat);
    }
    for (const [key, entry] of present) if (!this.#seats.has(key)) this.#add(key, source, entry);
    this.#mentioned.set(this.#options.sources.flatMap(({ mentions = [] }) => mentions));
  }

  /** Where an entry leads to what is mentioned: who answers there, or will. */
  #locate({ clusterUid, mentions }: MentionGroup): string | undefined {
    if (clusterUid !== undefined && this.#seatsOf.has(clusterUid)) return clusterUid;
    for (const { key, evidence } of mentions) {
      const claimed = evidence.map(getClaimedUid).find((uid) => uid && this.#seatsOf.has(uid));
      if (clusterUid === undefined && claimed !== undefined) return claimed;
      const seat = this.#seatByMention.get(key);
      if (seat !== undefined) return this.#formerIds.get(seat.pendingId) ?? seat.pendingId;
    }
    return undefined;
  }

  #add(key: string, source: ClusterSource, entry: ClusterEntry): void {
    const pendingId = `${PENDING}${key}`;
    const contact = this.#open(source, entry, () => this.#replace(seat));
    const seat: Seat = { source, entry, pendingId, contact, connection: { phase: 'connecting' } };
    this.#seats.set(key, seat);
    if (entry.mention !== undefined) this.#seatByMention.set(entry.mention, seat);
    this.#claim(seat);
    this.#show(pendingId);
    void this.#engage(seat);
  }

  /** What a hub gave is called as that calls it: its mention sees to that. */
  #claim({ entry, pendingId, source }: Seat): void {
    if (entry.mention === undefined) this.#names.claim(pendingId, entry.name, source.kind);
  }

  #open(source: ClusterSource, entry: ClusterEntry, onReplaced: () => void): Contact {
    return openContact(source, entry, this.#options, onReplaced);
  }

  async #engage(seat: Seat): Promise<void> {
    const { contact } = seat;
    try {
      await contact.identify((error) => {
        seat.connection = { phase: 'down', since: this.clock.now(), error };
        this.#show(seat.pendingId);
      });
    } catch (error) {
      // Disengaged before anybody answered; any other failure is reported and tried again there.
      this.#options.log.debug({ cluster: seat.entry.name, error }, 'The contact has ended.');
      return;
    }
    if (!this.#isClosed && seat.contact === contact) this.#join(seat);
  }

  #join(seat: Seat): void {
    const { identity } = seat.contact;
    if (identity === undefined) return;
    this.#formerIds.set(seat.pendingId, identity.id);
    const { endpointId } = seat;
    if (endpointId !== undefined && endpointId !== identity.id) {
      this.#formerIds.set(endpointId, identity.id);
    }
    const seats = this.#seatsOf.get(identity.id);
    if (seats === undefined) {
      this.#seatsOf.set(identity.id, [seat]);
      this.#names.move(seat.pendingId, identity.id);
      this.#start(seat, identity.id);
    } else {
      seats.push(seat);
      this.#names.join(seat.pendingId, identity.id);
    }
    this.#mentioned.place();
    this.#show(identity.id, [seat.pendingId]);
  }

  #start(seat: Seat, id: string): void {
    const { identity } = seat.contact;
    if (identity === undefined) return;
    const member = createMember({
      ...this.#options,
      contact: seat.contact,
      identity,
      onChange: () => {
        if (this.#members.get(id) !== member) return;
        if (member.connection.phase !== 'down' || !this.#fallBack(seat, id)) this.#show(id);
      },
      onReplaced: () => this.#replace(seat),
    });
    this.#members.set(id, member);
    for (const kind of this.#options.eagerKinds ?? []) member.store(kind);
  }

  /** Goes on by another way to the same cluster, where there is one; the old one is met anew, as a spare. */
  #fallBack(seat: Seat, id: string): boolean {
    const seats = this.#seatsOf.get(id) ?? [];
    const next = seats.find((one) => one !== seat && one.contact.identity?.id === id);
    if (next === undefined) return false;
    this.#options.log.warn(
      { cluster: seat.entry.name, reference: next.entry.reference },
      'It does not answer this way: another one is used.',
    );
    const others = seats.filter((one) => one !== seat && one !== next);
    seats.splice(0, seats.length, next, ...others, seat);
    void this.#members.get(id)?.[Symbol.asyncDispose]();
    seat.contact = this.#open(seat.source, seat.entry, () => this.#replace(seat));
    void this.#meetAgain(seat, id);
    this.#start(next, id);
    this.#show(id);
    return true;
  }

  async #meetAgain(seat: Seat, id: string): Promise<void> {
    const { contact } = seat;
    try {
      const identity = await contact.identify(() => undefined);
      if (seat.contact === contact && identity.id !== id) this.#replace(seat);
    } catch (error) {
      this.#options.log.debug({ cluster: seat.entry.name, error }, 'The contact has ended.');
    }
  }

  #drop(key: string, seat: Seat): void {
    this.#seats.delete(key);
    this.#leave(seat);
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
    if (this.#isClosed || seat.contact.identity === undefined) return;
    const { contact } = seat;
    const { id, clusterUid } = seat.contact.identity;
    if (clusterUid === undefined) seat.endpointId = id;
    this.#leave(seat);
    void contact[Symbol.asyncDispose]();
    this.#claim(seat);
    seat.contact = this.#open(seat.source, seat.entry, () => this.#replace(seat));
    seat.connection = { phase: 'connecting' };
    this.#show(seat.pendingId);
    void this.#engage(seat);
  }

  /** Takes the seat from its cluster; another seat of it takes over, or the cluster leaves. */
  #leave(seat: Seat): void {
    const id = this.#formerIds.get(seat.pendingId);
    const seats = id === undefined ? undefined : this.#seatsOf.get(id);
    if (id === undefined || seats === undefined) return;
    const wasFirst = seats[0] === seat;
    this.#formerIds.delete(seat.pendingId);
    seats.splice(seats.indexOf(seat), 1);
    this.#names.leave(seat.pendingId);
    if (wasFirst) {
      const member = this.#members.get(id);
      this.#members.delete(id);
      void member?.[Symbol.asyncDispose]();
    }
    const [next] = seats;
    if (next === undefined) {
      this.#seatsOf.delete(id);
      this.#mentioned.place();
      this.#show(id);
      return;
    }
    if (wasFirst) this.#start(next, id);
    this.#show(id);
  }

  #show(id: string, remove: readonly string[] = []): void {
    const row = this.#toRow(id);
    this.clusters.apply(row === undefined ? { remove: [id, ...remove] } : { put: [row], remove });
  }

  /** As it is engaged; as it waits for its first contact; as hubs speak of it. */
  #toRow(id: string): FleetCluster | undefined {
    const mentions = this.#mentioned.of(id);
    const named = { name: this.#names.nameOf(id), aliases: this.#names.aliasesOf(id), mentions };
    const member = this.#members.get(id);
    const seats = this.#seatsOf.get(id);
    if (member !== undefined && seats !== undefined) {
      return toEngagedRow(member, seats, named);
    }
    const seat = this.#seats.get(id.slice(PENDING.length));
    if (seat?.pendingId === id && !this.#formerIds.has(id)) return toPendingRow(seat, named);
    if (mentions.length === 0) return undefined;
    return toKnownRow(id, named);
  }
}
