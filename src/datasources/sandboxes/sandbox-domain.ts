import type { FleetReading } from '../core/fleet-list.ts';
import type { Operations } from '../core/operations.ts';
import type { Pods } from '../core/pods.ts';
import type { Classify } from '../core/isolation.ts';
import type { RuntimeClasses } from '../core/runtime-classes.ts';
import type { SandboxActions } from './sandbox-actions.ts';
import { createSandboxActions } from './sandbox-actions.ts';
import type { SandboxClaims } from './sandbox-claims.ts';
import { createSandboxClaims } from './sandbox-claims.ts';
import type { SandboxTemplates } from './sandbox-templates.ts';
import { createSandboxTemplates } from './sandbox-templates.ts';
import type { Sandboxes } from './sandboxes.ts';
import { createSandboxes } from './sandboxes.ts';
import type { SizedBy, WarmPoolActions } from './warm-pool-actions.ts';
import { createWarmPoolActions } from './warm-pool-actions.ts';
import type { WarmPools } from './warm-pools.ts';
import { createWarmPools } from './warm-pools.ts';

/** What there is of sandboxes to ask and to do. */
export interface SandboxDomain {
  readonly sandboxes: Sandboxes;
  readonly sandboxWarmPools: WarmPools;
  readonly sandboxTemplates: SandboxTemplates;
  readonly sandboxActions: SandboxActions;
  readonly sandboxClaims: SandboxClaims;
  readonly warmPoolActions: WarmPoolActions;
}

interface SandboxDomainOptions extends FleetReading {
  readonly classify: Classify;
  readonly runtimeClasses: RuntimeClasses;
  readonly pods: Pods;
  readonly operations: Operations;
  readonly sizedBy: SizedBy;
}

export function createSandboxDomain({
  pods,
  operations,
  sizedBy,
  classify,
  runtimeClasses,
  ...shared
}: SandboxDomainOptions): SandboxDomain {
  const { fleet } = shared;
  const warmPools = createWarmPools(shared);
  const sandboxes = createSandboxes({ ...shared, pods, warmPools, classify });
  const related = { runtimeClasses, sandboxes, warmPools, classify };
  return {
    sandboxes,
    sandboxWarmPools: warmPools,
    sandboxTemplates: createSandboxTemplates({ ...shared, ...related }),
    sandboxActions: createSandboxActions({ fleet, sandboxes }),
    sandboxClaims: createSandboxClaims({ fleet, operations, sandboxes, warmPools }),
    warmPoolActions: createWarmPoolActions({ fleet, warmPools, sizedBy }),
  };
}
