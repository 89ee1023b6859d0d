import { getPath, toJsonArray, toText } from './json.ts';
import type { KubernetesObject } from './object.ts';

export type FieldValues = Readonly<Record<string, (object: KubernetesObject) => string>>;

/** The fields that a selector may name for each built-in resource that has any of its own. */
export const POD_FIELDS: FieldValues = {
  'spec.nodeName': textAt('spec.nodeName'),
  'spec.restartPolicy': textAt('spec.restartPolicy', 'Always'),
  'spec.schedulerName': textAt('spec.schedulerName', 'default-scheduler'),
  'spec.serviceAccountName': textAt('spec.serviceAccountName'),
  'spec.hostNetwork': textAt('spec.hostNetwork', 'false'),
  'status.phase': textAt('status.phase'),
  'status.podIP': textAt('status.podIP'),
  'status.podIPs': (pod) =>
    toJsonArray(getPath(pod, ['status', 'podIPs']))
      .map((address) => toText(getPath(address, ['ip'])))
      .join(','),
  'status.nominatedNodeName': textAt('status.nominatedNodeName'),
};

export const NODE_FIELDS: FieldValues = {
  'spec.unschedulable': textAt('spec.unschedulable', 'false'),
};

export const NAMESPACE_FIELDS: FieldValues = { 'status.phase': textAt('status.phase') };

export const SECRET_FIELDS: FieldValues = { type: textAt('type', 'Opaque') };

export const SERVICE_FIELDS: FieldValues = {
  'spec.clusterIP': textAt('spec.clusterIP'),
  'spec.type': textAt('spec.type', 'ClusterIP'),
};

export const REPLICA_SET_FIELDS: FieldValues = {
  'status.replicas': textAt('status.replicas', '0'),
};

export const JOB_FIELDS: FieldValues = { 'status.successful': textAt('status.succeeded', '0') };

export const CORE_EVENT_FIELDS: FieldValues = {
  ...referenceFields('involvedObject'),
  reason: textAt('reason'),
  type: textAt('type'),
  reportingComponent: textAt('reportingComponent'),
  source: (event) =>
    toText(getPath(event, ['source', 'component'])) || toText(event['reportingComponent']),
};

export const EVENT_FIELDS: FieldValues = {
  ...referenceFields('regarding'),
  reason: textAt('reason'),
  type: textAt('type'),
  reportingController: textAt('reportingController'),
  source: (event) =>
    toText(getPath(event, ['deprecatedSource', 'component'])) ||
    toText(event['reportingController']),
};

function referenceFields(member: string): FieldValues {
  const fields = ['kind', 'namespace', 'name', 'uid', 'apiVersion', 'resourceVersion', 'fieldPath'];
  return Object.fromEntries(
    fields.map((field) => [`${member}.${field}`, textAt(`${member}.${field}`)]),
  );
}

function textAt(path: string, fallback = ''): (object: KubernetesObject) => string {
  const members = path.split('.');
  return (object) => toText(getPath(object, members)) || fallback;
}
