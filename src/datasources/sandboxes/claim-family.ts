import type { OperationStep } from '../core/operation.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import type { SandboxKind, ShutdownPolicy } from './sandbox.ts';
import type { WarmPoolRecord } from './warm-pool.ts';

/** How sandboxes of one sort are claimed. One file each. */
export interface ClaimFamily {
  /** Of the pools it claims from. */
  readonly sandboxKind: SandboxKind;
  readonly group: string;
  readonly resource: string;
  /** That is asked for where it is served. */
  readonly version: string;
  /** @throws {Refusal} for what cannot be asked for there. */
  readonly toSpec: (wish: ClaimWish) => JsonRecord;
  /** What the claim says of itself: `FAILED` when nothing will come of it. */
  readonly toLook: (claim: KubernetesObject) => ClaimLook;
}

export interface ClaimWish {
  /** In which the claim is made. */
  readonly version: string;
  readonly warmPool: string;
  /** Undefined where the caller may not see it. */
  readonly pool: WarmPoolRecord | undefined;
  readonly shutdownTime: string | undefined;
  readonly shutdownPolicy: ShutdownPolicy | undefined;
  readonly timeoutSeconds: number;
}

export type ClaimLook = Pick<OperationStep, 'state' | 'message'>;

/** Of a claim that nobody has said anything of. */
export const NOT_LOOKED_AT = 'Its controller has not looked at it yet.';
