import type { Located } from '../../core/actions/target.ts';
import { FleetError } from '../../errors.ts';
import { getRaw } from '../../kube/raw.ts';
import { refuseChange } from './name-list.ts';

/** A kind whose objects write placements of their own name, again and again. */
export interface PlacementWriter {
  readonly group: string;
  readonly kind: string;
  /** Of the placements that they write. */
  readonly writes: ReadonlySet<string>;
}

/**
 * Costs one call where the hub serves the writer's kind. What the caller may not read is taken for none.
 * @throws {Refusal} `UNSUPPORTED` where one writes this placement: it would undo what another wrote.
 */
export async function refuseWritten(
  { member, target, asking }: Located,
  { group, kind, writes }: PlacementWriter,
): Promise<void> {
  if (!writes.has(target.kind)) return;
  const resources = await member.kube.discovery.resources();
  const resource = resources.find((one) => one.group === group && one.kind === kind);
  const [version] = resource?.versions ?? [];
  if (resource === undefined || version === undefined) return;
  const { namespace, name } = target;
  asking.onUpstreamCall(member.kube.name);
  try {
    const location = { group, version, resource: resource.resource, namespace, name };
    const { signal, viewer } = asking;
    await getRaw(member.kube.transport, location, { signal, identity: viewer.identity });
  } catch (error) {
    if (error instanceof FleetError && UNKNOWN.has(error.code)) return;
    throw error;
  }
  throw refuseChange(`The ${kind} ${name} sets where this ${target.kind} goes: change that.`);
}

const UNKNOWN: ReadonlySet<FleetError['code']> = new Set(['NOT_FOUND', 'FORBIDDEN']);
