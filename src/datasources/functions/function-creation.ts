import { toApiVersion } from '../../kubernetes/paths.ts';
import type { Asking } from '../core/asking.ts';
import { hasPropagated } from '../core/actions/change.ts';
import { noteRows } from '../core/actions/propagation.ts';
import { refuse } from '../core/actions/refusal.ts';
import { requireMember, toContext, toWriteOptions } from '../core/actions/target.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { createObject } from '../kube/write.ts';
import type { FunctionProvider, FunctionRecord } from './function.ts';
import type { DeployInput } from './function-inputs.ts';
import { toDeployChange } from './function-inputs.ts';
import { findEngine } from './function-view.ts';
import type { Functions } from './functions.ts';

/** A function as the action left it. */
export interface FunctionResult {
  /** Undefined when it was refused. */
  readonly function: FunctionRecord | undefined;
  readonly isPropagated: boolean;
  /** Whether its engine makes a new revision of it. */
  readonly makesRevision: boolean;
}

/** A function that is to be. */
export interface CreateFunctionInput extends DeployInput {
  readonly place: {
    /** The identity of its cluster. */
    readonly cluster: string;
    readonly provider: FunctionProvider;
    readonly namespace: string;
    readonly name: string;
  };
}

/**
 * Makes a function of an image.
 * @throws {Refusal} `UNSUPPORTED` for engines that need more than that, or are not installed there.
 */
export async function createFunction(
  { fleet, functions }: { readonly fleet: Fleet; readonly functions: Functions },
  { place, ...input }: CreateFunctionInput,
  asking: Asking,
): Promise<FunctionResult> {
  const { cluster, provider, namespace, name } = place;
  const { image, ...settings } = toDeployChange(input);
  if (image === undefined) throw refuse('INVALID', 'Give its image.', { argument: 'image' });
  const { actions } = findEngine(provider) ?? {};
  if (actions?.create === undefined) {
    throw refuseCreation(`A function on ${provider} takes more than an image: apply its objects.`);
  }
  const { group, version, kind, spec } = actions.create(name, { image, ...settings });
  const member = requireMember(fleet, cluster);
  const resources = await member.kube.discovery.resources();
  const resource = resources.find((one) => one.group === group && one.kind === kind);
  if (resource === undefined) throw refuseCreation(`${member.kube.name} has no ${provider}.`);
  const store = await functions.store(cluster, asking);
  const key = `${provider}/${namespace}/${name}`;
  const rows = store === undefined ? [] : [{ store, key }];
  const pending = noteRows(rows, { clock: fleet.clock, signal: asking.signal });
  const apiVersion = toApiVersion(group, version);
  const { object } = await createObject(
    member.kube.transport,
    { group, version, resource: resource.resource, namespace },
    { apiVersion, kind, metadata: { name, namespace }, spec },
    toWriteOptions({ member, asking }, input.dryRun === true),
  );
  const isPropagated = await hasPropagated(pending, object, input);
  const context = toContext(member, resource, version);
  const made: FunctionRecord = { ...actions.toRow(object, context), key };
  const present = isPropagated ? store?.get(key) : undefined;
  return { function: present ?? made, isPropagated, makesRevision: true };
}

function refuseCreation(message: string): Error {
  return refuse('UNSUPPORTED', message, { argument: 'create' });
}
