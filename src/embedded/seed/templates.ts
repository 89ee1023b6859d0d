import { toTime } from '../clock.ts';
import type { JsonObject } from '../json.ts';
import type { Manifest } from '../object.ts';
import type { WorkloadPlan } from '../scenarios/scenario.ts';
import { toFunctionLabels } from './functions.ts';
import { toRevision } from './knative.ts';
import { toPodSpec } from './pods.ts';

/** What all objects of a workload are called and labelled. */
export function toMetadata(workload: WorkloadPlan, createdMs: number): Manifest['metadata'] {
  const { name, namespace } = workload;
  return { name, namespace, creationTimestamp: toTime(createdMs), labels: toLabels(workload) };
}

export function toLabels(workload: WorkloadPlan): Readonly<Record<string, string>> {
  const { name, team } = workload;
  return {
    'app.kubernetes.io/name': name,
    ...(team === undefined ? {} : { team }),
    ...toFunctionLabels(workload),
    ...toRevisionLabels(workload),
  };
}

/** Of the Deployment and the pods of a revision. */
function toRevisionLabels(workload: WorkloadPlan): Readonly<Record<string, string>> {
  if (workload.requests === undefined) {
    return {};
  }
  return {
    'serving.knative.dev/revision': toRevision(workload),
    'serving.knative.dev/service': toRevision(workload).replace(/-\d+$/, ''),
  };
}

export function toSelector({ name }: WorkloadPlan): Readonly<Record<string, string>> {
  return { 'app.kubernetes.io/name': name };
}

/** What its pods are made of. */
export function toTemplate(workload: WorkloadPlan): JsonObject {
  return { metadata: { labels: toLabels(workload) }, spec: toPodSpec(workload) };
}
