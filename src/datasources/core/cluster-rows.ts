import type { Clock } from '../../async/clock.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { FleetCluster } from '../fleet/fleet-cluster.ts';
import type { FleetRecord } from '../fleet/fleet-kind.ts';
import type { Member } from '../fleet/member.ts';
import { createMutableStore } from '../store/mutable-store.ts';
import type { LiveStore, Store } from '../store/store.ts';
import type { NodeSums, PodSums } from './cluster-sums.ts';
import { MIN_INTERVAL_MS, NODE_SUMS, POD_SUMS, SUMS } from './cluster-sums.ts';
import type { ClusterTelling, ClusterTellings } from './cluster-telling.ts';

/** A cluster, the sums over what is in it and what hubs say of it, as they were at one moment. */
export interface ClusterRow extends FleetRecord {
  readonly row: FleetCluster;
  /** Undefined while they are not known. */
  readonly nodes: NodeSums | undefined;
  readonly pods: PodSums | undefined;
  /** By hubs. */
  readonly told: readonly ClusterTelling[];
}

/** The clusters as live views have them: sums are kept while somebody follows, and some time longer. */
export interface ClusterRows extends Disposable {
  readonly store: Store<ClusterRow>;
  acquire(): Disposable;
}

/** After the last reader has left. */
const IDLE_MS = 600_000;

export function createClusterRows(fleet: Fleet, tellings: ClusterTellings): ClusterRows {
  const { sequence, clock } = fleet;
  const store = createMutableStore<ClusterRow>({
    name: 'cluster rows',
    sequence,
    clock,
    isEqual: (a, b) =>
      a.row === b.row && a.nodes === b.nodes && a.pods === b.pods && isSameList(a.told, b.told),
  });
  let running: DisposableStack | undefined;
  let readers = 0;
  let idle: Disposable | undefined;

  const start = (): void => {
    const stack = new DisposableStack();
    running = stack;
    // Who comes from before has had rows without sums, or none.
    store.clear();
    const sums = stack.use(followSums(fleet, () => update()));
    const update = (): void => {
      store.replace(
        fleet.clusters.list().map((row) => toRow(row, sums.of(row.id), tellings.of(row))),
      );
    };
    stack.defer(fleet.clusters.subscribe(update));
    stack.use(followTellings(tellings, clock, update));
    update();
    store.setState({ phase: 'live' }, { isWhole: true });
  };
  const stop = (): void => {
    running?.dispose();
    running = undefined;
    store.clear();
  };
  const cancelIdle = (): void => {
    idle?.[Symbol.dispose]();
    idle = undefined;
  };
  return {
    store,
    [Symbol.dispose]() {
      cancelIdle();
      running?.dispose();
    },
    acquire() {
      readers += 1;
      cancelIdle();
      if (running === undefined) start();
      let isHeld = true;
      return {
        [Symbol.dispose]() {
          if (!isHeld) return;
          isHeld = false;
          readers -= 1;
          if (readers === 0) idle = clock.setTimeout(stop, IDLE_MS);
        },
      };
    },
  };
}

type Sums = Pick<ClusterRow, 'nodes' | 'pods'>;

/** Hubs write down heartbeats: what they say is looked at as often as sums are built. */
function followTellings(tellings: ClusterTellings, clock: Clock, update: () => void): Disposable {
  let timer: Disposable | undefined;
  const unsubscribe = tellings.subscribe(() => {
    timer ??= clock.setTimeout(() => {
      timer = undefined;
      update();
    }, MIN_INTERVAL_MS);
  });
  return {
    [Symbol.dispose]() {
      unsubscribe();
      timer?.[Symbol.dispose]();
    },
  };
}

function toRow(row: FleetCluster, sums: Sums, told: readonly ClusterTelling[]): ClusterRow {
  const { id } = row;
  return { key: id, uid: id, cluster: id, namespace: undefined, row, ...sums, told };
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

interface FollowedSums extends Disposable {
  /** What is known now; they run from the first call on. */
  of(cluster: string): Sums;
}

function followSums(fleet: Fleet, onMove: () => void): FollowedSums {
  const followed = new Map<string, MemberSums>();
  return {
    of(id) {
      const member = fleet.member(id);
      const known = followed.get(id);
      if (known !== undefined && known.member === member) return known.read();
      known?.[Symbol.dispose]();
      followed.delete(id);
      if (member === undefined) return { nodes: undefined, pods: undefined };
      const made = followMember(member, onMove);
      followed.set(id, made);
      return made.read();
    },
    [Symbol.dispose]() {
      for (const one of followed.values()) one[Symbol.dispose]();
    },
  };
}

interface MemberSums extends Disposable {
  readonly member: Member;
  read(): Sums;
}

function followMember(member: Member, onMove: () => void): MemberSums {
  const nodes = member.store(NODE_SUMS);
  const pods = member.store(POD_SUMS);
  const running = new DisposableStack();
  for (const store of [nodes, pods]) {
    running.use(store.acquire());
    running.defer(store.subscribe(onMove));
  }
  return {
    member,
    read: () => ({ nodes: readSums(nodes), pods: readSums(pods) }),
    [Symbol.dispose]: () => running.dispose(),
  };
}

/** Sums of what was never whole would be wrong figures. */
export function readSums<T extends FleetRecord>(store: LiveStore<T>): T | undefined {
  return store.isWhole || store.namespaces !== undefined ? store.get(SUMS) : undefined;
}
