import { FleetError } from '../errors.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { FleetKind } from '../fleet/fleet-kind.ts';
import type { FleetStream } from '../fleet/fleet-update.ts';
import type { Page } from '../fleet/read.ts';
import { createStreams } from '../fleet/streams.ts';
import type { ApiResource } from '../kube/discovery-document.ts';
import { isDnsSubdomain, isPathSegment } from '../../kubernetes/names.ts';
import type { AnyRecord } from './any-object.ts';
import { toTypedKind } from './any-object.ts';
import type { Asking } from './asking.ts';
import type { ListArguments, FleetReading } from './fleet-list.ts';
import { DEFAULT_FIRST } from './fleet-list.ts';
import type { ObjectFilter } from './object.ts';
import { OBJECT_ORDER, createObjectKinds, toObjectFilter } from './object.ts';

/** A kind, as paths name it. */
export interface ResourceName {
  /** The core group without it. */
  readonly group?: string | undefined;
  /** Undefined takes the one that each cluster prefers. */
  readonly version?: string | null | undefined;
  readonly resource: string;
}

/** The objects of any kind over the fleet. */
export interface Objects {
  /**
   * Clusters that do not serve the kind are ABSENT.
   * @throws {FleetError} `BAD_USER_INPUT` for names that cannot be, a malformed filter or cursor.
   */
  list(
    resource: ResourceName,
    args: ListArguments<ObjectFilter, never>,
    asking: Asking,
  ): Promise<Page<AnyRecord>>;
  /**
   * The same rows, then their changes; those of clusters that serve the kind later come then.
   * @throws as `list` and `Streams.follow`
   */
  follow(
    resource: ResourceName,
    args: Pick<ListArguments<ObjectFilter, never>, 'filter' | 'after'>,
    asking: Asking,
  ): Promise<FleetStream<AnyRecord>>;
}

export function createObjects(options: FleetReading): Objects {
  const { fleet, reader } = options;
  const kinds = createObjectKinds();
  const streams = createStreams<AnyRecord>({ ...options.following, fleet });

  const toKind = async (name: ResourceName): Promise<FleetKind<AnyRecord>> => {
    const typed = toTypedKind(name.group ?? '', name.resource);
    if (typed !== undefined) return typed;
    const found = await findServed(fleet, name);
    return kinds.of({
      group: name.group ?? '',
      resource: name.resource,
      version: name.version ?? undefined,
      kind: found?.kind ?? name.resource,
      isNamespaced: found?.isNamespaced ?? true,
    });
  };
  return {
    async list(name, { filter, first, after }, { viewer, signal, onColdList }) {
      checkName(name);
      const kind = await toKind(name);
      return await reader.read(kind, {
        viewer,
        signal,
        onColdList: (cluster) => onColdList(cluster, kind),
        clusters: filter?.clusters ?? undefined,
        filter: filter ? toObjectFilter(filter) : undefined,
        order: OBJECT_ORDER,
        first: first ?? DEFAULT_FIRST,
        after: after ?? undefined,
      });
    },
    async follow(name, { filter, after }, { viewer, signal }) {
      checkName(name);
      return streams.follow(await toKind(name), {
        viewer,
        signal,
        clusters: filter?.clusters ?? undefined,
        filter: filter ? toObjectFilter(filter) : undefined,
        after: after ?? undefined,
      });
    },
  };
}

/** What the first cluster that serves the kind says of it; those that do not answer are passed over. */
async function findServed(fleet: Fleet, name: ResourceName): Promise<ApiResource | undefined> {
  const answers = await Promise.all(
    [...fleet.members()].map(async ({ kube }) => {
      try {
        return await kube.discovery.find(name.group ?? '', name.resource);
      } catch {
        // Its outcome tells why: the list itself meets the same failure.
        return undefined;
      }
    }),
  );
  return answers.find((found) => found !== undefined);
}

function checkName({ group = '', resource, version }: ResourceName): void {
  const isGood =
    (group === '' || isDnsSubdomain(group)) &&
    isPathSegment(resource) &&
    (version === undefined || version === null || isPathSegment(version));
  if (isGood) return;
  throw new FleetError('BAD_USER_INPUT', 'resource names no kind that could exist.', {
    argument: 'resource',
  });
}
