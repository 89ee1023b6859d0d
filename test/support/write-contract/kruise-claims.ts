import { beforeAll, describe, expect, it, vi } from 'vitest';
import { asRecord, asText } from '../../../src/datasources/kube/json.ts';
import type { Json } from '../open-fleet.ts';
import { define, toDefinition } from './definition.ts';
import { RETRYING, makeSoon, toHands } from './sandbox-objects.ts';
import type { GetFleet } from './writable-fleet.ts';
import { ask, make } from './writable-fleet.ts';

const GROUP = 'agents.kruise.io';
const NAMESPACE = `/apis/${GROUP}/v1alpha1/namespaces/writes`;

/** Taking a sandbox from a SandboxSet of OpenKruise; the test plays the controller. */
export function describeKruiseClaims(get: GetFleet): void {
  const hands = toHands(get);
  const claim = (input: object): Promise<Json> =>
    ask(get(), 'sandboxes', 'Claim', {
      input: { cluster: get().cluster, namespace: 'writes', warmPool: 'writes-set', ...input },
    });

  describe('claimSandbox of OpenKruise', () => {
    beforeAll(async () => {
      for (const [kind, plural] of [
        ['Sandbox', 'sandboxes'],
        ['SandboxClaim', 'sandboxclaims'],
        ['SandboxSet', 'sandboxsets'],
        ['SandboxTemplate', 'sandboxtemplates'],
      ] as const) {
        await define(get(), toDefinition(GROUP, 'v1alpha1', { kind, plural }));
      }
      await makeSoon(get(), `${NAMESPACE}/sandboxsets`, {
        apiVersion: `${GROUP}/v1alpha1`,
        kind: 'SandboxSet',
        metadata: { name: 'writes-set' },
        spec: { replicas: 1 },
      });
      await hands.findPool('writes-set');
    });

    it('asks for one of the set, and goes on until the controller has completed it', async () => {
      const data = await claim({ name: 'writes-kruise', timeoutSeconds: 60 });
      const path = `${NAMESPACE}/sandboxclaims/writes-kruise`;
      const stored = asRecord(await hands.read(path));
      await make(
        get(),
        `${NAMESPACE}/sandboxes`,
        toTaken(asText(asRecord(stored['metadata'])['uid'])),
      );
      const { body } = await get().client.patch(`${path}/status`, 'merge', {
        status: { phase: 'Completed', claimedReplicas: 1, message: 'Successfully claimed 1/1' },
      });
      const operation = await vi.waitFor(async () => {
        const { data: read } = await get().app.query(OPERATION, {
          id: data.at('claimSandbox.operation.id'),
        });
        if (read.at('operation.state') === 'RUNNING') throw new Error('It goes on.');
        return read;
      }, RETRYING);
      const taken = await hands.find('writes-set-1', (row) => row.at('claim') !== null);

      expect(data.at('claimSandbox.errors')).toEqual([]);
      expect(stored['spec']).toEqual({
        templateName: 'writes-set',
        replicas: 1,
        claimTimeout: '60s',
      });
      expect(body).toMatchObject({ status: { phase: 'Completed' } });
      expect(operation.at('operation')).toMatchObject({
        state: 'SUCCEEDED',
        subject: { kind: 'SandboxClaim', name: 'writes-kruise' },
        steps: [{ state: 'SUCCEEDED', message: 'Successfully claimed 1/1' }],
      });
      expect(taken.at('claim.name')).toBe('writes-kruise');
    });

    it('makes nothing as a dry run', async () => {
      const data = await claim({ name: 'writes-kruise-dry', dryRun: true });

      expect(data.at('claimSandbox')).toMatchObject({
        claim: { name: 'writes-kruise-dry' },
        operation: { state: 'SUCCEEDED' },
        errors: [],
      });
      const { code } = await get().client.get(`${NAMESPACE}/sandboxclaims/writes-kruise-dry`);
      expect(code).toBe(404);
    });
  });
}

const OPERATION = `query ($id: ID!) { operation(id: $id) {
  state subject { kind name } steps { state message }
} }`;

/** As the controller of claims leaves what it has taken. */
function toTaken(owner: string) {
  return {
    apiVersion: `${GROUP}/v1alpha1`,
    kind: 'Sandbox',
    metadata: {
      name: 'writes-set-1',
      labels: {
        [`${GROUP}/sandbox-pool`]: 'writes-set',
        [`${GROUP}/sandbox-claimed`]: 'true',
        [`${GROUP}/claim-name`]: 'writes-kruise',
      },
      annotations: { [`${GROUP}/owner`]: owner },
    },
    spec: { template: { spec: { runtimeClassName: 'kata' } } },
  };
}
