import { describe, expect, it } from 'vitest';
import { KCP_WORKSPACE, readMember, toHubObject } from '../../support/hubs.ts';

describe('a workspace of kcp', () => {
  it('is told with all that its object says', async () => {
    const member = await readMember(
      KCP_WORKSPACE,
      toHubObject(KCP_WORKSPACE, 'team-a', {
        spec: { cluster: '2hl3bq4mdy9xjuyt', URL: 'https://kcp.example/clusters/2hl3bq4mdy9xjuyt' },
        status: { phase: 'Ready' },
      }),
      `name syncMode isAccepted isJoined ready isCordoned health taints { key } sets { name }
       federation { type capabilities }
       cluster {
         name kind distribution apiEndpoint nodeCount { total } capacity { cpu } parent { name }
       }`,
    );

    expect(member).toEqual({
      name: 'team-a',
      syncMode: 'NONE',
      isAccepted: true,
      isJoined: true,
      ready: 'TRUE',
      isCordoned: null,
      health: 'HEALTHY',
      taints: [],
      sets: [],
      federation: { type: 'KCP', capabilities: [] },
      cluster: {
        name: 'team-a',
        kind: 'VIRTUAL',
        distribution: 'KCP',
        apiEndpoint: 'https://kcp.example/clusters/2hl3bq4mdy9xjuyt',
        nodeCount: null,
        capacity: null,
        parent: { name: 'hub' },
      },
    });
  });

  it.each([
    ['UNKNOWN without a phase', '', 'UNKNOWN'],
    ['PROVISIONING while a place is looked for', 'Scheduling', 'UNKNOWN'],
    ['PROVISIONING while it is made', 'Initializing', 'UNKNOWN'],
    ['HEALTHY when it is Ready', 'Ready', 'TRUE'],
    ['UNHEALTHY when it is not available', 'Unavailable', 'FALSE'],
    ['HIBERNATED when it is not active', 'Inactive', 'UNKNOWN'],
    ['DELETING while it ends', 'Terminating', 'UNKNOWN'],
    ['DELETING while it is taken away', 'Deleting', 'UNKNOWN'],
  ])('is %s', async (title, phase, ready) => {
    const member = await readMember(
      KCP_WORKSPACE,
      toHubObject(KCP_WORKSPACE, 'a', { spec: {}, status: { phase } }),
      'health ready isJoined',
    );

    expect(member).toEqual({ health: title.split(' ')[0], ready, isJoined: false });
  });

  it('is DELETING while it is being deleted, whatever its phase', async () => {
    const member = await readMember(
      KCP_WORKSPACE,
      toHubObject(KCP_WORKSPACE, 'a', {
        metadata: { finalizers: ['x/y'], deletionTimestamp: '2026-01-02T03:04:05Z' },
        status: { phase: 'Ready' },
      }),
      'health',
    );

    expect(member).toEqual({ health: 'DELETING' });
  });
});
