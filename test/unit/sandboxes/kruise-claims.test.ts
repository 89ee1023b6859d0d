import { describe, expect, it } from 'vitest';
import { kruiseClaims } from '../../../src/datasources/sandboxes/kruise-claim-family.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { Json, TestFleet } from '../../support/open-fleet.ts';
import { openFleet, readOperations } from '../../support/open-fleet.ts';
import { addKruise } from '../../support/sandboxes.ts';

describe('a claim of OpenKruise', () => {
  it('asks for one of a SandboxSet, and answers with what it was given', async () => {
    await using cluster = await startSet();
    await using app = await openApp(cluster);
    await app.query('{ sandboxes { totalCount } }');

    const claiming = claim(app, { shutdownAt: '2030-01-01T00:00:00Z' });
    await expect.poll(() => cluster.get(KRUISE_CLAIM)).toBeDefined();
    const made = cluster.get(KRUISE_CLAIM);
    cluster.apply(toTaken('of-another', 'another'));
    cluster.apply(toTaken('set-x7k2', made?.metadata.uid ?? ''));
    const data = await claiming;
    const { data: read } = await app.query(
      'query ($id: ID!) { node(id: $id) { ... on Sandbox { name } } }',
      {
        id: data.at('claimSandbox.sandbox.id'),
      },
    );

    expect(made?.['spec']).toEqual({
      templateName: 'set',
      replicas: 1,
      claimTimeout: '600s',
      shutdownTime: '2030-01-01T00:00:00Z',
    });
    expect(data.at('claimSandbox')).toMatchObject({
      claim: { name: 'task' },
      sandbox: { phase: 'RUNNING' },
      operation: { state: 'RUNNING' },
      errors: [],
    });
    expect(read.at('node.name')).toBe('set-x7k2');
  });

  it.each(['RETAIN', 'DELETE_FOREGROUND'])('is refused with the policy %s', async (policy) => {
    await using cluster = await startSet();
    await using app = await openApp(cluster);

    const data = await claim(app, { shutdownPolicy: policy });

    expect(data.at('claimSandbox')).toMatchObject({
      claim: null,
      errors: [{ code: 'UNSUPPORTED', path: ['input', 'shutdownPolicy'] }],
    });
  });

  it.each([
    [
      'of which nobody has said anything',
      {},
      'RUNNING',
      'Its controller has not looked at it yet.',
    ],
    [
      'that goes on',
      { phase: 'Claiming', message: 'Claiming sandboxes: 0/1 claimed' },
      'RUNNING',
      'Claiming sandboxes: 0/1 claimed',
    ],
    [
      'that has what it asked for',
      { phase: 'Completed', claimedReplicas: 1, message: 'Successfully claimed 1/1 sandboxes' },
      'SUCCEEDED',
      'Successfully claimed 1/1 sandboxes',
    ],
    [
      'whose time is over',
      {
        phase: 'Completed',
        claimedReplicas: 0,
        message: 'Timeout reached after 1m, claimed 0/1 sandboxes',
        conditions: [
          { type: 'TimedOut', status: 'True', reason: 'ClaimTimeoutReached' },
          { type: 'Completed', status: 'True', reason: 'TimeoutReached' },
        ],
      },
      'FAILED',
      'TimeoutReached: Timeout reached after 1m, claimed 0/1 sandboxes',
    ],
    [
      'whose set is gone',
      {
        phase: 'Completed',
        claimedReplicas: 0,
        message: 'SandboxSet set not found',
        conditions: [{ type: 'Completed', status: 'True', reason: 'SandboxSetNotFound' }],
      },
      'FAILED',
      'SandboxSetNotFound: SandboxSet set not found',
    ],
  ])('%s is understood', (_what, status, state, message) => {
    expect(kruiseClaims.toLook({ ...KRUISE_CLAIM, metadata: {}, status })).toEqual({
      state,
      message,
    });
  });
});

const KRUISE = 'agents.kruise.io/v1alpha1';
const OF_SET = { cluster: 'alpha', namespace: 'agents', name: 'task', warmPool: 'set' };
const KRUISE_CLAIM = {
  apiVersion: KRUISE,
  kind: 'SandboxClaim',
  namespace: 'agents',
  name: 'task',
};

async function startSet(): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({ name: 'alpha' });
  addKruise(cluster);
  cluster.apply({
    apiVersion: KRUISE,
    kind: 'SandboxSet',
    metadata: { name: 'set', namespace: 'agents' },
    spec: { replicas: 1 },
  });
  return cluster;
}

/** As the controller of claims leaves what it has taken. */
function toTaken(name: string, owner: string) {
  return {
    apiVersion: KRUISE,
    kind: 'Sandbox',
    metadata: {
      name,
      namespace: 'agents',
      labels: {
        'agents.kruise.io/sandbox-pool': 'set',
        'agents.kruise.io/sandbox-claimed': 'true',
        'agents.kruise.io/claim-name': 'task',
      },
      annotations: { 'agents.kruise.io/owner': owner },
    },
    spec: { template: { spec: { runtimeClassName: 'kata' } } },
    status: { phase: 'Running' },
  };
}

function openApp(cluster: EmbeddedCluster): Promise<TestFleet> {
  return openFleet([{ name: 'alpha', connection: { server: cluster.url, user: {} } }]);
}

async function claim(app: TestFleet, input: object = {}): Promise<Json> {
  const document = await readOperations('sandboxes');
  const variables = { input: { ...OF_SET, ...input } };
  const { data, errors } = await app.query(document, variables, 'Claim');
  expect(errors).toEqual([]);
  return data;
}
