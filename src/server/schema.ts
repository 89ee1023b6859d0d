import { readdir, readFile } from 'node:fs/promises';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { IExecutableSchemaDefinition } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../context.ts';

export interface SchemaSource {
  /**
   * The folder of the `.graphql` files.
   * @default The package's own `schema/`, beside `src/` and `dist/`
   */
  readonly folder?: URL;
  readonly resolvers: NonNullable<IExecutableSchemaDefinition<RequestContext>['resolvers']>;
}

/** Reads all files of the schema and joins them with their resolvers; refuses what does not fit. */
export async function loadSchema({
  folder = new URL('../../schema/', import.meta.url),
  resolvers,
}: SchemaSource): Promise<GraphQLSchema> {
  const names = await readdir(folder);
  const files = names.filter((name) => name.endsWith('.graphql')).toSorted();
  const typeDefs = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')));
  return makeExecutableSchema<RequestContext>({ typeDefs, resolvers });
}
