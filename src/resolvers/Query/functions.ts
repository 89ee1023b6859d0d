import { toConnection } from '../connection.ts';
import type { QueryResolvers } from './../types.generated.ts';

export const functions: NonNullable<QueryResolvers['functions']> = (
  _parent,
  args,
  { functions: source, asking },
) => toConnection(source.list(args, asking));
