import type { Viewer } from '../../src/datasources/access/viewer.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { TestFleet } from './open-fleet.ts';
import { openFleet } from './open-fleet.ts';

/** A fleet of this one cluster. */
export function openFunctions(cluster: EmbeddedCluster, viewer?: Viewer): Promise<TestFleet> {
  return openFleet(
    [{ name: 'alpha', connection: { server: cluster.url, user: {} } }],
    viewer && { viewer },
  );
}

/** Lets a cluster serve a kind of some engine. */
export function serve(
  cluster: EmbeddedCluster,
  apiVersion: string,
  kind: string,
  plural: string,
): void {
  const [group = '', version = ''] = apiVersion.split('/');
  cluster.addCrd({ group, kind, plural, versions: [version] });
}
