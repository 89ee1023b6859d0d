import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, TestFleet } from './open-fleet.ts';
import { readOperations } from './open-fleet.ts';

/** A fleet that may be written to. */
export interface WritableFleet extends AsyncDisposable {
  readonly app: TestFleet;
  /** A cluster with at least two nodes; what the contract makes in it is not cleared away. */
  readonly cluster: string;
}

/** What an action does must be done, whatever API servers are behind it. */
export function describeWrites(name: string, start: () => Promise<WritableFleet>): void {
  describe(`actions on ${name}`, () => {
    let fleet: WritableFleet;
    beforeAll(async () => {
      fleet = await start();
    });
    afterAll(async () => {
      await fleet?.[Symbol.asyncDispose]();
    });
    const ask = async (file: string, operation: string, variables = {}): Promise<Json> => {
      const answer = await fleet.app.query(await readOperations(file), variables, operation);
      expect(answer.errors).toEqual([]);
      return answer.data;
    };
    const findNode = async (index: number): Promise<Json> => {
      const filter = { clusters: [fleet.cluster] };
      const node = (await ask('nodes', 'Nodes', { filter })).list('clusterNodes.nodes')[index];
      if (node === undefined) throw new Error('There are too few nodes.');
      return node;
    };

    describe('cordonClusterNode', () => {
      it('shows what would be, and changes nothing, as a dry run', async () => {
        const node = await findNode(0);
        const input = {
          id: node.at('id'),
          isCordoned: true,
          dryRun: true,
          expectedResourceVersion: node.at('resourceVersion'),
        };

        const data = await ask('nodes', 'Cordon', { input });

        expect(data.at('cordonClusterNode.errors')).toEqual([]);
        expect(data.at('cordonClusterNode.clusterNode.isSchedulable')).toBe(false);
        expect((await findNode(0)).at('isSchedulable')).toBe(true);
      });

      it('closes a node and opens it again, and lists show it at once', async () => {
        const id = (await findNode(0)).at('id');

        const closed = await ask('nodes', 'Cordon', { input: { id, isCordoned: true } });
        const between = await findNode(0);
        const opened = await ask('nodes', 'Cordon', { input: { id, isCordoned: false } });
        const after = await findNode(0);

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
        const id = (await findNode(0)).at('id');
        const input = { id, isCordoned: true, expectedResourceVersion: '1' };

        const data = await ask('nodes', 'Cordon', { input });

        expect(data.at('cordonClusterNode.clusterNode')).toBeNull();
        expect(data.at('cordonClusterNode.errors.0')).toMatchObject({
          code: 'CONFLICT',
          path: ['input', 'expectedResourceVersion'],
        });
      });
    });
  });
}
