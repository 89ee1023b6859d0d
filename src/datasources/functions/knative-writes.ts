import { refuse } from '../core/actions/refusal.ts';
import type { KubernetesObject } from '../kube/json.ts';
import { asRecord, asText, getPath } from '../kube/json.ts';
import type { JsonPatchOperation } from '../kube/write.ts';
import type { FunctionRecord } from './function.ts';
import type {
  DeployChange,
  EngineActions,
  EngineChange,
  ScaleChange,
  Split,
} from './function-engine.ts';
import { findServing } from './knative-serving.ts';

/** What is written to a Service of Knative, or to a Configuration: their templates are alike. */
export const KNATIVE_WRITES = {
  create: (_name, { image, timeoutSeconds, concurrencyLimit: containerConcurrency }) => ({
    group: 'serving.knative.dev',
    version: 'v1',
    kind: 'Service',
    spec: { template: { spec: { containers: [{ image }], timeoutSeconds, containerConcurrency } } },
  }),
  deploy: toDeploy,
  setScale: toBounds,
  splitTraffic: toTraffic,
  refusals: {
    SET_REPLICAS: 'Knative counts the pods of a function itself: give min and max.',
    SPLIT_TRAFFIC: 'no Service has made its Route, which may lead to others, too: change that.',
  },
} as const satisfies Omit<EngineActions, 'toRow'>;

const TEMPLATE = '/spec/template';

/**
 * Changes the container that serves, in its place: the list is not written back as a whole, as what may
 * be read of it lacks secrets. A template that has a name must lose it, for it names the last revision.
 */
async function toDeploy(
  _row: FunctionRecord,
  { image, timeoutSeconds, concurrencyLimit }: DeployChange,
  read: () => Promise<KubernetesObject>,
): Promise<EngineChange> {
  const object = await read();
  const spec = asRecord(getPath(object, 'spec', 'template', 'spec'));
  const name = getPath(object, 'spec', 'template', 'metadata', 'name');
  const set = (path: string, value: unknown): readonly JsonPatchOperation[] =>
    value === undefined ? [] : [{ op: 'add', path: `${TEMPLATE}/spec/${path}`, value }];
  return {
    type: 'json',
    operations: [
      ...(name === undefined ? [] : [{ op: 'remove', path: `${TEMPLATE}/metadata/name` } as const]),
      ...set(`containers/${findServing(spec)}/image`, image),
      ...set('timeoutSeconds', timeoutSeconds),
      ...set('containerConcurrency', concurrencyLimit),
    ],
    readAt: asText(asRecord(object['metadata'])['resourceVersion']),
    makesRevision: true,
  };
}

/** Annotations of the template: each change of them is a new revision. */
function toBounds(_row: FunctionRecord, { min, max }: ScaleChange): EngineChange {
  const annotations = {
    'autoscaling.knative.dev/min-scale': min?.toString(),
    'autoscaling.knative.dev/max-scale': max?.toString(),
  };
  // A name would be that of the revision there is.
  const metadata = { annotations, name: null };
  return { type: 'merge', body: { spec: { template: { metadata } } }, makesRevision: true };
}

/** @throws {Refusal} `INVALID` for a revision that it does not have. */
function toTraffic({ revisions, name }: FunctionRecord, split: readonly Split[]): EngineChange {
  const known = new Set(revisions.map((revision) => revision.name));
  const unknown = split.find(({ revision }) => revision !== undefined && !known.has(revision));
  // Who may not list revisions is answered by the cluster.
  if (unknown !== undefined && known.size > 0) {
    throw refuse('INVALID', `${name} has no revision ${unknown.revision ?? ''}.`, {
      argument: 'traffic',
    });
  }
  const traffic = split.map(({ revision, percent, tag }) => ({
    ...(revision === undefined ? { latestRevision: true } : { revisionName: revision }),
    percent,
    tag,
  }));
  return { type: 'merge', body: { spec: { traffic } } };
}
