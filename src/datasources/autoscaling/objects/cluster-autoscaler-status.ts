import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord, asString } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { StatusDocument } from './cluster-autoscaler-document.ts';
import { parseStatusDocument } from './cluster-autoscaler-document.ts';

/** Where Cluster Autoscaler says how it stands: rewritten every ten seconds, deleted when it ends. */
export interface StatusRecord extends ObjectRecord {
  readonly reading: StatusReading;
}

export type StatusReading =
  | { readonly isRead: true; readonly document: StatusDocument }
  /** Why it cannot be read. */
  | { readonly isRead: false; readonly problem: string };

/** Whichever namespace it runs in. */
export const CLUSTER_AUTOSCALER_STATUS = defineResource<StatusRecord>({
  group: '',
  resource: 'configmaps',
  kind: 'ConfigMap',
  isNamespaced: true,
  fieldSelector: 'metadata.name=cluster-autoscaler-status',
  versions: { v1: toRecord },
});

function toRecord(object: KubernetesObject, context: ProjectionContext): StatusRecord {
  return {
    ...toObjectRecord(object, context),
    reading: read(asString(asRecord(object['data'])['status'])),
  };
}

function read(text: string | undefined): StatusReading {
  if (text === undefined) return { isRead: false, problem: 'It has no status.' };
  try {
    return { isRead: true, document: parseStatusDocument(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { isRead: false, problem: error.message };
  }
}
