import type { FleetReading } from '../core/fleet-list.ts';
import type { Nodes } from '../core/nodes.ts';
import type { Operations } from '../core/operations.ts';
import type { Pods } from '../core/pods.ts';
import type { KnownHandlers } from './isolation.ts';
import { createClassify } from './isolation.ts';
import type { RuntimeClasses } from './runtime-classes.ts';
import { createRuntimeClasses } from './runtime-classes.ts';
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
  readonly runtimeClasses: RuntimeClasses;
  readonly sandboxes: Sandboxes;
  readonly sandboxWarmPools: WarmPools;
  readonly sandboxTemplates: SandboxTemplates;
  readonly sandboxActions: SandboxActions;
  readonly sandboxClaims: SandboxClaims;
  readonly warmPoolActions: WarmPoolActions;
}

interface SandboxDomainOptions extends FleetReading {
  /** What operators say of handlers that no rule knows, or knows wrongly. @default nothing */
  readonly handlers?: KnownHandlers | undefined;
  readonly nodes: Nodes;
  readonly pods: Pods;
  readonly operations: Operations;
  readonly sizedBy: SizedBy;
}

export function createSandboxDomain({
  nodes,
  pods,
  operations,
  sizedBy,
  handlers,
  ...shared
}: SandboxDomainOptions): SandboxDomain {
  const { fleet } = shared;
  const classify = createClassify(handlers);
  const warmPools = createWarmPools(shared);
  const sandboxes = createSandboxes({ ...shared, pods, warmPools, classify });
  const runtimeClasses = createRuntimeClasses({ ...shared, nodes, classify });
  const related = { runtimeClasses, sandboxes, warmPools, classify };
  return {
    runtimeClasses,
    sandboxes,
    sandboxWarmPools: warmPools,
    sandboxTemplates: createSandboxTemplates({ ...shared, ...related }),
    sandboxActions: createSandboxActions({ fleet, sandboxes }),
    sandboxClaims: createSandboxClaims({ fleet, operations, sandboxes, warmPools }),
    warmPoolActions: createWarmPoolActions({ fleet, warmPools, sizedBy }),
  };
}
