import { toConnection } from '../connection.ts';
import type { QueryResolvers } from './../types.generated.ts';

export const sandboxes: NonNullable<QueryResolvers['sandboxes']> = (
  _parent,
  args,
  { sandboxes: source, asking },
) => toConnection(source.list(args, asking));
