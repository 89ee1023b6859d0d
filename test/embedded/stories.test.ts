import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../src/embedded/clock.ts';
import { startEmbeddedFleet } from '../../src/embedded/fleet.ts';
import { STORIES } from '../../src/embedded/scenarios/stories/stories.ts';
import { keepDiary, listUntold } from './diary.ts';
import type { Diary } from './diary.ts';

/** What is told of each cluster every day, line after line. */
const TOLD: readonly {
  readonly name: keyof typeof STORIES;
  readonly clusters: Readonly<Record<string, readonly RegExp[]>>;
  /** What is never told. */
  readonly never?: Readonly<Record<string, RegExp>>;
}[] = [
  {
    name: 'builds',
    clusters: {
      functions: [
        /^Package\/render-mail-pkg status.buildstatus=pending$/,
        /^Package\/render-mail-pkg status.buildstatus=running$/,
        /^Package\/render-mail-pkg status.buildstatus=failed$/,
        /^Function\/render-mail Ready=False PackageBuildFailed$/,
        /^Package\/render-mail-pkg status.buildstatus=running$/,
        /^Package\/render-mail-pkg status.buildstatus=succeeded$/,
        /^Function\/render-mail Ready=True Available$/,
      ],
    },
  },
  {
    name: 'consolidation',
    clusters: {
      'eks-lunch': [
        /^Event Pod\/order-api-\S+ FailedScheduling: 0\/\d nodes are available: /,
        /^ADDED NodeClaim\/general-\w{5}$/,
        /^Event Pod\/order-api-\S+ Nominated: Pod should schedule on: nodeclaim\/general-\w{5}$/,
        /^Event NodeClaim\/general-\w{5} Ready: Status condition transitioned, Type: Ready, Status: Unknown -> True, Reason: Ready$/,
        /^Event HorizontalPodAutoscaler\/order-api SuccessfulRescale: New size: \d; reason: All metrics below target$/,
        /^Event NodeClaim\/general-\w{5} DisruptionTerminating: Disrupting NodeClaim: Empty$/,
        /^Event NodeClaim\/general-\w{5} ConsolidationCandidate: Consolidation candidate: delete: \[ip-\S+\] \(savings: \$0.19\)$/,
        /^NodeClaim\/general-\w{5} DisruptionReason=True Underutilized$/,
        /^Node\/ip-\S+ taint=karpenter.sh\/disrupted$/,
        /^Event Node\/ip-\S+ DisruptionTerminating: Disrupting Node: Underutilized$/,
        /^Event NodeClaim\/general-\w{5} DisruptionTerminating: Disrupting NodeClaim: Underutilized$/,
        /^Event Pod\/\S+ Evicted: Evicted pod: Underutilized$/,
        /^ADDED Pod\//,
        /^Event NodeClaim\/general-\w{5} Drained: Status condition transitioned, Type: Drained, Status: Unknown -> True, Reason: Drained$/,
        /^DELETED Node\/ip-/,
        /^DELETED NodeClaim\/general-/,
        /^Event NodeClaim\/ Finalized: Finalized karpenter.sh\/termination$/,
      ],
    },
  },
  {
    name: 'federation',
    clusters: {
      hub: [
        /^Cluster\/us Ready=Unknown ClusterStatusUnknown$/,
        /^Cluster\/us taint=cluster.karmada.io\/unreachable$/,
        /^ResourceBinding\/web-deployment spec.clusters=eu:6$/,
        /^ManagedCluster\/shop-us ManagedClusterConditionAvailable=Unknown ManagedClusterLeaseUpdateStopped$/,
        /^Cluster\/us Ready=True ClusterReady$/,
        /^ResourceBinding\/web-deployment spec.clusters=eu:3,us:3$/,
        /^ManagedCluster\/shop-us ManagedClusterConditionAvailable=True ManagedClusterAvailable$/,
      ],
      'member-eu': [],
      'member-us': [],
    },
  },
  {
    name: 'hpa-limit',
    clusters: {
      'shop-sale': [
        /^Event HorizontalPodAutoscaler\/storefront SuccessfulRescale: New size: \d; reason: cpu resource utilization \(percentage of request\) above target$/,
        /^Deployment\/storefront spec.replicas=6$/,
        /^HorizontalPodAutoscaler\/storefront ScalingLimited=True TooManyReplicas$/,
        /^HorizontalPodAutoscaler\/storefront AbleToScale=True ScaleDownStabilized$/,
        /^Event HorizontalPodAutoscaler\/storefront SuccessfulRescale: New size: \d; reason: All metrics below target$/,
        /^Event Deployment\/storefront ScalingReplicaSet: Scaled down replica set storefront-\w+ from \d to 2$/,
      ],
    },
  },
  {
    name: 'keda',
    clusters: {
      queues: [
        /^Deployment\/invoice-worker spec.replicas=1$/,
        /^Event ScaledObject\/invoice-worker KEDAScaleTargetActivated: Scaled apps\/v1.Deployment billing\/invoice-worker from 0 to 1, triggered by s0-rabbitmq-invoices$/,
        /^ScaledObject\/invoice-worker Active=True ScalerActive$/,
        /^ScaledObject\/invoice-worker triggersActivity=\{"s0-rabbitmq-invoices":\{"isActive":true\}\}$/,
        /^HorizontalPodAutoscaler\/keda-hpa-invoice-worker ScalingActive=True ValidMetricFound$/,
        /^Event HorizontalPodAutoscaler\/keda-hpa-invoice-worker SuccessfulRescale: New size: 2; reason: external metric s0-rabbitmq-invoices\(&LabelSelector\{MatchLabels:map\[string\]string\{scaledobject.keda.sh\/name: invoice-worker,\},MatchExpressions:\[\]LabelSelectorRequirement\{\},\}\) above target$/,
        /^Deployment\/invoice-worker spec.replicas=3$/,
        /^Event ScaledJob\/scan-documents ScaledJobActive: Scaling is performed because triggers are active$/,
        /^Event ScaledJob\/scan-documents KEDAJobsCreated: Created 2 jobs$/,
        /^ScaledJob\/scan-documents Active=True ScalerActive$/,
        /^Event Job\/scan-documents-\w{5} Completed: Job completed$/,
        /^Event ScaledJob\/scan-documents ScaledJobInactive: Scaling is not performed because triggers are not active$/,
        /^ScaledObject\/invoice-worker Active=False ScalerCooldown$/,
        /^Event ScaledObject\/invoice-worker KEDAScaleTargetDeactivated: Deactivated apps\/v1.Deployment billing\/invoice-worker from \d to 0$/,
        /^ScaledObject\/invoice-worker Active=False ScalerNotActive$/,
        /^HorizontalPodAutoscaler\/keda-hpa-invoice-worker ScalingActive=False ScalingDisabled$/,
      ],
    },
  },
  {
    name: 'knative',
    clusters: {
      serverless: [
        /^Deployment\/resize-image-00001-deployment spec.replicas=1$/,
        /^PodAutoscaler\/resize-image-00001 status.desiredScale=1$/,
        /^PodAutoscaler\/resize-image-00001 Active=Unknown Queued$/,
        /^Event Deployment\/resize-image-00001-deployment ScalingReplicaSet: Scaled up replica set resize-image-00001-deployment-\w+ from 0 to 1$/,
        /^PodAutoscaler\/resize-image-00001 status.actualScale=1$/,
        /^PodAutoscaler\/resize-image-00001 Active=True $/,
        /^PodAutoscaler\/resize-image-00001 status.desiredScale=6$/,
        /^PodAutoscaler\/resize-image-00001 status.actualScale=6$/,
        /^PodAutoscaler\/resize-image-00001 status.desiredScale=2$/,
        /^PodAutoscaler\/resize-image-00001 status.desiredScale=0$/,
        /^PodAutoscaler\/resize-image-00001 Active=False NoTraffic$/,
        /^Deployment\/resize-image-00001-deployment spec.replicas=0$/,
        /^PodAutoscaler\/resize-image-00001 status.actualScale=0$/,
        /^PodAutoscaler\/greet-00002 status.actualScale=1$/,
        /^PodAutoscaler\/greet-00001 status.actualScale=0$/,
      ],
    },
    never: { serverless: /^Event PodAutoscaler/ },
  },
  {
    name: 'no-fit',
    clusters: {
      'aks-research': [
        /^Deployment\/simulation spec.replicas=1$/,
        /^Event Pod\/simulation-\S+ FailedScheduling: 0\/3 nodes are available: /,
        /^Event Pod\/simulation-\S+ NotTriggerScaleUp: pod didn't trigger scale-up: 1 Insufficient cpu, 1 node\(s\) had untolerated taint \{nvidia.com\/gpu: present\}$/,
        /^Event Pod\/workers-\S+ TriggeredScaleUp: pod triggered scale-up: \[\{aks-cpupool-31337042-vmss 2->3 \(max: 3\)\}\]$/,
        /^Event Pod\/workers-\S+ NotTriggerScaleUp: pod didn't trigger scale-up: 1 max node group size reached, 1 node\(s\) had untolerated taint \{nvidia.com\/gpu: present\}$/,
        /^Deployment\/simulation spec.replicas=0$/,
        /^DELETED Pod\/simulation-/,
        /^ConfigMap\/cluster-autoscaler-status scaleDown=CandidatesPresent$/,
        /^Event ConfigMap\/cluster-autoscaler-status ScaleDownEmpty: Scale-down: empty node aks-cpupool-31337042-vmss\w{6} removed$/,
      ],
      'eks-research': [
        /^Event Pod\/simulation-\S+ FailedScheduling: 0\/2 nodes are available: /,
        /^Event Pod\/simulation-\S+ FailedScheduling: Failed to schedule pod, no instance type has enough resources, requirements=.+, resources=\{"cpu":"64","memory":"256Gi","pods":"1"\}$/,
        /^ADDED NodeClaim\/general-/,
        /^Event Pod\/workers-\S+ FailedScheduling: Failed to schedule pod, all available instance types exceed limits for nodepool \(NodePool=general\)$/,
        /^DELETED Pod\/simulation-/,
        /^Event NodeClaim\/general-\w{5} DisruptionTerminating: Disrupting NodeClaim: Empty$/,
        /^DELETED NodeClaim\/general-/,
      ],
    },
  },
  {
    name: 'quota',
    clusters: {
      'campaign-us': [
        /^Event Pod\/landing-page-\S+ FailedScheduling: 0\/2 nodes are available: /,
        /^Event ConfigMap\/cluster-autoscaler-status ScaledUpGroup: Scale-up: setting group https:\S+\/instanceGroups\/gke-campaign-us-web-pool-\w{8}-grp size to \d instead of 2 \(max: 6\)$/,
        /^Event Pod\/landing-page-\S+ TriggeredScaleUp: pod triggered scale-up: /,
        /^ConfigMap\/cluster-autoscaler-status scaleUp=InProgress$/,
        /^Event ConfigMap\/cluster-autoscaler-status ScaleUpFailed: Failed adding \d nodes to group https:\S+-grp due to OutOfResource.QUOTA_EXCEEDED; source errors: Instance creation failed: Quota 'CPUS' exceeded/,
        /^ConfigMap\/cluster-autoscaler-status scaleUp=Backoff QUOTA_EXCEEDED$/,
        /^Event Pod\/landing-page-\S+ NotTriggerScaleUp: pod didn't trigger scale-up: 1 in backoff after failed scale-up$/,
        /^Event ConfigMap\/cluster-autoscaler-status ScaleUpFailed: /,
        /^ConfigMap\/cluster-autoscaler-status scaleUp=InProgress$/,
        /^Event Node\/gke-campaign-us-web-pool-\S+ NodeReady: /,
        /^Event Pod\/landing-page-\S+ Scheduled: /,
        /^Event ConfigMap\/cluster-autoscaler-status ScaleDownEmpty: Scale-down: empty node gke-campaign-us-web-pool-\S+ removed$/,
      ],
      'campaign-eu': [
        /^Event ConfigMap\/cluster-autoscaler-status ScaledUpGroup: Scale-up: setting group aks-webpool-31337042-vmss size to \d instead of 2 \(max: 6\)$/,
        /^Event ConfigMap\/cluster-autoscaler-status FailedToScaleUpGroup: Scale-up failed for group aks-webpool-31337042-vmss: OperationNotAllowed: /,
        /^ConfigMap\/cluster-autoscaler-status scaleUp=Backoff cloudProviderError$/,
        /^Event Pod\/landing-page-\S+ NotTriggerScaleUp: pod didn't trigger scale-up: 1 in backoff after failed scale-up$/,
        /^Event ConfigMap\/cluster-autoscaler-status FailedToScaleUpGroup: /,
        /^Event ConfigMap\/cluster-autoscaler-status ScaledUpGroup: Scale-up: group aks-webpool-31337042-vmss size set to \d instead of 2 \(max: 6\)$/,
        /^Event Pod\/landing-page-\S+ TriggeredScaleUp: pod triggered scale-up: /,
        /^Event Node\/aks-webpool-31337042-vmss\w{6} NodeReady: /,
        /^ConfigMap\/cluster-autoscaler-status scaleUp=NoActivity$/,
        /^DELETED Node\/aks-webpool-31337042-vmss/,
      ],
    },
  },
  {
    name: 'right-sizing',
    clusters: {
      'just-in-time': [
        /^Event HorizontalPodAutoscaler\/player-api SuccessfulRescale: New size: 9; /,
        /^Event Pod\/player-api-\S+ FailedScheduling: 0\/2 nodes are available: /,
        /^Event Pod\/player-api-\S+ TriggeredScaleUp: pod triggered scale-up: \[\{aks-userpool-31337042-vmss 2->3 \(max: 8\)\}\]$/,
        /^Event Node\/aks-userpool-31337042-vmss\w{6} NodeReady: /,
        /^Event Pod\/player-api-\S+ Scheduled: /,
        /^Event ConfigMap\/cluster-autoscaler-status ScaleDown(Empty)?: Scale-down: .*node aks-userpool-31337042-vmss\w{6} removed/,
      ],
      'with-buffer': [
        /^Event CapacityBuffer\/player-headroom TriggeredScaleUp: capacity buffer \d fake pods triggered scale-up: \[\{aks-userpool-31337042-vmss 3->4 \(max: 8\)\}\]$/,
        /^Event HorizontalPodAutoscaler\/player-api SuccessfulRescale: New size: \d+; .+ above target$/,
        /^Event Pod\/player-api-\S+ Scheduled: /,
        /^Event Node\/aks-userpool-31337042-vmss\w{6} NodeReady: /,
        /^Event ConfigMap\/cluster-autoscaler-status ScaleDown(Empty)?: Scale-down: .*node aks-userpool-31337042-vmss\w{6} removed/,
      ],
    },
    never: { 'with-buffer': /FailedScheduling/ },
  },
  {
    name: 'sandboxes',
    clusters: {
      agents: [
        /^ADDED SandboxClaim\/research$/,
        /^SandboxClaim\/research Ready=True DependenciesReady$/,
        /^ADDED Sandbox\/python-\w{5}$/,
        /^ADDED Pod\/python-\w{5}$/,
        /^Sandbox\/python-\w{5} Ready=True DependenciesReady$/,
        /^ADDED SandboxClaim\/quick-check$/,
        /^SandboxClaim\/quick-check Ready=True DependenciesReady$/,
        /^Sandbox\/python-\w{5} Suspended=False PodTerminating$/,
        /^SandboxClaim\/research Ready=False SandboxSuspended$/,
        /^DELETED Pod\/python-\w{5}$/,
        /^Sandbox\/python-\w{5} Suspended=True PodTerminated$/,
        /^DELETED Sandbox\/python-\w{5}$/,
        /^SandboxClaim\/quick-check Ready=False ClaimExpired$/,
        /^ADDED Pod\/python-\w{5}$/,
        /^Sandbox\/python-\w{5} Suspended=False NotSuspended$/,
        /^SandboxClaim\/research Ready=True DependenciesReady$/,
        /^DELETED SandboxClaim\/research$/,
        /^DELETED Sandbox\/python-\w{5}$/,
        /^DELETED SandboxClaim\/quick-check$/,
      ],
    },
    // Only what a pool makes waits in it: a claim takes it as it is.
    never: { agents: /^ADDED Sandbox\/(?:research|quick-check)$/ },
  },
  {
    name: 'spot',
    clusters: {
      'eks-batch': [
        /^Event NodeClaim\/spot-\w{5} SpotInterrupted: Spot interruption warning was triggered$/,
        /^Event Node\/ip-\S+ SpotInterrupted: Spot interruption warning was triggered$/,
        /^Event NodeClaim\/spot-\w{5} TerminatingOnInterruption: Interruption triggered termination for the NodeClaim$/,
        /^Event Node\/ip-\S+ TerminatingOnInterruption: Interruption triggered termination for the Node$/,
        /^Node\/ip-\S+ taint=karpenter.sh\/disrupted$/,
        /^Event Pod\/transcoder-\S+ Evicted: Evicted pod: Forceful Termination$/,
        /^Event Pod\/transcoder-\S+ FailedScheduling: 0\/5 nodes are available: /,
        /^ADDED NodeClaim\/spot-\w{5}$/,
        /^Event Pod\/transcoder-\S+ Nominated: Pod should schedule on: nodeclaim\/spot-\w{5}$/,
        /^DELETED Node\/ip-/,
        /^DELETED NodeClaim\/spot-/,
        /^Event Node\/ip-\S+ NodeReady: /,
        /^Event Pod\/transcoder-\S+ Scheduled: Successfully assigned batch\/transcoder-/,
      ],
    },
  },
];

