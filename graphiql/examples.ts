import type { GraphiQLProps } from 'graphiql';

type TabDefinition = NonNullable<GraphiQLProps['defaultTabs']>[number];

/** The tabs a first visit opens with; what a visitor changed afterwards is kept by the browser. */
export async function loadExamples(): Promise<TabDefinition[]> {
  const response = await fetch('/graphiql/examples.json');
  if (!response.ok) return [];
  const examples: unknown = await response.json();
  return Array.isArray(examples) ? examples.filter(isTab) : [];
}

function isTab(value: unknown): value is TabDefinition {
  return typeof value === 'object' && value !== null && 'query' in value;
}
