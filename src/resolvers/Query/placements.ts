import { toConnection } from '../connection.ts';
import { toPlacementArguments } from '../federation-arguments.ts';
import type { QueryResolvers } from './../types.generated.ts';

export const placements: NonNullable<QueryResolvers['placements']> = (
  _parent,
  args,
  { placements: source, asking },
) => toConnection(source.list(toPlacementArguments(args), asking));
