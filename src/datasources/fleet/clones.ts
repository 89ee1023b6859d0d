import { findTime } from '../../kubernetes/time.ts';
import { FleetError } from '../errors.ts';
import { asRecord, asRecords, asText } from '../kube/json.ts';
import type { Transport } from '../kube/transport.ts';
import type { Contact, Identity } from './contact.ts';
import { toPlaceHash } from './contact.ts';

/** A cluster that is engaged under a UID. */
export interface Twin {
  readonly id: string;
  readonly transport: Transport;
}

/** Tells apart the clusters that were made from one another's data, and so have one UID. */
export interface Clones {
  /**
   * Under which identity a newcomer that has answered is to be known, told to `take` before the next one
   * of its UID is looked at. `twins` are those that are engaged under that UID by then: without any
   * nothing is asked, and its UID is its identity.
   */
  place(
    contact: Contact,
    twins: () => readonly Twin[],
    take: (identity: Identity) => void,
  ): Promise<void>;
}

export function createClones(): Clones {
  const turns = new Map<string, Promise<void>>();
  return {
    async place(contact, twins, take) {
      const { identity } = contact;
      if (identity === undefined) return;
      const { clusterUid } = identity;
      if (clusterUid === undefined) {
        take(identity);
        return;
      }
      const turn = (turns.get(clusterUid) ?? Promise.resolve()).then(async () => {
        take({ id: await toOwnId(contact, clusterUid, twins()), clusterUid });
        return undefined;
      });
      // What goes wrong is told to the caller, and keeps nobody else from his turn.
      const ended = turn.catch(() => undefined);
      turns.set(clusterUid, ended);
      await turn.finally(() => {
        if (turns.get(clusterUid) === ended) turns.delete(clusterUid);
      });
    },
  };
}

/** That of the twin it is; where it is none of them, the UID if that is free, else one of its own. */
async function toOwnId(
  { transport, entry }: Contact,
  clusterUid: string,
  twins: readonly Twin[],
): Promise<string> {
  if (twins.length === 0) return clusterUid;
  const [own, ...others] = await Promise.all(
    [transport, ...twins.map((twin) => twin.transport)].map(readServers),
  );
  const kinships = twins.map(({ id }, index) => ({ id, kinship: compare(own, others[index]) }));
  const same =
    kinships.find(({ kinship }) => kinship === 'same') ??
    kinships.find(({ kinship }) => kinship === 'unknown');
  if (same !== undefined) return same.id;
  return twins.some(({ id }) => id === clusterUid)
    ? `${clusterUid}:${toPlaceHash(entry.connection).slice(0, 12)}`
    : clusterUid;
}

type Servers = ReadonlySet<string>;

/** That a server has another authority says nothing: a proxy before it has its own. */
function compare(a: Servers | undefined, b: Servers | undefined): 'same' | 'other' | 'unknown' {
  if (a === undefined || b === undefined || a.size === 0 || b.size === 0) return 'unknown';
  return a.isDisjointFrom(b) ? 'other' : 'same';
}

const LEASES = '/apis/coordination.k8s.io/v1/namespaces/kube-system/leases';
const SELECTOR = 'apiserver.kubernetes.io/identity=kube-apiserver';
/** A server renews its Lease every ten seconds; a copied one stands still, and is deleted after an hour. */
const RENEWED_WITHIN_MS = 60_000;

/** The API servers of a cluster that run now, by what each made up at its start; undefined where they may not be read. */
async function readServers(transport: Transport): Promise<Servers | undefined> {
  try {
    const list = await transport.getJson({ path: LEASES, query: { labelSelector: SELECTOR } });
    const leases = asRecords(asRecord(list)['items']).map((lease) => {
      const spec = asRecord(lease['spec']);
      return {
        holder: asText(spec['holderIdentity']),
        renewedAt: findTime(asText(spec['renewTime'])) ?? 0,
      };
    });
    const last = Math.max(...leases.map(({ renewedAt }) => renewedAt));
    return new Set(
      leases
        .filter(({ holder, renewedAt }) => holder !== '' && last - renewedAt < RENEWED_WITHIN_MS)
        .map(({ holder }) => holder),
    );
  } catch (error) {
    if (error instanceof FleetError) return undefined;
    throw error;
  }
}
