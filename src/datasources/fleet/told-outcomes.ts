import type { Outcome } from './outcome.ts';

/** What readers were told of how clusters stand, and in which step of their stream. */
export interface ToldOutcomes {
  /** Those that are news, told in this step. */
  update(outcomes: readonly Outcome[], step: number): readonly Outcome[];
  /** Those that were told after a step, as they are now. */
  since(step: number, outcomes: readonly Outcome[]): readonly Outcome[];
}

export function createToldOutcomes(): ToldOutcomes {
  const told = new Map<string, { readonly text: string; readonly step: number }>();
  return {
    update(outcomes, step) {
      const present = new Set(outcomes.map(({ cluster }) => cluster.id));
      for (const id of told.keys()) if (!present.has(id)) told.delete(id);
      return outcomes.filter((outcome) => {
        const { id } = outcome.cluster;
        const text = toText(outcome);
        if (told.get(id)?.text === text) return false;
        told.set(id, { text, step });
        return true;
      });
    },
    since: (step, outcomes) =>
      outcomes.filter(({ cluster }) => (told.get(cluster.id)?.step ?? 0) > step),
  };
}

/** Ages and latencies are no news. */
function toText({ phase, error, namespaces, providers }: Outcome): string {
  const phases = providers.map(({ state }) => state.phase);
  return JSON.stringify([phase, error?.code, namespaces, phases]);
}
