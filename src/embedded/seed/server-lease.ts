import { createHash } from 'node:crypto';
import type { JsonObject } from '../json.ts';
import type { Manifest } from '../object.ts';
import { createRandom, toUid } from '../random.ts';

/**
 * By which an API server says in its cluster that it runs. What a server makes up at each start is made of
 * the cluster's UID here: the same cluster plays the same.
 */
export function toServerLease(clusterUid: string, atMs: number): Manifest {
  const random = createRandom(Number.parseInt(clusterUid.slice(0, 8), 16) | 0);
  const host = 'control-plane-1';
  const name = `apiserver-${toBase32(createHash('sha256').update(host).digest().subarray(0, 16))}`;
  return {
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: {
      name,
      namespace: 'kube-system',
      uid: toUid(random),
      labels: {
        'apiserver.kubernetes.io/identity': 'kube-apiserver',
        'kubernetes.io/hostname': host,
      },
    },
    spec: toSpec(`${name}_${toUid(random)}`, atMs),
  };
}

function toSpec(holderIdentity: string, atMs: number): JsonObject {
  const renewTime = `${new Date(atMs).toISOString().slice(0, 23)}000Z`;
  return { holderIdentity, leaseDurationSeconds: 3600, renewTime };
}

/** Of RFC 4648, in small letters and without padding, as the real one writes it. */
function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
