import type { WritableFleet } from './writable-fleet.ts';
import { make } from './writable-fleet.ts';

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

interface DefinedKind {
  readonly plural: string;
  readonly kind: string;
  readonly scope?: 'Namespaced' | 'Cluster';
  /** Whether its status is a sub-resource. @default true */
  readonly hasStatus?: boolean;
  /** Whether its size can be set through a sub-resource. @default false */
  readonly hasScale?: boolean;
  /** A version that is served, too, and stored as the other. @default none */
  readonly olderVersion?: string;
}

const SCALE = { specReplicasPath: '.spec.replicas', statusReplicasPath: '.status.replicas' };

/** Lets a cluster serve a kind, unless it has a definition of it: the kind's own checks what it is given. */
export async function define(
  fleet: Pick<WritableFleet, 'client'>,
  definition: ReturnType<typeof toDefinition>,
): Promise<void> {
  const { code } = await fleet.client.get(`${DEFINITIONS}/${definition.metadata.name}`);
  if (code !== 200) await make(fleet, DEFINITIONS, definition);
}

/** A definition of a kind that takes whatever it is given. */
export function toDefinition(
  group: string,
  version: string,
  {
    plural,
    kind,
    scope = 'Namespaced',
    hasStatus = true,
    hasScale = false,
    olderVersion,
  }: DefinedKind,
) {
  const toVersion = (name: string) => ({
    name,
    served: true,
    storage: name === version,
    subresources: { ...(hasStatus && { status: {} }), ...(hasScale && { scale: SCALE }) },
    schema: {
      openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
    },
  });
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: `${plural}.${group}`,
      // Groups of the project itself are guarded: they name where they were approved.
      annotations: { 'api-approved.kubernetes.io': 'https://github.com/kubernetes/kubernetes' },
    },
    spec: {
      group,
      scope,
      names: { plural, singular: kind.toLowerCase(), kind, listKind: `${kind}List` },
      versions: [version, ...(olderVersion === undefined ? [] : [olderVersion])].map(toVersion),
    },
  };
}