describe('The stories', () => {
  it('are all told here', () => {
    expect(TOLD.map(({ name }) => name)).toEqual(Object.keys(STORIES));
  });

  it.each(TOLD)(
    'tell of $name each day again, and leave nothing behind',
    async ({ name, clusters, never = {} }) => {
      const clock = createVirtualClock(START_MS);
      const problems: unknown[] = [];
      const log = (...told: unknown[]): unknown => problems.push(told);
      await using fleet = await startEmbeddedFleet({ scenario: name, clock, log });
      const diaries = new Map(fleet.clusters.map((one) => [one.name, keepDiary(one.cluster)]));
      const dayMs = toDayMs(name);

      clock.advance(SOON_MS);
      const soon = toDay(diaries);
      clock.advance(dayMs - SOON_MS);
      const first = toDay(diaries);
      clock.advance(dayMs);
      const second = toDay(diaries, first);
      clock.advance(dayMs);
      const third = toDay(diaries, second);

      expect(problems).toEqual([]);
      expect([...soon.values()].some(({ lines }) => lines.length > 0)).toBe(true);
      expect(fleet.clusters.map((one) => one.name)).toEqual(Object.keys(clusters));
      for (const [cluster, story] of Object.entries(clusters)) {
        for (const day of [first, second, third]) {
          expect(listUntold(dayOf(day, cluster), story)).toEqual([]);
        }
        const told = dayOf(third, cluster).lines.filter((line) => never[cluster]?.test(line));
        expect(told).toEqual([]);
        expect(dayOf(third, cluster).growth).toEqual(dayOf(second, cluster).growth);
      }
    },
  );
});

const START_MS = Date.parse('2026-11-22T20:00:00Z');

/** Something is to be seen within so long. */
const SOON_MS = 30_000;

/** At thirty times the speed of the clock. */
const HOUR_MS = 120_000;

function toDayMs(name: keyof typeof STORIES): number {
  const dayHours = STORIES[name].clusters[0]?.dayHours ?? 24;
  return dayHours * HOUR_MS;
}

interface Day {
  /** What was told since the day before. */
  readonly lines: readonly string[];
  readonly toldBefore: number;
  readonly growth: Readonly<Record<string, number>>;
}

type Days = ReadonlyMap<string, Day>;

function toDay(diaries: ReadonlyMap<string, Diary>, before?: Days): Days {
  return new Map(
    [...diaries].map(([name, { lines, growth }]) => {
      const last = before?.get(name);
      const toldBefore = last === undefined ? 0 : last.toldBefore + last.lines.length;
      return [name, { lines: lines.slice(toldBefore), toldBefore, growth: growth() }];
    }),
  );
}

function dayOf(days: Days, cluster: string): Day {
  const day = days.get(cluster);
  if (day === undefined) {
    throw new Error(`There is no cluster ${cluster}.`);
  }
  return day;
}
