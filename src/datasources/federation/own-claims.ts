import { CLUSTER_ID_PROPERTY, CLUSTER_PROPERTIES } from '../core/cluster-property.ts';
import type { ClusterClaim } from '../fleet/cluster-source.ts';
import type { Member } from '../fleet/member.ts';
import { isUuid } from './member-evidence.ts';

/** Who a cluster says that it is, as hubs that have asked it know it. */
export interface OwnClaim extends Disposable {
  readonly claims: readonly ClusterClaim[];
}

export function followOwnClaim(member: Member, onMove: () => void): OwnClaim {
  const store = member.store(CLUSTER_PROPERTIES);
  const running = new DisposableStack();
  let claims = readClaims(member);
  running.use(store.acquire());
  running.defer(
    store.subscribe(() => {
      const present = readClaims(member);
      if (present[0]?.uid === claims[0]?.uid) return;
      claims = present;
      onMove();
    }),
  );
  return {
    get claims() {
      return claims;
    },
    [Symbol.dispose]: () => running.dispose(),
  };
}

function readClaims(member: Member): readonly ClusterClaim[] {
  const claimed = member.store(CLUSTER_PROPERTIES).get(CLUSTER_ID_PROPERTY)?.value;
  if (claimed === undefined || !isUuid(claimed)) return [];
  return [{ cluster: member.id, uid: claimed.toLowerCase() }];
}
