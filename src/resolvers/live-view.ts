import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../context.ts';
import type { FleetRecord } from '../datasources/fleet/fleet-kind.ts';
import type { FleetStream, FleetUpdate } from '../datasources/fleet/fleet-update.ts';
import type { RowSelection } from './selected-changes.ts';
import { toSelectedChanges } from './selected-changes.ts';

/** What one root field of the subscription follows, and how its rows are looked at. */
export interface LiveViewOptions<T extends FleetRecord, A, E> {
  readonly follow: (args: A, context: RequestContext) => FleetStream<T> | Promise<FleetStream<T>>;
  /** What `graphql` takes a message for: an object with the root field's name. */
  readonly toEvent: (update: FleetUpdate<T>) => E;
  readonly toUpdate: (event: E) => FleetUpdate<T>;
  readonly selection: (context: RequestContext) => RowSelection<T>;
}

interface LiveView<T extends FleetRecord, A, E> {
  readonly subscribe: (
    parent: object,
    args: A,
    context: RequestContext,
  ) => Promise<AsyncIterableIterator<E, undefined>>;
  readonly resolve: (
    event: E,
    args: unknown,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ) => FleetUpdate<T>;
}

/** A root field that streams rows: each message without what its operation does not see. */
export function liveView<T extends FleetRecord, A, E>({
  follow,
  toEvent,
  toUpdate,
  selection,
}: LiveViewOptions<T, A, E>): LiveView<T, A, E> {
  return {
    subscribe: async (_parent, args, context) => toEvents(await follow(args, context), toEvent),
    resolve: (event, _args, context, info) =>
      toSelectedChanges(toUpdate(event), info, selection(context)),
  };
}

/**
 * Written by hand, as an async generator that waits for its source could not be ended before the
 * source's next message.
 */
function toEvents<T extends FleetRecord, E>(
  stream: FleetStream<T>,
  toEvent: (update: FleetUpdate<T>) => E,
): AsyncIterableIterator<E, undefined> {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const result = await stream.next();
      return result.done === true ? result : { done: false, value: toEvent(result.value) };
    },
    return: async () => stream.return(),
  };
}
