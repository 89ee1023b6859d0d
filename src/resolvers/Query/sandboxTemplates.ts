import { toConnection } from '../connection.ts';
import type { QueryResolvers } from './../types.generated.ts';

export const sandboxTemplates: NonNullable<QueryResolvers['sandboxTemplates']> = (
  _parent,
  args,
  { sandboxTemplates: source, asking },
) => toConnection(source.list(args, asking));
