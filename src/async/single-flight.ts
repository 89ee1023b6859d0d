/**
 * Joins calls: while one runs, others get its promise. What it answers is not kept. A caller that
 * gives up does not end the work of the others, so `run` takes no signal.
 */
export function createSingleFlight<T>(run: () => Promise<T>): () => Promise<T> {
  let flight: Promise<T> | undefined;
  return () => {
    flight ??= run().finally(() => {
      flight = undefined;
    });
    return flight;
  };
}
