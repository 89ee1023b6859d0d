import type { EmbeddedCluster } from '../src/embedded/cluster.ts';

const SERVING = 'serving.knative.dev';

export const KNATIVE_KINDS: readonly Parameters<EmbeddedCluster['addCrd']>[0][] = [
  { group: SERVING, kind: 'Service', plural: 'services', versions: ['v1'] },
  { group: SERVING, kind: 'Revision', plural: 'revisions', versions: ['v1'] },
];

type Manifest = Parameters<EmbeddedCluster['apply']>[0];

/** Services of Knative with a Revision each; of every four one is scaled to zero. */
export function createFunctions(count: number): readonly Manifest[] {
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => toFunction(at));
}

function toFunction(at: number): readonly Manifest[] {
  const namespace = `team-${at % 10}`;
  // Names do not come in the order of their making, so that ordering is work.
  const name = `fn-${String((at * 7919) % 100_000).padStart(5, '0')}`;
  const revision = `${name}-00001`;
  const isIdle = at % 4 === 0;
  const template = {
    metadata: { annotations: { 'autoscaling.knative.dev/max-scale': '10' } },
    spec: { containers: [{ image: `registry.example/${name}:1.0.0` }] },
  };
  const ready = { type: 'Ready', status: 'True' };
  const active = isIdle
    ? { type: 'Active', status: 'False', reason: 'NoTraffic' }
    : { type: 'Active', status: 'True' };
  return [
    {
      apiVersion: `${SERVING}/v1`,
      kind: 'Service',
      metadata: { name, namespace, generation: 1 },
      spec: { template },
      status: {
        observedGeneration: 1,
        conditions: [ready],
        latestReadyRevisionName: revision,
        latestCreatedRevisionName: revision,
        url: `https://${name}.${namespace}.example`,
        traffic: [{ revisionName: revision, latestRevision: true, percent: 100 }],
      },
    },
    {
      apiVersion: `${SERVING}/v1`,
      kind: 'Revision',
      metadata: {
        name: revision,
        namespace,
        labels: { 'serving.knative.dev/service': name },
      },
      spec: template.spec,
      status: {
        conditions: [ready, active],
        desiredReplicas: isIdle ? 0 : 2,
        actualReplicas: isIdle ? 0 : 2,
      },
    },
  ];
}
