import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../src/embedded/clock.ts';
import type { VirtualClock } from '../../src/embedded/clock.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { Manifest } from '../../src/embedded/object.ts';
import { createKubernetesClient } from '../support/kubernetes-client.ts';
import { textAt } from '../support/kubernetes-contract/values.ts';

describe('The log of a container', () => {
  it('is the same whenever it is read, and goes on', async () => {
    const clock = createVirtualClock(START_MS);
    await using cluster = await startCluster(clock, RUNNING);
    await using api = createKubernetesClient({ url: cluster.url });

    const first = await api.get(LOG);
    clock.advance(60_000);
    const second = await api.get(LOG);

    expect(first.contentType).toBe('text/plain');
    expect(first.text).toContain('"msg":"listening"');
    expect(second.text.startsWith(first.text)).toBe(true);
    expect(second.text.length).toBeGreaterThan(first.text.length);
  });

  it('is cut as it was asked for', async () => {
    const clock = createVirtualClock(START_MS);
    await using cluster = await startCluster(clock, RUNNING);
    await using api = createKubernetesClient({ url: cluster.url });
    const whole = linesOf((await api.get(`${LOG}?timestamps=true`)).text);

    const tail = await api.get(`${LOG}?tailLines=3&timestamps=true`);
    const none = await api.get(`${LOG}?tailLines=0`);
    const since = await api.get(`${LOG}?sinceSeconds=120&timestamps=true`);
    const from = await api.get(`${LOG}?sinceTime=2026-11-22T19:58:00Z&timestamps=true`);
    const limited = await api.get(`${LOG}?limitBytes=50&timestamps=true`);

    expect(linesOf(tail.text)).toEqual(whole.slice(-3));
    expect(none.text).toBe('');
    expect(linesOf(since.text)).toEqual(whole.filter((line) => line > '2026-11-22T19:58:00'));
    expect(from.text).toBe(since.text);
    expect(limited.text).toBe(whole.join('\n').slice(0, 50));
    expect(whole.every((line) => /^2026-11-22T\d\d:\d\d:\d\d\.\d{9}Z /.test(line))).toBe(true);
  });

  it('is followed until the container ends', async () => {
    const clock = createVirtualClock(START_MS);
    await using cluster = await startCluster(clock, RUNNING);
    const response = await fetch(`${cluster.url}${LOG}?follow=true&tailLines=1`);
    const text = response.text();

    for (let second = 0; second < 60; second += 1) {
      clock.advance(1000);
    }
    cluster.remove({ apiVersion: 'v1', kind: 'Pod', namespace: 'default', name: 'web-1' });

    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(linesOf(await text).length).toBeGreaterThan(10);
  });

  it('is followed no more once the reader has gone', async () => {
    const clock = createVirtualClock(START_MS);
    await using cluster = await startCluster(clock, RUNNING);
    const aborter = new AbortController();
    const { signal } = aborter;
    const response = await fetch(`${cluster.url}${LOG}?follow=true`, { signal });

    aborter.abort();

    await expect(response.text()).rejects.toThrow('aborted');
  });

  it.each([
    ['ContainerCreating', 'container "main" in pod "web-1" is waiting to start: ContainerCreating'],
    [
      'ImagePullBackOff',
      'container "main" in pod "web-1" is waiting to start: trying and failing to pull image',
    ],
    ['ErrImagePull', 'container "main" in pod "web-1" is waiting to start: image can\'t be pulled'],
  ])('cannot be read while it waits: %s', async (reason, message) => {
    const clock = createVirtualClock(START_MS);
    await using cluster = await startCluster(clock, { state: { waiting: { reason } } });
    await using api = createKubernetesClient({ url: cluster.url });

    const { code, body } = await api.get(LOG);

    expect(code).toBe(400);
    expect(textAt(body, 'message')).toBe(message);
  });

  it('is that of its last run while it waits to be started again', async () => {
    const clock = createVirtualClock(START_MS);
    await using cluster = await startCluster(clock, CRASHED);
    await using api = createKubernetesClient({ url: cluster.url });

    const now = await api.get(LOG);
    const previous = await api.get(`${LOG}?previous=true`);

    expect(now.text).toContain('"level":"fatal"');
    expect(previous.text).toBe(now.text);
  });

  it('has no previous one before it has ended once', async () => {
    const clock = createVirtualClock(START_MS);
    await using cluster = await startCluster(clock, RUNNING);
    await using api = createKubernetesClient({ url: cluster.url });

    const { code, body } = await api.get(`${LOG}?previous=true`);

    expect(code).toBe(400);
    expect(textAt(body, 'message')).toBe(
      'previous terminated container "main" in pod "web-1" not found',
    );
  });

  it('is out of reach on a node that is lost', async () => {
    const clock = createVirtualClock(START_MS);
    await using cluster = await startCluster(clock, RUNNING);
    await using api = createKubernetesClient({ url: cluster.url });
    cluster.apply({
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: 'node-1' },
      status: {
        addresses: [{ type: 'InternalIP', address: '10.0.0.1' }],
        conditions: [{ type: 'Ready', status: 'Unknown' }],
      },
    });

    const { code, body } = await api.get(LOG);

    expect(code).toBe(500);
    expect(textAt(body, 'message')).toBe(
      'Get "https://10.0.0.1:10250/containerLogs/default/web-1/main": dial tcp 10.0.0.1:10250: connect: no route to host',
    );
  });
});

const START_MS = Date.parse('2026-11-22T20:00:00Z');

const LOG = '/api/v1/namespaces/default/pods/web-1/log';

const RUNNING = { state: { running: { startedAt: '2026-11-22T19:50:00Z' } } };

const CRASHED = {
  state: { waiting: { reason: 'CrashLoopBackOff' } },
  lastState: {
    terminated: {
      exitCode: 1,
      startedAt: '2026-11-22T19:50:00Z',
      finishedAt: '2026-11-22T19:51:00Z',
    },
  },
};

async function startCluster(clock: VirtualClock, status: object): Promise<EmbeddedCluster> {
  const pod: Manifest = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web-1', namespace: 'default' },
    spec: {
      nodeName: 'node-1',
      containers: [{ name: 'main', image: 'registry.example/storefront:1' }],
    },
    status: { phase: 'Running', containerStatuses: [{ name: 'main', ...status }] },
  };
  return startEmbeddedCluster({ clock, objects: [pod] });
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter(Boolean);
}
