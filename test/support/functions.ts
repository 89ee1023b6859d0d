import type { Viewer } from '../../src/datasources/access/viewer.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
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

/** A kind of some engine; of a namespace where that is not said. */
export type Kind = readonly [
  apiVersion: string,
  kind: string,
  plural: string,
  scope?: 'Cluster' | 'Namespaced',
];

/** Lets a cluster serve a kind. */
export function serve(
  cluster: EmbeddedCluster,
  ...[apiVersion, kind, plural, scope = 'Namespaced']: Kind
): void {
  const [group = '', version = ''] = apiVersion.split('/');
  cluster.addCrd({ group, kind, plural, versions: [version], scope });
}

export type Manifest = Parameters<EmbeddedCluster['apply']>[0];

/** The only function that these objects make, in one namespace of a cluster that serves their kinds. */
export async function readFunction(
  kinds: readonly Kind[],
  objects: readonly Manifest[],
  fields: string,
): Promise<unknown> {
  const rows = await readFunctions(kinds, objects, fields);
  if (rows.length !== 1) throw new Error(`There are ${rows.length} functions.`);
  return rows[0];
}

/** All functions that these objects make. */
export async function readFunctions(
  kinds: readonly Kind[],
  objects: readonly Manifest[],
  fields: string,
): Promise<readonly unknown[]> {
  await using cluster = await startEmbeddedCluster({ name: 'alpha' });
  for (const kind of kinds) serve(cluster, ...kind);
  for (const object of objects) cluster.apply(object);
  await using app = await openFunctions(cluster);
  const { data, errors } = await app.query(`{ functions { nodes { ${fields} } } }`);
  if (errors.length > 0) throw new AggregateError(errors);
  return data.list('functions.nodes').map(({ value }) => value);
}

/** An object in the namespace of these tests. */
export function toObject(
  apiVersion: string,
  kind: string,
  name: string,
  { labels = {}, metadata = {}, ...rest }: ObjectParts = {},
): Manifest {
  return { apiVersion, kind, metadata: { name, namespace: 'shop', labels, ...metadata }, ...rest };
}

export interface ObjectParts {
  readonly labels?: Readonly<Record<string, string>>;
  readonly metadata?: object;
  readonly spec?: object;
  readonly status?: object;
}

/** A Deployment of one container. */
export function toDeployment(name: string, { spec = {}, ...parts }: ObjectParts = {}): Manifest {
  const template = { spec: { containers: [{ name: 'main', image: 'reg/main:1' }] } };
  return toObject('apps/v1', 'Deployment', name, { ...parts, spec: { template, ...spec } });
}
