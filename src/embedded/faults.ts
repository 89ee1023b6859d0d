import type { RequestRecord } from './request.ts';

/** Something that goes wrong. Several may be on at once; the first that applies wins. */
export type Fault =
  | { readonly type: 'latency'; readonly delayMs: number }
  /** The request is taken and never answered. */
  | { readonly type: 'hang' }
  /** The connection is cut without an answer. */
  | { readonly type: 'reset' }
  | { readonly type: 'too-many-requests'; readonly retryAfterSeconds: number }
  | { readonly type: 'internal-error' }
  /** 200 with a body that is no JSON. */
  | { readonly type: 'rubbish-body' }
  /** An aggregated API without a server behind it: plain text 503 for that group alone. */
  | { readonly type: 'unavailable-group'; readonly group: string }
  /** Watches, those that are open too, write nothing: no events, no bookmarks, no end. */
  | { readonly type: 'silent-watch' }
  /** List continuations get 410 with a fresh continue token. */
  | { readonly type: 'expired-continue' }
  | { readonly type: 'unauthorized' }
  /** 403 for what is named here; access reviews say the same. */
  | ({ readonly type: 'forbidden' } & Denial);

interface Denial {
  /** Without it, everybody is refused. */
  readonly user?: string;
  readonly group?: string;
  readonly resource?: string;
  readonly namespace?: string;
  readonly verbs?: readonly string[];
  /** Only reads over all namespaces are refused. */
  readonly isClusterWideOnly?: boolean;
}

interface FaultLimits {
  /** How many requests it strikes; without it, all until it is removed. */
  readonly times?: number;
  /** Which requests it may strike; without it, all. */
  readonly matches?: (request: RequestRecord) => boolean;
}

/** A fault that is on. */
interface ActiveFault {
  /** How many requests it has struck. */
  readonly struck: number;
  remove(): void;
}

export interface Faults {
  add(fault: Fault, limits?: FaultLimits): ActiveFault;
  clear(): void;
  /** Whether a fault of this type is on, for whomever. */
  isOn(type: Fault['type']): boolean;
}

export interface FaultBoard extends Faults {
  /** Takes the first fault of these types that strikes `request`, and counts it. */
  strike<T extends Fault['type']>(
    request: RequestRecord,
    types: readonly T[],
  ): Extract<Fault, { readonly type: T }> | undefined;
  /** Whether a fault of this type is on for `request`, without counting it. */
  applies(request: RequestRecord, type: Fault['type']): boolean;
  /** Whether the caller of `request` would be refused what `review` asks about. */
  deniesReview(request: RequestRecord, review: Review): boolean;
  isUnavailable(group: string): boolean;
}

interface Review {
  readonly group: string;
  readonly resource: string;
  readonly verb: string;
  readonly namespace: string | undefined;
}

/** `onChange` runs after a fault was added or removed. */
export function createFaultBoard(onChange: () => void): FaultBoard {
  const active = new Set<Active>();
  const find = (request: RequestRecord, type: Fault['type']): Active | undefined =>
    [...active].find((one) => one.fault.type === type && isFor(one, request));

  return {
    add(fault, limits = {}) {
      const one: Active = { fault, limits, struck: 0 };
      active.add(one);
      onChange();
      return {
        get struck() {
          return one.struck;
        },
        remove() {
          active.delete(one);
          onChange();
        },
      };
    },
    isOn: (type) => [...active].some(({ fault }) => fault.type === type),
    clear() {
      active.clear();
      onChange();
    },
    strike(request, types) {
      for (const one of active) {
        const { fault } = one;
        if (isOneOf(fault, types) && isFor(one, request)) {
          one.struck += 1;
          if (one.struck >= (one.limits.times ?? Infinity)) {
            active.delete(one);
          }
          return fault;
        }
      }
      return undefined;
    },
    applies: (request, type) => find(request, type) !== undefined,
    deniesReview: (request, review) =>
      [...active].some(
        ({ fault, limits }) =>
          fault.type === 'forbidden' &&
          denies(fault, request.user, review) &&
          (limits.matches?.(request) ?? true),
      ),
    isUnavailable: (group) =>
      [...active].some(({ fault }) => fault.type === 'unavailable-group' && fault.group === group),
  };
}

interface Active {
  readonly fault: Fault;
  readonly limits: FaultLimits;
  struck: number;
}

function isFor({ fault, limits }: Active, request: RequestRecord): boolean {
  const { target } = request;
  const isMeant = limits.matches?.(request) ?? true;
  switch (fault.type) {
    case 'unavailable-group':
      return isMeant && request.path.startsWith(`/apis/${fault.group}/`);
    case 'silent-watch':
      return isMeant && request.verb === 'watch';
    case 'expired-continue':
      return isMeant && new URLSearchParams(request.query).has('continue');
    case 'forbidden':
      return (
        isMeant &&
        target !== undefined &&
        denies(fault, request.user, { ...target, verb: request.verb })
      );
    case 'latency':
    case 'hang':
    case 'reset':
    case 'too-many-requests':
    case 'internal-error':
    case 'rubbish-body':
    case 'unauthorized':
      return isMeant;
  }
}

function denies(denial: Denial, user: string | undefined, review: Review): boolean {
  return (
    (denial.user === undefined || denial.user === user) &&
    (denial.group === undefined || denial.group === review.group) &&
    (denial.resource === undefined || denial.resource === review.resource) &&
    (denial.namespace === undefined || denial.namespace === review.namespace) &&
    (denial.verbs === undefined || denial.verbs.includes(review.verb)) &&
    (denial.isClusterWideOnly !== true || review.namespace === undefined)
  );
}

function isOneOf<T extends Fault['type']>(
  fault: Fault,
  types: readonly T[],
): fault is Extract<Fault, { readonly type: T }> {
  return types.some((type) => type === fault.type);
}
