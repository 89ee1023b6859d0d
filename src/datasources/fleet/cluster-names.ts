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
  /** The reverse of `join` or `move`: the entry's own name goes with it. */
  leave(pendingId: string, id: string): void;
  release(id: string): void;
  idOf(name: string): string | undefined;
  nameOf(id: string): string;
  aliasesOf(id: string): readonly string[];
}

export function createClusterNames(): ClusterNames {
  const owners = new Map<string, string>();
  const names = new Map<string, string[]>();
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
  const hand = (pendingId: string, id: string, order?: { readonly isFirst: boolean }): void => {
    for (const name of names.get(pendingId) ?? []) {
      drop(pendingId, name);
      take(id, name, order);
    }
  };
  return {
    claim(id, wanted, source) {
      if (names.has(id)) return;
      let name = wanted;
      const qualified = `${source.toLowerCase().replaceAll('_', '-')}/${wanted}`;
      for (let count = 1; owners.has(name); count += 1) {
        name = count === 1 ? qualified : `${qualified}-${count}`;
      }
      claimed.set(id, name);
      take(id, name);
    },
    move: (pendingId, id) => hand(pendingId, id, { isFirst: true }),
    join: (pendingId, id) => hand(pendingId, id),
    leave(pendingId, id) {
      const name = claimed.get(pendingId);
      if (name !== undefined) drop(id, name);
      claimed.delete(pendingId);
    },
    release(id) {
      for (const name of names.get(id) ?? []) drop(id, name);
      claimed.delete(id);
    },
    idOf: (name) => owners.get(name),
    nameOf: (id) => names.get(id)?.[0] ?? id,
    aliasesOf: (id) => names.get(id)?.slice(1) ?? [],
  };
}
