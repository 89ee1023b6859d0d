/** On a node that Cluster Autoscaler removes; its value is since when, in seconds of the epoch. */
export const TO_BE_DELETED_TAINT = 'ToBeDeletedByClusterAutoscaler';

/** On a node that it does not need, and would remove after some time. */
export const CANDIDATE_TAINT = 'DeletionCandidateOfClusterAutoscaler';
