import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Json } from '../open-fleet.ts';
import {
  CLAIMS,
  POOLS,
  RETRYING,
  makeSoon,
  playAdoption,
  playReady,
  toHands,
  toPool,
} from './sandbox-objects.ts';
import type { GetFleet } from './writable-fleet.ts';
import { ask } from './writable-fleet.ts';

/** Taking a sandbox from its pool; the test plays the controller. */
export function describeSandboxClaims(get: GetFleet): void {
  const hands = toHands(get);
  const claim = (input: object): Promise<Json> =>
    ask(get(), 'sandboxes', 'Claim', {
      input: { cluster: get().cluster, namespace: 'writes', warmPool: 'writes-claimed', ...input },
    });
  const untilOver = (id: unknown): Promise<Json> =>
    vi.waitFor(async () => {
      const { data } = await get().app.query(OPERATION, { id });
      if (data.at('operation.state') === 'RUNNING') throw new Error('It goes on.');
      return data;
    }, RETRYING);

  describe('claimSandbox', () => {
    beforeAll(async () => {
      await makeSoon(get(), POOLS, toPool('writes-claimed'));
    });

    it('makes nothing as a dry run, whose operation says what would be', async () => {
      const data = await claim({ name: 'writes-never', dryRun: true });
      const operation = await untilOver(data.at('claimSandbox.operation.id'));

      expect(data.at('claimSandbox')).toMatchObject({
        claim: { name: 'writes-never', namespace: 'writes' },
        sandbox: null,
        operation: { state: 'SUCCEEDED' },
        errors: [],
      });
      expect(operation.at('operation')).toMatchObject({
        kind: 'CLAIM_SANDBOX',
        steps: [{ state: 'SUCCEEDED', message: 'It would be made, and waited for.' }],
      });
      expect((await get().client.get(`${CLAIMS}/writes-never`)).code).toBe(404);
    });

    it('asks for one of the pool, and goes on until that is ready', async () => {
      const waiting = await hands.make('writes-claimed-1', { owner: `${POOLS}/writes-claimed` });

      const data = await claim({
        name: 'writes-task',
        shutdownAt: '2030-01-01T00:00:00Z',
        shutdownPolicy: 'DELETE',
      });
      const stored = await hands.read(`${CLAIMS}/writes-task`);
      await playAdoption(get(), 'writes-claimed-1', 'writes-task');
      await playReady(get(), `${CLAIMS}/writes-task`, { sandbox: { name: 'writes-claimed-1' } });
      const operation = await untilOver(data.at('claimSandbox.operation.id'));
      const taken = await hands.find('writes-claimed-1', (row) => row.at('claim') !== null);

      expect(data.at('claimSandbox')).toMatchObject({
        claim: { name: 'writes-task', namespace: 'writes' },
        operation: { state: 'RUNNING' },
        errors: [],
      });
      expect(stored).toMatchObject({
        spec: {
          warmPoolRef: { name: 'writes-claimed' },
          lifecycle: { shutdownTime: '2030-01-01T00:00:00Z', shutdownPolicy: 'Delete' },
        },
      });
      expect(operation.at('operation')).toMatchObject({
        state: 'SUCCEEDED',
        subject: { kind: 'SandboxClaim', namespace: 'writes', name: 'writes-task' },
        steps: [
          {
            state: 'SUCCEEDED',
            message: 'It has the sandbox writes-claimed-1, which is ready.',
          },
        ],
      });
      expect(taken.at('id')).toBe(waiting.at('id'));
      expect(taken.at('phase')).toBe('RUNNING');
    });

    it('fails with the reason of a claim that nothing will come of', async () => {
      const data = await claim({ name: 'writes-lost' });
      await get().client.patch(`${CLAIMS}/writes-lost/status`, 'merge', {
        status: {
          conditions: [
            { type: 'Ready', status: 'False', reason: 'InvalidMetadata', message: 'no prefix' },
          ],
        },
      });
      const operation = await untilOver(data.at('claimSandbox.operation.id'));

      expect(operation.at('operation')).toMatchObject({
        state: 'FAILED',
        error: { code: 'CONFLICT' },
        steps: [{ state: 'FAILED', message: 'InvalidMetadata: no prefix' }],
      });
    });

    it('ends when the claim is deleted', async () => {
      const data = await claim({ name: 'writes-gone' });
      await get().client.delete(`${CLAIMS}/writes-gone`);
      const operation = await untilOver(data.at('claimSandbox.operation.id'));

      expect(operation.at('operation')).toMatchObject({
        state: 'FAILED',
        error: { code: 'NOT_FOUND' },
      });
    });

    it('fails when its time is over; the claim stays', async () => {
      const data = await claim({ name: 'writes-slow', timeoutSeconds: 1 });
      const operation = await untilOver(data.at('claimSandbox.operation.id'));

      expect(operation.at('operation')).toMatchObject({
        state: 'FAILED',
        error: { code: 'CLUSTER_TIMEOUT' },
        steps: [{ state: 'SKIPPED', message: 'The claim stays: its sandbox may come yet.' }],
      });
      expect((await get().client.get(`${CLAIMS}/writes-slow`)).code).toBe(200);
    });

    it.each([
      ['a pool that is not there', { warmPool: 'nowhere' }, 'NOT_FOUND', ['input', 'warmPool']],
      ['a name that is taken', { name: 'writes-slow' }, 'CONFLICT', ['input']],
      [
        'a time that has passed',
        { shutdownAt: '2020-01-01T00:00:00Z' },
        'INVALID',
        ['input', 'shutdownAt'],
      ],
      ['no time to wait', { timeoutSeconds: 0 }, 'INVALID', ['input', 'timeoutSeconds']],
    ])('refuses %s', async (_what, input, code, path) => {
      const data = await claim({ name: 'writes-refused', ...input });

      expect(data.at('claimSandbox')).toMatchObject({
        claim: null,
        sandbox: null,
        operation: null,
        errors: [{ code, path }],
      });
    });
  });
}

const OPERATION = `query ($id: ID!) { operation(id: $id) {
  kind state subject { kind namespace name } error { code } steps { state message }
} }`;
