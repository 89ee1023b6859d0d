import { afterAll, beforeAll, describe } from 'vitest';
import type { WritableFleet } from './write-contract/writable-fleet.ts';
import { describeAutoscalers } from './write-contract/autoscalers.ts';
import { describeApply } from './write-contract/apply.ts';
import { describeCordon } from './write-contract/cordon.ts';
import { describeDelete } from './write-contract/delete.ts';
import { describeDrain } from './write-contract/drain.ts';
import { describeFunctionEngines } from './write-contract/function-engines.ts';
import { describeFunctions } from './write-contract/functions.ts';
import { describeKnativeConfigurations } from './write-contract/knative-configurations.ts';
import { describeMembers } from './write-contract/members.ts';
import { describeNodeGroups } from './write-contract/node-groups.ts';
import { describeOtherMembers } from './write-contract/other-members.ts';
import { describePlacements } from './write-contract/placements.ts';
import { describeSandboxes } from './write-contract/sandboxes.ts';
import { describeScale } from './write-contract/scale.ts';

/** What an action does must be done, whatever API servers are behind it. */
export function describeWrites(name: string, start: () => Promise<WritableFleet>): void {
  describe(`actions on ${name}`, () => {
    let fleet: WritableFleet;
    beforeAll(async () => {
      fleet = await start();
      await fleet.client.post('/api/v1/namespaces', {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: 'writes' },
      });
    });
    afterAll(async () => {
      await fleet?.[Symbol.asyncDispose]();
    });
    const get = (): WritableFleet => fleet;

    describeCordon(get);
    describeScale(get);
    describeApply(get);
    describeDelete(get);
    describeDrain(get);
    describeAutoscalers(get);
    describeFunctions(get);
    describeKnativeConfigurations(get);
    describeFunctionEngines(get);
    describeMembers(get);
    describeOtherMembers(get);
    describeNodeGroups(get);
    describeSandboxes(get);
    describePlacements(get);
  });
}
