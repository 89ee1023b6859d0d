import type { SandboxPhase, SandboxSource } from './sandbox.ts';

/** What can be done to a sandbox, of whatever sort. */
export type SandboxCapability = 'PAUSE' | 'RESUME' | 'EXTEND_SHUTDOWN' | 'DELETE';

const ALL: readonly SandboxCapability[] = ['PAUSE', 'RESUME', 'EXTEND_SHUTDOWN', 'DELETE'];

/** What can be done to it now, and would change something. */
export function toCapabilities(row: SandboxSource): readonly SandboxCapability[] {
  return ALL.filter(
    (capability) => toObstacle(row, capability) === undefined && !isDone(row, capability),
  );
}

/** Why it cannot be done, for a person; undefined when it can. What is so already can be done again. */
export function toObstacle(row: SandboxSource, capability: SandboxCapability): string | undefined {
  if (capability === 'DELETE') return undefined;
  if (row.phase === 'TERMINATING') return `${row.name} is being deleted.`;
  if (capability === 'EXTEND_SHUTDOWN') return toEndObstacle(row);
  if (row.sandboxKind === 'POD') {
    return 'A pod cannot be paused: what controls it can be scaled, and it can be deleted.';
  }
  if (row.isPoolMember) {
    return `${row.name} waits in its pool, which replaces what does not run: claim it first.`;
  }
  if (ENDED.has(row.phase)) return `${row.name} has ended: there is nothing that runs or waits.`;
  return row.sandboxKind === 'VM' ? toMachineObstacle(row, capability) : undefined;
}

const ENDED: ReadonlySet<SandboxPhase> = new Set(['SUCCEEDED', 'FAILED', 'EXPIRED']);

function toEndObstacle({ sandboxKind, isPoolMember, name }: SandboxSource): string | undefined {
  if (sandboxKind === 'POD') return 'A pod has no end that could be set anew.';
  if (sandboxKind === 'VM') return 'A virtual machine has no end of its own: stop or delete it.';
  if (!isPoolMember) return undefined;
  return `${name} waits in its pool: it gets its end with the claim that takes it.`;
}

/** Only what runs can be paused. */
function toMachineObstacle(
  { phase, name }: SandboxSource,
  capability: 'PAUSE' | 'RESUME',
): string | undefined {
  if (capability === 'RESUME') {
    return phase === 'PAUSED' ? undefined : `${name} neither stands still nor is stopped.`;
  }
  if (phase === 'RUNNING') return undefined;
  return `${name} does not run: only what runs can be paused.`;
}

function isDone(
  { phase, isDesiredRunning, sandboxKind }: SandboxSource,
  capability: SandboxCapability,
): boolean {
  // A machine may stand still while its spec wants it to run.
  const isPaused = sandboxKind === 'VM' ? phase === 'PAUSED' : !isDesiredRunning;
  switch (capability) {
    case 'PAUSE':
      return isPaused;
    case 'RESUME':
      return !isPaused;
    case 'DELETE':
      return phase === 'TERMINATING';
    case 'EXTEND_SHUTDOWN':
      return false;
  }
}
