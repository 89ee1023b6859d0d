/** The canonical text of a filter: the same for the same conditions in whatever order. */
export function toFilterKey(filter: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(filter)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, Array.isArray(value) ? value.map(String).toSorted() : value])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify(entries);
}

/** Whether a name holds the text, whatever its case; everything does when there is none. */
export function toTextMatcher(text: string | null | undefined): (name: string) => boolean {
  if (text === undefined || text === null || text === '') return () => true;
  const wanted = text.toLowerCase();
  return (name) => name.toLowerCase().includes(wanted);
}

/** Whether a value is one of those wanted; everything is when none are given. */
export function toChoice<T>(values: readonly T[] | null | undefined): (value: T) => boolean {
  if (values === undefined || values === null) return () => true;
  const wanted = new Set(values);
  return (value) => wanted.has(value);
}
