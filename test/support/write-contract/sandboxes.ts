import { beforeAll, describe, expect, it } from 'vitest';
import {
  CLAIMS,
  POOLS,
  SANDBOXES,
  installAgentSandbox,
  makeSoon,
  playReady,
  toClaim,
  toHands,
  toPool,
} from './sandbox-objects.ts';
import { describeKruiseClaims } from './kruise-claims.ts';
import { describeSandboxClaims } from './sandbox-claims.ts';
import type { GetFleet } from './writable-fleet.ts';
import { ask, make } from './writable-fleet.ts';

/** What can be done to sandboxes, and to the pools they wait in. */
export function describeSandboxes(get: GetFleet): void {
  describe('sandboxes of agent-sandbox', () => {
    beforeAll(async () => {
      await installAgentSandbox(get());
      await makeSoon(get(), POOLS, toPool('writes-pool'));
    });

    it('are read in the version that is preferred, whichever they were written in', async () => {
      const older = SANDBOXES.replace('v1beta1', 'v1alpha1');
      const apiVersion = 'agents.x-k8s.io/v1alpha1';
      const spec = { operatingMode: 'Running', podTemplate: { spec: { containers: [] } } };
      const metadata = { name: 'writes-older' };
      await makeSoon(get(), older, { apiVersion, kind: 'Sandbox', metadata, spec });
      await playReady(get(), `${SANDBOXES}/writes-older`);

      const row = await toHands(get).find('writes-older', (one) => one.at('phase') === 'RUNNING');
      const paused = await ask(get(), 'sandboxes', 'PauseSandbox', { input: { id: row.at('id') } });

      expect(paused.at('pauseSandbox')).toMatchObject({
        sandbox: { isDesiredRunning: false },
        errors: [],
      });
      expect((await get().client.get(`${older}/writes-older`)).body).toMatchObject({
        apiVersion,
        spec: { operatingMode: 'Suspended' },
      });
    });

    describePause(get);
    describeExtend(get);
    describeRemove(get);
    describePools(get);
    describeSandboxClaims(get);
    describeKruiseClaims(get);
  });
}

function describePause(get: GetFleet): void {
  const hands = toHands(get);
  const pause = (input: object) => ask(get(), 'sandboxes', 'PauseSandbox', { input });
  const resume = (input: object) => ask(get(), 'sandboxes', 'ResumeSandbox', { input });

  describe('pauseSandbox and resumeSandbox', () => {
    it('show what would be, and change nothing, as a dry run', async () => {
      const id = (await hands.make('writes-dry')).at('id');

      const data = await pause({ id, dryRun: true });

      expect(data.at('pauseSandbox')).toEqual({
        sandbox: { id, phase: 'PAUSING', isDesiredRunning: false },
        errors: [],
      });
      expect(await hands.read(`${SANDBOXES}/writes-dry`)).toMatchObject({
        spec: { operatingMode: 'Running' },
      });
    });

    it('say to the Sandbox what it shall do, and lists show it at once', async () => {
      const id = (await hands.make('writes-pause')).at('id');

      const paused = await pause({ id });
      const stored = await hands.read(`${SANDBOXES}/writes-pause`);
      const listed = await hands.find('writes-pause');
      const resumed = await resume({ id });

      expect(paused.at('pauseSandbox')).toEqual({
        sandbox: { id, phase: 'PAUSED', isDesiredRunning: false },
        errors: [],
      });
      expect(stored).toMatchObject({ spec: { operatingMode: 'Suspended' } });
      expect(listed.at('capabilities')).toEqual(['RESUME', 'EXTEND_SHUTDOWN', 'DELETE']);
      expect(resumed.at('resumeSandbox')).toMatchObject({
        sandbox: { id, isDesiredRunning: true },
        errors: [],
      });
      expect(await hands.read(`${SANDBOXES}/writes-pause`)).toMatchObject({
        spec: { operatingMode: 'Running' },
      });
    });

    it('refuse an old version', async () => {
      const id = (await hands.make('writes-old')).at('id');

      const data = await pause({ id, expectedResourceVersion: '1' });

      expect(data.at('pauseSandbox')).toMatchObject({
        sandbox: null,
        errors: [{ code: 'CONFLICT', path: ['input', 'expectedResourceVersion'] }],
      });
    });

    it('refuse one that waits in its pool: it would be replaced', async () => {
      const id = (await hands.make('writes-member', { owner: `${POOLS}/writes-pool` })).at('id');

      const data = await pause({ id });

      expect(data.at('pauseSandbox')).toMatchObject({
        sandbox: null,
        errors: [
          {
            code: 'UNSUPPORTED',
            message: expect.stringContaining('claim it first'),
            path: ['input', 'id'],
          },
        ],
      });
    });

    it('do not take another of the same name for the one that was meant', async () => {
      const id = (await hands.make('writes-twin')).at('id');
      await get().client.delete(`${SANDBOXES}/writes-twin`);
      await hands.make('writes-twin');

      const data = await pause({ id });

      expect(data.at('pauseSandbox.errors')).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect(await hands.read(`${SANDBOXES}/writes-twin`)).toMatchObject({
        spec: { operatingMode: 'Running' },
      });
    });
  });
}

