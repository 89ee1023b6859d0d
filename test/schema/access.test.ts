import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/datasources/access/viewer.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import { openFleet } from '../support/open-fleet.ts';

describe("a viewer's access set", () => {
  it('bounds rows, counts, single rows and sums', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [toNode('node-1'), toPod('seen', 'mine'), toPod('hidden', 'other')],
    });
    await using app = await openFleet(
      [{ name: 'alpha', connection: { server: cluster.url, user: {} } }],
      { viewer: NARROW },
    );

    const { data, errors } = await app.query(`{
      pods { totalCount nodes { name node { name } } }
      clusterNodes { totalCount }
      fleet { podCount nodeCount { total } }
      cluster(name: "alpha") {
        podCount
        seen: pod(namespace: "mine", name: "seen") { name }
        hidden: pod(namespace: "other", name: "hidden") { name }
      }
    }`);

    expect(errors).toEqual([]);
    expect(data.value).toEqual({
      pods: { totalCount: 1, nodes: [{ name: 'seen', node: null }] },
      clusterNodes: { totalCount: 0 },
      fleet: { podCount: null, nodeCount: null },
      cluster: { podCount: null, seen: { name: 'seen' }, hidden: null },
    });
  });
});

/** May list pods in one namespace, and nothing else. */
const NARROW: Viewer = {
  name: 'alice',
  groups: [],
  isAnonymous: false,
  access: {
    key: 'alice',
    namespacesOf: ({ resource }) => new Set(resource.resource === 'pods' ? ['mine'] : []),
  },
};

function toNode(name: string) {
  return { apiVersion: 'v1', kind: 'Node', metadata: { name } };
}

function toPod(name: string, namespace: string) {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace },
    spec: { nodeName: 'node-1', containers: [{ name: 'main', image: 'main:1' }] },
    status: { phase: 'Running' },
  };
}
