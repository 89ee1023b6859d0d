import { describe, expect, it } from 'vitest';
import type { AccessSet } from '../../src/datasources/access/viewer.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import { openFleet, readOperations } from '../support/open-fleet.ts';
import { eventObject } from '../support/scaling-events.ts';

describe('Pod.scaling', () => {
  it('tells why a pod waits, and by what that is known', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    cluster.apply(POD);
    cluster.apply(toRefusal());
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, user: {} } },
    ]);
    await expect
      .poll(async () =>
        (await app.query('{ scalingEvents { totalCount } }')).data.at('scalingEvents.totalCount'),
      )
      .toBe(1);

    const { data, errors } = await app.query(
      await readOperations('autoscaling'),
      { cluster: 'alpha', namespace: 'default', name: 'web-1' },
      'WhyPending',
    );

    expect(errors).toEqual([]);
    expect(data.at('cluster.pod')).toMatchObject({
      phase: 'PENDING',
      scaling: {
        verdict: 'AT_MAXIMUM',
        explanation: 'No group may grow: 1 max node group size reached',
        events: { nodes: [{ type: 'SCALE_UP_LIMITED', podNames: ['web-1'] }] },
        activity: null,
      },
    });
  });

  it('says that nothing makes nodes where nothing does', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    cluster.apply(POD);
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, user: {} } },
    ]);

    const { data, errors } = await app.query(SCALING);

    expect(errors).toEqual([]);
    expect(data.at('cluster.pod.scaling')).toEqual({ verdict: 'AUTOSCALER_ABSENT' });
  });

  it('is null for who may not list the Events that tell', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    cluster.apply(POD);
    await using app = await openFleet(
      [{ name: 'alpha', connection: { server: cluster.url, user: {} } }],
      { viewer: { name: 'ana', groups: [], isAnonymous: false, access: WITHOUT_EVENTS } },
    );

    const { data, errors } = await app.query(SCALING);

    expect(errors).toEqual([]);
    expect(data.at('cluster.pod')).toEqual({ phase: 'PENDING', scaling: null });
  });
});

const SCALING =
  '{ cluster(name: "alpha") { pod(namespace: "default", name: "web-1") { phase scaling { verdict } } } }';

const WITHOUT_EVENTS: AccessSet = {
  key: 'without-events',
  namespacesOf: ({ resource }) => (resource.resource === 'events' ? new Set() : 'all'),
};

const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web-1', namespace: 'default', uid: 'uid-of-web-1' },
  spec: { containers: [{ name: 'web', image: 'web' }] },
  status: { phase: 'Pending' },
};

function toRefusal(): Parameters<Awaited<ReturnType<typeof startEmbeddedCluster>>['apply']>[0] {
  const event = eventObject({
    component: 'cluster-autoscaler',
    reason: 'NotTriggerScaleUp',
    kind: 'Pod',
    name: 'web-1',
    namespace: 'default',
    subjectUid: 'uid-of-web-1',
    message: "pod didn't trigger scale-up: 1 max node group size reached",
    at: new Date(Date.now() - 60_000).toISOString(),
  });
  return {
    apiVersion: 'v1',
    kind: 'Event',
    ...event,
    metadata: { name: 'e', namespace: 'default' },
  };
}