function describeExtend(get: GetFleet): void {
  const hands = toHands(get);
  const extend = (input: object) => ask(get(), 'sandboxes', 'Extend', { input });
  const shutdownAt = '2030-01-01T00:00:00Z';

  describe('extendSandbox', () => {
    it('sets the time of one that nobody has claimed, and takes it away', async () => {
      const id = (await hands.make('writes-alone')).at('id');

      const dry = await extend({ id, shutdownAt, dryRun: true });
      const before = await hands.read(`${SANDBOXES}/writes-alone`);
      const set = await extend({ id, shutdownAt });
      const stored = await hands.read(`${SANDBOXES}/writes-alone`);
      const taken = await extend({ id, shutdownAt: null });

      const expected = { sandbox: { id, shutdownAt }, errors: [] };
      expect(dry.at('extendSandbox')).toEqual(expected);
      expect(before).not.toMatchObject({ spec: { shutdownTime: expect.anything() } });
      expect(set.at('extendSandbox')).toEqual(expected);
      expect(stored).toMatchObject({ spec: { shutdownTime: shutdownAt } });
      expect(taken.at('extendSandbox')).toEqual({ sandbox: { id, shutdownAt: null }, errors: [] });
    });

    it('sets that of a claimed one on its claim alone', async () => {
      await make(get(), CLAIMS, toClaim('writes-holder'));
      const claim = `${CLAIMS}/writes-holder`;
      const id = (await hands.make('writes-held', { owner: claim })).at('id');

      const data = await extend({ id, shutdownAt });

      expect(data.at('extendSandbox')).toEqual({ sandbox: { id, shutdownAt }, errors: [] });
      expect(await hands.read(claim)).toMatchObject({
        spec: { lifecycle: { shutdownTime: shutdownAt } },
      });
      expect(await hands.read(`${SANDBOXES}/writes-held`)).not.toMatchObject({
        spec: { shutdownTime: expect.anything() },
      });
    });

    it('sets both times of a claimed one that has a time of its own', async () => {
      await make(get(), CLAIMS, toClaim('writes-both'));
      const claim = `${CLAIMS}/writes-both`;
      const spec = { shutdownTime: '2029-01-01T00:00:00Z' };
      await hands.make('writes-own', { owner: claim, spec });
      const row = await hands.find('writes-own', (one) => one.at('claim.name') === 'writes-both');

      const data = await extend({ id: row.at('id'), shutdownAt });

      expect(data.at('extendSandbox')).toMatchObject({ sandbox: { shutdownAt }, errors: [] });
      expect(await hands.read(claim)).toMatchObject({
        spec: { lifecycle: { shutdownTime: shutdownAt } },
      });
      expect(await hands.read(`${SANDBOXES}/writes-own`)).toMatchObject({
        spec: { shutdownTime: shutdownAt },
      });
    });

    it.each([
      ['a time that has passed', { shutdownAt: '2020-01-01T00:00:00Z' }],
      ['no word of a time', {}],
    ])('refuses %s', async (_what, input) => {
      const id = (await hands.find('writes-alone')).at('id');

      const data = await extend({ id, ...input });

      expect(data.at('extendSandbox.errors')).toMatchObject([
        { code: 'INVALID', path: ['input', 'shutdownAt'] },
      ]);
    });

    it('refuses one that waits in its pool: its claim has the time', async () => {
      const id = (await hands.make('writes-waits', { owner: `${POOLS}/writes-pool` })).at('id');

      const data = await extend({ id, shutdownAt });

      expect(data.at('extendSandbox.errors')).toMatchObject([{ code: 'UNSUPPORTED' }]);
    });
  });
}

