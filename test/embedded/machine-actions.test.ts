import { describe, expect, it } from 'vitest';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';

const ROOT = '/apis/subresources.kubevirt.io/v1/namespaces/agents';
const API = 'kubevirt.io/v1';

describe('what KubeVirt does to machines', () => {
  it('is not served where KubeVirt is not installed', async () => {
    await using cluster = await startEmbeddedCluster();

    expect((await put(cluster, 'virtualmachineinstances/db/pause')).code).toBe(404);
  });

  it('is a condition of the instance that is paused, and no dry run', async () => {
    await using cluster = await startMachine();

    const dry = await put(cluster, 'virtualmachineinstances/db/pause', { dryRun: ['All'] });
    const before = readConditions(cluster);
    const paused = await put(cluster, 'virtualmachineinstances/db/pause');
    const between = readConditions(cluster);
    const unpaused = await put(cluster, 'virtualmachineinstances/db/unpause');

    expect([dry.code, paused.code, unpaused.code]).toEqual([202, 202, 202]);
    expect(before).toEqual([{ type: 'Ready', status: 'True' }]);
    expect(between).toMatchObject([{ type: 'Ready' }, { type: 'Paused', status: 'True' }]);
    expect(readConditions(cluster)).toEqual(before);
  });

  it.each([
    ['virtualmachineinstances/db/unpause', 409, 'VMI is not paused'],
    ['virtualmachineinstances/still/pause', 409, 'VMI is already paused'],
    ['virtualmachineinstances/new/pause', 409, 'VM is not running'],
    ['virtualmachines/db/start', 409, 'VM is already running'],
    ['virtualmachines/eager/start', 409, 'Always does not support manual start requests'],
    ['virtualmachineinstances/gone/pause', 404, 'not found'],
  ])('is refused where it cannot be: %s', async (path, code, message) => {
    await using cluster = await startMachine();

    const answer = await put(cluster, path);

    expect(answer).toMatchObject({ code, body: { message: expect.stringContaining(message) } });
  });

  it('lets a machine that was stopped run', async () => {
    await using cluster = await startMachine();

    const { code } = await put(cluster, 'virtualmachines/stopped/start');

    expect(code).toBe(202);
    const reference = { apiVersion: API, kind: 'VirtualMachine', namespace: 'agents' };
    expect(cluster.get({ ...reference, name: 'stopped' })?.['spec']).toEqual({
      runStrategy: 'Always',
    });
  });
});

async function put(cluster: EmbeddedCluster, path: string, body: object = {}) {
  const response = await fetch(`${cluster.url}${ROOT}/${path}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  const parsed: unknown = isJson ? JSON.parse(text) : text;
  return { code: response.status, body: parsed };
}

function readConditions(cluster: EmbeddedCluster): unknown {
  const found = cluster.get({
    apiVersion: API,
    kind: 'VirtualMachineInstance',
    namespace: 'agents',
    name: 'db',
  });
  const status: unknown = found?.['status'];
  const hasConditions = typeof status === 'object' && status !== null && 'conditions' in status;
  return hasConditions ? status.conditions : undefined;
}

async function startMachine(): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({ name: 'alpha' });
  for (const [kind, plural] of [
    ['VirtualMachine', 'virtualmachines'],
    ['VirtualMachineInstance', 'virtualmachineinstances'],
  ] as const) {
    cluster.addCrd({ group: 'kubevirt.io', kind, plural });
  }
  for (const [name, runStrategy] of [
    ['db', 'Always'],
    ['eager', 'Always'],
    ['stopped', 'Halted'],
  ] as const) {
    const metadata = { name, namespace: 'agents' };
    cluster.apply({ apiVersion: API, kind: 'VirtualMachine', metadata, spec: { runStrategy } });
  }
  for (const [name, phase, ...more] of [
    ['db', 'Running'],
    ['still', 'Running', { type: 'Paused', status: 'True' }],
    ['new', 'Scheduling'],
  ] as const) {
    cluster.apply({
      apiVersion: API,
      kind: 'VirtualMachineInstance',
      metadata: { name, namespace: 'agents' },
      status: { phase, conditions: [{ type: 'Ready', status: 'True' }, ...more] },
    });
  }
  return cluster;
}
