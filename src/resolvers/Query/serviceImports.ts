import { toConnection } from '../connection.ts';
import type { QueryResolvers } from './../types.generated.ts';

export const serviceImports: NonNullable<QueryResolvers['serviceImports']> = (
  _parent,
  args,
  { serviceImports: source, asking },
) => toConnection(source.list(args, asking));
