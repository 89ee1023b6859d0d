import { toConnection } from '../connection.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const objects: NonNullable<QueryResolvers['objects']> = (
  _parent,
  { resource, ...args },
  { objects: source, asking },
) => toConnection(source.list(resource, args, asking));
