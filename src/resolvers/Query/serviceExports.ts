import { toConnection } from '../connection.ts';
import type { QueryResolvers } from './../types.generated.ts';

export const serviceExports: NonNullable<QueryResolvers['serviceExports']> = (
  _parent,
  args,
  { serviceExports: source, asking },
) => toConnection(source.list(args, asking));
