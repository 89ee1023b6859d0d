import { describe, expect, it } from 'vitest';
import type { Json } from '../open-fleet.ts';
import type { GetFleet } from './writable-fleet.ts';
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
}
