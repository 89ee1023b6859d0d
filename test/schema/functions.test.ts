import { describe, expect, it, vi } from 'vitest';
import { getPath } from '../../src/datasources/kube/json.ts';
import { createVirtualClock } from '../../src/embedded/clock.ts';
import { startEmbeddedFleet } from '../../src/embedded/fleet.ts';
import type { EmbeddedFleet } from '../../src/embedded/fleet.ts';
import type { TestFleet } from '../support/open-fleet.ts';
import { openFleet } from '../support/open-fleet.ts';

describe('the functions of the embedded fleet', () => {
  it('are of several engines, each with its pods', async () => {
    await using embedded = await startEmbeddedFleet({ scenario: 'quiet' });
    await using app = await open(embedded);

    const { data, errors } = await app.query(`{ functions { nodes {
      provider name phase scale { ready } pods { totalCount }
    } } }`);

    expect(errors).toEqual([]);
    expect(data.at('functions.nodes')).toEqual([
      { provider: 'FISSION', name: 'gift-cards', phase: 'READY', ...toSize(1) },
      { provider: 'KNATIVE', name: 'resize-image', phase: 'SCALED_TO_ZERO', ...toSize(0) },
      { provider: 'OPENFAAS', name: 'read-barcode', phase: 'READY', ...toSize(1) },
    ]);
  });

  it('go to zero and back, and move their requests to a canary', async () => {
    const clock = createVirtualClock(Date.parse('2026-01-01T00:00:00Z'));
    await using embedded = await startEmbeddedFleet({ scenario: 'knative', clock });
    await using app = await open(embedded);
    const phases = new Set<unknown>();
    const shares = new Set<string>();

    for (let step = 0; step < DAY_MS / STEP_MS; step += 1) {
      clock.advance(STEP_MS);
      const [{ cluster } = {}] = embedded.clusters;
      const present = cluster?.get(GREET)?.metadata.resourceVersion;
      const desired = getPath(cluster?.get(RESIZE), 'status', 'desiredReplicas');
      await vi.waitFor(async () => {
        const { data } = await app.query(QUERY);
        const [greet, resize] = data.list('functions.nodes');
        expect(greet?.at('resourceVersion')).toBe(present);
        expect(resize?.at('scale.desired')).toBe(desired);
        phases.add(resize?.at('phase'));
        shares.add(
          greet
            ?.list('traffic')
            .map((one) => one.at('actualPercent'))
            .join() ?? '',
        );
      });
    }

    expect([...phases]).toEqual(expect.arrayContaining(['SCALED_TO_ZERO', 'READY']));
    expect([...shares]).toEqual(expect.arrayContaining(['100,0', '80,20', '0,100']));
  });
});

/** A day of the story, thirty times as fast as by the clock. */
const DAY_MS = 60_000;
const STEP_MS = 1000;

const QUERY = `{ functions(orderBy: { field: NAME }) { nodes {
  name resourceVersion phase scale { desired } traffic { revision actualPercent }
} } }`;

const GREET = {
  apiVersion: 'serving.knative.dev/v1',
  kind: 'Service',
  namespace: 'functions',
  name: 'greet',
} as const;

const RESIZE = { ...GREET, kind: 'Revision', name: 'resize-image-00001' } as const;

function toSize(count: number) {
  return { scale: { ready: count }, pods: { totalCount: count } };
}

function open(embedded: EmbeddedFleet): Promise<TestFleet> {
  return openFleet(
    embedded.clusters.map(({ name, url, token }) => ({
      name,
      connection: { server: url, user: { token } },
    })),
  );
}
