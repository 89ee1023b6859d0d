import { parseApiVersion, toApiVersion } from '../../../kubernetes/paths.ts';
import type { ResourceLocation } from '../../../kubernetes/paths.ts';
import { engagedMember } from '../../fleet/engaged-member.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import type { Member } from '../../fleet/member.ts';
import type { ApiResource } from '../../kube/discovery-document.ts';
import type { Interner } from '../../kube/intern.ts';
import { createInterner } from '../../kube/intern.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import type { WriteOptions } from '../../kube/write.ts';
import { parseArgument } from '../argument.ts';
import type { Asking } from '../asking.ts';
import { refuse } from './refusal.ts';

/** The one object an action is about, as its id says. Another UID under the name is another object. */
export interface ObjectTarget {
  /** The identity of its cluster. */
  readonly cluster: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly uid: string;
}

/** A target, and the way to it. */
export interface Located extends Acting {
  readonly target: ObjectTarget;
  readonly member: Member;
  readonly resource: ApiResource;
  readonly location: ResourceLocation & { readonly name: string };
  /** To make records of what the cluster answers. */
  readonly context: ProjectionContext;
}

/** The cluster something is done in, and on whose behalf. */
export interface Acting {
  readonly member: Pick<Member, 'kube' | 'clock'>;
  /** Told of each call that is made. */
  readonly asking: Asking;
}

/** What every input that changes one object can say. */
export interface ChangeInput {
  readonly dryRun?: boolean | null | undefined;
  readonly expectedResourceVersion?: string | null | undefined;
}

/**
 * Finds the cluster and the path of a target.
 * @throws {Refusal} `NOT_FOUND` when its cluster has left, or does not serve its kind.
 * @throws {FleetError} `BAD_USER_INPUT` for an id that was made up, `CLUSTER_UNREACHABLE`, and what
 * discovery meets.
 */
export async function locate(fleet: Fleet, target: ObjectTarget, asking: Asking): Promise<Located> {
  const member = requireMember(fleet, target.cluster);
  const parsed = parseArgument('input.id', target.apiVersion, parseApiVersion);
  const { group = '', version = '' } = parsed ?? {};
  const resources = await member.kube.discovery.resources();
  const resource = resources.find((one) => one.group === group && one.kind === target.kind);
  if (resource === undefined) {
    const message = `${member.kube.name} does not serve ${target.kind} of ${target.apiVersion}.`;
    throw refuse('NOT_FOUND', message, { argument: 'id' });
  }
  const served = resource.versions.includes(version) ? version : (resource.versions[0] ?? version);
  const { namespace, name } = target;
  return {
    target,
    member,
    resource,
    location: { group, version: served, resource: resource.resource, namespace, name },
    context: toContext(member, resource, served),
    asking,
  };
}

/**
 * The engaged cluster of an identity.
 * @throws {Refusal} `NOT_FOUND` for one that the fleet does not have.
 * @throws {FleetError} `CLUSTER_UNREACHABLE` for one that nobody calls, or that was not met yet.
 */
export function requireMember(fleet: Fleet, cluster: string): Member {
  const row = fleet.find(cluster);
  if (row === undefined) {
    throw refuse('NOT_FOUND', 'The cluster has left the fleet.', { argument: 'id' });
  }
  return engagedMember(fleet, row.id);
}

export function toContext(
  member: Member,
  { group, kind }: Pick<ApiResource, 'group' | 'kind'>,
  version: string,
): ProjectionContext {
  // One row does not repeat itself: there is nothing to share with others.
  const interner: Interner = createInterner();
  return { interner, cluster: member.id, apiVersion: toApiVersion(group, version), kind };
}

/** How a write is made for a caller; counts it as a call of the operation. */
export function toWriteOptions({ member, asking }: Acting, isDryRun: boolean): WriteOptions {
  asking.onUpstreamCall(member.kube.name);
  return { signal: asking.signal, identity: asking.viewer.identity, isDryRun };
}
