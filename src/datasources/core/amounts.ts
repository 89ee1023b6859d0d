import { parseQuantity, toCanonicalText, toMillis, toWhole } from '../../kubernetes/quantity.ts';
import type { Quantity } from '../../kubernetes/quantity.ts';
import type { JsonRecord } from '../kube/json.ts';
import { asScalarText, isJsonRecord } from '../kube/json.ts';

/** Amounts of resources, exact as text and comparable as numbers. */
export interface Amounts {
  readonly cpu: string;
  /** Rounded up. */
  readonly cpuMillis: number;
  readonly memory: string;
  /** Rounded up. */
  readonly memoryBytes: number;
  /** Undefined where pods are not counted. */
  readonly pods: number | undefined;
}

export const ZERO: Quantity = parseQuantity('0');

/** Reads `status.capacity` and its like; what is missing or malformed counts as nothing. */
export function toAmounts(list: JsonRecord): Amounts {
  const pods = readQuantity(list, 'pods');
  return fromQuantities(
    readQuantity(list, 'cpu') ?? ZERO,
    readQuantity(list, 'memory') ?? ZERO,
    pods && toWhole(pods),
  );
}

/** As `toAmounts`; undefined for what is no list of amounts. */
export function findAmounts(list: unknown): Amounts | undefined {
  return isJsonRecord(list) ? toAmounts(list) : undefined;
}

export function readQuantity(list: JsonRecord, resource: string): Quantity | undefined {
  const text = asScalarText(list[resource]);
  if (text === undefined) return undefined;
  try {
    return parseQuantity(text);
  } catch {
    // Written by somebody who bypassed the API server's check: as if it were not there.
    return undefined;
  }
}

export function sumAmounts(all: Iterable<Amounts>): Amounts {
  let cpuMillis = 0;
  let memoryBytes = 0;
  let pods = 0;
  for (const amounts of all) {
    cpuMillis += amounts.cpuMillis;
    memoryBytes += amounts.memoryBytes;
    pods += amounts.pods ?? 0;
  }
  return toTotals({ cpuMillis, memoryBytes, pods });
}

/** What is left of one when another is taken away; never less than nothing. */
export function toRest(all: Amounts, taken: Amounts): Amounts {
  return toTotals({
    cpuMillis: Math.max(0, all.cpuMillis - taken.cpuMillis),
    memoryBytes: Math.max(0, all.memoryBytes - taken.memoryBytes),
    pods: all.pods === undefined ? undefined : Math.max(0, all.pods - (taken.pods ?? 0)),
  });
}

/** The amounts of sums that were made of numbers. */
export function toTotals(sums: {
  readonly cpuMillis: number;
  readonly memoryBytes: number;
  readonly pods: number | undefined;
}): Amounts {
  return {
    ...sums,
    cpu: sums.cpuMillis % 1000 === 0 ? String(sums.cpuMillis / 1000) : `${sums.cpuMillis}m`,
    memory: toMemoryText(sums.memoryBytes),
  };
}

function fromQuantities(cpu: Quantity, memory: Quantity, pods: number | undefined): Amounts {
  return {
    cpu: toCanonicalText(cpu),
    cpuMillis: toMillis(cpu),
    memory: toCanonicalText(memory),
    memoryBytes: toWhole(memory),
    pods,
  };
}

/** The largest binary unit that says it exactly. */
function toMemoryText(bytes: number): string {
  let rest = bytes;
  let unit = 0;
  while (rest > 0 && rest % 1024 === 0 && unit < UNITS.length - 1) {
    rest /= 1024;
    unit += 1;
  }
  return `${rest}${UNITS[unit] ?? ''}`;
}

const UNITS: readonly string[] = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi'];
