import { matchesLabels, parseLabelSelector } from '../../kubernetes/label-selector.ts';
import type { Viewer } from '../access/viewer.ts';
import { mayListIn } from '../access/viewer.ts';
import { parseArgument } from '../core/argument.ts';
import type { ConditionRecord } from '../core/condition.ts';
import { toChoice, toFilterKey, toTextMatcher } from '../core/row-filter.ts';
import type { RowOrigin } from '../fleet/fleet-kind.ts';
import type { RowFilter } from '../fleet/selector.ts';
import type { ObjectRecord } from '../kube/object-record.ts';
import type { Order, OrderValue } from '../store/order.ts';
import { createOrder } from '../store/order.ts';
import type { Classify, Isolation, IsolationFacts } from '../core/isolation.ts';
import { NO_ISOLATION } from '../core/isolation.ts';
import type { SandboxCapability } from './sandbox-capability.ts';
import { RUNTIME_CLASS_RESOURCE } from '../core/runtime-class.ts';

/**
 * Something that runs apart from its node's kernel, of whatever sort: an object of its own kind, as its
 * provider reads it. Its key begins with the provider.
 */
export interface SandboxSource extends ObjectRecord {
  readonly sandboxKind: SandboxKind;
  /** Undefined where it asks for none, and of machines, which need none. */
  readonly runtimeClassName: string | undefined;
  /** What its own object says of confidential computing, of those that no RuntimeClass tells of. */
  readonly confidential?: IsolationFacts['confidential'] | undefined;
  readonly phase: SandboxPhase;
  /** Why, in one word of its controller; undefined where there is nothing to say. */
  readonly reason: string | undefined;
  readonly message: string | undefined;
  readonly conditions: readonly ConditionRecord[];
  readonly isDesiredRunning: boolean;
  readonly nodeName: string | undefined;
  readonly pod: SandboxPod;
  readonly podIPs: readonly string[];
  readonly serviceFQDN: string | undefined;
  readonly template: SandboxReference | undefined;
  /** The name of the pool it waits in, or was taken from. */
  readonly warmPool: string | undefined;
  /** Whether it waits in its pool for somebody to claim it. */
  readonly isPoolMember: boolean;
  readonly claim: SandboxReference | undefined;
  readonly launchType: LaunchType | undefined;
  /** The earlier of its own time and that of its claim. */
  readonly shutdownAt: string | undefined;
  readonly shutdownPolicy: ShutdownPolicy | undefined;
  /** Of a claimed one: the time that its own object has beside its claim's. */
  readonly ownShutdownAt?: string | undefined;
  /** What it was made of beside its own object: seen by those who may list each of these, too. */
  readonly madeOf?: readonly RowOrigin[];
  /** Versions of other objects that the row was made of: it is another when one of them changes. */
  readonly parts?: readonly string[];
}

/** With what its RuntimeClass tells, as far as that is known. */
export interface SandboxRecord extends Omit<SandboxSource, 'confidential'>, IsolationFacts {
  /** What can be done to it as it is now. */
  readonly capabilities: readonly SandboxCapability[];
}

export type SandboxKind = 'POD' | 'AGENT_SANDBOX' | 'KRUISE_SANDBOX' | 'VM';

export type SandboxPhase =
  | 'PENDING'
  | 'PROVISIONING'
  | 'AVAILABLE'
  | 'RUNNING'
  | 'PAUSING'
  | 'PAUSED'
  | 'RESUMING'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'ERROR'
  | 'EXPIRED'
  | 'TERMINATING'
  | 'UNKNOWN';

export type LaunchType = 'COLD' | 'WARM';

export type ShutdownPolicy = 'RETAIN' | 'DELETE' | 'DELETE_FOREGROUND';

/** Where its pod is found: by the key of its own, or by the object that controls it. */
export type SandboxPod = { readonly key: string } | { readonly ownerUid: string };

/** An object beside it, in its namespace unless that kind has none. */
export interface SandboxReference {
  /** Undefined where only its group is known. */
  readonly apiVersion: string | undefined;
  readonly group?: string | undefined;
  readonly kind: string;
  readonly name: string;
  readonly uid: string | undefined;
}

/** How a row isolates. */
export type ToIsolation = (row: SandboxRecord) => IsolationFacts;

