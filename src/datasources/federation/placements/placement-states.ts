import type { DomainProvider, OpenProvider } from '../../core/provider-view.ts';
import type { OpenCluster } from '../../fleet/fleet-kind.ts';
import type {
  Look,
  PlacementDetail,
  PlacementObject,
  PlacementRecord,
  PlacementState,
} from './placement.ts';
import type { MadePlacement, PlacementPart, PlacementProvider } from './placement-provider.ts';

/**
 * A provider's placements as rows. A row keeps what it was made of for as long as it is one of the last
 * states of its placement: the log of a list keeps thousands of rows, and each would hold all bindings of
 * its time. A live view compares two states of a moment; of an older one it is told that it has changed.
 */
export function withStates({
  name,
  reads,
  open,
}: PlacementProvider): DomainProvider<PlacementRecord> {
  return { name, reads, open: (cluster) => openWithStates(open, cluster) };
}

function openWithStates(
  open: PlacementProvider['open'],
  cluster: OpenCluster,
): OpenProvider<PlacementRecord> {
  const { inputs, build } = open(cluster);
  const states = new Map<string, State[]>();
  return {
    inputs,
    build(key) {
      const made = build(key);
      const known = states.get(key) ?? [];
      if (made === undefined) {
        for (const state of known) state.forget();
        states.delete(key);
        return undefined;
      }
      const last = known.at(-1);
      if (last?.isSame(made) === true) return { ...toOwn(made.own), state: last };
      const state = createState(made);
      known.push(state);
      states.set(key, known);
      if (known.length > MOST_STATES) known.shift()?.forget();
      return { ...toOwn(made.own), state };
    },
  };
}

/** A tick may bring several of one placement. */
const MOST_STATES = 8;

/** What a state tells is kept for so many sorts of rights. */
const MOST_READERS = 8;

interface State extends PlacementState {
  isSame(other: MadePlacement): boolean;
  forget(): void;
}

function createState(of: MadePlacement): State {
  let made: MadePlacement | undefined = of;
  const told = new Map<string, PlacementDetail>();
  return {
    tell(readerKey, look: Look) {
      if (made === undefined) return FORGOTTEN;
      const detail = told.get(readerKey) ?? made.tell(look);
      // One document asks for several of its fields, and many readers for the same.
      if (told.size < MOST_READERS) told.set(readerKey, detail);
      return detail;
    },
    isSame: (other) => made !== undefined && isSameMade(made, other),
    forget() {
      made = undefined;
      told.clear();
    },
  };
}

const FORGOTTEN: PlacementDetail = {
  selected: undefined,
  conditions: undefined,
  workloads: undefined,
};

function isSameMade(a: MadePlacement, b: MadePlacement): boolean {
  return (
    a.own.uid === b.own.uid &&
    a.own.resourceVersion === b.own.resourceVersion &&
    a.parts.every((part, index) => isSamePart(part, b.parts[index]))
  );
}

/** Records are never written to: another state of one is another record. */
function isSamePart(a: PlacementPart, b: PlacementPart | undefined): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean' || b === undefined) return a === b;
  return a === b || (a.length === b.length && a.every((record, index) => record === b[index]));
}

/** Without what else its provider keeps of it. */
function toOwn(own: PlacementObject): PlacementObject {
  const { key, uid, cluster, apiVersion, kind, namespace, name, resourceVersion } = own;
  const { createdAt, deletedAt, labels, owner, hubType, strategy } = own;
  return {
    key,
    uid,
    cluster,
    apiVersion,
    kind,
    namespace,
    name,
    resourceVersion,
    createdAt,
    deletedAt,
    labels,
    owner,
    hubType,
    strategy,
  };
}
