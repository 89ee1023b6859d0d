/** Status documents as Cluster Autoscaler writes them: from 1.30 on, and up to 1.29. */
export const STATUS_YAML = `time: 2026-11-20 10:00:00.123 +0000 UTC
autoscalerStatus: Running
clusterWide:
  health:
    status: Healthy
    nodeCounts:
      registered:
        total: 6
        ready: 5
        notStarted: 1
        unready:
          total: 0
          resourceUnready: 0
      longUnregistered: 0
      unregistered: 0
    lastProbeTime: "2026-11-20T10:00:00.123456789Z"
    lastTransitionTime: "2026-11-20T09:00:00Z"
  scaleUp:
    status: InProgress
    lastProbeTime: "2026-11-20T10:00:00.123456789Z"
    lastTransitionTime: "2026-11-20T09:59:00Z"
  scaleDown:
    status: CandidatesPresent
    candidates: 2
    lastProbeTime: "2026-11-20T10:00:00.123456789Z"
    lastTransitionTime: "2026-11-20T09:00:00Z"
nodeGroups:
- name: pool-a
  health:
    status: Healthy
    nodeCounts:
      registered:
        total: 3
        ready: 2
        notStarted: 1
        unready:
          total: 0
          resourceUnready: 0
      longUnregistered: 0
      unregistered: 2
    cloudProviderTarget: 5
    minSize: 1
    maxSize: 10
    lastProbeTime: "2026-11-20T10:00:00.123456789Z"
    lastTransitionTime: "2026-11-20T09:00:00Z"
  scaleUp:
    status: InProgress
    lastProbeTime: "2026-11-20T10:00:00.123456789Z"
    lastTransitionTime: "2026-11-20T09:59:00Z"
  scaleDown:
    status: CandidatesPresent
    candidates: 2
    lastProbeTime: "2026-11-20T10:00:00.123456789Z"
    lastTransitionTime: "2026-11-20T09:00:00Z"
- name: https://www.googleapis.com/compute/v1/projects/p/zones/europe-west1-b/instanceGroups/gke-c-pool-b-1a2b3c4d-grp
  health:
    status: Healthy
    nodeCounts:
      registered:
        total: 3
        ready: 3
        notStarted: 0
        unready:
          total: 0
          resourceUnready: 0
      longUnregistered: 0
      unregistered: 0
    cloudProviderTarget: 3
    minSize: 3
    maxSize: 3
    lastProbeTime: "2026-11-20T10:00:00.123456789Z"
    lastTransitionTime: "2026-11-20T09:00:00Z"
  scaleUp:
    status: Backoff
    backoffInfo:
      errorCode: QUOTA_EXCEEDED
      errorMessage: 'Instance ''i-1'' creation failed: Quota "CPUS" exceeded. Limit:
        72.0 in region europe-west1. Ask for more, or wait.'
    lastProbeTime: "2026-11-20T10:00:00.123456789Z"
    lastTransitionTime: "2026-11-20T09:58:00Z"
  scaleDown:
    status: NoCandidates
    lastProbeTime: "2026-11-20T10:00:00.123456789Z"
    lastTransitionTime: "2026-11-20T09:00:00Z"
`;

export const STATUS_TEXT = `Cluster-autoscaler status at 2026-11-20 10:00:00.123456789 +0000 UTC:
Cluster-wide:
  Health:      Healthy (ready=5 unready=0 (resourceUnready=0) notStarted=1 longNotStarted=0 registered=6 longUnregistered=0)
               LastProbeTime:      2026-11-20 10:00:00.123 +0000 UTC m=+4000.000000000
               LastTransitionTime: 2026-11-20 09:00:00.123 +0000 UTC m=+40.000000000
  ScaleUp:     InProgress (ready=5 registered=6)
               LastProbeTime:      2026-11-20 10:00:00.123 +0000 UTC m=+4000.000000000
               LastTransitionTime: 2026-11-20 09:00:00.123 +0000 UTC m=+40.000000000
  ScaleDown:   CandidatesPresent (candidates=2)
               LastProbeTime:      2026-11-20 10:00:00.123 +0000 UTC m=+4000.000000000
               LastTransitionTime: 2026-11-20 09:00:00.123 +0000 UTC m=+40.000000000

NodeGroups:
  Name:        pool-a
  Health:      Healthy (ready=2 unready=0 (resourceUnready=0) notStarted=1 longNotStarted=0 registered=3 longUnregistered=0 cloudProviderTarget=5 (minSize=1, maxSize=10))
               LastProbeTime:      2026-11-20 10:00:00.123 +0000 UTC m=+4000.000000000
               LastTransitionTime: 2026-11-20 09:00:00.123 +0000 UTC m=+40.000000000
  ScaleUp:     InProgress (ready=2 cloudProviderTarget=5)
               LastProbeTime:      2026-11-20 10:00:00.123 +0000 UTC m=+4000.000000000
               LastTransitionTime: 2026-11-20 09:59:00.123 +0000 UTC m=+3940.000000000
  ScaleDown:   CandidatesPresent (candidates=2)
               LastProbeTime:      2026-11-20 10:00:00.123 +0000 UTC m=+4000.000000000
               LastTransitionTime: 2026-11-20 09:00:00.123 +0000 UTC m=+40.000000000

  Name:        MachineDeployment/default/md-0
  Health:      Healthy (ready=3 unready=0 (resourceUnready=0) notStarted=0 longNotStarted=0 registered=3 longUnregistered=0 cloudProviderTarget=3 (minSize=3, maxSize=3))
               LastProbeTime:      2026-11-20 10:00:00.123 +0000 UTC m=+4000.000000000
               LastTransitionTime: 2026-11-20 09:00:00.123 +0000 UTC m=+40.000000000
  ScaleUp:     Backoff (ready=3 cloudProviderTarget=3)
               LastProbeTime:      2026-11-20 10:00:00.123 +0000 UTC m=+4000.000000000
               LastTransitionTime: 2026-11-20 09:58:00.123 +0000 UTC m=+3880.000000000
  ScaleDown:   NoCandidates (candidates=0)
               LastProbeTime:      2026-11-20 10:00:00.123 +0000 UTC m=+4000.000000000
               LastTransitionTime: 2026-11-20 09:00:00.123 +0000 UTC m=+40.000000000

`;
