import { toClaimEvidence, toUidEvidence } from '../fleet/cluster-source.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An object of a hub, by which others there name a cluster. */
export interface HubObject {
  /** The identity of the hub. */
  readonly cluster: string;
  readonly group: string;
  readonly resource: string;
  readonly namespace?: string | undefined;
  readonly name: string;
}

/** That a cluster is the one which this object of the hub stands for. */
export function toObjectEvidence({
  cluster,
  group,
  resource,
  namespace = '',
  name,
}: HubObject): string {
  return `object:${cluster}/${group}/${resource}/${namespace}/${name}`;
}

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Of the UID of `kube-system`, where a hub keeps exactly that. Nothing for what is no UUID. */
export function toUidEvidences(text: string | undefined): readonly string[] {
  return text !== undefined && isUuid(text) ? [toUidEvidence(text.toLowerCase())] : [];
}

/**
 * Of an identity that a cluster claims for itself, which may be that UID or be made up: it counts where
 * somebody else says the same. Nothing for what is no UUID.
 */
export function toClaimEvidences(text: string | undefined): readonly string[] {
  return text !== undefined && isUuid(text) ? [toClaimEvidence(text.toLowerCase())] : [];
}
