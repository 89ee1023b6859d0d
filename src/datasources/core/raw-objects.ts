import { nameRuleOf, isNameByRule } from '../../kubernetes/names.ts';
import { parseApiVersion, toApiVersion } from '../../kubernetes/paths.ts';
import { FleetError } from '../errors.ts';
import { engagedMember } from '../fleet/engaged-member.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { Member } from '../fleet/member.ts';
import { reviewAccess } from '../kube/access-review.ts';
import type { ApiResource } from '../kube/discovery-document.ts';
import { createInterner } from '../kube/intern.ts';
import type { KubernetesObject } from '../kube/json.ts';
import { asText } from '../kube/json.ts';
import type { RawOptions } from '../kube/raw.ts';
import { getRaw } from '../kube/raw.ts';
import type { AnyRecord } from './any-object.ts';
import { toAnyRecord } from './any-object.ts';
import type { Asking } from './asking.ts';

/** Names one object by its kind. */
export interface KindReference {
  /** The identity of its cluster. */
  readonly cluster: string;
  /** Undefined takes the version the cluster prefers. */
  readonly apiVersion: string | undefined;
  /** Of what is named without a version. @default the core group */
  readonly group?: string | undefined;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
}

/** Names one object by its resource, as paths do. */
export interface ResourceReference {
  readonly cluster: string;
  readonly group: string;
  /** Undefined takes the version the cluster prefers. */
  readonly version: string | undefined;
  readonly resource: string;
  readonly namespace: string | undefined;
  readonly name: string;
}

/** An object as it is now, without secrets, and the record it has in the lists of its kind. */
export interface RawObject {
  readonly object: KubernetesObject;
  readonly record: AnyRecord;
}

/** What is read from a cluster at the moment it is asked for. Every call names its cluster on failure. */
export interface RawObjects {
  /** Undefined when there is no such object, or no such kind. */
  read(reference: KindReference, asking: Asking): Promise<RawObject | undefined>;
  /**
   * Undefined when there is no such object, or no such kind.
   * @throws {FleetError} `BAD_USER_INPUT` for a name that cannot be one.
   */
  readByResource(reference: ResourceReference, asking: Asking): Promise<RawObject | undefined>;
  /** Whether the caller may do this to the object; undefined when that cannot be found out. */
  can(reference: KindReference, verb: string, asking: Asking): Promise<boolean | undefined>;
  /** What a cluster serves, by group and plural. */
  kinds(cluster: string): Promise<readonly ApiResource[]>;
}

export function createRawObjects(fleet: Fleet): RawObjects {
  const interner = createInterner();
  const get = async (
    member: Member,
    found: ApiResource,
    { version, namespace, name }: Omit<ResourceReference, 'cluster' | 'group' | 'resource'>,
    asking: Asking,
  ): Promise<RawObject | undefined> => {
    const { group, resource, kind } = found;
    const served = version ?? found.versions[0] ?? '';
    const location = { group, version: served, resource, namespace, name };
    try {
      const object = await getRaw(member.kube.transport, location, toCall(member, asking));
      const apiVersion = asText(object['apiVersion']) || toApiVersion(group, served);
      const context = { interner, cluster: member.id, apiVersion, kind };
      return { object, record: toAnyRecord(object, context) };
    } catch (error) {
      if (error instanceof FleetError && error.code === 'NOT_FOUND') return undefined;
      throw error;
    }
  };
  return {
    async read(reference, asking) {
      const member = engagedMember(fleet, reference.cluster);
      const found = await findKind(member, reference);
      if (found === undefined) return undefined;
      const { apiVersion } = reference;
      const version = apiVersion === undefined ? undefined : parseApiVersion(apiVersion).version;
      const isServed = version !== undefined && found.versions.includes(version);
      return await get(
        member,
        found,
        { ...reference, version: isServed ? version : undefined },
        asking,
      );
    },
    async readByResource(reference, asking) {
      const { cluster, group, resource, version } = reference;
      const member = engagedMember(fleet, cluster);
      const found = await member.kube.discovery.find(group, resource);
      checkName(reference, found);
      if (found === undefined) return undefined;
      if (version !== undefined && !found.versions.includes(version)) return undefined;
      return await get(member, found, reference, asking);
    },
    async can(reference, verb, asking) {
      const member = engagedMember(fleet, reference.cluster);
      const found = await findKind(member, reference);
      if (found === undefined) return undefined;
      const { group, resource } = found;
      const { namespace, name } = reference;
      const question = { verb, group, resource, namespace, name };
      return await reviewAccess(member.kube.transport, question, toCall(member, asking));
    },
    kinds: (cluster) => engagedMember(fleet, cluster).kube.discovery.resources(),
  };
}

/** A call with the caller's rights, counted as one of the operation. */
function toCall({ kube }: Member, { viewer, signal, onUpstreamCall }: Asking): RawOptions {
  onUpstreamCall(kube.name);
  return { signal, identity: viewer.identity };
}

async function findKind(
  { kube }: Member,
  { apiVersion, kind, group: named = '' }: KindReference,
): Promise<ApiResource | undefined> {
  const group = apiVersion === undefined ? named : parseApiVersion(apiVersion).group;
  const resources = await kube.discovery.resources();
  return resources.find((one) => one.group === group && one.kind === kind);
}

function checkName(reference: ResourceReference, found: ApiResource | undefined): void {
  const { group, resource, name, namespace } = reference;
  if (!isNameByRule(nameRuleOf(group, resource), name)) {
    throw refuse('ref.name', `"${name}" cannot be the name of one of the ${resource}.`);
  }
  if (namespace !== undefined && !isNameByRule('label', namespace)) {
    throw refuse('ref.namespace', `"${namespace}" cannot be the name of a namespace.`);
  }
  if (found === undefined) return;
  if (found.isNamespaced && namespace === undefined) {
    throw refuse('ref.namespace', `${resource} lie in namespaces: name one.`);
  }
  if (!found.isNamespaced && namespace !== undefined) {
    throw refuse('ref.namespace', `${resource} lie in no namespace.`);
  }
}

function refuse(argument: string, message: string): FleetError {
  return new FleetError('BAD_USER_INPUT', message, { argument });
}
