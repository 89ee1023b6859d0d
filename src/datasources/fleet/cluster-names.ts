import type { ClusterSourceKind, HubType } from './cluster-source.ts';

/**
 * Who is called what. A name belongs to one cluster: first come keeps it, a later other cluster is
 * called `<source>/<name>`. Two entries of one cluster share their names: the first is its name, the
 * others are aliases.
 */
export interface ClusterNames {
  /** A newcomer asks for a name; it keeps the one it has. */
  claim(id: string, wanted: string, source: ClusterSourceKind | HubType): void;
  /** The pending cluster is now known by another identity: what its entry calls it is its name. */
  move(pendingId: string, id: string): void;
  /** The pending cluster turned out to be one that is known: its name is an alias. */
  join(pendingId: string, id: string): void;
  /** The reverse of `join` or `move`: the name that was claimed goes, whoever has it now. */
  leave(pendingId: string): void;
  release(id: string): void;
  idOf(name: string): string | undefined;
  nameOf(id: string): string;
  aliasesOf(id: string): readonly string[];
}

export function createClusterNames(): ClusterNames {
  const owners = new Map<string, string>();
  const names = new Map<string, string[]>();
  /** Who asked for a name, and under which he has it. */
  const claimants = new Map<string, string>();
  const claimed = new Map<string, string>();

  const take = (id: string, name: string, { isFirst = false } = {}): void => {
    const others = names.get(id) ?? [];
    owners.set(name, id);
    names.set(id, isFirst ? [name, ...others] : [...others, name]);
  };
  const drop = (id: string, name: string): void => {
    if (owners.get(name) === id) owners.delete(name);
    const rest = (names.get(id) ?? []).filter((one) => one !== name);
    if (rest.length > 0) names.set(id, rest);
    else names.delete(id);
  };
  const forget = (name: string): void => {
    const claimant = claimants.get(name);
    if (claimant !== undefined) claimed.delete(claimant);
    claimants.delete(name);
  };
  const hand = (pendingId: string, id: string, { isFirst = false } = {}): void => {
    if (pendingId === id) return;
    const handed = names.get(pendingId) ?? [];
    for (const name of isFirst ? handed.toReversed() : handed) {
      drop(pendingId, name);
      take(id, name, { isFirst });
    }
  };
  return {
    claim(id, wanted, source) {
      if (claimed.has(id)) return;
      let name = wanted;
      const qualified = `${source.toLowerCase().replaceAll('_', '-')}/${wanted}`;
      for (let count = 1; owners.has(name); count += 1) {
        name = count === 1 ? qualified : `${qualified}-${count}`;
      }
      claimed.set(id, name);
      claimants.set(name, id);
      take(id, name);
    },
    move: (pendingId, id) => hand(pendingId, id, { isFirst: true }),
    join: (pendingId, id) => hand(pendingId, id),
    leave(pendingId) {
      const name = claimed.get(pendingId);
      if (name === undefined) return;
      drop(owners.get(name) ?? pendingId, name);
      forget(name);
    },
    release(id) {
      for (const name of names.get(id) ?? []) {
        drop(id, name);
        forget(name);
      }
    },
    idOf: (name) => owners.get(name),
    nameOf: (id) => names.get(id)?.[0] ?? id,
    aliasesOf: (id) => names.get(id)?.slice(1) ?? [],
  };
}