function describeRemove(get: GetFleet): void {
  const hands = toHands(get);
  const remove = (input: object) => ask(get(), 'sandboxes', 'DeleteSandbox', { input });
  const codeOf = async (path: string): Promise<number> => (await get().client.get(path)).code;

  describe('deleteSandbox', () => {
    it('deletes one that nobody has claimed, and nothing as a dry run', async () => {
      const id = (await hands.make('writes-delete')).at('id');

      const dry = await remove({ id, dryRun: true });
      const after = await codeOf(`${SANDBOXES}/writes-delete`);
      const done = await remove({ id });

      expect(dry.at('deleteSandbox')).toEqual({ deletedId: id, errors: [] });
      expect(after).toBe(200);
      expect(done.at('deleteSandbox')).toEqual({ deletedId: id, errors: [] });
      expect(await codeOf(`${SANDBOXES}/writes-delete`)).toBe(404);
    });

    it('deletes the claim of a claimed one, as that would make another', async () => {
      await make(get(), CLAIMS, toClaim('writes-leaver'));
      const row = await hands.make('writes-left', { owner: `${CLAIMS}/writes-leaver` });
      const { data: read } = await get().app.query(
        'query ($id: ID!) { node(id: $id) { ... on Sandbox { resourceVersion } } }',
        { id: row.at('id') },
      );

      const old = await remove({ id: row.at('id'), expectedResourceVersion: '1' });
      const done = await remove({
        id: row.at('id'),
        expectedResourceVersion: read.at('node.resourceVersion'),
      });

      expect(old.at('deleteSandbox.errors')).toMatchObject([{ code: 'CONFLICT' }]);
      expect(done.at('deleteSandbox.errors')).toEqual([]);
      expect(await codeOf(`${CLAIMS}/writes-leaver`)).toBe(404);
    });

    it('deletes a pod, which can neither be paused nor given a time', async () => {
      await make(get(), '/api/v1/namespaces/writes/pods', {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'writes-pod' },
        spec: {
          runtimeClassName: 'writes-gvisor',
          containers: [{ name: 'main', image: 'main:1' }],
          terminationGracePeriodSeconds: 0,
        },
      });
      const row = await hands.find('writes-pod');
      const input = { id: row.at('id') };

      const paused = await ask(get(), 'sandboxes', 'PauseSandbox', { input });
      const deleted = await remove(input);

      expect(row.at('capabilities')).toEqual(['DELETE']);
      expect(paused.at('pauseSandbox.errors')).toMatchObject([{ code: 'UNSUPPORTED' }]);
      expect(deleted.at('deleteSandbox')).toEqual({ deletedId: row.at('id'), errors: [] });
    });
  });
}

function describePools(get: GetFleet): void {
  const hands = toHands(get);
  const scale = (input: object) => ask(get(), 'sandboxes', 'ScalePool', { input });
  const sizeOf = (name: string): Promise<unknown> => hands.read(`${POOLS}/${name}`);

  describe('scaleSandboxWarmPool', () => {
    beforeAll(async () => {
      await make(get(), POOLS, toPool('writes-sized'));
      await make(get(), POOLS, toPool('writes-auto'));
      await make(get(), '/apis/autoscaling/v2/namespaces/writes/horizontalpodautoscalers', {
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
        metadata: { name: 'writes-sizer' },
        spec: {
          scaleTargetRef: {
            apiVersion: 'extensions.agents.x-k8s.io/v1beta1',
            kind: 'SandboxWarmPool',
            name: 'writes-auto',
          },
          maxReplicas: 10,
        },
      });
    });

    it('sets how many shall wait, and nothing as a dry run', async () => {
      const id = (await hands.findPool('writes-sized')).at('id');

      const dry = await scale({ id, desired: 5, dryRun: true });
      const before = await sizeOf('writes-sized');
      const done = await scale({ id, desired: 5 });
      const listed = await hands.findPool('writes-sized');

      expect(dry.at('scaleSandboxWarmPool')).toEqual({ warmPool: { id, desired: 5 }, errors: [] });
      expect(before).toMatchObject({ spec: { replicas: 2 } });
      expect(done.at('scaleSandboxWarmPool')).toEqual({ warmPool: { id, desired: 5 }, errors: [] });
      expect(listed.at('desired')).toBe(5);
      expect(await sizeOf('writes-sized')).toMatchObject({ spec: { replicas: 5 } });
    });

    it.each([
      ['less than none', { desired: -1 }, 'INVALID', 'desired'],
      [
        'an old version',
        { desired: 3, expectedResourceVersion: '1' },
        'CONFLICT',
        'expectedResourceVersion',
      ],
    ])('refuses %s', async (_what, more, code, argument) => {
      const id = (await hands.findPool('writes-sized')).at('id');

      const data = await scale({ id, ...more });

      expect(data.at('scaleSandboxWarmPool')).toMatchObject({
        warmPool: null,
        errors: [{ code, path: ['input', argument] }],
      });
    });

    it('refuses a pool whose size an autoscaler sets', async () => {
      const id = (await hands.findPool('writes-auto')).at('id');
      await expect
        .poll(
          async () => {
            const { data } = await get().app.query(
              '{ autoscalers(filter: { text: "writes-sizer" }) { totalCount } }',
            );
            return data.at('autoscalers.totalCount');
          },
          { timeout: 30_000 },
        )
        .toBe(1);

      const data = await scale({ id, desired: 3 });

      expect(data.at('scaleSandboxWarmPool.errors')).toMatchObject([
        { code: 'UNSUPPORTED', message: expect.stringContaining('writes-sizer') },
      ]);
    });
  });
}
