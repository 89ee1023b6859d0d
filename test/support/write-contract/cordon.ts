import { describe, expect, it } from 'vitest';
import type { Json } from '../open-fleet.ts';
import type { GetFleet, WritableFleet } from './writable-fleet.ts';
import { ask, make, untilListed } from './writable-fleet.ts';

const NODES = { group: '', resource: 'nodes' };

export function describeCordon(get: GetFleet): void {
  const findNode = async (): Promise<Json> => {
    const filter = { clusters: [get().cluster] };
    const [node] = (await ask(get(), 'nodes', 'Nodes', { filter })).list('clusterNodes.nodes');
    if (node === undefined) throw new Error('There is no node.');
    return node;
  };

  describe('cordonClusterNode', () => {
    it('shows what would be, and changes nothing, as a dry run', async () => {
      const node = await findNode();
      const input = { id: node.at('id'), isCordoned: true, dryRun: true };

      const data = await ask(get(), 'nodes', 'Cordon', { input });

      expect(data.at('cordonClusterNode')).toMatchObject({
        clusterNode: { isSchedulable: false },
        isPropagated: false,
        errors: [],
      });
      expect((await findNode()).at('isSchedulable')).toBe(true);
    });

    it('closes a node and opens it again, and lists show it at once', async () => {
      const id = (await findNode()).at('id');

      const closed = await ask(get(), 'nodes', 'Cordon', { input: { id, isCordoned: true } });
      const between = await findNode();
      const opened = await ask(get(), 'nodes', 'Cordon', { input: { id, isCordoned: false } });
      const after = await findNode();

      expect(closed.at('cordonClusterNode')).toMatchObject({
        clusterNode: { id, isSchedulable: false },
        isPropagated: true,
        errors: [],
      });
      expect(between.at('isSchedulable')).toBe(false);
      expect(opened.at('cordonClusterNode.isPropagated')).toBe(true);
      expect(after.at('isSchedulable')).toBe(true);
    });

    it('refuses a version that is not the present one', async () => {
      const id = (await findNode()).at('id');
      const input = { id, isCordoned: true, expectedResourceVersion: '1' };

      const data = await ask(get(), 'nodes', 'Cordon', { input });

      expect(data.at('cordonClusterNode.clusterNode')).toBeNull();
      expect(data.at('cordonClusterNode.errors')).toEqual([
        {
          code: 'CONFLICT',
          message: expect.stringMatching(/is at version \d+/),
          path: ['input', 'expectedResourceVersion'],
        },
      ]);
    });

    it('does not take another node of the same name for the one that was meant', async () => {
      const node = { apiVersion: 'v1', kind: 'Node', metadata: { name: 'twin' } };
      await make(get(), '/api/v1/nodes', node);
      const { id } = { id: (await untilListed(get(), NODES, 'twin')).at('id') };
      await get().client.delete('/api/v1/nodes/twin');
      await make(get(), '/api/v1/nodes', node);

      const data = await ask(get(), 'nodes', 'Cordon', { input: { id, isCordoned: true } });

      expect(data.at('cordonClusterNode.errors')).toMatchObject([
        { code: 'NOT_FOUND', path: ['input', 'id'] },
      ]);
      const { body } = await get().client.get('/api/v1/nodes/twin');
      expect(body).not.toMatchObject({ spec: { unschedulable: true } });
    });
  });
  describe('setClusterNodeDisruption', () => {
    it('refuses a node that no autoscaler is known to own', async () => {
      const id = (await findNode()).at('id');

      const data = await disrupt(get(), { id, isAllowed: false });

      expect(data.at('setClusterNodeDisruption')).toMatchObject({
        clusterNode: null,
        errors: [{ code: 'UNSUPPORTED', path: ['input', 'id'] }],
      });
    });

    it('keeps Karpenter from a node, tells so, and lets it again', async () => {
      const name = 'claimed';
      await make(get(), '/api/v1/nodes', toClaimed(name));
      const id = (await untilListed(get(), NODES, name)).at('id');

      const dry = await disrupt(get(), { id, isAllowed: false, dryRun: true });
      const kept = await disrupt(get(), { id, isAllowed: false });
      const { body } = await get().client.get(`/api/v1/nodes/${name}`);
      const given = await disrupt(get(), { id, isAllowed: true });
      const { body: after } = await get().client.get(`/api/v1/nodes/${name}`);

      expect(dry.at('setClusterNodeDisruption')).toMatchObject({ isPropagated: false, errors: [] });
      expect(kept.at('setClusterNodeDisruption')).toMatchObject({
        clusterNode: { id, scaling: { autoscaler: 'KARPENTER', verdict: 'PROTECTED' } },
        isPropagated: true,
        errors: [],
      });
      expect(body).toMatchObject({
        metadata: { annotations: { 'karpenter.sh/do-not-disrupt': 'true' } },
      });
      expect(given.at('setClusterNodeDisruption.clusterNode.scaling.verdict')).toBe('NEEDED');
      expect(after).not.toMatchObject({
        metadata: { annotations: { 'karpenter.sh/do-not-disrupt': 'true' } },
      });
    });
  });
}

async function disrupt({ app }: WritableFleet, input: object): Promise<Json> {
  const { data, errors } = await app.query(
    `mutation ($input: SetClusterNodeDisruptionInput!) {
      setClusterNodeDisruption(input: $input) {
        clusterNode { id scaling { autoscaler verdict explanation blockers { kind name } events { totalCount } activity { id } } }
        isPropagated
        errors { code message path }
      }
    }`,
    { input },
  );
  expect(errors).toEqual([]);
  return data;
}

function toClaimed(name: string) {
  const owner = { apiVersion: 'karpenter.sh/v1', kind: 'NodeClaim', name: `${name}-abcde` };
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      ownerReferences: [
        { ...owner, uid: '5f0e7c1a-0000-4000-8000-00000000000c', blockOwnerDeletion: true },
      ],
    },
  };
}
