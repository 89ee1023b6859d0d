import { toConnection } from '../connection.ts';
import type { QueryResolvers } from './../types.generated.ts';

export const federations: NonNullable<QueryResolvers['federations']> = (
  _parent,
  args,
  { federations: source, asking },
) => toConnection(source.list(args, asking));