/** To a viewer: by the handler for those who may list RuntimeClasses, else by the name. */
export function toSeenIsolation(viewer: Viewer, classify: Classify): ToIsolation {
  return (row) => {
    const { cluster, runtimeClassName: name, sandboxKind } = row;
    const isSeen = mayListIn(viewer, { cluster, namespace: undefined }, RUNTIME_CLASS_RESOURCE);
    if (sandboxKind === 'VM' || isSeen) return row;
    return name === undefined ? NO_ISOLATION : classify({ name, handler: undefined });
  };
}

/** Which sandboxes. Everything given must hold; of a list, one of its values. */
export interface SandboxFilter {
  readonly kinds?: readonly SandboxKind[] | null | undefined;
  readonly isolations?: readonly Isolation[] | null | undefined;
  readonly namespaces?: readonly string[] | null | undefined;
  readonly phases?: readonly SandboxPhase[] | null | undefined;
  readonly runtimeClasses?: readonly string[] | null | undefined;
  readonly warmPool?: string | null | undefined;
  readonly claims?: readonly string[] | null | undefined;
  readonly labelSelector?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/**
 * A filter goes no further than `toIsolation`, which tells what its viewer sees.
 * @throws {FleetError} `BAD_USER_INPUT` for a malformed selector.
 */
export function toSandboxFilter(
  filter: SandboxFilter,
  toIsolation: ToIsolation,
): RowFilter<SandboxRecord> {
  const { warmPool } = filter;
  const isOfKind = toChoice(filter.kinds);
  const isIsolated = toChoice(filter.isolations);
  const isInNamespace = toChoice<string | undefined>(filter.namespaces);
  const isInPhase = toChoice(filter.phases);
  const isOfClass = toChoice<string | undefined>(filter.runtimeClasses);
  const isClaimed = toChoice<string | undefined>(filter.claims);
  const isNamed = toTextMatcher(filter.text);
  const selector = parseArgument('filter.labelSelector', filter.labelSelector, parseLabelSelector);
  return {
    key: toFilterKey({ ...filter }),
    matches: (row) =>
      isOfKind(row.sandboxKind) &&
      isInNamespace(row.namespace) &&
      isInPhase(row.phase) &&
      isOfClass(row.runtimeClassName) &&
      isClaimed(row.claim?.name) &&
      (warmPool === undefined || warmPool === null || row.warmPool === warmPool) &&
      isIsolated(toIsolation(row).isolation) &&
      (selector === undefined || matchesLabels(selector, row.labels)) &&
      isNamed(row.name),
  };
}

export type SandboxOrderField = 'KIND' | 'NAME' | 'PHASE' | 'CREATED_AT' | 'SHUTDOWN_AT';

/** As a sandbox goes through them. Who sees a row sees all that its phase is told by. */
const PHASE_RANKS = {
  PENDING: 0,
  PROVISIONING: 1,
  AVAILABLE: 2,
  RUNNING: 3,
  PAUSING: 4,
  PAUSED: 5,
  RESUMING: 6,
  SUCCEEDED: 7,
  FAILED: 8,
  ERROR: 9,
  EXPIRED: 10,
  TERMINATING: 11,
  UNKNOWN: 12,
} as const satisfies Record<SandboxPhase, number>;

/** The key begins with the kind. What never ends comes behind all that does. */
const VALUES = {
  KIND: ({ key }) => key,
  NAME: ({ name }) => name,
  PHASE: ({ phase }) => PHASE_RANKS[phase],
  CREATED_AT: ({ createdAt }) => createdAt,
  SHUTDOWN_AT: ({ shutdownAt = '~' }) => shutdownAt,
} as const satisfies Record<SandboxOrderField, (row: SandboxRecord) => OrderValue>;

/** Ties go by kind, namespace, name and cluster, always upwards. */
export function toSandboxOrder(
  field: SandboxOrderField = 'KIND',
  direction: 'ASC' | 'DESC' = 'ASC',
): Order<SandboxRecord> & { readonly isKeyOrder: boolean } {
  const order = createOrder<SandboxRecord>(`sandboxes ${field} ${direction}`, [
    { value: VALUES[field], isDescending: direction === 'DESC' },
    { value: ({ key }) => key },
    { value: ({ cluster }) => cluster },
  ]);
  return { ...order, isKeyOrder: field === 'KIND' && direction === 'ASC' };
}
