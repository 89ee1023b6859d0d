import type { Controller, ControllerContext } from './controller.ts';
import { runDaemonSets } from './daemon-set.ts';
import { runDeployments } from './deployment.ts';
import { countDisruptions } from './disruption.ts';
import { collectGarbage } from './garbage-collection.ts';
import { runJobs } from './job.ts';
import { careForNodes } from './node-care.ts';
import { startPods } from './pod-start.ts';
import { runReplicaSets } from './replica-set.ts';
import { schedulePods } from './scheduler.ts';
import { runStatefulSets } from './stateful-set.ts';
import { terminatePods } from './termination.ts';

/** What runs beside the API server. */
export type ControllerSet = keyof typeof CONTROLLERS;

/** Starts what the set names; it ends with the schedule of `context`. */
export function startControllers(set: ControllerSet, context: ControllerContext): void {
  for (const start of CONTROLLERS[set]) {
    start(context);
  }
}

const CONTROLLERS = {
  /** As an API server alone. */
  none: [],
  /** What ends pods and counts budgets. */
  pods: [terminatePods, countDisruptions],
  /** A whole cluster: workloads are rolled out, scheduled, started, and collected. */
  all: [
    terminatePods,
    countDisruptions,
    collectGarbage,
    careForNodes,
    runDeployments,
    runReplicaSets,
    runStatefulSets,
    runDaemonSets,
    runJobs,
    schedulePods,
    startPods,
  ],
} as const satisfies Readonly<Record<string, readonly Controller[]>>;
