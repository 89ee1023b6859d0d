import { refuse } from '../../core/actions/refusal.ts';
import type { JsonRecord } from '../../kube/json.ts';
import { asRecord, asRecords } from '../../kube/json.ts';

/** Between which sizes the resources of one container move. What is not given stays as it is. */
export interface ContainerBounds {
  /** Its name, or `*` for all that are not named. */
  readonly container: string;
  readonly minCpuMillis?: number | null | undefined;
  readonly maxCpuMillis?: number | null | undefined;
  readonly minMemoryBytes?: number | null | undefined;
  readonly maxMemoryBytes?: number | null | undefined;
}

/**
 * The container policies of a VerticalPodAutoscaler's spec with these bounds: the others stay, in their
 * order, and what a policy says besides.
 * @throws {Refusal} `INVALID` for bounds that cannot be.
 */
export function toContainerPolicies(
  spec: JsonRecord,
  bounds: readonly ContainerBounds[],
): readonly JsonRecord[] {
  const policies = asRecords(asRecord(spec['resourcePolicy'])['containerPolicies']);
  const byContainer = new Map(policies.map((policy) => [policy['containerName'], policy]));
  for (const bound of bounds) {
    checkBounds(bound);
    const policy = byContainer.get(bound.container) ?? { containerName: bound.container };
    byContainer.set(bound.container, {
      ...policy,
      ...toAllowed(policy, 'minAllowed', bound.minCpuMillis, bound.minMemoryBytes),
      ...toAllowed(policy, 'maxAllowed', bound.maxCpuMillis, bound.maxMemoryBytes),
    });
  }
  return [...byContainer.values()];
}

function toAllowed(
  policy: JsonRecord,
  field: 'minAllowed' | 'maxAllowed',
  cpuMillis: number | null | undefined,
  memoryBytes: number | null | undefined,
): JsonRecord {
  const given = {
    ...(isGiven(cpuMillis) && { cpu: `${cpuMillis}m` }),
    ...(isGiven(memoryBytes) && { memory: String(memoryBytes) }),
  };
  if (Object.keys(given).length === 0) return {};
  return { [field]: { ...asRecord(policy[field]), ...given } };
}

function checkBounds({
  container,
  minCpuMillis,
  maxCpuMillis,
  minMemoryBytes,
  maxMemoryBytes,
}: ContainerBounds): void {
  const given = [minCpuMillis, maxCpuMillis, minMemoryBytes, maxMemoryBytes].filter(isGiven);
  if (given.length === 0) throw refuseResources(`Give a bound of ${container}.`);
  if (given.some((value) => value < 0)) throw refuseResources('There is no amount below 0.');
  if (isAbove(minCpuMillis, maxCpuMillis) || isAbove(minMemoryBytes, maxMemoryBytes)) {
    throw refuseResources(`The greatest amount of ${container} is below the least.`);
  }
}

function isAbove(least: number | null | undefined, greatest: number | null | undefined): boolean {
  return isGiven(least) && isGiven(greatest) && least > greatest;
}

function isGiven(value: number | null | undefined): value is number {
  return value !== undefined && value !== null;
}

function refuseResources(message: string): Error {
  return refuse('INVALID', message, { argument: 'resources' });
}
