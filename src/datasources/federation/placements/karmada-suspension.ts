import { asRecord, asStrings, getPath } from '../../kube/json.ts';

/** Where nothing new is put: everywhere, or on these members. */
export interface KarmadaSuspension {
  readonly isEverywhere: boolean;
  readonly members: readonly string[];
}

/** Policies say so, and bindings, which have it of their policies. */
export function toSuspension(suspension: unknown): KarmadaSuspension {
  return {
    isEverywhere: asRecord(suspension)['dispatching'] === true,
    members: asStrings(getPath(suspension, 'dispatchingOnClusters', 'clusterNames')),
  };
}
