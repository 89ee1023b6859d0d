import { toTime } from '../clock.ts';
import type { DayStep } from '../scenarios/scenario.ts';
import { SANDBOX_EXTENSIONS_API } from '../seed/agent-sandbox.ts';
import { setMember } from '../seed/world.ts';
import type { World } from '../seed/world.ts';
import { listOwned } from './agent-sandbox-claims.ts';

type SandboxStep = Extract<DayStep, { readonly type: 'sandbox' }>;

/** What somebody does with a sandbox: to its claim, or to the one that the claim has. */
export function takeSandboxStep(world: World, { action, claim: name, minutes }: SandboxStep): void {
  const { sandboxes: plan } = world.plan;
  if (plan === undefined) {
    return;
  }
  const { namespace } = plan;
  const reference = { apiVersion: SANDBOX_EXTENSIONS_API, kind: 'SandboxClaim', namespace, name };
  const claim = world.objects.get(reference);
  if (action === 'claim') {
    const endMs = world.clock.now() + ((minutes ?? 0) * 60_000) / world.speed;
    const lifecycle = { shutdownTime: toTime(endMs), shutdownPolicy: 'Retain' };
    world.objects.apply({
      apiVersion: SANDBOX_EXTENSIONS_API,
      kind: 'SandboxClaim',
      metadata: { name, namespace },
      spec: {
        warmPoolRef: { name: plan.pool },
        ...(minutes === undefined ? {} : { lifecycle }),
      },
    });
  } else if (action === 'release') {
    world.objects.delete(reference);
  } else if (claim !== undefined) {
    const mode = action === 'pause' ? 'Suspended' : 'Running';
    for (const sandbox of listOwned(world, claim)) {
      setMember(world, sandbox, 'spec.operatingMode', mode);
    }
  }
}
